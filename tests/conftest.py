"""What every test stands on: no real display, no real home, and a screen for those that need one."""

import gc
import os
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.screen import Program, Screen, folders_in, missing_tools, running_program, running_screen

# Before anything imports Qt. A default only: a person may look on with QT_QPA_PLATFORM=xcb.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_passed = pytest.StashKey[bool]()
_MUCH = 100_000
"""Objects that stayed; a window makes some ten thousand, and a search goes through all there are, for 0.1 to 0.3 s."""


@pytest.fixture(scope="session", autouse=True)
def _home_of_our_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep every test away from the data, settings and keys of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in folders_in(home).items():
            patch.setenv(name, value)
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
        # Else each program a test starts translates all modules again, which is most of what its start costs.
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def _python_frees_no_rings() -> None:
    """Leave the search for rings to :func:`_rings_are_freed`, as the window does: see ``ui/ring_search.py``."""
    gc.disable()


@pytest.fixture(autouse=True)
def _rings_are_freed() -> Iterator[None]:
    """Free on the main thread what tests left in rings, when it has become much."""
    yield
    if gc.get_count()[0] > _MUCH:
        gc.collect()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give every test marked ``real_window`` the screen, or the reason why it cannot run, first of all."""
    for item in items:
        if item.get_closest_marker("real_window") and isinstance(item, pytest.Function):
            item.fixturenames.insert(0, "screen")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether the test passed, for the picture of the screen."""
    report = yield
    if report.when == "call":
        item.stash[_passed] = report.passed
    return report


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A real X display with a window manager, one for the whole session.

    Where it cannot be had the test is skipped and says what to install; with ``CI=true`` it fails instead, so
    that nobody takes a machine without a screen for proof.
    """
    lacking = missing_tools()
    if lacking:
        reason = f"REAL WINDOW NOT TESTED: {', '.join(lacking)} not installed (python3 run.py test says how)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    with running_screen(tmp_path_factory.mktemp("screen")) as shown:
        yield shown


@pytest.fixture
def start_program(request: pytest.FixtureRequest, screen: Screen, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """A function that starts ReplyDesk in a real window: ``start_program("--db", str(file), LANG="C")``.

    What is given by position goes to the program, what is given by name into its environment. It returns the
    :class:`Program` when its window is open; everything started is ended after the test. A failed test leaves
    ``screen.png`` in its temporary folder, and tells what the program said.
    """
    with ExitStack() as stack:
        started: list[Program] = []

        def start(*arguments: str, **variables: str) -> Program:
            home = tmp_path / f"home{len(started) + 1}"
            home.mkdir()
            program = stack.enter_context(running_program(screen, home, arguments, variables))
            started.append(program)
            return program

        yield start
        if not request.node.stash.get(_passed, False):
            screen.picture(tmp_path / "screen.png")
            for program in started:
                said = program.stderr().strip()
                print(f"{program.home}: picture in {tmp_path}; the program said:\n{said}")  # noqa: T201 (pytest shows it)
        screen.forget_clipboard()
