"""What a good reply says and the rules must let be, beside the wrong reply that is like it."""

import pytest

from tests.replydesk.tone.given import judged, marked

NUMBER = "accuracy.number-not-in-source"
DENIED = "accuracy.denied-though-in-source"
CAUSE = "accuracy.cause-not-in-source"
DAY = "accuracy.day-not-in-source"


@pytest.mark.parametrize(
    ("body", "right", "wrong"),
    [
        ("Rumah sampai 72 meter persegi.", "Rumah sampai 72 m2.", "Rumah sampai 90 m2."),
        ("Rumah sampai 72 m2.", "Rumah sampai 72 meter persegi.", "Rumah sampai 72 meter kubik."),
        ("Rumah sampai 72 m2 bebas.", "Rumah 36 m2 termasuk bebas.", "Rumah 90 m2 termasuk bebas."),
        ("Barang sampai USD 500 bebas.", "Barang senilai US$450 masih bebas.", "Barang senilai US$650 masih bebas."),
        ("Batas penghasilan Rp4.000.000.", "Penghasilan Rp3 juta memenuhi.", "Penghasilan Rp5 juta memenuhi."),
        (
            "Dijawab dalam 10 hari kerja dan dapat diperpanjang 7 hari kerja.",
            "Bila diperpanjang, 17 hari kerja.",
            "Bila diperpanjang, 18 hari kerja.",
        ),
        (
            "Beras 5 kg Rp60.000.",
            "Beras 5 kg, boleh membeli dua, jadi 10 kg.",
            "Beras 5 kg, boleh membeli dua, jadi 15 kg.",
        ),
        (
            "Zakat Rp45.000 per jiwa atau beras 2,5 kg.",
            "Empat orang 4 x Rp45.000 = Rp180.000, atau beras 10 kg.",
            "Empat orang 4 x Rp45.000 = Rp180.000, atau beras 12 kg.",
        ),
        (
            "Sedot tangki Rp350.000 per 2 meter kubik.",
            "Untuk 4 meter kubik biayanya Rp700.000.",
            "Untuk 4 meter kubik biayanya Rp600.000.",
        ),
        ("Sewa Rp250.000 per dua jam.", "Untuk empat jam Rp500.000.", "Untuk lima jam Rp500.000."),
        (
            "Diganti Rp6.000.000 per hektare.",
            "Setengah hektare berarti Rp3.000.000.",
            "Setengah hektare berarti Rp2.000.000.",
        ),
        ("Diganti Rp6.000.000 per petani.", "Petani diganti Rp6.000.000.", "Setengah hektare berarti Rp3.000.000."),
        ("Sewa Rp4.800.000 per tahun.", "Kalau dihitung per bulan Rp400.000.", "Kalau dihitung per bulan Rp480.000."),
        (
            "Hadiah I Rp5 juta, II Rp3 juta, III Rp2 juta.",
            "Total hadiahnya Rp10 juta.",
            "Total hadiahnya Rp11 juta.",
        ),
        (
            "Diurus paling lambat 6 bulan setelah buka.",
            "Kalau buka Januari 2027, paling lambat Juli 2027.",
            "Kalau buka Januari 2027, paling lambat Agustus 2027.",
        ),
        (
            "Kandang lebih dari 5.000 ekor wajib berizin.",
            "Kandang 3.000 ekor belum wajib berizin.",
            "Kandang 7.000 ekor belum wajib berizin.",
        ),
        ("Pendaftaran 1 Desember 2026 sampai 31 Januari 2027.", "Pendaftaran dua bulan.", "Pendaftaran tiga bulan."),
        ("Kelas 1-3 belajar di balai.", "Kelas 2 belajar di balai.", "Kelas 5 belajar di balai."),
        (
            "Sewa Rp5.000 per orang per malam.",
            "Untuk 40 orang dua malam: 40 x 2 x Rp5.000 = Rp400.000.",
            "Untuk 40 orang dua malam: 40 x 2 x Rp5.000 = Rp300.000.",
        ),
        ("Unggas paling banyak 10 ekor.", "Delapan ekor masih boleh.", "Dua belas ekor masih boleh."),
        ("Radius bahaya 5 km.", "Desa berjarak 4 km masih di dalamnya.", "Desa berjarak 7 km masih di dalamnya."),
        (
            "Dipasang paling lama 14 hari kerja.",
            "Maaf pemasangannya molor tiga minggu.",
            "Pemasangannya selesai tiga minggu.",
        ),
        (
            "Pajak 10% dipungut dari pembeli.",
            "Tagihan Rp200.000, pajaknya Rp20.000, jadi dibayar Rp220.000.",
            "Tagihan Rp200.000, pajaknya Rp20.000, jadi dibayar Rp230.000.",
        ),
        (
            "Dipungut untuk omzet di atas Rp5 juta.",
            "Omzet Rp4 juta belum kena pajak.",
            "Omzet Rp6 juta belum kena pajak.",
        ),
        (
            "Unggas paling banyak 10 ekor.",
            "Mohon maaf tidur Ibu terganggu kokok ayam sejak pukul tiga pagi.",
            "Mohon maaf kandang Ibu ditutup sejak pukul tiga pagi.",
        ),
        (
            "Lomba Minggu 20 Desember 2026.",
            "Lombanya hari Minggu, 20 Desember.",
            "Lombanya hari Sabtu, 20 Desember.",
        ),
        ("Cuti paling lama dua semester.", "Cuti paling lama setahun.", "Cuti paling lama dua tahun."),
        ("Bawa dua saksi.", "Bawa dua orang saksi.", "Bawa tiga orang saksi."),
        ("Sawit Rp3.120 per kg.", "Satu ton Rp3.120.000.", "Satu ton Rp3.200.000."),
        ("Gratis sampai 100 km.", "Gratis sampai 100 km. Untuk 130 km berarti lebih 30 km.", "Untuk 130 km gratis."),
        ("Diberikan selama 90 hari.", "Diberikan tiga bulan, tepatnya 90 hari.", "Diberikan tiga bulan."),
        ("Siswa kelas 5 dan 6 divaksin.", "Siswa kelas 6 divaksin.", "Siswa kelas 7 divaksin."),
        (
            "Diantar setiap pagi selama 90 hari.",
            "Kami mohon maaf makanan si kecil dua hari ini tidak datang.",
            "Makanan si kecil dua hari tidak datang karena libur.",
        ),
        (
            "Perpanjangan sampai 15 Desember.",
            "Kami mengerti kegelisahan Bapak, Pak Mulyono, setelah 20 tahun berjualan.",
            "Kami mengerti kegelisahan Bapak, Pak Mulyono, prosesnya 20 tahun.",
        ),
    ],
)
def test_numbers_that_come_out_are_let_be(body: str, right: str, wrong: str) -> None:
    assert marked(NUMBER, body, right) == ()
    assert marked(NUMBER, body, wrong) != ()


@pytest.mark.parametrize(
    ("rule", "body", "right", "wrong"),
    [
        (
            DENIED,
            "Gempa terjadi pukul 14.22 WIB dan tidak berpotensi tsunami.",
            "Gempa pukul 14.22 WIB tidak berpotensi tsunami.",
            "Gempa pukul 14.22 WIB tidak terjadi di laut.",
        ),
        (
            DENIED,
            "Loket melayani pukul 08.00 dan tidak melayani pukul 12.00.",
            "Pukul 12.00 loket tidak melayani.",
            "Pukul 08.00 loket tidak melayani.",
        ),
        (CAUSE, "Sewa kapal sampai 5 GT.", "Kapal Bapak masuk karena batasnya 5 GT.", "Kapal ditolak karena badai."),
        (
            CAUSE,
            "Layanan jemput gratis.",
            "Warga yang lumpuh karena stroke dapat dijemput.",
            "Layanan ditunda karena stroke.",
        ),
        (
            DAY,
            "Waktu gempa tidak dapat diramalkan.",
            "Pesan yang menyebut ada gempa besar nanti malam tidak berdasar.",
            "Kantor tutup nanti malam.",
        ),
        (DAY, "Kuota nomor antrean 150 per hari.", "Nomor antrean dibuka besok.", "Rapat dibuka tahun depan."),
        (
            "accuracy.promise",
            "Pasien darurat didahulukan.",
            "Pasien darurat kami dahulukan.",
            "Pasien darurat kami loloskan.",
        ),
        (
            "accuracy.beside-the-wrong-thing",
            "Nomor antrean dibuka pukul 06.00. Pelayanan Senin-Jumat pukul 08.00-14.00.",
            "Ibu boleh datang tanpa nomor antrean Senin sampai Jumat, pukul 08.00.",
            "Nomor antrean dibuka pukul 08.00.",
        ),
        (
            "accuracy.turned-round",
            "Dilarang memakai drone tanpa izin Balai.",
            "Drone perlu izin Balai.",
            "Drone tidak perlu izin Balai.",
        ),
        (
            "accuracy.added-to-source",
            "Bawa foto dan lokasi, atau karcis.",
            "Perlu laporan warga yang jelas, karena itu foto dan lokasi sangat membantu kami.",
            "Bawa foto, lokasi, dan ijazah.",
        ),
        (
            "accuracy.condition-not-in-source",
            "Blok tersedia untuk Hindu dan Islam.",
            "Tersedia blok untuk umat Hindu.",
            "Blok gratis untuk veteran.",
        ),
        (
            "accuracy.condition-not-in-source",
            "Gawat darurat dapat langsung ke IGD tanpa rujukan.",
            "Bu, kalau si kecil kejang, langsung saja ke IGD.",
            "IGD tanpa rujukan bisa didatangi kalau membawa kartu emas.",
        ),
        (
            "accuracy.condition-not-in-source",
            "Pengawas dapat dihubungi warga.",
            "Warga dapat melapor ke pengawas bila ada yang janggal.",
            "Warga dapat menghubungi pengawas bila menjadi anggota koperasi.",
        ),
        (
            "accuracy.commitment-not-in-source",
            "Hama dilaporkan ke penyuluh.",
            "Petugas kami siap turun melihat sawahnya.",
            "Petugas kami siap membangun irigasinya.",
        ),
        (
            "accuracy.event-not-in-source",
            "Makanan diantar kader.",
            "Semoga berat badannya naik.",
            "Biaya makanannya naik.",
        ),
        ("accuracy.hedge", "Posko buka 24 jam.", "Kami dengar kekecewaan warga.", "Kami dengar posko pindah."),
        ("accuracy.hedge", "Sekitar 5 menit.", "Prosesnya kira-kira lima menit.", "Kira-kira begitu prosesnya."),
        (
            "accuracy.turned-round",
            "Pas foto diperlukan untuk anak di atas 5 tahun.",
            "Anak usia 3 tahun belum perlu pas foto.",
            "Anak usia 7 tahun belum perlu pas foto.",
        ),
        (
            "accuracy.only-not-in-source",
            "Satu KTP satu kali penukaran.",
            "Satu KTP hanya untuk satu kali penukaran.",
            "Satu KTP hanya untuk penukaran uang.",
        ),
        (
            "accuracy.only-not-in-source",
            "Keluhan disampaikan ke Dishub.",
            'Tulisan "pemerintah hanya bisa melarang" kami baca, dan kami paham.',
            "Pemerintah hanya bisa melarang.",
        ),
        (
            "plain.slang",
            "Tim mendata.",
            'Kami tidak tersinggung disebut "tukang foto doang". Bapak berhak kecewa, dan kami catat.',
            "Kami tukang foto doang.",
        ),
        (
            "accuracy.beside-the-wrong-thing",
            "Sertifikat diurus paling lambat 6 bulan setelah buka, masa berlaku 3 tahun.",
            "Setelah buka, ada waktu 6 bulan untuk mengurus sertifikat.",
            "Sertifikat mulai diurus 6 bulan setelah buka.",
        ),
        ("plain.slang", "Aduan diperiksa.", "Selamat pagi, Bu Mimin.", "Nanti mimin periksa."),
        ("plain.acronym", "Kantor tutup Sabtu.", "Kantor TUTUP hari Sabtu.", "Kantor BPTDX tutup hari Sabtu."),
        (
            "respect.shouted-sentence",
            "Kantor buka Senin.",
            "Layanan BPJS, DPMPTSP, dan SKCK buka.",
            "Kantor BUKA HARI SENIN.",
        ),
        ("respect.blame", "Lapor ke 110.", "Ini bukan kebodohan Bapak.", "Ini kebodohan Bapak."),
        (
            "personal.internal",
            "Seleksi tidak dipungut biaya.",
            'Tawaran "jalur khusus" adalah penipuan.',
            'Kami punya "jalur khusus" untuk Bapak.',
        ),
        ("personal.sensitive", "Siswi divaksin.", "Siswi kelas 6 divaksin.", "Anak Ibu kelas 6 divaksin."),
        (
            "personal.third-person",
            "Jam besuk pukul 10.00.",
            "Bapak Surya yang baik, mohon maaf.",
            "Bapak Surya yang menunggak itu pulang.",
        ),
        ("plain.slang", "Vaksin di Puskesmas Bener.", "Datang ke Puskesmas Bener.", "Puskesmasnya deket banget, Kak."),
        ("plain.acronym", "Gempa magnitudo 5,4.", "Gempa M5,4.", "Gempa menurut PVMBG."),
        (
            "respect.hurtful",
            "Pelayanan Senin-Jumat.",
            "Kami sudah mengingatkan petugas kami.",
            "Orang yang tahu terima kasih tidak akan menulis komentar begini.",
        ),
    ],
)
def test_a_rule_lets_be_what_only_looks_like_its_fault(rule: str, body: str, right: str, wrong: str) -> None:
    assert marked(rule, body, right) == ()
    assert marked(rule, body, wrong) != ()


def test_what_is_shouted_is_offered_in_small_letters() -> None:
    (found,) = (
        finding
        for finding in judged("Kantor buka Senin.", "TOLONG SABAR YA PAK, BAWA KTP HARI SENIN.")
        if finding.rule == "respect.shouted-sentence"
    )
    assert found.replacement == "Tolong sabar ya Pak, bawa KTP hari Senin"
