"""The frame of the window alone, off the screen: what is kept of it, and what is made of what was kept."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from replydesk.window_layout import WindowLayout, load_layout, save_layout
from ui.kept_layout import KeptLayout
from ui.main_window import MainWindow, PageEntry
from ui.page_places import DESK, LIBRARY, PAGE_NAMES
from ui.split import Split
from ui.theme import Theme

Framed = Callable[[], tuple[MainWindow, KeptLayout]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "window.json"


@pytest.fixture
def framed(qapp: QApplication, path: Path) -> Iterator[Framed]:
    """A function that makes a frame, not shown, with what keeps how it is left."""
    theme, owner = Theme(qapp), QObject()
    made: list[MainWindow] = []

    def make() -> tuple[MainWindow, KeptLayout]:
        made.append(MainWindow(theme))
        return made[-1], KeptLayout(made[-1], path, owner)

    yield make
    owner.deleteLater()
    for window in made:
        window.deleteLater()


def show_pages(window: MainWindow, kept: KeptLayout) -> Split:
    """Build pages as empty as can be, and return the panes on the second."""
    split = Split("library", [(QWidget(), 600, 60), (QWidget(), 400, 40)])
    split.resize(1016, 300)
    pages = [PageEntry(title=name, icon="desk", widget=QWidget()) for name in PAGE_NAMES]
    pages[LIBRARY] = PageEntry(title="library", icon="library", widget=split)
    window.show_pages(pages, QMenu(), title="", banner=("", ""))
    window.go_to(kept.take_first_page())
    kept.serve()
    return split


def test_place_page_and_panes_are_as_they_were_left(framed: Framed) -> None:
    window, kept = framed()
    split = show_pages(window, kept)
    assert window.place == DESK
    window.setGeometry(0, 0, 1000, 660)  # the least, whatever the screen is
    window.go_to(LIBRARY)
    window.show()
    split.moveSplitter(350, 1)
    left, right = split.sizes()
    kept.keep_now()

    later, kept = framed()
    kept.place_window()
    split = show_pages(later, kept)
    later.show()

    assert later.place == LIBRARY
    assert split.sizes() == [left, right] == [350, right]
    assert kept.take_first_page() == DESK  # the fact base that is opened next begins at its desk


def test_a_window_that_fills_the_screen_does_so_again(framed: Framed) -> None:
    window, kept = framed()
    window.showMaximized()
    kept.keep_now()
    later, kept = framed()
    kept.place_window()
    assert later.isMaximized()


def test_panes_in_a_dialog_are_found_again_as_well(framed: Framed) -> None:
    window, kept = framed()
    for _ in range(2):  # the dialog is made anew each time
        split = Split("rules", [(QWidget(), 500, 5), (QWidget(), 500, 4)])
        split.resize(1016, 300)
        window.panes_made.emit(split)
        split.show()
        split.moveSplitter(200 if split.sizes()[0] != 200 else 300, 1)
        kept.keep_now()
    assert split.sizes()[0] == 300


def test_where_something_comes_before_the_pages_they_begin_with_the_desk(framed: Framed, path: Path) -> None:
    save_layout(path, WindowLayout(page="history"))
    _window, kept = framed()
    kept.begin_at_desk()
    assert kept.take_first_page() == DESK


@pytest.mark.parametrize("geometry", ["", "no", "\ud800", "AAAA" * 30, "AdnQywAD" + "/" * 80, "AdnQywADAAAA"])
def test_a_place_that_cannot_be_meant_leaves_the_window_as_it_is(framed: Framed, path: Path, geometry: str) -> None:
    path.write_text(json.dumps({"geometry": geometry, "page": "nowhere"}), encoding="utf-8")
    window, kept = framed()
    window.resize(1100, 690)
    kept.place_window()
    assert window.size() == QSize(1100, 690)
    assert kept.take_first_page() == DESK


def test_a_window_left_on_a_screen_that_is_gone_comes_back_into_sight(framed: Framed, qapp: QApplication) -> None:
    window, kept = framed()
    window.setGeometry(QRect(QPoint(5_000, 4_000), QSize(1_000, 660)))
    kept.keep_now()
    later, kept = framed()
    later.move(9_000, 9_000)
    kept.place_window()
    assert qapp.primaryScreen().geometry().contains(later.geometry().topLeft())


def test_what_is_kept_is_written_once_and_a_moment_after_it_changed(framed: Framed, path: Path) -> None:
    window, kept = framed()
    window.page_shown.emit(LIBRARY)  # no pages yet: the first page of those that are being built
    kept.keep_now()
    assert load_layout(path).page == ""
    path.unlink()
    kept.keep_now()
    assert not path.exists()
    show_pages(window, kept)
    window.go_to(LIBRARY)
    assert kept.is_waiting
    kept.keep_now()
    assert (load_layout(path).page, kept.is_waiting) == ("library", False)


def test_each_set_of_panes_has_widths_of_its_own(qapp: QApplication) -> None:  # noqa: ARG001 - one must be there
    panes = [QWidget(), QWidget(), QWidget()]
    split = Split("desk", [(pane, 300, share) for pane, share in zip(panes, (0, 50, 50), strict=True)])
    split.resize(1032, 300)
    split.take({"desk:011": (0, 700, 316), "desk:111": (200, 400, 400), "desk:101": (1, 2)})
    assert split.sizes() == [200, 400, 400]
    panes[0].hide()
    split.settle()
    assert split.sizes() == [0, 700, 316]
    panes[0].show()
    split.settle()
    assert split.sizes() == [200, 400, 400]
    panes[1].hide()
    split.settle()  # two widths for three panes mean nothing
    assert split.key == "desk:101"
    assert split.sizes()[1] == 400
    split.deleteLater()
