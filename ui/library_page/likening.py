"""Looks, while an entry is being written, whether there is such an entry already, or one that it contradicts."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.errors import KnownError
from replydesk.tidying.result import Likely
from ui.library_page import jobs
from ui.library_page.form_content import FormText
from ui.library_page.view import LibraryView
from ui.station import Station
from ui.timer import single_shot

_LOOK_AFTER_MS = 350
"""From the last key in the title or the wording to the look: a pause in writing, so that the line does not flicker."""


class LikeController(QObject):
    """Keeps the line under the title of the form.

    Signals:
        open_requested: The id of an entry that is to be read instead.
    """

    open_requested = Signal(str)

    def __init__(self, view: LibraryView, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._form = view.form
        self._station = station
        self._base: Entry | None = None
        self._timer = single_shot(self, _LOOK_AFTER_MS, self._look)
        self._form.asking_changed.connect(self._timer.start)
        self._form.like_requested.connect(self.open_requested)

    def begin(self, base: Entry | None) -> None:
        """Another entry is being written: *base* is changed, or a new one begun."""
        self._base = base
        self._timer.stop()

    def _look(self) -> None:
        text = self._form.text
        if not text.title.strip():
            self._form.like.show_like(None)
            return
        variants = tuple(line for line in text.variants.split("\n") if line.strip())
        content = EntryContent(kind=text.kind, title=text.title, body=text.body, variants=variants)
        job = partial(jobs.looking_like, content=content, base=self._base)
        self._station.runner.read("like", job, partial(self._on_found, text), self._on_failed)

    def _on_found(self, text: FormText, like: Likely | None) -> None:
        if not isValid(self._form.kind):
            return  # the window was closed meanwhile
        if (text.title, text.body) == (self._form.text.title, self._form.text.body):
            self._form.like.show_like(like)

    def _on_failed(self, _error: KnownError) -> None:
        """Say nothing: it is a hint, and whatever keeps the fact base from being read is said where it matters."""
        if isValid(self._form.kind):
            self._form.like.show_like(None)
