"""The actions on entries, each with what it changed, so that it can be undone and redone."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from sqlite_utils import Database

from knowledge_base.entry import text_digest
from knowledge_base.store.audit import AuditAct, AuditLog
from knowledge_base.store.entry_writing import Act
from knowledge_base.store.rows import utc_text
from knowledge_base.store.settings import SAVED_SEARCHES, SECOND_PERSON, SettingTable


class ActionKind(StrEnum):
    """What was done to entries."""

    CREATED = "created"
    REVISED = "revised"
    SUBMITTED = "submitted"
    SENT_BACK = "sent-back"
    APPROVED = "approved"
    RETIRED = "retired"
    DELETED = "deleted"
    RESTORED = "restored"
    """A deleted entry came back."""
    REVISION_RESTORED = "revision-restored"
    """An older revision became a new draft."""
    IMPORTED = "imported"
    """A file was taken in."""
    MERGED = "merged"
    """One entry was merged into another."""
    TOLD_APART = "told-apart"
    """Two entries that look alike were said to be different ones."""
    HOUSE_CHANGED = "house-changed"
    """The institution's name, accounts, variables, special times or folder of rules were set."""
    POLICY_CHANGED = "policy-changed"
    """What is asked for before an approval was set."""
    RETENTION_CHANGED = "retention-changed"
    """How long texts are kept was set."""
    SEARCHES_CHANGED = "searches-changed"
    """A person's saved searches were changed."""
    SECOND_CHANGED = "second-changed"
    """Who may release blocked replies, or whether anybody may, was changed. It is taken back with a PIN only."""
    FACT_CHANGED = "fact-changed"
    """A fact it quotes has a new approved wording, so it is in review. Part of the approval of that fact."""
    FACT_GONE = "fact-gone"
    """A fact it quotes was taken out of use or deleted, so it is in review. Part of that step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One action that can be undone or redone.

    Attributes:
        number: In the order they were done.
        what: What was done.
        person: Who did it.
        count: How many entries it changed.
        title: The title of one of them; empty where only settings were changed.
        has_settings: It changed what is set for the institution, alone or beside entries.
    """

    number: int
    what: ActionKind
    person: str
    count: int
    title: str
    has_settings: bool


_LONGEST_TOLD = 200
"""Characters of a value that an audit line holds as they are; of a longer one, or of lines, the hash."""

_STATE = "serving_revision, state, latest_revision, latest_state, deleted_at IS NOT NULL"
_TOUCH = f"""
    INSERT OR IGNORE INTO entry_action_part
        (action_pk, entry_pk, old_serving, old_state, old_latest, old_latest_state, old_deleted)
    SELECT ?, pk, {_STATE} FROM entry WHERE pk = ?
"""  # noqa: S608 - fixed text
_ENTRIES = """
    SELECT entry_pk FROM entry_action_part WHERE action_pk = entry_action.pk
    UNION SELECT entry_pk FROM learned WHERE learned.action_pk = entry_action.pk
    UNION SELECT entry_pk FROM approval WHERE approval.action_pk = entry_action.pk
"""
"""The entries an action changed, or brought lessons about, or another approval of what serves already."""
_SAME = """
    old_serving IS new_serving AND old_state IS new_state AND old_latest IS new_latest
    AND old_latest_state IS new_latest_state AND old_deleted IS new_deleted
"""


class ActionLog:
    """Writes actions down as they happen, inside the step that does them."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._current: int | None = None

    @contextmanager
    def action(self, what: ActionKind, act: Act) -> Generator[None]:
        """Make the block one action. A step must be under way; inside another action it is a part of that one.

        What could be redone until now no longer can be. An action that changes nothing leaves no trace.
        """
        if self._current is not None:
            yield
            return
        values = [str(what), act.person, utc_text(act.at)]
        row = self._db.execute(
            "INSERT INTO entry_action (what, person, at) VALUES (?, ?, ?) RETURNING pk", values
        ).fetchone()
        last_approval = self._db.execute("SELECT coalesce(max(pk), 0) FROM approval").fetchone()[0]
        number = self._current = int(row[0])
        try:
            yield
        finally:
            self._current = None
        self._finish(number, last_approval, act)

    def touch(self, entry_pk: int) -> None:
        """Note what the entry is before it is changed for the first time in this action."""
        self._db.execute(_TOUCH, [self.number, entry_pk])

    def touch_new(self, first_pk: int, count: int) -> None:
        """Note that *count* entries from *first_pk* on were not there before."""
        self._db.conn.executemany(
            "INSERT OR IGNORE INTO entry_action_part (action_pk, entry_pk) VALUES (?, ?)",
            [(self.number, pk) for pk in range(first_pk, first_pk + count)],
        )

    def last_done(self) -> Action | None:
        """Return the action that would be undone next, or ``None``."""
        return self._one("entry_action.undone_at IS NULL ORDER BY entry_action.pk DESC")

    def first_undone(self) -> Action | None:
        """Return the action that would be redone next, or ``None``."""
        return self._one("entry_action.undone_at IS NOT NULL ORDER BY entry_action.pk")

    def settle(self) -> None:
        """Let what was done until now be undone no more."""
        for table in ("approval", "told_apart", "merged", "learned"):
            self._db.execute(f"UPDATE {table} SET action_pk = NULL WHERE action_pk IS NOT NULL")  # noqa: S608 - our own names
        self._db.execute("DELETE FROM entry_action_setting")
        self._db.execute("DELETE FROM entry_action_part")
        self._db.execute("DELETE FROM entry_action")

    def change_setting(self, name: str, value: str) -> None:
        """Set *name* to *value* as a part of this action; one that has this value is no change."""
        settings = SettingTable(self._db)
        before = settings.get(name)
        if value != before:
            settings.set(name, value)
            self.note_setting(name, before, value)

    def pass_over(self, number: int) -> None:
        """Let the action *number*, which changed settings alone, be neither undone nor redone, and hold up no other."""
        self._run("DELETE FROM entry_action_setting WHERE action_pk = ?", number)
        self._run("DELETE FROM entry_action WHERE pk = ?", number)

    def note_setting(self, name: str, old: str, new: str) -> None:
        """Note that the setting *name* was changed in this action."""
        self._db.execute(
            "INSERT INTO entry_action_setting (action_pk, name, old_value, new_value) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (action_pk, name) DO UPDATE SET new_value = excluded.new_value",
            [self.number, name, old, new],
        )

    def record_settings(self, number: int, act: Act, *, way: str = "") -> None:
        """Put on record what the action *number* set, if it set anything; *way*: it was undone, or redone, by *act*.

        Which searches a person keeps is nobody's business; the second person has lines of its own. What was set
        otherwise since was not turned, and is not told as if it were.
        """
        rows = self._db.execute(
            "SELECT name, old_value, new_value FROM entry_action_setting WHERE action_pk = ? ORDER BY name", [number]
        ).fetchall()
        rows = [row for row in rows if not row[0].startswith(SAVED_SEARCHES) and row[0] != SECOND_PERSON]
        settings, side = SettingTable(self._db), 1 if way == "undone" else 2
        rows = [row for row in rows if settings.get(row[0]) == row[side]]
        if rows:
            turned = slice(None, None, -1) if way == "undone" else slice(None)
            told = {name: [_told(value) for value in (old, new)][turned] for name, old, new in rows}
            detail: dict[str, object] = {"settings": told} | ({"way": way} if way else {})
            AuditLog(self._db).append(
                AuditAct.SETTINGS_CHANGED, person=act.person, at=act.at, reply_id=None, detail=detail
            )

    @property
    def number(self) -> int:
        """The number of the action under way."""
        if self._current is None:
            raise RuntimeError("an entry is changed outside of an action")
        return self._current

    # --- inside

    def _one(self, where: str) -> Action | None:
        row = self._db.execute(
            f"SELECT pk, what, person, (SELECT count(*) FROM ({_ENTRIES})),"  # noqa: S608 - fixed text
            f" coalesce((SELECT title FROM entry WHERE pk = (SELECT min(entry_pk) FROM ({_ENTRIES}))), (SELECT title"
            " FROM entry JOIN told_apart ON first_pk = entry.pk WHERE action_pk = entry_action.pk), ''),"
            " EXISTS (SELECT 1 FROM entry_action_setting WHERE action_pk = entry_action.pk AND name NOT GLOB ?)"
            f" FROM entry_action WHERE {where} LIMIT 1",
            [f"{SAVED_SEARCHES}*"],
        ).fetchone()
        if row is None:
            return None
        number, what, person, count, title, has_settings = row
        return Action(
            number=number,
            what=ActionKind(what),
            person=person,
            count=count,
            title=title,
            has_settings=bool(has_settings),
        )

    def _finish(self, number: int, last_approval: int, act: Act) -> None:
        self._run(
            "UPDATE entry_action_part SET"  # noqa: S608 - fixed text
            " (new_serving, new_state, new_latest, new_latest_state, new_deleted) ="
            f" (SELECT {_STATE} FROM entry WHERE pk = entry_pk) WHERE action_pk = ?",
            number,
        )
        # one that an archive brought withdrawn was withdrawn elsewhere, and stays so
        self._run("UPDATE approval SET action_pk = ? WHERE pk > ? AND withdrawn_at IS NULL", number, last_approval)
        self._run(f"DELETE FROM entry_action_part WHERE action_pk = ? AND {_SAME}", number)  # noqa: S608 - fixed text
        left = self._db.execute(
            "SELECT 1 FROM entry_action_part WHERE action_pk = ?1"
            " UNION ALL SELECT 1 FROM told_apart WHERE action_pk = ?1"
            " UNION ALL SELECT 1 FROM learned WHERE action_pk = ?1"
            " UNION ALL SELECT 1 FROM approval WHERE action_pk = ?1"
            " UNION ALL SELECT 1 FROM entry_action_setting WHERE action_pk = ?1 LIMIT 1",
            [number],
        ).fetchone()
        if left is None:
            self._run("DELETE FROM entry_action WHERE pk = ?", number)
            return
        self.record_settings(number, act)
        undone = "SELECT pk FROM entry_action WHERE undone_at IS NOT NULL"
        self._run(f"DELETE FROM entry_action_setting WHERE action_pk IN ({undone})")  # noqa: S608 - fixed text
        self._run(f"DELETE FROM entry_action_part WHERE action_pk IN ({undone})")  # noqa: S608 - fixed text
        self._run("DELETE FROM entry_action WHERE undone_at IS NOT NULL")

    def _run(self, statement: str, *values: int) -> None:
        self._db.execute(statement, list[int](values))


def _told(value: str) -> str:
    """Return *value* as an audit line holds it."""
    return value if len(value) <= _LONGEST_TOLD and "\n" not in value else f"sha256:{text_digest(value)}"
