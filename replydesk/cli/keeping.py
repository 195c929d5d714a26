"""Commands that keep the database safe: copy, put back, check."""

import argparse
from datetime import UTC, datetime

from knowledge_base.store import copy_store, open_store, restore_copy
from knowledge_base.store.entries import Act
from replydesk.cli.console import ANSWER_IS_NO, DONE, Console
from replydesk.config import Config
from replydesk.paths import Paths
from replydesk.witnessing import witness_for


def backup(call: argparse.Namespace, console: Console, paths: Paths, _config: Config) -> int:
    """Write a consistent copy of the database."""
    store = open_store(call.db or paths.database)
    try:
        head = copy_store(store, call.file)
    finally:
        store.close()
    console.say("cli.backed-up", path=str(call.file))
    console.say("audit.copy-ends", number=head.number, hash=head.hash)
    return DONE


def restore(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Put a copy in place of the database."""
    target = call.db or paths.database
    witness = witness_for(target, paths.anchors)
    known = [one.anchor for one in witness.statements() if one.anchor is not None]
    kept = restore_copy(call.file, target, Act(person=config.person, at=datetime.now(UTC)), known)
    open_store(target, witness).close()
    console.say("cli.restored", path=str(target))
    if kept is not None:
        console.say("cli.kept", path=str(kept))
    return DONE


def verify(call: argparse.Namespace, console: Console, paths: Paths, _config: Config) -> int:
    """Check the database and the audit log."""
    path = call.db or paths.database
    if not path.exists():
        open_store(path)  # says so, before anything is asked about it
    store = open_store(path, witness_for(path, paths.anchors))
    try:
        flaws = store.flaws()
        report = store.check_log()
    finally:
        store.close()
    for said in (*flaws, *report.flaws):
        console.tell(said)
    sound = not flaws and not report.flaws
    if sound:
        console.say("cli.verified", lines=report.head.number)
    for said in report.notes:
        console.tell(said)
    return DONE if sound else ANSWER_IS_NO
