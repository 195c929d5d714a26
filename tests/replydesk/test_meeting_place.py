import os
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from replydesk.meeting_place import MeetingPlace, meeting_place
from tests.window import paths_in

pytestmark = pytest.mark.skipif(os.name != "posix", reason="sockets are files on POSIX alone")


@pytest.fixture
def short() -> Iterator[Path]:
    """A folder with a short path, whatever runs the tests: the path of a socket may not be long."""
    with tempfile.TemporaryDirectory(prefix="rd-") as folder:
        yield Path(folder)


@pytest.fixture
def runtime(short: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = short / "r"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def temporary(short: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = short / "t"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def met(folder: Path, named: Path | None = None) -> MeetingPlace:
    place = meeting_place(paths_in(folder), named)
    assert place is not None
    return place


def test_the_same_person_and_files_meet_and_others_do_not(runtime: Path, tmp_path: Path) -> None:
    mine = met(tmp_path)
    assert Path(mine.address).parent == runtime
    assert met(tmp_path) == mine
    assert met(tmp_path / "other") != mine
    assert met(tmp_path, tmp_path / "a.db") not in (mine, met(tmp_path, tmp_path / "b.db"))
    assert met(tmp_path, tmp_path / "a.db") == met(tmp_path, tmp_path / "x" / ".." / "a.db")


@pytest.mark.usefixtures("runtime")
def test_a_folder_others_can_write_in_is_no_place_to_meet(runtime: Path, temporary: Path, tmp_path: Path) -> None:
    runtime.chmod(0o770)
    assert Path(met(tmp_path).address).parent == temporary / f"replydesk-{os.getuid()}"
    (temporary / f"replydesk-{os.getuid()}").chmod(0o777)
    assert meeting_place(paths_in(tmp_path), None) is None


def test_a_link_that_somebody_put_there_is_not_followed(
    temporary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    (temporary / f"replydesk-{os.getuid()}").symlink_to(elsewhere)
    assert meeting_place(paths_in(tmp_path), None) is None


@pytest.mark.usefixtures("temporary")
def test_a_path_too_long_for_a_socket_is_no_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / ("d" * 90)
    deep.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    assert meeting_place(paths_in(tmp_path), None) is None


def test_only_a_socket_of_this_person_is_ours(runtime: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = met(tmp_path)
    assert not place.is_ours
    Path(place.address).write_text("no socket", encoding="utf-8")
    assert not place.is_ours
    Path(place.address).unlink()
    monkeypatch.chdir(runtime)  # the path of a socket is short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(Path(place.address).name)
        assert place.is_ours
        own = os.getuid()
        monkeypatch.setattr("os.getuid", lambda: own + 1)
        assert not place.is_ours
