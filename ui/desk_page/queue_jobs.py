"""What the queue has done on the worker thread, and how a desktop is written down."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from knowledge_base.errors import UnknownMessage
from knowledge_base.queued import QueuedMessage, QueueFilter, QueueState
from knowledge_base.store import Store
from knowledge_base.store.queue import ON_DESK, Before
from replydesk.draft import Intent
from ui.desk_page.desktop import Desktop
from ui.desk_page.filling import NOTHING_FILLED, Filling


@dataclass(frozen=True, slots=True)
class Listed:
    """Rows of the queue, and how many messages there are.

    Attributes:
        waiting: How many wait, of every kind and channel.
        wanted: How many are of the state, kind and channel that was asked for.
        in_state: How many are of that state.
    """

    rows: tuple[QueuedMessage, ...]
    limit: int
    waiting: int
    wanted: int
    in_state: int


@dataclass(frozen=True, slots=True)
class Laid:
    """A message of the queue as it is to lie on the desk, and its place in the list."""

    desktop: Desktop
    row: QueuedMessage


@dataclass(frozen=True, slots=True)
class Changed:
    """Messages as they were before a change, and what lies behind the one it was about: ``None`` for the end."""

    before: tuple[Before, ...]
    following: QueuedMessage | None


@dataclass(frozen=True, slots=True)
class Step:
    """A step that can be taken back: ids that were added, or messages as they were.

    Attributes:
        lay: The message that goes back on the desk.
    """

    added: tuple[str, ...] = ()
    before: tuple[Before, ...] = ()
    lay: str = ""


def read_list(store: Store, wanted: QueueFilter, *, limit: int) -> Listed:
    """Return the first *limit* rows of what is *wanted*, and how many there are, each figure counted once."""
    waiting = store.queue.count()
    in_state = waiting if wanted.state is QueueState.WAITING else store.queue.count(wanted.state)
    return Listed(
        store.queue.page(wanted, limit=limit),
        limit,
        waiting=waiting,
        wanted=store.queue.count_of(wanted) if wanted.intent or wanted.channel else in_state,
        in_state=in_state,
    )


def read_more(
    store: Store, wanted: QueueFilter, *, limit: int, after: QueuedMessage | None
) -> tuple[QueuedMessage, ...]:
    """Return the next *limit* rows behind *after*; how many there are is known by then."""
    return store.queue.page(wanted, limit=limit, after=after)


def read_desktop_of(store: Store, message_id: str) -> Laid | None:
    """Return the message as it is to lie on the desk, with what was begun of its reply; ``None``: it is gone."""
    try:
        row = store.queue.message(message_id)
    except UnknownMessage:
        return None
    begun = desktop_from(store.queue.draft(message_id) or "")
    desktop = replace(
        begun or Desktop(channel=row.channel, handle=row.author_handle),
        message=row.text,
        intent=Intent(row.intent),
        intent_set=row.intent_set,
        queued=row.id,
    )
    return Laid(desktop, row)


def finish(store: Store, ids: Sequence[str], state: QueueState, wanted: QueueFilter) -> Changed:
    """Put messages, one or more, and those of the same text into *state*; say which one is next behind the last."""
    with store.atomic():
        last = store.queue.message(ids[-1])
        alike: dict[str, None] = {}
        for message_id in ids:
            alike[message_id] = None
            if store.queue.message(message_id).state is not state:  # else they are, too, what it is to be
                alike |= dict.fromkeys(store.queue.alike(message_id))
            if state is QueueState.ANSWERED:
                alike |= dict.fromkeys(store.queue.waiting_alike(message_id))
        before = store.queue.move(tuple(alike), state)
        return Changed(before, _behind(store, last, wanted, without=alike))


def call_kind(store: Store, message_id: str, intent: str) -> tuple[Before, ...]:
    """Put down the kind a person says that a message is, and those of the same text."""
    return store.queue.set_intent(store.queue.alike(message_id), intent)


def take_back(store: Store, step: Step, now: datetime) -> tuple[str, ...]:
    """Take *step* back and return the ids of the messages that are gone; one that was worked on stays."""
    with store.atomic():
        store.queue.put_back(step.before, now)
        return store.queue.withdraw(step.added)


def keep(store: Store, desktop: Desktop, now: datetime) -> None:
    """Keep what lies on the desk; an empty desk leaves nothing."""
    with store.atomic():
        if desktop.message.strip() or desktop.reply.strip():
            store.queue.keep_draft(ON_DESK, as_text(desktop), now)
        else:
            store.queue.forget_draft(ON_DESK)
        if desktop.queued and desktop.reply.strip():
            store.queue.keep_draft(desktop.queued, as_text(desktop), now)
        elif desktop.queued:
            store.queue.forget_draft(desktop.queued)


def note_left(store: Store, message_id: str, *, waits_on: bool) -> tuple[Before, ...]:
    """Keep nothing of the desk and of the reply to a message: it has left; *waits_on*: only its first part has.

    The messages of the same text are answered with it; how these were before is returned.
    """
    with store.atomic():
        store.queue.forget_draft(ON_DESK)
        if not message_id:
            return ()
        store.queue.forget_draft(message_id)
        if waits_on:
            store.queue.move((message_id,), QueueState.WAITING)
            return ()
        return store.queue.move(store.queue.waiting_alike(message_id), QueueState.ANSWERED)


def read_kept(store: Store) -> Desktop | None:
    """Return what lay on the desk when it was left; ``None``: nothing.

    Where its text is not what waits in the queue under its id (earlier programs let it be changed there), it is a
    message of its own.
    """
    kept = desktop_from(store.queue.draft(ON_DESK) or "")
    if kept is None or not kept.queued:
        return kept
    try:
        is_same = store.queue.message(kept.queued).text == kept.message
    except UnknownMessage:
        is_same = False
    return kept if is_same else replace(kept, queued="")


def as_text(desktop: Desktop) -> str:
    """Return *desktop* as it is written down: JSON."""
    return json.dumps(
        {
            "message": desktop.message,
            "channel": desktop.channel,
            "handle": desktop.handle,
            "intent": str(desktop.intent),
            "intent_set": desktop.intent_set,
            "reply": desktop.reply,
            "cited": [list(one) for one in desktop.cited],
            "account": desktop.account,
            "continuation": desktop.continuation,
            "follows": list(desktop.follows),
            "queued": desktop.queued,
            "wording": desktop.wording,
            "filling": desktop.filling.as_json(),
        }
    )


def desktop_from(text: str) -> Desktop | None:
    """Return what :func:`as_text` wrote; ``None`` for anything else, such as a later program's."""
    try:
        found = json.loads(text)
        return Desktop(
            message=str(found["message"]),
            channel=str(found["channel"]),
            handle=str(found["handle"]),
            intent=Intent(found["intent"]),
            intent_set=bool(found.get("intent_set")),
            reply=str(found["reply"]),
            cited=tuple((str(entry_id), str(title)) for entry_id, title in found["cited"]),
            account=str(found["account"]),
            continuation=str(found.get("continuation", "")),  # earlier programs kept none
            follows=tuple(str(one) for one in found.get("follows", ())),
            queued=str(found["queued"]),
            wording=None if found.get("wording") is None else str(found["wording"]),
            filling=Filling.from_json(found["filling"]) if "filling" in found else NOTHING_FILLED,
        )
    except (ValueError, KeyError, TypeError):
        return None


def _behind(
    store: Store, here: QueuedMessage, wanted: QueueFilter, *, without: Collection[str]
) -> QueuedMessage | None:
    """Return the first row behind *here* that is not one of those *without*, else the first of all that is not."""
    for after in (here, None):
        for row in store.queue.page(wanted, limit=len(without) + 1, after=after):
            if row.id not in without:
                return row
    return None
