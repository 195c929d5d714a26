"""The command that lists what was learned at the desk, and takes it back or puts it in force again."""

import argparse
from datetime import UTC, datetime
from typing import Any

from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.gap_notes import GapNote
from replydesk import gap_noting
from replydesk.cli.console import DONE, CallRefused, Console
from replydesk.cli.opening import open_to_read, open_to_work
from replydesk.config import Config
from replydesk.gap_noting import Told
from replydesk.paths import Paths

_SHOWN_OF_ID = 8
"""How much of an id is shown to a person: enough to tell some thousands apart; the rest need not be typed."""


def learned_things(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """List what was learned, or undo or redo one thing."""
    is_looked_up = call.undo is None and call.redo is None
    if is_looked_up:
        store = open_to_read(call, console, paths, config)
    else:
        store = open_to_work(call, console, paths, config, witnessed=False)
    try:
        if is_looked_up:
            found = gap_noting.told(store, include_undone=call.all)
        else:
            change = gap_noting.undo if call.redo is None else gap_noting.redo
            given = call.undo if call.redo is None else call.redo
            found = (change(store, _meant(store, given), person=config.person, now=datetime.now(UTC)),)
    finally:
        store.close()
    for one in found:
        if call.json:
            console.write_json(_as_json(one))
        else:
            _show(one, console)
    if not found:
        console.say("learned.none")
    return DONE


def _meant(store: Store, given: str) -> str:
    """Return the id that begins with what was *given*; *given* itself when there is none."""
    found = [one.id for one in gap_noting.told(store, include_undone=True) if given and one.id.startswith(given)]
    if len(found) > 1 and given not in found:
        raise CallRefused(notice("learned.ambiguous", id=given, count=len(found)))
    return found[0] if len(found) == 1 else given


def _as_json(one: Told) -> dict[str, Any]:
    return {
        "id": one.id,
        **_about(one),
        "text": one.text,
        "person": one.person,
        "at": one.at.isoformat(),
        "undone_at": one.undone_at.isoformat() if one.undone_at else None,
        "undone_by": one.undone_by,
    }


def _show(one: Told, console: Console) -> None:
    kind = console.wording.say(notice(f"learned.kind-{'gap' if isinstance(one, GapNote) else one.kind}"))
    state = console.wording.say(notice("learned.state-in-force" if one.in_force else "learned.state-undone"))
    about = one.channel if isinstance(one, GapNote) else one.entry_name
    console.write_line(f"{one.id[:_SHOWN_OF_ID]}  {one.at.date()}  {kind}, {state}  {about}  {one.person}")
    console.write_line(f"          {one.text}")
    if isinstance(one, GapNote) and one.remark:
        console.write_line(f"          {one.remark}")


def _about(one: Told) -> dict[str, Any]:
    """Return of what kind it is, and which entry it is about; a gap is about none."""
    if isinstance(one, GapNote):
        return {"kind": "gap", "channel": one.channel, "remark": one.remark}
    return {
        "kind": str(one.kind),
        "entry": one.entry_name,
        "title": one.entry_title,
        "entry_gone": one.entry_gone,
    }
