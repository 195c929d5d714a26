"""What an evaluation found, as rows of a list in the person's language."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from replydesk.evaluation.result import (
    Advice,
    AdviceKind,
    ConfusedPair,
    EntryRef,
    Evaluation,
    Example,
    Gap,
    Missed,
)
from replydesk.wording import Wording
from ui.plain_label import Tint

translate = QCoreApplication.translate

MOST_ROWS = 1_000
"""How many rows a list has at the most; nobody reads on."""

Parts = tuple[tuple[str, str], ...]
"""Caption and text, in the order they are read in."""


class Section(StrEnum):
    """A list of the page."""

    TO_DO = "to-do"
    MIXED_UP = "mixed-up"
    NOT_FOUND = "not-found"
    IN_VAIN = "in-vain"
    UNTESTED = "untested"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """One line of a list, and what is read beside it.

    Attributes:
        what, tint: A word on a coloured ground; may be empty.
        first, second: What the line says, in one column or two.
        count: How often; empty where nothing is counted.
        heading, parts: What is read beside the list.
        entries: The entries it is about, at most two of which can be opened, the first one with Enter.
        new_text: What a new entry would begin with; empty: none is to be written.
    """

    what: str = ""
    tint: Tint = "neutral"
    first: str
    second: str = ""
    count: str = ""
    heading: str
    parts: Parts
    entries: tuple[EntryRef, ...] = field(default=())
    new_text: str = ""


def advice_word(kind: AdviceKind) -> str:
    """Return the word for what is to be done."""
    return {
        AdviceKind.NEW_ENTRY: translate("EvaluationRows", "New entry"),
        AdviceKind.ADD_VARIANT: translate("EvaluationRows", "Add"),
        AdviceKind.TELL_APART: translate("EvaluationRows", "Tell apart"),
        AdviceKind.MERGE: translate("EvaluationRows", "Merge"),
        AdviceKind.OUT_OF_THE_WAY: translate("EvaluationRows", "Clear away"),
        AdviceKind.USABLE: translate("EvaluationRows", "Approve"),
    }[kind]


_TINTS: dict[AdviceKind, Tint] = {
    AdviceKind.NEW_ENTRY: "primary",
    AdviceKind.ADD_VARIANT: "suggest",
    AdviceKind.TELL_APART: "warn",
    AdviceKind.MERGE: "warn",
    AdviceKind.OUT_OF_THE_WAY: "block",
    AdviceKind.USABLE: "passed",
}


def rows_of(found: Evaluation, section: Section, wording: Wording) -> tuple[ResultRow, ...]:
    """Return the rows of one list, in order."""
    makers: dict[Section, Callable[[], Iterable[ResultRow]]] = {
        Section.TO_DO: lambda: (_advice_row(one, wording) for one in found.advice[:MOST_ROWS]),
        Section.MIXED_UP: lambda: (_pair_row(one) for one in found.pairs[:MOST_ROWS]),
        Section.NOT_FOUND: lambda: _missed_rows(found),
        Section.IN_VAIN: lambda: (_gap_row(one) for one in found.gaps[:MOST_ROWS]),
        Section.UNTESTED: lambda: _untested_rows(found),
    }
    return tuple(makers[section]())


def count_of(found: Evaluation, section: Section) -> int:
    """Return how many there are for one list, shown or not."""
    return {
        Section.TO_DO: len(found.advice),
        Section.MIXED_UP: len(found.pairs),
        Section.NOT_FOUND: len(found.never_found) + len(found.found_late),
        Section.IN_VAIN: len(found.gaps),
        Section.UNTESTED: len(found.without_variants) + len(found.thin),
    }[section]


def _advice_row(one: Advice, wording: Wording) -> ResultRow:
    said = wording.say(one.said)
    helps = translate("EvaluationRows", "Questions or messages it helps: {count}").format(count=one.gain)
    parts = [
        (translate("EvaluationRows", "What to do"), said),
        (translate("EvaluationRows", "Gain"), helps if one.gain else ""),
        (_entries_caption(len(one.entries)), _titles(one.entries)),
    ]
    return ResultRow(
        what=advice_word(one.kind),
        tint=_TINTS[one.kind],
        first=_what_about(one, said),
        count=str(one.gain) if one.gain else "",
        heading=advice_word(one.kind),
        parts=tuple(parts),
        entries=one.entries,
        new_text=one.text if one.kind is AdviceKind.NEW_ENTRY else "",
    )


def _what_about(one: Advice, said: str) -> str:
    """Return what the line of an advice says beside the word for what is to be done."""
    titles = [_one_line(entry.title) for entry in one.entries]
    if one.kind is AdviceKind.NEW_ENTRY:
        return one.text
    if one.kind in {AdviceKind.TELL_APART, AdviceKind.MERGE}:
        return "  ↔  ".join(titles[:2])
    return titles[0] if one.gain else said


def _pair_row(pair: ConfusedPair) -> ResultRow:
    examples = [_example_text(one) for one in pair.examples]
    parts = (
        (translate("EvaluationRows", "The first"), _side(pair.first, pair.only_first)),
        (translate("EvaluationRows", "The second"), _side(pair.second, pair.only_second)),
        (translate("EvaluationRows", "Words in both"), ", ".join(pair.shared)),
        (translate("EvaluationRows", "Questions that went astray"), "\n\n".join(examples)),
    )
    return ResultRow(
        first=_one_line(pair.first.title),
        second=_one_line(pair.second.title),
        count=str(pair.count),
        heading=translate("EvaluationRows", "Taken for each other: {count}×").format(count=pair.count),
        parts=parts,
        entries=(pair.first, pair.second),
    )


def _side(entry: EntryRef, own: tuple[str, ...]) -> str:
    if not own:
        return _one_line(entry.title) + "\n" + translate("EvaluationRows", "No word of its own")
    words = translate("EvaluationRows", "Only here: {words}").format(words=", ".join(own))
    return f"{_one_line(entry.title)}\n{words}"


def _missed_rows(found: Evaluation) -> Iterable[ResultRow]:
    never = translate("EvaluationRows", "Never")
    late = translate("EvaluationRows", "2nd or 3rd")
    yield from (_missed_row(one, never, "block") for one in found.never_found[:MOST_ROWS])
    yield from (_missed_row(one, late, "warn") for one in found.found_late[:MOST_ROWS])


def _missed_row(one: Missed, word: str, tint: Tint) -> ResultRow:
    winner = next((example.got for example in one.examples if example.got), None)
    astray = "\n\n".join(_example_text(example) for example in one.examples)
    return ResultRow(
        what=word,
        tint=tint,
        first=_one_line(one.entry.title),
        second=_one_line(winner.title) if winner else translate("EvaluationRows", "Nothing"),
        heading=_one_line(one.entry.title),
        parts=((translate("EvaluationRows", "Questions that went astray"), astray),),
        entries=(one.entry, winner) if winner else (one.entry,),
    )


def _gap_row(gap: Gap) -> ResultRow:
    parts = (
        (translate("EvaluationRows", "The newest of these messages"), gap.example),
        (translate("EvaluationRows", "Words they share"), ", ".join(gap.words)),
        (translate("EvaluationRows", "How many"), str(gap.count)),
        (translate("EvaluationRows", "Noted at the desk"), _notes_words(gap)),
        (translate("EvaluationRows", "The entry that comes nearest"), gap.nearest.title if gap.nearest else ""),
    )
    return ResultRow(
        first=gap.example,
        second=_one_line(gap.nearest.title) if gap.nearest else "",
        count=str(gap.count),
        heading=translate("EvaluationRows", "Asked for in vain"),
        parts=parts,
        entries=(gap.nearest,) if gap.nearest else (),
        new_text=gap.example,
    )


def _notes_words(gap: Gap) -> str:
    """Return how many of the messages were noted as a gap, and what was said of them; empty: none was."""
    return "\n".join([f"{gap.noted}×", *gap.remarks]) if gap.noted else ""


def _untested_rows(found: Evaluation) -> Iterable[ResultRow]:
    bare = translate(
        "EvaluationRows",
        "It has a title only. Add two or three ways people ask for it, as they write: then it can be tested, and it is"
        " found more easily.",
    )
    thin = translate(
        "EvaluationRows",
        "Its ways of asking all say the same words. Add some in other words, as people write them.",
    )
    words = (translate("EvaluationRows", "Title only"), translate("EvaluationRows", "All the same"))
    for word, why, those in ((words[0], bare, found.without_variants), (words[1], thin, found.thin)):
        for entry in those[:MOST_ROWS]:
            yield ResultRow(
                what=word,
                first=_one_line(entry.title),
                heading=_one_line(entry.title),
                parts=((translate("EvaluationRows", "What to do"), why),),
                entries=(entry,),
            )


def _example_text(one: Example) -> str:
    if one.got is None:
        return translate("EvaluationRows", "“{asked}”\n→ nothing was suggested").format(asked=one.asked)
    shown = translate("EvaluationRows", "“{asked}”\n→ {title}, because of “{won_by}”")
    return shown.format(asked=one.asked, title=_one_line(one.got.title), won_by=one.won_by)


def _entries_caption(count: int) -> str:
    return translate("EvaluationRows", "Entry") if count == 1 else translate("EvaluationRows", "Entries")


def _titles(entries: tuple[EntryRef, ...]) -> str:
    shown = [f"• {_one_line(entry.title)}" for entry in entries[:20]]
    return "\n".join([*shown, "…"] if len(entries) > len(shown) else shown)


def _one_line(text: str) -> str:
    return " ".join(text.split())
