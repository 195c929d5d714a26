"""The keyring of a true Secret Service (gnome-keyring), in a D-Bus session that ends with the test."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import run

ROOT = Path(__file__).parents[3]
SCRIPT = Path(__file__).with_name("in_session.py")

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the Secret Service is a matter of Linux")

_UNLOCKED = 'printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$0" "$@"'


@pytest.fixture
def _service() -> None:
    """What is needed is there, or the test says what to install; with ``CI=true`` it fails instead."""
    lacking = [name for name in run.KEYRING_TOOLS if shutil.which(name) is None]
    if lacking:
        reason = f"REAL KEYRING NOT TESTED: {', '.join(lacking)} not installed (python3 run.py test says how)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)


def in_session(scene: str, home: Path, *session: str) -> dict[str, Any]:
    """Play *scene* of ``in_session.py`` in a home of its own, by the command *session*; return what it says."""
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "PYTHON_KEYRING"))},
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHONPATH": str(ROOT),
        "GNOME_KEYRING_CONTROL": "",
    }
    for name in ("DISPLAY", "REPLYDESK_PASSPHRASE"):
        environment.pop(name, None)
    done = subprocess.run(
        [*session, sys.executable, str(SCRIPT), scene],
        cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.usefixtures("_service")
def test_what_is_kept_is_there_for_another_program(tmp_path: Path) -> None:
    said = in_session("kept", tmp_path, "dbus-run-session", "--", "sh", "-c", _UNLOCKED)
    assert (said["before"], said["read"], len(said["labels"])) == (None, True, 1)


@pytest.mark.usefixtures("_service")
def test_a_locked_collection_holds_nobody_up(tmp_path: Path) -> None:
    said = in_session("locked", tmp_path, "dbus-run-session", "--", "sh", "-c", _UNLOCKED)
    assert said["anchor"] is None
    assert said["code"] in {"audit.place-silent", "audit.keyring-failed"}
    assert said["seconds"] < 2


def test_without_a_session_bus_there_is_no_keyring(tmp_path: Path) -> None:
    assert in_session("absent", tmp_path) == {"code": "audit.no-keyring"}


@pytest.mark.usefixtures("_service")
def test_an_encrypted_fact_base_opens_by_itself_and_not_while_the_keyring_is_locked(tmp_path: Path) -> None:
    said = in_session("encrypted", tmp_path, "dbus-run-session", "--", "sh", "-c", _UNLOCKED)
    assert said["ways"] == ["keyring", "recovery-code"]
    assert said["kept"] == [64]
    assert said["opened"] == 0
    status, out, words = said["locked"]
    assert (status, out) == (3, "")
    assert "unlock --recovery-code" in words
    assert "keyring of this computer" in words
    assert said["seconds"] < 20


@pytest.mark.usefixtures("_service")
def test_a_keyring_that_lost_the_key_takes_the_fact_base_on_again_by_the_code(tmp_path: Path) -> None:
    said = in_session("emptied", tmp_path, "dbus-run-session", "--", "sh", "-c", _UNLOCKED)
    assert said["statuses"] == [3, 0, 0, 0, 0]
    assert said["kept"] == 2  # the present one, and the one before, which the backups need
