import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.matching.letters import Letters, load_letters, runs_of

TEXTS = st.text(max_size=60)


def test_runs_do_not_reach_from_word_to_word() -> None:
    assert runs_of("jam buka") == {" jam", "jam ", " buk", "buka", "uka "}


def test_a_word_too_short_for_a_run_is_one_by_itself() -> None:
    assert runs_of("di") == {" di "}


def test_a_text_looks_like_itself_and_nothing_like_one_of_other_letters() -> None:
    letters = load_letters()
    assert letters.alikeness(letters.look("jam buka"), letters.look("jam buka")) == pytest.approx(1.0)
    assert letters.alikeness(letters.look("jam buka"), letters.look("syxzq")) == 0.0


def test_rare_runs_tell_more_than_common_ones() -> None:
    letters = Letters({"yang": 90, " yan": 90, "ang ": 90}, sentences=100)
    asked = letters.look("yang paspor")
    assert letters.alikeness(asked, letters.look("paspor")) > letters.alikeness(asked, letters.look("yang"))


def test_a_misspelt_name_still_looks_alike() -> None:
    letters = load_letters()
    asked = letters.look_of("Kemdikbudd")
    assert letters.alikeness(asked, letters.look_of("Kemdikbud")) > 0.6


@given(TEXTS, TEXTS)
def test_alikeness_is_between_0_and_1_and_the_same_both_ways(one: str, other: str) -> None:
    letters = load_letters()
    looks = letters.look_of(one), letters.look_of(other)
    there = letters.alikeness(*looks)
    assert 0.0 <= there <= 1.0 + 1e-9
    assert there == pytest.approx(letters.alikeness(*reversed(looks)))
