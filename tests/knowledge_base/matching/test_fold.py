from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from knowledge_base.matching.fold import (
    MAX_CHARS,
    fold,
    pieces_of,
    squeeze,
    tokens_of,
    tokens_of_piece,
    words_of,
)
from resources import read_text


def written(text: str) -> list[str]:
    return [token.text for token in fold(text)]


def test_case_and_fancy_letters_do_not_matter() -> None:
    assert written("𝐁𝐀𝐍𝐓𝐔𝐀𝐍 Sosial ＫＴＰ") == ["bantuan", "sosial", "ktp"]


def test_what_cannot_be_seen_is_dropped_inside_words() -> None:
    assert written("ban\u200btu\u00adan") == ["bantuan"]


def test_accents_are_dropped() -> None:
    assert written("Pélayanan") == ["pelayanan"]


def test_a_hashtag_is_cut_at_its_capitals() -> None:
    assert written("#BantuanSosialTunai") == ["bantuan", "sosial", "tunai"]


def test_a_number_keeps_its_points_and_colons() -> None:
    assert written("Rp1.500.000 pukul 08.00-14:30") == ["rp", "1.500.000", "pukul", "08.00", "14:30"]


def test_letters_written_three_times_are_written_once() -> None:
    assert squeeze("bangeeeet") == "banget"
    assert squeeze("maaf") == "maaf"
    assert squeeze("jum'at") == "jumat"


def test_places_point_at_the_text_as_typed() -> None:
    text = "tolong cek 𝐊𝐓𝐏 #KartuKeluarga"
    assert [text[token.start : token.end] for token in fold(text)] == ["tolong", "cek", "𝐊𝐓𝐏", "Kartu", "Keluarga"]


def test_only_the_beginning_of_a_pasted_book_is_read() -> None:
    assert len(fold("kata " * MAX_CHARS)) == MAX_CHARS // 5


@given(st.text())
@example("#ùA")
@example("#ΑΣ İẞ")
def test_any_text_can_be_folded_and_the_quick_way_gives_the_same(text: str) -> None:
    tokens = fold(text)
    assert [token.text for token in tokens] == tokens_of(text)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert all(a.start <= b.start for a, b in pairwise(tokens))


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    once = " ".join(tokens_of(text))
    assert " ".join(tokens_of(once)) == once


@given(st.text() | st.text(alphabet="aB1.,:'’`#_- \nrpRP٣Aé“𝐀＃\u0301\u200b\u00a0\u2028", max_size=40))
@example("Rp. 5,000.- (rp.500) rp .5 Rp1.500.000: #CekFakta_2 8.00, a.b. 1. 2")
@example("Σ’s ＃AbC ₹½ dia:'ya' İ")
@example(" ".join("x" * n for n in range(300)))
def test_the_tokens_of_the_pieces_are_the_tokens_of_the_text(text: str) -> None:
    assert [token for piece in pieces_of(text) for token in tokens_of_piece(piece)] == tokens_of(text)


def test_slang_ends_at_the_same_tokens_by_the_piece() -> None:
    lists = read_text("lexicons/slang.tsv") + read_text("lexicons/regional.tsv")
    for line in lists.splitlines():
        for text in (line, f"{line},", f"({line.upper()}).", f"#{line}!"):
            assert [token for piece in pieces_of(text) for token in tokens_of_piece(piece)] == tokens_of(text)


@given(st.text())
def test_a_token_is_a_piece_of_its_own(text: str) -> None:
    for token in tokens_of(text):
        assert tokens_of_piece(token) == [token]


def test_the_words_of_a_text_are_folded_and_hold_nothing_else() -> None:
    assert words_of("Élok, “𝐊𝐓𝐏”_baru (#CekFakta) 1.500!").split() == ["elok", "ktp", "baru", "cekfakta", "1", "500"]


@given(st.text())
def test_words_hold_nothing_but_letters_and_digits(text: str) -> None:
    assert all(letter.isalnum() for word in words_of(text).split() for letter in word)
