"""A disk in memory for what is killed: it is as sound there, and nothing waits for a disk that others use."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_MEMORY = Path("/dev/shm")  # noqa: S108 - made by mkdtemp, which nobody else may enter
_LEAST_FREE = 500_000_000


@pytest.fixture
def tmp_path(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one; what a killed process wrote is there as it is on a disk."""
    if not _MEMORY.is_dir() or shutil.disk_usage(_MEMORY).free < _LEAST_FREE:
        yield tmp_path
        return
    folder = Path(tempfile.mkdtemp(prefix="replydesk-crash-", dir=_MEMORY))
    yield folder
    shutil.rmtree(folder)
