"""The desktop turns dark while the program is open, as it says over the bus: all of the window turns with it."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.test_tray import needed
from tests.portal import ASKED, portal
from tests.screen import PATIENCE_S, ROOT, Screen, folders_in
from tests.trays import BUS, session_bus

pytestmark = [pytest.mark.real_window, pytest.mark.slow]

STOPS = frozenset(
    {
        *("desk", "changes", "queue", "entry", "form", "import", "history", "learned", "evaluation"),
        *("palette", "quick", "rules", "settings", "backups", "institution", "help", "locked", "first"),
    }
)
"""All pages, and dialogs of every sort; every other one turns dark, the others turn light."""


@pytest.fixture
def session() -> Iterator[str]:
    """The address of a bus of the session."""
    needed(BUS)
    with tempfile.TemporaryDirectory(prefix="rd-") as folder, session_bus(Path(folder)) as address:
        yield address


def test_nothing_keeps_the_colours_it_had_before_the_desktop_turned(
    screen: Screen, session: str, tmp_path: Path
) -> None:
    asked = {**ASKED, "DBUS_SESSION_BUS_ADDRESS": session, "PYTHONPATH": str(ROOT)}
    last = "{}"
    with (
        portal(session) as desktop,
        (tmp_path / "said.txt").open("w") as said,
        subprocess.Popen(
            [sys.executable, str(ROOT / "tests" / "dark_tour.py"), *STOPS],
            env={**screen.environment, **folders_in(tmp_path), **asked},
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
        ) as tour,
    ):
        assert tour.stdout is not None
        for line in map(str.strip, tour.stdout):
            if line in {"dark", "light"}:
                desktop.turn(line)
            else:
                last = line
        assert tour.wait(PATIENCE_S) == 0, (tmp_path / "said.txt").read_text()
    found = json.loads(last)
    assert found.keys() == STOPS
    assert {name: colours for name, colours in found.items() if colours} == {}
