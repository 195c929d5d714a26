"""The second half of a start: what is loaded behind the window that is painted already."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.architecture.sources import ROOT
from ui.loading import Loading
from ui.start import BELOW, WINDOW

_LOADED: list[tuple[str, bool]] = []
"""Modules that were loaded, and whether by the window's thread."""


def note(name: str) -> None:
    """Called by the modules the test makes."""
    _LOADED.append((name, current_thread() is main_thread()))


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Three modules that tell when they are loaded, and one that is broken."""
    _LOADED.clear()
    sys.modules["told_of_loading"] = sys.modules[__name__]
    for name in ("made_one", "made_two", "made_three"):
        (tmp_path / f"{name}.py").write_text("from told_of_loading import note\nnote(__name__)\n", encoding="utf-8")
    (tmp_path / "made_broken.py").write_text("raise ValueError('broken')\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield
    for name in ("made_one", "made_two", "made_three", "told_of_loading"):
        sys.modules.pop(name, None)


@pytest.mark.usefixtures("made")
def test_the_rooms_below_are_loaded_beside_the_window_and_its_own_modules_on_its_thread(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    loading = Loading(
        ("made_one", "made_two"), ("made_three",), lambda: done.append("all"), lambda: done.append("failed"), parent
    )
    loading.start()
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["all"]
    assert _LOADED == [("made_one", False), ("made_two", False), ("made_three", True)]


@pytest.mark.usefixtures("made")
def test_what_cannot_be_loaded_is_heard_of(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    with qtbot.captureExceptions() as raised:
        loading = Loading(
            ("made_broken",), ("made_three",), lambda: done.append("all"), lambda: done.append("failed"), parent
        )
        loading.start()
        qtbot.waitUntil(lambda: bool(raised))
    assert [str(error) for _kind, error, _trace in raised] == ["broken"]
    assert done == ["failed"]
    assert _LOADED == []


_HALVES = """
import importlib, sys
import ui.app
print(*sorted(sys.modules))
for name in {below!r}:
    importlib.import_module(name)
below = set(sys.modules)
sizes = []
for name in {window!r}:
    before = len(sys.modules)
    importlib.import_module(name)
    sizes.append(len(sys.modules) - before)
print(*sorted(set(sys.modules) - below))
print(*sizes)
"""


@pytest.fixture(scope="module")
def halves() -> tuple[set[str], set[str], list[int]]:
    """What is loaded before the first paint, what the window's modules add behind it, how many each."""
    code = _HALVES.format(below=BELOW, window=WINDOW)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    first, rest, sizes = done.stdout.splitlines()
    return set(first.split()), set(rest.split()), [int(size) for size in sizes.split()]


def test_before_the_first_paint_no_library_is_loaded_that_the_desk_does_without(
    halves: tuple[set[str], set[str], list[int]],
) -> None:
    first, _rest, _sizes = halves
    heavy = {"sqlite_utils", "sqlcipher3", "yaml", "regex", "re2", "rapidfuzz", "snowballstemmer", "keyring"}
    heavy |= {"cryptography", "openpyxl", "PySide6.QtPrintSupport"}
    assert not heavy & first
    assert not {name for name in first if name.startswith(("replydesk.tone.", "knowledge_base.matching."))}


def test_behind_it_the_windows_own_modules_load_hardly_any_of_the_rooms_below(
    halves: tuple[set[str], set[str], list[int]],
) -> None:
    _first, rest, sizes = halves
    below = {name for name in rest if name.partition(".")[0] in {"replydesk", "knowledge_base"}}
    assert len(below) <= 5, f"name in ui/start.py what brings these: {sorted(below)}"
    assert max(sizes) <= 25
