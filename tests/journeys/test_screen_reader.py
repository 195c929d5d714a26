"""A person who cannot see the desk is told what is there, by the bus that screen readers listen on."""

import importlib.util
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.screen import Program, Screen, wait_until
from tests.screen_reader import LAUNCHER, Heard, ask_to_copy, heard, listening, programs, showing, text_of

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


def say(role: str, *names: str) -> set[Heard]:
    """Return what is heard of things of one role."""
    return {Heard(role=role, name=name) for name in names}


ROLES = frozenset(
    {"push button", "button menu", "check box", "combo box", "text", "table", "cell", "list", "list item"}
)
"""What can have the keyboard; anything else is no control that somebody who cannot see knows how to use."""

PLACES = frozenset({"panel", "filler"})
"""What can have the keyboard to be scrolled, or to be pasted into, and holds the controls."""

WALK = (
    (
        ("ctrl+2",),
        say("text", "Search the fact base") | say("push button", "Import a file", "Saved searches", "Columns"),
    ),
    (
        ("ctrl+n",),
        say("text", "Question, fact or false claim", "Approved wording", "Title of the source", "Valid until")
        | say("push button", "Save as draft", "Attach a file", "Cancel")
        | say("label", "New entry", "Approved wording", "Valid until"),
    ),
    (("ctrl+3",), say("table", "What left") | say("column header", "When", "Reply", "Who")),
    (("ctrl+4",), say("table", "What was learned") | say("check box", "Also what was taken back")),
    (("ctrl+5",), say("push button", "Evaluate now")),
    (("ctrl+1", "ctrl+l"), say("push button", "Listed: Waiting. Choose others.", "Hide the queue", "Set aside")),
    (("Tab", "space"), say("combo box", "Waiting", "All kinds", "All channels")),
    (("ctrl+k",), say("dialog", "Commands and entries") | say("text", "What do you want to do or find?")),
    (
        ("Escape", "ctrl+shift+a"),
        say("dialog", "Quick panel · ReplyDesk")
        | say("text", "Message to find an answer to")
        | say("push button", "Hide"),
    ),
    (("Escape", "F1"), say("dialog", "Keyboard shortcuts") | say("label", "Ctrl+Enter")),
    (
        ("Escape", "ctrl+comma"),
        say("dialog", "Settings") | say("text", "Search the settings") | say("check box", "Watch the clipboard"),
    ),
)
"""Keys that lead on, and some of what is told then."""


def test_every_page_and_the_main_dialogs_are_told_by_name_and_role(
    start_program: Callable[..., Program], facts: Path, short_folder: Path
) -> None:
    with listening(short_folder) as (session, bus):
        window = start_telling(start_program, facts, session)
        [program] = wait_until(lambda: programs(bus), what="the program to tell of itself")
        told: list[Heard] = []

        def is_told(wanted: set[Heard]) -> bool:
            told[:] = showing(bus, program)
            return wanted <= set(told)

        wait_until(lambda: is_told(say("push button", "Copy") | say("text", "Reply")), what="the desk to be told")
        window.press("ctrl+r")
        window.type("Halo.")
        reply = next(one for one in told if (one.role, one.name) == ("text", "Reply"))
        wait_until(lambda: text_of(bus, program, reply) == "Halo.", what="the reply to be read out")
        for keys, wanted in WALK:
            for key in keys:
                window.press(key)
            try:
                wait_until(partial(is_told, wanted), what=f"what {keys} lead to")
            except TimeoutError as error:
                error.add_note(f"not told: {wanted - set(told)}")
                raise
            stops = [one for one in told if one.is_stop and one.role not in PLACES]
            assert [one.role for one in stops if not one.name.strip()] == [], f"no name, behind {keys}"
            assert {one.role for one in stops} <= ROLES, f"behind {keys}"


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
