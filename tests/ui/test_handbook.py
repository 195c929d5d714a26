"""The handbook on paper."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from pytestqt.qtbot import QtBot

from knowledge_base.attachments import Attachment
from knowledge_base.course import Stage, Stopped
from knowledge_base.entry import Entry, EntryContent, Kind, Source
from knowledge_base.errors import ExportRefused
from replydesk.handbook import Chapter, Handbook
from tests.entries import entry_of
from tests.stopping import StoppedAt
from ui.handbook import HandbookSheets, _tops, write_handbook
from ui.paper import paper

AT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


def entry(number: int, body: str) -> Entry:
    content = EntryContent(
        title=f"Bagaimana mengurus layanan nomor {number}?",
        body=body,
        sources=(Source(title="SOP", url="https://dinas.example/sop", legal_basis="Perda 3/2020"),),
    )
    return entry_of(
        content,
        id=f"{number:032x}",
        own_id=f"e{number}",
        revision=2,
        latest_revision=2,
        created_at=AT,
        approved_by="Budi",
        approved_at=AT,
    )


def book(count: int, body: str = "Datang ke loket. <b>Bukan HTML</b>\n\nBawa KTP.") -> Handbook:
    entries = tuple(entry(number, body) for number in range(count))
    return Handbook(
        institution="Dinas Contoh",
        day=date(2026, 11, 21),
        chapters=(Chapter(kind=Kind.ANSWER, entries=entries),),
        left_out=0,
    )


def sheets_of(handbook: Handbook) -> HandbookSheets:
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    return HandbookSheets(handbook, "id", paper(held))


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("stage", [Stage.LAYING_OUT, Stage.WRITING])
def test_a_handbook_that_is_stopped_leaves_the_old_file(tmp_path: Path, stage: Stage) -> None:
    path = tmp_path / "buku.pdf"
    path.write_text("the old one")
    with pytest.raises(Stopped):
        write_handbook(book(30), path, "id", StoppedAt(stage, 3))
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("buku.pdf", "the old one")]


@pytest.mark.usefixtures("qtbot")
def test_each_entry_is_on_the_page_the_contents_name() -> None:
    sheets = sheets_of(book(40))
    assert sheets.pages == sorted(sheets.pages)
    assert sheets.pages[0] > 2  # behind the title and the contents
    assert sheets.pages[-1] <= sheets.count
    height = sheets._size.height()
    assert [int(top // height) + 1 for top in _tops(sheets._document, sheets._headings)] == sheets.pages
    for number, page in enumerate(sheets.pages):
        listed = sheets._document.find(f"nomor {number}?\t{page}")
        assert not listed.isNull()
        assert listed.block().layout().lineCount() == 1


@pytest.mark.usefixtures("qtbot")
def test_it_lists_what_goes_with_an_entry() -> None:
    attached = (
        Attachment(title="Alur", file="alur.png", sha256="ab" * 32, alt="Tiga langkah"),
        Attachment(title="Video", url="https://youtu.be/abc"),
    )
    handbook = book(1)
    [chapter] = handbook.chapters
    [one] = chapter.entries
    one = replace(one, content=replace(one.content, attachments=attached))
    text = sheets_of(replace(handbook, chapters=(replace(chapter, entries=(one,)),)))._document.toPlainText()
    assert "Alur, alur.png, Tiga langkah" in text
    assert "Video, https://youtu.be/abc" in text


@pytest.mark.usefixtures("qtbot")
def test_no_heading_stands_alone_at_the_foot_of_a_page() -> None:
    for length in (1, 2, 3, 5):
        sheets = sheets_of(book(30, "Baris.\n" * length))
        height = sheets._size.height()
        places = [top % height / height for top in _tops(sheets._document, sheets._headings)]
        assert max(places) <= 0.88
        assert sum(place > 0.7 for place in places) > 0  # and pages are filled


def test_the_file_is_a_pdf_with_all_its_pages(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    path = tmp_path / "buku.pdf"
    write_handbook(book(12), path, "id")
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == sheets_of(book(12)).count


@pytest.mark.usefixtures("qtbot")
def test_a_place_that_cannot_be_written_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ExportRefused):
        write_handbook(book(1), tmp_path / "tidak ada" / "buku.pdf", "id")
