"""The proportions that must hold on any machine; the times themselves are printed by ``bench_matching.py``."""

import pytest

from tests.benchmarks.bench_matching import Speed, run

ENTRIES = 10_000

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def speed(tmp_path_factory: pytest.TempPathFactory) -> Speed:
    return run(ENTRIES, tmp_path_factory.mktemp("speed"))


def test_a_long_post_is_found_quicker_than_by_plain_full_text_search(speed: Speed) -> None:
    assert speed.post.median < speed.plain_post.median


def test_a_post_ten_times_as_long_as_a_question_does_not_take_ten_times_as_long(speed: Speed) -> None:
    assert speed.post.median < 5 * speed.question.median


def test_little_memory_is_needed(speed: Speed) -> None:
    assert speed.memory_mb < 80


def test_what_is_asked_for_is_found(speed: Speed) -> None:
    assert speed.found > 0.95
