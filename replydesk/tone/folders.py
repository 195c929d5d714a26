"""Finds the files of a folder of rules, and refuses what would be passed over in silence or never come to an end.

A folder holds a folder for each family with a ``.yml`` file for each rule, and may hold ``words.yml`` (lists that
patterns call by name) and ``.vale.ini`` (levels of rules). Whatever looks like a rule and would not be read is refused:
a rule that is not there lets replies through.
"""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from knowledge_base.notice import Value, notice
from replydesk.tone.rule_file import MAX_BYTES, RuleFileBroken

WORDS_FILE = "words.yml"
LEVELS_FILE = ".vale.ini"

MAX_FILES = 500
"""Files an institution's folder may hold; ours has a tenth of this."""

MAX_TOTAL = 2_000_000
"""Bytes of all of them."""

_MAX_ENTRIES = 5_000
"""Names looked at before a folder is taken for something else than a folder of rules."""

_FORGOTTEN = (".yaml", ".yml.txt", ".yaml.txt")
"""Endings that rules have by mistake: Vale passes over the first in silence, an editor on Windows adds the others."""


@dataclass(frozen=True, slots=True)
class RuleText:
    """A file of a folder of rules.

    Attributes:
        path: Below the folder, with ``/`` between the parts.
        name: What people are told it is called.
        data: Its bytes.
    """

    path: str
    name: str
    data: bytes


def shipped_files(place: Traversable) -> Iterator[RuleText]:
    """Give the files of our own folder, the lists first, since the rules call them."""
    found: dict[str, Traversable] = {}
    for child in place.iterdir():
        if child.is_dir() and not child.name.startswith((".", "__")):
            found |= {f"{child.name}/{each.name}": each for each in child.iterdir() if each.name.endswith(".yml")}
        elif child.name == WORDS_FILE:
            found[child.name] = child
    for path in sorted(found, key=_order):
        yield RuleText(path, path, found[path].read_bytes())


def own_files(place: Path, *, full_names: bool = True) -> Iterator[RuleText]:
    """Give the files of an institution's folder, the lists first, then the rules, the levels last.

    Args:
        place: The folder.
        full_names: Tell people the whole path of a file; otherwise that below the folder.

    Raises:
        RuleFileBroken: the folder or a file in it cannot be read, or something in it would be passed over.
    """
    paths = sorted(_paths(place), key=_order)
    if len(paths) > MAX_FILES:
        raise _refused("too-many-files", place, limit=MAX_FILES)
    total = 0
    for path in paths:
        data = _read(place / path, str(place / path) if full_names else path)
        total += len(data)
        if total > MAX_TOTAL:
            raise _refused("folder-too-large", place, limit=MAX_TOTAL)
        yield RuleText(path, str(place / path) if full_names else path, data)


def _order(path: str) -> tuple[int, str]:
    return {WORDS_FILE: 0, LEVELS_FILE: 2}.get(path, 1), path


def _refused(code: str, place: Path, **values: Value) -> RuleFileBroken:
    return RuleFileBroken(notice(f"tone.{code}", folder=str(place), **values))


def _paths(place: Path) -> Iterator[str]:
    """Give the paths below *place* of what is to be read."""
    looked = 0
    for child in _children(place):
        looked += 1
        if child.name in (WORDS_FILE, LEVELS_FILE):
            yield child.name
        elif child.name.startswith((".", "__")):
            continue
        elif _asked(child.is_dir, Path(child.path)):
            for each in _children(Path(child.path)):
                looked += 1
                if looked > _MAX_ENTRIES:
                    raise _refused("too-many-files", place, limit=MAX_FILES)
                if _is_rule(each):
                    yield f"{child.name}/{each.name}"
        elif _is_rule(child):
            raise RuleFileBroken(notice("tone.outside-a-family", file=child.path))
        if looked > _MAX_ENTRIES:
            raise _refused("too-many-files", place, limit=MAX_FILES)


def _children(place: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(place) as children:
            yield from children
    except FileNotFoundError:
        raise _refused("no-folder", place) from None
    except NotADirectoryError:
        raise _refused("not-a-folder", place) from None
    except OSError as error:
        raise _refused("folder-unreadable", place, why=error.strerror or "?") from None


def _is_rule(entry: os.DirEntry[str]) -> bool:
    """Say whether *entry* is to be read as a rule; refuse what looks as if it should be, and would not."""
    name = entry.name.lower()
    if entry.name.startswith((".", "__")):
        return False
    if _asked(entry.is_dir, Path(entry.path)):
        raise RuleFileBroken(notice("tone.folder-too-deep", file=entry.path))
    if name.endswith(_FORGOTTEN) or (name.endswith(".yml") and not entry.name.endswith(".yml")):
        raise RuleFileBroken(notice("tone.wrong-ending", file=entry.path))
    return entry.name.endswith(".yml")


def _asked(question: Callable[[], bool], place: Path) -> bool:
    """Return the answer to a question on a directory entry, for which a link may have to be followed."""
    try:
        return question()
    except OSError as error:
        raise RuleFileBroken(notice("tone.unreadable", file=str(place), why=error.strerror or "?")) from None


def _read(path: Path, name: str) -> bytes:
    """Return the bytes of a regular file; a pipe or a device is not even waited for."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise RuleFileBroken(notice("tone.not-a-file", file=name))
        with open(path, "rb", opener=_without_waiting) as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise RuleFileBroken(notice("tone.unreadable", file=name, why=error.strerror or "?")) from None
    if len(data) > MAX_BYTES:
        size = path.stat().st_size
        raise RuleFileBroken(notice("tone.too-large", file=name, line=1, size=size, limit=MAX_BYTES))
    return data


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
