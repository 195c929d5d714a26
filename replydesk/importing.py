"""Takes the entries of a file into the fact base: all of them, or none."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path

from knowledge_base.entry import Entry, Status
from knowledge_base.exchange.read import open_entries
from knowledge_base.exchange.rows import ReadRow, RejectedRow, UsableRow
from knowledge_base.store import Store
from knowledge_base.store.entries import Act, NewEntry

_BATCH = 500
"""How many rows of a file are looked at together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What became of a file's rows.

    Attributes:
        added, updated, unchanged: How many entries; all 0 when nothing was stored.
        held_back: How many good rows were not stored because others were rejected.
        rejected: In the order of the file.
        stored: Whether anything was taken in.
        sheet: The sheet of a workbook that was read; empty otherwise.
        ignored_columns: Names of columns nobody knows what to do with.
    """

    added: int
    updated: int
    unchanged: int
    held_back: int
    rejected: tuple[RejectedRow, ...]
    stored: bool
    sheet: str
    ignored_columns: tuple[str, ...]


class _Became(StrEnum):
    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


def import_file(
    store: Store, path: Path, act: Act, *, approve_as: str | None = None, skip_bad: bool = False
) -> ImportReport:
    """Read *path*, store its entries as one step, and tell what became of each row.

    An entry is the same as one in the fact base when it has the same own id or program id, or, with neither, the same
    kind and title. With *approve_as* all of them are approved by that person, otherwise new wordings are drafts.

    Raises:
        ImportRefused: the file as a whole cannot be read; nothing was stored.
        ApprovalRefused: samples cannot be approved outside a practice database; nothing was stored.
        StoreUnavailable: it could not be stored; nothing was.
    """
    reading = open_entries(path)
    taking = _Taking(store, act, Act(person=approve_as, at=act.at) if approve_as is not None else None)
    rejected: list[RejectedRow] = []
    usable = 0
    with suppress(_HeldBack), store.entries.bulk():
        for rows in _by_the_batch(reading.rows()):
            good = [row for row in rows if isinstance(row, UsableRow)]
            usable += len(good)
            rejected += (row for row in rows if isinstance(row, RejectedRow))
            if skip_bad or not rejected:
                taking.take_in(good)
        if rejected and not skip_bad:
            raise _HeldBack
    stored = skip_bad or not rejected
    about, became = reading.about(), taking.became
    return ImportReport(
        added=became[_Became.ADDED] if stored else 0,
        updated=became[_Became.UPDATED] if stored else 0,
        unchanged=became[_Became.UNCHANGED] if stored else 0,
        held_back=0 if stored else usable,
        rejected=tuple(rejected),
        stored=stored,
        sheet=about.sheet,
        ignored_columns=about.ignored,
    )


class _HeldBack(Exception):
    """Some rows cannot be used, so none is taken in. Raised and caught here, to undo the step."""


def _by_the_batch(rows: Iterator[ReadRow]) -> Iterator[list[ReadRow]]:
    while batch := list(islice(rows, _BATCH)):
        yield batch


class _Taking:
    """Takes rows in, inside the caller's step.

    Attributes:
        became: How many rows became what so far.
    """

    def __init__(self, store: Store, act: Act, approver: Act | None) -> None:
        self.became = dict.fromkeys(_Became, 0)
        self._store = store
        self._act = act
        self._approver = approver
        self._approves_samples = store.settings.is_practice

    def take_in(self, rows: Sequence[UsableRow]) -> None:
        """Take *rows* in: those of entries nobody knows yet together, which is quick, then the others one by one."""
        new: list[NewEntry] = []
        others: list[UsableRow] = []
        names: set[str | None] = set()
        firsts = [row for row in rows if row.repeats is None]
        entries = [NewEntry(content=row.content, own_id=row.own_id, entry_id=row.entry_id) for row in firsts]
        for row, entry, unknown in zip(firsts, entries, self._store.entries.unknown(entries), strict=True):
            own = {row.own_id, row.entry_id} - {None}
            if unknown and names.isdisjoint(own) and not self._may_be_refused(row):
                new.append(entry)
            else:
                others.append(row)
            names |= own
        self._store.entries.add_unknown(new, self._act, approver=self._approver)
        self.became[_Became.ADDED] += len(new)
        self.became[_Became.UNCHANGED] += len(rows) - len(firsts)
        for row in others:
            self.became[self._take_in(row)] += 1

    def _may_be_refused(self, row: UsableRow) -> bool:
        return self._approver is not None and row.content.sample and not self._approves_samples

    def _take_in(self, row: UsableRow) -> _Became:
        entries = self._store.entries
        known = _find(self._store, row)
        if known is None:
            entry = entries.add(row.content, self._act, own_id=row.own_id, entry_id=row.entry_id)
            became = _Became.ADDED
        else:
            entry = entries.revise(known.id, row.content, self._act, base_revision=known.latest_revision)
            became = _Became.UNCHANGED if entry.revision == known.revision else _Became.UPDATED
        # a retired entry stays retired until somebody says otherwise, or the file brings a new wording for it
        if self._approver is not None and entry.state not in {Status.APPROVED, Status.RETIRED}:
            _approve(self._store, entry, self._approver)
            became = _Became.UPDATED if became is _Became.UNCHANGED else became
        return became


def _find(store: Store, row: UsableRow) -> Entry | None:
    names = [name for name in (row.own_id, row.entry_id) if name is not None]
    for name in names:
        known = store.entries.latest(name)
        if known is not None:
            return known
    return None if names else store.entries.with_title(row.content.title, row.content.kind)


def _approve(store: Store, entry: Entry, approver: Act) -> None:
    store.entries.approve(
        entry.id,
        approver,
        revision=entry.revision,
        content_hash=entry.content_hash,
        practice=store.settings.is_practice,
    )
