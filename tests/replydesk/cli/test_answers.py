import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.accounts import Account
from knowledge_base.store import open_store
from knowledge_base.store.entries import Act
from replydesk.house import House, set_house
from tests.replydesk.cli.conftest import Run

GOOD = "Silakan membawa surat kehilangan ke loket pada pukul 08.00 sampai 15.00. Tidak dipungut biaya."


def test_a_slangy_question_finds_its_entry_and_says_why(filled: Run) -> None:
    [answer] = filled("ask", "min ktp gue ilang nih, ngurusnya gmn yaa??", "--json").objects

    first = answer["suggestions"][0]
    assert (first["id"], first["kind"], first["status"]) == ("ktp-hilang", "answer", "approved")
    assert 0 <= first["confidence"] <= 1
    assert answer["confidence"] == first["confidence"]
    assert answer["decision"] in {"answer", "unsure"}
    assert first["reasons"]


def test_a_message_about_something_else_gets_no_answer(filled: Run) -> None:
    [answer] = filled("ask", "resep rendang padang yang enak apa ya", "--json").objects

    assert answer["decision"] == "none"


@pytest.mark.parametrize("text", ["", "   ", "???", "\u200b", "😀😀"])
def test_a_message_without_words_gets_no_answer(filled: Run, text: str) -> None:
    [answer] = filled("ask", text, "--json").objects

    assert (answer["decision"], answer["confidence"], answer["suggestions"]) == ("none", 0.0, [])


def test_the_limit_holds(filled: Run) -> None:
    [answer] = filled("ask", "loket buka jam berapa", "--limit", "1", "--json").objects

    assert len(answer["suggestions"]) == 1


def test_a_batch_goes_on_after_a_line_that_cannot_be_read(filled: Run, tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_bytes(
        b'{"qid": "1", "query": "ktp"}\n{"qid": "2"}\n{broken\n\xff\xfe\n[1]\n{"qid": "6", "query": "paspor"}\n'
    )

    ended = filled("ask", "--batch", batch, "--json")

    assert ended.status == 0
    assert [line.get("qid") for line in ended.objects] == ["1", "2", None, None, None, "6"]
    assert ["error" in line for line in ended.objects] == [False, True, True, True, True, False]
    lines = filled("ask", "--batch", batch).out.splitlines()
    assert any(line.startswith("2: ") for line in lines)
    assert not any(line.startswith(": ") for line in lines)


def test_either_a_message_or_a_batch_is_asked(filled: Run) -> None:
    assert filled("ask", "--json").status == 2
    assert filled("ask", "x", "--batch", "y").status == 2
    assert filled("ask", "x", "--limit", "0").status == 2


@pytest.fixture
def reply(tmp_path: Path) -> Path:
    path = tmp_path / "reply.txt"
    path.write_text(GOOD + "\n", encoding="utf-8")
    return path


def test_the_approved_wording_with_its_citation_is_not_blocked(filled: Run, reply: Path) -> None:
    ended = filled("check", reply, "--cite", "ktp-hilang", "--json")

    assert ended.status == 0
    assert ended.objects[0]["verdict"] in {"pass", "warn"}


def test_a_reply_without_a_citation_is_blocked(filled: Run, reply: Path) -> None:
    ended = filled("check", reply, "--json")

    assert ended.status == 1
    assert ended.objects[0]["verdict"] == "block"


def test_findings_name_rule_place_and_words(filled: Run, tmp_path: Path) -> None:
    reply = tmp_path / "rude.txt"
    reply.write_text("Dasar b4ngs4t 😀, biayanya Rp50.000.", encoding="utf-8")

    [answer] = filled("check", reply, "--cite", "ktp-hilang", "--json").objects

    text = reply.read_text(encoding="utf-8")
    assert answer["verdict"] == "block"
    assert all(text[one["start"] : one["end"]] == one["text"] for one in answer["findings"])
    rude = [one for one in answer["findings"] if one["rule"] == "respect.profanity"]
    assert [one["text"] for one in rude] == ["b4ngs4t"]
    assert any(one["rule"].startswith("accuracy.") and "50.000" in one["text"] for one in answer["findings"])


def test_an_unknown_name_is_an_error_in_a_call_and_an_answer_in_a_batch(
    filled: Run, reply: Path, tmp_path: Path
) -> None:
    assert filled("check", reply, "--cite", "tidak-ada").status == 2
    assert filled("check", reply, "--channel", "radio").status == 2
    assert filled("check", reply, "--intent", "lagu").status == 2
    batch = tmp_path / "batch.jsonl"
    batch.write_text(
        '{"qid": "a", "text": "Halo", "cite": ["tidak-ada"]}\n{"qid": "b", "text": "Halo", "channel": "radio"}\n'
        '{"qid": "c", "text": 3}\n{"qid": "d", "text": "Halo", "cite": ["ktp-hilang"], "channel": "x"}\n',
        encoding="utf-8",
    )

    answers = filled("check", "--batch", batch, "--json").objects

    assert [("error" in answer, answer["qid"]) for answer in answers] == [
        (True, "a"),
        (True, "b"),
        (True, "c"),
        (False, "d"),
    ]


def test_messages_are_in_the_language_asked_for(filled: Run, reply: Path) -> None:
    indonesian = filled("--language", "id", "check", reply, "--json").objects[0]["findings"][0]["message"]
    english = filled("--language", "en", "check", reply, "--json").objects[0]["findings"][0]["message"]

    assert indonesian != english


def test_evaluate_asks_every_phrasing_and_stores_nothing(filled: Run) -> None:
    [found] = filled("evaluate", "--json").objects

    assert found["asked"] == 6
    assert 0 <= found["found_first"] <= found["found_in_three"] <= 6
    assert found["without_variants"] == ["hoaks-bantuan"]
    assert filled("verify").status == 0
    [answer] = filled("ask", "cara lapor ktp hilang", "--json").objects
    assert answer["suggestions"][0]["id"] == "ktp-hilang"


@pytest.mark.parametrize(
    "line",
    [
        '{"qid": 1, "text": "Halo", "channel": ["x"]}',
        '{"qid": 1, "text": "Halo", "intent": {}}',
        '{"qid": 1, "text": "Halo", "cite": ["\\ud800"]}',
        '{"qid": 1, "text": "\\ud800"}',
        '{"qid": NaN, "text": "Halo"}',
        "{}",
        '{"broken": 7}',
        '"' + "x" * 1_200_000 + '"',
    ],
)
def test_no_line_of_a_batch_can_stop_the_rest(filled: Run, tmp_path: Path, line: str) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text(line + '\n{"qid": "last", "text": "Halo", "channel": null, "cite": null}\n', encoding="utf-8")

    first, last = filled("check", "--batch", batch, "--json").objects

    assert "error" in first
    assert (last["qid"], "verdict" in last) == ("last", True)


def test_a_mode_is_tried_out_for_one_check_or_for_one_line(filled: Run, tmp_path: Path) -> None:
    praise = tmp_path / "praise.txt"
    praise.write_text("Berkat kepemimpinan Pak Bupati, jalan itu sudah mulus.", encoding="utf-8")
    batch = tmp_path / "batch.jsonl"
    modes: tuple[object, ...] = ("pemilu", [], "damai")
    lines = [{"qid": "1", "text": praise.read_text(encoding="utf-8"), "mode": mode} for mode in modes]
    batch.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")

    def severity(found: dict[str, Any]) -> set[str]:
        return {one["severity"] for one in found["findings"] if one["rule"].startswith("neutrality.")}

    assert severity(filled("check", praise, "--json", "--mode", "pemilu").objects[0]) == {"warn", "block"}
    assert severity(filled("check", praise, "--json").objects[0]) == {"warn"}
    election, peace, unknown = filled("check", "--batch", batch, "--json", "--mode", "election").objects
    assert (severity(election), severity(peace)) == ({"warn", "block"}, {"warn"})
    assert "damai" in unknown["error"]


def test_an_account_must_be_one_of_those_that_are_set(filled: Run, db: Path, reply: Path) -> None:
    assert filled("check", reply, "--account", "Pimpinan").status in {0, 1}
    store = open_store(db)
    set_house(
        store,
        House(accounts=(Account("Dinas"), Account("Pimpinan"), Account("Dinas di X", channel="x"))),
        Act(person="Sari", at=datetime(2026, 11, 20, tzinfo=UTC)),
    )
    store.close()
    assert filled("check", reply, "--account", "pimpinan").status in {0, 1}
    refused = filled("check", reply, "--account", "Walikota")
    assert (refused.status, "Dinas, Pimpinan" in refused.said) == (2, True)
    elsewhere = filled("check", reply, "--account", "dinas di x", "--channel", "instagram", "--json")
    assert elsewhere.status == 1
    assert "structure.account-elsewhere" in {one["rule"] for one in elsewhere.objects[0]["findings"]}


def test_what_ends_soon_or_is_over_is_said_beside_the_suggestion(filled: Run, tmp_path: Path) -> None:
    near, over = (date.today() + timedelta(days=day) for day in (9, -1))
    path = tmp_path / "days.csv"
    path.write_text(
        f"kode,pertanyaan,jawaban,berlaku sampai\nparkir,Tarif parkir pasar?,Rp2.000.,{near}\n"
        f"pajak,Diskon pajak reklame?,Ada.,{over}\n",
        encoding="utf-8",
    )
    assert filled("import", path, "--approve-as", "Budi").status == 0
    [found] = filled("ask", "tarif parkir pasar", "--json").objects
    assert [one["id"] for one in found["suggestions"] if one["warnings"]] == ["parkir"]
    assert near.isoformat() in found["suggestions"][0]["warnings"][0]
    shown = filled("ask", "diskon pajak reklame").out
    assert "    ! " in shown
    assert over.isoformat() in shown
    assert filled("settings", "--warn-days", "8").status == 0
    [found] = filled("ask", "tarif parkir pasar", "--json").objects
    assert found["suggestions"][0]["warnings"] == []
