"""Kills the program at any moment of its work, again and again, and tells what it had acknowledged by then.

A process that has loaded everything forks one victim after the other, so that a kill costs no start of Python. Each is
ended by SIGKILL at a moment drawn by lot between its beginning and the time the work takes when nobody disturbs it.
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

ROOT = Path(__file__).parents[2]

KILLS = int(os.environ.get("REPLYDESK_KILLS", "10"))
"""How often each kind of work is killed. ``REPLYDESK_KILLS=60 python3 run.py test tests/crash`` does it in earnest."""

SEED = int(os.environ.get("REPLYDESK_KILL_SEED", "20261129"))
"""Draws the moments. How far a victim gets by then depends on the machine all the same."""

CAN_KILL = hasattr(os, "fork") and hasattr(signal, "SIGKILL")

_LONGEST_S = 60.0

_FORGE = "import sys; from tests.crash import killing; killing.forge(sys.argv[1])"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a victim ended.

    Attributes:
        acknowledged: What it said was done, in order.
        was_killed: Before it was through.
        took_s: How long it lived.
    """

    acknowledged: tuple[int, ...]
    was_killed: bool
    took_s: float


class Forge:
    """Starts victims of one kind of work."""

    def __init__(self, orders: IO[str], answers: IO[str]) -> None:
        self._orders = orders
        self._answers = answers

    def run(self, *arguments: str, kill_after_s: float | None = None) -> Ended:
        """Run the work with *arguments*, and kill it after that time if it is not through by then."""
        self._orders.write(json.dumps([kill_after_s, list(arguments)]) + "\n")
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
    """Yield when each victim is killed, as a share of the time the work takes: spread evenly, and drawn by lot."""
    lot = random.Random(SEED)  # noqa: S311 - not for secrets
    for number in range(4 * KILLS):
        yield (number % KILLS + lot.random()) / KILLS


def forge(work: str) -> None:
    """Read orders from standard input and answer each when its victim has ended. Runs in a process of its own."""
    from tests.crash import works  # noqa: PLC0415 - imports all that a victim needs, in this process alone

    does: Callable[..., None] = getattr(works, work)
    for line in sys.stdin:
        kill_after_s, arguments = json.loads(line)
        print(json.dumps(_one(does, arguments, kill_after_s)), flush=True)  # noqa: T201 - the answer


def acknowledge(number: int) -> None:
    """Tell the forge that this much is done for good. Called by the victim."""
    os.write(_acknowledging, f"{number}\n".encode())


_acknowledging = -1


def _one(does: Callable[..., None], arguments: list[str], kill_after_s: float | None) -> dict[str, object]:
    reading, writing = os.pipe()
    began = time.monotonic()
    pid = os.fork()
    if pid == 0:
        _be_victim(does, arguments, writing)
    os.close(writing)
    said = b""
    end = began + (_LONGEST_S if kill_after_s is None else kill_after_s)
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
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status) != 0:
        raise RuntimeError("the work itself failed; its error stands above")
    numbers = [int(word) for word in said.decode().split("\n")[:-1]]
    return {"acknowledged": numbers, "killed": os.WIFSIGNALED(status), "took": time.monotonic() - began}


def _be_victim(does: Callable[..., None], arguments: list[str], writing: int) -> None:
    global _acknowledging  # noqa: PLW0603 - the one thing a victim is born with
    _acknowledging = writing
    status = 1
    try:
        does(*arguments)
        status = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
        raise
    finally:
        os._exit(status)
