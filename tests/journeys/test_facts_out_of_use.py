"""A fact changes, expires or goes out of use: what quotes it is named, and nothing is called approved that is not."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from knowledge_base.entry import EntryContent, Kind, Status
from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from tests.journeys.conftest import KTP, Open, approved
from tests.window import NOON, Opened
from ui.library_page.model import STATUS, TITLE
from ui.workspace import DESK, LIBRARY

FEE = EntryContent(kind=Kind.FACT, title="Tarif kartu taman baca", body="Rp0")
ASKED = replace(
    KTP,
    title="Berapa biaya kartu taman baca?",
    body="Halo, Bapak/Ibu. Biaya kartu taman baca adalah {{fakta: tarif-kartu}}. Terima kasih.",
    variants=(),
)
ALSO = replace(ASKED, title="Kartu taman baca bayar di mana?", body="Halo, Bapak/Ibu. Bayar {{fakta: tarif-kartu}}.")
SAID = f"{ASKED.title}; {ALSO.title}"


@pytest.fixture
def quoting(facts: Path, open_window: Open) -> Opened:
    """The window on a fact base with a fact and two approved answers that quote it."""
    store = open_store(facts)
    for name, content in (("tarif-kartu", FEE), ("berapa", ASKED), ("di-mana", ALSO)):
        approved(store, content, name)
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    opened.window.go_to(LIBRARY)
    opened.until(lambda: len(rows(opened)) == 5)
    return opened


def rows(opened: Opened) -> dict[str, str]:
    """Return the titles in the list, each with its status."""
    model = opened.library.table.model()
    return {
        str(model.index(row, TITLE).data()): str(model.index(row, STATUS).data()) for row in range(model.rowCount())
    }


def read(opened: Opened, title: str) -> None:
    opened.library.table.go_to(list(rows(opened)).index(title))
    opened.until(lambda: opened.library.detail.entry_title == title)


@pytest.mark.parametrize("step", ["retire", "delete"])
def test_who_quotes_a_fact_that_goes_is_named_at_once_and_undo_brings_all_back(quoting: Opened, step: str) -> None:
    read(quoting, FEE.title)
    detail, note = quoting.library.detail, quoting.library.note
    (detail.retire_button if step == "retire" else detail.delete_button).click()
    quoting.until(lambda: note.sentence.text().endswith(f"Yang mengutipnya menunggu ditinjau: {SAID}"))
    quoting.until(lambda: {rows(quoting).get(one.title) for one in (ASKED, ALSO)} == {"Ditinjau"})
    quoting.until(lambda: "2 menunggu persetujuan" in quoting.library.due.figures)
    quoting.library.table.setFocus()
    QTest.keyClick(quoting.library.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    quoting.until(lambda: [rows(quoting).get(one.title) for one in (FEE, ASKED, ALSO)] == ["Disetujui"] * 3)


def change_fee(facts: Path, new: EntryContent) -> None:
    store, act = open_store(facts), Act(person="Rini", at=NOON)
    fact_id = store.entries.id_of("tarif-kartu")
    changed = store.entries.revise(fact_id, new, act, base_revision=1)
    store.entries.approve(fact_id, act, revision=2, content_hash=changed.content_hash)
    store.close()


def ask(opened: Opened) -> str:
    """Ask for the answer, choose it, and return what is said of how the reply differs."""
    opened.window.go_to(DESK)
    opened.type_message("berapa biaya kartu taman baca?")
    opened.desk.suggestions.choose(0)
    opened.settle()
    return opened.desk.reply.difference.line.accessibleName()


def test_a_reply_is_not_called_approved_in_which_a_fact_says_something_new(quoting: Opened, facts: Path) -> None:
    assert ask(quoting) == "Sama dengan rumusan yang disetujui"
    quoting.desk.reply.composer.clear()
    change_fee(facts, replace(FEE, body="Rp10.000"))
    assert ask(quoting) == "Sama dengan isi entri sekarang, yang tidak disetujui"
    quoting.type_reply(" Loket buka 3 hari.")
    quoting.settle()
    said = quoting.desk.reply.difference.line.accessibleName()
    assert said.startswith("Lain dari isi entri sekarang, yang tidak disetujui: ")


def test_who_quotes_a_fact_that_has_expired_is_due(quoting: Opened, facts: Path) -> None:
    change_fee(facts, replace(FEE, valid_until=NOON.date() - timedelta(days=1)))
    store, act = open_store(facts), Act(person="Rini", at=NOON)
    for name in ("berapa", "di-mana"):
        entry = store.entries.latest(name)
        assert entry is not None
        assert entry.state is Status.IN_REVIEW
        store.entries.approve(entry.id, act, revision=1, content_hash=entry.content_hash)
    store.close()
    quoting.workspace.due.look()
    quoting.until(lambda: "2 mengutip fakta kedaluwarsa" in quoting.library.due.figures)
    quoting.library.due.press("quoting")
    quoting.until(lambda: set(rows(quoting)) == {ASKED.title, ALSO.title})
    assert quoting.library.search.text() == "mengutip:kedaluwarsa status:disetujui "
