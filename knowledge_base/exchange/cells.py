"""From a cell of a workbook to the text a person sees in it."""

from collections.abc import Sequence

from knowledge_base.exchange.days import read_day, show_day
from knowledge_base.exchange.number_text import number_text
from knowledge_base.exchange.sheet import RawCell, RawRow, damaged
from knowledge_base.exchange.table_row import Broken, Cell
from knowledge_base.notice import notice


class CellReader:
    """Reads the cells of one workbook."""

    def __init__(self, strings: Sequence[str], formats: Sequence[str], *, from_1904: bool) -> None:
        """Read with these tables.

        Args:
            strings: The texts that cells share.
            formats: The number format of each cell style.
            from_1904: Days are counted from 1904.
        """
        self._strings = strings
        self._formats = formats
        self._from_1904 = from_1904

    def read(self, row: RawRow) -> list[Cell]:
        """Return the cells of *row* from the first column to the last filled one, gaps as empty texts.

        Raises:
            ImportRefused: a cell names a text that there is not, or a number that is none.
        """
        texts: list[Cell] = [""] * (max(cell.column for cell in row.cells) + 1)
        for cell in row.cells:
            texts[cell.column] = self._text(cell)
        return texts

    def _text(self, cell: RawCell) -> Cell:
        if cell.value is None:
            return Broken(notice("import.formula-without-result")) if cell.is_formula else ""
        if cell.type == "e":
            return Broken(notice("import.cell-error", value=cell.value.strip()[:20]))
        if cell.type == "s":
            return self._shared(cell.value)
        if cell.type == "n":
            return self._number(cell.value, cell.style)
        return _plain(cell.type, cell.value)

    def _shared(self, value: str) -> str:
        index = value.strip()
        if not index.isdecimal() or len(index) > 9 or int(index) >= len(self._strings):  # noqa: PLR2004
            raise damaged()
        return self._strings[int(index)]

    def _number(self, value: str, style: int) -> Cell:
        if not value.strip():
            return ""
        code = self._formats[style] if style < len(self._formats) else "General"
        try:
            text = number_text(value, code, from_1904=self._from_1904)
        except ValueError:
            raise damaged() from None
        return Broken(notice("import.number-too-long", value=value.strip()[:40])) if text is None else text


def _plain(kind: str, value: str) -> str:
    if kind == "b":
        return "TRUE" if value.strip() == "1" else "FALSE"
    day = read_day(value.strip()) if kind == "d" else None
    return show_day(day) if day else value
