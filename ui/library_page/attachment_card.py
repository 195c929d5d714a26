"""One attachment of an entry to be read: its words, and of a picture enough to look at."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from knowledge_base.attachments import Attachment
from ui.marked_text import MarkedText
from ui.names import channel_word
from ui.picture import Picture
from ui.plain_label import PlainLabel
from ui.theme import Theme


class AttachmentCard(QWidget):
    """Title, link or name of the file, what there is to see, and the channel.

    Attributes:
        sha256: The hash of the file; empty for a link.
    """

    def __init__(self, theme: Theme, value: Attachment, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sha256 = value.sha256
        sign = Picture()
        sign.draw(theme, "attach" if value.is_file else "link", "muted", size=18)
        self.picture = Picture()
        self.picture.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        title = MarkedText(theme, lines=None)
        title.show_text(value.title)
        words.addWidget(title)
        channel = channel_word(value.channel, language) if value.channel else ""
        said = " · ".join(filter(None, (value.url or value.file, channel)))
        where = MarkedText(theme, role="muted", lines=None)  # a link is broken anywhere, a label would not
        where.show_text(said)
        words.addWidget(where)
        if value.alt:
            told = self.tr("There to see: {alt}").format(alt=value.alt)
            words.addWidget(PlainLabel(told, role="small", wraps=True))
        words.addWidget(self.picture)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_picture(self, image: QImage) -> None:
        """Show *image* below the words."""
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(pixmap)
        self.picture.show()
