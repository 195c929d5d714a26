"""What an import would do, told before it does anything."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from knowledge_base.course import Course
from knowledge_base.entry import Entry, EntryContent, Kind, Status, title_key
from knowledge_base.exchange.accept import RowRejected
from knowledge_base.exchange.file_mark import digest_of, require_unchanged, state_of
from knowledge_base.exchange.named import emptied
from knowledge_base.exchange.read import open_entries
from knowledge_base.exchange.rows import About, FileColumn, RejectedRow, UsableRow
from knowledge_base.exchange.table import ColumnsUnknown
from knowledge_base.notice import Notice
from knowledge_base.store import Store
from knowledge_base.store.entries import NewEntry
from replydesk.attaching import FilesHere
from replydesk.columns_chosen import ColumnChoice
from replydesk.field_changes import Hashes, changed_fields, field_hashes
from replydesk.hidden_signs import HiddenSigns
from replydesk.importing import KeptDraft, by_the_batch, drafts_beside, drafts_told, sent_told, table_told
from replydesk.lacking_facts import Lacking
from replydesk.row_doubts import RowDoubts
from replydesk.row_entries import find_entry, names_quoted, quoted_facts_among, said_of
from replydesk.row_fate import Fate
from replydesk.row_ids import RowIds
from replydesk.tidying.among import FileRows, RowPair
from replydesk.tidying.likely import likest
from replydesk.wording_check import WordingCheck

__all__ = ["MOST_SHOWN", "Fate", "ImportPlan", "PlannedRow", "plan_import"]

MOST_SHOWN = 200
"""Rows of each sort that are held to be shown; all are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """One row and what would become of it.

    Attributes:
        number: As the person's own program numbers it.
        title: That the entry would have.
        fields: What would be different in a changed entry, by the names of ``EntryContent``; empty where only its
            approval is new, or where the row changes what another row of the file says. Of an archive also
            ``revision``, ``approval``, ``status``, ``deleted``, ``links``, ``lessons``.
        like: The title of an entry in the fact base that a new one may be a duplicate of, or that a new or changed one
            contradicts; otherwise empty. Looked for in the rows that are shown only.
        emptied: What the entry has and would have no longer, by the names of ``EntryContent``, with a point and what of
            it behind them (``sources.legal_basis``).
        opposed: Where it contradicts that entry: what the row says, and what the entry says; otherwise empty.
        into: The title of the entry into which the row's entry was merged; otherwise empty.
        was: The title that the entry has, where it would have another one; otherwise empty.
        kind: Of the entry, where a file says one for it; ``None`` of an archive.
    """

    number: int
    title: str
    fate: Fate
    fields: tuple[str, ...] = ()
    emptied: tuple[str, ...] = ()
    into: str = ""
    was: str = ""
    like: str = ""
    opposed: tuple[str, ...] = ()
    kind: Kind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What an import of a file would do.

    Attributes:
        counts: How many rows of each fate.
        rows: The first :data:`MOST_SHOWN` of each fate, in the order of the file.
        rejected: All rows that cannot be used.
        columns: Of a table, as they would be read; empty for JSON.
        is_remembered: The columns are read as was chosen for such a file before.
        form, sheet, encoding, separator: What was found out about the file, see ``rows.About``.
        about: The same and more, for whoever reads the file again; ``None`` of an archive.
        ignored_columns: What would not be read.
        remarks: What else there is to know.
        brings_settings: Of an archive: what is set in it is not what is set here.
        digest: Of the file that was read, so that this very file is taken in and no later one of its name.
        refused: Why the file cannot be read with these columns, or ``None``; there are no rows then.
        pairs: The first :data:`MOST_SHOWN` two rows each that contradict each other or may be one entry written twice.
    """

    counts: dict[Fate, int]
    rows: tuple[PlannedRow, ...] = ()
    rejected: tuple[RejectedRow, ...] = ()
    columns: tuple[FileColumn, ...] = ()
    is_remembered: bool = False
    form: str = ""
    sheet: str = ""
    encoding: str = ""
    separator: str = ""
    about: About | None = None
    ignored_columns: tuple[str, ...] = ()
    remarks: tuple[Notice, ...] = ()
    brings_settings: bool = False
    digest: str = ""
    refused: Notice | None = None
    pairs: tuple[RowPair, ...] = ()

    @property
    def as_they_were(self) -> int:
        """How many good rows would change nothing, as ``ImportReport.as_they_were``."""
        return self.counts[Fate.UNCHANGED] + self.counts[Fate.MERGED] + self.counts[Fate.CONFLICT]

    def of(self, fate: Fate) -> tuple[PlannedRow, ...]:
        """Return the rows of one fate that are shown."""
        return tuple(row for row in self.rows if row.fate is fate)


def plan_import(
    store: Store,
    path: Path,
    choice: ColumnChoice,
    *,
    approving: WordingCheck | None = None,
    course: Course | None = None,
) -> ImportPlan:
    """Return what ``import_file`` would do with the file at *path*. Stores nothing. *course* as there.

    With *approving* its entries would be approved, but for those in whose wording no reply could leave.

    Raises:
        ImportRefused: the file cannot be read, whatever its columns hold; or *choice* names a column it has not.
    """
    planning = _Planning(store, approving)
    state, digest = state_of(path), digest_of(path)
    try:
        reading = open_entries(path, choice)
    except ColumnsUnknown as unknown:
        choice.require_used([column.key for column in unknown.columns])
        return ImportPlan(
            counts=planning.counts,
            columns=unknown.columns,
            is_remembered=choice.is_remembered,
            refused=unknown.notice,
            digest=digest,
        )
    choice.require_used([column.key for column in reading.about().columns])
    rejected: list[RejectedRow] = []
    files, hidden, ids = FilesHere(store), HiddenSigns(), RowIds(store)
    for batch in by_the_batch(reading.rows(), course):
        rejected += (row for row in batch if isinstance(row, RejectedRow))
        read = ids.read(files.keep(row) for row in batch if isinstance(row, UsableRow))
        rejected += (row for row in read if isinstance(row, RejectedRow))
        good = [row for row in read if isinstance(row, UsableRow)]
        hidden.count(good)
        planning.look_at(good)
    planning.end()
    require_unchanged(path, state)
    rejected += planning.rejected
    planning.doubts.look_at_rejected(rejected)
    about = reading.about()
    return ImportPlan(
        counts=planning.counts,
        rows=tuple(planning.rows),
        rejected=tuple(sorted(rejected, key=lambda row: row.number)),
        columns=about.columns,
        is_remembered=choice.is_remembered,
        form=about.form,
        sheet=about.sheet,
        encoding=about.encoding,
        separator=about.separator,
        about=about,
        ignored_columns=about.ignored,
        remarks=(
            *table_told(about),
            *ids.remarks,
            *planning.doubts.remarks,
            *hidden.remarks,
            *files.remarks,
            *drafts_told(planning.drafts),
            *planning.sent_told(),
            *planning.among.remarks,
        ),
        digest=digest,
        pairs=planning.among.told(MOST_SHOWN),
    )


class _Planning:
    """Follows an import without doing it.

    Attributes:
        counts, rows: As in :class:`ImportPlan`.
        drafts: The rows whose entries would not be approved.
        rejected: Those that cannot be used beside what the fact base knows of their entries.
        among: What the rows that say something new say of each other.
        doubts: What makes one doubt rows.
    """

    def __init__(self, store: Store, approving: WordingCheck | None) -> None:
        self.counts = dict.fromkeys(Fate, 0)
        self.drafts: list[KeptDraft] = []
        self.rows: list[PlannedRow] = []
        self.rejected: list[RejectedRow] = []
        self._waiting: list[Lacking] = []
        self._facts: dict[str, tuple[date, date]] = {}
        self._store = store
        self._approving = approving
        self.doubts = RowDoubts(store)
        self.among = FileRows(store)
        self._like: dict[int, str] = {}
        self._changed: set[str] = set()
        # What the rows before would have made, by each name: a file may name one entry by its two ids.
        # Of the contents only hashes, one a field, as in ``twins.py``: there may be a hundred thousand.
        self._made: dict[str, Hashes] = {}
        self._quoting: dict[str, str] = {}
        self._naming: dict[str, str] = {}
        self._quoted: frozenset[str] = frozenset()

    def sent_told(self) -> tuple[Notice, ...]:
        """Say which entries quote a fact that changes: those of the file itself are approved with it."""
        is_later = self._approving is None
        titles = [title for one, title in self._quoting.items() if is_later or one not in self._made]
        said = sent_told(titles, "import.quoting-to-review-later" if is_later else "import.quoting-to-review")
        named = [title for one, title in self._naming.items() if one not in self._quoting]
        return (*said, *sent_told(named, "import.quoting-name-later"))

    def look_at(self, rows: Sequence[UsableRow]) -> None:
        """Say of each of *rows* what would become of it."""
        entries = [NewEntry(content=row.content, own_id=row.own_id, entry_id=row.entry_id) for row in rows]
        self._quoted = quoted_facts_among(self._store, rows)
        for row, unknown in zip(rows, self._store.entries.unknown(entries), strict=True):
            try:
                self._look_at(row, unknown=unknown)
            except RowRejected as rejected:
                self.rejected.append(RejectedRow(number=row.number, reason=rejected.reason))

    def _look_at(self, row: UsableRow, *, unknown: bool) -> None:
        names = [name for name in (row.own_id, row.entry_id) if name is not None]
        made = next((self._made[name] for name in names if name in self._made), None)
        fields: tuple[str, ...] = ()
        gone: tuple[str, ...] = ()
        was = ""
        kept: Entry | None = None
        known: Entry | None = None
        content = row.content
        lacking: Lacking | None = None
        if row.repeats is not None:
            fate = Fate.UNCHANGED
        elif made is not None:
            said = field_hashes(row.content, row.content, row, over=made)
            fate = Fate.UNCHANGED if made == said else Fate.CHANGED
            self._made |= dict.fromkeys(names, said)
        else:
            known = None if unknown else self._find(row, is_named=bool(names))
            kept = self._store.merging.kept_for(known.id) if known is not None else None
            if kept is not None:
                fate = Fate.MERGED
            else:
                content = row.content if unknown else said_of(self._store, known, row)
                fate, fields = self._fate(known, content, row)
                lacking = self._lacking(content, row.number)
                gone = emptied(known.content, content) if known is not None else ()
                was = known.content.title if known is not None and "title" in fields else ""
                self.doubts.look_at(row, known, content)
                names += [] if unknown else self._names_of(known, names)
                self._made |= dict.fromkeys(names, field_hashes(content, row.content, row))
                if fields and known is not None:
                    self._changed.add(known.id)
                if fate is not Fate.UNCHANGED:
                    self.among.add(row.number, content)
                if fate is not Fate.UNCHANGED or known is None or known.state is not Status.RETIRED:
                    self._note_fact(content, names)
        self.counts[fate] += 1
        if lacking is not None:
            place = len(self.rows) if self.counts[fate] <= MOST_SHOWN else None
            self._waiting.append(replace(lacking, place=place, fate=fate))
        if self.counts[fate] <= MOST_SHOWN:
            into = kept.content.title if kept is not None else ""
            is_told = fate is Fate.ADDED or (fate is Fate.CHANGED and known is not None and bool(fields))
            own = known.id if known is not None else None
            like = likest(self._store, content, entry_id=own) if is_told else None
            if like is not None:
                self._like[len(self.rows)] = like.entry.id
            self.rows.append(
                PlannedRow(
                    number=row.number,
                    title=row.content.title,
                    fate=fate,
                    fields=fields,
                    emptied=gone,
                    into=into,
                    was=was,
                    like=like.entry.title if like is not None else "",
                    opposed=like.opposed if like is not None else (),
                    kind=row.content.kind,
                )
            )

    def _find(self, row: UsableRow, *, is_named: bool) -> Entry | None:
        """Return the entry of *row*; by its title alone none to which a row before gave another title or kind."""
        return find_entry(self._store, row, besides=() if is_named else self._made)

    def _names_of(self, known: Entry | None, names: Sequence[str]) -> list[str]:
        """Return the names of the entry a row stands for; where it was deleted it comes back with all of them."""
        if known is not None:
            return [known.id] if known.own_id is None else [known.id, known.own_id]
        return [other for name in names for other in self._store.entries.names_of(name)]

    def _fate(self, known: Entry | None, content: EntryContent, row: UsableRow) -> tuple[Fate, tuple[str, ...]]:
        number = row.number
        if known is None:
            names = self._quoted.intersection(names_quoted(row))
            if self._is_approved(content, number) and names:
                self._note_quoting(self._store.entries.quoting_one_of(names), self._quoting)
            elif self._approving is None and names:
                self._note_quoting(self._store.entries.quoting_one_of(names), self._naming)
            return Fate.ADDED, ()
        fields = changed_fields(known.content, content)
        fate = Fate.CHANGED if fields else Fate.UNCHANGED
        if fate is Fate.CHANGED:
            says_new = self._is_approved(content, number) or self._approving is None
        else:
            says_new = known.state not in {Status.APPROVED, Status.RETIRED} and self._is_approved(content, number)
            fate = Fate.CHANGED if says_new else fate
        if says_new and Kind.FACT in {known.content.kind, content.kind}:
            self._note_quoting(self._store.entries.quoting(known.id, title=content.title), self._quoting)
        return fate, fields

    def _note_quoting(self, quoting: Iterable[Entry], noted: dict[str, str]) -> None:
        noted |= {one.id: one.content.title for one in quoting if one.state is Status.APPROVED}

    def _lacking(self, content: EntryContent, number: int) -> Lacking | None:
        """Return the facts for want of which *content* was not approved just now; ``None``: that was not why."""
        if self._approving is None or not self.drafts:
            return None
        draft = self.drafts[-1]
        if draft.number != number or draft.why != self._approving.why_facts_not_usable(content):
            return None
        facts, day = self._approving.facts_lacking(content)
        return Lacking(draft=draft, title=content.title, facts=facts, day=day)

    def _note_fact(self, content: EntryContent, names: Sequence[str]) -> None:
        """Note that the import approves *content* under *names*, where it is a fact: rows may quote it."""
        if self._approving is not None and content.kind is Kind.FACT:
            days = content.valid_from or date.min, content.valid_until or date.max
            self._facts |= dict.fromkeys((*names, title_key(content.title)), days)

    def end(self) -> None:
        """Count rows as approved that quote a fact of one behind; hold none against an entry that the file changes."""
        for place, like in self._like.items():
            if like in self._changed:
                self.rows[place] = replace(self.rows[place], like="", opposed=())
        whys = {one.draft.number: one.why_beside(self._facts) for one in self._waiting}
        self.drafts = drafts_beside(self.drafts, whys)
        for one in self._waiting:
            if whys[one.draft.number] is not None:
                continue
            if one.fate is Fate.UNCHANGED:
                self.counts[Fate.UNCHANGED] -= 1
                self.counts[Fate.CHANGED] += 1
                if one.place is not None:
                    self.rows[one.place] = replace(self.rows[one.place], fate=Fate.CHANGED)

    def _is_approved(self, content: EntryContent, number: int) -> bool:
        """Say whether *content*, of that row, would be approved; note why where only its wording speaks against it."""
        if self._approving is None:
            return False
        why = self._approving.why_not_approved(content)
        if why is not None:
            self.drafts.append(KeptDraft(number, why))
        return why is None
