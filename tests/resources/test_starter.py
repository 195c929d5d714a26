"""The sample entries and practice messages are sound: a newcomer's first reply rests on them."""

import json
import re
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.entry import Entry, EntryContent, Kind, title_key
from knowledge_base.exchange.read import read_entries
from replydesk.compose import first_draft
from replydesk.draft import Intent
from replydesk.standing import TAGS
from replydesk.tone.check import check
from replydesk.tone.load import shipped_pack
from replydesk.tone.rule import RulePack
from replydesk.verdict import Outcome
from resources import read_text
from tests.entries import entry_of

ROOT = Path(__file__).parent.parent.parent
QUESTIONS = ROOT / "tests" / "evaluation" / "data" / "starter_questions.jsonl"
WRITTEN_ON = date(2026, 11, 21)
CHANNELS = frozenset(
    {
        "x",
        "instagram",
        "facebook",
        "youtube",
        "tiktok",
        "threads",
        "whatsapp",
        "google-review",
        "play-review",
        "email",
        "generic",
    }
)
LONGEST = {"x": 240, "tiktok": 150}
WEIGHT_OF_A_LINK = 23
ADDRESS = re.compile(r"https?://[^\s\"]+|www\.\S+")
OWN_ADDRESS = re.compile(r"https://(?:[a-z0-9-]+\.)*kotacontoh\.example(?:/[A-Za-z0-9/_-]*)?")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
SWEAR_WORDS = re.compile(
    r"\b(?:anjing|anjir|bangsat|bajingan|bego|bodoh|goblok|tolol|kampret|brengsek|keparat|tai|monyet|jancok)\b",
    re.IGNORECASE,
)
PROMISES_AND_RUMOURS = re.compile(
    r"\b(?:pasti|dijamin|selalu|semua|secepatnya|katanya|kabarnya|sepertinya)\b"
    r"|\bmenurut (?:saya|kami)\b|\bkami rasa\b",
    re.IGNORECASE,
)


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in read_text(f"starter/{name}").splitlines()]


ROWS = rows("entries.jsonl")
STANDING = rows("standing_answers.jsonl")
by_id = pytest.mark.parametrize("row", [*ROWS, *STANDING], ids=[row["id"] for row in (*ROWS, *STANDING)])


def wordings(row: dict[str, Any]) -> list[str]:
    """The approved wordings of an entry: its body and those for single channels."""
    return [row["body"], *row.get("channel_bodies", {}).values()]


def weight(text: str) -> int:
    """Its length as a platform counts it that gives every link the same weight."""
    return len(ADDRESS.sub("x" * WEIGHT_OF_A_LINK, text))


def test_ids_and_titles_are_unique() -> None:
    every = [*ROWS, *STANDING]
    assert len({row["id"] for row in every}) == len(every)
    assert len({title_key(row["title"]) for row in every}) == len(every)


def test_there_are_enough_of_every_kind() -> None:
    count = Counter(Kind(row["kind"]) for row in ROWS)
    assert count[Kind.ANSWER] >= 36
    assert count[Kind.FACT] >= 12
    assert count[Kind.HOAX] >= 16


def test_each_kind_that_asks_for_no_fact_has_a_standing_answer() -> None:
    assert sorted(tag for row in STANDING for tag in row["tags"] if tag.startswith("balasan-")) == sorted(TAGS.values())


def test_no_phrasing_belongs_to_two_entries() -> None:
    phrasings = Counter(title_key(phrasing) for row in ROWS for phrasing in [row["title"], *row["variants"]])
    assert [phrasing for phrasing, times in phrasings.items() if times > 1] == []


def test_just_two_have_expired_so_that_a_newcomer_sees_what_happens() -> None:
    until = [EntryContent.from_json(row).valid_until for row in ROWS]
    assert sum(day is not None and day < WRITTEN_ON for day in until) == 2
    assert min(day for day in until if day is not None and day >= WRITTEN_ON) >= date(2027, 12, 31)


def test_some_have_their_own_wording_for_short_channels() -> None:
    assert sum("x" in row.get("channel_bodies", {}) for row in ROWS) >= 10
    assert sum("tiktok" in row.get("channel_bodies", {}) for row in ROWS) >= 5


@by_id
def test_it_is_the_content_it_claims_to_be(row: dict[str, Any]) -> None:
    content = EntryContent.from_json(row)
    assert {"id": row["id"], **content.as_json()} == row
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", row["id"])


def test_importing_them_changes_nothing() -> None:
    found = read_entries(ROOT / "resources" / "starter" / "entries.jsonl")
    assert found.rejected == ()
    assert [(row.own_id, row.content) for row in found.usable] == [
        (row["id"], EntryContent.from_json(row)) for row in ROWS
    ]


@by_id
def test_it_says_that_it_is_a_sample(row: dict[str, Any]) -> None:
    assert row["sample"] is True
    assert row["sources"]
    assert all(source["title"].startswith("Contoh: ") for source in row["sources"])


@by_id
def test_every_address_in_it_is_one_that_can_never_exist(row: dict[str, Any]) -> None:
    text = json.dumps(row, ensure_ascii=False)
    addresses = [found.rstrip(".,") for found in ADDRESS.findall(text)]
    assert addresses
    assert [address for address in addresses if not OWN_ADDRESS.fullmatch(address)] == []


@by_id
def test_no_telephone_number_in_it_is_longer_than_an_emergency_line(row: dict[str, Any]) -> None:
    for text in wordings(row):
        without = re.sub(r"Rp[\d.]+|" + ADDRESS.pattern, "", text)
        assert re.findall(r"\d[\d \-]{4,}\d", without) == []


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_its_variants_are_three_to_six_and_differ(row: dict[str, Any]) -> None:
    phrasings = [row["title"], *row["variants"]]
    assert 3 <= len(row["variants"]) <= 6
    assert len({title_key(phrasing) for phrasing in phrasings}) == len(phrasings)


@by_id
def test_its_wording_is_short_enough_to_read(row: dict[str, Any]) -> None:
    assert 30 <= len(row["body"].split()) <= 90
    for text in wordings(row):
        assert [part for part in SENTENCE_END.split(text) if len(part.split()) > 20] == []


@by_id
def test_its_wordings_for_channels_fit_them(row: dict[str, Any]) -> None:
    for channel, text in row.get("channel_bodies", {}).items():
        assert channel in CHANNELS
        assert weight(text) <= LONGEST[channel]


@by_id
def test_its_wording_is_polite(row: dict[str, Any]) -> None:
    for text in wordings(row):
        assert text.startswith(("Halo", "Bapak/Ibu", "Mohon maaf, Bapak/Ibu"))
        assert text.endswith("Terima kasih.")
        assert not SWEAR_WORDS.search(text)
        assert not PROMISES_AND_RUMOURS.search(text)
        assert "!" not in text.replace("SP4N-LAPOR!", "")


@by_id
def test_no_swear_word_is_among_its_phrasings_where_it_is_not_an_animal(row: dict[str, Any]) -> None:
    for phrasing in (row["title"], *row.get("variants", ())):
        assert not SWEAR_WORDS.search(phrasing.replace("miara anjing", "miara hewan"))


@by_id
def test_the_numbers_of_its_short_wordings_stand_in_its_body(row: dict[str, Any]) -> None:
    known = set(re.findall(r"\d+", row["body"]))
    for text in row.get("channel_bodies", {}).values():
        assert set(re.findall(r"\d+", text)) <= known


@pytest.mark.parametrize("row", [row for row in ROWS if row["kind"] == "hoax"], ids=lambda row: row["id"])
def test_a_clarification_says_the_fact_before_it_warns_and_why_after(row: dict[str, Any]) -> None:
    sentences = SENTENCE_END.split(row["body"])
    warning = next(place for place, text in enumerate(sentences) if text.startswith("Waspada, "))
    assert warning == 2, "greeting, fact, warning"
    assert re.search(r"\b(?:keliru|palsu|penipuan|berbahaya)\b.*\bkarena\b", sentences[warning + 1])
    assert len(sentences) - warning >= 4, "the fact has the last word"


def approved(row: dict[str, Any]) -> Entry:
    """The entry as it stands in a practice fact base."""
    content = EntryContent.from_json(row)
    moment = datetime(2026, 11, 21, 8, tzinfo=UTC)
    return entry_of(content, own_id=row["id"], created_at=moment, approved_by="Sari", approved_at=moment)


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return shipped_pack("id")


@by_id
def test_its_wording_passes_the_gate_unless_it_has_expired(row: dict[str, Any], pack: RulePack) -> None:
    entry = approved(row)
    kept_for = [intent for intent, tag in TAGS.items() if tag in row["tags"]]
    intent = Intent.HOAX if row["kind"] == "hoax" else next(iter(kept_for), Intent.QUESTION)
    if "keluhan" in row["tags"]:
        intent = Intent.COMPLAINT
    expected = Outcome.PASS if entry.is_usable_on(WRITTEN_ON) else Outcome.BLOCK
    for channel in ("generic", "instagram", *row.get("channel_bodies", {})):
        draft = first_draft(entry, channel=channel, intent=intent)
        verdict = check(draft, pack, today=WRITTEN_ON, practice=True)
        assert (channel, verdict.outcome) == (channel, expected), verdict.findings
        assert check(draft, pack, today=WRITTEN_ON).outcome is Outcome.BLOCK, "outside practice it is no source"


def test_practice_messages_use_names_the_program_knows() -> None:
    messages = rows("messages.jsonl")
    assert len(messages) == 12
    assert {message["channel"] for message in messages} <= CHANNELS
    assert {Intent(message["intent"]) for message in messages} >= {
        Intent.QUESTION,
        Intent.COMPLAINT,
        Intent.HOAX,
        Intent.CRITICISM,
        Intent.INSULT,
        Intent.PRAISE,
    }
    assert all(message["text"].strip() and message["author"].strip() for message in messages)
    assert all(set(message) == {"text", "channel", "author", "intent"} for message in messages)


def test_no_practice_message_names_a_link_or_number_of_somebody() -> None:
    for message in rows("messages.jsonl"):
        assert not ADDRESS.search(message["text"])
        assert not re.search(r"\d{5,}", message["text"])


def test_the_questions_to_measure_with_fit_the_entries() -> None:
    questions = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    asked = [title_key(question["query"]) for question in questions]
    phrasings = {title_key(phrasing) for row in ROWS for phrasing in (row["title"], *row.get("variants", ()))}
    assert len(set(asked)) == len(asked)
    assert phrasings.isdisjoint(asked)
    assert {name for question in questions for name in question["relevant"]} == {row["id"] for row in ROWS}
    without_answer = [question for question in questions if not question["relevant"]]
    assert len(without_answer) >= 80
    assert {question["type"] for question in without_answer} == {"in-domain", "everyday"}
