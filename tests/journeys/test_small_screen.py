"""A long reply with much to say about it, on a small screen: everything can be reached and nothing is covered."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from knowledge_base.accounts import Account
from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from replydesk.config import Config, save_config
from replydesk.draft import Mode
from replydesk.house import House, set_house
from tests.journeys.conftest import Open
from tests.journeys.test_at_the_desk import ALT, CTRL, QUESTION, press
from tests.window import NOON, Opened
from ui.desk_page.difference_panel import DifferencePanel

RUDE = " Kamu sih goblok, makanya jangan ceroboh. Silahkan datang, biayanya Rp 50.000, gpp kok !!"


@pytest.fixture
def usual_letters(qapp: QApplication) -> Iterator[None]:
    """The letters of other tests stay as large as they were."""
    font = qapp.font()
    yield
    qapp.setFont(font)


@pytest.fixture(params=["100", "150"])
def crowded(
    request: pytest.FixtureRequest,
    usual_letters: None,  # noqa: ARG001 - asked for first, so that it ends after the window
    open_window: Open,
    watched: Path,
    tmp_path: Path,
) -> Opened:
    """A window of 1024 by 700 with everything in it that takes room, with text as large as the menu offers."""
    save_config(tmp_path / "config.json", Config(person="Sari", text_percent=request.param))
    store = open_store(watched)
    accounts = ("Dinas Kependudukan dan Pencatatan Sipil Kota Contoh", "Wali Kota Contoh")
    set_house(store, House(accounts=tuple(map(Account, accounts)), modes=frozenset(Mode)), Act(person="Sari", at=NOON))
    store.close()
    opened = open_window(watched)
    opened.wait_for_pages()
    opened.window.resize(1024, 700)
    opened.type_message(QUESTION)
    opened.desk.suggestions.choose(0)
    opened.settle()
    opened.type_reply(RUDE)
    return opened


def seen(widget: QWidget) -> QRect:
    """Where *widget* can be seen on its window."""
    visible = widget.visibleRegion().boundingRect()
    return visible.translated(widget.mapTo(widget.window(), QPoint(0, 0)))


def test_nothing_covers_anything(crowded: Opened) -> None:
    reply, verdict = crowded.desk.reply, crowded.desk.verdict
    parts = [
        reply.account, reply.counter, reply.modes, reply.composer, reply.difference, crowded.desk.findings,
        verdict.sentence, verdict.copy_button, verdict.mend_all_button, verdict.second_button,
    ]  # fmt: skip
    crowded.until(lambda: all(part.isVisible() for part in parts))
    covered = [(one, other) for one, other in combinations(parts, 2) if seen(one).intersects(seen(other))]
    assert covered == []


def test_what_can_be_pressed_can_be_read(crowded: Opened) -> None:
    verdict = crowded.desk.verdict
    for button in (verdict.copy_button, verdict.mend_all_button, verdict.second_button):
        assert button.width() >= button.sizeHint().width()


def test_what_is_being_typed_stays_in_sight_when_findings_take_its_room(crowded: Opened) -> None:
    composer = crowded.desk.reply.composer
    assert crowded.desk.findings.isVisible()
    assert composer.viewport().rect().contains(composer.cursorRect().center())


def test_the_changes_are_opened_at_the_first_one(crowded: Opened) -> None:
    """With usual letters all of them are seen at once; with large ones the pane has to be scrolled to it."""
    panel = crowded.desk.reply.difference
    press(crowded, Qt.Key.Key_D, ALT)
    crowded.until(lambda: shows_first_change(panel))
    QTest.keyClicks(crowded.desk.reply.composer, " Ya.")
    crowded.settle()
    assert shows_first_change(panel)


def shows_first_change(panel: DifferencePanel) -> bool:
    """Whether the line of the first change can be seen, the whole of it."""
    first = panel.text.first_change(panel.text.width())
    line = panel.text.minimumSizeHint().height() - 1
    return first is not None and panel.text.visibleRegion().contains(QRect(0, first, panel.text.width(), line))


def test_a_refused_copy_goes_to_a_finding_that_can_be_seen(crowded: Opened) -> None:
    press(crowded, Qt.Key.Key_Return, CTRL)
    crowded.settle()
    crowded.until(lambda: crowded.desk.findings.is_entered)
    [entered] = [row for row in crowded.desk.findings.rows if row.number == crowded.desk.findings.current]
    assert entered.blocks
    assert seen(entered.go_button).height() > crowded.desk.findings.fontMetrics().height()
