"""What a price is for: "Rp20.000 per tahun" is not "Rp20.000 per bulan", though the amount is right."""

from collections.abc import Iterator
from dataclasses import dataclass

from replydesk.tone.making import Making
from replydesk.tone.priced import PER, THINGS
from replydesk.tone.quantities import Kind
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.stated import Stated

_TIMES = {
    "jam": "jam",
    "menit": "menit",
    "hari": "hari",
    "malam": "hari",
    "minggu": "minggu",
    "pekan": "minggu",
    "bulan": "bulan",
    "triwulan": "triwulan",
    "semester": "semester",
    "tahun": "tahun",
}
"""What is paid for each month may be paid by each family too: times are compared with times only."""

_UNITS = _TIMES | THINGS
_WITHIN = 40


def _rates(stated: Stated) -> Iterator[tuple[frozenset[object], str, int, int]]:
    """Give each price with what it is for, and the place of that."""
    text = stated.folded.text
    for quantity in stated.quantities:
        if quantity.kind is Kind.MONEY:
            match = PER.match(text, quantity.end, quantity.end + _WITHIN)
            if match is not None:
                yield frozenset(quantity.readings), match["unit"], match.start(), match.end()


@dataclass(frozen=True, slots=True)
class Rates:
    """Objects to what a price is said to be for where the cited entries give the same price for something else."""

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the places of "per bulan" and the like; ``said`` is the text."""
        if not reading.draft.cited:
            return
        known: list[tuple[frozenset[object], str]] | None = None
        for values, unit, start, end in _rates(reading.stated):
            if unit not in _UNITS:
                continue
            if known is None:
                known = [(theirs, other) for each in reading.grounds.stated for theirs, other, _, _ in _rates(each)]
            same = [_UNITS.get(other, other) for theirs, other in known if theirs & values]
            alike = [other for other in same if (other in _TIMES) is (_UNITS[unit] in _TIMES)]
            if alike and _UNITS[unit] not in same:
                place = reading.folded.span(start, end)
                yield Hit(*place, said=(reading.draft.text[slice(*place)].strip(),))


def rates(_making: Making) -> Asks:
    """Make a rule on what prices are for."""
    return Rates()
