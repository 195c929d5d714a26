"""Says where two entries on the same question reckon by different units, or name different sides of the same bound.

The figures themselves are compared in ``figures``: here they are equal, or there are none. "Rp5.000 per hari" and
"Rp5.000 per bulan", "setiap triwulan" and "setiap semester", "sebelum tanggal 10" and "sesudah tanggal 10".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from replydesk.tidying.aspects import LEFT_OPEN
from replydesk.tidying.cases import are_one_case, label, stretches_around, tells_the_case
from replydesk.tone.alike import without_known
from replydesk.tone.assertions import NEGATORS, content_keys
from replydesk.tone.calendar_words import MONTHS
from replydesk.tone.priced import THINGS
from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.stated import Stated, sentence_at, stated_in

Place = tuple[int, int]

_TIMES = {
    "jam": "jam",
    "hari": "hari",
    "malam": "hari",
    "minggu": "minggu",
    "pekan": "minggu",
    "bulan": "bulan",
    "triwulan": "triwulan",
    "kuartal": "triwulan",
    "caturwulan": "caturwulan",
    "semester": "semester",
    "tahun": "tahun",
}
"""Stretches of time something is reckoned by, each by one of its names."""

_ONE = {
    **THINGS,
    **dict.fromkeys(("penumpang", "tiket", "karcis", "anak", "pendaftar", "pasien", "warga", "santri"), "orang"),
    **dict.fromkeys(("mobil", "motor", "truk", "bus", "unit"), "kendaraan"),
    **dict.fromkeys(("rumah", "rumah tangga", "sambungan", "pelanggan"), "keluarga"),
    **dict.fromkeys(("kapal", "perahu"), "perahu"),
    **dict.fromkeys(("acara", "kegiatan"), "kegiatan"),
    **dict.fromkeys(("masuk", "kunjungan", "kedatangan"), "kali"),
    "meter kubik": "meter kubik",
    "m3": "meter kubik",
    "kubik": "meter kubik",
}
"""Things something is reckoned by, each by one name: a passenger is a person, a ticket is for one."""

_MONTH = "|".join(sorted(MONTHS))
_PER = re.compile(
    r"\b(?:per|(?:se)?tiap|masing-masing|untuk (?:satu|setiap|tiap))[\s-]"
    r"(?:(?:satu|1)\s)?(?P<unit>kepala keluarga|rumah tangga|meter (?:persegi|kubik)|[a-z]+[23]?)\b"
    rf"(?! (?:kerja|{_MONTH}|pertama|kedua|terakhir|pagi|siang|sore|malam)\b)"
)
_ADJECTIVE = re.compile(
    r"\b(?:secara|tarif|iuran|laporan|bersifat) (?P<unit>hari|minggu|pekan|bulan|triwulan|semester|tahun)an\b"
)
_CHAIN = re.compile(r"(?:\s*,-)?\s*")

_BOUNDS = (
    re.compile(
        r"\b(?:sebelum|sampai(?: dengan)?|hingga|di bawah|kurang dari|maksimal|paling (?:lambat|lama|banyak|tinggi)"
        r"|selambat-lambatnya)\b"
    ),
    re.compile(
        r"\b(?:setelah|sesudah|seusai|selepas|mulai|sejak|di atas|lebih dari|minimal|paling (?:cepat|sedikit|rendah))\b"
    ),
)
_FIGURE = 24
"""Characters from a word for a bound on in which its figure begins: "sebelum tanggal", "maksimal berusia"."""

_EVENT = re.compile(r" (?P<event>(?:[a-z]+ ){0,3}[a-z]+)")
_CONDITION = re.compile(r"\b(?:jika|bila|kalau|apabila|kecuali|selain|asal|asalkan)\b")
_LEAST = 2
"""Words by which two bounds without a figure are known to be one: "pajak dilunasi"."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """What a body reckons by: *value* is the price, ``None`` where there is none in the sentence."""

    name: str
    is_time: bool
    place: Place
    label: frozenset[str]
    value: Quantity | None


@dataclass(frozen=True, slots=True)
class _Bound:
    """On which side of what a body puts the matter: before or below (0), after or above (1)."""

    side: int
    place: Place
    figure: Quantity | None
    event: frozenset[str]
    label: frozenset[str]


def reckoned_otherwise(ours: Stated, theirs: Stated, asked: frozenset[str]) -> Iterator[tuple[Place, Place]]:
    """Give the places in both folded bodies that reckon by other units, or name the other side of the same bound.

    Args:
        ours: One body.
        theirs: The other; both on the same question.
        asked: The keys of its words (see ``cases.asked_by``).
    """
    yield from _by_other_units(ours, theirs, asked)
    for one, other in product(_bounds(ours.text), _bounds(theirs.text)):
        if one.side != other.side and _are_of_one_thing(one, other) and are_one_case(one.label, other.label, asked):
            yield one.place, other.place


def unit_named(unit: str) -> str:
    """Return the one name of a *unit* that something is reckoned by: "minggu" for "pekan", "orang" for "jiwa"."""
    return _TIMES.get(unit) or _ONE.get(unit, unit)


# --- by which unit


def _by_other_units(ours: Stated, theirs: Stated, asked: frozenset[str]) -> Iterator[tuple[Place, Place]]:
    mine, each = _units(ours.text), _units(theirs.text)
    both = {one.name for one in mine} & {other.name for other in each}
    for one, other in product(mine, each):
        if one.is_time is not other.is_time or both & {one.name, other.name}:
            continue  # what both are reckoned by is no difference
        if _is_one_price(one.value, other.value) and are_one_case(one.label, other.label, asked):
            yield one.place, other.place


def _is_one_price(one: Quantity | None, other: Quantity | None) -> bool:
    """Say whether two reckon the same amount, or neither names one."""
    if one is None or other is None:
        return one is other
    return bool(one.readings & other.readings)


@lru_cache(maxsize=256)  # a memory of a function from text to values: an entry is set against several others
def _units(body: str) -> tuple[_Unit, ...]:
    """Return what a *body* reckons by, where it leaves nothing open."""
    stated = stated_in(body)
    text = stated.folded.text
    found: list[_Unit] = []
    for match in (*_PER.finditer(text), *_ADJECTIVE.finditer(text)):
        around = sentence_at(stated, match.start())
        sentence = text[slice(*around)]
        days = any(one.kind is Kind.WEEKDAY and match.start() <= one.start < match.end() for one in stated.quantities)
        if days or tells_the_case(text, around, match.span()) or sentence.endswith("?") or _CONDITION.search(sentence):
            continue
        unit = match["unit"]
        if unit not in _TIMES and not (unit in _ONE or match.group().startswith("per ")):
            continue
        part, lead = stretches_around(text, around, match.span())
        prices = [one for one in stated.quantities if one.kind is Kind.MONEY and around[0] <= one.start < around[1]]
        before = [one for one in prices if one.end <= match.start()]
        value = before[-1] if before else (prices[0] if prices else None)
        if value is None and LEFT_OPEN.search(text, *part):
            continue
        own = label(stated, (part[0], match.start()), (match.end(), part[1]), lead)
        found.append(_Unit(unit_named(unit), unit in _TIMES, match.span(), own, value))
    return tuple(found)


# --- on which side of what


@lru_cache(maxsize=256)  # a memory of a function from text to values: an entry is set against several others
def _bounds(body: str) -> tuple[_Bound, ...]:
    """Return the bounds a *body* sets to a figure or to something that happens, without a condition or a denial."""
    stated = stated_in(body)
    text = stated.folded.text
    found: list[_Bound] = []
    for side, pattern in enumerate(_BOUNDS):
        for match in pattern.finditer(text):
            around = sentence_at(stated, match.start())
            sentence = text[slice(*around)]
            part, lead = stretches_around(text, around, match.span())
            before = text[part[0] : match.start()].split()
            if (
                tells_the_case(text, around, match.span())
                or sentence.endswith("?")
                or _CONDITION.search(sentence)
                or not NEGATORS.isdisjoint(before)
            ):
                continue
            figure = next(
                (one for one in stated.quantities if match.end() < one.start <= min(match.end() + _FIGURE, part[1])),
                None,
            )
            event = _EVENT.match(text, match.end(), part[1])
            end = figure.end if figure else event.end() if event else match.end()
            keys = frozenset(content_keys(event["event"])) if event and figure is None else frozenset[str]()
            own = label(stated, (part[0], match.start()), (end, part[1]), lead, doing=True)
            found.append(_Bound(side, (match.start(), end), figure, keys, own))
    return tuple(found)


def _are_of_one_thing(one: _Bound, other: _Bound) -> bool:
    """Say whether two bounds are at the same figure, or at the same event."""
    if one.figure is not None and other.figure is not None:
        mine, each = one.figure, other.figure
        return mine.kind is each.kind and mine.unit == each.unit and bool(mine.readings & each.readings)
    return (
        one.figure is other.figure
        and min(len(one.event), len(other.event)) >= _LEAST
        and not without_known(one.event, other.event)
        and not without_known(other.event, one.event)
    )
