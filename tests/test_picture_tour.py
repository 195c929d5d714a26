"""The pictures for a review: every stop of the tour, in both languages, light and dark."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from replydesk.wording import LANGUAGES
from tests import picture_tour
from tests.picture_tour import ROUNDS, take
from tests.tour import STOPS
from ui.colours import DARK, LIGHT

pytestmark = pytest.mark.slow


def test_each_language_is_walked_through_light_and_dark() -> None:
    assert set(ROUNDS) == set(product(LANGUAGES, ("light", "dark")))


def test_a_stop_is_taken_in_every_language_and_in_its_colours(qapp: QApplication, tmp_path: Path) -> None:
    take(qapp, tmp_path, ("desk",))
    images = {file.stem: QImage(str(file)) for file in tmp_path.iterdir()}
    assert images.keys() == {f"desk-{language}-{looks}" for language, looks in ROUNDS}
    for name, image in images.items():
        ground = image.pixelColor(image.width() - 3, image.height() // 2)
        assert ground == QColor((DARK if name.endswith("dark") else LIGHT).window), name
    for looks in ("light", "dark"):
        assert images[f"desk-id-{looks}"] != images[f"desk-en-{looks}"]


def test_where_none_is_named_all_are_taken(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_tour, "ROUNDS", ROUNDS[:1])
    take(qapp, tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {f"{stop.name}-id-light.png" for stop in STOPS}
