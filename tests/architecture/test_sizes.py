"""The longest file is what rots first."""

from tests.architecture.sources import ROOMS, ROOT, files, name_of

LONGEST = 400
"""Lines; three hundred is what to aim at."""


def test_no_module_is_longer_than_a_reader_can_hold() -> None:
    sizes = {
        name_of(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in (*files(*ROOMS, "tests", ".ci"), ROOT / "run.py")
    }
    longest = sorted(sizes, key=lambda name: sizes[name], reverse=True)[:5]
    assert {name: sizes[name] for name in longest if sizes[name] > LONGEST} == {}


def test_names_say_what_a_module_is_for() -> None:
    empty_words = {"utils", "util", "helpers", "helper", "manager", "common", "misc", "base"}
    assert [name_of(path) for path in files(*ROOMS, "tests") if path.stem in empty_words] == []


def test_no_package_hides_among_the_tests() -> None:
    # Two test modules of the same name would collide in packages; without any, pytest tells them apart by path.
    assert [name_of(path) for path in files("tests") if path.name == "__init__.py"] == []
