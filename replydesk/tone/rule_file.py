"""Reads one rule file: YAML of which only texts, lists and tables are let through, each with its line.

Nothing is guessed from the look of a value (``NO`` stays the text "NO"), anchors, aliases, tags and repeated keys
are refused, and sizes are capped before anything is built.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import isfinite, nan

import yaml

from knowledge_base.errors import KnownError
from knowledge_base.notice import Value, notice

MAX_BYTES = 200_000
"""A rule file is written by hand; the largest of ours has a tenth of this."""

_MAX_ITEMS = 8_000
_MAX_DEPTH = 6
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is fifteen times faster


class RuleFileBroken(KnownError):
    """A rule file cannot be used; the notice names the file, the line and what to do."""


@dataclass(frozen=True, slots=True)
class Item:
    """One value of a rule file.

    Attributes:
        value: A text, a list of items, or a table of items.
        line: Where it begins, from 1.
    """

    value: "str | tuple[Item, ...] | Mapping[str, Item]"
    line: int


@dataclass(slots=True)
class Fields:
    """The table of a rule file, read key by key; :meth:`finish` refuses what nobody asked for.

    Attributes:
        file: The file's name as the person knows it.
        items: The table.
    """

    file: str
    items: Mapping[str, Item]
    line: int = 1
    asked: set[str] = field(default_factory=set)

    def broken(self, code: str, line: int | None = None, **values: Value) -> RuleFileBroken:
        """Return the error *code*, to be raised, about this file and *line*."""
        return RuleFileBroken(notice(f"tone.{code}", file=self.file, line=line or self.line, **values))

    def __contains__(self, key: str) -> bool:
        return key in self.items

    def line_of(self, key: str) -> int:
        """Return the line of the value of *key*, or of the table when there is none."""
        return self.items[key].line if key in self.items else self.line

    def text(self, key: str, default: str | None = None) -> str:
        """Return the text of *key*; without a default the key must be there and not be empty."""
        self.asked.add(key)
        item = self.items.get(key)
        if item is None or item.value == "":
            if default is None:
                raise self.broken("missing-key", key=key)
            return default
        if not isinstance(item.value, str):
            raise self.broken("not-a-text", item.line, key=key)
        return item.value

    def choice(self, key: str, choices: Mapping[str, str] | tuple[str, ...], default: str | None = None) -> str:
        """Return the text of *key*, which must be one of *choices*."""
        found = self.text(key, default)
        if found not in choices:
            raise self.broken("bad-value", self.line_of(key), key=key, value=found, allowed=", ".join(choices))
        return found

    def number(self, key: str, default: float | None = None) -> float:
        """Return the number of *key*."""
        if default is not None and key not in self:
            self.asked.add(key)
            return default
        found = self.text(key)
        try:
            value = float(found)
        except ValueError:
            value = nan
        if not isfinite(value):
            raise self.broken("bad-value", self.line_of(key), key=key, value=found, allowed="0, 1, 2, …")
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return whether *key* says ``true``."""
        return self.choice(key, ("true", "false"), "true" if default else "false") == "true"

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts of *key*; a lone text counts as a list of one."""
        return tuple(text for text, _ in self.texts_with_lines(key))

    def texts_with_lines(self, key: str, *, needed: bool = False) -> tuple[tuple[str, int], ...]:
        """Return the list of texts of *key*, each with its line."""
        self.asked.add(key)
        item = self.items.get(key)
        if item is None:
            if needed:
                raise self.broken("missing-key", key=key)
            return ()
        if isinstance(item.value, str):
            return ((item.value, item.line),) if item.value else ()
        if isinstance(item.value, Mapping):
            raise self.broken("not-a-list", item.line, key=key)
        return tuple(self._text_of(each, key) for each in item.value)

    def _text_of(self, item: Item, key: str) -> tuple[str, int]:
        if not isinstance(item.value, str) or not item.value:
            raise self.broken("not-a-text", item.line, key=key)
        return item.value, item.line

    def table(self, key: str) -> "Fields":
        """Return the table of *key*, empty when there is none."""
        self.asked.add(key)
        item = self.items.get(key)
        if item is None:
            return Fields(self.file, {}, self.line)
        if not isinstance(item.value, Mapping):
            raise self.broken("not-a-table", item.line, key=key)
        return Fields(self.file, item.value, item.line)

    def list_of_items(self, key: str) -> tuple[Item, ...]:
        """Return the list of *key* as it is, empty when there is none."""
        self.asked.add(key)
        item = self.items.get(key)
        if item is None:
            return ()
        if isinstance(item.value, str | Mapping):
            raise self.broken("not-a-list", item.line, key=key)
        return item.value

    def finish(self) -> None:
        """Refuse keys that nobody asked for: a typing error must not switch a rule off silently."""
        for key, item in self.items.items():
            if key not in self.asked:
                raise self.broken("unknown-key", item.line, key=key, allowed=", ".join(sorted(self.asked)))


def read_rule_file(data: bytes, file: str) -> Fields:
    """Return the table that the YAML text *data* of the file *file* holds.

    Raises:
        RuleFileBroken: it is too large, not UTF-8, not YAML, not a table, or uses what is not let through.
    """
    fields = Fields(file, {})
    if len(data) > MAX_BYTES:
        raise fields.broken("too-large", size=len(data), limit=MAX_BYTES)
    try:
        return _Reader(fields, yaml.parse(data.decode("utf-8-sig"), Loader=_LOADER)).table()
    except UnicodeDecodeError:
        raise fields.broken("not-utf-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        why = getattr(error, "problem", None) or "?"
        raise fields.broken("not-yaml", mark.line + 1 if mark else 1, why=str(why)) from None


class _Reader:
    """Makes items of YAML's events as they come.

    PyYAML's own way, a tree of nodes first, goes down as deep as the file says: a few thousand brackets end the
    program (a stack overflow in C, not an exception). Here the first bracket too many ends the reading.
    """

    def __init__(self, fields: Fields, events: Iterator[yaml.Event]) -> None:
        self._fields = fields
        self._events = events
        self._count = 0

    def table(self) -> Fields:
        """Return the only document, which must be a table."""
        first = next(self._events)
        while isinstance(first, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            first = next(self._events)
        if not isinstance(first, yaml.MappingStartEvent):
            raise self._fields.broken("not-a-table", key=self._fields.file)
        found = self._item(first, 0).value
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise self._fields.broken("not-yaml", _line_of(event), why="a second document")
        assert isinstance(found, Mapping)  # noqa: S101 - for the type checker: a mapping event gives a mapping
        return Fields(self._fields.file, found)

    def _item(self, event: yaml.Event, depth: int) -> Item:
        line = _line_of(event)
        self._count += 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise self._fields.broken("alias", line)
        if depth > _MAX_DEPTH:
            raise self._fields.broken("too-deep", line, limit=_MAX_DEPTH)
        if self._count > _MAX_ITEMS:
            raise self._fields.broken("too-many", line, limit=_MAX_ITEMS)
        tag = getattr(event, "tag", None)
        if tag is not None and (not tag.startswith("tag:yaml.org,2002:") or "python" in tag):
            raise self._fields.broken("tag", line, tag=tag)
        if isinstance(event, yaml.ScalarEvent):
            return Item(event.value.strip(), line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Item(tuple(self._item(each, depth + 1) for each in self._until(yaml.SequenceEndEvent)), line)
        return Item(dict(self._pairs(depth)), line)

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield event

    def _pairs(self, depth: int) -> Iterator[tuple[str, Item]]:
        known: set[str] = set()
        for event in self._until(yaml.MappingEndEvent):
            key = self._item(event, depth + 1)
            if not isinstance(key.value, str):
                raise self._fields.broken("bad-key", key.line)
            if key.value in known:
                raise self._fields.broken("double-key", key.line, key=key.value)
            known.add(key.value)
            yield key.value, self._item(next(self._events), depth + 1)


def _line_of(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 1
