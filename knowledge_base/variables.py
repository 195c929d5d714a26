"""Variables inside the wording of an entry: ``{nama}``, filled in by whoever answers.

What an entry says of one is optional: a place that it says nothing of must be filled in, too. The table form of a
variable, one on a line, is ``nama``, ``nama?`` (may be left empty), ``nama = usual value``,
``nama = usual value [one | another]``.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

_NAME = r"[^\W\d_][\w-]{0,38}"
"""A letter, then letters, digits, ``-`` and ``_``. The tone rule that holds back what is unfinished sees 40 signs."""

PLACE = re.compile(rf"(?<!\{{)\{{({_NAME})\}}(?!\}})")
"""A place to be filled in; its first group is the name."""

_BEFORE_PLACE = re.compile(rf"([ \t]?)(?<!\{{)\{{({_NAME})\}}(?!\}})")
"""A place with the blank before it, if there is one; its second group is the name."""

_LINE = re.compile(
    rf"(?P<name>{_NAME})(?P<may>\?)?[ \t]*"
    r"(?:=(?P<default>[^\[\]|{}\n]*))?(?:\[(?P<choices>[^\[\]{}\n]*)\])?"
)
_SIGNS = frozenset("[]|{}\n")
"""What neither a usual value nor a choice may hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """What an entry says of one of its variables.

    Attributes:
        name: As it stands between the braces.
        default: The usual value; may be empty.
        choices: The only values there are; empty: any.
        required: It may not be left empty. One that may is left out together with the blank before it.
        lent: The entry does not say it itself: it is the institution's, and never stored with the entry.
    """

    name: str
    default: str = ""
    choices: tuple[str, ...] = ()
    required: bool = True
    lent: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON values; what is usual is left out."""
        found: dict[str, Any] = {"name": self.name}
        if self.default:
            found["default"] = self.default
        if self.choices:
            found["choices"] = list(self.choices)
        return found if self.required else found | {"required": False}

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> "Variable":
        """Return the variable that :meth:`as_json` gave. For the program's own data: it does not check."""
        return cls(
            name=found["name"],
            default=found.get("default", ""),
            choices=tuple(found.get("choices", ())),
            required=found.get("required", True),
        )

    def as_line(self) -> str:
        """Return it in its table form."""
        default = f" = {self.default}" if self.default else ""
        choices = f" [{' | '.join(self.choices)}]" if self.choices else ""
        return f"{self.name}{'' if self.required else '?'}{default}{choices}"

    @property
    def is_sound(self) -> bool:
        """Whether it can be meant: a name, plain values without the signs of the table form, a default among them."""
        values = (self.default, *self.choices)
        return (
            re.fullmatch(_NAME, self.name) is not None
            and all(map(is_plain_value, values))
            and all(self.choices)
            and len(set(self.choices)) == len(self.choices)
            and (not self.choices or not self.default or self.default in self.choices)
        )


def is_plain_value(value: str) -> bool:
    """Say whether *value* can be the value of a variable: one line, no blanks around it, no sign of the table form."""
    return value == value.strip() and _SIGNS.isdisjoint(value) and value == on_one_line(value)


def on_one_line(value: str) -> str:
    """Return *value* with a blank for whatever some program takes for the end of a line."""
    return " ".join(value.splitlines())


def variable_of(line: str) -> Variable | None:
    """Return the variable that a line of the table form says; ``None``: it says none."""
    match = _LINE.fullmatch(line.strip())
    if match is None:
        return None
    parts = (match["choices"] or "").split("|") if match["choices"] is not None else ()
    return Variable(
        name=match["name"],
        default=(match["default"] or "").strip(),
        choices=tuple(part.strip() for part in parts),
        required=match["may"] is None,
    )


def variables_in(texts: Iterable[str], known: Iterable[Variable]) -> tuple[Variable, ...]:
    """Return the variables whose places stand in *texts*, in the order met; of *known* where they are among them."""
    said = {variable.name: variable for variable in known}
    names = dict.fromkeys(match[1] for text in texts for match in PLACE.finditer(text))
    return tuple(said.get(name, Variable(name=name)) for name in names)


def borrowed(texts: Iterable[str], known: Iterable[Variable], lent: Mapping[str, Variable]) -> tuple[Variable, ...]:
    """Return *known* with those of *lent* behind it whose places stand in *texts* and of which *known* says nothing.

    What *known* itself was lent before goes.
    """
    own = tuple(variable for variable in known if not variable.lent)
    if not lent:
        return own
    said = {variable.name for variable in own}
    names = dict.fromkeys(match[1] for text in texts for match in PLACE.finditer(text))
    return (*own, *(replace(lent[name], lent=True) for name in names if name in lent and name not in said))


def places_of(text: str) -> list[tuple[str, int, int]]:
    """Return the places of *text*: the name of the variable, the blank before its brace or the brace, and the end."""
    return [(match[2], match.start(), match.end()) for match in _BEFORE_PLACE.finditer(text)]


def put_in(text: str, known: Iterable[Variable], values: Mapping[str, str]) -> str:
    """Return *text* with *values* in its places, else the usual ones.

    What has neither stays a place, or is left out with the blank before it where it may be empty.
    """
    if "{" not in text:  # most have no place, and the pattern tries each sign of them
        return text
    said = {variable.name: variable for variable in known}

    def put(match: re.Match[str]) -> str:
        blank, name = match[1], match[2]
        variable = said.get(name, Variable(name=name))
        value = values.get(name, variable.default)
        if value:
            return f"{blank}{value}"
        return f"{blank}{{{name}}}" if variable.required else ""

    return _BEFORE_PLACE.sub(put, text)
