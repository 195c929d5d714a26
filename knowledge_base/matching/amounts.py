"""Amounts: numbers, and the words that say what they count. They tell entries apart, but are no matter to ask about."""

from functools import cache

from knowledge_base.matching.lexicon import FILLER
from knowledge_base.matching.words import is_number
from resources import read_text

_FILE = "matching/measures.txt"
_LEAST_TELLING = 100.0
"""From here on a number is a name more often than a count: a year, a fee, a hotline, a form."""


@cache
def _measures() -> frozenset[str]:
    """Return the words of the list; each is its own term."""
    lines = read_text(_FILE).splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_amount(term: str) -> bool:
    """Say whether *term* is a small number, or a word that says what one counts."""
    return (
        float(term.partition(".")[0]) < _LEAST_TELLING if is_number(term) else term.removeprefix(FILLER) in _measures()
    )
