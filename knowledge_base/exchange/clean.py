"""The border: every text from a file passes through here before anything else looks at it.

What is cleaned stays clean: cleaning twice gives the same as cleaning once (a test holds it to that).
"""

import re
import unicodedata

_KEPT_CF = "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2"
"""Format characters that are drawn, such as the sign at the end of a verse. Source: Unicode,
Prepended_Concatenation_Mark."""

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
"""Whatever some program takes for the end of a line (UAX #14: BK, CR, NL; a spreadsheet's own line break)."""

_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u3164\uffa0\u115f\u1160\u2800]")
"""Blanks of special widths (category Zs), and letters that draw nothing and are used as blanks. An edit field turns
the first into plain blanks anyway, so the stored wording would never equal the shown one."""

_HIDDEN = re.compile(
    "[\x01-\x08\x0e-\x1f\x7f-\x9f"  # controls (Cc) but tab and line feed
    "\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f"  # soft hyphen and other marks that draw nothing
    "\u200b-\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f"  # zero widths and direction marks
    "\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\ufff0-\ufffc"  # noncharacters, variation selectors, byte order mark
    "\ud800-\udfff"  # halves of surrogate pairs
    "\U000e0000-\U000e0fff"  # tags and more variation selectors
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # controls of shorthand and music
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
"""What nobody can see: it may hide another meaning or break a search. Source: categories Cc, Cf and Cs, the property
Default_Ignorable_Code_Point, and the noncharacters of the Unicode standard."""

_JOINER = "\u200d"
_EMOJI = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f"
    "\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
)
_LONE_JOINER = re.compile(f"(?<!{_EMOJI})(?<!{_EMOJI}\ufe0f){_JOINER}|{_JOINER}(?!{_EMOJI})")
"""A zero-width joiner holds a family of emoji together; anywhere else it is only invisible."""
_LONE_SELECTOR = re.compile(f"(?<!{_EMOJI})(?<![0-9#*])[\ufe0e\ufe0f]")
"""The emoji and text selectors belong behind a sign they can change."""

_SUSPECT = re.compile("[^\t\n\x20-\x7e\xa1-\xac\xae-\u033f\u2010-\u2027\u20a0-\u20cf]")
"""Anything but what nearly every text is made of. A text without it skips all the steps but the last."""
_LINE_ENDS = re.compile("[ \t]+\n")


def has_nul(text: str) -> bool:
    """Say whether *text* holds the character of number 0, the sign of a damaged or binary file."""
    return "\0" in text


def clean_text(text: str) -> str:
    r"""Return *text* in NFC, lines ending with ``\n``, without anything invisible, without blanks at its ends.

    Letters stay as they were typed: bold Unicode letters remain bold. NUL is for the caller to refuse; what is
    left of it here is taken out.
    """
    if text.isascii() and text.isprintable():
        return text.strip(" ")  # nearly every line: there is nothing in it to look for
    if _SUSPECT.search(text):
        text = _BREAKS.sub("\n", text)
        text = _HIDDEN.sub("", text.replace("\0", ""))
        text = _BLANKS.sub(" ", text)
        text = _LONE_JOINER.sub("", text)
        text = _LONE_SELECTOR.sub("", text)
    text = unicodedata.normalize("NFC", text)
    if "\n" in text:
        text = _LINE_ENDS.sub("\n", text)
    return text.strip(" \t\n")


def count_hidden(text: str) -> int:
    """Return how many signs nobody can see :func:`clean_text` takes out of *text*, beside blanks and line ends."""
    if text.isascii() or not _SUSPECT.search(text):
        return 0
    return len(_HIDDEN.findall(text)) + len(_LONE_JOINER.findall(text))


def clean_line(text: str) -> str:
    """Return *text* cleaned like :func:`clean_text` and on one line, its words parted by single blanks."""
    return " ".join(clean_text(text).split()) if text else ""


def is_visible(text: str) -> bool:
    """Say whether a person would see anything of the cleaned *text*: a letter, a digit, a sign."""
    return text[:1].isalnum() or any(unicodedata.category(sign)[0] in "LNPS" for sign in text)
