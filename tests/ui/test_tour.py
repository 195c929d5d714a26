"""What holds of every page, panel and dialog, tried on one tour for each window."""

import shutil
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from replydesk.config import Config, save_config
from tests.fitting import misfits
from tests.leaks import FIELDS, OWN, kinds_of_fields, leaks, makers_of_fields, note_makers
from tests.reachable import nameless, unreached
from tests.tour import walk
from tests.tour_base import furnished
from tests.window import opened_window

SMALL, USUAL = (1024, 700), (1280, 800)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fact base with something of everything, which nobody changes."""
    return furnished(tmp_path_factory.mktemp("tour"))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("percent", "size"), [("100", SMALL), ("200", USUAL)])
def test_everything_can_be_read_named_and_reached(
    qtbot: QtBot,
    qapp: QApplication,
    clipboard: QClipboard,
    monkeypatch: pytest.MonkeyPatch,
    base: Path,
    tmp_path: Path,
    language: str,
    percent: str,
    size: tuple[int, int],
) -> None:
    shutil.copy(base, tmp_path / "practice.db")
    save_config(tmp_path / "config.json", Config(person="Rini", text_percent=percent))
    found, kinds = {}, set[str]()
    made = note_makers(monkeypatch)
    clipboard.setText(OWN)
    with opened_window(qtbot, qapp, tmp_path, database=tmp_path / "practice.db", language=language) as opened:
        opened.wait_for_pages()
        opened.window.resize(*size)
        for name, widget in walk(opened):
            widget.window().activateWindow()  # no window manager does it when a dialog is closed
            opened.until(widget.window().isActiveWindow)
            with suppress(qtbot.TimeoutError):  # something may still be read, and find its place
                qtbot.waitUntil(partial(fits, widget, screen=size), timeout=1500)
            flaws = [*misfits(widget, screen=size), *nameless(widget), *unreached(widget)]
            if percent == "100":  # the size of the letters opens no road out
                flaws += leaks(clipboard)
                kinds |= kinds_of_fields()
            if flaws:
                found[name] = flaws
    assert found == {}
    assert kinds <= FIELDS  # one of a new class is to be tried in ways_in.py, too
    assert makers_of_fields() - made == set()  # a dialog without a stop of the tour is one nobody tried


def fits(widget: QWidget, *, screen: tuple[int, int]) -> bool:
    return misfits(widget, screen=screen) == []


def test_what_does_not_fit_is_noticed(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    row = QHBoxLayout(pane)
    row.setContentsMargins(0, 0, 0, 0)
    button, cut, box = QPushButton("Ask a second person"), QLabel("Waiting for approval"), QFrame()
    told = QPushButton("Ask a second person")
    told.setToolTip("Ask a second person to release it")
    for one in (button, cut, told, box):
        row.addWidget(one)
        one.setFixedWidth(40)
    wrapped = QLabel("some words that need several lines", box)
    wrapped.setWordWrap(True)
    wrapped.setGeometry(0, 0, 40, 12)
    QLabel("over it", box).setGeometry(0, 4, 200, 90)
    pane.show()
    assert [one.split(":")[0] for one in misfits(pane, screen=(1000, 600))] == [
        "QPushButton “Ask a second person”",
        "QLabel “Waiting for approval”",
        "QLabel “some words that need several lines”",
        "QLabel “some words that need several lines”",
        "QLabel “over it”",
        "QLabel “some words that need several lines” and QLabel “over it” lie over each other",
    ]
    assert misfits(pane, screen=(10, 10))[0].startswith("QWidget is")


def test_a_control_without_a_name_is_noticed(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    QPlainTextEdit(pane)
    pane.show()
    assert nameless(pane) == ["a QPlainTextEdit has no name"]


def test_a_control_tab_does_not_reach_is_noticed(qtbot: QtBot) -> None:
    pane, row = QWidget(), QHBoxLayout()
    qtbot.addWidget(pane)
    pane.setLayout(row)
    field, other = QPlainTextEdit(), QPushButton("Copy")
    for one in (field, other):
        row.addWidget(one)
    pane.show()
    qtbot.waitUntil(pane.isActiveWindow)
    field.setFocus()
    assert unreached(pane) == ["Tab does not reach QPushButton “Copy”"]  # Tab is typed into such a field
    field.setTabChangesFocus(True)
    assert unreached(pane) == []
