"""Writes the whole fact base into the program's own archive, and takes one in. See ``docs/archive.md``."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from knowledge_base.archive.archived import ArchivedApproval, ArchivedEntry
from knowledge_base.archive.file import ArchiveReading, ArchiveRow, write_archive
from knowledge_base.archive.records import is_tidy
from knowledge_base.course import Course, Stage
from knowledge_base.errors import ApprovalRefused, AttachmentRefused
from knowledge_base.exchange.file_mark import digest_of, require_unchanged, state_of
from knowledge_base.exchange.rows import RejectedRow
from knowledge_base.notice import Notice, notice
from knowledge_base.policy import is_same_person
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act
from knowledge_base.store.learned import read_terms
from knowledge_base.store.policies import policy_of
from knowledge_base.store.settings import BASE_ID
from replydesk import __version__
from replydesk.archive_decisions import Decided, Deciding, Refuses
from replydesk.archive_files import ArrivingFiles
from replydesk.archive_quoting import QuotingHere
from replydesk.archive_searches import count_left_out
from replydesk.archive_settings import brings_settings, settings_of, take_settings
from replydesk.exporting import ExportReport
from replydesk.import_plan import MOST_SHOWN, Fate, ImportPlan, PlannedRow
from replydesk.importing import ImportReport, by_the_batch, sent_told
from replydesk.wording_check import WordingCheck


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveWish:
    """How an archive is to be taken in.

    Attributes:
        approve_as: Who says that the approvals in it hold here; ``None``: nobody, and none of them does.
        take_settings: What is set in it is set here, too.
        take_wording: Where both were changed, its wording becomes a new draft here; otherwise nothing happens there.
        skip_bad: The good entries are taken in although others are rejected.
    """

    approve_as: str | None = None
    take_settings: bool = False
    take_wording: bool = False
    skip_bad: bool = False


def export_archive(store: Store, path: Path, *, now: datetime, course: Course | None = None) -> ExportReport:
    """Write every entry, with all that ever became of it, to *path*.

    Raises:
        ExportRefused: it is larger than what would be read again, or the file cannot be written.
        Stopped: the *course* was; the old file stays.
    """
    course = course or Course()
    unclean = damaged = 0

    def files() -> Iterator[bytes]:
        nonlocal damaged
        for one in store.attached.referred():
            course.look()
            try:
                yield store.attached.read(one.sha256)
            except AttachmentRefused:
                damaged += 1

    def every() -> Iterator[ArchivedEntry]:
        nonlocal unclean
        for entry in course.through(store.archive.every()):
            unclean += not all(is_tidy(revision.content) for revision in entry.revisions)
            yield entry

    with store.archive.still():
        count = store.archive.count()
        course.enter(Stage.WRITING, count)
        searches_left = count_left_out(store)
        write_archive(
            path,
            settings_of(store),
            every(),
            files(),
            count=count,
            program=__version__,
            base_id=store.settings.get(BASE_ID),
            written_at=now,
        )
    remarks = [notice("archive.what-is-not-in-it")]
    remarks += [notice("archive.unclean", count=unclean)] if unclean else []
    remarks += [notice("archive.files-damaged", count=damaged)] if damaged else []
    remarks += [notice("archive.searches-left-out", count=searches_left)] if searches_left else []
    return ExportReport(count=count, remarks=tuple(remarks))


def plan_archive(store: Store, path: Path, wish: ArchiveWish, act: Act, *, course: Course | None = None) -> ImportPlan:
    """Return what :func:`import_archive` would do. Stores nothing. *course* as there.

    Raises:
        ImportRefused, ApprovalRefused: as :func:`import_archive`.
    """
    _require_another(store, wish, act)
    counts = dict.fromkeys(Fate, 0)
    rows: list[PlannedRow] = []
    rejected: list[RejectedRow] = []
    unapproved = 0
    state, digest = state_of(path), digest_of(path)
    with ArchiveReading(path) as reading:
        deciding, files, quoting = _deciding(store, wish, act), ArrivingFiles(store), QuotingHere(store)
        files.look(reading)
        for batch in by_the_batch(map(files.looked_at, reading.rows()), course):
            decided = _decide(deciding, batch)
            quoting.look_at(one.coming for one in decided if isinstance(one, Decided) and one.coming is not None)
            for one in decided:
                if isinstance(one, RejectedRow):
                    rejected.append(one)
                    continue
                unapproved += one.loses_approval
                counts[one.row.fate] += 1
                if counts[one.row.fate] <= MOST_SHOWN:
                    rows.append(one.row)
        remarks = (*_remarks(reading, wish, unapproved, counts[Fate.CONFLICT]), *_sent_told(quoting))
        changes = brings_settings(store, reading.settings)
        require_unchanged(path, state)
    return ImportPlan(
        counts=counts,
        rows=tuple(rows),
        rejected=tuple(rejected),
        form="archive",
        remarks=remarks,
        brings_settings=changes,
        digest=digest,
    )


def import_archive(
    store: Store, path: Path, wish: ArchiveWish, act: Act, *, course: Course | None = None
) -> ImportReport:
    """Take the archive at *path* in as one step and one action, and tell what became of each entry.

    An entry is the same by the program's id. Where what is here is the beginning of what is in the archive, the rest is
    added; where it is the other way round, nothing happens; where both were changed, it is told, and
    left as it is unless *wish* says otherwise. Nothing is ever overwritten: revisions are added. *course* is told after
    each piece how many entries were read; where it is stopped nothing is stored.

    Raises:
        ImportRefused: the file is no archive, is of a newer program, or was cut or changed; nothing was stored.
        ApprovalRefused: approvals are to be taken over by who imports, where two persons are asked for.
        StoreUnavailable: it could not be stored; nothing was.
    """
    _require_another(store, wish, act)
    counts = dict.fromkeys(Fate, 0)
    rejected: list[RejectedRow] = []
    unapproved = 0
    sent: tuple[str, ...] = ()
    state = state_of(path)
    with ArchiveReading(path) as reading:
        taking = _Taking(store, wish, act, reading.header.base_id)
        deciding, files = _deciding(store, wish, act), ArrivingFiles(store)
        with suppress(_HeldBack), store.entries.bulk(), store.entries.as_one(ActionKind.IMPORTED, act):
            files.take_in(reading, act)
            for batch in by_the_batch(map(files.looked_at, reading.rows()), course):
                decided = _decide(deciding, batch)
                rejected += (one for one in decided if isinstance(one, RejectedRow))
                good = [one for one in decided if isinstance(one, Decided)]
                for one in good:
                    counts[one.row.fate] += 1
                    unapproved += one.loses_approval
                if wish.skip_bad or not rejected:
                    taking.take_in(good)
            if rejected and not wish.skip_bad:
                raise _HeldBack
            require_unchanged(path, state)
            sent = taking.end()
            files.drop_unused()
            if wish.take_settings:
                take_settings(store, reading.settings, act)
        remarks = (*_remarks(reading, wish, unapproved, counts[Fate.CONFLICT]), *_sent_told(taking.quoting))
    stored = wish.skip_bad or not rejected
    return ImportReport(
        added=counts[Fate.ADDED] if stored else 0,
        updated=counts[Fate.CHANGED] if stored else 0,
        unchanged=counts[Fate.UNCHANGED] if stored else 0,
        conflicts=counts[Fate.CONFLICT] if stored else 0,
        merged=0,
        held_back=0 if stored else sum(counts.values()),
        rejected=tuple(rejected),
        stored=stored,
        sheet="",
        ignored_columns=(),
        remarks=remarks if stored else (),
        sent=sent,
    )


class _HeldBack(Exception):
    """Some entries cannot be used, so none is taken in. Raised and caught here, to undo the step."""


class _Taking:
    """Stores what was decided, inside the caller's step and action.

    Attributes:
        quoting: Who goes to review by that.
    """

    def __init__(self, store: Store, wish: ArchiveWish, act: Act, base_id: str) -> None:
        self._store = store
        self._act = act
        self._approver = Act(person=wish.approve_as or act.person, at=act.at)
        self._base_id = base_id
        self.quoting = QuotingHere(store)

    def take_in(self, decided: list[Decided]) -> None:
        """Store it; no two of one entry are among it."""
        coming = [one.coming for one in decided if one.coming is not None]
        reader = self._store.index.reader
        terms = {lesson.id: read_terms(lesson.words, reader) for one in coming for lesson in one.lessons}
        self.quoting.look_at(coming)
        self._store.archive.take_in(coming, self._approver, base_id=self._base_id, terms=terms)
        for one in decided:
            if one.wording is not None:
                self._take_wording(one)

    def end(self) -> tuple[str, ...]:
        """Send those to review that quote a fact which changed or went; return their titles."""
        self.quoting.send(self._approver)
        return self.quoting.titles

    def _take_wording(self, one: Decided) -> None:
        entries = self._store.entries
        known = entries.latest(one.entry.id)
        if one.wording is None:
            return
        if known is None:
            entries.add(one.wording, self._act, entry_id=one.entry.id)
        else:
            entries.revise(known.id, one.wording, self._act, base_revision=known.latest_revision)


def _deciding(store: Store, wish: ArchiveWish, act: Act) -> Deciding:
    refuses = _refuser(store, wish.approve_as, act.at.date())
    return Deciding(store, refuses=refuses, takes_wording=wish.take_wording, at=act.at)


def _refuser(store: Store, approve_as: str | None, today: date) -> Refuses:
    """Return what says which approvals do not hold here, by what is set here: never by what the archive brings."""
    policy, practice = policy_of(store.settings), store.settings.is_practice
    check = WordingCheck(store, today=today) if approve_as is not None else None

    def refuses(entry: ArchivedEntry, approval: ArchivedApproval) -> bool:
        revision = entry.revision(approval.revision)
        if approve_as is None or check is None or (revision.content.sample and not practice):
            return True
        serves = approval.revision == entry.pointers.serving
        if serves and check.why_words_not_approved(revision.content) is not None:
            return True
        people = (approval.approver, approve_as)
        return any(policy.refusal(revision.content, author=revision.author, approver=one) for one in people)

    return refuses


def _sent_told(quoting: QuotingHere) -> tuple[Notice, ...]:
    return sent_told(quoting.titles, "archive.quoting-to-review")


def _require_another(store: Store, wish: ArchiveWish, act: Act) -> None:
    """Refuse that who imports takes approvals over where two persons are asked for: anybody can write an archive."""
    if (
        wish.approve_as is not None
        and not policy_of(store.settings).one_person
        and is_same_person(wish.approve_as, act.person)
    ):
        raise ApprovalRefused(notice("archive.approvals-by-importer", person=act.person))


def _decide(deciding: Deciding, batch: list[ArchiveRow | RejectedRow]) -> list[Decided | RejectedRow]:
    """Return what is to become of each of *batch*, in its order."""
    good = iter(deciding.decide([row for row in batch if isinstance(row, ArchiveRow)]))
    return [row if isinstance(row, RejectedRow) else next(good) for row in batch]


def _remarks(reading: ArchiveReading, wish: ArchiveWish, unapproved: int, conflicts: int) -> tuple[Notice, ...]:
    header = reading.header
    said = [
        notice(
            "archive.about",
            day=header.written_at.date().isoformat(),
            program=header.program,
            institution=reading.settings.institution or "-",
        )
    ]
    if unapproved:
        code = "archive.approvals-left" if wish.approve_as is None else "archive.approvals-refused"
        said.append(notice(code, count=unapproved))
    elif wish.approve_as is not None:
        said.append(notice("archive.approvals-taken", person=wish.approve_as))
    if conflicts:
        said.append(notice("archive.conflicts", count=conflicts))
    if wish.take_settings:
        said.append(notice("archive.settings-taken"))
    return tuple(said)
