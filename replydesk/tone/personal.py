"""Rules of the type ``personal``: numbers and addresses that belong to one person stay out of the reply."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from replydesk.tone.agreement import Grounds
from replydesk.tone.contacts import Contact, ContactKind, contacts
from replydesk.tone.fold import fold
from replydesk.tone.grounded import comparable
from replydesk.tone.landmarks import Hinted
from replydesk.tone.making import Making
from replydesk.tone.persons import NO_NAMES
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit

_STREET = re.compile(r"\b(?:jl|jln|jalan|gg|gang|perum|perumahan|dusun|kampung|kp|blok)\b")
_ADDRESS = Hinted.by(
    r"\b(?:no|nomor|rt)\b\.?\s*\d",
    re.compile(
        rf"{_STREET.pattern}\.?\s+[a-z0-9 .]{{2,40}}?"
        r"(?:\bno(?:mor)?\b\.?\s*\d+|\brt\b\.?\s*\d)[a-z0-9 ./,-]{0,20}(?:\brw\b\.?\s*\d+)?"
    ),
)
_STREET_AND_NUMBER = re.compile(
    rf"{_STREET.pattern}\.?\s+[a-z0-9 .]{{2,40}}?"
    r"(?:\bno(?:mor)?\b\.?\s*\d+[a-z]?\b(?:[\s,/]*\brt\b\.?\s*\d+)?|\brt\b\.?\s*\d+)(?:[\s,/]*\brw\b\.?\s*\d+)?"
)
"""An address without what is said after it."""

_PLATE = Hinted.by(
    r"\d{3}[ -]?[a-z]{2,3}\b",
    re.compile(
        r"(?<![\w.-])(?:[abdefghklmnprstwz]|a[abdeg]|b[abdeghklmnprst]|d[abdeghklmnrst]|e[abdeg]|k[bhtu]|p[abs])"
        r"[ -]?\d{3,4}[ -]?[a-z]{2,3}(?![\w-])"
    ),
)
_PERSON = re.compile(
    r"(?:[Aa]tas nama|[Aa]\.n\.?|[Bb]ernama|[Nn]ama lengkap(?:nya)?:?|[Pp]elapor(?:nya)?"
    r"|[Ss]dr\.?|[Ss]audara|[Ss]audari)"
    r"\s+(?:Bapak |Ibu |Sdr\.? |Sdri\.? |saudara |saudari |Tn\.? |Ny\.? )?(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)+)"
)
_MOST_NAMES = 4
_ADDRESSED = re.compile(
    rf"\b(?:Bapak|Ibu|Pak|Bu|Mas|Mbak)\s+(?P<name>(?!(?:{NO_NAMES})\b)[A-Z][a-z]{{2,}}(?: [A-Z][a-z]+)+)"
)
_OFFICES = re.compile(
    r"^(?:Pemerintah|Dinas|Kantor|Badan|Kementerian|Pemkot|Pemkab|Pemda|Direktorat|Balai|Kepala|Bank|Bendahara|Negara)\b"
)
_ACCOUNT = Hinted.by(r"\brek", re.compile(r"\b(?:rekening|rek)\b\.?[a-z .:]{0,30}?(?P<number>\d[\d .-]{6,18}\d)(?!\d)"))


@dataclass(frozen=True, slots=True)
class Personal:
    """Objects to what identifies a person, unless a cited entry gives it.

    Attributes:
        kinds: Of contacts: ``identity``, ``phone``, ``email``; and ``address``, ``plate``, ``name``, ``account``.
    """

    kinds: frozenset[str]

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Give the places."""
        grounds = reading.grounds
        known = {contact.value for each in (*grounds.stated, *grounds.asked) for contact in each.contacts}
        known |= {comparable(text) for text in reading.allowed_contacts}
        for contact in reading.stated.contacts:
            if contact.kind in self.kinds and contact.value not in known and not _is_service(contact):
                yield Hit(*reading.folded.span(contact.start, contact.end))
        for kind, pattern in (("address", _ADDRESS), ("plate", _PLATE), ("account", _ACCOUNT)):
            if kind in self.kinds:
                yield from self._matching(reading, pattern, grounds)
        if "name" in self.kinds:
            for match in chain(_PERSON.finditer(reading.draft.text), _ADDRESSED.finditer(reading.draft.text)):
                if not _OFFICES.match(match["name"]) and not _is_stated(match["name"].lower(), grounds):
                    yield Hit(*match.span("name"))

    def _matching(self, reading: Reading, pattern: Hinted, grounds: Grounds) -> Iterator[Hit]:
        for match in pattern.finditer(reading.folded.text):
            start, end = match.span("number" if pattern is _ACCOUNT else 0)
            if pattern is _ADDRESS:
                start, end = _street_and_number(match)
            if not _is_stated(reading.folded.text[start:end].strip(" .,"), grounds):
                yield Hit(*reading.folded.span(start, end))


def personal_places(text: str) -> tuple[tuple[int, int], ...]:
    """Return where *text* holds what belongs to one person or leads to one: links, numbers, addresses, names.

    Places are in code points, in no particular order, and may overlap. Service numbers (110, 1500 …) are left out, and
    so is whoever is merely called "Pak" or "Bu": in what people write those are mostly persons in public office.
    """
    folded = fold(text)
    found = [
        folded.span(contact.start, contact.end)
        for contact in contacts(folded, text)
        if contact.kind is not ContactKind.HOTLINE
    ]
    found += [folded.span(*_street_and_number(match)) for match in _ADDRESS.finditer(folded.text)]
    found += [folded.span(*match.span()) for match in _PLATE.finditer(folded.text)]
    found += [folded.span(*match.span("number")) for match in _ACCOUNT.finditer(folded.text)]
    for match in _PERSON.finditer(text):
        if not _OFFICES.match(match["name"]):
            name = " ".join(match["name"].split(" ")[:_MOST_NAMES])  # where every word has a capital, all would match
            found.append((match.start("name"), match.start("name") + len(name)))
    return tuple(found)


def _street_and_number(address: re.Match[str]) -> tuple[int, int]:
    """Return where the address proper stands: "jalan rusak di Jl. Melati No. 7" begins with the second street."""
    for street in reversed(list(_STREET.finditer(address.string, *address.span()))):
        proper = _STREET_AND_NUMBER.match(address.string, street.start())
        if proper is not None:
            return proper.span()
    return address.span()


def _is_service(contact: Contact) -> bool:
    """Say whether a landline belongs to an office rather than a person; other rules ask where it comes from."""
    return contact.kind is ContactKind.PHONE and not contact.value.startswith("08")


def _is_stated(text: str, grounds: Grounds) -> bool:
    plain = _plain(text)
    return any(plain in _plain(each.folded.text) for each in (*grounds.stated, *grounds.asked))


_SHORT = re.compile(r"\b(?:jalan|jln|jl|nomor|no|gang|gg)\b\.?|[\s.,]+")


def _plain(text: str) -> str:
    """Return a text in which "Jl. Melati No. 5" and "Jalan Melati nomor 5" are the same."""
    return " ".join(_SHORT.sub(" ", text).split())


def personal(making: Making) -> Asks:
    """Make a personal rule; ``kinds`` says what it looks for."""
    allowed = ("identity", "phone", "email", "address", "plate", "name", "account")
    kinds = making.fields.texts_with_lines("kinds", needed=True)
    for kind, line in kinds:
        if kind not in allowed:
            raise making.broken("bad-value", line, key="kinds", value=kind, allowed=", ".join(allowed))
    return Personal(frozenset(kind for kind, _ in kinds))
