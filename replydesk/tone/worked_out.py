"""Figures that a reply works out: "sekali cair Rp900.000" for Rp300.000 a month that is paid every three months.

Beside that a year or a month in other units, what a discount leaves, one of the parts that something is paid in, how
many things a list has, hours beyond those that an office opens, years as far from each other as something holds. What
does not come out is nobody's figure.
"""

import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from replydesk.tone.agreement import Grounds
from replydesk.tone.assertions import content_keys
from replydesk.tone.calendar_words import SPAN
from replydesk.tone.named_sums import is_amount
from replydesk.tone.numerals import WORDS, read_words
from replydesk.tone.quantities import Kind, Quantity, sizes_of
from replydesk.tone.stated import sentence_at, stated_in
from replydesk.tone.totals import Around

_DAY = 1440
_WEEK = 7
_HUNDRED = Decimal(100)
_NUMBER = rf"(?:\d{{1,2}}|{WORDS})"
_EVERY = re.compile(rf"\b(?:se)?tiap (?P<many>{_NUMBER}) bulan\b|\b(?P<quarter>triwulan)\b")
_PARTS = re.compile(rf"\b(?:di|men?g?)?(?:cicil|angsur)(?:an|kan)?(?: [a-z]+)? (?P<many>{_NUMBER}) kali\b")
_IN_PARTS = re.compile(r"\b(?:cicil|angsur|cicilan|angsuran|dicicil|diangsur)(?:nya)?\b")
_PAID_OUT = re.compile(
    r"\b(?:cair|dicairkan|terima|diterima|dibayar|bayar|pencairan|penyaluran|disalurkan|triwulan)(?:nya|kan)?\b"
)
_DIFFERENCE = re.compile(r"\b(?:selisih|beda|bedanya)(?:nya)?\b")
_ITEM = r"[a-z0-9][a-z0-9./-]*(?: [a-z0-9./()-]+){0,6}?"
_LIST = re.compile(rf"{_ITEM}(?:, {_ITEM}){{0,12}},? (?:dan|serta) {_ITEM}(?=[.,;:!?]|$)")
_JOIN = re.compile(r",? (?:dan|serta) |, ")
_LISTED = re.compile(
    r"\s*(?:berkas|dokumen|syarat|persyaratan|lampiran|macam|hal|langkah|cara|tempat|lokasi|titik|jenis|pilihan|jurusan|jalur"
    r"|orang|kategori|kelas|paket|buah)?(?:nya)?(?: itu| ini)?\s*(?P<sign>[,:]|,? ?(?:yaitu|yakni)|$|[.!])"
)
_CLOSED = re.compile(
    r"\b(?:sudah|telah|belum|tidak|masih) (?:[a-z]+ )?(?:tutup|buka|melayani|dilayani|beroperasi|dibuka|menerima)\b"
)
_OPEN = re.compile(r"\b(?:masih|sudah|tetap) (?:buka|melayani|dilayani|beroperasi|dibuka|menerima)\b|\btidak tutup\b")
_TO = re.compile(SPAN)
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORKING_WEEK = 5
_A_WEEK = re.compile(r"\s*(?:kerja )?(?:dalam |per |tiap |setiap )?se?(?:minggu|pekan)\b")
_FORMULA = re.compile(r"(?P<many>\d+) ?x ?(?=\d|rp)")
_WORD_AFTER = re.compile(r"\s+(?P<word>[a-z]{3,})\b")
_MOST = 60
_BEFORE_IT = re.compile(r"\bsebelum")


def is_worked_out(quantity: Quantity, around: Around) -> bool:
    """Say whether *quantity* is worked out rightly from what the entries say and what its sentence counts."""
    text = around.text
    if is_amount(quantity) and _is_part_or_rest(quantity, around):
        return True
    if quantity.kind is Kind.TIME:
        return _is_shut_then(quantity, around)
    if quantity.kind is Kind.WEEKDAY:
        return _is_days_before(quantity, around)
    if quantity.kind is Kind.DURATION:
        return (
            _is_working_weeks(quantity, around)
            or _is_days_a_week(quantity, text, around.grounds)
            or _is_missing(quantity, around)
        )
    if quantity.kind in (Kind.COUNT, Kind.NUMBER, Kind.CODE, Kind.DATE):
        return (
            _is_length_of_list(quantity, around)
            or _is_factor(quantity, around)
            or _is_so_many_times(quantity, around)
            or _is_year_apart(quantity, around)
        )
    return False


def _is_part_or_rest(quantity: Quantity, around: Around) -> bool:
    said, grounds = around.text[slice(*around.sentence)], around.grounds
    if not grounds.prices:
        return False
    prices = {price.value for price in grounds.prices}
    if _DIFFERENCE.search(said) and len(prices) == 2 and max(prices) - min(prices) in quantity.sizes:  # noqa: PLR2004
        return True
    if _PAID_OUT.search(said):
        months = {many for each in grounds.stated for many in _months(each.folded.text)}
        monthly = (price.value for price in grounds.prices if "bulan" in price.units)
        if any(price * many in quantity.sizes for price in monthly for many in months):
            return True
    if _IN_PARTS.search(said):
        parts = {_read(found["many"]) for each in grounds.stated for found in _PARTS.finditer(each.folded.text)}
        if any(size * many in prices for size in quantity.sizes for many in parts if many):
            return True
    shares = [one for each in grounds.stated for one in _shares(each.text)]
    keys = content_keys(said) if shares else frozenset()
    return any(
        price * share / _HUNDRED in quantity.sizes or price - price * share / _HUNDRED in quantity.sizes
        for share, words in shares
        if words & keys
        for price in prices
    )


@lru_cache(maxsize=256)  # a memory of a function from text to values: the same entries are cited at every key press
def _months(text: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(3) if found["quarter"] else _read(found["many"]) for found in _EVERY.finditer(text))


def _read(words: str) -> Decimal:
    return Decimal(words) if words.isdigit() else read_words(words) or Decimal(0)


@lru_cache(maxsize=256)  # a memory of a function from text to values: the same entries are cited at every key press
def _shares(text: str) -> tuple[tuple[Decimal, frozenset[str]], ...]:
    """Return the percentages of an entry's wording with the words of their sentences."""
    each = stated_in(text)
    return tuple(
        (size, content_keys(each.folded.text[slice(*sentence_at(each, one.start))]))
        for one in each.quantities
        if one.kind is Kind.PERCENT
        for size in one.sizes
    )


def _is_shut_then(quantity: Quantity, around: Around) -> bool:
    """Say whether the sentence says that nothing is open then, and no stretch of hours of the entries holds it."""
    said = around.text[slice(*around.sentence)]
    if not _CLOSED.search(said) or _OPEN.search(said):
        return False
    stretches = [
        (
            min(first for first in left.readings if isinstance(first, int)),
            max(v for v in right.readings if isinstance(v, int)),
        )
        for each in around.grounds.stated
        for left, right in pairwise([one for one in each.quantities if one.kind is Kind.TIME])
        if _TO.fullmatch(each.folded.text[left.end : right.start])
    ]
    times = [value for value in quantity.readings if isinstance(value, int)]
    return bool(stretches) and len(times) == 1 and all(not first <= times[0] < last for first, last in stretches)


def _is_days_before(quantity: Quantity, around: Around) -> bool:
    """Say whether it is as long before another day of the sentence as an entry says: "untuk Sabtu, pesan Kamis"."""
    lengths = {
        size / _DAY
        for each in around.grounds.stated
        for one in each.quantities
        if one.kind is Kind.DURATION and _BEFORE_IT.match(each.folded.text[one.end :].lstrip())
        for size in one.sizes
    }
    return any(
        Decimal((other - own) % _WEEK) in lengths
        for one in around.beside
        if one.kind is Kind.WEEKDAY and one is not quantity and one.end <= quantity.start
        for own in quantity.readings
        for other in one.readings
        if isinstance(own, int) and isinstance(other, int)
    )


def _is_working_weeks(quantity: Quantity, around: Around) -> bool:
    """Say whether it is the weeks of a number of working days that stands beside it: "dua minggu (10 hari kerja)"."""
    days = sizes_of(one for one in around.beside if one.kind is Kind.DURATION and one.unit == "working-day")
    weeks = (size / (_WEEK * _DAY) for size in quantity.sizes) if not quantity.unit else ()
    return any(week * _WORKING_WEEK in days for week in weeks)


def _is_days_a_week(quantity: Quantity, text: str, grounds: Grounds) -> bool:
    if quantity.unit == "" and _A_WEEK.match(text, quantity.end):
        return Decimal(len(grounds.weekdays) * _DAY) in quantity.readings
    before = re.search(
        r"(?P<many>[a-z0-9]+) hari (?:kerja )?(?:dalam |per )?$", text[max(0, quantity.start - 30) : quantity.start]
    )
    return before is not None and bool(grounds.weekdays) and _read(before["many"]) == len(grounds.weekdays)


def _is_missing(quantity: Quantity, around: Around) -> bool:
    """Say whether it and another length beside it make an age or a length of the entries: "18 tahun, setahun lagi"."""
    if around.text.find(" lagi", *around.sentence) < 0:
        return False
    known = sizes_of(one for one in around.grounds.of(Kind.DURATION) if one.unit == quantity.unit)
    others = sizes_of(
        one
        for one in (*around.earlier, *around.beside)
        if one.kind is Kind.DURATION and one is not quantity and one.unit == quantity.unit
    )
    return any(own + other in known for own in quantity.sizes for other in others)


def _is_length_of_list(quantity: Quantity, around: Around) -> bool:
    """Say whether it is how many things its sentence lists beside it."""
    start, end = around.sentence
    if quantity.kind not in (Kind.COUNT, Kind.NUMBER):
        return False
    if "," not in around.text[start:end]:
        return False
    after = _LISTED.match(around.text, quantity.start + len(_first_word(quantity, around.text)), end)
    return after is not None and any(
        Decimal(len(_JOIN.split(found.group()))) in quantity.sizes for found in _LIST.finditer(around.text, start, end)
    )


def _first_word(quantity: Quantity, text: str) -> str:
    return text[quantity.start : quantity.end].split(" ", maxsplit=1)[0]


def _is_factor(quantity: Quantity, around: Around) -> bool:
    """Say whether it begins a multiplication and stands beside it by itself, too, or begins a size: "3 x 4"."""
    text = around.text
    found = _FORMULA.match(text, quantity.start, around.sentence[1])
    if found is None:
        return False
    size = re.match(r"\d+ ?x ?\d+", text[quantity.start :])
    if size and any(size[0].replace(" ", "") in each.folded.text.replace(" ", "") for each in around.grounds.stated):
        return True
    others = (
        one for one in around.beside if one is not quantity and one.kind in (Kind.DURATION, Kind.COUNT, Kind.NUMBER)
    )
    return any(re.match(rf"{found['many']}\b(?! ?x)", text[one.start :]) for one in others)


def _is_so_many_times(quantity: Quantity, around: Around) -> bool:
    """Say whether it is a number of the entries so many times: five seedlings a tree, so ten for two."""
    if quantity.kind is not Kind.NUMBER:
        return False
    word = _WORD_AFTER.match(around.text, quantity.end)
    if word is None:
        return False
    each_of = {
        size
        for each in around.grounds.stated
        for one in each.quantities
        if one.kind in (Kind.NUMBER, Kind.COUNT) and each.folded.text.startswith(word["word"], one.end + 1)
        for size in one.sizes
        if size > 1
    }
    times = {size for size in sizes_of(one for one in around.beside if one is not quantity) if 1 < size <= _MOST}
    return any(size * many in quantity.sizes for size in each_of for many in times)


def _is_year_apart(quantity: Quantity, around: Around) -> bool:
    """Say whether it is a year as far from another one of its sentence as the entries say that something lasts."""
    own = _years(quantity, around.text)
    others = {year for one in around.beside if one is not quantity for year in _years(one, around.text)}
    lengths = {size / 12 for one in around.grounds.of(Kind.DURATION) if one.unit == "month" for size in one.sizes}
    if own == {around.today.year} and re.search(r"\b(?:tahun|bulan|hari) ini\b", around.text[slice(*around.sentence)]):
        return True
    return any(Decimal(abs(one - other)) in lengths for one in own for other in others)


def _years(quantity: Quantity, text: str) -> set[int]:
    if quantity.kind is Kind.NUMBER and _YEAR.fullmatch(text[quantity.start : quantity.end]):
        return {int(text[quantity.start : quantity.end])}
    return {value[0] for value in quantity.readings if isinstance(value, tuple) and value[0] and value[2] is None}
