"""What ``run.py`` does about libraries and tools the system lacks: install them when it may, else say how."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="packages of the system are a matter of Linux")

Lacking = Callable[[], dict[str, str]]


def _always_lacking(name: str, package: str) -> Lacking:
    return lambda: {name: package}


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An ``apt-get`` that writes down what it is asked for and "installs" it as a file, in the folder returned."""
    command = tmp_path / "apt-get"
    command.write_text(
        f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\ncase "$*" in *install*) touch {tmp_path}/there;; esac\n'
    )
    command.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    return tmp_path


def _as_user(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: number)


def test_nothing_is_asked_of_a_complete_system(apt: Path) -> None:
    run.provide([dict], [dict])
    assert not (apt / "asked").exists()


def test_root_gets_what_is_missing(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _as_user(monkeypatch, 0)

    def lacking() -> dict[str, str]:
        return {} if (apt / "there").exists() else {"libb.so": "libb1", "liba.so": "liba1"}

    run.provide([lacking], [])
    update, install = (apt / "asked").read_text().splitlines()
    assert update.endswith("update")
    assert install.endswith("install -y --no-install-recommends liba1 libb1")


def test_anybody_else_gets_one_line_to_paste(
    apt: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    _as_user(monkeypatch, 1000)
    with pytest.raises(SystemExit) as end:
        run.provide([_always_lacking("liba.so", "liba1")], [_always_lacking("Xvfb", "xvfb")])
    out, err = capfd.readouterr()
    assert end.value.code == 4
    assert out == ""
    line = "sudo apt-get update && sudo apt-get install -y --no-install-recommends liba1 xvfb"
    assert [text.strip() for text in err.splitlines()].count(line) == 1
    assert not (apt / "asked").exists()


def test_what_cannot_be_installed_is_named(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _as_user(monkeypatch, 0)
    with pytest.raises(SystemExit) as end:
        run.provide([_always_lacking("liba.so", "liba1")], [])
    assert end.value.code == 4
    assert (apt / "asked").exists()


def test_the_tests_run_without_a_screen_of_their_own(
    apt: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    _as_user(monkeypatch, 1000)
    run.provide([dict], [_always_lacking("Xvfb", "xvfb")])
    assert "some tests on this system are skipped" in capfd.readouterr().err
    assert not (apt / "asked").exists()


def test_another_linux_is_told_the_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run.how_to_get({"libb.so.1": "libb1", "liba.so.1": "liba1"}) == "liba.so.1, libb.so.1"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the names are those of Linux")
def test_a_missing_library_is_seen() -> None:
    assert run.can_be_loaded("libc.so.6")
    assert not run.can_be_loaded("libreplydesk-is-not-a-library.so.1")
    assert run.missing_libraries({}).keys() <= run.QT_LIBRARIES.keys()


def test_a_start_without_a_screen_says_so(capfd: pytest.CaptureFixture[str]) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("elsewhere there is always a screen")
    run.require_a_screen({"DISPLAY": ":7"})
    run.require_a_screen({"WAYLAND_DISPLAY": "wayland-0"})
    with pytest.raises(SystemExit) as end:
        run.require_a_screen({"DISPLAY": ""})
    assert end.value.code == 4
    assert "tidak ada layar" in capfd.readouterr().err
