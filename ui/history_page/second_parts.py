"""What the history says of second persons: who was asked, what was overruled, who may and who confirmed it."""

from PySide6.QtCore import QCoreApplication

from knowledge_base.store.audit import AuditAct, AuditLine

translate = QCoreApplication.translate


def second_parts(line: AuditLine) -> list[tuple[str, str]]:
    """Return captions and texts about the second person of *line*; none where there was none."""
    detail = line.detail
    if "change" in detail:
        words = _change_words(str(detail["change"])).format(name=detail.get("name", ""))
        by = str(detail.get("confirmed_by", ""))
        parts = [(translate("History", "Change"), words), (translate("History", "Confirmed by"), by)]
        if line.what is AuditAct.SECOND_CHANGED:
            how = translate("History", "Only under “Second person”, with a PIN. A PIN that went does not come back.")
            parts.append((translate("History", "Undoing"), how))
        return parts
    if "second" not in detail:
        return []
    released = line.what is AuditAct.RELEASED_BY_SECOND
    caption = translate("History", "Released by") if released else translate("History", "Second person asked")
    rules = ", ".join(str(rule) for rule in detail.get("overruled", ()))
    overruled = translate("History", "Rules overruled") if released else translate("History", "Rules to be overruled")
    reason = translate("History", "Reason of the second person")
    return [(caption, str(detail["second"])), (reason, str(detail.get("reason", ""))), (overruled, rules)]


def _change_words(change: str) -> str:
    return {
        "appointed": translate("History", "{name} may release blocked replies"),
        "new-pin": translate("History", "New PIN for {name}"),
        "dismissed": translate("History", "{name} may no longer release blocked replies"),
        "on": translate("History", "A second person may release blocked replies"),
        "off": translate("History", "No second person may release blocked replies"),
    }.get(change, change)
