"""What an action did beside the entries themselves, taken back and put back with it."""

from sqlite_utils import Database

from knowledge_base.store.actions import Action
from knowledge_base.store.entry_writing import Act
from knowledge_base.store.rows import utc_text

_TABLES = ("told_apart", "merged")


def withdraw(db: Database, action: Action, act: Act) -> None:
    """Take back what *action* told apart, merged, taught and set; what was taken back since stays so on redoing."""
    values = [utc_text(act.at), act.person, action.number]
    for table in _TABLES:
        db.execute(f"UPDATE {table} SET withdrawn_at = ?, withdrawn_by = ? WHERE action_pk = ?", values)  # noqa: S608 - our own names
    db.execute("UPDATE learned SET undone_at = ?, undone_by = ? WHERE action_pk = ? AND undone_at IS NULL", values)
    _turn_settings(db, action, to="old_value", since="new_value")


def put_back(db: Database, action: Action) -> None:
    """Put in force again what undoing *action* took back; it must still count as undone."""
    for table in _TABLES:
        db.execute(
            f"UPDATE {table} SET withdrawn_at = NULL, withdrawn_by = NULL WHERE action_pk = ?",  # noqa: S608 - our own names
            [action.number],
        )
    db.execute(
        "UPDATE learned SET undone_at = NULL, undone_by = NULL WHERE action_pk = ?1"
        " AND undone_at = (SELECT undone_at FROM entry_action WHERE pk = ?1)",
        [action.number],
    )
    _turn_settings(db, action, to="new_value", since="old_value")


def taught(db: Database, action: Action) -> list[int]:
    """Return the row numbers of the entries for which *action* had something learned."""
    rows = db.execute("SELECT DISTINCT entry_pk FROM learned WHERE action_pk = ?", [action.number]).fetchall()
    return [row[0] for row in rows]


def _turn_settings(db: Database, action: Action, *, to: str, since: str) -> None:
    """Set what *action* set to its value on the side *to*, where nobody set it otherwise since."""
    db.execute(
        f"UPDATE setting SET value = part.{to} FROM entry_action_setting AS part"  # noqa: S608 - our own names
        f" WHERE part.action_pk = ? AND part.name = setting.name AND part.{since} = setting.value",
        [action.number],
    )
