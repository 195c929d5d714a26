"""A shift at the desk, played inside the program itself: nothing else is in its process but this script.

``bench_window.py`` starts it. A person takes in one message after the other, typed or pasted, chooses an answer, writes
something to it, copies it when the check lets it out, and goes to the next; between two messages they look something up
on another page. A timer that is due every millisecond says how long nothing else could happen meanwhile.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import asdict
from itertools import count, cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from tests.benchmarks.pulse import Played, Pulse, resident_mb
from tests.benchmarks.waits import Moment, Waits, took, waited

if TYPE_CHECKING:  # an empty window has none of it
    from ui.shell import Shell

KEY_MS = 60
"""Between two keys: a quick typist."""

LOOK_MS = 400
"""A look at what has come."""

LAST_KEYS = 20
"""Messages of which only the end is typed, behind the shift: each says how long its last key takes to be answered."""

FIRST = 6
"""So many of them are made before it is weighed whether the others leave anything behind."""

PAGES = 5

LETTERS = 4

PATIENCE_S = 60
LOOK_AGAIN_MS = 2
"""Between two looks at whether what is waited for is there."""

SEARCHES = "store"
"""The name of the thread that looks for answers (``ui/thread_runner.py``)."""

GREETING = " Terima kasih sudah bertanya."
REASON = "Sudah dibaca ulang."


class Painted(QObject):
    """When one of some widgets was painted last, as *waits* count."""

    def __init__(self, waits: Waits, *widgets: QWidget) -> None:
        super().__init__()
        self._waits = waits
        self.at = waits.now()
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - as Qt calls it
        """Note the moment of a paint."""
        if event.type() is QEvent.Type.Paint:
            self.at = self._waits.now()
        return False


def since(began: Moment, ended: Moment) -> tuple[float, float]:
    """Return the time between the two and what was waited of it, in milliseconds."""
    return took(began, ended) * 1000, waited(began, ended) * 1000


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


Steps = Generator[int | Callable[[], bool]]
"""What is done at the desk, with pauses: so many milliseconds, or until something holds."""


class Player(QObject):
    """Takes *steps*, each from the program's own loop of events.

    In a loop within that one Qt frees nothing of what was thrown away by the step that waits there.
    """

    def __init__(self, steps: Steps, done: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps, self._done = steps, done
        self._holds: Callable[[], bool] | None = None
        self._ends = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(0)

    def _go_on(self) -> None:
        if self._holds is not None and not self._holds():
            if time.monotonic() > self._ends:
                QApplication.exit(1)
                raise TimeoutError("the window did not come to rest")
            self._timer.start(LOOK_AGAIN_MS)
            return
        try:
            step = next(self._steps)
        except StopIteration:
            self._done()
            return
        if callable(step):
            self._holds, self._ends = step, time.monotonic() + PATIENCE_S
            self._timer.start(LOOK_AGAIN_MS)
        else:
            self._holds = None
            self._timer.start(step)


class Shift:
    """Works in the window of *shell* for so many *minutes*, with these *messages* over and over."""

    def __init__(self, shell: "Shell", messages: Sequence[str], minutes: float) -> None:
        self.shell = shell
        self.pulse: Pulse
        self._messages = messages
        self._minutes = minutes
        self._shown: list[tuple[float, float]] = []
        self._typed: list[int] = []
        self._answered = self._copied = 0
        self.played: Played | None = None

    def play(self) -> Steps:
        """Work, step by step; what was counted is in :attr:`played` behind the last."""
        yield lambda: self.shell.workspace is not None
        workspace = self.shell.workspace
        assert workspace is not None
        self._workspace = workspace
        self._window, self._view = self.shell._window, workspace.desk_view
        self._desk, self._queue = workspace.desk, workspace.queue
        panel = self._view.suggestions
        self._waits = Waits(SEARCHES)
        assert len(self._waits.now().waited) != 1, "the thread that searches has another name"
        self.pulse = Pulse(self._waits)
        self._painted = Painted(self._waits, panel, panel._inside, panel._said, *panel._cards)
        self._answers: list[Moment] = []
        advise = panel.advise

        def advise_and_note(sentence: str, *, offers_entry: bool = False) -> None:
            advise(sentence, offers_entry=offers_entry)
            self._answers.append(self._waits.now())

        panel.advise = advise_and_note  # type: ignore[method-assign]
        self._window.go_to(0)
        yield LOOK_MS
        self.pulse.start()
        ends = time.monotonic() + self._minutes * 60
        others = cycle((self._search, self._look_through, self._go_round, self._ask_palette))
        for number, message in zip(count(), cycle(self._messages), strict=False):
            if time.monotonic() > ends:
                break
            yield from (self._type_message, self._paste_message, self._take_from_queue)[number % 3](message)
            yield from self._reply()
            yield from next(others)()
        self.pulse.stop()
        held: list[float] = []
        for number, message in enumerate(islice(cycle(self._messages), LAST_KEYS)):
            yield from self._end_message(message)
            yield from self._leave_message()
            self._window.go_to(number % PAGES)
            yield 5
            held.append(resident_mb())
        del panel.advise
        self.played = self.pulse.sum_up(
            self._shown,
            while_typing=statistics.mean(self._typed),
            messages=self._answered,
            copied=self._copied,
            later_mb=statistics.median(held[-3:]) - statistics.median(held[FIRST - 3 : FIRST]),
        )

    def _type_message(self, message: str) -> Steps:
        self._begin("typing a message")
        field = self._view.message.text_field
        yield from self._type(field, message[:-1])
        self._typed.append(len(self._answers))
        yield from self._last_key(field, message)

    def _end_message(self, message: str) -> Steps:
        """Have all of *message* there but for its last letters, and type these."""
        self._begin("")
        field = self._view.message.text_field
        field.selectAll()
        data = QMimeData()
        data.setText(message[:-LETTERS])
        field.insertFromMimeData(data)
        yield lambda: self._desk.is_settled
        yield from self._type(field, message[-LETTERS:-1])
        yield from self._last_key(field, message)

    def _leave_message(self) -> Steps:
        """Choose what is suggested, and go on without it."""
        if self._view.suggestions.shown:
            self._view.suggestions.choose(0)
            yield lambda: self._desk.is_settled
        self._view.next_requested.emit()
        yield lambda: self._desk.is_settled and self._queue.is_settled

    def _last_key(self, field: QWidget, message: str) -> Steps:
        before, pressed = len(self._answers), self._waits.now()
        QTest.keyClicks(field, message[-1])
        yield lambda: self._desk.is_settled and len(self._answers) > before
        yield 5
        self._shown.append(since(pressed, max(self._answers[-1], self._painted.at)))

    def _paste_message(self, message: str) -> Steps:
        self._begin("pasting a message")
        data = QMimeData()
        data.setText(message)
        self._view.message.text_field.insertFromMimeData(data)
        yield lambda: self._desk.is_settled

    def _take_from_queue(self, message: str) -> Steps:
        self._begin("taking a message from the queue")
        self._view.queue.text_dropped.emit(message)
        yield lambda: self._queue.is_settled and bool(self._view.queue.model.rows)
        self._view.queue.opened.emit(0)
        yield lambda: self._desk.is_settled and bool(self._view.message.queued)

    def _begin(self, doing: str) -> None:
        self._window.go_to(0)
        self._view.message.text_field.setFocus()
        self.pulse.doing = doing
        self._answers.clear()

    def _reply(self) -> Steps:
        view, desk = self._view, self._desk
        yield LOOK_MS
        self._answered += 1
        if not view.suggestions.shown:
            return
        self.pulse.doing = "choosing a suggestion"
        view.suggestions.choose(0)
        yield lambda: desk.is_settled
        yield LOOK_MS
        self.pulse.doing = "writing the reply"
        composer = view.reply.composer
        composer.moveCursor(composer.textCursor().MoveOperation.End)
        yield from self._type(composer, GREETING)
        yield lambda: desk.is_settled
        self.pulse.doing = "copying"
        if view.verdict.mood == "warn":
            yield from self._type(view.verdict.reason, REASON)
        view.verdict.copy_requested.emit()
        yield lambda: desk.is_settled
        self._copied += view.verdict.is_copied
        yield LOOK_MS
        self.pulse.doing = "the next message"
        (view.queue.answered_requested if view.message.queued else view.next_requested).emit()
        yield lambda: desk.is_settled and self._queue.is_settled and not view.verdict.is_copied

    def _search(self) -> Steps:
        self.pulse.doing = "opening the fact base page"
        self._window.go_to(1)
        view = self._workspace.library_view
        yield LOOK_MS
        self.pulse.doing = "searching"
        for word in ("surat", "yang bar", "pembayar"):
            view.search.selectAll()
            yield from self._type(view.search, word)
            yield LOOK_MS
        view.search.clear()
        yield LOOK_MS

    def _look_through(self) -> Steps:
        self._window.go_to(1)
        view = self._workspace.library_view
        yield LOOK_MS
        self.pulse.doing = "scrolling"
        for _ in range(20):
            QTest.keyClick(view.table, Qt.Key.Key_PageDown)
            yield KEY_MS
        self.pulse.doing = "sorting"
        for column in range(view.table.model().columnCount()):
            view.table.horizontalHeader().sectionClicked.emit(column)
            yield LOOK_MS

    def _go_round(self) -> Steps:
        self.pulse.doing = "going from page to page"
        for place in (*range(1, PAGES), 0):
            self._window.go_to(place)
            yield LOOK_MS

    def _ask_palette(self) -> Steps:
        self.pulse.doing = "the palette"
        palette = self.shell.quick.palette
        assert palette is not None
        palette.open()
        yield LOOK_MS
        if palette.dialog is not None:
            yield from self._type(palette.dialog.field, "bayar paj")
            yield lambda: palette.is_settled
            yield LOOK_MS
            palette.dialog.reject()

    def _type(self, field: QWidget, text: str) -> Steps:
        for letter in text:
            QTest.keyClicks(field, letter)
            yield KEY_MS


def play_nothing(seconds: float) -> Played:
    """Keep an empty window open, with a key now and then."""
    application = QApplication(["bench"])
    window = QPlainTextEdit()
    window.resize(1280, 800)
    window.show()
    rest(LOOK_MS)
    waits = Waits()
    painted = Painted(waits, window.viewport())
    pulse = Pulse(waits)
    shown: list[tuple[float, float]] = []
    pulse.start()
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        pressed = waits.now()
        QTest.keyClicks(window, "a")
        rest(KEY_MS)
        shown.append(since(pressed, painted.at))
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
        shift = Shift(shell, messages, float(arguments[0]))
        Player(shift.play(), lambda: tell(shell, shift), shell)

    def tell(shell: Shell, shift: Shift) -> None:
        assert shift.played is not None
        print(json.dumps(asdict(shift.played)), flush=True)
        QApplication.clipboard().clear()  # what Python made outlives it on the offscreen platform, and Qt dies of that
        shell._window.leave()

    Shell.begin = begin_and_play  # type: ignore[method-assign, assignment]
    return run(arguments[2:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
