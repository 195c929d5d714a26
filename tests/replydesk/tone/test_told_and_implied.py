"""Numbers a reply only tells of, what an entry implies, and narrowings that narrow nothing; and their wrong likes."""

import pytest

from tests.replydesk.tone.given import marked

NUMBER = "accuracy.number-not-in-source"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        # what a message claims that the reply refutes
        ("Pendaftaran gratis.", "Pesan yang meminta biaya pelatihan Rp250.000 atas nama kami tidak benar."),
        ("Pengurusan gratis.", "Kabar biaya pengurusan Rp250.000 itu hoax, Bu."),
        ("Pengurusan gratis.", "Gosip biaya pengurusan Rp250.000 itu fitnah."),
        ("Sewa dibayar ke bank.", "Tidak ada potongan Rp500.000 bagi penghuni."),
        ("Pengurusan gratis.", "Titip kursi Rp10 juta bukan prosedur kami."),
        ("Pengurusan gratis.", "Bila ada oknum yang meminta Rp50.000, mohon laporkan kepada kami."),
        # what the asker lived through
        ("HET Rp15.700 per liter.", "Kami mohon maaf Ibu harus membeli minyak seharga Rp18.000."),
        ("Pemeriksaan 5 hari kerja.", "Maaf atas tagihan Bapak yang naik dari Rp85.000 menjadi Rp240.000."),
        ("Verifikasi 2 hari kerja.", "Laporan Bapak tanggal 3 November terlambat kami verifikasi."),
        ("Loket buka pukul 08.00.", "Wajar kalau Bapak menunggu dua jam lalu marah. Mohon maaf."),
        # what the asker has, on the right side of the entry's limit
        ("Anak di bawah 3 tahun gratis.", "Anak usia 2 tahun gratis, Bu."),
        ("Syarat penghasilan di bawah Rp4 juta.", "Penghasilan Rp3,2 juta memenuhi syarat, Pak."),
        ("Penghasilan maksimal Rp4 juta.", "Penghasilan Rp5 juta belum memenuhi syarat, Pak."),
        ("Warga usia 60 tahun ke atas didahulukan.", "Ibu Kakak yang berusia 72 tahun didahulukan."),
        ("Anak usia 6-14 tahun.", "Umurnya tujuh tahun sudah boleh, Bun."),
        # what the entry lists, spans or writes in short
        ("Sampah diangkut Senin, Rabu, dan Jumat.", "Sampah diangkut tiga kali seminggu."),
        ("Vitamin A diberikan setiap Februari dan Agustus.", "Vitamin A dibagikan dua kali setahun."),
        (
            "Vaksinasi setiap Januari, Februari, Maret, April, Mei, Juni, Juli, Agustus, dan September.",
            "Vaksinasi diadakan sembilan kali setahun.",
        ),
        ("Kantor buka pukul 08.00-13.00 WIB.", "Kantor kami buka lima jam sehari."),
        ("Jalur ditutup Januari sampai Maret.", "Jalur ditutup tiga bulan."),
        ("Layanan buka 28-31 Desember 2026.", "Tanggal 30 Desember kami tetap buka."),
        ("Prakiraan diperbarui 06.00 dan 18.00.", "Prakiraan berikutnya pukul 18.00."),
        ("Domisili 40 persen, afirmasi 30, prestasi 25.", "Afirmasi 30 persen."),
        # questions, and what comes out of a reckoning
        ("Daftar di KUA.", "Akadnya tanggal 20 Maret, Kak?"),
        ("Buka sampai pukul 13.00.", "Buka sampai pukul 13.00, bukan sampai 15.00."),
        ("Mulai 5 Januari 2027, bebas sewa 6 bulan.", "Bebas sewa 6 bulan, berarti membayar mulai Juli 2027."),
        ("Batasnya 30 hari.", "Belum bisa diurus seminggu sebelum acara karena batasnya 30 hari."),
        ("Imunisasi mulai 9 bulan.", "Anak umur 7 bulan belum bisa karena mulai 9 bulan. Tunggu dua bulan lagi."),
        ("Retribusi kios Rp8.000 per hari.", "Retribusi satu kios sebulan (30 hari) Rp240.000."),
        ("Makanan dibagikan pukul 07.00, 12.00, dan 18.00 WIB.", "Makanan dibagikan tiga kali sehari."),
        ("Uji dilakukan setiap 6 bulan.", "Uji dilakukan dua kali setahun."),
        ("Uji dilakukan setiap 6 bulan.", "Uji terakhir 10 Juni berarti berikutnya 10 Desember."),
        # what only looks like a number of something
        ("Jatuh tempo 30 September 2026.", "Jatuh tempo PBB-P2 tahun ini 30 September 2026."),
        ("Dibahas dalam musrenbang setiap Februari.", "Dibahas dalam musrenbang tiap bulan Februari."),
        ("Diangkut Senin dan Rabu.", "Mohon maaf atas sampah yang sudah empat hari tidak terangkut di rumah Bapak."),
        ("Uji gratis sejak 5 Januari 2024.", "Kemarin kami menjawab ada biaya Rp75.000. Yang benar, uji itu gratis."),
        ("SKCK berlaku 6 bulan.", "SKCK terbit Januari berlaku sampai Juli karena berlaku 6 bulan."),
        ("Setiap pasien ditemani satu orang.", "Penunggu dua orang belum diperbolehkan, hanya satu orang."),
        ("Usia 12-15 tahun.", "Putrinya lahir Agustus 2011, jadi usianya 14 tahun."),
    ],
)
def test_a_number_that_is_told_or_implied_is_left_alone(body: str, text: str) -> None:
    assert marked(NUMBER, body, text) == ()


@pytest.mark.parametrize(
    ("body", "text", "wrong"),
    [
        ("Biaya Rp30.000.", "Pesan itu tidak benar, biayanya Rp50.000.", "Rp50.000"),
        ("Biaya Rp30.000.", "Kabar itu keliru karena biayanya Rp50.000.", "Rp50.000"),
        ("Pengurusan gratis.", "Tidak ada biaya selain Rp75.000.", "Rp75.000"),
        ("Pesan bansos Rp900.000 itu palsu.", "Pesan bansos Rp600.000 itu palsu.", "Rp600.000"),
        ("Pesan bansos Rp900.000 itu hoax.", "Pesan bansos Rp600.000 itu palsu.", "Rp600.000"),
        ("Verifikasi 2 hari kerja.", "Mohon maaf, prosesnya 9 hari.", "9 hari"),
        ("Verifikasi 2 hari kerja.", "Maaf Ibu harus menunggu karena prosesnya 9 hari kerja.", "9 hari kerja"),
        ("Verifikasi 2 hari kerja.", "Kami mengerti Ibu lelah, selesai paling lama 9 hari.", "9 hari"),
        ("Bayar paling lambat 20 Juni.", "Pembayaran Bapak paling lambat 25 Juni.", "25 Juni"),
        ("Anak di bawah 3 tahun gratis.", "Anak usia 5 tahun gratis, Bu.", "5 tahun"),
        ("Syarat penghasilan di bawah Rp4 juta.", "Penghasilan Rp5 juta memenuhi syarat, Pak.", "Rp5 juta"),
        ("Anak di bawah 5 tahun gratis.", "Anak usia 3 tahun wajib membawa kartu.", "3 tahun"),
        ("Paspor berlaku paling lama 10 tahun.", "Paspor berlaku 5 tahun.", "5 tahun"),
        ("Denda paling banyak Rp500.000.", "Dendanya Rp300.000.", "Rp300.000"),
        ("Sampah diangkut Senin dan Rabu.", "Sampah diangkut tiga kali seminggu.", "tiga kali"),
        ("Kantor buka pukul 08.00-13.00 WIB.", "Kantor kami buka tujuh jam sehari.", "tujuh jam"),
        ("Pendaftaran 5-16 November.", "Pendaftaran berlangsung 5-15 November.", "15 November"),
        ("Pendaftaran 5-16 November.", "Pendaftaran ditutup 12 November.", "12 November"),
        ("Domisili 40 persen, afirmasi 30.", "Afirmasi 35 persen.", "35 persen"),
        ("Biaya Rp30.000.", "Bukankah biayanya hanya Rp50.000?", "Rp50.000"),
        ("Kartu diambil di loket.", "Ananda lahir 12 Mei 2018, jadi kartunya selesai.", "12 Mei 2018"),
        ("Mulai 5 Januari 2027, bebas sewa 6 bulan.", "Berarti membayar mulai Agustus 2027.", "Agustus 2027"),
        (
            "Imunisasi mulai 9 bulan.",
            "Anak umur 7 bulan belum bisa karena mulai 9 bulan. Tunggu tiga bulan lagi.",
            "tiga bulan",
        ),
        ("SKCK berlaku 6 bulan.", "SKCK terbit Januari berlaku sampai Agustus karena berlaku 6 bulan.", "Agustus"),
        ("Makanan dibagikan pukul 07.00 dan 18.00 WIB.", "Makanan dibagikan tiga kali sehari.", "tiga kali"),
        ("Uji dilakukan setiap 6 bulan.", "Uji dilakukan tiga kali setahun.", "tiga kali"),
        ("Uji dilakukan setiap 6 bulan.", "Uji terakhir 10 Juni berarti berikutnya 10 November.", "10 November"),
        ("Batasnya 30 hari.", "Pengurusan dibuka seminggu sebelum acara.", "seminggu"),
    ],
)
def test_a_number_that_is_stated_is_not_taken_for_one_that_is_told(body: str, text: str, wrong: str) -> None:
    assert any(wrong in found for found in marked(NUMBER, body, text))


@pytest.mark.parametrize(
    ("body", "text", "narrows"),
    [
        ("Pendaftaran lewat daftar.contoh.example.", "Pendaftaran hanya melalui daftar.contoh.example.", False),
        ("Pendaftaran lewat daftar.contoh.example atau kelurahan.", "Pendaftaran hanya lewat kelurahan.", True),
        ("Pendaftaran lewat aplikasi. Bayar lewat bank.", "Pendaftaran hanya lewat aplikasi.", False),
        ("Pendaftaran lewat aplikasi. Daftar lewat bank pun bisa.", "Pendaftaran hanya lewat aplikasi.", True),
        ("Pendaftaran lewat aplikasi. Bayar lewat bank.", "Hanya lewat aplikasi.", True),
        ("Konfirmasi lewat situs atau posko kota.", "Konfirmasi hanya lewat situs atau posko kota.", False),
        ("Konfirmasi lewat situs atau posko kota.", "Konfirmasi hanya lewat situs.", True),
        ("Konfirmasi lewat situs atau posko kota.", "Konfirmasi hanya lewat situs atau loket.", True),
        ("Bantuan untuk 240 kios yang terbakar.", "Bantuan ini khusus kios yang terbakar.", False),
        ("Kartu diambil di terminal hari Sabtu.", "Kartu diambil hanya hari Sabtu.", False),
        ("Kartu diambil di terminal Jumat dan Sabtu.", "Kartu diambil hanya hari Sabtu.", True),
        ("Bantuan diajukan lewat kelurahan.", "Bantuan hanya untuk lansia.", True),
    ],
)
def test_only_narrows_what_the_entry_leaves_open(body: str, text: str, *, narrows: bool) -> None:
    assert bool(marked("accuracy.only-not-in-source", body, text)) is narrows


@pytest.mark.parametrize(
    ("rule", "body", "text", "objects"),
    [
        ("accuracy.demand-not-in-source", "KTP gratis.", "Usul Ibu kami bawa ke rapat pimpinan.", False),
        ("accuracy.demand-not-in-source", "KTP gratis.", "Ibu bawa surat pengantar kepala pasar.", True),
        ("accuracy.demand-not-in-source", "KTP gratis.", "Tawaran kursi dengan membayar titipan tidak benar.", False),
        ("accuracy.cause-not-in-source", "KTP gratis.", "Sebabnya belum diketahui.", False),
        ("accuracy.cause-not-in-source", "KTP gratis.", "KTP tertunda karena mesin cetak terbakar.", True),
        ("accuracy.turned-round", "Daftar paling lambat 10 hari kerja sebelum akad.",
         "Daftar minimal sepuluh hari kerja sebelum akad.", False),
        ("accuracy.turned-round", "Bawa paling banyak 3 lembar.", "Bawa minimal 3 lembar.", True),
        ("accuracy.turned-round", "Selama masa tenang kampanye dilarang.", "Tidak boleh ada kampanye.", False),
        ("accuracy.turned-round", "Halal dapat diajukan setelah NIB terbit.",
         "Halal belum bisa diajukan sebelum NIB terbit.", False),
        ("accuracy.turned-round", "Halal dapat diajukan setelah NIB terbit.",
         "Halal tidak dapat diajukan setelah NIB terbit.", True),
        ("accuracy.turned-round", "Pindah memilih tidak dapat dilakukan secara daring.",
         "Pindah memilih tidak dapat diajukan secara daring.", False),
        ("accuracy.turned-round", "Pindah memilih tidak dapat dilakukan secara daring.",
         "Pindah memilih dapat diajukan secara daring.", True),
        ("accuracy.turned-round", "Perekaman di rumah bagi yang sakit atau tidak bisa berjalan diajukan keluarga.",
         "Perekaman bagi warga yang tidak bisa berjalan dapat dilakukan di rumah.", False),
        ("accuracy.turned-round", "Yang menerima beasiswa lain tidak dapat mendaftar.",
         "Yang menerima beasiswa lain dapat mendaftar.", True),
        ("accuracy.turned-round", "Bawa surat rujukan. IGD melayani tanpa surat rujukan.",
         "IGD tidak memerlukan surat rujukan.", False),
        ("accuracy.turned-round", "Denda 1 persen. Penghapusan denda berlaku sampai Desember.",
         "Denda dihapuskan sampai Desember.", False),
        ("accuracy.turned-round", "Denda 1 persen per bulan.", "Dendanya dihapuskan.", True),
        ("accuracy.turned-round", "Peternak diminta tidak membuang bangkai ke sungai.",
         "Membuang bangkai ke sungai tidak boleh, Pak.", False),
        ("accuracy.turned-round", "Peternak diminta tidak membuang bangkai ke sungai.",
         "Peternak membuang bangkai ke sungai.", True),
        ("respect.opinion", "Bawa KTP.", "Petugas kami salah memberi tahu, kami malu dan mohon maaf.", False),
        ("respect.opinion", "Bawa KTP.", "Kami malu melihat kebijakan itu.", True),
        ("neutrality.partial", "Bawa KTP.", "Pendukung partai mana pun dilayani sama, Pak.", False),
        ("accuracy.turned-round", "Izin gratis.", "Tawaran izin dengan membayar biaya bukan dari kami.", False),
        ("accuracy.turned-round", "Izin gratis.", "Izin itu ada biaya, tetapi bukan dari kami.", True),
        ("accuracy.turned-round", "Kartu tidak perlu dicetak.", "Maaf, tadi kami menyebut kartu harus dicetak.", False),
        ("accuracy.turned-round", "Kartu tidak perlu dicetak.", "Maaf, kartu harus dicetak.", True),
        ("accuracy.commitment-not-in-source", "PTSL sampai 30 November 2026.",
         "Kabar bahwa sertifikat akan ditarik tidak benar.", False),
        ("accuracy.commitment-not-in-source", "PTSL sampai 30 November 2026.",
         "Sertifikat akan segera ditarik, Pak.", True),
        ("accuracy.event-not-in-source", "HET Rp15.700.", "Kami mengerti Ibu lelah dengan harga yang naik.", False),
        ("accuracy.event-not-in-source", "HET Rp15.700.", "Harga minyak sudah naik.", True),
        ("accuracy.beside-the-wrong-thing", "Pilih pada satu jam terakhir, pukul 12.00-13.00.",
         "Pilih pukul 12.00 sampai 13.00.", False),
        ("respect.insult", "KTP gratis.", '"Bodoh semua" itu berat kami baca, tetapi kami mengerti.', False),
        ("respect.insult", "KTP gratis.", 'Bapak memang "bodoh" dan kami mengerti.', True),
    ],
)  # fmt: skip
def test_the_office_its_own_deeds_and_what_it_has_heard_are_told_apart(
    rule: str, body: str, text: str, *, objects: bool
) -> None:
    assert bool(marked(rule, body, text)) is objects
