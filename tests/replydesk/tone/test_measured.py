"""A figure is told of another one: the size, label or stretch a price is for, the days on which a time holds."""

import pytest

from replydesk.tone.measured import days_of
from replydesk.tone.quantities import Kind
from replydesk.tone.stated import stated_in
from tests.replydesk.tone.given import judged, marked

BESIDE = "accuracy.beside-the-wrong-thing"
HOURS = "Pendaftaran dibuka Senin-Kamis pukul 07.30-11.30 WIB dan Jumat pukul 07.30-10.00 WIB."
RENT = "Sewa tipe 24 Rp250.000 per bulan dan tipe 36 Rp400.000 per bulan."
WATER = "Rp3.200 untuk 10 kubik pertama, Rp4.500 untuk 11-20 kubik, Rp6.100 di atas 20 kubik."


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Buka Senin dan Rabu pukul 08.00-10.00.", [{0, 2}, {0, 2}]),
        ("Buka 08.00-10.00 setiap Jumat.", [{4}, {4}]),
        ("Besuk setiap hari pukul 11.00-13.00 dan 17.00-19.00.", [set(range(7))] * 4),
        ("Besuk pukul 11.00-13.00 dan 17.00-19.00 setiap hari.", [set(range(7))] * 4),
        ("Senin-Kamis pukul 08.00, Jumat sampai pukul 11.00.", [{0, 1, 2, 3}, {4}]),
        ("Loket buka pukul 08.00. Jumat libur.", [set()]),
    ],
)
def test_a_time_is_told_of_the_days_right_beside_it(text: str, days: list[set[int]]) -> None:
    stated = stated_in(text)
    times = [one for one in stated.quantities if one.kind is Kind.TIME]
    assert [set(days_of(stated, one.start, one.end)) for one in times] == days


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (HOURS, "Jumat pukul 07.30-11.30 WIB, Kak."),
        (HOURS, "Senin sampai Jumat pukul 07.30-11.30."),
        (HOURS, "Hari Jumat sampai pukul 11.30."),
        (HOURS, "Halo Kak, Jumat loketnya buka pukul 07.30-11.30."),
        (RENT, "Tipe 36 Rp250.000 per bulan."),
        (WATER, "Untuk 11-20 kubik tarifnya Rp6.100."),
        ("Biaya admin Rp200.000 untuk mobil dan Rp70.000 untuk motor.", "Biaya admin motor Rp200.000."),
        ("Biaya admin mobil Rp200.000 dan motor Rp70.000.", "Biaya admin motor Rp200.000."),
        ("Parkir motor Rp2.000, mobil Rp5.000.", "Parkir mobil Rp2.000."),
    ],
)
def test_a_figure_told_of_another_one_than_in_the_entry_is_marked(body: str, text: str) -> None:
    assert len(marked(BESIDE, body, text)) == 1


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (HOURS, "Rabu 07.30-11.30 ya."),
        (HOURS, "Hari Jumat sampai pukul 10.00."),
        (HOURS, "Jumat loketnya buka pukul 07.30-10.00 ya, Kak."),
        (HOURS, "Untuk Kamis, pendaftaran ditutup pukul 11.30."),
        (RENT, "Sewa tipe 24 hanya Rp250.000."),
        (WATER, "Untuk 11-20 kubik tarifnya Rp4.500."),
        ("Biaya admin Rp200.000 untuk mobil dan Rp70.000 untuk motor.", "Untuk motor, adminnya Rp70.000."),
        ("Biaya admin mobil Rp200.000 dan motor Rp70.000.", "Biaya adminnya Rp70.000."),
        ("Besuk pukul 11.00-13.00 dan 17.00-19.00 setiap hari.", "Setiap hari 11.00-13.00 dan 17.00-19.00."),
    ],
)
def test_the_same_figures_paired_as_in_the_entry_are_left_alone(body: str, text: str) -> None:
    assert marked(BESIDE, body, text) == ()


def test_working_days_are_days_of_the_week_where_the_entry_names_others() -> None:
    rule = "accuracy.number-not-in-source"
    body = "Layanan buka setiap hari Senin dan Rabu pukul 08.00."
    assert marked(rule, body, "Layanan buka setiap hari kerja pukul 08.00.") == ("hari kerja",)
    assert marked(rule, body, "Kami buka tiap hari pukul 08.00.") == ("tiap hari",)
    assert marked(rule, body, "Hubungi kami pada hari kerja.") == ()
    assert marked(rule, "Layanan buka Senin-Jumat pukul 08.00.", "Kami buka setiap hari kerja pukul 08.00.") == ()
    assert marked(rule, "Layanan buka pukul 08.00.", "Kami buka setiap hari kerja pukul 08.00.") == ()


def test_a_day_is_not_offered_for_several() -> None:
    found = judged("Layanan buka setiap hari Senin dan Rabu.", "Layanan buka setiap hari kerja, Kak.")
    (day,) = (one for one in found if one.rule == "accuracy.number-not-in-source")
    assert (day.text, day.replacement) == ("hari kerja", None)
