"""The program is started a second time, from a desktop's shortcut or by a link: the window that is open does it."""

import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from replydesk.errand import Errand
from tests.journeys.conftest import KTP
from tests.screen import PATIENCE_S, Program, Screen, wait_until
from tests.window import Opened

MESSAGE = "min ktp sy ilang gmn ngurusnya ya"


def test_a_start_without_a_wish_changes_nothing_on_the_desk(desk: Opened) -> None:
    desk.type_message("pertanyaan lama")
    desk.shell.quick.take(Errand())
    assert desk.desk.message.text == "pertanyaan lama"


def test_a_strange_link_is_said(desk: Opened) -> None:
    desk.shell.quick.take(Errand(strange=True))
    assert "Tautan" in desk.desk.note.sentence.text()


@pytest.fixture
def program(start_program: Callable[..., Program], facts: Path) -> Program:
    """The program on a screen of its own, its pages shown."""
    program = start_program("--db", str(facts))
    wait_until(lambda: program.title().startswith("Kota Contoh"), what="the pages")
    return program


@pytest.fixture
def again() -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """A function that starts a program once more; what it started is ended after the test."""
    started: list[subprocess.Popen[bytes]] = []

    def start(program: Program, *arguments: str) -> subprocess.Popen[bytes]:
        started.append(program.start_again(*arguments))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def ended(process: subprocess.Popen[bytes]) -> tuple[int, str]:
    """Return the exit status of *process* and what it said."""
    _, said = process.communicate(timeout=PATIENCE_S)
    return process.returncode, said.decode()


@pytest.mark.real_window
def test_a_second_start_raises_the_window_that_is_open_and_ends(
    program: Program, screen: Screen, facts: Path, again: Callable[..., subprocess.Popen[bytes]]
) -> None:
    screen.xdotool("windowminimize", "--sync", program.window)
    wait_until(lambda: not program.has_focus, what="the window to go away")
    assert ended(again(program, "--db", str(facts))) == (0, "")
    wait_until(lambda: program.has_focus, what="the window to come back")


@pytest.mark.real_window
def test_the_clipboard_is_asked_about_and_answered_by_one_more_key(
    program: Program, screen: Screen, facts: Path, again: Callable[..., subprocess.Popen[bytes]]
) -> None:
    screen.put_on_clipboard(MESSAGE)
    assert ended(again(program, "--db", str(facts), "--ask-clipboard")) == (0, "")

    panel = wait_until(lambda: screen.windows(program.process.pid, "Panel"), what="the quick panel")[0]
    wait_until(lambda: screen.active_window() == panel, what="the quick panel to have the keyboard")
    program.press("ctrl+Return")
    program.await_clipboard(KTP.body)


@pytest.mark.real_window
def test_one_that_hangs_is_named_and_one_that_was_killed_is_replaced(
    program: Program, screen: Screen, facts: Path, again: Callable[..., subprocess.Popen[bytes]]
) -> None:
    program.process.send_signal(signal.SIGSTOP)
    second = again(program, "--db", str(facts), "--language", "id")
    shown = wait_until(lambda: screen.windows(second.pid), what="the sentence that it does not answer")[0]
    assert "sudah terbuka" in screen.xdotool("getwindowname", shown)

    def closed() -> bool:
        screen.xdotool("windowactivate", shown, check=False)
        screen.xdotool("key", "Return")
        return second.poll() is not None

    wait_until(closed, what="the second start to end")
    assert second.returncode == 1
    program.process.kill()
    program.process.wait()
    third = again(program, "--db", str(facts))
    assert wait_until(lambda: screen.windows(third.pid, "Kota"), what="a window of its own")
