"""Rules of the type ``structure``: the parts of a reply are there and stand in their order."""

from collections.abc import Iterator
from dataclasses import dataclass

from replydesk.tone.assertions import Assertion, assertions, content_keys, keys_of, remembered_assertions
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.refuted import MESSAGES, refuted_in
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.stated import stated_in
from replydesk.tone.statements import without

_CLAIM_SHARE = 0.75
_TOLD_SHARE = 0.5
"""Share of a claim's words from which on it is told where the sentence calls false what it tells."""

_LEAST_TOLD = 2
_MESSAGES = keys_of(MESSAGES.split("|"))
"""Keys of words that announce a claim, and so are no fact before it: "tidak benar kabar bahwa …"."""


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
        twice: It objects to the telling after the first one, else to the reply that opens with the claim.
        courtesies: Greetings and thanks; a sentence of nothing else is read over, and what follows it comes first.
    """

    refuting: Pattern
    twice: bool
    courtesies: Pattern | None = None

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the sentences that tell the claim where they should not."""
        told = [place for place in self._telling(reading) if place is not None]
        for number, (first, start, end) in enumerate(told):
            sentence = reading.folded.text[start:end]
            if self.twice:
                if number > 0:
                    yield Hit(*reading.folded.span(start, end))
            elif number == 0 and first and not self.refuting.found_in(sentence):
                yield Hit(*reading.folded.span(start, end))

    def _telling(self, reading: Reading) -> Iterator[tuple[bool, int, int]]:
        claims = [stated_in(claim) for claim in reading.claims]
        if not claims:
            return
        words = [
            frozenset().union(*(said.words for said in remembered_assertions(claim.folded.text, claim.sentences)))
            for claim in claims
        ]
        first = True
        for one in reading.said:
            if any(len(claim) > 2 and len(claim & one.words) >= _CLAIM_SHARE * len(claim) for claim in words):  # noqa: PLR2004
                yield first, one.start, one.end
            first = first and self._is_courtesy(reading.folded.text[one.start : one.end], one)

    def _is_courtesy(self, sentence: str, said: Assertion) -> bool:
        """Say whether a sentence greets or thanks and says nothing else, so that nobody has read anything yet."""
        if not said.words or self.courtesies is None:
            return not said.words
        rest = without(self.courtesies, sentence)
        return not any(one.words for one in assertions(rest, ((0, len(rest)),)))


@dataclass(frozen=True, slots=True)
class MythFirst:
    """Objects to a reply whose first words tell the false claim, though it goes on to call it false.

    Attributes:
        courtesies: Greetings and thanks, which are read over.
    """

    courtesies: Pattern

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the first sentence that is more than a courtesy, where it tells the claim."""
        text = reading.folded.text
        if not reading.claims and not reading.called_false:
            return
        for start, end in reading.stated.sentences:
            sentence = text[start:end]
            if not content_keys(without(self.courtesies, sentence)):
                continue
            if self._tells(reading, sentence):
                yield Hit(*reading.folded.span(start, end))
            return

    def _tells(self, reading: Reading, sentence: str) -> bool:
        """Say whether the claim is asked about, or told before anything that is true."""
        found = refuted_in(sentence)
        if found is not None:
            is_first = found.told_first or content_keys(without(self.courtesies, sentence[: found.start])) <= _MESSAGES
            told = content_keys(sentence[found.start : found.end]) if is_first else frozenset[str]()
        else:
            told = content_keys(sentence) if sentence.endswith("?") else frozenset()
        if not told:
            return False
        claims = [content_keys(claim) for claim in (*reading.claims, *reading.called_false)]
        return any(len(claim) >= _LEAST_TOLD and len(claim & told) >= _TOLD_SHARE * len(claim) for claim in claims)


@dataclass(frozen=True, slots=True)
class Refutes:
    """Objects to a reply that cites a false claim and nowhere says that it is false.

    Attributes:
        refuting: Words that mark a claim as false.
        least_words: Shorter replies, which thank or greet, may leave it open.
    """

    refuting: Pattern
    least_words: int

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give one finding about the whole reply, or none."""
        text = reading.folded.text
        if reading.claims and len(text.split()) >= self.least_words and not self.refuting.found_in(text):
            yield Hit(0, 0)


def structure(making: Making) -> Asks:
    """Make a structure rule; ``check`` says which."""
    fields = making.fields
    check = fields.choice("check", ("part", "fact-first", "myth-first", "once", "refutes"))
    if check == "refutes":
        return Refutes(making.pattern("refuting"), int(fields.number("least_words", 0)))
    if check == "myth-first":
        return MythFirst(making.pattern("courtesies"))
    if check != "part":
        courtesies = making.patterns("courtesies")
        return FactFirst(making.pattern("refuting"), twice=check == "once", courtesies=courtesies)
    return Parts(making.pattern("tokens"), int(fields.number("within", 0)), int(fields.number("least_words", 0)))
