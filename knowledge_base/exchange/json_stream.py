"""A large ``.json`` read part by part, so that no more of it is in memory than one item."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TextIO

from knowledge_base.exchange import limits
from knowledge_base.exchange.strict_json import BLANKS, JsonRefused, read_value, require_bearable
from knowledge_base.notice import notice

_PIECE = 1_000_000
"""Code points that are read at once, at least."""
_NEAR_END = 16
"""Code points: what is found broken farther than that before the end of what was read is not cut off, but broken."""
_KEYS = 1_000
"""Of the object that holds the list; a feed has some ten."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a document.

    Attributes:
        key: The key of the outermost object it stands under; ``None``: the document is no object.
        value: What it is.
        is_item: Whether it is one of the items of the list that stands there; else it is all that stands there. A list
            comes as an empty one first, and then item by item.
    """

    key: str | None
    value: Any
    is_item: bool


def parts(file: TextIO) -> Iterator[Part]:
    """Yield the parts of the document in *file*, a list or an object, in its order.

    Raises:
        JsonRefused: it is not the JSON we take, see :func:`strict_json.read_json`, or one part is too long to be one.
    """
    text = _Text(file)
    if text.next() == "[":
        yield Part(None, [], is_item=False)
        yield from _items(text, None)
    elif text.next() == "{":
        yield from _members(text)
    else:
        yield Part(None, text.value(), is_item=True)
    if text.next():
        raise text.broken()


def _items(text: "_Text", key: str | None) -> Iterator[Part]:
    for _ in text.between("[", "]"):
        yield Part(key, text.value(), is_item=True)


def _members(text: "_Text") -> Iterator[Part]:
    known: set[str] = set()
    for _ in text.between("{", "}"):
        if text.next() != '"':
            raise text.broken()
        key = text.value()
        if key in known:
            raise JsonRefused(notice("import.json-key-twice", key=key[:80]))
        known.add(key)
        if len(known) > _KEYS:
            raise JsonRefused(notice("import.json-too-many", limit=_KEYS))
        text.take(":")
        if text.next() == "[":
            yield Part(key, [], is_item=False)
            yield from _items(text, key)
        else:
            yield Part(key, text.value(), is_item=False)


class _Text:
    """The text of a document, of which a piece is in memory."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._held = ""
        self._at = 0
        self._line = 1
        self._column = 0  # code points before what is held, in its first line

    def next(self) -> str:
        """Return the next sign that is no blank, and stay before it; ``""`` at the end."""
        while True:
            while self._at < len(self._held) and self._held[self._at] in BLANKS:
                self._at += 1
            if self._at < len(self._held):
                return self._held[self._at]
            if not self._read_on():
                return ""

    def take(self, sign: str) -> None:
        """Pass over *sign*, which has to be the next."""
        if self.next() != sign:
            raise self.broken()
        self._at += 1

    def between(self, first: str, last: str) -> Iterator[None]:
        """Yield before each of the parts that stand between *first* and *last*, parted by commas."""
        self.take(first)
        if self.next() == last:
            self._at += 1
            return
        while True:
            yield
            if self.next() == last:
                self._at += 1
                return
            self.take(",")

    def value(self) -> Any:  # noqa: ANN401 - JSON is anything
        """Return the next value, all of it."""
        self.next()
        while True:
            try:
                found, end = read_value(self._held, self._at)
            except json.JSONDecodeError as error:
                is_cut = error.msg.startswith("Unterminated") or error.pos >= len(self._held) - _NEAR_END
                if not is_cut or not self._read_on():
                    raise self.broken(error.pos) from None
                continue
            if end < len(self._held) or not self._read_on():  # a number may go on
                self._at = end
                return found

    def broken(self, at: int | None = None) -> JsonRefused:
        """Return what is to be raised where the document is no JSON."""
        at = self._at if at is None else at
        begins = self._held.rfind("\n", 0, at)
        column = at - begins if begins >= 0 else self._column + at + 1
        return JsonRefused(notice("import.json-broken", line=self._line + self._held.count("\n", 0, at), column=column))

    def _read_on(self) -> bool:
        """Read more, and forget what was passed over. Say whether there was more."""
        rest = len(self._held) - self._at
        if rest > limits.LINE:
            raise JsonRefused(notice("import.json-item-too-long", limit=limits.LINE))
        more = self._file.read(max(_PIECE, rest))
        if not more:
            return False
        passed = self._held[: self._at]
        lines = passed.count("\n")
        self._line += lines
        self._column = len(passed) - passed.rfind("\n") - 1 if lines else self._column + len(passed)
        self._held = self._held[self._at :] + more
        self._at = 0
        if len(self._held) > _PIECE:
            require_bearable(self._held)
        return True
