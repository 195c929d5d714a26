"""The queue beside the desk: what waits, which message lies there, and what was begun of each reply."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from knowledge_base.errors import KnownError
from knowledge_base.queued import QueuedMessage, QueueState
from knowledge_base.store import Store
from knowledge_base.store.queue import Before
from ui.ask import Ask
from ui.dates import number_words
from ui.desk_page import queue_jobs as jobs
from ui.desk_page.controller import DeskController
from ui.desk_page.desk_keeping import DeskKeeper
from ui.desk_page.desktop import Desktop
from ui.desk_page.queue_intake import QueueIntake
from ui.desk_page.queue_jobs import Changed, Laid, Listed, Step
from ui.desk_page.queue_steps import QueueSteps
from ui.desk_page.view import DeskView
from ui.queue.model import PAGE
from ui.station import Station
from ui.theme import Theme

T = TypeVar("T")

UNDO = "queue-undo"
"""What the note's button does when it takes back a step of the queue."""

_TICK_MS = 20_000
"""How often it is said anew how long everybody waits."""


class QueueController(QObject):
    """Decides what happens to messages that wait. All of it runs on the Qt thread.

    Attributes:
        intake: The ways in.
        steps: What can be taken back.

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
        self.steps = QueueSteps()
        self._keeper = DeskKeeper(view, desk, station, self)
        self._anchor: QueuedMessage | None = None
        self._writing = 0
        self._reading: set[str] = set()
        self._finishing: set[str] = set()
        self._waiting = 0
        self.intake = QueueIntake(
            view, theme, station, ask, read_clipboard=read_clipboard, channel=lambda: desk.own_channel
        )
        self.intake.added.connect(self._on_added)
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
        return not self._writing and not self._reading and self._keeper.is_settled and self.intake.is_settled

    def go_on_with(self, steps: QueueSteps) -> None:
        """Take back, when it is asked for, what was done on the pages before these, too."""
        self.steps = steps
        if steps:
            self._offer_undo(self.tr("What was done in the queue can still be taken back."))

    def refresh(self) -> None:
        """Read the list anew, as far down as it was read."""
        limit = max(len(self._panel.model.rows), PAGE)
        self._read("queue-list", partial(jobs.read_list, wanted=self._panel.wanted, limit=limit), self._on_listed)

    def keep_now(self) -> None:
        """Keep what lies on the desk, if it is not kept yet."""
        self._keeper.keep_now()

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
            self._keeper.take(self._desk.desktop())
        self.keep_now()
        if state is QueueState.SET_ASIDE and self._panel.wanted.state is not QueueState.WAITING:
            state = QueueState.WAITING
        job = partial(jobs.finish, ids=ids, state=state, wanted=self._panel.wanted)
        self._finishing.update(ids)
        self._write(job, partial(self._on_finished, ids, state), finishing=ids)
        self._say_waiting()

    def undo(self) -> None:
        """Take back the last step of the queue."""
        if self.steps:
            self.keep_now()  # a reply that was begun keeps its message from being withdrawn
            step = self.steps.pop()
            self._write(partial(jobs.take_back, step=step, now=self._station.clock()), partial(self._on_undone, step))
            self._say_waiting()

    # --- what comes back

    def _on_listed(self, listed: Listed) -> None:
        first = not self._waiting
        self._waiting = listed.waiting
        self._panel.model.replace_rows(listed.rows, may_be_more=len(listed.rows) == listed.limit)
        self._keeper.tell_begun()
        self._panel.show_count(listed.wanted, of=listed.in_state, waiting=listed.waiting)
        self._panel.show_current(self._view.message.queued)
        self._view.message.show_waiting(number_words(listed.waiting, self._language) if listed.waiting else "")
        if first and listed.waiting:
            self._panel.show()
            if self._view.message.text:
                self._view.show_message()

    def _on_more_wanted(self) -> None:
        rows = self._panel.model.rows
        job = partial(jobs.read_more, wanted=self._panel.wanted, limit=PAGE, after=rows[-1] if rows else None)
        self._station.runner.read(
            "queue-more", job, partial(self._on_more, rows[-1].id if rows else ""), self._on_read_failed
        )

    def _on_more(self, last: str, found: tuple[QueuedMessage, ...]) -> None:
        rows = self._panel.model.rows
        if (rows[-1].id if rows else "") == last:
            self._panel.model.append_rows(found, may_be_more=len(found) == PAGE)

    def _on_kept_read(self, kept: Desktop | None) -> None:
        here = self._desk.desktop()
        if kept is None or (kept.message, kept.reply) == (here.message, here.reply):
            return
        if here.message.strip() or here.reply.strip():  # whoever was quicker goes on; what was kept is not lost by it
            self._desk.offer_put_back(kept, self.tr("Something else lay on the desk when it was left."))
            return
        self._keeper.take(kept)
        self._desk.lay(kept)
        self._view.show_message()

    def _on_laid(self, laid: Laid | None) -> None:
        if laid is None:
            self.refresh()
            return
        self.keep_now()  # what was written since it was asked for
        self._anchor = laid.row
        self._desk.take_from_queue(self._keeper.newest(laid.desktop))
        self.keep_now()  # also where nothing of a reply is begun: a crash leads back to the message that lay here
        if laid.row.state is QueueState.ANSWERED:
            self._desk.say(self.tr("This message is answered already."))

    def _on_finished(self, ids: tuple[str, ...], state: QueueState, changed: Changed) -> None:
        self._writing -= 1
        self._finishing.difference_update(ids)
        queued = self._view.message.queued
        before = (*self.steps.take_alike(ids), *changed.before)
        self.steps.remember(Step(before=before, lay=ids[0] if len(ids) == 1 else queued if queued in ids else ""))
        count = number_words(len(before), self._language)
        said = {
            QueueState.ANSWERED: self.tr("Marked as answered: {count}."),
            QueueState.SET_ASIDE: self.tr("Set aside: {count}."),
            QueueState.WAITING: self.tr("Waiting again: {count}."),
        }[state].format(count=count)
        if len(before) > len(ids):
            alike = number_words(len(before) - len(ids), self._language)
            said += " " + self.tr("Among them because they say the same: {count}.").format(count=alike)
        if queued in ids:
            said += self._go_on(changed)
        self._offer_undo(said)
        self.refresh()
        self.changed.emit()

    def _go_on(self, changed: Changed) -> str:
        """Lay what lies behind the message on the desk, which is done with; return what there is to say of it."""
        self._desk.take_from_queue(Desktop(channel=self._desk.own_channel))
        kept = self._desk.desktop()
        self._keeper.take(kept)
        if changed.following is not None:
            self.lay(changed.following.id)
            return ""
        self._write(partial(jobs.keep, desktop=kept, now=self._station.clock()), self._on_stored)
        return " " + self.tr("No message waits here any more.")

    def _on_added(self, ids: tuple[str, ...], said: str) -> None:
        if ids:
            self.steps.remember(Step(added=ids))
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
            self._panel.show_current("")
        elif message.queued in withdrawn:
            self._desk.take_from_queue(Desktop(channel=self._desk.own_channel))
        if step.lay:
            self.lay(step.lay)
        self.refresh()
        self.changed.emit()

    def _on_released(self) -> None:
        """The message is answered by what has left, and with it those of the same text."""
        left = self._keeper.let_go()
        job = partial(jobs.note_left, message_id=left.queued, waits_on=bool(left.continuation))
        self._write(job, partial(self._on_left, left.queued))

    def _on_left(self, queued: str, alike: tuple[Before, ...]) -> None:
        self._writing -= 1
        if alike:
            self.steps.remember_alike(queued, alike)
            count = number_words(len(alike), self._language)
            self._offer_undo(self.tr("Answered with it because they say the same: {count}.").format(count=count))
        if queued:
            self.refresh()
            self.changed.emit()

    def _on_kind_picked(self, intent: str) -> None:
        queued = self._view.message.queued
        if queued:
            job = partial(jobs.call_kind, message_id=queued, intent=intent)
            self._write(job, partial(self._on_kind_stored, queued))

    def _on_kind_stored(self, queued: str, before: tuple[Before, ...]) -> None:
        self._writing -= 1
        self.steps.remember(Step(before=before, lay=queued))
        self._offer_undo(self.tr("The kind of message is yours now, no longer a guess."))
        self.refresh()

    # --- small parts

    @property
    def _language(self) -> str:
        return self._station.wording.language

    def _step_by(self, by: int) -> None:
        """Lay the message that is *by* rows away; what lies there may stand in no row, being answered by now."""
        model = self._panel.model
        place, count = model.place_of(self._view.message.queued), len(model.rows)
        if place >= 0:
            wanted = place + by
        elif not count:
            return
        else:  # go on where one was, and from the end with the first, from the beginning with the last
            behind = model.place_from(self._anchor) if self._anchor is not None else 0
            wanted = (behind if by > 0 else behind - 1) % count
        if 0 <= wanted < count:
            self.lay(model.rows[wanted].id)

    def _offer_undo(self, said: str) -> None:
        if self.steps:
            self._view.note.say(said, action=self.tr("Take back"), act=UNDO)
        else:
            self._view.note.say(said)

    def _write(
        self, job: Callable[[Store], object], done: Callable[..., None], *, finishing: tuple[str, ...] = ()
    ) -> None:
        """Have *job* done, which finishes the messages *finishing*; *done* and nothing else says that it is."""
        self._writing += 1
        self._station.runner.write(job, done, partial(self._on_write_failed, finishing))

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

    def _on_stored(self, _result: None) -> None:
        self._writing -= 1

    def _on_write_failed(self, finishing: tuple[str, ...], error: KnownError) -> None:
        self._writing -= 1
        self._finishing.difference_update(finishing)
        self._on_read_failed(error)

    def _on_read_failed(self, error: KnownError) -> None:
        self._view.note.say(self._station.explain(error), is_error=True)

    def _on_tick(self) -> None:
        if self._panel.isVisible():
            self._panel.model.tick(self._station.clock())

    def _on_begun(self, queued: str, is_begun: bool) -> None:  # noqa: FBT001 - a signal's value
        self._panel.model.show_begun(queued, is_begun=is_begun)

    def _on_desk_laid(self) -> None:
        self._panel.show_current(self._view.message.queued)

    def _on_note_action(self, act: str) -> None:
        if act == UNDO:
            self.undo()

    def _on_opened(self, place: int) -> None:
        row = self._panel.model.row(place)
        if row is not None and row.id != self._view.message.queued:
            self.lay(row.id)
        self._view.start_work()

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
        view.message.intent_picked.connect(self._on_kind_picked)
        self._keeper.begun.connect(self._on_begun)
        self._desk.laid.connect(self._on_desk_laid)
        self._desk.next_wanted.connect(self._on_next_wanted)
        self._desk.released.connect(self._on_released)
        self._desk.left_late.connect(self.refresh)
