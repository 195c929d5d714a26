#!/usr/bin/env python3
"""Set up ReplyDesk beside this file and start it.

    python3 run.py           opens the program (what follows goes to it)
    python3 run.py test ...   runs all tests (what follows goes to pytest)
    python3 run.py check     runs the linters, the type checker and the tests of the architecture
    python3 run.py cli ...    runs the command line (what follows goes to it)

On Windows: ``py run.py``. The first start fetches what the program is built on into the folder ``.venv``
beside this file, which takes a minute or so; every later one starts at once. It is done again when a
``requirements`` file or Python changes. The exit status is that of what was started, or 4 when it could not be
set up.

Only the standard library, and only syntax that Python 3.6 can read: an old Python gets as far as the sentence
that says which one is needed.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (this file is for the very Pythons that pyproject.toml rules out)
    sys.exit(
        "ReplyDesk membutuhkan Python 3.11 atau yang lebih baru; ini Python {0}.{1}. Unduh dari python.org.\n"
        "ReplyDesk needs Python 3.11 or newer; this is Python {0}.{1}. Get it from python.org.".format(
            *sys.version_info
        )
    )

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, NoReturn

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCKS = ("requirements.txt", "requirements-test.txt")
NOT_SET_UP = 4
"""Exit status when the program could not be set up; 0 to 3 belong to the command line."""

# What Qt loads when it starts and its wheel does not bring: soname → Debian package. Found on Debian 12 and 13
# with nothing but their base system.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
}
WAYLAND_LIBRARIES = {"libwayland-cursor.so.0": "libwayland-cursor0"}

# What the tests of the real window are driven with: program → Debian package.
SCREEN_TOOLS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool", "xclip": "xclip"}

# What the tests of a real keyring are run in: program → Debian package.
KEYRING_TOOLS = {"gnome-keyring-daemon": "gnome-keyring", "dbus-run-session": "dbus"}

# What the test of what screen readers are told listens with: program → Debian package.
READER_TOOLS = {"/usr/libexec/at-spi-bus-launcher": "at-spi2-core", "dbus-daemon": "dbus"}

# What the tests of the icon among those of the desktop show it in: program → Debian package.
TRAY_TOOLS = {"trayer": "trayer"}

# What the tests of a fact base on a share mount one with: program → Debian package.
SHARE_TOOLS = {"sshfs": "sshfs", "/usr/lib/openssh/sftp-server": "openssh-sftp-server"}

Finder = Callable[[], dict[str, str]]
"""A function that returns what is missing: name → Debian package that brings it."""

START = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); sys.argv[0] = {name!r}; "
    "from {module} import main; sys.exit(main())"
)


def main(arguments: Sequence[str]) -> int:
    """Do what *arguments* ask for and return the exit status. On POSIX it does not return from a start."""
    word, rest = (arguments[0], arguments[1:]) if arguments else ("", ())
    if word in ("-h", "--help", "help"):
        print(__doc__)
        return 0
    if word == "cli":
        set_up("requirements.txt")
        return start("-P", "-c", START.format(name="replydesk-cli", module="ui.command_line"), str(ROOT), *rest)
    if word == "test":
        set_up("requirements-test.txt", needs=[missing_libraries], wishes=[missing_tools])
        os.chdir(ROOT)
        return start("-m", "pytest", *(rest or side_by_side()))
    if word == "check":
        set_up("requirements-test.txt", needs=[missing_libraries])
        return start(str(ROOT / ".ci" / "check.py"))
    if word and not word.startswith(("-", "replydesk:")):
        print(__doc__, file=sys.stderr)
        return 2
    set_up("requirements.txt", needs=[missing_libraries])
    require_a_screen()
    return start("-P", "-c", START.format(name="replydesk", module="ui.app"), str(ROOT), *arguments)


def side_by_side() -> tuple[str, ...]:
    """Return the options with which all tests run on several processors, each file of them on one.

    Four at most: each has an X server of its own, and what waits for a window wants some quiet.
    """
    return ("--numprocesses", str(min(os.cpu_count() or 1, 4)), "--dist", "loadfile")


def say(indonesian: str, english: str) -> None:
    """Say something to the person, in both languages, on standard error: standard output is the program's."""
    print(f"ReplyDesk: {indonesian}\n           {english}", file=sys.stderr, flush=True)


def give_up(indonesian: str, english: str) -> NoReturn:
    """Say why it cannot go on, and end."""
    say(indonesian, english)
    sys.exit(NOT_SET_UP)


# --- starting -------------------------------------------------------------------------------------


def start(*arguments: str) -> NoReturn:
    """Become the Python of ``.venv`` with *arguments*, with our input, our output and our exit status."""
    command = [str(python_in(VENV)), *arguments]
    if os.name == "posix":
        os.execve(command[0], command, clean_environment())  # noqa: S606 (a shell would be the danger)
    # Windows has no exec: its imitation returns to the prompt while the program still runs.
    with contextlib.suppress(KeyboardInterrupt):
        sys.exit(subprocess.call(command, env=clean_environment()))
    sys.exit(130)


def clean_environment() -> dict[str, str]:
    """Return our environment without what would lead another Python's packages into ours."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}


def python_in(venv: Path) -> Path:
    """Return where the Python of the virtual environment *venv* is."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


# --- the virtual environment ----------------------------------------------------------------------


def set_up(lock_name: str, *, needs: Sequence[Finder] = (), wishes: Sequence[Finder] = ()) -> None:
    """Make sure that ``.venv`` holds what the file *lock_name* names, and the system what *needs* look for.

    ``requirements-test.txt`` names everything of ``requirements.txt`` and more. So there is one environment:
    what the tests need is added to it once, and starting the program goes on using it.
    """
    if is_ready(lock_name):
        provide(needs, wishes)
        return
    with only_one():
        provide([*needs, missing_venv], wishes)
        if not is_ready(lock_name):  # else: another start did it while we waited
            build(lock_name)


def is_ready(lock_name: str) -> bool:
    """Say whether ``.venv`` was built, to the end, by this Python from the file *lock_name* as it is now."""
    return seal_on(lock_name) == seal_for(lock_name)


def seal_for(lock_name: str) -> str:
    """Return what is noted in ``.venv`` once the file *lock_name* is installed in it by this Python."""
    maker = f"{sys.version}\n{base_python()}".encode()
    return hashlib.sha256((ROOT / lock_name).read_bytes() + maker).hexdigest()


def seal_on(lock_name: str) -> str | None:
    """Return what is noted in ``.venv`` for the file *lock_name*, or ``None`` when it was never installed."""
    try:
        return seal_file(lock_name).read_text(encoding="ascii")
    except (OSError, ValueError):
        return None


def seal_file(lock_name: str) -> Path:
    """Return the file in which is noted that the file *lock_name* was installed."""
    return VENV / f"installed-{lock_name}"


def base_python() -> str:
    """Return the path of the Python to make ``.venv`` with: this one, or the one an active environment is of."""
    inside = sys.prefix != sys.base_prefix
    found: str = getattr(sys, "_base_executable", None) or sys.executable if inside else sys.executable
    return os.path.realpath(found) if os.name == "posix" else found


def build(lock_name: str) -> None:
    """Install the file *lock_name* into ``.venv``: afresh, unless there is only something to be added."""
    say(
        "menyiapkan diri, hanya sekali ini; sampai 110 MB diunduh...",
        "setting itself up, this once; up to 110 MB will be fetched...",
    )
    if not is_ready("requirements.txt") or seal_on(lock_name) is not None:
        for name in LOCKS:
            seal_file(name).unlink(missing_ok=True)
        if run(base_python(), "-I", "-m", "venv", "--clear", str(VENV)):
            give_up(
                f"folder {VENV} tidak dapat dibuat. Tutup ReplyDesk yang masih terbuka, lalu ulangi.",
                f"the folder {VENV} cannot be made. Close every open ReplyDesk and try again.",
            )
    # Noted as unfinished before the first file changes, so that a build that was cut short is done afresh.
    seal_file(lock_name).write_text("unfinished", encoding="ascii")
    pip = ["-I", "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    options = ["--require-hashes", "--only-binary", ":all:", *([] if sys.stderr.isatty() else ["--quiet"])]
    if run(str(python_in(VENV)), *pip, *options, "-r", str(ROOT / lock_name)):
        give_up(
            "paket yang diperlukan tidak dapat dipasang (sebabnya di atas). Periksa sambungan internet, lalu "
            "ulangi. Sistem: 64-bit; Windows 10, macOS 13, Debian 12, Ubuntu 22.04, atau yang lebih baru.",
            "the packages it needs cannot be installed (the reason is above). Check the internet connection, "
            "then try again. Systems: 64-bit; Windows 10, macOS 13, Debian 12, Ubuntu 22.04, or newer.",
        )
    for name in {LOCKS[0], lock_name}:
        seal_file(name).write_text(seal_for(name), encoding="ascii")
    say("siap.", "ready.")


def run(*command: str, talks: bool = True) -> int:
    """Run *command* and return its exit status. What it prints goes to standard error, or nowhere unless it *talks*."""
    out = 2 if talks else subprocess.DEVNULL
    with contextlib.suppress(KeyboardInterrupt):
        return subprocess.call(command, stdin=subprocess.DEVNULL, stdout=out, env=clean_environment())
    give_up("dihentikan; mulai lagi kapan saja.", "stopped; start again at any time.")


@contextlib.contextmanager
def only_one() -> Iterator[None]:
    """Wait until no other start is setting up in this folder; others wait until the block ends."""
    with (ROOT / ".venv.lock").open("a", encoding="ascii") as file:
        if not lock(file, wait=False):
            say("menunggu penyiapan lain yang sedang berjalan...", "waiting for another start to set up...")
            lock(file, wait=True)
        yield  # closing the file, or dying, lets the next one in


def lock(file: IO[str], *, wait: bool) -> bool:
    """Lock *file* against other processes; say whether it worked, which it always does when asked to wait."""
    while True:
        try:
            if sys.platform == "win32":
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError:  # taken; on Windows also after ten seconds of waiting
            if not wait:
                return False
        else:
            return True


# --- what the system must bring -------------------------------------------------------------------


def missing_libraries(environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return the libraries Qt needs for its windows and this Linux lacks: soname → Debian package."""
    if not sys.platform.startswith("linux"):
        return {}
    needed = {**QT_LIBRARIES, **(WAYLAND_LIBRARIES if environment.get("WAYLAND_DISPLAY") else {})}
    return {name: package for name, package in needed.items() if not can_be_loaded(name)}


def can_be_loaded(soname: str) -> bool:
    """Say whether the system finds the shared library *soname*."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing_tools() -> dict[str, str]:
    """Return what the tests of real window, keyring, screen reader, tray and share need and this Linux lacks.

    Each is a program and the Debian package that brings it.
    """
    if not sys.platform.startswith("linux"):
        return {}
    tools = {**SCREEN_TOOLS, **KEYRING_TOOLS, **READER_TOOLS, **TRAY_TOOLS, **SHARE_TOOLS}
    return {name: package for name, package in tools.items() if shutil.which(name) is None}


def missing_venv() -> dict[str, str]:
    """Return what this Python lacks to make ``.venv`` (Debian packs it apart): module → Debian package."""
    if importlib.util.find_spec("ensurepip") is not None:
        return {}
    return {"ensurepip": "python{}.{}-venv".format(*sys.version_info)}


def provide(needs: Sequence[Finder], wishes: Sequence[Finder]) -> None:
    """Install what is missing where we may, else say how. Ends when something of *needs* is missing still."""
    missing = found_by([*needs, *wishes])
    if not missing:
        return
    if shutil.which("apt-get") and is_root():
        install(sorted(missing.values()))
        importlib.invalidate_caches()
    missing = found_by([*needs, *wishes])
    if found_by(needs):
        give_up(
            f"sistem ini belum lengkap. Jalankan ini, lalu ulangi:\n\n    {how_to_get(missing)}\n",
            "this system lacks something. Run the line above, then try again.",
        )
    if missing:
        say(
            f"sebagian uji di sistem ini dilewati. Agar ikut diuji, jalankan:\n\n    {how_to_get(missing)}\n",
            "some tests on this system are skipped. Run the line above to have them run as well.",
        )


def found_by(finders: Sequence[Finder]) -> dict[str, str]:
    """Return all that *finders* find missing."""
    return {name: package for finder in finders for name, package in finder().items()}


def is_root() -> bool:
    """Say whether we may install packages of the system."""
    return sys.platform != "win32" and os.geteuid() == 0


def install(packages: Sequence[str]) -> None:
    """Install Debian *packages*. Whether it worked is seen by looking for what was missing, not here."""
    say(f"memasang paket sistem: {' '.join(packages)}...", "installing these packages of the system...")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    run("apt-get", "-qq", "update", talks=False)
    # A machine that was just started is often busy with updates of its own: wait up to five minutes.
    patient = ("-o", "DPkg::Lock::Timeout=300")
    run("apt-get", "-qq", *patient, "install", "-y", "--no-install-recommends", *packages, talks=False)


def how_to_get(missing: Mapping[str, str]) -> str:
    """Return the line to paste that installs *missing*, or its names where there is no apt-get."""
    if shutil.which("apt-get") is None:
        return ", ".join(sorted(missing))
    packages = " ".join(sorted(missing.values()))
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {packages}"


def require_a_screen(environment: Mapping[str, str] = os.environ) -> None:
    """End with a sentence where there is no screen to open a window on; Qt would abort instead."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(environment.get(name) for name in screens):
        give_up(
            "tidak ada layar untuk membuka jendela. Mulai dari desktop, atau: python3 run.py cli --help",
            "there is no screen to open a window on. Start it from a desktop, or: python3 run.py cli --help",
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
