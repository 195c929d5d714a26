"""What the desk says of suggestions: what speaks for and against each, and which can hardly be told apart."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.notice import Notice, notice
from replydesk.learning import Learned, LearnedKind
from replydesk.suggest import Decision, Suggestion, Suggestions
from replydesk.wording import load_wording
from ui.desk_page.suggesting import without_noise
from ui.desk_page.ties import own_words, tie_of
from ui.desk_page.wording import card_text, short_text, tie_words

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
CAUTION = notice("match.near-tie")
SHARED = notice("match.shared-words", words="pbb")
LESSON = Learned(
    id="1" * 32,
    kind=LearnedKind.PHRASING,
    entry_id="0" * 32,
    entry_name="pbb",
    entry_title="Kapan jatuh tempo PBB?",
    entry_gone=False,
    text="pbb telat brp",
    person="Rini",
    at=NOON,
    undone_at=None,
    undone_by=None,
)

pytestmark = pytest.mark.usefixtures("qapp")


def suggestion(title: str, *reasons: Notice, score: float = 0.5, learned: Learned | None = None) -> Suggestion:
    content = EntryContent(kind=Kind.ANSWER, title=title, body="Isi.")
    entry = Entry(
        id="0" * 32,
        own_id=None,
        content=content,
        content_hash="",
        revision=1,
        latest_revision=1,
        state=Status.APPROVED,
        author="Rini",
        created_at=NOON,
    )
    return Suggestion(
        entry=entry,
        status=Status.APPROVED,
        confidence=0.4,
        reasons=reasons or (SHARED,),
        marks=(),
        phrasing=learned.text if learned else title,
        learned=learned,
        score=score,
    )


def suggestions(*items: Suggestion, decision: Decision = Decision.UNSURE) -> Suggestions:
    return Suggestions(decision=decision, confidence=0.4, items=items)


def test_two_that_can_hardly_be_told_apart_are_named_with_the_word_that_differs() -> None:
    found = suggestions(
        suggestion("Kapan jatuh tempo PBB tahun 2026?", SHARED, CAUTION, score=0.51),
        suggestion("Kapan jatuh tempo PBB tahun 2027?", score=0.5),
        suggestion("Pajak kendaraan", score=0.3),
    )
    assert tie_words(found) == "The next 2 fit almost equally well. Look at what differs: “2026” / “2027”."


def test_three_that_can_hardly_be_told_apart_are_three() -> None:
    titles = ("Jam layanan MPP", "Jam layanan Dukcapil", "Jam layanan Samsat", "Jam layanan RSUD")
    tie = tie_of(suggestions(*(suggestion(title, SHARED, CAUTION) for title in titles)))
    assert tie is not None
    assert tie.count == 3
    assert tie.own_words == ("MPP", "Dukcapil", "Samsat")


def test_titles_that_differ_in_everything_are_only_to_be_compared() -> None:
    found = suggestions(
        suggestion("Kapan jatuh tempo PBB?", CAUTION), suggestion("Berapa denda telat bayar pajak bumi?")
    )
    assert tie_words(found) == "The next 2 fit almost equally well. Compare them."


def test_no_tie_is_named_where_the_next_stands_elsewhere_or_nothing_fits() -> None:
    first = suggestion("Jam layanan MPP", CAUTION, score=0.5)
    assert tie_of(suggestions(first, suggestion("Jam layanan Dukcapil", score=0.3))) is None
    assert tie_of(suggestions(first)) is None
    assert tie_of(suggestions(first, first, decision=Decision.NONE)) is None
    assert tie_of(suggestions(decision=Decision.NONE)) is None
    assert tie_of(suggestions(suggestion("A"), suggestion("B"))) is None
    assert tie_words(suggestions(suggestion("A"))) == ""


@given(st.lists(st.text(max_size=30), min_size=2, max_size=3))
def test_each_title_has_its_own_words_or_none_has(titles: list[str]) -> None:
    own = own_words(titles)
    assert len(own) in (0, len(titles))
    assert all(word in title for words, title in zip(own, titles, strict=False) for word in words.split())


def test_what_speaks_against_is_told_apart_and_the_tie_is_not_said_twice() -> None:
    reasons = (SHARED, notice("match.number-differs", asked="2027", held="2026"), CAUTION)
    card = card_text(suggestion("PBB", *reasons), "pbb 2027", load_wording("id"))
    assert card.reason == "Kata yang cocok: pbb"
    assert card.against.startswith("Angkanya berbeda")


def test_what_a_person_taught_comes_before_what_was_worked_out() -> None:
    wording = load_wording("id")
    more = tuple(notice("match.read-as", written=word, meant="x") for word in "ab")
    taught = suggestion("PBB", SHARED, *more, notice("learned.phrasing", day="2026-11-02"), learned=LESSON)
    card = card_text(taught, "pbb telat", wording)
    assert card.learned == ("Learned", "suggest")
    assert card.reason.startswith("Dipelajari dari pesan pada 2 November 2026 · ")
    assert card.phrasing == "pbb telat brp"
    refused = suggestion(
        "PBB",
        SHARED,
        notice("match.words-lacking", words="a"),
        notice("match.number-differs", asked="1", held="2"),
        notice("learned.was-rejected", day="2026-11-02"),
    )
    card = card_text(refused, "pbb telat", wording)
    assert card.learned == ("Not this one", "warn")
    assert card.against.startswith("Ditolak untuk pesan seperti ini pada 2 November 2026")
    assert card_text(suggestion("PBB"), "pbb", wording).learned[0] == ""


def test_words_that_were_read_as_one_are_marked_one_by_one() -> None:
    message = "jam buka samsat"
    found = replace(suggestion("Jam berapa samsat buka?"), marks=((0, 8),))
    title, marks = found.entry.content.title, card_text(found, message, load_wording("id")).title_marks
    assert [title[start:end] for start, end in marks] == ["Jam", "buka"]


def test_a_long_title_is_cut_where_it_is_named() -> None:
    assert short_text("a" * 60) == "a" * 60
    assert short_text("a" * 61) == "a" * 59 + "…"


@pytest.mark.parametrize("decision", [Decision.UNSURE, Decision.NONE])
def test_what_would_be_shown_as_nothing_out_of_a_hundred_is_not_shown(decision: Decision) -> None:
    items = [replace(suggestion(str(sure)), confidence=sure) for sure in (0.15, 0.005, 0.0049, 0.0)]
    shown = without_noise(suggestions(*items, decision=decision)).items
    assert [one.confidence for one in shown] == [0.15, 0.005]
    assert without_noise(suggestions(*items[2:], decision=Decision.NONE)).items == ()


def test_beside_an_answer_only_what_may_be_one_is_shown() -> None:
    items = [replace(suggestion(str(sure)), confidence=sure) for sure in (0.9, 0.02, 0.019)]
    shown = without_noise(suggestions(*items, decision=Decision.ANSWER)).items
    assert [one.confidence for one in shown] == [0.9, 0.02]
