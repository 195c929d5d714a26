from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from knowledge_base.matching.fold import MAX_CHARS, fold, squeeze, tokens_of


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
