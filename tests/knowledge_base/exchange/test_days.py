from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.exchange.days import read_day, show_day

THE_DAY = date(2026, 12, 18)


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-18",
        "2026-12-18T00:00:00+07:00",
        "2026-12-18 08.30",
        "2026/12/18",
        "18/12/2026",
        "18-12-2026",
        "18.12.2026",
        "18 / 12 / 2026",
        "18/12/26",
        "18/12/2026 00:00:00",
        "18 Des 2026",
        "18 Desember 2026",
        "18 DESEMBER 2026",
        "18-Des-26",
        "18 Dec 2026",
        "18th December 2026",
        "December 18, 2026",
        "Dec 18 2026",
        "Jumat, 18 Desember 2026",
        "Jum'at 18 Desember 2026",
        "Friday, 18 December 2026",
        "  18   Desember   2026 ",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert read_day(text) == THE_DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("03/04/2026", date(2026, 4, 3)),
        ("1 Agt 2026", date(2026, 8, 1)),
        ("1 Agustus 2026", date(2026, 8, 1)),
        ("17 Mei 2027", date(2027, 5, 17)),
        ("10 Nopember 2026", date(2026, 11, 10)),
        ("2 Peb 2026", date(2026, 2, 2)),
        ("29/02/2028", date(2028, 2, 29)),
    ],
)
def test_digits_are_day_month_year_and_months_have_their_other_names(text: str, day: date) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "besok",
        "12/18/2026",
        "30/02/2026",
        "29/02/2026",
        "18 Foo 2026",
        "Desember 2026",
        "46374",
        "2026",
        "18 12",
        "0/0/0",
    ],
)
def test_what_names_no_certain_day_is_not_guessed(text: str) -> None:
    assert read_day(text) is None


@given(st.dates())
def test_a_day_that_is_shown_is_read_again(day: date) -> None:
    assert read_day(show_day(day)) == day
    assert read_day(day.isoformat()) == day
    assert read_day(day.strftime("%d/%m/") + f"{day.year:04d}") == day


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_none(text: str) -> None:
    assert read_day(text) is None or isinstance(read_day(text), date)


def test_a_day_is_shown_as_it_is_written_in_indonesian() -> None:
    assert show_day(THE_DAY) == "18 Desember 2026"
