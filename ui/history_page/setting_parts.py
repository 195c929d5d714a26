"""What the history says of settings that were changed."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from knowledge_base.store.audit import AuditLine
from knowledge_base.store.settings import RETENTION_DAYS
from replydesk.setting_table import SETTINGS, Kind, Setting
from replydesk.setting_words import title_of, value_words
from replydesk.wording import Wording

translate = QCoreApplication.translate

_BY_KEY = {one.key: one for one in SETTINGS}
_SHORT = frozenset({Kind.SWITCH, Kind.NUMBER, Kind.LINE, Kind.FOLDER})
"""Kinds of which before and after are told; of the others the line holds no more than a fingerprint."""


def setting_parts(line: AuditLine, wording: Wording) -> list[tuple[str, str]]:
    """Return captions and texts about the settings of *line*; none where it is about none."""
    changed = line.detail.get("settings", {})
    if not changed:
        return []
    way = {
        "undone": translate("History", "By undoing what was done before"),
        "redone": translate("History", "By doing again what was undone"),
    }.get(str(line.detail.get("way", "")), "")
    return [
        (translate("History", "Settings"), "\n".join(_lines(changed, wording))),
        (translate("History", "Change"), way),
        (translate("History", "Texts"), _of_texts() if RETENTION_DAYS in changed else ""),
    ]


def _of_texts() -> str:
    return translate("History", "Undoing brings back how long texts are kept, not texts that were removed meanwhile.")


def _lines(changed: dict[str, list[str]], wording: Wording) -> Iterator[str]:
    for key, (before, after) in changed.items():
        one = _BY_KEY.get(key)
        if one is None:
            yield key
        elif one.kind in _SHORT:
            yield f"{title_of(one, wording)}: {_value(one, before, wording)} → {_value(one, after, wording)}"
        else:
            yield title_of(one, wording)


def _value(one: Setting, value: str, wording: Wording) -> str:
    return value_words(one, value or one.usual, wording) or "–"
