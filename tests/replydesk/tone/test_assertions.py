import pytest

from replydesk.tone.assertions import assertions, root_key


def said(text: str) -> tuple[set[str], set[str]]:
    (one,) = assertions(text, ((0, len(text)),))
    return set(one.affirmed), set(one.denied)


@pytest.mark.parametrize(
    "words",
    [
        ("urus", "mengurus", "diurus", "pengurusan"),
        ("kirim", "mengirim", "dikirim", "kirimkan", "pengiriman"),
        ("panjang", "perpanjang", "perpanjangan", "diperpanjang"),
        ("vaksin", "vaksinasi", "divaksin"),
        ("buka", "dibuka"),
    ],
)
def test_the_usual_forms_of_a_word_have_one_key(words: tuple[str, ...]) -> None:
    assert len({root_key(word) for word in words}) == 1


def test_what_follows_a_negation_is_denied_and_the_rest_affirmed() -> None:
    affirmed, denied = said("pengambilan paspor tidak dapat diwakilkan")
    assert root_key("diwakilkan") in denied
    assert root_key("paspor") in affirmed


def test_what_stands_under_a_condition_is_not_claimed() -> None:
    affirmed, denied = said("jika ktp tidak ditemukan, laporkan ke kecamatan")
    assert root_key("ditemukan") not in affirmed | denied


def test_not_only_is_no_negation() -> None:
    assert root_key("anjing") not in said("vaksin tidak hanya anjing tetapi juga kucing")[1]


def test_a_question_says_nothing() -> None:
    assert assertions("apakah gratis?", ((0, 14),)) == ()
