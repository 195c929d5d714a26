"""Places for an icon as desktops have them: one of X11, and one that is spoken to over the session's bus."""

import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import (
    DBus,
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    Properties,
    new_error,
    new_method_call,
    new_method_return,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.screen import Screen, wait_until

PROGRAM = "trayer"
BUS = "dbus-daemon"
WATCHER = "org.kde.StatusNotifierWatcher"

_NAME_IS_OURS = 1
"""What the bus answers to who asks for a name and has it now (D-Bus specification, RequestName)."""


@contextmanager
def x11_tray(screen: Screen) -> Iterator[subprocess.Popen[bytes]]:
    """Put a place for icons into the upper right corner of *screen*, and take it away."""
    place = ("--edge", "top", "--align", "right", "--widthtype", "request", "--height", "28")
    quiet = subprocess.DEVNULL
    tray = subprocess.Popen([PROGRAM, *place], env=screen.environment, stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        wait_until(lambda: screen.xdotool("search", "--class", "trayer", check=False), what="the tray")
        screen.xdotool("mousemove", "200", "400")  # away from where the icon will be
        yield tray
    finally:
        tray.terminate()
        tray.wait(10)


@contextmanager
def session_bus(folder: Path) -> Iterator[str]:
    """Start a bus of the session's kind below *folder*, whose path is short, and give its address."""
    command = [BUS, "--session", "--nofork", "--print-address=1", f"--address=unix:dir={folder}"]
    bus = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, "XDG_RUNTIME_DIR": str(folder)}
    )
    assert bus.stdout is not None
    try:
        yield bus.stdout.readline().decode().strip()
    finally:
        bus.terminate()
        bus.wait(10)
        bus.stdout.close()


@dataclass(frozen=True)
class Line:
    """A line of a menu, as the desktop is told of it.

    Attributes:
        number: What it is called by.
        words: Without the sign for its key; empty: a line between others.
    """

    number: int
    words: str


class Icons:
    """What a desktop does with icons over the bus: it is told of them, activates them and opens their menus."""

    def __init__(self, connection: DBusConnection, known: list[str]) -> None:
        self._connection = connection
        self._known = known

    def first(self) -> "Icon":
        """Return the first that was told of.

        Raises:
            TimeoutError: none was.
        """
        wait_until(lambda: self._known, what="an icon to tell of itself")
        return Icon(self._connection, self._known[0])


class Icon:
    """One icon on the bus."""

    def __init__(self, connection: DBusConnection, program: str) -> None:
        self._connection = connection
        self._item = DBusAddress("/StatusNotifierItem", program, "org.kde.StatusNotifierItem")

    def property(self, name: str) -> Any:
        """Return what it says of itself under *name*."""
        return self._ask(Properties(self._item).get(name))[1]

    def activate(self) -> None:
        """Click it."""
        self._ask(new_method_call(self._item, "Activate", "ii", (0, 0)))

    def menu(self) -> list[Line]:
        """Return the lines of its menu."""
        _root, _properties, lines = self._ask(new_method_call(self._menu(), "GetLayout", "iias", (0, -1, [])), 1)
        return [
            Line(number, str(told["label"][1]).replace("_", "") if "label" in told else "")
            for _signature, (number, told, _below) in lines
        ]

    def choose(self, words: str) -> None:
        """Press the line that says *words*."""
        [line] = [one for one in self.menu() if one.words == words]
        pressed = (line.number, "clicked", ("s", ""), 0)
        self._ask(new_method_call(self._menu(), "Event", "isvu", pressed), None)

    def _menu(self) -> DBusAddress:
        return DBusAddress(str(self.property("Menu")), self._item.bus_name, "com.canonical.dbusmenu")

    def _ask(self, call: Message, place: int | None = 0) -> Any:
        reply = self._connection.send_and_get_reply(call, timeout=10)
        assert reply.header.message_type is MessageType.method_return, reply.body
        return None if place is None or not reply.body else reply.body[place]


@contextmanager
def bus_tray(address: str) -> Iterator[Icons]:
    """Be the desktop on the bus at *address*: take in the icons that programs tell of."""
    known: list[str] = []
    watcher, asking = open_dbus_connection(address), open_dbus_connection(address)
    name = watcher.send_and_get_reply(DBus().RequestName(WATCHER), timeout=10)
    assert name.body[0] == _NAME_IS_OURS
    listener = threading.Thread(target=_listen, args=(watcher, known))
    listener.start()
    try:
        yield Icons(asking, known)
    finally:
        asking.send(new_method_call(DBusAddress("/", WATCHER, WATCHER), "End"))
        listener.join(10)
        asking.close()
        watcher.close()


def _listen(connection: DBusConnection, known: list[str]) -> None:
    """Answer as a watcher does, until somebody calls ``End``."""
    while True:
        message = connection.receive()
        fields = message.header.fields
        if message.header.message_type is not MessageType.method_call:
            continue
        what = fields.get(HeaderFields.member)
        if what == "End":
            return
        if what == "RegisterStatusNotifierItem":
            known.append(str(message.body[0]))
            connection.send(new_method_return(message))
        elif what == "Get" and message.body[1] == "IsStatusNotifierHostRegistered":
            connection.send(new_method_return(message, "v", (("b", True),)))
        else:
            connection.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
