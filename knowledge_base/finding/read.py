"""Reads what is typed into the search box. Total: whatever is typed is a search, and what cannot be meant is said."""

import re
from collections.abc import Callable
from datetime import date

from knowledge_base.entry import Status, title_key
from knowledge_base.finding.keys import (
    ANY_NAMES,
    DAYS_IN,
    DRAFT_NAMES,
    EXPIRED_NAMES,
    KEYS,
    KIND_NAMES,
    LACKING_NAMES,
    NONE_NAMES,
    PAST_NAMES,
    REVIEW_NAMES,
    SOON_NAMES,
    STATUS_NAMES,
    TODAY_NAMES,
)
from knowledge_base.finding.search import Condition, Days, Key, Search, Sign, Term
from knowledge_base.frozen import FrozenDict
from knowledge_base.matching.fold import words_of
from knowledge_base.notice import Notice, notice

MAX_CHARS = 1000
"""How much of what is typed is looked at; more than anybody types into a search box."""

MAX_WORDS = 12
"""The most words that are looked for, for the same reason."""

MAX_CONDITIONS = 12

_SHOWN = 40
"""Letters of a part that are repeated to the person."""

_QUOTES = str.maketrans("“”„‟″«»", '"' * 7)
_PART = re.compile(
    r'(?=\S)(?P<minus>-?)(?:(?P<key>[^\W\d_][^\W_]*(?:-[^\W_]+)*):(?!//))?(?:"(?P<phrase>[^"]*)"?|(?P<bare>[^\s"]*))'
)
_NUMBER = re.compile(r"(?P<sign>[<>=]?)(?P<number>[0-9]{1,6})")
_SPAN = re.compile(r"(?P<sign>[<>=]?)(?P<number>[0-9]{1,4})(?P<unit>[a-z]*)")
_DAY = re.compile(r"(?P<sign>[<>=]?)(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})")

Read = tuple[Sign, str | int | date | Days | None]


def read_search(typed: str) -> Search:
    """Return what *typed* asks for. Never raises."""
    typed = typed.encode("utf-8", "replace").decode()  # no database takes half of a surrogate pair
    text = typed[:MAX_CHARS].translate(_QUOTES)
    reader = _Reader(ends_open=bool(text[-1:].strip()))
    for found in _PART.finditer(text):
        reader.take(found, is_last=found.end() == len(text))
    return Search(
        name=typed.strip(),
        terms=tuple(reader.terms),
        conditions=tuple(reader.conditions[:MAX_CONDITIONS]),
        not_understood=tuple(reader.complaints[:MAX_CONDITIONS]),
    )


class _Reader:
    """Gathers the parts of one search."""

    def __init__(self, *, ends_open: bool) -> None:
        self.terms: list[Term] = []
        self.conditions: list[Condition] = []
        self.complaints: list[Notice] = []
        self._ends_open = ends_open
        self._words = 0

    def take(self, part: re.Match[str], *, is_last: bool) -> None:
        """Take the next part."""
        phrase, bare = part["phrase"], part["bare"] or ""
        value = phrase if phrase is not None else bare
        if part["key"] is None:
            is_open = is_last and self._ends_open and phrase is None
            self._take_words(value, is_phrase=phrase is not None, is_beginning=is_open, is_negated=bool(part["minus"]))
            return
        key = KEYS.get(part["key"].casefold())
        if key is None:
            self.complaints.append(notice("search.unknown-key", part=part[0][:_SHOWN]))
            return
        read = _VALUES[key](value.strip())
        if read is None:
            self.complaints.append(_WANTS[key](part[0][:_SHOWN]))
            return
        sign, meant = read
        self.conditions.append(Condition(key=key, sign=sign, value=meant, is_negated=bool(part["minus"])))

    def _take_words(self, value: str, *, is_phrase: bool, is_beginning: bool, is_negated: bool) -> None:
        words = tuple(words_of(value).split()[: MAX_WORDS - self._words])
        if words:
            self._words += len(words)
            self.terms.append(
                Term(
                    words=words,
                    is_phrase=is_phrase and len(words) > 1,
                    is_beginning=is_beginning,
                    is_negated=is_negated,
                )
            )


def _kind(value: str) -> Read | None:
    kind = KIND_NAMES.get(value.casefold())
    return (Sign.EQUAL, str(kind)) if kind else None


def _status(value: str) -> Read | None:
    status = STATUS_NAMES.get(value.casefold())
    return (Sign.EQUAL, str(status)) if status else None


def _text(value: str) -> Read | None:
    if value.casefold() in NONE_NAMES:
        return Sign.NONE, None
    key = title_key(value)
    return (Sign.EQUAL, key) if key else None


def _person(value: str) -> Read | None:
    key = " ".join(value.split()).casefold()
    return (Sign.EQUAL, key) if key else None


def _presence(value: str) -> Read | None:
    if value.casefold() in LACKING_NAMES:
        return Sign.NONE, None
    return (Sign.ANY, None) if value.casefold() in ANY_NAMES else None


def _day(value: str) -> Read | None:
    name = value.casefold()
    if name in PAST_NAMES:
        return Sign.PAST, None
    if name in SOON_NAMES:
        return Sign.SOON, None
    if name in TODAY_NAMES:
        return Sign.EQUAL, Days(0)
    found = _DAY.fullmatch(value)
    if found is None:
        return _presence(value) or _span(value)
    try:
        return _sign(found["sign"]), date.fromisoformat(found["day"])
    except ValueError:
        return None


def _waiting(value: str) -> Read | None:
    name = value.casefold()
    if name in DRAFT_NAMES:
        return Sign.EQUAL, str(Status.DRAFT)
    return (Sign.ANY, None) if name in REVIEW_NAMES else _presence(value)


def _quotes(value: str) -> Read | None:
    return (Sign.PAST, None) if value.casefold() in EXPIRED_NAMES else None


def _span(value: str) -> Read | None:
    """Return days from today; without a sign those up to then are meant."""
    found = _SPAN.fullmatch(value.casefold())
    if found is None or found["unit"] not in DAYS_IN:
        return None
    return _sign(found["sign"] or "<"), Days(int(found["number"]) * DAYS_IN[found["unit"]])


def _idle(value: str) -> Read | None:
    """Return for how long something was not used."""
    if value.casefold() in LACKING_NAMES:
        return Sign.NONE, None
    found = _span(value.removeprefix(">"))
    return (Sign.MORE, found[1]) if found and value[:1] not in "<=" else None


def _number(value: str) -> Read | None:
    found = _NUMBER.fullmatch(value)
    if found is None:
        return _presence(value)
    return _sign(found["sign"]), int(found["number"])


def _sign(typed: str) -> Sign:
    return Sign(typed or "=")


_VALUES: FrozenDict[Key, Callable[[str], Read | None]] = FrozenDict(
    {
        Key.KIND: _kind,
        Key.STATUS: _status,
        Key.TAG: _text,
        Key.AUTHOR: _person,
        Key.EXPIRES: _day,
        Key.REVIEW: _day,
        Key.WAITING: _waiting,
        Key.SOURCE: _presence,
        Key.USED: _number,
        Key.UNUSED: _idle,
        Key.FOUND: _number,
        Key.QUOTES: _quotes,
    }
)


_WANTS: FrozenDict[Key, Callable[[str], Notice]] = FrozenDict(
    {
        Key.KIND: lambda part: notice("search.wants-kind", part=part),
        Key.STATUS: lambda part: notice("search.wants-status", part=part),
        **dict.fromkeys((Key.TAG, Key.AUTHOR), lambda part: notice("search.wants-text", part=part)),
        **dict.fromkeys((Key.EXPIRES, Key.REVIEW), lambda part: notice("search.wants-day", part=part)),
        Key.WAITING: lambda part: notice("search.wants-waiting", part=part),
        Key.SOURCE: lambda part: notice("search.wants-presence", part=part),
        Key.QUOTES: lambda part: notice("search.wants-quotes", part=part),
        Key.UNUSED: lambda part: notice("search.wants-span", part=part),
        **dict.fromkeys((Key.USED, Key.FOUND), lambda part: notice("search.wants-number", part=part)),
    }
)
"""What would be understood behind each key, said of a part that was not."""
