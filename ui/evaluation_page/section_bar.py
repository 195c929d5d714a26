"""The names of the lists, each with how long it is; one of them is shown."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.evaluation_page.rows import Section
from ui.flow_layout import FlowLayout


class SectionBar(QWidget):
    """A button for each list.

    Signals:
        picked: The list the person wants to see.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[Section, QPushButton] = {}
        row = FlowLayout(spacing=6, parent=self)
        for number, section in enumerate(Section):
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("kind", "tab")
            self._buttons[section] = button
            self._group.addButton(button, number)
            row.addWidget(button)
        self.show_counts(dict.fromkeys(Section, 0))
        self.pick(Section.TO_DO)
        self._group.idClicked.connect(self._on_clicked)

    @property
    def section(self) -> Section:
        """The list that is shown."""
        return list(Section)[self._group.checkedId()]

    def pick(self, section: Section) -> None:
        """Mark *section* as shown."""
        self._buttons[section].setChecked(True)

    def show_counts(self, counts: Mapping[Section, int]) -> None:
        """Write how long each list is beside its name."""
        words = {
            Section.TO_DO: self.tr("To do"),
            Section.MIXED_UP: self.tr("Mixed up"),
            Section.NOT_FOUND: self.tr("Not found first"),
            Section.IN_VAIN: self.tr("Asked in vain"),
            Section.UNTESTED: self.tr("Not testable"),
        }
        for section, button in self._buttons.items():
            button.setText(f"{words[section]} · {counts[section]}")

    def button(self, section: Section) -> QPushButton:
        """Return the button of *section*."""
        return self._buttons[section]

    def _on_clicked(self, number: int) -> None:
        self.picked.emit(list(Section)[number])
