"""Telling what an import would do."""

from typing import Any

from knowledge_base.entry import Kind
from knowledge_base.notice import notice
from replydesk.cli.console import Console
from replydesk.import_plan import Fate, ImportPlan, PlannedRow
from replydesk.tidying.among import RowPair

_MOST_LINES = 20
"""Rows of each sort that are listed for a person; a script gets more."""


def show_plan(plan: ImportPlan, console: Console, *, as_json: bool) -> None:
    """Tell what *plan* says: the columns, then the rows."""
    if as_json:
        console.write_json(_as_json(plan, console))
        return
    for column in plan.columns:
        is_double = not column.field and column.double_of
        console.say(
            "cli.column-read" if column.field else "cli.column-double" if is_double else "cli.column-not-read",
            letter=column.letter,
            name=column.name,
            field=column.field,
            other=column.double_of,
            example=column.example,
        )
    if plan.is_remembered:
        console.say("cli.columns-remembered")
    if plan.refused is not None:
        console.tell(plan.refused)
        console.say("cli.use-map")
        return
    for row in (*plan.of(Fate.ADDED)[:_MOST_LINES], *plan.of(Fate.CHANGED)[:_MOST_LINES], *plan.of(Fate.CONFLICT)):
        _say_row(row, console)
    for row in plan.of(Fate.MERGED)[:_MOST_LINES]:
        console.say("cli.planned-merged", row=row.number, title=row.title, into=row.into)
    for pair in plan.pairs[:_MOST_LINES]:
        _say_pair(pair, console)
    for rejected in plan.rejected:
        console.say("cli.rejected-row", row=rejected.number, reason=console.wording.say(rejected.reason))
    console.say(
        "cli.planned",
        added=plan.counts[Fate.ADDED],
        changed=plan.counts[Fate.CHANGED],
        unchanged=plan.as_they_were,
        rejected=len(plan.rejected),
    )
    for remark in plan.remarks:
        console.tell(remark)


def _say_row(row: PlannedRow, console: Console) -> None:
    if row.opposed and row.fate is Fate.ADDED:
        here, there = row.opposed
        console.say("cli.planned-opposed", row=row.number, title=row.title, like=row.like, here=here, there=there)
    elif row.like and row.fate is Fate.ADDED:
        console.say("cli.planned-like", row=row.number, title=row.title, like=row.like)
    elif row.fate is Fate.ADDED:
        console.say("cli.planned-added", row=row.number, title=_titled(row, console))
    elif row.fate is Fate.CONFLICT:
        console.say("cli.planned-conflict", row=row.number, title=row.title, fields=", ".join(row.fields))
    elif row.was:
        fields = ", ".join(row.fields)
        console.say("cli.planned-renamed", row=row.number, was=row.was, title=row.title, fields=fields)
    else:
        console.say("cli.planned-changed", row=row.number, title=row.title, fields=", ".join(row.fields))
    if row.opposed and row.fate is Fate.CHANGED:
        here, there = row.opposed
        console.say("cli.planned-change-opposed", row=row.number, like=row.like, here=here, there=there)
    if row.emptied:
        console.say("cli.planned-emptied", row=row.number, fields=", ".join(row.emptied))


def _say_pair(pair: RowPair, console: Console) -> None:
    if pair.opposed:
        says, other_says = pair.opposed
        console.say(
            "cli.planned-rows-opposed",
            first=pair.first,
            second=pair.second,
            one=pair.first_title,
            other=pair.second_title,
            says=says,
            other_says=other_says,
        )
    else:
        console.say(
            "cli.planned-rows-alike",
            first=pair.first,
            second=pair.second,
            one=pair.first_title,
            other=pair.second_title,
        )


def _likeness_key(row: PlannedRow) -> str:
    return "may_duplicate" if row.fate is Fate.ADDED else "contradicts"


def _titled(row: PlannedRow, console: Console) -> str:
    """Return the title of a new row, with its kind where that is another than most are of."""
    words = {Kind.FACT: notice("cli.kind-fact"), Kind.HOAX: notice("cli.kind-hoax")}
    return f"{row.title} ({console.wording.say(words[row.kind])})" if row.kind in words else row.title


def _as_json(plan: ImportPlan, console: Console) -> dict[str, Any]:
    found: dict[str, Any] = {
        "preview": True,
        "added": plan.counts[Fate.ADDED],
        "updated": plan.counts[Fate.CHANGED],
        "unchanged": plan.as_they_were,
        "merged": plan.counts[Fate.MERGED],
        "rejected": [{"row": one.number, "reason": console.wording.say(one.reason)} for one in plan.rejected],
        "stored": False,
        "conflicts": plan.counts[Fate.CONFLICT],
        "sheet": plan.sheet,
        "ignored_columns": list(plan.ignored_columns),
        "remarks": [console.wording.say(one) for one in plan.remarks],
        "columns_remembered": plan.is_remembered,
        "columns": [
            {
                "column": column.name,
                "letter": column.letter,
                "field": column.field,
                "chosen": column.chosen,
                "example": column.example,
            }
            | ({"double_of": column.double_of} if column.double_of else {})
            for column in plan.columns
        ],
        "rows": [
            {"row": row.number, "title": row.title, "becomes": str(row.fate), "fields": list(row.fields)}
            | ({"kind": str(row.kind)} if row.kind is not None else {})
            | ({"was": row.was} if row.was else {})
            | ({"merged_into": row.into} if row.into else {})
            | ({"emptied": list(row.emptied)} if row.emptied else {})
            | ({_likeness_key(row): row.like} if row.like else {})
            | (dict(zip(("says", "entry_says"), row.opposed, strict=True)) if row.opposed else {})
            for row in plan.rows
        ],
        "row_pairs": [
            {"rows": [pair.first, pair.second], "contradict": bool(pair.opposed), "say": list(pair.opposed)}
            for pair in plan.pairs
        ],
    }
    return found | {"error": console.wording.say(plan.refused)} if plan.refused else found
