"""The window of the settings. It stays beside the program's own until it is closed; nothing in it waits for an OK."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from ui.letters import letters
from ui.settings.panel import SettingsPanel

_SIZE = QSize(760, 640)
_MARGIN = QSize(60, 60)
"""What is left of the window around it, so that one sees what a change does."""


class SettingsDialog(QDialog):
    """Holds one panel after the other: another language is another panel.

    Attributes:
        panel: What is seen.

    Signals:
        returned: The person came back to it, perhaps from a dialog that changed something.
    """

    returned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.panel: SettingsPanel | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.resize(QSize(letters(_SIZE.width()), letters(_SIZE.height())).boundedTo(parent.size() - _MARGIN))

    def show_panel(self, panel: SettingsPanel) -> None:
        """Show *panel* in place of the one before, as far as that was scrolled and searched."""
        self.setWindowTitle(self.tr("Settings"))
        for button in panel.findChildren(QPushButton):
            button.setAutoDefault(False)  # or Enter in the field of a name would press the first of them
        before, self.panel = self.panel, panel
        self._box.addWidget(panel)
        if before is None:
            panel.field.setFocus()
            return
        on = before.key_with_focus
        panel.field.setText(before.field.text())
        (panel.rows[on].control if on else panel.field).setFocus()
        panel.scroll_to(before.height_scrolled)
        self._box.removeWidget(before)
        before.hide()
        before.deleteLater()

    def done(self, result: int) -> None:
        """Take what was typed before it goes."""
        if self.panel is not None:
            for row in self.panel.rows.values():
                row.keep_typed()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        """Tell that the person is here again."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.returned.emit()
