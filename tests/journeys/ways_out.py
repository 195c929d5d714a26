"""The ways text leaves an ordinary program, tried from outside on ReplyDesk, with its guards and with them taken off.

The program under test runs as it is, with one thing added: asked by a file, it writes down what it shows where (see
``EYE``), so that the mouse can be led from outside. The ungated one differs by ``OPENED`` only. A third program, the
receiver, lies in a corner of the screen and writes down what it is given by a drop or a middle click.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tests.journeys.programs_outside import EYE, OPENED, RECEIVER
from tests.screen import PATIENCE_S, REPLYDESK, Program, Screen, running_program, wait_until

OWN = "from another program"
"""What the person has on the clipboard, and must still have after each try."""

_IN_THE_RECEIVER = ("1100", "850")
_LOOKS_AT_REST = 6
"""Looks, 50 ms apart, at which what is at rest has one place: a check on its way may yet add a finding above it."""
_ANSWERS = 3
"""Answers after which the program has done what came before: it gives one when it has nothing else to do."""


@dataclass(frozen=True)
class Shown:
    """Something the program shows, or a line of a menu.

    Attributes:
        kinds: Its class and those it derives from, by name.
        place: Left, top, width and height on the screen.
        name: Its name for code or for those who cannot see.
    """

    kinds: tuple[str, ...]
    name: str
    text: str
    focus: bool
    place: tuple[int, int, int, int]
    window: str = ""

    def at(self, x: float, y: float = 0.5) -> tuple[str, str]:
        """Return the point at the shares *x* and *y* of its width and height, for xdotool."""
        left, top, width, height = self.place
        return str(round(left + x * (width - 1))), str(round(top + y * (height - 1)))

    def near_left(self, x: int) -> tuple[str, str]:
        """Return the point *x* pixels from its left edge, in its first line."""
        left, top, _, height = self.place
        return str(left + x), str(top + min(height // 2, 16))


@dataclass
class Desk:
    """The program under test with what is needed to see what left it.

    Attributes:
        eye: The file in which it says what it shows, when it is asked to.
        received: The file in which the receiver says what it holds.
        may_leave: The wording that passes the gate: to click on its card and copy is no leak.
    """

    program: Program
    eye: Path
    received: Path
    may_leave: str = ""
    _heard: str = field(default="", init=False)

    @property
    def screen(self) -> Screen:
        """Where it is shown."""
        return self.program.screen

    def look(self) -> dict[str, Any]:
        """Return what the program shows now."""
        self._ask("look")
        found: dict[str, Any] = json.loads(self.eye.read_text(encoding="utf-8"))
        return found

    def settle(self) -> None:
        """Wait until the program has done what came before."""
        for _ in range(_ANSWERS):
            self._ask("nothing")

    def _ask(self, what: str) -> None:
        """Ask the program for *what* and wait until it has answered."""
        asked = self.eye.with_name(f"{self.eye.name}.asked")
        asked.write_text(what)
        wait_until(lambda: not asked.exists(), what="the program to look up", step_s=0.005)

    def fill(self, place: Shown, text: str) -> None:
        """Click into the field at *place* and see to it that *text* stands in it, typed as a person does."""
        there = [one for one in self.look()["seen"] if tuple(one["place"]) == place.place and one["text"] == text]
        steps = ["mousemove", *place.near_left(30), "click", "1"]
        if not there:
            steps += ["key", "--clearmodifiers", "--delay", "20", "ctrl+a", "Delete"]
            steps += ["type", "--clearmodifiers", "--delay", "8", text]
        self.mouse(*steps)

    def shown(self, kind: str, name: str = "") -> list[Shown]:
        """Return all it shows of class *kind* whose name begins with *name*, from the top left on."""
        found = [
            Shown(tuple(one["kind"]), one["name"], one["text"], one["focus"], tuple(one["place"]), one["window"])
            for one in self.look()["seen"]
            if kind in one["kind"] and one["name"].startswith(name)
        ]
        return sorted(found, key=lambda one: (one.place[1], one.place[0]))

    def await_shown(self, kind: str, name: str = "") -> Shown:
        """Return the first of what :meth:`shown` gives, when it has come to rest.

        A page moves until it is laid out, and a click on where something was goes elsewhere.
        """
        return self._at_rest(lambda: self.shown(kind, name), f"a {kind} {name}")

    def await_worded(self, kind: str, words: str) -> Shown:
        """Return the first of class *kind* whose text begins with *words*, when it has come to rest."""
        return self._at_rest(
            lambda: [one for one in self.shown(kind) if one.text.startswith(words)], f"a {kind}: {words}"
        )

    def _at_rest(self, look: Callable[[], list[Shown]], what: str) -> Shown:
        places: list[tuple[int, int, int, int]] = []

        def at_rest() -> list[Shown]:
            there = look()
            if there:
                places.append(there[0].place)
            return there if places[-_LOOKS_AT_REST:] == places[-1:] * _LOOKS_AT_REST else []

        return wait_until(at_rest, what=what)[0]

    def menu(self) -> list[Shown]:
        """Return the lines of the menus that are open and can be chosen."""
        return [
            Shown(("QAction",), one["name"], one["text"], focus=False, place=tuple(one["place"]))
            for one in self.look()["menus"]
            if one["on"]
        ]

    def mouse(self, *steps: str) -> None:
        """Do *steps* of xdotool one after another."""
        self.screen.xdotool(*steps)

    def click(self, place: tuple[str, str], *, button: int = 1, times: int = 1) -> None:
        """Click at *place*."""
        self.mouse("mousemove", *place, "click", "--repeat", str(times), "--delay", "30", str(button))

    def leaked(self) -> str:
        """Return by which road something left since the last call, empty for none, and put all back as it was."""
        ways = []
        text = self.screen.clipboard()
        if text != OWN:
            if text != self.may_leave:
                ways.append("clipboard")
            self.screen.put_on_clipboard(OWN)
        if self.screen.clipboard("primary"):
            ways.append("primary")
            self.screen.xdotool("key", "--clearmodifiers", "Home")
        heard = self.received.read_text(encoding="utf-8") if self.received.exists() else ""
        if heard != self._heard:
            ways.append("receiver")
            self._heard = heard
        return ", ".join(ways)


@contextmanager
def desk_on(screen: Screen, folder: Path, database: Path, *, gated: bool, may_leave: str = "") -> Iterator[Desk]:
    """Start ReplyDesk on *database*, with or without its guards, beside the receiver; end both."""
    eye, received = folder / "eye.json", folder / "received.txt"
    homes = [folder / "home", folder / "other"]
    for home in homes:
        home.mkdir()
    code = EYE + ("" if gated else OPENED) + REPLYDESK
    arguments = ("--db", str(database), "--language", "en")
    with ExitStack() as stack:
        stack.enter_context(running_program(screen, homes[1], (), {"RECEIVED": str(received)}, code=RECEIVER))
        program = stack.enter_context(running_program(screen, homes[0], arguments, {"EYE": str(eye)}, code=code))
        desk = Desk(program, eye, received, may_leave)
        desk.await_shown("Composer")
        screen.put_on_clipboard(OWN)
        yield desk
        screen.forget_clipboard()


def _keys(*keys: str) -> Callable[[Desk, Shown], None]:
    def press(desk: Desk, _place: Shown) -> None:
        desk.program.press(*keys)

    return press


def _mark_by_dragging(desk: Desk, place: Shown) -> None:
    start, end = place.near_left(4), place.near_left(120)
    desk.mouse("mousemove", *start, "mousedown", "1", "mousemove", *end, "mouseup", "1")


def _mark_by_clicks(desk: Desk, place: Shown) -> None:
    desk.click(place.near_left(30), times=3)


def _mark_by_keys(desk: Desk, _place: Shown) -> None:
    desk.program.press("Home", "shift+End")


def _drag_out(desk: Desk, place: Shown) -> None:
    desk.program.press("ctrl+a")
    x, y = place.near_left(30)
    steps = ["mousemove", x, y, "mousedown", "1"]
    for part in range(1, 9):  # a drag begins, and a target is told, only while the pointer moves
        at = [
            str(int(here) + (int(there) - int(here)) * part // 8)
            for here, there in zip((x, y), _IN_THE_RECEIVER, strict=True)
        ]
        steps += ["sleep", "0.03", "mousemove", *at]
    desk.mouse(*steps, "mousemove_relative", "1", "1", "sleep", "0.1", "mouseup", "1")


def _middle_click_elsewhere(desk: Desk, place: Shown) -> None:
    _mark_by_dragging(desk, place)
    desk.mouse("mousemove", *_IN_THE_RECEIVER, "click", "2")  # the next click into the field brings the program back


def _menu(name: str) -> Callable[[Desk, Shown], None]:
    def choose(desk: Desk, place: Shown) -> None:
        desk.program.press("ctrl+a")
        lines = _menu_at(desk, place)
        there = [line for line in lines if line.name == name]
        if there:
            desk.click(there[0].at(0.5))
        else:
            desk.program.press("Escape")

    return choose


def _menu_at(desk: Desk, place: Shown) -> list[Shown]:
    """Return the lines of the menu at *place*. A click that a busy window loses is made again."""
    for patience_s in (PATIENCE_S / 3, PATIENCE_S):
        desk.click(place.near_left(30), button=3)
        with suppress(TimeoutError):
            return wait_until(desk.menu, what="the menu", patience_s=patience_s)
        desk.program.press("Escape")
    raise TimeoutError("no menu opened")


WAYS: Mapping[str, Callable[[Desk, Shown], None]] = MappingProxyType(
    {
        "Ctrl+C": _keys("ctrl+a", "ctrl+c"),
        "Ctrl+X": _keys("ctrl+a", "ctrl+x"),
        "Ctrl+Insert": _keys("ctrl+a", "ctrl+Insert"),
        "Shift+Delete": _keys("ctrl+a", "shift+Delete"),
        "the key Copy": _keys("ctrl+a", "XF86Copy"),
        "the key Cut": _keys("ctrl+a", "XF86Cut"),
        "Ctrl+K": _keys("Home", "ctrl+k"),
        "Ctrl+U": _keys("ctrl+u"),
        "deleted, undone, copied": _keys("ctrl+a", "Delete", "ctrl+z", "ctrl+a", "ctrl+c"),
        "cut and undone": _keys("ctrl+a", "ctrl+x", "ctrl+z", "ctrl+y", "ctrl+z"),
        "marked by dragging": _mark_by_dragging,
        "marked by three clicks": _mark_by_clicks,
        "marked by keys": _mark_by_keys,
        "middle click elsewhere": _middle_click_elsewhere,
        "copy in the menu": _menu("edit-copy"),
        "cut in the menu": _menu("edit-cut"),
        "dragged out": _drag_out,
    }
)
"""How text leaves a field, by name."""

COMMON = ("Ctrl+C", "Ctrl+X", "marked by three clicks", "copy in the menu", "dragged out")
"""Of each sort of ways one or two: keys, the selection of the mouse, a menu, a drag."""

ONLY_FROM_LINES = frozenset({"Ctrl+K", "Ctrl+U"})
"""Ways only fields of one line have."""


def tried(desk: Desk, place: Shown, text: str, ways: Collection[str] = WAYS) -> dict[str, str]:
    """See to it that the field at *place* holds *text*, for each of *ways* out, and try it; return what left it how."""
    found = {}
    for name in ways:
        way = WAYS[name]
        desk.fill(place, text)
        way(desk, place)
        desk.settle()
        found[name] = desk.leaked()
    return found


_LABELS = 8
"""Labels of a page that are tried; all are of one class."""


def front_dialog(desk: Desk) -> str:
    """Return the class of the dialog that lies over the window, empty for none."""
    return next((one.window for one in desk.shown("QWidget") if "Dialog" in one.window), "")


def tried_for_reading(desk: Desk) -> dict[tuple[str, str], str]:
    """Try to get out what the page or dialog in front shows for reading; return what left it how.

    The keys are what was tried, ``"label"``, ``"panel"`` or ``"table"``, and what stands in it.
    """
    desk.settle()
    front = front_dialog(desk)
    found = {}
    for kind, name, ways in (
        ("label", "PlainLabel", _READ_LABEL),
        ("panel", "MarkedText", _READ_LABEL),
        ("table", "RowTable", _READ_TABLE),
    ):
        there = [one for one in desk.shown(name) if front in one.window and (one.text or kind != "label")]
        for number, place in enumerate(there[:_LABELS]):
            for way in ways:
                way(desk, place)
            desk.settle()
            by = desk.leaked()
            if by:
                found[kind, place.text or f"{place.name} {number}"] = by
    return found


def _on_row(desk: Desk, place: Shown) -> None:
    left, top, _, _ = place.place
    desk.mouse("mousemove", str(left + 60), str(top + 50), "click", "1", "click", "3")  # below the head


def _drag_row(desk: Desk, place: Shown) -> None:
    left, top, width, _ = place.place
    row = Shown(place.kinds, "", "", focus=False, place=(left + 30, top + 34, width, 32))
    _drag_out(desk, row)


_READ_LABEL = (_mark_by_clicks, _mark_by_dragging, _keys("ctrl+a", "ctrl+c", "ctrl+Insert", "ctrl+x"))
_READ_TABLE = (_on_row, _keys("ctrl+c", "ctrl+Insert", "XF86Copy"), _drag_row, _keys("ctrl+a", "ctrl+c"))
