"""What happens on the fact base page: list, read, write, delete and take back; see also ``life``."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from knowledge_base.entry import Entry, Kind, Status
from knowledge_base.errors import KnownError
from knowledge_base.exchange.rows import RejectedRow
from knowledge_base.finding.ready import Ready, ready_search
from knowledge_base.finding.search import DELETED
from knowledge_base.store.entry_pages import EntryFilter, EntryPage, Order, Place, Shelf
from replydesk.search_words import remarks
from ui.ask import Ask
from ui.dates import number_words
from ui.library_page import jobs
from ui.library_page.attaching import AttachController
from ui.library_page.bulk import BulkController
from ui.library_page.deleting import DeletingController
from ui.library_page.entry_columns import entry_columns
from ui.library_page.exporting import ExportController
from ui.library_page.form_content import FormText, form_text, read_form
from ui.library_page.going_back import GoingBack
from ui.library_page.importing import ImportController
from ui.library_page.jobs import Wanted
from ui.library_page.life import LifeController
from ui.library_page.likening import LikeController
from ui.library_page.model import PAGE, EntryTableModel
from ui.library_page.searching import Searching
from ui.library_page.view import LibraryView
from ui.station import Station
from ui.theme import Theme
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

    Attributes:
        columns: Which columns the list shows, and in which order.
        searches: The searches that were kept.

    Signals:
        changed: An entry was added, changed or taken away.
        history_wanted: What became of an entry is to be shown. Carries the :class:`Entry`.
        house_turned: What is set for the institution was undone or done again.
    """

    changed = Signal()
    history_wanted = Signal(object)
    house_turned = Signal()

    def __init__(self, view: LibraryView, model: EntryTableModel, theme: Theme, station: Station, ask: Ask) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._station = station
        self._ask = ask
        self.columns = entry_columns(view.table, model, theme, station.preferences)
        self._searching = Searching(view, model, self.columns, theme, station)
        self._searching.searched.connect(self.refresh)
        self.searches = self._searching.searches
        self._sought = Wanted(filter=EntryFilter())
        self._following: Place | None = None
        self._entry: Entry | None = None
        self._base: Entry | None = None
        self._left: Unsaved | None = None
        self._wanted_id: str | None = None
        self._changed_id: str | None = None
        self._import = ImportController(view, station, ask, self)
        self._bulk = BulkController(view, station, self)
        self._bulk.finished.connect(self._on_imported)
        self._attach = AttachController(view, station, ask, self)
        self._export = ExportController(view, station, ask, self)
        self._like = LikeController(view, station, self)
        self._like.open_requested.connect(self._on_like_requested)
        self._import.finished.connect(self._on_imported)
        self._going_back = GoingBack(view, station, self)
        self._going_back.finished.connect(self._on_turned_back)
        self._going_back.house_turned.connect(self.house_turned)
        self._life = LifeController(view, station, self)
        self._life.changed.connect(self._on_step_taken)
        self._deleting = DeletingController(view, station, self)
        self._deleting.deleted.connect(self._on_deleted)
        self._deleting.restored.connect(self._on_step_taken)
        self._timer = single_shot(self, _SEARCH_AFTER_MS, self.refresh)
        self._connect()

    @property
    def entry(self) -> Entry | None:
        """The entry that is read, in its newest revision."""
        return self._entry

    def refresh(self) -> None:
        """Read the list anew; what waited for a pause in the typing is read by that, too."""
        self._timer.stop()
        self._sought, self._following = self._wanted(), None  # what is shown now is not gone on with
        job = partial(jobs.page, wanted=self._sought, today=self._station.today, limit=PAGE, after=None)
        self._station.runner.read("library", job, self._on_page, self._on_failed)

    def show_ready(self, which: Ready) -> None:
        """Search for *which*, of all kinds and in every status."""
        self._view.kind.pick("")
        self._view.status.pick("")
        self._view.search.setText(ready_search(which, self._station.wording.language))
        self.refresh()

    def begin_entry(self, text: FormText) -> None:
        """Open the form on a new entry that begins with *text*; not where the fact base can only be read: say so."""
        if self._station.only_read:
            self._say_only_read()
            return
        self._base = None
        self._view.form.show_form(self.tr("New entry"), text)
        self._like.begin(None)
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

    def show_restored(self, entry: Entry) -> None:
        """Show *entry*, of which an older revision was made a draft."""
        self._view.note.say(self.tr("An older revision is a draft now. It is used once it is approved."))
        self._show_changed(entry)

    def look_again(self) -> None:
        """Ask anew what may be done with the entry that is read: what is set for approvals was changed."""
        self._life.look()

    def _on_wanted_entry(self, entry: Entry | None) -> None:
        if entry is None:
            self._view.note.say(self.tr("This entry is not in the fact base any more."))
        elif not self._bulk.is_open:
            self._view.table.stand_on(self._model.place_of(entry.id))  # a click on the row before leads back
        self._on_entry(entry)

    # --- the list

    def _wanted(self) -> Wanted:
        kind, status = self._view.kind.value, self._view.status.value
        wanted = EntryFilter(
            words=self._view.search.text(),
            kind=Kind(kind) if kind else None,
            status=Status(status) if status not in {"", DELETED} else None,
            shelf=Shelf.DELETED if status == DELETED else Shelf.ALL,
        )
        plan = self.columns.plan
        return Wanted(filter=wanted, order=Order(plan.order), descending=plan.turned)

    def _on_page(self, page: EntryPage) -> None:
        self._following = page.following
        self._model.show_rows(page.rows, page.total)
        self._view.show_remarks([self._station.wording.say(one) for one in remarks(page)])
        total = number_words(page.total, self._station.wording.language)
        self._view.counter.setText(self.tr("Entries: {count}").format(count=total))
        if self._view.is_import_open:
            return  # its report is read
        at = self._model.place_of(self._wanted_id) if self._wanted_id else None
        stays, self._changed_id = self._changed_id == self._wanted_id is not None, None
        if at is not None:
            self._view.table.go_to(at)
        elif stays:
            return  # what was just done with it is read, though the list does not hold it any more
        elif not self._view.is_form_open and not self._bulk.is_open:
            self._view.show_nothing(self._advice(page.total))

    def _advice(self, total: int) -> str:
        if total:
            return self.tr("Choose an entry to read it.")
        if self._wanted().filter != EntryFilter():
            return self.tr("No entry matches. Use fewer words, or show all kinds and every status.")
        said = self.tr("The fact base is empty. Add an entry, or import a file (Excel, CSV, JSON).")
        if self._station.house.accounts:
            return said
        later = self.tr("Greeting, accounts and channels of the institution are set in the menu, Institution.")
        return f"{said}\n\n{later}"

    def _on_more_wanted(self) -> None:
        if self._following is not None:
            today = self._station.today
            job = partial(jobs.page, wanted=self._sought, today=today, limit=PAGE, after=self._following)
            self._station.runner.read("library", job, self._on_more, self._on_failed)

    def _on_more(self, page: EntryPage) -> None:
        self._following = page.following
        self._model.add_rows(page.rows)

    def _on_row_entered(self, number: int) -> None:
        row = self._model.row(number)
        if row is None or self._view.is_form_open or len(self._view.table.selected_rows) > 1:
            return
        self._wanted_id = row.id
        if row.deleted_at is not None:
            self._entry = None
            self._life.leave()
            self._deleting.read(row.id)
            return
        job = partial(jobs.latest, entry_id=row.id)
        self._station.runner.read("entry", job, self._on_entry, self._on_failed)

    def _on_selection_changed(self) -> None:
        """Offer what can be done with several entries, where several are selected."""
        selected = self._view.table.selected_rows
        if len(selected) > 1 and not self._view.is_form_open:
            self._wanted_id = None
            rows = [row for at in selected if (row := self._model.row(at)) is not None]
            self._bulk.open_for([row.id for row in rows], deleted=any(row.deleted_at is not None for row in rows))
        elif selected:
            self._bulk.close()

    def _on_entry(self, entry: Entry | None) -> None:
        if entry is not None and not self._view.is_form_open and not self._bulk.is_open:
            self._read(entry)

    def _read(self, entry: Entry) -> None:
        self._entry, self._deleting.shown = entry, None
        self._life.show(entry)
        self._view.show_detail()

    # --- changing one entry

    def _on_history_requested(self) -> None:
        entry = self._entry or self._deleting.shown
        if entry is not None:
            self.history_wanted.emit(entry)

    def _on_add_requested(self) -> None:
        if self._view.is_form_open and self._view.form.is_changed:
            self._view.form.say_problem(self.tr("Save or cancel this entry first."))
            return
        self.begin_entry(FormText())

    def _say_only_read(self) -> None:
        self._view.note.say(self.tr("The fact base can only be read: nothing can be added to it."), is_error=True)

    def _on_edit_requested(self) -> None:
        if self._station.only_read:
            self._say_only_read()
        elif self._entry is not None:
            self._base = self._entry
            self._view.form.show_form(self.tr("Edit the entry"), form_text(self._entry.content))
            self._like.begin(self._base)
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

    def go_on_undoing(self, said: str) -> None:
        """Offer again to redo what was undone before the pages were built anew; the next undo is a key away, too."""
        self._going_back.offer_redo(said)
        self._view.table.setFocus()

    def resume(self, unsaved: Unsaved) -> None:
        """Go on with *unsaved* in the form."""
        self._base = unsaved.base
        heading = self.tr("Edit the entry") if unsaved.base else self.tr("New entry")
        self._view.form.show_form(heading, unsaved.text)
        self._like.begin(self._base)
        self._view.form.count_as_changed()
        self._view.show_form()

    def _on_form_left(self) -> None:
        self._left = self.unsaved()
        if self._left is not None:
            self._view.note.say(self.tr("The changes were not saved."), action=self.tr("Go on writing"))
        if self._entry is not None:
            self._view.show_detail()
        else:
            self._view.show_nothing(self._advice(self._model.rowCount()))
        self._view.table.setFocus()

    def _on_like_requested(self, entry_id: str) -> None:
        """Show the entry that the one being written looks like; what was written can be gone on with."""
        self._on_form_left()
        self.show_entry(entry_id)

    def _on_delete_requested(self) -> None:
        if self._entry is not None:
            self._deleting.delete(self._entry)

    def _on_deleted(self, entry: Entry) -> None:
        self._left = None
        if self._is_still_on(entry):
            self._entry, self._wanted_id = None, None
            self._view.table.clearSelection()
        self._on_imported()

    def _on_note_action(self, act: str) -> None:
        if not act and self._left is not None:  # another act is another one's
            self.resume(self._left)
            self._left = None
            self._view.note.hide()

    def _on_step_taken(self, entry: Entry) -> None:
        """Show *entry* as it is now, unless the person has gone on to something else meanwhile."""
        if self._is_still_on(entry):
            self._show_changed(entry)
        else:
            self._on_imported()

    def _is_still_on(self, entry: Entry) -> bool:
        return self._wanted_id in {None, entry.id} and not self._view.is_form_open and not self._bulk.is_open

    def _show_changed(self, entry: Entry) -> None:
        self._wanted_id = self._changed_id = entry.id
        self._read(entry)
        self._on_imported()

    def _on_imported(self) -> None:
        self.refresh()
        self.changed.emit()

    def _on_turned_back(self) -> None:
        """Show the entry that was read as it is now; it may be gone."""
        entry = self._entry or self._deleting.shown or self._deleting.last
        if entry is not None:
            self._wanted_id = entry.id
            job = partial(jobs.latest, entry_id=entry.id)
            self._station.runner.read("entry", job, self._on_entry_again, self._on_failed)
        self._on_imported()

    def _on_entry_again(self, entry: Entry | None) -> None:
        if entry is None:
            self._entry, self._wanted_id = None, None
            self._view.table.clearSelection()
            if self._view.detail.isVisible():
                self._view.show_nothing(self._advice(self._model.rowCount()))
        self._on_entry(entry)

    def _on_failed(self, error: KnownError) -> None:
        self._view.note.say(self._station.explain(error), is_error=True)

    def _connect(self) -> None:
        view = self._view
        view.filter_changed.connect(self._timer.start)
        self.columns.order_changed.connect(self.refresh)
        view.columns_button.clicked.connect(self.columns.ask)
        view.table.row_entered.connect(self._on_row_entered)
        view.table.row_opened.connect(self._on_row_opened)
        view.table.selection_changed.connect(self._on_selection_changed)
        view.add_requested.connect(self._on_add_requested)
        view.detail.edit_requested.connect(self._on_edit_requested)
        view.detail.fact_requested.connect(self.show_entry)
        view.detail.history_requested.connect(self._on_history_requested)
        view.detail.delete_requested.connect(self._on_delete_requested)
        view.form.save_requested.connect(self._on_save_requested)
        view.form.left.connect(self._on_form_left)
        view.note.action_taken.connect(self._on_note_action)
        self._model.more_wanted.connect(self._on_more_wanted)
