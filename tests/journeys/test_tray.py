"""The icon among those of the desktop: what its click and its menu do, and that the program stays behind it."""

import importlib.util
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.conftest import KTP
from tests.screen import PATIENCE_S, Program, Screen, running_program, wait_until
from tests.trays import BUS, PROGRAM, bus_tray, session_bus, x11_tray

pytestmark = pytest.mark.real_window

MESSAGE = "min ktp sy ilang gmn ngurusnya ya"
LOW = 60
"""Pixels: an icon in the tray is not as high, and no window or menu is less."""

PANEL, OPEN, QUIT = "Panel cepat dengan papan klip", "Buka ReplyDesk", "Keluar"


def needed(*tools: str) -> None:
    lacking = [name for name in tools if shutil.which(name) is None]
    if lacking:
        reason = f"TRAY NOT TESTED: {', '.join(lacking)} not installed (python3 run.py test says how)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)


@pytest.fixture
def staying(tmp_path: Path) -> Path:
    """A person's home in which is set that closing the window leaves the program in the tray."""
    config = tmp_path / "home" / "config" / "ReplyDesk"
    config.mkdir(parents=True)
    (config / "config.json").write_text(json.dumps({"stay_in_tray": "yes"}), encoding="utf-8")
    return tmp_path / "home"


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A folder with a path short enough for sockets."""
    needed(BUS)
    assert importlib.util.find_spec("jeepney") is not None
    with tempfile.TemporaryDirectory(prefix="rd-") as folder:
        yield Path(folder)


def shown(screen: Screen, *, small: bool = False) -> set[str]:
    """Return the windows and menus of ReplyDesk that are shown; or what is *small* of it: its icon, words about that.

    They are found by their class, since an icon in a tray does not say to what process it belongs.
    """
    found = set()
    for one in screen.xdotool("search", "--onlyvisible", "--class", "^ReplyDesk$", check=False).split():
        told = screen.xdotool("getwindowgeometry", "--shell", one, check=False)
        high = next((int(line.removeprefix("HEIGHT=")) for line in told.split() if line.startswith("HEIGHT=")), 0)
        if high and (high < LOW) is small:
            found.add(one)
    return found


def icon_of(screen: Screen) -> str:
    """Return the window the icon is in."""
    return wait_until(lambda: next(iter(shown(screen, small=True)), ""), what="the icon in the tray")


def click(screen: Screen, icon: str, button: int, *, at: int = 8) -> None:
    """Click with *button*, so many pixels into the icon; a second one at the same place would make a double click."""
    screen.xdotool("mousemove", "--sync", "--window", icon, str(at), str(at), "click", str(button))


def close(program: Program) -> None:
    """Close the window as its frame does."""
    program.focus()
    wait_until(lambda: program.has_focus, what="the window to have the keyboard")
    program.press("alt+F4")


def open_menu(screen: Screen, icon: str, before: set[str]) -> None:
    """Click with the right button, and once more where Qt takes the menu away again.

    It does so when its window has lost the keyboard less than 0.4 s before (``QXcbConnection``, the timer behind
    ``FocusOut``), which a person is too slow to meet.
    """
    for at in (8, 16):
        click(screen, icon, 3, at=at)
        try:
            wait_until(lambda: shown(screen) > before, what="the menu", patience_s=3 if at == 8 else PATIENCE_S)
        except TimeoutError:
            if at == 16:
                raise
        else:
            return


def pages(program: Program) -> None:
    wait_until(lambda: program.title().startswith("Kota Contoh"), what="the pages")


def test_a_click_on_the_icon_asks_about_the_clipboard(
    start_program: Callable[..., Program], screen: Screen, facts: Path
) -> None:
    needed(PROGRAM)
    with x11_tray(screen):
        program = start_program("--db", str(facts), "--language", "id")
        pages(program)
        screen.put_on_clipboard(MESSAGE)
        click(screen, icon_of(screen), 1)
        panel = wait_until(lambda: screen.windows(program.process.pid, "Panel"), what="the quick panel")[0]
        wait_until(lambda: screen.active_window() == panel, what="the quick panel to have the keyboard")
        program.press("ctrl+Return")
        program.await_clipboard(KTP.body)


def test_closing_hides_the_window_behind_the_icon_and_its_menu_brings_it_back_or_ends_all(
    screen: Screen, facts: Path, staying: Path
) -> None:
    needed(PROGRAM)
    with x11_tray(screen), running_program(screen, staying, ("--db", str(facts), "--language", "id")) as program:
        pages(program)
        icon = icon_of(screen)
        close(program)
        wait_until(lambda: not shown(screen), what="the window to go")
        assert program.process.poll() is None
        open_menu(screen, icon, set())
        screen.xdotool("key", "Down", "Down", "Return")
        wait_until(lambda: shown(screen) == {program.window}, what="the window to come back")
        screen.xdotool("mousemove", "--sync", "200", "400")
        open_menu(screen, icon, {program.window})
        screen.xdotool("key", "Up", "Return")
        assert wait_until(lambda: program.process.poll() is not None, what="the program to end")
        assert program.process.returncode == 0


def test_a_tray_that_comes_later_gets_the_icon_and_one_that_has_gone_keeps_nothing_hidden(
    screen: Screen, facts: Path, staying: Path
) -> None:
    needed(PROGRAM)
    with running_program(screen, staying, ("--db", str(facts), "--language", "id")) as program:
        pages(program)
        with x11_tray(screen):
            assert icon_of(screen)
        close(program)
        assert wait_until(lambda: program.process.poll() is not None, what="the program to end")
        assert program.process.returncode == 0


def test_a_desktop_that_asks_over_the_bus_has_the_icon_and_all_of_its_menu(
    screen: Screen, facts: Path, staying: Path, short_folder: Path
) -> None:
    with session_bus(short_folder) as address, bus_tray(address) as icons:
        arguments = ("--db", str(facts), "--language", "id")
        with running_program(screen, staying, arguments, {"DBUS_SESSION_BUS_ADDRESS": address}) as program:
            pages(program)
            icon = icons.first()
            assert icon.property("Title") == "ReplyDesk"
            assert {(wide, high) for wide, high, _pixels in icon.property("IconPixmap")} >= {(22, 22), (32, 32)}
            assert [line.words for line in icon.menu()] == [PANEL, OPEN, "", QUIT]
            close(program)
            wait_until(lambda: not shown(screen), what="the window to go")
            screen.put_on_clipboard(MESSAGE)
            icon.activate()
            wait_until(lambda: screen.windows(program.process.pid, "Panel"), what="the quick panel")
            icon.choose(OPEN)
            wait_until(lambda: program.window in screen.windows(program.process.pid), what="the window to come back")
            icon.choose(QUIT)
            assert wait_until(lambda: program.process.poll() is not None, what="the program to end")
            assert program.process.returncode == 0
