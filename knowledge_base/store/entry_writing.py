"""Writing entries that are new: one, or as many as a file holds."""

import secrets
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from knowledge_base.entry import EntryContent, Status, text_digest, title_key
from knowledge_base.policy import is_same_person
from knowledge_base.store.entry_orders import EntryOrders
from knowledge_base.store.index import SearchIndex
from knowledge_base.store.rows import listing, utc_text
from knowledge_base.store.word_search import WordSearch


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who does something to an entry, and when.

    Attributes:
        person: The name to be recorded.
        at: Aware.
    """

    person: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """An entry to be.

    Attributes:
        content: What it says.
        own_id: The institution's name for it.
        entry_id: The program's id, where another machine has given it one already.
    """

    content: EntryContent
    own_id: str | None = None
    entry_id: str | None = None


_ENTRY_COLUMNS = (
    "pk, id, own_id, kind, title, title_key, tags, sample, source_count, valid_from, valid_until, review_on,"
    " serving_revision, state, latest_revision, latest_state, author, created_at, updated_at"
)
_INSERT_ENTRY = f"INSERT INTO entry ({_ENTRY_COLUMNS}) VALUES ({', '.join('?' * 19)})"  # noqa: S608 - fixed text
INSERT_REVISION = (
    "INSERT INTO revision"
    " (entry_pk, number, base_revision, op_id, content, content_hash, tombstone, author, created_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
INSERT_APPROVAL = (
    "INSERT INTO approval (entry_pk, revision, content_hash, approver, by_author, approved_at, op_id)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
INSERT_EVENT = "INSERT INTO entry_event (entry_pk, revision, what, person, at, detail) VALUES (?, ?, ?, ?, ?, ?)"

Row = tuple[str | int | None, ...]


def new_id(at: datetime) -> str:
    """Return an id nobody has had before: 32 hexadecimal digits, the time *at* and 80 bits drawn at random.

    Ids of one time lie together, so that writing many of them goes through the tables in order, as in version 7 of
    RFC 9562.
    """
    return f"{int(at.timestamp() * 1000):012x}{secrets.token_hex(10)}"


def revision_row(pk: int, number: int, *, base: int | None, text: str, tombstone: bool, act: Act) -> Row:
    """Return the values of :data:`INSERT_REVISION`; *text* is the content as :meth:`EntryContent.as_text` gives it."""
    digest = text_digest(text)
    return pk, number, base, new_id(act.at), text, digest, int(tombstone), act.person, utc_text(act.at)


def approval_row(pk: int, revision: int, *, content_hash: str, author: str, act: Act) -> Row:
    """Return the values of :data:`INSERT_APPROVAL`."""
    by_author = int(is_same_person(act.person, author))
    return pk, revision, content_hash, act.person, by_author, utc_text(act.at), new_id(act.at)


def event_row(pk: int, revision: int, what: str, act: Act, detail: str = "") -> Row:
    """Return the values of :data:`INSERT_EVENT`."""
    return pk, revision, str(what), act.person, utc_text(act.at), detail


class EntryWriter:
    """Writes entries nobody knows yet, and what is searched of any entry, inside the caller's step."""

    def __init__(self, db: Database, index: SearchIndex, words: WordSearch) -> None:
        self._db = db
        self._index = index
        self._words = words
        self._orders = EntryOrders(db)
        self._gathered: list[tuple[int, EntryContent]] | None = None

    def unknown(self, rows: Sequence[NewEntry]) -> list[bool]:
        """Say of each of *rows* whether no entry, not even a deleted one, has its names, or without names its title."""
        names = {name for row in rows for name in (row.own_id, row.entry_id) if name is not None}
        titles = {title_key(row.content.title) for row in rows if row.own_id is None and row.entry_id is None}
        taken = self._held("id", names) | self._held("own_id", names)
        titled = self._held("title_key", titles)
        return [
            taken.isdisjoint((row.own_id, row.entry_id))
            and (row.own_id is not None or row.entry_id is not None or title_key(row.content.title) not in titled)
            for row in rows
        ]

    def add(self, rows: Sequence[NewEntry], act: Act, *, approver: Act | None = None) -> int:
        """Store *rows* as entries of their own, drafts or with *approver* approved; return the first one's row number.

        Nobody may know them yet, and no two of them may have a name in common. The others follow the first.
        """
        first = int(self._db.execute("SELECT coalesce(max(pk), 0) + 1 FROM entry").fetchone()[0])
        self._orders.count(len(rows))
        tables = _Tables(act, approver)
        for pk, row in enumerate(rows, start=first):
            tables.add(pk, row)
        run = self._db.conn.executemany
        run(_INSERT_ENTRY, tables.entries)
        run(INSERT_REVISION, tables.revisions)
        run(INSERT_APPROVAL, tables.approvals)
        run(INSERT_EVENT, tables.events)
        self.put_words([(pk, row.content) for pk, row in enumerate(rows, start=first)])
        return first

    def put_words(self, rows: Sequence[tuple[int, EntryContent]]) -> None:
        """Make entries findable by their contents, by messages and by the words in them."""
        if self._gathered is not None:
            self._gathered += rows
            return
        self._words.put_many(rows)
        self._index.put_many(rows)

    @contextmanager
    def bulk(self) -> Generator[None]:
        """Take in many entries within the block; what is searched is then written in larger pieces."""
        with self._words.bulk(), self._index.bulk(), self._orders.bulk():
            yield

    @contextmanager
    def at_once(self) -> Generator[None]:
        """Make findable at the end of the block, together, what is put in it; nothing is to be looked for before."""
        gathered = self._gathered = []
        try:
            yield
        finally:
            self._gathered = None
        self.put_words(gathered)

    def _held(self, column: str, values: set[str]) -> set[str]:
        """Return which of *values* stand in the *column* of entries, one of our own names."""
        marks = ",".join("?" * len(values))
        rows = self._db.execute(f"SELECT {column} FROM entry WHERE {column} IN ({marks})", list(values))  # noqa: S608 - our own names, marks
        return {row[0] for row in rows.fetchall()}


class _Tables:
    """The rows of several tables that make up new entries."""

    def __init__(self, act: Act, approver: Act | None) -> None:
        self.entries: list[Row] = []
        self.revisions: list[Row] = []
        self.approvals: list[Row] = []
        self.events: list[Row] = []
        self._act = act
        self._approver = approver
        state = str(Status.DRAFT if approver is None else Status.APPROVED)
        created, changed = utc_text(act.at), utc_text((approver or act).at)
        self._versions = (1, state, 1, state, act.person, created, changed)
        self._created = ("created", act.person, created, "")
        self._approved = ("approved", approver.person, changed, "") if approver is not None else None

    def add(self, pk: int, row: NewEntry) -> None:
        """Add what makes up *row*."""
        entry_id = row.entry_id or new_id(self._act.at)
        self.entries.append((pk, entry_id, row.own_id, *listing(row.content).values(), *self._versions))
        text = row.content.as_text()
        self.revisions.append(revision_row(pk, 1, base=None, text=text, tombstone=False, act=self._act))
        self.events.append((pk, 1, *self._created))
        if self._approver is not None and self._approved is not None:
            digest = str(self.revisions[-1][5])
            author = self._act.person
            self.approvals.append(approval_row(pk, 1, content_hash=digest, author=author, act=self._approver))
            self.events.append((pk, 1, *self._approved))
