"""Finds web addresses, e-mail addresses, telephone numbers and the numbers that identify a person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from replydesk.tone.fold import UNKNOWN, Folded
from replydesk.tone.landmarks import Hinted, matches_at, number_places
from replydesk.tone.numerals import read_words
from replydesk.tone.pattern import Pattern


class ContactKind(StrEnum):
    """What sort of address or number it is."""

    LINK = "link"
    EMAIL = "email"
    PHONE = "phone"
    HOTLINE = "hotline"
    IDENTITY = "identity"
    """NIK, KK (16 digits), NPWP (15 or 16), passport, BPJS: a number that belongs to one person."""


@dataclass(frozen=True, slots=True)
class Contact:
    """One address or number.

    Attributes:
        kind: What it is.
        value: Its comparable form: host and path without ``www.`` and trailing ``/``; an e-mail address in lower
            case; the digits of a telephone number with a leading 0 instead of 62; bare digits of an identity number.
        start, end: The place in the folded text.
        disguised: It was typed with letters of another script or other tricks; it never counts as the real one.
    """

    kind: ContactKind
    value: str
    start: int
    end: int
    disguised: bool = False


_ENDINGS = (
    "id|com|net|org|info|biz|io|me|ly|co|gov|edu|int|app|dev|link|site|online|xyz|top|club|shop|store|live|page|web"
    "|cc|tv|my|sg|us|uk|eu|to|gl|gg|gd|at|be|pw|icu|vip|asia|cloud|space|fun|click|example"
)
_LINK = re.compile(
    rf"(?:https?:/+|www\.)[^\s<>\"'{UNKNOWN}]+"
    rf"|(?<![\w@.-])[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\.(?:{_ENDINGS})(?![\w.@-]*@)"
    rf"(?:(?=[\s,;:!?)\"']|\.?$|\.\s)|/[^\s<>\"'{UNKNOWN}]*)",
)
_LINK_SIGN = Pattern((), rf"https?:/|www\.|\.(?:{_ENDINGS})\b")
"""Stands in every link."""

_BLANK = re.compile(r"\s")
_EMAIL = Hinted.by(
    r"@|\bat\b",
    re.compile(
        r"(?<![\w.+-])[a-z0-9_+-](?:[a-z0-9._+-]*[a-z0-9_+-])?"
        r"(?:@|\s?[\[({]\s?(?:at|@)\s?[\])}]\s?|\s+at\s+(?=[a-z0-9-]+\s+(?:dot|titik)\s))"
        r"[a-z0-9-]+(?:(?:\.|\s?[\[({]\s?(?:dot|titik|\.)\s?[\])}]\s?|\s+(?:dot|titik)\s+)[a-z0-9-]+)+",
    ),
)
_GAP = r"[\s.\-/()]{0,2}"
_MOBILE = Hinted.by(
    rf"(?:62\)?|0|o){_GAP}8[1-9]",
    re.compile(rf"(?<![\w.])(?:\(?\+{_GAP}62\)?|62|0|o){_GAP}8[1-9](?:{_GAP}[\do]){{6,11}}(?![\d])"),
)
_LANDLINE = Hinted.by(
    rf"0[2-9]\d{{1,3}}[\s)-]|\+62{_GAP}[2-7]",
    re.compile(
        rf"(?<![\w.])(?:\(0[2-9]\d{{1,3}}\)|\+62{_GAP}[2-7]\d{{1,2}}|0[2-9]\d{{1,3}}(?=[\s-])){_GAP}\d(?:{_GAP}\d){{4,8}}(?!\d)"
    ),
)
_FREE = re.compile(
    r"(?<![\w.,])(?<!rp )(?<!rp. )(?:0[\s.-]?800(?:[\s.-]?\d){4,8}|1[ -]500[ -]?\d{3}|1500[ -]?\d{3}|14\d{3})"
    r"(?![\d%]|[.,]\d|\s*(?:rupiah|ribu|juta|orang))"
)
_ANNOUNCED = (
    r"\b(?:hubungi|menghubungi|dihubungi|telepon|menelepon|telpon|telp|call\s+cent(?:er|re)|hotline|layanan|darurat"
    r"|kontak|nomor|no|panggilan|sms|wa|whatsapp|ambulans|polisi|sapa|ke)\.?:?\s+(?:[a-z]+\s+){0,2}"
)
_SHORT = Hinted.by(
    rf"{_ANNOUNCED}[1-9]\d\d",
    re.compile(
        rf"{_ANNOUNCED}(?P<number>1\d\d|1\d{{3}}|[2-9]\d{{2,3}})"
        r"(?![\d.,/:%]\d|\d|\s*(?:%|ribu|juta|orang|hari|jam|tahun))"
    ),
)
_ALSO = re.compile(r"\s*(?:,|dan|atau|/|&)\s*(?:[a-z]+\s+){0,3}(?P<number>1\d\d)(?![\d.,/:%]\d|\d)")
_SIXTEEN = re.compile(r"(?<![\d.,-])(?:\d{16}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}|\d(?:[ .-]?\d){15})(?!\d)")
_TAX = re.compile(r"(?<![\d])\d{2}[.\s]?\d{3}[.\s]?\d{3}[.\s]?\d[-.\s]\d{3}[.\s]\d{3}(?!\d)|(?<=npwp )\d{15}(?!\d)")
_PASSPORT = Hinted.by("paspor ", re.compile(r"(?<=paspor )(?:nomor |no\.? )?[a-z]{1,2}\s?\d{6,7}(?!\d)"))
_LONG = re.compile(r"(?<![\d.,])\d{12,15}(?![\d.,]\d|\d)|(?<![\d.,])\d{17,20}(?!\d)")
_SPOKEN_DIGIT = r"(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|lapan|sembilan|\d)"
_SPOKEN = Hinted.by(
    rf"{_SPOKEN_DIGIT}(?:[\s,.-]+{_SPOKEN_DIGIT}){{6}}",
    re.compile(rf"\b(?:{_SPOKEN_DIGIT}[\s,.-]+){{7,19}}{_SPOKEN_DIGIT}\b"),
)


def contacts(folded: Folded, original: str) -> tuple[Contact, ...]:
    """Return the contacts of *original*, whose folded reading is *folded*, in order and without overlaps."""
    taken: list[Contact] = []
    for found in _all(folded, original):
        if not any(found.start < other.end and other.start < found.end for other in taken):
            taken.append(found)
    return tuple(sorted(taken, key=lambda contact: contact.start))


def _all(folded: Folded, original: str) -> Iterator[Contact]:
    text = folded.text
    digits = number_places(text)
    for match in _EMAIL.finditer(text):
        yield Contact(ContactKind.EMAIL, _plain_email(match[0]), *match.span(), disguised="@" not in match[0])
    yield from _links(folded, original)
    yield from _identities(text, digits)
    for match in _MOBILE.finditer(text):
        yield Contact(ContactKind.PHONE, phone_value(match[0]), *match.span(), disguised="o" in match[0])
    for match in matches_at(_FREE, text, digits):
        yield Contact(ContactKind.HOTLINE, phone_value(match[0]), *match.span())
    for match in _LANDLINE.finditer(text):
        yield Contact(ContactKind.PHONE, phone_value(match[0]), *match.span())
    for match in _SPOKEN.finditer(text):
        yield Contact(ContactKind.PHONE, _spoken(match[0]), *match.span(), disguised=True)
    for match in matches_at(_LONG, text, digits):
        yield Contact(ContactKind.IDENTITY, match[0], *match.span())
    yield from _short_numbers(text)


def _identities(text: str, digits: list[int]) -> Iterator[Contact]:
    for match in matches_at(_TAX, text, digits):
        yield Contact(ContactKind.IDENTITY, _digits(match[0]), *match.span())
    for match in matches_at(_SIXTEEN, text, digits):
        one_sign = len(set(match[0]) - set("0123456789")) <= 1
        if one_sign and (match[0].isdigit() or match[1] or _is_like_nik(_digits(match[0]))):
            yield Contact(ContactKind.IDENTITY, _digits(match[0]), *match.span())
    for match in _PASSPORT.finditer(text):
        yield Contact(ContactKind.IDENTITY, match[0].replace(" ", ""), *match.span())


def _links(folded: Folded, original: str) -> Iterator[Contact]:
    for match in _link_matches(folded.text):
        found = match[0].rstrip(".,;:!?)\"'*")
        start, end = match.start(), match.start() + len(found)
        typed = original[slice(*folded.span(start, end))]
        if _is_missing_space(typed):
            continue
        yield Contact(ContactKind.LINK, link_value(found), start, end, disguised=not typed.isascii())


def _link_matches(text: str) -> Iterator[re.Match[str]]:
    """Give what ``_LINK`` finds, looked for only between the blanks around what stands in every link."""
    done = 0
    for sign, _ in _LINK_SIGN.spans(text):
        if sign >= done:
            first = max(done, *(text.rfind(blank, done, sign) + 1 for blank in " \n\t"))
            blank = _BLANK.search(text, sign)
            done = blank.end() if blank else len(text)
            yield from _LINK.finditer(text, first, done)


def _is_missing_space(typed: str) -> bool:
    """Say whether ``selesai.Me`` is the end of one sentence and the beginning of the next rather than an address."""
    last = typed.rpartition(".")[2]
    return "/" not in typed and last[:1].isupper() and not typed.isupper()


def _short_numbers(text: str) -> Iterator[Contact]:
    for match in _SHORT.finditer(text):
        yield Contact(ContactKind.HOTLINE, match["number"], *match.span("number"))
        more = _ALSO.match(text, match.end())
        while more:
            yield Contact(ContactKind.HOTLINE, more["number"], *more.span("number"))
            more = _ALSO.match(text, more.end())


def link_value(link: str) -> str:
    """Return the form in which two web addresses are compared."""
    return re.sub(r"^(?:https?:/+)?(?:www\.)?", "", link.lower()).rstrip("/")


def phone_value(number: str) -> str:
    """Return the digits of a telephone number, beginning with 0 where it began with 62."""
    digits = _digits(number.replace("o", "0"))
    return f"0{digits[2:]}" if digits.startswith("62") else digits


def _is_like_nik(digits: str) -> bool:
    """Say whether 16 digits are built like a NIK: province, regency, district, day (+40), month, year, number."""
    day = int(digits[6:8])
    return "11" <= digits[:2] <= "97" and (1 <= day <= 31 or 41 <= day <= 71) and "01" <= digits[8:10] <= "12"  # noqa: PLR2004


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _plain_email(text: str) -> str:
    text = re.sub(r"\s?[\[({]\s?(?:at|@)\s?[\])}]\s?|\s+at\s+", "@", text)
    return re.sub(r"\s?[\[({]\s?(?:dot|titik|\.)\s?[\])}]\s?|\s+(?:dot|titik)\s+", ".", text)


def _spoken(text: str) -> str:
    words = re.findall(
        r"[a-z]+|\d", text.replace("kosong", "nol").replace("lapan", "delapan").replace("dedelapan", "delapan")
    )
    return "".join(word if word.isdigit() else str(read_words(word)) for word in words)
