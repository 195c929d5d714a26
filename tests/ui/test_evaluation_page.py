from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from replydesk.evaluation.result import Calibration
from replydesk.wording import LANGUAGES, load_wording
from tests.ui.evaluated import BARE, BROKEN, FOUND, LOST
from ui.evaluation_page.figures import explanation, figures_of, of_a_hundred, share_words
from ui.evaluation_page.model import COLUMNS, WHAT, ResultTableModel
from ui.evaluation_page.rows import Section, count_of, rows_of
from ui.row_model import TINT

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (8, 9, (8, 9)),
        (86, 100, (86, 100)),
        (172, 200, (86, 100)),
        (999, 1000, (99, 100)),
        (1, 1000, (1, 100)),
        (0, 1000, (0, 100)),
        (1000, 1000, (100, 100)),
    ],
)
def test_figures_are_said_of_a_hundred_and_all_or_none_only_when_it_is_so(
    part: int, whole: int, said: tuple[int, int]
) -> None:
    assert of_a_hundred(part, whole) == said


def test_where_nothing_was_counted_there_is_a_dash() -> None:
    assert share_words(0, 0) == "–"
    numbers = [figure.number for figure in figures_of(replace(FOUND, asked=0, calibration=Calibration()))]
    assert numbers == ["–"] * 4


def test_the_figures_tell_first_three_surety_and_what_was_denied() -> None:
    assert [figure.number for figure in figures_of(FOUND)] == ["86 of 100", "96 of 100", "49 of 50", "8 of 100"]


def test_the_explanation_names_the_sample_and_what_was_learned() -> None:
    said = explanation(FOUND, "en")
    assert all(number in said for number in ("120", "30", "38", "2"))
    assert "by lot" not in explanation(replace(FOUND, sample=None), "en")


@pytest.mark.parametrize("section", Section)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_has_its_rows(section: Section, language: str) -> None:
    rows = rows_of(FOUND, section, load_wording(language))
    assert len(rows) == count_of(FOUND, section) > 0
    for row in rows:
        assert row.first
        assert row.heading
        assert row.entries or row.new_text
        assert any(text for _, text in row.parts)
        assert "\n" not in row.first + row.second


def test_a_pair_names_the_words_of_each_and_the_questions_that_went_astray() -> None:
    [row] = rows_of(FOUND, Section.MIXED_UP, load_wording("en"))
    texts = "\n".join(text for _, text in row.parts)
    assert (row.first, row.second, row.count) == (LOST.title, BROKEN.title, "4")
    assert row.entries == (LOST, BROKEN)
    assert "Only here: hilang" in texts
    assert "No word of its own" in texts
    assert "ktp ilang gmn <b>ngurusnya</b>" in texts
    assert "nothing was suggested" in texts


def test_what_nobody_answers_can_become_an_entry_and_what_is_near_can_be_opened() -> None:
    new, near = rows_of(FOUND, Section.IN_VAIN, load_wording("en"))
    assert (new.new_text, new.entries) == ("sewa gedung olahraga {berapa}?", ())
    assert near.entries == (LOST,)


def test_an_empty_evaluation_has_empty_lists() -> None:
    nothing = replace(FOUND, pairs=(), never_found=(), found_late=(), without_variants=(), thin=(), gaps=(), advice=())
    assert [rows_of(nothing, section, load_wording("id")) for section in Section] == [()] * len(Section)


@pytest.mark.parametrize("section", Section)
def test_the_list_of_results_keeps_qts_rules(qtmodeltester: ModelTester, section: Section) -> None:
    model = ResultTableModel()
    model.show_rows(section, rows_of(FOUND, section, load_wording("id")))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("section", Section)
def test_each_column_that_is_shown_has_a_head_and_each_word_its_colour(section: Section) -> None:
    model = ResultTableModel()
    model.show_rows(section, rows_of(FOUND, section, load_wording("id")))
    heads = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in COLUMNS[section]]
    assert all(heads)
    assert len(set(heads)) == len(heads)
    if WHAT in COLUMNS[section]:
        assert model.index(0, WHAT).data(TINT)


def test_a_long_title_stays_in_its_list() -> None:
    rows = rows_of(FOUND, Section.UNTESTED, load_wording("id"))
    assert [row.entries for row in rows] == [(BARE,), (BROKEN,)]
