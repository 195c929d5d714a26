"""Switches one rule off or on in the text of a ``.vale.ini`` and leaves every other line as it is.

What the desk writes is told from what a person wrote by comments, which also say who switched the rule off, when and
why, and keep the line that stood there until then::

    ; ReplyDesk: Rini, 2026-11-29: menyindir di sini berarti lain
    ; ReplyDesk had here: respect.sarcasm = suggestion
    respect.sarcasm = NO
"""

import re
from dataclasses import dataclass
from datetime import date

from replydesk.tone.levels import LINE

_BOM = "\ufeff"
_HEAD = "[*]"
_MARK = "; ReplyDesk: "
_FORMER = "; ReplyDesk had here: "
_NOTE = re.compile(r"; ReplyDesk: (?P<person>.*), (?P<day>\d{4}-\d{2}-\d{2}): (?P<reason>.*)")
_LONGEST = 300
"""Characters of a name or a reason that are written into the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Who switched a rule off at the desk, when and why."""

    person: str
    day: date
    reason: str

    def as_line(self) -> str:
        """Return it as the comment that stands above the level."""
        return f"{_MARK}{_on_one_line(self.person)}, {self.day.isoformat()}: {_on_one_line(self.reason)}"


def switched_off(text: str, rule: str, note: Note) -> str:
    """Return *text* with the rule named *rule* switched off, and *note* above that line."""
    lines, end_of_line = _lines(text)
    block = _block(lines, rule)
    former = _former(lines, *block) if block is not None else ""
    made = [note.as_line(), *([f"{_FORMER}{former}"] if former else []), f"{rule} = NO"]
    return _with(lines, block, made, end_of_line)


def switched_on(text: str, rule: str, level: str = "") -> str:
    """Return *text* without what switches the rule named *rule* off: with what stood there before, or *level*.

    Args:
        text: What the file holds.
        rule: The name of the rule.
        level: What to write instead where the rule is switched off in another file, too; empty: nothing.
    """
    lines, end_of_line = _lines(text)
    block = _block(lines, rule)
    former = _former(lines, *block) if block is not None else ""
    made = [f"{rule} = {level}"] if level else [former] if former else []
    return _with(lines, block, made, end_of_line) if made or block is not None else text


def note_on(text: str, rule: str) -> Note | None:
    """Return who switched the rule named *rule* off at the desk; ``None``: nobody did, or not there."""
    lines, _ = _lines(text)
    block = _block(lines, rule)
    for line in lines[block[0] : block[1]] if block is not None else ():
        found = _NOTE.fullmatch(_bare(line))
        if found is not None:
            return _noted(found)
    return None


def _noted(found: re.Match[str]) -> Note | None:
    try:
        day = date.fromisoformat(found["day"])
    except ValueError:  # somebody wrote the thirtieth of February there
        return None
    return Note(person=found["person"], day=day, reason=found["reason"])


def _lines(text: str) -> tuple[list[str], str]:
    """Return the lines of *text* with their ends, and the end that a new line gets."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    if lines and lines[-1].splitlines() == [lines[-1]]:
        lines[-1] += end
    return lines, end


def _with(lines: list[str], block: tuple[int, int] | None, made: list[str], end: str) -> str:
    """Return *lines* with *made* in place of *block*, or at the end, below the head that Vale asks for."""
    if block is None:
        head = [] if any(_bare(line) == _HEAD for line in lines) else [_HEAD]
        block, made = (len(lines), len(lines)), [*head, *made]
    return "".join([*lines[: block[0]], *(line + end for line in made), *lines[block[1] :]])


def _bare(line: str) -> str:
    return line.removeprefix(_BOM).strip()


def _block(lines: list[str], rule: str) -> tuple[int, int] | None:
    """Return where the last line that sets the level of *rule* stands, our comments right above it included."""
    for at in range(len(lines) - 1, -1, -1):
        found = LINE.fullmatch(_bare(lines[at]))
        if found is not None and found[1].lower() == rule:
            start = at
            while start and _bare(lines[start - 1]).startswith((_MARK, _FORMER)):
                start -= 1
            return start, at + 1
    return None


def _former(lines: list[str], start: int, end: int) -> str:
    """Return the line that set another level before the rule was switched off; empty: there was none."""
    for line in lines[start:end]:
        if _bare(line).startswith(_FORMER):
            return _bare(line).removeprefix(_FORMER)
    found = LINE.fullmatch(_bare(lines[end - 1]))
    return _bare(lines[end - 1]) if found is not None and found[2].lower() != "no" else ""


def _on_one_line(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:_LONGEST]
