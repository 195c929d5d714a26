"""How many answers that real offices gave the gate would hold back, each citing the entry it stands in.

    PYTHONPATH=. python tests/evaluation/official_answers.py ANSWERS.jsonl KB.jsonl [KB.jsonl …]

ANSWERS holds a line for each answer, ``{"text", "cite": [ids], …}``; lines that cite nothing are left out. KB holds the
entries, ``{"id", "title", "body", "kind"}``. Neither ships with the program, since those texts are others'. What is
held back for nothing but a missing greeting counts as let through: such answers are parts of a reply.

``test_official_answers.py`` does the same with entries of our own, and holds the figure.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from knowledge_base.entry import Entry, EntryContent, Kind, Source
from replydesk.draft import Draft
from replydesk.tone.check import check
from replydesk.tone.load import shipped_pack
from replydesk.tone.rule import RulePack
from replydesk.verdict import Severity
from tests.entries import entry_of

TODAY = date(2026, 11, 21)
COURTESY = "structure.courtesy"


@dataclass(frozen=True)
class Answer:
    """A wording and the entries it cites."""

    text: str
    cited: tuple[Entry, ...]


def entry(row: dict[str, Any]) -> Entry:
    """Return the entry of a line of the import format, approved and with a source."""
    content = EntryContent(
        kind=Kind(row.get("kind", "answer")),
        title=row["title"],
        body=row["body"],
        sources=(Source(url="https://contoh.example"),),
    )
    return entry_of(content, id=row["id"], own_id=row["id"])


def rows(path: Path) -> Iterable[dict[str, Any]]:
    """Give the lines of a file."""
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


def held_back(answers: Iterable[Answer], pack: RulePack) -> list[tuple[Answer, tuple[str, ...]]]:
    """Return the answers that are blocked, each with the rules that do so; courtesy aside."""
    found = []
    for answer in answers:
        verdict = check(Draft(text=answer.text, cited=answer.cited), pack, today=TODAY)
        blocks = {one.rule for one in verdict.findings if one.severity is Severity.BLOCK} - {COURTESY}
        if blocks:
            found.append((answer, tuple(sorted(blocks))))
    return found


def main() -> None:
    """Print the figure and which rules hold answers back."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("answers", type=Path)
    asked.add_argument("kb", type=Path, nargs="+")
    given = asked.parse_args()
    entries = {row["id"]: entry(row) for path in given.kb for row in rows(path)}
    answers = [
        Answer(row["text"], tuple(entries[one] for one in row["cite"]))
        for row in rows(given.answers)
        if row.get("cite")
    ]
    found = held_back(answers, shipped_pack("id"))
    print(f"{len(found)} of {len(answers)} held back", dict(Counter(rule for _, rules in found for rule in rules)))


if __name__ == "__main__":
    main()
