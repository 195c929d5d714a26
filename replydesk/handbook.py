"""What stands in a printed handbook: the wordings that may be used today, in chapters, with their sources."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from knowledge_base.course import Course, Stage
from knowledge_base.entry import Entry, Kind
from knowledge_base.errors import ExportRefused
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.entry_pages import EntryFilter
from knowledge_base.store.settings import INSTITUTION
from replydesk.exporting import ExportReport
from replydesk.given_out import for_paper
from replydesk.tone.rule import RulePack

_ORDER = (Kind.ANSWER, Kind.FACT, Kind.HOAX)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The entries of one kind, by their first tag and their title."""

    kind: Kind
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Handbook:
    """A handbook to be printed.

    Attributes:
        institution: As it signs; may be empty.
        day: The day whose wordings it holds.
        chapters: None of them empty.
        left_out: How many entries may not be used on that day, quote what may not, are samples, or hold words in which
            no reply could leave.
        why: A sentence for each reason for which entries are left out, with how many.
    """

    institution: str
    day: date
    chapters: tuple[Chapter, ...]
    left_out: int
    why: tuple[Notice, ...] = ()

    @property
    def count(self) -> int:
        """How many entries it holds."""
        return sum(len(chapter.entries) for chapter in self.chapters)


def report_on(handbook: Handbook) -> ExportReport:
    """Return what is told of *handbook* once it was written."""
    left_out = handbook.left_out
    told = replace(notice("export.left-out-of-handbook", count=left_out), further=handbook.why)
    remarks = (told,) if left_out else ()
    return ExportReport(count=handbook.count, remarks=remarks)


def handbook_of(store: Store, *, today: date, course: Course | None = None, pack: RulePack | None = None) -> Handbook:
    """Return the handbook of the day *today*: approved wordings that are valid then, without samples.

    Paper is an exit like any other: the tone check judges by *pack* (``None``: the rules of the fact base) what stands
    on it.

    Raises:
        ExportRefused: there are none.
        Stopped: the *course* was.
    """
    course = course or Course()
    course.enter(Stage.READING, store.pages.count(EntryFilter(), today=today))
    every = list(course.through(store.entries.every(serving=True)))
    found = for_paper(store, every, today=today, course=course, pack=pack)
    stay = tuple(found.reasons())
    if not found.entries:
        raise ExportRefused(replace(notice("export.nothing-to-print"), further=stay))
    return Handbook(
        institution=store.settings.get(INSTITUTION),
        day=today,
        chapters=tuple(_chapters(found.entries)),
        left_out=len(every) - len(found.entries),
        why=stay,
    )


def _chapters(entries: Iterable[Entry]) -> Iterable[Chapter]:
    held = sorted(entries, key=_place)
    for kind in _ORDER:
        found = tuple(entry for entry in held if entry.content.kind is kind)
        if found:
            yield Chapter(kind=kind, entries=found)


def _place(entry: Entry) -> tuple[bool, str, str]:
    """Sort by the first tag, those without one last, then by the title."""
    tag = entry.content.tags[0].casefold() if entry.content.tags else ""
    return not tag, tag, entry.content.title.casefold()
