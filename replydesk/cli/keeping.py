"""Commands that keep the database safe: copy, put back, check."""

import argparse
from datetime import UTC, datetime

from knowledge_base.keys.key_file import keys_path
from knowledge_base.store import copy_store
from knowledge_base.store.entries import Act
from replydesk import verifying
from replydesk.cli.backups import named_backup
from replydesk.cli.console import ANSWER_IS_NO, DONE, Console
from replydesk.cli.opening import database_of, entrance_of, open_to_read
from replydesk.cli.secrets import given_code
from replydesk.config import Config
from replydesk.opening import put_back
from replydesk.paths import Paths


def backup(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Write a consistent copy of the database."""
    store = open_to_read(call, console, paths, config)
    try:
        head = copy_store(store, call.file)
        is_encrypted = store.key is not None
    finally:
        store.close()
    console.say("cli.backed-up", path=str(call.file))
    if is_encrypted:
        console.say("keys.beside-copy", path=str(keys_path(call.file)))
    console.say("audit.copy-ends", number=head.number, hash=head.hash)
    return DONE


def restore(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Put a copy in place of the database."""
    target = database_of(call, paths)
    act = Act(person=config.person, at=datetime.now(UTC))
    entrance, copy = entrance_of(call, paths, config), named_backup(call.file, call, paths, config)
    if call.recovery_code:
        entrance.keys.unlock_with_code(copy, given_code(call))
    kept = put_back(entrance, copy, target, act)
    console.say("cli.restored", path=str(target))
    if kept is not None:
        console.say("cli.kept", path=str(kept))
        if keys_path(kept).exists() and not keys_path(target).exists():
            console.say("keys.restored-plain")
    if call.recovery_code:
        console.say("keys.opens-code-only")
    return DONE


def verify(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Check the database and the audit log."""
    store = open_to_read(call, console, paths, config, witnessed=True)
    try:
        found = verifying.verify(store)
    finally:
        store.close()
    for said in (*found.flaws, *found.log.flaws):
        console.tell(said)
    if found.is_sound:
        console.say("cli.verified", lines=found.log.head.number)
    for said in (*found.log.notes, *found.advice()):
        console.tell(said)
    return DONE if found.is_sound else ANSWER_IS_NO
