"""What the desk has done on the worker thread: jobs on the store, plain values in and out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from knowledge_base.entry import Entry
from knowledge_base.store import Store
from knowledge_base.store.desk import Message
from replydesk import judging, learning, session
from replydesk.draft import Intent
from replydesk.judging import Judged, Wish
from replydesk.learning import Learned
from replydesk.release import Exit, Released, release
from replydesk.suggest import Suggestions, suggest
from replydesk.tone.rule import RulePack


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A message as it stands on the desk, before it is on record."""

    text: str
    channel: str
    handle: str
    intent: Intent


@dataclass(frozen=True, slots=True)
class Found:
    """Suggestions, and the text they are for."""

    text: str
    suggestions: Suggestions


@dataclass(frozen=True, slots=True)
class Checked:
    """A judgement, and the wish it is about."""

    wish: Wish
    judged: Judged


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """Everything the gate wants to know of a copy, as plain values.

    Attributes:
        seen_digest: The digest of the verdict on the person's screen.
        reason: Why warnings are overruled; may be empty.
    """

    wish: Wish
    incoming: Incoming
    pack: RulePack
    person: str
    now: datetime
    reason: str
    seen_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What the person says of an entry and a message.

    Attributes:
        fits: The message asks for the entry; otherwise it does not.
        suggestions: What was on the screen.
    """

    fits: bool
    incoming: Incoming
    suggestions: Suggestions
    entry: Entry
    person: str
    now: datetime


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a lesson.

    Attributes:
        is_new: It was not known before.
        withdrawn: Ids of what was learned before and says the opposite; it counts no more.
    """

    learned: Learned
    is_new: bool
    withdrawn: tuple[str, ...]


def forget(store: Store, taken: Taken, *, person: str, now: datetime) -> Learned:
    """Take back what was learned, and let what it had withdrawn count again."""
    with store.atomic():
        found = learning.undo(store, taken.learned.id, person=person, now=now)
        for one in taken.withdrawn:
            learning.redo(store, one, person=person, now=now)
        return found


def find(store: Store, text: str, *, limit: int, today: date) -> Found:
    """Return at most *limit* suggestions for *text*."""
    return Found(text, suggest(store, text, limit=limit, today=today))


def check(store: Store, wish: Wish, pack: RulePack, *, today: date) -> Checked:
    """Judge *wish*."""
    return Checked(wish, judging.judge(store, wish, pack, today=today))


class DeskRecord:
    """Keeps a message from being put on record twice. Its methods are jobs, for the worker thread alone."""

    def __init__(self) -> None:
        self._incoming: Incoming | None = None
        self._message: Message | None = None

    def choose(
        self, store: Store, incoming: Incoming, suggestions: Suggestions, entry: Entry, *, now: datetime
    ) -> None:
        """Put on record which of *suggestions* was chosen for *incoming*; a blank message leaves no trace."""
        with self._one_step(store):
            message = self._received(store, incoming, now)
            if message is not None:
                session.note_shown(store, message, suggestions, now=now)
                session.note_chosen(store, message, entry, now=now)

    def learn(self, store: Store, lesson: Lesson) -> Taken | None:
        """Remember what the person said about a message and an entry; a blank message teaches nothing.

        Raises:
            LearningRefused: nothing telling is left of the message without personal data, or it is too long.
        """
        with self._one_step(store):
            message = self._received(store, lesson.incoming, lesson.now)
            if message is None:
                return None
            session.note_shown(store, message, lesson.suggestions, now=lesson.now)
            before = {one.id for one in learning.learned(store)}
            learn = learning.teach if lesson.fits else learning.reject
            learned = learn(store, message, lesson.entry, person=lesson.person, now=lesson.now)
            after = {one.id for one in learning.learned(store)}
            return Taken(learned, is_new=learned.id not in before, withdrawn=tuple(before - after))

    def let_out(self, store: Store, way: WayOut) -> Released:
        """Take the reply through the gate, tied to its message.

        Raises:
            GateClosed: it may not leave.
        """
        message = self._received(store, way.incoming, way.now)
        leave = Exit(
            person=way.person,
            now=way.now,
            today=way.now.date(),
            seen_digest=way.seen_digest,
            message_id=message.id if message is not None else None,
            reason=way.reason,
        )
        return release(store, way.wish, way.pack, leave)

    @contextmanager
    def _one_step(self, store: Store) -> Iterator[None]:
        """Do what is inside wholly or not at all; what is known of the message goes back with it."""
        before = self._incoming, self._message
        done = False
        try:
            with store.atomic():
                yield
            done = True
        finally:
            if not done:
                self._incoming, self._message = before

    def _received(self, store: Store, incoming: Incoming, now: datetime) -> Message | None:
        if not incoming.text.strip():
            return None
        if self._message is None or self._incoming != incoming:
            self._message = session.receive(
                store,
                incoming.text,
                channel=incoming.channel,
                author_handle=incoming.handle,
                intent=incoming.intent,
                now=now,
            )
            self._incoming = incoming
        return self._message
