"""What happens when files are attached in the form, and how their small pictures get there."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from knowledge_base.errors import KnownError
from replydesk.attaching import NewFile, attach_file
from ui.ask import Ask
from ui.library_page.view import LibraryView
from ui.station import Station
from ui.thumbnails import stored_thumbnail

_PREVIEW = 320
"""Pixels of the pictures that are read; the form shows them smaller, the entry as they are."""


class AttachController(QObject):
    """Has files stored and shown. They belong to an entry when the form is saved, else they go after some days."""

    def __init__(self, view: LibraryView, station: Station, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self._ask = ask
        rows = view.form.attachments
        rows.file_requested.connect(self._on_file_requested)
        rows.files_dropped.connect(self._attach)
        rows.picture_wanted.connect(self._on_picture_wanted)
        view.detail.picture_wanted.connect(self._on_picture_wanted)

    def _on_file_requested(self) -> None:
        self._ask.file_to_attach(self._on_file_chosen)

    def _on_file_chosen(self, path: Path) -> None:
        self._attach([path])

    def _attach(self, paths: Sequence[Path]) -> None:
        form = self._view.form
        form.say_problem("")
        for path in paths:
            job = partial(attach_file, path=path, now=self._station.clock())
            done = partial(self._on_attached, form.number)
            self._station.runner.write(job, done, self._on_failed)

    def _on_attached(self, number: int, stored: NewFile) -> None:
        """Show it in the form it was chosen for; where that was left meanwhile it is not wanted any more."""
        if self._view.is_form_open and self._view.form.number == number:
            self._view.form.attachments.add(stored.attachment)
            for remark in stored.remarks:
                self._view.note.say(self._station.wording.say(remark))

    def _on_failed(self, error: KnownError) -> None:
        self._view.form.say_problem(self._station.explain(error))

    def _on_picture_wanted(self, sha256: str) -> None:
        job = partial(stored_thumbnail, sha256=sha256, side=_PREVIEW)
        done = partial(self._on_picture, sha256)
        self._station.runner.read(f"picture {sha256}", job, done, self._on_no_picture)

    def _on_picture(self, sha256: str, image: QImage | None) -> None:
        if image is not None:
            self._view.form.attachments.show_picture(sha256, image)
            self._view.detail.show_picture(sha256, image)

    def _on_no_picture(self, _error: KnownError) -> None:
        """Leave the sign where the picture would be: whatever keeps it from being read is said where it matters."""
