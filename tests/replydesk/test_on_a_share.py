"""A true share, mounted by sshfs from a folder of this computer: it is known for one, read, and not written to."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.ground.mounts import is_on_network
from knowledge_base.store import create_store
from tests.journeys.conftest import KTP, approved
from tests.window import entrance_in

SERVER = "/usr/lib/openssh/sftp-server"
"""Speaks to sshfs through a pipe, so that nothing needs a network; where Debian and Ubuntu put it."""


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The folder that is shared, with a fact base in it."""
    folder = tmp_path / "kept"
    folder.mkdir()
    store = create_store(folder / "facts.db")
    approved(store, KTP, "ktp-hilang")
    store.close()
    return folder


@pytest.fixture
def share(tmp_path: Path, kept: Path) -> Iterator[Path]:
    """Where the folder of :func:`kept` is seen as a share; or the reason why there can be none."""
    lacking = [name for name in ("sshfs", SERVER) if shutil.which(name) is None]
    if lacking:
        reason = f"SHARE NOT TESTED: {', '.join(lacking)} not installed (python3 run.py test says how)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    door, point = tmp_path / "door", tmp_path / "share"
    door.write_text(f"#!/bin/sh\nexec {SERVER}\n")
    door.chmod(0o700)
    point.mkdir()
    mounted = subprocess.run(
        ["sshfs", "-o", f"ssh_command={door}", f"kantor:{kept}", str(point)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    if mounted.returncode != 0:
        pytest.skip(f"SHARE NOT TESTED: nothing may be mounted here ({mounted.stderr.strip()})")
    yield point
    subprocess.run(["fusermount3", "-u", str(point)], check=True, timeout=60)


def test_a_share_is_known_and_the_folder_behind_it_is_a_disk(share: Path, kept: Path) -> None:
    assert is_on_network(share)
    assert is_on_network(share / "not there yet" / "deep")
    assert not is_on_network(kept)


def test_a_fact_base_there_is_read_and_neither_changed_nor_made(share: Path, kept: Path, tmp_path: Path) -> None:
    before = {file.name: file.read_bytes() for file in kept.iterdir()}
    entrance = entrance_in(tmp_path)
    store = entrance.work_or_look(share / "facts.db")
    assert store.why_read_only is not None
    assert store.why_read_only.code == "ground.network"
    assert store.entries.serving("ktp-hilang") is not None
    store.close()
    with pytest.raises(StoreUnavailable) as not_opened:
        entrance.work(share / "facts.db")
    with pytest.raises(FileRefused) as not_made:
        entrance.create(share / "new.db")
    assert {not_opened.value.notice.code, not_made.value.notice.code} == {"ground.network"}
    assert {file.name: file.read_bytes() for file in kept.iterdir()} == before
