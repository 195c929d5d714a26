"""Leaves the window as the person left it: its place and size, the page, the widths of the panes."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from knowledge_base.frozen import FrozenDict
from replydesk.window_layout import Widths, load_layout, save_layout
from ui.main_window import MainWindow
from ui.page_places import PAGE_NAMES, place_of
from ui.placing import place_window
from ui.split import Split
from ui.timer import Lull

_AFTER_MS, _AT_LATEST_MS = 500, 2_000
"""From the last, and from the first change on that is not kept yet: the most that ending by force loses."""


class KeptLayout(QObject):
    """Keeps it in a file a moment after it changed, and when the window goes.

    Args:
        window: The frame.
        path: The file; it need not be there, and may hold anything.
        parent: What it goes with.
    """

    def __init__(self, window: MainWindow, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._path = window, path
        self._layout = self._written = load_layout(path)
        self._widths: dict[str, Widths] = dict(self._layout.widths)
        self._begins_at = self._layout.page
        self._has_pages = False
        self._lull = Lull(self, _AFTER_MS, _AT_LATEST_MS, self.keep_now)
        window.placed.connect(self._on_placed)
        window.panes_made.connect(self._keep_widths_of)
        window.page_shown.connect(self._on_page_shown)

    @property
    def is_waiting(self) -> bool:
        """Whether something is to be written in a moment."""
        return self._lull.is_waiting

    def place_window(self) -> None:
        """Give the window, not yet shown, the place and size it had."""
        place_window(self._window, self._layout)

    def take_first_page(self) -> int:
        """Return the place of the page that was open when the program ended; only once, then it is the desk."""
        name, self._begins_at = self._begins_at, ""
        return place_of(name)

    def begin_at_desk(self) -> None:
        """Begin with the desk, whichever page was open: something comes before the pages."""
        self._begins_at = ""

    def serve(self) -> None:
        """Give the panes on the pages that are shown now the widths they had, and keep those they are given."""
        self._has_pages = True
        whole = self._window.centralWidget()
        for split in whole.findChildren(Split) if whole is not None else ():
            self._keep_widths_of(split)
        self._on_page_shown(self._window.place)

    def keep_now(self) -> None:
        """Write it down, if it is another than what is written."""
        self._lull.stop()
        geometry = self._window.saveGeometry().toBase64().toStdString()
        self._layout = replace(self._layout, geometry=geometry, widths=FrozenDict(self._widths))
        if self._layout != self._written and save_layout(self._path, self._layout):
            self._written = self._layout

    def _keep_widths_of(self, split: Split) -> None:
        split.take(self._widths)
        split.widths_chosen.connect(self._on_widths_chosen)

    def _on_placed(self) -> None:
        self._lull.wait()

    def _on_page_shown(self, place: int) -> None:
        if self._has_pages and 0 <= place < len(PAGE_NAMES):  # pages that are being built show their first one
            self._layout = replace(self._layout, page=PAGE_NAMES[place])
            self._lull.wait()

    def _on_widths_chosen(self, key: str, widths: Widths) -> None:
        self._widths[key] = widths
        self._lull.wait()
