"""A search as SQL: fixed text of ours, and values that are bound. Only quoted words reach the full-text index."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import Any

from sqlite_utils import Database

from knowledge_base.entry import Status
from knowledge_base.finding.search import DELETED, Condition, Days, Key, Search, Sign, Term
from knowledge_base.frozen import FrozenDict
from knowledge_base.store.entry_shelves import SHELF_SQL, Shelf, on_shelf
from knowledge_base.store.expired_facts import quoting_expired
from knowledge_base.store.near_words import NearWords

_MOST_AUTHORS = 200
"""Names a condition on the author may mean; no desk has more people."""

_FOUND_BY_WORDS = "SELECT rowid FROM entry_words WHERE entry_words MATCH "


@dataclass(frozen=True, slots=True)
class Replaced:
    """A word that stands in no entry, and those that were looked for instead."""

    typed: str
    words: tuple[str, ...]


@dataclass(slots=True)
class Sql:
    """Conditions on ``entry``, all of which hold, with what is bound in them.

    Attributes:
        facets: Need nothing but the columns of the index ``entry_facets`` and the row number.
        shelves: Ask for entries that have an index of their own, and are few mostly.
        words: What the full-text index is asked; empty: nothing.
        replaced: What was looked for instead of words that stand nowhere.
    """

    facets: list[str] = field(default_factory=list)
    shelves: list[str] = field(default_factory=list)
    words: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    replaced: list[Replaced] = field(default_factory=list)

    def bind(self, value: str | int) -> str:
        """Return a place for *value*."""
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f":{name}"


class Conditions:
    """Puts searches into SQL for one database."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._near = NearWords(db)

    def sql_of(self, search: Search, *, today: date) -> Sql:
        """Return the conditions of *search* on entries that were not deleted."""
        sql = Sql()
        wanted = [term for term in search.terms if not term.is_negated]
        asked = " AND ".join(self._words(term, sql) for term in wanted)
        without = " OR ".join(f"({_query(term)})" for term in search.terms if term.is_negated)
        if asked:
            sql.words = sql.bind(f"({asked}) NOT ({without})" if without else asked)
        elif without:
            sql.facets.append(f"entry.pk NOT IN ({_FOUND_BY_WORDS}{sql.bind(without)})")
        self._add_conditions(search, sql, today)
        return sql

    def sql_of_deleted(self, search: Search, *, today: date) -> Sql:
        """Return the conditions of *search* on deleted entries: those are in no index, so titles and tags are read."""
        sql = Sql()
        for term in search.terms:
            texts = [" ".join(term.words)] if term.is_phrase else term.words
            held = " AND ".join(f"instr(entry.title_key, {sql.bind(text)})" for text in texts)
            sql.facets.append(f"NOT ({held})" if term.is_negated else held)
        self._add_conditions(search, sql, today, deleted=True)
        return sql

    # --- inside

    def _add_conditions(self, search: Search, sql: Sql, today: date, *, deleted: bool = False) -> None:
        for condition in search.conditions:
            if condition.sign is Sign.SOON and not condition.is_negated and not deleted:
                sql.shelves.append(SHELF_SQL[_shelf_of(condition.key)])
                continue
            made = self._condition(condition, sql, today, deleted=deleted)
            sql.facets.append(f"({made}) IS {'NOT ' if condition.is_negated else ''}TRUE")

    def _words(self, term: Term, sql: Sql) -> str:
        """Return what the full-text index is asked for *term*; words that stand nowhere are replaced by near ones."""
        if term.is_phrase:
            words = tuple(self._known(word, sql, is_beginning=False)[0] for word in term.words)
            return _query(Term(words=words, is_phrase=True))
        parts = []
        for word in term.words:
            is_beginning = term.is_beginning and word is term.words[-1]
            known = self._known(word, sql, is_beginning=is_beginning)
            quoted = [f'"{one}"' for one in known]
            if is_beginning and known == (word,):
                quoted[-1] += "*"
            parts.append(f"({' OR '.join(quoted)})")
        return " AND ".join(parts)

    def _known(self, word: str, sql: Sql, *, is_beginning: bool) -> tuple[str, ...]:
        if self._near.is_known(word, is_beginning=is_beginning):
            return (word,)
        near = self._near.near(word)
        if near:
            sql.replaced.append(Replaced(word, near))
        return near or (word,)

    def _condition(self, condition: Condition, sql: Sql, today: date, *, deleted: bool) -> str:
        sign, value = condition.sign, condition.value
        if condition.key is Key.STATUS and deleted:
            return f"'{DELETED}' = {sql.bind(str(value))}"
        if condition.key is Key.TAG:
            return _tag(sign, str(value), sql, deleted=deleted)
        if condition.key is Key.AUTHOR:
            return self._author(sign, str(value), sql)
        if condition.key is Key.QUOTES:
            numbers = sql.bind(quoting_expired(self._db, today))
            return f"entry.pk IN (SELECT value FROM json_each({numbers}))"  # noqa: S608 - a place for a value
        if sign is Sign.SOON:
            return on_shelf(_shelf_of(condition.key))
        return _PLAIN[condition.key](sign, value, sql, today)

    def _author(self, sign: Sign, wanted: str, sql: Sql) -> str:
        """Return the condition that the author's name holds *wanted*, whatever its capitals."""
        if sign is Sign.NONE:
            return "entry.author = ''"
        names = [name for name in self._authors() if wanted in " ".join(name.split()).casefold()]
        return f"entry.author IN ({', '.join(map(sql.bind, names))})"

    def _authors(self) -> Sequence[str]:
        """Return the names of all authors, each read by one step through the index."""
        names: list[str] = []
        while len(names) < _MOST_AUTHORS:
            row = self._db.execute(
                "SELECT author FROM entry INDEXED BY entry_by_author WHERE deleted_at IS NULL AND author > ?"
                " ORDER BY author LIMIT 1",
                names[-1:] or [""],
            ).fetchone()
            if row is None:
                break
            names.append(row[0])
        return names


def found_by_words(sql: Sql) -> str:
    """Return the query of the row numbers of entries that hold the words."""
    return _FOUND_BY_WORDS + sql.words


def _shelf_of(key: Key) -> Shelf:
    """Return where the entries stand whose day of that kind is near."""
    return Shelf.EXPIRING if key is Key.EXPIRES else Shelf.TO_REVIEW


def _status(wanted: str, sql: Sql) -> str:
    """Return the condition on the status, of what the index holds alone: a CASE is worked out for every entry."""
    if wanted == Status.APPROVED:
        return "entry.state = 'approved' AND coalesce(entry.valid_until, '~') >= :today"
    if wanted == Status.EXPIRED:
        return "entry.state = 'approved' AND entry.valid_until < :today"
    return f"entry.state = {sql.bind(wanted)}"


def _query(term: Term) -> str:
    """Return *term* as an FTS5 query: quoted, so that nothing in it is syntax."""
    quoted = [f'"{" ".join(term.words)}"'] if term.is_phrase else [f'"{word}"' for word in term.words]
    return " AND ".join(quoted) + "*" * (term.is_beginning and not term.is_negated)


def _tag(sign: Sign, tag: str, sql: Sql, *, deleted: bool) -> str:
    if deleted:
        held = f"instr(char(10) || lower(entry.tags) || char(10), char(10) || {sql.bind(tag)} || char(10))"
        return "entry.tags = ''" if sign is Sign.NONE else held
    if sign is Sign.NONE:
        return "entry.pk NOT IN (SELECT entry_pk FROM entry_tag)"
    return f"entry.pk IN (SELECT entry_pk FROM entry_tag WHERE tag_key = {sql.bind(tag)})"  # noqa: S608 - fixed text


def _day(column: str, sign: Sign, value: object, sql: Sql, today: date) -> str:
    """Return the condition on a day; days ahead begin today, so that what is over is not counted among them."""
    if sign is Sign.NONE:
        return f"{column} IS NULL"
    if sign is Sign.ANY:
        return f"{column} IS NOT NULL"
    if sign is Sign.PAST:
        return f"{column} < {sql.bind(today.isoformat())}"
    if isinstance(value, Days):
        day = sql.bind(_shifted(today, value.count))
        if sign is Sign.LESS:
            return f"{column} BETWEEN {sql.bind(today.isoformat())} AND {day}"
        return f"{column} {sign} {day}"
    return f"{column} {sign} {sql.bind(str(value))}"


def _idle(sign: Sign, value: object, sql: Sql, today: date) -> str:
    if sign is Sign.NONE or not isinstance(value, Days):
        return "entry.used = 0"
    return f"coalesce(entry.last_used_at, '') < {sql.bind(_shifted(today, -value.count))}"


def _count(column: str, sign: Sign, value: object, sql: Sql) -> str:
    if sign is Sign.NONE or not isinstance(value, int):
        return f"{column} > 0" if sign is Sign.ANY else f"{column} = 0"
    return f"{column} {sign} {sql.bind(value)}"


_BEGUN = """entry.pk IN (
    SELECT begun.pk FROM entry AS begun
    WHERE begun.latest_revision > begun.serving_revision AND begun.latest_state = 'draft'
)"""
"""By the index ``entry_begun``."""


def _waiting(sign: Sign) -> str:
    if sign is Sign.EQUAL:  # a change nobody has handed in yet, beside what serves
        return _BEGUN
    return f"NOT ({on_shelf(Shelf.WAITING)})" if sign is Sign.NONE else on_shelf(Shelf.WAITING)


def _source(sign: Sign) -> str:
    return "entry.source_count = 0" if sign is Sign.NONE else "entry.source_count > 0"


_PLAIN: FrozenDict[Key, Callable[[Sign, object, Sql, date], str]] = FrozenDict(
    {
        Key.KIND: lambda _sign, value, sql, _today: f"entry.kind = {sql.bind(str(value))}",
        Key.STATUS: lambda _sign, value, sql, _today: _status(str(value), sql),
        Key.SOURCE: lambda sign, _value, _sql, _today: _source(sign),
        Key.EXPIRES: partial(_day, "entry.valid_until"),
        Key.REVIEW: partial(_day, "entry.review_on"),
        Key.WAITING: lambda sign, _value, _sql, _today: _waiting(sign),
        Key.UNUSED: _idle,
        Key.USED: lambda sign, value, sql, _today: _count("entry.used", sign, value, sql),
        Key.FOUND: lambda sign, value, sql, _today: _count("entry.found", sign, value, sql),
    }
)
"""Conditions that need nothing but the entry's own columns. What is near is bound as by ``days_bound``."""


def _shifted(today: date, days: int) -> str:
    """Return the day so many days away, at most the last or first one there is."""
    try:
        return (today + timedelta(days=days)).isoformat()
    except OverflowError:
        return (date.max if days > 0 else date.min).isoformat()
