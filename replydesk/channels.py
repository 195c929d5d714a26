"""Where a reply can go: the channels. How long a text is in a channel's own unit says ``lengths``."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from knowledge_base.frozen import FrozenDict
from resources import read_text


class Unit(StrEnum):
    """What a channel counts."""

    X_WEIGHTED = "x-weighted"
    """X's own weights."""
    THREADS = "threads"
    """Characters; an emoji counts its UTF-8 bytes."""
    BYTES = "bytes"
    """UTF-8."""
    CHARACTERS = "characters"
    """UTF-16 units, what the platforms themselves count; an emoji counts two or more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One channel.

    Attributes:
        name: As the command line knows it, e.g. ``"google-review"``.
        label, label_en: What people see.
        limit: The longest text in ``unit``, or ``None`` where no limit matters.
        unit: What is counted.
        checked_on: When the limit was last looked up.
        source: Where; may be empty.
    """

    name: str
    label: str
    label_en: str
    limit: int | None
    unit: Unit
    checked_on: date
    source: str


def read_channels(text: str) -> Mapping[str, Channel]:
    """Return the channels of a file in the form of ``resources/channels.json``, by name, in the file's order.

    A limit left out means that none matters. Limits change: each row says when it was last looked up and where.

    Raises:
        KeyError, ValueError: a row lacks something or has a wrong value. The file is the program's own.
    """
    rows: dict[str, dict[str, str]] = json.loads(text)
    return FrozenDict({name: _channel(name, row) for name, row in rows.items()})


def _channel(name: str, row: Mapping[str, str]) -> Channel:
    return Channel(
        name=name,
        label=row["label"],
        label_en=row.get("label_en", row["label"]),
        limit=int(row["limit"]) if "limit" in row else None,
        unit=Unit(row["unit"]),
        checked_on=date.fromisoformat(row["checked_on"]),
        source=row.get("source", ""),
    )


@lru_cache(maxsize=1)  # the file ships with the program and does not change while it runs
def shipped_channels() -> Mapping[str, Channel]:
    """Return the channels that ship with the program, by name, in the order to show them."""
    return read_channels(read_text("channels.json"))
