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

_BEHIND = "\U0010ffff"
"""Put behind a beginning: what every word that begins so comes before."""

_MOST_KEPT = 6
"""Beginnings whose words are kept; a fact base of a hundred thousand entries has a megabyte of words of one letter."""

_LONG = 6
"""From so many letters on two slips are allowed, else one; as the matcher allows for messages."""


class NearWords:
    """The words of the entries of one database.

    Reading the words of a letter is what takes time, since SQLite counts the entries of each; a person who types on, or
    turns the pages of what was found, asks for the same again. So they are kept until anything is written.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._kept: dict[str, dict[str, int]] = {}
        self._kept_at: tuple[int, int] | None = None

    def is_known(self, word: str, *, is_beginning: bool = False) -> bool:
        """Say whether *word*, or a word that begins with it, stands in an entry."""
        row = self._db.execute(
            "SELECT 1 FROM entry_words WHERE entry_words MATCH ? LIMIT 1", [f'"{word}"' + "*" * is_beginning]
        ).fetchone()
        return row is not None

    def near(self, word: str) -> tuple[str, ...]:
        """Return at most three words that stand in entries and are nearest to *word*, the most frequent first.

        Those that begin as it does go before others that are as near. None where *word* holds a digit: a number that
        differs is another number.
        """
        if len(word) < _SHORTEST or not word.isalpha():
            return ()
        found, slips = self._nearest(word, word[:2])
        swapped = self._swapped(word)
        if slips == 1 or swapped:
            near = {**(dict.fromkeys(found, 0) if slips == 1 else {}), **swapped}
            counts = {term: swapped.get(term) or self._words(word[:2])[term] for term in near}
            return tuple(sorted(counts, key=lambda term: (-counts[term], term))[:_MOST_GIVEN])
        return self._nearest(word, word[0])[0] or self._nearest(word, word[1])[0]

    def _swapped(self, word: str) -> dict[str, int]:
        """Return the words that become *word* where two neighbouring letters change places, with their entries.

        That is one slip of the fingers, and of the second and third letter it changes how the word begins.
        """
        turned = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)} - {word}
        marks = ",".join("?" * len(turned))
        rows = self._db.execute(f"SELECT term, doc FROM entry_vocabulary WHERE term IN ({marks})", list(turned))  # noqa: S608
        return {term: count for term, count in rows.fetchall() if self.is_known(term)}

    def _nearest(self, word: str, beginning: str) -> tuple[tuple[str, ...], int]:
        """Return the nearest of the words that begin with *beginning*, and how many slips away they are."""
        counts = self._words(beginning)
        slips = _MOST_SLIPS if len(word) >= _LONG else 1
        words = [term for term in counts if abs(len(term) - len(word)) <= slips]
        found = [
            (term, distance)
            for start in range(0, len(words), _AT_ONCE)
            for term, distance, _ in process.extract(
                word, words[start : start + _AT_ONCE], scorer=OSA.distance, score_cutoff=slips, limit=None
            )
        ]
        if not found:
            return (), 0
        least = min(distance for _, distance in found)
        nearest = [term for term, distance in found if distance == least and self.is_known(term)]
        return tuple(sorted(nearest, key=lambda term: (-counts[term], term))[:_MOST_GIVEN]), least

    def _words(self, beginning: str) -> dict[str, int]:
        """Return the words that begin with *beginning*, with the number of entries each stands in."""
        others = int(self._db.execute("PRAGMA data_version").fetchone()[0])  # of what other programs wrote
        now = (others, self._db.conn.total_changes)
        is_new = beginning not in self._kept
        if now != self._kept_at or (is_new and len(self._kept) >= _MOST_KEPT):
            self._kept.clear()
            self._kept_at, is_new = now, True
        if is_new:
            words: dict[str, int] = {}
            start = beginning
            for part in sorted(kept for kept in self._kept if kept.startswith(beginning)):  # was read already
                words |= self._read(start, part) | self._kept[part]
                start = part + _BEHIND
            self._kept[beginning] = words | self._read(start, beginning + _BEHIND)
        return self._kept[beginning]

    def _read(self, start: str, end: str) -> dict[str, int]:
        rows = self._db.execute("SELECT term, doc FROM entry_vocabulary WHERE term >= ? AND term < ?", [start, end])
        return dict(rows.fetchall())
