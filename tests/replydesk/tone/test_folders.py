"""A folder of rules that is broken, huge or not what it seems is refused at once, with its name and what to do."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from replydesk.house_rules import pack_of
from replydesk.tone.folders import MAX_FILES
from replydesk.tone.rule_file import MAX_BYTES, RuleFileBroken
from replydesk.wording import LANGUAGES, load_wording

RULE = "extends: existence\nmessage: Ganti.\nlevel: error\ntokens: [sampel]\n"

QUICK_S = 5.0
"""Far more than any refusal takes, far less than waiting for a pipe or a pattern."""


def _rule(folder: Path, text: str = RULE, name: str = "own/one.yml") -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _file_instead(folder: Path) -> None:
    folder.rmdir()
    folder.touch()


def _many_files(folder: Path) -> None:
    for number in range(MAX_FILES + 1):
        _rule(folder, name=f"own/r{number}.yml")


def _much(folder: Path) -> None:
    for number in range(12):
        _rule(folder, RULE + "description: " + "x" * (MAX_BYTES - 200), name=f"own/r{number}.yml")


def _many_names(folder: Path) -> None:
    (folder / "own").mkdir()
    for number in range(5_001):
        (folder / "own" / f"{number}.txt").touch()


def _not_utf8(folder: Path) -> None:
    _rule(folder)
    (folder / "own" / "one.yml").write_bytes(b"message: \xff\xfe")


def _pipe(folder: Path) -> None:
    (folder / "own").mkdir()
    os.mkfifo(folder / "own" / "one.yml")


def _link_to_itself(folder: Path) -> None:
    (folder / "own").mkdir()
    (folder / "own" / "one.yml").symlink_to("one.yml")


def _family_that_is_a_loop(folder: Path) -> None:
    (folder / "own").symlink_to("own")


def _folder_in_itself(folder: Path) -> None:
    _rule(folder)
    (folder / "own" / "again").symlink_to(folder, target_is_directory=True)


def _link_to_a_device(folder: Path) -> None:
    (folder / "own").mkdir()
    (folder / "own" / "one.yml").symlink_to("/dev/zero")


CASES: list[tuple[str, Callable[[Path], None]]] = [
    ("tone.no-folder", lambda folder: folder.rmdir()),
    ("tone.not-a-folder", _file_instead),
    ("tone.too-many-files", _many_files),
    ("tone.too-many-files", _many_names),
    ("tone.folder-too-large", _much),
    ("tone.too-large", lambda folder: _rule(folder, RULE + "#" * (MAX_BYTES + 1))),
    ("tone.too-many", lambda folder: _rule(folder, RULE.replace("sampel", ", ".join(["kata"] * 10_000)))),
    ("tone.too-deep", lambda folder: _rule(folder, RULE + "tests: " + "[" * 100_000)),
    ("tone.not-utf-8", _not_utf8),
    ("tone.bad-pattern", lambda folder: _rule(folder, RULE.replace("sampel", "'(a{900}){900}'"))),
    ("tone.bad-pattern", lambda folder: _rule(folder, RULE.replace("sampel", "'" + "(a|b)" * 1_000 + "'"))),
    ("tone.bad-pattern", lambda folder: _rule(folder, RULE.replace("sampel", ", ".join(["'(a{99}){9}'"] * 7_000)))),
    ("tone.wrong-ending", lambda folder: _rule(folder, name="own/one.yaml")),
    ("tone.wrong-ending", lambda folder: _rule(folder, name="own/one.yml.txt")),
    ("tone.wrong-ending", lambda folder: _rule(folder, name="own/one.YML")),
    ("tone.outside-a-family", lambda folder: _rule(folder, name="one.yml")),
    ("tone.folder-too-deep", lambda folder: _rule(folder, name="own/more/one.yml")),
    ("tone.bad-name", lambda folder: _rule(folder, name="own/Satu.yml")),
    ("tone.bad-name", lambda folder: _rule(folder, name="words.yml", text="Kami: [a]\n")),
]
if sys.platform != "win32":
    CASES += [
        ("tone.not-a-file", _pipe),
        ("tone.not-a-file", _link_to_a_device),
        ("tone.unreadable", _link_to_itself),
        ("tone.unreadable", _family_that_is_a_loop),
        ("tone.folder-too-deep", _folder_in_itself),
    ]


@pytest.mark.parametrize(("code", "spoil"), CASES)
def test_it_is_refused_at_once_and_by_name(tmp_path: Path, code: str, spoil: Callable[[Path], None]) -> None:
    folder = tmp_path / "aturan"
    folder.mkdir()
    spoil(folder)
    began = time.monotonic()
    with pytest.raises(RuleFileBroken) as refused:
        pack_of(str(folder), "id")
    assert time.monotonic() - began < QUICK_S
    assert refused.value.notice.code == code
    for language in LANGUAGES:
        assert str(folder) in load_wording(language).say(refused.value.notice)


def test_what_is_no_rule_is_let_lie(tmp_path: Path) -> None:
    _rule(tmp_path)
    for name in ("README.md", ".git", "own/.one.yml.swp", "own/one.yml~", "own/catatan.txt"):
        (tmp_path / name).touch()
    assert [rule.name for rule in pack_of(str(tmp_path), "id").rules if rule.origin == "own"] == ["own.one"]


def test_a_link_to_a_rule_is_followed(tmp_path: Path) -> None:
    _rule(tmp_path / "elsewhere")
    (tmp_path / "aturan").mkdir()
    (tmp_path / "aturan" / "own").symlink_to(tmp_path / "elsewhere" / "own", target_is_directory=True)
    assert "own.one" in {rule.name for rule in pack_of(str(tmp_path / "aturan"), "id").rules}
