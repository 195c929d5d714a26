"""The words people see for what stands on record: acts of the audit log, sorts of what was learned."""

from PySide6.QtCore import QCoreApplication

from knowledge_base.store.audit import AuditAct
from replydesk.learning import LearnedKind

translate = QCoreApplication.translate


def act_word(act: AuditAct) -> str:
    """Return the word for what an audit line records."""
    return {
        AuditAct.RELEASED: translate("Names", "Copied"),
        AuditAct.REFUSED: translate("Names", "Refused"),
        AuditAct.OVERRULED: translate("Names", "Copied with a reason"),
        AuditAct.RESTORED: translate("Names", "Backup put back"),
        AuditAct.ACCEPTED: translate("Names", "Break noted"),
        AuditAct.TEXTS_REMOVED: translate("Names", "Texts removed"),
        AuditAct.RELEASED_BY_SECOND: translate("Names", "Released by a second person"),
        AuditAct.SECOND_CHANGED: translate("Names", "Second person changed"),
        AuditAct.SECOND_REFUSED: translate("Names", "Change refused"),
        AuditAct.ATTACHMENT_RELEASED: translate("Names", "Attachment saved"),
        AuditAct.ATTACHMENT_REFUSED: translate("Names", "Attachment kept back"),
        AuditAct.RULE_SWITCHED: translate("Names", "Rule switched"),
        AuditAct.RULE_KEPT: translate("Names", "Rule kept"),
        AuditAct.SETTINGS_CHANGED: translate("Names", "Settings changed"),
    }[act]


def learned_word(kind: LearnedKind) -> str:
    """Return the word for what sort of thing was learned."""
    return {
        LearnedKind.PHRASING: translate("Names", "Way of asking"),
        LearnedKind.REJECTION: translate("Names", "Not this one"),
    }[kind]
