"""Figures that follow from what an entry says without standing there.

"Sehari" for "per hari", "sehari sebelumnya" for "H-1", February for "Januari sampai Maret", three days for "31 Januari
sampai 2 Februari", and sums that are right: four persons at Rp35.000 are Rp140.000. Whoever reckons for a citizen does
them a service; whoever reckons wrongly is found.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations, pairwise

from replydesk.tone.agreement import Grounds, is_grounded
from replydesk.tone.calendar_words import UNTIL
from replydesk.tone.priced import Price
from replydesk.tone.quantities import Kind, Quantity, sizes_of
from replydesk.tone.refuted import WRONG

_DAY = 1440
_RATE = re.compile(
    r"(?:per|(?:se)?tiap|se|/)[\s-]?(?P<unit>menit|jam|hari|minggu|pekan|bulan|tahun)\b"
    r"(?!\s+(?:kerja|senin|selasa|rabu|kamis|jum|sabtu|minggu|ahad))"
)
"""Not "setiap hari Senin", which is once a week."""

_BY_NUMBER = re.compile(r"\b(?:jumlah|banyaknya|lamanya) (?P<unit>menit|jam|hari|minggu|pekan|bulan|tahun)\b")
_SPAN = re.compile(
    r"\b(?:selesai|jadi|rampung|dalam|selama|hanya|cukup|waktu|tempo|makan|butuh|tunggu|menunggu)\s+(?:waktu\s+)?$"
)
_BEFORE = re.compile(r"\s+(?:kerja\s+)?(?:sebelum|lebih awal|di muka)")
_COUNTDOWN = re.compile(r"\bh-(?P<days>\d{1,2})\b")
_PLACE = re.compile(
    r"\b(?:lantai|lt|blok|loket|ruang|ruangan|gedung|kamar|gang|jalan|jl|nomor|no|rt|rw|jalur|halte|pintu|pos|km|kavling"
    r"|kelas|tahap|zona|kios)\.?\s*$"
)
_LABEL = 12
"""Characters before a number in which such a word stands."""

_MOST_TIMES = 1000
_REACH = 150
"""Characters to either side in which it is said what holds instead: a long sentence."""


def follows(quantity: Quantity, text: str, beside: Iterable[Quantity], grounds: Grounds) -> bool:
    """Say whether *quantity*, which stands in the folded *text* beside others, follows from *grounds*."""
    if quantity.kind in (Kind.DURATION, Kind.WEEKDAY) and _is_rate(quantity, text, grounds):
        return True
    if _names_a_place(quantity, text):
        return _is_in_row(quantity, text, grounds)
    beside = [one for one in beside if not _names_a_place(one, text)]
    if quantity.kind is Kind.DURATION:
        return (
            _is_countdown(quantity, text, grounds)
            or _is_length_of_range(quantity, grounds)
            or _is_so_late(quantity, text, grounds)
            or _is_as_long(quantity, text, beside, grounds)
            or _is_factor(quantity, text, beside, grounds)
        )
    if quantity.kind is Kind.DATE:
        return _is_month_between(quantity, grounds)
    if quantity.kind is Kind.MONEY:
        return any(_makes(value, text, beside, grounds) for value in quantity.sizes)
    return quantity.kind in (Kind.COUNT, Kind.NUMBER) and _is_factor(quantity, text, beside, grounds)


_OWN = re.compile(
    r"\b(?:usia|umur|usianya|umurnya|berusia|berumur|berat|tinggi|ipk|nilai|baru|masih|terbit|datang|sudah)\b[^,.]{0,20}$"
)
_SUITS = (
    r"[^,;.]{0,25}?\b(?:bisa|dapat|boleh|memenuhi|masuk|termasuk|ikut|dilayani|cukup|dipakai|diperbolehkan|diizinkan"
    r"|diperkenankan)\b"
)
_MEASURED = re.compile(
    rf"\b(?:belum|tidak)\b{_SUITS}|\bmengikuti tarif\b|\btermasuk (?:di )?(?:atas|bawah|lebih|kurang)\b"
)
_GRANTED = re.compile(rf"\b(?:sudah|tetap|langsung|bisa)\b{_SUITS}")
_INSTEAD = re.compile(
    r"\b(?:bukan|sempat (?:menulis|menyebut|tertulis)|keliru (?:menulis|menyebut))\s+(?:[a-z]+\s+){0,2}$"
)
_IN_SHORT = re.compile(r"[0-2]?\d[.:][0-5]\d")
"""A time without the word for it."""

_WRONG = rf"keliru|tidak benar|tidak sesuai|tidak tepat|{WRONG}"
_REFUTED = re.compile(rf"\b(?:{_WRONG}|hoaks)\b")


def is_contrasted(quantity: Quantity, text: str, sentence: tuple[int, int], beside: Iterable[Quantity]) -> bool:
    """Say whether *quantity* is named as what does not hold, or as the asker's own, beside what the entry says.

    "Bukan Rp68 miliar, melainkan Rp6,8 miliar"; "usia 13 tahun belum bisa ikut, mulai 15 tahun". Those that do hold are
    looked at for themselves.
    """
    start, end = sentence
    before = text[max(start, quantity.start - _REACH) : quantity.start]
    whole = text[max(start, quantity.start - _REACH) : min(end, quantity.end + _REACH)]
    kinds = {quantity.kind, Kind.TIME if _IN_SHORT.fullmatch(text[quantity.start : quantity.end]) else quantity.kind}
    same = any(other.kind in kinds and other is not quantity for other in beside)
    if _INSTEAD.search(before) and same:
        return True
    if _REFUTED.search(whole) and re.match(rf"\s*(?:itu |adalah |memang )?(?:{_WRONG})", text[quantity.end : end]):
        return True
    # What is granted rests on the limit beside it; by itself "2 hari sudah bisa diambil" is a promise.
    is_said = bool(_MEASURED.search(whole) or (same and _GRANTED.search(whole)))
    measured = is_said and quantity.kind in (Kind.DURATION, Kind.COUNT, Kind.NUMBER, Kind.TIME)
    return measured and bool(_OWN.search(before) or re.match(r"^\W*(?:[a-z]+\W+){0,2}$", before))


_TAKEN_BACK = re.compile(
    r"\b(?:tertulis|menulis|ditulis|menyebut(?:kan)?|disebut(?:kan)?|menyatakan|mengatakan|dikatakan|bilang|tercantum|terketik"
    r"|menjawab|terjawab)\s+(?:[a-z]+\s+){0,3}$"
)
_SET_RIGHT = re.compile(r"[^.!?]*[.!?;,] *(?:yang (?:benar|betul)|seharusnya|sebenarnya)\b")
_REGRET = re.compile(r"\b(?:maaf|ralat|koreksi|keliru|salah|kesalahan|kekeliruan|yang benar|yang betul|seharusnya)\b")


def is_taken_back(quantity: Quantity, text: str, others: Iterable[Quantity], grounds: Grounds) -> bool:
    """Say whether *quantity* is what the institution said before by mistake, and is followed by what holds.

    "Maaf, tadi tertulis 30 pasien. Kuotanya 40 pasien." *others* are all quantities of the folded *text*.
    """
    if not _TAKEN_BACK.search(text, max(0, quantity.start - _REACH), quantity.start):
        return False
    around = text[max(0, quantity.start - _REACH) : quantity.end + _REACH]
    if _SET_RIGHT.match(text, quantity.end, quantity.end + _REACH):
        return True
    return bool(_REGRET.search(around)) and any(
        other.kind is quantity.kind
        and quantity.end <= other.start <= quantity.end + _REACH
        and not other.readings & quantity.readings
        and is_grounded(other, "", grounds)
        for other in others
    )


_LATE = re.compile(r"\b(?:terlambat|telat|menunggak|tunggakan|keterlambatan|dihitung)(?:nya)?\s+(?:selama\s+)?$")


def _is_so_late(quantity: Quantity, text: str, grounds: Grounds) -> bool:
    """Say whether it is one case of what an entry reckons by that unit: three months late, at so much a month."""
    if not _LATE.search(text, max(0, quantity.start - _REACH), quantity.start):
        return False
    return _is_in_unit(quantity, text, grounds, (_RATE, _BY_NUMBER))


def _is_as_long(quantity: Quantity, text: str, beside: Iterable[Quantity], grounds: Grounds) -> bool:
    """Say whether it is as long as the delay beside it, and an entry says "as many days as the delay"."""
    late = any(
        one is not quantity and one.readings & quantity.readings and _LATE.search(text, 0, one.start) for one in beside
    )
    return late and _is_in_unit(quantity, text, grounds, (_BY_NUMBER,))


def _is_in_unit(quantity: Quantity, text: str, grounds: Grounds, signs: Iterable[re.Pattern[str]]) -> bool:
    units = {match["unit"] for each in grounds.stated for sign in signs for match in sign.finditer(each.folded.text)}
    return any(re.search(rf"\b{unit}$", text[quantity.start : quantity.end]) for unit in units)


def _is_rate(quantity: Quantity, text: str, grounds: Grounds) -> bool:
    said = _RATE.fullmatch(text[quantity.start : quantity.end])
    if said is None or _SPAN.search(text, max(0, quantity.start - _REACH), quantity.start):
        return False
    same = {"minggu", "pekan"} if said["unit"] in ("minggu", "pekan") else {said["unit"]}
    return any(
        match["unit"] in same
        for each in grounds.stated
        for rate in (_RATE, _BY_NUMBER)
        for match in rate.finditer(each.folded.text)
    )


def _is_countdown(quantity: Quantity, text: str, grounds: Grounds) -> bool:
    if not _BEFORE.match(text, quantity.end):
        return False
    days = {Decimal(match["days"]) * _DAY for each in grounds.stated for match in _COUNTDOWN.finditer(each.folded.text)}
    return bool(days & quantity.readings)


def _ranges(grounds: Grounds) -> Iterator[tuple[date, date]]:
    """Give the stretches between two dates that stand side by side; a year that is left open is a common one."""
    for each in grounds.stated:
        dates = [one for one in each.quantities if one.kind is Kind.DATE]
        for left, right in pairwise(dates):
            between = each.folded.text[left.end : right.start]
            if re.fullmatch(rf"\s*{UNTIL}\s*(?:[a-z]+,?\s*)?", between):
                yield from _range(left, right)


def _range(left: Quantity, right: Quantity) -> Iterator[tuple[date, date]]:
    for first in left.readings:
        for last in right.readings:
            if isinstance(first, tuple) and isinstance(last, tuple):
                try:
                    year = last[0] or first[0] or 2001
                    yield (
                        date(first[0] or year, first[1] or last[1] or 1, first[2] or 1),
                        date(year, last[1] or 1, last[2] or 28),
                    )
                except ValueError:
                    continue


def _is_length_of_range(quantity: Quantity, grounds: Grounds) -> bool:
    if quantity.unit == "month":
        return any(_months(first, last) in quantity.readings for first, last in _ranges(grounds))
    if quantity.unit:
        return False
    return any(Decimal(((last - first).days + 1) * _DAY) in quantity.readings for first, last in _ranges(grounds))


def _months(first: date, last: date) -> Decimal:
    """Return how many whole months lie from *first* to *last*, both among them; 0: they make none."""
    after = last + timedelta(days=1)
    return Decimal(12 * (after.year - first.year) + after.month - first.month if after.day == first.day else 0)


def _is_month_between(quantity: Quantity, grounds: Grounds) -> bool:
    """Say whether a month without a day lies between two that the entry names."""
    months = {value[1] for value in quantity.readings if isinstance(value, tuple) and value[2] is None}
    return bool(months) and any(
        first.month < month < last.month for first, last in _ranges(grounds) for month in months if month
    )


def _is_in_row(quantity: Quantity, text: str, grounds: Grounds) -> bool:
    """Say whether it is one of a row of numbers of an entry: class 2 of "kelas 1-3"."""
    label = _PLACE.search(text, max(0, quantity.start - _LABEL), quantity.start)
    word = label[0].split()[0] if label is not None else ""
    return bool(word) and any(
        any(int(row[1]) <= size <= int(row[2]) for size in quantity.sizes)
        for each in grounds.stated
        for row in re.finditer(
            rf"\b{re.escape(word)} (\d{{1,3}})\s*{UNTIL}\s*(?:{re.escape(word)} )?(\d{{1,3}})\b", each.folded.text
        )
    )


def _names_a_place(quantity: Quantity, text: str) -> bool:
    """Say whether it is the number of a floor, a counter, a road … and counts nothing."""
    return quantity.kind is Kind.NUMBER and bool(_PLACE.search(text, max(0, quantity.start - _LABEL), quantity.start))


def _makes(value: Decimal, text: str, beside: Iterable[Quantity], grounds: Grounds) -> bool:
    """Say whether *value* is a price of the entry so many times, a part of it, or two together, all said beside it."""
    around = list(beside)
    known = grounds.prices
    said = sizes_of(one for one in around if one.kind is Kind.MONEY) & {price.value for price in known}
    if any(first + second == value for first, second in combinations(sorted(said), 2)):
        return True
    return any(_is_times(value, price, one, text) or _is_part(value, price, one) for price in known for one in around)


def _is_factor(quantity: Quantity, text: str, beside: Iterable[Quantity], grounds: Grounds) -> bool:
    """Say whether *quantity* is the number of a sum beside it that is right."""
    known = grounds.prices
    made = sizes_of(one for one in beside if one.kind is Kind.MONEY)
    parts = made - {price.value for price in known}
    return any(_is_times(value, price, quantity, text) for price in known for value in made) or any(
        _is_part(value, price, quantity) for price in known for value in parts
    )


def _is_times(value: Decimal, price: Price, factor: Quantity, text: str) -> bool:
    return any(price.value * number == value for number in price.times(factor, text) if 1 < number <= _MOST_TIMES)


def _is_part(value: Decimal, price: Price, factor: Quantity) -> bool:
    return any(value * number == price.value for number in price.parts(factor) if 1 < number <= _MOST_TIMES)
