import io
import json
from pathlib import Path

import pytest

from knowledge_base.store import open_store
from tests.replydesk.cli.conftest import Ended, Run

RINI, BUDI = "483920", "716204"


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch, filled: Run) -> Run:
    """The command line, with what stands on standard input given as ``typed``."""

    def run(*arguments: object, typed: str = "") -> Ended:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        return filled("--language", "en", "second-person", *arguments)

    return run


def test_people_are_added_with_a_pin_from_standard_input_and_it_is_switched_on(typing: Run) -> None:
    nobody = "Nobody may release blocked replies yet. To let those who are named do so: second-person on.\n"
    assert typing("list").said == f"{nobody}Nobody has been named yet.\n"
    assert typing("add", "Rini", typed=f"{RINI}\n").status == 0
    assert typing("add", "Budi", "--by", "Rini", typed=f"{RINI}\n{BUDI}\n").status == 0
    assert typing("on", "--by", "Budi", typed=f"{BUDI}\n").status == 0

    ended = typing("list")
    assert ended.said == "A second person may release blocked replies.\n"
    assert [line.split("  ")[0] for line in ended.out.splitlines()] == ["Budi", "Rini"]


def test_without_a_confirmation_nothing_is_changed(typing: Run) -> None:
    typing("add", "Rini", typed=f"{RINI}\n")

    assert typing("add", "Tono", typed=f"{BUDI}\n").status == 2
    wrong = typing("add", "Tono", "--by", "Rini", typed=f"999000\n{BUDI}\n")
    assert (wrong.status, wrong.said) == (2, "The PIN is wrong. The attempt is on record.\n")
    assert typing("remove", "Rini").status == 2
    assert len(typing("list").out.splitlines()) == 1


def test_undo_says_that_it_takes_a_pin_and_then_goes_on_before_it(typing: Run, filled: Run) -> None:
    assert filled("entry", "delete", "jam-paspor").status == 0
    typing("add", "Rini", typed=f"{RINI}\n")
    first = filled("--language", "en", "undo")
    assert (first.status, "with a PIN only" in first.said) == (2, True)
    assert filled("undo", "--json").objects[0]["what"] == "deleted"
    assert len(typing("list").out.splitlines()) == 1


def test_who_is_removed_may_no_more(typing: Run) -> None:
    typing("add", "Rini", typed=f"{RINI}\n")
    assert typing("remove", "Rini", "--by", "rini", typed=f"{RINI}\n").status == 0

    assert typing("list").out == ""


@pytest.mark.parametrize(
    ("call", "typed", "said"),
    [
        (("add",), "", "Say whom"),
        (("on", "Rini"), "", "takes no name"),
        (("add", "Rini"), "", "No PIN was given"),
        (("add", "Rini"), "123456\n", "too easy"),
        (("add", "Rini"), "12\n", "6 to 12 digits"),
        (("on",), "", "Add a person first"),
    ],
)
def test_what_cannot_be_done_is_said(typing: Run, call: tuple[str, ...], typed: str, said: str) -> None:
    ended = typing(*call, typed=typed)
    assert ended.status == 2
    assert said in ended.said


def test_a_pin_is_never_an_argument(typing: Run) -> None:
    assert typing("add", "Rini", RINI).status == 2


def test_no_pin_and_no_hash_leaves_with_an_export(typing: Run, filled: Run, db: Path, tmp_path: Path) -> None:
    typing("add", "Rini", typed=f"{RINI}\n")
    typing("on", "--by", "Rini", typed="999000\n")
    files = [tmp_path / "log.jsonl", tmp_path / "log.csv", tmp_path / "entries.jsonl"]
    for file in files:
        assert filled("export" if file.stem == "entries" else "audit-export", file).status == 0

    store = open_store(db)
    (rini,) = store.releasers.every()
    store.close()
    held = "".join(file.read_text(encoding="utf-8") for file in files)
    assert [secret for secret in (RINI, "999000", rini.pin_hash, "scrypt") if secret in held] == []
    acts = [json.loads(line)["what"] for line in files[0].read_text(encoding="utf-8").splitlines()]
    assert acts == ["second-changed", "second-refused"]
