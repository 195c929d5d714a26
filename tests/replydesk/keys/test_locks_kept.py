"""What is asked about keys while a fact base is open costs it none of its locks."""

import os
import sys
from pathlib import Path

import pytest

from replydesk.keys.changing import set_recovery_code
from tests.replydesk.keys.conftest import Somebody
from ui.key_jobs import ways_to

CODE = "00000-00000-00000-00000-00000-0"


def locks_on(path: Path) -> int:
    """Return how many locks this process has on the file at *path*, as the kernel says."""
    inode = str(path.stat().st_ino)
    lines = [line.split() for line in Path("/proc/locks").read_text(encoding="ascii").splitlines()]
    return sum(str(os.getpid()) in line and any(part.endswith(f":{inode}") for part in line) for line in lines)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc/locks is Linux's")
def test_locks_stay(somebody: Somebody, base: Path) -> None:
    entrance = somebody()
    store = entrance.work(base)
    try:
        before = locks_on(base)
        assert before
        assert ways_to(store)
        assert entrance.keys.key_for(base) == store.key
        set_recovery_code(entrance, base, CODE, is_open=True)
        assert entrance.keys.lock(base) is not None
        assert locks_on(base) == before
    finally:
        store.close()
