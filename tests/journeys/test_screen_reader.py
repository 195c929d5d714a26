"""A person who cannot see the desk is told what is there, by the bus that screen readers listen on."""

import importlib.util
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.screen import Program, Screen, wait_until
from tests.screen_reader import LAUNCHER, Heard, ask_to_copy, heard, listening, programs

pytestmark = pytest.mark.real_window

BLOCKED = "Dasar bodoh kamu"


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A folder with a path short enough for sockets."""
    lacking = [name for name in (LAUNCHER, "dbus-daemon") if shutil.which(name) is None]
    lacking += ["jeepney"] if importlib.util.find_spec("jeepney") is None else []
    if lacking:
        reason = f"SCREEN READER NOT TESTED: {', '.join(lacking)} not installed (python3 run.py test says how)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    with tempfile.TemporaryDirectory(prefix="rd-") as folder:
        yield Path(folder)


def start_telling(start_program: Callable[..., Program], facts: Path, session: str) -> Program:
    """Start the program so that it tells screen readers of itself in *session*."""
    asked = {"DBUS_SESSION_BUS_ADDRESS": session, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    return start_program("--db", str(facts), "--language", "en", **asked)


def test_the_parts_of_the_desk_are_told_by_name_and_role(
    start_program: Callable[..., Program], facts: Path, short_folder: Path
) -> None:
    wanted = {
        Heard(role="text", name="Incoming message"),
        Heard(role="text", name="Reply"),
        Heard(role="push button", name="Copy"),
        Heard(role="label", name="Choose a suggestion, or write a reply."),
        Heard(role="check box", name="Desk"),
        Heard(role="list", name="Messages that wait"),
        Heard(role="combo box", name="Instagram (comment)", description="Channel: Instagram (comment)"),
    }
    with listening(short_folder) as (session, bus):
        start_telling(start_program, facts, session)
        [program] = wait_until(lambda: programs(bus), what="the program to tell of itself")
        said: set[Heard] = set()

        def is_told() -> bool:
            said.clear()
            said.update(heard(bus, program))
            return wanted <= said

        try:
            wait_until(is_told, what="the desk to be told")
        except TimeoutError as error:
            error.add_note(f"not told: {wanted - said}")
            raise


@pytest.mark.parametrize("method", ["CopyText", "CutText"])
def test_no_text_leaves_by_what_screen_readers_may_ask_for(
    start_program: Callable[..., Program], screen: Screen, facts: Path, short_folder: Path, method: str
) -> None:
    fields = {Heard(role="text", name="Incoming message"), Heard(role="text", name="Reply")}
    with listening(short_folder) as (session, bus):
        window = start_telling(start_program, facts, session)
        [program] = wait_until(lambda: programs(bus), what="the program to tell of itself")
        wait_until(lambda: fields <= set(heard(bus, program)), what="the desk to be told")
        window.type(BLOCKED)
        window.press("ctrl+r")
        window.type(BLOCKED)
        screen.put_on_clipboard("from another program")
        there = [one for one in heard(bus, program) if one in fields]
        assert len(there) == len(fields)
        for field in there:
            ask_to_copy(bus, program, field, method, len(BLOCKED))
            assert not screen.clipboard()  # what stood there is gone, and what was asked for has not come
            screen.put_on_clipboard("from another program")
