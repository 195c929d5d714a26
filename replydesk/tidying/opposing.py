"""Says in which sentences two entries on the same question state different things.

Numbers, dates, times, contacts and "yes" or "no" are read and compared by the parts of the tone check, as if one
entry were a reply that cites the other. Only what neither entry grounds in the other counts, and only of one thing.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from knowledge_base.entry import Entry
from replydesk.draft import Draft
from replydesk.tidying.result import Conflict, Sort, Told
from replydesk.tone.agreement import grounds_of, is_grounded
from replydesk.tone.assertions import content_keys, root_key, word_set
from replydesk.tone.contacts import ContactKind
from replydesk.tone.load import shipped_pack
from replydesk.tone.polarity import Polarity
from replydesk.tone.quantities import Kind
from replydesk.tone.reading import Reading
from replydesk.tone.stated import Stated, stated_in

_SORTS = {
    Kind.MONEY: Sort.AMOUNT,
    Kind.PERCENT: Sort.AMOUNT,
    Kind.COUNT: Sort.AMOUNT,
    Kind.NUMBER: Sort.AMOUNT,
    Kind.DATE: Sort.DAY,
    Kind.WEEKDAY: Sort.DAY,
    Kind.TIME: Sort.TIME,
    Kind.DURATION: Sort.DURATION,
}
"""What is compared. Codes are names more often than statements."""

_CONTACTS = frozenset({ContactKind.PHONE, ContactKind.HOTLINE, ContactKind.EMAIL})
"""Two links are seldom a contradiction: a matter has several pages."""

_SAME_THING = 0.5
"""From this share of the shorter label's words on two labels name the same thing."""

_MEASURING = frozenset(
    root_key(word)
    for word in word_set(
        """sebesar senilai seharga sebanyak sejumlah jumlah total per mulai sejak paling lambat cepat
        lama sekitar kurang dikenakan dikenai dipungut membayar dibayar bayar biaya biayanya tarif
        tarifnya menerima mendapat mendapatkan diberikan memerlukan membutuhkan diperlukan selesai proses
        berlangsung berlaku dibuka ditutup buka tutup dilayani melayani pelayanan layanan dilaksanakan
        diadakan hubungi menghubungi kirim dikirim nomor telepon surel email"""
    )
)
"""Words that stand around any figure and say nothing about what it is of."""

_LANGUAGE = "id"
"""The rules differ by language in their messages alone."""


@dataclass(frozen=True, slots=True)
class _Value:
    """Something stated that the other entry does not state.

    Attributes:
        what: Two values are compared only where this is the same.
        sort: What sort of thing it is.
        start, end: The place in the folded body.
        label: The keys of the words of its sentence that the questions do not say.
        is_lone: It is the only one of its sort in the body.
    """

    what: str
    sort: Sort
    start: int
    end: int
    label: frozenset[str]
    is_lone: bool


def conflicts(first: Entry, second: Entry) -> tuple[Conflict, ...]:
    """Return where the bodies of two entries on the same question contradict each other, in the order of the first.

    Args:
        first: One entry.
        second: The other; both as they serve.
    """
    asked = content_keys(" ".join(stated_in(entry.content.title).folded.text for entry in (first, second)))
    found: dict[tuple[Sort, int, int], tuple[set[tuple[int, int]], set[tuple[int, int]]]] = {}
    ours, theirs = stated_in(first.content.body), stated_in(second.content.body)
    for one, other in _matched(_values(first, second, asked), _values(second, first, asked)):
        key = (one.sort, _sentence(ours, one.start)[0], _sentence(theirs, other.start)[0])
        marks = found.setdefault(key, (set(), set()))
        marks[0].add((one.start, one.end))
        marks[1].add((other.start, other.end))
    said = {key[1:] for key in found}
    for side, (own, opposite) in enumerate(((first, second), (second, first))):
        for mark, counterpart in _turned(own, opposite):
            here = _sentence(stated_in(own.content.body), mark[0])[0]
            starts = (here, counterpart) if side == 0 else (counterpart, here)
            if starts not in said:
                found.setdefault((Sort.POLARITY, *starts), (set(), set()))[side].add(mark)
    return tuple(
        Conflict(sort, _told(ours, first_start, marks[0]), _told(theirs, second_start, marks[1]))
        for (sort, first_start, second_start), marks in sorted(found.items(), key=lambda item: item[0][1:])
    )


# --- numbers, days, contacts


def _values(entry: Entry, other: Entry, asked: frozenset[str]) -> list[_Value]:
    """Return what the body of *entry* states and *other* does not."""
    stated, grounds = stated_in(entry.content.body), grounds_of([other])
    found = []
    for one in stated.quantities:
        start, end = _sentence(stated, one.start)
        if one.kind not in _SORTS or is_grounded(one, stated.folded.text[start:end], grounds):
            continue
        same = [each for each in stated.quantities if each.kind is one.kind]
        what = f"{one.kind} {one.unit}" if one.kind is Kind.COUNT else str(one.kind)
        label = _label(stated, start, end) - asked - _MEASURING
        found.append(_Value(what, _SORTS[one.kind], one.start, one.end, label, len(same) == 1))
    known = {each.value for text in grounds.stated for each in text.contacts}
    for contact in stated.contacts:
        if contact.kind not in _CONTACTS or contact.value in known:
            continue
        alike = [each for each in stated.contacts if each.kind is contact.kind]
        label = _label(stated, *_sentence(stated, contact.start)) - asked - _MEASURING
        found.append(
            _Value(str(contact.kind), Sort.CONTACT, contact.start, contact.end, label, is_lone=len(alike) == 1)
        )
    return found


def _matched(ours: Sequence[_Value], theirs: Sequence[_Value]) -> Iterator[tuple[_Value, _Value]]:
    """Give the values that say different things of the same thing, each at most once."""
    left = list(theirs)
    for one in ours:
        best = max(left, key=lambda other: _sameness(one, other), default=None)
        if best is not None and _sameness(one, best) > 0.0:
            left.remove(best)
            yield one, best


def _sameness(one: _Value, other: _Value) -> float:
    """Return how surely two values are said of the same thing, from 0 (they are not)."""
    if one.what != other.what:
        return 0.0
    shorter = min(len(one.label), len(other.label))
    if not shorter:
        return 1.0
    share = len(one.label & other.label) / shorter
    if share >= _SAME_THING:
        return share
    return share if one.is_lone and other.is_lone else 0.0


def _label(stated: Stated, start: int, end: int) -> frozenset[str]:
    """Return the keys of the content words of a sentence, without its contacts."""
    text = stated.folded.text
    for contact in stated.contacts:
        if start <= contact.start < end:
            text = text[: contact.start] + " " * (contact.end - contact.start) + text[contact.end :]
    return content_keys(text[start:end])


# --- yes and no


@cache
def _polarity() -> Polarity:
    return next(rule.asks for rule in shipped_pack(_LANGUAGE).rules if isinstance(rule.asks, Polarity))


def _turned(own: Entry, other: Entry) -> Iterator[tuple[tuple[int, int], int]]:
    """Give the words of *own*'s body that turn *other* round, each with where the sentence begins that they turn."""
    stated, theirs = stated_in(own.content.body), stated_in(other.content.body)
    reading = Reading(Draft(text=own.content.body, cited=(other,)), date.min, practice=True)
    for hit in _polarity().find(reading):
        if hit.message or hit.start == hit.end:
            continue  # a claim that is repeated stands in the question, not in the answer
        starts = stated.folded.starts
        mark = bisect_left(starts, hit.start), bisect_left(starts, hit.end)
        said = content_keys(stated.folded.text[slice(*_sentence(stated, mark[0]))])
        near = max(theirs.sentences, key=lambda place: len(said & _keys(theirs, place)), default=None)
        if near is not None:
            yield mark, near[0]


def _keys(stated: Stated, place: tuple[int, int]) -> frozenset[str]:
    return content_keys(stated.folded.text[slice(*place)])


# --- places


def _sentence(stated: Stated, place: int) -> tuple[int, int]:
    """Return the sentence of the folded text that holds *place*, or the whole text."""
    around = (each for each in stated.sentences if each[0] <= place < each[1])
    return next(around, (0, len(stated.folded.text)))


def _told(stated: Stated, start: int, marks: Iterable[tuple[int, int]]) -> Told:
    """Return a sentence as it was written, with the places of *marks* in it."""
    first, after = stated.folded.span(*_sentence(stated, start))
    written = stated.text[first:after]
    lead = len(written) - len(written.lstrip())
    places = sorted(stated.folded.span(*mark) for mark in marks)
    return Told(written.strip(), tuple((begin - first - lead, end - first - lead) for begin, end in places))
