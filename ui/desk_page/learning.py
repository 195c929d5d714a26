"""What the desk learns from its person: that a message asks for an entry, or that it does not."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from knowledge_base.entry import Entry
from knowledge_base.errors import KnownError
from replydesk.learning import Learned, LearnedKind
from replydesk.suggest import Decision, Suggestions
from ui.desk_page import jobs
from ui.desk_page.desktop import Cited, incoming_of, read_desktop
from ui.desk_page.jobs import DeskRecord, Lesson, Taken
from ui.desk_page.suggesting import SuggestController
from ui.desk_page.suggestion_card import TEACH_KEY
from ui.desk_page.view import DeskView
from ui.desk_page.wording import short_text
from ui.station import Station

_TEACH, _FORGET = "teach", "forget"


class LearnController(QObject):
    """Has a lesson stored when the person gives one, says so, and takes it back when they want.

    It never learns by itself; at most it offers to.

    Args:
        record: Keeps what is on the desk from being put on record twice.
        suggesting: Knows what is shown.

    Signals:
        changed: Something was learned or taken back; the suggestions are others now.
    """

    changed = Signal()

    def __init__(
        self, view: DeskView, station: Station, record: DeskRecord, suggesting: SuggestController, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self._record = record
        self._suggesting = suggesting
        self._cited: Cited = ()
        self._offered: Entry | None = None
        self._last: Taken | None = None
        self._waiting = 0
        view.taught.connect(self._on_taught)
        view.rejected.connect(self._on_rejected)
        view.message.edited.connect(self._on_message_edited)
        view.note.action_taken.connect(self._on_note_action)

    @property
    def is_settled(self) -> bool:
        """Whether everything the person said has been stored."""
        return self._waiting == 0

    def mark_cited(self, cited: Cited) -> None:
        """Remember what the reply rests on."""
        self._cited = cited

    def offer(self, entry: Entry, suggestions: Suggestions) -> None:
        """Offer to remember the message for *entry*, where it was not the program that knew."""
        self._view.note.hide()
        first = suggestions.items[0].entry.id == entry.id
        if self._station.only_read or (first and suggestions.decision is Decision.ANSWER):
            return
        self._offered = entry
        said = self.tr("Shall messages like this one lead to “{title}” from now on?")
        self._view.note.say(
            said.format(title=short_text(entry.content.title)),
            action=self.tr("Remember"),
            act=_TEACH,
            key=TEACH_KEY,
        )

    def _on_taught(self, place: int) -> None:
        self._learn_of(place, fits=True)

    def _on_rejected(self, place: int) -> None:
        self._learn_of(place, fits=False)

    def _on_note_action(self, act: str) -> None:
        found = self._suggesting.suggestions
        if act == _TEACH and self._offered is not None and found is not None:
            self._learn(self._offered, found, fits=True)
        elif act == _FORGET and self._last is not None:
            job = partial(jobs.forget, taken=self._last, person=self._station.person, now=self._station.clock())
            self._waiting += 1
            self._station.runner.write(job, self._on_forgotten, self._on_failed)

    def _on_message_edited(self, _text: str) -> None:
        if self._view.note.act == _TEACH:
            self._view.note.hide()  # it was about the message as it was

    def _learn_of(self, place: int, *, fits: bool) -> None:
        found = self._suggesting.suggestions
        if found is not None and place < len(found.items):
            self._learn(found.items[place].entry, found, fits=fits)

    def _learn(self, entry: Entry, suggestions: Suggestions, *, fits: bool) -> None:
        lesson = Lesson(
            fits=fits,
            incoming=incoming_of(read_desktop(self._view, self._cited)),
            suggestions=suggestions,
            entry=entry,
            person=self._station.person,
            now=self._station.clock(),
        )
        self._waiting += 1
        self._station.runner.write(partial(self._record.learn, lesson=lesson), self._on_learned, self._on_failed)

    def _on_learned(self, taken: Taken | None) -> None:
        self._waiting -= 1
        if taken is None:
            return
        learned = taken.learned
        if taken.is_new:
            self._last = taken
            self._view.note.say(self._words(learned), action=self.tr("Undo"), act=_FORGET)
        else:
            self._view.note.say(self._words(learned))
        if learned.kind is LearnedKind.REJECTION and self._view.message.text_field.hasFocus():
            self._view.suggestions.enter()  # to the next one; and Ctrl+Z does not take the message away there
        self.changed.emit()

    def _words(self, learned: Learned) -> str:
        title = short_text(learned.entry_title)
        if learned.kind is LearnedKind.PHRASING:
            said = self.tr("Remembered as a question for “{title}”: {text}")
            return said.format(title=title, text=short_text(learned.text))
        said = self.tr("Noted: “{title}” does not answer messages like this one.")
        if learned.entry_id in {entry_id for entry_id, _title in self._cited}:
            said += " " + self.tr("The reply still rests on it.")
        return said.format(title=title)

    def _on_forgotten(self, learned: Learned) -> None:
        self._waiting -= 1
        self._last = None
        said = self.tr("Taken back. What was learned about “{title}” counts no more.")
        self._view.note.say(said.format(title=short_text(learned.entry_title)))
        self.changed.emit()

    def _on_failed(self, error: KnownError) -> None:
        self._waiting -= 1
        self._view.note.say(self._station.explain(error), is_error=True)
