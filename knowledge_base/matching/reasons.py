"""Why an entry was suggested, as notices to be put into words, and the places to mark."""

from collections.abc import Set as AbstractSet

from knowledge_base.matching.lexicon import FILLER
from knowledge_base.matching.likeness import Likeness
from knowledge_base.matching.query import Query, QueryTerm
from knowledge_base.notice import Notice, notice

_MOST_WORDS = 8
"""How many words one reason names; more cannot be read at a glance."""


def marks_of(query: Query, answered: AbstractSet[str]) -> tuple[tuple[int, int], ...]:
    """Return the places of the terms *answered* in the message as typed, touching ones joined."""
    places = sorted({(term.start, term.end) for term in query.terms if term.text in answered and term.text[0] != FILLER})
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def reasons_for(query: Query, one: Likeness) -> tuple[Notice, ...]:
    """Return why the entry was suggested: what it shares with the message, what was read as what, what it lacks."""
    answered = frozenset(one.best.matched.values())
    shared = [term for term in _first_places(query) if term.text in answered]
    found = []
    if shared:
        found.append(notice("match.shared-words", words=_listed(term.written for term in shared)))
    else:
        found.append(notice("match.only-in-body"))
    read = [term for term in shared if term.meant and term.meant != term.written.casefold()]
    found.extend(notice("match.read-as", written=term.written, meant=term.meant) for term in read[:3])
    nearly = [(asked, term) for term, asked in one.best.matched.items() if term != asked and asked in answered]
    found.extend(notice("match.taken-for", asked=asked, term=term) for asked, term in nearly[:2])
    return tuple(found)


def _first_places(query: Query) -> list[QueryTerm]:
    seen: dict[str, QueryTerm] = {}
    for term in query.terms:
        if term.text[0] == FILLER:
            continue
        seen.setdefault(term.text, term)
    return list(seen.values())


def _listed(words: object) -> str:
    kept = list(dict.fromkeys(words))  # type: ignore[call-overload]
    return ", ".join(kept[:_MOST_WORDS]) + (" …" if len(kept) > _MOST_WORDS else "")
