"""Why an entry was suggested and what speaks against it, as notices to be put into words, and the places to mark."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from knowledge_base.matching.facets import PLACE, YEAR
from knowledge_base.matching.fold import words_of
from knowledge_base.matching.lexicon import FILLER
from knowledge_base.matching.likeness import Likeness
from knowledge_base.matching.query import Query, QueryTerm
from knowledge_base.matching.weights import Weights
from knowledge_base.matching.words import is_number
from knowledge_base.notice import Notice, notice

_MOST_WORDS = 8
"""How many words one reason names; more cannot be read at a glance."""

_MOST_READ = 3
"""How many short forms and how many look-alikes are explained."""

NEAR_TIE = 0.03
"""A lead in score below this is hardly one."""

_POST = 12
"""In a message of more telling words than this it means little that some are missing in the entry."""

_KEYWORDS = 2
"""So few words look something up and state nothing that an entry could deny."""

_AGAINST = ("-differs", "-lacking", "-rejected")
"""How the codes of reasons end that speak against an entry; a new one that does is named that way."""


def speaks_against(reason: Notice) -> bool:
    """Return whether *reason*, one of those a suggestion has, is one to doubt the entry and not one to take it."""
    return reason.code.endswith(_AGAINST)


def marks_of(query: Query, one: Likeness) -> tuple[tuple[int, int], ...]:
    """Return the places in the message as typed that the likest phrasing answers, touching ones joined."""
    answered = frozenset(one.best.matched.values())
    places = sorted({(term.start, term.end) for term in _told(query) if term.text in answered})
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def reasons_for(
    query: Query, one: Likeness, *, lead: float, weights: Weights, negations: AbstractSet[str]
) -> tuple[Notice, ...]:
    """Return why the entry was suggested, then what speaks against it; never empty.

    Args:
        query: The message.
        one: How like it the entry is.
        lead: By how much the entry is liker than the next one; negative when it is not the first.
        weights: How much each word tells.
        negations: The words that turn a statement round.
    """
    answered = frozenset(one.best.matched.values())
    shared = [term for term in _first_places(query) if term.text in answered]
    found = [_what_is_shared(shared, told=bool(query.unique))]
    read = [term for term in shared if term.meant and term.meant != term.written.casefold()]
    found += [notice("match.read-as", written=term.written, meant=term.meant) for term in read[:_MOST_READ]]
    written = {term.text: term.written for term in shared}
    nearly = [
        (asked, term)
        for term, asked in one.best.matched.items()
        if asked in written and asked not in one.best.matched and not _stands_in(written[asked], one)
    ]
    found += [notice("match.taken-for", asked=written[asked], term=term) for asked, term in nearly[:_MOST_READ]]
    found += _against(query, one, answered, weights, negations)
    if 0.0 <= lead < NEAR_TIE:
        found.append(notice("match.near-tie"))
    return tuple(found)


def _what_is_shared(shared: list[QueryTerm], *, told: bool) -> Notice:
    if shared:
        return notice("match.shared-words", words=_listed(term.written for term in shared))
    return notice("match.only-in-body") if told else notice("match.small-words")


def _against(
    query: Query, one: Likeness, answered: AbstractSet[str], weights: Weights, negations: AbstractSet[str]
) -> list[Notice]:
    """Return what speaks against the entry: other numbers, another polarity, telling words it lacks."""
    found = []
    held = [term for term in one.best.terms if is_number(term)]
    missing = [term for term in query.unique if is_number(term) and term not in one.best.terms]
    if held and missing and query.numbers.isdisjoint(held):
        found.append(notice("match.number-differs", asked=_listed(missing), held=_listed(held)))
    for difference in one.differences:
        asked = _as_typed(query, difference.asked)
        if difference.group != YEAR:
            code = "match.place-differs" if difference.group == PLACE else "match.thing-differs"
            found.append(notice(code, asked=asked, held=difference.held))
        elif not found:  # another number is the same: "Perda 5 tahun 2025"
            found.append(notice("match.number-differs", asked=asked, held=difference.held))
    if len(query.unique) <= _POST:
        if len(query.unique) > _KEYWORDS and query.negated == negations.isdisjoint(one.best.terms):
            found.append(notice("match.negation-differs"))
        # Of the whole entry: its likest phrasing may well be the shortest.
        known = answered | one.named | negations
        lacking = [term for term in _first_places(query) if term.text not in known]
        lacking.sort(key=lambda term: -weights[term.text])
        words = [term for term in lacking if not is_number(term.text) and not _stands_in(term.written, one)]
        if words and one.key == 0.0:
            found.append(notice("match.words-lacking", words=_listed(term.written for term in words[:_MOST_READ])))
    return found


def _stands_in(written: str, one: Likeness) -> bool:
    """Return whether what was typed stands in a phrasing, though it may have been read there as part of a phrase."""
    return one.words.issuperset(words_of(written).split())


def _as_typed(query: Query, asked: Sequence[str]) -> str:
    """Return what stands in the message where it names the thing of the terms *asked*."""
    terms = [term.text.removeprefix(FILLER) for term in query.terms]
    for first in range(len(terms) - len(asked) + 1):
        if terms[first : first + len(asked)] == list(asked):
            stretch = query.original[query.terms[first].start : query.terms[first + len(asked) - 1].end]
            return " ".join(stretch.split())
    return " ".join(asked)


def _told(query: Query) -> Iterable[QueryTerm]:
    return (term for term in query.terms if term.text[0] != FILLER)


def _first_places(query: Query) -> list[QueryTerm]:
    seen: dict[str, QueryTerm] = {}
    for term in _told(query):
        seen.setdefault(term.text, term)
    return list(seen.values())


def _listed(words: Iterable[str]) -> str:
    kept = list(dict.fromkeys(words))
    return ", ".join(kept[:_MOST_WORDS]) + (" …" if len(kept) > _MOST_WORDS else "")
