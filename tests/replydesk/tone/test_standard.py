"""How a reply looks changes nothing of what it says: small words of chat, blanks, dashes, whom it answers."""

import pytest

from replydesk.tone.fold import fold
from replydesk.tone.sentences import sentence_spans
from replydesk.tone.standard import standardised
from tests.replydesk.tone.given import marked


def test_words_of_chat_are_written_out_and_keep_their_place() -> None:
    typed = "Yg ini tdk bisa."
    found = standardised(fold(typed))
    assert found.text == "yang ini tidak bisa."
    start = found.text.index("tidak")
    assert typed[slice(*found.span(start, start + len("tidak")))] == "tdk"
    assert typed[slice(*found.span(found.text.index("bisa"), len(found.text)))] == "bisa."


def test_a_text_without_them_is_left_as_it_is() -> None:
    folded = fold("Gaji tidak naik.")
    assert standardised(folded) is folded


def test_blanks_in_a_row_are_one_and_keep_their_place() -> None:
    typed = "tidak   benar"
    found = fold(typed)
    assert found.text == "tidak benar"
    assert found.span(0, len(found.text)) == (0, len(typed))
    assert found.span(6, 11) == (8, 13)


def test_whom_a_reply_answers_is_no_word_of_its_sentence() -> None:
    text = "@warga_kota @dinas.x, silakan datang. terima kasih"
    assert [text[start:end] for start, end in sentence_spans(text)] == ["silakan datang.", "terima kasih"]


@pytest.mark.parametrize("no", ["tidak", "tdk", "nggak", "gak"])
def test_a_denial_in_chat_denies(no: str) -> None:
    body = "Vaksinasi dilayani setiap Rabu."
    assert marked("accuracy.turned-round", body, f"Vaksinasi {no} dilayani, Kak.") != ()
    assert marked("accuracy.turned-round", f"Vaksinasi {no} dilayani.", "Vaksinasi tidak dilayani, Kak.") == ()


def test_the_rules_on_spelling_still_see_what_was_typed() -> None:
    assert marked("plain.slang", "KTP gratis.", "KTP tdk dibayar, Kak.") == ("tdk",)


@pytest.mark.parametrize(
    "text", ["Halo Kak Sari – KTP gratis.", "@sari Kak Sari, KTP gratis.", "KTP gratis – Kak Sari."]
)
def test_a_dash_or_a_handle_leaves_somebody_addressed(text: str) -> None:
    assert marked("personal.third-person", "KTP gratis.", text) == ()


def test_a_dash_leaves_somebody_told_of_told_of() -> None:
    assert marked("personal.third-person", "KTP gratis.", "Yang belum bayar tetangga Ibu – Pak Joko.") == ("Joko",)
