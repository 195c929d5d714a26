"""What lies on the desk is kept in the fact base a moment after the last key, with the message it belongs to."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from knowledge_base.errors import KnownError
from ui.desk_page import queue_jobs as jobs
from ui.desk_page.controller import DeskController
from ui.desk_page.desktop import Desktop
from ui.desk_page.view import DeskView
from ui.station import Station
from ui.timer import Lull

KEEP_AFTER_MS = 400
"""From the last key on; then what was written is kept."""

KEEP_AT_LATEST_MS = 1_500
"""From the first key that is not kept yet."""


class DeskKeeper(QObject):
    """Keeps what lies on the desk, and knows what is not stored yet. All of it runs on the Qt thread.

    Signals:
        begun: The id of a message that waits, and whether a reply to it is begun (``False``: nothing is left of it).
    """

    begun = Signal(str, bool)

    def __init__(self, view: DeskView, desk: DeskController, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._desk = desk
        self._station = station
        self._kept = Desktop()
        self._unkept: dict[str, Desktop] = {}
        self._writing = 0
        self._keeps_nothing = False
        self._lull = Lull(self, KEEP_AFTER_MS, KEEP_AT_LATEST_MS, self.keep_now)
        self._connect()

    @property
    def is_settled(self) -> bool:
        """Whether everything that was written is kept."""
        return not self._writing and not self._lull.is_waiting

    def keep_now(self) -> None:
        """Keep what lies on the desk, if it is not kept yet."""
        self._lull.stop()
        desktop = self._desk.desktop()
        if desktop == self._kept or self._view.verdict.is_copied or self._station.only_read:
            return
        self._kept = desktop
        if desktop.queued:
            self._unkept[desktop.queued] = desktop
            self.begun.emit(desktop.queued, bool(desktop.reply.strip()))
        self._writing += 1
        job = partial(jobs.keep, desktop=desktop, now=self._station.clock())
        self._station.runner.write(job, partial(self._on_kept, desktop), self._on_keep_failed)

    def take(self, desktop: Desktop) -> None:
        """Take *desktop* for kept as it is."""
        self._kept = desktop

    def let_go(self) -> Desktop:
        """Keep no more of what lies on the desk, for it has left; return it."""
        self._lull.stop()
        self._kept = self._desk.desktop()
        self._unkept.pop(self._kept.queued, None)
        return self._kept

    def newest(self, desktop: Desktop) -> Desktop:
        """Return *desktop*, as it was read, with what was written for its message and is not stored yet."""
        begun = self._unkept.get(desktop.queued)  # newer than what was read, which may be held up by an import
        if begun is None:
            return desktop
        return replace(
            desktop,
            channel=begun.channel,
            handle=begun.handle,
            reply=begun.reply,
            cited=begun.cited,
            account=begun.account,
            continuation=begun.continuation,
            follows=begun.follows,
            wording=begun.wording,
            filling=begun.filling,
        )

    def tell_begun(self) -> None:
        """Tell of what is not stored yet, for a list that was read without it."""
        for queued, desktop in self._unkept.items():
            self.begun.emit(queued, bool(desktop.reply.strip()))

    def _on_kept(self, desktop: Desktop, _result: None) -> None:
        self._writing -= 1
        if self._unkept.get(desktop.queued) is desktop:
            del self._unkept[desktop.queued]

    def _on_keep_failed(self, error: KnownError) -> None:
        """Say it once: where a disk is full nothing more is kept, whatever is typed."""
        self._writing -= 1
        if not self._keeps_nothing:
            self._keeps_nothing = True
            self._view.note.say(self._station.explain(error), is_error=True)

    def _on_edited(self, _what: object = None) -> None:
        self._lull.wait()

    def _connect(self) -> None:
        message, reply = self._view.message, self._view.reply
        self._desk.replacing.connect(self.keep_now)
        self._desk.kind_turned.connect(self._on_edited)
        for edited in (message.edited, message.channel_picked, message.intent_picked, message.handle.textChanged):
            edited.connect(self._on_edited)
        for edited in (reply.edited, reply.account_picked, reply.citation_removed):
            edited.connect(self._on_edited)
