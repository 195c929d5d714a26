"""What is held against a run: figures above their limit, where two of three runs agree."""

import pytest

from tests.benchmarks.baseline import AGAIN, Tries

MOST = {"memory": 250.0, "stall": 16.0}


def tries(*memories: float) -> Tries[float]:
    runs = iter(memories)
    return Tries(lambda: next(runs))


def figures(memory: float) -> dict[str, float]:
    return {"memory": memory, "stall": 1.0}


def test_one_run_is_enough_where_all_is_well() -> None:
    assert tries(250.0).beyond(figures, MOST) == {}


def test_one_bad_run_of_three_is_the_weather() -> None:
    assert tries(300.0, 240.0, 240.0).beyond(figures, MOST) == {}


def test_two_bad_runs_of_three_are_told_with_what_may_be() -> None:
    assert tries(300.0, 240.0, 260.0).beyond(figures, MOST) == {"memory": (260.0, 250.0)}


def test_further_runs_are_made_once_for_all_who_ask() -> None:
    made = iter((300.0, 260.0, 270.0))
    asked = Tries(lambda: next(made))
    assert asked.beyond(figures, MOST)
    assert list(asked.more()) == [260.0, 270.0]
    with pytest.raises(StopIteration):
        next(made)
    assert len(list(asked.more())) == AGAIN
