"""The program dies between a line and its note: the log stays whole, and nobody is accused."""

import subprocess
import sys
from pathlib import Path

import pytest

from knowledge_base.store import create_store
from tests.knowledge_base.store.log_in_file import checked

ROOT = Path(__file__).parents[3]

_WRITER = """
import sys
from pathlib import Path
from tests.knowledge_base.store.log_in_file import witnessed, write_lines
with witnessed(Path(sys.argv[1])) as store:
    while True:
        write_lines(store, 1)
        print(store.audit.head().number, flush=True)
"""


@pytest.mark.slow
def test_killed_at_any_line_the_log_is_whole_and_its_note_stands(tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    create_store(path).close()
    for kill in range(12):
        with subprocess.Popen([sys.executable, "-c", _WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            for _ in range(1 + kill * 3):
                acknowledged = int(writer.stdout.readline())
            writer.kill()

        report = checked(path)

        assert report.flaws == ()
        assert report.head.number >= acknowledged
