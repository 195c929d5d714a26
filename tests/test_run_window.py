"""The one command of the read-me opens the program."""

import sys
from pathlib import Path

import pytest

from tests.screen import ROOT, Screen, running_program

_RUN = f"import runpy; runpy.run_path({str(ROOT / 'run.py')!r}, run_name='__main__')"

pytestmark = [
    pytest.mark.real_window,
    pytest.mark.skipif(
        Path(sys.prefix) != ROOT / ".venv", reason="only where run.py has set everything up (python3 run.py test)"
    ),
]


def test_one_command_opens_the_window(screen: Screen, tmp_path: Path) -> None:
    with running_program(screen, tmp_path, code=_RUN) as program:
        assert program.title().startswith("ReplyDesk")
        assert program.stderr() == ""
