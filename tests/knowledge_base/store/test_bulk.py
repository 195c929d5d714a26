"""What a long step had in memory goes back to the system."""

import sys
from pathlib import Path

import pytest

from knowledge_base.store.bulk import memory_given_back

BLOCKS, SIZE = 50_000, 2_000


def held() -> int:
    """Return how many bytes of memory the process holds now."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return 1024 * int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])


@pytest.mark.skipif(sys.platform != "linux", reason="only there memory is kept that is free again")
def test_what_is_free_again_is_given_back_though_something_behind_it_stays() -> None:
    before = held()
    with memory_given_back():
        made = [bytes(SIZE) for _ in range(BLOCKS)]
        stays = made[-1]  # at the end of the heap: the C library could not make that shorter by itself
        most = held() - before
        del made
    assert most > BLOCKS * SIZE / 2
    assert held() - before < most / 4
    assert len(stays) == SIZE
