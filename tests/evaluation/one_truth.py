"""How well near duplicates and contradictions are told from each other and from what only looks so.

Hand-written are pairs of entries of a city that does not exist (``data/one_truth_pairs.jsonl``), each with what it is;
and as many again (``data/one_truth_pairs_kept_back.jsonl``), written before the first measurement and looked at for a
stored figure only. The same once more, from life at an agency's counters, in ``data/one_truth_life.jsonl`` and
``data/one_truth_life_kept_back.jsonl``. Questions put in quite other words, with near ones that are not the same, are
in ``data/one_truth_wordings.jsonl`` and ``data/one_truth_wordings_kept_back.jsonl``. What excludes each other by words
rather than by figures or denials is in ``data/one_truth_words.jsonl`` and ``data/one_truth_words_kept_back.jsonl``: by
whom, which way, before or after what, whether it holds, by which unit. All pairs of a file are put into
one fact base, so that whatever is found between two pairs counts as wrong. A pair that is ``compatible`` answers the
same question and both entries hold: it is no contradiction, and whether one entry would do for both is left to the
person.
"""

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from knowledge_base.entry import EntryContent
from knowledge_base.store import Store, create_store
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import ONE_PERSON
from replydesk.tidying.result import Tidying
from replydesk.tidying.run import look_through

DATA = Path(__file__).parent / "data"
TUNED = DATA / "one_truth_pairs.jsonl"
KEPT_BACK = DATA / "one_truth_pairs_kept_back.jsonl"
LIFE = DATA / "one_truth_life.jsonl"
LIFE_KEPT_BACK = DATA / "one_truth_life_kept_back.jsonl"
WORDINGS = DATA / "one_truth_wordings.jsonl"
WORDINGS_KEPT_BACK = DATA / "one_truth_wordings_kept_back.jsonl"
WORDS = DATA / "one_truth_words.jsonl"
WORDS_KEPT_BACK = DATA / "one_truth_words_kept_back.jsonl"
ALL = (TUNED, KEPT_BACK, LIFE, LIFE_KEPT_BACK, WORDINGS, WORDINGS_KEPT_BACK, WORDS, WORDS_KEPT_BACK)
TODAY = date(2026, 11, 21)

_LEFT_OPEN = {"duplicate": "compatible"}
"""What may be taken for the one or not."""


@dataclass(frozen=True)
class Figures:
    """What came of one file, for contradictions or for near duplicates.

    Attributes:
        found: How many of those there are were found as what they are.
        wanted: How many there are.
        wrong: How many were found that are none.
    """

    found: int
    wanted: int
    wrong: int


def measure(path: Path) -> dict[str, Figures]:
    """Return the figures by label."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    labels = {frozenset((f"{place}-first", f"{place}-second")): row["label"] for place, row in enumerate(rows)}
    with tempfile.TemporaryDirectory() as folder:
        store = create_store(Path(folder) / "pairs.db")
        _fill(store, rows)
        found = look_through(store, today=TODAY)
        store.close()
    return {
        label: Figures(
            found=sum(labels.get(pair) == label for pair in pairs),
            wanted=sum(one == label for one in labels.values()),
            wrong=sum(labels.get(pair, "") not in {label, _LEFT_OPEN.get(label)} for pair in pairs),
        )
        for label, pairs in _by_label(found)
    }


def _by_label(found: Tidying) -> Iterator[tuple[str, list[frozenset[str]]]]:
    yield "contradiction", [frozenset((one.first.name, one.second.name)) for one in found.contradictions]
    yield "duplicate", [frozenset((one.first.name, one.second.name)) for one in found.duplicates]


def _fill(store: Store, rows: list[dict[str, dict[str, str]]]) -> None:
    sari = Act(person="Sari", at=datetime(2026, 11, 20, 8, tzinfo=UTC))
    store.settings.set(ONE_PERSON, "yes")
    for place, row in enumerate(rows):
        for which in ("first", "second"):
            content = EntryContent(title=row[which]["title"], body=row[which]["body"])
            entry = store.entries.add(content, sari, own_id=f"{place}-{which}")
            store.entries.approve(entry.id, sari, revision=1, content_hash=entry.content_hash)
