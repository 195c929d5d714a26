"""The source files of the project, read once, for the tests that judge the code without running it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ROOMS = ("ui", "replydesk", "knowledge_base", "resources")
"""The four packages that ship, the highest first: each may import from those behind it only."""

_NOT_OURS = frozenset({".git", ".venv", "__pycache__", "build", "dist", "node_modules"})


@cache
def files(*folders: str, ending: str = ".py") -> tuple[Path, ...]:
    """Return the files below *folders* (names from the project's root; without any: everywhere) in order of name."""
    tops = [ROOT / folder for folder in folders] or [ROOT]
    found = (path for top in tops for path in top.rglob(f"*{ending}") if path.is_file())
    return tuple(sorted(path for path in found if not _is_foreign(path)))


def _is_foreign(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return any(part in _NOT_OURS or part.endswith(("_cache", ".egg-info")) for part in parts)


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of the Python file *path*."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Yield every call in *tree*."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called_name(call: ast.Call) -> str:
    """Return the last part of the name that is called: ``"setText"`` for ``self._box.setText("a")``."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def name_of(path: Path) -> str:
    """Return the name of *path* from the project's root, with ``/`` on every system."""
    return path.relative_to(ROOT).as_posix()
