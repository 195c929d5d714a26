"""Says whether a quantity of the reply stands in the cited entries, in whatever form."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from knowledge_base.entry import Entry
from knowledge_base.entry import Kind as EntryKind
from replydesk.tone.assertions import word_keys
from replydesk.tone.priced import Price, prices_in
from replydesk.tone.quantities import HOLIDAY, WORKING, Kind, Quantity, literal_numbers
from replydesk.tone.stated import Stated, stated_in, vouched

_FREE = re.compile(
    r"\b(?:gratis|cuma-cuma|(?:tidak|tanpa)\s+(?:dipungut|dikenakan|ada|perlu|memungut)?\s*(?:biaya|bayar|membayar|pungutan))\b"
)
_WORKING_DAYS = re.compile(r"\bhari\s+kerja\b|\bjam\s+kerja\b")
_CLOSED = re.compile(r"\b(?:tutup|libur|tidak\s+(?:buka|melayani|beroperasi|ada)|kecuali|di\s+luar|bukan)\b")
NOT_DONE = re.compile(
    r"\b(?:tidak|tak|belum|nggak|enggak|gak|ga)(?: (?:lagi|akan|dapat|bisa|menerima))* (?:di)?(?:buka|layani|melayani"
    r"|beroperasi|bekerja|masuk|angkut|praktik|tersedia|berlangsung|adakan|gelar|ada|jadwalkan|kirim|antar|proses"
    r"|terima|menerima|sediakan|menyediakan|berikan|memberikan|membuka|punya|mempunyai|memiliki)"
)
"""What an office does not do, or has not. Said of a day that the entries do not name it follows from them."""

_STAYS_OPEN = re.compile(r"\b(?:tidak|tak|nggak|enggak|gak|ga)(?: lagi| akan| pernah)? (?:di)?(?:tutup|libur)\b")
_HOLIDAYS = re.compile(r"\bhari\s+libur(?:\s+nasional)?\b|\blibur\s+nasional\b")
_SHUT = re.compile(r"\b(?:tutup|libur|tidak\s+(?:buka|melayani|beroperasi|diangkut|dilayani|tersedia|ada))\b")
_OPEN = re.compile(r"(?<!tidak )\b(?:buka|melayani|beroperasi|kecuali|dibuka|adanya|jadwalnya|melainkan)\b")
_SERVICE = re.compile(
    r"\b(?:buka|tutup|libur|layanan|melayani|dilayani|pelayanan|jam|operasional|beroperasi|termasuk|kantor)\b"
)
_UNITS = {
    "kilometer": "km",
    "kilogram": "kg",
    "gram": "gr",
    "hektare": "ha",
    "hektar": "ha",
    "m2": "meter persegi",
    "m3": "meter kubik",
    "gigabyte": "gb",
    "megabyte": "mb",
    "x": "kali",
}
_WITNESSES = frozenset({"orang", "saksi"})
""""Dua orang saksi" is "dua saksi"."""

_METRE = "meter"
_SMALL = 10
_LARGE = 1000


@dataclass(frozen=True)
class Grounds:
    """What the cited entries state.

    Attributes:
        stated: One for each text that counts: bodies, sources, and the titles of what is not a hoax.
        refuted: One for each phrasing of a hoax: it counts only where the reply refutes it.
        asked: One for each phrasing of the others; addresses in them count, numbers do not.
    """

    stated: tuple[Stated, ...]
    refuted: tuple[Stated, ...]
    asked: tuple[Stated, ...]

    @cached_property
    def prices(self) -> tuple[Price, ...]:
        """The prices of the texts that count."""
        return tuple(prices_in(self.stated))

    @cached_property
    def words(self) -> frozenset[str]:
        """The keys (see ``assertions.root_key``) of all words of the entries."""
        texts = (*self.stated, *self.asked, *self.refuted)
        return frozenset().union(*(word_keys(each.folded.text) for each in texts))

    @cached_property
    def told_words(self) -> frozenset[str]:
        """The keys of the words of the texts that count, and of the claims that are refuted."""
        return frozenset().union(*(word_keys(each.folded.text) for each in (*self.stated, *self.refuted)))

    @cached_property
    def numbers(self) -> frozenset[Decimal]:
        """All numbers in the texts that count."""
        return frozenset().union(*(literal_numbers(each.folded.text) for each in self.stated))

    @cached_property
    def weekdays(self) -> frozenset[int]:
        """The days of the week the texts name or imply, 0 for Monday."""
        days: set[int] = set()
        for each in self.stated:
            text = each.folded.text
            for quantity in each.quantities:
                if quantity.kind is Kind.WEEKDAY:
                    days.update(day for day in quantity.readings if isinstance(day, int))
            if _WORKING_DAYS.search(text):
                days.update(range(5))
        return frozenset(days)

    @property
    def names_closing(self) -> bool:
        """Whether a text says when something is closed."""
        return any(_CLOSED.search(each.folded.text) for each in self.stated)

    @property
    def is_free(self) -> bool:
        """Whether a text says that nothing has to be paid."""
        return any(_FREE.search(each.folded.text) for each in self.stated)

    @cached_property
    def _by_kind(self) -> Mapping[Kind, tuple[tuple[Quantity, str], ...]]:
        found: dict[Kind, list[tuple[Quantity, str]]] = {}
        for each in self.stated:
            for quantity in each.quantities:
                written = " ".join(each.written(quantity.start, quantity.end).split())
                found.setdefault(quantity.kind, []).append((quantity, written))
        return {kind: tuple(pairs) for kind, pairs in found.items()}

    def of(self, kind: Kind) -> Iterator[Quantity]:
        """Give all quantities of *kind* in the texts that count."""
        return (quantity for quantity, _ in self.texts_of(kind))

    def texts_of(self, kind: Kind) -> tuple[tuple[Quantity, str], ...]:
        """Return the quantities of *kind* as the entries write them, on one line."""
        return self._by_kind.get(kind, ())


def grounds_of(entries: Iterable[Entry], also: Iterable[str] = ()) -> Grounds:
    """Return what *entries* state, and what *also* says, for which the institution vouches beside them."""
    stated: list[str] = [*also]
    refuted: list[str] = []
    asked: list[str] = []
    for entry in entries:
        stated.extend(vouched(entry))
        if entry.content.kind is EntryKind.HOAX:
            refuted.extend(entry.content.phrasings)
        else:
            stated.append(entry.content.title)
            asked.extend(entry.content.phrasings)
    return _grounds(tuple(stated), tuple(refuted), tuple(asked))


@lru_cache(maxsize=64)  # a memory of a function from texts to values: the same entries are cited at every key press
def _grounds(stated: tuple[str, ...], refuted: tuple[str, ...], asked: tuple[str, ...]) -> Grounds:
    return Grounds(*(tuple(stated_in(text) for text in texts) for texts in (stated, refuted, asked)))


def is_grounded(quantity: Quantity, sentence: str, grounds: Grounds) -> bool:
    """Say whether *quantity*, which stands in the folded *sentence*, stands in *grounds* too."""
    if quantity.kind is Kind.WEEKDAY:
        return _is_known_weekday(quantity, sentence, grounds)
    return _KNOWN[quantity.kind](quantity, grounds)


def _is_known_percent(quantity: Quantity, grounds: Grounds) -> bool:
    return any(quantity.readings & other.readings for other in grounds.of(Kind.PERCENT))


def _is_known_duration(quantity: Quantity, grounds: Grounds) -> bool:
    return any(
        quantity.readings & other.readings and quantity.unit == other.unit for other in grounds.of(Kind.DURATION)
    )


def _is_known_time(quantity: Quantity, grounds: Grounds) -> bool:
    return any(
        quantity.readings & other.readings and (not quantity.unit or not other.unit or quantity.unit == other.unit)
        for other in grounds.of(Kind.TIME)
    ) or any(is_written_time(value, grounds) for value in quantity.readings if isinstance(value, int))


def is_written_time(value: int, grounds: Grounds) -> bool:
    """Say whether an entry has a time without the word for it: "Rabu 22.00"."""
    hour, minute = divmod(value, 60)
    written = re.compile(rf"(?<![\d.,:]){hour:02}[.:]{minute:02}(?![.:,]?\d)")
    return any(written.search(each.folded.text) for each in grounds.stated)


def _is_known_number(quantity: Quantity, grounds: Grounds) -> bool:
    if _is_small_word(quantity) or quantity.readings & grounds.numbers:
        return True
    large = {value for value in quantity.sizes if value >= _LARGE}
    return bool(large) and any(large & other.readings for other in grounds.of(Kind.MONEY))


def _is_small_word(quantity: Quantity) -> bool:
    """Say whether it is a number like the one in "ada dua cara", which counts the reply's own points."""
    return quantity.worded and all(isinstance(value, Decimal) and value <= _SMALL for value in quantity.readings)


def _is_known_money(quantity: Quantity, grounds: Grounds) -> bool:
    if quantity.readings == {Decimal(0)} and grounds.is_free:
        return True
    return any(quantity.readings & other.readings for kind in (Kind.MONEY, Kind.NUMBER) for other in grounds.of(kind))


def _is_known_date(quantity: Quantity, grounds: Grounds) -> bool:
    return any(_is_known_day(day, grounds) for day in quantity.readings if isinstance(day, tuple))


def _is_known_day(day: tuple[int | None, ...], grounds: Grounds) -> bool:
    for other in grounds.of(Kind.DATE):
        for known in other.readings:
            if isinstance(known, tuple) and all(_part_fits(*pair, grounds) for pair in zip(day, known, strict=True)):
                return True
    return False


def _part_fits(said: int | None, known: int | None, grounds: Grounds) -> bool:
    """Compare one part of two dates; a part the entry leaves open must at least be a number it names."""
    return said is None or said == known or (known is None and Decimal(said) in grounds.numbers)


def _is_known_weekday(quantity: Quantity, sentence: str, grounds: Grounds) -> bool:
    if HOLIDAY in quantity.readings and not _SERVICE.search(sentence):
        return True  # a greeting
    if quantity.unit == WORKING and not (grounds.weekdays and _OPEN.search(sentence)):
        return True  # a turn of speech, unless it tells of opening days and the entries name others
    if quantity.readings <= grounds.weekdays:
        return not _says_closed(sentence) or grounds.names_closing
    # "Sabtu dan Minggu tutup" follows from opening days that name neither; "hari libur" itself closes nothing.
    outside = bool(grounds.weekdays) and not quantity.readings & grounds.weekdays
    told = _STAYS_OPEN.sub(" ", _HOLIDAYS.sub(" ", sentence))
    return outside and bool(_CLOSED.search(told) or NOT_DONE.search(told))


def _says_closed(sentence: str) -> bool:
    """Say whether a sentence is about days on which nothing is open, and about no others."""
    return bool(_SHUT.search(sentence)) and not _OPEN.search(sentence)


def _is_known_code(quantity: Quantity, grounds: Grounds) -> bool:
    """A code is wrong where the entry has another one of its sort: F-2.01 for F-1.02; others are names."""
    (code,) = quantity.readings
    known = {other for each in grounds.of(Kind.CODE) for other in each.readings}
    if code in known or any(str(code) in each.folded.text for each in grounds.stated):
        return True
    sort = re.sub(r"\d.*", "", str(code))
    return not sort or not any(re.sub(r"\d.*", "", str(other)) == sort for other in known)


def _is_known_count(quantity: Quantity, grounds: Grounds) -> bool:
    if quantity.worded and quantity.readings == {Decimal(1)}:
        return True
    if any(
        quantity.readings & other.readings and is_same_unit(quantity.unit, other.unit)
        for other in grounds.of(Kind.COUNT)
    ):
        return True
    return any(quantity.readings & other.readings for other in grounds.of(Kind.NUMBER))


def plain_unit(unit: str) -> str:
    """Return the one name of a *unit* of counts that has several: "kg" for "kilogram"."""
    return _UNITS.get(unit, unit)


def is_same_unit(left: str, right: str) -> bool:
    """Say whether two units of counts are one; who writes "meter" of an area means square metres."""
    one, other = plain_unit(left), plain_unit(right)
    return (
        one == other
        or {one, other} == _WITNESSES
        or (_METRE in (one, other) and one.partition(" ")[0] == other.partition(" ")[0])
    )


_KNOWN: Mapping[Kind, Callable[[Quantity, Grounds], bool]] = {
    Kind.MONEY: _is_known_money,
    Kind.DATE: _is_known_date,
    Kind.TIME: _is_known_time,
    Kind.CODE: _is_known_code,
    Kind.DURATION: _is_known_duration,
    Kind.COUNT: _is_known_count,
    Kind.PERCENT: _is_known_percent,
    Kind.NUMBER: _is_known_number,
}


def nearest(quantity: Quantity, grounds: Grounds) -> str | None:
    """Return what the entries say of the same kind, the closest value, as they write it; ``None``: nothing."""
    found = grounds.texts_of(quantity.kind)
    if not found:
        return None

    def distance(pair: tuple[Quantity, str]) -> float:
        left, right = next(iter(quantity.readings)), next(iter(pair[0].readings))
        if isinstance(left, tuple) and isinstance(right, tuple):
            return sum(abs((one or 0) - (other or 0)) for one, other in zip(left, right, strict=True))
        if isinstance(left, Decimal | int) and isinstance(right, Decimal | int):
            return abs(float(left) - float(right)) + (0 if quantity.unit == pair[0].unit else 1)
        return 0.0

    return min(found, key=distance)[1]
