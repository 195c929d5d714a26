"""Which room may load what, seen at run time; what the sources import is the matter of the import contracts."""

import ast
import importlib.metadata
import subprocess
import sys

import pytest

from tests.architecture.sources import ROOMS, ROOT, files, name_of, tree_of

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


def test_no_installed_package_has_the_name_of_a_room() -> None:
    # The names are general; one of somebody else's would be loaded in place of ours, or ours in place of theirs.
    owners = importlib.metadata.packages_distributions()
    foreign = {name: set(owners.get(name, ())) - {"replydesk"} for name in (*ROOMS, "tests")}
    assert not any(foreign.values()), foreign


def _imports_of(tree: ast.AST) -> set[str]:
    """Return the top-level packages that *tree* imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_one_build_of_sqlite_is_used() -> None:
    # Two builds on one file in one process break each other's locks. sqlite-utils imports Python's own, unused.
    assert [name_of(path) for path in files(*ROOMS) if "sqlite3" in _imports_of(tree_of(path))] == []


def test_that_guard_bites() -> None:
    assert "sqlite3" in _imports_of(ast.parse("def f():\n    from sqlite3.dbapi2 import connect"))
    assert "sqlite3" in _imports_of(ast.parse("import sqlite3 as sql"))
    assert "sqlite3" not in _imports_of(ast.parse("import sqlcipher3.dbapi2"))
