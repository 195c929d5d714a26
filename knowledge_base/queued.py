"""What is known of a message that waits in the queue, and which of them are listed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

FIRST_WORDS = 300
"""Code points of a message that a list is given; the whole text is asked for by ``QueueTable.message``."""


class QueueState(StrEnum):
    """What became of a message."""

    WAITING = "open"
    ANSWERED = "answered"
    SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuedMessage:
    """A message of the queue, with those of the same text that wait beside it.

    Attributes:
        id: Of the first of them, 32 hexadecimal digits.
        number: The database's own; with ``waits_since`` it says where a page ends.
        text: In a list its first :data:`FIRST_WORDS` code points.
        intent_set: A person said of what kind it is; otherwise that is guessed.
        waits_since: Aware, UTC.
        count: How many messages of this text wait.
        has_draft: A reply was begun.
    """

    id: str
    number: int
    text: str
    channel: str
    author_handle: str
    intent: str
    intent_set: bool
    waits_since: datetime
    link: str
    state: QueueState
    count: int
    has_draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """Which messages are listed; empty: all of them."""

    intent: str = ""
    channel: str = ""
    state: QueueState = QueueState.WAITING
