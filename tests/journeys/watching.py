"""A program in a real window that is watched: what it shows is waited for, and then each key is pressed once.

A key that is pressed until it works counts nothing. Here the window says what it shows (see ``EYE``), so that a press
is made when a person would make it: when what they wait for can be seen.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from tests.journeys.programs_outside import EYE
from tests.journeys.ways_out import Desk
from tests.screen import REPLYDESK, Screen, running_program, wait_until

T = TypeVar("T")

PASSES = "Boleh disalin"
"""How the verdict begins when the reply may leave."""


@dataclass
class Watched(Desk):
    """The program, what it shows, and how often the person pressed or clicked.

    Attributes:
        acts: Keys and clicks so far; text that is typed is not counted.
    """

    acts: int = field(default=0, init=False)

    def press(self, *keys: str) -> None:
        """Press each of *keys* once."""
        self.acts += len(keys)
        self.program.press(*keys)

    def click_on(self, kind: str, words: str) -> None:
        """Click on the first of class *kind* whose text is *words*, when it has come to rest."""
        self.acts += 1
        there = self._at_rest(lambda: [one for one in self.shown(kind) if one.text == words], f"a {kind}: {words}")
        self.click(there.at(0.5))

    def choose(self, name: str, word: str) -> None:
        """Open the list to choose from that is called *name*, by the mouse, and take *word* there."""
        self.acts += 1
        self.click(self.await_shown("Choice", name).at(0.5))
        self._await(lambda: any("ComboBox" in one["window"] for one in self.seen()), "the list to be open")
        self.program.type(word)
        self.press("Return")

    def lightness(self) -> float:
        """Return how light the screen is, from 0, black, to 1."""
        self._ask("light")
        return float(json.loads(self.eye.read_text(encoding="utf-8"))["light"])

    def seen(self) -> list[dict[str, Any]]:
        """Return all it shows."""
        found: list[dict[str, Any]] = self.look()["seen"]
        return found

    def words(self) -> list[str]:
        """Return all labels that can be read now."""
        return [one["text"] for one in self.seen() if "PlainLabel" in one["kind"] and one["text"]]

    def await_words(self, *words: str) -> str:
        """Wait until a label says one of *words* and return all of it."""
        return self._await(
            lambda: next((one for one in self.words() if any(each in one for each in words)), ""),
            f"the words {' or '.join(words)}",
        )

    def await_text(self, kind: str, text: str, name: str = "") -> None:
        """Wait until *text*, and nothing else, stands in the field of class *kind* named *name*."""
        self._await(lambda: any(one.text == text for one in self.shown(kind, name)), f"“{text}” in a {kind}")

    def await_named(self, kind: str, words: str) -> None:
        """Wait until something of class *kind* is shown that is named with *words*."""
        self._await(lambda: any(words in one.name for one in self.shown(kind)), f"a {kind} that names “{words}”")

    def await_gone(self, kind: str) -> None:
        """Wait until nothing of class *kind* is shown."""
        self._await(lambda: not self.shown(kind), f"no {kind} any more")

    def await_window(self, name: str) -> str:
        """Wait until a window is open in whose title bar *name* stands, and return its number."""
        return wait_until(lambda: self.screen.windows(self.program.process.pid, name), what=f"a window {name}")[0]

    def _await(self, look: Callable[[], T], what: str) -> T:
        try:
            return wait_until(look, what=what)
        except TimeoutError as error:
            error.add_note("\n".join(f"{one['kind'][0]} {one['name']!r}: {one['text']!r}" for one in self.seen()))
            raise


@contextmanager
def watched(screen: Screen, folder: Path, *arguments: str) -> Iterator[Watched]:
    """Start ReplyDesk with *arguments* in a home of its own below *folder*, watched; end it."""
    eye, home = folder / "eye.json", folder / "home"
    home.mkdir()
    with running_program(screen, home, arguments, {"EYE": str(eye)}, code=EYE + REPLYDESK) as program:
        try:
            yield Watched(program, eye, folder / "nothing.txt")
        except BaseException:
            screen.picture(folder / "screen.png")
            raise
        finally:
            screen.forget_clipboard()
