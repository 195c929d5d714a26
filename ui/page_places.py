"""Which pages there are, in the order of the navigation, and what they are called."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.main_window import PageEntry

translate = QCoreApplication.translate

DESK, LIBRARY, HISTORY, LEARNED, EVALUATION = range(5)
"""The places of the pages in the navigation."""

PAGE_NAMES = ("desk", "library", "history", "learned", "evaluation")
"""By which the page that is open is kept, and its icon is called, in the order of their places."""


def place_of(name: str) -> int:
    """Return the place of the page kept as *name*; of a strange one that of the desk."""
    return PAGE_NAMES.index(name) if name in PAGE_NAMES else DESK


def page_entries(widgets: Sequence[QWidget]) -> list[PageEntry]:
    """Return *widgets*, one a place, as the navigation names them."""
    titles = (
        translate("Workspace", "Desk"),
        translate("Workspace", "Fact base"),
        translate("Workspace", "History"),
        translate("Workspace", "Learned"),
        translate("Workspace", "Evaluation"),
    )
    named = zip(titles, PAGE_NAMES, widgets, strict=True)
    return [PageEntry(title=title, icon=name, widget=widget) for title, name, widget in named]
