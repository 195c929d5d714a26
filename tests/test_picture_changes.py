"""What the page for a review shows: differences somebody sees, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from tests.picture_changes import Comparison, compare, differences, write_page


def picture(paint: Callable[[QImage], None] = lambda _image: None, *, width: int = 200) -> QImage:
    image = QImage(width, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("#f3f5f7"))
    paint(image)
    return image


def dot(image: QImage, *, colour: str = "#0b6a70", side: int = 6) -> None:
    for at in range(side * side):
        image.setPixelColor(60 + at % side, 40 + at // side, QColor(colour))


def test_the_same_picture_does_not_differ() -> None:
    assert differences(picture(), picture()) == ()


def test_what_moved_is_framed_and_nothing_else() -> None:
    [place] = differences(picture(), picture(dot))
    assert place.contains(QRect(60, 40, 6, 6))
    assert place.width() <= 32


def test_what_nobody_sees_is_left_out() -> None:
    assert differences(picture(), picture(lambda image: dot(image, colour="#f0f3f5"))) == ()  # a hair darker
    assert differences(picture(), picture(lambda image: dot(image, side=1))) == ()  # the edge of a letter


def test_another_size_differs_everywhere() -> None:
    assert differences(picture(), picture(width=210)) == (QRect(0, 0, 210, 120),)


@pytest.mark.usefixtures("qapp")
def test_the_page_shows_what_differs_first_and_names_the_rest(tmp_path: Path) -> None:
    for folder, paint in (("before", lambda _image: None), ("after", dot)):
        (tmp_path / folder).mkdir()
        picture(paint).save(str(tmp_path / folder / "desk-id-light.png"))
        picture().save(str(tmp_path / folder / "about-id-light.png"))
    picture().save(str(tmp_path / "after" / "new-id-light.png"))
    compared = compare(tmp_path / "before", tmp_path / "after")
    assert [(one.name, one.is_same) for one in compared] == [
        ("about-id-light.png", True),
        ("desk-id-light.png", False),
        ("new-id-light.png", False),
    ]
    assert compared[2] == Comparison("new-id-light.png", (False, True))
    page = write_page(tmp_path, "main", compared).read_text(encoding="utf-8")
    assert "2 of 3 pictures differ from main" in page
    assert page.index("marked/desk-id-light.png") < page.index("The same") < page.index("about-id-light.png")
    marked = QImage(str(tmp_path / "marked" / "desk-id-light.png"))
    assert marked != QImage(str(tmp_path / "after" / "desk-id-light.png"))
