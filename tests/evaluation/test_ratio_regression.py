"""The second way to weigh traits, on sentences small enough to be reckoned by hand."""

import math
import random

import pytest

from tests.evaluation.ratio_regression import fit, ratios
from tests.evaluation.train_manner import averaged

YES = [frozenset({"a", "b"}), frozenset({"a", "c"}), frozenset({"a", "b", "c"})]
NO = [frozenset({"d", "b"}), frozenset({"d", "c"}), frozenset({"d", "b", "c"}), frozenset({"e", "d"})]


def test_a_trait_is_scaled_by_how_much_oftener_one_side_has_it() -> None:
    found = ratios(YES, NO)
    assert found.keys() == {"a", "b", "c", "d"}, "a trait of one sentence is left out"
    whole = math.log(11 / 12)
    assert found["a"] == pytest.approx(math.log(4) - whole)
    assert found["d"] == pytest.approx(math.log(5) + whole)
    assert found["b"] == pytest.approx(abs(math.log(3 / 3) - whole))


def test_the_weights_are_where_no_small_step_makes_the_loss_smaller() -> None:
    scale = ratios(YES, NO)
    bias, weights = fit(YES, NO, random.Random(1))  # noqa: S311 - repeatable, not secret
    inner = {name: weights[name] / scale[name] for name in scale}
    best = _loss(bias, inner, scale)
    for name in scale:
        for step in (-0.02, 0.02):
            assert _loss(bias, {**inner, name: inner[name] + step}, scale) > best
    assert all(_loss(bias + step, inner, scale) > best for step in (-0.02, 0.02))
    assert weights["a"] > 0 > weights["d"]


def _loss(bias: float, inner: dict[str, float], scale: dict[str, float]) -> float:
    both = len(YES) + len(NO)
    loss = (bias**2 + sum(value**2 for value in inner.values())) / 2
    for side, sentences in ((1, YES), (-1, NO)):
        for each in sentences:
            odds = bias + sum(inner[name] * scale[name] for name in each if name in scale)
            loss += 0.3 * both / (2 * len(sentences)) * math.log1p(math.exp(-side * odds))
    return loss


def test_the_average_of_two_models_lies_halfway() -> None:
    assert averaged((1.0, {"a": 2.0, "b": 1.0}), (3.0, {"a": 4.0, "c": -2.0})) == (2.0, {"a": 3.0, "b": 0.5, "c": -1.0})
