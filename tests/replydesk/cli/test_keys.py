"""The commands about the key, as a script calls them: no terminal, and in these tests no keyring."""

import io
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.replydesk.cli.conftest import Run

ROOT = Path(__file__).parents[3]
PASSPHRASE = "empat kata tanpa kaitan"  # noqa: S105 - of the tests
OTHER = "kalimat lain sama sekali"


@pytest.fixture
def encrypted(run: Run, monkeypatch: pytest.MonkeyPatch) -> str:
    """Make an encrypted fact base, let the passphrase be in the environment, and return its recovery code."""
    monkeypatch.setenv("REPLYDESK_PASSPHRASE", PASSPHRASE)
    made = run("init", "--json")
    assert made.status == 0, made.said
    [found] = made.objects
    assert found["encrypted"]
    assert found["ways"] == ["passphrase", "recovery-code"]
    assert found["recovery_code"] not in made.said
    return str(found["recovery_code"])


def kinds(run: Run) -> list[str]:
    return [found["kind"] for found in run("keys", "--json").objects]


def test_without_keyring_and_passphrase_nothing_is_made_and_nobody_is_asked(run: Run, db: Path) -> None:
    ended = run("init")
    assert ended.status == 2
    assert "REPLYDESK_PASSPHRASE" in ended.said
    assert "--no-encryption" in ended.said
    assert list(db.parent.iterdir()) == []


def test_a_weak_passphrase_makes_nothing(run: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPLYDESK_PASSPHRASE", "rahasia")
    ended = run("init")
    assert ended.status == 2
    assert "rahasia" not in ended.said
    assert list(db.parent.iterdir()) == []


def test_the_code_is_shown_once_on_standard_error(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "frasa.txt"
    file.write_text(PASSPHRASE + "\n", encoding="utf-8")
    ended = run("init", "--passphrase-file", file)
    assert (ended.status, ended.out) == (0, "")
    assert ended.said.count("-") >= 5
    assert run("--passphrase-file", file, "verify").status == 0
    assert run("verify").status == 3


def test_every_command_works_with_the_passphrase_and_none_without(
    run: Run, encrypted: str, entries_file: Path, tmp_path: Path, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert encrypted
    calls = (
        ("import", entries_file, "--approve-as", "Sari"),
        ("ask", "ktp hilang"),
        ("export", tmp_path / "out.jsonl"),
        ("backup", tmp_path / "copy.db"),
        ("evaluate",),
        ("due",),
        ("verify",),
    )
    assert [run(*call).status for call in calls] == [0] * len(calls)
    with sqlite3.connect(db) as other, pytest.raises(sqlite3.DatabaseError):
        other.execute("SELECT 1 FROM entry")
    other.close()
    before = db.read_bytes()
    for wrong in ("", "bukan frasa yang itu"):
        monkeypatch.setenv("REPLYDESK_PASSPHRASE", wrong)
        for call in calls:
            ended = run(*call)
            assert (ended.status, ended.out) == (3, ""), call
            for way in ("REPLYDESK_PASSPHRASE", "unlock --recovery-code", "backups"):
                assert way in ended.said
    assert db.read_bytes() == before


def test_a_missing_key_file_makes_no_new_fact_base(run: Run, encrypted: str, db: Path) -> None:
    assert encrypted
    keys = db.with_name(db.name + ".keys")
    kept = keys.read_bytes()
    keys.unlink()
    for call in (("ask", "ktp"), ("init",), ("init", "--no-encryption"), ("keys",), ("rekey",)):
        assert run(*call).status in {2, 3}, call
    assert not keys.exists()
    keys.write_bytes(kept)
    assert run("verify").status == 0


def test_the_ways_are_listed_and_changed(run: Run, encrypted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kinds(run) == ["passphrase", "recovery-code"]
    *_, found = run("keys", "--new-recovery-code", "--json").objects
    assert found["recovery_code"] != encrypted
    assert run("keys", "--forget-keyring").status == 0
    assert run("keys", "--use-keyring").status == 2
    assert run("keys", "--set-passphrase").status == 2
    monkeypatch.setenv("REPLYDESK_NEW_PASSPHRASE", OTHER)
    assert run("keys", "--set-passphrase").status == 0
    assert run("verify").status == 3
    monkeypatch.setenv("REPLYDESK_PASSPHRASE", OTHER)
    assert run("verify").status == 0
    assert sorted(kinds(run)) == ["passphrase", "recovery-code"]


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Let *text* be what stands on standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_a_forgotten_passphrase_is_replaced_by_the_recovery_code(
    run: Run, encrypted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REPLYDESK_PASSPHRASE")
    monkeypatch.setenv("REPLYDESK_NEW_PASSPHRASE", OTHER)
    for wrong, status in (("", 2), (encrypted[:-1], 2), ("0" * 26, 3)):
        typed(monkeypatch, wrong)
        assert run("unlock", "--recovery-code").status == status
    typed(monkeypatch, encrypted.lower() + "\n")
    assert run("unlock", "--recovery-code").status == 0
    monkeypatch.setenv("REPLYDESK_PASSPHRASE", OTHER)
    assert run("verify").status == 0


def test_a_backup_goes_to_another_computer_with_its_keys_and_the_code(
    run: Run, encrypted: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copy, far = tmp_path / "copy.db", tmp_path / "far.db"
    ended = run("backup", copy)
    assert "copy.db.keys" in ended.said
    monkeypatch.delenv("REPLYDESK_PASSPHRASE")
    assert run("--db", far, "restore", copy).status == 3
    assert not far.exists()
    typed(monkeypatch, encrypted)
    assert run("--db", far, "restore", copy, "--recovery-code").status == 0
    assert run("--db", far, "verify").status == 3
    monkeypatch.setenv("REPLYDESK_PASSPHRASE", PASSPHRASE)
    assert run("--db", far, "verify").status == 0


def test_a_new_key_comes_with_a_new_code_and_keeps_the_passphrase(
    run: Run, encrypted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    [found] = run("rekey", "--json").objects
    assert found["recovery_code"] != encrypted
    assert Path(found["backup"]).exists()
    assert run("verify").status == 0
    assert kinds(run) == ["passphrase", "recovery-code"]
    monkeypatch.delenv("REPLYDESK_PASSPHRASE")
    assert run("rekey").status == 3


def test_a_plain_one_is_encrypted_and_what_is_left_in_plain_text_is_said(
    run: Run, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("init", "--no-encryption", "--json").objects == [{"database": str(db), "encrypted": False}]
    assert run("keys").status == 0
    for call in ("rekey", "unlock"):
        assert run(call).status == 2
    assert run("encrypt").status == 2
    assert run("backups", "--now").status == 0
    monkeypatch.setenv("REPLYDESK_PASSPHRASE", PASSPHRASE)
    ended = run("encrypt", "--json")
    assert ended.status == 0
    [found] = ended.objects
    assert Path(found["plain_copy"]).read_bytes()[:15] == b"SQLite format 3"
    assert found["plain_backups"] == 1
    assert found["plain_copy"] in ended.said
    assert run("verify").status == 0
    assert run("encrypt").status == 2


def test_a_plain_backup_over_an_encrypted_one_is_said(run: Run, encrypted: str, tmp_path: Path) -> None:
    assert encrypted
    assert run("--db", tmp_path / "plain.db", "init", "--no-encryption").status == 0
    ended = run("restore", tmp_path / "plain.db")
    assert ended.status == 0
    assert "encrypt" in ended.said


def test_a_passphrase_file_that_cannot_be_read_is_said(run: Run, encrypted: str, tmp_path: Path) -> None:
    assert encrypted
    assert run("--passphrase-file", tmp_path / "none", "verify").status == 2


def at_terminal(answers: Callable[[str], str], *arguments: str) -> tuple[int, str]:
    """Run the program at a terminal, type what *answers* gives to what stands there; return status and screen."""
    import pty  # noqa: PLC0415 - Windows has none

    ours, theirs = pty.openpty()
    program = [sys.executable, "-c", "import sys; from replydesk.cli import main; sys.exit(main())"]
    environment = {name: value for name, value in os.environ.items() if name != "REPLYDESK_PASSPHRASE"}
    with subprocess.Popen(
        [*program, "--language", "en", *arguments],
        stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True, cwd=ROOT, env=environment,
    ) as process:  # fmt: skip
        os.close(theirs)
        shown = ""
        while True:
            try:
                more = os.read(ours, 4096)
            except OSError:  # it has ended, and nobody has the other side any more
                break
            shown += more.decode()
            if shown.endswith(": "):
                os.write(ours, (answers(shown) + "\n").encode())
    os.close(ours)
    return process.returncode, shown


def rightly(shown: str) -> str:
    """Return the right answer to what is asked last."""
    asked = shown.splitlines()[-1]
    if not asked.startswith("Type group"):
        return PASSPHRASE
    code = re.findall(r"once: (\S+)", shown)[0]
    return str(code.split("-")[int(re.findall(r"\d", asked)[0]) - 1])


def wrongly(shown: str) -> str:
    return "XXXXX" if "Type group" in shown else PASSPHRASE


@pytest.mark.skipif(os.name != "posix", reason="terminals are another thing here")
def test_at_a_terminal_the_passphrase_is_typed_twice_and_the_code_typed_back(tmp_path: Path) -> None:
    base = str(tmp_path / "base.db")
    status, shown = at_terminal(wrongly, "--db", base, "init")
    assert status == 2
    assert shown.count("Type group") == 3
    assert list(tmp_path.glob("base.db*")) == []
    status, shown = at_terminal(rightly, "--db", base, "init")
    assert status == 0, shown
    assert PASSPHRASE not in shown
    assert shown.count("Recovery code, shown this once") == 1
    status, shown = at_terminal(rightly, "--db", base, "verify")
    assert status == 0, shown
