"""Totals, differences, examples and limits that a reply works out from its entry, and what does not come out."""

from datetime import date
from time import process_time

import pytest

from tests.replydesk.tone.given import marked

RULE = "accuracy.number-not-in-source"
SIM = "Biaya SIM A Rp80.000 dan SIM C Rp75.000, belum termasuk tes kesehatan Rp35.000 dan tes psikologi Rp60.000."
WELL = (
    "Paket bakteri Rp75.000, paket kimia Rp220.000, dan paket lengkap Rp280.000. Pengambilan petugas menambah Rp50.000."
)
LATE = "Terlambat setor dikenai bunga 1 persen per bulan."


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (SIM, "SIM C Rp75 ribu, tes kesehatan 35 ribu, dan psikologi 60 ribu, jadi totalnya Rp170.000."),
        (WELL, "Paket lengkap lebih hemat 15 ribu daripada bakteri dan kimia sendiri-sendiri (Rp295.000)."),
        (WELL, "Kalau diambil petugas, paket bakteri jadi Rp125 ribu."),
        (LATE, "Bila terlambat setor Rp2 juta selama dua bulan, bunganya 2 persen, yaitu Rp40.000."),
        ("Menjahit 20 orang, las 16 orang, dan boga 24 orang.", "Total 60 orang, Kak."),
        ("Kelas pagi 20 orang dan kelas sore 15 orang.", "Kuotanya 35 orang untuk dua kelas."),
        ("Domisili 40 persen, afirmasi 20 persen, prestasi 25 persen.", "Totalnya 85 persen."),
        ("Masa sewa dua tahun dan dapat diperpanjang dua kali.", "Jadi paling lama enam tahun."),
        ("Posyandu tanggal 8 dan 22.", "Kalau tanggal 8 terlewat, masih ada tanggal 22. Tinggal dua minggu lagi."),
        (
            "Posko melayani 1.200 pengungsi, makan tiga kali sehari.",
            "Makan 3 kali, jadi untuk 1.200 orang 3.600 porsi.",
        ),
        ("Buku dipinjam 14 hari dan dapat memperpanjang satu kali selama 7 hari.", "Diperpanjang jadi 21 hari."),
        ("Hak pinjam dibekukan selama jumlah hari terlambat.", "Telat tiga hari berarti dibekukan tiga hari."),
        ("Denda Rp500 per buku per hari.", "Telat 3 hari untuk 4 buku Rp6.000 (3 x 4 x Rp500)."),
        ("Santunan Rp300.000 per bulan dicairkan setiap tiga bulan.", "Sekali cair Rp900.000."),
        ("Pemasangan selesai 10 hari kerja.", "Sekitar dua minggu (10 hari kerja), Kak."),
        ("Pesan paling lambat dua hari sebelumnya. Dijemput Sabtu.", "Untuk Sabtu, pesannya paling lambat Kamis."),
        ("Pohon yang ditebang diganti lima bibit.", "Dua pohon diganti sepuluh bibit."),
        ("Pasfoto 3x4 dua lembar.", "Fotonya 3 x 4 sebanyak 2 lembar."),
        ("Usia paling rendah 19 tahun.", "Beliau berusia 18 tahun, jadi perlu menunggu setahun lagi."),
        ("Syaratnya KTP, KK, dan foto rumah.", "Ada 3 berkas: KTP, KK, dan foto rumah."),
        ("Rumah tangga Rp1.250.000, usaha Rp2.100.000.", "Selisihnya Rp850.000."),
        ("Biaya Rp1.250.000, dapat dicicil lima kali.", "Sekali cicil Rp250 ribu."),
        ("Buka Senin sampai Jumat.", "Jadi lima hari dalam seminggu, Kak."),
        ("Buka pukul 08.00 sampai 15.00.", "Jam 4 sore kami sudah tutup, Kak."),
        ("Masa berlaku lima tahun.", "Terbit tahun 2023, jadi berlaku sampai 2028."),
        ("Diskon 20 persen untuk pelajar. Tiket Rp10.000.", "Pelajar cukup membayar Rp8.000."),
        ("Retribusi los Rp3.000 per hari.", "Kalau sebulan 30 hari Rp90.000."),
        ("Vitamin A diberikan pada Februari dan Agustus.", "Setahun dua kali, Bunda."),
        ("Setor paling lambat tanggal 10 bulan berikutnya, lapor tanggal 15.", "Lapornya tanggal 15 bulan berikutnya."),
        ("Waktu tanggap paling lama 15 menit.", "Kami tiba paling lama seperempat jam."),
    ],
)
def test_what_comes_out_by_the_entry_is_no_invention(body: str, text: str) -> None:
    assert marked(RULE, body, text) == ()


@pytest.mark.parametrize(
    ("body", "text", "wrong"),
    [
        (SIM, "SIM C Rp75 ribu, tes kesehatan 35 ribu, dan psikologi 60 ribu, jadi totalnya Rp180.000.", "Rp180.000"),
        (WELL, "Paket lengkap lebih hemat 25 ribu daripada bakteri dan kimia (Rp295.000).", "25 ribu"),
        (WELL, "Paket bakteri jadi Rp125 ribu.", "Rp125 ribu"),
        (LATE, "Bila terlambat setor Rp2 juta selama dua bulan, bunganya Rp400.000.", "Rp400.000"),
        ("Menjahit 20 orang, las 16 orang, dan boga 24 orang.", "Total 80 orang, Kak.", "80 orang"),
        ("Masa sewa dua tahun dan dapat diperpanjang dua kali.", "Jadi paling lama delapan tahun.", "delapan tahun"),
        ("Posyandu tanggal 8 dan 22.", "Setelah tanggal 8 ada tanggal 22, tinggal tiga minggu lagi.", "tiga minggu"),
        ("Santunan Rp300.000 per bulan dicairkan setiap tiga bulan.", "Sekali cair Rp600.000.", "Rp600.000"),
        ("Pemasangan selesai 10 hari kerja.", "Sekitar tiga minggu (10 hari kerja), Kak.", "tiga minggu"),
        (
            "Pesan paling lambat dua hari sebelumnya. Dijemput Sabtu.",
            "Untuk Sabtu, pesannya paling lambat Jumat.",
            "Jumat",
        ),
        ("Pohon yang ditebang diganti lima bibit.", "Dua pohon diganti dua belas bibit.", "dua belas"),
        ("Syaratnya KTP, KK, dan foto rumah.", "Ada 4 berkas: KTP, KK, dan foto rumah.", "4 berkas"),
        ("Rumah tangga Rp1.250.000, usaha Rp2.100.000.", "Selisihnya Rp750.000.", "Rp750.000"),
        ("Buka pukul 08.00 sampai 15.00.", "Jam 4 sore kami masih melayani, Kak.", "Jam 4 sore"),
        ("Buka pukul 08.00 sampai 15.00.", "Loket tutup pukul 16.00.", "pukul 16.00"),
        ("Masa berlaku lima tahun.", "Terbit tahun 2023, jadi berlaku sampai 2029.", "2029"),
        ("Diskon 20 persen untuk pelajar. Tiket Rp10.000.", "Pelajar cukup membayar Rp7.000.", "Rp7.000"),
        ("Waktu tanggap paling lama 15 menit.", "Kami tiba paling lama tiga perempat jam.", "tiga perempat jam"),
    ],
)
def test_what_does_not_come_out_is_marked(body: str, text: str, wrong: str) -> None:
    assert wrong in marked(RULE, body, text)


FASTING = "Peserta usia 40 tahun ke atas berpuasa 8 jam."
CARD = "Kartu keluarga terbit paling lambat 30 Juni 2025."
INCOME = "Penyewa berpenghasilan paling banyak Rp4.500.000 per bulan."
BILL = "Tagihan dibayar tanggal 1 sampai 20."


@pytest.mark.parametrize(
    ("body", "right", "wrong", "marks"),
    [
        (
            FASTING,
            "Usia Kakak 33 tahun, jadi tidak perlu puasa, karena yang puasa 40 tahun ke atas.",
            "Usia Kakak 33 tahun, jadi perlu puasa, karena yang puasa 40 tahun ke atas.",
            "33 tahun",
        ),
        (
            CARD,
            "KK Ibu terbit 12 Mei 2025, jadi masih memenuhi syarat karena batasnya 30 Juni 2025.",
            "KK Ibu terbit 12 Mei 2025, jadi belum memenuhi syarat karena batasnya 30 Juni 2025.",
            "12 Mei 2025",
        ),
        (
            INCOME,
            "Penghasilan Rp3,8 juta masih memenuhi syarat, Kak.",
            "Penghasilan Rp5,8 juta masih memenuhi syarat, Kak.",
            "Rp5,8 juta",
        ),
        (
            "Sertifikat berlaku bila terbit paling lama tiga tahun terakhir.",
            "Sertifikat tahun 2024 masih bisa dipakai, karena belum lebih dari tiga tahun.",
            "Sertifikat tahun 2021 masih bisa dipakai, karena belum lebih dari tiga tahun.",
            "2021",
        ),
        (
            BILL,
            "Jatuh temponya tanggal 20, jadi bayar tanggal 18 tidak kena denda.",
            "Jatuh temponya tanggal 20, jadi bayar tanggal 24 tidak kena denda.",
            "24",
        ),
    ],
)
def test_the_askers_own_lies_on_the_side_of_the_limit_that_is_told(
    body: str, right: str, wrong: str, marks: str
) -> None:
    assert marked(RULE, body, right, today=date(2026, 6, 1)) == ()
    assert marks in marked(RULE, body, wrong, today=date(2026, 6, 1))


@pytest.mark.parametrize(
    ("body", "right", "wrong", "marks"),
    [
        (SIM, "SIM C Rp75 ribu, Kak.", "SIM C Rp80 ribu, Kak.", "Rp80 ribu"),
        ("Sewa lantai 2 Rp325.000, lantai 3 Rp300.000.", "Lantai 3 Rp300 ribu.", "Lantai 3 Rp325 ribu.", "Rp325 ribu"),
        ("Tarif Rp3.000 untuk mobil dan Rp2.000 untuk motor.", "Motor dua ribu.", "Motor tiga ribu.", "tiga ribu"),
        (
            "Pajak disetor tanggal 10 dan dilaporkan tanggal 15.",
            "Setor tanggal 10, lapor tanggal 15.",
            "Setor tanggal 15, lapor tanggal 10.",
            "10",
        ),
    ],
)
def test_the_figure_of_another_case_is_marked(body: str, right: str, wrong: str, marks: str) -> None:
    rule = "accuracy.beside-the-wrong-thing"
    assert marked(rule, body, right) == ()
    assert marks in marked(rule, body, wrong)


def test_rupiah_behind_an_address_is_no_name() -> None:
    assert marked("personal.third-person", "Omzet sampai Rp10 juta tidak memungut.", "Omzet warung Ibu Rp7 juta.") == ()


@pytest.mark.parametrize(
    ("body", "right", "wrong"),
    [
        (
            "Setelah dua bulan menunggak sambungan disegel, dan setelah tiga bulan meter dicabut.",
            "Menunggak dua bulan disegel, dan kalau sampai tiga bulan meternya dicabut.",
            "Menunggak dua bulan meternya dicabut, dan kalau sampai tiga bulan disegel.",
        ),
        (
            "Masa sewa dua bulan, masa percobaan enam bulan.",
            "Masa sewanya dua bulan, masa percobaannya enam bulan.",
            "Masa sewanya enam bulan, masa percobaannya dua bulan.",
        ),
    ],
)
def test_two_lengths_that_changed_places_are_marked(body: str, right: str, wrong: str) -> None:
    rule = "accuracy.beside-the-wrong-thing"
    assert marked(rule, body, right) == ()
    assert marked(rule, body, wrong) != ()


@pytest.mark.parametrize("part", ["cukup bawa ktp ", "a, b 3 ", "tidak wajib kk, ", "kecuali kk ", "kapan saja kk "])
def test_a_long_reply_without_a_stop_does_not_take_long(part: str) -> None:
    began = process_time()
    marked("accuracy.short-of-source", "Syaratnya KTP, KK, dan foto rumah, wajib.", (part * 10_000)[:10_000])
    assert process_time() - began < 5
