"""The door and who comes to it: a process of its own, as it is for people."""

import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from knowledge_base.ground.lock import InstanceLock
from replydesk.errand import MOST_BYTES, Errand
from replydesk.meeting_place import MeetingPlace
from tests.screen import ROOT
from tests.window import WAIT_MS
from ui.one_instance import door as door_module
from ui.one_instance.arriving import First, Met, arrive, tell
from ui.one_instance.door import Door

ASKED = Errand(text="ktp saya hilang, min 🙏")


@pytest.fixture
def place() -> Iterator[MeetingPlace]:
    with tempfile.TemporaryDirectory(prefix="rd") as folder:  # the path of a socket is short
        yield MeetingPlace(address=f"{folder}/desk", lock=Path(folder) / "desk")


@pytest.fixture
def door(qtbot: QtBot, place: MeetingPlace) -> Iterator[Door]:  # noqa: ARG001 - an event loop
    made = Door(place)
    assert made.open()
    yield made
    made.close()


@pytest.fixture
def beside() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor() as pool:
        yield pool


_CODE = """
import sys
from pathlib import Path
from replydesk.errand import read_errand
from replydesk.meeting_place import MeetingPlace
from ui.one_instance.arriving import arrive, tell
address, line = sys.argv[1:]
place, errand = MeetingPlace(address=address, lock=Path(address)), read_errand(line.encode())
print(({call}).name)
"""


@pytest.fixture
def start(place: MeetingPlace) -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    """A function that starts a process which does a call, and prints what met it. Qt holds Python up while it waits."""
    started: list[subprocess.Popen[str]] = []

    def begin(call: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", _CODE.format(call=call), place.address, ASKED.as_line().decode()]
        started.append(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True))
        return started[-1]

    yield begin
    for process in started:
        process.kill()
        process.wait()


TELL = "tell(place, errand)"
ARRIVE = "arrive(place, errand, person='Rini')"
Start = Callable[[str], subprocess.Popen[str]]


def met(qtbot: QtBot, done: subprocess.Popen[str]) -> str:
    qtbot.waitUntil(lambda: done.poll() is not None, timeout=WAIT_MS)
    return done.communicate()[0].strip()


def raw_caller(place: MeetingPlace) -> socket.socket:
    caller = socket.socket(socket.AF_UNIX)
    caller.connect(place.address)
    caller.settimeout(10)
    return caller


def test_an_errand_is_handed_over_and_answered(qtbot: QtBot, door: Door, start: Start) -> None:
    with qtbot.waitSignal(door.asked, timeout=WAIT_MS) as heard:
        done = start(TELL)
    assert heard.args == [ASKED]
    assert met(qtbot, done) == "TOLD"


def test_only_the_person_can_reach_the_socket(door: Door, place: MeetingPlace) -> None:
    assert door is not None
    assert Path(place.address).stat().st_mode & 0o077 == 0
    assert place.is_ours


@pytest.mark.parametrize(
    "said", [b"GET / HTTP/1.1\n", b"{}\n", b"a" * (MOST_BYTES + 1)], ids=["http", "lacking", "long"]
)
def test_who_says_anything_else_is_told_no_and_nothing_happens(
    qtbot: QtBot, door: Door, place: MeetingPlace, beside: ThreadPoolExecutor, said: bytes
) -> None:
    with raw_caller(place) as caller, qtbot.assertNotEmitted(door.asked):
        beside.submit(caller.sendall, said)
        answer = beside.submit(caller.recv, 10)
        qtbot.waitUntil(answer.done, timeout=WAIT_MS)
        assert answer.result() == b"no\n"


def test_who_says_nothing_is_sent_away_and_holds_nobody_up(
    qtbot: QtBot,
    door: Door,
    place: MeetingPlace,
    start: Start,
    beside: ThreadPoolExecutor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(door_module, "PATIENCE_MS", 3_000)
    with raw_caller(place) as silent:
        gone = beside.submit(silent.recv, 10)
        with qtbot.waitSignal(door.asked, timeout=WAIT_MS):
            done = start(TELL)
        assert met(qtbot, done) == "TOLD"
        qtbot.waitUntil(gone.done, timeout=WAIT_MS)
        assert gone.result() == b""


def test_a_crowd_is_not_let_in(
    qtbot: QtBot, door: Door, place: MeetingPlace, start: Start, beside: ThreadPoolExecutor
) -> None:
    callers = [raw_caller(place) for _ in range(9)]
    last = beside.submit(callers[-1].recv, 10)
    qtbot.waitUntil(last.done, timeout=WAIT_MS)
    assert last.result() == b""
    for caller in callers:
        caller.close()
    with qtbot.waitSignal(door.asked, timeout=WAIT_MS):
        done = start(TELL)
    assert met(qtbot, done) == "TOLD"


def test_the_first_is_first_and_the_second_tells_it(qtbot: QtBot, place: MeetingPlace, start: Start) -> None:
    lock = hold(place)
    later = start(ARRIVE)  # it waits for the first one, which does not listen yet
    door = Door(place)
    with qtbot.waitSignal(door.asked, timeout=WAIT_MS):
        assert door.open()
    assert met(qtbot, later) == "TOLD"
    door.close()
    lock.release()


def test_what_a_killed_program_left_is_no_hindrance(place: MeetingPlace) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(place.address)
    place.lock.with_name("desk.lock").write_text('{"pid": 1}', encoding="utf-8")
    first = arrive(place, ASKED, person="Rini")
    assert isinstance(first, First)
    door = Door(place)
    assert door.open()
    door.close()
    assert first.lock is not None
    first.lock.release()


def hold(place: MeetingPlace) -> InstanceLock:
    first = arrive(place, Errand(), person="Rini")
    assert isinstance(first, First)
    assert first.lock is not None
    return first.lock


def test_one_that_hangs_is_not_waited_for_without_end(place: MeetingPlace) -> None:
    lock = hold(place)
    with socket.socket(socket.AF_UNIX) as hung:
        hung.bind(place.address)
        hung.listen()
        assert tell(place, ASKED, answer_ms=50) is Met.SILENT
    assert arrive(place, ASKED, person="Rini", patience_s=0) is Met.SILENT
    lock.release()


def test_one_of_another_version_is_told_apart(
    qtbot: QtBot, place: MeetingPlace, start: Start, beside: ThreadPoolExecutor
) -> None:
    def refuse(listening: socket.socket) -> None:
        caller, _ = listening.accept()
        with caller:
            caller.recv(100_000)
            caller.sendall(b"no\n")

    with socket.socket(socket.AF_UNIX) as other:
        other.bind(place.address)
        other.listen()
        refusing = beside.submit(refuse, other)
        assert met(qtbot, start(TELL)) == "REFUSED"
        refusing.result()


def test_nothing_is_said_to_a_socket_of_somebody_else(place: MeetingPlace, monkeypatch: pytest.MonkeyPatch) -> None:
    is_ours: Callable[[MeetingPlace], bool] = lambda _self: False  # noqa: E731
    monkeypatch.setattr(MeetingPlace, "is_ours", property(is_ours))
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(place.address)
        other.listen()
        other.settimeout(0.1)
        assert tell(place, ASKED) is Met.NOBODY
        with pytest.raises(TimeoutError):
            other.accept()


def test_where_nobody_can_be_heard_the_next_start_is_not_told_that_the_first_hangs(
    qtbot: QtBot,  # noqa: ARG001 - an event loop
    place: MeetingPlace,
) -> None:
    deaf = MeetingPlace(address=f"{place.address}/no/folder", lock=place.lock)
    first = arrive(deaf, ASKED, person="Rini")
    assert isinstance(first, First)
    first.listen(Door(deaf))
    second = arrive(deaf, ASKED, person="Rini", patience_s=0)
    assert isinstance(second, First)
    second.leave()
