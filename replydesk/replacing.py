"""Puts one replacement into a text so that what stands around it still reads well, and says whether it is safe unseen.

Places are code points of the text as typed. Nothing here judges: ``replydesk.mending`` does, before and after.
"""

import itertools
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from replydesk.tone.assertions import NEGATORS
from replydesk.tone.stated import Stated, stated_in
from replydesk.verdict import Finding

_JOINER = "\u200d"
_CLOSING = ",;:"
"""Signs that part a sentence; of two in a row the one that was typed goes."""
_ENDING = ".!?"
_WORD = re.compile(r"[^\W_]+")
_NOT_A_PLAIN_WORD = re.compile(r"[@/.\d]")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?]+[\"')\]”’]*\s+|\n\s*|(?:^|\n)\s*(?:[-*•]|\d{1,2}[.)])\s+)$")
_FORMAL = {
    **dict.fromkeys(
        ("nggak", "enggak", "ngga", "engga", "gak", "ga", "gk", "kagak", "ndak", "tdk", "tak", "ogah"), "tidak"
    ),
    **dict.fromkeys(("blm", "blom", "belom"), "belum"),
    "bkn": "bukan",
    "jgn": "jangan",
}
"""Words of denial by what they are in standard spelling, so that spelling one out turns nothing round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One replacement.

    Attributes:
        rule: The rule whose finding it mends.
        start, end: What is taken out of the text, as it stood just before this change.
        old: The text there.
        new: What is put in its place; empty: nothing.
    """

    rule: str
    start: int
    end: int
    old: str
    new: str

    def applied_to(self, text: str) -> str:
        """Return *text* with the change made.

        Raises:
            ValueError: it is a change to another text.
        """
        if text[self.start : self.end] != self.old:
            raise ValueError("the change belongs to another text")
        return text[: self.start] + self.new + text[self.end :]


def formal_denial(word: str) -> str:
    """Return *word* (folded) in standard spelling where it denies something; any other word as it is."""
    return _FORMAL.get(word, word)


def change_for(text: str, finding: Finding) -> Change | None:
    """Return what puts the replacement of *finding*, found in *text*, in its place; ``None`` where it has none.

    Marks that belong to the last letter go with it. Where a word is taken out, so is one of the blanks around it; a
    sentence that begins anew begins with a capital; no two signs are left in a row.
    """
    if finding.replacement is None or finding.start >= finding.end:
        return None
    start, end = finding.start, _past_marks(text, finding.end)
    if finding.replacement:
        new, end = _joined(text, start, end, finding.replacement)
    else:
        start, end, new = _closed_up(text, start, end)
    change = Change(rule=finding.rule, start=start, end=end, old=text[start:end], new=new)
    return _without_repetition(text, change)


def is_safe(text: str, change: Change) -> bool:
    """Say whether *change* can be made without a person having looked at it.

    It may touch no quantity, no address, no denial and no name, leave no sentence without a word, and not say what
    the sentence beside it says already.
    """
    before, now = _before_and_now(text, change)
    return (
        _values(before) == _values(now)
        and _denials(before) == _denials(now)
        and not _takes_a_name(text, change)
        and len(_said(now)) == len(_said(before))
        and not _says_twice(before, now)
    )


def _before_and_now(text: str, change: Change) -> tuple[Stated, Stated]:
    """Return what the line of *change* states without it and with it."""
    first, after = text.rfind("\n", 0, change.start) + 1, text.find("\n", change.end)
    after = after if after >= 0 else len(text)
    return stated_in(text[first:after]), stated_in(text[first : change.start] + change.new + text[change.end : after])


def _without_repetition(text: str, change: Change) -> Change:
    """Return *change*, or where the sentence beside says the new one already, what takes the old sentence out."""
    ends = re.match(r"[.!?]+", text[change.end :])
    if ends is None or not change.new or not _SENTENCE_BEFORE.search(text[: change.start]):
        return change
    if not _says_twice(*_before_and_now(text, change)):
        return change
    start, end, new = _closed_up(text, change.start, change.end + ends.end())
    return Change(rule=change.rule, start=start, end=end, old=text[start:end], new=new)


def _past_marks(text: str, end: int) -> int:
    """Return *end*, moved behind the marks that belong to the letter before it."""
    while end < len(text) and (unicodedata.category(text[end]) in {"Mn", "Me"} or text[end] == _JOINER):
        end += 1
    return end


def _joined(text: str, start: int, end: int, new: str) -> tuple[str, int]:
    """Return *new* and the end of what it replaces, with one sign at most between the two."""
    old, following = text[start:end], text[end : end + 1]
    if old[-1] in _CLOSING and new[-1].isalnum() and following not in (*_CLOSING, *_ENDING):
        return new + old[-1], end
    if new[-1] in _CLOSING:
        if following and following in _ENDING:
            return new[:-1], end
        if following and following in _CLOSING:
            return new, end + 1
        if not text[end:].strip():
            return new[:-1], end
    return new, end


def _closed_up(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Return what to take out, and what to put there, when the stretch *start* to *end* goes without replacement."""
    begins = bool(_SENTENCE_BEFORE.search(text[:start]))
    was_capital = text[start].isupper()
    if begins:
        while end < len(text) and text[end] in " ,;:":
            end += 1
        if was_capital and text[end:].strip() and not _NOT_A_PLAIN_WORD.search(text[end:].split(maxsplit=1)[0]):
            return start, end + 1, text[end].upper()
        return start, end, ""
    blank_before = text[start - 1].isspace()
    if blank_before and text[end : end + 1] == " ":
        return start, end + 1, ""
    if blank_before and text[start - 1] == " " and (end == len(text) or text[end] in _CLOSING + _ENDING + "\n"):
        return start - 1, end, ""
    return start, end, ""


def _values(stated: Stated) -> tuple[Counter[object], Counter[object]]:
    quantities = Counter[object]((one.kind, one.readings, one.unit) for one in stated.quantities)
    return quantities, Counter[object]((one.kind, one.value) for one in stated.contacts)


def _denials(stated: Stated) -> list[str]:
    words = (formal_denial(word) for word in re.findall(r"[a-z]+", stated.folded.text))
    return [word for word in words if word in NEGATORS]


def _takes_a_name(text: str, change: Change) -> bool:
    """Say whether a word with a capital goes that neither begins a sentence nor stands in what comes instead."""
    kept = {word.casefold() for word in _WORD.findall(change.new)}
    for word in _WORD.finditer(change.old):
        capital = any(letter.isupper() for letter in word.group())
        begins = _SENTENCE_BEFORE.search(text[: change.start + word.start()]) and word.group()[1:].islower()
        if capital and not begins and word.group().casefold() not in kept and not _is_weekday(word.group()):
            return True
    return False


def _is_weekday(word: str) -> bool:
    """Say whether *word* is the name of a day, or the first half of "Jum'at": its value is compared elsewhere."""
    return word.casefold() in {"jum", "jumat", "senin", "selasa", "rabu", "kamis", "sabtu", "minggu", "ahad"}


def _said(stated: Stated) -> list[str]:
    """Return the words of each sentence that has any."""
    sentences = (stated.folded.text[start:end] for start, end in stated.sentences)
    return [words for words in (" ".join(re.findall(r"[a-z0-9]+", one)) for one in sentences) if words]


def _says_twice(before: Stated, now: Stated) -> bool:
    """Say whether two sentences in a row say the same now that did not before."""
    return _repeats(now) > _repeats(before)


def _repeats(stated: Stated) -> int:
    said = _said(stated)
    return sum(left == right for left, right in itertools.pairwise(said))
