"""How messages come into the queue from the window: pasted, dropped, or from a list of comments."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from knowledge_base.course import Course, Stage, Stopped
from knowledge_base.errors import KnownError
from knowledge_base.exchange.comments import CommentsUnknown
from knowledge_base.exchange.rows import FileColumn
from knowledge_base.frozen import FrozenDict
from knowledge_base.store.queue import QueueAddition
from replydesk.queueing import (
    QueueList,
    QueueReport,
    messages_in,
    queue_list,
    queue_texts,
    read_queue_file,
)
from ui.ask import Ask
from ui.dates import number_words
from ui.desk_page.view import DeskView
from ui.queue.columns_dialog import CommentColumnsDialog
from ui.station import Station
from ui.theme import Theme

_MOST_ROWS = 5
"""Rows that cannot be used and are named in the note; the command line names all."""


class QueueIntake(QObject):
    """Takes messages in. All of it runs on the Qt thread.

    Args:
        read_clipboard: Gives the text on the clipboard; asked only when the person asks for it.
        channel: Gives the channel of messages that do not say theirs, where the list shows no single one.

    Signals:
        added: The ids of the messages that wait now, and what to say of it.
    """

    added = Signal(object, str)

    def __init__(
        self,
        view: DeskView,
        theme: Theme,
        station: Station,
        ask: Ask,
        *,
        read_clipboard: Callable[[], str],
        channel: Callable[[], str],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._panel = view.queue
        self._theme = theme
        self._station = station
        self._ask = ask
        self._read_clipboard = read_clipboard
        self._channel = channel
        self._busy = 0
        self._files = 0
        self._reading: dict[int, tuple[str, Course]] = {}
        self._columns: CommentColumnsDialog | None = None
        self._asked = Path()
        view.work.stopped.connect(self._on_stopped)
        panel = self._panel
        panel.paste_requested.connect(self._on_paste_requested)
        panel.file_requested.connect(self._on_file_requested)
        panel.text_dropped.connect(self._on_text_dropped)
        panel.file_dropped.connect(self.add_file)

    @property
    def is_settled(self) -> bool:
        """Whether everything that came is in the queue."""
        return not self._busy

    @property
    def columns_dialog(self) -> CommentColumnsDialog | None:
        """The question which column holds what, while it is open."""
        return self._columns

    def add_text(self, text: str, *, way: str, as_one: bool = False) -> None:
        """Let *text* wait: as one message, or parted into those it holds."""
        texts = [text] if as_one else messages_in(text)
        channel = self._panel.channel.value or self._channel()
        job = partial(queue_texts, texts=texts, channel=channel, way=way, now=self._station.clock())
        self._busy += 1
        self._station.runner.write(job, self._on_added, self._on_failed)

    def add_file(self, path: Path, said: dict[str, str] | None = None) -> None:
        """Let the comments of the list at *path* wait; *said*: what a person says its columns hold.

        A long list takes seconds to read, so that is done beside the worker, and only what was read is stored in one
        step.
        """
        zone = self._station.clock().tzinfo
        assert zone is not None  # noqa: S101 - the clock gives aware moments
        work = self._station.long_work
        channel = self._panel.channel.value or self._channel()
        job = partial(read_queue_file, path=path, channel=channel, zone=zone, said=FrozenDict(said or {}))
        self._busy += 1
        self._files += 1
        number, pace = self._files, work.pace()
        pace.enter(Stage.READING)
        self._reading[number] = (path.name, pace)
        self._view.note.hide()
        self._show_reading()
        refused = partial(self._on_file_refused, number, path)
        # A topic of its own: several lists may be dropped at once, and none takes the place of another.
        work.read(f"queue-file-{number}", partial(job, course=pace), partial(self._on_file_read, number), refused)

    def _show_reading(self) -> None:
        """Say which list is read; of several the one that was begun first, as it is read first."""
        if not self._reading:
            self._view.work.rest()
            return
        name, course = next(iter(self._reading.values()))
        self._view.work.follow(self.tr("Reading {name} …").format(name=name), course)

    def _on_stopped(self) -> None:
        for _name, course in self._reading.values():
            course.stop()

    def _leave_reading(self, number: int) -> None:
        del self._reading[number]
        self._show_reading()

    def _on_file_read(self, number: int, found: QueueList) -> None:
        self._leave_reading(number)
        job = partial(queue_list, found=found, now=self._station.clock())
        self._station.long_work.write(job, self._on_file_queued, self._on_failed)

    def _on_added(self, added: QueueAddition) -> None:
        self._busy -= 1
        self._tell_added(added.ids, added.repeated, [])

    def _on_file_queued(self, report: QueueReport) -> None:
        self._busy -= 1
        more = [
            self.tr("Row {number}: {reason}").format(number=one.number, reason=self._station.wording.say(one.reason))
            for one in report.rejected[:_MOST_ROWS]
        ]
        if len(report.rejected) > _MOST_ROWS:
            more.append(self.tr("and %Ln more rows", None, len(report.rejected) - _MOST_ROWS))
        more += [self._station.wording.say(one) for one in report.remarks]
        self._tell_added(report.ids, report.repeated, more)

    def _on_file_refused(self, number: int, path: Path, error: KnownError) -> None:
        self._busy -= 1
        self._leave_reading(number)
        self._view.note.say(self._station.explain(error), is_error=not isinstance(error, Stopped))
        if isinstance(error, CommentsUnknown) and error.columns:
            self._ask_for_columns(path, error.columns)

    def _ask_for_columns(self, path: Path, columns: Sequence[FileColumn]) -> None:
        dialog = CommentColumnsDialog(self._theme, path.name, columns, self._view)
        dialog.taken.connect(self._on_columns_said)
        dialog.finished.connect(self._on_columns_left)
        self._columns, self._asked = dialog, path
        dialog.open()

    def _on_columns_said(self, said: dict[str, str]) -> None:
        self.add_file(self._asked, said)

    def _on_columns_left(self) -> None:
        self._columns = None

    def _tell_added(self, ids: tuple[str, ...], repeated: int, more: list[str]) -> None:
        words = [self.tr("Messages added to the queue: {count}.").format(count=number_words(len(ids), self._language))]
        if repeated:
            words.append(self.tr("Here already: {count}.").format(count=number_words(repeated, self._language)))
        self.added.emit(ids, " ".join([*words, *more]))

    def _on_paste_requested(self, as_one: bool) -> None:  # noqa: FBT001 - a signal's value
        text = self._read_clipboard()
        if text.strip():
            self.add_text(text, way="clipboard", as_one=as_one)
        else:
            self._view.note.say(self.tr("There is no text on the clipboard."))

    def _on_text_dropped(self, text: str) -> None:
        self.add_text(text, way="drop")

    def _on_file_requested(self) -> None:
        self._ask.comments_to_queue(self.add_file)

    @property
    def _language(self) -> str:
        return self._station.wording.language

    def _on_failed(self, error: KnownError) -> None:
        self._busy -= 1
        self._view.note.say(self._station.explain(error), is_error=True)
