"""The lock files: everything pinned and hashed, nothing that tells where a package is fetched from."""

import re
import tomllib
from functools import cache

import pytest

from tests.architecture.sources import ROOT

RUN, TEST = "requirements.txt", "requirements-test.txt"
_PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; (.+?))? \\$")


@cache
def _pins(lock: str) -> dict[str, tuple[str, str, int]]:
    """Return what *lock* pins: name → version, the systems it is for, number of hashes."""
    pins: dict[str, tuple[str, str, int]] = {}
    name = ""
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        if pin := _PIN.match(line):
            name = pin[1]
            pins[name] = (pin[2], pin[3] or "", 0)
        else:
            assert re.match(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$", line), f"{lock} has an odd line: {line}"
            version, systems, hashes = pins[name]
            pins[name] = (version, systems, hashes + 1)
    return pins


@pytest.mark.parametrize("lock", [RUN, TEST])
def test_a_lock_pins_everything_by_hash(lock: str) -> None:
    assert len(_pins(lock)) > 20
    assert [name for name, (_, _, hashes) in _pins(lock).items() if hashes == 0] == []


@pytest.mark.parametrize("lock", [RUN, TEST])
def test_a_lock_names_no_place_to_fetch_from(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert re.findall(r"://|--(?:extra-)?index-url|--find-links|@|\.(?:org|com|io)\b", text) == []


def test_the_tests_run_on_exactly_what_people_run() -> None:
    run, test = _pins(RUN), _pins(TEST)
    assert {name: pin for name, pin in test.items() if name in run} == run


def test_qt_is_the_release_that_was_tried() -> None:
    assert _pins(RUN)["pyside6-essentials"][0] == "6.11.3"


def _plain(requirement: str) -> str:
    name = re.split(r"[\s<>=!~;\[]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_locks_know_every_requirement_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {_plain(one) for one in project["dependencies"]} <= _pins(RUN).keys()
    extras = project["optional-dependencies"]
    assert {_plain(one) for extra in extras.values() for one in extra} <= _pins(TEST).keys()


def test_this_guard_bites() -> None:
    assert _PIN.match("click==8.5.1 \\")
    assert _PIN.match("click>=8.5.1 \\") is None
    assert [_plain(one) for one in ("PyYAML>=6", "types_openpyxl", "a[b]~=1")] == ["pyyaml", "types-openpyxl", "a"]
