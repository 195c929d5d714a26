"""What an office says of a matter in words, and which of its words exclude each other.

Few questions are put to every service: who may come, which way, for whom, whether it still holds, how it is paid out.
Each has two or three answers, each answer a handful of words. They are classes of the language, from the usage of
Indonesian offices; none was written for a row of a measurement. What has a figure in it is compared elsewhere
(``figures``, ``reckoning``), and so is what the tone check knows of yes and no (``stances``).
"""

import re
from dataclasses import dataclass
from functools import cached_property

from replydesk.tone.assertions import keys_of, word_set
from replydesk.tone.calendar_words import WEEKDAYS

_ASKERS = (
    r"(?:peserta|pemohon|warga|pelanggan|masing-masing|orang tua|keluarga|penyewa|peminjam|pengirim|pembeli|siswa"
    r"|mahasiswa|pelamar|pasien|pengguna|pemilik|pengunjung|penerima)"
)
_PERSONS = (
    r"(?:pemilik|pemohon|peserta|pasien|orang tua|suami|istri|pasangan|wali|yang bersangkutan|ahli waris|pelamar"
    r"|pendaftar|pemegang|anggota|keluarga inti|penerima|pelapor)"
)
_WIRES = (
    r"(?:aplikasi|situs|laman|website|web|portal|ponsel|internet|tautan|formulir daring|whatsapp|wa|telepon|surel"
    r"|email|sistem)"
)
_COUNTERS = (
    r"(?:loket|kantor|konter|gerai|outlet|balai|tempat|lokasi|teller|meja|kasir|papan|sekretariat|posko|kelurahan"
    r"|kecamatan|balai desa)"
)
_MAY = r"(?:dapat|bisa|boleh|silakan|dipersilakan|dimungkinkan|diperbolehkan)"
_MUST = r"(?:harus|wajib|mesti|perlu|diwajibkan|diharuskan)"
_PAID = r"(?:ditanggung|dibayar|dibiayai|dikembalikan|diganti|dibayarkan)"
_DUES = r"(?:pajak|pbb|pkb|bbnkb|retribusi|iuran|bea|ppn|pph|swdkllj|denda)"
_DAYS = "|".join(sorted(WEEKDAYS))
_FEW_WORDS = r"[^,;:.]{0,40}"


@dataclass(frozen=True)
class Aspect:
    """One question put to a matter, and the answers that exclude each other.

    Attributes:
        name: What it is about.
        answers: What gives each answer, in folded text, as it is written in ``re``.
        both: Several answers may hold at once, unless one is said to be the only one: which way, in which place.
        beside: The keys of words with which an answer is told once more; they tell of no case.
        same_end: Two answers are compared only where they end in the same word: "bebas pajak", "kena pajak".
        unless: A sentence with this is left alone.
        exact: Its words are so common that neither of two may say more of the case than the other.
    """

    name: str
    answers: tuple[str, ...]
    both: bool = False
    beside: frozenset[str] = frozenset()
    same_end: bool = False
    unless: str = ""
    exact: bool = False

    @cached_property
    def sides(self) -> tuple[re.Pattern[str], ...]:
        """What gives each answer; compiled when it is first looked for."""
        return tuple(re.compile(rf"\b(?:{answer})\b") for answer in self.answers)

    def leaves(self, sentence: str) -> bool:
        """Say whether a *sentence* is left alone."""
        return bool(self.unless) and re.search(self.unless, sentence) is not None


def _aspect(
    name: str,
    *answers: str,
    both: bool = False,
    beside: str = "",
    end: bool = False,
    unless: str = "",
    exact: bool = False,
) -> Aspect:
    return Aspect(name, answers, both, keys_of(word_set(beside)), end, unless, exact)


ONLY = re.compile(rf"\b(?:hanya|harus|wajib|mesti|khusus|cuma)\b{_FEW_WORDS}$")
"""What makes the answer behind it the only one."""

ONLY_AFTER = re.compile(r"(?: [a-z]+){0,2} (?:saja|sendiri)\b")

LEFT_OPEN = re.compile(r"\b(?:dapat|bisa|boleh|juga|atau|pula|selain|maupun|antara lain|salah satu|misalnya)\b")
"""What leaves room for another answer."""

ASPECTS = (
    _aspect(
        "way",
        rf"(?:secara )?(?:daring|on-?line)|secara (?:elektronik|virtual|digital)"
        rf"|(?:lewat|melalui|via|pakai|memakai|menggunakan|di|pada) (?:[a-z]+ )?{_WIRES}",
        rf"(?:di|ke|pada) (?:[a-z]+ )?{_COUNTERS}|datang(?: langsung)?|tatap muka|luring|offline|di hadapan [a-z]+"
        r"|langsung ke [a-z]+",
        both=True,
        beside="""kantor loket langsung sendiri situs laman aplikasi online daring secara ponsel portal tempat lokasi
        rumah hadapan tatap muka luring offline internet telepon surel email""",
    ),
    _aspect(
        "by whom",
        rf"{_MAY}(?: [a-z]+){{0,2}} (?:diwakil[a-z]+|dikuasakan|dititipkan|mewakil[a-z]+|menitip[a-z]*)"
        r"|(?:oleh |kepada )?(?:orang lain|pihak lain|siapa ?pun|siapa saja|kuasanya|wakilnya|penerima kuasa)"
        r"|dengan (?:membawa )?surat kuasa|diwakili(?: oleh)? [a-z]+|(?:di)?wakilkan kepada [a-z]+",
        rf"(?:harus|wajib|mesti|hanya)(?: [a-z]+){{0,5}} sendiri"
        rf"|hanya(?: boleh| dapat| bisa)? di[a-z]+ (?:langsung )?(?:oleh )?{_PERSONS}"
        rf"|{_MUST} di[a-z]+ (?:langsung )?oleh {_PERSONS}|{_PERSONS} (?:harus|wajib) datang"
        r"|(?:di|me|ber|datang|hadir)[a-z]*(?: [a-z]+){0,2} sendiri(?= ?(?:[.,;!]|$| di | ke | saat ))",
        beside="surat kuasa orang lain keluarga sendiri langsung datang",
    ),
    _aspect(
        "for whom",
        r"(?:terbuka )?(?:untuk|bagi|kepada|oleh) (?:semua|seluruh|segenap|setiap|umum)(?: [a-z]+)?"
        r"|(?:masyarakat|warga) umum|semua (?:orang|warga|kalangan|usia|umur)|siapa ?pun|siapa saja"
        r"|(?:bersifat )?terbuka|menerima (?:tamu|pengunjung|kunjungan)(?: umum)?",
        rf"khusus (?:untuk |bagi )?(?!hari|pada|di|ke|tanggal|bulan|{_DAYS})[a-z]+"
        r"|(?:hanya|terbatas)(?: [a-z]+){0,2} (?:untuk|bagi|kepada|diikuti|milik|oleh) [a-z]+"
        r"|tertutup(?: (?:untuk|bagi)(?: [a-z]+)?(?: umum)?)?",
        beside="tamu pengunjung kunjungan menerima umum semua seluruh terbuka tertutup khusus warga masyarakat",
    ),
    _aspect(
        "in force",
        r"masih (?:akan |dapat |bisa |boleh )?(?:berlaku|ada|tersedia|dibuka|buka|berjalan|berlangsung|menerima"
        r"|dilayani|disyaratkan|diperlukan|dibutuhkan|diwajibkan|wajib|harus|perlu|kosong|dipakai|digunakan|aktif|cukup)"
        r"|tetap (?:berlaku|ada|berjalan|dapat|bisa|boleh|diperlukan|diwajibkan|di(?:buka|laksanakan|gelar|adakan))",
        r"(?:sudah|telah)(?: lama| resmi)? (?:berakhir|selesai|usai|habis|penuh|ditutup|tutup|dihapus(?:kan)?"
        r"|dihentikan|dicabut|ditiadakan|dibatalkan|kedaluwarsa|kadaluwarsa|terisi|lewat|berhenti|terisi penuh)"
        rf"|(?:{_MUST} )?(?:ditunda|ditangguhkan)|(?:dihentikan|dicabut|ditiadakan|dibatalkan|dihapuskan)",
        beside="disyaratkan diperlukan dibutuhkan diwajibkan tersedia penuh habis",
    ),
    _aspect(
        "alone",
        rf"{_MAY}{_FEW_WORDS} sendiri(?:an)?",
        r"hanya (?:dapat |bisa |boleh )?(?:di[a-z]+ )?(?:oleh )?(?:petugas|dinas|teknisi|tenaga ahli|tim)"
        rf"|{_MUST} (?:[a-z]+ )?(?:didampingi|ditemani|dikawal|diawasi|dipandu)(?: [a-z]+)?",
        beside="petugas sendiri warga dampingi orang tua",
    ),
    _aspect(
        "of itself",
        r"(?:secara )?otomatis|dengan sendirinya|tanpa (?:perlu |harus )?(?:mengajukan|mendaftar|permohonan|pengajuan)",
        rf"{_MUST}(?: [a-z]+){{0,2}} (?:mengajukan|diajukan|didaftarkan|mendaftar(?:kan)?|mengurus|diurus|melapor"
        r"|memohon)(?: (?:terlebih )?dahulu| dulu)?|atas permohonan|(?:dengan|melalui|lewat) (?:permohonan|pengajuan)",
        beside="otomatis mengajukan permohonan mendaftar menjadi terlebih dahulu dulu",
    ),
    _aspect(
        "brought",
        r"(?:dikirim(?:kan)?|diantar(?:kan)?) (?:[a-z]+ ){0,3}(?:rumah|alamat|pos|kurir)(?: [a-z]+)?"
        r"|petugas (?:akan )?(?:mendatangi|datang ke|mengunjungi|menjemput)(?: [a-z]+)?",
        r"(?:diambil|mengambil) (?:sendiri|langsung|di|ke|oleh)"
        r"|(?:harus|wajib|mesti) (?:datang|hadir|diambil|mengambil)",
        beside="kantor rumah alamat pos kurir petugas dinas loket dikirim diambil sendiri datang pemohon",
    ),
    _aspect(
        "given back",
        r"dikembalikan(?: penuh| utuh| seluruhnya)?|kembali (?:penuh|utuh)",
        r"hangus|(?:tidak|tak) (?:dapat |bisa |akan )?(?:dikembalikan|kembali|diuangkan)",
        beside="kembali penuh utuh hangus",
    ),
    _aspect(
        "at once",
        r"sekaligus(?= ?(?:[.,;!]|$| pada| di| dalam| tanpa))|(?:satu|1) kali bayar|dalam satu tahap",
        r"(?:secara )?bertahap|(?:di|men)?cicil(?:an)?|(?:di|meng)?angsur(?:an)?"
        r"|(?:dalam )?(?:dua|tiga|empat|\d) (?:tahap|termin)",
        beside="tahap cicil angsur sekaligus",
    ),
    _aspect(
        "one or many",
        r"(?:diikuti|dikerjakan|dilakukan|mendaftar|bersifat|secara|oleh)(?: secara| oleh)? (?:perorangan|perseorangan"
        r"|individu(?:al)?)",
        r"(?:diikuti|dikerjakan|dilakukan|mendaftar|bersifat|secara|oleh)(?: secara| oleh)? (?:(?:ber)?kelompok|beregu"
        r"|kolektif|berpasangan|tim)",
        beside="perorangan perseorangan kelompok tim beregu individu",
    ),
    _aspect(
        "lasting",
        r"(?:berlaku|bersifat)(?: secara)? (?:permanen|tetap|seumur hidup|selamanya)",
        r"(?:berlaku|bersifat)(?: secara)? sementara",
        beside="permanen tetap seumur hidup selamanya sementara",
    ),
    _aspect(
        "paper",
        r"(?:bawa|membawa|menyerahkan|menunjukkan|melampirkan|memerlukan)(?: [a-z]+){1,3} asli(?:nya)?",
        r"(?:cukup|hanya|boleh|bisa)(?: [a-z]+){0,2} (?:fotokopi|salinan|kopi|pindaian|scan)",
        beside="asli fotokopi salinan kopi pindaian",
        unless=r"\basli(?:nya)?\b.*\b(?:fotokopi|salinan)|\b(?:fotokopi|salinan).*\basli",
    ),
    _aspect("new", r"baru", r"bekas", both=True, beside="baru bekas"),
    _aspect(
        "where",
        r"di (?:semua|seluruh|setiap|mana pun|mana saja|manapun)(?: [a-z]+)?",
        r"hanya(?: [a-z]+){0,4} di (?!semua|seluruh|setiap|hari|atas|bawah|luar)[a-z]+(?: [a-z]+)?",
        beside="semua seluruh mana",
    ),
    _aspect(
        "renewed",
        r"(?:dapat |bisa |boleh |masih |langsung )*diperpanjang",
        rf"{_MUST}(?: [a-z]+)? (?:dibuat|membuat|mengurus|diurus|mengajukan|diajukan)(?: [a-z]+)? baru",
        beside="perpanjang baru buat",
    ),
    _aspect(
        "round the clock",
        r"(?:melayani|buka|dibuka|beroperasi|siaga|aktif|dilayani|dihubungi|bertugas)(?: [a-z]+){0,3}"
        r" (?:24 jam|setiap saat|kapan saja)",
        r"(?:pada|di|selama|saat) (?:jam|hari) (?:kerja|kantor|dinas)",
        beside="jam kerja kantor hari setiap saat",
    ),
    _aspect(
        "every day",
        rf"(?:setiap|tiap) hari(?! (?:{_DAYS}))(?: kerja)?",
        rf"hanya(?: [a-z]+){{0,4}} (?:setiap |tiap |hari |pada )+(?:{_DAYS})",
        beside="hari kerja setiap",
    ),
    _aspect(
        "part of the day",
        *(rf"(?:pada |setiap |tiap )?(?<!selamat ){part}(?: hari)?" for part in ("pagi", "siang", "sore", "malam")),
        beside="pagi siang sore malam hari",
        unless=r"\d[.:]\d\d|\b(?:pukul|jam) \d|\d (?:pagi|siang|sore|malam)|\bsemalam",
    ),
    _aspect(
        "dues",
        rf"(?:bebas|dibebaskan dari) (?:biaya )?{_DUES}",
        rf"(?:dikenai|dikenakan|kena|terkena|{_MUST} (?:membayar|bayar)|tetap (?:membayar|bayar)) {_DUES}",
        end=True,
    ),
    _aspect(
        "borne",
        rf"ditanggung (?:oleh )?(?!{_ASKERS}|sendiri)[a-z]+",
        rf"(?:ditanggung|dibayar|dibiayai|menanggung|membayar|dibeli|membeli)(?: [a-z]+)? sendiri(?: oleh [a-z]+)?"
        rf"|(?:ditanggung|dibayar) (?:oleh )?{_ASKERS}|dibebankan kepada [a-z]+",
        beside="sendiri",
    ),
    _aspect(
        "both of them",
        r"kedua (?:orang tua|suami istri|calon|pasangan|belah|pihak|mempelai|saksi)|keduanya",
        r"(?:cukup|hanya)(?: [a-z]+){0,2} (?:salah satu|salah seorang|satu orang|seorang)",
        beside="kedua salah satu orang tua cukup",
    ),
    _aspect(
        "the same day",
        r"(?:pada )?hari (?:itu juga|yang sama)|saat itu juga|langsung jadi|dapat ditunggu|bisa ditunggu",
        r"(?:se|\d+ |dua |tiga )hari (?:kerja )?sebelum(?:nya)?|keesokan(?: harinya| hari)?"
        r"|(?:dalam|selama|paling lama|maksimal|memerlukan|butuh)(?: waktu)? (?:\d+|dua|tiga|empat|lima|tujuh)"
        r" (?:hari|minggu|pekan|bulan)(?: kerja)?"
        r"|(?:\d+|satu|dua|tiga|empat|lima|tujuh) (?:hari|minggu|pekan|bulan) (?:kerja )?(?:kemudian|sesudahnya)",
        beside="hari sama",
    ),
    _aspect(
        "duty",
        r"(?:wajib|harus|diwajibkan|diharuskan)",
        r"(?:hanya )?(?:dianjurkan|disarankan|sebaiknya|opsional|sukarela|diimbau|tidak mengikat)",
        beside="anjur saran sukarela opsional",
        exact=True,
    ),
    _aspect(
        "all of it",
        rf"{_PAID}(?: [a-z]+)? (?:seluruhnya|sepenuhnya|penuh|utuh)",
        rf"{_PAID}(?: [a-z]+)? (?:sebagian|separuh|setengah)(?:nya)?",
        beside="sebagian separuh setengah penuh seluruh utuh",
    ),
    _aspect(
        "when paid",
        r"(?:bayar|membayar|dibayar|dibayarkan|dilunasi)(?: [a-z]+)? di (?:muka|awal|depan)",
        r"(?:bayar|membayar|dibayar|dibayarkan|dilunasi)(?: [a-z]+)?"
        r" (?:di (?:akhir|belakang)|(?:setelah|sesudah) selesai)",
        beside="muka awal depan akhir belakang",
    ),
    _aspect(
        "as usual",
        r"(?:tetap |masih )?(?:sama (?:dengan|seperti)|seperti biasa|sebagaimana biasa|tidak berubah)",
        r"(?:dialihkan|diubah|berubah|berbeda|dipersingkat|diperpanjang|dikurangi|digeser|dimajukan|dimundurkan)",
        beside="biasa sama hari kerja",
    ),
    _aspect(
        "put first",
        r"didahulukan|diprioritaskan|diutamakan|tanpa (?:perlu )?(?:antre|mengantre)|(?:jalur|loket|antrean) khusus",
        r"(?:mengantre|antre|dilayani)(?: [a-z]+){0,2} (?:seperti|sama dengan|bersama) (?:[a-z]+ )?lain(?:nya)?"
        r"|sesuai (?:nomor )?(?:antrean|urutan)|(?:tetap|harus|wajib) (?:mengantre|antre)",
        beside="antre nomor urut lain loket jalur khusus warga",
    ),
    _aspect(
        "accepted",
        rf"diakui|{_MAY} (?:dipakai|digunakan)",
        r"(?:tidak|tak|belum) (?:lagi )?(?:berlaku|diakui|diterima|(?:dapat |bisa |boleh )?(?:dipakai|digunakan))",
        beside="sini akui pakai guna laku terima",
        exact=True,
    ),
    _aspect(
        "taken along",
        r"(?:hanya |harus )?(?:dibaca|dimakan|dipakai|digunakan|dinikmati) di tempat",
        rf"{_MAY} (?:dibawa pulang|dipinjam|membawa pulang)",
        beside="tempat pulang pinjam baca",
    ),
    _aspect(
        "medium",
        r"(?:berbentuk |berupa |dalam bentuk |secara )(?:[a-z]+ )?(?:fisik|cetak|cetakan|kertas)",
        r"(?:berbentuk |berupa |dalam bentuk |secara )(?:[a-z]+ )?(?:digital|elektronik)",
        both=True,
        beside="fisik cetak kertas digital elektronik dokumen berkas kartu",
    ),
    _aspect(
        "by name",
        r"(?:secara |bersifat )?anonim|tanpa (?:menyebut(?:kan)? |mencantumkan )?(?:nama|identitas)(?: [a-z]+)?",
        rf"{_MUST} (?:[a-z]+ )?(?:menyebutkan|mencantumkan|mengisi|menyertakan) (?:nama|identitas)(?: [a-z]+)?",
        beside="nama identitas anonim lapor",
    ),
    _aspect(
        "asked not to",
        rf"{_MAY}",
        r"(?:dimohon|mohon|diminta|diimbau|diharap|harap|agar)(?: untuk)? (?:tidak|jangan|tak)",
        exact=True,
    ),
)
