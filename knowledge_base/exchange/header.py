"""Finding the row that names the columns of a table, and what its names mean together."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge_base.entry import Kind
from knowledge_base.exchange.chosen import Chosen, column_keys, fitted
from knowledge_base.exchange.clean import clean_line
from knowledge_base.exchange.columns import Column, Field, column_of, plain_name
from knowledge_base.frozen import FrozenDict

TITLES = frozenset({Field.TITLE, Field.QUESTION, Field.CLAIM})
BODIES = frozenset({Field.BODY, Field.CLARIFICATION})
_SEVERAL = frozenset({Field.VARIANTS, Field.TAGS, Field.NUMBER})
"""Fields that several columns may fill."""

_LOOSE = {
    "pertanyaan": Field.QUESTION,
    "question": Field.QUESTION,
    "judul": Field.TITLE,
    "title": Field.TITLE,
    "jawaban": Field.BODY,
    "answer": Field.BODY,
    "klaim": Field.CLAIM,
    "claim": Field.CLAIM,
    "klarifikasi": Field.CLARIFICATION,
    "clarification": Field.CLARIFICATION,
}
"""Words that say what a column is even with another word behind them or a slip of the pen in them."""
_LOOSE_WORDS = 4
_LIKENESS = 0.84
"""How alike (difflib, 0 to 1) a mistyped name must be: ``jawban`` 0.92, ``pertanyan`` 0.95, ``jawatan`` 0.71."""
_ANSWERING = ("jawab", "answer", "balas", "repl", "tanggap", "respon")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The row with the names of the columns, understood.

    Attributes:
        row: Its number.
        names: Its cells as they are in the file.
        columns: What each column holds; ``None`` for one that is not read.
        kind: What kind an entry is when its row does not say.
        by_rating: The column ``RATING`` says what is true and what is not.
        chosen: The keys of the columns a person chose something for.
        doubles: Index of a column that is not read → index of the one that is read as the same thing in its place.
    """

    row: int
    names: tuple[str, ...]
    columns: tuple[Column | None, ...]
    kind: Kind = Kind.ANSWER
    by_rating: bool = False
    chosen: frozenset[str] = frozenset()
    doubles: Mapping[int, int] = FrozenDict()

    @property
    def keys(self) -> tuple[str, ...]:
        """By what each column is known."""
        return column_keys(self.names)

    @property
    def fields(self) -> frozenset[Field]:
        """What the columns hold."""
        return frozenset(column.field for column in self.columns if column)

    @property
    def is_enough(self) -> bool:
        """Whether entries can be read with it: it has a title of some sort and a body of some sort."""
        return bool(self.fields & TITLES) and bool(self.fields & BODIES)

    @property
    def ignored(self) -> tuple[str, ...]:
        """The names of the columns that are not read."""
        pairs = zip(self.names, self.columns, strict=True)
        return tuple(clean_line(name) for name, column in pairs if column is None and name.strip())


def read_header(row: int, names: Sequence[str], *, loosely: bool = False, chosen: Chosen | None = None) -> Header:
    """Return what the cells *names* of the row numbered *row* mean as names of columns.

    Args:
        row: The row's number.
        names: Its cells.
        loosely: Also take names that only begin like a known one or are mistyped.
        chosen: What a person says that columns hold; it goes before every guess.
    """
    columns = [column_of(name) for name in names]
    if loosely:
        columns = [column or _loose(name) for column, name in zip(columns, names, strict=True)]
    header = Header(row=row, names=tuple(names), columns=tuple(columns))
    resolved = _resolved(header)
    return _without_doubles(_as_chosen(resolved, chosen) if chosen else resolved)


def _as_chosen(header: Header, chosen: Chosen) -> Header:
    """Put in what was chosen, and take out the guesses that are the same thing."""
    keys = header.keys
    mine = {index: fitted(chosen[key], header.names[index]) for index, key in enumerate(keys) if key in chosen}
    taken = {replace(column, by_line=False, part=1): index for index, column in mine.items() if column is not None}
    columns = list(header.columns)
    doubles = {}
    for index, guess in enumerate(header.columns):
        if index in mine:
            columns[index] = mine[index]
        elif (
            guess is not None
            and guess.field not in _SEVERAL
            and (same := replace(guess, by_line=False, part=1)) in taken
        ):
            columns[index] = None
            doubles[index] = taken[same]
    chosen_keys = frozenset(keys[index] for index in mine)
    return replace(header, columns=tuple(columns), chosen=chosen_keys, doubles=FrozenDict(doubles))


def _loose(name: str) -> Column | None:
    words = plain_name(name).split()
    if not words or len(words) > _LOOSE_WORDS:
        return None
    if words[0] in _LOOSE:
        return Column(_LOOSE[words[0]])
    near = difflib.get_close_matches(words[0], _LOOSE, n=1, cutoff=_LIKENESS) if len(words) == 1 else []
    return Column(_LOOSE[near[0]]) if near else None


def _resolved(header: Header) -> Header:
    """Settle the names that mean one thing or another, by what stands beside them."""
    fields = header.fields
    if Field.FACT in fields and fields & {Field.CLAIM, Field.CONTENT, Field.CONCLUSION}:
        # The table of a fact checker: what is told, what is true, what follows from it.
        turned = _turn(header, {Field.FACT: Field.CLARIFICATION})
        rated = Field.RATING in fields
        return replace(
            turned, kind=Kind.HOAX if fields & {Field.CONTENT, Field.CONCLUSION} else header.kind, by_rating=rated
        )
    has_title, has_body = bool(fields & TITLES), bool(fields & BODIES)
    gone: dict[Field, Field | None] = {Field.CONCLUSION: None, Field.RATING: None, Field.FACT: None}
    gone[Field.CONTENT] = None if has_body else Field.BODY
    has_body = has_body or Field.CONTENT in fields
    if Field.FACT in fields and has_title != has_body:
        gone[Field.FACT] = Field.BODY if has_title else Field.TITLE
        return replace(_turn(header, gone), kind=Kind.FACT)
    if has_title and has_body:
        gone[Field.FACT] = Field.OWN_FACT
    return _turn(header, gone)


def _turn(header: Header, into: dict[Field, Field | None]) -> Header:
    def turned(column: Column | None) -> Column | None:
        if column is None or column.field not in into:
            return column
        field = into[column.field]
        return replace(column, field=field) if field else None

    return replace(header, columns=tuple(turned(column) for column in header.columns))


def _without_doubles(header: Header) -> Header:
    """Keep one column for each single value: the one that says so best, else the first."""
    kept: dict[Column, int] = {}
    columns = list(header.columns)
    doubles: dict[int, int] = {}
    for index, column in enumerate(header.columns):
        if column is None or column.field in _SEVERAL:
            continue
        if column.field in TITLES and column.group > 1:
            columns[index] = Column(Field.VARIANTS)
            continue
        place = replace(column, by_line=False)
        before = kept.get(place)
        if before is None or _answers_better(header, index, before):
            kept[place] = index
        if before is not None:
            left = before if kept[place] == index else index
            columns[left] = None
            doubles = {one: kept[place] if other == left else other for one, other in doubles.items()}
            doubles[left] = kept[place]
    return replace(header, columns=tuple(columns), doubles=FrozenDict({**header.doubles, **doubles}))


def _answers_better(header: Header, index: int, before: int) -> bool:
    column = header.columns[index]
    if column is None or column.field is not Field.BODY:
        return False
    here, there = (plain_name(header.names[place]) for place in (index, before))
    return any(word in here for word in _ANSWERING) and not any(word in there for word in _ANSWERING)
