"""What this program is, which version, and where its data lies."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from replydesk import __version__
from ui.dialog_room import fit_closely
from ui.letters import letters
from ui.picture import Picture
from ui.plain_label import PlainLabel
from ui.theme import Theme


class AboutDialog(QDialog):
    """A few sentences about the program."""

    def __init__(self, theme: Theme, database: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About ReplyDesk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(letters(440))
        fit_closely(self)
        picture = Picture()
        picture.draw(theme, "replydesk", "primary", size=48)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        version = self.tr("Version {number}. Free software under the MIT licence.").format(number=__version__)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 16)
        box.setSpacing(10)
        box.addWidget(picture)
        box.addWidget(PlainLabel("ReplyDesk", role="title"))
        box.addWidget(
            PlainLabel(self.tr("Answers from verified facts, checked before they leave, each on record."), wraps=True)
        )
        box.addWidget(PlainLabel(version, role="muted", wraps=True))
        if database is not None:
            where = self.tr("The open fact base: {path}").format(path=database)
            box.addWidget(PlainLabel(where, role="muted", wraps=True))
        box.addWidget(PlainLabel(self.tr("Nothing is sent over the network."), role="muted", wraps=True))
        box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
