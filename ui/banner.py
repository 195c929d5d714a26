"""What stands at the head of every page of a fact base that needs a word of warning."""

from PySide6.QtCore import QCoreApplication

from ui.opening import Opened

translate = QCoreApplication.translate


def banner_words(opened: Opened) -> tuple[str, str]:
    """Return a sentence and the word on its button; empty: nothing needs to be said."""
    if opened.why_read_only is not None:
        said = translate("Banner", "Only to read: nothing can be changed or copied.")
        return said, translate("Banner", "What is to be done?")
    if opened.code_unkept:
        said = translate(
            "Banner", "The recovery code is not written down yet. Without it a lost keyring or passphrase loses all."
        )
        return said, translate("Banner", "Make one and write it down …")
    if not opened.practice:
        return "", ""
    said = translate("Banner", "Practice: the entries are samples, not facts. Send none of these replies to a citizen.")
    return said, translate("Banner", "Try a sample message")
