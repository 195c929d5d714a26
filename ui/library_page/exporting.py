"""An export from the window: ask where to, write beside the worker, say what was written."""

from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from knowledge_base.archive.file import ENDING
from knowledge_base.course import Course, Stopped
from knowledge_base.errors import KnownError
from knowledge_base.store import Store
from replydesk.archiving import export_archive
from replydesk.exporting import ExportReport, export_file
from replydesk.handbook import handbook_of, report_on
from replydesk.house_rules import renewed
from replydesk.tone.rule import RulePack
from ui.ask import Ask
from ui.dates import number_words
from ui.handbook import write_handbook
from ui.library_page.view import LibraryView
from ui.station import Station


def write_out(
    store: Store,
    path: Path,
    *,
    today: date,
    now: datetime,
    language: str,
    pack: RulePack,
    course: Course | None = None,
) -> ExportReport:
    """Write the fact base to *path* in the form of its ending; a ``.pdf`` is the handbook to print."""
    if path.suffix.casefold() == ENDING:
        return export_archive(store, path, now=now, course=course)
    if path.suffix.casefold() != ".pdf":
        return export_file(store, path, today=today, course=course, pack=renewed(store, pack))
    handbook = handbook_of(store, today=today, course=course, pack=renewed(store, pack))
    write_handbook(handbook, path, language, course)
    return report_on(handbook)


class ExportController(QObject):
    """Decides what is written where."""

    def __init__(self, view: LibraryView, station: Station, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self._ask = ask
        self._path = Path()
        view.export_requested.connect(self._on_export_requested)

    def _on_export_requested(self) -> None:
        self._ask.file_to_export(self._on_file_chosen)

    def _on_file_chosen(self, path: Path) -> None:
        if self._view.work.is_at_work:
            self._view.note.say(self.tr("A file is being written. Wait for it or stop it, then export again."))
            return
        self._path = path
        course = self._station.long_work.pace()
        self._view.note.hide()
        self._view.work.follow(self.tr("Writing {name} …").format(name=path.name), course)
        job = partial(
            write_out,
            path=path,
            today=self._station.today,
            now=self._station.act().at,
            language=self._station.wording.language,
            course=course,
            pack=self._station.pack,
        )
        self._station.long_work.read("export", job, self._on_written, self._on_failed)

    def _on_written(self, report: ExportReport) -> None:
        self._view.work.rest()
        count = number_words(report.count, self._station.wording.language)
        said = [self.tr("Entries written to {name}: {count}.").format(name=self._path.name, count=count)]
        said += [self._station.wording.say(one) for one in report.remarks]
        self._view.note.say(" ".join(said))

    def _on_failed(self, error: KnownError) -> None:
        self._view.work.rest()
        self._view.note.say(self._station.explain(error), is_error=not isinstance(error, Stopped))
