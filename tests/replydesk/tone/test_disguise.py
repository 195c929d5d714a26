import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.tone.disguise import WordList, candidates, undisguised
from replydesk.tone.fold import fold

LIST = WordList(frozenset({"goblok", "bodoh", "anjing", "asu", "oon", "kontol"}))


def found(text: str) -> list[str]:
    folded = fold(text)
    spans = [folded.span(each.start, each.end) for each in candidates(folded) if LIST.holds(each)]
    return [text[start:end] for start, end in dict.fromkeys(spans)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("kamu goblok", "goblok"),
        ("G0BL0K!", "G0BL0K"),
        ("g0b1ok", "g0b1ok"),
        ("b.o.d.o.h", "b.o.d.o.h"),
        ("b o d o h", "b o d o h"),
        ("b-o-d-o-h", "b-o-d-o-h"),
        ("an-jing", "an-jing"),
        ("go blok", "go blok"),
        ("gooobloook", "gooobloook"),
        ("goobloook", "goobloook"),
        ("g*blok", "g*blok"),
        ("k*nt*l", "k*nt*l"),
        ("k****l", "k****l"),
        ("4nj1ng", "4nj1ng"),
        ("anjing2", "anjing"),
        ("bodohnya", "bodohnya"),
        ("a5u", "a5u"),
        ("𝗴𝗼𝗯𝗹𝗼𝗸", "𝗴𝗼𝗯𝗹𝗼𝗸"),
        ("gоblоk", "gоblоk"),
        ("g\u200boblok", "g\u200boblok"),
    ],
)
def test_a_word_is_found_in_its_disguise_and_marked_as_typed(text: str, marked: str) -> None:
    assert [each.removesuffix("2") for each in found(text)] == [marked]


@pytest.mark.parametrize(
    "text",
    [
        "asuransi",
        "on the spot",
        "B**i menelepon",
        "jam 08.00 - 14.00",
        "NIK 32****0001",
        "a s d f",
        "2 x 24 jam",
        "1500 567",
    ],
)
def test_ordinary_words_and_masked_data_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_digits_are_read_as_letters_only_inside_words() -> None:
    assert [each.text for each in undisguised(fold("s4l4h sendiri pukul 08.00"))][1:] == ["salah sendiri pukul 08.00"]
    assert len(undisguised(fold("pukul 08.00, Rp50.000"))) == 1


@given(st.text(alphabet="abo 01*.-_!@2", max_size=40))
def test_every_candidate_lies_inside_the_text(text: str) -> None:
    folded = fold(text)
    assert all(0 <= each.start < each.end <= len(folded.text) for each in candidates(folded))
