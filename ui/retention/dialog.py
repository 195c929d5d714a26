"""The dialog that asks how long texts are kept, and says what would go."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.store.retention import Texts
from ui.choice import Choice
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.theme import Theme

FOR_EVER = ""
"""The value of the choice that keeps everything; the others are numbers of days."""

_DAYS_A_YEAR = 365


class RetentionDialog(QDialog):
    """Asks how long texts are kept. What would go is told before it can be saved.

    Signals:
        weighed: The person looks at a choice; what it removes is to be told by :meth:`tell`.
        saved: The choice that was taken.
    """

    weighed = Signal(str)
    saved = Signal(str)

    def __init__(self, theme: Theme, choices: Sequence[int], days: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keep texts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(letters(460))
        numbers = sorted({*choices, *([days] if days is not None else [])})
        options = [(FOR_EVER, self.tr("For ever")), *((str(number), self._words(number)) for number in numbers)]
        self.choice = Choice(theme, options, name=self.tr("Texts of messages and replies are kept"))
        self.choice.pick(FOR_EVER if days is None else str(days))
        self.sentence = PlainLabel("", wraps=True)
        self.sentence.setMinimumHeight(3 * self.sentence.fontMetrics().lineSpacing())
        self.save_button = QPushButton(self.tr("Save"))
        self.save_button.setProperty("kind", "primary")
        theme.dress(self.save_button, "pass", "on_primary")
        self._lay_out()
        self.choice.picked.connect(self._on_picked)
        self.save_button.clicked.connect(self._on_save)

    def tell(self, texts: Texts) -> None:
        """Say what the choice that is shown would remove now; it can be saved from then on."""
        if self.choice.value == FOR_EVER:
            self.sentence.setText(self.tr("No text is removed."))
        elif not texts.count:
            self.sentence.setText(self.tr("No text is older than that today. Older ones are removed day by day."))
        else:
            said = self.tr(
                "The texts of {received} and {sent}, and {noted}, are older. They are removed now and for good; "
                "the history still says when and by whom."
            )
            received = self.tr("%Ln messages", None, texts.messages)
            sent = self.tr("%Ln replies", None, texts.replies)
            noted = self.tr("%Ln notes that no entry fits", None, texts.notes)
            self.sentence.setText(said.format(received=received, sent=sent, noted=noted))
        self.save_button.setText(self.tr("Save and remove") if texts.count else self.tr("Save"))
        self.save_button.setEnabled(True)

    def _words(self, days: int) -> str:
        if days % _DAYS_A_YEAR == 0:
            return self.tr("%Ln years", None, days // _DAYS_A_YEAR)
        return self.tr("%Ln days", None, days)

    def _lay_out(self) -> None:
        leave = QPushButton(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        caption = PlainLabel(self.choice.accessibleName(), role="caption")
        caption.setBuddy(self.choice)
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 0)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.save_button)
        backups = self.tr("Backups and exports made earlier still hold the texts. Delete those yourself.")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(6)
        for part in (caption, self.choice, self.sentence, PlainLabel(backups, role="small", wraps=True)):
            box.addWidget(part)
        box.addLayout(row)
        self.save_button.setEnabled(False)
        leave.setDefault(True)

    def _on_picked(self, value: str) -> None:
        self.save_button.setEnabled(False)
        self.weighed.emit(value)

    def _on_save(self) -> None:
        self.saved.emit(self.choice.value)
        self.accept()
