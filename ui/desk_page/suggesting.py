"""The left half of the desk: suggestions appear while the message is typed, and one is chosen."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from knowledge_base.errors import KnownError
from replydesk.suggest import Decision, Suggestions
from ui.desk_page import jobs
from ui.desk_page.desktop import Cited
from ui.desk_page.jobs import Found
from ui.desk_page.kind_guess import KindGuess
from ui.desk_page.suggestion_panel import MOST
from ui.desk_page.view import DeskView
from ui.desk_page.wording import advice_words, card_text, decision_words, tie_words
from ui.station import Station
from ui.timer import Pace

_NOISE = 0.02
"""Confidence below which a suggestion only distracts from an answer that has been found."""

_NOTHING = 0.005
"""Confidence below which a suggestion would be shown as 0 %: of a hundred right ones that nothing is sure of, one."""


def without_noise(suggestions: Suggestions) -> Suggestions:
    """Return *suggestions* without those nobody would take beside an answer, or would take at all."""
    if suggestions.decision is not Decision.ANSWER:
        return replace(suggestions, items=tuple(one for one in suggestions.items if one.confidence >= _NOTHING))
    first, *others = suggestions.items
    return replace(suggestions, items=(first, *(one for one in others if one.confidence >= _NOISE)))


@dataclass(frozen=True, slots=True)
class _Early:
    """A choice made while the search for the message was under way.

    Attributes:
        place: Of the suggestion, from 0.
        seen: The id of the entry that was shown there; empty: none was.
    """

    place: int
    seen: str


class SuggestController(QObject):
    """Searches for the message as it stands, at most one search at a time, so that no queue builds up.

    Args:
        kind: Shows the kind of message that is guessed with each search.

    Signals:
        shown: What is shown is for another message now, or there is another answer to it.
        chosen: The entry that was chosen, and all the suggestions it was chosen from.
        unchosen: What was chosen before it could be seen is not there to be taken unseen.
    """

    shown = Signal()
    chosen = Signal(object, object)
    unchosen = Signal()

    def __init__(self, view: DeskView, station: Station, kind: KindGuess, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._kind = kind
        self._station = station
        self._suggestions: Suggestions | None = None
        self._found_for = ""
        self._early: _Early | None = None
        self._cited: Cited = ()
        self._pace = Pace(self, self._search)
        view.message.edited.connect(self._on_message_edited)
        view.suggestions.chosen.connect(self._on_chosen)
        self._show("")

    @property
    def is_settled(self) -> bool:
        """Whether what is shown belongs to the message as it stands."""
        return self._pace.is_at_rest

    @property
    def has_early(self) -> bool:
        """Whether a suggestion was chosen before it could be seen; it is taken, or not, as soon as it is found."""
        return self._early is not None

    @property
    def suggestions(self) -> Suggestions | None:
        """What is shown; ``None``: nothing was searched for."""
        return self._suggestions

    def renew(self) -> None:
        """Search anew for the message as it stands."""
        if self._view.message.text.strip():
            self._pace.now()

    def mark_cited(self, cited: Cited) -> None:
        """Show which suggestion the reply rests on."""
        self._cited = cited
        self._view.suggestions.mark_chosen(self._chosen_place())

    def _on_message_edited(self, text: str) -> None:
        self._drop_early()  # it was chosen for another message
        if not text.strip():
            self._pace.stop()
            self._suggestions = None
            self._show(text)
            self.shown.emit()
        else:
            self._pace.soon()

    def _search(self) -> None:
        text = self._view.message.text
        job = partial(jobs.find, text=text, limit=MOST, today=self._station.today)
        self._station.runner.read("suggest", job, self._on_found, self._on_search_failed)

    def _on_found(self, found: Found) -> None:
        self._pace.answered()
        text = self._view.message.text
        if not text.strip():
            return
        self._suggestions = without_noise(found.suggestions)
        self._found_for = found.text
        self._show(found.text)
        self._kind.offer(found.text, found.intent)
        self.shown.emit()
        if text != found.text:
            self._pace.soon()
        elif self._early is not None:
            self._take_early(self._early, self._suggestions)

    def _on_search_failed(self, error: KnownError) -> None:
        self._pace.answered()
        self._drop_early()
        self._view.suggestions.say(self._station.explain(error), "error")

    def _show(self, text: str) -> None:
        found, panel = self._suggestions, self._view.suggestions
        if found is None:
            panel.show_cards([])
            panel.say("", "muted")
            panel.advise(self.tr("As soon as a message is here, the answers that fit it appear in this place."))
            return
        cards = [card_text(one, text, self._station.wording) for one in found.items]
        panel.show_cards(cards, self._chosen_place(), tie=tie_words(found))
        panel.say(*decision_words(found))
        advice = advice_words(found)
        panel.advise(advice, offers_entry=bool(advice))
        best = found.items[0].marks if found.items and found.decision is not Decision.NONE else ()
        self._view.message.mark(text, best)

    def _chosen_place(self) -> int | None:
        if self._suggestions is None:
            return None
        cited = {entry_id for entry_id, _title in self._cited}
        places = (at for at, one in enumerate(self._suggestions.items) if one.entry.id in cited)
        return next(places, None)

    def _on_chosen(self, place: int) -> None:
        text, found = self._view.message.text, self._suggestions
        if text.strip() and (found is None or text != self._found_for):
            # A quick hand is ahead of the search: what is shown, if anything, answers another message.
            seen = found.items[place].entry.id if found is not None and place < len(found.items) else ""
            self._early = _Early(place, seen)
        else:
            self._choose(place)

    def _choose(self, place: int) -> None:
        if self._suggestions is not None and place < len(self._suggestions.items):
            self._kind.settle()
            self.chosen.emit(self._suggestions.items[place].entry, self._suggestions)

    def _take_early(self, early: "_Early", found: Suggestions) -> None:
        """Choose what was chosen early if it is what was seen there, or is the answer; else it is to be looked at."""
        there = found.items[early.place].entry.id if early.place < len(found.items) else ""
        if there and (there == early.seen or (early.place == 0 and found.decision is Decision.ANSWER)):
            self._early = None
            self._choose(early.place)
        else:
            self._drop_early()

    def _drop_early(self) -> None:
        if self._early is not None:
            self._early = None
            self.unchosen.emit()
