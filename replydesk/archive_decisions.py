"""What is to become of each entry of an archive, given what is here already. Decides, and stores nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from knowledge_base.archive.archived import ArchivedApproval, ArchivedEntry, ArchivedEvent, Pointers
from knowledge_base.archive.file import ArchiveRow
from knowledge_base.entry import EntryContent, Status
from knowledge_base.exchange.rows import RejectedRow
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.archive import TAKEN_OVER, Coming
from knowledge_base.store.entry_writing import new_id
from replydesk.field_changes import changed_fields
from replydesk.import_plan import Fate, PlannedRow

Refuses = Callable[[ArchivedEntry, ArchivedApproval], bool]
"""Says of an approval in an archive whether it cannot hold here."""

_TURNS = frozenset(("undone", "redone"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What is to become of one entry.

    Attributes:
        row: What is shown of it.
        entry: The whole entry.
        coming: What is to be stored; ``None``: nothing, or *wording*.
        wording: What is to become a new draft on top of what is here, because both were changed.
        loses_approval: It is approved in the archive and will not be here.
    """

    row: PlannedRow
    entry: ArchivedEntry
    coming: Coming | None = None
    wording: EntryContent | None = None
    loses_approval: bool = False


class Deciding:
    """Decides entry by entry, and remembers what came before in the same archive."""

    def __init__(self, store: Store, *, refuses: Refuses, takes_wording: bool, at: datetime) -> None:
        """Begin with an archive.

        Args:
            store: The fact base it goes to.
            refuses: Says which approvals do not hold here.
            takes_wording: Where both were changed, the archive's wording becomes a new draft.
            at: The time of the import.
        """
        self._store = store
        self._refuses = refuses
        self._takes_wording = takes_wording
        self._at = at
        self._names: dict[str, str] = {}
        self._operations: set[int] = set()

    def decide(self, rows: Sequence[ArchiveRow]) -> list[Decided | RejectedRow]:
        """Return of each of *rows* what is to become of it."""
        archive = self._store.archive
        entries = [row.entry for row in rows]
        known = archive.known([entry.id for entry in entries])
        own = archive.own_ids([name for entry in entries for name in (entry.own_id, entry.id) if name is not None])
        owners = archive.operations([op for entry in entries for op in _operations(entry)])
        owners |= archive.lessons([lesson.id for entry in entries for lesson in entry.lessons])
        return [
            RejectedRow(number=row.number, reason=notice("archive.taken", title=row.entry.title))
            if self._is_taken(row.entry, own, owners)
            else self._decide(row, known.get(row.entry.id))
            for row in rows
        ]

    # --- inside

    def _is_taken(self, entry: ArchivedEntry, own: dict[str, str], owners: dict[str, str]) -> bool:
        """Say whether a name or a number of *entry* is another entry's already, here or before it in the archive."""
        names = [entry.id] if entry.own_id is None else [entry.id, entry.own_id]
        numbers = [int(one, 16) for one in (*_operations(entry), *(lesson.id for lesson in entry.lessons))]
        taken = (
            any(own.get(name, entry.id) != entry.id or name in self._names for name in names)
            or any(owner != entry.id for owner in (owners.get(f"{number:032x}", entry.id) for number in numbers))
            or len(set(numbers)) < len(numbers)
            or not self._operations.isdisjoint(numbers)
        )
        self._names |= dict.fromkeys(names, entry.id)
        self._operations.update(numbers)
        return taken

    def _decide(self, row: ArchiveRow, local: ArchivedEntry | None) -> Decided:
        entry = row.entry
        if local is not None and not _continues(entry, local) and not _continues(local, entry):
            return self._both_changed(row, local)
        if local is not None and len(_history(local)) > len(_history(entry)):  # what is here is the newer one
            coming = Coming(entry=entry, pointers=local.pointers, known=len(local.revisions))
            return self._decided(row, local, self._with_lessons(coming, local))
        approvals = tuple(
            one for one in entry.approvals if one.withdrawn_at is not None or not self._refuses(entry, one)
        )
        if self._refuses_serving(entry):
            approvals = ()
        events = entry.events if local is None else _own_steps(entry)[len(_own_steps(local)) :]
        coming = Coming(
            entry=entry,
            pointers=_pointers(entry, local, approvals),
            events=events,
            approvals=self._lacking(approvals, local),
            known=len(local.revisions) if local is not None else 0,
        )
        return self._decided(row, local, self._with_lessons(coming, local))

    def _decided(self, row: ArchiveRow, local: ArchivedEntry | None, coming: Coming) -> Decided:
        entry = row.entry
        fields: tuple[str, ...] = ()
        loses = entry.pointers.state is Status.APPROVED and coming.pointers.state is not Status.APPROVED
        if local is None:
            fate = Fate.ADDED
        else:
            fields = _changed(coming, local)
            fate = Fate.CHANGED if fields else Fate.UNCHANGED
        return Decided(
            row=PlannedRow(number=row.number, title=entry.title, fate=fate, fields=fields),
            entry=entry,
            coming=None if fate is Fate.UNCHANGED else coming,
            loses_approval=loses and fate is not Fate.UNCHANGED and entry.pointers.deleted_at is None,
        )

    def _both_changed(self, row: ArchiveRow, local: ArchivedEntry) -> Decided:
        entry = row.entry
        theirs, ours = entry.revision(entry.pointers.latest), local.revision(local.pointers.latest)
        same = theirs.content_hash == ours.content_hash
        fate, wording = (Fate.UNCHANGED if same else Fate.CONFLICT), None
        if not same and self._takes_wording and entry.pointers.deleted_at is None:
            fate, wording = Fate.CHANGED, theirs.content
        fields = () if same else changed_fields(ours.content, theirs.content)
        shown = PlannedRow(number=row.number, title=entry.title, fate=fate, fields=fields)
        return Decided(row=shown, entry=entry, wording=wording)

    def _refuses_serving(self, entry: ArchivedEntry) -> bool:
        """Say whether the entry is approved by what does not hold here; nothing of its approvals is taken then."""
        approval = entry.approval_of(entry.pointers.serving)
        return approval is not None and self._refuses(entry, approval)

    def _lacking(
        self, approvals: Sequence[ArchivedApproval], local: ArchivedEntry | None
    ) -> tuple[ArchivedApproval, ...]:
        """Return those of *approvals* that are not here. One that was withdrawn here comes as another approval."""
        here = local.approvals if local is not None else ()
        in_force = {_said(one) for one in here if one.withdrawn_at is None}
        ids = {one.op_id for one in here}
        return tuple(
            replace(one, op_id=new_id(self._at)) if one.op_id in ids else one
            for one in approvals
            if (one.op_id not in ids if one.withdrawn_at is not None else _said(one) not in in_force)
        )

    def _with_lessons(self, coming: Coming, local: ArchivedEntry | None) -> Coming:
        here = {one.id for one in local.lessons} if local is not None else set()
        return replace(coming, lessons=tuple(one for one in coming.entry.lessons if one.id not in here))


def _operations(entry: ArchivedEntry) -> list[str]:
    return [*(one.op_id for one in entry.revisions), *(one.op_id for one in entry.approvals)]


def _said(approval: ArchivedApproval) -> tuple[int, str, str, datetime]:
    return approval.revision, approval.content_hash, approval.approver, approval.approved_at


def _own_steps(entry: ArchivedEntry) -> tuple[ArchivedEvent, ...]:
    """Return the steps of the entry's own life: not those of taking files in, which each fact base has its own of."""
    return tuple(
        one
        for one in entry.events
        if one.what != TAKEN_OVER and not (one.what in _TURNS and one.detail == ActionKind.IMPORTED)
    )


def _history(entry: ArchivedEntry) -> tuple[object, ...]:
    """Return what ever became of the entry, the revisions first."""
    return (*((one.op_id, one.content_hash) for one in entry.revisions), *_own_steps(entry))


def _continues(later: ArchivedEntry, earlier: ArchivedEntry) -> bool:
    """Say whether *later* is what *earlier* is, and perhaps more."""
    revisions = [[(one.op_id, one.content_hash) for one in entry.revisions] for entry in (earlier, later)]
    steps = [_own_steps(entry) for entry in (earlier, later)]
    return all(many[: len(few)] == few for few, many in (revisions, steps))


def _pointers(entry: ArchivedEntry, local: ArchivedEntry | None, approvals: Sequence[ArchivedApproval]) -> Pointers:
    """Return what *entry* is to be here: what it is in the archive, but approved only where that holds."""
    wanted = entry.pointers
    here = local.approvals if local is not None else ()
    held = {one.revision for one in (*approvals, *here) if one.withdrawn_at is None}
    latest_state = wanted.latest_state
    if latest_state is Status.APPROVED and wanted.latest not in held:
        latest_state = Status.DRAFT
    serving, state = wanted.serving, wanted.state
    if state is Status.APPROVED and serving not in held:
        serving, state = wanted.latest, latest_state
        if local is not None and local.pointers.state is Status.APPROVED:
            serving, state = local.pointers.serving, Status.APPROVED  # goes on serving
    return replace(wanted, serving=serving, state=state, latest_state=latest_state)


def _changed(coming: Coming, local: ArchivedEntry) -> tuple[str, ...]:
    """Return the names of what *coming* changes of what is here; empty: nothing."""
    before, after = local.pointers, coming.pointers
    fields: tuple[str, ...] = ()
    if before.latest != after.latest:
        old, new = local.revision(before.latest).content, coming.entry.revision(after.latest).content
        fields = changed_fields(old, new) or ("revision",)
    if any(one.withdrawn_at is None for one in coming.approvals):
        fields += ("approval",)
    elif (before.serving, before.state, before.latest_state) != (after.serving, after.state, after.latest_state):
        fields += ("status",)
    if (before.deleted_at is None) != (after.deleted_at is None):
        fields += ("deleted",)
    if not fields and (coming.events or len(coming.entry.revisions) > coming.known or coming.approvals):
        fields = ("revision",)
    return fields + (("lessons",) if coming.lessons else ())
