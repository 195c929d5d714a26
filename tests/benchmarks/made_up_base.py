"""A fact base of made-up entries of every kind, and messages that ask for some of them: the same every time."""

import json
import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import chain, islice
from pathlib import Path
from random import Random

from sqlcipher3 import dbapi2

from knowledge_base.entry import EntryContent, Kind, Source
from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.store import create_store
from knowledge_base.store.entries import Act, NewEntry
from tests.benchmarks.made_up import POSTS, QUESTIONS, SEED, MadeUpText

TODAY = date(2026, 11, 29)
AT = datetime(2026, 11, 20, tzinfo=UTC)
BATCH = 500


@dataclass(frozen=True)
class MadeUpBase:
    """A fact base below a folder.

    Attributes:
        folder: Holds the files below; nobody writes into them.
        entries: How many there are.
    """

    folder: Path
    entries: int

    @property
    def facts(self) -> Path:
        """The fact base."""
        return self.folder / "facts.db"

    @property
    def plain(self) -> Path:
        """The same entries in one table without an index, named ``plain``."""
        return self.folder / "plain.db"

    def messages(self) -> list[str]:
        """Return messages that ask for entries which serve: two questions in a hurry, then a long post, by turns."""
        told: list[str] = json.loads((self.folder / "messages.json").read_text(encoding="utf-8"))
        return told

    def copy(self, folder: Path) -> Path:
        """Copy the fact base into *folder*, for somebody who works in it, and return its path."""
        return Path(shutil.copy(self.facts, folder / "facts.db"))


def make_base(folder: Path, entries: int) -> MadeUpBase:
    """Make a fact base of so many *entries* below *folder*, and return it. Takes some 0.3 ms of computing for each."""
    base = MadeUpBase(folder, entries)
    text = MadeUpText(load_lexicon())
    titles = fill(base.facts, entries, text)
    connection = dbapi2.connect(str(base.facts))
    connection.execute("ATTACH ? AS beside", (str(base.plain),))
    connection.execute("CREATE TABLE beside.plain AS SELECT *, title || ' ' || tags AS words FROM entry")
    connection.commit()
    connection.close()
    questions = [text.question(title) for title in titles]
    posts = [text.post(title) for title in titles[:POSTS]]
    messages = list(chain.from_iterable(zip(questions[::3], posts, questions[1::3], strict=False)))
    (folder / "messages.json").write_text(json.dumps(messages), encoding="utf-8")
    return base


def fill(path: Path, count: int, text: MadeUpText) -> list[str]:
    """Make a fact base of *count* entries of every kind, some of them used; return titles of some that serve."""
    chance = Random(SEED)  # noqa: S311 - repeatable, not secret
    made = text.entries(count)
    store = create_store(path)
    number = 0
    serving: list[str] = []
    with store.entries.bulk():
        while part := [_entry(one["title"], one["body"], one["variants"], chance) for one in islice(made, BATCH)]:
            number += 1
            approver = Act(person="Penyetuju", at=AT) if number % 3 else None
            act = Act(person=f"orang{number % 20}", at=AT + timedelta(seconds=number))
            store.entries.add_unknown(
                [NewEntry(content=content, own_id=f"e{number}-{at}") for at, content in enumerate(part)],
                act,
                approver=approver,
            )
            if approver is not None:
                serving += [one.title for one in part if one.valid_until is None]
    store.close()
    _use(path, chance)
    return serving[:: max(1, len(serving) // QUESTIONS)][:QUESTIONS]


def _use(path: Path, chance: Random) -> None:
    """Let three in four of the entries have been used, and found twice as often."""
    connection = dbapi2.connect(str(path))
    rows = connection.execute("SELECT pk FROM entry WHERE pk % 4 > 0").fetchall()
    uses = [
        (1 + int(chance.expovariate(0.1)), f"2026-{chance.randint(1, 11):02}-10T00:00:00.000+00:00", pk)
        for (pk,) in rows
    ]
    connection.executemany("UPDATE entry SET used = ?, last_used_at = ?, found = 2 * used WHERE pk = ?", uses)
    connection.commit()
    connection.close()


def _entry(title: str, body: str, variants: list[str], chance: Random) -> EntryContent:
    until = TODAY + timedelta(days=chance.randint(-100, 900)) if chance.random() < 0.3 else None
    return EntryContent(
        kind=chance.choice((Kind.FACT, Kind.ANSWER, Kind.ANSWER, Kind.HOAX)),
        title=title,
        body=body,
        variants=tuple(variants),
        tags=tuple({f"tag{chance.randint(0, 40)}" for _ in range(2)}),
        sources=(Source(title="SOP"),) if chance.random() < 0.8 else (),
        valid_until=until,
        review_on=TODAY + timedelta(days=chance.randint(-30, 330)) if chance.random() < 0.2 else None,
    )
