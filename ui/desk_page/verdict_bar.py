"""One sentence on whether the reply may leave, and the only button that lets it."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.fields import LineField
from ui.flow_layout import FlowLayout
from ui.picture import Picture
from ui.plain_label import PlainLabel, repolish
from ui.theme import Theme

Mood = Literal["quiet", "pass", "warn", "block", "copied"]
"""What the bar has to say: nothing yet, it may leave, only with a reason, it may not, it has left."""

_ICONS: dict[Mood, tuple[str, str]] = {
    "quiet": ("question", "muted"),
    "pass": ("pass", "passed"),
    "warn": ("warn", "warn"),
    "block": ("block", "block"),
    "copied": ("approve", "passed"),
}


class VerdictBar(QFrame):
    """The verdict in one sentence, the field for a reason where one is asked for, and Copy.

    Signals:
        copy_requested: Copy was pressed, or Enter in the field for the reason.
        next_requested: The person is done with this message.
        second_requested: A second person is to be asked to release what is blocked.
        mend_all_requested: Everything safe is to be mended at once.
    """

    copy_requested = Signal()
    next_requested = Signal()
    second_requested = Signal()
    mend_all_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "verdict")
        self._theme = theme
        self._mood: Mood = "quiet"
        self._picture = Picture()
        self.sentence = PlainLabel(role="strong", wraps=True)
        self.reason = LineField(
            name=self.tr("Reason for copying in spite of the warnings"),
            hint=self.tr("Why may it leave all the same? The reason is put on record."),
        )
        self.copy_button = QPushButton(self.tr("Copy"))
        self.next_button = QPushButton(self.tr("Next message"))
        self.second_button = QPushButton(self.tr("Ask a second person …"))
        self.mend_all_button = QPushButton()
        self._lay_out()
        self.copy_button.clicked.connect(self.copy_requested)
        self.reason.returnPressed.connect(self.copy_requested)
        self.next_button.clicked.connect(self.next_requested)
        self.second_button.clicked.connect(self.second_requested)
        self.mend_all_button.clicked.connect(self.mend_all_requested)
        theme.changed.connect(self._paint_icon)
        self.show_mood("quiet", "")

    def show_mood(self, mood: Mood, sentence: str, *, can_copy: bool = False) -> None:
        """Say *sentence* in the colour of *mood*; *can_copy* lets Copy be pressed (the gate decides)."""
        self._mood = mood
        self.sentence.setText(sentence)
        self.setAccessibleDescription(sentence)
        self.setProperty("outcome", "pass" if mood == "copied" else mood)
        repolish(self)
        repolish(self.sentence)
        self._paint_icon()
        self.reason.setVisible(mood == "warn")
        self.next_button.setVisible(mood == "copied")
        self.second_button.hide()
        self.copy_button.setVisible(mood != "copied")
        self.copy_button.setEnabled(can_copy)
        inviting = mood in {"pass", "warn", "quiet"}
        self.copy_button.setProperty("kind", "primary" if inviting else "")
        self._theme.dress(self.copy_button, "copy", "on_primary" if inviting and can_copy else "text")
        repolish(self.copy_button)

    def offer_second_person(self) -> None:
        """Let a second person be asked, until the next mood is shown."""
        self.second_button.show()

    def show_safe(self, count: int) -> None:
        """Offer to mend *count* findings at once; for none there is no button."""
        self.mend_all_button.setText(self.tr("Mend all ({count})").format(count=count))
        self.mend_all_button.setVisible(count > 0)

    def show_checking(self, sentence: str) -> None:
        """Say that the check is at work. A verdict that is shown stays until the next one, so nothing flickers."""
        if self._mood in {"quiet", "copied"}:
            self.show_mood("quiet", sentence, can_copy=True)

    @property
    def mood(self) -> Mood:
        """What it has to say."""
        return self._mood

    @property
    def is_copied(self) -> bool:
        """Whether the reply as it stands has left."""
        return self._mood == "copied"

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return [self.mend_all_button, self.second_button, self.reason, self.next_button, self.copy_button]

    def ask_for_reason(self) -> None:
        """Put the focus where the reason is typed."""
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paint_icon(self) -> None:
        name, role = _ICONS[self._mood]
        self._picture.draw(self._theme, name, role, size=20)

    def _lay_out(self) -> None:
        self.copy_button.setToolTip(self.tr("Copies the reply when it has passed the check (Ctrl+Enter)"))
        self.next_button.setToolTip(self.tr("Clears the desk for the next message (Ctrl+N)"))
        self._theme.dress(self.next_button, "next", "text")
        self.second_button.setProperty("kind", "plain")
        self._theme.dress(self.second_button, "approve", "primary")
        self.mend_all_button.setProperty("kind", "plain")
        self.mend_all_button.setToolTip(
            self.tr("Puts in every replacement that changes the wording only; one undo takes all back (F7)")
        )
        self._theme.dress(self.mend_all_button, "mend", "primary")
        self.mend_all_button.hide()
        self.copy_button.setMinimumWidth(104)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.next_button)
        head.addWidget(self.copy_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 12, 10)
        box.setSpacing(8)
        # A row of their own: beside Copy they leave the sentence too little room, and its lines take the reply's.
        further = FlowLayout(spacing=8, from_the_end=True)
        further.addWidget(self.mend_all_button)
        further.addWidget(self.second_button)
        box.addLayout(head)
        box.addLayout(further)
        box.addWidget(self.reason)
