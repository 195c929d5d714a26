"""Rules of the type ``polarity``: the reply does not say yes where the cited entry says no, or the reverse."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from knowledge_base.entry import EntryContent, Kind
from knowledge_base.frozen import FrozenDict
from replydesk.tone.assertions import (
    Assertion,
    assertions,
    content_keys,
    remembered_assertions,
    without_conditions,
)
from replydesk.tone.called_false import called_false
from replydesk.tone.clauses import Clause, clauses, turned_clauses
from replydesk.tone.limits import lies_beyond
from replydesk.tone.making import Making
from replydesk.tone.opposed import opposed
from replydesk.tone.other_case import is_another_case, refuses_as_told, told_of_time_beyond, warns_of
from replydesk.tone.pattern import Pattern
from replydesk.tone.reading import Reading
from replydesk.tone.refuted import refuted_in, without_refuted
from replydesk.tone.retelling import OTHER_CASE, adds_little, is_about_the_same, retells_in_part
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.stated import stated_in
from replydesk.tone.told import is_disowned_at

_EXCEPT = re.compile(r"\bkecuali (?P<what>[^,.;:]*)")

_CLAIM_SHARE = 0.6
"""A sentence with this share of a false claim's content words, and no word that refutes it, repeats the claim."""


@dataclass(frozen=True)
class Opposite:
    """Two stances that exclude each other, e.g. free of charge and to be paid.

    Attributes:
        name: What it is about, e.g. "biaya".
        yes, no: What says the one, what says the other.
        everywhere: It concerns the whole matter: no shared words are asked for.
        unless: A sentence with this is left alone, e.g. one that names days on which other things hold.
        hoax_only: It is compared only where a cited entry refutes a claim.
    """

    name: str
    yes: Pattern
    no: Pattern
    everywhere: bool
    unless: Pattern | None
    hoax_only: bool

    def leaves(self, sentence: str) -> bool:
        """Say whether a *sentence* is left alone."""
        return self.unless is not None and self.unless.found_in(sentence)

    def takes(self, text: str, *, yes: bool) -> bool:
        """Say whether *text* has what says yes, or what says no, anywhere."""
        return (self.yes if yes else self.no).found_in(text)

    def stances(self, text: str) -> dict[bool, list[tuple[int, int]]]:
        """Return where *text* says yes and where no; of two that overlap the one that begins first counts."""
        spans = {True: list(self.yes.spans(text)), False: list(self.no.spans(text))}
        return {
            side: [place for place in spans[side] if not _is_inside(place, spans[not side])] for side in (True, False)
        }

    @cached_property
    def taken_in(self) -> Callable[[tuple[str, ...]], Mapping[bool, tuple[frozenset[str], ...]]]:
        """The words of the clauses in which some texts say yes and no; remembered, for entries are cited again."""
        return lru_cache(maxsize=64)(self._taken_in)

    def _taken_in(self, texts: tuple[str, ...]) -> Mapping[bool, tuple[frozenset[str], ...]]:
        found: dict[bool, list[frozenset[str]]] = {True: [], False: []}
        for text in texts:
            for side, places in self.stances(text).items():
                found[side].extend(_clause_keys(text, place) for place in places)
        return FrozenDict({side: tuple(keys) for side, keys in found.items()})


@dataclass(frozen=True, slots=True)
class _Known:
    """What the cited entries say.

    Attributes:
        texts: The folded wordings.
        affirming, denying: The sentences that do so with a word, by its key.
        open: Keys of words of which a sentence says neither.
        words: All content words.
        clauses: What they allow, ask for or deny.
        exceptions: The words of each thing of which they say that it is otherwise: "kecuali ikan dan burung".
    """

    texts: tuple[str, ...]
    affirming: Mapping[str, list[Assertion]]
    denying: Mapping[str, list[Assertion]]
    open: frozenset[str]
    words: frozenset[str]
    clauses: tuple[Clause, ...]
    exceptions: tuple[frozenset[str], ...]


@lru_cache(maxsize=64)  # a memory of a function from texts to values: the same entries are cited at every key press
def _known(bodies: tuple[str, ...]) -> _Known:
    """Return what wordings that were approved as true say."""
    affirming: dict[str, list[Assertion]] = {}
    denying: dict[str, list[Assertion]] = {}
    stated = [stated_in(body) for body in bodies]
    texts = [without_refuted(body.folded.text, body.sentences) for body in stated]
    told = [said for text, body in zip(texts, stated, strict=True) for said in assertions(text, body.sentences)]
    for each in told:
        for keys, saying in ((each.affirmed, affirming), (each.denied, denying)):
            for key in keys:
                saying.setdefault(key, []).append(each)
    return _Known(
        tuple(texts),
        affirming,
        denying,
        frozenset().union(*(each.open for each in told)),
        frozenset().union(*(each.words for each in told)),
        tuple(clause for body in stated for clause in clauses(body.folded.text)),
        tuple(content_keys(match["what"]) for text in texts for match in _EXCEPT.finditer(text)),
    )


def _turned(
    opposite: Opposite, texts: tuple[str, str], own: Sequence[Assertion], known: _Known
) -> Iterator[tuple[int, int]]:
    """Give the places where the reply takes only the one stance and the entries only the other.

    *texts* are the folded reply with blanks for what stands under a condition, and all of it.
    """
    text, whole = texts
    theirs = opposite.taken_in(known.texts)
    sides = [side for side in (True, False) if theirs[side]]
    if not sides or (len(sides) == 1 and not opposite.takes(text, yes=not sides[0])):
        return  # what the entries say nothing of cannot be turned round, and they are remembered
    taken = opposite.stances(text)
    if not opposite.everywhere:
        taken = _as_meant(taken, whole, own)
    if len(sides) != 1:
        if not opposite.everywhere:
            mixed = _mixed_up(text, taken, theirs)
            yield from (place for place in mixed if not _is_left(opposite, whole, own, place))
        return
    (side,) = sides
    starts = [said.start for said in own]
    # The first place of each sentence that takes the other side, unless the sentence takes this side too.
    both = {bisect_right(starts, place[0]) for place in taken[side]}
    first = {bisect_right(starts, place[0]): place for place in reversed(taken[not side])}
    for number, place in first.items():
        if not number or number in both or place[0] >= own[number - 1].end:
            continue
        said = own[number - 1]
        if opposite.leaves(whole[said.start : said.end]):
            continue
        keys = frozenset() if opposite.everywhere else _clause_keys(text, place)
        if opposite.everywhere or (
            any(keys & other for other in theirs[side])
            and not OTHER_CASE & (keys - known.words)
            and not any(keys & excepted for excepted in known.exceptions)
        ):
            yield place


def _as_meant(
    taken: dict[bool, list[tuple[int, int]]], text: str, own: Sequence[Assertion]
) -> dict[bool, list[tuple[int, int]]]:
    """Return the stances without those of a message that its sentence calls false: "kabar ada biaya tidak benar"."""
    starts = [said.start for said in own]

    def is_meant(place: tuple[int, int]) -> bool:
        number = bisect_right(starts, place[0])
        return not number or not is_disowned_at(text, place, (own[number - 1].start, own[number - 1].end))

    return {side: [place for place in places if is_meant(place)] for side, places in taken.items()}


def _is_left(opposite: Opposite, whole: str, own: Sequence[Assertion], place: tuple[int, int]) -> bool:
    """Say whether the sentence that holds *place* is left alone."""
    return any(opposite.leaves(whole[said.start : said.end]) for said in own if said.start <= place[0] < said.end)


def _mixed_up(
    text: str, taken: Mapping[bool, list[tuple[int, int]]], theirs: Mapping[bool, tuple[frozenset[str], ...]]
) -> Iterator[tuple[int, int]]:
    """Give the places whose clause holds all that the entries say the other thing of, and of nothing else they do.

    "Baik rawat jalan maupun rawat inap dikenai denda", where only the one is fined.
    """
    for side in (True, False):
        if taken[not side]:
            continue  # who names both sides tells the cases apart
        same = frozenset[str]().union(*theirs[side])
        for place in taken[side]:
            keys = _clause_keys(text, place)
            if any(len(other) >= _LEAST_TOLD and other <= keys and other - same for other in theirs[not side]):
                yield place


_LEAST_TOLD = 3
"""Content words of a clause, that of the stance among them, that tell of what it is said."""

_CLAUSE = re.compile(r"[.!?](?=\s|$)|[;\n]|\b(?:lalu|kemudian|sedangkan|sementara|tetapi|tapi|namun|padahal)\b")


def _clause_keys(text: str, place: tuple[int, int]) -> frozenset[str]:
    """Return the keys of the content words of the clause of *text* that holds *place*."""
    ends = _clause_ends(text)
    start = bisect_right(ends, place[0])
    end = _CLAUSE.search(text, place[1])
    return content_keys(text[ends[start - 1] if start else 0 : end.start() if end else len(text)])


@lru_cache(maxsize=16)  # a memory of a function from text to places: each stance asks for the same reply
def _clause_ends(text: str) -> tuple[int, ...]:
    return tuple(match.end() for match in _CLAUSE.finditer(text))


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
        if not reading.draft.cited:
            return
        known = _known(tuple(text for entry in reading.draft.cited for text in _bodies(entry.content)))
        own = [said for said in reading.said if not reading.is_cited(said.start, said.end)]
        # A reply about a hoax denies much that the entry mentions: only what it affirms can turn the entry round.
        refutes = any(entry.content.kind is Kind.HOAX for entry in reading.draft.cited)
        told = [
            said
            for said in own
            if refuted_in(said.text) is None
            and not _is_of_other_case((said.start, said.end), reading)
            and not refuses_as_told(said, (known.denying, known.affirming))
        ]
        if refutes:
            told = [said for said in told if not self.refuting.found_in(said.text)]
        turned = {place for said in told if (place := _turned_word(said, known, affirmed_only=refutes)) is not None}
        whole = reading.folded.text
        text = _without_conditions(whole, reading.stated.sentences)
        opposites = [one for one in self.opposites if refutes or not one.hoax_only]
        turned.update(place for opposite in opposites for place in _turned(opposite, (text, whole), told, known))
        turned.update(self._turned_clauses(reading, known, refutes=refutes))
        turned.update(called_false(reading, own))
        if not refutes:
            turned.update(
                opposed(told, tuple(text for entry in reading.draft.cited for text in _bodies(entry.content)))
            )
        for place in _without_overlaps(turned):
            yield Hit(*reading.folded.span(*place))
        yield from self._repeated_claims(reading, own)

    def _turned_clauses(self, reading: Reading, known: _Known, *, refutes: bool) -> Iterator[tuple[int, int]]:
        for clause in turned_clauses(clauses(reading.folded.text), known.clauses):
            first, after = reading.sentence_around(clause.start)
            if refuted_in(reading.folded.text[first:after]) is not None or _is_of_other_case((first, after), reading):
                continue
            if clause.denies and told_of_time_beyond(reading.folded.text[first:after]):
                continue  # what is denied of the time behind a limit says nothing of the time before it
            if not (refutes and (clause.denies or self.refuting.found_in(reading.folded.text[first:after]))):
                yield clause.start, clause.end

    def _repeated_claims(self, reading: Reading, own: list[Assertion]) -> Iterator[Hit]:
        for entry in reading.draft.cited:
            if entry.content.kind is not Kind.HOAX:
                continue
            for phrasing in entry.content.phrasings:
                claim = stated_in(phrasing)
                words = frozenset().union(
                    *(each.words for each in remembered_assertions(claim.folded.text, claim.sentences))
                )
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


def _without_conditions(text: str, sentences: Iterable[tuple[int, int]]) -> str:
    """Return the folded *text* with blanks for what stands under a condition in its *sentences*, in the same places."""
    for start, end in sentences:
        text = text[:start] + without_conditions(text[start:end]) + text[end:]
    return text


def _is_of_other_case(place: tuple[int, int], reading: Reading) -> bool:
    """Say whether a sentence tells of somebody beyond a limit of the entries: "anak 3 tahun belum perlu foto"."""
    return any(lies_beyond(one, reading.folded.text, place, reading.grounds) for one in reading.quantities_in(*place))


def _bodies(content: EntryContent) -> Iterator[str]:
    """Give the wordings that were approved as true."""
    yield content.body
    yield from content.channel_bodies.values()


def _turned_word(said: Assertion, known: _Known, *, affirmed_only: bool) -> tuple[int, int] | None:
    """Return the place of a word that the reply denies and the entry only affirms, or the reverse, in like company."""
    for key, start, end in said.places:
        here_denied = key in said.denied
        if not here_denied and (key not in said.affirmed or key in said.open):
            continue
        alike, turning = (known.denying, known.affirming) if here_denied else (known.affirming, known.denying)
        if key not in turning or key in alike or key in known.open or (here_denied and affirmed_only):
            continue
        if key in said.denied & said.affirmed:
            continue  # who says both tells two cases apart
        near = len(said.words) == 1 or any(word in known.words for word in said.words if word != key)
        if near and any(
            (adds_little(said, each, known.words) or retells_in_part(said, each, start))
            and (affirmed_only or is_about_the_same(key, said, each))
            and not is_another_case(said, each, start)
            and not (here_denied and warns_of(said, each, start))
            for each in _nearest(said, turning[key], alike_to=known, key=key)
        ):
            return start, end
    return None


def _nearest(said: Assertion, turning: Sequence[Assertion], *, alike_to: _Known, key: str) -> Iterator[Assertion]:
    """Give those of *turning* that share as many words with *said* as any sentence of the entries does."""
    others = {
        id(each): each
        for word in said.words
        for each in (*alike_to.affirming.get(word, ()), *alike_to.denying.get(word, ()))
    }
    most = max((len((said.words & each.words) - {key}) for each in others.values()), default=0)
    for each in turning:
        if len((said.words & each.words) - {key}) >= most:
            yield each


def polarity(making: Making) -> Asks:
    """Make a polarity rule: ``opposites`` is a table of tables with ``yes``, ``no`` and perhaps ``everywhere``."""
    table = making.fields.table("opposites")
    opposites = []
    for key in table.items:
        pair = table.table(key)
        inner = Making(pair, making.names, making.sound)
        opposites.append(
            Opposite(
                name=key,
                yes=inner.pattern("yes"),
                no=inner.pattern("no"),
                everywhere=pair.flag("everywhere"),
                unless=inner.patterns("unless"),
                hoax_only=pair.flag("hoax_only"),
            )
        )
        pair.finish()
    return Polarity(tuple(opposites), making.pattern("refuting"))
