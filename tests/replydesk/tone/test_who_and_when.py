"""Who does what, in which order, for whom, at what rate; and the asker's own numbers."""

import pytest

from replydesk.draft import Draft
from replydesk.tone.check import check
from replydesk.tone.doers import deeds
from tests.replydesk.tone.given import MONDAY, PACK, marked


def test_a_deed_is_what_is_done_and_who_does_it_or_gets_it() -> None:
    found = [(deed.deed, deed.role, " ".join(deed.who)) for deed in deeds("usulan diajukan ketua rt kepada lurah.")]
    assert found == [("aju", "by", "ketua rt"), ("aju", "to", "lurah")]


@pytest.mark.parametrize(
    ("body", "text", "who"),
    [
        ("Bau berasal dari pencucian tangki oleh petugas PAM.", "Bau dari pencucian tangki oleh polisi.", "polisi"),
        ("Seleksi oleh Bagian Kesra, wawancara oleh tim kampus.", "Wawancara dilakukan oleh camat.", "camat"),
        ("Bantuan diserahkan Dinas Sosial.", "Bantuan diserahkan oleh kepala desa.", "kepala desa"),
        ("Pengaduan dilaporkan ke Dinas Perhubungan.", "Pengaduan dilaporkan ke polisi.", "polisi"),
        ("Petugas metrologi menimbang ulang barang.", "Panitia menimbang ulang barang.", "Panitia"),
        ("Lampirkan surat keterangan dari kepala pasar.", "Surat keterangan dari lurah dilampirkan.", "lurah"),
    ],
)
def test_another_doer_than_the_entry_names_ismarked(body: str, text: str, who: str) -> None:
    assert marked("accuracy.doer-not-in-source", body, text) == (who,)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Bantuan diserahkan Dinas Sosial.", "Bantuan diserahkan dinsos."),
        ("Sampah diangkut Dinas Lingkungan Hidup.", "Sampah diangkut petugas DLH."),
        ("Ketua kelompok menandatangani berita acara.", "Yang menandatangani ketua kelompoknya, Kak."),
        ("Biaya ditanggung pemohon.", "Biaya ditanggung warga."),
        (
            "Seleksi oleh Bagian Kesra, wawancara oleh tim kampus.",
            "Seleksi dilakukan Bagian Kesra dan wawancara tim kampus.",
        ),
        ("Laporan diteruskan ke polisi.", "Laporan diteruskan ke Dinas Perhubungan."),
        ("Izin dikeluarkan Polsek. Penutupan jalan perlu izin Dinas Perhubungan.", "Izin Polsek diurus dulu."),
    ],
)
def test_the_same_doer_in_other_words_is_no_other_one(body: str, text: str) -> None:
    assert marked("accuracy.doer-not-in-source", body, text) == ()


@pytest.mark.parametrize(
    ("body", "text", "turned"),
    [
        ("Seleksi berkas, wawancara, lalu penetapan.", "Wawancara dilakukan sebelum seleksi berkas.", True),
        ("Seleksi berkas, wawancara, lalu penetapan.", "Seleksi berkas sebelum wawancara.", False),
        ("Setelah disetujui, penyewa membayar.", "Membayar dulu, baru disetujui.", True),
        ("Setelah disetujui, penyewa membayar.", "Jangan membayar sebelum disetujui.", False),
        ("Berkas masuk, diperiksa, lalu ditandatangani.", "Bila hilang, lapor dulu, lalu ditandatangani.", False),
    ],
)
def test_steps_are_compared_in_their_order(body: str, text: str, *, turned: bool) -> None:
    assert bool(marked("accuracy.steps-turned-round", body, text)) is turned


@pytest.mark.parametrize(
    ("body", "text", "wrong"),
    [
        ("Pelajar berseragam naik bus gratis.", "Semua pelajar naik bus gratis.", True),
        ("Pelajar berseragam naik bus gratis.", "Semua pelajar berseragam naik bus gratis.", False),
        (
            "Pelajar berseragam naik bus gratis.",
            "Bus gratis dirawat agar semua pelajar, apa pun sekolahnya, nyaman.",
            False,
        ),
        (
            "Setiap pelajar naik bus gratis. Pelajar berseragam naik bus di depan.",
            "Semua pelajar naik bus gratis.",
            False,
        ),
        ("Pelajar berseragam naik bus gratis.", "Semua pelajar kami sapa.", False),
    ],
)
def test_all_is_said_only_where_the_entry_narrows_nothing(body: str, text: str, *, wrong: bool) -> None:
    assert bool(marked("accuracy.all-not-in-source", body, text)) is wrong


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Layanan lansia bagi warga 60 tahun ke atas.", "Simbah lahir tahun 1964, jadi sudah 62 tahun."),
        (
            "Layanan lansia bagi warga 60 tahun ke atas.",
            "Kakek berumur 58, berarti dua tahun lagi karena batasnya 60 tahun.",
        ),
        ("Permohonan paling lambat 7 hari sebelum acara.", "Acara tanggal 20, jadi paling lambat tanggal 13."),
        ("Diperbaiki paling lama 3 hari.", "Laporan masuk Senin, jadi paling lama Kamis."),
        ("Cuti 45 hari.", "Mulai 1 Maret, jadi berakhir 14 April."),
        ("Keringanan 50 persen.", "Retribusi Rp80.000 menjadi Rp40.000."),
        ("Tiket dewasa Rp8.000, anak Rp4.000.", "Dua dewasa dan satu anak jadi Rp20.000."),
        ("Denda Rp500 per buku per hari.", "Lewat lima hari untuk dua buku berarti Rp5.000."),
        ("Tiket Rp20.000.", "Berdua cukup Rp40.000, Kak."),
        ("Loket lansia buka pagi.", "Ibunda sudah 67 tahun, jadi ke loket lansia."),
        ("Loket buka pagi.", "Maaf Bapak menunggu dua jam."),
        ("Tiket rombongan Rp5.000 per orang.", "Untuk rombongan 45 siswa, tiketnya Rp5.000 per orang."),
        ("Perbaikan Rabu 22.00 sampai Kamis 05.00.", "Perbaikan mulai Rabu pukul 22.00."),
        ("Loket buka pagi.", "Surat tiga bulan tak berbalas. Kami yang lalai."),
        ("Denda Rp50.000.", "Tidak ada denda Rp1 juta, Pak."),
        ("Izin tidak berbiaya.", "Orang yang minta Rp2 juta itu bukan dari kami."),
        ("Paspor Rp350.000.", "Paspor tiga ratus lima puluh ribu, Kak."),
    ],
)
def test_the_askers_own_numbers_and_right_reckonings_are_no_inventions(body: str, text: str) -> None:
    assert marked("accuracy.number-not-in-source", body, text) == ()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Layanan lansia bagi warga 60 tahun ke atas.", "Simbah lahir tahun 1964, jadi sudah 52 tahun."),
        ("Permohonan paling lambat 7 hari sebelum acara.", "Acara tanggal 20, jadi paling lambat tanggal 17."),
        ("Diperbaiki paling lama 3 hari.", "Laporan masuk Senin, jadi paling lama Jumat."),
        ("Keringanan 50 persen.", "Retribusi Rp80.000 menjadi Rp30.000."),
        ("Tiket dewasa Rp8.000, anak Rp4.000.", "Dua dewasa dan satu anak jadi Rp22.000."),
        ("Denda Rp500 per buku per hari.", "Lewat lima hari untuk dua buku berarti Rp6.000."),
        ("Tiket Rp20.000.", "Berdua cukup Rp50.000, Kak."),
        ("Anak mulai 3 tahun boleh ikut.", "Anak umur 2 tahun boleh ikut."),
        ("Loket buka pagi.", "Bapak lahir tahun 1975 dan berstatus duda."),
        ("Selesai 2 hari kerja.", "Menunggu 9 hari sampai selesai."),
        ("Izin 3 hari.", "Izinnya selesai dalam 9 hari. Maaf."),
        ("Denda Rp50.000.", "Tidak benar Rp50.000, yang benar denda Rp60.000."),
        ("Kuota 30 siswa.", "Untuk 45 siswa pertama gratis."),
        ("Perbaikan Rabu 22.00 sampai Kamis 05.00.", "Perbaikan mulai Rabu pukul 23.00."),
        # kind words, kin, a floor or a "selain" beside it make no number the asker's own
        ("Selesai dalam 14 hari kerja.", "Pengurusan KTP 3 hari. Terima kasih."),
        ("Selesai dalam 14 hari kerja.", "Selamat siang, pengurusan KTP 3 hari."),
        ("Selesai dalam 14 hari kerja.", "3 hari KTP selesai. Mohon maaf."),
        ("Selesai dalam 14 hari kerja.", "Mohon maaf, Bapak cukup menunggu dua jam."),
        ("KTP wajib bagi usia 17 tahun.", "Adik 12 tahun sudah wajib KTP."),
        ("KTP bagi usia 17 tahun.", "Adik 12 tahun sekarang, silakan ke loket."),
        ("Biayanya Rp25.000.", "Tidak ada biaya selain Rp75.000."),
        ("Biayanya Rp25.000.", "Tidak ada biaya kecuali Rp75.000 untuk cetak."),
        ("Biayanya Rp25.000.", "Tidak ada pungutan di luar Rp75.000."),
        ("Retribusi kios Rp20.000 per bulan.", "Retribusi kios di lantai 3 blok 7 sebesar Rp420.000."),
        ("Retribusi kios Rp20.000 per bulan.", "Retribusi kios di lantai 7 sebesar Rp140.000."),
        ("Tiket rombongan minimal 20 orang Rp5.000.", "Untuk rombongan 10 orang, tiketnya Rp5.000."),
    ],
)
def test_a_wrong_reckoning_ismarked(body: str, text: str) -> None:
    assert marked("accuracy.number-not-in-source", body, text) != ()


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("Bantuan Rp300.000 per tahun.", True), ("Bantuan Rp300.000 per keluarga.", False)],
)
def test_a_price_for_a_time_says_nothing_of_for_whom(text: str, *, wrong: bool) -> None:
    assert bool(marked("accuracy.rate-not-in-source", "Bantuan Rp300.000 per bulan.", text)) is wrong


def test_a_family_is_asked_for_by_its_head() -> None:
    body = "Iuran Rp20.000 per kepala keluarga."
    assert marked("accuracy.rate-not-in-source", body, "Iurannya Rp20.000 per keluarga.") == ()
    assert marked("accuracy.rate-not-in-source", body, "Iurannya Rp20.000 per kepala.") != ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"Nelayan dianggap bodoh", tulis Bapak. Maaf bila terasa begitu.', False),
        ('"Nelayan dianggap bodoh", begitu kata kami. Maaf saja.', True),
    ],
)
def test_a_quotation_may_be_told_of_after_it(text: str, *, found: bool) -> None:
    verdict = check(Draft(text=text), PACK, today=MONDAY)
    assert any(finding.rule == "respect.insult" for finding in verdict.findings) is found
