"""What an asker has or is, told beside the limit of an entry that explains the answer.

"Usia 33 tahun, jadi tidak perlu puasa, karena yang puasa 40 tahun ke atas"; "KK terbit 12 Mei 2025, masih memenuhi
syarat karena batasnya 30 Juni 2025". The asker's number is nobody's but theirs. The limit must be the entry's, and what
is told must be what the entry says of that side of it: whoever tells the other side is found.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from replydesk.tone.agreement import Grounds, is_grounded, is_same_unit
from replydesk.tone.assertions import assertions, keys_of, word_set
from replydesk.tone.beside import Edge, edge_at
from replydesk.tone.limits import BOUND, limit_of
from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.stated import Stated, sentence_at
from replydesk.tone.totals import Around

_REASON = re.compile(r"\b(?:karena|sebab|soalnya|mengingat)\b[^;.!?]*")
_THEREFORE = re.compile(r"\b(?:karena|sebab|soalnya|mengingat|jadi|sehingga|berarti|maka)\b")
_BELOW = re.compile(
    r"\b(?:(?:masih |memang )?(?:di bawah|kurang dari)|belum (?:lebih|lewat|melewati|mencapai|sampai|genap))(?: dari)?"
    r" (?:[a-z]+ )?$"
)
_ABOVE = re.compile(
    r"\b(?<!belum )(?:melewati|melebihi|melampaui|di atas|lewat|lebih dari|sudah genap)(?: dari)? (?:[a-z]+ )?$"
)
_HARM = (
    r"(?:(?:meng|di|ter|me)?gugur(?:kan)?|(?:di|men)?cabut|(?:di)?denda|(?:di)?tolak|hangus|batal(?:kan)?|hilang|(?:di)?tunda"
    r"|(?:di)?segel|terlambat|kena|(?:di)?kenai|dikenakan|wajib|harus|perlu|(?:mem|di)?bayar|(?:mem|di)?pungut|dihentikan)"
)
_SPARED = re.compile(
    rf"\b(?:tidak|tak|belum|tanpa)(?: (?:akan|sampai|lagi|usah))? {_HARM}\b|\b(?:bebas|dibebaskan|gratis)\b"
)
_HARMED = re.compile(rf"\b{_HARM}\b")
_REFUSED = re.compile(
    r"\b(?:tidak|tak|belum) (?:dapat|bisa|boleh|memenuhi|termasuk|masuk|diterima|dilayani|berhak|mendapat|ikut"
    r"|mencukupi|divaksin|berlaku|mencapai|sampai)\b|\b(?:melewati|melebihi|lewat(?: dari)?) batas\b|\bkedaluwarsa\b"
)
_GRANTED = re.compile(
    r"\b(?:bisa|dapat|boleh|memenuhi|masih|gratis|termasuk|berhak|dilayani|diterima|mendapat|lolos|berlaku|aman)\b"
)
_YEAR_LEAD = re.compile(r"\b(?:tahun|lulusan|sejak|terbitan|keluaran|angkatan)(?: tahun)? $")
_OWN_DATE = re.compile(
    r"\b(?:terbit|tertanggal|dibuat|dibeli|lahir|dikeluarkan|tercatat|datang|bayar|membayar|mendaftar|daftar|lulus|diterbitkan)(?:nya)?"
    r"(?: (?:pada|tanggal|tgl|sejak))* $"
)
_LAST_DAY = re.compile(r"\btanggal (?P<first>\d{1,2}) (?:sampai|hingga|s\.d\.?|-) (?:tanggal )?(?P<last>\d{1,2})\b")
_ANYBODY = keys_of(word_set("usia umur peserta warga anak tahun bulan batas hewan pemohon orang kartu"))
_NEAR = 40
"""Characters before a number in which it is said whose it is, or what it is compared with."""

_DAY_LEAD = "tanggal "
_OWNED = frozenset({Kind.MONEY, Kind.DATE, Kind.DURATION, Kind.COUNT, Kind.NUMBER})
_FIRST_YEAR = 1900
_YEAR = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A limit of an entry: whether the asker's number lies within it, and the sentence that says what holds there."""

    holds: bool
    told: str


def is_explained(quantity: Quantity, around: Around, later: Callable[[], Iterable[Quantity]]) -> bool:
    """Say whether *quantity* is the asker's, and its sentence tells what an entry says of that side of a limit.

    *later* gives the quantities of the sentence that follows, in which the limit may stand.
    """
    if quantity.kind not in _OWNED:
        return False
    text, (start, end) = around.text, around.sentence
    said = text[start:end]
    claim = _claim(said)
    if not claim:
        return False
    before = text[max(start, quantity.start - _NEAR) : quantity.start]
    if BOUND.search(before):
        return False
    others = list(around.beside) if _THEREFORE.search(said) else []
    others += later()
    return any(_agrees(claim, line) for line in _lines(quantity, before, others, around))


@lru_cache(maxsize=16)  # a memory of a function from text to text: each number of a sentence asks for the same
def _claim(said: str) -> str:
    """Return the folded sentence *said* without its reasons; empty where it grants, spares or denies nothing."""
    claim = _REASON.sub(" ", said)
    return "" if _is_good(claim) is None else claim


def _lines(quantity: Quantity, before: str, others: Iterable[Quantity], around: Around) -> Iterator[Line]:
    for other in others:
        if other is quantity or not is_grounded(other, "", around.grounds):
            continue
        if quantity.kind is Kind.DATE and other.kind is Kind.DATE and _OWN_DATE.search(before):
            yield from _by_date(quantity, other, around.grounds)
        elif other.kind is Kind.DURATION and (year := _year(quantity, before)):
            age = Decimal(_YEAR * (around.today.year - year))
            yield from _by_size(frozenset({age}), "month", other, around.grounds)
        elif around.text.endswith(_DAY_LEAD, 0, other.start):
            continue
        elif _is_alike(quantity, other) and not _is_compared_wrongly(quantity, other, around.text):
            yield from _by_size(quantity.sizes, quantity.unit, other, around.grounds)
    if around.text.endswith(_DAY_LEAD, 0, quantity.start) and quantity.kind is Kind.NUMBER and _OWN_DATE.search(before):
        yield from _by_day(quantity, around.grounds)


def _is_alike(left: Quantity, right: Quantity) -> bool:
    if left.kind is Kind.MONEY or right.kind is Kind.MONEY:
        return {left.kind, right.kind} <= {Kind.MONEY, Kind.NUMBER}
    sized = left.kind is right.kind and left.kind in (Kind.DURATION, Kind.COUNT, Kind.NUMBER)
    return sized and is_same_unit(left.unit, right.unit)


def _is_compared_wrongly(quantity: Quantity, other: Quantity, text: str) -> bool:
    """Say whether the words before the limit put the asker's number on the side of it where it does not lie."""
    lead = text[max(0, other.start - _NEAR) : other.start]
    own, limit = max(quantity.sizes, default=Decimal(0)), max(other.sizes, default=Decimal(0))
    if quantity.end > other.start:
        return False
    own_end = text[quantity.end : other.start]
    if re.search(r"\b(?:karena|sebab|yang|batas(?:nya)?|bila|jika)\b", own_end):
        return False
    return bool((_BELOW.search(lead) and own > limit) or (_ABOVE.search(lead) and own < limit))


def _by_size(sizes: frozenset[Decimal], unit: str, other: Quantity, grounds: Grounds) -> Iterator[Line]:
    for each in grounds.stated:
        for one in each.quantities:
            if _is_alike(one, other) and one.readings & other.readings and is_same_unit(one.unit, unit):
                first, after = sentence_at(each, one.start)
                for limit in limit_of(each, first, one, after):
                    yield Line(any(limit.holds(size) for size in sizes), _part(each, one))


def _by_date(quantity: Quantity, other: Quantity, grounds: Grounds) -> Iterator[Line]:
    own, limit = _day(quantity), _day(other)
    if own is None or limit is None or (None in (own[0], limit[0]) and own[0] is not limit[0]):
        return
    for each in grounds.stated:
        for one in each.quantities:
            if one.kind is Kind.DATE and one.readings & other.readings:
                first, _ = sentence_at(each, one.start)
                before = each.folded.text[first : one.start]
                late = edge_at(each.folded.text, first, one.start, one.end)
                if late is not None or re.search(r"\bsebelum (?:tanggal )?$", before):
                    within = own >= limit if late is Edge.BEGINNING else own <= limit
                    yield Line(within, _part(each, one))


def _by_day(quantity: Quantity, grounds: Grounds) -> Iterator[Line]:
    """Give the stretches of days of the month, "tanggal 1 sampai 20", that an entry names."""
    for each in grounds.stated:
        for row in _LAST_DAY.finditer(each.folded.text):
            holds = any(int(row["first"]) <= size <= int(row["last"]) for size in quantity.sizes)
            yield Line(holds, "bisa")


def _part(each: Stated, one: Quantity) -> str:
    """Return what is told around a limit, up to the semicolons of its sentence."""
    first, after = sentence_at(each, one.start)
    text = each.folded.text
    return text[max(first, text.rfind(";", first, one.start) + 1) : min(after, *_ends(text, one.end, after))]


def _ends(text: str, start: int, end: int) -> tuple[int, ...]:
    stop = text.find(";", start, end)
    return (stop if stop >= 0 else end,)


def _day(quantity: Quantity) -> tuple[int, int, int] | tuple[None, int, int] | None:
    for value in quantity.readings:
        if isinstance(value, tuple) and value[1] and value[2]:
            return value[0], value[1], value[2]  # type: ignore[return-value]
    return None


def _year(quantity: Quantity, before: str) -> int:
    """Return the year that *quantity* names after a word for one; 0: none."""
    if quantity.kind is Kind.DATE:
        return next((v[0] for v in quantity.readings if isinstance(v, tuple) and v[0] and not v[2]), 0)
    if quantity.kind is not Kind.NUMBER or quantity.worded or not _YEAR_LEAD.search(before):
        return 0
    return next((int(size) for size in quantity.sizes if size >= _FIRST_YEAR), 0)


def _agrees(claim: str, line: Line) -> bool:
    """Say whether what is claimed is what the entry says, on its side of the limit, or the opposite on the other."""
    same = _is_same(claim, line.told)
    return same is not None and same is line.holds


def _is_same(claim: str, told: str) -> bool | None:
    """Say whether *claim* says the same as *told*, the opposite, or (``None``) neither that can be seen."""
    (own, theirs) = (assertions(text, ((0, len(text)),)) for text in (claim, told))
    if own and theirs and ((own[0].denied & theirs[0].affirmed) or (own[0].affirmed & theirs[0].denied)):
        return False
    mine, entrys = _is_good(claim), _is_good(told)
    if mine is None:
        return None
    demands = mine is False and entrys is None and not _REFUSED.search(claim)
    if demands and own and theirs and (own[0].affirmed & theirs[0].affirmed) - _ANYBODY:
        return True  # "perlu puasa", where the entry says that one fasts
    return mine is (entrys is not False)


def _is_good(text: str) -> bool | None:
    """Say whether the text grants something or spares somebody; ``None``: it says nothing of either."""
    if _REFUSED.search(text):
        return False
    if _SPARED.search(text):
        return True
    if _HARMED.search(text):
        return False
    return True if _GRANTED.search(text) else None
