"""Kills the program at any moment of its work, again and again, and tells what it had acknowledged by then.

A process that has loaded everything forks one victim after the other, so that a kill costs no start of Python. Each is
ended by SIGKILL before one of the calls with which it changes the disk (see ``stopping.py``), spread evenly over all of
them; where the system cannot stop it there, at a moment between its beginning and the time the work takes.
"""

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.crash.stopping import be_stoppable, can_stop, wait_for

ROOT = Path(__file__).parents[2]

KILLS = int(os.environ.get("REPLYDESK_KILLS", "50"))
"""How often each kind of work is killed. ``REPLYDESK_KILLS=200 python3 run.py test tests/crash`` goes further."""

SEED = int(os.environ.get("REPLYDESK_KILL_SEED", "20261129"))
"""Draws the moments."""

CAN_KILL = hasattr(os, "fork") and hasattr(signal, "SIGKILL")

_LONGEST_S = 60.0

_FORGE = "import sys; from tests.crash import killing; killing.forge(sys.argv[1])"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a victim ended.

    Attributes:
        acknowledged: What it said was done, in order.
        was_killed: Before it was through.
        took: How far it came: calls that change the disk, or seconds where these are not counted.
    """

    acknowledged: tuple[int, ...]
    was_killed: bool
    took: float


class Forge:
    """Starts victims of one kind of work."""

    def __init__(self, orders: IO[str], answers: IO[str]) -> None:
        self._orders = orders
        self._answers = answers

    def run(self, *arguments: str, kill_after: float | None = None) -> Ended:
        """Run the work with *arguments*, and kill it when it has come that far, see :class:`Ended`."""
        self._orders.write(json.dumps([kill_after, list(arguments)]) + "\n")
        self._orders.flush()
        found = json.loads(self._answers.readline())
        return Ended(tuple(found["acknowledged"]), found["killed"], found["took"])


@contextmanager
def forge_for(work: str) -> Iterator[Forge]:
    """Give a forge for the function *work* of ``works.py``."""
    with subprocess.Popen(
        [sys.executable, "-c", _FORGE, work], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield Forge(process.stdin, process.stdout)
        finally:
            process.stdin.close()


def moments() -> Iterator[float]:
    """Yield when each victim is killed, as a share of the whole work.

    However many are taken, and every which one of them, they lie evenly: each is a golden cut behind the one before.
    """
    share = random.Random(SEED).random()  # noqa: S311 - not for secrets
    for _ in range(4 * KILLS):
        yield share
        share = (share + (5**0.5 - 1) / 2) % 1


def forge(work: str) -> None:
    """Read orders from standard input and answer each when its victim has ended. Runs in a process of its own."""
    from tests.crash import works  # noqa: PLC0415 - imports all that a victim needs, in this process alone

    does: Callable[..., None] = getattr(works, work)
    for line in sys.stdin:
        kill_after, arguments = json.loads(line)
        one = _stopped if can_stop() else _timed
        print(json.dumps(one(does, arguments, kill_after)), flush=True)  # noqa: T201 - the answer


def acknowledge(number: int) -> None:
    """Tell the forge that this much is done for good. Called by the victim."""
    os.write(_acknowledging, f"{number}\n".encode())


_acknowledging = -1


def _stopped(does: Callable[..., None], arguments: list[str], kill_after: float | None) -> dict[str, object]:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        _be_victim(does, arguments, writing, is_stoppable=True)
    os.close(writing)
    status, calls = wait_for(pid, None if kill_after is None else int(kill_after) + 1)
    with os.fdopen(reading, "rb") as file:
        return _ended(file.read(), status, calls)


def _timed(does: Callable[..., None], arguments: list[str], kill_after: float | None) -> dict[str, object]:
    reading, writing = os.pipe()
    began = time.monotonic()
    pid = os.fork()
    if pid == 0:
        _be_victim(does, arguments, writing)
    os.close(writing)
    said = b""
    end = began + (_LONGEST_S if kill_after is None else kill_after)
    killed = False
    while True:
        left = end - time.monotonic()
        if left <= 0 and not killed:
            os.kill(pid, signal.SIGKILL)
            killed = True
        if killed or select.select([reading], [], [], left)[0]:
            more = os.read(reading, 65536)
            if not more:
                break
            said += more
    os.close(reading)
    _, status = os.waitpid(pid, 0)
    return _ended(said, status, time.monotonic() - began)


def _ended(said: bytes, status: int, took: float) -> dict[str, object]:
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status) != 0:
        raise RuntimeError("the work itself failed; its error stands above")
    numbers = [int(word) for word in said.decode().split("\n")[:-1]]
    return {"acknowledged": numbers, "killed": os.WIFSIGNALED(status), "took": took}


def _be_victim(does: Callable[..., None], arguments: list[str], writing: int, *, is_stoppable: bool = False) -> None:
    global _acknowledging  # noqa: PLW0603 - the one thing a victim is born with
    _acknowledging = writing
    status = 1
    try:
        if is_stoppable:
            be_stoppable()
        does(*arguments)
        status = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
        raise
    finally:
        os._exit(status)
