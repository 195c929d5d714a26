"""What the queue answers belongs to the message it was asked about, whatever lies on the desk by then."""

import json
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from knowledge_base.queued import QueueState
from knowledge_base.store import Store
from knowledge_base.variables import Variable
from replydesk.queueing import QueueList, read_queue_file
from tests.ui.laid_desk import LaidDesk, laid_desk
from tests.window import NOON
from ui.desk_page import queue_intake
from ui.desk_page.desktop import Desktop
from ui.desk_page.filling import Filled, Filling
from ui.desk_page.queue_jobs import as_text, desktop_from, keep, read_kept
from ui.queue.model import PAGE
from ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[LaidDesk]:
    with laid_desk(qtbot, theme, tmp_path) as made:
        yield made


def add(desk: LaidDesk, text: str) -> None:
    desk.queue.intake.add_text(text, way="drop")
    desk.rest()


def listed(desk: LaidDesk) -> list[str]:
    return [row.text for row in desk.view.queue.model.rows]


def on_desk(desk: LaidDesk) -> tuple[str, str]:
    return desk.view.message.text, desk.view.reply.text


def test_what_was_added_is_taken_back_but_for_what_was_begun(desk: LaidDesk) -> None:
    add(desk, "satu\ndua")
    desk.queue.lay_next()
    desk.rest()
    desk.view.reply.composer.insertPlainText("Halo")
    desk.queue.undo()
    desk.rest()
    assert listed(desk) == ["satu"]
    assert on_desk(desk) == ("satu", "Halo")
    assert "still here: 1" in desk.view.note.sentence.text()


def test_questions_are_answered_and_replies_leave_while_a_list_is_read(
    desk: LaidDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, may_end = threading.Event(), threading.Event()

    def read_when_let(store: Store, **wanted: Any) -> QueueList:
        began.set()
        assert may_end.wait(10)
        return read_queue_file(store, **wanted)

    monkeypatch.setattr(queue_intake, "read_queue_file", read_when_let)
    for name in ("satu", "dua"):
        (tmp_path / f"{name}.txt").write_text(name)
        desk.queue.intake.add_file(tmp_path / f"{name}.txt")
    desk.until(began.is_set)
    assert desk.ask(lambda store: store.queue.count()) == 0
    assert not desk.station.runner.holds_writes
    desk.until(lambda: not desk.view.work.isHidden())
    assert "satu.txt" in desk.view.work.sentence.text()
    may_end.set()
    desk.rest()
    assert desk.view.work.isHidden()
    assert sorted(listed(desk)) == ["dua", "satu"]


def test_reading_a_list_can_be_stopped_and_nothing_of_it_waits(desk: LaidDesk, tmp_path: Path) -> None:
    path = tmp_path / "panjang.txt"
    path.write_text("".join(f"komentar {number}\n" for number in range(2_000)))
    desk.queue.intake.add_file(path)
    desk.view.work.stop_button.click()
    desk.rest()
    assert desk.ask(lambda store: store.queue.count()) == 0
    assert desk.view.note.property("panel") == "note"  # no error: the person wanted it
    assert desk.view.note.sentence.text() == "Stopped. Nothing was changed."
    assert desk.view.work.isHidden()


def write(desk: LaidDesk, text: str) -> None:
    desk.view.reply.composer.insertPlainText(text)


def test_what_is_written_while_another_message_is_fetched_is_kept_with_its_own(desk: LaidDesk) -> None:
    add(desk, "satu\ndua\ntiga")
    desk.queue.lay_next()
    desk.rest()
    desk.queue.lay_next()
    write(desk, "untuk satu")
    desk.rest()
    assert on_desk(desk) == ("dua", "")
    desk.queue.finish(QueueState.SET_ASIDE)
    desk.queue.finish(QueueState.SET_ASIDE)  # the key was pressed twice
    write(desk, "untuk dua")
    desk.rest()
    assert on_desk(desk) == ("tiga", "")
    desk.queue.undo()
    desk.rest()
    assert on_desk(desk) == ("dua", "untuk dua")
    desk.queue.lay_previous()
    desk.rest()
    assert on_desk(desk) == ("satu", "untuk satu")


def test_the_queue_is_gone_through_while_a_file_is_taken_in_and_nothing_written_is_lost(desk: LaidDesk) -> None:
    add(desk, "satu\ndua")
    desk.station.runner.hold()
    desk.queue.refresh()
    desk.until(lambda: not desk.queue._reading)
    desk.queue.lay_next()
    desk.until(lambda: on_desk(desk) == ("satu", ""))
    write(desk, "untuk satu")
    desk.queue.lay_next()
    desk.until(lambda: on_desk(desk) == ("dua", ""))
    write(desk, "untuk dua")
    desk.queue.lay_previous()
    desk.until(lambda: on_desk(desk) == ("satu", "untuk satu"))
    assert not desk.queue.is_settled
    desk.queue.finish(QueueState.SET_ASIDE)
    assert "as soon as the fact base" in desk.view.note.sentence.text()
    desk.desk.begin("tiga")  # what is answered late is of another message than the one on the desk
    desk.station.runner.let_go()
    desk.rest()
    assert on_desk(desk) == ("tiga", "")
    assert listed(desk) == ["dua"]
    desk.queue.lay_next()
    desk.rest()
    assert on_desk(desk) == ("dua", "untuk dua")


def undo_all(desk: LaidDesk) -> None:
    """Press Ctrl+Z in the message and in the reply as often as it does something."""
    for field in (desk.view.message.text_field, desk.view.reply.composer):
        while field.document().isUndoAvailable():
            field.undo()
    desk.rest()


def test_no_undo_leads_to_the_words_of_another_citizen_or_what_was_written_to_them(desk: LaidDesk) -> None:
    add(desk, "satu\ndua")
    for step in (desk.queue.lay_next, desk.queue.lay_next):
        step()
        desk.rest()
        write(desk, f"untuk {desk.view.message.text}")
    assert on_desk(desk) == ("dua", "untuk dua")
    desk.queue.lay_previous()
    desk.rest()
    undo_all(desk)
    assert on_desk(desk) == ("satu", "untuk satu")
    write(desk, ", ya")
    undo_all(desk)
    assert on_desk(desk) == ("satu", "untuk satu"), "what is written to the same one is undone as ever"
    desk.desk.begin("satu")  # the same words, of somebody else
    desk.rest()
    undo_all(desk)
    assert on_desk(desk) == ("satu", "")
    desk.view.note.action_button.click()
    undo_all(desk)
    assert on_desk(desk) == ("satu", "untuk satu"), "what was put back is there, and nothing behind it"


def test_the_findings_of_a_reply_that_goes_on_with_a_copy_of_its_message_lead_to_their_places(desk: LaidDesk) -> None:
    add(desk, "satu")
    desk.queue.lay_next()
    desk.rest()
    desk.write("satu", "Baca BODOH ini")
    desk.view.message.text_field.copy_wanted.emit()
    desk.rest()
    placed = next(number for number, one in desk.desk._reply.shown.items() if one.end > one.start)
    desk.view.findings.opened.emit(placed)
    assert desk.view.reply.composer.textCursor().selectedText() == "BODOH"


def test_what_was_put_back_has_no_reason_that_was_given_for_another(desk: LaidDesk) -> None:
    desk.write("satu", "untuk satu")
    desk.desk.begin("dua")
    desk.rest()
    desk.view.verdict.reason.setText("sebab dua")
    desk.view.note.action_button.click()
    desk.rest()
    assert on_desk(desk) == ("satu", "untuk satu")
    assert desk.view.verdict.reason.text() == ""


def test_an_approved_wording_over_ones_own_is_undone_within_one_message(desk: LaidDesk) -> None:
    add(desk, "ktp hilang\nktp ilang gimana")
    desk.queue.lay_next()
    desk.rest()
    write(desk, "punya sendiri")
    desk.view.suggestions.chosen.emit(0)
    desk.rest()
    assert "punya sendiri" not in desk.view.reply.text
    desk.view.reply.composer.undo()
    assert desk.view.reply.text == "punya sendiri"
    desk.rest()


def test_the_words_of_a_message_that_waited_are_changed_in_a_copy_only(desk: LaidDesk) -> None:
    add(desk, "satu\ndua")
    field = desk.view.message.text_field
    QTest.keyClicks(field, "bebas ")
    assert desk.view.message.text == "bebas ", "what waits nowhere is written as ever"
    desk.queue.lay_next()
    desk.rest()
    desk.view.note.hide()
    for key in (Qt.Key.Key_A, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        QTest.keyClick(field, key)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.view.message.text == "satu"
    assert "stay as they came" in desk.view.note.sentence.text()
    write(desk, "untuk satu")
    field.copy_wanted.emit()
    desk.rest()
    assert (on_desk(desk), desk.view.message.queued) == (("satu", "untuk satu"), "")
    QTest.keyClicks(field, "x")
    assert desk.view.message.text == "xsatu"
    desk.queue.lay_next()
    desk.rest()
    assert on_desk(desk) == ("satu", "untuk satu"), "the message itself waits on, with what was begun"


def test_what_was_changed_in_a_message_of_the_queue_earlier_is_a_message_of_its_own(desk: LaidDesk) -> None:
    add(desk, "satu")
    [row] = desk.view.queue.model.rows
    for text, queued in (("satu", row.id), ("satu dan lagi", "")):
        desk.ask(partial(keep, desktop=Desktop(message=text, queued=row.id), now=NOON))
        kept = desk.ask(read_kept)
        assert isinstance(kept, Desktop)
        assert (kept.message, kept.queued) == (text, queued)


def mark(desk: LaidDesk, *places: int) -> None:
    """Mark the rows at *places*, as with Ctrl and the mouse."""
    panel = desk.view.queue
    panel.list.selectionModel().clearSelection()
    for place in places:
        centre = panel.list.visualRect(panel.model.index(place)).center()
        QTest.mouseClick(panel.list.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, centre)


def test_several_marked_messages_are_set_aside_and_taken_back_at_once(desk: LaidDesk) -> None:
    add(desk, "satu\ndua\ntiga\nempat")
    desk.queue.lay_next()
    desk.rest()
    write(desk, "untuk satu")
    mark(desk, 0, 2)
    assert on_desk(desk) == ("satu", "untuk satu"), "marking lays nothing on the desk"
    assert desk.view.queue.aside_button.text() == "Set 2 aside"
    desk.view.queue.aside_button.click()
    desk.rest()
    assert listed(desk) == ["dua", "empat"]
    assert on_desk(desk) == ("empat", "")
    assert desk.view.queue.aside_button.text() == "Set aside"
    desk.queue.undo()
    desk.rest()
    assert listed(desk) == ["satu", "dua", "tiga", "empat"]
    assert on_desk(desk) == ("satu", "untuk satu")


def test_marked_messages_are_answered_and_the_one_on_the_desk_stays(desk: LaidDesk) -> None:
    add(desk, "satu\ndua\ntiga")
    desk.queue.lay_next()
    desk.rest()
    write(desk, "untuk satu")
    mark(desk, 1, 2)
    desk.view.queue.answered_button.click()
    desk.rest()
    assert listed(desk) == ["satu"]
    assert on_desk(desk) == ("satu", "untuk satu")
    assert desk.ask(lambda store: store.queue.count(QueueState.ANSWERED)) == 2


def test_a_single_row_that_is_only_looked_at_is_not_what_is_set_aside(desk: LaidDesk) -> None:
    add(desk, "satu\ndua")
    desk.queue.lay_next()
    desk.rest()
    mark(desk, 1)
    assert desk.view.queue.marked == ()


def test_a_kind_that_is_stored_late_is_taken_back_for_its_own_message(desk: LaidDesk) -> None:
    add(desk, "satu\ndua")
    desk.queue.lay_next()
    desk.rest()
    desk.view.message.intent.pick("complaint")
    desk.view.message.intent.picked.emit("complaint")
    desk.queue.lay_next()
    desk.view.message.queued = ""  # by the time of the answer something else lies there
    desk.rest()
    desk.queue.undo()
    desk.rest()
    assert (desk.view.message.text, desk.view.message.intent.value) == ("satu", "other")


def test_what_was_kept_is_offered_where_somebody_began_before_it_was_read(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    kept = Desktop(message="satu", reply="untuk satu", continuation="dan lagi")
    with laid_desk(qtbot, theme, tmp_path, prepare=partial(keep, desktop=kept, now=NOON)) as desk:
        desk.view.message.text_field.replace_all("dua")
        desk.rest()
        assert on_desk(desk) == ("dua", "")
        desk.view.note.action_button.click()
        assert on_desk(desk) == ("satu", "untuk satu")
        assert desk.view.reply.continuation.text == "dan lagi"


def test_a_message_waits_until_what_follows_the_first_reply_has_left_too(desk: LaidDesk) -> None:
    add(desk, "ktp hilang")
    desk.queue.lay_next()
    desk.rest()
    desk.view.suggestions.chosen.emit(0)
    desk.rest()
    desk.view.reply.continuation.show_text("Terima kasih, Bapak/Ibu.")
    desk.view.verdict.copy_requested.emit()
    desk.until(lambda: on_desk(desk) == ("ktp hilang", "Terima kasih, Bapak/Ibu."))
    desk.rest()
    kept = desk.ask(read_kept)
    assert isinstance(kept, Desktop)
    assert (kept.reply, kept.continuation) == ("Terima kasih, Bapak/Ibu.", "")
    assert desk.ask(lambda store: store.queue.count()) == 1

    desk.view.verdict.copy_requested.emit()
    desk.until(lambda: desk.view.verdict.is_copied)
    desk.rest()
    assert desk.ask(lambda store: store.queue.count()) == 0


def test_one_step_that_cannot_be_stored_leaves_the_others_under_way(desk: LaidDesk) -> None:
    add(desk, "satu\ndua")
    one, two = (row.id for row in desk.view.queue.model.rows)
    began, may_end = threading.Event(), threading.Event()

    def hold(_store: Store) -> None:
        began.set()
        assert may_end.wait(10)

    desk.queue.finish(QueueState.ANSWERED, ("0" * 32,))  # is not there, and so cannot be stored
    desk.station.runner.write(hold, lambda _none: None, lambda _error: None)
    desk.queue.finish(QueueState.ANSWERED, (two,))
    steps: list[int] = []
    desk.queue.changed.connect(lambda: steps.append(1))
    desk.until(lambda: began.is_set() and desk.view.note.property("panel") == "error")
    desk.queue.finish(QueueState.ANSWERED, (two,))  # the key once more: it is under way
    may_end.set()
    desk.rest()
    assert steps == [1]
    assert listed(desk) == ["satu"]
    assert desk.ask(lambda store: store.queue.message(one).state) is QueueState.WAITING


def test_a_further_page_of_the_list_is_not_counted_again(desk: LaidDesk, tmp_path: Path) -> None:
    path = tmp_path / "panjang.txt"
    path.write_text("".join(f"komentar {number}\n" for number in range(PAGE + 20)))
    desk.queue.intake.add_file(path)
    desk.rest()
    asked: list[str] = []
    desk.ask(lambda store: store._db.conn.set_trace_callback(asked.append))
    desk.queue.refresh()
    desk.rest()
    count = "SELECT count(*) FROM message WHERE queued_at"
    assert sum(one.startswith(count) for one in asked) == 1
    asked.clear()
    desk.view.queue.model.fetchMore(QModelIndex())
    desk.until(lambda: len(desk.view.queue.model.rows) == PAGE + 20)
    assert not any(one.startswith(count) for one in asked)
    desk.ask(lambda store: store._db.conn.set_trace_callback(None))


def test_a_desk_is_written_down_with_all_that_lies_on_it() -> None:
    variables = (
        Variable(name="loket", default="1", choices=("1", "2"), lent=True),
        Variable(name="jam", required=False),
    )
    filling = Filling(tuple((one, "2") for one in variables), (Filled("loket", 3, 4, " "), Filled("jam", 5, 5, "")))
    desktop = Desktop(message="a", reply="b", follows=("0" * 32,), continuation="c", wording="x", filling=filling)
    assert desktop_from(as_text(desktop)) == desktop
    former = json.loads(as_text(desktop))
    for later in ("filling", "follows", "continuation", "wording"):
        del former[later]
    assert desktop_from(json.dumps(former)) == Desktop(message="a", reply="b")
