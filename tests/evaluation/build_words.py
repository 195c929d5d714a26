"""Makes resources/lexicons/words.txt from wordfreq's list of Indonesian words.

    PYTHONPATH=. python tests/evaluation/build_words.py small_id.msgpack.gz

The list is the file wordfreq/data/small_id.msgpack.gz in the wheel of wordfreq 3.1.1: a head, then for each step of
frequency, of a hundredth of a decade, the words of that step.
"""

import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path

WORDS = Path(__file__).resolve().parents[2] / "resources" / "lexicons" / "words.txt"
_LETTERS = re.compile(r"[a-z]+")


def words_of(data: bytes) -> list[str]:
    """Return the words of the packed list *data*, the most frequent first."""
    _head, *steps = _read(data)
    return [word for step in steps for word in step if _LETTERS.fullmatch(word)]


def _read(data: bytes) -> list[list[str]]:
    """Return the list of a msgpack file that holds only what this one holds: lists, short texts and a small table."""
    place = 0

    def take(count: int) -> bytes:
        nonlocal place
        place += count
        return data[place - count : place]

    def value() -> object:
        (kind,) = take(1)
        if kind < 0x80:
            return kind
        if 0x80 <= kind <= 0x8F:
            return {value(): value() for _ in range(kind & 15)}
        if 0x90 <= kind <= 0x9F or kind == 0xDC:
            return [value() for _ in range(kind & 15 if kind != 0xDC else int.from_bytes(take(2), "big"))]
        return take(kind & 31 if kind != 0xD9 else take(1)[0]).decode()

    found = value()
    assert isinstance(found, list)
    return found


def lines(words: list[str]) -> Iterator[str]:
    """Give the lines of words.txt."""
    yield from (f"{word}\n" for word in words)


if __name__ == "__main__":
    WORDS.write_text("".join(lines(words_of(gzip.decompress(Path(sys.argv[1]).read_bytes())))), encoding="utf-8")
