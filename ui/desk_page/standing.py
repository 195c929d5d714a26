"""What the desk offers for a message that asks for no fact: the answers the institution keeps for its kind."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from knowledge_base.entry import Entry
from knowledge_base.errors import KnownError
from replydesk.draft import Intent
from replydesk.standing import TAGS, standing_answers
from replydesk.suggest import Decision
from ui.desk_page.suggesting import SuggestController
from ui.desk_page.view import DeskView
from ui.names import intent_word
from ui.station import Station

_ASKS_NOTHING = frozenset({Intent.PRAISE, Intent.INSULT})
"""What is no gap of the fact base: nobody could write the entry it lacks."""


class StandingController(QObject):
    """Keeps the answers that are offered to the kind of the message, unless an entry answers it.

    Signals:
        chosen: The entry, and the suggestions that were shown beside it.
    """

    chosen = Signal(object, object)

    def __init__(self, view: DeskView, station: Station, suggest: SuggestController, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._station = station
        self._suggest = suggest
        self._row = view.suggestions.standing
        self._asked: Intent | None = None
        self._offered: tuple[Entry, ...] = ()
        self._looking = False
        suggest.shown.connect(self.look)
        view.message.intent_picked.connect(self.look)
        self._row.chosen.connect(self._on_chosen)
        view.standing_wanted.connect(self._on_wanted)

    @property
    def is_settled(self) -> bool:
        """Whether what is offered is for the message as it stands."""
        return not self._looking

    def look(self, _intent: str = "") -> None:
        """Look which answers are kept for the message as it is now."""
        found = self._suggest.suggestions
        kind = Intent(self._view.message.intent.value)
        if found is None or found.decision is Decision.ANSWER or kind not in TAGS:
            self._looking = False
            self._show(kind, ())
            return
        self._looking = True
        job = partial(standing_answers, intent=kind, today=self._station.today)
        self._station.runner.read("standing", job, partial(self._on_found, kind), self._on_failed)

    def _on_found(self, kind: Intent, entries: tuple[Entry, ...]) -> None:
        if self._looking:
            self._looking = False
            self._show(kind, entries)

    def _on_failed(self, error: KnownError) -> None:
        self._looking = False
        self._view.note.say(self._station.explain(error), is_error=True)

    def _show(self, kind: Intent, entries: tuple[Entry, ...]) -> None:
        self._offered = entries
        found = self._suggest.suggestions
        is_open = found is not None and found.decision is not Decision.ANSWER
        asks_nothing = is_open and kind in _ASKS_NOTHING
        self._view.suggestions.leave_out_advice(asks_nothing)
        word = intent_word(kind).lower()
        sentence = ""
        if entries:
            sentence = self.tr("Kept by your institution for messages of this kind ({kind}):").format(kind=word)
        elif asks_nothing:
            said = self.tr(
                "This message ({kind}) asks for no fact. An approved answer with the tag “{tag}” would be offered here."
            )
            sentence = said.format(kind=word, tag=TAGS[kind])
        self._row.show_answers(sentence, [one.content.title for one in entries])

    def _on_wanted(self) -> None:
        self._on_chosen(0)

    def _on_chosen(self, place: int) -> None:
        found = self._suggest.suggestions
        if found is not None and place < len(self._offered) and not self._looking:
            self.chosen.emit(self._offered[place], found)
