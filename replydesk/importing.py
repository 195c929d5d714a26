"""Takes the entries of a file into the fact base: all of them, or none."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from knowledge_base.entry import Entry, Status
from knowledge_base.exchange.read import read_entries
from knowledge_base.exchange.rows import RejectedRow, UsableRow
from knowledge_base.store import Store
from knowledge_base.store.entries import Act


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
    found = read_entries(path)
    rejected, usable = found.rejected, found.usable
    stored = skip_bad or not rejected
    became = dict.fromkeys(_Became, 0)
    if stored:
        approver = Act(person=approve_as, at=act.at) if approve_as is not None else None
        with store.atomic():
            for row in usable:
                became[_take_in(store, row, act, approver)] += 1
    return ImportReport(
        added=became[_Became.ADDED],
        updated=became[_Became.UPDATED],
        unchanged=became[_Became.UNCHANGED],
        held_back=0 if stored else len(usable),
        rejected=rejected,
        stored=stored,
        sheet=found.about.sheet,
        ignored_columns=found.about.ignored,
    )


def _take_in(store: Store, row: UsableRow, act: Act, approver: Act | None) -> _Became:
    if row.repeats is not None:
        return _Became.UNCHANGED
    known = _find(store, row)
    if known is None:
        entry = store.entries.add(row.content, act, own_id=row.own_id, entry_id=row.entry_id)
        became = _Became.ADDED
    else:
        entry = store.entries.revise(known.id, row.content, act, base_revision=known.latest_revision)
        became = _Became.UNCHANGED if entry.revision == known.revision else _Became.UPDATED
    # a retired entry stays retired until somebody says otherwise, or the file brings a new wording for it
    if approver is not None and entry.state not in {Status.APPROVED, Status.RETIRED}:
        _approve(store, entry, approver)
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
