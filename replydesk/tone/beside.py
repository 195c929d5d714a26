"""Finds a true date, amount or name that stands beside the wrong thing.

A reply may take every number from the entry and still be wrong: the fee of one document for another, the last
day as the first. Two things are compared with the entry: whether a date or time is a beginning or an end, and which
words stand beside a quantity or name where the entry has several of its sort.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from knowledge_base.entry import Entry
from knowledge_base.entry import Kind as EntryKind
from replydesk.tone.assertions import EMPTY_WORDS, root_key
from replydesk.tone.calendar_words import DAY, SPAN
from replydesk.tone.denials import NO, denies_before
from replydesk.tone.making import Making
from replydesk.tone.measured import days_of, sizes_beside
from replydesk.tone.owned import is_taken_back_at
from replydesk.tone.pattern import Pattern
from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.quoted import is_called_false
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.stated import Stated, stated_in


class Edge(StrEnum):
    """Which end of a stretch of time a date or time is."""

    BEGINNING = "beginning"
    END = "end"


@dataclass(frozen=True, slots=True)
class Item:
    """A quantity or a name with what stands beside it.

    Attributes:
        sort: What it may be mixed up with: the kind and unit of a quantity, the first word of a name.
        values: Its readings; the name itself.
        start, end: The place in the folded text.
        edge: For dates and times which end it is, where the text says so.
        beside: Keys of the words beside it.
        shared: Keys of words said once, at the first of its sort, and meant here too: "admin" of the second price in
            "biaya admin mobil Rp200.000, motor Rp70.000".
        days: The days of the week (0 for Monday) that a time is told of; empty: of none, or it is no time.
    """

    sort: str
    values: frozenset[object]
    start: int
    end: int
    edge: Edge | None
    beside: frozenset[str]
    shared: frozenset[str] = frozenset()
    days: frozenset[int] = frozenset()

    @property
    def is_name(self) -> bool:
        """Whether it is a name, not a quantity."""
        return all(isinstance(value, str) for value in self.values)


_DAY_OF_MONTH = "day"
_LARGE = 1000
_LONG = re.compile(r"(?:^|[^\d.])\d{4,}$")
"""Digits without points are a year or a number of something: amounts of money are "3 ribu" or "3.000"."""

_SORTS = frozenset({Kind.MONEY, Kind.PERCENT, Kind.DATE, Kind.TIME, Kind.DURATION})
_OF_ONE_HEAD = (str(Kind.MONEY), str(Kind.PERCENT), str(Kind.DURATION))
"""Of these a sentence tells several under one head, "biaya admin mobil …, motor …"; days are of different events."""

_BEGINNING = r"mulai|dimulai|bermula|dibuka|buka|sejak|terhitung|berawal"
_END = (
    r"sampai|hingga|s\.d\.?|sd|selesai|rampung|berakhir|ditutup|tutup|paling lambat|paling lama|paling akhir|terakhir"
    r"|batas|jatuh tempo|selambat-lambatnya|selambatnya"
)
_EDGE = re.compile(rf"\b(?:(?P<beginning>{_BEGINNING})|(?P<end>{_END}))\b")
_GOES_ON = re.compile(
    rf"\s*(?:wib|wita|wit)?\s*(?:-+\s*(?:pukul |jam |tanggal )?(?:\d|{DAY}\b)|sampai|hingga|s\.d|s/d)"
)
_NOT_EDGE = re.compile(rf"\b{NO}(?: (?:lagi|akan|dapat|bisa))? $")
_LEADS_ON = re.compile(r"\b(?:setelah|sesudah|sebelum|sejak|begitu|saat|ketika|kalau|jika|bila) (?:[a-z]+ )?$")
_BEYOND = re.compile(r" (?:setelah|sesudah|sebelum|lewat)\b")
_RANGE = re.compile(SPAN)
_AT_ONCE = re.compile(r"[ ,]*(?:pada |mulai |dari )?(?:pukul |jam )?")
_STOP = re.compile(r"[,;:]|\b(?:dan|sedangkan|sementara|atau|serta|ditambah|plus)\b")
_TOPIC = re.compile(r"\s*(?:[a-z/]+, ){0,2}(?:untuk|bagi|khusus|kalau|jika|soal|adapun) (?P<topic>[^,;:]*),")
"""What a sentence begins with is what its numbers are told of: "untuk SIM C, perpanjangannya Rp75.000"."""

_WORD = re.compile(r"[a-z]+")
_GENERIC = re.compile(
    r"(?:biaya|tarif|harga)(?:nya)?|sebesar|besarnya|senilai|adalah|ialah|yaitu|paling|lambat|lama|cepat|setelah|sesudah|bayar|membayar|dibayar|dikenakan|pukul|jam"
    r"|tanggal|hari|bulan|tahun|selama|sekitar|kurang|lebih|buka|dibuka|tutup|ditutup|sampai|hingga|mulai|dimulai|selesai"
    r"|sejak|rp|rupiah|wib|wita|wit|per|setiap|tiap"
)
"""Words beside any amount or day, that tell none from another."""

_NAME = re.compile(
    r"\b(?P<sort>dinas|kementerian|badan|jalan|kelurahan|kecamatan|puskesmas|bank|polsek|polres|balai|gedung|pasar|terminal|rsud|rs|taman)"
    r"(?=\s+(?P<name>[a-z]+(?:\s+(?:dan\s+)?[a-z]+){0,2}))"
)


def items_in(stated: Stated, typed: str) -> tuple[Item, ...]:
    """Return the quantities and names of *stated*, whose original is *typed*, in their order."""
    text = stated.folded.text
    places = [(q.start, q.end, sort, frozenset(q.readings)) for q in stated.quantities if (sort := _sort(q, text))]
    places += [(start, end, sort, frozenset({text[start:end]})) for start, end, sort in _names(stated, typed)]
    places.sort(key=lambda place: place[0])
    found = []
    ends = [each.end for each in stated.quantities]
    for first, after in stated.sentences:
        here = [place for place in places if first <= place[0] < after]
        leading = bool(here) and not _keys(text[first : here[0][0]])
        said_first: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        for start, end, sort, values in here:
            earlier = bisect_right(ends, start)
            before = max(first, ends[earlier - 1]) if earlier else first
            same_before = max((place[1] for place in here if place[1] <= start and place[2] == sort), default=first)
            joined = same_before > first and _RANGE.fullmatch(text[same_before:start])
            if joined:
                same_before = first
            stop = _stop(text, end, after)
            lead, behind = _lead(text, same_before, start), _keys_of(text[end:stop])
            beside = frozenset(behind)
            heads = said_first.setdefault(sort, (lead, behind))
            if not (leading and same_before > first) and (lead or not behind or same_before == first):
                beside |= _keys_before(text, same_before, start)
            beside |= _measures(stated, same_before, start, stop, sort)
            is_one_of_more = same_before > first and sort.startswith(_OF_ONE_HEAD)
            shared = _said_once(heads, (lead, behind)) if is_one_of_more else frozenset()
            days = days_of(stated, start, end) if sort.startswith(str(Kind.TIME)) else frozenset[int]()
            found.append(Item(sort, values, start, end, edge_at(text, before, start, end), beside, shared, days))
    return tuple(found)


def _sort(quantity: Quantity, text: str) -> str:
    """Return what a quantity may be mixed up with; nothing where it may be with anything."""
    if quantity.kind is Kind.NUMBER:
        if any(size >= _LARGE for size in quantity.sizes) and not _LONG.search(text, 0, quantity.end):
            return f"{Kind.MONEY} "
        return _DAY_OF_MONTH if text.endswith("tanggal ", 0, quantity.start) else ""
    unit = quantity.unit if quantity.kind is Kind.DURATION else ""
    return f"{quantity.kind} {unit}" if quantity.kind in _SORTS else ""


def _measures(stated: Stated, before: int, start: int, stop: int, sort: str) -> frozenset[str]:
    """Return keys for the size or label beside a price in its own part of the sentence."""
    if not sort.startswith(str(Kind.MONEY)):
        return frozenset()
    stops = [match.end() for match in _STOP.finditer(stated.folded.text, before, start)]
    return sizes_beside(stated, stops[-1] if stops else before, stop)


def _names(stated: Stated, typed: str) -> Iterator[tuple[int, int, str]]:
    """Give the places of names like "Dinas Perhubungan": every word but "dan" has a capital as typed."""
    for match in _NAME.finditer(stated.folded.text):
        end = match.start("name")
        for word in _WORD.finditer(stated.folded.text, match.start("name"), match.end("name")):
            letter = typed[slice(*stated.folded.span(word.start(), word.start() + 1))]
            if word.group() != "dan" and not letter.isupper():
                break
            end = word.end() if word.group() != "dan" else end
        if end > match.start("name"):
            yield match.start(), end, match["sort"].removesuffix("ud")


def edge_at(text: str, before: int, start: int, end: int) -> Edge | None:
    """Return which end of a stretch the date or time at *start* to *end* of the folded *text* is.

    *before* is where the quantity before it ends, or the sentence begins. ``None``: the text does not say.
    """
    gap = text[before:start]
    if before and gap.strip() and _RANGE.fullmatch(gap) and text[before - 1].isalnum():
        return Edge.END
    if _GOES_ON.match(text, end):
        return Edge.BEGINNING  # whatever leads to it: "satu jam terakhir, 12.00-13.00" begins at twelve
    last = None
    for match in _EDGE.finditer(gap):
        if _LEADS_ON.search(gap[: match.start()]) and "," in gap[match.end() :]:
            continue  # "setelah buka, ada waktu 6 bulan"
        if _NOT_EDGE.search(gap[: match.start()]) or _BEYOND.match(gap, match.end()):
            return None
        last = Edge.BEGINNING if match["beginning"] else Edge.END
    return last


def _stop(text: str, start: int, end: int) -> int:
    found = _STOP.search(text, start, end)
    return found.start() if found else end


def _keys(text: str) -> frozenset[str]:
    return frozenset(_keys_of(text))


def _keys_of(text: str) -> tuple[str, ...]:
    return tuple(key for word in _WORD.findall(text) if (key := _key(word)))


@lru_cache(maxsize=8192)  # a memory of a function from text to text
def _key(word: str) -> str:
    """Return the key of a word that tells one thing from another; of others nothing."""
    return "" if word in EMPTY_WORDS or _GENERIC.fullmatch(word) else root_key(word)


def _keys_before(text: str, start: int, end: int) -> frozenset[str]:
    """Return the keys of the words that lead to *end*: those of its own part of the sentence where it has any."""
    stops = [match.end() for match in _STOP.finditer(text, start, end)]
    own = _keys(text[stops[-1] : end]) if stops else frozenset()
    topic = _TOPIC.match(text, start, end)
    return (own | _keys(topic["topic"]) if topic else own) or _keys(text[start:end])


def _lead(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the keys of the words that lead to *end* in its own part of the sentence, in their order."""
    stops = [match.end() for match in _STOP.finditer(text, start, end)]
    return _keys_of(text[stops[-1] if stops else start : end])


def _said_once(
    first: tuple[tuple[str, ...], tuple[str, ...]], own: tuple[tuple[str, ...], tuple[str, ...]]
) -> frozenset[str]:
    """Return the words before and behind the *first* of its sort for which another one has none of its *own*."""
    return frozenset(
        key for theirs, ours in zip(first, own, strict=True) for key in theirs[: max(0, len(theirs) - len(ours))]
    )


@dataclass(frozen=True, slots=True)
class Beside:
    """Objects to a quantity or name that stands beside the words of another one of its sort in the entry.

    Attributes:
        elsewhere: A sentence with this may name what the entry does not, e.g. whom a report was handed on to.
    """

    elsewhere: Pattern

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the quantities and names; ``said`` is the text."""
        if not reading.draft.cited:
            return
        known: dict[str, list[Item]] = {}
        for item in (item for text in _vouched(reading) for item in told_in(text)):
            known.setdefault(item.sort, []).append(item)
        title = frozenset().union(*(_keys(stated_in(entry.content.title).folded.text) for entry in reading.draft.cited))
        said = items_in(reading.stated, reading.draft.text)
        for item in said:
            is_long = item.sort.startswith(Kind.DURATION)
            beside = [other for other in said if is_long and other.sort == item.sort and other is not item]
            of_its_sort = known.get(item.sort, ())
            same = [other for other in of_its_sort if other.values & item.values]
            others = [other for other in of_its_sort if not other.values & item.values]
            if same:
                wrong = (
                    _is_other_edge(item, same)
                    or _is_beside_another(item, same, others, title, beside)
                    or _is_on_other_days(item, same, others)
                )
            else:
                wrong = bool(others) and item.sort in _TOLD_APART and not self._is_elsewhere(reading, item)
            if wrong and not self._is_settled(reading, item):
                yield Hit(*reading.folded.span(item.start, item.end))

    @staticmethod
    def _is_settled(reading: Reading, item: Item) -> bool:
        """Say whether it is denied, which another rule looks at, or a time right behind the days that it is told of."""
        first, after = reading.sentence_around(item.start)
        place = item.start, item.end
        if is_called_false(reading.folded.text, *place) or is_taken_back_at(reading.folded.text, place, (first, after)):
            return True
        if not item.is_name and denies_before(reading.folded.text, first, item.start):
            return True
        days = _days_before(reading.stated, item)
        known = (each for text in _vouched(reading) for each in (stated_in(text),))
        return bool(days) and any(
            _days_before(each, other) == days
            for each in known
            for other in told_in(each.text)
            if other.sort == item.sort and other.values & item.values
        )

    def _is_elsewhere(self, reading: Reading, item: Item) -> bool:
        first, after = reading.sentence_around(item.start)
        name = reading.folded.text[item.start : item.end]
        named = self._is_list_of_known(reading, item) or any(
            name in each.folded.text for each in (*reading.grounds.stated, *reading.grounds.asked)
        )
        return named or self.elsewhere.found_in(reading.folded.text[first:after])

    @staticmethod
    def _is_list_of_known(reading: Reading, item: Item) -> bool:
        """Say whether each word of a name stands in the entries, as "Jalan A dan B" for "Jalan A dan Jalan B"."""
        words = frozenset(_WORD.findall(reading.folded.text[item.start : item.end]))
        return any(words <= frozenset(_WORD.findall(each.folded.text)) for each in reading.grounds.stated)


def _days_before(stated: Stated, item: Item) -> frozenset[object]:
    """Return the days of the week right before a time: "Senin sampai Jumat, jam 8"; none: there are none."""
    days = [one for one in stated.quantities if one.kind is Kind.WEEKDAY and one.end <= item.start]
    is_time = item.sort.startswith(str(Kind.TIME))
    behind = is_time and days and _AT_ONCE.fullmatch(stated.folded.text, days[-1].end, item.start)
    return frozenset(days[-1].readings) if behind else frozenset()


def _vouched(reading: Reading) -> Iterator[str]:
    for entry in reading.draft.cited:
        yield from (entry.content.body, *entry.content.channel_bodies.values(), *_told(entry))


@lru_cache(maxsize=256)  # a memory of a function from text to values: the same entry is read at every key press
def told_in(text: str) -> tuple[Item, ...]:
    """Return :func:`items_in` for the wording of an entry, and remember it."""
    return items_in(stated_in(text), text)


def _told(entry: Entry) -> tuple[str, ...]:
    """Return the questions of an entry that is not about a false claim: they tell what the answer is about."""
    return () if entry.content.kind is EntryKind.HOAX else tuple(entry.content.phrasings)


def _is_other_edge(item: Item, same: list[Item]) -> bool:
    edges = {other.edge for other in same}
    return item.edge is not None and None not in edges and item.edge not in edges


_MOSTLY = 2
"""Words of another one beside a figure, and more than of its own, that make it that one's."""

_TOLD_APART = frozenset({"jalan", "dinas", "kementerian", "badan", "bank", "rs", "taman", "gedung"})
"""Names of which an entry tells different things; of villages and markets it mostly gives a list."""


def _is_beside_another(
    item: Item, same: list[Item], others: list[Item], title: frozenset[str], beside: list[Item]
) -> bool:
    """Say whether its words are those of another one; those of the *title* tell none from another.

    *beside* are those of its sort that the reply names, too: of two that are exchanged most of the words tell.
    """
    own = frozenset().union(*(other.beside for other in same))
    meant = own.union(*(other.shared for other in same))
    if item.is_name and item.sort not in _TOLD_APART:
        return False
    enough = 2 if item.is_name else 1  # a name is told of in more than one way
    for other in others:
        theirs, ours = other.beside - meant, own - other.beside - other.shared
        if item.sort.startswith(Kind.MONEY) and theirs - title and ours - title:
            theirs, ours = theirs - title, ours - title
        wrong = len(item.beside & theirs)
        right = len(item.beside & ours)
        if wrong >= enough and (item.is_name or ours) and not right:  # else nothing tells the two apart
            return True
        if (
            wrong >= _MOSTLY
            and wrong > right
            and any(one.values & other.values and (one.beside - item.beside) & ours for one in beside)
        ):
            return True
    return False


def _is_on_other_days(item: Item, same: list[Item], others: list[Item]) -> bool:
    """Say whether an end of a stretch is told of a day for which the entry has another one: "Jumat 08.00-15.00"."""
    own = frozenset[int]().union(*(other.days for other in same))
    alike = (other for other in others if other.edge is item.edge)
    return item.edge is not None and any((item.days - own) & other.days for other in alike)


def beside(making: Making) -> Asks:
    """Make a rule on what stands beside what."""
    return Beside(making.pattern("elsewhere"))
