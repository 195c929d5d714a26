"""The search box of the fact base page, which offers the keys and values that can be typed."""

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from knowledge_base.finding.complete import completed, completions
from ui.fields import LineField


class SearchField(LineField):
    """One line for a search, with a list of what its last part may become.

    Signals:
        changed: Something else is to be looked for.
    """

    changed = Signal()

    def __init__(self, language: str, *, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, hint=hint, parent=parent)
        self._language = language
        self._offers = QStringListModel(self)
        self._list = QCompleter(self._offers, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = QListView()
        self._list.setPopup(self._popup)
        self._list.setWidget(self)
        self._list.activated.connect(self.complete)
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._on_changed)

    @property
    def offers(self) -> list[str]:
        """What is offered now; empty: no list is shown."""
        return self._offers.stringList() if self._popup.isVisible() else []

    def complete(self, offer: str) -> None:
        """Let the last part become *offer*, and offer what may follow."""
        self.setText(completed(self.text(), offer))
        self._offer()

    def event(self, event: QEvent) -> bool:
        """Take the first offer with Tab, which otherwise goes on to the next control."""
        is_tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if is_tab and event.type() == QEvent.Type.KeyPress and self.offers:
            self.complete(self.offers[0])
            return True
        return super().event(event)

    def _on_changed(self) -> None:
        self.changed.emit()

    def _on_edited(self) -> None:
        self._offer()

    def _offer(self) -> None:
        at_end = self.cursorPosition() == len(self.text())
        offers = completions(self.text(), self._language) if at_end else ()
        self._offers.setStringList(list(offers))
        if offers:
            self._list.complete()
        else:
            self._popup.hide()
