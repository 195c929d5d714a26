"""The command that measures how well entries are found."""

import json
from pathlib import Path

import pytest

from tests.replydesk.cli.conftest import Run

ENTRIES = [
    {
        "id": "hilang",
        "title": "Mengurus kartu keluarga hilang",
        "body": "Bawa surat kehilangan.",
        "variants": ["kartu keluarga ilang ngurusnya", "urus kartu keluarga baru"],
    },
    {
        "id": "rusak",
        "title": "Mengurus kartu keluarga rusak",
        "body": "Bawa kartu yang rusak.",
        "variants": ["urus kartu keluarga sobek", "ngurus kartu keluarga"],
    },
    {"id": "donor", "title": "Tempat donor darah", "body": "Di PMI."},
]


@pytest.fixture
def mixed(run: Run, tmp_path: Path) -> Run:
    """The command line over a fact base with two entries that are taken for each other."""
    path = tmp_path / "entries.jsonl"
    path.write_text("".join(json.dumps(entry) + "\n" for entry in ENTRIES), encoding="utf-8")
    assert run("init", "--no-encryption").status == 0
    assert run("import", path, "--approve-as", "Sari").status == 0
    return run


def test_scripts_get_every_figure_on_one_line(mixed: Run) -> None:
    [found] = mixed("evaluate", "--json").objects

    assert (found["entries"], found["asked"], found["sample"]) == (3, 6, None)
    assert found["recall_at_1"] == round(found["found_first"] / 6, 4)
    assert found["recall_at_3"] == round(found["found_in_three"] / 6, 4)
    [pair] = found["pairs"]
    assert {pair["first"], pair["second"]} == {"hilang", "rusak"}
    assert pair["count"] == pair["first_lost"] + pair["second_lost"] == sum(row["count"] for row in found["confused"])
    assert pair["examples"][0]["got"] != pair["examples"][0]["wanted"]
    assert found["without_variants"] == ["donor"]
    said = found["calibration"]
    assert said["answer"] + said["unsure"] + said["none"] == sum(row["asked"] for row in said["bins"]) == 6
    assert {"never_found", "found_late", "too_thin", "duplicates", "in_the_way", "gaps"} <= found.keys()
    gains = [advice["gain"] for advice in found["advice"]]
    assert gains == sorted(gains, reverse=True)
    assert all(advice["text"] and advice["kind"] for advice in found["advice"])


def test_a_person_reads_what_to_do(mixed: Run) -> None:
    indonesian = mixed("--language", "id", "evaluate")
    english = mixed("--language", "en", "evaluate")

    assert english.status == 0
    assert "6 phrasings asked" in english.out
    assert "What to do" in english.out
    assert "“Mengurus kartu keluarga" in english.out
    assert "donor" in english.out
    assert "Yang perlu dikerjakan" in indonesian.out
    assert english.said == ""


def test_lists_can_be_cut(mixed: Run) -> None:
    assert "--limit" in mixed("--language", "en", "evaluate", "--limit", "1").out
    assert "--limit" not in mixed("--language", "en", "evaluate", "--limit", "50").out


def test_a_sample_says_that_it_is_one(mixed: Run) -> None:
    [found] = mixed("evaluate", "--sample", "3", "--json").objects
    assert (found["asked"], found["asked_entries"]) == (3, 1)
    assert (found["sample"]["of_entries"], found["sample"]["of_phrasings"]) == (2, 6)
    assert "A sample" in mixed("--language", "en", "evaluate", "--sample", "3").out


@pytest.mark.parametrize("call", [("--sample", "0"), ("--sample", "x"), ("--limit", "-1")])
def test_numbers_that_make_no_sense_are_refused(mixed: Run, call: tuple[str, str]) -> None:
    assert mixed("evaluate", *call).status == 2


def test_an_empty_fact_base_is_told_what_to_do(run: Run) -> None:
    run("init", "--no-encryption")
    [found] = run("evaluate", "--json").objects
    assert (found["asked"], found["recall_at_1"], found["advice"]) == (0, None, [])
    assert "Nothing could be asked" in run("--language", "en", "evaluate").out
