"""The command that measures how well a person's own entries are found, and says what to do."""

import argparse
import sys
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from knowledge_base.notice import notice
from replydesk.cli.console import DONE, Console
from replydesk.cli.opening import open_to_read
from replydesk.config import Config
from replydesk.evaluation.result import (
    Advice,
    Calibration,
    ConfusedPair,
    EntryRef,
    Evaluation,
    Gap,
)
from replydesk.evaluation.run import Phase, Progress, evaluate
from replydesk.paths import Paths

MOST_LINES = 10
"""How much of each list is shown to a person, unless another number is asked for."""

_EVERY = 200
"""How many phrasings are asked from one report of progress to the next."""


def evaluate_entries(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Ask each phrasing with itself left out, and tell how well the entries are found."""
    store = open_to_read(call, console, paths, config)
    try:
        on_progress = _reporter(console) if sys.stderr.isatty() else None
        found = evaluate(store, today=date.today(), most=call.sample, on_progress=on_progress)
    finally:
        store.close()
    if call.json:
        console.write_json(evaluation_json(found, console))
    else:
        _show(found, console, limit=call.limit)
    return DONE


def _reporter(console: Console) -> Callable[[Progress], None]:
    """Return a function that says now and then how far the evaluation is."""

    def report(progress: Progress) -> None:
        if progress.phase is Phase.ASKING and progress.done and progress.done % _EVERY == 0:
            console.say("evaluation.cli-progress", done=progress.done, total=progress.total)

    return report


# --- for scripts


def evaluation_json(found: Evaluation, console: Console) -> dict[str, Any]:
    """Return an evaluation as plain JSON values; advice in the words of *console*."""
    sample = found.sample
    return {
        "asked": found.asked,
        "found_first": found.found_first,
        "found_in_three": found.found_in_three,
        "recall_at_1": _share(found.found_first, found.asked),
        "recall_at_3": _share(found.found_in_three, found.asked),
        "entries": found.entries,
        "asked_entries": found.asked_entries,
        "sample": {"of_entries": sample.of_entries, "of_phrasings": sample.of_phrasings, "seed": sample.seed}
        if sample
        else None,
        "learned_phrasings": found.learned,
        "confused": [{"wanted": one.wanted, "got": one.got, "count": one.count} for one in found.confused],
        "pairs": [_pair_json(pair) for pair in found.pairs],
        "never_found": _names(one.entry for one in found.never_found),
        "found_late": _names(one.entry for one in found.found_late),
        "without_variants": _names(found.without_variants),
        "too_thin": _names(found.thin),
        "duplicates": [{"phrasing": one.phrasing, "entries": _names(one.entries)} for one in found.duplicates],
        "in_the_way": [
            {"entry": one.blocker.name, "status": str(one.status), "hides": one.wanted.name, "count": one.count}
            for one in found.in_the_way
        ],
        "calibration": _calibration_json(found.calibration),
        "gaps": [_gap_json(gap) for gap in found.gaps],
        "advice": [_advice_json(one, console) for one in found.advice],
    }


def _pair_json(pair: ConfusedPair) -> dict[str, Any]:
    return {
        "first": pair.first.name,
        "second": pair.second.name,
        "count": pair.count,
        "first_lost": pair.first_lost,
        "second_lost": pair.second_lost,
        "shared_words": list(pair.shared),
        "only_first": list(pair.only_first),
        "only_second": list(pair.only_second),
        "told_apart": pair.is_told_apart,
        "examples": [
            {
                "asked": one.asked,
                "wanted": one.wanted.name,
                "got": one.got.name if one.got else None,
                "won_by": one.won_by,
            }
            for one in pair.examples
        ],
    }


def _calibration_json(found: Calibration) -> dict[str, Any]:
    return {
        "answer": found.answer,
        "answer_right": found.answer_right,
        "unsure": found.unsure,
        "unsure_in_three": found.unsure_in_three,
        "none": found.none,
        "error": round(found.error, 4),
        "bins": [
            {
                "from": one.low,
                "to": one.high,
                "asked": one.asked,
                "right": one.right,
                "confidence": round(one.confidence, 4),
            }
            for one in found.bins
        ],
    }


def _gap_json(gap: Gap) -> dict[str, Any]:
    return {
        "count": gap.count,
        "words": list(gap.words),
        "example": gap.example,
        "nearest": gap.nearest.name if gap.nearest else None,
        "noted": gap.noted,
        "remarks": list(gap.remarks),
    }


def _advice_json(one: Advice, console: Console) -> dict[str, Any]:
    return {
        "kind": str(one.kind),
        "gain": one.gain,
        "entries": _names(one.entries),
        "text": console.wording.say(one.said),
    }


def _names(entries: Iterable[EntryRef]) -> list[str]:
    return [entry.name for entry in entries]


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


# --- for people


def _show(found: Evaluation, console: Console, *, limit: int) -> None:
    def line(code: str, **values: str | int) -> None:
        console.write_line(console.wording.say(notice(code, **values)))

    _show_figures(found, line)
    advice = [console.wording.say(one.said) for one in found.advice]
    lists = (
        ("evaluation.cli-advice", [f"{one.gain:4}  {said}" for one, said in zip(found.advice, advice, strict=True)]),
        ("evaluation.cli-pairs", [_pair_line(pair) for pair in found.pairs]),
        ("evaluation.cli-never-found", [_line(one.entry) for one in found.never_found]),
        ("evaluation.cli-found-late", [_line(one.entry) for one in found.found_late]),
        ("evaluation.cli-gaps", [f"{gap.count:4} ×  {gap.example}" for gap in found.gaps]),
        ("evaluation.cli-without-variants", [_line(entry) for entry in found.without_variants]),
    )
    for heading, lines in lists:
        if lines:
            console.write_line("")
            line(heading, count=len(lines))
            for shown in lines[:limit]:
                console.write_line(shown)
            if len(lines) > limit:
                line("evaluation.cli-more", count=len(lines) - limit)


def _show_figures(found: Evaluation, line: Callable[..., None]) -> None:
    said = found.calibration
    if not found.asked:
        line("evaluation.cli-nothing-asked", entries=found.entries)
        return
    line("cli.evaluated", asked=found.asked, first=found.found_first, three=found.found_in_three)
    if found.sample is not None:
        line(
            "evaluation.cli-sample",
            entries=found.asked_entries,
            of_entries=found.sample.of_entries,
            of_phrasings=found.sample.of_phrasings,
        )
    line("evaluation.cli-answer", said=said.answer, right=said.answer_right)
    line("evaluation.cli-none", count=said.none, asked=found.asked)
    if found.learned:
        line("evaluation.cli-learned", count=found.learned)


def _line(entry: EntryRef) -> str:
    return f"      {entry.name}  {entry.title}"


def _pair_line(pair: ConfusedPair) -> str:
    example = pair.examples[0]
    head = f"{pair.count:4} ×  {pair.first.name}  ←→  {pair.second.name}"
    return f"{head}\n        “{example.asked}” → “{example.won_by}”"
