"""Undo and redo on the fact base page: the last action of the journal, whoever's window it was done in."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.actions import Action
from knowledge_base.store.entries import Act
from replydesk.action_words import action_words
from ui.library_page.view import LibraryView
from ui.station import Station

REDO = "redo-action"
"""What the button of the note strip does after an undo."""

_REDO_KEY = "Ctrl+Shift+Z"


class GoingBack(QObject):
    """Undoes with Ctrl+Z and redoes with Ctrl+Shift+Z. A field for typing keeps both keys for its own text.

    Signals:
        finished: Entries are as they were before, or again as they were after.
        house_turned: So is what is set for the institution.
    """

    finished = Signal()
    house_turned = Signal()

    def __init__(self, view: LibraryView, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        view.note.leave_undo_key()
        QShortcut(QKeySequence("Ctrl+Z"), view).activated.connect(self._on_undo)
        QShortcut(QKeySequence(_REDO_KEY), view).activated.connect(self._on_redo)
        view.note.action_taken.connect(self._on_note_action)

    def offer_redo(self, said: str) -> None:
        """Say what was undone, and offer to do it again."""
        self._view.note.say(said, action=self.tr("Redo"), act=REDO, key=_REDO_KEY)

    def _on_undo(self) -> None:
        if self._view.is_form_open:
            self._view.form.say_problem(self.tr("Save or cancel this entry first."))
            return
        self._station.runner.write(partial(_undo, act=self._station.act()), self._on_undone, self._on_failed)

    def _on_redo(self) -> None:
        if self._view.is_form_open:
            self._view.form.say_problem(self.tr("Save or cancel this entry first."))
            return
        self._station.runner.write(partial(_redo, act=self._station.act()), self._on_redone, self._on_failed)

    def _on_note_action(self, act: str) -> None:
        if act == REDO:
            self._on_redo()

    def _on_undone(self, action: Action | None) -> None:
        if action is None:
            self._view.note.say(self._station.wording.say(notice("action.nothing-to-undo")))
            return
        self.offer_redo(self.tr("Undone: {action}").format(action=self._words(action)))
        self._finish(action)

    def _on_redone(self, action: Action | None) -> None:
        if action is None:
            self._view.note.say(self._station.wording.say(notice("action.nothing-to-redo")))
            return
        self._view.note.say(self.tr("Done again: {action}").format(action=self._words(action)))
        self._finish(action)

    def _finish(self, action: Action) -> None:
        self.finished.emit()
        if action.has_settings:
            self.house_turned.emit()

    def _words(self, action: Action) -> str:
        return action_words(action, self._station.wording)

    def _on_failed(self, error: KnownError) -> None:
        self._view.note.say(self._station.explain(error), is_error=True)


def _undo(store: Store, act: Act) -> Action | None:
    return store.undoing.undo(act)


def _redo(store: Store, act: Act) -> Action | None:
    return store.undoing.redo(act)
