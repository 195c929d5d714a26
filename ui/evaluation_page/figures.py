"""The few figures of an evaluation in words anybody understands: so many of a hundred."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from replydesk.evaluation.result import Evaluation
from ui.counted import Counted
from ui.dates import number_words

translate = QCoreApplication.translate

_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, e.g. "86 of 100", and what it counts."""

    number: str
    words: str


def of_a_hundred(part: int, whole: int) -> tuple[int, int]:
    """Return *part* of *whole* as people say it: as counted up to a hundred, else of a hundred.

    Neither none nor all is said unless it is so.
    """
    if whole <= _HUNDRED:
        return part, whole
    rounded = round(part * _HUNDRED / whole)
    if 0 < part < whole:
        rounded = min(max(rounded, 1), _HUNDRED - 1)
    return rounded, _HUNDRED


def share_words(part: int, whole: int) -> str:
    """Return e.g. "86 of 100"; a dash where there is nothing to count."""
    if not whole:
        return "–"
    shown, of = of_a_hundred(part, whole)
    return translate("Figures", "{part} of {whole}").format(part=shown, whole=of)


def figures_of(found: Evaluation) -> tuple[Figure, ...]:
    """Return the figures to be shown at the head, the most important first."""
    said = found.calibration
    return (
        Figure(
            share_words(found.found_first, found.asked),
            translate("Figures", "questions lead to the right entry at once"),
        ),
        Figure(
            share_words(found.found_in_three, found.asked),
            translate("Figures", "questions have it among the first three suggestions"),
        ),
        Figure(
            share_words(said.answer_right, said.answer),
            translate("Figures", "times it is right when the program says “This is the answer”"),
        ),
        Figure(
            share_words(said.none, found.asked),
            translate("Figures", "questions are told “No answer yet” although there is one"),
        ),
    )


def explanation(found: Evaluation, language: str) -> str:
    """Return what was asked, in a sentence or three."""
    sentences = [Counted().asked(found.asked, found.asked_entries)]
    if found.sample is not None:
        of = number_words(found.sample.of_entries, language)
        sentences.append(translate("Figures", "The entries were drawn by lot from {of}.").format(of=of))
    if found.learned:
        learned = number_words(found.learned, language)
        sentences.append(
            translate("Figures", "Ways of asking learned at the desk helped as well: {count}.").format(count=learned)
        )
    off = round(found.calibration.error * _HUNDRED)
    sentences.append(
        translate("Figures", "The percentages beside suggestions are off by {points} points on average.").format(
            points=off
        )
    )
    return " ".join(sentences)
