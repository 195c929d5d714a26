"""The life of an entry on the page of the fact base: its steps, its history, what was undone, what is due."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from knowledge_base.entry import Status
from knowledge_base.policy import Policy
from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from tests.journeys.conftest import KTP, OPENING, Open
from tests.policies import store_policy
from tests.window import NOON, Opened
from ui.library_page.model import STATUS, TITLE
from ui.workspace import LIBRARY

NIB = replace(KTP, title="Apa itu NIB?", body="Nomor induk berusaha.", variants=())
RUDE = replace(KTP, title="Kapan NIB terbit?", body="Dasar bodoh kamu, tunggu saja.", variants=())
SOP = "Baca dua kali.\nCocokkan dengan sumbernya."


def titles(opened: Opened) -> list[str]:
    model = opened.library.table.model()
    return [str(model.index(row, TITLE).data()) for row in range(model.rowCount())]


def read(opened: Opened, title: str) -> None:
    opened.window.go_to(LIBRARY)
    opened.until(lambda: title in titles(opened))
    opened.library.table.go_to(titles(opened).index(title))
    opened.until(lambda: opened.library.detail.entry_title == title)


def is_now(opened: Opened, state: Status) -> None:
    """Wait until the entry that is read is in *state*."""
    opened.until(lambda: opened.workspace.library.entry is not None and opened.workspace.library.entry.state is state)


@pytest.fixture
def two(facts: Path, open_window: Open) -> Opened:
    """The window on a fact base run by two, with two drafts of somebody else's."""
    store = open_store(facts)
    with store.atomic():
        store_policy(store.settings, Policy(sop=SOP))
    for content in (NIB, RUDE):
        store.entries.add(content, Act(person="Sari", at=NOON))
    store.close()
    opened = open_window(facts)
    opened.wait_for_pages()
    return opened


def test_an_entry_is_submitted_sent_back_with_a_note_and_approved(two: Opened) -> None:
    read(two, NIB.title)
    detail = two.library.detail
    assert detail.send_back_button.isHidden()
    detail.submit_button.click()
    is_now(two, Status.IN_REVIEW)
    assert detail.submit_button.isHidden()
    two.until(lambda: detail.life.sop.text == SOP)
    assert detail.life.sop.isVisible()
    detail.send_back_button.click()
    assert detail.life.reason.hasFocus()
    QTest.keyClick(detail.life.reason, Qt.Key.Key_Return)
    two.until(lambda: bool(detail.life.problem.text()))
    QTest.keyClicks(detail.life.reason, "Sebutkan dasar hukumnya.")
    QTest.keyClick(detail.life.reason, Qt.Key.Key_Return)
    is_now(two, Status.DRAFT)
    two.until(lambda: detail.life.sent_back.text == "Sebutkan dasar hukumnya.")
    assert not detail.life.reason.isVisible()
    detail.submit_button.click()
    two.until(lambda: detail.life.sent_back.text == "")
    detail.approve_button.click()
    is_now(two, Status.APPROVED)
    assert not detail.approve_button.isVisible()


def test_a_wording_in_which_no_reply_could_leave_is_not_approved_and_what_is_wrong_stands_there(two: Opened) -> None:
    read(two, RUDE.title)
    life = two.library.detail.life
    two.until(lambda: bool(life.findings.text))
    assert not two.library.detail.approve_button.isEnabled()
    assert life.refusal.isVisible()
    assert "Harus diperbaiki · “Dasar bodoh kamu”" in life.findings.text
    read(two, NIB.title)
    two.until(two.library.detail.approve_button.isEnabled)
    two.hear_out()
    assert (life.findings.text, life.findings.isVisible()) == ("", False)


def test_a_step_does_not_take_the_page_from_what_was_chosen_or_begun_meanwhile(two: Opened) -> None:
    read(two, NIB.title)
    two.library.detail.submit_button.click()
    read(two, KTP.title)  # before the worker has answered
    two.until(two.library.note.isVisible)
    assert two.library.detail.entry_title == KTP.title
    read(two, NIB.title)
    is_now(two, Status.IN_REVIEW)
    two.library.detail.retire_button.click()
    two.library.detail.edit_button.click()
    two.until(lambda: "nonaktif" in two.library.note.sentence.text().casefold())
    assert two.library.is_form_open


def test_an_import_offers_to_approve_only_where_that_can_hold(two: Opened, tmp_path: Path) -> None:
    two.window.go_to(LIBRARY)
    two.ask.file = tmp_path / "baru.csv"
    two.ask.file.write_text("judul,isi\nApa itu PBB?,Pajak bumi.\n", encoding="utf-8")
    panel = two.library.importing
    two.library.import_button.click()
    two.until(panel.approve_hint.isVisible)
    assert panel.approve.isHidden()
    assert "orang lain" in panel.approve_hint.text()
    panel.leave_button.click()
    two.workspace.policy.ask()
    two.until(lambda: two.workspace.policy.dialog is not None)
    assert two.workspace.policy.dialog is not None
    two.workspace.policy.dialog.one_person.setChecked(True)
    two.workspace.policy.dialog.save_button.click()
    two.until(lambda: two.workspace.policy.dialog is None)
    two.library.import_button.click()
    two.until(panel.approve.isVisible)
    assert "draf" in panel.approve_hint.text()


def test_a_note_that_is_being_written_stays_when_the_list_is_read_again(two: Opened) -> None:
    read(two, NIB.title)
    detail = two.library.detail
    detail.submit_button.click()
    is_now(two, Status.IN_REVIEW)
    detail.send_back_button.click()
    QTest.keyClicks(detail.life.reason, "Belum ada")
    entry = two.workspace.library.entry
    assert entry is not None
    two.workspace.library.show_entry(entry.id)
    two.until(lambda: two.workspace.library.entry is not entry)
    assert detail.life.reason.isVisible()
    assert detail.life.reason.text() == "Belum ada"


def test_nobody_approves_what_they_wrote_and_the_reason_stands_beside_it(two: Opened) -> None:
    read(two, KTP.title)
    two.library.detail.edit_button.click()
    two.library.form.body.setPlainText("Halo, Bapak/Ibu. Rumusan baru.")
    two.library.form.save_button.click()
    is_now(two, Status.DRAFT)
    detail = two.library.detail
    two.until(lambda: not detail.approve_button.isEnabled())
    assert detail.approve_button.isVisible()
    assert "orang lain" in detail.life.refusal.text()
    assert detail.life.sop.text == ""
    detail.submit_button.click()
    is_now(two, Status.IN_REVIEW)
    two.until(lambda: not detail.approve_button.isEnabled())


def test_what_is_approved_offers_to_be_retired_and_gives_no_reason(two: Opened) -> None:
    read(two, OPENING.title)  # approved, its last day is over
    detail = two.library.detail
    two.hear_out()  # a reason would come with what the worker says of the entry
    assert detail.life.refusal.text() == ""
    assert detail.approve_button.isHidden()
    assert detail.retire_button.isVisible()


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_the_last_action_is_undone_and_redone_by_key_and_said(desk: Opened) -> None:
    read(desk, KTP.title)
    library = desk.library
    library.detail.retire_button.click()
    is_now(desk, Status.RETIRED)
    library.table.setFocus()
    QTest.keyClick(library.table, Qt.Key.Key_Z, CTRL)
    is_now(desk, Status.APPROVED)
    assert KTP.title in library.note.sentence.text()
    desk.until(library.detail.retire_button.isVisible)
    QTest.keyClick(library.table, Qt.Key.Key_Z, CTRL | SHIFT)
    is_now(desk, Status.RETIRED)
    QTest.keyClick(library.table, Qt.Key.Key_Z, CTRL)
    is_now(desk, Status.APPROVED)
    library.note.action_button.click()
    is_now(desk, Status.RETIRED)
    QTest.keyClick(library.table, Qt.Key.Key_Z, CTRL | SHIFT)
    desk.until(lambda: library.note.sentence.text() == "Tidak ada yang dapat diulangi.")


def test_a_deletion_is_undone_with_its_approval(desk: Opened) -> None:
    read(desk, KTP.title)
    desk.library.detail.delete_button.click()
    desk.until(lambda: KTP.title not in titles(desk))
    desk.library.table.setFocus()
    QTest.keyClick(desk.library.table, Qt.Key.Key_Z, CTRL)
    desk.until(lambda: KTP.title in titles(desk))
    model = desk.library.table.model()
    assert model.index(titles(desk).index(KTP.title), STATUS).data() == "Disetujui"


def test_a_field_keeps_the_key_for_its_own_text(desk: Opened) -> None:
    read(desk, KTP.title)
    desk.library.detail.retire_button.click()
    is_now(desk, Status.RETIRED)
    search = desk.library.search
    search.setFocus()
    said = desk.library.note.sentence.text()
    QTest.keyClicks(search, "ktp")
    QTest.keyClick(search, Qt.Key.Key_Z, CTRL)
    assert search.text() == ""
    QTest.keyClick(search, Qt.Key.Key_Z, CTRL)  # there is nothing left to undo in the field
    desk.until(lambda: len(titles(desk)) == 2)
    desk.shell.shut_down()
    assert desk.library.note.sentence.text() == said
    assert desk.workspace.library.entry is not None
    assert desk.workspace.library.entry.state is Status.RETIRED


def test_an_entry_that_is_being_written_is_not_undone_from_below(desk: Opened) -> None:
    read(desk, KTP.title)
    desk.library.detail.edit_button.click()
    desk.library.form.save_button.setFocus()
    QTest.keyClick(desk.library.form.save_button, Qt.Key.Key_Z, CTRL)
    assert desk.library.form.problem.text()


def test_an_import_is_undone_in_one_step_from_its_report(desk: Opened, tmp_path: Path) -> None:
    read(desk, KTP.title)
    desk.ask.file = tmp_path / "baru.csv"
    desk.ask.file.write_text("judul,isi\nApa itu NIB?,Nomor induk.\nApa itu PBB?,Pajak bumi.\n", encoding="utf-8")
    panel = desk.library.importing
    desk.library.import_button.click()
    desk.until(panel.start_button.isVisible)
    assert panel.undo_button.isHidden()
    desk.until(lambda: bool(panel.summary.text()))
    panel.start_button.click()
    desk.until(panel.undo_button.isVisible)
    desk.until(lambda: len(titles(desk)) == 4)
    panel.undo_button.click()
    desk.until(lambda: len(titles(desk)) == 2)
    assert panel.undo_button.isHidden()
    assert panel.summary.text() == "Impor dibatalkan."


def reworded(opened: Opened, body: str) -> None:
    """Change the wording of the entry that is read."""
    opened.library.detail.edit_button.click()
    opened.library.form.body.setPlainText(body)
    opened.library.form.save_button.click()
    opened.until(
        lambda: opened.workspace.library.entry is not None and opened.workspace.library.entry.content.body == body
    )


def test_two_revisions_are_compared_and_an_older_one_becomes_a_draft_again(desk: Opened) -> None:
    read(desk, KTP.title)
    reworded(desk, "Halo. Datanglah ke loket.")
    reworded(desk, "Halo. Datanglah ke kantor.")
    desk.library.detail.history_button.click()
    desk.until(lambda: desk.workspace.entry_history.dialog is not None)
    dialog = desk.workspace.entry_history.dialog
    assert dialog is not None
    numbers = [str(dialog.table.model().index(row, 0).data()) for row in range(dialog.table.model().rowCount())]
    assert numbers == ["3", "2", "1 · dipakai"]
    desk.until(lambda: len(dialog.differences) == 1)
    assert "2" in dialog.heading.text()
    shown = dialog.differences[0]
    assert shown.accessibleName() == "Halo. Datanglah ke (dihapus: loket) (ditambahkan: kantor) ."
    assert "−loket+kantor" in shown._text
    assert not dialog.draft_button.isEnabled()  # it is the newest
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down, SHIFT)
    desk.until(lambda: dialog.heading.text() == "Dari revisi 1 ke revisi 3")
    assert not dialog.draft_button.isEnabled()
    QTest.keyClick(dialog.table, Qt.Key.Key_Up)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    desk.until(lambda: dialog.heading.text() == "Ini revisi pertama.")
    assert "Disetujui" in dialog.steps.accessibleName()
    dialog.draft_button.click()
    desk.until(lambda: desk.workspace.entry_history.dialog is None)
    entry = desk.workspace.library.entry
    assert entry is not None
    assert (entry.content, entry.revision, entry.state) == (KTP, 4, Status.DRAFT)
