"""What goes with the cited entries: a chip each, to save a file or to put a link into the reply."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.flow_layout import FlowLayout
from ui.plain_label import PlainLabel
from ui.short_button import ShortButton
from ui.sizes import size_words
from ui.theme import Theme

if TYPE_CHECKING:  # not loaded before the first window is painted
    from collections.abc import Sequence

    from replydesk.attachment_gate import Shown

_LONGEST = 30
"""Characters of a title a chip shows; the tool tip has all of it."""
_NARROWEST = 64
"""Pixels."""


class AttachmentChip(ShortButton):
    """One attachment.

    Attributes:
        shown: Which one.
    """

    def __init__(self, theme: Theme, shown: "Shown", language: str, parent: QWidget | None = None) -> None:
        one = shown.wish.attachment
        short = one.title if len(one.title) <= _LONGEST else one.title[: _LONGEST - 1].rstrip() + "…"
        super().__init__(short, least=_NARROWEST, parent=parent)
        self.shown = shown
        self.setProperty("kind", "chip")
        if one.is_file:
            size = size_words(shown.size, language)
            said = self.tr("Save {title} ({size}) …").format(title=one.title, size=size)
        else:
            said = self.tr("Put the link into the reply: {title}").format(title=one.title)
        self.setAccessibleName(said)
        more = self.tr("There to see: {alt}").format(alt=one.alt) if one.alt else ""
        self.setToolTip("\n".join(filter(None, (said, one.url, more))).replace("<", "‹"))
        ink = "primary" if shown.why_kept is None else "muted"
        theme.dress(self, "attach" if one.is_file else "link", ink)
        self._image = QImage()
        theme.changed.connect(self._draw)  # the sign is put on anew then

    def show_picture(self, image: QImage) -> None:
        """Show *image* in place of the sign, as sharp as the screen is, whatever the looks become."""
        self._image = image
        self._draw()

    def _draw(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = (QSizeF(self.iconSize()) * ratio).toSize()
        whole, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        pixmap = QPixmap.fromImage(self._image.scaled(room, whole, smooth))
        pixmap.setDevicePixelRatio(ratio)
        self.setIcon(QIcon(pixmap))


class AttachmentRow(QWidget):
    """The attachments of the cited entries for the channel. Not there while there are none.

    Signals:
        pressed: The ``Shown`` of the chip that was pressed.
        stops_changed: Tab stops elsewhere now.
    """

    pressed = Signal(object)
    stops_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chips: list[AttachmentChip] = []
        self._holder = QWidget()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._holder)
        self.hide()

    def show_attachments(self, shown: "Sequence[Shown]", language: str) -> None:
        """Show a chip for each of *shown*, in place of those of before."""
        if [chip.shown for chip in self.chips] == list(shown):
            return
        self._box.removeWidget(self._holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = QWidget()
        row = FlowLayout(spacing=8, parent=self._holder)
        row.addWidget(PlainLabel(self.tr("Goes with it"), role="caption"))
        self.chips = [AttachmentChip(self._theme, one, language) for one in shown]
        for chip in self.chips:
            chip.clicked.connect(self._on_clicked)
            row.addWidget(chip)
        self._box.addWidget(self._holder)
        self.setVisible(bool(shown))
        self.stops_changed.emit()

    def show_picture(self, sha256: str, image: QImage) -> None:
        """Show *image* on the chips of that file."""
        for chip in self.chips:
            if chip.shown.wish.attachment.sha256 == sha256:
                chip.show_picture(image)

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in order."""
        return list(self.chips)

    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, AttachmentChip):
            self.pressed.emit(chip.shown)
