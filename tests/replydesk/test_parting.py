import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.channels import shipped_channels
from replydesk.lengths import measure
from replydesk.parting import Parted, part

X = shipped_channels()["x"]
SENTENCE = "Surat pengantar RT dan RW tidak diperlukan untuk layanan ini."


def test_whole_sentences_go_into_the_first_part_as_many_as_fit() -> None:
    text = " ".join([SENTENCE] * 6)
    assert part(text, X) == Parted(" ".join([SENTENCE] * 4), " ".join([SENTENCE] * 2))


def test_an_abbreviation_or_an_amount_ends_no_sentence() -> None:
    long = "Bayar di Jl. Merdeka No. 5 sebesar Rp1.250.000 " + "dan seterusnya " * 18
    assert part(f"{SENTENCE} {SENTENCE} {long}", X) == Parted(f"{SENTENCE} {SENTENCE}", long.strip())


@pytest.mark.parametrize(
    "text",
    [SENTENCE, "Halo, Bapak/Ibu. " + "panjang " * 60, "panjang " * 60],
    ids=["it fits", "only a greeting would", "one sentence"],
)
def test_what_cannot_be_parted_stays_whole(text: str) -> None:
    assert part(text, X) is None


@given(st.text(st.sampled_from("ab. \n!🙏A1\u0301"), max_size=900))
def test_nothing_is_lost_between_the_parts(text: str) -> None:
    parted = part(text, X)
    if parted is not None:
        assert measure(parted.first, X) <= 280
        assert "".join((parted.first + parted.rest).split()) == "".join(text.split())
