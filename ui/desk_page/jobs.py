"""What the desk has done on the worker thread: jobs on the store, plain values in and out."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import TypedDict

from knowledge_base.entry import Entry
from knowledge_base.store import Store
from knowledge_base.store.desk import Message
from knowledge_base.store.entry_reading import NamedEntry
from replydesk import judging, learning, session
from replydesk.channels import shipped_channels
from replydesk.difference import difference
from replydesk.differing import Difference
from replydesk.draft import Intent
from replydesk.house_rules import renewed
from replydesk.judging import Judged, Wish
from replydesk.kinds import guess_kind
from replydesk.learning import Learned
from replydesk.mending import Mended, mend_all, safe_changes, safe_rules
from replydesk.parting import Parted, part
from replydesk.quoting import Filler
from replydesk.release import Exit, Released, release
from replydesk.second_person import Second, is_switched_on, those_who_may
from replydesk.suggest import Suggestions, suggest
from replydesk.tone.rule import RulePack
from replydesk.verdict import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A message as it stands on the desk, before it is on record.

    Attributes:
        queued: Its id where it waited in the queue: then it is on record already.
    """

    text: str
    channel: str
    handle: str
    intent: Intent
    queued: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Suggestions, the text they are for, and of what kind it is likely to be."""

    text: str
    suggestions: Suggestions
    intent: Intent


@dataclass(frozen=True, slots=True)
class Checked:
    """A judgement, the wish it is about, and the rules as they are by now.

    Attributes:
        difference: How the wording differs from the approved one; ``None`` when nothing is cited.
        safe: How many replacements can be put in at once.
        second_asked: The institution lets a second person release what is blocked.
        releasers: Who that could be, by name.
        parted: The wording in two parts, where it is too long for its channel and can be parted.
    """

    wish: Wish
    judged: Judged
    pack: RulePack
    difference: Difference | None = None
    safe: int = 0
    second_asked: bool = False
    releasers: tuple[str, ...] = ()
    parted: Parted | None = None


@dataclass(frozen=True, slots=True)
class MendedWish:
    """A wording with all that is safe mended, and the wish it was made from."""

    wish: Wish
    mended: Mended


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """Everything the gate wants to know of a copy, as plain values.

    Attributes:
        seen_digest: The digest of the verdict on the person's screen.
        reason: Why warnings are overruled; may be empty.
        second: The second person who releases what is blocked, or ``None``.
    """

    wish: Wish
    incoming: Incoming
    pack: RulePack
    person: str
    now: datetime
    reason: str
    seen_digest: str
    second: Second | None = None


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
    """Return at most *limit* suggestions for *text*, and its kind."""
    found = suggest(store, text, limit=limit, today=today)
    return Found(text, found, guess_kind(text, store.index.reader).intent)


def named(store: Store, beginning: str, *, limit: int) -> tuple[NamedEntry, ...]:
    """Return at most *limit* approved entries whose name begins with *beginning*."""
    return store.entries.named(beginning, limit=limit)


def to_stack(store: Store, entry_id: str, *, today: date) -> Entry | None:
    """Return the entry of that id with the facts it quotes as on *today*; ``None``: it is gone."""
    entry = store.entries.serving(entry_id)
    return Filler(store, today).read(entry).entry if entry is not None else None


def check(
    store: Store,
    wish: Wish,
    pack: RulePack,
    *,
    today: date,
    person: str,
    values: Mapping[str, str] = MappingProxyType({}),
) -> Checked:
    """Judge *wish* by *pack*, or by what has taken its place since, and compare it with the approved wording.

    A part of a reply is compared together with those before and after it.

    The *values* given to the variables of the entry it was begun with are no change to that.
    Who else than *person* could release it if it is blocked is said as well.
    """
    now = renewed(store, pack)
    judged = judging.judge(store, wish, now, today=today)
    whole = " ".join(filter(None, (judged.draft.before, wish.text, wish.rest)))
    return Checked(
        wish,
        judged,
        now,
        difference=difference(whole, judged.draft.chosen, wish.channel, judged.account, values),
        safe=len(safe_changes(wish.text, judged.verdict.findings, safe_rules(now))),
        second_asked=is_switched_on(store),
        releasers=those_who_may(store, author=person),
        parted=part(wish.text, shipped_channels()[wish.channel]),
    )


def is_mended_by_parting(finding: Finding, checked: Checked) -> bool:
    """Say whether *finding*, one of *checked*, is that the wording is too long, and it can leave in two parts."""
    return checked.parted is not None and any(
        rule.name == finding.rule and rule.type == "length" for rule in checked.pack.rules
    )


def mend(store: Store, wish: Wish, pack: RulePack, *, today: date) -> MendedWish:
    """Mend all of *wish* that is safe."""
    now = renewed(store, pack)
    draft = judging.judge(store, wish, now, today=today).draft
    return MendedWish(wish, mend_all(draft, now, today=today, practice=store.settings.is_practice))


class DeskRecord:
    """Keeps a message from being put on record twice. Its methods are jobs, for the worker thread alone."""

    def __init__(self) -> None:
        self._incoming: Incoming | None = None
        self._message: Message | None = None

    def adopt(self, store: Store, known: "DeskRecord") -> None:  # noqa: ARG002 - a job like the others
        """Take over what *known* knows of its message, which goes on here."""
        if known._incoming is not None:  # noqa: SLF001 - its own kind
            self._incoming, self._message = known._incoming, known._message  # noqa: SLF001

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
            second=way.second,
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
            known = self._known_as(incoming) or incoming.queued
            waited = session.take_up(store, known, incoming.text, **_origin_of(incoming))
            self._message = waited or session.receive(store, incoming.text, **_origin_of(incoming), now=now)
            self._incoming = incoming
        return self._message

    def _known_as(self, incoming: Incoming) -> str:
        """Return the id of the message on record, if *incoming* is that and only its kind is another; or empty."""
        if self._message is None or self._incoming is None:
            return ""
        return self._message.id if replace(self._incoming, intent=incoming.intent) == incoming else ""


class _Origin(TypedDict):
    channel: str
    author_handle: str
    intent: Intent


def _origin_of(incoming: Incoming) -> _Origin:
    return _Origin(channel=incoming.channel, author_handle=incoming.handle, intent=incoming.intent)
