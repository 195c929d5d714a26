"""The command that lists the messages that wait, and lets those of a list wait, too."""

import argparse
from datetime import UTC, datetime
from typing import Any

from knowledge_base.notice import notice
from knowledge_base.queued import QueuedMessage, QueueFilter
from replydesk.channels import shipped_channels
from replydesk.cli.console import DONE, WRONG_CALL, CallRefused, Console
from replydesk.cli.opening import open_to_read, open_to_work
from replydesk.config import Config
from replydesk.paths import Paths
from replydesk.queueing import QueueReport, queue_file

_SHOWN = 100
"""Characters of a message on its line."""


def queue(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """List what waits, or let the comments of a list wait."""
    if call.channel not in shipped_channels():
        raise CallRefused(notice("queue.no-channel", name=call.channel, names=", ".join(shipped_channels())))
    now = datetime.now(UTC).astimezone()
    if call.add is None:
        store = open_to_read(call, console, paths, config)
        try:
            found = store.queue.page(QueueFilter(intent=call.kind), limit=call.limit)
            waiting = store.queue.count()
        finally:
            store.close()
        _list(found, waiting, console, as_json=call.json)
        return DONE
    store = open_to_work(call, console, paths, config, witnessed=False)
    try:
        report = queue_file(store, call.add, channel=call.channel, now=now, zone=now.tzinfo or UTC, said=dict(call.map))
    finally:
        store.close()
    _tell(report, console, as_json=call.json)
    return WRONG_CALL if report.rejected else DONE


def _list(found: tuple[QueuedMessage, ...], waiting: int, console: Console, *, as_json: bool) -> None:
    for one in found:
        if as_json:
            console.write_json(_as_json(one))
            continue
        kind = one.intent if one.intent_set else console.wording.say(notice("queue.guessed", kind=one.intent))
        head = "  ".join(part for part in (one.channel, one.author_handle, kind) if part)
        times = f"  ×{one.count}" if one.count > 1 else ""
        since = one.waits_since.astimezone().strftime("%Y-%m-%d %H:%M")
        console.write_line(f"{since}  {head}{times}")
        console.write_line(f"    {' '.join(one.text.split())[:_SHOWN]}")
    if as_json:
        return
    if waiting:
        console.say("queue.waiting", count=waiting)
    else:
        console.say("queue.empty")


def _tell(report: QueueReport, console: Console, *, as_json: bool) -> None:
    if as_json:
        rejected = [{"row": one.number, "reason": console.wording.say(one.reason)} for one in report.rejected]
        console.write_json({"queued": len(report.ids), "repeated": report.repeated, "rejected": rejected})
        return
    console.say("queue.added", count=len(report.ids), repeated=report.repeated)
    for one in report.rejected:
        console.say("cli.rejected-row", row=one.number, reason=console.wording.say(one.reason))
    for remark in report.remarks:
        console.tell(remark)


def _as_json(one: QueuedMessage) -> dict[str, Any]:
    return {
        "id": one.id,
        "text": one.text,
        "channel": one.channel,
        "author": one.author_handle,
        "kind": one.intent,
        "guessed": not one.intent_set,
        "waits_since": one.waits_since.isoformat(),
        "link": one.link,
        "count": one.count,
        "draft": one.has_draft,
    }
