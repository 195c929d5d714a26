"""A file that is written, cut or taken away while it is read: nothing of it is stored, and the person hears why."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.course import Course
from knowledge_base.errors import ImportRefused
from knowledge_base.exchange.file_mark import require_same
from knowledge_base.store import Store
from replydesk.archiving import ArchiveWish, export_archive, import_archive, plan_archive
from replydesk.columns_chosen import ColumnChoice
from replydesk.import_plan import plan_import
from replydesk.importing import import_file
from tests.replydesk.test_importing import SARI, file_of, row

MANY = 250


class Meanwhile(Course):
    """Does something while the file is read, once."""

    def __init__(self, does: Callable[[], object]) -> None:
        super().__init__()
        self._does: Callable[[], object] | None = does

    def __call__(self, done: int) -> None:
        super().__call__(done)
        if self._does is not None:
            self._does()
            self._does = None


def adds_a_row(path: Path) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write('{"id": "new", "title": "Baru", "body": "Baru."}\n')


def is_cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def is_replaced(path: Path) -> None:
    beside = path.with_suffix(".new")
    beside.write_bytes(path.read_bytes())
    beside.replace(path)


def goes(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize(
    ("does", "code"),
    [
        (adds_a_row, "import.file-changed"),
        (is_cut, "import.file-changed"),
        (is_replaced, "import.file-changed"),
        (goes, "import.file-missing"),
    ],
)
def test_nothing_is_stored_of_a_file_that_changes_while_it_is_read(
    store: Store, tmp_path: Path, does: Callable[[Path], None], code: str
) -> None:
    path = file_of(tmp_path, map(row, range(MANY)))
    with pytest.raises(ImportRefused) as refused:
        import_file(store, path, SARI, course=Meanwhile(lambda: does(path)), skip_bad=True)
    assert refused.value.notice.code == code
    assert refused.value.notice.values["name"] == path.name
    assert list(store.entries.every()) == []


def test_nor_is_a_preview_made_of_it(store: Store, tmp_path: Path) -> None:
    path = file_of(tmp_path, map(row, range(MANY)))
    with pytest.raises(ImportRefused, match="file-changed"):
        plan_import(store, path, ColumnChoice(store.settings), course=Meanwhile(lambda: adds_a_row(path)))


def test_an_archive_is_held_to_the_same(store: Store, tmp_path: Path) -> None:
    import_file(store, file_of(tmp_path, map(row, range(MANY))), SARI)
    path = tmp_path / "dinas.replydesk"
    export_archive(store, path, now=SARI.at)
    for take in (plan_archive, import_archive):
        with pytest.raises(ImportRefused, match="file-changed"):
            take(store, path, ArchiveWish(), SARI, course=Meanwhile(lambda: is_replaced(path)))


def test_the_file_of_the_preview_is_known_again_by_its_content(store: Store, tmp_path: Path) -> None:
    path = file_of(tmp_path, map(row, range(3)))
    digest = plan_import(store, path, ColumnChoice(store.settings)).digest
    is_replaced(path)
    require_same(path, digest)
    require_same(path, "")
    adds_a_row(path)
    with pytest.raises(ImportRefused, match="file-changed-since"):
        require_same(path, digest)


def test_a_stick_that_is_taken_out_is_said_with_the_name_of_the_file(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "daftar.csv"
    rows = "".join(f"Pertanyaan {number},{'Jawaban ' * 100}\n" for number in range(2_000))
    path.write_text(f"pertanyaan,jawaban\n{rows}", encoding="utf-8")
    whole = Path.open

    class Taken(io.BufferedReader):
        def read1(self, size: int = -1, /) -> bytes:
            if self.tell() > 100_000:
                raise OSError(5, "Input/output error")
            return super().read1(size)

    def opened(self: Path, mode: str = "r", **more: Any) -> Any:
        if mode != "r" or self != path:
            return whole(self, mode, **more)
        return io.TextIOWrapper(Taken(io.FileIO(self)), **more)

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(ImportRefused) as refused:
        import_file(store, path, SARI)
    assert refused.value.notice.code == "import.file-unreadable"
    assert refused.value.notice.values["name"] == "daftar.csv"
    assert list(store.entries.every()) == []
