import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.matching.fold import tokens_of
from knowledge_base.matching.lexicon import FILLER, load_lexicon
from knowledge_base.matching.words import Reader, is_number, plain_number


def told(reader: Reader, text: str) -> list[str]:
    """Return the terms of *text* without its fillers."""
    return [term for term in reader.terms(tokens_of(text)) if term[0] != FILLER]


@pytest.mark.parametrize(
    ("hurried", "proper"),
    [
        ("gmn cara ngurus ktp yg ilang", "bagaimana cara mengurus KTP yang hilang"),
        ("bikin kartu keluarga syaratnya ap", "membuat KK syarat apa"),
        ("kpn bukanya min", "kapan buka"),
        ("ga bisa2 login", "tidak login"),
        ("piye carane daftar", "bagaimana carane daftar"),
        ("b4nsos", "bansos"),
        ("kartu tanda penduduk", "e-KTP"),
        ("mbayar pajek", "bayar pajak"),
        ("nyicil", "cicil"),
        ("terlambatttt", "terlambat"),
        ("lowongankerja", "lowongan kerja"),
        ("#jawatimur", "Jawa Timur"),
        ("syaratx apa min, infox dong", "syaratnya apa"),
        ("lwt ktr kcmtn", "lewat kantor kecamatan"),
    ],
)
def test_a_hurried_wording_ends_at_the_terms_of_the_proper_one(reader: Reader, hurried: str, proper: str) -> None:
    assert told(reader, hurried) == told(reader, proper)


def test_numbers_have_one_form_and_are_never_read_as_letters(reader: Reader) -> None:
    assert told(reader, "Rp 1.500.000") == told(reader, "rp1500000") == told(reader, "Rp1,5 juta") == ["rp", "1500000"]
    assert told(reader, "50rb") == told(reader, "50.000") == ["50000"]
    assert plain_number("08.00") == plain_number("8:00") == "8"
    assert told(reader, "1007") == ["1007"]
    assert told(reader, "2025") != told(reader, "2026")


def test_a_code_of_letters_and_digits_stays_whole(reader: Reader) -> None:
    assert told(reader, "AK1") == ["ak1"]
    assert told(reader, "kartu kuning") == ["ak1"]


def test_a_negation_is_never_lost(reader: Reader) -> None:
    for written in ("tidak", "gak", "ga", "tdk", "nggak", "ora", "teu", "kagak"):
        assert told(reader, written) == ["tidak"]
    assert told(reader, "gabisa") == ["tidak"]
    assert told(reader, "blm") == ["belum"]


def test_greetings_and_politeness_say_nothing(reader: Reader) -> None:
    assert told(reader, "assalamualaikum wr wb, selamat pagi min, mau tanya dong kak, terima kasih") == []


def test_the_memory_for_words_is_emptied_when_full() -> None:
    reader = Reader(load_lexicon())
    reader.most_remembered = 10
    for number in range(100):
        reader.terms([f"kata{number}kata"])
    assert reader.terms(["ktp"]) == ["ktp"]


@given(st.text())
def test_terms_hold_nothing_the_index_would_cut_at(text: str) -> None:
    for term in READER.terms(tokens_of(text)):
        bare = term.removeprefix(FILLER)
        assert bare
        assert all(character.isalnum() or character == "." or ord(character) > 127 for character in bare), term
        assert is_number(bare) or "." not in bare


READER = Reader(load_lexicon())


@given(
    st.text()
    | st.lists(st.sampled_from([*sorted(READER.lexicon.slang), "kartu", "keluarga", "2", "juta,", "tanda"])).map(
        " ".join
    )
)
def test_a_text_has_the_terms_of_its_tokens(text: str) -> None:
    expected = [
        term for term, _first, _last in READER.join([t for token in tokens_of(text) for t in READER.read(token)])
    ]
    assert READER.terms_of_text(text) == expected


def test_a_word_that_comes_often_is_still_known_after_the_memory_was_full() -> None:
    reader = Reader(load_lexicon())
    reader.most_remembered = 10
    expected = Reader(reader.lexicon).terms_of_text("min ktp sy ilang gmn ngurusnya")
    for number in range(100):
        reader.terms_of_text(f"kata{number}kata")
        assert reader.terms_of_text("min ktp sy ilang gmn ngurusnya") == expected


@pytest.mark.parametrize("text", ["bayar nggak ya", "bisa dicicil ga min?", "masih berlaku tidak"])
def test_a_negation_at_the_very_end_only_asks(reader: Reader, text: str) -> None:
    assert "tidak" not in reader.terms_of_text(text)


@pytest.mark.parametrize("text", ["tidak bayar", "kok nggak bisa dicicil", "tidak"])
def test_a_negation_before_the_end_denies(reader: Reader, text: str) -> None:
    assert "tidak" in reader.terms_of_text(text)


@pytest.mark.parametrize(
    ("text", "stays"), [("selamat malam min", False), ("malam kak, mau tanya", False), ("samsat malam", True)]
)
def test_the_time_of_day_is_no_greeting_where_it_names_a_service(reader: Reader, text: str, *, stays: bool) -> None:
    assert ("malam" in reader.terms_of_text(text)) is stays
