"""Numbers that are the asker's own, and reckonings with them that come out right.

"Simbah lahir tahun 1964, jadi sudah 62 tahun", "Tanggal 20, jadi paling lambat tanggal 13" where the entry says seven
days before, "Dua dewasa dan satu anak jadi Rp20.000". The entry can know neither the asker's age nor their party; what
it says must still come out of the reckoning. Whoever reckons wrongly is found.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations, product

from replydesk.tone.agreement import Grounds, is_grounded
from replydesk.tone.quantities import Kind, Quantity, sizes_of
from replydesk.tone.totals import Around, is_multiple, is_part_of_total, is_share, is_so_much_for_each, is_total

_DAY = 1440
_STILL = " lagi"
_WEEK = 7
_SIZES = frozenset({Kind.DURATION, Kind.COUNT, Kind.NUMBER})
_THEREFORE = re.compile(
    r"\b(?:jadi|berarti|maka|sehingga|karena|sebab|artinya|menjadi|sedangkan|sementara|yaitu|lagi)\b"
)
_SUPPOSED = re.compile(r"\b(?:kalau|jika|bila|apabila|misalnya|contohnya|umpamanya)\b")
_BORN = re.compile(r"\blahir(?:nya)? (?:pada )?(?:tahun )?$")
_AGE_AFTER = re.compile(r"\b(?:lahir|kelahiran)\b")
_KIN = (
    r"(?:kakek|nenek|ibunda|ayahanda|ayah|putra|putri|putranya|putrinya|adik|adiknya|simbah|mbah|eyang|si kecil"
    r"|istri|suami|calon (?:istri|suami)|(?:satu |seorang )?anak(?:nya)?|bayi(?:nya)?)"
)
_AGED = re.compile(
    rf"\b{_KIN}(?: (?:bapak|ibu|kakak|kak|mas|mbak|anda))?,?"
    r"(?: (?:berumur|berusia|umur|usia|sudah|baru|masih|sekarang)){0,3} $"
)
_WAITED = re.compile(
    r"\b(?:menunggu|nunggu|antre|mengantre|menanti|terlambat|telat|molor|tertunda)"
    r"(?: (?:sudah|selama|hampir|lebih dari|sekitar))* $"
)
_UNDONE = re.compile(
    r"\s*(?:ini |itu )?(?:tak|tidak|belum) (?:juga |kunjung |ada )?"
    r"(?:berbalas|di[a-z]{4,}|ter[a-z]{4,}|datang|tiba|sampai|muncul|menyala|nyala|hidup|mengalir|selesai|jadi)\b"
)
_REGRET = re.compile(r"\b(?:maaf|menyesal|lalai|kelalaian|keterlaluan|salah kami|kesalahan kami)\b")
_OFFERED = re.compile(
    r"\b(?:cukup|hanya|harus|perlu|wajib|tinggal|dapat|bisa|boleh|berhak|akan|silakan|gratis|paling|maksimal|minimal"
    r"|mulai|syarat|berlaku|dilayani|diterima|ditolak)\b"
)
"""Words of what an office offers or asks for: an age or a wait beside them is a promise or a demand."""

_FREE_OF = re.compile(
    r"\b(?:tidak|tak) (?:pernah )?ada (?:biaya|denda|pungutan|tarif|iuran|retribusi|tagihan)"
    r"(?: (?:sebesar|sejumlah|senilai))? $"
)
_TAKEN = re.compile(r"\b(?:minta|meminta|menagih|memungut|mematok)(?: (?:uang|bayaran|biaya))? $")
_NOT_OURS = re.compile(r"\bbukan (?:dari|petugas|prosedur|permintaan|ketentuan|aturan) kami\b")
_PARTY = re.compile(r"(?:^|[.!?] )\s*untuk rombongan(?: sebanyak)? $")
_REACH = 40
"""Characters behind the sentence in which somebody is sorry for it."""

_NEAR = 60
"""Characters before a number in which it is said whose it is."""


def is_own(quantity: Quantity, text: str, sentence: tuple[int, int], grounds: Grounds) -> bool:
    """Say whether *quantity*, in the *sentence* of the folded *text*, is the asker's year of birth, age, wait or party.

    Kind words beside it are no sign of that: "KTP jadi 3 hari. Terima kasih" promises. An age or the size of a party is
    somebody's own only where the entries draw no line by one; else it says on which side of it they are.
    """
    start, end = sentence
    before = text[max(start, quantity.start - _NEAR) : quantity.start]
    if _is_year(quantity) and _BORN.search(before):
        return bool(_THEREFORE.search(text, quantity.end, end))
    if quantity.kind is Kind.COUNT:
        is_party = bool(_PARTY.search(before)) and text[quantity.end : quantity.end + 1] == ","
        return is_party and _draws_no_line(quantity, grounds)
    if quantity.kind is not Kind.DURATION or _OFFERED.search(text, start, end):
        return False
    if _UNDONE.match(text, quantity.end, end):
        return bool(_REGRET.search(text, start, min(len(text), end + _REACH)))
    if _AGED.search(before):
        return _draws_no_line(quantity, grounds)
    return bool(_WAITED.search(before) and _REGRET.search(text, start, end))


def _is_year(quantity: Quantity) -> bool:
    """Say whether it names a year, or a month in it; a whole day of birth is not for everybody to read."""
    if quantity.kind is Kind.DATE:
        return all(isinstance(value, tuple) and value[2] is None for value in quantity.readings)
    return quantity.kind is Kind.NUMBER


def is_denied(quantity: Quantity, text: str, sentence: tuple[int, int]) -> bool:
    """Say whether it is money of which the sentence says that nobody asks for it: "Tidak ada denda Rp1 juta"."""
    start, end = sentence
    if quantity.kind is not Kind.MONEY:
        return False
    before = text[max(start, quantity.start - _NEAR) : quantity.start]
    return bool(_FREE_OF.search(before) or (_TAKEN.search(before) and _NOT_OURS.search(text, quantity.end, end)))


def _draws_no_line(quantity: Quantity, grounds: Grounds) -> bool:
    return not any(True for _ in grounds.of(quantity.kind))


def is_reckoned(quantity: Quantity, around: Around) -> bool:
    """Say whether *quantity* belongs to a reckoning in its sentence that comes out by what the entries say."""
    said, beside, grounds = around.text[slice(*around.sentence)], around.beside, around.grounds
    if quantity.kind is Kind.MONEY:
        return is_share(quantity, beside, grounds) or any(is_total(value, beside, around) for value in quantity.sizes)
    if quantity.kind in _SIZES and (is_part_of_total(quantity, around) or _is_extended(quantity, said, grounds)):
        return True
    if is_so_much_for_each(quantity, around):
        return True
    if around.text[quantity.end : quantity.end + len(_STILL)] == _STILL:
        return _is_difference(quantity, (*around.earlier, *around.beside), grounds)
    supposed = quantity.kind is Kind.DATE and _SUPPOSED.search(said)
    return bool(supposed or _THEREFORE.search(said)) and _follows(quantity, said, around)


def _follows(quantity: Quantity, said: str, around: Around) -> bool:
    others = [one for one in around.beside if one is not quantity]
    if quantity.kind is Kind.WEEKDAY:
        return any(_are_days_apart(quantity, other, around.grounds) for other in others)
    if quantity.kind is Kind.DATE and _is_so_much_later(quantity, around.grounds):
        return True
    if quantity.kind is Kind.DATE or _is_day_number(quantity, around.text):
        return any(_are_dates_apart(quantity, other, around.text, around.grounds) for other in others)
    return quantity.kind in _SIZES and (
        is_multiple(quantity, others, around.grounds)
        or _is_age(quantity, said, others, around.today)
        or _is_difference(quantity, (*around.earlier, *around.beside), around.grounds)
    )


_EXTENDED = re.compile(
    r"\b(?:(?:di|mem)perpanjang|perpanjangan|ditambah|tambahan|penambahan|total(?:nya)?|seluruhnya|keseluruhan(?:nya)?)\b"
)


def _is_extended(quantity: Quantity, said: str, grounds: Grounds) -> bool:
    """Say whether it is a stretch of time with what the same sentence of an entry adds: "10 hari, diperpanjang 7"."""
    if quantity.kind is not Kind.DURATION or not _EXTENDED.search(said):
        return False
    return any(
        left.unit == right.unit == quantity.unit
        and any(one + other in quantity.readings for one, other in product(left.sizes, right.sizes))
        for each in grounds.stated
        for start, end in each.sentences
        if _EXTENDED.search(each.folded.text, start, end)
        for left, right in combinations([one for one in each.quantities if start <= one.start < end], 2)
        if left.kind is right.kind is Kind.DURATION
    )


def _is_day_number(quantity: Quantity, text: str) -> bool:
    return (
        quantity.kind is Kind.NUMBER and text[max(0, quantity.start - len("tanggal ")) : quantity.start] == "tanggal "
    )


def _lengths(grounds: Grounds) -> set[int]:
    """Return the days of the stretches of time that the entries name."""
    days = (value / _DAY for value in sizes_of(grounds.of(Kind.DURATION)))
    return {int(one) for one in days if one == int(one)}


def _days(quantity: Quantity, text: str) -> Iterator[date]:
    days: list[tuple[int | None, ...]] = [value for value in quantity.readings if isinstance(value, tuple)]
    if _is_day_number(quantity, text):
        days += [(None, None, int(value)) for value in quantity.sizes]
    for year, month, day in days:
        if day is not None:
            try:
                yield date(year or 2001, month or 1, day)
            except ValueError:
                continue


def _are_dates_apart(left: Quantity, right: Quantity, text: str, grounds: Grounds) -> bool:
    """Say whether two dates are as far from each other as the entries say; both ends may count."""
    apart = {abs((one - other).days) for one in _days(left, text) for other in _days(right, text)}
    if _months_apart(left, right, text) & _months(grounds):
        return True
    lengths = _lengths(grounds)
    return bool(apart & (lengths | {length - 1 for length in lengths if length > 1}))


def _months(grounds: Grounds) -> set[int]:
    """Return the months of the stretches of time that the entries name."""
    return {int(size) for one in grounds.of(Kind.DURATION) if one.unit == "month" for size in one.sizes}


def _months_apart(left: Quantity, right: Quantity, text: str) -> set[int]:
    """Return how many months lie between two dates of the same day of the month; an open year is no matter."""
    bare = [[value[1] for value in one.readings if isinstance(value, tuple) and value[1]] for one in (left, right)]
    if all(_is_year(one) for one in (left, right)):
        return {abs(one - other) for one, other in product(*bare)}
    pairs = product(_days(left, text), _days(right, text))
    return {abs(12 * (one.year - other.year) + one.month - other.month) for one, other in pairs if one.day == other.day}


def _is_so_much_later(quantity: Quantity, grounds: Grounds) -> bool:
    """Say whether it is the month that so many months after a date of the entries begins, as they say."""
    said = {value[:2] for value in quantity.readings if isinstance(value, tuple) and value[2] is None}
    spans = _months(grounds)
    months = (value for one in grounds.of(Kind.DATE) for value in one.readings if isinstance(value, tuple))
    counts = (value[0] * 12 + value[1] - 1 + span for value in months if value[0] and value[1] for span in spans)
    return any((count // 12, count % 12 + 1) in said for count in counts)


def _are_days_apart(left: Quantity, right: Quantity, grounds: Grounds) -> bool:
    """Say whether the weekday that is said later comes so long after the other one as the entries say."""
    if right.kind is not Kind.WEEKDAY:
        return False
    lengths = {length % _WEEK for length in _lengths(grounds) if length}
    first, last = sorted((left, right), key=lambda one: one.start)
    return any(
        (after - before) % _WEEK in lengths
        for before, after in product(first.readings, last.readings)
        if isinstance(before, int) and isinstance(after, int)
    )


def _is_age(quantity: Quantity, said: str, beside: Iterable[Quantity], today: date) -> bool:
    """Say whether it is how old somebody is who was born in a year beside it."""
    if not _AGE_AFTER.search(said):
        return False
    years = {int(value) for value in sizes_of(one for one in beside if one.kind is Kind.NUMBER)}
    years |= {value[0] for one in beside for value in one.readings if isinstance(value, tuple) and value[0]}
    ages = {Decimal(today.year - year - less) for year in years if year <= today.year for less in (0, 1)}
    own = quantity.sizes
    return bool(ages & (own | {value / 12 for value in own}))


def _is_difference(quantity: Quantity, beside: Iterable[Quantity], grounds: Grounds) -> bool:
    """Say whether it and another one beside it make a size that the entries name and the sentence too, or differ by it.

    "Berumur 58, jadi menunggu dua tahun lagi karena batasnya 60 tahun".
    """
    sizes = [one for one in beside if one.kind in _SIZES]
    known = [one for one in sizes if one is not quantity and is_grounded(one, "", grounds)]
    others = [one for one in sizes if one is not quantity and one not in known]
    own = _plain(quantity)
    return any(
        first + second == limit or abs(first - second) == limit
        for limit_of in known
        for limit in _plain(limit_of)
        for other in others
        for first, second in product(own, _plain(other))
    )


def _plain(quantity: Quantity) -> frozenset[Decimal]:
    """Return the numbers as they are said: 60 of "60 tahun"."""
    if quantity.kind is not Kind.DURATION:
        return quantity.sizes
    units = (
        (Decimal(12), Decimal(1))
        if quantity.unit == "month"
        else (Decimal(_DAY * 7), Decimal(_DAY), Decimal(60), Decimal(1))
    )
    said = (value / unit for value in quantity.sizes for unit in units if value % unit == 0)
    return frozenset(value for value in said if value <= 100)  # noqa: PLR2004
