"""A shift at the desk, played inside the program itself: nothing else is in its process but this script.

``bench_window.py`` starts it. A person takes in one message after the other, typed or pasted, chooses an answer, writes
something to it, copies it when the check lets it out, and goes to the next; between two messages they look something up
on another page. A timer that is due every millisecond says how long nothing else could happen meanwhile.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from itertools import count, cycle
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

if TYPE_CHECKING:  # an empty window has none of it
    from ui.shell import Shell

KEY_MS = 60
"""Between two keys: a quick typist."""

LOOK_MS = 400
"""A look at what has come."""

PATIENCE_S = 60
WEIGH_MS = 2_000
"""Between two looks at how much memory the process holds."""

GREETING = " Terima kasih sudah bertanya."
REASON = "Sudah dibaca ulang."


@dataclass(frozen=True)
class Played:
    """What a shift gave: times in milliseconds, memory in megabytes.

    Attributes:
        ticks: Beats of the timer.
        median, late, latest, longest: How late they came: the middle, 99 and 99.9 of 100, and the latest.
        own_late, own_latest: The same of what the window's thread itself computed between two beats, whatever else the
            machine does.
        doing: What was going on during the longest stall.
        shown: From the last key of each typed message to the paint of what is suggested for all of it; of an empty
            window from each key to the paint of its letter.
        while_typing: How often suggestions appeared before the last key of a message, on average.
        messages: How many were answered.
        copied: How many replies left.
        memory_mb: What the process holds at the end.
        grown_mb: How much more that is than in the middle of the shift.
        worked_s: Seconds of the processor.
    """

    ticks: int
    median: float
    late: float
    latest: float
    longest: float
    own_late: float
    own_latest: float
    doing: str
    shown: tuple[float, ...]
    while_typing: float
    messages: int
    copied: int
    memory_mb: float
    grown_mb: float
    worked_s: float

    @property
    def shown_median(self) -> float:
        """The middle of the times to what is shown."""
        return statistics.median(self.shown)

    @property
    def shown_late(self) -> float:
        """The 95th percentile of them."""
        return sorted(self.shown)[int(len(self.shown) * 0.95)]


class Pulse:
    """A timer that is due every millisecond, and how late it came each time."""

    def __init__(self) -> None:
        self._late: list[float] = []
        self._own: list[float] = []
        self._longest, self._doing = 0.0, ""
        self._held: list[float] = []
        self.doing = ""
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._began = time.process_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._scales = QTimer()
        self._scales.timeout.connect(self._weigh)

    def start(self) -> None:
        """Begin to count."""
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._began = time.process_time()
        self._weigh()
        self._timer.start(1)
        self._scales.start(WEIGH_MS)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        self._scales.stop()
        self._weigh()

    def _beat(self) -> None:
        moment, worked = time.perf_counter(), time.thread_time()
        stall = max(0.0, (moment - self._last) * 1000 - 1)
        self._late.append(round(stall, 2))
        self._own.append(round((worked - self._worked) * 1000, 2))
        if stall > self._longest:
            self._longest, self._doing = stall, self.doing
        self._last, self._worked = moment, worked

    def _weigh(self) -> None:
        self._held.append(resident_mb())

    def sum_up(self, shown: Sequence[float], *, while_typing: float = 0, messages: int = 0, copied: int = 0) -> Played:
        """Return what was counted."""
        late, own = sorted(self._late), sorted(self._own)
        tenth = max(len(self._held) // 10, 1)
        middle = self._held[len(self._held) // 2 :][:tenth]
        return Played(
            ticks=len(late),
            median=statistics.median(late),
            late=late[int(len(late) * 0.99)],
            latest=late[int(len(late) * 0.999)],
            longest=self._longest,
            own_late=own[int(len(own) * 0.99)],
            own_latest=own[int(len(own) * 0.999)],
            doing=self._doing,
            shown=tuple(shown),
            while_typing=while_typing,
            messages=messages,
            copied=copied,
            memory_mb=self._held[-1],
            grown_mb=statistics.median(self._held[-tenth:]) - statistics.median(middle),
            worked_s=time.process_time() - self._began,
        )


def resident_mb() -> float:
    """Return the memory the process holds now, in megabytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    held = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(held.split()[1]) * 1024 / 1_000_000


class Painted(QObject):
    """When one of some widgets was painted last."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.at = 0.0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - as Qt calls it
        """Note the moment of a paint."""
        if event.type() is QEvent.Type.Paint:
            self.at = time.perf_counter()
        return False


def rest(milliseconds: int) -> None:
    """Let the window work for so long. (``QTest.qWait`` lets it sleep, and would be what is measured.)"""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(holds: Callable[[], bool], *, every_ms: int = 5) -> None:
    """Let the window work until *holds* does, and look so often."""
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError("the window did not come to rest")
        rest(every_ms)


class Shift:
    """Works in the window of *shell* for so many *minutes*, with these *messages* over and over."""

    def __init__(self, shell: "Shell", messages: Sequence[str], minutes: float) -> None:
        self.shell = shell
        self.pulse = Pulse()
        self._messages = messages
        self._minutes = minutes
        self._shown: list[float] = []
        self._typed: list[int] = []
        self._answered = self._copied = 0

    def play(self) -> Played:
        """Work, and return what was counted."""
        until(lambda: self.shell.workspace is not None)
        workspace = self.shell.workspace
        assert workspace is not None
        self._workspace = workspace
        self._window, self._view = self.shell._window, workspace.desk_view
        self._desk, self._queue = workspace.desk, workspace.queue
        panel = self._view.suggestions
        self._painted = Painted(panel, panel._inside, panel._said, *panel._cards)
        self._answers: list[float] = []
        advise = panel.advise

        def advise_and_note(sentence: str, *, offers_entry: bool = False) -> None:
            advise(sentence, offers_entry=offers_entry)
            self._answers.append(time.perf_counter())

        panel.advise = advise_and_note  # type: ignore[method-assign]
        self._window.go_to(0)
        rest(LOOK_MS)
        self.pulse.start()
        ends = time.monotonic() + self._minutes * 60
        others = cycle((self._search, self._look_through, self._go_round, self._ask_palette))
        for number, message in zip(count(), cycle(self._messages), strict=False):
            if time.monotonic() > ends:
                break
            (self._type_message, self._paste_message, self._take_from_queue)[number % 3](message)
            self._reply()
            next(others)()
        self.pulse.stop()
        del panel.advise
        return self.pulse.sum_up(
            self._shown,
            while_typing=statistics.mean(self._typed),
            messages=self._answered,
            copied=self._copied,
        )

    def _type_message(self, message: str) -> None:
        self._begin("typing a message")
        field = self._view.message.text_field
        self._type(field, message[:-1])
        self._typed.append(len(self._answers))
        pressed = time.perf_counter()
        QTest.keyClicks(field, message[-1])
        until(lambda: self._desk.is_settled, every_ms=1)
        rest(5)
        self._shown.append((max(self._answers[-1], self._painted.at) - pressed) * 1000)

    def _paste_message(self, message: str) -> None:
        self._begin("pasting a message")
        data = QMimeData()
        data.setText(message)
        self._view.message.text_field.insertFromMimeData(data)
        until(lambda: self._desk.is_settled)

    def _take_from_queue(self, message: str) -> None:
        self._begin("taking a message from the queue")
        self._view.queue.text_dropped.emit(message)
        until(lambda: self._queue.is_settled and bool(self._view.queue.model.rows))
        self._view.queue.opened.emit(0)
        until(lambda: self._desk.is_settled and bool(self._view.message.queued))

    def _begin(self, doing: str) -> None:
        self._window.go_to(0)
        self._view.message.text_field.setFocus()
        self.pulse.doing = doing
        self._answers.clear()

    def _reply(self) -> None:
        view, desk = self._view, self._desk
        rest(LOOK_MS)
        self._answered += 1
        if not view.suggestions.shown:
            return
        self.pulse.doing = "choosing a suggestion"
        view.suggestions.choose(0)
        until(lambda: desk.is_settled)
        rest(LOOK_MS)
        self.pulse.doing = "writing the reply"
        composer = view.reply.composer
        composer.moveCursor(composer.textCursor().MoveOperation.End)
        self._type(composer, GREETING)
        until(lambda: desk.is_settled)
        self.pulse.doing = "copying"
        if view.verdict.mood == "warn":
            self._type(view.verdict.reason, REASON)
        view.verdict.copy_requested.emit()
        until(lambda: desk.is_settled)
        self._copied += view.verdict.is_copied
        rest(LOOK_MS)
        self.pulse.doing = "the next message"
        (view.queue.answered_requested if view.message.queued else view.next_requested).emit()
        until(lambda: desk.is_settled and self._queue.is_settled and not view.verdict.is_copied)

    def _search(self) -> None:
        self.pulse.doing = "opening the fact base page"
        self._window.go_to(1)
        view = self._workspace.library_view
        rest(LOOK_MS)
        self.pulse.doing = "searching"
        for word in ("surat", "yang bar", "pembayar"):
            view.search.selectAll()
            self._type(view.search, word)
            rest(LOOK_MS)
        view.search.clear()
        rest(LOOK_MS)

    def _look_through(self) -> None:
        self._window.go_to(1)
        view = self._workspace.library_view
        rest(LOOK_MS)
        self.pulse.doing = "scrolling"
        for _ in range(20):
            QTest.keyClick(view.table, Qt.Key.Key_PageDown)
            rest(KEY_MS)
        self.pulse.doing = "sorting"
        for column in range(view.table.model().columnCount()):
            view.table.horizontalHeader().sectionClicked.emit(column)
            rest(LOOK_MS)

    def _go_round(self) -> None:
        self.pulse.doing = "going from page to page"
        for place in (1, 2, 3, 4, 0):
            self._window.go_to(place)
            rest(LOOK_MS)

    def _ask_palette(self) -> None:
        self.pulse.doing = "the palette"
        palette = self.shell.quick.palette
        assert palette is not None
        palette.open()
        rest(LOOK_MS)
        if palette.dialog is not None:
            self._type(palette.dialog.field, "bayar paj")
            until(lambda: palette.is_settled)
            rest(LOOK_MS)
            palette.dialog.reject()

    def _type(self, field: QWidget, text: str) -> None:
        for letter in text:
            QTest.keyClicks(field, letter)
            rest(KEY_MS)


def play_nothing(seconds: float) -> Played:
    """Keep an empty window open, with a key now and then."""
    application = QApplication(["bench"])
    window = QPlainTextEdit()
    window.resize(1280, 800)
    window.show()
    rest(LOOK_MS)
    painted = Painted(window.viewport())
    pulse, shown = Pulse(), []
    pulse.start()
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        pressed = time.perf_counter()
        QTest.keyClicks(window, "a")
        rest(KEY_MS)
        shown.append((painted.at - pressed) * 1000)
    pulse.stop()
    application.processEvents()
    return pulse.sum_up(shown)


def main(arguments: Sequence[str]) -> int:
    """Play what *arguments* say and print what was counted.

    Args:
        arguments: ``empty`` and seconds, or the minutes of a shift, a file of messages, and what goes to the program.
    """
    if arguments[0] == "empty":
        print(json.dumps(asdict(play_nothing(float(arguments[1])))))
        return 0
    from ui.app import main as run  # noqa: PLC0415 - an empty window has none of it
    from ui.early_desk import EarlyDesk  # noqa: PLC0415
    from ui.shell import Shell  # noqa: PLC0415

    messages = json.loads(Path(arguments[1]).read_text(encoding="utf-8"))
    begin = Shell.begin

    def begin_and_play(shell: Shell, early: EarlyDesk | None = None) -> None:
        begin(shell, early)
        QTimer.singleShot(0, shell, lambda: play(shell))

    def play(shell: Shell) -> None:
        print(json.dumps(asdict(Shift(shell, messages, float(arguments[0])).play())), flush=True)
        QApplication.clipboard().clear()  # what Python made outlives it on the offscreen platform, and Qt dies of that
        shell._window.leave()

    Shell.begin = begin_and_play  # type: ignore[method-assign, assignment]
    return run(arguments[2:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
