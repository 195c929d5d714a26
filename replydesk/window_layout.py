"""How a person left the window: where it stands, which page is open, how wide the panes are.

It is kept beside the settings and is none of them: nobody sets it, and whoever loses it loses nothing but a few
movements of the mouse. So a file of which something cannot be meant is as none, and none of it is worth a message.
"""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from knowledge_base.frozen import FrozenDict

_MOST_BYTES = 65_536
"""Of the file; ours has about five hundred."""

_MOST_LETTERS = 4_096
_MOST_SPLITS = 100
_MOST_PANES = 20
_WIDEST = 100_000
"""Pixels."""

Widths = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowLayout:
    """The window as it was left.

    Attributes:
        geometry: Place and size, as the window writes them; empty: as on the first start.
        page: The page that was open, by a name of the window's; empty: the first.
        widths: Of the panes of each split, in pixels, by the split's own key.
    """

    geometry: str = ""
    page: str = ""
    widths: FrozenDict[str, Widths] = field(default_factory=FrozenDict)


def load_layout(path: Path) -> WindowLayout:
    """Return what the file *path* says; what is missing or cannot be meant is as on the first start."""
    try:
        with path.open("rb") as file:
            written = file.read(_MOST_BYTES + 1)
        found = json.loads(written) if len(written) <= _MOST_BYTES else None
    except (OSError, ValueError, RecursionError):
        return WindowLayout()
    if not isinstance(found, dict):
        return WindowLayout()
    return WindowLayout(
        geometry=_text(found.get("geometry")), page=_text(found.get("page")), widths=_widths(found.get("widths"))
    )


def save_layout(path: Path, layout: WindowLayout) -> bool:
    """Write *layout* to *path*, all of it or nothing; return whether that could be done.

    It is not forced onto the disk: that can take longer than a picture of the screen may, and only a power cut in the
    next seconds would lose it.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(asdict(layout), indent=1), encoding="utf-8")
        fresh.replace(path)
    except OSError:
        return False
    return True


def _text(value: object) -> str:
    return value if isinstance(value, str) and len(value) <= _MOST_LETTERS else ""


def _widths(value: object) -> FrozenDict[str, Widths]:
    if not isinstance(value, dict) or len(value) > _MOST_SPLITS:
        return FrozenDict()
    return FrozenDict({name: tuple(widths) for name, widths in value.items() if _are_widths(widths)})


def _are_widths(value: object) -> bool:
    if not isinstance(value, list) or len(value) > _MOST_PANES:
        return False
    return all(type(width) is int and 0 <= width <= _WIDEST for width in value) and any(value)
