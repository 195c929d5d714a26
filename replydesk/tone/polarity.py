"""Rules of the type ``polarity``: the reply does not say yes where the cited entry says no, or the reverse."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge_base.entry import EntryContent, Kind
from replydesk.tone.assertions import Assertion, assertions
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.stated import Stated, stated_in

_CLAIM_SHARE = 0.7
"""A sentence with this share of a false claim's content words, and no word that refutes it, repeats the claim."""


@dataclass(frozen=True, slots=True)
class Opposite:
    """Two stances that exclude each other, e.g. free of charge and to be paid.

    Attributes:
        yes, no: What says the one, what says the other.
        everywhere: It concerns the whole matter: no shared words are asked for.
    """

    yes: Pattern
    no: Pattern
    everywhere: bool

    def stances(self, text: str) -> dict[bool, list[tuple[int, int]]]:
        """Return where *text* says yes and where no; a place counts for the longer of two that overlap."""
        spans = {True: list(self.yes.spans(text)), False: list(self.no.spans(text))}
        return {
            side: [place for place in spans[side] if not _is_inside(place, spans[not side])] for side in (True, False)
        }


def _is_inside(place: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(first < place[1] and place[0] < after and after - first > place[1] - place[0] for first, after in others)


@dataclass(frozen=True, slots=True)
class Polarity:
    """Objects to a sentence that turns the cited entry round.

    Attributes:
        opposites: The stances to compare.
        refuting: Words that mark a claim as false.
    """

    opposites: tuple[Opposite, ...]
    refuting: Pattern

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the words that are turned round, the stance that is, or the false claim repeated as true."""
        bodies = [stated_in(text) for entry in reading.draft.cited for text in _bodies(entry.content)]
        if not bodies:
            return
        own = [
            said
            for said in assertions(reading.folded.text, reading.stated.sentences)
            if not reading.is_cited(said.start, said.end)
        ]
        known = [said for body in bodies for said in assertions(body.folded.text, body.sentences)]
        for said in own:
            place = _turned_word(said, known) or self._turned_stance(reading, said, bodies, known)
            if place is not None:
                yield Hit(*reading.folded.span(*place))
        yield from self._repeated_claims(reading, own)

    def _turned_stance(
        self,
        reading: Reading,
        said: Assertion,
        bodies: list[Stated],
        known: list[Assertion],
    ) -> tuple[int, int] | None:
        sentence = reading.folded.text[said.start : said.end]
        for opposite in self.opposites:
            own = opposite.stances(sentence)
            sides = [side for side in (True, False) if own[side]]
            if len(sides) != 1:
                continue
            side = sides[0]
            theirs = [opposite.stances(body.folded.text) for body in bodies]
            if any(each[side] for each in theirs) or not any(each[not side] for each in theirs):
                continue
            if opposite.everywhere or any(said.words & each.words for each in known):
                first, after = own[side][0]
                return said.start + first, said.start + after
        return None

    def _repeated_claims(self, reading: Reading, own: list[Assertion]) -> Iterator[Hit]:
        for entry in reading.draft.cited:
            if entry.content.kind is not Kind.HOAX:
                continue
            for phrasing in entry.content.phrasings:
                claim = stated_in(phrasing)
                words = frozenset().union(*(each.words for each in assertions(claim.folded.text, claim.sentences)))
                hit = self._repeats(reading, own, words)
                if hit is not None:
                    yield hit
                    return

    def _repeats(self, reading: Reading, own: list[Assertion], claim: frozenset[str]) -> Hit | None:
        text = reading.folded.text
        for number, said in enumerate(own):
            if len(claim) < 3 or len(claim & said.words) < _CLAIM_SHARE * len(claim):  # noqa: PLR2004 - too little to tell
                continue
            following = own[number + 1] if number + 1 < len(own) else said
            around = text[said.start : following.end]
            if not self.refuting.found_in(around) and not said.denied & claim:
                return Hit(*reading.folded.span(said.start, said.end), message="claim")
        return None


def _bodies(content: EntryContent) -> Iterator[str]:
    """Give the wordings that were approved as true."""
    yield content.body
    yield from content.channel_bodies.values()


def _turned_word(said: Assertion, known: list[Assertion]) -> tuple[int, int] | None:
    """Return the place of a word that the reply denies and the entry only affirms, or the reverse, in like company."""
    for key, start, end in said.places:
        here_denied = key in said.denied
        same = any(key in (each.denied if here_denied else each.affirmed) for each in known)
        if same:
            continue
        for each in known:
            turned = key in (each.affirmed if here_denied else each.denied)
            shared = (said.words & each.words) - {key}
            if turned and shared:
                return start, end
    return None


def polarity(making: Making) -> Asks:
    """Make a polarity rule: ``opposites`` is a table of tables with ``yes``, ``no`` and perhaps ``everywhere``."""
    table = making.fields.table("opposites")
    opposites = []
    for key in table.items:
        pair = table.table(key)
        inner = Making(pair, making.names)
        opposites.append(Opposite(inner.pattern("yes"), inner.pattern("no"), pair.flag("everywhere")))
        pair.finish()
    return Polarity(tuple(opposites), making.pattern("refuting"))
