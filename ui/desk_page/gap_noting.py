"""Nothing fits the message on the desk: it is noted as a gap with one key, and the note taken back with another."""

from functools import partial

from PySide6.QtCore import QObject

from knowledge_base.errors import KnownError
from knowledge_base.store.gap_notes import GapNote
from replydesk import gap_noting
from ui.desk_page.view import DeskView
from ui.desk_page.wording import short_text
from ui.station import Station

_BACK = "gap-back"
"""What the note's button does when it takes the note back."""


class GapController(QObject):
    """Has a gap noted when the person says so, and says what was noted. The message stays on the desk."""

    def __init__(self, view: DeskView, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self._last = ""
        self._waiting = 0
        view.gap_noted.connect(self._on_noted)
        view.message.edited.connect(self._on_edited)
        view.note.action_taken.connect(self._on_note_action)

    @property
    def is_settled(self) -> bool:
        """Whether everything that was noted is stored."""
        return self._waiting == 0

    def _on_noted(self) -> None:
        message = self._view.message
        if not message.text.strip():
            self._view.note.say(self.tr("There is no message on the desk that could be noted."))
            return
        job = partial(
            gap_noting.note_gap,
            text=message.text,
            channel=message.channel.value,
            remark=self._view.suggestions.remark.text(),
            person=self._station.person,
            now=self._station.clock(),
        )
        self._waiting += 1
        self._station.runner.write(job, self._on_stored, self._on_failed)

    def _on_stored(self, note: GapNote) -> None:
        self._waiting -= 1
        self._last = note.id
        self._view.suggestions.remark.clear()
        said = self.tr("Noted that no entry fits: “{text}”. It stands on the pages Learned and Evaluation.")
        said = said.format(text=short_text(" ".join(note.text.split())))
        self._view.note.say(said, action=self.tr("Take back"), act=_BACK)

    def _on_note_action(self, act: str) -> None:
        if act == _BACK and self._last:
            job = partial(gap_noting.undo, told_id=self._last, person=self._station.person, now=self._station.clock())
            self._waiting += 1
            self._station.runner.write(job, self._on_taken_back, self._on_failed)

    def _on_taken_back(self, _note: object) -> None:
        self._waiting -= 1
        self._last = ""
        self._view.note.say(self.tr("Taken back. The message is no gap any more."))

    def _on_edited(self, text: str) -> None:
        if not text.strip():
            self._view.suggestions.remark.clear()  # it was about the message that is gone

    def _on_failed(self, error: KnownError) -> None:
        self._waiting -= 1
        self._view.note.say(self._station.explain(error), is_error=True)
