"""Reads ``.vale.ini``: the levels that an institution gives to rules, by name.

Only Vale's ``Style.Rule = NO | YES | suggestion | warning | error`` below ``[*]`` is read. All our rules hold always,
so there is nothing for ``BasedOnStyles`` and its like to say; they are refused and not passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge_base.notice import Value, notice
from replydesk.tone.folders import RuleText
from replydesk.tone.rule_file import MAX_BYTES, RuleFileBroken

LINE = re.compile(r"([a-z][a-z0-9-]*\.[a-z][a-z0-9-]*)\s*=\s*(\S+)", re.IGNORECASE)
"""A line that gives a rule a level: the rule's name, then the level."""

_LEVELS = {"no": "off", "yes": "", "suggestion": "suggestion", "warning": "warning", "error": "error"}


@dataclass(frozen=True, slots=True)
class Switch:
    """The level that one rule gets.

    Attributes:
        rule: The rule's name.
        level: ``"error"``, ``"warning"``, ``"suggestion"``, ``"off"``; empty: as its file says.
        file: The name of the file this stands in.
        line: Its line, from 1.
    """

    rule: str
    level: str
    file: str
    line: int

    def broken(self, code: str, **values: Value) -> RuleFileBroken:
        """Return the error *code* about this line, to be raised."""
        return RuleFileBroken(notice(f"tone.{code}", file=self.file, line=self.line, **values))


def read_levels(text: RuleText) -> Iterator[Switch]:
    """Give the levels that a ``.vale.ini`` sets.

    Raises:
        RuleFileBroken: a line says something else.
    """
    try:
        lines = text.data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise RuleFileBroken(notice("tone.not-utf-8", file=text.name, line=1)) from None
    assert len(text.data) <= MAX_BYTES  # noqa: S101 - whoever read it saw to that
    for number, line in enumerate(lines, 1):
        said = line.strip()
        if not said or said.startswith(("#", ";")) or said == "[*]":
            continue
        found = LINE.fullmatch(said)
        if found is None or found[2].lower() not in _LEVELS:
            raise RuleFileBroken(notice("tone.bad-switch", file=text.name, line=number, text=said[:60]))
        yield Switch(found[1].lower(), _LEVELS[found[2].lower()], text.name, number)
