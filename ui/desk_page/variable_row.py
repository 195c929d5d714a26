"""The fields in which the variables of the cited entry are filled in, above the reply."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from knowledge_base.frozen import FrozenDict
from knowledge_base.variables import Variable
from ui.choice import Choice
from ui.fields import LineField
from ui.flow_layout import FlowLayout
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.theme import Theme

_WIDTH = 150
"""Pixels of a field; three stand side by side in a narrow window."""

_LONGEST = 2_000
"""Characters a value may have; a link has less."""


class VariableRow(QWidget):
    """A field for each variable, with its usual value to begin with. Not there while there are none.

    Signals:
        filled: Name of the variable and what its field holds now.
        stops_changed: Tab stops elsewhere now.
    """

    filled = Signal(str, str)
    stops_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields: dict[str, LineField | Choice] = {}
        self._required: frozenset[str] = frozenset()
        self._holder = QWidget()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._holder)
        self.hide()

    @property
    def values(self) -> dict[str, str]:
        """What each field holds, by the name of its variable; empty: nothing yet."""
        return {name: _value(field) for name, field in self._fields.items()}

    def show_variables(self, variables: Sequence[Variable], kept: Mapping[str, str] = FrozenDict()) -> None:
        """Show a field for each of *variables*, in place of those of before, with its usual value or what is *kept*."""
        self._box.removeWidget(self._holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = QWidget()
        row = FlowLayout(spacing=8, parent=self._holder)
        self._fields = {
            variable.name: self._field(variable, kept.get(variable.name, variable.default)) for variable in variables
        }
        self._required = frozenset(variable.name for variable in variables if variable.required)
        for variable in variables:
            row.addWidget(self._captioned(variable, self._fields[variable.name]))
        self._box.addWidget(self._holder)
        self.setVisible(bool(variables))
        self.stops_changed.emit()

    def begin(self) -> None:
        """Go to the first field that must be filled in and is empty; stay where one is when there is none."""
        for name, field in self._fields.items():
            if name in self._required and not _value(field):
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return list(self._fields.values())

    def field(self, name: str) -> LineField | Choice:
        """Return the field of the variable *name*."""
        return self._fields[name]

    def _field(self, variable: Variable, value: str) -> LineField | Choice:
        said = self.tr("Fill in {name}")
        if variable.lent and variable.default:
            said = self.tr("{name}: filled in for the institution")
        said = said.format(name=variable.name)
        tell = partial(self.filled.emit, variable.name)
        if variable.choices:
            options = [("", "–"), *((choice, choice) for choice in variable.choices)]
            choice = Choice(self._theme, options, name=said)
            choice.pick(value)
            choice.setFixedWidth(letters(_WIDTH))
            choice.picked.connect(tell)
            return choice
        line = LineField(name=said)
        line.setMaxLength(_LONGEST)
        line.setText(value)
        line.setCursorPosition(0)
        line.setToolTip(said)
        line.setFixedWidth(letters(_WIDTH))
        line.textChanged.connect(tell)
        return line

    def _captioned(self, variable: Variable, field: QWidget) -> QWidget:
        """Return *field* behind its name; one that the institution filled in says so."""
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        lent = variable.lent and bool(variable.default)
        said = self.tr("{name} (institution)") if lent else "{name}"
        caption = PlainLabel(said.format(name=variable.name), role="caption")
        caption.setBuddy(field)
        row.addWidget(caption)
        row.addWidget(field)
        return pair


def _value(field: LineField | Choice) -> str:
    return field.value if isinstance(field, Choice) else field.text()
