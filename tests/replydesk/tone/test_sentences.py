from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.tone.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("satu. dua! tiga?", ["satu.", "dua!", "tiga?"]),
        ("jl. merdeka no. 5 dekat alun-alun. buka pagi.", ["jl. merdeka no. 5 dekat alun-alun.", "buka pagi."]),
        ("biaya rp. 5.000 saja", ["biaya rp. 5.000 saja"]),
        ("1. isi formulir\n2. serahkan", ["1. isi formulir", "2. serahkan"]),
        ("dr. budi hadir. selesai", ["dr. budi hadir.", "selesai"]),
        ("mulai tahun 2026. setelah itu tutup.", ["mulai tahun 2026.", "setelah itu tutup."]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_a_text_is_parted_at_the_ends_of_its_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@given(st.text(alphabet="ab .!?\n1", max_size=60))
def test_sentences_do_not_overlap_and_lose_nothing_but_blanks(text: str) -> None:
    spans = sentence_spans(text)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
