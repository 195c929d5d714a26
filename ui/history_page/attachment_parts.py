"""What the history says of an attached file that left, or was kept."""

from PySide6.QtCore import QCoreApplication

from knowledge_base.store.audit import AuditLine

translate = QCoreApplication.translate


def attachment_parts(line: AuditLine) -> list[tuple[str, str]]:
    """Return captions and texts about the attached file of *line*; none where it is about none."""
    if "sha256" not in line.detail:
        return []
    parts = [
        (translate("History", "Attached file"), str(line.detail.get("file", ""))),
        (translate("History", "Its fingerprint (SHA-256)"), str(line.detail["sha256"])),
    ]
    if line.detail.get("sample"):
        parts.append((translate("History", "For practice"), translate("History", "It belongs to a sample.")))
    return parts
