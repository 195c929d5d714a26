"""A second person at the desk: named once, asked about a blocked reply, and found again in the history."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest

from knowledge_base.store.audit import AuditAct
from tests.journeys.conftest import BUDI, KTP, RINI, Open
from tests.window import Opened
from ui.desk_page.second_dialog import SecondDialog
from ui.second_person.dialog import PeopleDialog
from ui.workspace import HISTORY

OPINION = " Menurut saya itu wajar."
INSULT = " Dasar bodoh."


@pytest.fixture
def shared(open_window: Open, watched: Path) -> Opened:
    opened = open_window(watched)
    opened.wait_for_pages()
    return opened


def write(opened: Opened, added: str) -> None:
    """Answer a message with the approved wording and something of one's own."""
    opened.type_message("min ktp sy ilang gmn ngurusnya ya")
    opened.desk.suggestions.choose(0)
    opened.settle()
    opened.type_reply(added)


def ask(opened: Opened) -> SecondDialog:
    """Press the button and return the dialog."""
    opened.desk.verdict.second_button.click()
    dialog = opened.workspace.desk.second.dialog
    assert dialog is not None
    return dialog


def answer(opened: Opened, dialog: SecondDialog, pin: str, *, name: str = "Rini", reason: str = "Kutipan") -> None:
    """Fill the dialog in and press its button; wait for the answer."""
    dialog.name.pick(name)
    dialog.reason.setText(reason)
    QTest.keyClicks(dialog.pin, pin)
    dialog.release_button.click()
    assert dialog.pin.text() == ""
    opened.until(lambda: opened.desk.verdict.is_copied or dialog.release_button.isEnabled())


def lines(opened: Opened) -> list[AuditAct]:
    opened.window.go_to(HISTORY)
    opened.until(lambda: opened.workspace.history.is_settled)
    return [row.line.what for row in opened.workspace.history.rows()]


def test_a_second_person_reads_decides_and_the_reply_is_copied(shared: Opened, clipboard: QClipboard) -> None:
    write(shared, OPINION)
    dialog = ask(shared)
    answer(shared, dialog, "999000")
    assert dialog.problem.text() == "PIN salah. Percobaan ini tercatat."
    assert clipboard.text() == "the person's own"

    answer(shared, dialog, RINI)

    assert clipboard.text() == KTP.body + OPINION
    assert shared.workspace.desk.second.dialog is None
    assert lines(shared)[:2] == [AuditAct.RELEASED_BY_SECOND, AuditAct.REFUSED]
    shared.history.table.go_to(0)
    assert "Rini" in shared.history.shown_text
    assert "respect.opinion" in shared.history.shown_text
    shared.history.table.go_to(1)
    assert "PIN salah" in shared.history.shown_text


def test_a_pin_left_empty_is_asked_for_and_is_no_attempt(shared: Opened) -> None:
    write(shared, OPINION)
    dialog = ask(shared)
    for _ in range(4):
        answer(shared, dialog, "")
        assert dialog.problem.text() == "Isikan PIN orang kedua."
    answer(shared, dialog, RINI)
    assert shared.workspace.desk.second.dialog is None
    assert AuditAct.REFUSED not in lines(shared)


def test_what_nobody_may_overrule_is_said_and_cannot_be_filled_in(shared: Opened, clipboard: QClipboard) -> None:
    write(shared, INSULT)
    dialog = ask(shared)

    assert "respect.insult" in dialog.problem.text()
    assert not dialog.release_button.isEnabled()
    assert not dialog.pin.isEnabled()
    dialog.reject()
    assert clipboard.text() == "the person's own"


def test_after_three_wrong_pins_one_waits_and_the_right_one_opens_nothing(
    shared: Opened, clipboard: QClipboard
) -> None:
    write(shared, OPINION)
    dialog = ask(shared)
    for _ in range(3):
        answer(shared, dialog, "999000")
    assert "30 detik" in dialog.problem.text()
    answer(shared, dialog, RINI)
    assert dialog.problem.text() == "PIN sudah beberapa kali salah. Tunggu 30 detik, lalu coba lagi."
    assert clipboard.text() == "the person's own"
    shared.clock.now += timedelta(seconds=30)
    answer(shared, dialog, RINI)
    assert clipboard.text() == KTP.body + OPINION


def test_without_a_reason_nothing_leaves_and_the_dialog_says_so(shared: Opened, clipboard: QClipboard) -> None:
    write(shared, OPINION)
    dialog = ask(shared)
    answer(shared, dialog, RINI, reason=" ")
    assert dialog.problem.text() == "Tuliskan mengapa balasan ini tetap boleh keluar. Alasannya tercatat."
    assert clipboard.text() == "the person's own"
    dialog.reject()
    shared.settle()
    assert shared.desk.verdict.mood == "block"


def test_nobody_is_asked_where_nothing_is_blocked_or_where_it_is_off(desk: Opened) -> None:
    write(desk, OPINION)
    assert not desk.desk.verdict.second_button.isVisible()


def test_the_button_comes_and_goes_with_the_block(shared: Opened) -> None:
    write(shared, OPINION)
    assert shared.desk.verdict.second_button.isVisible()
    shared.desk.reply.composer.replace_all(KTP.body)
    shared.settle()
    assert not shared.desk.verdict.second_button.isVisible()


def people(opened: Opened) -> PeopleDialog:
    opened.workspace.second_people.open()
    opened.until(lambda: opened.workspace.second_people.dialog is not None)
    dialog = opened.workspace.second_people.dialog
    assert dialog is not None
    return dialog


def add(dialog: PeopleDialog, name: str, pin: str, again: str | None = None, confirming: str = "") -> None:
    dialog.name.setText(name)
    QTest.keyClicks(dialog.pin, pin)
    QTest.keyClicks(dialog.again, pin if again is None else again)
    QTest.keyClicks(dialog.confirming, confirming)
    dialog.add_button.click()
    assert [field.text() for field in (dialog.pin, dialog.again, dialog.confirming)] == ["", "", ""]


def test_the_institution_names_people_and_switches_it_on(desk: Opened) -> None:
    write(desk, OPINION)
    dialog = people(desk)
    add(dialog, "Rini", RINI, again=BUDI)
    assert dialog.problem.text() == "Kedua PIN tidak sama. Ketik sekali lagi."
    add(dialog, "Rini", "123456")
    desk.until(lambda: "terlalu mudah" in dialog.problem.text())
    add(dialog, "Rini", RINI)
    desk.until(lambda: len(dialog.rows) == 1)

    dialog.switch.click()
    desk.until(lambda: "PIN salah" in dialog.problem.text())
    assert not dialog.switch.isChecked()
    QTest.keyClicks(dialog.confirming, RINI)
    dialog.switch.click()
    desk.until(lambda: desk.workspace.desk.is_settled and desk.desk.verdict.second_button.isVisible())
    assert dialog.switch.isChecked()
    dialog.accept()
    assert lines(desk)[:3] == [AuditAct.SECOND_CHANGED, AuditAct.SECOND_REFUSED, AuditAct.SECOND_CHANGED]
    desk.history.table.go_to(0)
    assert "Orang kedua boleh meloloskan balasan yang ditahan" in desk.history.shown_text


def test_an_author_cannot_add_themselves_or_take_others_off(shared: Opened) -> None:
    dialog = people(shared)
    shared.until(lambda: len(dialog.rows) == 2)
    add(dialog, "Sari", "502917", confirming="999000")
    shared.until(lambda: "PIN salah" in dialog.problem.text())
    dialog.rows[0].remove_button.click()
    shared.until(lambda: "PIN salah" in dialog.problem.text())
    assert len(dialog.rows) == 2
    QTest.keyClicks(dialog.confirming, BUDI)
    dialog.rows[1].remove_button.click()
    shared.until(lambda: len(dialog.rows) == 1)
    dialog.accept()


@pytest.mark.parametrize("close", ["accept", "reject"])
def test_no_pin_stays_in_a_dialog_that_is_closed(shared: Opened, close: str) -> None:
    write(shared, OPINION)
    for dialog, field in ((ask(shared), "pin"), (people(shared), "confirming")):
        pin = getattr(dialog, field)
        assert pin.echoMode() is pin.EchoMode.Password
        QTest.keyClicks(pin, RINI)
        getattr(dialog, close)()
        assert pin.text() == ""
        QTest.keyClick(pin, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert pin.text() == ""
