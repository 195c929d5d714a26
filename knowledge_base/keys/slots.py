"""The ways to have a key again: made ready before there is anything to seal, and gone afterwards.

A way is made ready first and used second: what the keyring does not keep, nothing is sealed under.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from knowledge_base.keyrings.trusted import KeyringRefused, TrustedKeyring, Why
from knowledge_base.keys.key_file import KeyFile, Slot, SlotKind, SlotSet
from knowledge_base.keys.sealing import KEY_BYTES, Cost, DoesNotOpen, key_of, mark_of, new_cost, new_key, seal, unseal

SERVICE = "ReplyDesk fact base"
"""Under what the keyring keeps its part; the name is the id of the slot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way that is ready.

    Attributes:
        id: That of the slot it becomes.
        under: The key everything is sealed under; never shown.
    """

    id: str
    kind: SlotKind
    cost: Cost | None
    under: bytes = field(repr=False)


def way_by_keyring(keyring: TrustedKeyring) -> Way:
    """Return the way by *keyring*, which keeps its part by now: it was read back. May take long, see ``trusted``.

    Raises:
        KeyringRefused: it keeps nothing.
    """
    way = Way(id=secrets.token_hex(16), kind=SlotKind.KEYRING, cost=None, under=new_key())
    keyring.keep(SERVICE, way.id, way.under.hex())
    return way


def way_by_code(code: str) -> Way:
    """Return the way by the recovery code *code*, as ``code.new_code`` or ``read_code`` gives it."""
    return _typed_way(SlotKind.CODE, code)


def way_by_passphrase(passphrase: str) -> Way:
    """Return the way by *passphrase*."""
    return _typed_way(SlotKind.PASSPHRASE, passphrase)


def _typed_way(kind: SlotKind, typed: str) -> Way:
    cost = new_cost()
    return Way(id=secrets.token_hex(16), kind=kind, cost=cost, under=key_of(typed, cost))


def slot_of(way: Way, key: bytes, base: str, at: datetime) -> Slot:
    """Return the slot by which *way* gives the *key* of the fact base *base*."""
    sealed = seal(key, way.under, _about(base, way.kind, way.id, way.cost))
    return Slot(id=way.id, kind=way.kind, made=at, cost=way.cost, sealed=sealed)


def set_of(ways: Sequence[Way], key: bytes, base: str, at: datetime) -> SlotSet:
    """Return the slots by which each of *ways* gives *key*."""
    return SlotSet(mark=mark_of(key), slots=tuple(slot_of(way, key, base, at) for way in ways))


def with_pending(content: KeyFile, present: bytes, coming: bytes, pending: SlotSet) -> KeyFile:
    """Return *content* with the slots of the key that is *coming*, and that key sealed under the *present* one."""
    return replace(content, pending=pending, bridge=seal(coming, present, _about_bridge(content)))


def keys_by_typed(content: KeyFile, kind: SlotKind, typed: str) -> tuple[bytes, ...]:
    """Return the keys that *typed* gives, that of the present first; empty: it fits no slot of that *kind*.

    Takes a quarter of a second for each slot of that kind.
    """
    found: list[bytes] = []
    for slot in _slots(content, kind):
        if slot.cost is not None:
            found += _opened(content, slot, key_of(typed, slot.cost))
    return _with_bridge(content, found)


def keys_by_keyring(content: KeyFile, keyring: TrustedKeyring) -> tuple[bytes, ...]:
    """Return the keys that *keyring* gives, that of the present first; empty: none. May take long, see ``trusted``.

    Raises:
        KeyringRefused: it cannot be asked.
    """
    found: list[bytes] = []
    for slot in _slots(content, SlotKind.KEYRING):
        kept = keyring.read(SERVICE, slot.id)
        if kept is not None:
            found += _opened(content, slot, _key_in(kept))
    return _with_bridge(content, found)


def keys_by_held(content: KeyFile, key: bytes) -> tuple[bytes, ...]:
    """Return *key*, and the one that is coming when it leads there."""
    return _with_bridge(content, [key])


def _slots(content: KeyFile, kind: SlotKind) -> list[Slot]:
    sets = [content.current, *([content.pending] if content.pending is not None else [])]
    return [slot for one in sets for slot in one.slots if slot.kind is kind]


def _opened(content: KeyFile, slot: Slot, under: bytes) -> list[bytes]:
    try:
        return [unseal(slot.sealed, under, _about(content.base, slot.kind, slot.id, slot.cost))]
    except DoesNotOpen:
        return []


def _with_bridge(content: KeyFile, found: Sequence[bytes]) -> tuple[bytes, ...]:
    further: list[bytes] = []
    for key in found:
        if content.bridge is not None:
            try:
                further.append(unseal(content.bridge, key, _about_bridge(content)))
            except DoesNotOpen:
                continue  # it is the one that is coming itself
    return tuple(dict.fromkeys([*found, *further]))


def _key_in(kept: str) -> bytes:
    """Return the key that the keyring keeps as text.

    Raises:
        KeyringRefused: it is something else.
    """
    try:
        key = bytes.fromhex(kept)
    except ValueError as error:
        raise KeyringRefused(Why.FORGETS) from error
    if len(key) != KEY_BYTES:
        raise KeyringRefused(Why.FORGETS)
    return key


def _about(base: str, kind: SlotKind, slot_id: str, cost: Cost | None) -> str:
    costs = f"{cost.salt.hex()} {cost.memory_kib} {cost.rounds} {cost.lanes}" if cost is not None else ""
    return f"replydesk slot 1|{base}|{kind}|{slot_id}|{costs}"


def _about_bridge(content: KeyFile) -> str:
    return f"replydesk bridge 1|{content.base}"
