"""Words that stand in entries and look like one that stands in none, for searches with a slip of the finger."""

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlite_utils import Database

_MOST_GIVEN = 3
_SHORTEST = 3
"""Letters; nearly every shorter word is near to every other."""

_MOST_SLIPS = 2

_AT_ONCE = 1_000
"""How many words are compared in one call, about a millisecond: the interpreter is held meanwhile, and with it the
window. A fact base of a hundred thousand entries has ten thousand words of one letter."""

_LONG = 6
"""From so many letters on two slips are allowed, else one; as the matcher allows for messages."""


class NearWords:
    """The words of the entries of one database."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def is_known(self, word: str, *, is_beginning: bool = False) -> bool:
        """Say whether *word*, or a word that begins with it, stands in an entry."""
        row = self._db.execute(
            "SELECT 1 FROM entry_words WHERE entry_words MATCH ? LIMIT 1", [f'"{word}"' + "*" * is_beginning]
        ).fetchone()
        return row is not None

    def near(self, word: str) -> tuple[str, ...]:
        """Return at most three words that stand in entries and are nearest to *word*, the most frequent first.

        None where *word* holds a digit: a number that differs is another number.
        """
        if len(word) < _SHORTEST or not word.isalpha():
            return ()
        return self._nearest(word, word[0]) or self._nearest(word, word[1])

    def _nearest(self, word: str, first: str) -> tuple[str, ...]:
        """Return the nearest of the words that begin with the letter *first*."""
        rows = self._db.execute(
            "SELECT term, doc FROM entry_vocabulary WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?",
            [first, first + "\U0010ffff", len(word) - _MOST_SLIPS, len(word) + _MOST_SLIPS],
        ).fetchall()
        counts: dict[str, int] = dict(rows)
        slips = _MOST_SLIPS if len(word) >= _LONG else 1
        words = list(counts)
        found = [
            (term, distance)
            for start in range(0, len(words), _AT_ONCE)
            for term, distance, _ in process.extract(
                word, words[start : start + _AT_ONCE], scorer=OSA.distance, score_cutoff=slips, limit=None
            )
        ]
        if not found:
            return ()
        least = min(distance for _, distance in found)
        nearest = [term for term, distance in found if distance == least and self.is_known(term)]
        return tuple(sorted(nearest, key=lambda term: (-counts[term], term))[:_MOST_GIVEN])
