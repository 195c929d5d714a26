"""When the program must not be sure, and when it must not say that there is nothing."""

from collections.abc import Sequence

import pytest

from knowledge_base.matching.confidence import load_model
from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.query import read_query
from knowledge_base.matching.rank import Ranked, rank
from knowledge_base.matching.search import candidates
from knowledge_base.matching.words import Reader
from tests.evaluation.fact_base import FactBase, Row

MODEL = load_model()
READER = Reader(load_lexicon())
LONE: Sequence[Row] = (
    {
        "id": "sleman",
        "title": "Jam buka Samsat Sleman",
        "body": "Senin sampai Jumat pukul 08.00.",
        "variants": ["samsat sleman buka jam berapa"],
    },
    {"id": "perda", "title": "Perda nomor 5 tahun 2025 tentang parkir", "body": "Berlaku sejak 1 Maret 2025."},
    {"id": "bpjs", "title": "Cara daftar BPJS Kesehatan", "body": "Lewat aplikasi Mobile JKN."},
    {"id": "bantuan", "title": "Bantuan untuk pedagang kecil", "body": "Daftar di kelurahan."},
)
OF_ONE_WORD: Sequence[Row] = tuple(
    {"id": f"ktp-{number}", "title": title, "body": "Datang ke Dukcapil."}
    for number, title in enumerate(
        (
            "KTP hilang",
            "KTP rusak",
            "Membuat KTP pertama",
            "KTP luar daerah",
            "Foto KTP diganti",
            "KTP untuk anak",
            "KTP berlaku seumur hidup",
            "Nama di KTP salah",
        )
    )
)


def ask(rows: Sequence[Row], text: str) -> dict[str, Ranked]:
    base = FactBase(rows, READER)
    query = read_query(text, READER)
    found = rank(query, candidates(query, base.index), MODEL, limit=10)
    return {base.names[one.entry_pk]: one for one in found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("jam buka samsat bantul", "sleman"),
        ("samsat bantul buka jam berapa", "sleman"),
        ("perda nomor 5 tahun 2026 tentang parkir", "perda"),
        ("cara daftar bpjs ketenagakerjaan", "bpjs"),
    ],
)
def test_an_entry_about_another_town_year_or_office_is_never_the_answer(text: str, name: str) -> None:
    found = ask(LONE, text)[name]
    assert MODEL.none_below <= found.confidence < MODEL.answer_from


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("jam buka samsat sleman", "sleman"),
        ("perda 5 tahun 2025 soal parkir", "perda"),
        ("daftar bpjs kesehatan", "bpjs"),
    ],
)
def test_the_entry_about_the_very_thing_is(text: str, name: str) -> None:
    assert ask(LONE, text)[name].confidence >= MODEL.answer_from


@pytest.mark.parametrize("text", ["ktp", "KTP??", "halo min, ktp"])
def test_a_keyword_that_many_entries_go_by_finds_something(text: str) -> None:
    found = list(ask(OF_ONE_WORD, text).values())
    assert len(found) == len(OF_ONE_WORD)
    assert MODEL.none_below <= found[0].confidence < MODEL.answer_from


@pytest.mark.parametrize("text", ["ktp hilang", "urus ktp hilang"])
def test_two_or_three_keywords_that_many_entries_have_find_something_as_well(text: str) -> None:
    villages = ("Mawar", "Melati", "Kenanga", "Cempaka", "Anggrek", "Dahlia", "Teratai", "Seruni")
    title = "Bagaimana mengurus KTP hilang bagi warga kecamatan {} yang belum merekam data"
    rows: Sequence[Row] = [{"id": one, "title": title.format(one), "body": "Datanglah ke kantor."} for one in villages]
    assert next(iter(ask(rows, text).values())).confidence >= MODEL.none_below
    other = ask(rows, "ktp dicuri tetangga")  # one word is not in them
    assert all(one.confidence < MODEL.none_below for one in other.values())


def test_a_word_in_a_body_alone_is_not_looked_up() -> None:
    assert all(one.confidence < MODEL.none_below for one in ask(OF_ONE_WORD, "dukcapil").values())


CLOSED: Row = {
    "id": "closed",
    "title": "Kantor Dukcapil ditutup selama 3 bulan",
    "body": "Tidak benar. Kantor tetap buka.",
    "variants": ["dukcapil tutup 3 bulan"],
}


@pytest.mark.parametrize(
    "text", ["sudah 3 bulan saya menunggu kabar", "3 bulan bos, lambat sekali", "kemarin 2 jam antre"]
)
def test_an_amount_alone_is_nothing_in_common(text: str) -> None:
    hours: Row = {"id": "hours", "title": "Pendaftaran dibuka 2 jam", "body": "Pukul 08.00 sampai 10.00."}
    assert all(one.confidence < MODEL.none_below for one in ask([*LONE, CLOSED, hours], text).values())


def test_an_amount_and_one_word_do_not_make_an_answer() -> None:
    found = ask([*LONE, CLOSED], "KTP belum juga jadi, sudah 3 bulan menunggu")["closed"]
    assert found.confidence < MODEL.answer_from


@pytest.mark.parametrize("text", ["dukcapil ditutup 3 bulan ya", "kantor dukcapil tutup 3 bln bener?"])
def test_an_amount_beside_the_matter_is_the_answer(text: str) -> None:
    assert ask([*LONE, CLOSED], text)["closed"].confidence >= MODEL.answer_from


@pytest.mark.parametrize(
    ("text", "name", "code", "asked", "held"),
    [
        ("perda nomor 5 tahun 2026 soal parkir", "perda", "match.number-differs", "2026", "2025"),
        ("perda 7 tahun 2026 soal parkir", "perda", "match.number-differs", "7, 2026", "5, 2025"),
        ("jam buka samsat Gunung  Kidul", "sleman", "match.place-differs", "Gunung Kidul", "sleman"),
        ("bantuan  gelombang 3 kapan", "gelombang", "match.thing-differs", "gelombang 3", "gelombang 1"),
    ],
)
def test_what_differs_is_said_as_it_was_typed(text: str, name: str, code: str, asked: str, held: str) -> None:
    wave: Row = {"id": "gelombang", "title": "Jadwal bantuan gelombang 1", "body": "Cair Januari."}
    said = [reason for reason in ask([*LONE, wave], text)[name].reasons if reason.code == code]
    assert [dict(one.values) for one in said] == [{"asked": asked, "held": held}]


def test_a_town_is_not_taken_for_a_word_that_looks_like_it() -> None:
    assert "bantuan" not in ask(LONE, "rumah di bantul")
    assert "bantuan" in ask(LONE, "banttuan")
