"""The file beside an encrypted fact base and beside each copy of it: its key, sealed once for each way to it.

Nothing in it is secret by itself. Without it nobody opens the fact base any more, so it is written anew as a whole or
stays as it was, and it goes wherever a copy goes.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from knowledge_base.errors import ExportRefused, FileRefused, StoreUnavailable
from knowledge_base.exchange.atomic import replacing
from knowledge_base.keys.ending import ENDING
from knowledge_base.keys.sealing import KEY_BYTES, NONCE_BYTES, TAG_BYTES, Cost, Sealed
from knowledge_base.notice import notice

FORMAT = 1

_MOST_BYTES = 65536
_MOST_SLOTS = 16
_ID_DIGITS = 32
_MARK_DIGITS = 16


class SlotKind(StrEnum):
    """By what a key is had again."""

    KEYRING = "keyring"
    CODE = "recovery-code"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The key of the database, sealed for one way to have it again.

    Attributes:
        id: 32 hexadecimal digits; what the keyring keeps is kept under it.
        made: When, aware.
        cost: How a key is made of what is typed; ``None`` for the keyring, which keeps the key itself.
    """

    id: str
    kind: SlotKind
    made: datetime
    cost: Cost | None
    sealed: Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotSet:
    """All slots for one key.

    Attributes:
        mark: By what that key is known again, see ``sealing.mark_of``.
    """

    mark: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """What stands in the file.

    Attributes:
        base: The id of the fact base.
        current: The slots for its key.
        pending: The slots for the key it is being given; ``None``: it is being given none.
        bridge: That key, sealed under the present one: whatever opens now opens what comes, too.
    """

    base: str
    current: SlotSet
    pending: SlotSet | None = None
    bridge: Sealed | None = None

    def only_for(self, mark: str) -> "KeyFile | None":
        """Return what is to stand in the file when the key of that *mark* is the right one; ``None``: it is neither."""
        for one in (self.current, self.pending):
            if one is not None and one.mark == mark:
                return KeyFile(base=self.base, current=one)
        return None


class KeyFileRefused(StoreUnavailable):
    """The file is there and cannot be read, or it is not what we wrote."""


def keys_path(database: Path) -> Path:
    """Return the file with the keys of *database*."""
    return database.with_name(database.name + ENDING)


def read_key_file(database: Path) -> KeyFile | None:
    """Return what stands in the file beside *database*; ``None``: there is none.

    Raises:
        KeyFileRefused: it cannot be read, or not understood.
    """
    path = keys_path(database)
    try:
        with path.open("rb") as file:
            return _read(json.loads(file.read(_MOST_BYTES)))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise KeyFileRefused(notice("keys.file-unreadable", path=str(path))) from error


def write_key_file(database: Path, content: KeyFile) -> None:
    """Write *content* to the file beside *database*, in place of what stood there: all of it, or the old file stays.

    Raises:
        FileRefused: it cannot be written; the old file stays.
    """
    try:
        with replacing(keys_path(database)) as file:
            file.write(key_file_text(content))
    except ExportRefused as refused:
        raise FileRefused(notice("keys.file-unwritable", path=str(keys_path(database)))) from refused


def key_file_text(content: KeyFile) -> bytes:
    """Return what :func:`write_key_file` writes."""
    return (json.dumps(_written(content), indent=1) + "\n").encode("ascii")


def _written(content: KeyFile) -> dict[str, Any]:
    found: dict[str, Any] = {"format": FORMAT, "base": content.base, "current": _set_written(content.current)}
    if content.pending is not None and content.bridge is not None:
        found |= {"pending": _set_written(content.pending), "bridge": _sealed_written(content.bridge)}
    return found


def _set_written(one: SlotSet) -> dict[str, Any]:
    return {"mark": one.mark, "slots": [_slot_written(slot) for slot in one.slots]}


def _slot_written(slot: Slot) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": slot.id,
        "kind": str(slot.kind),
        "made": slot.made.astimezone(UTC).isoformat(timespec="seconds"),
        "sealed": _sealed_written(slot.sealed),
    }
    if slot.cost is not None:
        cost = slot.cost
        found["argon2id"] = {
            "salt": cost.salt.hex(),
            "memory_kib": cost.memory_kib,
            "rounds": cost.rounds,
            "lanes": cost.lanes,
        }
    return found


def _sealed_written(sealed: Sealed) -> dict[str, str]:
    return {"nonce": sealed.nonce.hex(), "content": sealed.content.hex()}


def _read(found: Mapping[str, Any]) -> KeyFile:
    if found["format"] != FORMAT:
        raise ValueError("another format")
    base = _hex(found["base"], _ID_DIGITS)
    pending = found.get("pending")
    return KeyFile(
        base=base,
        current=_read_set(found["current"]),
        pending=_read_set(pending) if pending is not None else None,
        bridge=_read_sealed(found["bridge"]) if pending is not None else None,
    )


def _read_set(found: Mapping[str, Any]) -> SlotSet:
    slots = found["slots"]
    if not isinstance(slots, list) or len(slots) > _MOST_SLOTS:
        raise ValueError("no list of slots")
    return SlotSet(mark=_hex(found["mark"], _MARK_DIGITS), slots=tuple(_read_slot(slot) for slot in slots))


def _read_slot(found: Mapping[str, Any]) -> Slot:
    made = datetime.fromisoformat(found["made"])
    if made.tzinfo is None:
        raise ValueError("a time without a zone")
    kind = SlotKind(found["kind"])
    return Slot(
        id=_hex(found["id"], _ID_DIGITS),
        kind=kind,
        made=made,
        cost=None if kind is SlotKind.KEYRING else _read_cost(found["argon2id"]),
        sealed=_read_sealed(found["sealed"]),
    )


def _read_cost(found: Mapping[str, Any]) -> Cost:
    parts = [found["memory_kib"], found["rounds"], found["lanes"]]
    if not all(type(part) is int for part in parts):
        raise TypeError("a cost is counted")
    cost = Cost(salt=bytes.fromhex(found["salt"]), memory_kib=parts[0], rounds=parts[1], lanes=parts[2])
    if not cost.is_bearable:
        raise ValueError("a cost beyond all measure")
    return cost


def _read_sealed(found: Mapping[str, Any]) -> Sealed:
    sealed = Sealed(bytes.fromhex(found["nonce"]), bytes.fromhex(found["content"]))
    if len(sealed.nonce) != NONCE_BYTES or len(sealed.content) != KEY_BYTES + TAG_BYTES:
        raise ValueError("no sealed key")
    return sealed


def _hex(text: object, digits: int) -> str:
    if not isinstance(text, str) or len(text) != digits or not set(text) <= set("0123456789abcdef"):
        raise ValueError("no such number")
    return text
