from time import process_time

import pytest

from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.likeness import Likeness
from knowledge_base.matching.words import Reader
from tests.evaluation.fact_base import FactBase

MANY = 150
BASE = FactBase(
    [
        {
            "id": "ktp",
            "title": "KTP hilang di jalan",
            "body": "Lapor polisi.",
            "variants": [f"ktp hilang di loket {number}" for number in range(MANY)],
        },
        {"id": "pohon", "title": "Lapor pohon tumbang", "body": "Hubungi petugas."},
    ],
    Reader(load_lexicon()),
)


def alike(text: str) -> Likeness:
    return BASE.found(text)[0][1]


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        ("lapor pohon tumbang", 1.0),
        ("lapor pohon besar tumbang", 0.76),
        ("tumbang pohon lapor", 0.5),
        ("tumbang, tadi sore waktu saya belanja sayur, pohon", 0.0),
    ],
)
def test_words_that_stay_neighbours_count_whole_and_those_that_stay_close_by_half(text: str, ordered: float) -> None:
    assert alike(text).best.ordered == pytest.approx(ordered, abs=0.03)


def test_a_message_that_says_the_same_a_thousand_times_takes_no_longer_than_its_length() -> None:
    began = process_time()
    once, often = alike("ktp hilang di jalan"), alike("ktp hilang di jalan. " * 950)
    assert process_time() - began < 3.0  # pair by pair it took ten seconds
    assert often.best.ordered == once.best.ordered
