"""Keeping a spreadsheet from running, counting or cutting what is meant as text, in a way that can be undone.

A cell of a ``.csv`` that begins like a formula is run by the spreadsheet that opens it. We put an apostrophe before
it, as people do by hand, and take it away again when we read. A text that begins with apostrophes and would look
like a guarded one gets one more, so that nothing is lost and nothing gained on the way out and in.
"""

import re

_DANGEROUS = "=+-@＝＋－＠\t\r|"
"""How a cell begins that some spreadsheet takes for a formula. Source: OWASP, CSV Injection; full-width signs are
folded by East Asian versions."""
MANGLED = re.compile(r"[+-]?\d(?:[.,]\d+)?E[+-]?\d{2,3}", re.IGNORECASE)
"""A long number as a spreadsheet shortens it; the digits are gone."""


_UNSEEN = " \u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060-\u2064\u2066-\u2069\u3000\ufeff\n\x0b\x0c"
_BEFORE = re.compile(f"'*[{_UNSEEN}]*")
"""What may stand before a formula without keeping a spreadsheet from seeing it: blanks, and what draws nothing."""


def _needs_guard(text: str) -> bool:
    bare = _BEFORE.sub("", text, count=1) if text[:1] < "0" or not text.isascii() else text
    return bare[:1] in tuple(_DANGEROUS) or MANGLED.fullmatch(bare) is not None


def guarded(text: str) -> str:
    """Return *text* as it may stand in a ``.csv``: harmless, and given back by :func:`unguarded`."""
    return f"'{text}" if _needs_guard(text) else text


def guarded_apostrophe(text: str) -> str:
    """Return *text* as it may stand in a cell that is marked as text: harmless as it is, unless it looks guarded."""
    return f"'{text}" if text.startswith("'") and _needs_guard(text) else text


def for_machines(text: str) -> str:
    """Return *text* as it may stand in a ``.csv`` that no person opens in a spreadsheet: as it is.

    Only what our own import would take for a guarded or a shortened cell gets an apostrophe, or it would not come back.
    """
    return guarded(text) if text.startswith("'") or MANGLED.fullmatch(text.strip()) else text


def unguarded(text: str) -> str:
    """Return what :func:`guarded`, :func:`guarded_apostrophe` or :func:`for_machines` was given."""
    return text[1:] if text.startswith("'") and _needs_guard(text) else text
