from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_base.entry import Entry, EntryContent, Status
from knowledge_base.frozen import FrozenDict
from replydesk.difference import difference
from replydesk.differing import Difference, Sort, Turn
from tests.replydesk.tone.test_check import entry

BODY = (
    "Halo, Bapak/Ibu. KTP yang hilang dapat dicetak ulang di loket. Biayanya Rp75.000 dalam 2 hari kerja."
    " Info: kota.example/ktp. Terima kasih."
)


def differs(text: str, *bodies: str, channel: str = "x") -> Difference:
    found = difference(text, [entry(body) for body in bodies or (BODY,)], channel)
    assert found is not None
    return found


def told(found: Difference) -> list[tuple[str, str]]:
    return [(str(piece.turn), piece.text) for piece in found.pieces]


def reply_of(found: Difference) -> str:
    return "".join(piece.text for piece in found.pieces if piece.turn is not Turn.OUT)


def words(found: Difference, *turns: Turn) -> Counter[str]:
    return Counter("".join(piece.text for piece in found.pieces if piece.turn in turns).split())


def test_it_is_said_whether_all_that_is_cited_is_approved() -> None:
    waiting = replace(entry("Rp10.000."), state=Status.IN_REVIEW)
    for cited, is_approved in (([entry(BODY)], True), ([entry(BODY), waiting], False), ([waiting], False)):
        found = difference(cited[0].content.body, cited, "x")
        assert found is not None
        assert found.is_approved == is_approved


def test_the_approved_wording_does_not_differ() -> None:
    assert differs(BODY).is_none
    assert told(differs(BODY)) == [("same", BODY)]


def test_without_a_citation_there_is_nothing_to_differ_from() -> None:
    assert difference(BODY, [], "x") is None


def test_what_was_taken_out_stands_before_what_was_put_in() -> None:
    assert told(differs("Biayanya Rp50.000, Bu.", "Biayanya Rp75.000.")) == [
        ("same", "Biayanya "),
        ("out", "Rp75.000"),
        ("in", "Rp50.000, Bu"),
        ("same", "."),
    ]


@pytest.mark.parametrize(
    ("old", "new", "counts"),
    [
        ("Rp75.000", "Rp50.000", {Sort.QUANTITY: 1}),
        ("Rp75.000", "Rp 75 ribu", {Sort.WORD: 1}),
        ("2 hari kerja", "dua hari kerja", {Sort.WORD: 1}),
        ("2 hari kerja", "2 hari", {Sort.QUANTITY: 1}),
        ("kota.example/ktp", "kota.example/kk", {Sort.LINK: 1}),
        ("dapat dicetak", "tidak dapat dicetak", {Sort.DENIAL: 1}),
        ("yang hilang", "hanya hilang", {Sort.CONDITION: 1, Sort.WORD: 1}),
        ("dicetak ulang", "dicetak lagi", {Sort.WORD: 1}),
        ("Bapak/Ibu.", "Bapak/Ibu!", {Sort.MARK: 1}),
    ],
)
def test_each_sort_of_change_is_counted_as_what_it_is(old: str, new: str, counts: dict[Sort, int]) -> None:
    assert dict(differs(BODY.replace(old, new)).counts) == counts


def test_the_gravest_sort_is_named_first() -> None:
    text = BODY.replace("ulang", "lagi").replace("Rp75.000", "Rp50.000").replace("dapat", "tidak dapat")
    assert [sort for sort, _ in differs(text).counts] == [Sort.QUANTITY, Sort.DENIAL, Sort.WORD]


def test_whole_sentences_are_counted_and_stand_where_they_stood() -> None:
    found = differs("Halo, Bapak/Ibu. KTP yang hilang dapat dicetak ulang di loket. Salam hangat.")
    assert (found.put_in, found.left_out) == (1, 3)
    assert told(found)[1] == ("out", " Biayanya Rp75.000 dalam 2 hari kerja. Info: kota.example/ktp. Terima kasih.")
    assert dict(found.counts) == {Sort.QUANTITY: 2, Sort.LINK: 1}


def test_sentences_in_another_order_are_said_to_be_moved() -> None:
    found = differs("Terima kasih. Halo, Bapak/Ibu.", "Halo, Bapak/Ibu. Terima kasih.")
    assert found.moved
    assert not found.is_none
    assert told(found) == [("same", "Terima kasih. Halo, Bapak/Ibu.")]


def test_each_sentence_is_laid_beside_the_nearest_one_of_any_cited_entry() -> None:
    found = differs(
        "KTP dicetak di loket utama. Akta dicetak di balai kota.",
        "Akta dicetak di balai desa.",
        "KTP dicetak di loket utama.",
    )
    assert told(found)[1:3] == [("out", "desa"), ("in", "kota")]
    assert (found.put_in, found.left_out, found.moved) == (0, 0, False)


def test_the_wording_of_the_channel_is_what_counts() -> None:
    short = entry(BODY, channel_bodies=FrozenDict({"x": "KTP dicetak di loket."}))
    found = difference("KTP dicetak di loket.", [short], "x")
    assert found is not None
    assert found.is_none
    other = difference("KTP dicetak di loket.", [short], "instagram")
    assert other is not None
    assert not other.is_none


def test_emoji_and_marks_stay_whole() -> None:
    found = differs("Te\u0301rima kasih 👨‍👩‍👧.", "Terima kasih 🙏🏽.")
    assert told(found) == [
        ("out", "Terima"),
        ("in", "Te\u0301rima"),
        ("same", " kasih "),
        ("out", "🙏🏽"),
        ("in", "👨‍👩‍👧"),
        ("same", "."),
    ]


LETTERS = st.text(alphabet="ab .,!?\n0125R🙏\u0301\u200d\u200bK/-", max_size=60)
WORDS = st.lists(
    st.sampled_from(
        ["KTP", "hilang.", "Rp75.000", "2 hari kerja", "tidak", "jika", "kota.example.", "loket", "🙏🏽", "Halo!", "\n"]
    ),
    max_size=14,
).map(" ".join)
TEXTS = st.one_of(LETTERS, WORDS)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.lists(TEXTS, min_size=1, max_size=2))
def test_the_pieces_are_the_reply_and_all_of_the_approved_words(text: str, bodies: list[str]) -> None:
    found = differs(text, *bodies)
    assert reply_of(found) == text
    assert found.is_none or text not in bodies or len(bodies) > 1


@settings(max_examples=200, deadline=None)
@given(WORDS, st.lists(WORDS, min_size=1, max_size=2))
def test_no_approved_word_is_lost(text: str, bodies: list[str]) -> None:
    found = differs(text, *bodies)
    letters = Counter("".join("".join(body.split()) for body in bodies))
    shown = Counter("".join("".join(p.text.split()) for p in found.pieces if p.turn is not Turn.IN))
    assert shown == letters


def test_an_empty_reply_leaves_everything_out() -> None:
    found = differs("")
    assert (found.put_in, found.left_out) == (0, 5)
    assert {piece.turn for piece in found.pieces} == {Turn.OUT}


def test_an_entry_of_any_kind_can_be_compared() -> None:
    other: Entry = replace(entry("x"), content=EntryContent(title="Hoaks", body="Kabar itu salah."))
    assert difference("Kabar itu salah.", [other], "x") is not None
