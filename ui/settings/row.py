"""One setting as it is seen: what it is, why, and a control that fits its kind."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from replydesk.setting_table import NO, YES, Kind, Place, Setting
from replydesk.setting_words import choice_words, reason_of, title_of, value_words
from replydesk.wording import Wording
from ui.choice import Choice
from ui.fields import LineField
from ui.fitting_frame import FittingFrame
from ui.plain_label import PlainLabel, repolish
from ui.theme import Theme
from ui.tick import Tick

_LETTERS = 26
"""Average letters the column of controls is wide: a name, the longest choice and the longest button fit in."""


class SettingRow(FittingFrame):
    """Shows one setting and lets it be changed. It stores nothing itself.

    Attributes:
        control: What is pressed or typed in.
        usual_button: Brings the usual value back; hidden where that holds, and where another dialog changes it.
        problem: What is to be known of the value that holds.

    Signals:
        picked: The setting of that key is to have that value.
        place_wanted: The dialog in which it is changed.
        folder_wanted: Another folder is to be chosen for the setting of that key.
    """

    picked = Signal(str, str)
    place_wanted = Signal(object)
    folder_wanted = Signal(str)

    def __init__(self, theme: Theme, setting: Setting, wording: Wording, usual: str) -> None:
        super().__init__()
        self.setProperty("panel", "row")
        self.setting = setting
        self._wording = wording
        self._usual = usual
        self._value = usual
        self._title = title_of(setting, wording)
        self.value = PlainLabel(role="small", wraps=True)
        self.problem = PlainLabel(role="error", wraps=True)
        self.usual_button = QPushButton(self.tr("Back to the usual"))
        self.usual_button.setProperty("kind", "quiet")
        self.usual_button.setAccessibleName(self.tr("{setting}: back to the usual").format(setting=self._title))
        self.usual_button.clicked.connect(self._on_usual)
        self.control = self._made_control(theme)
        self._lay_out()
        self.usual_button.hide()
        self.problem.hide()
        self.value.setText("…")  # what is set is read in a moment, and takes no more room then
        self.value.setVisible(setting.place is not Place.HERE and setting.kind is not Kind.OPAQUE)

    def show_value(self, value: str) -> None:
        """Show that *value* holds."""
        self._value = value
        control = self.control
        if isinstance(control, Tick):
            control.setChecked(value == YES)
        elif isinstance(control, Choice):
            control.pick(value)
        elif isinstance(control, LineField):
            if control.text() != value:
                control.setText(value)
        else:
            words = value_words(self.setting, value, self._wording)
            self.value.setText(words)
            self.value.setVisible(bool(words))
        if self.setting.place is Place.HERE:
            self.usual_button.setVisible(value != self._usual)

    def say_problem(self, sentence: str) -> None:
        """Say *sentence* below what the setting does; empty takes it away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def refuse(self, why: str) -> None:
        """Switch it off, because it is not possible here."""
        self.control.setEnabled(False)
        self.say_problem(why)
        self.problem.play("small")

    def choose(self, *, chosen: bool) -> None:
        """Look like the one that was asked for, or no more."""
        self.setProperty("panel", "chosen" if chosen else "row")
        repolish(self)

    def keep_typed(self) -> None:
        """Take what was typed and not yet taken."""
        if isinstance(self.control, LineField):
            self._on_typed()

    def _made_control(self, theme: Theme) -> QWidget:
        here = self.setting.place is Place.HERE
        control: QWidget
        if here and self.setting.kind is Kind.SWITCH:
            control = box = Tick(self.tr("On"))
            box.clicked.connect(self._on_switched)
        elif here and self.setting.kind is Kind.CHOICE:
            words = [(value, choice_words(self.setting, value, self._wording)) for value in self.setting.choices]
            control = choice = Choice(theme, words, name=self._title)
            choice.picked.connect(self._on_picked)
        elif here and self.setting.kind is Kind.LINE:
            control = line = LineField(name=self._title)
            line.editingFinished.connect(self._on_typed)
        else:
            is_folder = here and self.setting.kind is Kind.FOLDER
            control = button = QPushButton(self.tr("Choose a folder …") if is_folder else self.tr("Change …"))
            button.clicked.connect(self._on_folder if is_folder else self._on_place)
        control.setAccessibleName(self._title)
        control.setAccessibleDescription(reason_of(self.setting, self._wording))
        return control

    def _lay_out(self) -> None:
        self.value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(PlainLabel(self._title, role="strong", wraps=True))
        said.addWidget(PlainLabel(reason_of(self.setting, self._wording), role="small", wraps=True))
        said.addWidget(self.problem)
        said.addStretch(1)
        side = QWidget()
        side.setFixedWidth(_LETTERS * self.fontMetrics().averageCharWidth())
        done = QVBoxLayout(side)
        done.setContentsMargins(0, 0, 0, 0)
        done.setSpacing(3)
        done.addWidget(self.control)
        done.addWidget(self.value)
        done.addWidget(self.usual_button, 0, Qt.AlignmentFlag.AlignLeft)
        done.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(20)
        row.addLayout(said, 1)
        row.addWidget(side, 0)

    def _on_switched(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self.picked.emit(self.setting.key, YES if on else NO)

    def _on_picked(self, value: str) -> None:
        self.picked.emit(self.setting.key, value)

    def _on_typed(self) -> None:
        control = self.control
        if isinstance(control, LineField):
            typed = " ".join(control.text().split())
            if not typed:
                control.setText(self._value)
            elif typed != self._value:
                self.picked.emit(self.setting.key, typed)

    def _on_usual(self) -> None:
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes away
        self.picked.emit(self.setting.key, self._usual)

    def _on_folder(self) -> None:
        self.folder_wanted.emit(self.setting.key)

    def _on_place(self) -> None:
        self.place_wanted.emit(self.setting.place)
