"""What the tests of speed share: the large fact base is made once for all of them, as that takes half a minute."""

import fcntl
import os
from pathlib import Path

import pytest

from tests.benchmarks.bench_matching import apart
from tests.benchmarks.made_up_base import MadeUpBase, make_base

MANY = 100_000
"""As many entries as the issues' figures are for."""


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> MadeUpBase:
    """A fact base of a hundred thousand entries, which nobody writes into; one for all processes of the session."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    return made_once(folder / "many", MANY)


def made_once(folder: Path, entries: int) -> MadeUpBase:
    """Return the fact base in *folder*; whoever comes first makes it, and the others wait for that."""
    folder.mkdir(exist_ok=True)
    done = folder / "done"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            apart(make_base, folder, entries)
            done.touch()
    return MadeUpBase(folder, entries)
