"""The list of what waits has the room of the choices that narrow it, which come when somebody chooses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from replydesk.config import Config, save_config
from replydesk.wording import LANGUAGES
from tests.journeys.conftest import Open
from tests.journeys.test_queue import add, rest

_ROWS = 5.5
"""Rows that are seen at the usual size of letters below that line, and above the buttons and a note."""


@pytest.fixture
def usual_letters(qapp: QApplication) -> Iterator[None]:
    """The letters of other tests stay as large as they were."""
    font = qapp.font()
    yield
    qapp.setFont(font)


@pytest.mark.parametrize("percent", ["100", "200"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_line_says_what_is_listed_and_opens_the_choices(
    usual_letters: None,  # noqa: ARG001 - asked for first, so that it ends after the window
    open_window: Open,
    facts: Path,
    tmp_path: Path,
    language: str,
    percent: str,
) -> None:
    save_config(tmp_path / "config.json", Config(person="Sari", text_percent=percent))
    opened = open_window(facts, language)
    opened.wait_for_pages()
    opened.window.resize(1024, 700)
    add(opened, "\n".join(f"jam buka loket {number}?" for number in range(30)))
    panel = opened.desk.queue
    narrowing, rows = panel.narrowing, panel.list
    opened.until(rows.isVisible)
    closed = rows.height()
    assert not narrowing.intent.isVisible()
    if percent == "100":
        assert closed >= _ROWS * rows.visualRect(panel.model.index(0)).height()

    narrowing.button.click()
    opened.until(lambda: rows.height() < closed)
    assert opened.window.focusWidget() is narrowing.state
    for choice, value in ((narrowing.intent, "complaint"), (narrowing.channel, "x")):
        choice.pick(value)
        choice.picked.emit(value)
    rest(opened)
    words = [choice.currentText() for choice in (narrowing.state, narrowing.intent, narrowing.channel)]
    assert " · ".join(words) in narrowing.button.toolTip()
    if percent == "100":
        assert narrowing.button.text() == " · ".join(word.partition(" (")[0] for word in words[1:])
    narrowing.button.click()
    assert not narrowing.intent.isVisible()
    buttons = [narrowing.button, panel.hide_button, panel.add_button, panel.aside_button, panel.answered_button]
    cut = [one for one in buttons if one.isVisible() and one.visibleRegion().boundingRect() != one.rect()]
    assert cut == []
    narrowing.intent.pick("")
    narrowing.channel.pick("")
    opened.until(lambda: narrowing.button.text() == words[0])
