"""What a reply adds to its entry: conditions of its own, and doings that nobody offered."""

import pytest

from replydesk.draft import Draft
from replydesk.tone.alike import without_known
from replydesk.tone.assertions import root_key
from replydesk.tone.check import check
from replydesk.tone.undertaken import Whose, doing_at, words_of
from tests.replydesk.tone.given import MONDAY, PACK, marked

LIBRARY = "Kartu anggota gratis dengan KTP atau kartu pelajar. Buku dipinjam 7 hari. Sabtu buka pukul 09.00-13.00."


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Kartu anggota gratis untuk mahasiswa, Kak.", "untuk mahasiswa"),
        ("Kartu anggota gratis bagi yang tinggal di kota ini.", "bagi yang tinggal di kota"),
        ("Buku bisa dipinjam 7 hari asalkan belum dipesan orang.", "asalkan belum dipesan orang"),
        ("Buku bisa dipinjam jika iurannya lunas.", "jika iurannya lunas"),
        ("Sabtu buka khusus rombongan, Bu.", "khusus rombongan"),
        ("Khusus dosen, kartu anggota gratis.", "Khusus dosen"),
        ("Kartu pelajar berlaku bagi siswa SMA.", "berlaku bagi siswa SMA"),
    ],
)
def test_a_condition_that_the_entry_does_not_name_ismarked(text: str, condition: str) -> None:
    assert marked("accuracy.condition-not-in-source", LIBRARY, text) == (condition,)


@pytest.mark.parametrize(
    "text",
    [
        "Khusus Sabtu, perpustakaan buka pukul 09.00-13.00.",
        "Kartu anggota gratis bagi siapa pun, Kak.",
        "Kartu anggota gratis, jadi tidak khusus untuk pelajar.",
        "Jika Adik masih sekolah, kartu anggota gratis.",
        "Bagi yang ragu, kartu anggota bisa dibuat dengan KTP.",
        "Kartu ini bisa dipakai untuk pendaftaran.",
        "Silakan hubungi kami kalau petugasnya tidak ada.",
        "Apakah gratis hanya untuk mahasiswa?",
        "Buku bisa dipinjam 7 hari jika tidak telat.",
        "Kartu anggota tetap gratis kalau mejanya penuh.",
    ],
)
def test_what_narrows_nothing_is_left_alone(text: str) -> None:
    body = f"{LIBRARY} Terlambat mengembalikan dikenai denda."
    assert marked("accuracy.condition-not-in-source", body, text) == ()


def test_a_condition_of_another_sentence_of_the_entry_is_one_of_the_replys_own() -> None:
    body = "Sabtu perpustakaan buka pukul 09.00-13.00. Kartu anggota gratis."
    assert marked("accuracy.condition-not-in-source", body, "Sabtu perpustakaan buka khusus anggota.") == (
        "khusus anggota",
    )


@pytest.mark.parametrize(
    ("sentence", "whose", "doing"),
    [
        ("kami akan memperbaiki jalan", Whose.OURS, "memperbaiki"),
        ("jalan akan segera diaspal", Whose.OTHERS, "diaspal"),
        ("uang bapak kami kembalikan", Whose.YOURS, "kembalikan"),
        ("nanti kami kirim", Whose.OURS, "kirim"),
        ("jadwalnya bisa kami undur", Whose.OURS, "undur"),
        ("kami upayakan selesai", None, ""),
        ("puing tidak kami angkut", None, ""),
        ("berkas yang kami kirimkan", None, ""),
        ("belum dapat kami kembalikan", None, ""),
        ("kami buka pukul delapan", None, ""),
        ("lubangnya kami tambal sebelum lebaran", Whose.YOURS, "tambal"),
        ("loketnya kami buka pukul delapan", None, ""),
        ("akan perbaikan itu", None, ""),
    ],
)
def test_a_doing_to_come_is_told_by_its_form(sentence: str, whose: Whose | None, doing: str) -> None:
    words = words_of(sentence)
    told = [one for number in range(len(words)) if (one := doing_at(words, number)) is not None]
    found = [(one.whose, words[one.place].word) for one in told]
    assert found[:1] == ([] if whose is None else [(whose, doing)])


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ("Dendanya nanti kami hapus.", "kami hapus"),
        ("Buku itu akan kami belikan untuk Adik.", "akan kami belikan"),
        ("Kartu Ibu kami antar ke rumah.", "kami antar"),
        ("Gedung baru akan segera dibangun.", "akan segera dibangun"),
        ("Kartunya kami bawakan ke rumah, Bu.", "kami bawakan"),
        ("Kami gratiskan dendanya untuk Adik.", "Kami gratiskan"),
        ("Rak buku akan kami renovasi.", "akan kami renovasi"),
    ],
)
def test_a_doing_that_no_entry_offers_is_a_promise(text: str, promise: str) -> None:
    body = f"{LIBRARY} Bawa kartu saat meminjam."
    assert marked("accuracy.commitment-not-in-source", body, text) == (promise,)


@pytest.mark.parametrize(
    "text",
    [
        "Usul Ibu kami tempelkan di dinding kantor.",
        "Kartu akan diberikan gratis.",
        "Petugas akan meminjamkan buku selama 7 hari.",
        "Jika hujan, halaman akan digenangi air.",
        "Kami akan mengirim tautannya.",
        "Apakah akan kami hapus?",
        "Kami pun akan kesal.",
        "Waktu pinjam akan ditambah 7 hari.",
    ],
)
def test_handling_a_message_is_no_promise(text: str) -> None:
    assert marked("accuracy.commitment-not-in-source", LIBRARY, text) == ()


def test_what_others_do_is_asked_about_only_beside_an_entry() -> None:
    verdict = check(Draft(text="Terima kasih. Jalannya akan diaspal."), PACK, today=MONDAY)
    assert not [finding for finding in verdict.findings if finding.rule == "accuracy.commitment-not-in-source"]


def test_words_that_say_the_same_are_known() -> None:
    known = frozenset({root_key("terlambat"), root_key("letakkan")})
    assert without_known(frozenset({root_key("telat")}), known) == frozenset()
    assert without_known(frozenset({root_key("lunas")}), known) == {root_key("lunas")}


OFFICE = (
    "Kartu anggota dibuat di perpustakaan. Buku dikembalikan lewat kotak pengembalian. Pelajar dapat meminjam novel, "
    "komik, dan majalah. Denda dibayar di kasir."
)


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("Kartu anggota dibuat di balai, Kak.", "di balai"),
        ("Buku dikembalikan lewat ojek, Kak.", "lewat ojek"),
        ("Kartu anggota juga bisa dibuat di minimarket.", "di minimarket"),
        ("Denda juga termasuk meterai.", "juga termasuk meterai"),
        ("Dosen juga dapat meminjam novel.", "Dosen"),
        ("Pelajar dapat meminjam komik, novel, dan skripsi.", "skripsi"),
    ],
)
def test_a_member_that_the_entrys_sentence_does_not_have_ismarked(text: str, member: str) -> None:
    assert [one.strip() for one in marked("accuracy.added-to-source", OFFICE, text)] == [member]


@pytest.mark.parametrize(
    "text",
    [
        "Kartu anggota dibuat di perpustakaan, Kak.",
        "Kartu anggota dibuat di loket.",
        "Kartu anggota tidak dibuat di balai.",
        "Kartu anggota dibuat di perpustakaan di sayap barat.",
        "Kalau sakit, buku dikembalikan lewat ojek juga boleh.",
        "Apakah dosen juga dapat meminjam novel?",
        "Pelajar dapat meminjam komik, novel, dan majalah.",
        "Antrean, kursi, dan pendingin kami benahi.",
        "Silakan dibuat di balai.",
    ],
)
def test_what_the_entry_has_or_any_office_says_is_no_addition(text: str) -> None:
    assert marked("accuracy.added-to-source", OFFICE, text) == ()
