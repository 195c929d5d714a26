"""Size of text, looks and language are turned to and fro all day, and the program stays.

Each runs as a process of its own: what is wrong there ends it. What is freed is filled with bytes of no meaning by the
C library (``MALLOC_PERTURB_``, glibc), so that nothing that is touched afterwards goes on by luck.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from replydesk.config import load_config
from tests.screen import ROOT, Program, Screen, folders_in, wait_until

pytestmark = [pytest.mark.real_window, pytest.mark.slow]

FILLED = {"MALLOC_PERTURB_": "85"}
TURNS = 20
PATIENCE_S = 300.0
"""How long so many turns may take on a slow, busy machine."""


def test_all_is_turned_to_and_fro_with_pages_and_dialogs_open(screen: Screen, tmp_path: Path) -> None:
    environment = {**screen.environment, **folders_in(tmp_path), **FILLED, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", str(ROOT / "tests" / "looks_tour.py"), "7", str(TURNS)],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        check=False,
    )
    turned = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, ""), turned[-1:]
    assert len(turned) == TURNS
    assert {line.split()[1] for line in turned} == {"text_percent", "looks", "language"}


def test_the_size_of_text_is_turned_in_the_settings_by_keys(
    start_program: Callable[..., Program], screen: Screen, facts: Path
) -> None:
    program = start_program("--db", str(facts), **FILLED)
    wait_until(lambda: program.title().startswith("Kota Contoh"), what="the pages")
    program.press("ctrl+comma")
    wait_until(lambda: screen.windows(program.process.pid, "Pengaturan"), what="the settings")
    program.type("ukuran teks")
    program.press("Tab")
    for key, percent in (("Down", "125"), ("Up", "100"), ("Down", "125"), ("Down", "150"), ("Up", "125")):
        program.press(key)
        wait_until(lambda: kept_percent(program) == percent or ended(program), what=f"{percent} %")  # noqa: B023
        assert not ended(program)
    program.press("Escape")
    wait_until(lambda: program.has_focus or ended(program), what="the window without the settings")
    program.press("ctrl+q")
    assert program.process.wait(60) == 0
    assert program.stderr() == ""


def ended(program: Program) -> bool:
    """Say whether *program* runs no more."""
    return program.process.poll() is not None


def kept_percent(program: Program) -> str:
    """Return the size of text in the settings file of *program*; empty: there is no such file yet."""
    found = next(program.home.rglob("config.json"), None)
    return load_config(found).text_percent if found is not None else ""
