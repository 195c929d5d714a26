import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import resources
from tests.window import WAIT_MS
from ui.colours import DARK, LIGHT, Colours, contrast
from ui.stylesheet import stylesheet
from ui.theme import Scheme, Theme

WORDS = [
    ("text", "window"),
    ("text", "surface"),
    ("text", "field"),
    ("text", "sunken"),
    ("text", "primary_soft"),
    ("muted", "window"),
    ("muted", "surface"),
    ("muted", "sunken"),
    ("muted", "field"),
    ("muted", "primary_soft"),
    ("primary", "surface"),
    ("primary", "window"),
    ("primary", "primary_soft"),
    ("on_primary", "primary"),
    ("on_primary", "primary_strong"),
    ("on_mark", "mark"),
    ("block", "block_soft"),
    ("block", "surface"),
    ("warn", "warn_soft"),
    ("warn", "surface"),
    ("suggest", "suggest_soft"),
    ("suggest", "surface"),
    ("passed", "passed_soft"),
    ("passed", "window"),
    ("text", "suggest_soft"),
    ("text", "block_soft"),
    ("text", "warn_soft"),
    ("on_selection", "selection"),
    ("text", "selection"),
    ("surface", "text"),
    ("block", "window"),
    ("warn", "window"),
    ("suggest", "window"),
    ("passed", "surface"),
    ("block", "sunken"),
    ("warn", "sunken"),
    ("suggest", "sunken"),
    ("primary", "sunken"),
    ("text", "passed_soft"),
    ("on_rail", "rail"),
    ("on_rail_muted", "rail"),
    ("on_rail", "rail_raised"),
]
EDGES = [("outline", "surface"), ("outline", "field"), ("outline", "window"), ("primary", "surface")]
BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


@BOTH
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_can_be_read(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


def test_every_ink_and_every_pair_of_the_style_sheet_is_tried() -> None:
    sheet = re.sub(r"/\*.*?\*/", "", resources.read_text("looks/window.qss"), flags=re.DOTALL)
    rules = [dict(re.findall(r"([\w-]+):\s*\$(\w+)", body)) for body in re.findall(r"\{(.*?)\}", sheet, re.DOTALL)]
    inks = {rule["color"] for rule in rules if "color" in rule}
    pairs = {(rule["color"], rule["background"]) for rule in rules if "color" in rule and "background" in rule}
    marked = {
        (rule["selection-color"], rule["selection-background-color"]) for rule in rules if "selection-color" in rule
    }
    assert len(pairs) > 10
    assert (pairs | marked) - set(WORDS) == set()
    assert inks - {ink for ink, _ground in WORDS} == set()


def test_every_colour_is_tried_as_an_ink_or_as_a_ground() -> None:
    tried = {name for pair in WORDS + EDGES for name in pair}
    assert set(Colours.__dataclass_fields__) - tried == {"line"}  # only decoration between panels


@BOTH
@pytest.mark.parametrize(("ink", "ground"), EDGES)
def test_edges_can_be_seen(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 3


def test_contrast_is_what_the_guideline_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
def test_the_style_sheet_has_no_place_left_unfilled(colours: Colours) -> None:
    assert "$" not in stylesheet(colours, points=10)


@BOTH
def test_qt_understands_the_style_sheet(qtbot: QtBot, colours: Colours) -> None:
    widget = QWidget()  # a sheet Qt cannot read is a warning, and a warning fails the test
    qtbot.addWidget(widget)
    widget.setStyleSheet(stylesheet(colours, points=10))
    widget.ensurePolished()
    assert widget.styleSheet()


def test_every_icon_is_drawn_in_the_ink_that_is_asked_for(theme: Theme) -> None:
    names = [file.name.removesuffix(".svg") for file in resources.folder("icons").iterdir()]
    assert names
    for name in names:
        image = theme.pixmap(name, "block", size=48).toImage()
        inks = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }
        assert QColor(LIGHT.block).name() in inks, name


def test_a_desktop_that_turns_changes_nothing_where_the_person_chose(theme: Theme, qapp: QApplication) -> None:
    theme.choose(Scheme.DARK)  # this desktop says nothing, for which light is taken
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours is DARK
    theme.choose(Scheme.SYSTEM)
    assert theme.colours is LIGHT


def test_looks_follow_what_the_person_chose(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    theme.dress(button, "copy", "text")
    light = button.icon().pixmap(18, 18).toImage()
    with qtbot.waitSignal(theme.changed, timeout=WAIT_MS):
        theme.choose(Scheme.DARK)
    assert theme.colours is DARK
    assert button.icon().pixmap(18, 18).toImage() != light
    theme.choose(Scheme.LIGHT)
    assert theme.colours is LIGHT
