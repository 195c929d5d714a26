import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.words import Reader
from replydesk.personal_parts import without_personal_parts

READER = Reader(load_lexicon())


def kept(text: str) -> str:
    return without_personal_parts(text, READER)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("min, nomor saya 081234567890 kok belum aktif", "nomor saya kok belum aktif"),
        ("NIK 3275 0123 4567 8901 tidak terdaftar", "NIK tidak terdaftar"),
        ("kirim ke siti.aminah@contoh.example gagal terus", "kirim ke gagal terus"),
        ("@budi_santoso.77 @dinas bayar pajak di mana?", "bayar pajak di mana?"),
        ("lihat https://contoh.example/u/siti?id=9 benar?", "lihat benar?"),
        ("motor B 1234 XYZ kena tilang", "motor kena tilang"),
        ("jalan rusak di Jl. Melati No. 7 RT 03 RW 02", "jalan rusak di"),
        ("lampu mati di gang Mawar nomor 12b kapan diperbaiki?", "lampu mati di kapan diperbaiki?"),
        ("no rek 1234567890 belum cair", "no rek belum cair"),
        ("lampu mati di Jl. Mawar No. 5 RT 02/03, kapan diperbaiki?", "lampu mati di, kapan diperbaiki?"),
        ("banjir di RT 02/RW 003 sejak pagi", "banjir di sejak pagi"),
        ("paspor B1234567 hilang", "paspor hilang"),
        ("anak lahir 12-03-2019 bisa daftar SD?", "anak bisa daftar SD?"),
        ("tgl lahir: 2 Mei 1990 salah di KTP", "salah di KTP"),
    ],
)
def test_numbers_and_addresses_of_a_person_are_taken_out(text: str, left: str) -> None:
    assert kept(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("nama saya Siti Aminah, bansos belum cair", "bansos belum cair"),
        ("Nama saya siti aminah mau urus KTP", "mau urus KTP"),
        ("perkenalkan saya Budi, warga Depok", "warga Depok"),
        ("an. Joko Santoso bansos belum cair", "bansos belum cair"),
        ("atas nama Rina Marlina tidak terdaftar", "tidak terdaftar"),
        ("halo min, saya Budi mau tanya pajak", "mau tanya pajak"),
        ("Pajak motor telat. saya Siti Aminah dari Depok", "Pajak motor telat. dari Depok"),
        ("Nama: Rina Marlina\nAlamat: Kampung Baru\nNIK: -\nbansos belum cair", "bansos belum cair"),
        ("Nama: Rina Marlina, tidak terdaftar bansos", "tidak terdaftar bansos"),
        ("NIK: 3275012345678901 kok tidak terdaftar bansos?", "NIK: kok tidak terdaftar bansos?"),
        ("saya bernama Ujang mau tanya soal pajak", "mau tanya soal pajak"),
    ],
)
def test_a_name_that_is_given_is_taken_out(text: str, left: str) -> None:
    assert kept(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "saya Warga Depok mau urus KTP",
        "Saya Mau Tanya Syarat KTP Untuk Pemula",
        "SAYA MAU TANYA SYARAT KTP",
        "Hari Ini Saya Buka Gebyar Undian Berhadiah",
        "benarkah Pak Wali Kota Contoh membagikan uang?",
        "Viral Pak Camat Sukamaju Marah Kepada Pedagang",
        "nama saya tidak terdaftar di DTKS",
        "nama saya salah di KTP",
        "nama saya dicoret dari daftar",
        "kok nama saya belum ada di bansos",
        "hubungi 110 atau 1500 123",
        "biaya Rp1.500.000 untuk 2 orang pukul 08.00",
        "pasal 27 UU ITE 2008 masih berlaku?",
        "akta lahir 2 lembar hilang",
        "berapa lama jadwal RT 5 ronda?",
    ],
)
def test_what_is_asked_stays_as_written(text: str) -> None:
    assert kept(text) == text


@pytest.mark.parametrize("greeting", ["Halo min, ", "Assalamualaikum wr. wb. ", "selamat pagi admin! ", "Min "])
def test_a_greeting_is_taken_out(greeting: str) -> None:
    assert kept(f"{greeting}ktp hilang bagaimana?") == "ktp hilang bagaimana?"


def test_lines_stay_apart() -> None:
    assert kept("ktp  hilang \n\nhubungi 081234567890\nsegera") == "ktp  hilang\n\nhubungi\nsegera"


@pytest.mark.parametrize(
    "noise", ["!", " ,", "nama saya ", "saya Budi ", "@", "a.n. ", "jl ", "8 ", "min, ", "lahir ", "rt 1 / "]
)
def test_no_text_holds_the_desk_up(noise: str) -> None:
    began = time.process_time()
    kept("min" + noise * 20_000)
    assert time.process_time() - began < 2.0


@given(st.text())
def test_any_text_will_do_and_nothing_is_added(text: str) -> None:
    left = kept(text)
    assert set(left) <= set(text) | {" ", "\n"}
    assert len(left) <= len(text) + 1


@given(st.text(alphabet="aikmnt sy0123@.,:-\n", max_size=60))
def test_no_long_number_is_left(noise: str) -> None:
    assert "3275012345678901" not in kept(f"{noise} 3275012345678901 {noise}")
