"""What goes with the cited entries: shown with the reply; a file is saved by its gate, a link is put into the reply."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from knowledge_base.errors import KnownError
from knowledge_base.store import Store
from replydesk.attachment_gate import AttachmentWish, Leaving, LetOutFile, Shown, let_out_file, shown_for
from replydesk.attachment_saving import save_file
from ui.ask import Ask
from ui.desk_page.desktop import Cited
from ui.desk_page.view import DeskView
from ui.station import Station
from ui.thumbnails import stored_thumbnail

_OPEN = "open-saved-attachment"
"""What the button of the note does after a file was saved."""

_SIDE = 48
"""Pixels of a picture on a chip; twice what is drawn, for fine screens."""


class AttachedController(QObject):
    """Keeps the row of attachments with what the reply rests on, and lets files out by their gate."""

    def __init__(self, view: DeskView, station: Station, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self._ask = ask
        self._cited: Cited = ()
        self._pictures: dict[str, QImage] = {}
        self._looking = False
        self._saved: Path | None = None
        view.message.channel_picked.connect(self._on_channel_picked)
        view.reply.attachments.pressed.connect(self._on_pressed)
        view.note.action_taken.connect(self._on_note_action)

    @property
    def is_settled(self) -> bool:
        """Whether the row shows what goes with the cited entries."""
        return not self._looking

    def show_for(self, cited: Cited) -> None:
        """Show what goes with the entries *cited*."""
        self._cited = cited
        self.look()

    def look(self) -> None:
        """Look anew: an entry may be approved, expired or changed by now."""
        if not self._cited:
            self._looking = False
            self._station.runner.read("attached", _none, self._on_looked, self._on_failed)
            self._view.reply.attachments.show_attachments((), self._station.wording.language)
            return
        self._looking = True
        job = partial(
            shown_for,
            entry_ids=tuple(entry_id for entry_id, _title in self._cited),
            channel=self._view.message.channel.value,
            today=self._station.today,
        )
        self._station.runner.read("attached", job, self._on_looked, self._on_failed)

    def _on_channel_picked(self, _channel: str) -> None:
        self.look()

    def _on_looked(self, shown: tuple[Shown, ...]) -> None:
        self._looking = False
        row = self._view.reply.attachments
        row.show_attachments(shown, self._station.wording.language)
        hashes = [one.wish.attachment.sha256 for one in shown if one.is_picture]
        self._pictures = {sha256: image for sha256, image in self._pictures.items() if sha256 in hashes}
        for sha256 in dict.fromkeys(hashes):
            if sha256 in self._pictures:  # the bytes of a hash are never others
                row.show_picture(sha256, self._pictures[sha256])
            else:
                job = partial(stored_thumbnail, sha256=sha256, side=_SIDE)
                done = partial(self._on_picture, sha256)
                self._station.runner.read(f"chip {sha256}", job, done, self._on_no_picture)

    def _on_picture(self, sha256: str, image: QImage | None) -> None:
        if image is not None:
            self._pictures[sha256] = image
            self._view.reply.attachments.show_picture(sha256, image)

    def _on_no_picture(self, _error: KnownError) -> None:
        """Leave the sign: whatever keeps the file from being read is said when it is to be saved."""

    def _on_pressed(self, shown: Shown) -> None:
        if shown.why_kept is not None:
            self._view.note.say(self._station.wording.say(shown.why_kept), is_error=True)
        elif shown.wish.attachment.is_file:
            self._ask.place_for(shown.wish.attachment.file, partial(self._save, shown.wish))
        else:
            self._view.reply.composer.put_word(shown.wish.attachment.url)
            self._view.start_reply()

    def _save(self, wish: AttachmentWish, path: Path) -> None:
        now = self._station.clock()
        way = Leaving(person=self._station.person, now=now, today=now.date())
        job = partial(_let_out_to, wish=wish, way=way, path=path)
        self._station.runner.write(job, partial(self._on_saved, path), self._on_refused)

    def _on_saved(self, path: Path, let_out: LetOutFile) -> None:
        self._saved = path
        said = self.tr("Saved: {name}. On record as number {number}.")
        if let_out.sample:
            said = self.tr("Saved for practice: {name}. On record as number {number}.")
        sentence = said.format(name=path.name, number=let_out.audit_number)
        self._view.note.say(sentence, action=self.tr("Open it"), act=_OPEN)

    def _on_note_action(self, act: str) -> None:
        if act == _OPEN and self._saved is not None:
            self._ask.open_file(self._saved)

    def _on_refused(self, error: KnownError) -> None:
        self._view.note.say(self._station.explain(error), is_error=True)
        self.look()

    def _on_failed(self, error: KnownError) -> None:
        self._looking = False
        self._view.note.say(self._station.explain(error), is_error=True)


def _none(_store: Store) -> tuple[Shown, ...]:
    """Stand for what goes with no entry: whatever was asked before falls silent by it."""
    return ()


def _let_out_to(store: Store, wish: AttachmentWish, way: Leaving, path: Path) -> LetOutFile:
    """Let the file out and write it to *path*.

    Raises:
        GateClosed: it may not leave.
        ExportRefused: it cannot be written there; that it was let out stays on record.
    """
    let_out = let_out_file(store, wish, way)
    save_file(let_out, path)
    return let_out
