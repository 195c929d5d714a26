"""Shortcodes in the reply: a slash and the beginning of an entry's name offer it, Enter puts its wording there."""

import re
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from knowledge_base.entry import Entry
from knowledge_base.errors import KnownError
from knowledge_base.store.entry_reading import NamedEntry
from ui.composer import Composer
from ui.desk_page import jobs
from ui.desk_page.replying import ReplyController
from ui.station import Station

MOST = 8
"""Entries offered at once."""

_CODE = re.compile(r"(?:^|(?<=\s))/(\w[\w.:-]{0,80})$")
"""A slash behind a blank or at the beginning, and the beginning of a name: what is typed up to the cursor."""

_TAKE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_WIDEST = 480


@dataclass(frozen=True, slots=True)
class _Code:
    """What is typed of a shortcode: where its slash is (code points), and what follows it."""

    start: int
    beginning: str


class OfferList(QListView):
    """The names that are offered, each with its title, below the place one writes at. It never takes the focus."""

    def __init__(self, composer: Composer, *, name: str) -> None:
        super().__init__(composer)
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.hide()

    @property
    def lines(self) -> list[str]:
        """What is offered; empty: nothing."""
        return self._names.stringList() if not self.isHidden() else []

    @property
    def place(self) -> int:
        """The place of the one the person is on."""
        return self.currentIndex().row()

    def offer(self, lines: list[str], below: QPoint, room: int) -> None:
        """Show *lines* below the point *below* of the composer, which is *room* pixels wide; nothing: go away."""
        self._names.setStringList(lines)
        if not lines:
            self.hide()
            return
        height = self.sizeHintForRow(0) * len(lines) + 2 * self.frameWidth() + 4
        width = min(_WIDEST, room)
        self.setFixedSize(width, height)
        self.move(min(below.x(), max(room - width, 0)), below.y())
        self.go_to(0)
        self.show()
        self.raise_()

    def go_to(self, place: int) -> None:
        """Stand on the line at *place*."""
        self.setCurrentIndex(self._names.index(min(max(place, 0), self._names.rowCount() - 1)))


class ShortcodeController(QObject):
    """Offers entries while a shortcode is typed, and stacks the one that is taken where it was typed.

    Attributes:
        offers: The list.

    Signals:
        refused: The entry that was taken cannot be had; carries the sentence.
    """

    refused = Signal(str)

    def __init__(self, composer: Composer, station: Station, reply: ReplyController, parent: QObject) -> None:
        super().__init__(parent)
        self._composer = composer
        self._station = station
        self._reply = reply
        self._found: tuple[NamedEntry, ...] = ()
        self._code: _Code | None = None
        self._left: str | None = None
        self._searching = self._taking = False
        self.offers = OfferList(composer, name=self.tr("Entries with this name"))
        composer.installEventFilter(self)
        composer.textChanged.connect(self._look)
        composer.cursorPositionChanged.connect(self._look)
        composer.typing_ended.connect(self._on_typing_ended)
        self.offers.clicked.connect(self._on_clicked)

    @property
    def is_settled(self) -> bool:
        """Whether what is offered belongs to what is typed."""
        return not (self._searching or self._taking)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer the keys of the list while it is shown."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress or self.offers.isHidden():
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _TAKE:
            self._take(self.offers.place)
        elif key in _STEPS:
            self.offers.go_to(self.offers.place + _STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self._left = self._code.beginning if self._code is not None else None
            self.offers.hide()
        else:
            return False
        return True

    def _look(self) -> None:
        code = self._typed()
        if code == self._code:
            return
        self._code = code
        if code is None or code.beginning == self._left:
            self.offers.hide()
            return
        self._left = None
        self._searching = True
        job = partial(jobs.named, beginning=code.beginning, limit=MOST)
        self._station.runner.read("shortcode", job, partial(self._on_found, code), self._on_failed)

    def _typed(self) -> _Code | None:
        """Return the shortcode that ends at the cursor, or ``None``."""
        cursor = self._composer.textCursor()
        if cursor.hasSelection() or not self._composer.hasFocus():
            return None
        place = self._composer.place
        before = self._composer.toPlainText()[:place]
        match = _CODE.search(before[before.rfind("\n") + 1 :])
        return _Code(place - len(match[0]), match[1]) if match is not None else None

    def _on_found(self, code: _Code, found: tuple[NamedEntry, ...]) -> None:
        self._searching = False
        if code != self._code:
            return  # something else is typed by now
        self._found = found
        corner = self._composer.cursorRect().bottomLeft() + self._composer.viewport().pos()
        lines = [f"/{one.name}   {one.title}" for one in found]
        self.offers.offer(lines, corner, self._composer.viewport().width())

    def _on_clicked(self) -> None:
        self._take(self.offers.place)

    def _take(self, place: int) -> None:
        self.offers.hide()
        code = self._code
        if code is None or not 0 <= place < len(self._found):
            return
        self._taking = True
        job = partial(jobs.to_stack, entry_id=self._found[place].id, today=self._station.today)
        self._station.runner.read("shortcode-taken", job, partial(self._on_taken, code), self._on_failed)

    def _on_taken(self, code: _Code, entry: Entry | None) -> None:
        self._taking = False
        if code != self._typed():
            return  # the person has gone on meanwhile
        if entry is None:
            self.refused.emit(self.tr("This entry is not there any more."))
            return
        self._reply.stack(entry, code.start, code.start + 1 + len(code.beginning))

    def _on_failed(self, error: KnownError) -> None:
        self._searching = self._taking = False
        self.offers.hide()
        self.refused.emit(self._station.explain(error))

    def _on_typing_ended(self) -> None:
        if not self._composer.hasFocus():
            self.offers.hide()
            self._code = None
