"""What a reply denies: what the entry states it may not, what the entry does not offer it may."""

import pytest

from knowledge_base.entry import EntryContent, Kind
from replydesk.draft import Draft
from replydesk.tone.check import check
from replydesk.tone.other_case import is_told_apart
from replydesk.verdict import Severity
from tests.entries import entry_of
from tests.replydesk.tone.given import MONDAY, PACK, judged, marked

RULE = "accuracy.denied-though-in-source"
BUS = (
    "Bus beroperasi Senin sampai Jumat pukul 05.00-21.00. Tarif umum Rp4.000 dan pelajar Rp2.000. Kartu dibeli di "
    "halte atau lewat aplikasi. Kartu berlaku 3 tahun. Hewan tidak boleh dibawa ke bus. Minggu tutup."
)


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("Tarif umum bukan Rp4.000, Kak.", "bukan Rp4.000"),
        ("Kartu tidak berlaku 3 tahun.", "tidak berlaku 3 tahun"),
        ("Hari Jumat bus tidak beroperasi.", "Jumat bus tidak"),
        ("Hari Minggu halte buka.", "Minggu"),
        ("Kartu tidak dibeli di halte.", "tidak dibeli di halte"),
        ("Membeli kartu tidak bisa lewat aplikasi, Pak.", "tidak bisa lewat aplikasi"),
    ],
)
def test_what_the_entry_states_may_not_be_denied(text: str, denial: str) -> None:
    assert marked(RULE, BUS, text) == (denial,)


@pytest.mark.parametrize(
    "text",
    [
        "Tarif pelajar bukan Rp4.000, melainkan Rp2.000.",
        "Pelajar tidak membayar Rp4.000, cukup Rp2.000.",
        "Pelajar bukan Rp4.000, Kak.",
        "Hari Minggu bus tidak beroperasi.",
        "Setelah pukul 21.00 bus tidak beroperasi.",
        "Kartu tidak dibeli di bus, melainkan di halte.",
        "Kartu tidak harus dibeli di halte, bisa juga lewat aplikasi.",
        "Kalau tidak dibeli di halte, kartu bisa dibeli lewat aplikasi.",
        "Hewan tidak boleh dibawa ke bus.",
        "Apakah tarif umum bukan Rp4.000?",
        "Hari Minggu halte tutup, adanya Senin.",
        "Kartu tidak berlaku 5 tahun, tetapi 3 tahun.",
        "Bayar tidak bisa dua kali, cukup satu kali.",
    ],
)
def test_what_follows_from_the_entry_may_be_denied(text: str) -> None:
    body = f"{BUS} Bayar satu kali."
    assert [finding.rule for finding in judged(body, text) if finding.severity is Severity.BLOCK] == []


def test_a_number_of_the_false_claim_may_be_denied() -> None:
    hoax = entry_of(
        EntryContent(kind=Kind.HOAX, title="Bantuan Rp600.000 dibagikan", body="Bantuan Rp600.000 itu hoaks.")
    )
    verdict = check(Draft(text="Tidak ada bantuan, apalagi bukan Rp600.000.", cited=(hoax,)), PACK, today=MONDAY)
    assert RULE not in {finding.rule for finding in verdict.findings}


def test_words_of_one_group_tell_two_cases_apart() -> None:
    assert is_told_apart(frozenset({"rusak"}), frozenset({"hilang", "surat"}))
    assert not is_told_apart(frozenset({"rusak"}), frozenset({"rusak", "hilang"}))
    assert not is_told_apart(frozenset({"surat"}), frozenset({"hilang"}))


@pytest.mark.parametrize(
    ("body", "text", "turned"),
    [
        ("KTP hilang memerlukan surat polisi.", "KTP rusak tidak memerlukan surat polisi.", ()),
        ("KTP hilang memerlukan surat polisi.", "KTP hilang tidak memerlukan surat polisi.", ("memerlukan",)),
        ("Petani terdaftar menebus pupuk.", "Petani yang belum terdaftar belum bisa menebus pupuk.", ()),
        ("Seragam boleh dibeli di pasar.", "Seragam tidak wajib dibeli di sekolah.", ()),
        ("Vaksinasi setiap Rabu.", "Hari Kamis tidak ada vaksinasi.", ()),
        ("Dalam keadaan darurat pasien ke IGD tanpa rujukan.", "Darurat pun pasien wajib rujukan ke IGD.", None),
        ("Biaya pelatihan ditanggung pemerintah.", "Biaya pelatihan ditanggung sendiri.", ("ditanggung sendiri",)),
    ],
)
def test_another_case_is_not_the_entrys_turned_round(body: str, text: str, turned: tuple[str, ...] | None) -> None:
    found = marked("accuracy.turned-round", body, text)
    assert (bool(found) if turned is None else found) == (True if turned is None else turned)


def test_a_topic_before_the_comma_is_what_the_number_is_told_of() -> None:
    body = "Perpanjangan SIM A Rp80.000 dan SIM C Rp75.000."
    rule = "accuracy.beside-the-wrong-thing"
    assert marked(rule, body, "Untuk SIM C, perpanjangannya Rp75.000.") == ()
    assert marked(rule, body, "Untuk SIM C, tarifnya Rp80.000.") == ("Rp80.000",)
