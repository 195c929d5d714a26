"""The small parts of a workbook: which sheets it has, where they are, how its cells are shown."""

import posixpath
from dataclasses import dataclass

from knowledge_base.exchange.number_text import builtin_format
from knowledge_base.exchange.sheet import TextTarget, local, local_attributes


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook.

    Attributes:
        name: As the person sees it.
        part: Where it lies in the archive (in :class:`WorkbookTarget`: its relation's id).
        is_hidden: The person does not see it.
    """

    name: str
    part: str
    is_hidden: bool


class RelationsTarget(TextTarget):
    """Gathers which part a relation's id means.

    Attributes:
        parts: Id → name in the archive.
    """

    def __init__(self, folder: str) -> None:
        """Resolve names against *folder* of the archive."""
        super().__init__()
        self.parts: dict[str, str] = {}
        self._folder = folder
        self._types: dict[str, str] = {}

    def of_type(self, name: str) -> str:
        """Return the part of the type *name*, ``""`` when there is none."""
        return self._types.get(name, "")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Enter an element."""
        if local(tag) != "Relationship" or attributes.get("TargetMode") == "External":
            return
        target = attributes.get("Target", "")
        part = target.lstrip("/") if target.startswith("/") else posixpath.join(self._folder, target)
        part = posixpath.normpath(part)
        self.parts[attributes.get("Id", "")] = part
        self._types.setdefault(attributes.get("Type", "").rpartition("/")[2], part)

    def end(self, tag: str) -> None:
        """Leave an element."""


class WorkbookTarget(TextTarget):
    """Gathers the sheets.

    Attributes:
        sheets: In their order.
        from_1904: Days are counted from 1904.
    """

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[Sheet] = []
        self.from_1904 = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Enter an element."""
        name = local(tag)
        if name == "workbookPr":
            self.from_1904 = attributes.get("date1904") in ("1", "true")
        elif name == "sheet":
            # The relation's id has a namespace of its own, the sheet's id none; only one ends with ``}id``.
            relation = next((value for key, value in attributes.items() if key.endswith("}id")), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append(Sheet(name=attributes.get("name", ""), part=relation, is_hidden=hidden))

    def end(self, tag: str) -> None:
        """Leave an element."""


class StylesTarget(TextTarget):
    """Gathers the number formats of cells."""

    def __init__(self) -> None:
        super().__init__()
        self._own: dict[int, str] = {}
        self._cells: list[int] = []
        self._in_cells = False

    def formats(self) -> tuple[str, ...]:
        """Return the number format of each cell style, in their order."""
        return tuple(self._own.get(number) or builtin_format(number) for number in self._cells)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Enter an element."""
        name = local(tag)
        here = local_attributes(attributes)
        if name == "cellXfs":
            self._in_cells = True
        elif name == "numFmt":
            self._own[_number(here.get("numFmtId"))] = here.get("formatCode", "")
        elif name == "xf" and self._in_cells:
            self._cells.append(_number(here.get("numFmtId")))

    def end(self, tag: str) -> None:
        """Leave an element."""
        if local(tag) == "cellXfs":
            self._in_cells = False


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0  # noqa: PLR2004 - no more are possible
