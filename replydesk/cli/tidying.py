"""Commands that keep one truth: find what is there twice, merge it, tell apart what only looks so."""

import argparse
import sys
from datetime import UTC, date, datetime
from typing import Any

from knowledge_base.notice import notice
from knowledge_base.store.entries import Act
from replydesk.cli.changes import change_json, change_line
from replydesk.cli.console import DONE, CallRefused, Console
from replydesk.cli.naming import entry_named
from replydesk.cli.opening import open_to_read, open_to_work
from replydesk.config import Config
from replydesk.evaluation.result import EntryRef
from replydesk.paths import Paths
from replydesk.tidying.merging import foresee, merge
from replydesk.tidying.result import Contradiction, DuplicatePair, Tidying, Told
from replydesk.tidying.run import Progress, look_through

_EVERY = 1000
"""How many entries are looked at from one report of progress to the next."""


def duplicates(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """List entries that nearly say the same, or keep that two of them are different."""
    if call.different is not None:
        return _tell_apart(call, console, paths, config)
    found = _look_through(call, console, paths, config)
    for pair in found.duplicates:
        _show(pair, console, as_json=call.json)
    if not found.duplicates:
        console.say("tidying.no-duplicates", count=found.entries)
    return DONE


def contradictions(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """List approved entries that say different things about the same question."""
    found = _look_through(call, console, paths, config)
    for one in found.contradictions:
        _show_contradiction(one, console, as_json=call.json)
    if not found.contradictions:
        console.say("tidying.no-contradictions", count=found.entries)
    return DONE


def merge_entries(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Merge one entry into another, or tell what that would come to."""
    if call.preview:
        return _foresee(call, console, paths, config)
    store = open_to_work(call, console, paths, config, witnessed=False)
    try:
        kept_id, other_id = entry_named(store, call.kept).id, entry_named(store, call.other).id
        found = merge(store, kept_id, other_id, Act(person=call.person or config.person, at=datetime.now(UTC)))
    finally:
        store.close()
    if call.json:
        console.write_json(
            {"kept": found.name, "merged": call.other, "state": str(found.state), "revision": found.revision}
        )
    else:
        console.say("merge.done", other=call.other, kept=found.name, revision=found.revision, state=str(found.state))
    return DONE


def _foresee(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    store = open_to_read(call, console, paths, config)
    try:
        found = foresee(store, entry_named(store, call.kept).id, entry_named(store, call.other).id)
    finally:
        store.close()
    if call.json:
        gains, stays = (list(map(change_json, part)) for part in (found.gains, found.stays))
        console.write_json({"kept": call.kept, "merged": call.other, "gains": gains, "stays": stays})
        return DONE
    for code, part in (("merge.gains", found.gains), ("merge.stays", found.stays)):
        if part:
            console.say(code, kept=call.kept, other=call.other)
            for change in part:
                console.write_line(change_line(change))
    if not found.gains:
        console.say("merge.gains-nothing", kept=call.kept)
    return DONE


def _look_through(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> Tidying:
    store = open_to_read(call, console, paths, config)
    try:
        on_progress = _Reporter(console) if sys.stderr.isatty() else None
        return look_through(store, today=date.today(), on_progress=on_progress)
    finally:
        store.close()


class _Reporter:
    """Says now and then how far the search is."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._next = _EVERY

    def __call__(self, progress: Progress) -> None:
        if progress.done >= self._next:
            self._next += _EVERY
            self._console.say("tidying.progress", done=progress.done, total=progress.total)


def _tell_apart(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    one, other = call.different
    store = open_to_work(call, console, paths, config, witnessed=False)
    try:
        one_id, other_id = entry_named(store, one).id, entry_named(store, other).id
        if one_id == other_id:
            raise CallRefused(notice("merge.same-entry", title=one))
        store.merging.tell_apart(one_id, other_id, Act(person=config.person, at=datetime.now(UTC)))
    finally:
        store.close()
    console.say("tidying.told-apart", one=one, other=other)
    return DONE


def _show(pair: DuplicatePair, console: Console, *, as_json: bool) -> None:
    reasons = [console.wording.say(reason) for reason in pair.reasons]
    if as_json:
        console.write_json(
            {
                "first": _ref_json(pair.first),
                "second": _ref_json(pair.second),
                "confidence": pair.confidence,
                "reasons": reasons,
            }
        )
        return
    console.write_line(f"{pair.confidence:.0%}  {pair.first.name}  {pair.first.title}")
    console.write_line(f"     {pair.second.name}  {pair.second.title}")
    for reason in reasons:
        console.write_line(f"     - {reason}")


def _show_contradiction(found: Contradiction, console: Console, *, as_json: bool) -> None:
    if as_json:
        console.write_json(
            {
                "first": _ref_json(found.first),
                "second": _ref_json(found.second),
                "confidence": found.confidence,
                "conflicts": [
                    {"sort": str(one.sort), "first": _told_json(one.first), "second": _told_json(one.second)}
                    for one in found.conflicts
                ],
            }
        )
        return
    console.write_line(f"{found.first.name}  {found.first.title}")
    console.write_line(f"{found.second.name}  {found.second.title}")
    for conflict in found.conflicts:
        console.write_line(f"  {conflict.sort}")
        console.write_line(f"    [1] {_marked(conflict.first)}")
        console.write_line(f"    [2] {_marked(conflict.second)}")


def _marked(told: Told) -> str:
    """Return the sentence on one line, what differs in it between brackets."""
    pieces, done = [], 0
    for start, end in told.marks:
        pieces += [told.sentence[done:start], f"[{told.sentence[start:end]}]"]
        done = end
    return " ".join("".join([*pieces, told.sentence[done:]]).split())


def _told_json(told: Told) -> dict[str, Any]:
    return {"sentence": told.sentence, "marks": [list(mark) for mark in told.marks]}


def _ref_json(ref: EntryRef) -> dict[str, str]:
    return {"entry": ref.name, "id": ref.id, "title": ref.title}
