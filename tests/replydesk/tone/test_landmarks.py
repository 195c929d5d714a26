"""That looking only where an expression can begin finds what looking everywhere finds."""

import re

import pytest

from replydesk.tone import contacts, quantities
from replydesk.tone.landmarks import Hinted, Words, matches_at, number_places

TEXTS = (
    "hubungi (0341) 551234, 0812 3456 7890 atau +62 812-3456-7890; wa o8123456789.",
    "buka senin-jumat pukul 08.00 s.d. 15.00 wib, sabtu dan minggu tutup, setiap hari libur tidak ada.",
    "rp1.500.000, rp 2,5 juta, dua puluh lima ribu rupiah atau 10% (sepuluh persen) per bulan.",
    "5 des 2026, 5-7 desember 2026, 05/12/2026, 2026-12-05, mei 2026, sepanjang maret.",
    "formulir f-1.02, kertas a4, jaringan 3g, 2gb5, x-1.5, .5 dan 1,5 lembar dalam 2 x 24 jam, sehari.",
    "nik 3573 0101 9001 0001, npwp 09.254.294.3-407.000, paspor b1234567, nol delapan satu dua tiga empat lima enam.",
    "lihat https://contoh.example/a, www.contoh.example. tulis a@b.example atau info [at] contoh [dot] example!",
    "selesai.me\ncontoh.example\nx.y.id/\n.id\na.id.b@c.example\n(contoh.go.id)\nhttp://\tx",
    "",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_number_is_found_where_a_row_of_digits_begins(text: str) -> None:
    for name in ("DATE_IN_DIGITS", "DATE_ISO", "_NUMBER", "_PERCENT", "_DURATION", "_COUNT", "_CLOCK_BARE"):
        expression: re.Pattern[str] = getattr(quantities, name)
        sought = matches_at(expression, text, number_places(text))
        assert [each.span() for each in sought] == [each.span() for each in expression.finditer(text)]
    for name in ("_TAX", "_SIXTEEN", "_LONG", "_FREE"):
        expression = getattr(contacts, name)
        sought = matches_at(expression, text, number_places(text))
        assert [each.span() for each in sought] == [each.span() for each in expression.finditer(text)]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", ["_EMAIL", "_MOBILE", "_LANDLINE", "_SHORT", "_SPOKEN", "_PASSPORT"])
def test_the_hint_of_a_contact_is_in_every_text_that_has_one(name: str, text: str) -> None:
    hinted: Hinted = getattr(contacts, name)
    everywhere = [each.span() for each in hinted.expression.finditer(text)]
    assert [each.span() for each in hinted.finditer(text)] == everywhere


@pytest.mark.parametrize("name", ["_EMAIL", "_MOBILE", "_LANDLINE", "_SHORT", "_SPOKEN", "_PASSPORT"])
def test_each_hinted_contact_is_in_some_text_above(name: str) -> None:
    hinted: Hinted = getattr(contacts, name)
    assert any(list(hinted.finditer(f"hubungi 112, {text}")) for text in TEXTS)


@pytest.mark.parametrize("text", TEXTS)
def test_links_are_looked_for_between_blanks(text: str) -> None:
    everywhere = [each.span() for each in contacts._LINK.finditer(text)]
    assert [each.span() for each in contacts._link_matches(text)] == everywhere


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    ("group", "name"),
    [
        ("month", "MONTH_AND_YEAR"),
        ("month", "MONTH_ALONE"),
        ("numeral", "_NUMBER_IN_WORDS"),
        ("numeral", "_DURATION_IN_WORDS"),
        ("span", "_ONE_DURATION"),
        ("span", "_EACH_DURATION"),
        ("day-name", "EVERY_DAY"),
        ("day-name", "HOLIDAY_NAMED"),
        ("day-name", "WEEKEND"),
        ("day", "DAY_RANGE"),
        ("day", "DAY_ALONE"),
        ("clock", "_CLOCK"),
        ("rupiah", "_RUPIAH"),
    ],
)
def test_what_begins_with_a_word_is_found_at_that_word(group: str, name: str, text: str) -> None:
    expression: re.Pattern[str] = getattr(quantities, name)
    sought = matches_at(expression, text, quantities._WORDS.places(text)[group])
    assert [each.span() for each in sought] == [each.span() for each in expression.finditer(text)]


@pytest.mark.parametrize("text", TEXTS)
def test_a_code_begins_at_its_digits_or_at_the_letters_before(text: str) -> None:
    sought = matches_at(quantities._CODE, text, quantities._Places(text).codes)
    assert [each.span() for each in sought] == [each.span() for each in quantities._CODE.finditer(text)]


def test_no_match_begins_inside_the_one_before() -> None:
    assert [each.span() for each in matches_at(re.compile("aa"), "aaaaa", range(5))] == [(0, 2), (2, 4)]


def test_of_two_words_that_begin_alike_the_longer_one_is_found() -> None:
    words = Words.of({"month": ("sep", "september"), "other": ("september",)}, {"open": ("jam",)})
    assert words.places("september, sep, sepanjang jam8") == {"month": [0, 11], "other": [0], "open": [26]}
