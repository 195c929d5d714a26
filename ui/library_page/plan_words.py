"""The words for what an import would do."""

from PySide6.QtCore import QCoreApplication

from knowledge_base.entry import Kind
from replydesk.import_plan import Fate, ImportPlan, PlannedRow
from replydesk.tidying.among import RowPair
from replydesk.wording import Wording
from ui.dates import number_words
from ui.library_page.field_words import changed_word, emptied_word
from ui.names import kind_word

translate = QCoreApplication.translate

_MOST_REJECTED = 200
"""Rejected rows that are named; whoever has more mends those first."""
_SEPARATORS = {",": ",", ";": ";", "|": "|", "\t": "Tab"}


class PlanWords:
    """Says what a plan says."""

    def __init__(self, plan: ImportPlan, wording: Wording) -> None:
        self._plan = plan
        self._wording = wording

    def summary(self) -> str:
        """Return the counts, or why there are none."""
        if self._plan.refused is not None:
            return self._wording.say(self._plan.refused)
        return translate(
            "Plan",
            "To be added: {added}. To be changed: {changed}. Left as they are: {unchanged}. Rejected: {rejected}.",
        ).format(
            added=self._number(self._plan.counts[Fate.ADDED]),
            changed=self._number(self._plan.counts[Fate.CHANGED]),
            unchanged=self._number(self._plan.counts[Fate.UNCHANGED]),
            rejected=self._number(len(self._plan.rejected)),
        )

    def remarks(self) -> str:
        """Return what else there is to know before one begins."""
        plan = self._plan
        said = [translate("Plan", "Nothing has been stored yet."), *map(self._wording.say, plan.remarks)]
        if plan.refused is not None:
            said.append(translate("Plan", "Say below what the columns hold, or mend the file."))
        elif plan.rejected:
            said.append(
                translate("Plan", "Mend the rejected rows and choose the file again, or import only those in order.")
            )
        if plan.is_remembered:
            said.append(translate("Plan", "The columns are read as was chosen for such a file before."))
        if plan.sheet and not (plan.about and plan.about.other_sheets):  # else a remark names them all
            said.append(translate("Plan", "Sheet: {sheet}.").format(sheet=plan.sheet))
        if plan.separator:
            said.append(
                translate("Plan", "Columns are parted by “{separator}”, letters are read as {encoding}.").format(
                    separator=_SEPARATORS.get(plan.separator, plan.separator), encoding=plan.encoding
                )
            )
        if plan.ignored_columns and not plan.columns:
            names = ", ".join(plan.ignored_columns)
            said.append(translate("Plan", "What is not read: {names}.").format(names=names))
        return " ".join(said)

    def rows(self) -> list[str]:
        """Return a line a row: those that are rejected, then two that do not agree, that change something, new ones."""
        plan = self._plan
        lines = [
            translate("Plan", "Row {number}: {reason}").format(number=one.number, reason=self._wording.say(one.reason))
            for one in plan.rejected[:_MOST_REJECTED]
        ]
        lines += map(self._pair, plan.pairs)
        for row in plan.of(Fate.CHANGED):
            lines.append(self._changed(row))
            if row.opposed:
                lines.append(
                    translate("Plan", "Row {number} then contradicts {like} (there: {there}; here: {here})").format(
                        number=row.number, like=row.like, here=row.opposed[0], there=row.opposed[1]
                    )
                )
        lines += [
            translate("Plan", "Row {number} was changed here and in the archive: {title} ({fields})").format(
                number=row.number, title=row.title, fields=", ".join(map(changed_word, row.fields))
            )
            for row in plan.of(Fate.CONFLICT)
        ]
        lines += [
            translate("Plan", "Row {number} is left alone: {title} was merged into {into}").format(
                number=row.number, title=row.title, into=row.into
            )
            for row in plan.of(Fate.MERGED)
        ]
        new = plan.of(Fate.ADDED)
        lines += [
            translate(
                "Plan", "Row {number} is new and contradicts {like} (there: {there}; here: {here}): {title}"
            ).format(number=row.number, like=row.like, title=_titled(row), here=row.opposed[0], there=row.opposed[1])
            for row in new
            if row.opposed
        ]
        lines += [
            translate("Plan", "Row {number} is new and may be a duplicate of {like}: {title}").format(
                number=row.number, like=row.like, title=_titled(row)
            )
            for row in new
            if row.like and not row.opposed
        ]
        lines += [
            translate("Plan", "Row {number} is new: {title}").format(number=row.number, title=_titled(row))
            for row in new
            if not row.like
        ]
        listed = (Fate.CHANGED, Fate.CONFLICT, Fate.MERGED, Fate.ADDED)
        shown = min(len(plan.rejected), _MOST_REJECTED) + sum(len(plan.of(fate)) for fate in listed)
        all_of_them = len(plan.rejected) + sum(plan.counts[fate] for fate in listed)
        if all_of_them > shown:
            lines.append(translate("Plan", "… and {count} more.").format(count=self._number(all_of_them - shown)))
        return lines

    @staticmethod
    def _pair(pair: RowPair) -> str:
        if not pair.opposed:
            return translate("Plan", "Rows {first} and {second} may be one entry written twice: {one}, {other}").format(
                first=pair.first, second=pair.second, one=pair.first_title, other=pair.second_title
            )
        return translate(
            "Plan", "Rows {first} and {second} contradict each other: {one} ({says}), {other} ({other_says})"
        ).format(
            first=pair.first,
            second=pair.second,
            one=pair.first_title,
            other=pair.second_title,
            says=pair.opposed[0],
            other_says=pair.opposed[1],
        )

    def _changed(self, row: PlannedRow) -> str:
        if not row.fields:
            return translate("Plan", "Row {number} approves: {title}").format(number=row.number, title=row.title)
        fields = ", ".join(map(changed_word, row.fields))
        title = row.title
        if row.was:
            title = translate("Plan", "{was}, to be called {title}").format(was=row.was, title=row.title)
        if row.emptied:
            gone = ", ".join(emptied_word(name, self._wording.language) for name in row.emptied)
            return translate("Plan", "Row {number} changes {title} ({fields}). Will be emptied: {emptied}").format(
                number=row.number, title=title, fields=fields, emptied=gone
            )
        return translate("Plan", "Row {number} changes {title} ({fields})").format(
            number=row.number, title=title, fields=fields
        )

    def _number(self, number: int) -> str:
        return number_words(number, self._wording.language)


def _titled(row: PlannedRow) -> str:
    """Return the title of a new row, with its kind where that is another than most are of."""
    return row.title if row.kind in {None, Kind.ANSWER} else f"{row.title} ({kind_word(row.kind)})"
