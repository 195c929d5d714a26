"""What an institution asks of an entry before it is approved, and when it wants to be reminded."""

import unicodedata
from dataclasses import dataclass

from knowledge_base.entry import EntryContent
from knowledge_base.notice import Notice, notice

WARN_DAYS = 30
"""How long before an entry's last day, or its day of review, it is pointed out, where nothing else is set: a month is
what an office needs to ask the section in charge and to have an answer approved."""

MOST_WARN_DAYS = 365

_LOOK_ALIKE = str.maketrans(
    "асеорхуѕіјһԁԛԝкмтвнοανικτρχυμβηεζı",
    "aceopxysijhdqwkmtbhoaniktpxymbhezi",
)
"""Cyrillic and Greek letters that look like Latin ones, small or as capitals (after confusables.txt, UTS 39)."""

LONGEST_SOP = 20_000
"""Characters; some ten printed pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What is set for the life of entries in one fact base.

    Attributes:
        one_person: One person runs it alone, who may approve what they wrote; every such approval says so.
        needs_source, needs_legal_basis: An entry without one is not approved.
        sop: The institution's own rules for reviewers, plain text; may be empty.
        warn_days: How many days before its last day, or its day of review, an entry is pointed out; 0: on the day.
    """

    one_person: bool = False
    needs_source: bool = False
    needs_legal_basis: bool = False
    sop: str = ""
    warn_days: int = WARN_DAYS

    def refusal(self, content: EntryContent, *, author: str, approver: str) -> Notice | None:
        """Return why *approver* may not approve *content* written by *author*; ``None``: nothing speaks against it."""
        if not self.one_person and is_same_person(author, approver):
            return notice("entry.approval-by-author", title=content.title, author=author)
        if self.needs_source and not any(source.title.strip() or source.url.strip() for source in content.sources):
            return notice("entry.approval-needs-source", title=content.title)
        if self.needs_legal_basis and not any(source.legal_basis.strip() for source in content.sources):
            return notice("entry.approval-needs-legal-basis", title=content.title)
        return None


def is_same_person(one: str, other: str) -> bool:
    """Say whether two names on record are one person's: whoever reads them takes them for one.

    Capitals, blanks, marks and accents do not make another person, nor do letters of other scripts that look alike.
    """
    return _as_read(one) == _as_read(other)


def _as_read(name: str) -> str:
    """Return the letters and digits of *name* as they look; a name without any as it is."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    letters = "".join(sign for sign in plain if sign.isalnum()).translate(_LOOK_ALIKE)
    return letters or " ".join(name.split())
