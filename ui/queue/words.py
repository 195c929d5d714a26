"""What the queue says of a message, in words and with a sign."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from knowledge_base.queued import QueuedMessage
from replydesk.draft import Intent
from ui.counted import Counted
from ui.dates import number_words
from ui.names import channel_word, intent_word

translate = QCoreApplication.translate

_SIGNS = {
    Intent.QUESTION: "question",
    Intent.COMPLAINT: "kind-complaint",
    Intent.HOAX: "kind-hoax",
    Intent.CRITICISM: "kind-criticism",
    Intent.INSULT: "kind-insult",
    Intent.PRAISE: "kind-praise",
}

_HOURS_SHOWN = 48
"""So long hours are counted, then days."""


def kind_sign(intent: str) -> str:
    """Return the icon of a kind of message."""
    return _SIGNS.get(Intent(intent), "kind-other")


def kind_words(row: QueuedMessage) -> str:
    """Return of what kind the message is, and that this is a guess where it is one."""
    word = intent_word(Intent(row.intent))
    return word if row.intent_set else translate("Queue", "{kind} (guessed)").format(kind=word)


def short_kind_words(row: QueuedMessage) -> str:
    """Return the same in the room of a row: a guess ends in a question mark; :func:`tip_words` says what that means."""
    word = intent_word(Intent(row.intent))
    return word if row.intent_set else f"{word}?"


def waiting_words(since: datetime, now: datetime) -> str:
    """Return how long somebody waits."""
    waited = max(now - since, timedelta())
    minutes = int(waited.total_seconds() // 60)
    if minutes < 1:
        return translate("Queue", "just now")
    if minutes < 60:  # noqa: PLR2004 - minutes of an hour
        return translate("Queue", "{count} min").format(count=minutes)
    hours = minutes // 60
    if hours < _HOURS_SHOWN:
        return translate("Queue", "{count} h").format(count=hours)
    return Counted().days(hours // 24)


def origin_words(row: QueuedMessage, language: str) -> str:
    """Return the channel and who wrote it."""
    return " · ".join(part for part in (channel_word(row.channel, language), row.author_handle) if part)


def short_origin_words(row: QueuedMessage, language: str) -> tuple[str, str]:
    """Return the same in the room of a row: the channel without what sort of post it is there, and who wrote it."""
    channel = channel_word(row.channel, language).partition(" (")[0]
    return (f"{channel} · ", row.author_handle) if channel and row.author_handle else (channel, row.author_handle)


def tip_words(row: QueuedMessage, language: str) -> str:
    """Return what a row has no room for."""
    said = [kind_words(row), origin_words(row, language)]
    if not row.intent_set:
        said.append(translate("Queue", "The program guessed the kind. It can be changed beside the message."))
    return "\n".join(said).replace("<", "‹")  # or Qt reads markup


def spoken_words(row: QueuedMessage, now: datetime, language: str) -> str:
    """Return everything a row shows, for those who hear it."""
    parts = [kind_words(row), origin_words(row, language)]
    parts.append(translate("Queue", "waiting: {time}").format(time=waiting_words(row.waits_since, now)))
    if row.count > 1:
        parts.append(translate("Queue", "{count} the same").format(count=number_words(row.count, language)))
    if row.has_draft:
        parts.append(translate("Queue", "reply begun"))
    return f"{', '.join(parts)}: {' '.join(row.text.split())}"
