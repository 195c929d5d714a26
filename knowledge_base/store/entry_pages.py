"""The fact base page's view of the entries: searched, filtered, sorted and paged by the database, never in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlite_utils import Database

from knowledge_base.entry import Kind, Status
from knowledge_base.finding.read import read_search
from knowledge_base.finding.search import DELETED, Condition, Key, Search, Sign
from knowledge_base.notice import Notice
from knowledge_base.policy import WARN_DAYS
from knowledge_base.store.altered_rows import altered_among
from knowledge_base.store.entry_conditions import Conditions, Replaced, Sql, found_by_words
from knowledge_base.store.entry_rows import (
    ROW_COLUMNS,
    ROW_WIDTH,
    SORTINGS,
    STRETCHES,
    EntryRow,
    Order,
    Place,
    Sorting,
    read_row,
)
from knowledge_base.store.entry_shelves import DUE_SQL, SHELF_SQL, Due, Shelf, days_bound
from knowledge_base.store.expired_facts import COUNT_USABLE, quoting_expired

__all__ = ["Due", "EntryFilter", "EntryPage", "EntryPages", "EntryRow", "Order", "Place", "Shelf"]

MAX_PAGE = 1000
"""The most rows one call gives; a window shows some fifty at a time."""

FEW = 2000
"""So many rows are sorted in some milliseconds; of more an index is walked."""

MANY = 10_000
"""Of so many rows some hundred lie near the beginning of any order, so that each is looked at until a page is full."""

_APPROVED = frozenset({Status.APPROVED, Status.EXPIRED})
"""What is approved by the columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFilter:
    """Which entries a page shows; all of the conditions hold together.

    Attributes:
        words: As typed into the search box, see ``finding.read``. Empty: all.
        kind, status: ``None``: any.
        shelf: Which entries are looked at; those that were deleted too when *words* ask for that status.
        soon_days: How near is near, in days.
    """

    words: str = ""
    kind: Kind | None = None
    status: Status | None = None
    shelf: Shelf = Shelf.ALL
    soon_days: int = WARN_DAYS

    @property
    def is_of_deleted(self) -> bool:
        """Whether the entries that were deleted are looked at, and no others."""
        return _shelf_of(self, read_search(self.words)) is Shelf.DELETED


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPage:
    """Some rows, and what there is to say of all of them.

    Attributes:
        total: How many rows the filter lets through.
        following: Where the next page begins; ``None``: this is the last one.
        replaced: Words that stand in no entry, and what was looked for instead.
        not_understood: Parts of the search that were left out.
    """

    rows: tuple[EntryRow, ...]
    total: int
    following: Place | None = None
    replaced: tuple[Replaced, ...] = ()
    not_understood: tuple[Notice, ...] = ()


class EntryPages:
    """Pages of entries of one database."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._conditions = Conditions(db)

    def look(
        self,
        wanted: EntryFilter,
        *,
        today: date,
        order: Order = Order.UPDATED,
        descending: bool = False,
        limit: int = 100,
        after: Place | None = None,
    ) -> EntryPage:
        """Return at most *limit* (up to ``MAX_PAGE``) rows behind the place *after*.

        The database does not sort more than ``FEW`` rows: where there are more, an index has them in order.
        """
        question = self._question(wanted, today)
        total = self._settle(question)
        walk = _Walk(self._db, question, SORTINGS[order], turned=descending, total=total)
        found, following = walk.rows(STRETCHES.get(order, ("TRUE",)), limit=min(limit, MAX_PAGE), after=after)
        rows = self._as_it_is(found, wanted)
        return EntryPage(
            rows=rows,
            total=total - len(found) + len(rows),
            following=following,
            replaced=tuple(question.replaced),
            not_understood=read_search(wanted.words).not_understood,
        )

    def page(
        self,
        wanted: EntryFilter,
        *,
        today: date,
        order: Order = Order.UPDATED,
        descending: bool = False,
        limit: int = 100,
    ) -> tuple[EntryRow, ...]:
        """Return the rows of the first page alone."""
        return self.look(wanted, today=today, order=order, descending=descending, limit=limit).rows

    def count(self, wanted: EntryFilter, *, today: date) -> int:
        """Return how many entries the filter lets through."""
        return self._count(self._question(wanted, today))

    def due(self, *, today: date, soon_days: int) -> Due:
        """Return how many entries somebody should look at; what is *soon_days* away or less is near."""
        row = self._db.execute(DUE_SQL, days_bound(today, soon_days)).fetchone()
        asked = {"pks": quoting_expired(self._db, today), "today": today.isoformat()}
        quoting = self._db.execute(COUNT_USABLE, asked).fetchone()
        return Due(**dict(zip(Due.__slots__, (*row, *quoting), strict=True)))

    # --- inside

    def _as_it_is(self, found: dict[int, EntryRow], wanted: EntryFilter) -> tuple[EntryRow, ...]:
        """Return the rows *found*, those that another program altered as approved by nobody.

        The columns know nothing of it, so who asks for what is approved does not get these.
        """
        altered = altered_among(self._db, list(found))
        if altered and _asks_for_approved(wanted):
            return tuple(row for pk, row in found.items() if pk not in altered)
        return tuple(replace(row, status=Status.DRAFT) if pk in altered else row for pk, row in found.items())

    def _settle(self, question: "_Question") -> int:
        """Return how many are wanted; unless those are many, note their numbers, to look for them only once."""
        if question.is_narrowed:
            # as one text, which goes back as it is: ten thousand rows made in Python took longer than to find them
            count, numbers = self._db.execute(
                f"WITH wanted (pk) AS ({question.hits} LIMIT {MANY + 1})"  # noqa: S608 - fixed text, values are bound
                " SELECT count(*), json_group_array(pk) FROM wanted",
                question.values,
            ).fetchone()
            if count <= MANY:
                question.hits = "SELECT value FROM json_each(:hits)"
                question.values["hits"] = numbers
                return int(count)
        return self._count(question)

    def _count(self, question: "_Question") -> int:
        row = self._db.execute(f"SELECT count(*) FROM ({question.hits})", question.values).fetchone()  # noqa: S608 - fixed text, values are bound
        return int(row[0])

    def _question(self, wanted: EntryFilter, today: date) -> "_Question":
        search = read_search(wanted.words)
        if wanted.kind is not None:
            search = _with(search, Key.KIND, str(wanted.kind))
        if wanted.status is not None:
            search = _with(search, Key.STATUS, str(wanted.status))
        days = days_bound(today, wanted.soon_days)
        shelf = _shelf_of(wanted, search)
        if shelf is Shelf.DELETED:
            sql = self._conditions.sql_of_deleted(search, today=today)
            where = " AND ".join((SHELF_SQL[Shelf.DELETED], *sql.facets))
            hits = f"SELECT entry.pk FROM entry WHERE {where}"  # noqa: S608 - fixed text, values are bound
            return _Question(hits=hits, values=sql.values | days, replaced=sql.replaced, is_listed=False)
        sql = self._conditions.sql_of(search, today=today)
        named = self._named(search.name) if sql.words else None
        return _question_of(sql, named, SHELF_SQL[shelf], days, is_listed=shelf is Shelf.ALL)

    def _named(self, name: str) -> int | None:
        """Return the row number of the entry that the institution calls *name*, which is in no index of words."""
        row = self._db.execute("SELECT pk FROM entry WHERE own_id = ? AND deleted_at IS NULL", [name]).fetchone()
        return int(row[0]) if row is not None else None


@dataclass(slots=True, kw_only=True)
class _Question:
    """Which entries are wanted, as SQL.

    Attributes:
        hits: A query of their row numbers.
        where: The same as conditions on a row of ``entry``, where all that are not deleted are looked at.
        is_listed: The indexes of the orders hold all of them.
        is_narrowed: Not all entries are wanted.
    """

    hits: str
    values: dict[str, Any]
    replaced: list[Replaced]
    where: str = "TRUE"
    is_listed: bool = True
    is_narrowed: bool = True


def _question_of(sql: Sql, named: int | None, shelf: str, days: dict[str, Any], *, is_listed: bool) -> _Question:
    """Return the question for entries that are not deleted; the one that is *named* counts as found by its words."""
    facets = [*sql.shelves, *sql.facets]
    words = ""
    if sql.words:
        words = found_by_words(sql)
        words += f" UNION SELECT {sql.bind(named)}" if named is not None else ""
        facets.append(f"entry.pk IN ({words})")
    where = " AND ".join(facets) or "TRUE"
    if words and not facets[:-1] and is_listed:
        hits = words  # what is deleted is in no index of words
    elif sql.shelves and is_listed:
        hits = f"SELECT entry.pk FROM entry WHERE {where}"  # noqa: S608 - fixed text; the shelf's own index has the few
    else:
        hits = f"SELECT entry.pk FROM entry {'INDEXED BY entry_facets' * is_listed} WHERE {shelf} AND {where}"  # noqa: S608 - fixed text
    return _Question(
        hits=hits,
        values=sql.values | days,
        replaced=sql.replaced,
        where=where,
        is_listed=is_listed,
        is_narrowed=bool(facets),
    )


class _Walk:
    """Reads a page of the rows of one question in one order."""

    def __init__(self, db: Database, question: _Question, sorting: Sorting, *, turned: bool, total: int) -> None:
        self._db = db
        self._question = question
        self._sorting = sorting
        self._falls = sorting.falls != turned
        self._turned = turned
        self._total = total

    def rows(
        self, stretches: Sequence[str], *, limit: int, after: Place | None
    ) -> tuple[dict[int, EntryRow], Place | None]:
        """Return at most *limit* rows behind *after* by their numbers, and where the next page begins."""
        found: dict[int, EntryRow] = {}
        place = None
        numbers = range(len(stretches))
        for number in reversed(numbers) if self._turned else numbers:
            begun = after is None or number == after.stretch or (number > after.stretch) != self._turned
            if not begun:
                continue
            keys = after.keys if after is not None and number == after.stretch else None
            for row in self._stretch(stretches[number], limit + 1 - len(found), keys):
                if len(found) == limit:
                    return found, place
                found[row[-1]] = read_row(row[:ROW_WIDTH])
                place = Place(number, tuple(row[ROW_WIDTH:]))
        return found, None

    def _stretch(self, condition: str, limit: int, keys: tuple[str | int, ...] | None) -> list[Sequence[Any]]:
        sorting, question = self._sorting, self._question
        values = question.values | {"limit": limit}
        behind = ""
        if keys is not None:
            values |= {f"k{number}": key for number, key in enumerate(keys)}
            places = [f":k{number}" for number in range(len(keys))]
            sign = "<" if self._falls else ">"
            behind = (
                f" AND {sorting.keys[0]} {sign}= {places[0]}"
                f" AND ({', '.join(sorting.keys)}) {sign} ({', '.join(places)})"
            )
        turn = " DESC" if self._falls else ""
        order = ", ".join(key + turn for key in sorting.keys)
        cursor = self._db.execute(
            f"SELECT {ROW_COLUMNS}, {', '.join(sorting.keys)} FROM {self._source()} AND {condition}{behind}"  # noqa: S608 - fixed text, values are bound
            f" ORDER BY {order} LIMIT :limit",
            values,
        )
        return list(cursor.fetchall())

    def _source(self) -> str:
        """Return the table with the conditions of the question.

        Few rows are read by their numbers and sorted. Of many, the index of the order is walked until the page is full:
        where nearly every row is wanted it is asked for itself, else whether its number is among those wanted.
        """
        question = self._question
        among = f"entry.pk IN ({question.hits})"
        if not question.is_listed or (question.is_narrowed and self._total <= FEW):
            return f"entry NOT INDEXED WHERE {among}"
        walked = f"entry INDEXED BY {self._sorting.index} WHERE entry.deleted_at IS NULL"
        if not question.is_narrowed:
            return walked
        return f"{walked} AND {question.where if self._total > MANY else among}"


def _with(search: Search, key: Key, value: str) -> Search:
    condition = Condition(key=key, sign=Sign.EQUAL, value=value)
    return replace(search, conditions=(*search.conditions, condition))


def _shelf_of(wanted: EntryFilter, search: Search) -> Shelf:
    """Return which entries are looked at for *wanted*, whose words are *search*."""
    return Shelf.DELETED if wanted.shelf is Shelf.ALL and _asks_for_deleted(search) else wanted.shelf


def _asks_for_approved(wanted: EntryFilter) -> bool:
    """Say whether only entries are looked at that are approved, be their last day over or not."""
    asked = (one for one in read_search(wanted.words).conditions if one.key is Key.STATUS and not one.is_negated)
    return wanted.status in _APPROVED or any(one.value in _APPROVED for one in asked)


def _asks_for_deleted(search: Search) -> bool:
    wanted = (one for one in search.conditions if one.key is Key.STATUS and not one.is_negated)
    return any(one.value == DELETED for one in wanted)
