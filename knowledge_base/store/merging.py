"""Which entries a person told apart, and which one was merged into which."""

from collections.abc import Sequence

from sqlite_utils import Database

from knowledge_base.entry import Entry
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import EntryTable
from knowledge_base.store.entry_writing import INSERT_EVENT, Act, event_row
from knowledge_base.store.rows import utc_text

Pair = tuple[int, int]
"""Two row numbers, the lower one first."""

_MOST_STEPS = 20
"""How many merges in a row are followed to the entry that was kept in the end."""


def pair_of(one: int, other: int) -> Pair:
    """Return the two as they are kept."""
    return (one, other) if one < other else (other, one)


class MergeTable:
    """What was told apart and merged in one database."""

    def __init__(self, db: Database, entries: EntryTable) -> None:
        self._db = db
        self._entries = entries

    def tell_apart(self, one_id: str, other_id: str, act: Act) -> None:
        """Keep that the two entries are different ones; can be undone. Nothing happens when that is kept already.

        Raises:
            UnknownEntry: one of them is not there.
            ValueError: they are the same entry.
        """
        first, second = pair_of(self._entries.pk_of(one_id), self._entries.pk_of(other_id))
        if first == second:
            raise ValueError("an entry is not told apart from itself")
        with self._db.atomic(), self._entries.as_one(ActionKind.TOLD_APART, act):
            if not self.are_told_apart([(first, second)]):
                self._db.execute(
                    "INSERT INTO told_apart (first_pk, second_pk, person, at, action_pk) VALUES (?, ?, ?, ?, ?)",
                    [first, second, act.person, utc_text(act.at), self._entries.actions.number],
                )

    def are_told_apart(self, pairs: Sequence[Pair]) -> set[Pair]:
        """Return those of *pairs* that a person told apart."""
        return {
            pair
            for pair in pairs
            if self._db.execute(
                "SELECT 1 FROM told_apart WHERE first_pk = ? AND second_pk = ? AND withdrawn_at IS NULL", list(pair)
            ).fetchone()
        }

    def point(self, entry_id: str, into_id: str, act: Act) -> None:
        """Note on both entries that the first was merged into the second. An action must be under way."""
        pk, into_pk = self._entries.pk_of(entry_id), self._entries.pk_of(into_id)
        self._db.execute(
            "INSERT INTO merged (entry_pk, into_pk, person, at, action_pk) VALUES (?, ?, ?, ?, ?)",
            [pk, into_pk, act.person, utc_text(act.at), self._entries.actions.number],
        )
        serving = self._entries.by_pk([pk, into_pk])
        for own, other in ((pk, into_pk), (into_pk, pk)):
            row = event_row(own, serving[own].revision, ActionKind.MERGED, act, serving[other].name)
            self._db.execute(INSERT_EVENT, row)

    def learn(self, learned_id: str) -> None:
        """Note that this was learned in the action under way, and is taken back with it."""
        self._db.execute("UPDATE learned SET action_pk = ? WHERE id = ?", [self._entries.actions.number, learned_id])

    def merged_away(self, pks: Sequence[int]) -> set[int]:
        """Return those of the entries that were merged into another one and are out of use since."""
        marks = ",".join("?" * len(pks))
        rows = self._db.execute(
            "SELECT entry_pk FROM merged JOIN entry ON entry.pk = entry_pk"  # noqa: S608 - marks only
            f" WHERE entry_pk IN ({marks}) AND withdrawn_at IS NULL AND entry.state = 'retired'",
            list(pks),
        ).fetchall()
        return {row[0] for row in rows}

    def kept_for(self, entry_id: str) -> Entry | None:
        """Return the newest revision of the entry into which this one was merged; ``None``: into none.

        Where that one was merged in its turn, the last one is given.
        """
        pk = self._entries.pk_of(entry_id)
        kept: int | None = None
        for _ in range(_MOST_STEPS):
            row = self._db.execute(
                "SELECT into_pk FROM merged JOIN entry ON entry.pk = entry_pk WHERE entry_pk = ?"
                " AND withdrawn_at IS NULL AND entry.state = 'retired' ORDER BY merged.pk DESC LIMIT 1",
                [pk if kept is None else kept],
            ).fetchone()
            if row is None:
                break
            kept = int(row[0])
        found = self._entries.by_pk([kept]) if kept is not None else {}
        return self._entries.latest(found[kept].id) if kept in found else None
