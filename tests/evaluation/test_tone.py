"""How well the shipped rules tell replies that must be held back from those that must not.

``tone_dev.jsonl`` is what the rules were improved with. ``tone_heldout.jsonl`` was written at the same time and is only
counted: whoever reads its rows to mend a rule moves them to the other file. The same holds for the sets of two people
who knew neither the rules nor each other: a strict communication officer (``officer_*``) and a quality assessor. The
sets ``fair_*`` hold replies that must not be blocked, written by whoever then mended the rules: ``fair_heldout`` and
the first 79 and rows 165 to 205 of
``fair_dev`` before any rule was read. So are the sets ``desk_*``: the first 152 rows of ``desk_dev`` and all of
``desk_heldout`` were written before, the others between two rounds of mending. Of the ``pairs_*``, a bad reply and the
harmless one nearest to it, the model of tone was taught those of *dev*. The ``facts_*`` are 180 such pairs on
thirty entries, parted by a hash of the entry, written before any rule was read.
The sets ``near_*`` hold near misses, parted by entries and written before any rule was read but for the rows of
``near_dev`` from the 253rd on, which were written when the others had been mended, and counted first.
The baseline may only rise (it was lowered once, by one row of ``tone_heldout``: see ``tone.md``);
``PYTHONPATH=. python tests/evaluation/test_tone.py`` raises it to what is reached now.
"""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.entry import Entry, EntryContent, Kind, Source, Status
from replydesk.draft import Draft, Intent
from replydesk.tone.check import check
from replydesk.tone.load import shipped_pack
from replydesk.verdict import Outcome
from tests.entries import entry_of

DATA = Path(__file__).parent / "data"
BASELINE = DATA / "tone_baseline.json"
TODAY = date(2026, 11, 21)
WRITERS = ("tone", "officer", "assessor", "fair", "truth", "desk", "pairs", "facts", "near")
SETS = tuple(f"{who}_{kind}" for who in WRITERS for kind in ("dev", "heldout"))


def _entries(name: str) -> dict[str, Entry]:
    file = f"{name.partition('_')[0]}_entries.json"
    found = json.loads((DATA / file).read_text(encoding="utf-8"))
    return {name: _entry(name, row) for name, row in found.items()}


def _entry(name: str, row: dict[str, str]) -> Entry:
    until = row.get("valid_until")
    content = EntryContent(
        kind=Kind(row.get("kind", "answer")),
        title=row["title"],
        body=row["body"],
        sources=(Source(url=row.get("url", ""), legal_basis=row.get("legal_basis", "")),),
        valid_until=date.fromisoformat(until) if until else None,
    )
    return entry_of(content, id=name, own_id=name, state=Status(row.get("status", "approved")))


def _draft(row: dict[str, Any], entries: dict[str, Entry]) -> Draft:
    return Draft(
        text=row["text"],
        cited=tuple(entries[one] for one in row.get("entries", [row["entry"]] if "entry" in row else [])),
        channel=row.get("channel", "generic"),
        intent=Intent(row.get("intent", "question")),
    )


def drafts_that_pass(name: str) -> list[tuple[Draft, date | None]]:
    """Return the replies of a set that must not be held back, each with the day it is judged on where it has one."""
    entries = _entries(name)
    rows = map(json.loads, (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        (_draft(row, entries), date.fromisoformat(row["today"]) if "today" in row else None)
        for row in rows
        if row["expect"] != "block"
    ]


def figures(name: str) -> dict[str, float]:
    """Return the share of rows judged as expected: of all that must be blocked, of each family, of all others."""
    pack, entries = shipped_pack("id"), _entries(name)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        today = date.fromisoformat(row["today"]) if "today" in row else TODAY
        outcome = check(_draft(row, entries), pack, today=today).outcome
        blocked = outcome is Outcome.BLOCK
        for key in (row["expect"], f"{row['expect']} {row['family']}"):
            total[key] += 1
            right[key] += blocked is (row["expect"] == "block")
        if row["expect"] == "pass":
            total["quiet"] += 1
            right["quiet"] += outcome is Outcome.PASS
    return {key: round(right[key] / total[key], 3) for key in sorted(total)}


@pytest.mark.parametrize("name", SETS)
def test_no_figure_is_worse_than_the_baseline(name: str) -> None:
    baseline: dict[str, float] = json.loads(BASELINE.read_text(encoding="utf-8"))[name]
    reached = figures(name)
    assert reached.keys() == baseline.keys()
    assert {key: (reached[key], least) for key, least in baseline.items() if reached[key] < least} == {}


if __name__ == "__main__":
    old: dict[str, dict[str, float]] = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    now = {name: figures(name) for name in SETS}
    best = {name: {key: max(now[name][key], old.get(name, {}).get(key, 0.0)) for key in now[name]} for name in SETS}
    BASELINE.write_text(json.dumps(best, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(now, indent=1))
