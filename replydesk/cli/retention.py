"""The command that sets how long texts are kept, and removes what is older."""

import argparse
from datetime import UTC, datetime

from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.cli.console import DONE, Console
from replydesk.cli.opening import open_to_read, open_to_work
from replydesk.config import Config
from replydesk.paths import Paths
from replydesk.retention import RetentionRun, is_clock_doubtful, older_than, set_days

FOR_EVER = "off"


def retention(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Show or set how long texts are kept; with ``--apply`` remove now what is older."""
    now = datetime.now(UTC)
    opened = open_to_work if call.days is not None or call.apply else open_to_read
    store = opened(call, console, paths, config)
    try:
        if call.days is not None:
            set_days(store, None if call.days == FOR_EVER else call.days, Act(person=config.person, at=now))
        _tell(store, console, now, apply=call.apply)
        if call.apply:
            _apply(store, console, Act(person=config.person, at=now))
    finally:
        store.close()
    return DONE


def _tell(store: Store, console: Console, now: datetime, *, apply: bool) -> None:
    days = store.retention.days
    if days is None:
        console.say("retention.off")
        return
    console.say("retention.days", days=days)
    if apply:
        return
    due = older_than(store, days, now)
    if not due.count:
        console.say("retention.nothing-due")
    elif is_clock_doubtful(store, now):
        console.say("retention.clock-doubtful", messages=due.messages, replies=due.replies, notes=due.notes)
    else:
        console.say("retention.due", messages=due.messages, replies=due.replies, notes=due.notes)


def _apply(store: Store, console: Console, act: Act) -> None:
    run = RetentionRun(act, on_request=True)
    while run.advance(store):
        pass
    if run.removed.count:
        went = run.removed
        console.say("retention.removed", messages=went.messages, replies=went.replies, notes=went.notes)
    elif store.retention.days is not None:
        console.say("retention.nothing-due")
    if not run.is_wiped:
        console.say("retention.not-wiped")
    elif run.removed.count:
        console.say("retention.backups")
