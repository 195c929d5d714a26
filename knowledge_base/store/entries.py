"""Entries and their revisions: add, revise, approve, retire, delete, restore."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from sqlite_utils import Database

from knowledge_base.entry import Entry, EntryContent, Status
from knowledge_base.errors import ApprovalRefused, EditConflict
from knowledge_base.notice import notice
from knowledge_base.store.bulk import roomy_cache
from knowledge_base.store.entry_reading import MAX_PARAMETERS, EntryReader
from knowledge_base.store.entry_writing import (
    INSERT_APPROVAL,
    INSERT_EVENT,
    INSERT_REVISION,
    Act,
    EntryWriter,
    NewEntry,
    approval_row,
    event_row,
    revision_row,
)
from knowledge_base.store.index import SearchIndex
from knowledge_base.store.rows import listing, utc_moment, utc_text
from knowledge_base.store.word_search import WordSearch

__all__ = ["Act", "EntryTable", "NewEntry"]


class EntryTable(EntryReader):
    """The entries of one database. Every change is one step: all of it is stored or nothing.

    The *serving* revision is what suggestions and replies rest on: the approved one where there is one, else the
    latest. A change to an approved entry makes a newer draft revision while the approved one goes on serving.
    """

    def __init__(self, db: Database, index: SearchIndex) -> None:
        super().__init__(db)
        self._index = index
        self._words = WordSearch(db)
        self._writer = EntryWriter(db, index, self._words)

    def add(self, content: EntryContent, act: Act, *, own_id: str | None = None, entry_id: str | None = None) -> Entry:
        """Store a new draft entry and return it. A deleted entry of the same own id or id comes back with this content.

        Args:
            content: What it says.
            act: Who and when.
            own_id: The institution's name for it.
            entry_id: The program's id, where another machine has given it one already.

        Raises:
            EditConflict: there is such an entry already.
        """
        with self._db.atomic():
            row = self._db.execute(
                "SELECT pk, deleted_at, title FROM entry WHERE own_id = ? OR id = ?", [own_id, entry_id]
            ).fetchone()
            if row is not None and row[1] is None:
                raise EditConflict(notice("entry.edit-conflict", title=row[2]))
            if row is not None:
                return self._next_revision(int(row[0]), content, act, what="restored")
            return self._latest(self._writer.add([NewEntry(content=content, own_id=own_id, entry_id=entry_id)], act))

    def unknown(self, rows: Sequence[NewEntry]) -> list[bool]:
        """Say of each of *rows* whether no entry, not even a deleted one, has its names, or without names its title."""
        return self._writer.unknown(rows)

    def add_unknown(self, rows: Sequence[NewEntry], act: Act, *, approver: Act | None = None) -> None:
        """Store many entries of which :meth:`unknown` is true and no two of which have a name in common, quickly.

        With *approver* all of them are approved; samples must not be among them then. To be called inside
        :meth:`bulk`: it begins no step of its own, because full-text tables write a piece whenever one begins.
        """
        self._writer.add(rows, act, approver=approver)

    @contextmanager
    def bulk(self) -> Generator[None]:
        """Make the block one step in which many entries come in; what is searched is then written in larger pieces."""
        with self._db.atomic(), roomy_cache(self._db), self._writer.bulk():
            yield

    def revise(self, entry_id: str, content: EntryContent, act: Act, *, base_revision: int) -> Entry:
        """Store *content* as the next revision and return it, a draft. Unchanged content stores nothing.

        Args:
            entry_id: The program's id.
            content: All of the new content.
            act: Who and when.
            base_revision: The latest revision when the change was begun.

        Raises:
            EditConflict: there is a newer revision than *base_revision*.
            UnknownEntry: there is no such entry.
        """
        with self._db.atomic():
            pk = self.pk_of(entry_id)
            latest = self._latest(pk)
            if latest.latest_revision != base_revision:
                raise EditConflict(notice("entry.edit-conflict", title=latest.content.title))
            if latest.content_hash == content.digest():
                return latest
            return self._next_revision(pk, content, act, what="revised")

    def submit(self, entry_id: str, act: Act) -> Entry:
        """Hand the latest draft in for review and return it."""
        with self._db.atomic():
            pk = self.pk_of(entry_id)
            latest = self._latest(pk)
            if latest.state is Status.DRAFT:
                self._set_latest_state(pk, latest, Status.IN_REVIEW)
                self._note(pk, latest.revision, "submitted", act)
            return self._latest(pk)

    def approve(self, entry_id: str, act: Act, *, revision: int, content_hash: str, practice: bool = False) -> Entry:
        """Approve one exact revision, make it the serving one, and return it.

        Raises:
            ApprovalRefused: the revision or its content is not what the approver saw, or it is a sample and
                this is not a practice database.
            UnknownEntry: there is no such entry.
        """
        with self._db.atomic():
            pk = self.pk_of(entry_id)
            latest = self._latest(pk)
            if latest.revision != revision or latest.content_hash != content_hash:
                raise ApprovalRefused(notice("entry.approval-outdated", title=latest.content.title))
            if latest.content.sample and not practice:
                raise ApprovalRefused(notice("entry.approval-of-sample", title=latest.content.title))
            if latest.state is not Status.APPROVED:
                serves = self._db.execute("SELECT serving_revision FROM entry WHERE pk = ?", [pk]).fetchone()[0]
                row = approval_row(pk, revision, content_hash=content_hash, author=latest.author, act=act)
                self._db.execute(INSERT_APPROVAL, row)
                self._db.execute(
                    "UPDATE entry SET serving_revision = ?, state = ?, latest_state = ?, updated_at = ? WHERE pk = ?",
                    [revision, str(Status.APPROVED), str(Status.APPROVED), utc_text(act.at), pk],
                )
                self._note(pk, revision, "approved", act)
                if serves != revision:  # what serves already is listed and searched already
                    self._serve(pk, latest.content)
                moment = utc_moment(utc_text(act.at))
                latest = replace(latest, state=Status.APPROVED, approved_by=act.person, approved_at=moment)
            return latest

    def retire(self, entry_id: str, act: Act) -> Entry:
        """Take the serving wording out of use and return it; it stays findable, marked. A newer draft stays a draft."""
        with self._db.atomic():
            pk = self.pk_of(entry_id)
            self._db.execute(
                "UPDATE entry SET state = :retired, updated_at = :at, latest_state ="
                " CASE WHEN latest_revision = serving_revision THEN :retired ELSE latest_state END WHERE pk = :pk",
                {"retired": str(Status.RETIRED), "at": utc_text(act.at), "pk": pk},
            )
            serving = self.by_pk([pk])[pk]
            self._note(pk, serving.revision, "retired", act)
            return serving

    def delete(self, entry_id: str, act: Act) -> None:
        """Take the entry away: a tombstone revision. Everything it ever said stays, see :meth:`restore`."""
        with self._db.atomic():
            pk = self.pk_of(entry_id)
            latest = self._latest(pk)
            number = latest.revision + 1
            self._write_revision(pk, number, latest.content, act, base=latest.revision, tombstone=True)
            at = utc_text(act.at)
            self._db.execute(
                "UPDATE entry SET deleted_at = ?, updated_at = ?, latest_revision = ?, latest_state = ? WHERE pk = ?",
                [at, at, number, str(Status.DRAFT), pk],
            )
            self._note(pk, number, "deleted", act)
            self._words.remove(pk)
            self._index.remove(pk)

    def restore(self, entry_id: str, act: Act) -> Entry:
        """Bring a deleted entry back as a new draft revision with the content it last had, and return it."""
        with self._db.atomic():
            pk = self.pk_of(entry_id, deleted=True)
            return self._next_revision(pk, self._latest(pk).content, act, what="restored")

    def index_again(self, entry_id: str) -> None:
        """Index the entry anew, because a phrasing was learned for it or taken back; not while it is deleted."""
        with self._db.atomic():
            pk = self.pk_of(entry_id, deleted=True)
            for entry in self.by_pk([pk]).values():
                self._index.put(pk, entry.content)

    def rebuild_index(self) -> None:
        """Derive everything that is searched anew from the serving revisions."""
        with self._db.atomic():
            self._index.clear()
            self._words.clear()
            pks = [row[0] for row in self._db.execute("SELECT pk FROM entry WHERE deleted_at IS NULL").fetchall()]
            with roomy_cache(self._db), self._writer.bulk():
                for start in range(0, len(pks), MAX_PARAMETERS):
                    part = self.by_pk(pks[start : start + MAX_PARAMETERS])
                    self._writer.put_words([(pk, entry.content) for pk, entry in part.items()])

    # --- inside

    def _next_revision(self, pk: int, content: EntryContent, act: Act, *, what: str) -> Entry:
        """Write the revision after the latest one. It serves at once unless an approved one does."""
        latest = self._latest(pk)
        number = latest.latest_revision + 1
        self._write_revision(pk, number, content, act, base=latest.latest_revision)
        row = self._db.execute("SELECT state, deleted_at FROM entry WHERE pk = ?", [pk]).fetchone()
        approved_serves = row[0] == Status.APPROVED and row[1] is None
        self._db.execute(
            "UPDATE entry SET latest_revision = ?, latest_state = ?, updated_at = ?, deleted_at = NULL WHERE pk = ?",
            [number, str(Status.DRAFT), utc_text(act.at), pk],
        )
        self._note(pk, number, what, act)
        if not approved_serves:
            self._db.execute(
                "UPDATE entry SET serving_revision = ?, state = ? WHERE pk = ?",
                [number, str(Status.DRAFT), pk],
            )
            self._serve(pk, content)
        return self._latest(pk)

    def _write_revision(
        self,
        pk: int,
        number: int,
        content: EntryContent,
        act: Act,
        *,
        base: int | None,
        tombstone: bool = False,
    ) -> None:
        row = revision_row(pk, number, base=base, text=content.as_text(), tombstone=tombstone, act=act)
        self._db.execute(INSERT_REVISION, row)

    def _set_latest_state(self, pk: int, latest: Entry, state: Status) -> None:
        self._db.execute("UPDATE entry SET latest_state = ? WHERE pk = ?", [str(state), pk])
        self._db.execute(
            "UPDATE entry SET state = ? WHERE pk = ? AND serving_revision = ?",
            [str(state), pk, latest.revision],
        )

    def _serve(self, pk: int, content: EntryContent) -> None:
        """Make *content* what is listed and searched for the entry."""
        columns = listing(content)
        pairs = ", ".join(f"{name} = ?" for name in columns)
        self._db.execute(f"UPDATE entry SET {pairs} WHERE pk = ?", [*columns.values(), pk])  # noqa: S608 - our own column names
        self._writer.put_words([(pk, content)])

    def _note(self, pk: int, revision: int, what: str, act: Act) -> None:
        self._db.execute(INSERT_EVENT, event_row(pk, revision, what, act))
