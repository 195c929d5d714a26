"""Ratios of a benchmark held to those that are stored beside it, for the tests of speed."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Generic, TypeVar

T = TypeVar("T")
Ratios = dict[str, float]

AGAIN = 2
"""How often a run that came out worse is repeated, to hear whether two of three agree: what another program did
meanwhile is seldom there three times, and a way that became slower is so each time."""


@dataclass(frozen=True)
class Baseline:
    """The ratios in the file *name* beside this one, and how many times as much a run may give."""

    name: str
    slack: float | Mapping[str, float]
    """For all ratios, or for each by its name."""

    floor: float = 0.0
    """Stored ratios below are taken for this one."""

    digits: int | None = 2
    """How many digits behind the point are stored."""

    @property
    def path(self) -> Path:
        """The file."""
        return Path(__file__).with_name(self.name)

    def held(self) -> Ratios:
        """Return the ratios that are stored."""
        held: Ratios = json.loads(self.path.read_text(encoding="utf-8"))
        return held

    def worse(self, ratios: Ratios, again: Callable[[], Ratios]) -> dict[str, tuple[float, float]]:
        """Return what is worse than it may be and what is stored; *again* makes a further run.

        Where something is, the middle of three runs decides.
        """
        held = self.held()
        if not self._beyond(ratios, held):
            return {}
        runs = [ratios, *(again() for _ in range(AGAIN))]
        return self._beyond({name: median(one[name] for one in runs) for name in held}, held)

    def _beyond(self, ratios: Ratios, held: Ratios) -> dict[str, tuple[float, float]]:
        return {
            name: (ratios[name], stored)
            for name, stored in held.items()
            if ratios[name] > self._slack_of(name) * max(stored, self.floor)
        }

    def _slack_of(self, name: str) -> float:
        return self.slack[name] if isinstance(self.slack, Mapping) else self.slack

    def tell(self, ratios: Ratios) -> None:
        """Print *ratios*, and store the better ones when the command line says ``--keep``."""
        rounded = {name: round(ratio, self.digits) for name, ratio in ratios.items()}
        print(json.dumps(rounded))
        if "--keep" in sys.argv:
            held = self.held() if self.path.exists() else rounded
            better = {name: min(ratio, held.get(name, ratio)) for name, ratio in rounded.items()}
            self.path.write_text(json.dumps(better, indent=2) + "\n", encoding="utf-8")


class Tries(Generic[T]):
    """A run, and further ones only where somebody asks for them; each is made once, for all who ask.

    Attributes:
        first: What the first run gave.
    """

    def __init__(self, run: Callable[[], T]) -> None:
        self._run = run
        self.first = run()
        self._more: list[T] = []

    def more(self) -> Iterator[T]:
        """Yield what further runs give, :data:`AGAIN` of them."""
        for number in range(AGAIN):
            if number == len(self._more):
                self._more.append(self._run())
            yield self._more[number]

    def beyond(self, read: Callable[[T], Ratios], most: Mapping[str, float]) -> dict[str, tuple[float, float]]:
        """Return which figures that *read* takes from a run are above *most*: what they are, and what they may be.

        Where one is, the middle of three runs decides.
        """
        first = read(self.first)
        if all(first[name] <= limit for name, limit in most.items()):
            return {}
        runs = [first, *map(read, self.more())]
        middle = {name: median(one[name] for one in runs) for name in most}
        return {name: (middle[name], limit) for name, limit in most.items() if middle[name] > limit}
