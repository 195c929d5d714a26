"""Takes the entries of a file into the fact base: all of them, or none."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TypeVar

from knowledge_base.course import Course
from knowledge_base.entry import Entry, Status
from knowledge_base.errors import ApprovalRefused
from knowledge_base.exchange.accept import RowRejected
from knowledge_base.exchange.columns import Field
from knowledge_base.exchange.file_mark import require_unchanged, state_of
from knowledge_base.exchange.read import open_entries
from knowledge_base.exchange.rows import About, RejectedRow, UsableRow
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act, NewEntry
from replydesk.approving import approve
from replydesk.attaching import FilesHere
from replydesk.columns_chosen import ColumnChoice
from replydesk.hidden_signs import HiddenSigns
from replydesk.row_doubts import RowDoubts
from replydesk.row_entries import find_entry, names_of, names_quoted, quoted_facts_among, said_of, title_name
from replydesk.row_ids import RowIds
from replydesk.tone.rule import RulePack
from replydesk.wording_check import WordingCheck

_BATCH = 100
"""How many rows of a file are looked at together: some 20 ms; so long whoever waits for a pause waits at most."""

_MOST_NAMED = 20
"""Entries that wait for review and are named in one sentence; it counts all, and the list of entries has them."""

_MOST_TOLD = 5
"""Entries that stay drafts whose reason is told; the rest says the same, and the list of entries has them."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """An entry that was to be approved and stays a draft, and why."""

    number: int
    why: Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Approving:
    """Who approves what comes in, and what is asked of the wordings."""

    act: Act
    check: WordingCheck


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What became of a file's rows.

    Attributes:
        added, updated, unchanged: How many entries; all 0 when nothing was stored.
        merged: How many rows were left alone because their entry was merged into another one.
        held_back: How many good rows were not stored because others were rejected.
        rejected: In the order of the file.
        stored: Whether anything was taken in.
        sheet: The sheet of a workbook that was read; empty otherwise.
        ignored_columns: Names of columns nobody knows what to do with.
        conflicts: Of an archive: entries that were changed here and there, and were left as they are.
        remarks: What else there is to know.
        drafts: The rows whose entries were to be approved, and in whose wording no reply could leave.
        about: What was found out about the file; ``None`` of an archive.
        sent: The titles of entries that quote a fact whose new wording was approved, and are in review for it now.
    """

    added: int
    updated: int
    unchanged: int
    merged: int
    held_back: int
    rejected: tuple[RejectedRow, ...]
    stored: bool
    sheet: str
    ignored_columns: tuple[str, ...]
    conflicts: int = 0
    remarks: tuple[Notice, ...] = ()
    drafts: tuple[KeptDraft, ...] = ()
    sent: tuple[str, ...] = ()
    about: About | None = None

    @property
    def as_they_were(self) -> int:
        """How many good rows changed nothing, whatever the reason: with those added, updated and rejected, all rows."""
        return self.unchanged + self.merged + self.conflicts + self.held_back


class _Became(StrEnum):
    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    MERGED = "merged"


def import_file(
    store: Store,
    path: Path,
    act: Act,
    *,
    approve_as: str | None = None,
    skip_bad: bool = False,
    choice: ColumnChoice | None = None,
    course: Course | None = None,
    pack: RulePack | None = None,
) -> ImportReport:
    """Read *path*, store its entries as one step, and tell what became of each row.

    An entry is the same as one in the fact base when it has the same own id or program id, or, with neither, the same
    kind and title. With *approve_as* all of them are approved by that person, but for answers in whose wording no
    reply could leave by the rules *pack* (``None``: those of the fact base): these are drafts and told of, as without
    it all new wordings are.
    Without *choice* the columns of a table are read as was chosen for such a file before, else as they are guessed;
    what *choice* says is remembered when the entries are stored. *course* is told after each piece how many rows
    were read; where it is stopped nothing is stored.

    A row of an entry that was merged into another one changes neither of them: it is counted, and the entry does not
    come back by it.

    Raises:
        ImportRefused: the file as a whole cannot be read, was written while it was read,
            or has not a column that *choice* names; nothing was stored.
        ApprovalRefused: an entry may not be approved so: a sample, without the source or the legal basis that is asked
            for, or by its own author; nothing was stored.
        StoreUnavailable: it could not be stored; nothing was.
        Stopped: the *course* was.
    """
    choice = ColumnChoice(store.settings) if choice is None else choice
    state = state_of(path)
    reading = open_entries(path, choice)
    keys = [column.key for column in reading.about().columns]
    choice.require_used(keys)
    approving = None
    if approve_as is not None:
        check = WordingCheck(store, today=act.at.date(), pack=pack)
        approving = Approving(act=Act(person=approve_as, at=act.at), check=check)
    taking = _Taking(store, act, approving)
    rejected: list[RejectedRow] = []
    files, hidden, ids = FilesHere(store), HiddenSigns(), RowIds(store)
    usable = 0
    sent: tuple[str, ...] = ()
    with suppress(_HeldBack), store.entries.bulk(), store.entries.as_one(ActionKind.IMPORTED, act):
        for rows in by_the_batch(reading.rows(), course):
            read = ids.read(files.keep(row) for row in rows if isinstance(row, UsableRow))
            rejected += (row for row in read if isinstance(row, RejectedRow))
            good = [row for row in read if isinstance(row, UsableRow)]
            usable += len(good)
            hidden.count(good)
            rejected += (row for row in rows if isinstance(row, RejectedRow))
            if skip_bad or not rejected:
                taking.take_in(good)
                rejected += taking.rejected
                usable -= len(taking.rejected)
                taking.rejected.clear()
        if rejected and not skip_bad:
            raise _HeldBack
        require_unchanged(path, state)
        sent = taking.end()
        choice.remember(keys)
    stored = skip_bad or not rejected
    about, became = reading.about(), taking.became
    taking.doubts.look_at_rejected(rejected)
    return ImportReport(
        added=became[_Became.ADDED] if stored else 0,
        updated=became[_Became.UPDATED] if stored else 0,
        unchanged=became[_Became.UNCHANGED] if stored else 0,
        merged=became[_Became.MERGED] if stored else 0,
        held_back=0 if stored else usable,
        rejected=tuple(sorted(rejected, key=lambda row: row.number)),
        stored=stored,
        sheet=about.sheet,
        ignored_columns=about.ignored,
        remarks=(
            *table_told(about),
            *ids.remarks,
            *taking.doubts.remarks,
            *hidden.remarks,
            *files.remarks,
            *drafts_told(taking.drafts),
            *sent_told(sent),
        )
        if stored
        else (),
        drafts=tuple(taking.drafts) if stored else (),
        sent=sent,
        about=about,
    )


def sent_told(titles: Sequence[str], code: str = "import.quoting-to-review") -> tuple[Notice, ...]:
    """Return what is to be said of entries of *titles*, which quote facts that change: they go to review by that.

    *code* is of the sentence that says why.
    """
    if not titles:
        return ()
    named = "; ".join(titles[:_MOST_NAMED]) + (" …" if len(titles) > _MOST_NAMED else "")
    return (notice(code, count=len(titles), titles=named),)


def table_told(about: About) -> tuple[Notice, ...]:
    """Return what is to be said of a table: facts beside answers, merged cells, sheets that were not read."""
    names = [column.name or column.letter for column in about.columns if column.field == Field.OWN_FACT]
    told = [notice("import.own-facts", name=name) for name in names]
    if about.spanned:
        told.append(notice("import.merged-cells", count=about.spanned))
    if about.hidden_rows:
        told.append(notice("import.hidden-rows", count=about.hidden_rows))
    if about.other_sheets:
        sheets = ", ".join(about.other_sheets[:_MOST_NAMED]) + (" …" if len(about.other_sheets) > _MOST_NAMED else "")
        told.append(notice("import.other-sheets", sheet=about.sheet, sheets=sheets))
    return tuple(told)


def drafts_told(drafts: Sequence["KeptDraft"]) -> tuple[Notice, ...]:
    """Return what is to be said of entries that were not approved: how many they are, and why the first ones."""
    if not drafts:
        return ()
    count = notice("import.wording-blocked", count=len(drafts))
    return (count, *(one.why for one in drafts[:_MOST_TOLD]))


def drafts_beside(drafts: Sequence["KeptDraft"], whys: Mapping[int, Notice | None]) -> list["KeptDraft"]:
    """Return *drafts* as they are told of once all rows are there: *whys* says of some rows why now; ``None``: no more.

    A fact that a row lacked may have come behind it, and be of no use to it for another reason.
    """
    now = ((one.number, whys.get(one.number, one.why)) for one in drafts)
    return [KeptDraft(number, why) for number, why in now if why is not None]


class _HeldBack(Exception):
    """Some rows cannot be used, so none is taken in. Raised and caught here, to undo the step."""


def by_the_batch(rows: Iterator[T], course: Course | None) -> Iterator[list[T]]:
    """Give *rows* some hundred at a time, and tell *course* of those that are done with."""
    course = course or Course()
    done = 0
    while batch := list(islice(rows, _BATCH)):
        yield batch
        done += len(batch)
        course(done)


class _Taking:
    """Takes rows in, inside the caller's step.

    Attributes:
        became: How many rows became what so far.
        drafts: Which of them were not approved.
        rejected: Those that cannot be used beside what the fact base knows of their entries.
        doubts: What makes one doubt rows.
    """

    def __init__(self, store: Store, act: Act, approving: Approving | None) -> None:
        self.became = dict.fromkeys(_Became, 0)
        self.doubts = RowDoubts(store)
        self.drafts: list[KeptDraft] = []
        self.rejected: list[RejectedRow] = []
        self._store = store
        self._act = act
        self._approving = approving
        self._refuses = store.entries.refuser(act, approving.act) if approving is not None else None
        self._names: set[str] = set()
        self._touched: set[str] = set()
        self._sent: dict[str, None] = {}
        self._waiting: list[tuple[str, KeptDraft, _Became]] = []

    def take_in(self, rows: Sequence[UsableRow]) -> None:
        """Take *rows* in, in their order; those of entries nobody knows yet together where they follow each other.

        A row whose entry may be one of those before it waits until these are stored.
        """
        self._names |= {name for row in rows for name in names_of(row)}
        new: list[NewEntry] = []
        names: set[str | None] = set()
        firsts = [row for row in rows if row.repeats is None]
        self.became[_Became.UNCHANGED] += len(rows) - len(firsts)
        entries = [NewEntry(content=row.content, own_id=row.own_id, entry_id=row.entry_id) for row in firsts]
        quoted = quoted_facts_among(self._store, firsts) if self._approving is not None else frozenset()
        for row, entry, unknown in zip(firsts, entries, self._store.entries.unknown(entries), strict=True):
            own = {row.own_id, row.entry_id} - {None}
            is_quoted = not quoted.isdisjoint(names_quoted(row))
            if unknown and names.isdisjoint(own) and not is_quoted and not self._may_be_refused(row):
                new.append(entry)
            else:
                if not own or not names.isdisjoint(own):
                    self._add(new)
                try:
                    self.became[self._take_in(row)] += 1
                except RowRejected as rejected:
                    self.rejected.append(RejectedRow(number=row.number, reason=rejected.reason))
            names |= own
        self._add(new)

    def end(self) -> tuple[str, ...]:
        """Approve those rows that stood before a fact which they quote: which waited for it, or it sent to review.

        Returns the titles of what is in review by such a fact all the same.
        """
        if self._approving is not None:
            self._approving.check.read_facts_again()
            whys: dict[int, Notice | None] = {}
            for entry_id, draft, became in self._waiting:
                entry = self._store.entries.latest(entry_id)
                if entry is None:
                    continue
                whys[draft.number] = self._approving.check.why_not_approved(entry.content)
                if whys[draft.number] is None:
                    self._approve(entry)
                    if became is _Became.UNCHANGED:
                        self.became[_Became.UNCHANGED] -= 1
                        self.became[_Became.UPDATED] += 1
            self.drafts = drafts_beside(self.drafts, whys)
            for entry in self._store.entries.newest(self._sent):
                if entry.state is Status.IN_REVIEW and self._is_of_the_file(entry):
                    with suppress(ApprovalRefused):  # then a person looks at it
                        approve(self._store, entry, self._approving.act, self._approving.check)
        found = self._store.entries.newest(self._sent)
        return tuple(one.content.title for one in found if one.state is Status.IN_REVIEW)

    def _is_of_the_file(self, entry: Entry) -> bool:
        names = (entry.own_id, entry.id, title_name(entry.content))
        return not self._names.isdisjoint(name for name in names if name is not None)

    def _add(self, new: list[NewEntry]) -> None:
        """Store *new* and empty it."""
        approver = self._approving.act if self._approving is not None else None
        self._store.entries.add_unknown(new, self._act, approver=approver)
        self.became[_Became.ADDED] += len(new)
        new.clear()

    def _may_be_refused(self, row: UsableRow) -> bool:
        """Say whether the row goes the slow way, on which its approval is refused and why is said."""
        if self._approving is None or self._refuses is None:
            return False
        return self._refuses(row.content) or self._approving.check.why_not_approved(row.content) is not None

    def _take_in(self, row: UsableRow) -> _Became:
        entries = self._store.entries
        known = find_entry(self._store, row, besides=self._touched)
        if known is not None and self._store.merging.kept_for(known.id) is not None:
            return _Became.MERGED
        content = said_of(self._store, known, row)
        self.doubts.look_at(row, known, content)
        if known is None:
            entry = entries.add(content, self._act, own_id=row.own_id, entry_id=row.entry_id)
            became = _Became.ADDED
        else:
            entry = entries.revise(known.id, content, self._act, base_revision=known.latest_revision)
            became = _Became.UNCHANGED if entry.revision == known.revision else _Became.UPDATED
        self._names.add(entry.id)
        self._touched.add(entry.id)
        # a retired entry stays retired until somebody says otherwise, or the file brings a new wording for it
        if self._approving is not None and entry.state not in {Status.APPROVED, Status.RETIRED}:
            why = self._approving.check.why_not_approved(entry.content)
            if why is not None:
                self.drafts.append(KeptDraft(row.number, why))
                if why == self._approving.check.why_facts_not_usable(entry.content):
                    self._waiting.append((entry.id, self.drafts[-1], became))
                return became
            self._approve(entry)
            became = _Became.UPDATED if became is _Became.UNCHANGED else became
        return became

    def _approve(self, entry: Entry) -> None:
        if self._approving is not None:
            approved = approve(self._store, entry, self._approving.act, self._approving.check)
            self._sent |= dict.fromkeys(one.id for one in approved.sent)
