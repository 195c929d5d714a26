"""What an asker has, set beside the limit of an entry: "anak 2 tahun gratis" where those under 3 years are.

The entry cannot know the asker's age, income or arrears; it draws a line by them. Such a number is right where it lies
on the side of the line that the sentence says, and wrong on the other one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from replydesk.tone.agreement import Grounds, is_same_unit
from replydesk.tone.calendar_words import UNTIL
from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.stated import Stated, stated_in

_LEAST = re.compile(
    r"\b(?:minimal|minimum|paling (?:sedikit|rendah|singkat|muda|kecil)|sekurang-kurangnya|sekurangnya|mulai(?: dari)?"
    r"|setidaknya)(?: [a-z]+){0,2} $"
)
_MORE = re.compile(r"\b(?:lebih dari|di atas|melebihi|lewat(?: dari)?|melewati)(?: [a-z]+)? $")
_MOST = re.compile(
    r"\b(?:maksimal|maksimum|paling (?:banyak|tinggi|lama|tua|besar)|sampai(?: dengan)?|hingga)(?: [a-z]+){0,2} $"
    r"|\bradius(?: [a-z]+){0,2} $"
    r"|\bbatas(?:nya)?(?: (?!usia|umur|waktu|minim|bawah|terendah|paling)[a-z]+){0,4} $"
)
_LESS = re.compile(r"\b(?:kurang dari|di bawah|belum (?:genap|mencapai))(?: [a-z]+)? $")
_UPWARDS = re.compile(r"\s*(?:ke atas|atau lebih)\b")
_DOWNWARDS = re.compile(r"\s*(?:ke bawah|atau kurang)\b")
_TO = re.compile(rf"\s*{UNTIL}\s*")
_LEAD = 40
"""Characters before a number in which the word of a limit stands."""

_AGE = r"(?:usia|umur|berusia|berumur|usianya|umurnya)"
_KIN = (
    r"(?:kakek|nenek|ibu|ibunda|ayah|ayahanda|bapak|putra|putri|adik|simbah|mbah|eyang|si kecil|istri|suami|anak|bayi"
    r"|balita|cucu|ananda|beliau|calon [a-z]+|kakak|anda|peserta)(?:nya)?"
)
_HAS_AGE = re.compile(rf"\b(?:{_AGE}|{_KIN})(?: [a-z]+){{0,2}}(?: (?:sudah|baru|masih|sekarang|yang))* $")
_SAID_AGE = re.compile(rf"\b(?:{_AGE}|anak|bayi|balita|lansia|warga|peserta|pendonor|pemohon|hewan|dewasa)\b")
_HAD = {
    "penghasilan": r"(?:penghasilan|gaji|pendapatan|upah)",
    "nilai": r"(?:ipk|nilai|skor)",
    "berat": r"(?:berat|bobot)",
    "tinggi": r"tinggi badan",
    "njop": r"njop",
    "pajak": r"(?:pbb|pajak|tagihan|ketetapan)",
    "luas": r"(?:luas|seluas)",
    "barang": r"(?:barang|bawaan|kiriman|belanjaan|omzet|omset)",
    "jarak": r"(?:jarak|berjarak|radius)",
    "rombongan": r"(?:rombongan|kelompok|grup)",
    "tunggakan": r"(?:menunggak|tunggakan|nunggak|terlambat|telat|mati pajak|tidak bayar)",
    "kk": r"(?:kk|kartu keluarga|domisili|tinggal)",
    "vaksin": r"(?:vaksin|vaksinasi|imunisasi)",
    "donor": r"(?:donor|mendonor)",
    "suhu": r"(?:suhu|demam|panas)",
    "daya": r"(?:daya|kapasitas|muatan)",
    "ternak": r"(?:kandang|ternak|populasi|peternakan)",
}
"""What people have that offices draw lines by, and the words for it; never what an office gives or asks for."""

_THINGS = {name: re.compile(rf"\b(?:ber)?{words}(?:nya)?\b") for name, words in _HAD.items()}
_NO = re.compile(
    r"\b(?:belum|tidak|tak) (?:dapat|bisa|boleh|memenuhi|cukup|termasuk|masuk|mencukupi|diterima|lolos|genap|mencapai"
    r"|sampai|ikut)\b"
    r"|\b(?:ditolak|sayangnya|melebihi|terlalu|menunggu (?:sampai|hingga)|masih (?:di bawah|kurang)|kurang dari)\b"
)
_ASKS_BEYOND = re.compile(r"\b(?:wajib|harus|perlu|kena|dikenai|dikenakan|dipungut|membayar|diperlukan|memerlukan)\b")
_NEED_NOT = re.compile(r"\b(?:belum|tidak|tak) (?:wajib|perlu|harus|usah|kena|dikenai|dikenakan)\b")
"""Says that a limit is not reached where the entry asks something beyond it."""

_ENDS = re.compile(r"\s*(?:sebelum|sesudah|setelah|menjelang)\b")
_NAMED_LIMIT = re.compile(r"\b(?:batas(?:nya)?|minimal|maksimal|paling (?:lambat|lama|cepat)|syarat(?:nya)?)\b")
_DEMAND = re.compile(
    r"(?<!tidak )(?<!tak )(?<!belum )\b(?:wajib|harus|diwajibkan|diharuskan|membayar|dikenai|dikenakan|didenda)\b"
)
"""Beside these the number says whom an office asks something of, which only an entry may."""

BOUND = re.compile(
    r"\b(?:minimal|maksimal|paling [a-z]+|mulai|kurang dari|lebih dari|di bawah|di atas|sampai|hingga|batas(?:nya)?"
    r"|syarat(?:nya)?|dalam|per|tiap|setiap|berlaku|selesai|jadi)(?: [a-z]+)? $"
)
"""Before a number these say that it is a limit, or what an office gives."""


@dataclass(frozen=True, slots=True)
class Limit:
    """From where to where it holds, ends among it; ``None``: open. What is measured, in words."""

    kind: Kind
    unit: str
    least: Decimal | None
    most: Decimal | None
    told: str

    def holds(self, value: Decimal) -> bool:
        """Say whether *value* lies within it."""
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)


def suits_limit(quantity: Quantity, text: str, sentence: tuple[int, int], grounds: Grounds) -> bool:
    """Say whether *quantity* is the asker's, and the *sentence* of the folded *text* tells its side of a limit."""
    start, end = sentence
    before = text[max(start, quantity.start - _LEAD) : quantity.start]
    if quantity.kind not in _MEASURED or BOUND.search(before) or _UPWARDS.match(text, quantity.end):
        return False
    if _DEMAND.search(text, start, end):
        return False
    denies = bool(_NO.search(text, start, end))
    if denies and quantity.kind is Kind.DURATION and _is_beside_limit(quantity, text, sentence, grounds):
        return True
    need_not = bool(_NEED_NOT.search(text, start, end))
    for limit in _limits(grounds):
        denied = denies or (need_not and _ASKS_BEYOND.search(limit.told) is not None)
        same = limit.kind is quantity.kind and is_same_unit(_plain_unit(limit.unit), _plain_unit(quantity.unit))
        fits = any(limit.holds(each) is not denied for each in quantity.sizes)
        if same and fits and _is_same_thing(quantity, before, limit):
            return True
    return False


def lies_beyond(quantity: Quantity, text: str, sentence: tuple[int, int], grounds: Grounds) -> bool:
    """Say whether *quantity* is the asker's and lies beyond a limit, so that what holds within does not hold for it."""
    before = text[max(sentence[0], quantity.start - _LEAD) : quantity.start]
    if quantity.kind not in _MEASURED or BOUND.search(before):
        return False
    return any(
        limit.kind is quantity.kind
        and is_same_unit(_plain_unit(limit.unit), _plain_unit(quantity.unit))
        and not any(limit.holds(each) for each in quantity.sizes)
        and _is_same_thing(quantity, before, limit)
        for limit in _limits(grounds)
    )


def _is_beside_limit(quantity: Quantity, text: str, sentence: tuple[int, int], grounds: Grounds) -> bool:
    """Say whether it only says how far the asker is from an end, and the limit stands in the same sentence."""
    start, end = sentence
    if not _ENDS.match(text, quantity.end):
        return False
    named = (text[place.start() : end] for place in _NAMED_LIMIT.finditer(text, start, end))
    return any(re.search(rf"\b{re.escape(one)}\b", rest) for rest in named for one in _written(grounds))


def _written(grounds: Grounds) -> Iterator[str]:
    for each in grounds.stated:
        for one in each.quantities:
            if one.kind is Kind.DURATION:
                yield each.folded.text[one.start : one.end]


_MEASURED = frozenset({Kind.MONEY, Kind.DURATION, Kind.COUNT, Kind.NUMBER})
_ANIMALS = "ekor"
_AREA = frozenset({"meter persegi", "m2", "ha", "hektare", "hektar"})
_LAND = re.compile(r"\b(?:rumah|bangunan|gedung|tanah|lahan|sawah|kebun|kios|ruko)(?:nya)?\b")
"""What people have that is measured by its area."""

_PEOPLE = frozenset({"orang", "siswa", "peserta"})


def _plain_unit(unit: str) -> str:
    return "orang" if unit in _PEOPLE else unit


def _is_same_thing(quantity: Quantity, before: str, limit: Limit) -> bool:
    if quantity.kind is Kind.DURATION and _HAS_AGE.search(before) and _SAID_AGE.search(limit.told):
        return True
    if quantity.unit == _ANIMALS:
        return True
    things = (*_THINGS.values(), _LAND) if quantity.unit in _AREA else _THINGS.values()
    return any(thing.search(before) and thing.search(limit.told) for thing in things)


def _limits(grounds: Grounds) -> Iterator[Limit]:
    for each in grounds.stated:
        yield from _limits_in(each.text)


@lru_cache(maxsize=256)  # a memory of a function from text to values: the same entries are cited at every key press
def _limits_in(text: str) -> tuple[Limit, ...]:
    each = stated_in(text)
    found: list[Limit] = []
    for first, after in each.sentences:
        here = [one for one in each.quantities if first <= one.start < after and one.kind in _MEASURED]
        found.extend(_ranges(each, here))
        for one in here:
            found.extend(limit_of(each, first, one, after))
    return tuple(found)


def limit_of(each: Stated, first: int, one: Quantity, after: int) -> Iterator[Limit]:
    """Give the limit that *one* draws in the sentence *first* to *after* of *each*; nothing where it draws none."""
    text = each.folded.text
    before = text[max(first, one.start - _LEAD) : one.start]
    told = text[max(first, one.start - 2 * _LEAD) : min(after, one.end + _LEAD)]
    step = Decimal("0.01")
    for value in one.sizes:
        if _LEAST.search(before) or _UPWARDS.match(text, one.end):
            yield Limit(one.kind, one.unit, value, None, told)
        elif _MORE.search(before):
            yield Limit(one.kind, one.unit, value + step, None, told)
        elif _MOST.search(before) or _DOWNWARDS.match(text, one.end):
            yield Limit(one.kind, one.unit, None, value, told)
        elif _LESS.search(before):
            yield Limit(one.kind, one.unit, None, value - step, told)


def _ranges(each: Stated, here: list[Quantity]) -> Iterator[Limit]:
    text = each.folded.text
    for left, right in pairwise(here):
        if left.kind is right.kind and _TO.fullmatch(text[left.end : right.start]):
            least, most = (next(iter(one.sizes), None) for one in (left, right))
            yield Limit(right.kind, right.unit, least, most, text[max(0, left.start - 2 * _LEAD) : right.end + _LEAD])
