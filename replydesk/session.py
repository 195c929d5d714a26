"""What is put on record around a reply: the message it answers, what was suggested for it, what was chosen.

The reply itself goes through ``replydesk.release``. All of it runs on the thread that owns the store.
"""

from datetime import datetime

from knowledge_base.entry import Entry
from knowledge_base.errors import UnknownMessage
from knowledge_base.store import Store
from knowledge_base.store.desk import Message, Shown
from replydesk.draft import Intent
from replydesk.suggest import Suggestions


def receive(store: Store, text: str, *, channel: str, author_handle: str, intent: Intent, now: datetime) -> Message:
    """Put an incoming message on record and return it. Halves of signs in it, which no program can show, are marked."""
    sound = text.encode("utf-8", "replace").decode("utf-8")
    return store.desk.receive(sound, channel=channel, author_handle=author_handle, intent=str(intent), at=now)


def take_up(
    store: Store, message_id: str, text: str, *, channel: str, author_handle: str, intent: Intent
) -> Message | None:
    """Return the message that waited in the queue, with what the person says of it now put on record.

    ``None``: there is none of that id, or its text is another by now, so that it is another message.
    """
    try:
        message = store.desk.message(message_id)
    except UnknownMessage:
        return None
    if message.text != text:
        return None
    store.queue.set_origin(message_id, channel=channel, author_handle=author_handle, intent=str(intent))
    return store.desk.message(message_id)


def note_shown(store: Store, message: Message, suggestions: Suggestions, *, now: datetime) -> None:
    """Put on record what was suggested for a message."""
    shown = [
        Shown(entry_id=one.entry.id, revision=one.entry.revision, confidence=one.confidence)
        for one in suggestions.items
    ]
    store.desk.note_shown(message.id, shown, at=now)


def note_chosen(store: Store, message: Message, entry: Entry, *, now: datetime) -> None:
    """Put on record which suggestion the person chose."""
    store.desk.note_chosen(message.id, entry.id, at=now)
