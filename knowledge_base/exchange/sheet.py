"""Reading the XML of a workbook as a stream: little is held, whatever the file says.

A library for workbooks was tried first (openpyxl, read only). It cannot tell a formula that was never computed from
an empty cell, takes ``x005F_`` out of texts, knows only one of the two forms of the format, and answers a damaged
file with any error there is.
"""

import re
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from typing import NoReturn, Protocol
from xml.parsers import expat

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange import limits
from knowledge_base.notice import notice

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
"""A character XML cannot have, as workbooks write it. Source: ECMA-376 Part 1, 22.9.2.19 (ST_Xstring)."""
_REFERENCE = re.compile("([A-Z]{1,3})([0-9]{1,7})")


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell as it stands in the file.

    Attributes:
        column: From 0.
        type: As the file calls it: ``"s"``, ``"inlineStr"``, ``"str"``, ``"b"``, ``"e"``, ``"d"`` or ``"n"``.
        style: Which of the workbook's cell formats it has.
        value: ``None`` where the cell has none, which is not the same as an empty text.
        is_formula: The value was computed, or is to be.
    """

    column: int
    type: str
    style: int
    value: str | None
    is_formula: bool


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row with its number, from 1, and its cells; a hidden one is not seen by who opens the sheet."""

    number: int
    cells: tuple[RawCell, ...]
    is_hidden: bool = False


def damaged() -> ImportRefused:
    """Return what is raised for a workbook that cannot be read."""
    return ImportRefused(notice("import.workbook-damaged"))


def local(name: str) -> str:
    """Return the name of an element or attribute without its namespace: both forms of the format count."""
    return name.rpartition("}")[2]


def local_attributes(attributes: dict[str, str]) -> dict[str, str]:
    """Return *attributes* by their names without namespaces."""
    return {local(name): value for name, value in attributes.items()}


class Target(Protocol):
    """What is told of the elements of a document as they go by."""

    def start(self, tag: str, attributes: dict[str, str], /) -> None:
        """Enter an element."""

    def end(self, tag: str, /) -> None:
        """Leave an element."""

    def data(self, text: str, /) -> None:
        """Take text inside an element."""


def parse(chunks: Generator[bytes], target: Target) -> Generator[None]:
    """Feed *chunks* of XML to *target*, giving way after each.

    A document type is refused: entities that multiply, or name files and addresses, need one, and no workbook has
    one. That is all the library for hostile XML (defusedxml) would do here, at a third of the speed.

    Raises:
        ImportRefused: it is not well formed, or declares a document type.
    """
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = target.start
    parser.EndElementHandler = target.end
    parser.CharacterDataHandler = target.data
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        # Closed at once, and not when the error's traceback is let go: an open file cannot be deleted on Windows.
        with closing(chunks):
            for chunk in chunks:
                parser.Parse(chunk, False)  # noqa: FBT003 - the library takes it by position only
                yield
        parser.Parse(b"", True)  # noqa: FBT003
    except (expat.ExpatError, ValueError, LookupError):
        raise damaged() from None
    yield


def parse_whole(chunks: Generator[bytes], target: Target) -> None:
    """Feed all *chunks* of XML to *target*, like :func:`parse`."""
    for _ in parse(chunks, target):
        pass


def _refuse(*_declared: object) -> NoReturn:
    raise damaged()


def unescaped(text: str) -> str:
    """Return *text* with the characters XML cannot have put back."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


class TextTarget:
    """Gathers the text inside some elements; what is left open at the end is left out.

    Attributes:
        length: Code points gathered since the last :meth:`take`.
    """

    def __init__(self) -> None:
        self.length = 0
        self._pieces: list[str] = []
        self._gathers = False

    def gather(self, *, gathers: bool) -> None:
        """Begin or stop gathering."""
        self._gathers = gathers

    def take(self) -> str:
        """Return what was gathered, and begin anew."""
        text = unescaped("".join(self._pieces))
        self._pieces, self.length = [], 0
        return text

    def data(self, text: str) -> None:
        """Gather *text* where it counts.

        Raises:
            ImportRefused: the cell is far too long.
        """
        if self._gathers:
            self.length += len(text)
            if self.length > limits.CELL:
                raise ImportRefused(notice("import.workbook-cell-too-long", limit=limits.CELL))
            self._pieces.append(text)


class StringsTarget(TextTarget):
    """Gathers the table of texts that cells share.

    Attributes:
        strings: In their order.
    """

    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []
        self._aside = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Enter an element; how a word is pronounced (``rPh``) is not part of the text."""
        del attributes
        name = local(tag)
        self._aside += name == "rPh"
        if name == "t":
            self.gather(gathers=not self._aside)

    def end(self, tag: str) -> None:
        """Leave an element.

        Raises:
            ImportRefused: there are far too many texts.
        """
        name = local(tag)
        self._aside -= name == "rPh"
        if name == "t":
            self.gather(gathers=False)
        elif name == "si":
            if len(self.strings) >= limits.SHARED_STRING_COUNT:
                raise ImportRefused(notice("import.workbook-too-large"))
            self.strings.append(self.take())


class SheetTarget(TextTarget):
    """Gathers the rows of a sheet.

    Attributes:
        rows: Those that are whole; whoever takes them empties the list.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[RawRow] = []
        self._row = 0
        self._column = -1
        self._cells: list[RawCell] = []
        self._cell: dict[str, str] = {}
        self._has_value = self._is_formula = self._is_hidden = False
        self._aside = self._row_length = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Enter an element.

        Raises:
            ImportRefused: a row or column has a number no sheet has.
        """
        name = local(tag)
        if name == "row":
            self._row = _row_number(attributes.get("r"), self._row)
            self._column, self._cells, self._row_length = -1, [], 0
            self._is_hidden = attributes.get("hidden") in {"1", "true"}
        elif name == "c":
            self._cell = attributes
            self._has_value = self._is_formula = False
            self._column = _column_number(attributes.get("r"), self._column)
        elif name in ("v", "t") and not self._aside:
            self._has_value = True
            self.gather(gathers=True)
        elif name == "rPh":
            self._aside += 1
        elif name == "f":
            self._is_formula = True

    def end(self, tag: str) -> None:
        """Leave an element.

        Raises:
            ImportRefused: a filled cell lies far out on the right, or a style has no number.
        """
        name = local(tag)
        if name in ("v", "t"):
            self.gather(gathers=False)
        elif name == "rPh":
            self._aside -= 1
        elif name == "c":
            self._end_cell()
        elif name == "row":
            if self._cells:
                self.rows.append(RawRow(self._row, tuple(self._cells), self._is_hidden))
            self._cells = []

    def _end_cell(self) -> None:
        self._row_length += self.length
        if self._row_length > limits.LINE:
            raise ImportRefused(notice("import.workbook-cell-too-long", limit=limits.CELL))
        text = self.take()
        if not self._has_value and not self._is_formula:
            return
        if self._column >= limits.COLUMNS:
            raise ImportRefused(notice("import.workbook-too-wide", limit=limits.COLUMNS))
        style = self._cell.get("s", "0")
        self._cells.append(
            RawCell(
                column=self._column,
                type=self._cell.get("t", "n"),
                style=int(style) if style.isdecimal() else 0,
                value=text if self._has_value else None,
                is_formula=self._is_formula,
            )
        )


def _row_number(given: str | None, before: int) -> int:
    number = before + 1 if given is None else int(given) if given.isdecimal() and len(given) <= 7 else 0  # noqa: PLR2004
    if not before < number <= limits.SHEET_ROWS:
        raise damaged()
    return number


def _column_number(reference: str | None, before: int) -> int:
    if reference is None:
        return before + 1
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise damaged()
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
