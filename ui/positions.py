"""Places in a text as Python counts them (code points) and as Qt counts them (UTF-16 units)."""

from collections.abc import Iterable
from itertools import accumulate

_LAST_OF_ONE_UNIT = "\uffff"


def qt_positions(text: str, places: Iterable[int]) -> list[int]:
    """Return for each of *places* (0 to ``len(text)``, in code points) the place Qt gives the same gap."""
    if text.isascii() or max(text, default="") <= _LAST_OF_ONE_UNIT:
        return list(places)
    units = [0, *accumulate(1 + (letter > _LAST_OF_ONE_UNIT) for letter in text)]
    return [units[place] for place in places]


def qt_length(text: str) -> int:
    """Return how long Qt finds *text*."""
    return len(text) + sum(letter > _LAST_OF_ONE_UNIT for letter in text)


def python_place(text: str, place: int) -> int:
    """Return the place in *text*, in code points, of the gap Qt counts as *place*."""
    units = 0
    for at, letter in enumerate(text):
        if units >= place:
            return at
        units += 1 + (letter > _LAST_OF_ONE_UNIT)
    return len(text)
