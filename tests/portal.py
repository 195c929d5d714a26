"""What a desktop says of its looks over the bus, and says anew when somebody changes them."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from jeepney import DBus, DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.portal.Desktop"
_SETTINGS = DBusAddress("/org/freedesktop/portal/desktop", NAME, "org.freedesktop.portal.Settings")
_LOOKS, _SCHEME = "org.freedesktop.appearance", "color-scheme"
_NUMBERS = {"dark": 1, "light": 2}
"""Source: XDG Desktop Portal, Settings: 1 is dark, 2 light, 0 neither."""

ASKED = {"XDG_CURRENT_DESKTOP": "GNOME"}
"""With these variables Qt asks the portal (``QGnomeTheme``)."""


class Portal:
    """The portal of a desktop that is light to begin with."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._looks = "light"

    def turn(self, looks: str) -> None:
        """Be ``"dark"`` or ``"light"`` from now on, and tell everybody."""
        self._looks = looks
        told = (_LOOKS, _SCHEME, ("u", _NUMBERS[looks]))
        self._connection.send(new_signal(_SETTINGS, "SettingChanged", "ssv", told))

    def listen(self) -> None:
        """Answer whoever asks, until the connection ends."""
        try:
            while True:
                message = self._connection.receive()
                if message.header.message_type is not MessageType.method_call:
                    continue
                if message.header.fields.get(HeaderFields.member) == "ReadAll":
                    now = {_LOOKS: {_SCHEME: ("u", _NUMBERS[self._looks])}}
                    self._connection.send(new_method_return(message, "a{sa{sv}}", (now,)))
                else:
                    self._connection.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
        except ConnectionError:
            return


@contextmanager
def portal(address: str) -> Iterator[Portal]:
    """Be the portal on the bus at *address*."""
    connection = open_dbus_connection(address)
    connection.send_and_get_reply(DBus().RequestName(NAME), timeout=10)
    desktop = Portal(connection)
    listener = threading.Thread(target=desktop.listen)
    listener.start()
    try:
        yield desktop
    finally:
        connection.sock.shutdown(socket.SHUT_RDWR)  # ends what listens
        listener.join(10)
        connection.close()
