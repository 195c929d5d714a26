"""What Vale lets every type say: what a finding is replaced by (``action``), and how many there are (``limit``)."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

import re2

from replydesk.tone.making import Making
from replydesk.tone.pattern import MAX_LENGTH
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Asks, Hit

Act = Callable[[str], str | None]
"""From the text that was found to what is put in its place; ``None``: nothing is offered."""

_CONVERT: dict[str, Act] = {
    "simple": str.lower,
    "lower": str.lower,
    "upper": str.upper,
    "title": lambda text: re.sub(r"[^\W\d_]+", lambda word: word[0][:1].upper() + word[0][1:].lower(), text),
    "sentence": lambda text: text[:1].upper() + text[1:].lower(),
}
_TRIMS: dict[str, Callable[[str, str], str]] = {
    "trim": str.strip,
    "trim_left": str.lstrip,
    "trim_right": str.rstrip,
    "truncate": lambda text, mark: text.split(mark, 1)[0],
}

_GROUP = re.compile(r"\$\{?(\d)\}?")
"""A group of the pattern in what is put in, written as in Vale."""


@dataclass(frozen=True, slots=True)
class Acting:
    """Another rule's findings, with the replacements of its ``action`` and no more of them than its ``limit``.

    Attributes:
        asks: The rule.
        act: Makes a replacement where the rule has none of its own.
        limit: The most findings; ``None``: all.
    """

    asks: Asks
    act: Act | None
    limit: int | None

    def find(self, reading: Reading) -> Iterable[Hit]:
        """Give the places."""
        hits = self.asks.find(reading)
        if self.limit is not None:
            hits = islice(sorted(hits, key=lambda hit: (hit.start, hit.end)), self.limit)
        return hits if self.act is None else self._replaced(hits, reading.draft.text, self.act)

    @staticmethod
    def _replaced(hits: Iterable[Hit], text: str, act: Act) -> Iterator[Hit]:
        for hit in hits:
            typed = text[hit.start : hit.end]
            yield hit if hit.replacement is not None or not typed else replace(hit, replacement=act(typed))


def acting(asks: Asks, making: Making) -> Asks:
    """Return *asks* with what the rule file says of ``action`` and ``limit``; without either, *asks* itself."""
    act = _act(making)
    limit = making.fields.number("limit", 0)
    if limit != int(limit) or limit < 0 or ("limit" in making.fields and limit < 1):
        line = making.fields.line_of("limit")
        raise making.broken("bad-value", line, key="limit", value=f"{limit:g}", allowed="1, 2, 3, …")
    return asks if act is None and not limit else Acting(asks, act, int(limit) or None)


def _act(making: Making) -> Act | None:
    table = making.fields.table("action")
    if not table.items:
        return None
    action = Making(table, making.names, making.sound)
    name = table.choice("name", ("replace", "remove", "convert", "edit", "suggest"))
    params = table.texts("params")
    table.finish()
    if name == "remove":
        return lambda _text: ""
    if name == "replace":
        if not params:
            raise action.broken("missing-key", key="params")
        return lambda _text: params[0]
    if name == "convert":
        _among(action, params[:1], tuple(_CONVERT))
        return _CONVERT[params[0]]
    if name == "edit":
        return _edit(action, params)
    _among(action, params or ("spellings",), ("spellings",))  # these the rule offers by itself
    return None


def _edit(action: Making, params: tuple[str, ...]) -> Act:
    ways = ("regex", "split", *_TRIMS)
    _among(action, params[:1], ways)
    needed = 2 if params[0] in _TRIMS else 3
    if len(params) != needed:
        raise action.broken(
            "bad-value", action.fields.line_of("params"), key="params", value=str(len(params)), allowed=f"{needed}"
        )
    if params[0] in _TRIMS:
        return lambda text: _TRIMS[params[0]](text, params[1])
    pattern = _pattern(action, params[1])
    if params[0] == "split":
        if not params[2].isdecimal():
            raise action.broken(
                "bad-value", action.fields.line_of("params"), key="params", value=params[2], allowed="0, 1, 2, …"
            )
        return partial(_part, pattern=pattern, place=int(params[2]))
    instead = _GROUP.sub(r"\\\1", params[2].replace("\\", r"\\"))
    for group in _GROUP.findall(params[2]):
        if int(group) > pattern.groups:
            line = action.fields.line_of("params")
            raise action.broken("bad-value", line, key="params", value=f"${group}", allowed=f"$0 … ${pattern.groups}")
    return partial(_put, pattern=pattern, instead=instead)


def _pattern(action: Making, pattern: str) -> "re2._Regexp[str]":
    line = action.fields.line_of("params")
    if len(pattern) > MAX_LENGTH:
        raise action.broken("bad-pattern", line, pattern=pattern[:40], why=f"> {MAX_LENGTH}")
    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        raise action.broken(
            "bad-pattern", line, pattern=pattern, why=str(error.args[0] if error.args else "")
        ) from None


def _part(text: str, *, pattern: "re2._Regexp[str]", place: int) -> str | None:
    parts = pattern.split(text)
    return str(parts[place]) if place < len(parts) else None


def _put(text: str, *, pattern: "re2._Regexp[str]", instead: str) -> str:
    return str(pattern.sub(instead, text))


def _among(action: Making, given: tuple[str, ...], allowed: tuple[str, ...]) -> None:
    if not given or given[0] not in allowed:
        value, line = (given or ("",))[0], action.fields.line_of("params")
        raise action.broken("bad-value", line, key="params", value=value, allowed=", ".join(allowed))
