"""Questions to the person that the system's own dialogs ask. Tests answer with a scripted one."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QFileInfo, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QAbstractFileIconProvider, QAction, QDesktopServices, QIcon, QPagedPaintDevice
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QMenu, QWidget

Chosen = Callable[[Path], None]


class Ask(Protocol):
    """Asks, and calls back with the answer; a person who closes the dialog is not heard of again."""

    def file_to_import(self, chosen: Chosen) -> None:
        """Ask which file is to be taken into the fact base."""

    def comments_to_queue(self, chosen: Chosen) -> None:
        """Ask which list of comments is to wait for answers."""

    def file_to_export(self, chosen: Chosen) -> None:
        """Ask which file the fact base is to be written to."""

    def file_for_keys(self, chosen: Chosen) -> None:
        """Ask which file the list of keys is to be written to."""

    def database_to_open(self, chosen: Chosen) -> None:
        """Ask which database is to be opened."""

    def database_to_create(self, chosen: Chosen) -> None:
        """Ask where a new database is to be kept."""

    def rules_folder(self, chosen: Chosen) -> None:
        """Ask which folder holds the institution's own rules."""

    def backups_folder(self, chosen: Chosen) -> None:
        """Ask in which folder backups are to be kept."""

    def file_to_attach(self, chosen: Chosen) -> None:
        """Ask which file is to be attached to an entry."""

    def place_for(self, name: str, chosen: Chosen) -> None:
        """Ask where an attached file is to be saved, which would be called *name*."""

    def place_for_rejected(self, name: str, chosen: Chosen) -> None:
        """Ask where the rejected rows of an import are to be saved, in a file that would be called *name*."""

    def open_file(self, path: Path) -> None:
        """Have the system open the file *path*."""

    def printer(self, below: QWidget, chosen: Callable[[QPagedPaintDevice], None]) -> None:
        """Ask on which printer, *below* the button that was pressed."""


class DialogAsk(QObject):
    """Asks with file dialogs that do not stop the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._chosen: Chosen | None = None
        self._icons = NameIcons()
        self._dialog_to_save: QFileDialog | None = None

    def file_to_import(self, chosen: Chosen) -> None:
        """Ask which file is to be taken into the fact base."""
        kinds = self.tr("Lists of entries") + " (*.xlsx *.csv *.tsv *.txt *.jsonl *.json *.replydesk)"
        self._open(self.tr("Import a file"), kinds, chosen)

    def comments_to_queue(self, chosen: Chosen) -> None:
        """Ask which list of comments is to wait for answers."""
        self._open(self.tr("Add to the queue"), self.tr("Lists of comments") + " (*.xlsx *.csv *.tsv *.txt)", chosen)

    def file_to_export(self, chosen: Chosen) -> None:
        """Ask which file the fact base is to be written to."""
        kinds = [
            self.tr("Excel") + " (*.xlsx)",
            self.tr("Handbook to print") + " (*.pdf)",
            self.tr("Table of text") + " (*.csv)",
            self.tr("Archive of the whole fact base") + " (*.replydesk)",
            self.tr("Complete list for ReplyDesk") + " (*.jsonl)",
            self.tr("ClaimReview") + " (*.json)",
            self.tr("Questions and answers for a web site") + " (*.jsonld)",
        ]
        self._dialog_to_save = dialog = self._dialog(self.tr("Export"), ";;".join(kinds), chosen)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(self._on_kind_selected)
        dialog.open()

    def file_for_keys(self, chosen: Chosen) -> None:
        """Ask which file the list of keys is to be written to."""
        kinds = [self.tr("Page to print") + " (*.pdf)", self.tr("Text") + " (*.txt)"]
        self._dialog_to_save = dialog = self._dialog(self.tr("Save the list of keys"), ";;".join(kinds), chosen)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(self._on_kind_selected)
        dialog.open()

    def _on_kind_selected(self, kind: str) -> None:
        if self._dialog_to_save is not None:
            self._dialog_to_save.setDefaultSuffix(kind.rpartition("*.")[2].rstrip(")"))

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

    def file_to_attach(self, chosen: Chosen) -> None:
        """Ask which file is to be attached to an entry."""
        kinds = self.tr("Files to attach") + " (*.png *.jpg *.jpeg *.webp *.gif *.pdf *.mp4)"
        self._open(self.tr("Attach a file"), kinds, chosen)

    def place_for(self, name: str, chosen: Chosen) -> None:
        """Ask where an attached file is to be saved, which would be called *name*."""
        self._save_as(self._dialog(self.tr("Save the attachment"), "", chosen), name)

    def place_for_rejected(self, name: str, chosen: Chosen) -> None:
        """Ask where the rejected rows of an import are to be saved, in a file that would be called *name*."""
        kinds = [self.tr("Excel") + " (*.xlsx)", self.tr("Table of text") + " (*.csv)"]
        self._dialog_to_save = dialog = self._dialog(self.tr("Save the rejected rows"), ";;".join(kinds), chosen)
        dialog.filterSelected.connect(self._on_kind_selected)
        self._save_as(dialog, name)

    def open_file(self, path: Path) -> None:
        """Have the system open the file *path*."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def rules_folder(self, chosen: Chosen) -> None:
        """Ask which folder holds the institution's own rules."""
        self._folder(self.tr("Folder with rules"), chosen)

    def backups_folder(self, chosen: Chosen) -> None:
        """Ask in which folder backups are to be kept."""
        self._folder(self.tr("Folder for backups"), chosen)

    def printer(self, below: QWidget, chosen: Callable[[QPagedPaintDevice], None]) -> None:
        """Ask on which printer, in a menu; the system's own dialog would offer to keep a secret as a file."""
        names = QPrinterInfo.availablePrinterNames()
        menu = PrinterMenu(names, chosen, below)
        if not names:
            menu.addAction(self.tr("No printer is set up on this computer")).setEnabled(False)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def _save_as(self, dialog: QFileDialog, name: str) -> None:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(name.rpartition(".")[2])
        dialog.selectFile(name)
        dialog.open()

    def _folder(self, title: str, chosen: Chosen) -> None:
        dialog = self._dialog(title, "", chosen)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
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
        dialog.setIconProvider(self._icons)
        if sys.platform == "linux":  # GTK's dialog runs in this process, too, and reads what it lists
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        return dialog

    def _on_selected(self, file_name: str) -> None:
        if self._chosen is not None:
            self._chosen(Path(file_name))


class NameIcons(QFileIconProvider):
    """Icons and kinds of files by their names alone. Called from a thread of the dialog's own.

    Qt's own looks into every file that is listed. Where the open fact base is one of them, that drops the locks SQLite
    has on it (sqlite.org/howtocorrupt.html, 2.2): another program that opens and closes it then takes its journal away,
    and with that all that is stored from there on.
    """

    def __init__(self) -> None:
        super().__init__()
        self._folder = super().icon(QAbstractFileIconProvider.IconType.Folder)
        self._file = super().icon(QAbstractFileIconProvider.IconType.File)

    def icon(self, what: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        """Return one icon for all folders and one for all files."""
        if isinstance(what, QFileInfo):
            return self._folder if what.isDir() else self._file
        return super().icon(what)

    def type(self, info: QFileInfo) -> str:
        """Return the end of the file's name, in capitals."""
        return "" if info.isDir() else info.suffix().upper()


class PrinterMenu(QMenu):
    """The printers by name. It alone holds what is to be printed, maybe a secret, and is gone once it is closed."""

    def __init__(self, names: Sequence[str], chosen: Callable[[QPagedPaintDevice], None], below: QWidget) -> None:
        super().__init__(below)
        self._chosen = chosen
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            self.addAction(name.replace("&", "&&")).setData(name)
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self, action: QAction) -> None:
        info = QPrinterInfo.printerInfo(str(action.data()))
        self._chosen(QPrinter(info, QPrinter.PrinterMode.HighResolution))
