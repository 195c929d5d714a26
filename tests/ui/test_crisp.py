"""Drawings are as sharp as the screen, and nothing is cut, at every density people have."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.tour import STOPS
from ui.picture import Picture
from ui.theme import BUTTON_ICON, Scheme, Theme

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.slow
@pytest.mark.parametrize("density", ["1.25", "1.5", "2", "3"])  # 1 is that of the tour of all pages
def test_every_page_and_dialog_is_sharp_and_whole_on_a_finer_screen(density: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "crisp_tour.py"), density],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    found = json.loads(done.stdout)
    assert found.pop("screen") == [f"{density}: 1024 x 700"]
    assert set(found) == {stop.name for stop in STOPS}
    assert {name: flaws for name, flaws in found.items() if flaws} == {}


def test_drawings_grow_with_the_letters(qtbot: QtBot, qapp: QApplication) -> None:
    before = qapp.font()
    theme = Theme(qapp)
    button, picture = QPushButton("Copy"), Picture()
    for one in (button, picture):
        qtbot.addWidget(one)
    theme.dress(button, "copy")
    picture.draw(theme, "warn", "warn", size=20)
    try:
        theme.wear(Scheme.LIGHT, 1.0)
        usual, drawn = button.iconSize(), picture.sizeHint()
        assert usual == QSize(BUTTON_ICON, BUTTON_ICON)
        theme.wear(Scheme.LIGHT, 2.0)
        assert button.iconSize() == usual * 2
        assert button.iconSize() in button.icon().availableSizes()
        assert picture.sizeHint() == drawn * 2
    finally:
        theme.wear(Scheme.LIGHT, 1.0)
        qapp.setFont(before)
