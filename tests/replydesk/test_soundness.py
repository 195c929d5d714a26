"""A large fact base is opened at once and read through afterwards."""

from pathlib import Path

import pytest

from knowledge_base.store import create_store
from replydesk import soundness
from replydesk.soundness import Soundness, is_large, read_through
from tests.damage import damage
from tests.window import entrance_in


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "facts.db"
    create_store(path).close()
    return path


def test_only_a_large_file_is_read_through_later(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_large(base)
    assert not is_large(base.with_name("missing.db"))
    monkeypatch.setattr(soundness, "LARGE_BYTES", base.stat().st_size - 1)
    assert is_large(base)


def test_a_damaged_large_one_is_opened_and_found_out(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damage(base, pages=1)
    monkeypatch.setattr(soundness, "LARGE_BYTES", 0)
    store = entrance_in(base.parent).work_or_look(base)
    try:
        assert store.why_read_only is None
        found = Soundness()
        assert not found.is_sound
        wrong = read_through(store, found=found)
        assert wrong is not None
        assert wrong.code == "store.damaged"
        assert found.is_known
        assert not found.is_sound
    finally:
        store.close()


def test_a_sound_one_is_known_to_be_sound(base: Path) -> None:
    store, found = entrance_in(base.parent).work(base), Soundness()
    try:
        assert read_through(store, found=found) is None
        assert found.is_sound
    finally:
        store.close()
