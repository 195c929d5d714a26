"""Answers as offices give them, which cite the entry they stand in, are not held back.

The rows are the entries that were written for the evaluation of matching, by people who knew no rule of the gate. The
same is measured with answers of real offices by ``official_answers.py``; the figure stands in ``tone.md``.
"""

from pathlib import Path

from replydesk.tone.load import shipped_pack
from tests.evaluation.official_answers import Answer, entry, held_back, rows

DATA = Path(__file__).parent / "data"
MOST = 0.03
"""Share that may be held back, of a hundred and more. Reached: none."""


def _own() -> list[Answer]:
    found = []
    for path in sorted(DATA.glob("train_*_entries.jsonl")):
        if "hoax" not in path.name:
            found += [Answer(each.content.body, (each,)) for each in map(entry, rows(path))]
    return found


def test_an_answer_that_cites_its_own_entry_is_let_through() -> None:
    answers = _own()
    assert len(answers) > 100
    found = held_back(answers, shipped_pack("id"))
    assert len(found) <= MOST * len(answers), [(answer.text, rules) for answer, rules in found]


def test_an_answer_beside_the_entry_of_another_one_is_held_back() -> None:
    answers = _own()[:40]
    swapped = [
        Answer(one.text, other.cited) for one, other in zip(answers, [*answers[20:], *answers[:20]], strict=True)
    ]
    assert len(held_back(swapped, shipped_pack("id"))) > len(answers) / 2
