"""The file that tells a Linux desktop that links of ours are opened by this program. It is written on request only."""

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from replydesk.errand import SCHEME

NAME = "replydesk.desktop"
_MARK = "X-ReplyDesk-Written=true"
"""A line by which a file of ours is known: one that somebody else wrote is neither replaced nor removed."""

_ROOT = Path(__file__).resolve().parent.parent
_ESCAPED = {"\\": "\\\\\\\\", '"': '\\\\"', "`": "\\\\`", "$": "\\\\$", "%": "%%"}
"""As the Desktop Entry Specification wants it inside a quoted argument of ``Exec``, which is a string value itself."""


class LinkFileRefused(KnownError):
    """The file cannot be written or removed, or is somebody else's."""


def is_known_here() -> bool:
    """Return whether this system reads such files."""
    return sys.platform.startswith("linux")


def applications() -> Path:
    """Return the person's folder for such files."""
    home = os.environ.get("XDG_DATA_HOME", "")
    return (Path(home) if Path(home).is_absolute() else Path.home() / ".local" / "share") / "applications"


def own_command() -> tuple[str, ...] | None:
    """Return the command that starts this program; ``None``: it cannot be told how it was started."""
    started = Path(sys.argv[0])
    if started.is_absolute() and started.name == "replydesk" and started.is_file():
        return (str(started),)
    installed, python = shutil.which("replydesk"), shutil.which("python3")
    if installed is not None:
        return (installed,)
    run = _ROOT / "run.py"
    return (python, str(run)) if python is not None and run.is_file() else None


def is_written(folder: Path) -> bool:
    """Return whether *folder* holds a file of ours."""
    try:
        return _MARK in (folder / NAME).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return False


def write(folder: Path, command: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Write the file for *command* to *folder*, and return the commands that make the desktop take notice of it.

    Raises:
        LinkFileRefused: it cannot be written, or another program's file of that name is there.
    """
    path = folder / NAME
    if path.exists() and not is_written(folder):
        raise LinkFileRefused(notice("link.not-ours", path=str(path)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(content(command), encoding="utf-8")
    except OSError as error:
        raise LinkFileRefused(notice("link.cannot-write", path=str(path))) from error
    return (
        ("update-desktop-database", str(folder)),
        ("xdg-mime", "default", NAME, f"x-scheme-handler/{SCHEME}"),
    )


def remove(folder: Path) -> tuple[tuple[str, ...], ...]:
    """Remove the file from *folder*, where it is ours, and return what makes the desktop take notice.

    Raises:
        LinkFileRefused: it cannot be removed.
    """
    if is_written(folder):
        try:
            (folder / NAME).unlink()
        except OSError as error:
            raise LinkFileRefused(notice("link.cannot-write", path=str(folder / NAME))) from error
    return (("update-desktop-database", str(folder)),)


def content(command: Sequence[str]) -> str:
    """Return what stands in the file for *command*."""
    said = " ".join(f'"{"".join(_ESCAPED.get(sign, sign) for sign in part)}"' for part in command)
    return "\n".join(
        [
            "[Desktop Entry]",
            "Type=Application",
            "Name=ReplyDesk",
            "Comment=Answers citizens from a checked fact base",
            "Comment[id]=Menjawab warga dari basis fakta yang sudah diperiksa",
            f"Exec={said} %u",
            "Terminal=false",
            "Categories=Office;",
            f"MimeType=x-scheme-handler/{SCHEME};",
            "StartupWMClass=replydesk",
            "Actions=ask;",
            _MARK,
            "",
            "[Desktop Action ask]",
            "Name=Ask about the clipboard",
            "Name[id]=Tanyakan isi papan klip",
            f"Exec={said} --ask-clipboard",
            "",
        ]
    )
