"""All settings below a search, section by section, in one language."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from replydesk.setting_table import SETTINGS, Section
from replydesk.setting_words import SettingSearch, section_title
from replydesk.wording import Wording
from ui.fields import LineField
from ui.plain_label import PlainLabel
from ui.settings.row import SettingRow
from ui.theme import Theme

_MARGIN = 16
_GOES_ON = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SettingsPanel(QWidget):
    """Shows what it is told and says what is wanted.

    Attributes:
        field: Where one searches.
        rows: The settings, by key.
        sentence: What it says above them, as when nothing is found.

    Signals:
        picked, place_wanted, folder_wanted: Those of each ``SettingRow``.
    """

    picked = Signal(str, str)
    place_wanted = Signal(object)
    folder_wanted = Signal(str)

    def __init__(self, theme: Theme, search: SettingSearch, wording: Wording, usual: Mapping[str, str]) -> None:
        super().__init__()
        self._search = search
        self.field = LineField(
            name=self.tr("Search the settings"), hint=self.tr("Search in Indonesian or English, e.g. theme, bahasa")
        )
        theme.let_clear(self.field)
        self.sentence = PlainLabel(role="muted", wraps=True)
        self.rows = {one.key: SettingRow(theme, one, wording, usual.get(one.key, "")) for one in SETTINGS}
        self._cards: dict[Section, QFrame] = {}
        self._heads: dict[Section, PlainLabel] = {}
        self._scroll = QScrollArea()
        self._lay_out(wording)
        for row in self.rows.values():
            row.picked.connect(self.picked)
            row.place_wanted.connect(self.place_wanted)
            row.folder_wanted.connect(self.folder_wanted)
        self._aim: QWidget | None = None
        self._height = 0
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(self._bring_into_sight)
        bar.actionTriggered.connect(self._leave_to_person)
        self.field.textChanged.connect(self._on_searched)
        self.field.installEventFilter(self)
        self.sentence.hide()

    @property
    def shown(self) -> tuple[str, ...]:
        """The keys of the settings that are shown, in their order."""
        return tuple(key for key, row in self.rows.items() if not row.isHidden())

    @property
    def key_with_focus(self) -> str:
        """The key of the setting the keyboard is on; empty: it is on none."""
        focused = self.focusWidget()
        return next((key for key, row in self.rows.items() if focused is not None and row.isAncestorOf(focused)), "")

    @property
    def height_scrolled(self) -> int:
        """How far it is scrolled, in pixels."""
        return self._scroll.verticalScrollBar().value()

    def say(self, sentence: str) -> None:
        """Say *sentence* above the settings; empty takes it away."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def go_to(self, key: str) -> None:
        """Show all settings, stand on that of *key*, and mark it."""
        self.field.clear()
        for name, row in self.rows.items():
            row.choose(chosen=name == key)
        row = self.rows[key]
        aim = row.control if row.control.isEnabled() else self.field
        aim.setFocus(Qt.FocusReason.OtherFocusReason)
        self._aim = row
        self._bring_into_sight()

    def scroll_to(self, height: int) -> None:
        """Scroll as far as *height*, and stay there while things find their places."""
        self._height = height
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """Show what is to be seen, now and when things have moved, until the person scrolls."""
        if self._aim is not None:
            self._scroll.ensureWidgetVisible(self._aim, 0, 3 * _MARGIN)
        elif self._height:
            self._scroll.verticalScrollBar().setValue(self._height)

    def _leave_to_person(self) -> None:
        self._aim, self._height = None, 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go from the search to the first setting that is found with the arrow down or Enter."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress or event.key() not in _GOES_ON:
            return False
        enabled = [key for key in self.shown if self.rows[key].control.isEnabled()]
        if enabled:
            self.rows[enabled[0]].control.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _on_searched(self, text: str) -> None:
        self._leave_to_person()
        found = self._search.find(text)
        for key, row in self.rows.items():
            row.setVisible(key in found)
            row.choose(chosen=False)
        for section, card in self._cards.items():
            is_there = any(self.rows[one.key].setting.section is section for one in SETTINGS if one.key in found)
            card.setVisible(is_there)
            self._heads[section].setVisible(is_there)
        self.say("" if found else self.tr("No setting has these words. Ctrl+K finds commands and entries, too."))
        self._scroll.verticalScrollBar().setValue(0)

    def _lay_out(self, wording: Wording) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        column.setSpacing(6)
        column.addWidget(self.sentence)
        for section in Section:
            head = self._heads[section] = PlainLabel(section_title(section, wording), role="heading")
            card = self._cards[section] = QFrame()
            card.setProperty("panel", "card")
            box = QVBoxLayout(card)
            box.setContentsMargins(1, 6, 1, 6)
            box.setSpacing(0)
            for row in self.rows.values():
                if row.setting.section is section:
                    box.addWidget(row)
            column.addWidget(head)
            column.addWidget(card)
            column.addSpacing(10)
        column.addStretch(1)
        self._scroll.setAccessibleName(self.tr("Settings"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, _MARGIN, 0, 0)
        box.setSpacing(12)
        around = QVBoxLayout()
        around.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        around.addWidget(self.field)
        box.addLayout(around)
        box.addWidget(self._scroll, 1)
