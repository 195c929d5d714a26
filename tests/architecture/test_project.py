"""What the project says of itself in several places is the same everywhere."""

import re
import tomllib
from functools import cache
from typing import Any

from tests.architecture.sources import ROOT


@cache
def _project() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return found


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_newest_changes_are_those_of_this_version() -> None:
    newest = re.search(r"^## (\d+\.\d+\.\d+)", _text("CHANGELOG.md"), re.MULTILINE)
    assert newest is not None
    assert newest[1] == _project()["version"]


def test_the_oldest_python_is_the_same_everywhere() -> None:
    oldest = _project()["requires-python"].removeprefix(">=")
    named = [line.rpartition(" ")[2] for line in _project()["classifiers"] if re.search(r":: 3\.\d+$", line)]
    assert named[0] == oldest
    assert f"Python {oldest} or newer" in _text("README.md")
    assert f"Python {oldest} or newer" in _text("run.py")
    assert f"sys.version_info < ({oldest.replace('.', ', ')})" in _text("run.py")


def test_it_cannot_be_put_on_a_public_index_by_mistake() -> None:
    assert "Private :: Do Not Upload" in _project()["classifiers"]


def test_both_commands_exist() -> None:
    assert _project()["scripts"] == {"replydesk-cli": "ui.command_line:main"}
    assert _project()["gui-scripts"] == {"replydesk": "ui.app:main"}
    for module in ("ui.app", "ui.command_line"):
        assert f'module="{module}"' in _text("run.py")
