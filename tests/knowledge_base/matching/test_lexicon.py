import pytest
import snowballstemmer
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.matching.lexicon import Lexicon, Stemmer
from resources import read_text

DECIDING = ("tidak", "bukan", "belum", "jangan", "kapan", "berapa", "siapa", "boleh", "mana", "tanpa")
"""Common lists of stop words drop these, and with them the question."""


def test_the_words_that_decide_an_answer_are_no_fillers(lexicon: Lexicon) -> None:
    assert lexicon.fillers.isdisjoint(DECIDING)


def test_slang_never_begins_with_a_digit_and_never_stands_for_itself(lexicon: Lexicon) -> None:
    assert not [word for word in lexicon.slang if word[0].isdigit()]
    assert not [word for word, meant in lexicon.slang.items() if meant == (word,)]


def test_short_names_of_public_service_are_not_taken_for_slang(lexicon: Lexicon) -> None:
    assert lexicon.slang.keys().isdisjoint({"kk", "ktp", "sim", "pbb", "kia", "nik", "sd", "smp", "blk", "imb"})


def test_synonyms_go_both_ways_with_the_same_likeness(lexicon: Lexicon) -> None:
    for one, others in lexicon.synonyms.items():
        for other, likeness in others:
            assert 0.0 < likeness < 1.0
            assert (one, likeness) in lexicon.synonyms[other]


def test_an_affix_is_cut_but_a_root_that_looks_affixed_stays(lexicon: Lexicon) -> None:
    stem = Stemmer(lexicon.roots, lexicon.known)
    assert stem("pendaftaran") == stem("mendaftar") == "daftar"
    assert stem("persyaratannya") == "syarat"
    assert stem("berapa") == "berapa"
    assert stem("terima") == "terima"
    assert stem("ditutup") == stem("menutup") == "tutup"


def test_every_list_says_where_it_comes_from() -> None:
    readme = read_text("lexicons/README.md")
    for name in ("slang.tsv", "background.tsv", "regional.tsv", "stopwords.txt", "negations.txt", "roots.txt"):
        assert f"`{name}`" in readme
    assert "MIT License" in read_text("lexicons/LICENSE-STIF.txt")
    assert "MIT License" in read_text("lexicons/LICENSE-IndoCollex.txt")


def as_snowball_has_it(word: str) -> str:
    cut: str = snowballstemmer.stemmer("indonesian").stemWord(word)
    return cut if len(cut) > 1 else word


def test_without_lists_the_stem_of_every_known_word_is_that_of_the_snowball_stemmer(lexicon: Lexicon) -> None:
    stem = Stemmer(frozenset(), frozenset())
    words = [word for word in (*lexicon.known, *lexicon.slang) if len(word) > 3 and word.isascii()]
    assert len(words) > 4_000
    assert [stem(word) for word in words] == [as_snowball_has_it(word) for word in words]


@given(st.lists(st.sampled_from("di ke me pe be ter ber per meng a i u e o k n s b r kan an nya lah ku".split())))  # noqa: SIM905
def test_made_up_words_have_the_stem_of_the_snowball_stemmer(parts: list[str]) -> None:
    word = "".join(parts)
    if len(word) > 3:
        assert Stemmer(frozenset(), frozenset())(word) == as_snowball_has_it(word)


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("menaikkan", "naik"),
        ("memuat", "muat"),
        ("mematikan", "mati"),
        ("memakai", "pakai"),
        ("bermasalah", "masalah"),
        ("masukan", "masuk"),
        ("mencapai", "capai"),
        ("mengirim", "kirim"),
        ("mengurus", "urus"),
    ],
)
def test_a_root_is_found_whatever_its_prefix_swallowed(lexicon: Lexicon, word: str, root: str) -> None:
    assert Stemmer(lexicon.roots, lexicon.known)(word) == root
