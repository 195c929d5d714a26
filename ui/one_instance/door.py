"""Where the open program hears what later starts of it are asked for."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from replydesk.errand import MOST_BYTES, Errand, ErrandRefused, read_errand
from replydesk.meeting_place import MeetingPlace
from ui.timer import single_shot

DONE, REFUSED = b"done\n", b"no\n"
"""What a caller is told."""

PATIENCE_MS = 2_000
"""How long a caller may take to say what it wants."""

_MOST_CALLERS = 8
"""Callers at once; more than a person can start."""


class _Caller(QObject):
    """One start of the program, until it has said what it wants.

    Signals:
        asked: The errand.
        gone: It is not there any more; carries this.
    """

    asked = Signal(object)
    gone = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        socket.setParent(self)
        socket.setReadBufferSize(MOST_BYTES + 1)
        self._heard = b""
        self._patience = single_shot(self, PATIENCE_MS, self._on_too_slow)
        socket.readyRead.connect(self._on_heard)
        socket.disconnected.connect(self._on_gone)
        self._patience.start()
        self._on_heard()  # what came before somebody listened

    def _on_heard(self) -> None:
        if self._socket.state() is not QLocalSocket.LocalSocketState.ConnectedState:
            return
        self._heard += bytes(self._socket.read(MOST_BYTES + 1 - len(self._heard)).data())
        line, end, _rest = self._heard.partition(b"\n")
        if not end and len(self._heard) <= MOST_BYTES:
            return
        self._socket.readyRead.disconnect(self._on_heard)
        try:
            errand = read_errand(line)
        except ErrandRefused:
            self._answer(REFUSED)
            return
        self._answer(DONE)
        self.asked.emit(errand)

    def _answer(self, word: bytes) -> None:
        self._socket.write(word)
        self._socket.flush()
        self._socket.disconnectFromServer()

    def _on_too_slow(self) -> None:
        self._socket.abort()

    def _on_gone(self) -> None:
        self._patience.stop()
        self.gone.emit(self)


class Door(QObject):
    """Listens at a meeting place whose lock this program holds.

    Signals:
        asked: What a later start of the program was asked for: an :class:`Errand`.
    """

    asked = Signal(Errand)

    def __init__(self, place: MeetingPlace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._callers: list[_Caller] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_called)

    def open(self) -> bool:
        """Begin to listen, and say whether that was possible. What a program that was killed left there goes."""
        QLocalServer.removeServer(self._place.address)
        return self._server.listen(self._place.address)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_called(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            if len(self._callers) >= _MOST_CALLERS:
                socket.abort()
                socket.deleteLater()
                continue
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        caller = _Caller(socket, self)
        caller.asked.connect(self.asked)
        caller.gone.connect(self._on_gone)
        self._callers.append(caller)

    def _on_gone(self, caller: _Caller) -> None:
        if caller in self._callers:
            self._callers.remove(caller)
            caller.deleteLater()
