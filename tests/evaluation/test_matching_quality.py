"""How well entries are found, by kind of difficulty, against figures that may only rise.

    PYTHONPATH=. python tests/evaluation/test_matching_quality.py

prints the figures; with ``--keep`` it stores them as the new baseline, which refuses to sink.
"""

import json
import sys
from collections.abc import Sequence

import pytest

from knowledge_base.entry import title_key
from knowledge_base.matching.confidence import evidence_of, load_model
from tests.evaluation.fact_base import DATA, STARTER, FactBase, read_rows
from tests.evaluation.matching_rows import Message, by_kind, fact_base, messages

BASELINE = DATA / "matching_baseline.json"
MODEL = load_model()
SLACK = 0.0005
"""Figures are stored to three places."""

pytestmark = pytest.mark.slow


def measured() -> dict[str, float]:
    """Return the figures: for each kind the share found first and among three, and how well no answer is told."""
    base = fact_base()
    figures: dict[str, float] = {}
    judged: list[tuple[float, bool]] = []
    unanswerable: list[float] = []
    answerable: list[float] = []
    for kind, rows in by_kind(messages()).items():
        asked = [(row, *first_three(base, row)) for row in rows]
        judged += [(sure, bool(names[:1] and names[0] in row.relevant)) for row, names, sure in asked]
        if kind == "no answer":
            unanswerable += [sure for _, _, sure in asked]
            continue
        answerable += [sure for _, _, sure in asked]
        figures[f"{kind}: first"] = share([bool(names[:1]) and names[0] in row.relevant for row, names, _ in asked])
        figures[f"{kind}: in three"] = share([not row.relevant.isdisjoint(names) for row, names, _ in asked])
    answered = [right for sure, right in judged if sure >= MODEL.answer_from]
    figures["all: right when said to be the answer"] = share(answered)
    figures["all: not told that there is none when there is"] = share([sure >= MODEL.none_below for sure in answerable])
    # Where the threshold stands is a choice between this figure and the one above; how well both kinds can be told
    # apart at all shows where one answer in twenty is lost.
    line = sorted(answerable)[len(answerable) // 20]
    figures["no answer: told so where one answer in twenty is lost"] = share([sure < line for sure in unanswerable])
    return figures


def first_three(base: FactBase, row: Message) -> tuple[list[str], float]:
    """Return the names of the first three suggestions and how sure the first one is."""
    found = base.found(row.text)
    if not found:
        return [], 0.0
    sure = MODEL.confidence(evidence_of([one for _, one in found])[0])
    return [name for name, _ in found[:3]], sure


def share(said: Sequence[bool]) -> float:
    """Return the share of what is true, to three places."""
    return round(sum(said) / len(said), 3)


def test_no_figure_sinks_below_its_baseline() -> None:
    baseline = json.loads(BASELINE.read_text(encoding="utf-8"))
    figures = measured()
    assert baseline.keys() == figures.keys()
    sunk = {name: (figures[name], held) for name, held in baseline.items() if figures[name] < held - SLACK}
    assert not sunk, "now, before"


def test_there_are_several_hundred_messages_of_every_kind_of_difficulty() -> None:
    kinds = by_kind(messages())
    assert sum(map(len, kinds.values())) > 600
    assert kinds.keys() == {
        "typo",
        "slang",
        "paraphrase",
        "number",
        "negation",
        "other office",
        "no answer",
        "long post",
        "three words",
    }


def test_no_message_repeats_a_phrasing_of_its_entry_word_for_word() -> None:
    rows = [*read_rows(STARTER), *read_rows(DATA / "trap_entries.jsonl")]
    phrasings = {row["id"]: {title_key(one) for one in (row["title"], *row.get("variants", ()))} for row in rows}
    repeated = [row.text for row in messages() for name in row.relevant if title_key(row.text) in phrasings[name]]
    assert repeated == []


def main() -> None:
    """Print the figures and, when asked to, keep them."""
    figures = measured()
    held = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    for name, figure in figures.items():
        print(f"{name:58}{figure:8.3f}{figure - held.get(name, figure):+8.3f}")
    if "--keep" in sys.argv:
        sunk = [name for name in held if figures.get(name, 0.0) < held[name] - SLACK]
        if sunk:
            sys.exit(f"these would sink: {', '.join(sunk)}")
        BASELINE.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
