from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.matching.lexicon import FILLER, load_lexicon
from knowledge_base.matching.query import read_query
from knowledge_base.matching.words import Reader

READER = Reader(load_lexicon())


def test_each_term_points_at_what_was_typed(reader: Reader) -> None:
    query = read_query("min, gmn ngurus Kartu Tanda Penduduk yg ilang?", reader)
    assert [(term.text, term.written) for term in query.terms if term.text[0] != FILLER] == [
        ("bagaimana", "gmn"),
        ("urus", "ngurus"),
        ("ktp", "Kartu Tanda Penduduk"),
        ("hilang", "ilang"),
    ]


def test_what_slang_was_read_as_is_kept(reader: Reader) -> None:
    query = read_query("gmn caranya", reader)
    assert query.terms[0].meant == "bagaimana"


def test_numbers_and_negation_are_told_apart(reader: Reader) -> None:
    query = read_query("PBB 2027 gak naik kan?", reader)
    assert query.numbers == {"2027"}
    assert query.negated
    assert not read_query("PBB 2027 naik?", reader).negated


def test_a_negation_at_the_very_end_only_asks(reader: Reader) -> None:
    assert not read_query("SIM seumur hidup bener gak ya?", reader).negated
    assert read_query("SIM gak seumur hidup bener?", reader).negated


def test_an_empty_message_has_no_terms(reader: Reader) -> None:
    assert read_query("  \n\u200b", reader).terms == ()


@given(st.text(max_size=400))
def test_any_text_can_be_read_and_its_places_are_sound(text: str) -> None:
    query = read_query(text, READER)
    for term in query.terms:
        assert 0 <= term.start < term.end <= len(text)
        assert term.written == text[term.start : term.end]
    assert len(set(query.unique)) == len(query.unique)


def test_an_account_that_is_called_is_no_word_of_the_message(reader: Reader) -> None:
    called = read_query("@dukcapilkota min bikin ktp, @budi.s", reader)
    assert called.unique == read_query("min bikin ktp", reader).unique
    assert called.terms[-1].written == "ktp"


def test_an_address_and_a_call_by_itself_are_kept(reader: Reader) -> None:
    assert "dukcapil" in {term.written for term in read_query("kirim ke dukcapil@kota.id", reader).terms}
    assert read_query("@dukcapil", reader).terms != ()
