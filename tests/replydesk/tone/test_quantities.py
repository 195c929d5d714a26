from decimal import Decimal
from itertools import pairwise

import pytest

from replydesk.tone.fold import fold
from replydesk.tone.numerals import read_digits, read_words
from replydesk.tone.quantities import Kind, Quantity, Value, quantities


def read(text: str) -> list[Quantity]:
    return list(quantities(fold(text)))


def only(text: str) -> Quantity:
    found = read(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "Rp1,5 juta",
        "Rp1.500.000",
        "Rp 1.500.000,-",
        "Rp. 1.500.000",
        "IDR 1,500,000.00",
        "1500000 rupiah",
        "satu setengah juta rupiah",
        "satu koma lima juta rupiah",
        "Rp1500rb",
        "１５０００００ rupiah",
    ],
)
def test_an_amount_of_money_is_the_same_in_every_form(text: str) -> None:
    found = only(text)
    assert (found.kind, found.readings) == (Kind.MONEY, frozenset({Decimal(1_500_000)}))


@pytest.mark.parametrize(
    "text", ["5 Des 2026", "5 Desember 2026", "5/12/2026", "05-12-2026", "2026-12-05", "5 DESEMBER 2026", "5.12.2026"]
)
def test_a_date_is_the_same_in_every_form(text: str) -> None:
    assert only(text).readings == frozenset({(2026, 12, 5)})


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("pukul 08.00", {480}),
        ("jam 8 pagi", {480}),
        ("08:00 WIB", {480}),
        ("jam 3 sore", {900}),
        ("pukul 15.00", {900}),
        ("jam 3", {180, 900}),
        ("pukul delapan pagi", {480}),
        ("jam setengah delapan pagi", {450}),
        ("jam 12 malam", {0}),
        ("pukul 24.00", {0}),
    ],
)
def test_a_time_of_day_is_read_in_every_form(text: str, minutes: set[int]) -> None:
    found = only(text)
    assert (found.kind, found.readings) == (Kind.TIME, frozenset(minutes))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("dua hari kerja", 2, "working-day"),
        ("2 (dua) hari kerja", 2, "working-day"),
        ("2 hari", 2880, ""),
        ("dua minggu", 20160, ""),
        ("14 hari", 20160, ""),
        ("24 jam", 1440, ""),
        ("1x24 jam", 1440, ""),
        ("setahun", 12, "month"),
        ("12 bulan", 12, "month"),
        ("30menit", 30, ""),
    ],
)
def test_a_duration_is_measured_in_minutes_months_or_working_days(text: str, value: int, unit: str) -> None:
    found = only(text)
    assert (found.kind, found.readings, found.unit) == (Kind.DURATION, frozenset({Decimal(value)}), unit)


def test_working_days_are_not_days() -> None:
    assert only("2 hari kerja").unit != only("2 hari").unit


@pytest.mark.parametrize(
    ("text", "days"),
    [("Senin-Jumat", {0, 1, 2, 3, 4}), ("hari Minggu", {6}), ("Senin s.d. Kamis", {0, 1, 2, 3}), ("Sabtu", {5})],
)
def test_weekdays_are_read_with_their_ranges(text: str, days: set[int]) -> None:
    found = only(text)
    assert (found.kind, found.readings) == (Kind.WEEKDAY, frozenset[Value](days))


def test_a_week_is_no_sunday() -> None:
    assert [quantity.kind for quantity in read("dua minggu lagi")] == [Kind.DURATION]


def test_a_range_of_dates_gives_both_ends_their_month_and_year() -> None:
    found = {value for quantity in read("3 sampai 7 Januari 2027") for value in quantity.readings}
    assert found == {(2027, 1, 3), (2027, 1, 7)}
    found = {value for quantity in read("1 Maret s.d. 30 April 2027") for value in quantity.readings}
    assert found == {(2027, 3, 1), (2027, 4, 30)}


def test_opening_hours_are_two_times_and_no_decimals() -> None:
    assert [quantity.kind for quantity in read("08.00 - 14.00 WIB")] == [Kind.TIME, Kind.TIME]
    assert [quantity.kind for quantity in read("2,5 kg")] == [Kind.COUNT]


def test_percentages_are_read_in_words_too() -> None:
    assert only("sepuluh persen").readings == only("10%").readings == only("10 prosen").readings


def test_a_code_is_no_number() -> None:
    assert [quantity.kind for quantity in read("F-2.01")] == [Kind.CODE]
    assert [quantity.kind for quantity in read("COVID-19")] == [Kind.CODE]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("dua puluh lima ribu", 25_000),
        ("seratus dua puluh ribu", 120_000),
        ("sebelas", 11),
        ("empat belas", 14),
        ("dua ratus lima puluh juta", 250_000_000),
        ("seribu lima ratus", 1_500),
    ],
)
def test_number_words_have_their_value(text: str, value: int) -> None:
    assert read_words(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.500", "1500"), ("1,5", "1.5"), ("1.5", "1.5"), ("1.500.000,25", "1500000.25"), ("1,500,000", "1500000")],
)
def test_points_and_commas_part_thousands_or_decimals(text: str, value: str) -> None:
    assert read_digits(text) == Decimal(value)


def test_quantities_do_not_overlap() -> None:
    found = read("Pada 5 Desember 2026 pukul 08.00-15.00 WIB biaya Rp50 ribu, 2 hari kerja, 10%, F-2.01, tiga lembar.")
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert len(found) == 8
