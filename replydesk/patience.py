"""Which findings wait while somebody is typing, and which finding of one verdict is which of the next.

The gate knows nothing of this: it judges the wording as it stands. It is about what is shown between two keys.
"""

import re
from collections.abc import Mapping, Sequence

from replydesk.verdict import Finding

Numbered = Mapping[int, Finding]
"""Findings by a number that stays theirs from verdict to verdict."""

_ENDED = re.compile(r"[.!?…][\"')\]”’]*$")
_WORD_BEFORE = re.compile(r"\S+$")
_WORD_ENDED = re.compile(r"(?:[!?,;:)\]”’\"]|(?<!\d)[.…])$")
_OF_SENTENCES = frozenset({"capitalization", "occurrence", "manner"})
_OF_ASSERTIONS = frozenset({"grounded", "polarity"})
_AT_ONCE = frozenset({"length"})


def waiting(findings: Sequence[Finding], text: str, place: int | None, types: Mapping[str, str]) -> tuple[Finding, ...]:
    """Return the findings that are about what is not written to its end yet.

    Args:
        findings: What was found in *text*.
        text: The wording.
        place: Where somebody is typing, in code points; ``None`` when nobody is.
        types: The type of each rule by its name.

    A finding waits when it touches the word that is being typed. So does one about the sentence that is being typed,
    where the rule looks at whole sentences, and one about the whole reply, unless it has become too long.
    """
    if place is None:
        return ()
    word = _open_word(text, place)
    sentence = _open_sentence(text, place)
    return tuple(one for one in findings if _waits(one, word, sentence, types.get(one.rule, "")))


def numbered(before: Numbered, now: Sequence[Finding], free: int) -> dict[int, Finding]:
    """Return the findings *now*, each with the number it had *before*, new ones with numbers from *free* on.

    It is the same finding when its rule found the same words, in their order; or else when it begins at the same place,
    as the place of a sentence does that is being typed.
    """
    open_ = dict(before)
    numbers: dict[int, int] = {}
    for alike in (_is_about_the_same_words, _begins_alike):
        for at, finding in enumerate(now):
            found = next((number for number, old in open_.items() if at not in numbers and alike(old, finding)), None)
            if found is not None:
                numbers[at] = found
                del open_[found]
    for at in range(len(now)):
        if at not in numbers:
            numbers[at] = free
            free += 1
    return {numbers[at]: finding for at, finding in enumerate(now)}


def _is_about_the_same_words(one: Finding, other: Finding) -> bool:
    return one.rule == other.rule and one.text == other.text


def _begins_alike(one: Finding, other: Finding) -> bool:
    return one.rule == other.rule and one.start == other.start


def _open_word(text: str, place: int) -> tuple[int, int] | None:
    """Return the word that is being typed at *place*; ``None`` when the last one was ended by a blank or a sign."""
    before = _WORD_BEFORE.search(text[:place])
    rest = text[place:].split(maxsplit=1)
    after = len(rest[0]) if rest and not text[place].isspace() else 0
    if before is None or (not after and _WORD_ENDED.search(before.group())):
        return None
    return before.start(), place + after


def _open_sentence(text: str, place: int) -> tuple[int, int] | None:
    """Return the sentence that is being typed at *place*; ``None`` when it was ended, or is being changed inside."""
    line_end = text.find("\n", place)
    if text[place : line_end if line_end >= 0 else len(text)].strip():
        return None
    line = text[text.rfind("\n", 0, place) + 1 : place]
    if not line.strip() or _ENDED.search(line.rstrip()):
        return None
    parts = [match.end() for match in re.finditer(r"[.!?…][\"')\]”’]*\s+", line)]
    start = place - len(line) + (parts[-1] if parts else 0)
    return start, place


def _waits(finding: Finding, word: tuple[int, int] | None, sentence: tuple[int, int] | None, type_: str) -> bool:
    if finding.start == finding.end:
        return type_ not in _AT_ONCE and (word is not None or sentence is not None)
    if word is not None and finding.start < word[1] and word[0] < finding.end:
        return True
    if sentence is None or finding.end <= sentence[0]:
        return False
    if type_ in _OF_SENTENCES:
        return True
    return type_ in _OF_ASSERTIONS and finding.start <= sentence[0]
