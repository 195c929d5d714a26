"""Who may release blocked replies, and whether anybody may: changed by those who may already, each change on record.

The first person is appointed by whoever sets the fact base up; from then on every change takes the PIN of one of them
(see docs/decisions/0010). Otherwise an author could make up a second person.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from knowledge_base.errors import KnownError
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act
from knowledge_base.store.releasers import Releaser
from knowledge_base.store.settings import SECOND_PERSON
from replydesk.pin import COST, Cost, hash_pin
from replydesk.second_person import is_name, is_switched_on, known_releaser, wrong_pin

_LONGEST_NAME = 100
"""Characters of a name."""


class ChangeRefused(KnownError):
    """Who may release blocked replies stays as it was; the notice says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """One of those who may already, who stands by a change.

    Attributes:
        name: Who.
        pin: As typed; it goes no further than the comparison.
    """

    name: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How things stand.

    Attributes:
        is_on: Blocked replies may be released by a second person.
        releasers: Those who may, by name.
    """

    is_on: bool
    releasers: tuple[Releaser, ...]


def standing(store: Store) -> Standing:
    """Return who may release blocked replies, and whether it is switched on."""
    return Standing(is_on=is_switched_on(store), releasers=store.releasers.every())


def appoint(
    store: Store, name: str, pin: str, act: Act, *, confirmed: Confirmation | None = None, cost: Cost = COST
) -> Standing:
    """Let *name* release blocked replies with *pin*; whoever may already gets the new PIN. Return how things stand.

    Raises:
        PinRefused: the PIN may not be chosen.
        ChangeRefused: the name is none, or the change is not confirmed. A wrong PIN is on record.
    """
    called = " ".join(name.split())
    if not is_name(called) or len(called) > _LONGEST_NAME or not called.isprintable():
        raise ChangeRefused(notice("second.no-name", most=_LONGEST_NAME))
    if pin in called:
        raise ChangeRefused(notice("second.pin-in-name"))
    kept = hash_pin(pin, cost=cost)
    _require_own_step(store)
    with store.atomic():
        former = known_releaser(store, called)
        what = {"change": "appointed" if former is None else "new-pin", "name": called}
        refused = _why_refused(store, confirmed, act, what)
        if refused is None:
            if former is not None:
                store.releasers.remove(former.id, act)
            store.releasers.add(called, kept, act)
            _hold_place(store, act)
    return _outcome(store, refused)


def dismiss(store: Store, name: str, act: Act, *, confirmed: Confirmation | None = None) -> Standing:
    """Let *name* release nothing any more; with the last one it is switched off. Return how things stand.

    Raises:
        ChangeRefused: nobody of that name may, or the change is not confirmed. A wrong PIN is on record.
    """
    _require_own_step(store)
    with store.atomic():
        former = known_releaser(store, name)
        if former is None:
            raise ChangeRefused(notice("second.unknown"))
        refused = _why_refused(store, confirmed, act, {"change": "dismissed", "name": former.name})
        if refused is None:
            store.releasers.remove(former.id, act)
            if not store.releasers.every():
                store.settings.set(SECOND_PERSON, "")
            _hold_place(store, act)
    return _outcome(store, refused)


def switch(store: Store, act: Act, *, on: bool, confirmed: Confirmation | None = None) -> Standing:
    """Let a second person release blocked replies, or nobody. Return how things stand.

    Raises:
        ChangeRefused: there is nobody who could, or the change is not confirmed. A wrong PIN is on record.
    """
    if on and not store.releasers.every():
        raise ChangeRefused(notice("second.nobody"))
    if on is is_switched_on(store):
        return standing(store)
    _require_own_step(store)
    with store.atomic():
        refused = _why_refused(store, confirmed, act, {"change": "on" if on else "off"})
        if refused is None:
            store.settings.set(SECOND_PERSON, "on" if on else "")
            _hold_place(store, act)
    return _outcome(store, refused)


def _why_refused(store: Store, confirmed: Confirmation | None, act: Act, what: Mapping[str, Any]) -> Notice | None:
    """Return why the change may not be made, or ``None``; put either on record."""
    by = known_releaser(store, confirmed.name) if confirmed is not None else None
    refused: Notice | None = None
    if store.releasers.every():
        if confirmed is None or by is None:
            refused = notice("second.needs-confirmation")
        else:
            refused = wrong_pin(store, by, confirmed.pin, now=act.at)
    detail: dict[str, Any] = {**what, "confirmed_by": by.name if by is not None else ""}
    if refused is None:
        store.audit.append(AuditAct.SECOND_CHANGED, person=act.person, at=act.at, reply_id=None, detail=detail)
    else:
        detail |= {"why": refused.code, "why_values": dict(refused.values)}
        store.audit.append(AuditAct.SECOND_REFUSED, person=act.person, at=act.at, reply_id=None, detail=detail)
    return refused


def _hold_place(store: Store, act: Act) -> None:
    """Let the change be the last action: undoing says that it takes a PIN, and does not take back the step before."""
    with store.entries.as_one(ActionKind.SECOND_CHANGED, act):
        now = store.settings.get(SECOND_PERSON)
        store.entries.actions.note_setting(SECOND_PERSON, now, now)


def _outcome(store: Store, refused: Notice | None) -> Standing:
    """Return how things stand when the step is stored, or say why nothing was changed."""
    if refused is not None:
        raise ChangeRefused(refused)
    return standing(store)


def _require_own_step(store: Store) -> None:
    if store.in_step:
        raise RuntimeError("a change cannot be part of a larger step: a wrong PIN must be sure to be counted")
