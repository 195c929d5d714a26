"""Breaks each rule type and each guard of an exit in turn, and shows that some test fails each time.

    PYTHONPATH=. python tests/mutation/run.py [part of a name …]

All happens in a copy of the tree that is thrown away. For each mutation of ``mutations.toml`` its tests are run; one
that passes them all survived. The exit status is 0 when none did. Tests of the real window need a screen (see
docs/development.md); without one they are skipped, and what only they notice survives.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.mutation.table import Mutation, mutations

ROOT = Path(__file__).resolve().parent.parent.parent
_LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "__pycache__", "*_cache", ".hypothesis", "build", "dist", "*.db")
_FAILED = 1
"""What pytest ends with when a test failed; another status means that it could not run them."""


def main(wanted: Sequence[str]) -> int:
    """Run the mutations whose name has one of *wanted* in it, or all; return the exit status."""
    chosen = [one for one in mutations() if not wanted or any(part in one.name for part in wanted)]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "tree"
        shutil.copytree(ROOT, copy, ignore=_LEFT_OUT)
        status, said = _run(copy, sorted({test for one in chosen for test in one.tests}))
        if status:
            print(f"the tests fail though nothing is broken:\n{said}")
            return 2
        survived = [one for one in chosen if not _is_caught(one, copy)]
    print(f"{len(chosen) - len(survived)} of {len(chosen)} caught")
    return 1 if survived else 0


def _is_caught(one: Mutation, copy: Path) -> bool:
    file = copy / one.file
    whole = file.read_text(encoding="utf-8")
    broken = one.applied_to(copy)
    file.write_text(broken, encoding="utf-8")
    began = time.monotonic()
    status, said = _run(copy, one.tests)
    file.write_text(whole, encoding="utf-8")
    verdict = {0: "SURVIVED", _FAILED: "caught"}.get(status, "NOT RUN")
    print(f"{verdict:8}  {one.name} ({time.monotonic() - began:.0f} s): {_first_failure(said)}", flush=True)
    return status == _FAILED


def _first_failure(said: str) -> str:
    """Return the name of the first test that failed, or the last thing pytest said."""
    lines = said.splitlines() or [""]
    failed = (line for line in lines if line.startswith(("FAILED", "ERROR")))
    return next(failed, lines[-1]).partition(" - ")[0]


def _run(copy: Path, tests: Iterable[str]) -> tuple[int, str]:
    """Run *tests* in *copy* until one fails; return pytest's exit status and what it said."""
    # No bytecode: two texts of the same size, written within a second, would be taken for the same.
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", *tests],
        cwd=copy,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(copy)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
