import pytest

from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.words import Reader
from replydesk.draft import Intent
from replydesk.kinds import guess_kind


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_lexicon())


def test_a_guess_names_its_words(reader: Reader) -> None:
    assert guess_kind("g0bl0k lu", reader).cues == ("goblok",)
    assert guess_kind("ktp blm jadi", reader).intent is Intent.COMPLAINT


@pytest.mark.parametrize("text", ["", "…", "🙏🙏", "\ud800", "halo " * 5000])
def test_a_text_without_a_cue_is_something_else(reader: Reader, text: str) -> None:
    assert guess_kind(text, reader).intent is Intent.OTHER


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("min jam buka mpp", "jam"),
        ("Halo kak, alamat dukcapil", "alamat"),
        ("info loker dong min", "info"),
        ("jadwal sudah berubah min", ""),
        ("jam tangan satpam kok merek mahal", ""),
        ("mpp jam buka", ""),
        ("min", ""),
        ("jadwal samsat keliling " + "kecamatan " * 9, ""),
    ],
)
def test_who_names_what_an_office_tells_and_says_nothing_of_it_asks_for_it(
    reader: Reader, text: str, named: str
) -> None:
    guess = guess_kind(text, reader)
    assert guess.intent is (Intent.QUESTION if named else Intent.OTHER)
    assert guess.cues == ((named,) if named else ())


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("loket samsat buka sabtu nggak", Intent.QUESTION),
        ("kk baru sy udah jadi blm min", Intent.QUESTION),
        ("udah bayar tp gak dilayani", Intent.COMPLAINT),  # it ends nothing there
        ("gak min", Intent.OTHER),  # and here it asks of nothing
        ("dapet wa bantuan 1,5 jt tinggal klik link, bener gak?", Intent.HOAX),  # it asks whether that is true
    ],
)
def test_a_negative_at_the_end_asks_whether_it_is_so(reader: Reader, text: str, intent: Intent) -> None:
    assert guess_kind(text, reader).intent is intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("nikah di kua gratis ga sih min tolong dibales ya", Intent.QUESTION),
        ("loker pemkot, tlg infonya kak", Intent.QUESTION),
        ("got mampet udah lapor tp gak diangkut, tolong dibales", Intent.COMPLAINT),
        ("min tolong lampu jalan gang mawar", Intent.COMPLAINT),
        ("kok lama bgt sih", Intent.COMPLAINT),
    ],
)
def test_who_only_asks_for_an_answer_does_not_complain(reader: Reader, text: str, intent: Intent) -> None:
    assert guess_kind(text, reader).intent is intent
