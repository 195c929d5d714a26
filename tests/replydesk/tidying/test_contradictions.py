"""Approved entries on the same question that say different things are listed, with the words that differ."""

from datetime import date

import pytest

from knowledge_base.store import Store
from replydesk.tidying.opposing import conflicts
from replydesk.tidying.result import Contradiction, Sort
from replydesk.tidying.run import look_through
from tests.replydesk.tidying.conftest import SARI, TODAY, Add

TITLES = ("Berapa biaya kartu taman baca?", "Biaya kartu taman baca")


def found(store: Store) -> tuple[Contradiction, ...]:
    return look_through(store, today=TODAY).contradictions


def ask(store: Store, add: Add, one: str, other: str, titles: tuple[str, str] = TITLES) -> list[Sort]:
    add("a", titles[0], one)
    add("b", titles[1], other)
    return [conflict.sort for pair in found(store) for conflict in pair.conflicts]


def test_both_sentences_stand_side_by_side_with_what_differs(store: Store, add: Add) -> None:
    add("a", TITLES[0], "Halo! Kartu taman baca dikenakan Rp10.000. Bawa KTP.")
    add("b", TITLES[1], "Bawa KTP ke taman baca.\nBiaya kartu Rp 12.500 per orang.")
    [pair] = found(store)
    assert (pair.first.name, pair.second.name) == ("a", "b")
    [conflict] = pair.conflicts
    told = [
        (one.sentence, [one.sentence[slice(*mark)] for mark in one.marks]) for one in (conflict.first, conflict.second)
    ]
    assert told == [
        ("Kartu taman baca dikenakan Rp10.000.", ["Rp10.000"]),
        ("Biaya kartu Rp 12.500 per orang.", ["Rp 12.500"]),
    ]
    assert look_through(store, today=TODAY).duplicates == ()


@pytest.mark.parametrize(
    ("one", "other", "sort"),
    [
        ("Kartu jadi dalam 3 hari kerja.", "Kartu jadi dalam 5 hari kerja.", Sort.DURATION),
        ("Loket kartu buka pukul 08.00 sampai 14.00.", "Loket kartu buka pukul 08.00 sampai 15.00.", Sort.TIME),
        ("Kartu dibuat sampai 3 Mei 2027.", "Kartu dibuat sampai 9 Mei 2027.", Sort.DAY),
        ("Kartu dibuat setiap Senin.", "Kartu dibuat setiap Kamis.", Sort.DAY),
        ("Bawa 2 lembar fotokopi.", "Bawa 4 lembar fotokopi.", Sort.AMOUNT),
        ("Bawa 2 kg kertas.", "Bawa 3 kilogram kertas.", Sort.AMOUNT),
        ("Kertas kartu Rp3.000 per kg.", "Kertas kartu Rp4.000 per kilogram.", Sort.AMOUNT),
        ("Telepon taman baca 0271-555-0808.", "Telepon taman baca 0271-555-0909.", Sort.CONTACT),
        ("Kartu tidak dipungut biaya.", "Kartu dikenakan biaya Rp10.000.", Sort.POLARITY),
        ("Pengambilan kartu boleh diwakilkan.", "Pengambilan kartu tidak boleh diwakilkan.", Sort.POLARITY),
        ("Kartu dibuat paling lambat 31 Maret.", "Kartu dibuat paling lambat 30 April.", Sort.DAY),
        ("Biayanya Rp50.000.", "Gratis, tidak dipungut biaya.", Sort.POLARITY),
        ("Sabtu loket kartu buka.", "Hari Sabtu loket kartu tutup.", Sort.POLARITY),
        ("Loket melayani cetak kartu.", "Loket tidak melayani cetak kartu.", Sort.POLARITY),
        ("Ada kartu untuk tamu.", "Belum ada kartu untuk tamu.", Sort.POLARITY),
        ("Kartu perlu diperbarui.", "Kartu tidak perlu diperbarui.", Sort.POLARITY),
        ("Pas foto harus dibawa.", "Tidak usah membawa pas foto.", Sort.POLARITY),
        ("Kartu boleh dipinjamkan.", "Dilarang meminjamkan kartu.", Sort.POLARITY),
        ("Kartu dibuat online.", "Pembuatan kartu harus datang langsung.", Sort.POLARITY),
        ("Kartu jadi dalam 4 hari kerja.", "Kartu jadi dalam dua minggu.", Sort.DURATION),
        ("Anak Rp2.000, dewasa Rp4.000.", "Anak Rp2.000, dewasa Rp5.000.", Sort.AMOUNT),
        ("Anak Rp2.000, dewasa Rp4.000.", "Anak Rp4.000, dewasa Rp2.000.", Sort.AMOUNT),
        ("Ya, kartunya dibuat di tempat.", "Tidak, kartunya dibuat di dinas.", Sort.POLARITY),
        ("Pembuat kartu minimal 10 tahun.", "Pembuat kartu minimal 12 tahun.", Sort.DURATION),
        ("Pembuat kartu berumur 6 tahun.", "Pembuat kartu minimal 7 tahun.", Sort.DURATION),
    ],
)
def test_what_can_contradict(store: Store, add: Add, one: str, other: str, sort: Sort) -> None:
    assert ask(store, add, one, other) == [sort]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kartu Rp10.000.", "Kartu sepuluh ribu rupiah."),
        ("Kartu Rp10.000, laminasi Rp5.000.", "Kartu Rp10.000."),
        ("Cetak plastik Rp10.000.", "Laminasi kertas Rp5.000."),
        ("Kartu jadi dalam 1 jam.", "Kartu jadi dalam 60 menit."),
        ("Kartu gratis.", "Kartu tidak dipungut biaya."),
        ("Bawa KTP dan pasfoto.", "Bawa pasfoto serta KTP asli."),
        ("Lihat https://baca.rawasari.example.", "Lihat https://taman.rawasari.example."),
        ("Kartu anak Rp3.000.", "Kartu dewasa Rp8.000."),
        ("Lewat aplikasi, kartu dibuat sampai pukul 23.00.", "Di loket, kartu dibuat sampai pukul 14.00."),
        ("Kartu jadi 1 sampai 3 hari kerja.", "Kartu jadi paling lama 3 hari kerja."),
        ("Kartu jadi dalam 2-5 hari.", "Biasanya kartu jadi dalam 3 hari."),
        ("Kartu jadi dalam satu bulan.", "Kartu jadi dalam 30 hari."),
        ("Kartu Rp50.000 per lembar.", "Kartu Rp100.000 untuk dua lembar."),
        ("Kartu Rp42.000.", "Kartu Rp35.000 dan sampul Rp7.000."),
        ("Kartu dibuat mulai 15 Juni.", "Kartu dibuat sampai 20 Juni."),
        ("Pembuat kartu minimal 10 tahun.", "Pembuat kartu maksimal 18 tahun."),
        ("Sampai 2025 kartu Rp4.000.", "Sejak 2026 kartu Rp5.000."),
        ("Hari kerja loket buka pukul 08.00 sampai 16.00.", "Akhir pekan loket buka pukul 09.00 sampai 17.00."),
        ("Loket kartu buka Senin sampai Jumat.", "Loket kartu tutup Sabtu dan Minggu."),
        ("Kartu bisa diwakilkan dengan surat kuasa.", "Tanpa surat kuasa, kartu tidak bisa diwakilkan."),
        ("Kartu didenda jika terlambat.", "Tidak ada denda jika kartu kembali tepat waktu."),
        ("Kartu perlu KTP dan pas foto.", "Kartu tidak perlu meterai."),
        ("Warga kota boleh membuat kartu.", "Warga luar kota tidak boleh membuat kartu."),
        ("Dilarang meminjamkan kartu.", "Kartu tidak boleh dipinjamkan."),
        ("Kartu peserta lomba gratis.", "Kartu tanpa lomba Rp5.000."),
        ("Peserta mendapat uang saku Rp50.000.", "Kartunya gratis."),
        ("Kartu Rp5.000 per bulan.", "Kartu Rp50.000 per tahun."),
        ("Kartu jadi paling lama 14 hari kerja.", "Biasanya kartu jadi dalam 10 hari kerja."),
        ("Kartu dibuat daring. Kartu juga dibuat luring.", "Kartu dibuat daring."),
        ("Kartu ini bagi peserta yang tidak boleh berenang.", "Peserta boleh berenang."),
        ("Kartu murah bagi yang mendaftar sampai Maret.", "Kartu murah bagi yang mendaftar sampai Juni."),
        ("Kartu peserta BPJS gratis.", "Kartu peserta tanpa BPJS Rp5.000."),
    ],
)
def test_what_does_not(store: Store, add: Add, one: str, other: str) -> None:
    assert ask(store, add, one, other) == []


@pytest.mark.parametrize(
    ("other", "sorts"), [("Cukup fotokopi KTP.", [Sort.POLARITY]), ("KTP asli atau fotokopi boleh.", [])]
)
def test_what_the_question_puts_to_choice_may_be_answered_in_one_way_only(
    store: Store, add: Add, other: str, sorts: list[Sort]
) -> None:
    titles = ("Kartu taman baca pakai KTP asli atau fotokopi?", "KTP asli atau fotokopi untuk kartu taman baca?")
    assert ask(store, add, "Bawa KTP asli.", other, titles) == sorts


@pytest.mark.parametrize(
    ("one", "other", "marks"),
    [
        ("Kartu dibuat sampai 15 Juni.", "Kartu dibuat sampai 20 Juli.", ("15 Juni", "20 Juli")),
        ("Kartu tidak boleh dipinjamkan.", "Kartu boleh dipinjamkan.", ("tidak boleh", "boleh")),
        ("Kartu dikenakan Rp5.000.", "Kartu gratis.", ("Rp5.000", "gratis")),
        ("Loket kartu buka hari Sabtu.", "Sabtu loket kartu tutup.", ("buka", "tutup")),
        ("Belum ada kartu untuk tamu.", "Ada kartu untuk tamu.", ("Belum ada", "kartu")),
    ],
)
def test_on_both_sides_what_differs_is_marked_and_no_more(
    store: Store, add: Add, one: str, other: str, marks: tuple[str, str]
) -> None:
    add("a", TITLES[0], one)
    add("b", TITLES[1], other)
    [pair] = found(store)
    [conflict] = pair.conflicts
    told = [[each.sentence[slice(*mark)] for mark in each.marks] for each in (conflict.first, conflict.second)]
    assert told == [[marks[0]], [marks[1]]]


@pytest.mark.parametrize(
    "titles",
    [
        ("Hari apa taman baca keliling?", "Jadwal taman baca keliling"),
        ("Jam buka taman baca", "Taman baca melayani jam berapa?"),
        ("Apakah kartu taman baca gratis?", "Biaya kartu taman baca"),
        ("Apakah taman baca melayani cetak kartu?", "Cetak kartu di taman baca"),
        ("Surel taman baca", "Alamat surel taman baca"),
        ("Berapa kali kartu taman baca diperbarui?", "Jumlah kartu taman baca diperbarui"),
        ("Apakah taman baca ditutup saat pawai?", "Taman baca saat pawai"),
        ("Nomor layanan taman baca", "Layanan taman baca"),
    ],
)
def test_a_question_is_the_same_by_whichever_word_it_asks(store: Store, add: Add, titles: tuple[str, str]) -> None:
    assert ask(store, add, "Taman baca 5 kali.", "Taman baca 7 kali.", titles) == [Sort.AMOUNT]


@pytest.mark.parametrize(
    "titles",
    [
        ("Jadwal taman baca keliling", "Lokasi taman baca keliling"),
        ("Apakah kartu taman baca wajib?", "Bolehkah kartu taman baca dipinjamkan?"),
        ("Biaya kartu taman baca", "Syarat kartu taman baca"),
    ],
)
def test_another_question_is_none_of_them(store: Store, add: Add, titles: tuple[str, str]) -> None:
    assert ask(store, add, "Taman baca 5 kali.", "Taman baca 7 kali.", titles) == []


def test_what_sets_two_titles_apart_and_is_said_in_both_bodies_is_two_cases(add: Add) -> None:
    one = add("a", "Retribusi reklame kabupaten", "Retribusi reklame kabupaten Rp2.500.")
    other = add("b", "Retribusi reklame kota", "Retribusi reklame kota Rp2.100.")
    assert conflicts(one, other) == ()


def test_entries_on_two_years_are_a_renewal(store: Store, add: Add) -> None:
    titles = ("Biaya kartu taman baca 2026", "Biaya kartu taman baca 2027")
    assert ask(store, add, "Kartu Rp10.000.", "Kartu Rp12.000.", titles) == []


def test_only_what_replies_may_rest_on_contradicts(store: Store, add: Add) -> None:
    add("a", TITLES[0], "Kartu Rp10.000.")
    add("b", TITLES[1], "Kartu Rp12.000.", approve=False)
    add("c", "Biaya kartu taman baca?", "Kartu Rp13.000.", valid_until=date(2026, 1, 31))
    assert found(store) == ()


def test_what_was_told_apart_is_no_contradiction_either(store: Store, add: Add) -> None:
    one, other = add("a", TITLES[0], "Kartu Rp10.000."), add("b", TITLES[1], "Kartu Rp12.000.")
    store.merging.tell_apart(one.id, other.id, SARI)
    assert found(store) == ()
