"""What a start of the program finds: nobody, so that it is the first; or another one, which it tells what is wanted."""

import sys
import time
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtNetwork import QLocalSocket

from knowledge_base.ground.lock import InstanceLock, InUse, NoLock, this_process
from replydesk.errand import Errand
from replydesk.meeting_place import MeetingPlace
from ui.one_instance.door import DONE, Door

PATIENCE_S = 5.0
"""How long the other one may take, while it starts, until it listens."""

ANSWER_MS = 3_000
"""How long it may take to answer; longer than any stall of a window that still works."""

_CONNECT_MS = 500
_AGAIN_S = 0.2


class Met(Enum):
    """What became of meeting the other one."""

    TOLD = auto()
    """It knows what is wanted."""
    SILENT = auto()
    """It is there and does not answer."""
    REFUSED = auto()
    """It answered that it does not understand: it is of another version."""
    NOBODY = auto()
    """Nobody listens there (yet)."""


@dataclass(frozen=True, slots=True)
class First:
    """This is the first one.

    Attributes:
        lock: Is held until the program ends; ``None``: there are no locks here, so nobody can be told of it.
    """

    lock: InstanceLock | None

    def listen(self, door: Door) -> None:
        """Hear at *door* what later starts want. Where nobody can be heard they are not kept waiting: each is a first.

        Its window says then that the fact base is open already, which is true; that this one hangs is not.
        """
        if not door.open():
            self.leave()

    def leave(self) -> None:
        """Let the next start be the first. Calling it again does nothing."""
        if self.lock is not None:
            self.lock.release()


def arrive(place: MeetingPlace, errand: Errand, *, person: str, patience_s: float = PATIENCE_S) -> First | Met:
    """Return whether this start is the first, or what became of telling the first one *errand*. It waits for that."""
    end = time.monotonic() + patience_s
    wait = 0.0
    while True:
        try:
            return First(InstanceLock(place.lock, this_process("window", person), patience_s=wait))
        except InUse:
            met = tell(place, errand)
        except NoLock:
            return First(None)
        if met is not Met.NOBODY:
            return met
        if time.monotonic() >= end:
            return Met.SILENT
        wait = _AGAIN_S


def tell(place: MeetingPlace, errand: Errand, *, answer_ms: int = ANSWER_MS) -> Met:
    """Tell whoever listens at *place* the *errand*, and return what became of it. Nothing is said to somebody else."""
    if not place.is_ours:
        return Met.NOBODY
    socket = QLocalSocket()
    socket.connectToServer(place.address)
    if not socket.waitForConnected(_CONNECT_MS):
        return Met.NOBODY
    _let_come_to_the_front()
    socket.write(errand.as_line())
    socket.flush()
    while not socket.canReadLine():
        if not socket.waitForReadyRead(answer_ms) and not socket.canReadLine():  # it may have come with the goodbye
            return Met.SILENT
    return Met.TOLD if bytes(socket.readLine().data()) == DONE else Met.REFUSED


def _let_come_to_the_front() -> None:
    """Let the other one raise its window: Windows allows that only to whom the person's own program hands it on."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows alone needs it

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
