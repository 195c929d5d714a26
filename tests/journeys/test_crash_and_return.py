"""The program is killed while somebody works with it: everything they had before them is there when it starts again."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from knowledge_base.queued import QueueFilter, QueueState
from knowledge_base.store import open_store
from tests.journeys.conftest import KTP
from tests.screen import Program, Screen, wait_until
from ui.desk_page.desktop import Desktop
from ui.desk_page.queue_jobs import read_kept

FIRST, SECOND = "ktp ilang gmn ngurusnya", "bulan puasa loket buka sampai jam brp"
OWN = " Salam."
"""What the person adds to the approved wording."""

WIDTH = 1160
"""The person gives the window, in pixels."""


@pytest.fixture
def again(screen: Screen) -> Iterator[Callable[[Program, Path], Program]]:
    """A function that starts a killed program once more, as the same person."""
    started: list[Program] = []

    def start(killed: Program, facts: Path) -> Program:
        process = killed.start_again("--db", str(facts))
        started.append(Program(screen, process, killed.home, killed.environment))
        return started[-1]

    yield start
    for program in started:
        program.process.kill()
        program.process.communicate()


def kept_layout(program: Program) -> dict[str, object]:
    """What is written of how the window was left; nothing: nothing is."""
    file = program.home / "state" / "ReplyDesk" / "window.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def pane_widths(program: Program) -> list[int]:
    """The widths a person gave the two panes of the fact base's page."""
    widths = kept_layout(program).get("widths")
    return widths.get("library:11", []) if isinstance(widths, dict) else []


def drag_handle(program: Program, x: int, by: int) -> None:
    """Drag what is at *x* of the window to the side, *by* pixels."""
    for action in (
        ("mousemove", "--sync", "--window", program.window, str(x), "400"),
        ("mousedown", "1"),
        ("mousemove", "--sync", "--window", program.window, str(x + by // 2), "400"),
        ("mousemove", "--sync", "--window", program.window, str(x + by), "400"),
        ("mouseup", "1"),
    ):
        program.screen.xdotool(*action)


def place_of(program: Program) -> list[str]:
    """Where the window is and how large, as the X server says it."""
    return program.screen.xdotool("getwindowgeometry", "--shell", program.window).split()[1:5]


def queued(facts: Path, state: QueueState = QueueState.WAITING) -> list[str]:
    """The messages of the queue in that state, as they are stored now."""
    store = open_store(facts)
    try:
        return [row.text for row in store.queue.page(QueueFilter(state=state), limit=9)]
    finally:
        store.close()


def on_desk(facts: Path) -> Desktop:
    """What lies on the desk, as it is stored now."""
    store = open_store(facts)
    try:
        return read_kept(store) or Desktop()
    finally:
        store.close()


def begin_to_answer(program: Program, facts: Path) -> None:
    """Put two messages into the queue, lay the first on the desk, and begin to answer it."""
    program.screen.put_on_clipboard(f"{FIRST}\n{SECOND}")
    program.press("ctrl+l", "ctrl+v")
    wait_until(lambda: queued(facts) == [FIRST, SECOND], what="two messages that wait")

    def laid() -> bool:
        program.press("ctrl+Prior")  # ends at the first one, however often
        return on_desk(facts).message == FIRST

    def begun() -> bool:
        program.press("alt+1", "ctrl+r", "ctrl+End")
        return on_desk(facts).reply == KTP.body

    wait_until(laid, what="the first message on the desk", step_s=0.5)
    wait_until(begun, what="the approved wording in the reply", step_s=0.5)
    program.type(OWN)
    wait_until(lambda: on_desk(facts).reply == KTP.body + OWN, what="the reply to be kept")


def make_panes_uneven(program: Program) -> list[int]:
    """Go to the fact base and give its panes other widths; return these when they are kept."""
    program.press("ctrl+2")
    wait_until(lambda: kept_layout(program).get("page") == "library", what="the page to be kept")
    places = iter(range(680, 760, 8))  # where the handle is depends on the letters

    def dragged() -> list[int]:
        drag_handle(program, next(places), -120)
        return pane_widths(program)

    return wait_until(dragged, what="the widths to be kept", step_s=0.8)


@pytest.mark.real_window
def test_all_is_there_again_after_the_program_was_killed(
    start_program: Callable[..., Program],
    screen: Screen,
    facts: Path,
    again: Callable[[Program, Path], Program],
) -> None:
    program = start_program("--db", str(facts))
    wait_until(lambda: program.title().startswith("Kota Contoh"), what="the pages")
    screen.xdotool("windowsize", "--sync", program.window, str(WIDTH), "740")
    screen.xdotool("windowmove", "--sync", program.window, "60", "40")
    begin_to_answer(program, facts)
    left, right = make_panes_uneven(program)
    place = place_of(program)

    program.process.kill()
    program.process.wait()
    program = again(program, facts)

    wait_until(lambda: place_of(program) == place, what="the window where it was")

    def dragged() -> bool:
        drag_handle(program, WIDTH - 18 - right - 8, 60)  # only there is something that can be dragged
        return pane_widths(program) != [left, right]

    wait_until(dragged, what="the page that was open, its panes as they were", step_s=0.8)
    assert pane_widths(program) == [left + 60, right - 60]

    def copied() -> bool:
        program.press("ctrl+1", "ctrl+Return")
        return program.clipboard() == KTP.body + OWN

    wait_until(copied, what="the reply that was begun, on the clipboard", step_s=2.0)
    program.press("Return")
    wait_until(lambda: on_desk(facts).message == SECOND, what="the next message on the desk")
    assert (queued(facts, QueueState.ANSWERED), queued(facts)) == ([FIRST], [SECOND])
