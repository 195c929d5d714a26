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


@dataclass(frozen=True, slots=True)
class Listed:
    """Rows of the queue, and how many messages wait in all."""

    rows: tuple[QueuedMessage, ...]
    limit: int
    waiting: int


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


def read_list(store: Store, wanted: QueueFilter, *, limit: int, after: QueuedMessage | None = None) -> Listed:
    """Return the first *limit* rows of what is *wanted*, or those behind *after*."""
    return Listed(store.queue.page(wanted, limit=limit, after=after), limit, store.queue.count())


def read_desktop_of(store: Store, message_id: str) -> Desktop | None:
    """Return the message as it is to lie on the desk, with what was begun of its reply; ``None``: it is gone."""
    try:
        row = store.queue.message(message_id)
    except UnknownMessage:
        return None
    begun = desktop_from(store.queue.draft(message_id) or "")
    return replace(
        begun or Desktop(),
        message=row.text,
        channel=row.channel,
        handle=row.author_handle,
        intent=Intent(row.intent),
        intent_set=row.intent_set,
        queued=row.id,
    )


def finish(store: Store, ids: Sequence[str], state: QueueState, wanted: QueueFilter) -> Changed:
    """Put messages, one or more, and those of the same text into *state*; say which one is next behind the last."""
    with store.atomic():
        last = store.queue.message(ids[-1])
        alike: dict[str, None] = {}
        for message_id in ids:
            alike |= dict.fromkeys((message_id, *store.queue.alike(message_id)))
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


def forget(store: Store, message_id: str, *, waits_on: bool) -> None:
    """Keep nothing of the desk and of the reply to a message: it has left; *waits_on*: only its first part has."""
    with store.atomic():
        store.queue.forget_draft(ON_DESK)
        if message_id:
            store.queue.forget_draft(message_id)
            if waits_on:
                store.queue.move((message_id,), QueueState.WAITING)


def read_kept(store: Store) -> Desktop | None:
    """Return what lay on the desk when it was left; ``None``: nothing."""
    return desktop_from(store.queue.draft(ON_DESK) or "")


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
            "queued": desktop.queued,
            "wording": desktop.wording,
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
            queued=str(found["queued"]),
            wording=None if found.get("wording") is None else str(found["wording"]),
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
