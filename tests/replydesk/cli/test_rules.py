from pathlib import Path
from typing import Any

import pytest

from tests.replydesk.cli.conftest import Run

RULE = "extends: existence\nmessage: Ganti.\nlevel: error\nsource: SOP 1/2026\ntokens: [sampel]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "aturan" / "dinas" / "sampel.yml"
    path.parent.mkdir(parents=True)
    path.write_text(RULE + "tests: {fail: [Ini sampel.], pass: [Ini contoh.]}\n", encoding="utf-8")
    (tmp_path / "aturan" / ".vale.ini").write_text("plain.slang = NO\n", encoding="utf-8")
    return tmp_path / "aturan"


@pytest.fixture
def reply(tmp_path: Path) -> Path:
    path = tmp_path / "reply.txt"
    path.write_text("Selamat pagi, ini sampel. Terima kasih.", encoding="utf-8")
    return path


def test_all_rules_are_listed_with_what_they_rest_on_and_where_they_come_from(filled: Run, folder: Path) -> None:
    rows = {row["rule"]: row for row in filled("rules", "--rules", folder, "--json").objects}
    own = rows["dinas.sampel"]
    assert (own["severity"], own["source"], own["origin"]) == ("block", "SOP 1/2026", "own")
    assert (own["file"], own["examples"]) == (str(folder / "dinas" / "sampel.yml"), {"fail": 1, "pass": 1})
    assert rows["respect.profanity"]["origin"] == "shipped"
    off = rows["plain.slang"]
    assert (off["severity"], off["change"], off["changed_in"]) == ("off", "off", [str(folder / ".vale.ini")])
    assert (own["change"], own["fixed"], rows["respect.profanity"]["fixed"]) == ("added", False, True)
    assert rows["neutrality.election-period"]["when"] == {"mode": ["election"]}
    said = filled("rules", "--rules", folder).out
    assert "dinas.sampel" in said
    assert next(line for line in said.splitlines() if "plain.slang" in line).startswith("off ")


def test_examples_are_tried_and_the_exit_status_tells(filled: Run, folder: Path) -> None:
    assert filled("rules", "--rules", folder, "--test").status == 0
    path = folder / "dinas" / "sampel.yml"
    path.write_text(RULE + "tests:\n  fail: [Ini contoh.]\n  pass:\n    - Ini sampel.\n", encoding="utf-8")
    ended = filled("rules", "--rules", folder, "--test", "--json")
    (row,) = [row for row in ended.objects if row.get("failed")]
    assert (ended.status, row["rule"]) == (1, "dinas.sampel")
    assert [(one["line"], one["expected"], one["found"]) for one in row["failed"]] == [
        (7, "fail", []),
        (9, "pass", ["sampel"]),
    ]
    said = filled("--language", "en", "rules", "--rules", folder, "--test").said
    assert "line 7: should be found" in said
    assert "line 9: should pass" in said


def test_a_broken_folder_is_refused_with_its_file_and_judges_nothing(filled: Run, folder: Path, reply: Path) -> None:
    (folder / "dinas" / "sampel.yml").write_text(RULE + "tokenz: [a]\n", encoding="utf-8")
    for call in (("rules",), ("check", reply, "--json")):
        ended = filled(*call, "--rules", folder)
        assert (ended.status, ended.out) == (2, "")
        assert str(folder / "dinas" / "sampel.yml") in ended.said
    assert filled("rules", "--rules", folder / "nirgends").status == 2


def test_a_check_takes_the_named_folder_or_the_one_that_is_set(filled: Run, folder: Path, reply: Path) -> None:
    def rules(*more: object) -> set[str]:
        return {one["rule"] for one in filled("check", reply, "--json", *more).objects[0]["findings"]}

    assert "dinas.sampel" not in rules()
    assert "dinas.sampel" in rules("--rules", folder)
    assert filled("settings", "--rules", folder).status == 0
    assert "dinas.sampel" in rules()
    assert "dinas.sampel" in {row["rule"] for row in filled("rules", "--json").objects}
    (folder / "dinas" / "sampel.yml").unlink()
    (folder / "dinas").rmdir()
    (folder / ".vale.ini").unlink()
    folder.rmdir()
    ended = filled("check", reply, "--json")
    assert (ended.status, ended.out, str(folder) in ended.said) == (2, "", True)


def house(found: dict[str, Any]) -> tuple[object, ...]:
    return found["accounts"], found["modes"], found["rules"]


def test_settings_are_shown_changed_and_taken_back(filled: Run, folder: Path) -> None:
    call = ("settings", "--account", "Dinas", "--account", "Kepala Dinas", "--mode", "pemilu", "--rules", folder)
    [found] = filled(*call, "--json").objects
    assert house(found) == (["Dinas", "Kepala Dinas"], ["election"], str(folder))
    assert "Dinas, Kepala Dinas" in filled("settings").out
    [found] = filled("settings", "--account", "", "--mode", "", "--rules", "", "--json").objects
    assert house(found) == ([], [], "")


def test_settings_that_cannot_be_meant_change_nothing(filled: Run, folder: Path) -> None:
    assert filled("settings", "--mode", "pemilu", "--rules", folder / "nirgends").status == 2
    assert filled("settings", "--mode", "damai").status == 2
    assert filled("settings", "--account", "A", "--account", "a").status == 2
    [found] = filled("settings", "--json").objects
    assert house(found) == ([], [], "")
