"""What a screen reader is told of the program: the bus it listens on, and a walk through what stands there."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse

from tests.screen import wait_until

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
"""What starts the bus of the screen readers, where Debian and Ubuntu put it."""

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_EDITABLE = "org.a11y.atspi.EditableText"
_SHOWING, _FOCUSABLE = 1 << 25, 1 << 11
"""Of the states of a thing, by the numbers of AT-SPI (atspi-constants.h)."""

_LONG = frozenset({"table", "list", "tree"})
_FEW = 24
_MOST = 4000
"""Things that are looked at, at the most: a page has some hundreds."""


@dataclass(frozen=True)
class Heard:
    """One thing as a screen reader is told of it; the name of a list to choose from is what is chosen.

    Attributes:
        description: What such a list is for; of other things it is not asked.
        path: Where it stands on the bus; two that are told alike are equal wherever they stand.
        is_stop: Whether it can have the keyboard; of what is showing only.
    """

    role: str
    name: str
    description: str = ""
    path: str = field(default="", compare=False)
    is_stop: bool = field(default=False, compare=False)


@contextmanager
def listening(folder: Path) -> Iterator[tuple[str, DBusConnection]]:
    """Start a session with a bus for screen readers; give the session's address and a connection to that bus."""
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "NO_AT_BRIDGE": "0"}
    started: list[subprocess.Popen[bytes]] = []
    try:
        session = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:dir={folder}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        started.append(session)
        assert session.stdout is not None
        address = session.stdout.readline().decode().strip()
        environment["DBUS_SESSION_BUS_ADDRESS"] = address
        launcher = [LAUNCHER, "--launch-immediately"]
        quiet = subprocess.DEVNULL
        started.append(subprocess.Popen(launcher, env=environment, stdout=quiet, stderr=quiet))
        bus = wait_until(lambda: _address_of_bus(address), what="the bus of the screen readers")
        connection = open_dbus_connection(bus)
        try:
            yield address, connection
        finally:
            connection.close()
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(10)
            if process.stdout is not None:
                process.stdout.close()


def _address_of_bus(session: str) -> str:
    connection = open_dbus_connection(session)
    try:
        call = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
        reply = connection.send_and_get_reply(call, timeout=5)
        return str(reply.body[0]) if reply.header.message_type is MessageType.method_return else ""
    except (DBusErrorResponse, TimeoutError):
        return ""
    finally:
        connection.close()


def programs(connection: DBusConnection) -> list[tuple[str, str]]:
    """Return what has told the registry of itself: its address on the bus, and its path there."""
    root = "/org/a11y/atspi/accessible/root"
    found = _asked(connection, "org.a11y.atspi.Registry", root, "GetChildren")
    return [(str(name), str(path)) for name, path in found or []]


def heard(connection: DBusConnection, program: tuple[str, str]) -> list[Heard]:
    """Return everything a screen reader can come to in *program*, from its window on."""
    said: list[Heard] = []
    waiting = [program]
    while waiting and len(said) < _MOST:
        name, path = waiting.pop()
        role = _asked(connection, name, path, "GetRoleName")
        if role is None:
            continue  # it is gone meanwhile
        told = [_property(connection, name, path, what) for what in ("Name", "Description")]
        said.append(Heard(str(role), told[0], told[1] if role == "combo box" else "", path))
        waiting += [(str(one), str(where)) for one, where in _asked(connection, name, path, "GetChildren") or []]
    return said


def showing(connection: DBusConnection, program: tuple[str, str]) -> list[Heard]:
    """Return what a screen reader can come to in *program* that is on the screen now; what is hidden is passed over.

    Of a table or a list the first few cells stand for all.
    """
    said: list[Heard] = []
    waiting = [program]
    while waiting and len(said) < _MOST:
        name, path = waiting.pop()
        states = _asked(connection, name, path, "GetState")
        if states is None or (path != program[1] and not states[0] & _SHOWING):
            continue
        role = str(_asked(connection, name, path, "GetRoleName"))
        told = _property(connection, name, path, "Name")
        said.append(Heard(role, told, path=path, is_stop=bool(states[0] & _FOCUSABLE)))
        children = _asked(connection, name, path, "GetChildren") or []
        waiting += [(str(one), str(where)) for one, where in children[: _FEW if role in _LONG else None]]
    return said


def text_of(connection: DBusConnection, program: tuple[str, str], field: Heard) -> str:
    """Return what is read out of *field*."""
    address = DBusAddress(field.path, program[0], "org.a11y.atspi.Text")
    reply = connection.send_and_get_reply(new_method_call(address, "GetText", "ii", (0, -1)), timeout=10)
    return str(reply.body[0]) if reply.header.message_type is MessageType.method_return else ""


def ask_to_copy(connection: DBusConnection, program: tuple[str, str], field: Heard, method: str, count: int) -> None:
    """Have the first *count* signs of *field* put on the clipboard by *method*, ``"CopyText"`` or ``"CutText"``."""
    address = DBusAddress(field.path, program[0], _EDITABLE)
    connection.send_and_get_reply(new_method_call(address, method, "ii", (0, count)), timeout=10)


def _property(connection: DBusConnection, name: str, path: str, what: str) -> str:
    call = Properties(DBusAddress(path, name, _ACCESSIBLE)).get(what)
    reply = connection.send_and_get_reply(call, timeout=10)
    return str(reply.body[0][1]) if reply.header.message_type is MessageType.method_return else ""


def _asked(connection: DBusConnection, name: str, path: str, method: str) -> Any:
    reply = connection.send_and_get_reply(new_method_call(DBusAddress(path, name, _ACCESSIBLE), method), timeout=10)
    return reply.body[0] if reply.header.message_type is MessageType.method_return else None
