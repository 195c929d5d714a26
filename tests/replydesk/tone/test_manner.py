"""How a sentence sounds: traits, the model, and the rules that ask it."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge_base.entry import Entry
from replydesk.draft import Draft, Intent
from replydesk.tone.assertions import word_keys
from replydesk.tone.check import check
from replydesk.tone.fold import fold
from replydesk.tone.load import shipped_pack
from replydesk.tone.manner import Manner
from replydesk.tone.manner_model import manner_model
from replydesk.tone.reading import Reading
from replydesk.tone.traits import traits
from tests.replydesk.tone.given import approved

TODAY = date(2026, 6, 1)
PACK = shipped_pack("id")
SCORN = "Orang yang tahu terima kasih tidak akan menulis komentar begini."
MANNERS = ("respect.hurtful", "neutrality.partial")
KIND = "Kami memahami kekecewaan Bapak dan mohon maaf atas antrean yang panjang."


def _names(text: str, known: frozenset[str] = frozenset()) -> set[str]:
    folded = fold(text).text
    return {trait.name for trait in traits(folded, 0, len(folded), known)}


def _odds(head: str, text: str, known: frozenset[str] = frozenset()) -> float:
    model, folded = manner_model(), fold(text).text
    return model.odds(folded, 0, len(folded), known)[model.heads.index(head)]


def _rules(text: str, *cited: Entry) -> set[str]:
    verdict = check(Draft(text=text, cited=cited), PACK, today=TODAY)
    return {finding.rule for finding in verdict.findings}


def test_slang_and_forms_of_address_are_read_as_what_they_mean() -> None:
    assert "tidak" in _names("gak tau")
    assert "<you>" in _names("Silakan, Pak.")
    assert _names("Silakan, Bu.") == _names("Silakan, Kak.")
    assert _names("Silakan, lu.") != _names("Silakan, Kak.")


def test_what_the_entry_vouches_for_is_no_trait() -> None:
    known = word_keys("denda keterlambatan")
    assert {"denda", "denda keterlambatan"} <= _names("denda keterlambatan")
    assert not {"denda", "keterlambatan", "denda keterlambatan"} & _names("denda keterlambatan", known)
    assert "malas denda" in _names("malas denda", known)


def test_every_trait_has_a_place_within_its_sentence() -> None:
    text = fold("Halo. Baca dulu, Pak!").text
    for trait in traits(text, 6, len(text)):
        assert 6 <= trait.start < trait.end <= len(text)


def test_an_impression_adds_up_to_the_odds_and_names_words_that_speak_for_it() -> None:
    model, folded = manner_model(), fold(SCORN).text
    impression = model.impression("hurtful", folded, 0, len(folded), frozenset())
    assert (impression.probability > 0.5) is (_odds("hurtful", SCORN) > 0)
    assert 1 <= len(impression.telling) <= 3
    assert all(0 <= start < end <= len(folded) for start, end in impression.telling)


@pytest.mark.parametrize(
    ("head", "bad", "good"),
    [
        ("hurtful", SCORN, KIND),
        ("partial", "Jangan sampai salah pilih lagi seperti periode lalu.", "Pemungutan suara dimulai pukul 07.00."),
        ("claim", "Kantor tutup hari Minggu.", "Terima kasih banyak atas kesabarannya, Kak."),
        ("abuse", "dasar otak udang lu", "monyet di kebun binatang itu lucu"),
    ],
)
def test_each_head_tells_its_own_apart(head: str, bad: str, good: str) -> None:
    assert _odds(head, bad) > 1
    assert _odds(head, good) < 0


def test_a_hurtful_sentence_blocks_beside_a_right_answer_and_a_kind_one_does_not() -> None:
    entry = approved("Kantor buka Senin sampai Jumat pukul 08.00.")
    right = "Kantor buka pukul 08.00."
    assert {"respect.hurtful", "neutrality.partial"} & _rules(f"{right} {SCORN}", entry)
    assert not {"respect.hurtful", "neutrality.partial"} & _rules(f"{KIND} {right}", entry)


def test_where_nothing_is_cited_it_warns_and_the_missing_source_blocks() -> None:
    found = _rules(SCORN)
    assert not {"respect.hurtful", "neutrality.partial"} & found
    assert {"respect.hurtful-uncited", "neutrality.partial-uncited"} & found
    assert "accuracy.no-source" in found


def test_a_sentence_that_stands_in_the_entry_is_left_alone() -> None:
    assert "respect.hurtful" not in _rules(SCORN, approved(SCORN))


def test_a_sentence_is_not_blamed_as_a_whole_where_its_bad_word_is_marked() -> None:
    entry = approved("Kantor buka Senin sampai Jumat pukul 08.00.")
    found = _rules("Orang goblok seperti kamu tidak pantas dilayani, baca dulu pengumumannya.", entry)
    assert "respect.profanity" in found
    assert not {"respect.hurtful", "accuracy.statement-not-in-source"} & found


def test_a_sentence_that_sounds_bad_in_two_ways_is_spoken_of_once() -> None:
    entry = approved("Kantor buka Senin sampai Jumat pukul 08.00.")
    assert _odds("hurtful", SCORN, word_keys(entry.content.body.lower())) > 1.7
    assert len({"respect.hurtful", "neutrality.partial"} & _rules(SCORN, entry)) == 1


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Kalau otaknya dipakai sedikit saja, Bapak tidak perlu bertanya hal semudah ini.", "respect.hurtful"),
        ("Jangan sampai salah pilih lagi seperti periode lalu, lanjutkan saja.", "neutrality.partial"),
    ],
)
def test_of_two_that_hear_the_same_sentence_the_surer_one_speaks(text: str, speaks: str) -> None:
    manners = [(rule, rule.asks) for rule in PACK.rules if rule.name in MANNERS]
    rules = [replace(rule, asks=replace(asks, least=-99.0)) for rule, asks in manners if isinstance(asks, Manner)]
    assert len(rules) == len(MANNERS)
    both = replace(PACK, rules=tuple(rules))
    entry = approved("Kantor buka Senin sampai Jumat pukul 08.00.")
    for pack in (both, replace(both, rules=both.rules[::-1])):
        verdict = check(Draft(text=text, cited=(entry,)), pack, today=TODAY)
        assert [finding.rule for finding in verdict.findings] == [speaks]


def _heard(text: str, body: str, *, least: float, foreign: float, intent: Intent = Intent.QUESTION) -> float | None:
    """Return how surely a rule with these two settings objects to *text* beside an answer of the wording *body*."""
    rule = next(rule for rule in PACK.rules if rule.name == "respect.hurtful")
    assert isinstance(rule.asks, Manner)
    asks = replace(rule.asks, least=least, foreign=foreign)
    hits = list(asks.find(Reading(Draft(text=text, cited=(approved(body),), intent=intent), TODAY)))
    return hits[0].strength if hits else None


def test_words_that_no_entry_has_weigh_beside_the_sound() -> None:
    body = "Loket buka pukul 08.00."
    plain = _heard("Loket kabur dari kasir.", body, least=-99.0, foreign=0.0)
    with_words = _heard("Loket kabur dari kasir.", body, least=-99.0, foreign=0.5)
    assert plain is not None
    assert with_words == pytest.approx(plain + 2 * 0.5)
    assert _heard("Loket kabur dari kasir.", body, least=plain + 0.75, foreign=0.0) is None
    assert _heard("Loket kabur dari kasir.", body, least=plain + 0.75, foreign=0.5) is not None


def test_a_long_story_weighs_no_more_than_four_foreign_words() -> None:
    body, story = (
        "Loket buka pukul 08.00.",
        "Kucing tetangga melompati pagar, mengejar ayam, lalu menabrak jemuran basah.",
    )
    plain, told = (_heard(story, body, least=-99.0, foreign=foreign) for foreign in (0.0, 1.0))
    assert plain is not None
    assert told == pytest.approx(plain + 4)


def test_an_insult_is_met_in_words_of_ones_own() -> None:
    body = "Loket buka pukul 08.00."
    plain, met = (
        _heard("Loket kabur dari kasir.", body, least=-99.0, foreign=foreign, intent=Intent.INSULT)
        for foreign in (0.0, 0.5)
    )
    assert plain is not None
    assert met == plain
