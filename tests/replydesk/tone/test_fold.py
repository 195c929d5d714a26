import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.tone.fold import fold


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("𝗕𝗼𝗱𝗼𝗵", "bodoh"),
        ("ｂｏｄｏｈ", "bodoh"),
        ("🅱🅾🅳🅾🅷", "bodoh"),
        ("bоdоh", "bodoh"),  # Cyrillic о
        ("bo\u200bdo\u00adh", "bodoh"),
        ("b̶o̶d̶o̶h", "bodoh"),
        ("BODOOOOH", "bodoh"),
        ("“Halo” – kata…", '"halo" - kata...'),
        ("www.contoh.id", "www.contoh.id"),
        ("kelas III", "kelas iii"),
        ("０８１２", "0812"),
        ("b\u3164odoh", "bodoh"),
    ],
)
def test_a_disguise_of_letters_is_folded_away(typed: str, read: str) -> None:
    assert fold(typed).text == read


def test_a_place_in_the_folded_text_leads_back_to_what_was_typed() -> None:
    typed = "Pak 𝗕𝗼\u200b𝗱ооооoh ya"
    folded = fold(typed)
    start = folded.text.index("bodoh")
    first, after = folded.span(start, start + 5)
    assert typed[first:after] == "𝗕𝗼\u200b𝗱ооооoh"


@given(st.text(max_size=200))
def test_folding_takes_every_text_and_gives_ascii_with_a_place_for_each_letter(typed: str) -> None:
    folded = fold(typed)
    assert folded.text.isascii()
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert all(0 <= start < end <= len(typed) for start, end in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)


def test_lone_surrogates_and_control_characters_do_no_harm() -> None:
    assert fold("a\ud800b\x00c").text == "a\x7fb c"
