"""The ways by which messages come into the queue: texts that were pasted or dropped, and lists of comments."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from knowledge_base.exchange.clean import clean_text
from knowledge_base.exchange.comments import LONGEST_TEXT, CommentField, read_comments
from knowledge_base.exchange.rows import FileColumn, RejectedRow
from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.queue import NewMessage, QueueAddition
from replydesk.columns_chosen import Choice, Choosable
from replydesk.kinds import guess_kind

_BLANK_LINES = re.compile(r"\n[ \t]*\n+")

_OF_COMMENTS: Choosable[CommentField] = Choosable(
    setting="queue-columns:",
    called=CommentField,
    text=lambda field: str(field or ""),
    unknown=lambda field: notice("queue.no-such-field", name=field[:80], names=", ".join(CommentField)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueReport:
    """What became of a list's rows.

    Attributes:
        ids: Of the messages that wait now.
        repeated: How many rows say what was here already.
        rejected: In the order of the file.
        remarks: What else there is to know.
        columns: As they were read; empty where every row is one comment and nothing else.
    """

    ids: tuple[str, ...]
    repeated: int
    rejected: tuple[RejectedRow, ...]
    remarks: tuple[Notice, ...]
    columns: tuple[FileColumn, ...]


def messages_in(text: str) -> list[str]:
    """Return the messages that a pasted text holds: parted by blank lines, else one a line."""
    cleaned = clean_text(text)
    parts = _BLANK_LINES.split(cleaned) if _BLANK_LINES.search(cleaned) else cleaned.split("\n")
    return [part.strip() for part in parts if part.strip()]


def queue_texts(store: Store, texts: Sequence[str], *, channel: str, way: str, now: datetime) -> QueueAddition:
    """Let *texts* wait, each with its guessed kind; what is longer than the desk takes in is cut."""
    cleaned = [clean_text(text[:LONGEST_TEXT]) for text in texts]
    messages = [NewMessage(text=text, channel=channel, intent=_kind(store, text), way=way) for text in cleaned if text]
    return store.queue.add(messages, now)


def queue_file(
    store: Store,
    path: Path,
    *,
    channel: str,
    now: datetime,
    zone: tzinfo,
    said: Mapping[str, str] = FrozenDict(),
) -> QueueReport:
    """Let the comments of the list at *path* wait. Rows that cannot be used are named, the others are taken in.

    Args:
        store: Where they wait.
        path: A workbook, or a table or list of plain text.
        channel: The channel of those that do not say theirs.
        now: The present moment.
        zone: Where the list's times are meant.
        said: What a person says its columns hold: key, name or letter of a column → field, ``""`` for not to be
            read, ``auto`` to guess again. It is remembered for the next list with these columns.

    Raises:
        CommentsUnknown: no column with the comments was found or chosen.
        ImportRefused: the file as a whole cannot be read, or there is no such column or field; nothing was stored.
    """
    choice = Choice(store.settings, said, _OF_COMMENTS)
    found = read_comments(path, zone, choice)
    choice.require_used([column.key for column in found.columns])
    messages = [
        NewMessage(
            text=one.text,
            channel=one.channel or channel,
            intent=_kind(store, one.text),
            way="file",
            author_handle=one.author_handle,
            written_at=one.written_at,
            link=one.link,
        )
        for one in found.comments
    ]
    with store.atomic():
        added = store.queue.add(messages, now)
        choice.remember([column.key for column in found.columns])
    untimed = [one for one in found.comments if one.time_unread]
    remarks = []
    if untimed:
        rows = ", ".join(str(one.number) for one in untimed[:10])
        remarks.append(notice("queue.time-unread", count=len(untimed), rows=rows, value=untimed[0].time_unread))
    if found.sheet:
        remarks.append(notice("queue.sheet", sheet=found.sheet))
    return QueueReport(
        ids=added.ids,
        repeated=added.repeated,
        rejected=found.rejected,
        remarks=tuple(remarks),
        columns=found.columns,
    )


def _kind(store: Store, text: str) -> str:
    return str(guess_kind(text, store.index.reader).intent)
