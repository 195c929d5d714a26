"""Questions to the person that the system's own dialogs ask. Tests answer with a scripted one."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]


class Ask(Protocol):
    """Asks, and calls back with the answer; a person who closes the dialog is not heard of again."""

    def file_to_import(self, chosen: Chosen) -> None:
        """Ask which file is to be taken into the fact base."""

    def database_to_open(self, chosen: Chosen) -> None:
        """Ask which database is to be opened."""

    def database_to_create(self, chosen: Chosen) -> None:
        """Ask where a new database is to be kept."""


class DialogAsk(QObject):
    """Asks with file dialogs that do not stop the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._chosen: Chosen | None = None

    def file_to_import(self, chosen: Chosen) -> None:
        """Ask which file is to be taken into the fact base."""
        kinds = self.tr("Lists of entries") + " (*.xlsx *.csv *.tsv *.txt *.jsonl *.json)"
        self._open(self.tr("Import a file"), kinds, chosen)

    def database_to_open(self, chosen: Chosen) -> None:
        """Ask which database is to be opened."""
        self._open(self.tr("Open a fact base"), self._databases(), chosen)

    def database_to_create(self, chosen: Chosen) -> None:
        """Ask where a new database is to be kept."""
        dialog = self._dialog(self.tr("Create a fact base"), self._databases(), chosen)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("db")
        dialog.open()

    def _databases(self) -> str:
        return self.tr("Fact bases") + " (*.db)"

    def _open(self, title: str, kinds: str, chosen: Chosen) -> None:
        dialog = self._dialog(title, kinds, chosen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def _dialog(self, title: str, kinds: str, chosen: Chosen) -> QFileDialog:
        self._chosen = chosen
        dialog = QFileDialog(self._window, title, str(Path.home()), kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        return dialog

    def _on_selected(self, file_name: str) -> None:
        if self._chosen is not None:
            self._chosen(Path(file_name))
