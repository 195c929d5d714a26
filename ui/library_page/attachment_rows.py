"""The attachments of an entry in the form: a title, what there is to see and a channel each, in an order."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from knowledge_base.attachments import Attachment, is_link
from knowledge_base.exchange import limits
from ui.choice import Choice
from ui.fields import LineField
from ui.flow_layout import FlowLayout
from ui.picture import Picture
from ui.plain_label import PlainLabel
from ui.row_column import RemovableRow, RowColumn, small_button
from ui.theme import Theme

THUMBNAIL = 56
"""Pixels of the small picture beside a file."""

Options = Sequence[tuple[str, str]]


class AttachmentRow(RemovableRow):
    """One attachment.

    Signals:
        moved_up, moved_down: It is to stand before or behind its neighbour.
    """

    moved_up = Signal()
    moved_down = Signal()

    def __init__(self, theme: Theme, value: Attachment, channels: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = value
        self.picture = Picture()
        self.picture.setFixedSize(QSize(THUMBNAIL, THUMBNAIL))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign = "attach" if value.is_file else "link"
        self.picture.draw(theme, sign, "muted", size=24)
        self.title = LineField(name=self.tr("Title of the attachment"), hint=self.tr("Title of the attachment"))
        self.url = LineField(name=self.tr("Link of the attachment"), hint="https://")
        self.alt = LineField(
            name=self.tr("What there is to see (text alternative)"), hint=self.tr("What there is to see")
        )
        self.channel = Choice(
            theme, [("", self.tr("Every channel")), *channels], name=self.tr("Channel of the attachment")
        )
        for field, text, most in (
            (self.title, value.title, limits.ATTACHMENT_TITLE),
            (self.url, value.url, limits.ATTACHMENT_LINK),
            (self.alt, value.alt, limits.ATTACHMENT_ALT),
        ):
            field.setMaxLength(most)
            field.setText(text)
            field.setCursorPosition(0)
        self.channel.pick(value.channel)
        self._lay_out(theme)

    @property
    def value(self) -> Attachment:
        """What its fields say."""
        return replace(
            self._value,
            title=self.title.text(),
            url=self.url.text().strip(),
            alt=self.alt.text(),
            channel=self.channel.value,
        )

    def show_picture(self, image: QImage) -> None:
        """Show *image* in place of the sign."""
        ratio = self.devicePixelRatioF()
        side = round(THUMBNAIL * ratio)
        fitting = image.scaled(
            side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        pixmap = QPixmap.fromImage(fitting)
        pixmap.setDevicePixelRatio(ratio)
        self.picture.setPixmap(pixmap)

    def _lay_out(self, theme: Theme) -> None:
        acts = FlowLayout(spacing=6)
        acts.setSpacing(0)
        for icon, said, signal in (
            ("up", self.tr("Move this attachment up"), self.moved_up),
            ("down", self.tr("Move this attachment down"), self.moved_down),
        ):
            button = small_button(theme, icon, said)
            button.clicked.connect(signal)
            acts.addWidget(button)
        acts.addWidget(self.removing_button(theme, self.tr("Take this attachment away")))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(self.picture, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.title, 0, 1, 1, 2)
        if self._value.is_file:
            self.url.hide()
            grid.addWidget(self.alt, 1, 1, 1, 3)
            grid.addWidget(PlainLabel(self._value.file, role="small", wraps=True), 2, 1)
        else:
            grid.addWidget(self.url, 1, 1, 1, 3)
            grid.addWidget(self.alt, 2, 1)
        grid.addWidget(self.channel, 2, 2, 1, 2)
        grid.addLayout(acts, 0, 3)  # last: Tab goes in the order in which they came
        grid.setColumnStretch(1, 1)


class AttachmentRows(QWidget):
    """As many attachments as are wanted. Files and links can be dropped on it.

    Signals:
        file_requested: A file is to be chosen.
        files_dropped: These files, paths, are to be attached.
        picture_wanted: The hash of a file that is shown now and may be a picture.
    """

    file_requested = Signal()
    files_dropped = Signal(object)
    picture_wanted = Signal(str)

    def __init__(self, theme: Theme, channels: Options = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._channels = channels
        self.file_button = QPushButton(self.tr("Attach a file"))
        self.link_button = QPushButton(self.tr("Attach a link"))
        self._column = RowColumn[AttachmentRow](12, self.file_button)
        self._hint = PlainLabel(self.tr("Or drop a file or link here, or paste a link."), role="small", wraps=True)
        acts = FlowLayout(spacing=6)
        for button, icon in ((self.file_button, "attach"), (self.link_button, "link")):
            button.setProperty("kind", "plain")
            theme.dress(button, icon, "primary")
            acts.addWidget(button)
        self.file_button.clicked.connect(self.file_requested)
        self.link_button.clicked.connect(self._on_link_wanted)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._column)
        box.addLayout(acts)
        box.addWidget(self._hint)
        self.setAcceptDrops(True)

    @property
    def rows(self) -> list[AttachmentRow]:
        """The rows as they stand."""
        return self._column.rows

    @property
    def values(self) -> tuple[Attachment, ...]:
        """What the rows say, but for those in which nothing stands."""
        found = (row.value for row in self.rows)
        return tuple(one for one in found if replace(one, channel="") != Attachment())

    def show_attachments(self, attachments: Sequence[Attachment]) -> None:
        """Show *attachments* in place of those of before."""
        self._column.clear()
        for value in attachments:
            self._append(value)

    def add(self, attachment: Attachment) -> None:
        """Put *attachment* behind the others and go to its title."""
        row = self._append(attachment)
        (row.title if attachment.is_file else row.url).setFocus()

    def show_picture(self, sha256: str, image: QImage) -> None:
        """Show *image* where that file stands."""
        for row in self.rows:
            if row.value.sha256 == sha256:
                row.show_picture(image)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and links, always as a copy."""
        if event.mimeData().hasUrls() or is_link(event.mimeData().text().strip()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the links that are dropped, and have the files attached."""
        urls = event.mimeData().urls()
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        links = [url.toString() for url in urls if not url.isLocalFile()]
        links = links or ([event.mimeData().text().strip()] if not files else [])
        for link in links[: limits.ATTACHMENTS]:
            if is_link(link):
                self.add(Attachment(url=link))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if files:
            self.files_dropped.emit(files[: limits.ATTACHMENTS])

    def _on_link_wanted(self) -> None:
        self.add(Attachment())

    def _append(self, value: Attachment) -> AttachmentRow:
        row = AttachmentRow(self._theme, value, self._channels)
        row.moved_up.connect(self._on_moved_up)
        row.moved_down.connect(self._on_moved_down)
        self._column.append(row)
        if value.is_file:
            self.picture_wanted.emit(value.sha256)
        return row

    def _on_moved_up(self) -> None:
        self._move(-1)

    def _on_moved_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self.sender()
        if isinstance(row, AttachmentRow):
            self._column.move(row, by)
