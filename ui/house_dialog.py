"""What holds for the whole institution: its accounts, its variables, the special times, its own rules."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from knowledge_base.errors import KnownError
from knowledge_base.store import Store
from replydesk.draft import Mode
from replydesk.house import House, HouseRefused, variables_on
from ui.account_rows import AccountRows
from ui.ask import Ask
from ui.fact_base import FactBase
from ui.fields import TextField
from ui.letters import letters
from ui.names import mode_word
from ui.plain_label import PlainLabel
from ui.station import Station
from ui.theme import Theme
from ui.tick import Tick

_VARIABLES_HEIGHT = 84
"""Four lines: telephone, hours, address, and one more."""

_WIDTH, _HEIGHT = 660, 620
"""Pixels in which an account stands on two lines, and all of it in a small window; the rest is scrolled to."""


class HouseDialog(QDialog):
    """Asks for all of it. It stays until what was asked for is stored.

    Attributes:
        accounts, variables, modes, folder_button, no_folder_button, save_button: What can be filled in and pressed.
        folder_words, uses, problem: What it says.

    Signals:
        save_requested: The house as it was filled in.
        refused: Why what was filled in is no house.
    """

    save_requested = Signal(object)
    refused = Signal(object)

    def __init__(self, theme: Theme, house: House, ask: Ask, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Institution"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(letters(_WIDTH), letters(_HEIGHT))
        self._ask = ask
        self._folder = house.rules_folder
        self.accounts = AccountRows(theme, house.accounts, language)
        self.variables = TextField(
            name=self.tr("Variables of the institution, one a line"),
            hint="telepon_pengaduan = 112\njam_layanan = Senin–Jumat, pukul 08.00–15.00",
        )
        self.variables.setPlainText("\n".join(variable.as_line() for variable in house.variables))
        self.variables.setFixedHeight(letters(_VARIABLES_HEIGHT))
        self.uses = PlainLabel(role="small", wraps=True)
        self.uses.hide()
        self.modes = {mode: Tick(mode_word(mode)) for mode in Mode}
        for mode, box in self.modes.items():
            box.setChecked(mode in house.modes)
        self.folder_words = PlainLabel(wraps=True)
        self.folder_button = QPushButton(self.tr("Choose a folder …"))
        self.no_folder_button = QPushButton(self.tr("Use only the program's rules"))
        self.problem = PlainLabel(role="error", wraps=True)
        self.problem.hide()
        self.save_button = QPushButton(self.tr("Save"))
        self.save_button.setProperty("kind", "primary")
        theme.dress(self.save_button, "pass", "on_primary")
        self._lay_out()
        self._show_folder()
        self.folder_button.clicked.connect(self._on_folder_wanted)
        self.no_folder_button.clicked.connect(self._on_no_folder)
        self.save_button.clicked.connect(self._on_save)

    def say_problem(self, sentence: str) -> None:
        """Say why it could not be stored, and what to do."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.save_button.setEnabled(True)

    def show_uses(self, counts: Mapping[str, int]) -> None:
        """Show in how many entries each variable is used."""
        words = [self.tr("{name}: %Ln entries", None, count).format(name=name) for name, count in counts.items()]
        self.uses.setText(self.tr("Used in: {uses}").format(uses=" · ".join(words)))
        self.uses.setVisible(bool(words))

    def _on_folder_wanted(self) -> None:
        self._ask.rules_folder(self._on_folder_chosen)

    def _on_folder_chosen(self, path: Path) -> None:
        self._folder = str(path)
        self._show_folder()

    def _on_no_folder(self) -> None:
        self._folder = ""
        self._show_folder()

    def _show_folder(self) -> None:
        self.folder_words.setText(self._folder or self.tr("None: the program's rules hold alone."))
        self.no_folder_button.setVisible(bool(self._folder))
        self.say_problem("")

    def _on_save(self) -> None:
        modes = frozenset(mode for mode, box in self.modes.items() if box.isChecked())
        try:
            variables = variables_on(self.variables.toPlainText().splitlines())
        except HouseRefused as refused:
            self.refused.emit(refused)
            return
        self.save_button.setEnabled(False)
        accounts, folder = self.accounts.values, self._folder
        self.save_requested.emit(House(accounts=accounts, variables=variables, modes=modes, rules_folder=folder))

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        box = QVBoxLayout(inside)
        box.setContentsMargins(0, 0, 8, 0)
        box.setSpacing(6)
        box.addWidget(PlainLabel(self.tr("Accounts that answer"), role="caption"))
        box.addWidget(self.accounts)
        said = self.tr(
            "The institution's own account first. Rules and wordings may differ by account. An account's own greeting,"
            " closing and signature are put around each wording, or where it has the places {salam}, {penutup} and"
            " {tanda_tangan}."
        )
        box.addWidget(_small(said))
        box.addSpacing(8)
        caption = PlainLabel(self.variables.accessibleName(), role="caption")
        caption.setBuddy(self.variables)
        box.addWidget(caption)
        box.addWidget(self.variables)
        said = self.tr(
            "name = value; also with choices: name = usual value [one | another]. Where a wording has the name"
            " between braces, the value is filled in, unless the entry has such a variable itself. The check takes"
            " these values as approved."
        )
        box.addWidget(_small(said))
        box.addWidget(self.uses)
        box.addSpacing(8)
        box.addWidget(PlainLabel(self.tr("Special time"), role="caption"))
        for check in self.modes.values():
            box.addWidget(check)
        box.addWidget(_small(self.tr("Stricter rules hold for everybody until it is switched off.")))
        box.addSpacing(8)
        box.addWidget(PlainLabel(self.tr("Folder with the institution's own rules"), role="caption"))
        box.addWidget(self.folder_words)
        box.addLayout(_row(self.folder_button, self.no_folder_button, at_end=False))
        said = self.tr(
            "They lie over the program's rules. While the folder is missing or broken, nothing can be copied."
        )
        box.addWidget(_small(said))
        box.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        leave = QPushButton(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        around = QVBoxLayout(self)
        around.setContentsMargins(20, 16, 12, 16)
        around.setSpacing(10)
        around.addWidget(scroll, 1)
        around.addWidget(self.problem)
        around.addLayout(_row(leave, self.save_button, at_end=True))
        self.save_button.setDefault(True)


def ask_for_house(
    base: FactBase, theme: Theme, ask: Ask, window: QWidget, station: Station | None
) -> HouseDialog | None:
    """Show the dialog for the open fact base; it stays until what was asked for is stored. None is open: nothing."""
    if base.opened is None or station is None:
        return None
    house = base.opened.house
    dialog = HouseDialog(theme, house, ask, station.wording.language, window)

    # the person may close the dialog before the worker answers, and it is gone then
    def refused(error: KnownError) -> None:
        if isValid(dialog):
            dialog.say_problem(station.explain(error))

    def counted(counts: dict[str, int]) -> None:
        if isValid(dialog):
            dialog.show_uses(counts)

    def stored() -> None:
        if isValid(dialog):
            dialog.accept()

    def save(house: House) -> None:
        base.furnish(house, station.act(), stored, refused)

    dialog.save_requested.connect(save)
    dialog.refused.connect(refused)
    names = [variable.name for variable in house.variables]
    if names:
        station.runner.read("house", partial(_uses, names=names), counted, refused)
    dialog.open()
    return dialog


def _uses(store: Store, names: Sequence[str]) -> dict[str, int]:
    return store.variable_use.counts(names)


def _small(sentence: str) -> PlainLabel:
    return PlainLabel(sentence, role="small", wraps=True)


def _row(*buttons: QPushButton, at_end: bool) -> QLayout:
    row = QHBoxLayout()
    if at_end:
        row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    if not at_end:
        row.addStretch(1)
    return row
