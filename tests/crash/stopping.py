"""Stops a victim before each call of the system that changes something on the disk, so that it can be killed at one.

A kill between two such calls leaves the same files behind as a kill at the second: counting them spreads the kills
evenly over all states the work can leave, where most kills by the clock hit it while it computes. Linux alone has it: a
filter of seccomp stops the victim at these calls only, and ptrace lets the forge wait for that.
"""

import ctypes
import os
import platform
import signal
import struct
import sys
from functools import cache

_CALLS = {
    # open with O_CREAT is asked for besides; source: the tables of system calls of Linux
    "x86_64": (257, (1, 18, 20, 40, 74, 75, 76, 77, 82, 83, 86, 87, 258, 263, 264, 265, 285, 296, 316, 326)),
    "aarch64": (56, (34, 35, 37, 38, 45, 46, 47, 64, 66, 68, 70, 71, 82, 83, 276, 285)),
}
"""By kind of processor: ``openat``, and what writes, truncates, syncs, renames, links, makes and removes."""

_O_CREAT = 0x40
_TRACEME, _CONT, _SETOPTIONS = 0, 7, 0x4200
_OPTIONS = 0x02 | 0x04 | 0x08 | 0x80 | 0x100000
"""Of ptrace: follow children and threads, stop where the filter says so, end the victim with the forge."""
_EVENT_SECCOMP = 7
_WALL = 0x40000000
"""Of wait: threads as well as processes."""
_SET_SECCOMP, _FILTER, _NO_NEW_PRIVS = 22, 2, 38
_LOAD, _IS, _HAS, _RETURN = 0x20, 0x15, 0x45, 0x06
_ALLOW, _TRACE = 0x7FFF0000, 0x7FF00000
_NUMBER_AT, _THIRD_AT = 0, 32
"""Where the number of the call stands in what the filter is given, and its third argument (``flags`` of openat)."""


class CannotStop(Exception):
    """The system does not let a process be stopped so."""


def be_stoppable() -> None:
    """Have this process, just forked, stop before each of the calls. To be called by the victim.

    Raises:
        CannotStop: the system refuses.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    filtered = _program()
    held = ctypes.create_string_buffer(filtered)
    program = struct.pack("HxxxxxxP", len(filtered) // 8, ctypes.addressof(held))
    if libc.ptrace(_TRACEME, 0, None, None) != 0:
        raise CannotStop
    os.kill(os.getpid(), signal.SIGSTOP)  # the forge says how it wants to be told
    if libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 or libc.prctl(_SET_SECCOMP, _FILTER, program, 0, 0) != 0:
        raise CannotStop


def _program() -> bytes:
    """Return the filter: stop at the calls, and let all others pass."""
    openat, others = _CALLS[platform.machine()]
    count = len(others)
    lines = [(_LOAD, 0, 0, _NUMBER_AT)]
    lines += [(_IS, count + 3 - place, 0, number) for place, number in enumerate(others)]  # to the last line
    lines += [(_IS, 0, 2, openat), (_LOAD, 0, 0, _THIRD_AT), (_HAS, 1, 0, _O_CREAT)]
    lines += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _TRACE)]
    return b"".join(struct.pack("HBBI", *line) for line in lines)


@cache
def can_stop() -> bool:
    """Say whether a process can be stopped so here: one is. Some containers and other systems do not let it."""
    if sys.platform != "linux" or platform.machine() not in _CALLS:
        return False
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            be_stoppable()
            os.write(os.open(os.devnull, os.O_WRONLY), b"one call that is stopped at")
            status = 0
        finally:
            os._exit(status)
    status, calls = wait_for(pid, None)
    return os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0 and calls > 0


def wait_for(pid: int, kill_at: int | None) -> tuple[int, int]:
    """Wait until the victim *pid* has ended; kill it before its call number *kill_at*, from 1, if it comes to that.

    Returns:
        The status as of ``os.waitpid``, and how many of the calls it came to.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    calls, is_first = 0, True
    while True:
        stopped, status = os.waitpid(-1, _WALL)
        if not os.WIFSTOPPED(status):
            if stopped == pid:
                return status, calls
            continue
        if is_first:
            libc.ptrace(_SETOPTIONS, pid, None, _OPTIONS)
            is_first = False
        event, passed = status >> 16, os.WSTOPSIG(status)
        if event == _EVENT_SECCOMP:
            calls += 1
            if calls == kill_at:
                os.kill(pid, signal.SIGKILL)
                continue
        is_ours = event != 0 or passed in {signal.SIGSTOP, signal.SIGTRAP}
        libc.ptrace(_CONT, stopped, None, None if is_ours else passed)
