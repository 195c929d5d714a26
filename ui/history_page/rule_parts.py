"""What the history says of a rule that was switched, or was to be."""

from PySide6.QtCore import QCoreApplication

from knowledge_base.store.audit import AuditLine

translate = QCoreApplication.translate


def rule_parts(line: AuditLine) -> list[tuple[str, str]]:
    """Return captions and texts about the rule of *line*; none where it is about none."""
    detail = line.detail
    if "rule" not in detail:
        return []
    done = ""
    if "on" in detail:
        done = translate("History", "Switched on") if detail["on"] else translate("History", "Switched off")
        if detail.get("taken_back"):
            done = translate("History", "{done}, by taking back what was done before").format(done=done)
    return [
        (translate("History", "Rule"), str(detail["rule"])),
        (translate("History", "Change"), done),
        (translate("History", "File"), str(detail.get("file", ""))),
        (translate("History", "Reason"), str(detail.get("reason", ""))),
        (translate("History", "Confirmed by"), str(detail.get("confirmed_by", ""))),
    ]
