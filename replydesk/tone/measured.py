"""What a figure is told of by another figure: the size or the label a price is for, the days on which a time holds.

"Paspor 10 tahun Rp950.000", "sewa tipe 36 Rp400.000", "Jumat pukul 08.00-11.00": each pairs two figures, and a reply
that pairs them otherwise is wrong though both stand in the entry.
"""

import re
from collections.abc import Iterable

from replydesk.tone.calendar_words import SPAN
from replydesk.tone.labelled import word_before
from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.stated import Stated

_RANGE = re.compile(SPAN)
_TIMES = re.compile(rf"{SPAN}|\s*(?:wib|wita|wit)?\s*(?:,|/|&|,?\s*(?:dan|serta|atau))\s*(?:pukul|jam)?\s*")
"""What stands between times that are told of the same days: the two ends of a stretch, or two stretches."""

_PER = re.compile(r"(?:per|(?:se)?tiap)\b")
_DAYS_BEFORE = re.compile(
    r"[\s,:(]*(?:(?!(?:tutup|libur|tidak|tak|belum|kecuali|selain|setelah|sesudah|sebelum|dan|atau|serta|sedangkan)\b)"
    r"[a-z]+ ){0,4}(?:(?:di)?tutup )?(?:pukul |jam )?"
)
"""What may stand between days and a time that is told of them: "Jumat loket buka pukul"."""

_DAYS_BEHIND = re.compile(r"[\s,(]*(?:wib|wita|wit)?[\s,(]*(?:setiap |tiap |pada |khusus |untuk )?(?:hari )?")
_AND = re.compile(r"\s*(?:,|/|&|dan|serta|atau)\s*(?:dan |hari )*")


def sizes_beside(stated: Stated, first: int, stop: int) -> frozenset[str]:
    """Return keys for what tells a price from another one between two places, of each sort where there is only one.

    A size ("10 tahun"), a label ("tipe 36"), or bare numbers: one, or the two ends of a stretch ("11-20 kubik").
    """
    text = stated.folded.text
    here = [one for one in stated.quantities if first <= one.start < stop]
    sizes = [one for one in here if one.kind in (Kind.DURATION, Kind.COUNT) and not _PER.match(text, one.start)]
    labels = [(word, one) for one in here if (word := _label(text, one))]
    bare = [one for one in here if one.kind is Kind.NUMBER and not _label(text, one)]
    keys: list[str] = []
    if len(sizes) == 1:
        keys += (f"{sizes[0].kind} {sizes[0].unit} {value}" for value in sizes[0].readings)
    if len(labels) == 1:
        keys += (f"{labels[0][0]} {value}" for value in labels[0][1].readings)
    if len(bare) == 1 or (len(bare) == 2 and _RANGE.fullmatch(text, bare[0].end, bare[1].start)):  # noqa: PLR2004
        keys.append(" ".join(str(value) for one in bare for value in sorted(one.sizes)))
    return frozenset(keys)


def _label(text: str, quantity: Quantity) -> str:
    """Return the key of the word that a bare number stands right behind: "lantai 2"; empty where it is none."""
    is_bare = quantity.kind is Kind.NUMBER and not quantity.worded
    return (word_before(quantity, text) or "") if is_bare else ""


def days_of(stated: Stated, start: int, end: int) -> frozenset[int]:
    """Return the days of the week (0 for Monday) that a time is told of, right before it or right behind.

    *start* and *end* are its place in the folded text. Of "Senin dan Rabu pukul 08.00-10.00" both times are told of
    both days. Empty: no day stands beside it.
    """
    text = stated.folded.text
    times = [one for one in stated.quantities if one.kind is Kind.TIME]
    for other in reversed(times):
        if other.end <= start and _TIMES.fullmatch(text, other.end, start):
            start = other.start
    for other in times:
        if other.start >= end and _TIMES.fullmatch(text, end, other.start):
            end = other.end
    days = [one for one in stated.quantities if one.kind is Kind.WEEKDAY]
    return _chained(text, reversed([one for one in days if one.end <= start]), start, _DAYS_BEFORE) or _chained(
        text, (one for one in days if one.start >= end), end, _DAYS_BEHIND
    )


def _chained(text: str, days: Iterable[Quantity], place: int, gap: re.Pattern[str]) -> frozenset[int]:
    """Return the days of those that stand at *place*, with *gap* between, and of those joined to them by "dan"."""
    found: set[int] = set()
    for one in days:
        between = (one.end, place) if one.end <= place else (place, one.start)
        if not gap.fullmatch(text, *between):
            break
        found.update(day for day in one.readings if isinstance(day, int))
        place = one.start if one.end <= place else one.end
        gap = _AND
    return frozenset(found)
