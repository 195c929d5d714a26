"""The columns and the order of one list as the person left them: a value, and its text in the settings file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from knowledge_base.frozen import FrozenDict

LEAST_WIDTH, GREATEST_WIDTH = 40, 1200
"""Pixels of a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnPlan:
    """How a list is shown.

    Attributes:
        shown: The names of the columns that are shown, from the left.
        widths: Pixels of those columns that were made wider or narrower.
        order: By which column the list is sorted, or another order it knows.
        turned: It is sorted the other way round.
    """

    shown: tuple[str, ...]
    widths: Mapping[str, int] = field(default_factory=FrozenDict)
    order: str
    turned: bool = False

    def with_shown(self, name: str, *, shown: bool) -> "ColumnPlan":
        """Return the plan with the column *name* at the right end, or without it; the last one stays."""
        others = tuple(one for one in self.shown if one != name)
        if shown:
            return self if name in self.shown else replace(self, shown=(*others, name))
        return replace(self, shown=others) if others else self

    def moved(self, name: str, by: int) -> "ColumnPlan":
        """Return the plan with the column *name* so many places further right, as far as there are any."""
        if name not in self.shown:
            return self
        others = [one for one in self.shown if one != name]
        place = min(max(self.shown.index(name) + by, 0), len(others))
        return replace(self, shown=(*others[:place], name, *others[place:]))

    def resized(self, name: str, pixels: int) -> "ColumnPlan":
        """Return the plan with the column *name* so wide, within what can be used."""
        width = min(max(pixels, LEAST_WIDTH), GREATEST_WIDTH)
        return replace(self, widths=FrozenDict({**self.widths, name: width}))


def plan_text(plan: ColumnPlan) -> str:
    """Return *plan* as it is kept."""
    kept = {"shown": plan.shown, "widths": dict(plan.widths), "order": plan.order, "turned": plan.turned}
    return json.dumps(kept, ensure_ascii=False)


def read_plan(text: str, usual: ColumnPlan, *, names: Sequence[str], pinned: str) -> ColumnPlan:
    """Return the plan that *text* keeps. Never raises: what cannot be meant is as in *usual*.

    Args:
        text: As :func:`plan_text` wrote it, or whatever the settings file holds.
        usual: How the list is shown as long as nobody changed it.
        names: Of all columns; by each of them it can be sorted.
        pinned: The column that is always shown.
    """
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError):
        return usual
    if not isinstance(kept, dict):
        return usual
    shown = tuple(dict.fromkeys(one for one in _list(kept.get("shown")) if one in names)) or usual.shown
    widths = kept.get("widths")
    plan = replace(
        usual,
        shown=shown if pinned in shown else (pinned, *shown),
        order=kept["order"] if kept.get("order") in names else usual.order,
        turned=kept.get("turned") is True,
    )
    for name, pixels in widths.items() if isinstance(widths, dict) else ():
        if name in names and isinstance(pixels, int) and not isinstance(pixels, bool):
            plan = plan.resized(name, pixels)
    return plan


def _list(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
