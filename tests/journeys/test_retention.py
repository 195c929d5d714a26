"""A person says how long texts are kept; they go, and the history says so."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from knowledge_base.store import create_store
from knowledge_base.store.audit import AuditAct
from replydesk.gap_noting import note_gap
from tests.knowledge_base.store.texts_on_record import ANSWERED, ASKED, HANDLE, fill
from tests.window import NOON, Opened, opened_window
from ui.retention.dialog import FOR_EVER, RetentionDialog
from ui.workspace import HISTORY


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A fact base with a message and a reply on each of the last sixty days, and a note that nothing fits."""
    store = create_store(tmp_path / "base.db")
    with store.atomic():
        fill(store, 60, first=NOON - timedelta(days=59, hours=1))
        at = NOON - timedelta(days=40)
        note_gap(store, "jadwal bus malam kapan", channel="x", remark="", person="Sari", now=at)
    store.close()
    return tmp_path / "base.db"


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path, base: Path) -> Iterator[Opened]:
    with opened_window(qtbot, qapp, tmp_path, database=base, language="en") as found:
        found.wait_for_pages()
        found.until(lambda: found.workspace.texts.is_settled)
        yield found


def asked(opened: Opened) -> RetentionDialog:
    """Open the dialog from the menu."""
    opened.workspace.ask_how_long()
    opened.until(lambda: opened.workspace.texts.dialog is not None)
    assert opened.workspace.texts.dialog is not None
    return opened.workspace.texts.dialog


def choose(opened: Opened, dialog: RetentionDialog, value: str) -> None:
    """Take a choice as by the mouse, and wait until it is told what it removes."""
    dialog.choice.pick(value)
    dialog.choice.activated.emit(dialog.choice.currentIndex())
    assert not dialog.save_button.isEnabled()
    opened.until(dialog.save_button.isEnabled)


def history_lines(opened: Opened) -> list[AuditAct]:
    opened.window.go_to(HISTORY)
    opened.until(lambda: opened.workspace.history.is_settled)
    return [row.line.what for row in opened.workspace.history.rows()]


def test_texts_are_kept_for_ever_when_nobody_said_anything(opened: Opened) -> None:
    dialog = asked(opened)
    assert dialog.choice.value == FOR_EVER
    assert dialog.sentence.text() == "No text is removed."
    dialog.reject()
    assert history_lines(opened)[0] is AuditAct.RELEASED


def test_the_dialog_says_how_much_goes_before_anything_does(opened: Opened, base: Path) -> None:
    dialog = asked(opened)
    choose(opened, dialog, "30")
    assert "30 messages and 30 replies, and 1 note that no entry fits, are older" in dialog.sentence.text()
    assert dialog.save_button.text() == "Save and remove"
    choose(opened, dialog, "90")
    assert "No text is older" in dialog.sentence.text()
    assert dialog.save_button.text() == "Save"

    dialog.reject()

    assert history_lines(opened)[0] is AuditAct.RELEASED
    assert HANDLE.encode() in base.read_bytes()


def test_what_is_older_goes_and_the_history_says_so(opened: Opened, base: Path) -> None:
    dialog = asked(opened)
    choose(opened, dialog, "30")
    dialog.save_button.click()
    opened.until(lambda: "30 messages and 30 replies" in opened.desk.note.sentence.text())
    opened.until(lambda: opened.workspace.texts.is_settled)

    assert history_lines(opened)[:3] == [AuditAct.TEXTS_REMOVED, AuditAct.SETTINGS_CHANGED, AuditAct.RELEASED]
    opened.until(lambda: "whole" in opened.history.note.sentence.text())
    opened.history.table.go_to(0)
    opened.until(lambda: "30 messages, 30 replies" in opened.history.shown_text)
    oldest = len(opened.workspace.history.rows()) - 1
    opened.history.table.go_to(oldest)
    opened.until(lambda: "(removed by retention on 21 November 2026)" in opened.history.shown_text)
    assert ANSWERED not in opened.history.shown_text
    assert ASKED not in opened.history.shown_text
    assert f"{ASKED}3 ".encode() not in b"".join(file.read_bytes() for file in base.parent.glob("base.db*"))


def test_every_day_what_became_old_goes(opened: Opened) -> None:
    dialog = asked(opened)
    choose(opened, dialog, "90")
    dialog.save_button.click()
    opened.until(lambda: "kept for 90 days" in opened.desk.note.sentence.text())
    opened.until(lambda: opened.workspace.texts.is_settled)
    opened.clock.now = NOON + timedelta(days=40)

    opened.workspace.texts.look_at_day()

    opened.until(lambda: "10 messages and 10 replies" in opened.desk.note.sentence.text())
    assert history_lines(opened)[0] is AuditAct.TEXTS_REMOVED


def test_a_fact_base_that_is_opened_later_is_kept_to_its_setting(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, base: Path
) -> None:
    with opened_window(qtbot, qapp, tmp_path, database=base, language="en") as first:
        first.wait_for_pages()
        dialog = asked(first)
        choose(first, dialog, "30")
        dialog.save_button.click()
        first.until(lambda: "30 messages" in first.desk.note.sentence.text())
    with opened_window(qtbot, qapp, tmp_path, database=base, language="en") as again:
        again.wait_for_pages()
        again.until(lambda: again.workspace.texts.is_settled)
        assert asked(again).choice.value == "30"
