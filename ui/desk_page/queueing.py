"""The queue beside the desk: what waits, which message lies there, and what was begun of each reply."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from knowledge_base.errors import KnownError
from knowledge_base.queued import QueueState
from knowledge_base.store import Store
from knowledge_base.store.queue import Before
from ui.ask import Ask
from ui.dates import number_words
from ui.desk_page import queue_jobs as jobs
from ui.desk_page.controller import DeskController
from ui.desk_page.desktop import Desktop
from ui.desk_page.queue_intake import QueueIntake
from ui.desk_page.queue_jobs import Changed, Listed, Step
from ui.desk_page.view import DeskView
from ui.queue.model import PAGE
from ui.station import Station
from ui.theme import Theme
from ui.timer import Lull

T = TypeVar("T")

UNDO = "queue-undo"
"""What the note's button does when it takes back a step of the queue."""

_TICK_MS = 20_000
"""How often it is said anew how long everybody waits."""

KEEP_AFTER_MS = 400
"""From the last key on; then what was written is kept."""

KEEP_AT_LATEST_MS = 1_500
"""From the first key that is not kept yet."""

_MOST_STEPS = 200
"""Steps that can be taken back."""


class QueueController(QObject):
    """Decides what happens to messages that wait. All of it runs on the Qt thread.

    Attributes:
        intake: The ways in.

    Signals:
        changed: Other messages wait now.
    """

    changed = Signal()

    def __init__(
        self,
        view: DeskView,
        desk: DeskController,
        theme: Theme,
        station: Station,
        ask: Ask,
        *,
        read_clipboard: Callable[[], str],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._panel = view.queue
        self._desk = desk
        self._station = station
        self._steps: list[Step] = []
        self._kept = Desktop()
        self._writing = 0
        self._reading: set[str] = set()
        self._finishing: set[str] = set()
        self._unkept: dict[str, Desktop] = {}
        self._keeps_nothing = False
        self._waiting = 0
        self.intake = QueueIntake(view, theme, station, ask, read_clipboard=read_clipboard)
        self.intake.added.connect(self._on_added)
        self._lull = Lull(self, KEEP_AFTER_MS, KEEP_AT_LATEST_MS, self.keep_now)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._on_tick)
        self._clock.start()
        self._connect()
        self.refresh()
        self._station.runner.read("kept-desk", jobs.read_kept, self._on_kept_read, self._on_read_failed)

    @property
    def is_settled(self) -> bool:
        """Whether everything that was asked for is shown, and everything that was written is kept."""
        is_idle = not self._writing and not self._reading and not self._lull.is_waiting
        return is_idle and self.intake.is_settled

    def refresh(self) -> None:
        """Read the list anew, as far down as it was read."""
        limit = max(len(self._panel.model.rows), PAGE)
        self._read("queue-list", partial(jobs.read_list, wanted=self._panel.wanted, limit=limit), self._on_listed)

    def keep_now(self) -> None:
        """Keep what lies on the desk, if it is not kept yet."""
        self._lull.stop()
        desktop = self._desk.desktop()
        if desktop == self._kept or self._view.verdict.is_copied or self._station.only_read:
            return
        self._kept = desktop
        if desktop.queued:
            self._unkept[desktop.queued] = desktop
        self._writing += 1
        job = partial(jobs.keep, desktop=desktop, now=self._station.clock())
        self._station.runner.write(job, partial(self._on_desk_kept, desktop), self._on_keep_failed)

    # --- which message lies on the desk

    def lay(self, message_id: str) -> None:
        """Lay a message on the desk, with what was begun of its reply."""
        self.keep_now()
        self._read("queue-lay", partial(jobs.read_desktop_of, message_id=message_id), self._on_laid)

    def lay_next(self) -> None:
        """Lay the message behind the one on the desk."""
        self._step_by(1)

    def lay_previous(self) -> None:
        """Lay the message before the one on the desk."""
        self._step_by(-1)

    def finish(self, state: QueueState, marked: tuple[str, ...] = ()) -> None:
        """The messages *marked*, else the one on the desk, are answered or set aside; the next one is laid there."""
        queued = self._view.message.queued
        ids = marked or ((queued,) if queued else ())
        if not ids or not self._finishing.isdisjoint(ids):
            return
        if self._view.verdict.is_copied:
            self._kept = self._desk.desktop()
        self.keep_now()
        if state is QueueState.SET_ASIDE and self._panel.wanted.state is not QueueState.WAITING:
            state = QueueState.WAITING
        job = partial(jobs.finish, ids=ids, state=state, wanted=self._panel.wanted)
        self._finishing.update(ids)
        self._write(job, partial(self._on_finished, ids, state))
        self._say_waiting()

    def undo(self) -> None:
        """Take back the last step of the queue."""
        if self._steps:
            self.keep_now()  # a reply that was begun keeps its message from being withdrawn
            step = self._steps.pop()
            self._write(partial(jobs.take_back, step=step, now=self._station.clock()), partial(self._on_undone, step))
            self._say_waiting()

    # --- what comes back

    def _on_listed(self, listed: Listed) -> None:
        first = not self._waiting
        self._waiting = listed.waiting
        self._panel.model.replace_rows(listed.rows, may_be_more=len(listed.rows) == listed.limit)
        self._panel.show_count(listed.waiting)
        self._panel.show_current(self._view.message.queued)
        self._view.message.show_waiting(number_words(listed.waiting, self._language) if listed.waiting else "")
        if first and listed.waiting:
            self._panel.show()

    def _on_more_wanted(self) -> None:
        rows = self._panel.model.rows
        job = partial(jobs.read_list, wanted=self._panel.wanted, limit=PAGE, after=rows[-1] if rows else None)
        self._station.runner.read(
            "queue-more", job, partial(self._on_more, rows[-1].id if rows else ""), self._on_read_failed
        )

    def _on_more(self, last: str, listed: Listed) -> None:
        rows = self._panel.model.rows
        if (rows[-1].id if rows else "") == last:
            self._panel.model.append_rows(listed.rows, may_be_more=len(listed.rows) == listed.limit)

    def _on_kept_read(self, kept: Desktop | None) -> None:
        here = self._desk.desktop()
        if kept is None or (kept.message, kept.reply) == (here.message, here.reply):
            return
        if here.message.strip() or here.reply.strip():  # whoever was quicker goes on; what was kept is not lost by it
            self._desk.offer_put_back(kept, self.tr("Something else lay on the desk when it was left."))
            return
        self._kept = kept
        self._desk.lay(kept)
        self._panel.show_current(kept.queued)

    def _on_laid(self, desktop: Desktop | None) -> None:
        if desktop is None:
            self.refresh()
            return
        self.keep_now()  # what was written since it was asked for
        begun = self._unkept.get(desktop.queued)  # newer than what was read, which may be held up by an import
        if begun is not None:
            desktop = replace(
                desktop,
                reply=begun.reply,
                cited=begun.cited,
                account=begun.account,
                continuation=begun.continuation,
                wording=begun.wording,
            )
        self._desk.take_from_queue(desktop)
        self._panel.show_current(desktop.queued)
        self.keep_now()  # also where nothing of a reply is begun: a crash leads back to the message that lay here

    def _on_finished(self, ids: tuple[str, ...], state: QueueState, changed: Changed) -> None:
        self._writing -= 1
        self._finishing.difference_update(ids)
        queued = self._view.message.queued
        self._remember(Step(before=changed.before, lay=ids[0] if len(ids) == 1 else queued if queued in ids else ""))
        count = number_words(len(changed.before), self._language)
        said = {
            QueueState.ANSWERED: self.tr("Marked as answered: {count}."),
            QueueState.SET_ASIDE: self.tr("Set aside: {count}."),
            QueueState.WAITING: self.tr("Waiting again: {count}."),
        }[state].format(count=count)
        if queued in ids:
            said += self._go_on(changed)
        self._offer_undo(said)
        self.refresh()
        self.changed.emit()

    def _go_on(self, changed: Changed) -> str:
        """Lay what lies behind the message on the desk, which is done with; return what there is to say of it."""
        self._desk.take_from_queue(Desktop(channel=self._view.message.channel.value))
        self._kept = self._desk.desktop()
        if changed.following is not None:
            self.lay(changed.following.id)
            return ""
        self._write(partial(jobs.keep, desktop=self._kept, now=self._station.clock()), self._on_stored)
        return " " + self.tr("No message waits here any more.")

    def _on_added(self, ids: tuple[str, ...], said: str) -> None:
        if ids:
            self._remember(Step(added=ids))
            self._offer_undo(said)
        else:
            self._view.note.say(said)
        self.refresh()
        self.changed.emit()

    def _on_undone(self, step: Step, withdrawn: tuple[str, ...]) -> None:
        self._writing -= 1
        stayed = len(step.added) - len(withdrawn)
        said = self.tr("Taken back.")
        if stayed:
            count = number_words(stayed, self._language)
            said += " " + self.tr("Already worked on and still here: {count}.").format(count=count)
        self._offer_undo(said)
        message = self._view.message
        if message.queued in withdrawn and self._view.reply.text.strip():
            message.queued = ""  # written since it was asked for: that stays, though the message waits no more
        elif message.queued in withdrawn:
            self._desk.take_from_queue(Desktop())
        if step.lay:
            self.lay(step.lay)
        self.refresh()
        self.changed.emit()

    def _on_released(self) -> None:
        """The message is answered by what has left, and with it those of the same text, once the person goes on."""
        self._lull.stop()
        self._kept = self._desk.desktop()
        self._unkept.pop(self._kept.queued, None)
        job = partial(jobs.forget, message_id=self._kept.queued, waits_on=bool(self._kept.continuation))
        self._write(job, self._on_stored)

    def _on_kind_picked(self, intent: str) -> None:
        queued = self._view.message.queued
        if queued:
            job = partial(jobs.call_kind, message_id=queued, intent=intent)
            self._write(job, partial(self._on_kind_stored, queued))

    def _on_kind_stored(self, queued: str, before: tuple[Before, ...]) -> None:
        self._writing -= 1
        self._remember(Step(before=before, lay=queued))
        self._offer_undo(self.tr("The kind of message is yours now, no longer a guess."))
        self.refresh()

    # --- small parts

    @property
    def _language(self) -> str:
        return self._station.wording.language

    def _step_by(self, by: int) -> None:
        rows = self._panel.model.rows
        place = self._panel.model.place_of(self._view.message.queued)
        wanted = place + by if place >= 0 else (0 if by > 0 else len(rows) - 1)
        if rows and 0 <= wanted < len(rows):
            self.lay(rows[wanted].id)

    def _remember(self, step: Step) -> None:
        self._steps = [*self._steps[-_MOST_STEPS:], step]

    def _offer_undo(self, said: str) -> None:
        if self._steps:
            self._view.note.say(said, action=self.tr("Take back"), act=UNDO)
        else:
            self._view.note.say(said)

    def _write(self, job: Callable[[Store], object], done: Callable[..., None]) -> None:
        """Have *job* done; *done* and nothing else says that it is."""
        self._writing += 1
        self._station.runner.write(job, done, self._on_write_failed)

    def _read(self, topic: str, job: Callable[[Store], T], done: Callable[[T], None]) -> None:
        """Have *job* read; an import under way holds it up no more than it does a question at the desk."""

        def on_read(found: T) -> None:
            self._reading.discard(topic)
            done(found)

        def on_failed(error: KnownError) -> None:
            self._reading.discard(topic)
            self._on_read_failed(error)

        self._reading.add(topic)
        self._station.runner.read(topic, job, on_read, on_failed)

    def _say_waiting(self) -> None:
        """Say why a step takes its time, if it does."""
        if self._station.runner.holds_writes:
            self._view.note.say(self.tr("This is stored as soon as the fact base is free again."))

    def _on_desk_kept(self, desktop: Desktop, _result: None) -> None:
        self._writing -= 1
        if self._unkept.get(desktop.queued) is desktop:
            del self._unkept[desktop.queued]

    def _on_stored(self, _result: None) -> None:
        self._writing -= 1

    def _on_write_failed(self, error: KnownError) -> None:
        self._writing -= 1
        self._finishing.clear()
        self._on_read_failed(error)

    def _on_read_failed(self, error: KnownError) -> None:
        self._view.note.say(self._station.explain(error), is_error=True)

    def _on_keep_failed(self, error: KnownError) -> None:
        """Say it once: in a fact base that is only read nothing is kept, whatever is typed."""
        self._writing -= 1
        if not self._keeps_nothing:
            self._keeps_nothing = True
            self._view.note.say(self._station.explain(error), is_error=True)

    def _on_tick(self) -> None:
        if self._panel.isVisible():
            self._panel.model.tick(self._station.clock())

    def _on_edited(self, _what: object = None) -> None:
        self._lull.wait()

    def _on_note_action(self, act: str) -> None:
        if act == UNDO:
            self.undo()

    def _on_opened(self, place: int) -> None:
        row = self._panel.model.row(place)
        if row is not None and row.id != self._view.message.queued:
            self.lay(row.id)
        self._view.start_message()

    def _on_answered(self) -> None:
        self.finish(QueueState.ANSWERED, self._panel.marked)

    def _on_aside(self) -> None:
        self.finish(QueueState.SET_ASIDE, self._panel.marked)

    def _on_next_wanted(self) -> None:
        """Go on from a queued message: answered when its reply has left, else it waits on with what was begun."""
        if self._view.verdict.is_copied:
            self.finish(QueueState.ANSWERED)
        else:
            self.lay_next()

    def _connect(self) -> None:
        view, panel = self._view, self._panel
        panel.opened.connect(self._on_opened)
        panel.filter_picked.connect(self.refresh)
        panel.answered_requested.connect(self._on_answered)
        panel.aside_requested.connect(self._on_aside)
        panel.model.more_wanted.connect(self._on_more_wanted)
        view.queue_next_requested.connect(self.lay_next)
        view.queue_previous_requested.connect(self.lay_previous)
        view.note.action_taken.connect(self._on_note_action)
        self._desk.replacing.connect(self.keep_now)
        self._desk.next_wanted.connect(self._on_next_wanted)
        self._desk.released.connect(self._on_released)
        self._desk.kind_turned.connect(self._on_edited)
        message, reply = view.message, view.reply
        message.intent_picked.connect(self._on_kind_picked)
        for edited in (message.edited, message.channel_picked, message.intent_picked, message.handle.textChanged):
            edited.connect(self._on_edited)
        for edited in (reply.edited, reply.account_picked, reply.citation_removed):
            edited.connect(self._on_edited)
