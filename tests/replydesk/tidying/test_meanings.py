"""The same question in other words is known by its subject and by what is asked of it; a near one is told apart."""

import pytest

from knowledge_base.store import Store
from replydesk.tidying.questions import QuestionReader
from replydesk.tidying.run import look_through
from tests.replydesk.tidying.conftest import TODAY, Add


def likeness(store: Store, add: Add, one: str, other: str, bodies: tuple[str, str] = ("", "")) -> float:
    for title, body in zip((one, other), bodies, strict=True):
        add(title.casefold(), title, body or title)
    first, second = store.index.terms_of(sorted(store.entries.serving_page(after=0, limit=2)))
    return QuestionReader(store.index).compare_meaning(first, second).likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Usia berapa boleh ikut lomba layang-layang?", "Umur minimal peserta lomba layang-layang?"),
        ("Kapan batas akhir lomba layang-layang?", "Sampai tanggal berapa lomba layang-layang?"),
        ("Apakah kolam ikan gratis?", "Tiket masuk kolam ikan berapa?"),
        ("Denda telat sewa tenda berapa?", "Berapa sanksi terlambat sewa tenda?"),
        ("Berapa lama kartu baca berlaku?", "Kartu baca kedaluwarsa kapan?"),
        ("Perlukah surat dokter untuk senam lansia?", "Senam lansia wajib bawa surat dokter?"),
    ],
)
def test_other_words_for_the_same(store: Store, add: Add, one: str, other: str) -> None:
    assert likeness(store, add, one, other) > 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Umur minimal pelatih senam?", "Umur maksimal pelatih senam?"),
        ("Kapan lomba layang-layang mulai?", "Sampai kapan lomba layang-layang?"),
        ("Biaya sewa tenda berapa?", "Apa syarat sewa tenda?"),
        ("Jam buka kolam ikan?", "Di mana kolam ikan?"),
        ("Siapa yang boleh sewa tenda?", "Bolehkah sewa tenda?"),
        ("Berapa lama kartu baca hilang diganti?", "Berapa lama kartu baca rusak diganti?"),
        ("Berapa lama urus kartu baca?", "Berapa lama urus kartu baca hilang?"),
        ("Berapa biaya sewa tenda?", "Berapa denda sewa tenda?"),
        ("Bolehkah sewa tenda setahun?", "Bolehkah sewa tenda?"),
        ("Berapa tarif kolam untuk pelajar?", "Berapa tarif kolam untuk umum?"),
        ("Biaya SIM baru?", "Biaya SIM C baru?"),
        ("Berapa hadiah juara 1 lomba?", "Berapa hadiah juara 2 lomba?"),
    ],
)
def test_near_questions_are_not_the_same(store: Store, add: Add, one: str, other: str) -> None:
    assert likeness(store, add, one, other) == 0.0


@pytest.mark.parametrize(
    ("told", "same"), [("Senam lansia di alun-alun pagi.", True), ("Senam lansia tiap pekan.", False)]
)
def test_words_that_the_other_entry_says_set_nothing_apart(store: Store, add: Add, told: str, *, same: bool) -> None:
    titles = "Jadwal senam lansia pagi", "Kapan senam lansia alun-alun?"
    assert (likeness(store, add, *titles, bodies=(told, told)) > 0.0) is same


def test_it_lists_contradictions_and_offers_no_duplicates(store: Store, add: Add) -> None:
    add("a", "Usia berapa boleh ikut lomba layang-layang?", "Peserta lomba berusia minimal 10 tahun.")
    add("b", "Umur minimal peserta lomba layang-layang?", "Peserta lomba berumur minimal 12 tahun.")
    add("c", "Bolehkah membawa sepeda ke kolam ikan?", "Pengunjung boleh membawa sepeda.")
    add("d", "Bawa sepeda ke kolam ikan dilarang?", "Pengunjung boleh membawa sepeda.")
    found = look_through(store, today=TODAY)
    assert [(pair.first.name, pair.second.name) for pair in found.contradictions] == [("a", "b")]
    assert not found.duplicates
