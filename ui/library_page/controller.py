"""What happens on the fact base page: list, read, write, approve, retire, delete and take back."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from knowledge_base.entry import Entry, Kind, Status
from knowledge_base.errors import KnownError
from knowledge_base.exchange.rows import RejectedRow
from knowledge_base.store.entry_pages import EntryFilter, Order
from ui.ask import Ask
from ui.dates import number_words
from ui.library_page import jobs
from ui.library_page.form_content import FormText, form_text, read_form
from ui.library_page.importing import ImportController
from ui.library_page.jobs import Job, Page, Wanted
from ui.library_page.model import ORDERS, PAGE, EntryTableModel
from ui.library_page.view import LibraryView
from ui.station import Station
from ui.timer import single_shot

_SEARCH_AFTER_MS = 120
"""From the last key in the search box to the search."""


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What stands in the form: the fields, and the entry that is being changed (``None``: a new one)."""

    text: FormText
    base: Entry | None


class LibraryController(QObject):
    """Decides what the fact base page does.

    Signals:
        changed: An entry was added, changed or taken away.
    """

    changed = Signal()

    def __init__(self, view: LibraryView, model: EntryTableModel, station: Station, ask: Ask) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._station = station
        self._ask = ask
        self._order, self._descending = Order.UPDATED, False
        self._entry: Entry | None = None
        self._base: Entry | None = None
        self._deleted: Entry | None = None
        self._left: Unsaved | None = None
        self._wanted_id: str | None = None
        self._import = ImportController(view, station, ask, self)
        self._import.finished.connect(self._on_imported)
        self._timer = single_shot(self, _SEARCH_AFTER_MS, self.refresh)
        self._connect()

    @property
    def entry(self) -> Entry | None:
        """The entry that is read, in its newest revision."""
        return self._entry

    def refresh(self) -> None:
        """Read the list anew."""
        job = partial(jobs.page, wanted=self._wanted(), today=self._station.today, limit=PAGE, offset=0)
        self._station.runner.read("library", job, self._on_page, self._on_failed)

    def begin_entry(self, text: FormText) -> None:
        """Open the form on a new entry that begins with *text*."""
        self._base = None
        self._view.form.show_form(self.tr("New entry"), text)
        self._view.show_form()
        self._view.form.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_entry(self, entry_id: str) -> None:
        """Show one entry, whatever the list shows; an entry that is being written is not put aside for it."""
        if self._view.is_form_open:
            self._view.form.say_problem(self.tr("Save or cancel this entry first."))
            return
        self._wanted_id = entry_id
        job = partial(jobs.latest, entry_id=entry_id)
        self._station.runner.read("entry", job, self._on_wanted_entry, self._on_failed)

    def _on_wanted_entry(self, entry: Entry | None) -> None:
        if entry is None:
            self._view.note.say(self.tr("This entry is not in the fact base any more."))
        self._on_entry(entry)

    # --- the list

    def _wanted(self) -> Wanted:
        kind, status = self._view.kind.value, self._view.status.value
        wanted = EntryFilter(
            words=self._view.search.text(),
            kind=Kind(kind) if kind else None,
            status=Status(status) if status else None,
        )
        return Wanted(filter=wanted, order=self._order, descending=self._descending)

    def _on_page(self, page: Page) -> None:
        self._model.show_rows(page.rows, page.total)
        total = number_words(page.total, self._station.wording.language)
        self._view.counter.setText(self.tr("Entries: {count}").format(count=total))
        at = self._model.place_of(self._wanted_id) if self._wanted_id else None
        if at is not None:
            self._view.table.selectRow(at)
        elif not self._view.is_form_open and not self._import.is_open:
            self._view.show_nothing(self._advice(page.total))

    def _advice(self, total: int) -> str:
        if total:
            return self.tr("Choose an entry to read it.")
        if self._wanted().filter != EntryFilter():
            return self.tr("No entry matches. Use fewer words, or show all kinds and every status.")
        return self.tr("The fact base is empty. Add an entry, or import a file (Excel, CSV, JSON).")

    def _on_more_wanted(self, offset: int) -> None:
        job = partial(jobs.page, wanted=self._wanted(), today=self._station.today, limit=PAGE, offset=offset)
        self._station.runner.read("library", job, self._on_more, self._on_failed)

    def _on_more(self, page: Page) -> None:
        self._model.add_rows(page.rows)

    def _on_head_clicked(self, column: int) -> None:
        order = ORDERS[column]
        self._descending = order is self._order and not self._descending
        self._order = order
        head = self._view.table.horizontalHeader()
        head.setSortIndicatorShown(True)
        down = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(column, down)
        self.refresh()

    def _on_row_entered(self, number: int) -> None:
        row = self._model.row(number)
        if row is None or self._view.is_form_open:
            return
        self._wanted_id = row.id
        job = partial(jobs.latest, entry_id=row.id)
        self._station.runner.read("entry", job, self._on_entry, self._on_failed)

    def _on_entry(self, entry: Entry | None) -> None:
        if entry is not None and not self._view.is_form_open:
            self._entry = entry
            self._view.detail.show_entry(entry)
            self._view.show_detail()

    # --- changing one entry

    def _on_add_requested(self) -> None:
        if self._view.is_form_open and self._view.form.is_changed:
            self._view.form.say_problem(self.tr("Save or cancel this entry first."))
            return
        self.begin_entry(FormText())

    def _on_edit_requested(self) -> None:
        if self._entry is not None:
            self._base = self._entry
            self._view.form.show_form(self.tr("Edit the entry"), form_text(self._entry.content))
            self._view.show_form()

    def _on_row_opened(self, _number: int) -> None:
        if not self._view.is_form_open:
            self._on_edit_requested()

    def _on_save_requested(self, text: FormText) -> None:
        row = read_form(text, self._base.content if self._base else None)
        if isinstance(row, RejectedRow):
            self._view.form.say_problem(self._station.wording.say(row.reason))
            return
        job = partial(jobs.save, content=row.content, act=self._station.act(), base=self._base)
        self._station.runner.write(job, self._on_saved, self._on_save_failed)

    def _on_saved(self, entry: Entry) -> None:
        self._view.show_detail()
        self._view.note.say(self.tr("Saved as a draft. It is used for replies once it is approved."))
        self._show_changed(entry)

    def _on_save_failed(self, error: KnownError) -> None:
        self._view.form.say_problem(self._station.explain(error))

    def unsaved(self) -> Unsaved | None:
        """Return what is in the form and not stored yet, or ``None``."""
        if not self._view.is_form_open or not self._view.form.is_changed:
            return None
        return Unsaved(text=self._view.form.text, base=self._base)

    def resume(self, unsaved: Unsaved) -> None:
        """Go on with *unsaved* in the form."""
        self._base = unsaved.base
        heading = self.tr("Edit the entry") if unsaved.base else self.tr("New entry")
        self._view.form.show_form(heading, unsaved.text)
        self._view.form.count_as_changed()
        self._view.show_form()

    def _on_form_left(self) -> None:
        self._left = self.unsaved()
        if self._left is not None:
            self._deleted = None
            self._view.note.say(self.tr("The changes were not saved."), action=self.tr("Go on writing"))
        if self._entry is not None:
            self._view.show_detail()
        else:
            self._view.show_nothing(self._advice(self._model.rowCount()))
        self._view.table.setFocus()

    def _on_approve_requested(self) -> None:
        if self._entry is not None:
            job = partial(jobs.approve, entry=self._entry, act=self._station.act())
            self._change(job, self._on_approved)

    def _on_approved(self, entry: Entry) -> None:
        self._view.note.say(self.tr("Approved. Replies may rest on it from now on."))
        self._show_changed(entry)

    def _on_retire_requested(self) -> None:
        if self._entry is not None:
            job = partial(jobs.retire, entry_id=self._entry.id, act=self._station.act())
            self._change(job, self._on_retired)

    def _on_retired(self, entry: Entry) -> None:
        self._view.note.say(self.tr("Retired. No reply may rest on it until it is approved again."))
        self._show_changed(entry)

    def _on_delete_requested(self) -> None:
        if self._entry is not None:
            job = partial(jobs.delete, entry=self._entry, act=self._station.act())
            self._change(job, self._on_deleted)

    def _on_deleted(self, entry: Entry) -> None:
        self._deleted, self._left = entry, None
        self._entry, self._wanted_id = None, None
        said = self.tr("Deleted: {title}").format(title=entry.content.title)
        self._view.note.say(said, action=self.tr("Bring it back"))
        self._view.table.clearSelection()
        self.refresh()
        self.changed.emit()

    def _on_note_action(self) -> None:
        if self._left is not None:
            self.resume(self._left)
            self._left = None
            self._view.note.hide()
        elif self._deleted is not None:
            job = partial(jobs.restore, entry_id=self._deleted.id, act=self._station.act())
            self._change(job, self._on_restored)

    def _on_restored(self, entry: Entry) -> None:
        self._deleted = None
        self._view.note.say(self.tr("Back as a draft. Approve it to use it again."))
        self._show_changed(entry)

    def _change(self, job: Job, done: Callable[[Entry], None]) -> None:
        self._station.runner.write(job, done, self._on_failed)

    def _show_changed(self, entry: Entry) -> None:
        self._entry, self._wanted_id = entry, entry.id
        self._view.detail.show_entry(entry)
        self._view.show_detail()
        self.refresh()
        self.changed.emit()

    def _on_imported(self) -> None:
        self.refresh()
        self.changed.emit()

    def _on_failed(self, error: KnownError) -> None:
        self._view.note.say(self._station.explain(error), is_error=True)

    def _connect(self) -> None:
        view = self._view
        view.filter_changed.connect(self._timer.start)
        view.table.horizontalHeader().sectionClicked.connect(self._on_head_clicked)
        view.table.row_entered.connect(self._on_row_entered)
        view.table.row_opened.connect(self._on_row_opened)
        view.add_requested.connect(self._on_add_requested)
        view.detail.edit_requested.connect(self._on_edit_requested)
        view.detail.approve_requested.connect(self._on_approve_requested)
        view.detail.retire_requested.connect(self._on_retire_requested)
        view.detail.delete_requested.connect(self._on_delete_requested)
        view.form.save_requested.connect(self._on_save_requested)
        view.form.left.connect(self._on_form_left)
        view.note.action_taken.connect(self._on_note_action)
        self._model.more_wanted.connect(self._on_more_wanted)
