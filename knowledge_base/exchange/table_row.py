"""One row of a table: its cells sorted into the fields of an entry."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge_base.attachments import Attachment, attachment_of
from knowledge_base.entry import Kind
from knowledge_base.exchange.accept import Given, GivenSource, RowRejected
from knowledge_base.exchange.columns import Column, Field
from knowledge_base.exchange.guard import unguarded
from knowledge_base.exchange.header import Header
from knowledge_base.exchange.kinds import KINDS_LOOKED_FOR, is_rated_true, kind_called, yes_or_no
from knowledge_base.exchange.named import Named, named
from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import Notice, notice
from knowledge_base.variables import Variable, variable_of

_PARTED = re.compile("[;；\r\n\x0b\u2028]")
_LINES = re.compile("[\r\n\x0b\u2028]+")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_TITLE_AND_LINK = re.compile(r"(.+?)[\s:(,–—-]+((?:https?://|www\.)\S+?)\)?", re.IGNORECASE)
_LISTS = frozenset({Field.VARIANTS, Field.TAGS})
_OF_SOURCE = frozenset(
    {Field.SOURCE, Field.SOURCE_TITLE, Field.URL, Field.LEGAL_BASIS, Field.PUBLISHER, Field.PUBLISHED_ON}
)


@dataclass(frozen=True, slots=True)
class Broken:
    """A cell whose content was lost before it reached us; a row that needs it is rejected for it."""

    reason: Notice


Cell = str | Broken


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table that is not blank.

    Attributes:
        number: As the person's program numbers it.
        cells: From the first column on.
        carried: Index of a column → the row where a merged cell begins that reaches into this one, and what it holds.
        is_hidden: Who opens the sheet does not see it.
    """

    number: int
    cells: Sequence[Cell]
    carried: Mapping[int, tuple[int, Cell]] = FrozenDict()
    is_hidden: bool = False


def is_blank(cells: Sequence[Cell]) -> bool:
    """Say whether a row of *cells* holds nothing but blanks."""
    return not any(isinstance(cell, Broken) or cell.strip() for cell in cells)


_FILLS = {
    Field.VARIANTS: "variants",
    Field.TAGS: "tags",
    Field.VARIABLES: "variables",
    Field.ATTACHMENTS: "attachments",
    Field.VALID_FROM: "valid_from",
    Field.VALID_UNTIL: "valid_until",
    Field.REVIEW_ON: "review_on",
    Field.SAMPLE: "sample",
}
"""Columns that fill a field of an entry alone."""
_OF_ANSWERS = frozenset({"variants", "channel_bodies", "variables", "attachments"})
"""What a row says of its answer and not of the fact beside it."""
BEHIND_ID = "-fakta"
"""What stands behind the id of a row in that of the fact beside its answer."""
_FILLS_OF_SOURCE = {
    Field.SOURCE: ("title", "url"),
    Field.SOURCE_TITLE: ("title",),
    Field.URL: ("url",),
    Field.LEGAL_BASIS: ("legal_basis",),
    Field.PUBLISHER: ("publisher",),
    Field.PUBLISHED_ON: ("published_on",),
}


def named_by(header: Header) -> Named:
    """Return what of an entry there is a column for; whether a row says of what kind it is, it says itself."""
    columns = [column for column in header.columns if column is not None]
    of_source = [column for column in columns if column.field in _OF_SOURCE]
    return named(
        frozenset(_FILLS[column.field] for column in columns if column.field in _FILLS),
        wordings=frozenset(column.channel for column in columns if column.field is Field.CHANNEL_BODY),
        parts=frozenset(part for column in of_source for part in _FILLS_OF_SOURCE[column.field]),
        sources=len({column.group for column in of_source}),
        is_list=any(column.field is Field.SOURCE for column in of_source),
    )


def given_by(header: Header, line: Line, says: Named | None = None) -> tuple[Given, ...]:
    """Return what *line* says under *header*: an entry, or an answer and the fact beside it.

    Args:
        header: The names of the columns.
        line: The row.
        says: What :func:`named_by` said of *header*; ``None``: it is asked here.

    Raises:
        RowRejected: a cell that is needed is broken, or the cells contradict each other.
    """
    values = _values(header, line)
    kind, is_said = _kind(header, values)
    says = named_by(header) if says is None else says
    title, others = _title(values)
    given = Given(
        number=line.number,
        own_id=values.of(Field.OWN_ID),
        entry_id=values.of(Field.ENTRY_ID),
        kind=kind,
        title=title,
        body=_body(values),
        variants=values.variants,
        others=others,
        tags=values.tags,
        sources=_sources(values),
        channel_bodies=FrozenDict(
            {channel: text for (field, channel, _), text in values.single.items() if field is Field.CHANNEL_BODY}
        ),
        variables=read_variables(values.of(Field.VARIABLES)),
        attachments=read_attachments(values.of(Field.ATTACHMENTS)),
        valid_from=values.of(Field.VALID_FROM),
        valid_until=values.of(Field.VALID_UNTIL),
        review_on=values.of(Field.REVIEW_ON),
        sample=_sample(values),
        named=replace(says, fields=says.fields | {"kind"}) if is_said else says,
    )
    fact = values.of(Field.OWN_FACT)
    return _with_fact(given, fact, says, is_said=is_said) if fact.strip() else (given,)


def _with_fact(given: Given, fact: str, says: Named, *, is_said: bool) -> tuple[Given, ...]:
    """Return the entries of a row that holds a *fact* beside its answer.

    The fact has the row's title, sources, tags and days, and is known again by the row's id with :data:`BEHIND_ID`. It
    is the only entry of a row whose answer is empty.
    """
    if given.kind is not Kind.ANSWER:
        if given.body.strip():
            code = "import.fact-beside-fact" if given.kind is Kind.FACT else "import.fact-beside-claim"
            raise RowRejected(notice(code))
        return (replace(given, body=fact),)
    own = replace(
        given,
        own_id=f"{given.own_id.strip()}{BEHIND_ID}" if given.own_id.strip() else "",
        entry_id="",
        kind=Kind.FACT,
        body=fact,
        variants=(),
        others=(),
        channel_bodies=FrozenDict(),
        variables=(),
        attachments=(),
        named=replace(says, fields=(says.fields - _OF_ANSWERS) | {"kind"}, wordings=frozenset()),
    )
    if not given.body.strip() and not given.channel_bodies and not is_said:
        return (own,)
    return replace(given, named=replace(says, fields=says.fields | {"kind"})), own


def read_variables(text: str) -> tuple[Variable, ...]:
    """Return the variables that *text* says, one on a line.

    Raises:
        RowRejected: a line says none.
    """
    lines = [line for line in _LINES.split(text) if line.strip()]
    found = [variable_of(line) for line in lines]
    for line, variable in zip(lines, found, strict=True):
        if variable is None:
            raise RowRejected(notice("import.variable-unreadable", value=line.strip()[:80]))
    return tuple(variable for variable in found if variable is not None)


def read_attachments(text: str) -> tuple[Attachment, ...]:
    """Return the attachments that *text* says, one on a line.

    Raises:
        RowRejected: a line says none.
    """
    found = []
    for line in filter(str.strip, _LINES.split(text)):
        attachment = attachment_of(line)
        if attachment is None:
            raise RowRejected(notice("import.attachment-unreadable", value=line.strip()[:80]))
        found.append(attachment)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Values:
    """The cells of one row, by what they hold.

    Attributes:
        single: (field, channel, group) → text; blank cells are missing.
        variants, tags: One by one.
    """

    single: dict[tuple[Field, str, int], str]
    variants: tuple[str, ...]
    tags: tuple[str, ...]

    def of(self, field: Field, group: int = 1) -> str:
        return self.single.get((field, "", group), "")


def _values(header: Header, line: Line) -> _Values:
    single: dict[tuple[Field, str, int], str] = {}
    lists: dict[Field, list[str]] = {field: [] for field in _LISTS}
    for column, text in _whole_texts(header, line):
        if column.field in lists:
            lists[column.field] += (_LINES if column.by_line else _PARTED).split(text)
        else:
            single[column.field, column.channel, column.group] = text
    return _Values(single, tuple(lists[Field.VARIANTS]), tuple(lists[Field.TAGS]))


def _whole_texts(header: Header, line: Line) -> list[tuple[Column, str]]:
    """Return the cells that are not blank with what they hold, the parts of one text put together."""
    pieces: dict[int, list[tuple[int, str]]] = {}
    for index, (column, cell) in enumerate(zip(header.columns, line.cells, strict=False)):
        if column is None or column.field in {Field.NUMBER, Field.MARK}:
            continue
        if cell == "" or (column.part == 1 and is_blank([cell])):
            continue
        if isinstance(cell, Broken):
            raise RowRejected(cell.reason)
        place = index if column.part == 1 else _first_part(header, index, column)
        pieces.setdefault(place, []).append((column.part, cell))
    found = []
    for place, parts in pieces.items():
        text = parts[0][1] if len(parts) == 1 else "".join(cell for _part, cell in sorted(parts))
        column = header.columns[place]
        if column is not None:
            found.append((column, unguarded(text)))
    return found


def _first_part(header: Header, index: int, column: Column) -> int:
    """Return where the text begins that goes on in *column*, at *index*: the nearest such place before it."""
    begins = replace(column, part=1)
    return next((place for place in range(index, -1, -1) if header.columns[place] == begins), index)


def _kind(header: Header, values: _Values) -> tuple[Kind, bool]:
    """Return the kind, and whether the row or the names of the columns say it; otherwise it is one for a new entry."""
    said = values.of(Field.KIND)
    if said.strip():
        kind = kind_called(said)
        if kind is None:
            raise RowRejected(notice("import.kind-unknown", value=said.strip()[:80], known=KINDS_LOOKED_FOR))
        return kind, True
    if header.by_rating:
        rating = values.of(Field.RATING).strip()
        return (Kind.FACT if rating == "1" or is_rated_true(rating) else Kind.HOAX), True
    if values.of(Field.CLAIM).strip():
        return Kind.HOAX, True
    if values.of(Field.CLARIFICATION).strip() and not values.of(Field.BODY).strip():
        return Kind.HOAX, True
    return header.kind, header.kind is not Kind.ANSWER


def _title(values: _Values) -> tuple[str, tuple[str, ...]]:
    """Return the title and what else the row gives as one: a claim goes first, then a question."""
    found = [values.of(field) for field in (Field.CLAIM, Field.QUESTION, Field.TITLE)]
    filled = [text for text in found if text.strip()]
    return (filled[0] if filled else ""), (*filled[1:], values.of(Field.CONTENT))


def _body(values: _Values) -> str:
    answer, clarification = values.of(Field.BODY), values.of(Field.CLARIFICATION)
    if answer.strip() and clarification.strip():
        raise RowRejected(notice("import.two-answers"))
    body = answer if answer.strip() else clarification
    conclusion = values.of(Field.CONCLUSION).strip()
    if conclusion and conclusion not in body:
        return f"{body}\n\n{conclusion}"
    return body


def _sample(values: _Values) -> bool:
    said = values.of(Field.SAMPLE)
    answer = yes_or_no(said)
    if answer is None:
        raise RowRejected(notice("import.sample-unreadable", value=said.strip()[:80]))
    return answer


def _sources(values: _Values) -> tuple[GivenSource, ...]:
    groups = sorted({group for field, _channel, group in values.single if field in _OF_SOURCE})
    return tuple(source for group in groups for source in _sources_of(values, group))


def _sources_of(values: _Values, group: int) -> list[GivenSource]:
    """Return the sources of one group of columns; links that stand alone go to the sources in their order."""
    found = [_source_from(line) for line in _lines(values.of(Field.SOURCE, group))]
    title = values.of(Field.SOURCE_TITLE, group)
    if title or not found:
        found.insert(0, GivenSource(title=title))
    for index, url in enumerate(_lines(values.of(Field.URL, group))):
        if index < len(found) and not found[index].url:
            found[index] = replace(found[index], url=url)
        else:
            found.append(GivenSource(url=url))
    found[0] = replace(
        found[0],
        legal_basis=values.of(Field.LEGAL_BASIS, group),
        publisher=values.of(Field.PUBLISHER, group),
        published_on=values.of(Field.PUBLISHED_ON, group),
    )
    return found


def _lines(text: str) -> list[str]:
    return [line for line in _LINES.split(text) if line.strip()]


def _source_from(line: str) -> GivenSource:
    bare = line.strip()
    if _LINK.fullmatch(bare):
        return GivenSource(url=bare)
    if found := _TITLE_AND_LINK.fullmatch(bare):
        return GivenSource(title=found[1], url=found[2])
    return GivenSource(title=bare)
