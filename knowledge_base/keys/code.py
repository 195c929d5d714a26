"""The recovery code: what a person writes down, and types when nothing else opens the fact base.

25 symbols drawn by lot (124 bits) and one to check them by. There are 31 symbols because 31 is a prime: each place has
a weight of its own, the weighted sum is a multiple of 31, and so no single wrong symbol and no two that changed places
can leave it one. What looks alike is read as the one of them that is in the alphabet.
"""

import secrets

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXY"
"""Digits and capital letters without I, L, O, U and Z, which are read as 1, 1, 0, V and 2."""

LENGTH = 25
"""Symbols drawn by lot; one to check them by follows."""

GROUP = 5
"""Symbols in a group, as the code is shown."""

_ALIKE = str.maketrans("ILOUZ", "110V2")
_BETWEEN = frozenset(" \t\r\n\u00a0-\u2010\u2011\u2012\u2013\u2014\u2212_.")
"""What people put between groups, or a word processor does."""


class CodeRefused(KnownError):
    """What was typed is no recovery code: too short or long, or mistyped. Nothing was tried with it."""


def new_code() -> str:
    """Return a new recovery code, in groups."""
    drawn = "".join(secrets.choice(SYMBOLS) for _ in range(LENGTH))
    return _in_groups(drawn + _check_symbol(drawn))


def read_code(text: str) -> str:
    """Return the recovery code that a person typed, as :func:`new_code` gives it.

    Case, blanks, dashes and look-alikes do not matter.

    Raises:
        CodeRefused: it is mistyped. What was typed is never in the notice.
    """
    plain = _plain(text)
    for number, symbol in enumerate(plain, 1):
        if symbol not in SYMBOLS:
            raise CodeRefused(notice("keys.code-symbol", number=number))
    if len(plain) != LENGTH + 1:
        raise CodeRefused(notice("keys.code-length", length=len(plain), needed=LENGTH + 1))
    if _weighed(plain) != 0:
        raise CodeRefused(notice("keys.code-typo"))
    return _in_groups(plain)


def groups(code: str) -> tuple[str, ...]:
    """Return the groups of *code*, in order."""
    return tuple(code.split("-"))


def is_group(code: str, number: int, typed: str) -> bool:
    """Return whether *typed* is the group of that *number* of *code*, counted from 1, with the same tolerance."""
    return secrets.compare_digest(_plain(typed).encode(), groups(code)[number - 1].encode())


def _plain(text: str) -> str:
    return "".join(symbol for symbol in text.upper() if symbol not in _BETWEEN).translate(_ALIKE)


def _in_groups(plain: str) -> str:
    return "-".join(plain[start : start + GROUP] for start in range(0, len(plain), GROUP))


def _weighed(plain: str) -> int:
    return sum(weight * SYMBOLS.index(symbol) for weight, symbol in enumerate(plain, 1)) % len(SYMBOLS)


def _check_symbol(drawn: str) -> str:
    """Return the symbol that makes the weighted sum a multiple: there is exactly one, because 31 is a prime."""
    return next(symbol for symbol in SYMBOLS if _weighed(drawn + symbol) == 0)
