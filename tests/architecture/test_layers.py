"""Which room may load what, seen at run time; what the sources import is the matter of the import contracts."""

import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT, files, name_of

_LOAD = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(*sorted(name.partition(".")[0] for name in sys.modules))
"""


def _modules(room: str) -> list[str]:
    names = (name_of(path).removesuffix(".py").removesuffix("/__init__") for path in files(room))
    return [name.replace("/", ".") for name in names]


def _loaded_with(*modules: str) -> set[str]:
    """Return the top-level packages that are loaded once a fresh Python has imported *modules*."""
    done = subprocess.run(
        [sys.executable, "-c", _LOAD, *modules], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize("room", ["resources", "knowledge_base", "replydesk"])
def test_the_rooms_below_the_window_load_without_qt(room: str) -> None:
    assert not _loaded_with(*_modules(room)) & {"PySide6", "shiboken6", "ui"}


def test_this_guard_bites() -> None:
    assert "PySide6" in _loaded_with("PySide6.QtCore")


def test_one_build_of_sqlite_is_used() -> None:
    # Two builds on one file in one process break each other's locks. sqlite-utils imports Python's own, unused.
    users = [name_of(path) for path in files("knowledge_base", "replydesk", "ui") if _names_sqlite3(path.read_text())]
    assert users == []


def _names_sqlite3(source: str) -> bool:
    return any(line.split()[:2] in (["import", "sqlite3"], ["from", "sqlite3"]) for line in source.splitlines())
