"""Which words of a text tell anything, and how much, in one fact base."""

from collections import Counter
from collections.abc import Mapping

from knowledge_base.entry import EntryContent
from knowledge_base.matching.query import read_query
from knowledge_base.store.index import SearchIndex
from replydesk.gist import weights_of

MOST_NAMED = 4
"""How many words one sentence names; more cannot be taken in at a glance."""

Words = dict[str, str]
"""Term → the word as it is written, in the order of the text; fillers are left out."""


def telling_words(text: str, index: SearchIndex) -> Words:
    """Return the telling words of *text*."""
    query = read_query(text, index.reader)
    wanted = frozenset(query.unique)
    found: Words = {}
    for term in query.terms:
        if term.text in wanted:
            found.setdefault(term.text, term.written)
    return found


def words_of_phrasings(content: EntryContent, index: SearchIndex) -> list[Words]:
    """Return the telling words of each phrasing of *content*, title first."""
    return [telling_words(phrasing, index) for phrasing in content.phrasings]


def most_telling(words: Words, weights: Mapping[str, float]) -> tuple[str, ...]:
    """Return at most :data:`MOST_NAMED` of *words* as written, the most telling first."""
    ordered = sorted(words, key=lambda term: (-weights[term], term))
    return tuple(dict.fromkeys(words[term] for term in ordered))[:MOST_NAMED]


def differing(own: list[Words], others: list[Words], index: SearchIndex) -> tuple[str, ...]:
    """Return words that stand in phrasings of one entry and in none of the other, as written.

    The first is the word that tells most and stands in most of the entry's phrasings.
    """
    foreign = {term for words in others for term in words}
    written: Words = {}
    count: dict[str, int] = {}
    for words in own:
        for term, word in words.items():
            if term not in foreign:
                written.setdefault(term, word)
                count[term] = count.get(term, 0) + 1
    weights = weights_of(written, index)
    worth = {term: weights[term] * count[term] for term in written}
    return most_telling(written, worth)


def is_told_by_a_word(own: list[Words], others: list[Words]) -> bool:
    """Say whether a word that the other entry lacks stands in half of an entry's phrasings, and in two at least.

    A word that only one of many phrasings has tells little: most people ask without it.
    """
    foreign = {term for words in others for term in words}
    count = Counter(term for words in own for term in words if term not in foreign)
    return any(2 * times >= len(own) and times >= min(2, len(own)) for times in count.values())


def shared(own: list[Words], others: list[Words], index: SearchIndex) -> tuple[str, ...]:
    """Return words that stand in phrasings of both entries, as the first writes them, the most telling first."""
    foreign = {term for words in others for term in words}
    written = {term: word for words in reversed(own) for term, word in words.items() if term in foreign}
    return most_telling(written, weights_of(written, index))
