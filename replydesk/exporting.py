"""Writes the fact base to a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from knowledge_base.course import Course, Stage
from knowledge_base.entry import Entry
from knowledge_base.errors import ExportRefused
from knowledge_base.exchange.layout import Marked
from knowledge_base.exchange.write import PUBLIC_ENDING, count_long, write_entries
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.entry_pages import EntryFilter
from replydesk.given_out import for_the_public
from replydesk.tone.rule import RulePack


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """What was written.

    Attributes:
        count: How many entries.
        remarks: What the person should know of the file.
    """

    count: int
    remarks: tuple[Notice, ...] = ()


def export_file(
    store: Store,
    path: Path,
    *,
    today: date,
    for_machines: bool = False,
    course: Course | None = None,
    pack: RulePack | None = None,
) -> ExportReport:
    """Write the fact base to *path* in the form of its ending.

    All entries, each in its newest wording, to be worked on; what no reply may rest on today is marked with its status.
    A ``.jsonld`` for the public holds only answers that are approved and valid on the day *today*, in the approved
    wording, no samples, and nothing in whose words no reply could leave.

    Args:
        store: The fact base.
        path: The file; what was there before is replaced.
        today: The day at the desk.
        for_machines: Of a ``.csv``: its cells are not made harmless for spreadsheets.
        course: Told how far it is. Where it is stopped the old file stays.
        pack: The rules by which what is published is judged; ``None``: those of the fact base.

    Raises:
        ExportRefused: the ending is unknown, there is nothing to publish, or the file cannot be written.
        Stopped: the *course* was.
    """
    course = course or Course()
    course.enter(Stage.READING, store.pages.count(EntryFilter(), today=today))
    ending = path.suffix.casefold()
    if ending == PUBLIC_ENDING:
        return _publish(store, path, today, course, pack)
    entries = [_marked(entry, today) for entry in course.through(store.entries.every())]
    count = write_entries(path, entries, for_machines=for_machines, course=course)
    remarks = (*_remarks(ending, entries, for_machines=for_machines), *_not_held(store, entries))
    return ExportReport(count=count, remarks=remarks)


def _marked(entry: Entry, today: date) -> Marked:
    """Return *entry* to be written, with its status where no reply may rest on it."""
    status = "" if entry.is_usable_on(today) else str(entry.status_on(today))
    return Marked(id=entry.id, own_id=entry.own_id, content=entry.content, status=status)


def _not_held(store: Store, entries: Sequence[Marked]) -> Iterator[Notice]:
    """Say what of the fact base a list of entries has no place for, where that is more than their histories."""
    counts = {
        "export.lacks-files": sum(any(one.file for one in entry.content.attachments) for entry in entries),
        "export.lacks-approved": store.entries.count_behind_drafts(),
        "export.lacks-learned": store.learned.count(),
    }
    lacking = tuple(notice(code, count=count) for code, count in counts.items() if count)
    if lacking:
        yield replace(notice("export.lacks"), further=lacking)


def _publish(store: Store, path: Path, today: date, course: Course, pack: RulePack | None) -> ExportReport:
    every = list(course.through(store.entries.every(serving=True)))
    public = for_the_public(store, every, today=today, course=course, pack=pack)
    stay = tuple(public.reasons())
    if not public.entries:
        raise ExportRefused(replace(notice("export.nothing-public"), further=stay))
    count = write_entries(path, public.entries, course=course)
    told = notice("export.published", count=count, left_out=len(every) - count)
    return ExportReport(count=count, remarks=(replace(told, further=stay),))


def _remarks(ending: str, entries: Sequence[Marked], *, for_machines: bool) -> Iterator[Notice]:
    marked = sum(bool(entry.status) for entry in entries)
    if marked:
        yield notice("export.marked", count=marked)
    long = count_long(entries) if ending in {".xlsx", ".csv"} else 0
    if long and ending == ".xlsx":
        yield notice("export.long-continued", count=long)
    elif long:
        yield notice("export.long-in-csv", count=long)
    if for_machines and ending == ".csv":
        yield notice("export.for-machines")
