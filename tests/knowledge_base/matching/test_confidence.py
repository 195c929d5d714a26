import json
from dataclasses import replace

import pytest

from knowledge_base.matching.confidence import FLOOR, Evidence, answers_another_part, evidence_of, load_model
from knowledge_base.matching.facets import Difference
from knowledge_base.matching.likeness import Likeness, PhrasingLikeness
from resources import read_text

PHRASING = PhrasingLikeness(
    number=0, terms=(), held=0.0, covered=0.0, ordered=0.0, run=0.0, key=0.0, asked_key=0.0, matched={}
)


def like(covered: float) -> Likeness:
    return Likeness(
        entry_pk=1,
        best=PHRASING,
        second=0.0,
        covered=covered,
        quoted=0.0,
        key=1.0,
        look=0.0,
        named=frozenset(),
        words=frozenset(),
        differences=(),
    )


def answering(*asked: str) -> Likeness:
    return replace(like(0.5), best=replace(PHRASING, matched={term: term for term in asked}))


def test_three_words_that_the_first_does_not_answer_are_another_part() -> None:
    first, other = answering("pbb", "tempo", "kapan"), answering("ktp", "hilang", "urus")
    assert answers_another_part(other, first)
    assert not answers_another_part(answering("ktp", "hilang"), first)
    assert not answers_another_part(answering("pbb", "tempo", "denda"), first)


def test_an_entry_about_another_paper_answers_no_part() -> None:
    first, other = answering("pajak", "motor", "bayar"), answering("telat", "denda", "persen")
    elsewhere = replace(other, differences=(Difference("pajak", asked=("pkb",), held="pbb"),))
    assert not answers_another_part(elsewhere, first)


def test_more_of_each_kind_of_evidence_makes_surer() -> None:
    model = load_model()
    weak = Evidence(score=0.4, lead=0.05, lift=0.1, key=0.0)
    for stronger in (
        replace(weak, score=0.6),
        replace(weak, lead=0.2),
        replace(weak, lift=0.3),
        replace(weak, key=1.0),
    ):
        assert model.confidence(stronger) > model.confidence(weak)


def test_confidence_is_a_probability_even_far_out() -> None:
    model = load_model()
    for score in (0.0, 1e-9, 5.0):
        for lead in (-9.0, 0.0, 9.0):
            assert 0.0 <= model.confidence(Evidence(score=score, lead=lead, lift=lead, key=1.0)) <= 1.0


def test_standing_out_from_nothing_is_not_standing_out() -> None:
    alone = evidence_of([like(1.0)])[0]
    assert alone.lift == pytest.approx(alone.score - FLOOR)
    assert alone.lead == pytest.approx(alone.score - FLOOR)


def test_the_first_leads_the_second_and_the_second_trails() -> None:
    first, second = evidence_of([like(1.0), like(0.8)])
    assert first.lead == pytest.approx(first.score - max(second.score, FLOOR))
    assert second.lead == pytest.approx(second.score - first.score)
    assert second.lead < 0.0


def test_the_shipped_model_says_where_it_comes_from_and_its_thresholds_are_in_order() -> None:
    model = load_model()
    assert 0.0 < model.none_below < model.answer_from < 1.0
    assert "train_confidence.py" in json.loads(read_text("matching/confidence.json"))["provenance"]
