"""Shows who may release blocked replies, and takes changes with the PIN of one who may already."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.store.releasers import Releaser
from replydesk.appointing import Confirmation, Standing
from ui.choice import Choice
from ui.dates import day_words
from ui.dialog_room import give_room
from ui.fields import LineField, PinField
from ui.letters import letters
from ui.plain_label import PlainLabel
from ui.scrolled import Scrolled
from ui.theme import Theme
from ui.tick import Tick

_WIDTH = 600


class PersonRow(QFrame):
    """One who may release, and the button that takes them off.

    Signals:
        dismissed: The person's name.
    """

    dismissed = Signal(str)

    def __init__(self, theme: Theme, releaser: Releaser, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = releaser.name
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.setProperty("kind", "plain")
        self.remove_button.setAccessibleName(self.tr("Remove {name}").format(name=releaser.name))
        theme.dress(self.remove_button, "delete", "primary")
        since = self.tr("PIN set on {day} by {person}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(releaser.name, role="strong"))
        day = day_words(releaser.set_at.date(), language)
        row.addWidget(PlainLabel(since.format(day=day, person=releaser.set_by), role="muted"), 1)
        row.addWidget(self.remove_button)
        self.remove_button.clicked.connect(self._on_remove)

    def _on_remove(self) -> None:
        self.dismissed.emit(self._name)


class PeopleDialog(QDialog):
    """The switch, the people, and the fields for a new one.

    Signals:
        switched: On or off, and the confirmation (``None`` where there is nobody to give one).
        dismissed: A name, and the confirmation.
        appointed: A name, the new PIN, and the confirmation.
    """

    switched = Signal(bool, object)
    dismissed = Signal(str, object)
    appointed = Signal(str, str, object)

    def __init__(self, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Second person"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(letters(_WIDTH))
        self._theme = theme
        self._language = language
        self._standing = Standing(is_on=False, releasers=())
        self.rows: list[PersonRow] = []
        self.switch = Tick(self.tr("A second person may release blocked replies"))
        self.name = LineField(name=self.tr("Name of the person"))
        self.pin = PinField(name=self.tr("New PIN, 6 to 12 digits"))
        self.again = PinField(name=self.tr("The same PIN again"))
        self.add_button = QPushButton(self.tr("Save the person"))
        self.confirmer = Choice(theme, [], name=self.tr("Confirmed by"))
        self.confirming = PinField(name=self.tr("PIN of who confirms"))
        self.problem = PlainLabel(role="error", wraps=True)
        self._empty = PlainLabel(self.tr("Nobody has been named yet."), role="muted")
        self._people = QVBoxLayout()
        self._confirmation = QWidget()
        self._lay_out()
        self.switch.clicked.connect(self._on_switch)
        self.add_button.clicked.connect(self._on_add)

    def show_standing(self, standing: Standing) -> None:
        """Show how things stand, and forget every PIN."""
        self._standing = standing
        self.switch.setChecked(standing.is_on)
        for row in self.rows:
            self._people.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [PersonRow(self._theme, one, self._language, self) for one in standing.releasers]
        for row in self.rows:
            row.dismissed.connect(self._on_dismiss)
            self._people.addWidget(row)
        self._empty.setVisible(not self.rows)
        self._confirmation.setVisible(bool(self.rows))
        confirmer = self.confirmer.value
        self.confirmer.clear()
        for one in standing.releasers:
            self.confirmer.addItem(one.name, one.name)
        self.confirmer.pick(confirmer)
        self.name.setText("")
        self._forget_pins()
        self.say("")

    def say(self, problem: str) -> None:
        """Say why nothing was changed; empty: nothing was wrong. PINs are typed anew."""
        self._forget_pins()
        self.switch.setChecked(self._standing.is_on)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        give_room(self)

    def done(self, result: int) -> None:
        """Close, and keep no PIN."""
        self._forget_pins()
        super().done(result)

    def _forget_pins(self) -> None:
        for field in (self.pin, self.again, self.confirming):
            field.wipe()

    def _confirmed(self) -> Confirmation | None:
        if not self._standing.releasers:
            return None
        return Confirmation(name=self.confirmer.value, pin=self.confirming.take())

    def _on_switch(self, on: bool) -> None:  # noqa: FBT001 (Qt's)
        self.switched.emit(on, self._confirmed())

    def _on_dismiss(self, name: str) -> None:
        self.dismissed.emit(name, self._confirmed())

    def _on_add(self) -> None:
        pin, again = self.pin.take(), self.again.take()
        if pin != again:
            self.say(self.tr("The two PINs are not the same. Type them once more."))
            self.pin.setFocus()
            return
        self.appointed.emit(self.name.text(), pin, self._confirmed())

    def _lay_out(self) -> None:
        whole = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(20, 16, 20, 16)
        around.setSpacing(8)
        box = QVBoxLayout(whole)
        around.addWidget(Scrolled(whole, box), 1)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        said = self.tr(
            "They release with a PIN of their own what the check holds back, and answer for it. Some rules nobody can"
            " overrule: personal data, insults, groups, elections, entries that may not be used."
        )
        box.addWidget(PlainLabel(said, role="muted", wraps=True))
        box.addWidget(self.switch)
        box.addWidget(_line())
        box.addWidget(PlainLabel(self.tr("Those who may"), role="heading"))
        box.addWidget(self._empty)
        box.addLayout(self._people)
        box.addWidget(_line())
        box.addWidget(PlainLabel(self.tr("Add a person, or set a new PIN"), role="heading"))
        box.addLayout(_captioned(self.name))
        pins = QHBoxLayout()
        pins.setSpacing(12)
        pins.addLayout(_captioned(self.pin))
        pins.addLayout(_captioned(self.again))
        box.addLayout(pins)
        box.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignRight)
        inside = QVBoxLayout(self._confirmation)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(_line())
        why = self.tr("Each change is confirmed by one who may already. Enter that PIN first, then make the change.")
        inside.addWidget(PlainLabel(why, role="muted", wraps=True))
        confirming = QHBoxLayout()
        confirming.setSpacing(12)
        confirming.addLayout(_captioned(self.confirmer))
        confirming.addLayout(_captioned(self.confirming))
        inside.addLayout(confirming)
        box.addWidget(self._confirmation)
        box.addWidget(self.problem)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        for button in (close, self.add_button):
            button.setAutoDefault(False)
        box.addStretch(1)
        around.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _captioned(field: QWidget) -> QVBoxLayout:
    caption = PlainLabel(field.accessibleName(), role="caption")
    caption.setBuddy(field)
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(caption)
    column.addWidget(field)
    return column


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("panel", "line")
    return line
