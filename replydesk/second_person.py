"""The second person: who may release a reply that is blocked, and how they show that it is they.

What is asked here is asked by the gate (``release.py``) and by changes to who may (``appointing.py``), always inside
the step that also writes the audit line, so that a wrong PIN is counted and on record before anybody hears of it.
"""

import unicodedata
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil

from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.releasers import Releaser
from knowledge_base.store.settings import SECOND_PERSON
from replydesk.pin import SHORTEST, fits
from replydesk.tone.fold import UNKNOWN, fold
from replydesk.verdict import Severity, Verdict

_FREE_FAILURES = 2
"""Wrong PINs in a row after which nobody has to wait yet: fingers slip."""

_FIRST_WAIT_S = 30
_LONGEST_WAIT_S = 8 * 3600
"""The wait doubles with each further wrong PIN up to a working day: some 1,100 tries in a year, of a million PINs."""

_LONGEST_NAME = 100
"""Characters of a name that are put on record."""

_IN_SECONDS = 120
"""Waits shorter than this are told in seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Second:
    """A second person who wants a blocked reply out.

    Attributes:
        name: One of those who may.
        pin: As typed; it goes no further than the comparison.
        reason: Why the reply may leave all the same.
    """

    name: str
    pin: str = field(repr=False)
    reason: str

    @property
    def told_reason(self) -> str:
        """The reason as it is put on record; empty where somebody typed the PIN into it."""
        return "" if self.gives_pin_away else self.reason.strip()

    @property
    def gives_pin_away(self) -> bool:
        """Whether the PIN stands in what would be put on record."""
        return len(self.pin) >= SHORTEST and (self.pin in self.reason or self.pin in self.name)

    @property
    def told_name(self) -> str:
        """The name as it is put on record when the person is not known."""
        return "" if self.gives_pin_away else self.name[:_LONGEST_NAME]


def is_switched_on(store: Store) -> bool:
    """Return whether the institution lets a second person release blocked replies."""
    return store.settings.get(SECOND_PERSON) == "on"


def those_who_may(store: Store, *, author: str) -> tuple[str, ...]:
    """Return the names of those who may release a blocked reply of *author*; none where it is switched off."""
    if not is_switched_on(store):
        return ()
    return tuple(one.name for one in store.releasers.every() if not same_person(one.name, author))


def never_overruled(verdict: Verdict) -> tuple[str, ...]:
    """Return the rules of blocking findings that nobody may overrule, by name."""
    return tuple(
        sorted({one.rule for one in verdict.findings if one.severity is Severity.BLOCK and one.override != "second"})
    )


def is_name(name: str) -> bool:
    """Say whether somebody can be called *name*: it has a letter or a digit."""
    return bool(_letters(name))


def same_person(one: str, other: str) -> bool:
    """Say whether two names are one person's: case, blanks, signs, accents and look-alike letters do not matter.

    A name without any letter or digit is taken for everybody's.
    """
    plain = _letters(one), _letters(other)
    if not all(plain) or plain[0] == plain[1]:
        return True
    folded = fold(one).text, fold(other).text
    return not any(UNKNOWN in text for text in folded) and _letters(folded[0]) == _letters(folded[1])


def known_releaser(store: Store, name: str) -> Releaser | None:
    """Return who of those who may is called *name*."""
    if not is_name(name):
        return None
    return next((one for one in store.releasers.every() if same_person(one.name, name)), None)


def why_not(store: Store, verdict: Verdict, second: Second, *, author: str, now: datetime) -> Notice | None:
    """Return why *second* may not release the blocked reply of *author*, or ``None``: they may.

    Part of the gate's step: a wrong PIN is counted in it. The PIN is looked at last, so that nobody learns whether it
    is right by asking for what cannot be had.
    """
    if not is_switched_on(store):
        return notice("second.off")
    never = never_overruled(verdict)
    if never:
        return notice("second.never", rules=", ".join(never))
    releaser = known_releaser(store, second.name)
    if releaser is None:
        return notice("second.unknown")
    return _unfit(releaser, second, author) or wrong_pin(store, releaser, second.pin, now=now)


def _unfit(releaser: Releaser, second: Second, author: str) -> Notice | None:
    """Return why this person may not release this reply, whatever their PIN, or ``None``."""
    if same_person(author, releaser.name):
        return notice("second.is-author")
    if second.gives_pin_away:
        return notice("second.pin-in-reason")
    return None if second.reason.strip() else notice("second.needs-reason")


def wrong_pin(store: Store, releaser: Releaser, pin: str, *, now: datetime) -> Notice | None:
    """Return why *pin* does not prove that *releaser* is there, or ``None``: it does. Wrong ones are counted.

    While a wait lasts the PIN is not looked at. The clock is the computer's: where it went back behind the last wrong
    PIN, the whole wait begins anew.
    """
    waiting = seconds_to_wait(releaser, now)
    if waiting:
        if releaser.failed_at is not None and now < releaser.failed_at:
            store.releasers.move_failure(releaser.id, now)
        return _wait_notice("wait", waiting)
    if fits(pin, releaser.pin_hash):
        store.releasers.forget_failures(releaser.id)
        return None
    store.releasers.note_failure(releaser.id, now)
    wait = _wait_after(releaser.failures + 1)
    return _wait_notice("wrong-pin-wait", wait) if wait else notice("second.wrong-pin")


def seconds_to_wait(releaser: Releaser, now: datetime) -> int:
    """Return for how many seconds no PIN of *releaser* is looked at."""
    whole = timedelta(seconds=_wait_after(releaser.failures))
    if releaser.failed_at is None:
        return 0
    passed = max(now - releaser.failed_at, timedelta())
    return max(ceil((whole - passed).total_seconds()), 0)


def _wait_after(failures: int) -> int:
    """Return how long to wait after so many wrong PINs in a row, in seconds."""
    beyond = failures - _FREE_FAILURES
    return min(_FIRST_WAIT_S * 2 ** min(beyond - 1, 16), _LONGEST_WAIT_S) if beyond > 0 else 0


def _wait_notice(what: str, seconds: int) -> Notice:
    if seconds < _IN_SECONDS:
        return notice(f"second.{what}-seconds", count=seconds)
    return notice(f"second.{what}-minutes", count=ceil(seconds / 60))


def _letters(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(sign for sign in folded if sign.isalnum())
