"""Says where one of two entries on the same question says yes and the other no.

What says yes and what no is read by the tone check's rule on what is turned round: words that deny, and words that
exclude each other in an office's life (free and to be paid, open and shut, allowed and forbidden). Two of them are set
against each other where they are said of the same case (see ``cases``) and neither under a condition.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from typing import NamedTuple

from knowledge_base.entry import Entry
from replydesk.tidying.cases import LANGUAGE, Sides, are_of_two_times, is_conditional, label, sameness, stretches_around
from replydesk.tone.agreement import NOT_DONE
from replydesk.tone.alike import without_known
from replydesk.tone.assertions import (
    NEGATORS,
    content_keys,
    keys_of,
    root_key,
    tells_of_whom,
    word_keys,
    word_set,
)
from replydesk.tone.clauses import Clause, clauses
from replydesk.tone.load import shipped_pack
from replydesk.tone.polarity import Opposite, Polarity
from replydesk.tone.quantities import Kind
from replydesk.tone.reading import Reading
from replydesk.tone.refuted import without_refuted
from replydesk.tone.stated import Stated, sentence_at, stated_in
from replydesk.tone.told import is_told_at

_COMPARED_OTHERWISE = frozenset({"batas", "satuan", "asli"})
"""Opposites that only say which end of something a number is, what it is paid for, or which paper may be a copy."""

_COSTS = "biaya"
"""The opposite on what is free of charge: any amount is the other side of it."""

_PAYING = keys_of(word_set("biaya bayar tarif retribusi ongkos pungut kena harga sewa"))
_GIVEN = re.compile(r"\b(?:mendapat(?:kan)?|menerima|diberi(?:kan)?|memperoleh|dapat uang|uang saku|honor|denda)\b")
"""An amount beside these is not the price."""

_ASKING = word_set("usah memerlukan membutuhkan mewajibkan mensyaratkan")
_BY_THE_CLOCK = frozenset({"buka", "layanan"})

_BESIDE = {"daring": keys_of(word_set("kantor loket langsung sendiri situs laman aplikasi online daring secara"))}
"""Words with which a side is told once more: they are no case of their own."""

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_PLAIN = re.compile(
    r"(?P<yes>ya|iya|betul|benar|bisa|boleh|ada|perlu|wajib|harus)|(?P<no>tidak|belum|bukan)(?: [a-z]+)?"
)
_FIRST = re.compile(r"\W*(?:(?:halo|hai|mohon maaf|maaf)[^a-z]+)?(?P<said>[a-z]+(?: [a-z]+)?)\s*[,.!;]")
_EITHER = re.compile(r"\b(?P<one>[a-z]{4,}) atau (?P<other>(?!tidak\b|bukan\b|belum\b)[a-z]{4,})\b")
_BOTH = re.compile(r"\b(?:bisa|boleh|dapat|juga|maupun|atau|keduanya|kedua)\b")

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Stance:
    """Where a body takes a side.

    Attributes:
        place: What takes it, in the folded body.
        part: The part of the sentence it stands in.
        label: The keys of the words that tell of which case.
    """

    place: Place
    part: Place
    label: frozenset[str]


class _Modal(NamedTuple):
    """What is allowed, asked for or denied, with the keys of the words that tell of which case, and its part."""

    clause: Clause
    label: frozenset[str]
    part: Place


def opposed(first: Entry, second: Entry, sides: Sides, asked: frozenset[str]) -> Iterator[list[tuple[Place, Place]]]:
    """Give the places in both folded bodies that say the opposite of each other, by how plainly they do.

    Where two sentences are found by one of the lists, the following ones only find other words of theirs.

    Args:
        first: One entry.
        second: The other; both on the same question.
        sides: Each read as a reply that cites the other, the first one first.
        asked: The keys of its words (see ``cases.asked_by``).
    """
    ours, theirs = stated_in(first.content.body), stated_in(second.content.body)
    titles = tuple(stated_in(entry.content.title).folded.text for entry in (first, second))
    compared = (each for each in _polarity().opposites if each.name not in _COMPARED_OTHERWISE)
    yield [
        *(pair for opposite in compared for pair in _taken(opposite, (ours, theirs), asked, titles)),
        *_allowed_and_asked(ours, theirs, asked),
        *_plainly(ours, theirs),
        *_chosen(ours, theirs, titles),
    ]
    yield [
        *_missing(ours, theirs, asked),
        *((one, other) for other, one in _missing(theirs, ours, asked)),
    ]
    yield [
        *_denied(sides[0], ours, theirs, asked),
        *((one, other) for other, one in _denied(sides[1], theirs, ours, asked)),
    ]


@cache
def _polarity() -> Polarity:
    return next(rule.asks for rule in shipped_pack(LANGUAGE).rules if isinstance(rule.asks, Polarity))


# --- words that exclude each other


def _taken(
    opposite: Opposite, bodies: tuple[Stated, Stated], asked: frozenset[str], titles: tuple[str, ...]
) -> Iterator[tuple[Place, Place]]:
    of_costs = any(not _PAYING.isdisjoint(word_keys(title)) for title in titles)
    ours, theirs = (_stances(opposite, stated, asked, of_costs=of_costs) for stated in bodies)
    if any(each[True] and each[False] for each in (ours, theirs)):
        return  # who says both tells of two cases
    for side in (True, False):
        for one in ours[side]:
            for other in theirs[not side]:
                if _are_of_one_case(bodies, (one.part, other.part), (one.label, other.label), asked):
                    yield one.place, other.place


def _stances(opposite: Opposite, stated: Stated, asked: frozenset[str], *, of_costs: bool) -> dict[bool, list[_Stance]]:
    """Return what a body says outright of either side.

    Args:
        opposite: The sides.
        stated: The body.
        asked: The words of the question.
        of_costs: Whether the question asks what something costs: an amount is a price then.
    """
    text = without_refuted(stated.folded.text, stated.sentences)
    sides = opposite.stances(text)
    if opposite.name == _COSTS:
        sides[False] += _prices(stated, of_costs=of_costs)
    found: dict[bool, list[_Stance]] = {True: [], False: []}
    for side, places in sides.items():
        for place in places:
            around = sentence_at(stated, place[0])
            sentence = text[slice(*around)]
            if opposite.leaves(sentence) or not is_outright(stated, place, asked):
                continue
            part, lead = stretches_around(text, around, place)
            if opposite.name in _BY_THE_CLOCK and _is_timed(stated, part):
                continue
            own = label(stated, (part[0], place[0]), (place[1], part[1]), lead) - _BESIDE.get(
                opposite.name, frozenset()
            )
            found[side].append(_Stance(place, part, own))
    return found


def _prices(stated: Stated, *, of_costs: bool) -> list[Place]:
    """Return the amounts that have to be paid: all where the question asks for that, else those said to be so."""
    text = stated.folded.text
    return [
        (one.start, one.end)
        for one in stated.quantities
        if one.kind is Kind.MONEY
        and all(one.sizes)
        and not _GIVEN.search(text, *sentence_at(stated, one.start))
        and (of_costs or not _PAYING.isdisjoint(word_keys(text[slice(*sentence_at(stated, one.start))])))
    ]


def is_outright(stated: Stated, place: Place, asked: frozenset[str]) -> bool:
    """Say whether what stands at *place* is said of the matter, not of a case, of somebody, or of a false message."""
    text = stated.folded.text
    around = sentence_at(stated, place[0])
    before = _WORD.findall(text, around[0], place[0])
    return not (
        text[around[1] - 1] == "?"
        or is_conditional(text, around, place, asked)
        or (before and before[-1] in NEGATORS)
        or tells_of_whom(before)
        or is_told_at(text, place, around)
    )


def _is_timed(stated: Stated, part: Place) -> bool:
    return any(one.kind in (Kind.TIME, Kind.DATE) and part[0] <= one.start < part[1] for one in stated.quantities)


def _is_on_days(stated: Stated, part: Place) -> bool:
    return any(one.kind is Kind.WEEKDAY and part[0] <= one.start < part[1] for one in stated.quantities)


def _are_of_one_case(
    bodies: tuple[Stated, Stated],
    parts: tuple[Place, Place],
    labels: tuple[frozenset[str], frozenset[str]],
    asked: frozenset[str],
) -> bool:
    if are_of_two_times(bodies[0], parts[0], bodies[1], parts[1]):
        return False
    alone = all(len(each.sentences) == 1 for each in bodies)
    return sameness(*labels, asked, alone=alone) > 0.0


# --- what may and must be done, and what there is


def _allowed_and_asked(ours: Stated, theirs: Stated, asked: frozenset[str]) -> Iterator[tuple[Place, Place]]:
    """Give where the one allows or asks for what the other does not."""
    for one, other in product(_modals(ours, asked), _modals(theirs, asked)):
        mine, each = one.clause, other.clause
        if mine.asks is not each.asks or mine.denies is each.denies:
            continue
        if _are_of_one_case((ours, theirs), (one.part, other.part), (one.label, other.label), asked):
            yield mine.place, each.place


def _modals(stated: Stated, asked: frozenset[str]) -> list[_Modal]:
    """Return what a body allows, asks for or denies outright."""
    found = (one for one in clauses(stated.folded.text, _ASKING) if is_outright(stated, one.place, asked))
    return [
        _Modal(one, label(stated, (one.start, one.place[0]), (one.place[1], one.end)), (one.start, one.end))
        for one in found
    ]


def _missing(ours: Stated, theirs: Stated, asked: frozenset[str]) -> Iterator[tuple[Place, Place]]:
    """Give what *ours* says there is not, or is not done, with what *theirs* says of it without denying anything."""
    text, other = ours.folded.text, theirs.folded.text
    for match in NOT_DONE.finditer(text):
        part, lead = stretches_around(text, sentence_at(ours, match.start()), match.span())
        following = _WORD.search(text, match.end(), part[1])
        own = label(ours, (part[0], match.start()), (match.end(), part[1]), lead)
        costs = following is not None and root_key(following.group()) in _PAYING
        if costs or not own or _is_on_days(ours, part) or not is_outright(ours, match.span(), asked):
            continue
        for place in theirs.sentences:
            if not NEGATORS.isdisjoint(_WORD.findall(other, *place)) or not is_outright(theirs, place, asked):
                continue
            said = label(theirs, place)
            if not own & said or without_known(own - asked, said):
                continue
            if _are_of_one_case((ours, theirs), (part, place), (own, said), asked):
                yield match.span(), _counterpart(theirs, place, own)


# --- yes and no, this or that


def _plainly(ours: Stated, theirs: Stated) -> Iterator[tuple[Place, Place]]:
    """Give the words with which one answers yes and the other no."""
    one, other = _FIRST.match(ours.folded.text), _FIRST.match(theirs.folded.text)
    if one is None or other is None:
        return
    mine, each = _PLAIN.fullmatch(one["said"]), _PLAIN.fullmatch(other["said"])
    if mine is not None and each is not None and (mine["yes"] is None) is not (each["yes"] is None):
        yield one.span("said"), other.span("said")


def _chosen(ours: Stated, theirs: Stated, titles: tuple[str, ...]) -> Iterator[tuple[Place, Place]]:
    """Give what each says of the two things between which the question asks: "asli atau fotokopi?"."""
    for title in titles:
        for match in _EITHER.finditer(title):
            keys = root_key(match["one"]), root_key(match["other"])
            mine, each = _choice(ours, keys), _choice(theirs, keys)
            if mine is not None and each is not None and mine[0] != each[0]:
                yield mine[1], each[1]
                return


def _choice(stated: Stated, keys: tuple[str, str]) -> tuple[str, Place] | None:
    """Return which of two words the body takes, and where; ``None``: both, neither, or it leaves it open."""
    text = stated.folded.text
    if _BOTH.search(text):
        return None
    words = [(root_key(match.group()), match.span()) for match in _WORD.finditer(text)]
    found = [(key, place) for key, place in words if key in keys]
    denied = any(word in NEGATORS for word in _WORD.findall(text))
    return found[0] if len({key for key, _ in found}) == 1 and not denied else None


# --- denials


def _denied(reading: Reading, stated: Stated, theirs: Stated, asked: frozenset[str]) -> Iterator[tuple[Place, Place]]:
    """Give the words of the body *stated* that turn *theirs* round, each with what they turn."""
    starts = stated.folded.starts
    for hit in replace(_polarity(), opposites=()).find(reading):
        if hit.message or hit.start == hit.end:
            continue  # a claim that is repeated stands in the question, not in the answer
        mark = bisect_left(starts, hit.start), bisect_left(starts, hit.end)
        here, _ = stretches_around(stated.folded.text, sentence_at(stated, mark[0]), mark)
        turned = content_keys(stated.folded.text[slice(*mark)])
        said = content_keys(stated.folded.text[slice(*here)])
        near = max(theirs.sentences, key=lambda place: len(said & _keys(theirs, place)), default=None)
        if near is None or not is_outright(stated, mark, asked):
            continue
        there = _counterpart(theirs, near, turned)
        near, _ = stretches_around(theirs.folded.text, near, there)
        if _denies(stated, here) is _denies(theirs, near) or not is_outright(theirs, there, asked):
            continue
        if _are_of_one_case((stated, theirs), (here, near), (label(stated, here), label(theirs, near)), asked):
            yield mark, there


def _denies(stated: Stated, part: Place) -> bool:
    return not NEGATORS.isdisjoint(_WORD.findall(stated.folded.text, *part))


def _keys(stated: Stated, place: Place) -> frozenset[str]:
    return content_keys(stated.folded.text[slice(*place)])


def _counterpart(stated: Stated, sentence: Place, keys: frozenset[str]) -> Place:
    """Return the word of the *sentence* with one of *keys*, with what denies it; an empty place: there is none."""
    words = list(_WORD.finditer(stated.folded.text, *sentence))
    for number, match in enumerate(words):
        if root_key(match.group()) in keys:
            denies = number and words[number - 1].group() in NEGATORS
            return words[number - 1].start() if denies else match.start(), match.end()
    return sentence[0], sentence[0]
