"""Says where two entries on the same question give answers that exclude each other, neither in figures nor by a denial.

"Harus datang sendiri" and "boleh diwakilkan", "hanya daring" and "di loket": which answers there are is told by
``aspects``. Two are set against each other where they are said of the same case (see ``cases``) and neither under a
condition.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from knowledge_base.frozen import FrozenDict
from replydesk.tidying.aspects import ASPECTS, LEFT_OPEN, ONLY, ONLY_AFTER, Aspect
from replydesk.tidying.cases import are_of_two_times, are_one_case, label, sameness, stretches_around, tells_the_case
from replydesk.tidying.stances import is_outright
from replydesk.tone.alike import without_known
from replydesk.tone.stated import Stated, sentence_at

Place = tuple[int, int]

_LAST = re.compile(r"[a-z]+$")
_OTHERS = re.compile(r"\b(?:yang (?:[a-z]+ )?(?:bukan|tidak|belum|tanpa)|selain|di luar)\b")
"""Whom the rule is not for: "yang bukan peserta"."""

_NAME = re.compile(
    r"(?: (?!(?:pada|untuk|bagi|dengan|saat|selama|setiap|mulai|sampai|setelah|sebelum|oleh|dan|atau|di|ke|dari)\b)"
    r"[a-z]+){1,3}"
)
"""What a counter or an address is called, behind the word for it."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """Where a body gives an answer.

    Attributes:
        place: The words that give it, in the folded body, with what makes it the only one.
        part: The part of the sentence it stands in.
        label: The keys of the words that tell of which case.
        only: It is said to be the only one.
        open: Another one may hold besides.
    """

    place: Place
    part: Place
    label: frozenset[str]
    only: bool
    open: bool


def excluded(ours: Stated, theirs: Stated, asked: frozenset[str]) -> Iterator[tuple[Place, Place]]:
    """Give the places in both folded bodies whose answers exclude each other.

    Args:
        ours: One body.
        theirs: The other; both on the same question.
        asked: The keys of its words (see ``cases.asked_by``).
    """
    alone = len(ours.sentences) == 1 and len(theirs.sentences) == 1
    here, there = _places(ours.folded.text), _places(theirs.folded.text)
    for aspect in ASPECTS:
        if not (aspect.name in here and aspect.name in there):
            continue
        mine = _answers(aspect, here[aspect.name], ours, asked)
        each = _answers(aspect, there[aspect.name], theirs, asked) if mine else {}
        if len(mine) != 1 or len(each) != 1 or mine.keys() == each.keys():
            continue  # who gives two answers tells of two cases
        for one in next(iter(mine.values())):
            for other in next(iter(each.values())):
                if are_of_two_times(ours, one.part, theirs, other.part):
                    continue
                if (
                    _exclude_each_other(aspect, one, other, asked)
                    and sameness(one.label, other.label, asked, alone=alone) > 0.0
                    and _end_alike(aspect, ours, one, theirs, other)
                ):
                    yield one.place, other.place


@lru_cache(maxsize=256)  # a memory of a function from text to places: an entry is set against several others
def _places(text: str) -> Mapping[str, tuple[tuple[Place, int], ...]]:
    """Return for the name of each aspect that a folded text speaks of where it does, and which side it takes there."""
    found = {}
    for aspect in ASPECTS:
        sides = [(match.span(), side) for side, pattern in enumerate(aspect.sides) for match in pattern.finditer(text)]
        if sides:
            found[aspect.name] = tuple(
                (place, side)
                for place, side in sides
                if not any(one != place and one[0] <= place[0] and place[1] <= one[1] for one, _ in sides)
            )  # without those that are part of a longer one
    return FrozenDict(found)


def _answers(
    aspect: Aspect, places: Iterable[tuple[Place, int]], stated: Stated, asked: frozenset[str]
) -> dict[int, list[_Answer]]:
    """Return what a body answers outright, by the side that is taken."""
    text = stated.folded.text
    found: dict[int, list[_Answer]] = {}
    for place, side in places:
        around = sentence_at(stated, place[0])
        if aspect.leaves(text[slice(*around)]):
            continue
        part, lead = stretches_around(text, around, place)
        first = ONLY.search(text, part[0], place[0])
        after = ONLY_AFTER.match(text, place[1], part[1])
        whole = (first.start() if first else place[0]), (after.end() if after else place[1])
        if tells_the_case(text, around, place) or _OTHERS.search(text, around[0], place[0]):
            continue
        if not is_outright(stated, whole, asked):
            continue
        end = whole[1]
        if aspect.both and (named := _NAME.match(text, end, part[1])):
            end = named.end()
        own = label(stated, (part[0], place[0]), (end, part[1]), lead)
        only = first is not None or after is not None or ONLY.match(text, place[0], place[1]) is not None
        found.setdefault(side, []).append(
            _Answer(whole, part, own - aspect.beside, only, LEFT_OPEN.search(text, *part) is not None)
        )
    return found


def _exclude_each_other(aspect: Aspect, one: _Answer, other: _Answer, asked: frozenset[str]) -> bool:
    """Say whether not both can hold: by what they say, or as one is the only one, or as neither leaves room."""
    if aspect.exact and not are_one_case(one.label, other.label, asked):
        return False
    if not aspect.both or one.only or other.only:
        return True
    mine, each = one.label - asked, other.label - asked
    return not (one.open or other.open or without_known(mine, each) or without_known(each, mine))


def _end_alike(aspect: Aspect, ours: Stated, one: _Answer, theirs: Stated, other: _Answer) -> bool:
    if not aspect.same_end:
        return True
    words = [_LAST.search(each.folded.text[slice(*answer.place)]) for each, answer in ((ours, one), (theirs, other))]
    return all(words) and len({word[0] for word in words if word}) == 1
