"""Entries and their revisions: add, revise, approve, retire, delete, restore."""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import replace

from sqlite_utils import Database

from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.errors import ApprovalRefused, EditConflict
from knowledge_base.notice import notice
from knowledge_base.quotes import require_quotable
from knowledge_base.store.actions import ActionKind, ActionLog
from knowledge_base.store.entry_listing import Columns, EntryListing
from knowledge_base.store.entry_writing import (
    INSERT_APPROVAL,
    INSERT_EVENT,
    INSERT_REVISION,
    Act,
    NewEntry,
    approval_row,
    event_row,
    revision_row,
)
from knowledge_base.store.index import SearchIndex
from knowledge_base.store.policies import policy_of
from knowledge_base.store.rows import utc_moment, utc_text
from knowledge_base.store.settings import SettingTable

__all__ = ["Act", "EntryTable", "NewEntry"]

_LAST_APPROVED = """
    SELECT content_hash FROM approval WHERE entry_pk = ? AND withdrawn_at IS NULL ORDER BY pk DESC LIMIT 1
"""


class EntryTable(EntryListing):
    """The entries of one database. Every change is one step: all of it is stored or nothing.

    The *serving* revision is what suggestions and replies rest on: the approved one where there is one, else the
    latest. A change to an approved entry makes a newer draft revision while the approved one goes on serving.

    Attributes:
        actions: What was done, so that it can be undone; see ``undoing.py``.
    """

    def __init__(self, db: Database, index: SearchIndex) -> None:
        super().__init__(db, index)
        self._settings = SettingTable(db)
        self.actions = ActionLog(db)

    def add(self, content: EntryContent, act: Act, *, own_id: str | None = None, entry_id: str | None = None) -> Entry:
        """Store a new draft entry and return it. A deleted entry of the same own id or id comes back with this content.

        Args:
            content: What it says.
            act: Who and when.
            own_id: The institution's name for it.
            entry_id: The program's id, where another machine has given it one already.

        Raises:
            EditConflict: there is such an entry already.
            QuoteRefused: a fact would quote another one, or the entry itself.
        """
        require_quotable(content, own_id)
        with self._action(ActionKind.CREATED, act):
            row = self._db.execute(
                "SELECT pk, deleted_at, title FROM entry WHERE own_id = ? OR id = ?", [own_id, entry_id]
            ).fetchone()
            if row is not None and row[1] is None:
                raise EditConflict(notice("entry.edit-conflict", title=row[2]))
            if row is not None:
                pk = int(row[0])
                return self._next_revision(pk, content, act, what=ActionKind.RESTORED, latest=self._latest(pk))
            pk = self._writer.add([NewEntry(content=content, own_id=own_id, entry_id=entry_id)], act)
            self.actions.touch_new(pk, 1)
            return self._latest(pk)

    def unknown(self, rows: Sequence[NewEntry]) -> list[bool]:
        """Say of each of *rows* whether no entry, not even a deleted one, has its names, or without names its title."""
        return self._writer.unknown(rows)

    def add_unknown(self, rows: Sequence[NewEntry], act: Act, *, approver: Act | None = None) -> None:
        """Store many entries of which :meth:`unknown` is true and no two of which have a name in common, quickly.

        With *approver* all of them are approved; none that :meth:`refuser` tells of must be among them then. To be
        called inside :meth:`bulk`: it begins no step of its own, because full-text tables write a piece whenever one
        begins.
        """
        for row in rows:
            require_quotable(row.content, row.own_id)
        if rows:
            with self.actions.action(ActionKind.IMPORTED, act):
                self.actions.touch_new(self._writer.add(rows, act, approver=approver), len(rows))

    def refuser(self, act: Act, approver: Act) -> Callable[[EntryContent], bool]:
        """Return what says of a content written by *act*'s person whether *approver* may not approve it.

        What is set is read once: a file may have a hundred thousand entries.
        """
        policy, practice = policy_of(self._settings), self._settings.is_practice

        def refuses(content: EntryContent) -> bool:
            refusal = policy.refusal(content, author=act.person, approver=approver.person)
            return refusal is not None or (content.sample and not practice)

        return refuses

    @contextmanager
    def as_one(self, what: ActionKind, act: Act) -> Generator[None]:
        """Make all that is done in the block one action, to be undone at once. A step must be under way."""
        with self.actions.action(what, act):
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
            QuoteRefused: a fact would quote another one, or the entry itself.
            UnknownEntry: there is no such entry.
        """
        with self._action(ActionKind.REVISED, act):
            pk = self.pk_of(entry_id)
            latest = self._latest(pk)
            if latest.latest_revision != base_revision:
                raise EditConflict(notice("entry.edit-conflict", title=latest.content.title))
            if latest.content_hash == content.digest() and not latest.is_altered:
                return latest
            require_quotable(content, latest.own_id)
            return self._next_revision(pk, content, act, what=ActionKind.REVISED, latest=latest)

    def submit(self, entry_id: str, act: Act) -> Entry:
        """Hand the latest draft in for review and return it."""
        with self._action(ActionKind.SUBMITTED, act):
            pk = self.pk_of(entry_id)
            latest = self._latest(pk)
            if latest.state is Status.DRAFT:
                self._set_latest_state(pk, latest, Status.IN_REVIEW)
                self._note(pk, latest.revision, ActionKind.SUBMITTED, act)
            return self._latest(pk)

    def send_back(self, entry_id: str, act: Act, *, revision: int, reason: str) -> Entry:
        """Make the revision that is in review a draft again, for *reason*, and return it.

        Raises:
            ApprovalRefused: there is no reason, or it is not this revision that is in review.
        """
        with self._action(ActionKind.SENT_BACK, act):
            pk = self.pk_of(entry_id)
            latest = self._latest(pk)
            if not reason.strip():
                raise ApprovalRefused(notice("entry.sent-back-without-reason"))
            if latest.state is not Status.IN_REVIEW or latest.revision != revision:
                raise ApprovalRefused(notice("entry.not-in-review", title=latest.content.title))
            self._set_latest_state(pk, latest, Status.DRAFT)
            self._note(pk, revision, ActionKind.SENT_BACK, act, detail=reason.strip())
            return self._latest(pk)

    def approve(
        self,
        entry_id: str,
        act: Act,
        *,
        revision: int,
        content_hash: str,
        practice: bool = False,
        sent: list[str] | None = None,
    ) -> Entry:
        """Approve one exact revision, make it the serving one, and return it.

        Approved entries that quote it go to review in the same step when it says something new, see :meth:`quoting`;
        *sent* gets their ids.

        Raises:
            ApprovalRefused: the revision or its content is not what the approver saw, or it is a sample and
                this is not a practice database, or another program altered it, or the institution's policy does not
                allow it.
            UnknownEntry: there is no such entry.
        """
        with self._action(ActionKind.APPROVED, act):
            pk = self.pk_of(entry_id)
            latest = self._latest(pk)
            if latest.revision != revision or latest.content_hash != content_hash:
                raise ApprovalRefused(notice("entry.approval-outdated", title=latest.content.title))
            if latest.is_altered:
                raise ApprovalRefused(notice("entry.approval-of-altered", title=latest.content.title))
            if latest.content.sample and not practice:
                raise ApprovalRefused(notice("entry.approval-of-sample", title=latest.content.title))
            if latest.state is not Status.APPROVED:
                policy = policy_of(self._settings)
                refusal = policy.refusal(latest.content, author=latest.author, approver=act.person)
                if refusal is not None:
                    raise ApprovalRefused(refusal)
                latest = self._approve(pk, latest, act, [] if sent is None else sent)
            return latest

    def retire(self, entry_id: str, act: Act, *, sent: list[str] | None = None, is_replaced: bool = False) -> Entry:
        """Take the serving wording out of use and return it; it stays findable, marked. A newer draft stays a draft.

        Approved entries that quote it as a fact go to review in the same step; *sent* gets their ids. Not where it
        *is_replaced*: they quote another entry in its place then, and whoever replaces it sees to them.
        """
        with self._action(ActionKind.RETIRED, act):
            pk = self.pk_of(entry_id)
            if not is_replaced:
                self._send_quoting(entry_id, act, sent)
            self.actions.touch(pk)
            self._db.execute(
                "UPDATE entry SET state = :retired, updated_at = :at, latest_state ="
                " CASE WHEN latest_revision = serving_revision THEN :retired ELSE latest_state END WHERE pk = :pk",
                {"retired": str(Status.RETIRED), "at": utc_text(act.at), "pk": pk},
            )
            serving = self.by_pk([pk])[pk]
            self._note(pk, serving.revision, ActionKind.RETIRED, act)
            return serving

    def delete(self, entry_id: str, act: Act, *, sent: list[str] | None = None) -> None:
        """Take the entry away: a tombstone revision. Everything it ever said stays, see :meth:`restore`.

        Approved entries that quote it as a fact go to review in the same step; *sent* gets their ids.
        """
        with self._action(ActionKind.DELETED, act):
            pk = self.pk_of(entry_id)
            self._send_quoting(entry_id, act, sent)
            self.actions.touch(pk)
            latest = self._latest(pk)
            number = self._next_number(pk)
            self._write_revision(pk, number, latest.content, act, base=latest.revision, tombstone=True)
            at = utc_text(act.at)
            self._db.execute(
                "UPDATE entry SET deleted_at = ?, updated_at = ?, latest_revision = ?, latest_state = ? WHERE pk = ?",
                [at, at, number, str(Status.DRAFT), pk],
            )
            self._note(pk, number, ActionKind.DELETED, act)
            self._words.remove(pk)
            self._index.remove(pk)

    def restore(self, entry_id: str, act: Act) -> Entry:
        """Bring a deleted entry back as a new draft revision with the content it last had, and return it."""
        with self._action(ActionKind.RESTORED, act):
            pk = self.pk_of(entry_id, deleted=True)
            latest = self._latest(pk)
            return self._next_revision(pk, latest.content, act, what=ActionKind.RESTORED, latest=latest)

    def restore_many(self, entry_ids: Sequence[str], act: Act) -> None:
        """Bring several deleted entries back so, in one step: in half the time that it takes one by one.

        Raises:
            UnknownEntry: one of them is not there, nor was it deleted; none comes back.
        """
        with self._action(ActionKind.RESTORED, act), self._writer.at_once():
            for pk in [self.pk_of(entry_id, deleted=True) for entry_id in entry_ids]:
                latest = self._latest(pk)
                self._next_revision(pk, latest.content, act, what=ActionKind.RESTORED, latest=latest)

    def restore_revision(self, entry_id: str, number: int, act: Act, *, base_revision: int) -> Entry:
        """Make what revision *number* says a new draft revision and return it; as :meth:`revise` otherwise.

        Raises:
            EditConflict: there is a newer revision than *base_revision*.
            UnknownEntry: there is no such entry, or no such revision of it.
        """
        with self._action(ActionKind.REVISION_RESTORED, act):
            content = self.revision(entry_id, number).content
            return self.revise(entry_id, content, act, base_revision=base_revision)

    # --- inside

    @contextmanager
    def _action(self, what: ActionKind, act: Act) -> Generator[None]:
        with self._db.atomic(), self.actions.action(what, act):
            yield

    def _approve(self, pk: int, latest: Entry, act: Act, sent: list[str]) -> Entry:
        self.actions.touch(pk)
        revision = latest.revision
        serves, kind = self._db.execute("SELECT serving_revision, kind FROM entry WHERE pk = ?", [pk]).fetchone()
        said = self._db.execute(_LAST_APPROVED, [pk]).fetchone()
        is_fact = Kind.FACT in {latest.content.kind, Kind(kind)}  # an answer may have the title by which one is quoted
        says_new = is_fact and (said is None or said[0] != latest.content_hash or self._takes_a_name(latest))
        quoting = self.quoting(latest.id, title=latest.content.title) if says_new else ()
        row = approval_row(pk, revision, content_hash=latest.content_hash, author=latest.author, act=act)
        self._db.execute(INSERT_APPROVAL, row)
        approved = {"state": str(Status.APPROVED), "latest_state": str(Status.APPROVED), "updated_at": utc_text(act.at)}
        if serves == revision:  # what serves already is listed and searched already
            self._set(pk, approved)
        else:
            self._serve(pk, latest.content, {**approved, "serving_revision": revision})
        self._note(pk, revision, ActionKind.APPROVED, act)
        sent += self.review(quoting, latest, act)
        moment = utc_moment(utc_text(act.at))
        return replace(latest, state=Status.APPROVED, approved_by=act.person, approved_at=moment)

    def review(
        self, quoting: Iterable[Entry], fact: Entry, act: Act, *, what: ActionKind = ActionKind.FACT_CHANGED
    ) -> list[str]:
        """Send those of *quoting*, which quote *fact*, to review that are approved, each in its newest revision.

        An action must be under way. *what* is on record for each. Returns the ids of those that were sent.
        """
        sent = []
        for serving in {one.id: one for one in quoting}.values():
            if serving.state is Status.APPROVED and serving.id != fact.id:
                pk = self.pk_of(serving.id)
                self.actions.touch(pk)
                self._db.execute(
                    "UPDATE entry SET serving_revision = latest_revision, state = :review, latest_state = :review,"
                    " updated_at = :at WHERE pk = :pk",
                    {"review": str(Status.IN_REVIEW), "at": utc_text(act.at), "pk": pk},
                )
                self._note(pk, serving.latest_revision, what, act, detail=fact.content.title)
                if serving.revision != serving.latest_revision:
                    self._serve(pk, self._latest(pk).content, {})
                sent.append(serving.id)
        return sent

    def _takes_a_name(self, entry: Entry) -> bool:
        """Say whether its own id means another fact as long as it is not approved."""
        named = self.quoted_as(entry.own_id) if entry.own_id is not None else None
        return named is not None and named.id != entry.id

    def _send_quoting(self, entry_id: str, act: Act, sent: list[str] | None) -> None:
        """Send who quotes the entry to review, where it is a fact that serves and is about to serve no more."""
        fact = self.serving(entry_id)
        if fact is not None and fact.content.kind is Kind.FACT and fact.state is Status.APPROVED:
            gone = self.review(self.quoting(entry_id), fact, act, what=ActionKind.FACT_GONE)
            if sent is not None:
                sent += gone

    def _next_number(self, pk: int) -> int:
        """Return the number after all there ever were, those of undone changes too."""
        row = self._db.execute("SELECT max(number) + 1 FROM revision WHERE entry_pk = ?", [pk]).fetchone()
        return int(row[0])

    def _next_revision(self, pk: int, content: EntryContent, act: Act, *, what: str, latest: Entry) -> Entry:
        """Write the revision after the *latest* one. It serves at once unless an approved one does."""
        self.actions.touch(pk)
        number = self._next_number(pk)
        self._write_revision(pk, number, content, act, base=latest.latest_revision)
        row = self._db.execute("SELECT state, deleted_at FROM entry WHERE pk = ?", [pk]).fetchone()
        approved_serves = row[0] == Status.APPROVED and row[1] is None
        at, draft = utc_text(act.at), str(Status.DRAFT)
        is_now: Columns = {"latest_revision": number, "latest_state": draft, "updated_at": at, "deleted_at": None}
        if approved_serves:
            self._set(pk, is_now)
        else:
            self._serve(pk, content, {**is_now, "serving_revision": number, "state": draft})
        self._note(pk, number, what, act)
        return self._latest(pk)

    def _write_revision(
        self, pk: int, number: int, content: EntryContent, act: Act, *, base: int | None, tombstone: bool = False
    ) -> None:
        row = revision_row(pk, number, base=base, text=content.as_text(), tombstone=tombstone, act=act)
        self._db.execute(INSERT_REVISION, row)

    def _set_latest_state(self, pk: int, latest: Entry, state: Status) -> None:
        self.actions.touch(pk)
        self._db.execute("UPDATE entry SET latest_state = ? WHERE pk = ?", [str(state), pk])
        self._db.execute(
            "UPDATE entry SET state = ? WHERE pk = ? AND serving_revision = ?",
            [str(state), pk, latest.revision],
        )

    def _note(self, pk: int, revision: int, what: str, act: Act, detail: str = "") -> None:
        self._db.execute(INSERT_EVENT, event_row(pk, revision, what, act, detail))
