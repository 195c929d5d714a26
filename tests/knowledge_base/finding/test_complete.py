"""What the search box offers while one types."""

import pytest

from knowledge_base.finding.complete import completed, completions
from knowledge_base.finding.keys import KEY_NAMES
from knowledge_base.finding.read import read_search
from knowledge_base.finding.ready import Ready, ready_search


@pytest.mark.parametrize(
    ("typed", "language", "offered"),
    [
        ("", "id", ()),
        ("ktp ", "id", ()),
        ("ktp je", "id", ("jenis:",)),
        ("-ST", "id", ("-status:",)),
        ("u", "en", ("used:", "unused:")),
        ("di", "id", ("ditinjau:", "dipakai:", "ditemukan:")),
        ("jenis:", "id", ("jenis:fakta", "jenis:jawaban", "jenis:hoaks")),
        ("-kind:h", "en", ("-kind:hoax",)),
        ("kind:hoax", "en", ()),
        ("warna:", "id", ()),
    ],
)
def test_keys_and_named_values_are_offered(typed: str, language: str, offered: tuple[str, ...]) -> None:
    assert completions(typed, language) == offered


@pytest.mark.parametrize(("language", "place"), [("id", 0), ("en", 1)])
def test_whatever_is_offered_is_understood(language: str, place: int) -> None:
    for names in KEY_NAMES.values():
        for offered in completions(f"{names[place]}:", language):
            found = read_search(completed("ktp xy", offered))
            assert (len(found.conditions), found.not_understood) == (1, ())


@pytest.mark.parametrize("which", list(Ready))
def test_what_the_program_searches_for_is_the_same_in_both_languages_and_understood(which: Ready) -> None:
    found = {language: read_search(ready_search(which, language)) for language in ("id", "en")}
    assert found["id"].conditions == found["en"].conditions != ()
    assert found["id"].not_understood == found["en"].not_understood == ()
    assert found["id"].terms == found["en"].terms == ()


def test_a_completed_part_takes_the_place_of_the_last_one() -> None:
    assert completed("ktp je", "jenis:") == "ktp jenis:"
    assert completed("ktp jenis:h", "jenis:hoaks") == "ktp jenis:hoaks "
