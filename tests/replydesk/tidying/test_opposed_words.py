"""Entries on the same question that exclude each other by their words contradict each other, and near ones do not."""

import pytest

from knowledge_base.store import Store
from replydesk.tidying.opposing import conflicts
from replydesk.tidying.result import Sort
from replydesk.tidying.run import look_through
from tests.replydesk.tidying.conftest import TODAY, Add

TITLES = ("Kartu taman baca", "Bagaimana kartu taman baca?")


def opposed(store: Store, add: Add, one: str, other: str, titles: tuple[str, str] = TITLES) -> list[tuple[str, str]]:
    add("a", titles[0], one)
    add("b", titles[1], other)
    pairs = look_through(store, today=TODAY).contradictions
    return [(found.first.differing, found.second.differing) for pair in pairs for found in pair.conflicts]


@pytest.mark.parametrize(
    ("one", "other", "marks"),
    [
        # which way
        ("Kartu hanya dibuat daring.", "Kartu dibuat di loket.", ("hanya dibuat daring", "di loket")),
        ("Kartu dibuat lewat aplikasi.", "Kartu dibuat di kantor dinas.", ("lewat aplikasi", "di kantor")),
        # by whom
        (
            "Kartu dapat diwakilkan.",
            "Kartu hanya diambil oleh pemilik.",
            ("dapat diwakilkan", "hanya diambil oleh pemilik"),
        ),
        # for whom
        (
            "Kartu dibuat untuk semua warga.",
            "Kartu khusus untuk pelajar.",
            ("untuk semua warga", "khusus untuk pelajar"),
        ),
        # whether it holds
        ("Kartu masih berlaku.", "Kartu sudah berakhir.", ("masih berlaku", "sudah berakhir")),
        ("Kuota kartu masih tersedia.", "Kuota kartu sudah habis.", ("masih tersedia", "sudah habis")),
        # by oneself
        ("Anak boleh membaca sendiri.", "Anak harus ditemani.", ("boleh membaca sendiri", "harus ditemani")),
        ("Kartu terbit otomatis.", "Kartu harus diajukan dulu.", ("otomatis", "harus diajukan dulu")),
        ("Kartu dikirim ke rumah.", "Kartu diambil sendiri.", ("dikirim ke rumah", "diambil sendiri")),
        # what is paid
        ("Jaminan kartu dikembalikan.", "Jaminan kartu hangus.", ("dikembalikan", "hangus")),
        ("Kartu dibayar sekaligus.", "Kartu dibayar bertahap.", ("sekaligus", "bertahap")),
        ("Kartu bebas retribusi.", "Kartu dikenai retribusi.", ("bebas retribusi", "dikenai retribusi")),
        # when and where
        ("Kartu dicetak pagi hari.", "Kartu dicetak sore hari.", ("pagi hari", "sore hari")),
        ("Kartu diterima di semua cabang.", "Kartu hanya diterima di cabang asal.", None),
        ("Loket kartu melayani 24 jam.", "Loket kartu melayani pada jam kerja.", None),
        ("Loket kartu buka seperti biasa.", "Jam loket kartu dipersingkat.", None),
        ("Lansia didahulukan.", "Lansia mengantre seperti warga lain.", None),
        # how strictly, how much of it
        ("Kartu wajib dibawa.", "Kartu sebaiknya dibawa.", ("wajib", "sebaiknya")),
        ("Kartu diakui di sini.", "Kartu tidak berlaku di sini.", ("diakui", "tidak berlaku")),
        ("Ongkos kartu ditanggung penuh.", "Ongkos kartu ditanggung sebagian.", None),
        ("Kartu dibayar di muka.", "Kartu dibayar setelah selesai.", None),
        ("Buku kartu dibaca di tempat.", "Buku kartu boleh dibawa pulang.", None),
        ("Aduan kartu dapat dibuat anonim.", "Pelapor aduan kartu wajib mencantumkan nama.", None),
        # the same bound from the other side
        ("Kartu dibayar sebelum tanggal 10.", "Kartu dibayar sesudah tanggal 10.", None),
        ("Kartu dibuat sebelum buku dipinjam.", "Kartu dibuat setelah buku dipinjam.", None),
        # by which unit
        ("Kartu Rp5.000 per orang.", "Kartu Rp5.000 per kursi.", ("per orang", "per kursi")),
        ("Iuran kartu Rp5.000 per hari.", "Iuran kartu Rp5.000 per bulan.", ("per hari", "per bulan")),
        ("Kartu diperbarui setiap semester.", "Kartu diperbarui setiap tahun.", None),
        # one thing in one place of the sentence
        ("Kartu berupa stiker.", "Kartu berupa gelang.", ("berupa stiker", "berupa gelang")),
        ("Kartu diganti dengan uang.", "Kartu diganti dengan buku.", None),
        ("Kartu hanya untuk belajar.", "Kartu boleh dipakai untuk berbelanja.", None),
        ("Kartu berupa stiker dan bukan gelang.", "Kartu berupa gelang.", None),
        ("Kartu dapat ditunggu.", "Kartu diambil dua hari kemudian.", None),
        ("Pembuat kartu diwakili keluarga.", "Pembuat kartu datang sendiri.", None),
        ("Rapat kartu terbuka.", "Rapat kartu tertutup bagi tamu umum.", None),
        ("Kartu dibuat tanpa pas foto.", "Pas foto wajib dibawa untuk kartu.", None),
    ],
)
def test_what_excludes_each_other(store: Store, add: Add, one: str, other: str, marks: tuple[str, str] | None) -> None:
    found = opposed(store, add, one, other)
    assert len(found) == 1
    assert marks is None or found == [marks]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # neither is said to be the only one
        ("Kartu dapat dibuat daring.", "Kartu dapat dibuat di loket."),
        ("Kartu dibuat daring.", "Sisa kartu dibuat di loket pada hari bazar."),
        # other words for the same
        ("Iuran kartu Rp5.000 per minggu.", "Iuran kartu Rp5.000 per pekan."),
        ("Kartu Rp5.000 per orang.", "Kartu Rp5.000 per jiwa."),
        ("Kartu dibuat secara daring.", "Kartu dibuat lewat aplikasi."),
        ("Kartu harus diambil sendiri.", "Kartu hanya diambil oleh pemilik."),
        # another case
        ("Kartu wajib dibawa.", "Kartu sebaiknya dibawa pagi-pagi dengan payung."),
        ("Di loket, kartu dibayar tunai.", "Lewat aplikasi, kartu dibayar dengan QRIS."),
        ("Kartu kecil Rp5.000 per hari.", "Kartu besar Rp5.000 per bulan."),
        ("Kartu terbit otomatis bagi pelajar.", "Warga yang bukan pelajar harus mengajukan kartu."),
        ("Kartu berlaku selama menjadi anggota.", "Kartu sudah berakhir bila anggota pindah."),
        ("Kartu bebas pajak.", "Kartu dikenai retribusi."),
        ("Kartu boleh dibawa.", "Anak tidak boleh membawa kartu."),
        ("Kartu hanya untuk warga kota.", "Kartu boleh dipakai untuk berbelanja."),
        # another doing
        ("Kartu dibayar sebelum tanggal 10.", "Denda dikenakan setelah tanggal 10."),
        ("Kartu dibuat sebelum buku dipinjam.", "Kartu diperiksa setelah buku dikembalikan."),
        # both are told
        ("Kartu dibuat daring. Kartu juga dibuat di loket.", "Kartu hanya dibuat di loket."),
        ("Kartu Rp5.000 per orang per hari.", "Kartu Rp5.000 per orang."),
        ("Kartu berupa stiker atau gelang.", "Kartu berupa gelang."),
        # a question, what is denied, and whom it is for
        ("Apakah kartu dibuat pagi? Lihat papan.", "Kartu dibuat sore hari."),
        ("Jaminan kartu tidak hangus.", "Jaminan kartu dikembalikan."),
        ("Selamat pagi. Kartu dibuat di taman.", "Selamat sore. Kartu dibuat di taman."),
    ],
)
def test_what_does_not(store: Store, add: Add, one: str, other: str) -> None:
    assert opposed(store, add, one, other) == []


def test_prices_by_two_names_of_a_unit_are_compared(store: Store, add: Add) -> None:
    found = opposed(store, add, "Iuran kartu Rp5.000 per minggu.", "Iuran kartu Rp7.000 per pekan.")
    assert found == [("Rp5.000", "Rp7.000")]


def test_how_often_is_compared_and_so_is_the_day_of_the_month(store: Store, add: Add) -> None:
    one = "Kartu diperbarui setiap enam bulan. Kartu dibayar tanggal 20 setiap bulan."
    other = "Kartu diperbarui tiap tahun. Kartu dibayar tiap tanggal 25."
    assert opposed(store, add, one, other) == [("enam bulan", "tiap tahun"), ("20", "25")]


@pytest.mark.parametrize(
    ("other", "found"),
    [("Rak kartu panjangnya 1 km.", True), ("Rak kartu panjangnya 0,5 km.", False)],
)
def test_measures_are_compared_in_whatever_unit(store: Store, add: Add, other: str, *, found: bool) -> None:
    assert bool(opposed(store, add, "Rak kartu panjangnya 500 meter.", other)) is found


def test_in_which_place_is_compared_where_the_question_asks_for_it(add: Add) -> None:
    one, other = "Kartu dicetak di Balai Kota.", "Kartu dicetak di Pasar Wadas."

    def told(first: str, second: str) -> list[Sort]:
        entries = [
            add(f"{first}{number}", title, body) for number, (title, body) in enumerate(((first, one), (second, other)))
        ]
        return [found.sort for found in conflicts(*entries)]

    assert told("Di mana kartu dicetak?", "Tempat cetak kartu") == [Sort.EXCLUSION]
    assert told("Bagaimana kartu dicetak?", "Cara cetak kartu") == []


def test_a_title_that_begins_with_the_place_asks_where(store: Store, add: Add) -> None:
    titles = ("Tempat pembuatan kartu baca", "Di mana membuat kartu baca?")
    assert opposed(store, add, "Kartu dibuat di Balai Kota.", "Kartu dibuat di Pasar Wadas.", titles)


@pytest.mark.parametrize("other", ["Siapa boleh ikut lomba kartu baca?", "Lomba kartu baca"])
def test_a_title_that_begins_with_who_takes_part_may_ask_for_them(store: Store, add: Add, other: str) -> None:
    titles = ("Peserta lomba kartu baca", other)
    assert opposed(store, add, "Lomba kartu khusus untuk pelajar.", "Lomba kartu terbuka untuk umum.", titles)
