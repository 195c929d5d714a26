"""PINs: which may be chosen, and how one is kept so that it can be compared but not read.

Python's own scrypt (RFC 7914) with a salt for each PIN. The cost is one of the settings of equal strength that the
OWASP Password Storage Cheat Sheet names (2^15, 8, 3): 32 MiB and about a third of a second. A PIN is short: whoever has
the file of the fact base and a fast computer can try all of six digits in a day or some. What keeps them off at the
desk is the wait after wrong ones, see ``second_person.py``.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from itertools import pairwise

from knowledge_base.errors import KnownError
from knowledge_base.notice import Notice, notice

SHORTEST = 6
LONGEST = 12
"""Digits a PIN has."""

_LEAST_DISTINCT = 3
"""Different digits a PIN has at least."""

_SALT_BYTES = 16
_KEY_BYTES = 32
_SPARE_BYTES = 2**20

_MOST = (20, 32, 16)
"""The greatest cost a stored hash may ask for; one that asks for more was not written by us."""

_WELL_KNOWN = ("147258", "147852", "258369", "369258", "159357", "357159", "159753", "753159", "112358", "314159")
"""Columns and crosses of the number pad, and the best known numbers; runs and repetitions are found by themselves."""


class PinRefused(KnownError):
    """The PIN cannot be used: too short, too long, not of digits, or too easy to guess."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one comparison costs.

    Attributes:
        log2_n: Rounds, as a power of two.
        r: Size of a block, in 128 bytes.
        p: Times it is all done over.
    """

    log2_n: int
    r: int
    p: int

    @property
    def is_bearable(self) -> bool:
        """Whether it can be meant: no part is nothing or beyond all measure."""
        return all(1 <= part <= most for part, most in zip((self.log2_n, self.r, self.p), _MOST, strict=True))

    @property
    def memory(self) -> int:
        """Bytes it takes."""
        return 128 * self.r * ((1 << self.log2_n) + self.p + 2)


COST = Cost(log2_n=15, r=8, p=3)


def hash_pin(pin: str, *, cost: Cost = COST) -> str:
    """Return what is kept of *pin*: the cost, a new salt and the hash.

    Raises:
        PinRefused: it may not be chosen.
    """
    flaw = pin_flaw(pin)
    if flaw is not None:
        raise PinRefused(flaw)
    salt = secrets.token_bytes(_SALT_BYTES)
    return f"scrypt:{cost.log2_n}:{cost.r}:{cost.p}:{salt.hex()}:{_derived(pin, salt, cost).hex()}"


def fits(pin: str, kept: str) -> bool:
    """Say whether *kept* was made from *pin*; takes as long for a wrong one. What was not made here never fits."""
    try:
        name, log2_n, r, p, salt, key = kept.split(":")
        cost = Cost(int(log2_n), int(r), int(p))
        if name != "scrypt" or not cost.is_bearable or len(key) != 2 * _KEY_BYTES:
            return False
        return hmac.compare_digest(_derived(pin, bytes.fromhex(salt), cost), bytes.fromhex(key))
    except ValueError:
        return False


def pin_flaw(pin: str) -> Notice | None:
    """Return why *pin* may not be chosen, or ``None``. The PIN itself is never in what is returned."""
    if not (pin.isascii() and pin.isdigit()):
        return notice("pin.not-digits")
    if not SHORTEST <= len(pin) <= LONGEST:
        return notice("pin.length", least=SHORTEST, most=LONGEST)
    return notice("pin.trivial") if _is_trivial(pin) else None


def _is_trivial(pin: str) -> bool:
    return (
        len(set(pin)) < _LEAST_DISTINCT
        or _is_run(pin)
        or _is_run("".join(digit for at, digit in enumerate(pin) if not at or pin[at - 1] != digit))
        or any(_repeats(pin, size) for size in range(1, len(pin) // 2 + 1))
        or pin == pin[::-1]
        or any(known in pin for known in _WELL_KNOWN)
    )


def _is_run(digits: str) -> bool:
    """Say whether each digit is the one before plus the same step: 123456, 975319, 890123."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}
    return len(steps) <= 1


def _repeats(pin: str, size: int) -> bool:
    """Say whether *pin* is its first *size* digits over and over: 121212, 123123."""
    return (pin[:size] * len(pin))[: len(pin)] == pin


def _derived(pin: str, salt: bytes, cost: Cost) -> bytes:
    return hashlib.scrypt(
        pin.encode("utf-8", "surrogatepass"),
        salt=salt,
        n=1 << cost.log2_n,
        r=cost.r,
        p=cost.p,
        maxmem=cost.memory + _SPARE_BYTES,
        dklen=_KEY_BYTES,
    )
