"""What follows from an entry, what belongs to a word, which clause says the opposite, who is spoken of."""

from datetime import date

import pytest

from tests.replydesk.tone.given import marked


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Sewa tenda Rp150.000 per hari.", "Tenda Rp150.000 sehari, Kak."),
        ("Pemesanan paling lambat H-2.", "Pesan dua hari sebelumnya, Kak."),
        ("Jalur ditutup Januari sampai Maret.", "Pada Februari jalurnya tutup."),
        ("Pameran 9-11 April 2026.", "Pameran berlangsung tiga hari."),
        ("Iuran Rp35.000 per orang.", "Untuk empat orang menjadi Rp140.000."),
        ("Biaya Rp1.250.000, dapat dicicil.", "Kalau dicicil 5 kali, sekitar Rp250.000."),
        ("Anggaran Rp6,8 miliar.", "Anggarannya bukan Rp68 miliar, melainkan Rp6,8 miliar."),
        ("Peserta mulai usia 15 tahun.", "Usia 13 tahun belum bisa ikut, mulai 15 tahun."),
        ("Peserta mulai usia 15 tahun.", "Usia 16 tahun sudah bisa ikut, karena mulai 15 tahun."),
        ("Perbaikan mulai Selasa, 1 Desember 2026 pukul 22.00.", "Mulai Selasa 1/12 pukul 22.00."),
        ("Sabtu buka; Minggu tutup.", "Hari Minggu kami tutup."),
        ("Kuota 40 pasien.", "Maaf, tadi tertulis 30 pasien. Kuotanya 40 pasien."),
        ("Denda Rp10.000. Penyambungan Rp75.000.", "Denda Rp10.000 dan penyambungan Rp75.000 menjadi Rp85.000."),
        ("Buka Senin sampai Kamis.", "Jumat tidak ada konsultasi; yang terdekat Senin."),
        ("Denda dihitung per bulan.", "Terlambat tiga bulan berarti dihitung tiga bulan."),
        ("Iuran sampah Rp20.000 per bulan.", "Untuk 7 bulan Rp140.000."),
        ("Iuran sampah Rp20.000 per bulan.", "Setahun, yaitu 12 bulan, menjadi Rp240.000."),
        ("Setiap bulan dipungut iuran Rp20.000.", "Untuk dua tahun Rp480.000."),
        ("Iuran bulanan Rp20.000.", "Untuk 3 bulan Rp60.000."),
        ("Sewa aula Rp500.000/hari.", "Dua minggu menjadi Rp7.000.000."),
        ("Sewa loket Rp50.000 per hari.", "Untuk 5 hari kerja Rp250.000."),
        ("Tarif parkir dihitung per jam. Mobil Rp5.000.", "Mobil parkir 3 jam membayar Rp15.000."),
        ("Retribusi Rp240.000 per tahun.", "Kalau dibagi 12 bulan, Rp20.000."),
        ("Biaya Rp1.250.000, dapat dicicil.", "Kalau dicicil 5 bulan, Rp250.000."),
        ("Iuran Rp35.000 per orang per bulan.", "Empat orang membayar Rp140.000."),
        ("Kebersihan Rp20.000 per bulan, keamanan Rp30.000.", "Untuk 2 bulan, keamanan Rp60.000."),
        ("Iuran Rp20.000 per keluarga.", "Untuk 4 KK Rp80.000."),
        ("Iuran Rp20.000 per kepala keluarga.", "Untuk tiga keluarga Rp60.000."),
        ("Setiap keluarga membayar Rp20.000.", "Untuk tiga keluarga Rp60.000."),
        ("Tiket Rp10.000 per orang.", "Berempat jadi Rp40.000."),
        ("Tiket Rp10.000 per orang, mobil Rp5.000.", "Tiga siswa dan satu mobil jadi Rp35.000."),
    ],
)
def test_what_follows_from_the_entry_is_no_invention(body: str, text: str) -> None:
    assert marked("accuracy.number-not-in-source", body, text) == ()


@pytest.mark.parametrize(
    ("body", "text", "wrong"),
    [
        ("Sewa tenda Rp150.000 per hari.", "Tendanya selesai sehari.", "sehari"),
        ("Pemesanan paling lambat H-2.", "Pesan tiga hari sebelumnya.", "tiga hari"),
        ("Jalur ditutup Januari sampai Maret.", "Pada April jalurnya tutup.", "April"),
        ("Iuran Rp35.000 per orang.", "Untuk empat orang menjadi Rp150.000.", "Rp150.000"),
        ("Anggaran Rp6,8 miliar.", "Anggarannya bukan Rp6,8 miliar, melainkan Rp68 miliar.", "Rp68 miliar"),
        ("Status Siaga 2 di Bendung 3.", "Statusnya Siaga 3.", "3"),
        ("Golkar 8 kursi, PKB 7 kursi.", "Golkar 7 kursi, PKB 7 kursi.", "7"),
        ("Maksimal 3 buku.", "Boleh pinjam lima buku.", "lima"),
        ("Paspor jadi dalam 14 hari kerja.", "2 hari kerja paspor sudah bisa diambil.", "2 hari kerja"),
        ("Paspor jadi dalam 14 hari kerja.", "Paspor baru terbit 3 hari kerja dan bisa dipakai.", "3 hari kerja"),
        ("Peserta mulai usia 15 tahun.", "Usia 12 tahun sudah bisa ikut.", "12 tahun"),
        ("Loket tutup pukul 15.00.", "Datang pukul 20.00 tidak masalah, bisa dilayani.", "pukul 20.00"),
        ("Kuota 40 pasien.", "Maaf, tadi tertulis 30 pasien.", "30"),
        ("Kuota 40 pasien.", "Maaf, kuotanya 30 pasien. Datang sebelum 40 pasien lain.", "30"),
        (
            "Denda Rp10.000. Penyambungan Rp75.000.",
            "Denda Rp10.000 dan penyambungan Rp75.000 menjadi Rp95.000.",
            "Rp95.000",
        ),
        ("Buka Senin sampai Kamis.", "Senin tidak ada konsultasi; datang saja Selasa.", "Senin"),
        ("Denda dihitung per hari.", "Terlambat tiga bulan berarti dihitung tiga bulan.", "tiga bulan"),
        ("Iuran sampah Rp20.000 per bulan.", "Untuk 7 hari Rp140.000.", "Rp140.000"),
        ("Iuran sampah Rp20.000 per bulan.", "Untuk 7 hari Rp140.000.", "7 hari"),
        ("Setiap bulan dipungut iuran Rp20.000.", "Untuk tujuh hari Rp140.000.", "Rp140.000"),
        ("Sewa aula Rp500.000 per hari.", "Untuk 2 minggu Rp1.000.000.", "Rp1.000.000"),
        ("Sewa aula Rp500.000 per hari.", "Untuk 3 bulan Rp1.500.000.", "Rp1.500.000"),
        ("Tiket masuk Rp20.000.", "Untuk 7 hari Rp140.000.", "Rp140.000"),
        ("Retribusi Rp240.000 per tahun.", "Untuk 12 hari Rp20.000.", "Rp20.000"),
        ("Retribusi Rp140.000 per bulan.", "Jadi 7 hari Rp20.000.", "Rp20.000"),
        ("Parkir Rp5.000 per jam. Langganan Rp90.000 per bulan.", "Untuk 3 jam Rp270.000.", "Rp270.000"),
        ("Iuran Rp20.000 per keluarga.", "Untuk 4 orang Rp80.000.", "Rp80.000"),
        ("Iuran Rp20.000 per keluarga.", "Untuk 4 orang Rp80.000.", "4 orang"),
        ("Setiap keluarga membayar Rp20.000.", "Untuk empat orang Rp80.000.", "Rp80.000"),
        ("Tiket Rp10.000 per rombongan.", "Berempat jadi Rp40.000.", "Rp40.000"),
        ("Tarif Rp2.000 per lembar.", "Untuk 3 keluarga Rp6.000.", "Rp6.000"),
    ],
)
def test_what_does_not_follow_ismarked(body: str, text: str, wrong: str) -> None:
    assert wrong in marked("accuracy.number-not-in-source", body, text)


@pytest.mark.parametrize(
    ("body", "text", "turned"),
    [
        (
            "Mahasiswa yang menerima beasiswa lain tidak dapat mendaftar.",
            "Penerima beasiswa lain boleh mendaftar.",
            True,
        ),
        ("Suami dipersilakan mendampingi.", "Suami tidak diperkenankan mendampingi di ruangan.", True),
        ("Timbangan rusak tidak dapat ditera.", "Timbangan rusak tetap bisa ditera.", True),
        (
            "Uang tidak dapat dikembalikan bila batal pada hari bermain.",
            "Batal di hari bermain pun uangnya tetap bisa dikembalikan.",
            True,
        ),
        ("Timbangan rusak tidak dapat ditera.", "Mohon maaf, timbangan rusak belum bisa ditera.", False),
        ("Layanan di dalam kota tersedia.", "Jemputan ke luar kota belum tersedia.", False),
        ("Belum ada obat untuk penyakit ini.", "Mohon maaf, obatnya belum ada.", False),
        ("Vaksinasi untuk anjing, kucing, dan kera gratis.", "Vaksinasinya berbayar, Kak.", True),
    ],
)
def test_a_clause_that_allows_what_the_entry_forbids_turns_it_round(body: str, text: str, *, turned: bool) -> None:
    assert bool(marked("accuracy.turned-round", body, text)) is turned


@pytest.mark.parametrize(
    ("today", "text", "wrong"),
    [
        (date(2026, 6, 1), "Besok kantor buka.", ()),  # Tuesday
        (date(2026, 6, 5), "Besok kantor buka.", ("Besok",)),  # Saturday
        (date(2026, 12, 30), "Bulan depan pendaftaran dibuka.", ()),  # January of the next year
        (date(2026, 6, 1), "Bulan depan pendaftaran dibuka.", ("Bulan depan",)),
    ],
)
def test_a_day_told_from_today_is_looked_up_in_the_entry(today: date, text: str, wrong: tuple[str, ...]) -> None:
    body = "Kantor buka Senin sampai Jumat." if "kantor" in text else "Pendaftaran dibuka 8 Januari 2027."
    assert marked("accuracy.day-not-in-source", body, text, today=today) == wrong


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Selamat pagi, Bu Tini. Kantor buka.", ()),
        ("Yang mengadukan itu Pak Slamet.", ("Slamet",)),
        ("Selamat pagi, Bu Sri. Laporan Bu Sri kami terima.", ()),
        ("Yth. Bapak/Ibu Pelanggan, kantor buka.", ()),
    ],
)
def test_who_is_spoken_of_is_not_who_is_spoken_to(text: str, named: tuple[str, ...]) -> None:
    assert marked("personal.third-person", "Kantor buka Senin sampai Jumat.", text) == named
