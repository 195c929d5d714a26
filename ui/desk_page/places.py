"""The places of a reply that variables fill: found once, and followed while a person writes around them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QTextCursor, QTextDocument

from knowledge_base.variables import Variable, places_of
from ui.desk_page.filling import Filled
from ui.positions import qt_length, qt_positions


@dataclass(frozen=True, slots=True)
class _Place:
    """One place: its variable, the blank that goes with it, where it is, and what was put there last."""

    variable: Variable
    blank: str
    cursor: QTextCursor
    held: str

    def wanted(self, values: Mapping[str, str]) -> str:
        """Return what is to stand there by *values*; without a value the open place, or nothing where that may be."""
        value = values.get(self.variable.name)
        if value is None:
            return self.held
        if value:
            return f"{self.blank}{value}"
        return f"{self.blank}{{{self.variable.name}}}" if self.variable.required else ""


class Places:
    """Where each variable stands in a document.

    Where a person has written something else into a place meanwhile, it is theirs, and is filled in no more.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._places: list[_Place] = []
        self._last: tuple[frozenset[str], int] | None = None

    def find(self, variables: Sequence[Variable]) -> None:
        """Follow the places of *variables* in the document as it stands; those of before are forgotten."""
        text = self._document.toPlainText()
        known = {variable.name: variable for variable in variables}
        found = [place for place in places_of(text) if place[0] in known]
        edges = iter(qt_positions(text, [edge for _name, start, end in found for edge in (start, end)]))
        self._places = [
            self._place(known[name], text[start:end], next(edges), next(edges)) for name, start, end in found
        ]
        self._last = None

    @property
    def filled(self) -> tuple[Filled, ...]:
        """Where the places are by now, but for those that a person has written into."""
        spans = [(place, *self._span(place)) for place in self._places]
        return tuple(Filled(place.variable.name, start, end, place.blank) for place, start, end in spans if start >= 0)

    def follow(self, variables: Sequence[Variable], filled: Sequence[Filled]) -> None:
        """Follow the places of *variables* where they were *filled* in the very text that stands here."""
        known = {variable.name: variable for variable in variables}
        end = qt_length(self._document.toPlainText())
        self._places = []
        for one in filled:
            if one.name in known and 0 <= one.start <= one.end <= end:
                cursor = self._cursor(one.start, one.end)
                self._places.append(_Place(known[one.name], one.blank, cursor, cursor.selectedText()))
        self._last = None

    def fill(self, values: Mapping[str, str], *, goes_on: bool = False) -> None:
        """Put *values* (by variable) into their places; an empty one opens its place again, or leaves it out.

        It can be undone as one step, together with what was just filled in before for the same variables.

        Args:
            values: What to put in; places of other variables stay as they are.
            goes_on: It belongs to the change before it.
        """
        names = frozenset(values)
        edit = QTextCursor(self._document)
        if goes_on or self._last == (names, self._document.revision()):
            edit.joinPreviousEditBlock()
        else:
            edit.beginEditBlock()
        # Cursors that touch each other grow when one of them is filled: where all are is noted first.
        spans = [self._span(place) for place in self._places]
        shift = 0
        for number, (place, (start, end)) in enumerate(zip(self._places, spans, strict=True)):
            wanted = place.wanted(values) if start >= 0 else None
            if wanted is not None and wanted != place.held:
                edit.setPosition(start + shift)
                edit.setPosition(end + shift, QTextCursor.MoveMode.KeepAnchor)
                edit.insertText(wanted)
                self._places[number] = replace(place, held=wanted)
            after = start + shift + qt_length(self._places[number].held)
            spans[number] = (start + shift, after) if start >= 0 else (start, end)
            shift = after - end if start >= 0 else shift
        edit.endEditBlock()
        self._places = [
            replace(place, cursor=self._cursor(*span)) if span[0] >= 0 else place
            for place, span in zip(self._places, spans, strict=True)
        ]
        self._last = (names, self._document.revision())

    def _span(self, place: _Place) -> tuple[int, int]:
        """Return where *place* is; ``(-1, -1)``: somebody has written into it. What stands behind it is not its."""
        if not place.cursor.selectedText().startswith(place.held):
            return -1, -1
        start = place.cursor.selectionStart()
        return start, start + qt_length(place.held)

    def _place(self, variable: Variable, written: str, start: int, end: int) -> _Place:
        return _Place(variable, written[: written.index("{")], self._cursor(start, end), written)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor
