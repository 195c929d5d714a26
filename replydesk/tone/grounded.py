"""Rules of the type ``grounded``: what the reply states stands in a cited entry."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from replydesk.tone.added import added
from replydesk.tone.agreement import Grounds, is_grounded, nearest
from replydesk.tone.beside import beside
from replydesk.tone.by_percent import is_by_percent
from replydesk.tone.commitments import commitments
from replydesk.tone.complete import complete
from replydesk.tone.conditions import conditions
from replydesk.tone.contacts import Contact, ContactKind, link_value, phone_value
from replydesk.tone.denials import is_denied_beside
from replydesk.tone.denied import denied
from replydesk.tone.derived import follows, is_contrasted, is_taken_back
from replydesk.tone.doers import doers
from replydesk.tone.everyone import everyone
from replydesk.tone.excepted import excepted
from replydesk.tone.explained import is_explained
from replydesk.tone.implied import is_implied
from replydesk.tone.labelled import is_another_ones
from replydesk.tone.limits import suits_limit
from replydesk.tone.making import Making
from replydesk.tone.named_sums import is_named_sum
from replydesk.tone.owned import is_asked_at, is_failing_told, is_taken_back_at
from replydesk.tone.pattern import Pattern, later_pattern
from replydesk.tone.persons import third_persons
from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.quoted import is_called_false
from replydesk.tone.rates import rates
from replydesk.tone.reading import Reading
from replydesk.tone.reckoned import is_denied, is_own, is_reckoned
from replydesk.tone.relative_days import relative_days
from replydesk.tone.rule import Asks, Hit
from replydesk.tone.statements import grounded_causes, grounded_statements, has_source
from replydesk.tone.steps import steps
from replydesk.tone.told import is_told, is_told_at
from replydesk.tone.totals import Around
from replydesk.tone.unlimited import unlimited
from replydesk.tone.wording import Exempt, exempt_from
from replydesk.tone.worked_out import is_worked_out

_LIST_SIGN = re.compile(r"[.)]\s")
_MARKED_BEFORE = re.compile(r"(?:^|[\n:;,.?!]|\bdan)\s*\(?$")
_MAX_LISTED = 20
_BLANKS = 80
"""Characters before a number among which its sign is looked for; nobody leaves more blanks between them."""
_MOST_RECKONED = 30
"""Quantities of one sentence among which sums are looked for; nobody reckons with more."""

_NAMES_MATTER = frozenset({ContactKind.LINK, ContactKind.EMAIL, ContactKind.PHONE, ContactKind.HOTLINE})


@dataclass(frozen=True, slots=True)
class GroundedQuantities:
    """Objects to each quantity that no cited entry states.

    Attributes:
        refuting: Words by which a sentence marks a claim as false; the numbers of a refuted claim may be repeated
            in such a sentence.
    """

    refuting: Pattern

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the quantities; ``said`` is the text, then the nearest thing the entries say where there is any."""
        grounds = reading.grounds
        text = reading.folded.text
        for quantity in reading.stated.quantities:
            if _is_list_mark(text, quantity):
                continue
            start, end = reading.sentence_around(quantity.start)
            sentence = text[start:end]
            if self._is_refuted(quantity, sentence, grounds):
                continue
            part = _part_around(text, (start, end), quantity)
            if is_grounded(quantity, part, grounds) and not is_another_ones(quantity, text, grounds):
                continue
            beside = reading.quantities_in(start, end)
            if len(beside) > _MOST_RECKONED:
                beside = ()
            if is_contrasted(quantity, text, (start, end), beside):
                continue
            if is_taken_back(quantity, text, reading.stated.quantities, grounds):
                continue
            if follows(quantity, text, beside, grounds) or (not reading.draft.cited and _is_of_the_calendar(quantity)):
                continue
            near = max(start, quantity.start - _REACH), min(end, quantity.end + _REACH)
            around = Around(text, (start, end), beside, grounds, reading.today, _before(reading, start))
            if reading.draft.cited and (
                is_denied_beside(quantity, text, near, reading.quantities_in, grounds)
                or _is_accounted_for(quantity, around, near)
                or (beside and is_explained(quantity, around, partial(_after, reading, end)))
            ):
                continue
            place = reading.folded.span(quantity.start, quantity.end)
            typed = reading.draft.text[slice(*place)]
            yield _near(place, typed, nearest(quantity, grounds), offers=_is_one_thing(quantity))

    def _is_refuted(self, quantity: Quantity, sentence: str, grounds: Grounds) -> bool:
        if not grounds.refuted or not self.refuting.found_in(sentence):
            return False
        claimed = Grounds(grounds.refuted, (), ())
        return is_grounded(quantity, sentence, claimed)


def _before(reading: Reading, start: int) -> tuple[Quantity, ...]:
    """Return the quantities of the sentence before the one that begins at *start*."""
    if not start:
        return ()
    found = reading.quantities_in(*reading.sentence_around(max(0, start - 2)))
    return found if len(found) <= _MOST_RECKONED else ()


def _after(reading: Reading, end: int) -> tuple[Quantity, ...]:
    """Return the quantities of the sentence after the one that ends at *end*."""
    following = next((one for one in reading.stated.sentences if one[0] >= end), None)
    found = reading.quantities_in(*following) if following is not None else ()
    return found if len(found) <= _MOST_RECKONED else ()


def _is_accounted_for(quantity: Quantity, around: Around, near: tuple[int, int]) -> bool:
    """Say whether the number is the asker's, is told of, or comes out of what the entries say.

    *near* is the part of the sentence in which that is said. Where there are too many numbers to reckon with, nobody
    tells of each.
    """
    text, grounds = around.text, around.grounds
    if is_own(quantity, text, around.sentence, grounds) or is_denied(quantity, text, around.sentence):
        return True
    place = quantity.start, quantity.end
    if quantity.kind is Kind.WEEKDAY and _GONE_BY.match(text, quantity.end):
        return True
    if quantity.kind in (Kind.DURATION, Kind.COUNT) and is_failing_told(text, place, near):
        return True
    if is_called_false(text, *place) or is_taken_back_at(text, place, near) or is_asked_at(text, place, near):
        return True
    return bool(around.beside) and (
        is_told(quantity, text, near, grounds)
        or suits_limit(quantity, text, near, grounds)
        or is_implied(quantity, text, near, grounds)
        or is_reckoned(quantity, around)
        or is_named_sum(quantity, around)
        or is_by_percent(quantity, around)
        or is_worked_out(quantity, around)
    )


_GONE_BY = re.compile(r" (?:(?:yang )?lalu|kemarin|silam|tadi)\b")
"""Behind a day of the week: it is over, and nobody can come on it."""

_REACH = 300
"""Characters to either side in which it is said what a number is: longer sentences are lists."""

_TURN = re.compile(r";|\b(?:tetapi|tapi|namun|sedangkan|silakan|melainkan)\b")


def _part_around(text: str, sentence: tuple[int, int], quantity: Quantity) -> str:
    """Return the part of the sentence in which one thing is said: "Jumat tutup; yang terdekat Senin" says two."""
    start, end = max(sentence[0], quantity.start - _REACH), min(sentence[1], quantity.end + _REACH)
    for turn in _TURN.finditer(text, start, end):
        if turn.start() >= quantity.end:
            return text[start : turn.start()]
        start = turn.end()
    return text[start:end]


def _is_one_thing(quantity: Quantity) -> bool:
    """Say whether the nearest of its kind may stand in its place: not for a bare number, nor a day for several."""
    several = quantity.kind is Kind.WEEKDAY and len(quantity.readings) > 1
    return quantity.kind is not Kind.NUMBER and not several


def _near(place: tuple[int, int], typed: str, close: str | None, *, offers: bool = True) -> Hit:
    """Return the finding about *typed*: what the entries say instead, as they write it, is named and offered.

    A bare number is not offered: that it is the nearest one does not make it a number of the same thing.
    """
    if close is None or close.casefold() == typed.casefold():  # to offer what stands there helps nobody
        return Hit(*place, said=(typed,))
    return Hit(*place, said=(typed, close), replacement=close if offers else None, message="near")


def _is_of_the_calendar(quantity: Quantity) -> bool:
    """Say whether it only names a day of the week; what is told of that day needs a source, the day itself does not."""
    return quantity.kind is Kind.WEEKDAY or (quantity.kind is Kind.DURATION and quantity.worded)


def _is_list_mark(text: str, quantity: Quantity) -> bool:
    """Say whether it is the number of a point of a list: ``1.`` or ``2)``."""
    if quantity.kind is not Kind.NUMBER or quantity.worded or not _LIST_SIGN.match(text, quantity.end):
        return False
    small = text[quantity.start : quantity.end].isdigit() and int(text[quantity.start : quantity.end]) <= _MAX_LISTED
    marked = _MARKED_BEFORE.search(text, max(0, quantity.start - _BLANKS), quantity.start)
    closed = text[quantity.end] == ")"
    return small and (bool(marked) or (closed and text[quantity.start - 1 : quantity.start] in {" ", "("}))


@dataclass(frozen=True, slots=True)
class GroundedContacts:
    """Objects to each link, telephone number and e-mail address that neither an entry nor the allow-list has.

    Attributes:
        allowed: Public hotlines, and hosts all of whose addresses may be named.
    """

    allowed: frozenset[str]

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the contacts; ``said`` is the text, then a contact of the same kind in the entries if any."""
        grounds = reading.grounds
        listed = [(contact, each) for each in (*grounds.stated, *grounds.asked) for contact in each.contacts]
        known = [contact for contact, _ in listed]
        allowed = self.allowed | {comparable(text) for text in reading.allowed_contacts}
        for contact in reading.stated.contacts:
            if contact.kind not in _NAMES_MATTER or _is_allowed(contact, allowed):
                continue
            if not any(_is_same(contact, other) for other in known) and not _is_written(contact, grounds):
                place = reading.folded.span(contact.start, contact.end)
                typed = reading.draft.text[slice(*place)]
                written = (each.written(other.start, other.end) for other, each in listed if other.kind is contact.kind)
                yield _near(place, typed, next(written, None))


def comparable(text: str) -> str:
    """Return a link, telephone number or e-mail address of an allow-list in the form in which it is compared."""
    text = text.strip().lower()
    if "@" in text:
        return text
    return link_value(text) if any(letter.isalpha() for letter in text) else phone_value(text)


def _is_allowed(contact: Contact, allowed: frozenset[str]) -> bool:
    if contact.disguised:
        return False
    if contact.kind is not ContactKind.LINK:
        return contact.value in allowed
    host = contact.value.partition("/")[0]
    return any(one in {contact.value, host} or host.endswith(f".{one}") for one in allowed)


def _is_same(contact: Contact, other: Contact) -> bool:
    """Say whether a contact is the other one; the beginning of an address is enough, a longer one is another page."""
    if contact.disguised:
        return False
    if contact.kind is ContactKind.LINK and other.kind is ContactKind.LINK:
        return other.value == contact.value or other.value.startswith(contact.value + "/")
    return contact.value == other.value


def _is_written(contact: Contact, grounds: Grounds) -> bool:
    """Say whether a short number stands in an entry where nothing marks it as a telephone number."""
    if contact.kind is not ContactKind.HOTLINE:
        return False
    pattern = re.compile(rf"(?<!\d){contact.value}(?!\d)")
    return any(
        pattern.search(re.sub(r"[\s.-]", "", each.folded.text)) or pattern.search(each.folded.text)
        for each in grounds.stated
    )


@dataclass(frozen=True, slots=True)
class GroundedNames:
    """Objects to things named in the reply (documents, conditions) that the cited entries do not name.

    Attributes:
        things: For each thing the pattern of its names.
        any_thing: All of them as one, for speed.
        asked_by: Words that make it a demand, looked for in the same sentence.
        exempt: Harmless places.
    """

    things: tuple[Pattern, ...]
    any_thing: Pattern
    asked_by: Pattern
    exempt: Exempt

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the places; nothing when nothing is cited."""
        if not reading.draft.cited:
            return
        text = reading.folded.text
        entries = [*reading.cited_texts, *(each.folded.text for each in reading.grounds.stated)]
        for start, end in self.any_thing.spans(text):
            first, after = reading.sentence_around(start)
            if not self.asked_by.found_in(text[first:after]) or self.exempt.covers(reading, reading.folded, start, end):
                continue
            if is_told_at(text, (start, end), (first, after)):
                continue
            thing = next((thing for thing in self.things if thing.is_all_of(text[start:end])), None)
            if thing is not None and not any(thing.found_in(entry) for entry in entries):
                yield Hit(*reading.folded.span(start, end))


def _quantities(making: Making) -> Asks:
    return GroundedQuantities(making.pattern("refuting"))


def _contacts(making: Making) -> Asks:
    return GroundedContacts(frozenset(comparable(text) for text in making.fields.texts("allow")))


def _names(making: Making) -> Asks:
    any_thing = making.pattern("tokens")
    things = tuple(later_pattern((thing,), making.names) for thing in any_thing.source)
    return GroundedNames(things, any_thing, making.pattern("asked_by"), exempt_from(making))


_CHECKS: Mapping[str, Callable[[Making], Asks]] = {
    "quantities": _quantities,
    "contacts": _contacts,
    "names": _names,
    "source": has_source,
    "statements": grounded_statements,
    "causes": grounded_causes,
    "beside": beside,
    "days": relative_days,
    "persons": third_persons,
    "doers": doers,
    "steps": steps,
    "everyone": everyone,
    "rates": rates,
    "commitments": commitments,
    "conditions": conditions,
    "denied": denied,
    "added": added,
    "complete": complete,
    "excepted": excepted,
    "unlimited": unlimited,
}


def grounded(making: Making) -> Asks:
    """Make a grounded rule; ``check`` says what is looked for."""
    return _CHECKS[making.fields.choice("check", tuple(_CHECKS))](making)
