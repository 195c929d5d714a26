"""What undoing and redoing leave alone: who holds a PIN, and texts that would go for good."""

from sqlite_utils import Database

from knowledge_base.notice import Notice, notice
from knowledge_base.store.actions import Action, ActionKind
from knowledge_base.store.audit import AuditLog
from knowledge_base.store.entry_writing import Act
from knowledge_base.store.retention import Retention, days_in
from knowledge_base.store.settings import RETENTION_DAYS, SettingTable


def why_left(db: Database, action: Action, act: Act, *, to: str) -> Notice | None:
    """Return why *action* is not turned to its side *to*; ``None``: it may be.

    A hash of a PIN that went cannot come back, and every change of who may release takes the PIN of one of them
    (see docs/decisions/0010). Texts go by nothing but what a person has set while seeing how many go.
    """
    if action.what is ActionKind.SECOND_CHANGED:
        return notice("action.second-needs-pin")
    row = db.execute(
        f"SELECT {to}_value FROM entry_action_setting WHERE action_pk = ? AND name = ?",  # noqa: S608 - our own names
        [action.number, RETENTION_DAYS],
    ).fetchone()
    if row is None:
        return None
    settings = SettingTable(db)
    retention = Retention(db, AuditLog(db), settings)
    more = retention.due(days_in(row[0]), act.at).count - retention.due(retention.days, act.at).count
    return notice("action.texts-would-go", count=more) if more > 0 else None
