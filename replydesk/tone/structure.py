"""Rules of the type ``structure``: the parts of a reply are there and stand in their order."""

from collections.abc import Iterator
from dataclasses import dataclass

from replydesk.tone.assertions import assertions
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.stated import stated_in

_CLAIM_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Parts:
    """Objects where one of several parts is missing, or stands too late.

    Attributes:
        part: Any of these is the part.
        within: It must begin within the first so many sentences; 0: anywhere.
        least_words: Shorter replies need no such part.
    """

    part: Pattern
    within: int
    least_words: int

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give one finding about the whole reply, or none."""
        text = reading.folded.text
        if len(text.split()) < self.least_words:
            return
        sentences = reading.stated.sentences
        end = sentences[self.within - 1][1] if self.within and len(sentences) >= self.within else len(text)
        if not self.part.found_in(text[:end]):
            yield Hit(0, 0)


@dataclass(frozen=True, slots=True)
class FactFirst:
    """Objects to a reply about a hoax that begins with the false claim, or tells it more than once.

    Attributes:
        refuting: Words that mark a claim as false.
    """

    refuting: Pattern

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the sentences that tell the claim where they should not."""
        told = [place for place in self._telling(reading) if place is not None]
        for number, (first, start, end) in enumerate(told):
            sentence = reading.folded.text[start:end]
            if number > 0:
                yield Hit(*reading.folded.span(start, end), message="twice")
            elif first and not self.refuting.found_in(sentence):
                yield Hit(*reading.folded.span(start, end))

    def _telling(self, reading: Reading) -> Iterator[tuple[bool, int, int]]:
        claims = [stated_in(claim) for claim in reading.claims]
        words = [
            frozenset().union(*(said.words for said in assertions(claim.folded.text, claim.sentences)))
            for claim in claims
        ]
        said = list(assertions(reading.folded.text, reading.stated.sentences))
        for number, one in enumerate(said):
            if any(len(claim) > 2 and len(claim & one.words) >= _CLAIM_SHARE * len(claim) for claim in words):  # noqa: PLR2004
                yield number == 0, one.start, one.end


def structure(making: Making) -> Asks:
    """Make a structure rule; ``check`` says which."""
    fields = making.fields
    if fields.choice("check", ("part", "fact-first")) == "fact-first":
        return FactFirst(making.pattern("refuting"))
    return Parts(making.pattern("tokens"), int(fields.number("within", 0)), int(fields.number("least_words", 0)))
