import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.exchange.clean import clean_line, clean_text, has_nul, is_visible

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    assert clean_line(once) == clean_line(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANY_TEXT)
def test_a_cleaned_text_is_normal_and_holds_nothing_hidden(text: str) -> None:
    cleaned = clean_text(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    cleaned.encode("utf-8")
    assert not [sign for sign in cleaned if unicodedata.category(sign) == "Cc" and sign not in "\t\n"]
    assert cleaned == cleaned.strip()
    assert "\n" not in clean_line(text)


@given(st.text("abc ÀÉé?!0123456789\n", max_size=40))
def test_what_people_type_stays_as_it_is(text: str) -> None:
    lines = [line.rstrip() for line in text.split("\n")]
    assert clean_text(text) == "\n".join(lines).strip(" \n")


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("Ka\u200bpan ban\u202etuan\u202c cair?\ufeff", "Kapan bantuan cair?"),
        ("\u2066Apakah\u2069 ini", "Apakah ini"),
        ("kata\u00adtersela", "katatersela"),
        ("e\u0301", "é"),
        ("satu\r\ndua\rtiga\u2028empat\x0blima", "satu\ndua\ntiga\nempat\nlima"),
        ("Rp\u00a0100", "Rp 100"),
        ("ujung  \n lagi\t\n", "ujung\n lagi"),
        ("\ud800setengah", "setengah"),
        ("a\U000e0041b\ufffec", "abc"),
        ("bu\0ka", "buka"),
        ("\x1b[31mmerah", "[31mmerah"),
        ("\u3164", ""),
        ("a\u3164b", "a b"),
    ],
)
def test_what_nobody_can_see_is_taken_out(dirty: str, clean: str) -> None:
    assert clean_text(dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "keluarga 👨‍👩‍👧 dan ❤️",
        "tombol 1️⃣ lalu #️⃣",
        "bendera 🇮🇩",
        "🏳️‍🌈",
        "👍🏽",
        "𝗕𝗔𝗡𝗧𝗨𝗔𝗡",
        "QS 2:255 \u06dd",
        "pаjak",
        "pilih „ini” – Rp5.000…",
    ],
)
def test_emoji_bold_letters_and_signs_stay(text: str) -> None:
    assert clean_text(text) == unicodedata.normalize("NFC", text)


def test_a_joiner_between_letters_is_taken_out() -> None:
    assert clean_text("ban\u200dtuan ❤\ufe0f\u200dya a\ufe0f") == "bantuan ❤\ufe0fya a"


@pytest.mark.parametrize("text", ["", " ", "\u200b\u200b", "\u3164\u2800", "\u202e", "\u0301"])
def test_nothing_visible_is_seen_as_nothing(text: str) -> None:
    assert not is_visible(clean_text(text))


@pytest.mark.parametrize("text", ["a", "?", "7", "👍", "Rp", "ﷲ"])
def test_any_letter_digit_or_sign_is_visible(text: str) -> None:
    assert is_visible(clean_text(text))


def test_nul_is_noticed() -> None:
    assert has_nul("bu\0ka")
    assert not has_nul("buka")
