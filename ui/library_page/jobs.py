"""What the fact base page has done on the worker thread: jobs on the store, plain values in and out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from knowledge_base.archive.file import is_archive
from knowledge_base.course import Course
from knowledge_base.entry import Entry, EntryContent
from knowledge_base.exchange.file_mark import require_same
from knowledge_base.exchange.rows import About, RejectedRow
from knowledge_base.frozen import FrozenDict
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter, EntryPage, Order, Place
from knowledge_base.store.policies import policy_of
from replydesk.approving import Approved, approve
from replydesk.archiving import ArchiveWish, import_archive, plan_archive
from replydesk.columns_chosen import ColumnChoice
from replydesk.entry_steps import Standing, standing_of
from replydesk.house_rules import renewed
from replydesk.import_plan import ImportPlan, plan_import
from replydesk.importing import ImportReport, import_file
from replydesk.quoted_facts import QuotedFacts, quoted_facts
from replydesk.quoting import require_facts
from replydesk.rejected_rows import save_rejected
from replydesk.tidying.likely import entries_looking_like
from replydesk.tidying.result import Likely
from replydesk.tone.rule import RulePack
from replydesk.wording import Wording
from replydesk.wording_check import WordingCheck


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which entries the list shows, and in which order: by what the column says."""

    filter: EntryFilter
    order: Order = Order.UPDATED
    descending: bool = False

    @property
    def database_order(self) -> Order:
        """What the database sorts by: of what was deleted, the column of the last days says when that was.

        It follows from the search alone, never from the rows that are shown, so that every page is of one order.
        """
        says_when = self.order is Order.VALID_UNTIL and self.filter.is_of_deleted
        return Order.UPDATED if says_when else self.order


def page(store: Store, wanted: Wanted, *, today: date, limit: int, after: Place | None) -> EntryPage:
    """Return *limit* rows behind the place *after*; what is near is as is set for the fact base."""
    return store.pages.look(
        replace(wanted.filter, soon_days=policy_of(store.settings).warn_days),
        today=today,
        order=wanted.database_order,
        descending=wanted.descending,
        limit=limit,
        after=after,
    )


def latest(store: Store, entry_id: str) -> Entry | None:
    """Return the newest revision of an entry, or ``None``: it is gone."""
    return store.entries.latest(entry_id)


def save(store: Store, content: EntryContent, act: Act, base: Entry | None) -> Entry:
    """Store *content* as a new entry, or as the next revision of *base*, and return it.

    Raises:
        EditConflict: somebody changed *base* meanwhile.
        QuoteRefused: it quotes what cannot be quoted.
        AttachmentRefused: a file of it is not there any more.
    """
    require_facts(store, content)
    store.attached.require(content)
    if base is None:
        return store.entries.add(content, act)
    return store.entries.revise(base.id, content, act, base_revision=base.latest_revision)


def looking_like(store: Store, content: EntryContent, base: Entry | None) -> Likely | None:
    """Return the entry that *content* contradicts, else the one it most looks like, or ``None``."""
    found = entries_looking_like(store, content, limit=1, entry_id=base.id if base is not None else None)
    return found[0] if found else None


def check_of(store: Store, act: Act, pack: RulePack) -> WordingCheck:
    """Return what judges wordings at the time of *act*, by *pack* or what has taken its place since it was read."""
    return WordingCheck(store, today=act.at.date(), pack=renewed(store, pack))


def standing(store: Store, entry: Entry, act: Act, pack: RulePack) -> Standing:
    """Return where the newest revision *entry* stands for the person of *act*."""
    return standing_of(store, entry, person=act.person, today=act.at.date(), check=check_of(store, act, pack))


def facts_of(store: Store, entry: Entry, *, today: date) -> QuotedFacts:
    """Return what there is to know of the facts that the newest revision *entry* quotes."""
    return quoted_facts(store, entry, today=today)


def approve_read(store: Store, entry: Entry, act: Act, pack: RulePack) -> Approved:
    """Approve the revision that was read.

    Raises:
        ApprovalRefused: it may not be.
    """
    return approve(store, entry, act, check_of(store, act, pack))


def submit(store: Store, entry_id: str, act: Act) -> Entry:
    """Hand the latest draft in for review."""
    return store.entries.submit(entry_id, act)


def send_back(store: Store, entry: Entry, reason: str, act: Act) -> Entry:
    """Make the revision that was read a draft again, for *reason*.

    Raises:
        ApprovalRefused: there is no reason, or it is not this revision that is in review.
    """
    return store.entries.send_back(entry.id, act, revision=entry.revision, reason=reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportWish:
    """A file to be taken in.

    Attributes:
        approve: Whether its entries count as approved by the person who imports them.
        skip_bad: Whether the good rows are taken in although others are rejected.
        columns: What the person says that columns hold: key → field.
        take_settings, take_wording: Of an archive, see ``ArchiveWish``.
        digest: Of the file whose preview the person saw last; empty: none yet.
    """

    path: Path
    approve: bool
    skip_bad: bool = False
    columns: Mapping[str, str] = FrozenDict()
    take_settings: bool = False
    take_wording: bool = False
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """What importing a file would do.

    Attributes:
        plan: What would become of each row.
        may_approve: The person who imports it may say that its wording is approved: it is an archive, with approvals
            of others, or one person runs the fact base. Otherwise nobody approves what they bring in themselves.
    """

    plan: ImportPlan
    may_approve: bool


def plan(store: Store, wish: ImportWish, act: Act, course: Course, pack: RulePack) -> Planned:
    """Tell what importing the file of *wish* would do."""
    if is_archive(wish.path):
        return Planned(plan_archive(store, wish.path, _archive_wish(wish, act), act, course=course), may_approve=True)
    choice = ColumnChoice(store.settings, wish.columns)
    may_approve = policy_of(store.settings).one_person
    check = check_of(store, act, pack) if wish.approve else None
    return Planned(plan_import(store, wish.path, choice, approving=check, course=course), may_approve)


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of an import.

    Attributes:
        report: What became of each row.
        action: The number of the action in the journal, to be undone; ``None``: no entry was changed.
    """

    report: ImportReport
    action: int | None


def take_in(store: Store, wish: ImportWish, act: Act, course: Course, pack: RulePack) -> TakenIn:
    """Import the file of *wish*.

    Raises:
        ImportRefused: it is another one than the person saw the preview of; or as ``import_file``, ``import_archive``.
    """
    require_same(wish.path, wish.digest)
    before = store.entries.actions.last_done()
    report = _import(store, wish, act, course, pack)
    last = store.entries.actions.last_done()
    is_new = last is not None and (before is None or last.number != before.number)
    return TakenIn(report, last.number if last is not None and is_new else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """The rows of a file that cannot be used.

    Attributes:
        about: What was found out about the file.
        rows: Which they are, and why.
        digest: Of the file, as ``ImportPlan.digest``.
    """

    about: About | None = None
    rows: tuple[RejectedRow, ...] = ()
    digest: str = ""


def write_rejected(store: Store, path: Path, source: Path, rejected: Rejected, wording: Wording) -> int:
    """Write the *rejected* rows of *source* to *path* and return how many they are."""
    del store
    return save_rejected(path, source, rejected.about, rejected.rows, wording, digest=rejected.digest)


def _import(store: Store, wish: ImportWish, act: Act, course: Course, pack: RulePack) -> ImportReport:
    if is_archive(wish.path):
        return import_archive(store, wish.path, _archive_wish(wish, act), act, course=course)
    return import_file(
        store,
        wish.path,
        act,
        approve_as=act.person if wish.approve else None,
        skip_bad=wish.skip_bad,
        choice=ColumnChoice(store.settings, wish.columns),
        course=course,
        pack=renewed(store, pack),
    )


def _archive_wish(wish: ImportWish, act: Act) -> ArchiveWish:
    return ArchiveWish(
        approve_as=act.person if wish.approve else None,
        take_settings=wish.take_settings,
        take_wording=wish.take_wording,
        skip_bad=wish.skip_bad,
    )
