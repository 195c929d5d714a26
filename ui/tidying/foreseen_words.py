"""What a merge of two entries will come to, in words."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from knowledge_base.notice import Notice
from replydesk.entry_difference import Change
from replydesk.tidying.merging import Foreseen
from replydesk.wording import Wording
from ui.entry_history.words import change_caption
from ui.tidying.jobs import Both

translate = QCoreApplication.translate


def foreseen_lines(both: Both, wording: Wording) -> list[str]:
    """Return what is to be said of a merge that keeps the first entry, then of one that keeps the second."""
    heads = (translate("Tidying", "If the first is kept:"), translate("Tidying", "If the second is kept:"))
    return [f"{head} {' '.join(_said(one, wording))}" for head, one in zip(heads, both, strict=True)]


def _said(one: Foreseen | Notice, wording: Wording) -> Iterator[str]:
    if isinstance(one, Notice):
        yield wording.say(one)
        return
    if one.gains:
        yield translate("Tidying", "what it gains is: {parts}.").format(parts=_captions(one.gains, wording.language))
    else:
        yield translate("Tidying", "it gains nothing.")
    if one.stays:
        yield translate("Tidying", "Of the other one this is read in its history only: {parts}.").format(
            parts=_captions(one.stays, wording.language)
        )


def _captions(found: Iterable[Change], language: str) -> str:
    return ", ".join(dict.fromkeys(change_caption(change, language) for change in found))
