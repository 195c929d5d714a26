"""Takes back what was done to entries, the last action first, and does it again.

An entry is made what it was: the revision that served serves, the newest is the newest. Revisions stay, and what was
undone is on record. No approval comes to be by this: one that was given in an undone action is withdrawn.
"""

from sqlite_utils import Database

from knowledge_base.errors import ApprovalRefused, EditConflict, UndoRefused
from knowledge_base.notice import Notice, notice
from knowledge_base.policy import is_same_person
from knowledge_base.store import beside
from knowledge_base.store.actions import Action
from knowledge_base.store.entries import EntryTable
from knowledge_base.store.entry_reading import MAX_PARAMETERS
from knowledge_base.store.entry_writing import Act
from knowledge_base.store.policies import policy_of
from knowledge_base.store.rows import utc_text
from knowledge_base.store.settings import SettingTable
from knowledge_base.store.undo_limits import why_left

_UNDONE, _REDONE = "undone", "redone"


class Undoing:
    """Undoes and redoes the actions on the entries of one database."""

    def __init__(self, db: Database, entries: EntryTable) -> None:
        self._db = db
        self._entries = entries

    def undo(self, act: Act) -> Action | None:
        """Take back the last action and return it; ``None``: there is none.

        Raises:
            ApprovalRefused: an approved wording would serve again that another person took out of use.
            EditConflict: the entries are not as the action left them.
            UndoRefused: it cannot be taken back like this. It is passed over, so the next call goes on before it.
        """
        with self._db.atomic():
            action = self._entries.actions.last_done()
            left = self._passed_over(action, act, to="old")
            if action is not None and left is None:
                beside.withdraw(self._db, action, act)
                self._turn(action, act, to="old", since="new")
                self._db.execute(
                    "UPDATE entry_action SET undone_at = ?, undone_by = ? WHERE pk = ?",
                    [utc_text(act.at), act.person, action.number],
                )
                self._withdraw_approvals(action, act)
                self._record(action, act, _UNDONE, "new")
                self._entries.actions.record_settings(action.number, act, way=_UNDONE)
        if left is not None:
            raise UndoRefused(left)
        return action

    def redo(self, act: Act) -> Action | None:
        """Do the action again that was undone last and return it; ``None``: there is none.

        Raises:
            ApprovalRefused: it was another person who approved, or the institution's policy forbids it by now.
            EditConflict: the entries are not as they were before the action.
            UndoRefused: it cannot be done again like this. It is passed over, so the next call goes on behind it.
        """
        with self._db.atomic():
            action = self._entries.actions.first_undone()
            left = self._passed_over(action, act, to="new")
            if action is not None and left is None:
                self._require_policy(action)
                self._db.execute(
                    "UPDATE approval SET withdrawn_at = NULL, withdrawn_by = NULL WHERE action_pk = ?", [action.number]
                )
                beside.put_back(self._db, action)
                self._turn(action, act, to="new", since="old")
                self._db.execute(
                    "UPDATE entry_action SET undone_at = NULL, undone_by = NULL WHERE pk = ?", [action.number]
                )
                self._record(action, act, _REDONE, "new")
                self._entries.actions.record_settings(action.number, act, way=_REDONE)
        if left is not None:
            raise UndoRefused(left)
        return action

    # --- inside

    def _passed_over(self, action: Action | None, act: Act, *, to: str) -> Notice | None:
        """Let *action* go out of the line where it cannot be turned to its side *to*, and return why."""
        left = why_left(self._db, action, act, to=to) if action is not None else None
        if action is not None and left is not None:
            self._entries.actions.pass_over(action.number)
        return left

    def _turn(self, action: Action, act: Act, *, to: str, since: str) -> None:
        """Make the entries of *action* what they were on the side *to* of it; they must be as on the other side."""
        changed = self._count(action, f"NOT ({_is_as(since)})")
        if changed:
            raise EditConflict(notice("action.changed-since", title=action.title))
        if not is_same_person(action.person, act.person) and self._count(action, _brings_into_use(to)):
            raise ApprovalRefused(notice("action.of-another", person=action.person, title=action.title))
        self._db.execute(
            f"""
            UPDATE entry SET
                serving_revision = coalesce(part.{to}_serving, serving_revision),
                state = coalesce(part.{to}_state, 'draft'),
                latest_revision = coalesce(part.{to}_latest, latest_revision),
                latest_state = coalesce(part.{to}_latest_state, 'draft'),
                deleted_at = CASE WHEN coalesce(part.{to}_deleted, 1) THEN :at END,
                updated_at = :at
            FROM entry_action_part AS part WHERE part.action_pk = :action AND part.entry_pk = entry.pk
            """,  # noqa: S608 - our own names
            {"at": utc_text(act.at), "action": action.number},
        )
        self._list_again(action)

    def _withdraw_approvals(self, action: Action, act: Act) -> None:
        """Withdraw the approvals given in *action*.

        A wording may serve by an approval of before: an archive brought another one of it. The database lets no
        approval of a serving wording go, whichever of them it serves by. So such an entry is out of use meanwhile, and
        on putting it back the database asks whether an approval in force is left.
        """
        rows = self._db.execute(
            "SELECT DISTINCT entry.pk FROM approval JOIN entry ON entry.pk = approval.entry_pk"
            " AND entry.serving_revision = approval.revision"
            " WHERE approval.action_pk = ? AND entry.state = 'approved' AND entry.deleted_at IS NULL",
            [action.number],
        ).fetchall()
        self._db.conn.executemany("UPDATE entry SET state = 'draft' WHERE pk = ?", rows)
        self._db.execute(
            "UPDATE approval SET withdrawn_at = ?, withdrawn_by = ? WHERE action_pk = ?",
            [utc_text(act.at), act.person, action.number],
        )
        self._db.conn.executemany("UPDATE entry SET state = 'approved' WHERE pk = ?", rows)

    def _list_again(self, action: Action) -> None:
        """List and search the entries of *action* by what serves now."""
        last = 0
        with self._entries.bulk():
            self._entries.list_again(beside.taught(self._db, action))
            while True:
                rows = self._db.execute(
                    "SELECT entry_pk FROM entry_action_part WHERE action_pk = ? AND entry_pk > ?"
                    " ORDER BY entry_pk LIMIT ?",
                    [action.number, last, MAX_PARAMETERS],
                ).fetchall()
                if not rows:
                    return
                self._entries.list_again([row[0] for row in rows])
                last = rows[-1][0]

    def _require_policy(self, action: Action) -> None:
        """Hold the approvals that *action* gave to what the institution asks for now."""
        policy = policy_of(SettingTable(self._db))
        rows = self._db.execute(
            "SELECT approval.entry_pk, approval.revision, approval.approver FROM approval WHERE action_pk = ?",
            [action.number],
        ).fetchall()
        for pk, number, approver in rows:
            entry = self._entries.revision_of(pk, number)
            refusal = policy.refusal(entry.content, author=entry.author, approver=approver)
            if refusal is not None:
                raise ApprovalRefused(refusal)

    def _count(self, action: Action, where: str) -> int:
        row = self._db.execute(
            "SELECT count(*) FROM entry_action_part AS part JOIN entry ON entry.pk = part.entry_pk"  # noqa: S608 - our own names
            f" WHERE part.action_pk = ? AND {where}",
            [action.number],
        ).fetchone()
        return int(row[0])

    def _record(self, action: Action, act: Act, what: str, side: str) -> None:
        self._db.execute(
            "INSERT INTO entry_event (entry_pk, revision, what, person, at, detail)"  # noqa: S608 - our own names
            f" SELECT entry_pk, {side}_latest, ?1, ?2, ?3, ?4 FROM entry_action_part WHERE action_pk = ?5"
            " UNION ALL SELECT DISTINCT entry_pk, revision, ?1, ?2, ?3, ?4 FROM approval WHERE action_pk = ?5"
            " AND entry_pk NOT IN (SELECT entry_pk FROM entry_action_part WHERE action_pk = ?5)",
            [what, act.person, utc_text(act.at), str(action.what), action.number],
        )


def _is_as(side: str) -> str:
    """Return the condition that an entry is what a part says of one side; one that was not there is deleted now."""
    return f"""
        (part.{side}_serving IS NULL AND entry.deleted_at IS NOT NULL) OR (
            part.{side}_serving = entry.serving_revision AND part.{side}_state = entry.state
            AND part.{side}_latest = entry.latest_revision AND part.{side}_latest_state = entry.latest_state
            AND part.{side}_deleted = (entry.deleted_at IS NOT NULL)
        )
    """


def _brings_into_use(side: str) -> str:
    """Return the condition that an approved wording would serve which does not serve now."""
    return f"""
        part.{side}_state = 'approved' AND NOT part.{side}_deleted AND (
            entry.state <> 'approved' OR entry.deleted_at IS NOT NULL
            OR entry.serving_revision <> part.{side}_serving
        )
    """
