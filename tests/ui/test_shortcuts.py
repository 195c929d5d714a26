"""The list of keys as a file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from knowledge_base.errors import ExportRefused
from ui.shortcuts import save_keys


@pytest.mark.parametrize("name", ["tombol.txt", "tombol.pdf"])
def test_a_list_that_cannot_be_written_leaves_the_old_one(
    qapp: QApplication,  # noqa: ARG001 - one must be there
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    old = tmp_path / name
    old.write_bytes(b"the old one")

    def refuse(_self: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExportRefused) as refused:
        save_keys(old)

    assert refused.value.notice.values["why"] == "No space left on device"
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [(name, b"the old one")]
