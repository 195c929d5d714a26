"""Rules of the type ``polarity``: the reply does not say yes where the cited entry says no, or the reverse."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge_base.entry import EntryContent, Kind
from replydesk.tone.assertions import Assertion, assertions, without_conditions
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.stated import Stated, stated_in

_CLAIM_SHARE = 0.6
"""A sentence with this share of a false claim's content words, and no word that refutes it, repeats the claim."""


@dataclass(frozen=True, slots=True)
class Opposite:
    """Two stances that exclude each other, e.g. free of charge and to be paid.

    Attributes:
        yes, no: What says the one, what says the other.
        everywhere: It concerns the whole matter: no shared words are asked for.
        unless: A sentence with this is left alone, e.g. one that names days on which other things hold.
    """

    yes: Pattern
    no: Pattern
    everywhere: bool
    unless: Pattern | None

    def stances(self, text: str) -> dict[bool, list[tuple[int, int]]]:
        """Return where *text* says yes and where no; of two that overlap the one that begins first counts."""
        spans = {True: list(self.yes.spans(text)), False: list(self.no.spans(text))}
        return {
            side: [place for place in spans[side] if not _is_inside(place, spans[not side])] for side in (True, False)
        }


def _turned(
    opposite: Opposite,
    reading: Reading,
    own: list[Assertion],
    bodies: list[Stated],
    known: list[Assertion],
) -> Iterator[tuple[int, int]]:
    """Give the places where the reply takes only the one stance and the entries only the other."""
    text = without_conditions(reading.folded.text)
    taken = opposite.stances(text)
    if not taken[True] and not taken[False]:
        return
    theirs = [opposite.stances(body.folded.text) for body in bodies]
    for said in own:
        here = {side: [place for place in taken[side] if said.start <= place[0] < said.end] for side in (True, False)}
        sides = [side for side in (True, False) if here[side]]
        if len(sides) != 1 or any(each[sides[0]] for each in theirs) or not any(each[not sides[0]] for each in theirs):
            continue
        if opposite.unless is not None and opposite.unless.found_in(text[said.start : said.end]):
            continue
        if opposite.everywhere or any(said.words & each.words for each in known):
            yield here[sides[0]][0]


def _without_overlaps(places: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    end = 0
    for place in sorted(places):
        if place[0] >= end:
            yield place
            end = place[1]


def _is_inside(place: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    """Say whether one of *others* overlaps *place* and begins earlier, as a negation does, or is longer."""
    return any(
        first < place[1] and place[0] < after and (first < place[0] or (first == place[0] and after > place[1]))
        for first, after in others
    )


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
        # A reply about a hoax denies much that the entry mentions: only what it affirms can turn the entry round.
        refutes = any(entry.content.kind is Kind.HOAX for entry in reading.draft.cited)
        turned = {place for said in own if (place := _turned_word(said, known, affirmed_only=refutes)) is not None}
        turned.update(place for opposite in self.opposites for place in _turned(opposite, reading, own, bodies, known))
        for place in _without_overlaps(turned):
            yield Hit(*reading.folded.span(*place))
        yield from self._repeated_claims(reading, own)

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


def _turned_word(said: Assertion, known: list[Assertion], *, affirmed_only: bool) -> tuple[int, int] | None:
    """Return the place of a word that the reply denies and the entry only affirms, or the reverse, in like company."""
    company = frozenset().union(*(each.words for each in known))
    for key, start, end in said.places:
        here_denied = key in said.denied
        same = any(key in (each.denied if here_denied else each.affirmed) for each in known)
        if same or (here_denied and affirmed_only):
            continue
        for each in known:
            turned = key in (each.affirmed if here_denied else each.denied)
            near = len(said.words) == 1 or bool((said.words & company) - {key})
            if turned and near and (affirmed_only or _is_about_the_same(key, said, each)):
                return start, end
    return None


def _is_about_the_same(key: str, said: Assertion, other: Assertion) -> bool:
    """Say whether what follows the word is the same: "tidak berlaku seumur hidup" does not deny "berlaku 5 tahun"."""
    own, theirs = said.following(key), other.following(key)
    if not own or not theirs or own & other.words or theirs & said.words:
        return True
    return len((said.words & other.words) - {key}) > 1


def polarity(making: Making) -> Asks:
    """Make a polarity rule: ``opposites`` is a table of tables with ``yes``, ``no`` and perhaps ``everywhere``."""
    table = making.fields.table("opposites")
    opposites = []
    for key in table.items:
        pair = table.table(key)
        inner = Making(pair, making.names, making.sound)
        opposites.append(
            Opposite(inner.pattern("yes"), inner.pattern("no"), pair.flag("everywhere"), inner.patterns("unless"))
        )
        pair.finish()
    return Polarity(tuple(opposites), making.pattern("refuting"))
