"""Rules of the type ``manner``: how a sentence sounds, by a statistical model, where no list of words would find it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from replydesk.draft import Intent
from replydesk.tone.alike import without_known
from replydesk.tone.assertions import content_keys
from replydesk.tone.making import Making
from replydesk.tone.manner_model import manner_model
from replydesk.tone.pattern import Pattern
from replydesk.tone.quoted import called_false_in
from replydesk.tone.reading import Reading
from replydesk.tone.refuted import refuted_in
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.spared import owned_failings, spared, taken_as_natural
from replydesk.tone.wording import Exempt, exempt_from

_HEADS = ("hurtful", "partial", "disclosing", "abuse")

_REPROACHES = ("hurtful", "disclosing")
"""The heads that hear what is said against somebody, and so may mishear a reproach that is taken back."""

_LONGEST = 400
"""Characters of a sentence that is asked about again; a longer one is a list, or no sentence."""

_MOST_FOREIGN = 4
"""Foreign words that count; whoever tells a long story need not be the ruder for it."""


@dataclass(frozen=True, slots=True)
class Manner:
    """Objects to each sentence that sounds as bad sentences do.

    Attributes:
        head: Which bad sentences: one of the heads of the model.
        least: From which log-odds on it objects.
        cited: Whether only replies that cite an entry are looked at, or only those that do not; ``None``: all. What the
            model knows of replies it does not know of all that may be written where nothing is cited.
        below: It leaves alone what reaches these log-odds: a graver rule speaks of it then.
        foreign: What each content word that no cited entry has adds to the log-odds, up to four of them. Answers
            take their words from the entry; whoever mocks or takes sides brings own ones. An insult is met in words
            that no entry has, so they count for nothing there.
        aside: What a sentence lists and says nothing of, e.g. the names of several parties.
        exempt: What is harmless.
    """

    head: str
    least: float
    below: float
    foreign: float
    cited: bool | None
    aside: Pattern | None
    exempt: Exempt

    broad: ClassVar[bool] = True
    """It speaks of whole sentences; see ``check``."""

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the sentences; ``said`` is the words that speak most for it."""
        if self.cited is not None and self.cited is not bool(reading.draft.cited):
            return
        model = manner_model()
        number = model.heads.index(self.head)
        text = reading.folded.text
        foreign = self._weight(reading)
        for (start, end), heads in zip(reading.stated.sentences, reading.manner, strict=True):
            odds = heads[number] + (foreign * self._foreign(reading, text[start:end]) if foreign else 0.0)
            if not self.least <= odds < self.below:
                continue
            if self.exempt.covers(reading, reading.folded, start, end):
                continue
            if self._is_spared(reading, start, end):
                continue
            telling = model.impression(self.head, text, start, end, reading.known_words).telling
            words = ", ".join(f"“{text[first:after]}”" for first, after in telling)
            yield Hit(*reading.folded.span(start, end), said=(words,), strength=odds)

    def _is_spared(self, reading: Reading, start: int, end: int) -> bool:
        """Say whether a sentence sounds harmless without what it says against nobody."""
        if end - start > _LONGEST:
            return False
        text = reading.folded.text
        places = [*called_false_in(text, start, end), *owned_failings(text, start, end)]
        places.extend(taken_as_natural(text, start, end))
        refuted = refuted_in(text[start:end])
        if refuted is not None:
            places.append((start + refuted.start, start + refuted.end))
        if self.head in _REPROACHES:
            places.extend(spared(text, start, end))
        if self.aside is not None:
            places.extend((start + first, start + after) for first, after in self.aside.spans(text[start:end]))
        if not places:
            return False
        rest = text[:end]
        for first, after in places:
            rest = rest[:first] + " " * (after - first) + rest[after:]
        model = manner_model()
        odds = model.odds(rest, start, end, reading.known_words)[model.heads.index(self.head)]
        foreign = self._weight(reading)
        return odds + (foreign * self._foreign(reading, rest[start:]) if foreign else 0.0) < self.least

    def _weight(self, reading: Reading) -> float:
        """Return what a foreign word adds; nothing where an insult is met."""
        return 0.0 if reading.draft.intent is Intent.INSULT else self.foreign

    @staticmethod
    def _foreign(reading: Reading, sentence: str) -> int:
        """Return how many content words of a folded *sentence* no cited entry has, nor one that says the same."""
        return min(_MOST_FOREIGN, len(without_known(content_keys(sentence), reading.known_words)))


def manner(making: Making) -> Asks:
    """Make a manner rule."""
    fields = making.fields
    return Manner(
        head=fields.choice("head", _HEADS),
        least=fields.number("from"),
        below=fields.number("below", 99.0),
        foreign=fields.number("foreign", 0.0),
        cited={"": None, "true": True, "false": False}[fields.choice("cited", ("", "true", "false"), "")],
        aside=making.patterns("aside"),
        exempt=exempt_from(making),
    )
