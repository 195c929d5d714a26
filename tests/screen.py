"""A real X display for the tests in which the clipboard, the focus or another program matters.

The display is an Xvfb of the session's own with a small window manager (openbox). The program under test runs
as a process of its own under it, as on a person's desk, and is driven from outside: ``xdotool`` presses keys,
``xclip`` plays the other program that reads the clipboard.
"""

import atexit
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

TOOLS = ("Xvfb", "openbox", "xdotool", "xclip")
SIZE = "1280x900x24"
PATIENCE_S = 30.0
"""How long a thing may take to appear on a slow, busy machine before a test gives up on it."""

ROOT = Path(__file__).resolve().parent.parent
REPLYDESK = "import sys; sys.argv[0] = 'replydesk'; from ui.app import main; sys.exit(main())"

T = TypeVar("T")


def missing_tools() -> list[str]:
    """Return the names of the programs a real screen needs and this machine lacks."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def wait_until(look: Callable[[], T], *, what: str, patience_s: float = PATIENCE_S, step_s: float = 0.05) -> T:
    """Return the first true answer of *look*, which is asked every *step_s* seconds.

    Raises:
        TimeoutError: it was still not true after *patience_s* seconds; the sentence names *what* was awaited.
    """
    deadline = time.monotonic() + patience_s
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {patience_s:g} s in vain for {what}")
        time.sleep(step_s)


class Screen:
    """One X display.

    Attributes:
        name: Its name for the variable ``DISPLAY``, e.g. ``":7"``.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._owner: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        """The variables a program needs to appear on this screen, added to ours."""
        ours = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        return {**ours, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", "XDG_SESSION_TYPE": "x11"}

    def xdotool(self, *arguments: str, check: bool = True) -> str:
        """Return what ``xdotool`` with *arguments* prints, without the last line break."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE_S,
            check=False,
        )
        if check and done.returncode:
            raise RuntimeError(f"xdotool {arguments[0]} failed: {done.stderr.strip()}")
        return done.stdout.rstrip("\n")

    def windows(self, pid: int, name: str = ".") -> list[str]:
        """Return the numbers of the visible windows of the process *pid* in whose title bar *name* is found."""
        found = self.xdotool("search", "--all", "--onlyvisible", "--pid", str(pid), "--name", name, check=False)
        return found.split()

    def active_window(self) -> str:
        """Return the number of the window that has the keyboard; empty: none has."""
        return self.xdotool("getactivewindow", check=False)

    def clipboard(self, selection: str = "clipboard", *, timeout_s: float = 10.0) -> str | None:
        """Return the text another program is given when it pastes, or ``None`` when there is none.

        Args:
            selection: ``"clipboard"``, or ``"primary"`` for what a middle click pastes.
            timeout_s: How long the owner may take to hand it over; after that ``TimeoutExpired`` is raised.
        """
        done = subprocess.run(
            ["xclip", "-o", "-selection", selection, "-target", "UTF8_STRING"],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout_s,
            check=False,
        )
        return done.stdout.decode("utf-8") if done.returncode == 0 else None

    def put_on_clipboard(self, text: str) -> None:
        """Put *text* on the clipboard as another program does; it stays until somebody else copies."""
        self.forget_clipboard()
        # -quiet keeps xclip in the foreground, where it can be ended; else it would outlive the tests.
        self._owner = subprocess.Popen(
            ["xclip", "-i", "-quiet", "-selection", "clipboard"],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert self._owner.stdin is not None
        self._owner.stdin.write(text.encode("utf-8"))
        self._owner.stdin.close()
        wait_until(lambda: self.clipboard() == text, what="the text put on the clipboard")

    def forget_clipboard(self) -> None:
        """End the program that :meth:`put_on_clipboard` left behind, if it is still there."""
        if self._owner is not None:
            _end(self._owner)
            self._owner = None

    def picture(self, file: Path) -> Path | None:
        """Write the whole screen as a picture to *file*; ``None`` where ImageMagick is not installed."""
        if shutil.which("import") is None:
            return None
        subprocess.run(["import", "-window", "root", str(file)], env=self.environment, timeout=PATIENCE_S, check=False)
        return file if file.exists() else None


class Program:
    """ReplyDesk in a window of its own on a :class:`Screen`.

    Attributes:
        process: The running program.
        home: Its ``HOME``: all it writes without being told where lies in it.
        environment: The variables it was started with.
        window: The number the X server knows its first window by.
    """

    def __init__(
        self, screen: Screen, process: subprocess.Popen[bytes], home: Path, environment: Mapping[str, str]
    ) -> None:
        self.screen = screen
        self.process = process
        self.home = home
        self.environment = environment
        self.window = wait_until(self._first_window, what="the program's window")
        wait_until(lambda: not self.title().endswith("…"), what="all of the program")
        self.focus()

    def _first_window(self) -> str:
        if self.process.poll() is not None:
            raise RuntimeError(f"the program ended with status {self.process.returncode}:\n{self.stderr()}")
        return next(iter(self.screen.windows(self.process.pid)), "")

    def start_again(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start the program once more with *arguments*, as the same person; whoever calls it sees that it ends."""
        return subprocess.Popen(
            [*_leash(), sys.executable, "-P", "-c", REPLYDESK, *arguments],
            cwd=self.home,
            env=dict(self.environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def stderr(self) -> str:
        """Return what the program has said on standard error so far."""
        return (self.home / "stderr.txt").read_text(encoding="utf-8", errors="replace")

    def focus(self) -> None:
        """Bring the window to the front and give it the keyboard."""
        self.screen.xdotool("windowactivate", "--sync", self.window)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is its first window's."""
        return self.screen.active_window() == self.window

    def title(self) -> str:
        """Return what the window's title bar says."""
        return self.screen.xdotool("getwindowname", self.window)

    def press(self, *keys: str) -> None:
        """Press *keys* one after another, by xdotool's names, e.g. ``"ctrl+Return"`` or ``"Tab"``."""
        self.screen.xdotool("key", "--clearmodifiers", "--delay", "20", "--", *keys)

    def type(self, text: str) -> None:
        """Type *text* as a person does, key by key.

        ASCII only: for other letters xdotool changes the keyboard while it types, and now and then one gets
        lost. Paste those.
        """
        if not text.isascii():
            raise ValueError("paste what is not ASCII")
        self.screen.xdotool("type", "--clearmodifiers", "--delay", "8", "--", text)

    def click(self, x: int, y: int, *, button: int = 1) -> None:
        """Click at *x*, *y*: pixels from the window's upper left corner."""
        place = ("mousemove", "--sync", "--window", self.window, str(x), str(y))
        self.screen.xdotool(*place, "click", str(button))

    def clipboard(self, selection: str = "clipboard") -> str | None:
        """Return what another program would paste now; see :meth:`Screen.clipboard`."""
        return self.screen.clipboard(selection)

    def await_clipboard(self, text: str) -> None:
        """Wait until another program would paste exactly *text*."""
        try:
            wait_until(lambda: self.clipboard() == text, what=f"{text!r} on the clipboard")
        except TimeoutError as error:
            error.add_note(f"there was: {self.clipboard()!r}")
            raise


@contextmanager
def running_screen(folder: Path) -> Iterator[Screen]:
    """Start an Xvfb with openbox, hand it out as a :class:`Screen`, and end both.

    Args:
        folder: An empty folder, for what the two say and as openbox's home.
    """
    reader, writer = os.pipe()
    with (folder / "screen.txt").open("wb") as said:
        # The server chooses a free number itself and tells it through the pipe: two sessions never meet.
        server = subprocess.Popen(
            [
                *_leash(),
                "Xvfb",
                "-displayfd",
                str(writer),
                "-screen",
                "0",
                SIZE,
                "-nolisten",
                "tcp",
                "-noreset",
            ],
            pass_fds=(writer,),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        )
        os.close(writer)
        started = [server]
        try:
            with os.fdopen(reader) as answer:
                number = answer.readline().strip()
            if not number:
                raise RuntimeError(f"Xvfb did not start:\n{(folder / 'screen.txt').read_text()}")
            screen = Screen(f":{number}")
            manager = subprocess.Popen(
                [*_leash(), "openbox"],
                env={**screen.environment, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
            )
            started.append(manager)
            wait_until(lambda: screen.xdotool("get_desktop", check=False), what="the window manager")
            yield screen
            screen.forget_clipboard()
        finally:
            for process in reversed(started):
                _end(process)


@contextmanager
def running_program(
    screen: Screen,
    home: Path,
    arguments: Sequence[str] = (),
    variables: Mapping[str, str] = MappingProxyType({}),
    *,
    code: str = REPLYDESK,
) -> Iterator[Program]:
    """Start the program with *arguments* on *screen*, hand it out with its window open, and end it.

    Args:
        screen: Where its window is to appear.
        home: An existing folder: its ``HOME`` and the root of all its data folders.
        arguments: Of its command line.
        variables: Put into its environment on top.
        code: What Python is to run; another program than ReplyDesk where the screen itself is tested.
    """
    runtime = runtime_folder_of(home)
    environment = {
        **screen.environment,
        **folders_in(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHONPATH": str(ROOT),
        "QT_LOGGING_RULES": "qt.qpa.*=false",
        **variables,
    }
    with (home / "stderr.txt").open("wb") as said:
        process = subprocess.Popen(
            [*_leash(), sys.executable, "-P", "-c", code, *arguments],
            cwd=home,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        )
    try:
        yield Program(screen, process, home, environment)
    finally:
        _end(process)


def runtime_folder_of(home: Path) -> Path:
    """Return the folder of *home* for sockets, made if need be; it has a short path, or no socket could be in it."""
    mark = hashlib.sha256(str(home).encode()).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"rd-{mark}"
    folder.mkdir(mode=0o700, exist_ok=True)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def folders_in(home: Path) -> dict[str, str]:
    """Return the variables that put everything a person's programs keep under *home*."""
    return {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
        "APPDATA": str(home / "appdata"),
        "LOCALAPPDATA": str(home / "localappdata"),
    }


def _leash() -> list[str]:
    """Return what to put before a command so that it ends with the tests, however these end."""
    return ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)
