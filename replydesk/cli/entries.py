"""Commands on the fact base: make one, take entries in, write them out."""

import argparse
from datetime import UTC, datetime
from functools import partial

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange.write import write_entries
from knowledge_base.notice import notice
from knowledge_base.store import create_store, open_store
from knowledge_base.store.entries import Act
from replydesk.cli.console import DONE, WRONG_CALL, CallRefused, Console
from replydesk.config import Config
from replydesk.importing import ImportReport, import_file
from replydesk.paths import Paths
from replydesk.practice import fill_with_samples


def init(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Make a new database."""
    if not call.no_encryption:
        raise CallRefused(notice("cli.no-encryption-yet"))
    path = call.db or (paths.practice_database if call.practice else paths.database)
    act = Act(person=config.person, at=datetime.now(UTC))
    create_store(path, partial(fill_with_samples, act=act) if call.practice else None).close()
    console.say("cli.made", path=str(path))
    return DONE


def import_entries(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Take the entries of a file in."""
    if call.approve_as is not None and not call.approve_as.strip():
        raise CallRefused(notice("cli.no-approver"))
    store = open_store(call.db or paths.database)
    try:
        report = import_file(
            store,
            call.file,
            Act(person=config.person, at=datetime.now(UTC)),
            approve_as=call.approve_as,
            skip_bad=call.skip_bad,
        )
    except ImportRefused as refused:
        if call.json:  # a script gets its one line whatever happens
            nothing = {"added": 0, "updated": 0, "unchanged": 0, "rejected": [], "stored": False}
            console.write_json(nothing | {"error": console.wording.say(refused.notice)})
        raise
    finally:
        store.close()
    _show(report, console, as_json=call.json)
    return DONE if report.stored else WRONG_CALL


def _show(report: ImportReport, console: Console, *, as_json: bool) -> None:
    reasons = [(one.number, console.wording.say(one.reason)) for one in report.rejected]
    if as_json:
        console.write_json(
            {
                "added": report.added,
                "updated": report.updated,
                "unchanged": report.unchanged,
                "rejected": [{"row": number, "reason": reason} for number, reason in reasons],
            }
            | {
                "stored": report.stored,
                "held_back": report.held_back,
                "sheet": report.sheet,
                "ignored_columns": list(report.ignored_columns),
            }
        )
    else:
        for number, reason in reasons:
            console.say("cli.rejected-row", row=number, reason=reason)
        console.say(
            "cli.imported",
            added=report.added,
            updated=report.updated,
            unchanged=report.unchanged,
            rejected=len(reasons),
        )
    if not report.stored:
        console.say("cli.nothing-stored", count=len(reasons))


def export_entries(call: argparse.Namespace, console: Console, paths: Paths, _config: Config) -> int:
    """Write every entry to a file."""
    store = open_store(call.db or paths.database)
    try:
        count = write_entries(call.file, store.entries.every())
    finally:
        store.close()
    console.say("cli.exported", count=count, path=str(call.file))
    return DONE
