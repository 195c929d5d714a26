"""The ways by which messages come into the queue: texts that were pasted or dropped, and lists of comments."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from knowledge_base.course import Course
from knowledge_base.exchange.clean import clean_text
from knowledge_base.exchange.comments import LONGEST_TEXT, Comment, CommentField, CommentFile, read_comments
from knowledge_base.exchange.rows import FileColumn, RejectedRow
from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.queue import NewMessage, QueueAddition
from replydesk.columns_chosen import Choice, Choosable
from replydesk.importing import by_the_batch
from replydesk.kinds import guess_kind

_BLANK_LINES = re.compile(r"\n[ \t]*\n+")

_OF_COMMENTS: Choosable[CommentField] = Choosable(
    setting="queue-columns:",
    called=CommentField,
    text=lambda field: str(field or ""),
    unknown=lambda field: notice("queue.no-such-field", name=field[:80], names=", ".join(CommentField)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueList:
    """A list of comments that was read and is to wait.

    Attributes:
        messages: One a comment, in the order of the file.
        file: As it was read.
        said: What a person said its columns hold.
    """

    messages: tuple[NewMessage, ...]
    file: CommentFile
    said: Mapping[str, str]


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
    """Let the comments of the list at *path* wait: :func:`read_queue_file` and :func:`queue_list` in one."""
    found = read_queue_file(store, path, channel=channel, zone=zone, said=said)
    return queue_list(store, found, now=now)


def read_queue_file(
    store: Store,
    path: Path,
    *,
    channel: str,
    zone: tzinfo,
    said: Mapping[str, str] = FrozenDict(),
    course: Course | None = None,
) -> QueueList:
    """Return the comments of the list at *path*, ready to wait. Nothing is stored; it takes seconds for long lists.

    Args:
        store: Where they are to wait; it knows the words and what was said of such columns before.
        path: A workbook, or a table or list of plain text.
        channel: The channel of those that do not say theirs.
        zone: Where the list's times are meant.
        said: What a person says its columns hold: key, name or letter of a column → field, ``""`` for not to be
            read, ``auto`` to guess again. :func:`queue_list` remembers it for the next list with these columns.
        course: Told after each piece how many rows are read.

    Raises:
        CommentsUnknown: no column with the comments was found or chosen.
        ImportRefused: the file as a whole cannot be read, or there is no such column or field.
        Stopped: the *course* was.
    """
    choice = Choice(store.settings, said, _OF_COMMENTS)
    found = read_comments(path, zone, choice, course)
    choice.require_used([column.key for column in found.columns])
    messages: list[NewMessage] = []
    for rows in by_the_batch(iter(found.comments), course):
        messages += [_message(store, one, channel) for one in rows]
    return QueueList(messages=tuple(messages), file=found, said=FrozenDict(said))


def queue_list(store: Store, found: QueueList, *, now: datetime) -> QueueReport:
    """Let what was *found* in a list wait. Rows that cannot be used are named, the others are taken in."""
    file = found.file
    with store.atomic():
        added = store.queue.add(found.messages, now)
        Choice(store.settings, found.said, _OF_COMMENTS).remember([column.key for column in file.columns])
    untimed = [one for one in file.comments if one.time_unread]
    remarks = []
    if untimed:
        rows = ", ".join(str(one.number) for one in untimed[:10])
        remarks.append(notice("queue.time-unread", count=len(untimed), rows=rows, value=untimed[0].time_unread))
    if file.sheet:
        remarks.append(notice("queue.sheet", sheet=file.sheet))
    return QueueReport(
        ids=added.ids,
        repeated=added.repeated,
        rejected=file.rejected,
        remarks=tuple(remarks),
        columns=file.columns,
    )


def _message(store: Store, one: Comment, channel: str) -> NewMessage:
    return NewMessage(
        text=one.text,
        channel=one.channel or channel,
        intent=_kind(store, one.text),
        way="file",
        author_handle=one.author_handle,
        written_at=one.written_at,
        link=one.link,
    )


def _kind(store: Store, text: str) -> str:
    return str(guess_kind(text, store.index.reader).intent)
