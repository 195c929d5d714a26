"""How often the kind of a message is guessed right, on rows made up for it. The held half is never looked at.

Both halves and the cues were written by the same people, so real messages are harder than these.
"""

from collections import Counter
from pathlib import Path

import pytest

from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.words import Reader
from replydesk.kinds import guess_kind

ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "data" / "kinds.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]

REACHED = {"seen": 0.97, "held": 0.94}
"""May only rise."""


@pytest.mark.parametrize("half", REACHED)
def test_kinds_are_guessed_as_well_as_before(half: str) -> None:
    reader = Reader(load_lexicon())
    rows = [(kind, text) for which, kind, text in ROWS if which == half]
    right = Counter(kind for kind, text in rows if guess_kind(text, reader).intent == kind)
    whole = Counter(kind for kind, _ in rows)

    print({kind: f"{right[kind]}/{whole[kind]}" for kind in whole})
    assert len(rows) == 36
    assert sum(right.values()) / len(rows) >= REACHED[half]
