import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.exchange.number_text import builtin_format, number_text

ACCOUNTING = '_("Rp"* #,##0_);_("Rp"* \\(#,##0\\);_("Rp"* "-"_);_(@_)'


@pytest.mark.parametrize(
    ("raw", "code", "shown"),
    [
        ("82112345678901", "General", "82112345678901"),
        ("8.2112345678901E13", "General", "82112345678901"),
        ("15000.0", "General", "15000"),
        ("12.5", "General", "12,5"),
        ("0.30000000000000004", "General", "0,3"),
        ("1E+3", "General", "1000"),
        ("-5", "General", "-5"),
        ("5", "@", "5"),
        ("15000", "#,##0", "15.000"),
        ("1234567.891", "#,##0.0##", "1.234.567,891"),
        ("15000", '"Rp"#,##0', "Rp15.000"),
        ("15000", "[$Rp-421]#,##0.00", "Rp15.000,00"),
        ("15000", ACCOUNTING, "Rp15.000"),
        ("-15000", ACCOUNTING, "Rp(15.000)"),
        ("81234567890", "000000000000", "081234567890"),
        ("81234567890", "0000-0000-0000", "0812-3456-7890"),
        ("62811", "+0", "+62811"),
        ("0.25", "0%", "25%"),
        ("0.125", "0.00%", "12,50%"),
        ("3", '0 "hari kerja"', "3 hari kerja"),
        ("99.995", "0.00", "100,00"),
        ("12345", "0.00E+00", "12345"),
        ("0.5", "# ?/?", "0,5"),
    ],
)
def test_a_number_is_shown_as_in_its_cell(raw: str, code: str, shown: str) -> None:
    assert number_text(raw, code, from_1904=False) == shown


@pytest.mark.parametrize(
    ("raw", "code", "shown"),
    [
        ("46374", "DD/MM/YYYY", "18 Desember 2026"),
        ("46374", "[$-421]dd mmmm yyyy;@", "18 Desember 2026"),
        ("46374", "m/d/yy", "18 Desember 2026"),
        ("46374", "mmm-yy", "Desember 2026"),
        ("46374", "d-mmm", "18 Desember"),
        ("46374.354166667", "dd/mm/yyyy hh:mm", "18 Desember 2026 08.30"),
        ("0.354166667", "h:mm", "08.30"),
        ("0.999999", "h:mm", "00.00"),
        ("0.5", "hh:mm:ss AM/PM", "12.00.00"),
        ("1.25", "[h]:mm", "30.00"),
        ("59", "dd/mm/yyyy", "28 Februari 1900"),
        ("61", "dd/mm/yyyy", "1 Maret 1900"),
    ],
)
def test_a_day_or_time_is_never_a_serial_number(raw: str, code: str, shown: str) -> None:
    assert number_text(raw, code, from_1904=False) == shown


def test_a_workbook_may_count_from_1904() -> None:
    assert number_text("44912", "dd/mm/yyyy", from_1904=True) == "18 Desember 2026"


@pytest.mark.parametrize(("raw", "code"), [("1.98001012005011E+17", "General"), ("3201010101010001", "0")])
def test_a_number_whose_digits_are_lost_is_not_shown(raw: str, code: str) -> None:
    assert number_text(raw, code, from_1904=False) is None


@pytest.mark.parametrize("raw", ["60", "0", "-1", "3000000"])
def test_a_day_that_never_was_is_not_shown(raw: str) -> None:
    assert number_text(raw, "dd/mm/yyyy", from_1904=False) is None


@pytest.mark.parametrize("raw", ["", "x", "NaN", "Infinity", "1e999999"])
def test_what_is_no_number_is_refused(raw: str) -> None:
    with pytest.raises(ValueError, match="no number"):
        number_text(raw, "General", from_1904=False)


@given(st.floats(allow_nan=False, allow_infinity=False), st.text('0#?.,%;@dmyhs[]"\\_*E/ General-+()Rp', max_size=20))
def test_any_number_in_any_format_gives_a_text_or_none(value: float, code: str) -> None:
    shown = number_text(repr(value), code, from_1904=False)
    assert shown is None or isinstance(shown, str)


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_a_whole_number_of_fifteen_digits_keeps_them_all(value: int) -> None:
    assert number_text(str(value), "General", from_1904=False) == str(value)
    assert number_text(f"{value:.15E}", "0", from_1904=False) == str(value)


def test_formats_known_by_number_only_are_known() -> None:
    assert number_text("46374", builtin_format(14), from_1904=False) == "18 Desember 2026"
    assert number_text("46374", builtin_format(57), from_1904=False) == "18 Desember 2026"
    assert number_text("0.5", builtin_format(9), from_1904=False) == "50%"
    assert builtin_format(12345) == "General"
