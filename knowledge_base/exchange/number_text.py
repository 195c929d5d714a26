"""What a person sees of a number in a cell: its text by the cell's number format, written as in Indonesia.

A workbook keeps ``46374`` and the format ``DD/MM/YYYY``; the person sees a date, and means a date. Read are the parts
of the format language that people's tables use (ECMA-376 Part 1, 18.8.31); a format beyond them gives the plain number.
Digits are grouped with ``.`` and the decimals follow ``,``, as an Indonesian spreadsheet shows them. Days are written
out, because ``03/04/2026`` is read differently elsewhere.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from knowledge_base.exchange.days import MONTHS, show_day

BUILTIN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    14: "dd/mm/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm",
    19: "h:mm:ss",
    20: "h:mm",
    21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss",
    49: "@",
}
"""Formats a workbook names only by number. Source: ECMA-376 Part 1, 18.8.30; 14 and 22 follow the system's language.
The East Asian ones (27 to 36, 50 to 58) are dates, too."""
_EAST_ASIAN_DATES = frozenset((*range(27, 37), *range(50, 59)))

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<space>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General)|(?P<half>AM/PM|A/P)|(?P<sign>.)",
    re.IGNORECASE | re.DOTALL,
)
_ELAPSED = re.compile(r"[hms]+", re.IGNORECASE)
_EXACT_DIGITS = 15
"""Decimal digits a workbook keeps of a number (IEEE 754 double). What was typed longer is lost."""
_MOST_DECIMALS = 10
_LAST_DAY = 2_958_465
"""The serial number of 31 December 9999."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a format: a literal text, or a sign that stands for something."""

    literal: str = ""
    sign: str = ""


def number_text(raw: str, code: str, *, from_1904: bool) -> str | None:
    """Return the number *raw* as a cell with the number format *code* shows it.

    Args:
        raw: As it stands in the file, e.g. ``"46374"``, ``"8.2E13"``.
        code: E.g. ``"DD/MM/YYYY"``, ``"General"``.
        from_1904: Days are counted from 1904, as old Macintosh workbooks do.

    Returns:
        ``None`` when digits were lost before the file was written, or the day cannot be.

    Raises:
        ValueError: *raw* is no number.
    """
    value = _exact(raw)
    parts = _parts(code.partition(";")[0])
    if _is_day_or_time(parts):
        return _day_text(float(value), parts, from_1904=from_1904)
    if abs(value) >= Decimal(10) ** _EXACT_DIGITS:
        return None
    return _shown(value, _section(value, code))


def builtin_format(number: int) -> str:
    """Return the format a workbook names by *number*; one that is not known shows plain numbers."""
    return "dd/mm/yyyy" if number in _EAST_ASIAN_DATES else BUILTIN.get(number, "General")


def _exact(raw: str) -> Decimal:
    try:
        value = Decimal(raw.strip())
    except InvalidOperation:
        raise ValueError(f"no number: {raw}") from None
    if not value.is_finite() or abs(value.adjusted()) > 400:  # noqa: PLR2004 - a double ends at 308
        raise ValueError(f"no number: {raw}")
    # A double is written with up to 17 digits, of which the last two are noise: 0.1 + 0.2.
    return Decimal(format(value, f".{_EXACT_DIGITS}g")) if len(value.as_tuple().digits) > _EXACT_DIGITS else value


def _section(value: Decimal, code: str) -> str:
    sections = code.split(";")
    if value < 0 and len(sections) > 1:
        return sections[1]
    if value == 0 and len(sections) > 2:  # noqa: PLR2004 - positive; negative; zero; text
        return sections[2]
    return sections[0]


def _parts(section: str) -> list[_Part]:
    found = []
    for token in _TOKEN.finditer(section):
        kind, text = token.lastgroup, token[token.lastgroup or 0]
        if kind in ("quoted", "escaped"):
            found.append(_Part(literal=text))
        elif kind == "bracket" and text.startswith("$"):
            found.append(_Part(literal=text[1:].split("-")[0]))
        elif kind == "bracket" and _ELAPSED.fullmatch(text):
            found.append(_Part(sign=f"[{text[0].casefold()}]"))
        elif kind == "space":
            found.append(_Part(literal=" "))
        elif kind in ("general", "half"):
            found.append(_Part(sign=text.casefold()))
        elif kind == "sign":
            found.append(_Part(sign=text))
    return found


def _is_day_or_time(parts: list[_Part]) -> bool:
    return any(part.sign and part.sign.strip("[]").casefold() in "dmyhs" for part in parts if part.sign != "[]")


def _shown(value: Decimal, section: str) -> str:
    parts = _parts(section)
    signs = "".join(part.sign for part in parts)
    if "general" in signs or not re.search(r"[0#?]", signs) or re.search(r"[eE/]", signs):
        return _plain(value)
    whole, _, decimals = signs.partition(".")
    digits = min(sum(sign in "0#?" for sign in decimals), _MOST_DECIMALS)
    least = min(sum(sign == "0" for sign in decimals), _MOST_DECIMALS)
    value = value.scaleb(2 if "%" in signs else 0).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    before, _, after = format(abs(value), "f").partition(".")
    after = after[:least] + after[least:].rstrip("0")
    negative = "-" if value < 0 and "-" not in section and "(" not in section else ""
    grouped = re.search(r"[0#?],+[0#?]", whole) is not None
    text = _filled(parts, before, grouped=grouped, after=after)
    return " ".join(f"{negative}{text}".split())


def _filled(parts: list[_Part], before: str, *, grouped: bool, after: str) -> str:
    """Put the digits in their places, from the right; those that have no place of their own go to the first."""
    point = next((index for index, part in enumerate(parts) if part.sign == "."), len(parts))
    places = [index for index, part in enumerate(parts[:point]) if part.sign and part.sign in "0#?"]
    least = sum(parts[index].sign == "0" for index in places)
    rest = before.lstrip("0").rjust(least, "0")
    texts = [part.literal or ("" if part.sign in tuple("0#?.,@") else part.sign) for part in parts]
    if grouped and places:
        texts[places[0]] = _in_threes(rest)
    else:
        for index in reversed(places):
            first = index == places[0]
            texts[index], rest = (rest, "") if first else (rest[-1:], rest[:-1])
    if point < len(parts) and after:
        texts[point] = f",{after}"
    return "".join(texts)


def _in_threes(digits: str) -> str:
    head = len(digits) % 3
    groups = [digits[:head]] if head else []
    return ".".join(groups + [digits[at : at + 3] for at in range(head, len(digits), 3)])


def _plain(value: Decimal) -> str:
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text.replace(".", ",")


def _day_text(serial: float, parts: list[_Part], *, from_1904: bool) -> str | None:
    signs = "".join(part.sign for part in parts).casefold()
    elapsed = re.search(r"\[([hms])\]", signs)
    if serial < 0 or serial > _LAST_DAY:
        return None
    seconds = round(serial * 86_400)
    if elapsed:
        hours, rest = divmod(seconds, 3600)
        return f"{hours:02d}.{rest // 60:02d}" + (f".{rest % 60:02d}" if "s" in signs else "")
    has_time = "h" in signs or "s" in signs
    has_day = "d" in signs or "y" in signs or ("m" in signs and not has_time)
    moment = _moment(seconds, from_1904=from_1904) if has_day else datetime(2000, 1, 1) + timedelta(0, seconds)  # noqa: DTZ001
    if moment is None:
        return None
    shown = [_shown_day(moment, signs)] if has_day else []
    if has_time and (not has_day or moment.hour or moment.minute or moment.second):
        shown.append(moment.strftime("%H.%M.%S" if "s" in signs else "%H.%M"))
    return " ".join(shown)


def _moment(seconds: int, *, from_1904: bool) -> datetime | None:
    """Return the moment so many seconds after the workbook's first day; ``None`` for a day that never was.

    Workbooks count 29 February 1900 (serial 60), which there was not: Lotus 1-2-3 did.
    """
    if from_1904:
        start = datetime(1904, 1, 1)  # noqa: DTZ001 - a cell knows no time zone
    elif seconds < 86_400 or seconds // 86_400 == 60:  # noqa: PLR2004
        return None
    else:
        start = datetime(1899, 12, 31 if seconds // 86_400 < 60 else 30)  # noqa: DTZ001, PLR2004
    try:
        return start + timedelta(seconds=seconds)
    except OverflowError:
        return None


def _shown_day(moment: datetime, signs: str) -> str:
    month = MONTHS[moment.month - 1]
    if "d" in signs and "y" in signs:
        return show_day(moment.date())
    if "d" in signs:
        return f"{moment.day} {month}" if "m" in signs else show_day(moment.date())
    return f"{month} {moment.year}" if "m" in signs and "y" in signs else str(moment.year) if "y" in signs else month
