"""The part of the SOP that stands behind a rule."""

import pytest

from replydesk.sop import sop_behind

SOP = """Pendahuluan
1. Umum
Jawab dengan sopan.
2. Tenggat
2.1 Paling lama satu hari kerja.
2.2. Bila perlu lebih lama, katakan.
10 Lain-lain
3 hari libur tidak dihitung."""


@pytest.mark.parametrize(
    ("source", "first", "last"),
    [
        ("SOP 2", "2. Tenggat", "2.2. Bila perlu lebih lama, katakan."),
        ("SE Menpan 137/2018; SOP butir 2.1 (tenggat)", "2.1 Paling lama satu hari kerja.", "hari kerja."),
        ("sop, angka 1", "1. Umum", "sopan."),
        ("SOP kantor", "Pendahuluan", "dihitung."),
        ("SOP 7", "Pendahuluan", "dihitung."),
    ],
)
def test_the_section_a_rule_names_is_shown_or_all_where_it_names_none(source: str, first: str, last: str) -> None:
    found = sop_behind(source, SOP)
    assert found.startswith(first)
    assert found.endswith(last)


@pytest.mark.parametrize("source", ["", "SE Menpan 137/2018 angka 2", "Bersikap sopan 2"])
def test_a_rule_that_rests_on_something_else_shows_nothing_of_it(source: str) -> None:
    assert sop_behind(source, SOP) == ""
    assert sop_behind("SOP 2", " ") == ""
