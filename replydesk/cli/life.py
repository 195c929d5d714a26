"""Commands on the life of entries: their steps and their history, undo and redo, and what is due."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from knowledge_base.entry import Entry
from knowledge_base.finding.ready import Ready, ready_search
from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.actions import Action
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter, EntryRow, Order, Shelf
from knowledge_base.store.policies import policy_of
from replydesk.action_words import action_words
from replydesk.approving import approve
from replydesk.cli import shown_entry
from replydesk.cli.changes import change_json, change_line
from replydesk.cli.console import ANSWER_IS_NO, DONE, CallRefused, Console
from replydesk.cli.naming import entry_named
from replydesk.cli.opening import open_to_read, open_to_work
from replydesk.config import Config
from replydesk.entry_difference import changes
from replydesk.house_rules import pack_or_shut
from replydesk.out_of_use import delete, retire
from replydesk.paths import Paths
from replydesk.wording_check import WordingCheck

_LISTED = 1000
"""Rows of a list that are shown; whoever has more begins with those."""

# --- one entry


def entry(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Take a step in an entry's life, or show what became of it."""
    opens = open_to_read if call.what in _SHOWS else partial(open_to_work, witnessed=False)
    store = opens(call, console, paths, config)
    try:
        entry_id = store.entries.id_of(call.name)
        if call.what not in _OF_DELETED:
            entry_named(store, call.name)
        if call.what in _SHOWS:
            _SHOWS[call.what](store, entry_id, call, console)
            return DONE
        act = Act(person=call.person or config.person, at=datetime.now(UTC))
        with store.atomic():
            sent = _STEPS[call.what](store, entry_id, call, act) or ()
            # a draft beside the wording that was retired stays one: it is not what was done
            read = store.entries.serving if call.what == _RETIRE else store.entries.latest
            found = read(entry_id)
        _show_state(found, console, name=call.name, as_json=call.json)
        if sent:
            console.say("cli.quoting-to-review", count=len(sent))
        for one in sent:
            _show_quoting_one(one, console, as_json=call.json)
        return DONE
    finally:
        store.close()


def _submit(store: Store, entry_id: str, _call: argparse.Namespace, act: Act) -> None:
    store.entries.submit(entry_id, act)


def _approve(store: Store, entry_id: str, call: argparse.Namespace, act: Act) -> tuple[Entry, ...]:
    """Approve the revision that was named: an approval is of what one has read, not of what is there by chance.

    Returns the entries that quote it and went to review.
    """
    found = entry_named(store, call.name)
    if call.revision is None:
        raise CallRefused(notice("cli.name-the-revision", number=found.revision))
    read = store.entries.revision(entry_id, call.revision)
    today = datetime.now().astimezone().date()
    check = WordingCheck(store, today=today, pack=pack_or_shut(store, call.language))
    return approve(store, read, act, check).sent


def _send_back(store: Store, entry_id: str, call: argparse.Namespace, act: Act) -> None:
    store.entries.send_back(entry_id, act, revision=entry_named(store, call.name).revision, reason=call.reason)


def _retire(store: Store, entry_id: str, _call: argparse.Namespace, act: Act) -> tuple[Entry, ...]:
    return retire(store, entry_id, act).sent


def _delete(store: Store, _entry_id: str, call: argparse.Namespace, act: Act) -> tuple[Entry, ...]:
    return delete(store, entry_named(store, call.name), act).sent


def _restore(store: Store, entry_id: str, call: argparse.Namespace, act: Act) -> None:
    """Bring a deleted entry back, or make an older revision a new draft."""
    if call.revision is None:
        if store.entries.latest(entry_id) is not None:
            raise CallRefused(notice("cli.not-deleted", name=call.name))
        store.entries.restore(entry_id, act)
        return
    base = entry_named(store, call.name).latest_revision
    store.entries.restore_revision(entry_id, call.revision, act, base_revision=base)


def _show_history(store: Store, entry_id: str, call: argparse.Namespace, console: Console) -> None:
    for one in store.history.events(entry_id):
        if call.json:
            console.write_json(
                {
                    "revision": one.revision,
                    "what": one.what,
                    "person": one.person,
                    "at": one.at.isoformat(),
                    "detail": one.detail,
                }
            )
        else:
            at = one.at.isoformat(sep=" ", timespec="minutes")
            console.write_line(f"{at}  {one.revision:>4}  {one.what:<18}  {one.person}  {one.detail}".rstrip())


def _show_difference(store: Store, entry_id: str, call: argparse.Namespace, console: Console) -> None:
    numbers = [one.number for one in store.history.revisions(entry_id)]
    old = call.revision or (numbers[1] if len(numbers) > 1 else numbers[0])
    new = call.to or numbers[0]
    found = changes(store.entries.revision(entry_id, old).content, store.entries.revision(entry_id, new).content)
    for one in found:
        if call.json:
            console.write_json(change_json(one) | {"from": old, "to": new})
        else:
            console.write_line(change_line(one))
    if not found:
        console.say("cli.no-difference", old=old, new=new)


def _show_quoting(store: Store, entry_id: str, call: argparse.Namespace, console: Console) -> None:
    found = store.entries.quoting(entry_id)
    for one in found:
        _show_quoting_one(one, console, as_json=call.json)
    if not found and not call.json:
        console.say("cli.quoted-nowhere", name=call.name)


def _show_quoting_one(one: Entry, console: Console, *, as_json: bool) -> None:
    if as_json:
        console.write_json({"entry": one.name, "state": str(one.state), "title": one.content.title})
    else:
        console.write_line(f"{one.name}  {one.state}  {one.content.title}")


_RETIRE = "retire"
_SHOWS: dict[str, Callable[[Store, str, argparse.Namespace, Console], None]] = {
    "show": shown_entry.show,
    "history": _show_history,
    "diff": _show_difference,
    "quoted-by": _show_quoting,
}
_STEPS: dict[str, Callable[[Store, str, argparse.Namespace, Act], tuple[Entry, ...] | None]] = {
    "submit": _submit,
    "approve": _approve,
    "send-back": _send_back,
    _RETIRE: _retire,
    "delete": _delete,
    "restore": _restore,
}
_OF_DELETED = frozenset({"history", "diff", "quoted-by", "restore"})
"""What can be asked or done where the entry was deleted."""
ENTRY_ACTS = (*_SHOWS, *_STEPS)
"""What can be done with one entry."""


def _show_state(found: Entry | None, console: Console, *, name: str, as_json: bool) -> None:
    state = str(found.state) if found is not None else "deleted"
    revision = found.revision if found is not None else None
    if as_json:
        console.write_json({"entry": name, "state": state, "revision": revision})
    else:
        console.write_line(f"{name}  {state}" + (f"  {revision}" if revision else ""))


# --- all of them


def undo(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Take back the last action on entries."""
    return _go_back_or_forth(call, console, paths, config, back=True)


def redo(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Do the action again that was undone last."""
    return _go_back_or_forth(call, console, paths, config, back=False)


def _go_back_or_forth(call: argparse.Namespace, console: Console, paths: Paths, config: Config, *, back: bool) -> int:
    store = open_to_work(call, console, paths, config)  # what was set comes back with a line in the log
    try:
        act = Act(person=call.person or config.person, at=datetime.now(UTC))
        action = store.undoing.undo(act) if back else store.undoing.redo(act)
    finally:
        store.close()
    if call.json:
        console.write_json(_action_json(action))
    elif action is not None:
        what = action_words(action, console.wording)
        console.tell(notice("cli.undone" if back else "cli.redone", what=what))
    if action is None:
        console.say("action.nothing-to-undo" if back else "action.nothing-to-redo")
        return ANSWER_IS_NO
    return DONE


def _action_json(action: Action | None) -> dict[str, Any]:
    if action is None:
        return {"what": None}
    return {"what": str(action.what), "person": action.person, "entries": action.count, "title": action.title}


_DUE = FrozenDict(
    {
        str(Ready.EXPIRED): EntryFilter(words=ready_search(Ready.EXPIRED, "en")),
        str(Ready.QUOTING): EntryFilter(words=ready_search(Ready.QUOTING, "en")),
        str(Shelf.WAITING): EntryFilter(shelf=Shelf.WAITING),
        str(Shelf.EXPIRING): EntryFilter(shelf=Shelf.EXPIRING),
        str(Shelf.TO_REVIEW): EntryFilter(shelf=Shelf.TO_REVIEW),
    }
)
"""What is due, by the names under which it is listed, the most urgent first: no reply may rest on the first two."""


def due(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """List what has expired, waits for review, expires soon or is to be looked at again."""
    store = open_to_read(call, console, paths, config)
    try:
        today = datetime.now().astimezone().date()
        days = policy_of(store.settings).warn_days if call.days is None else call.days
        found = [
            (name, row)
            for name, wanted in _DUE.items()
            for row in store.pages.page(
                replace(wanted, soon_days=days), today=today, order=Order.VALID_UNTIL, limit=_LISTED
            )
        ]
    finally:
        store.close()
    for name, row in found:
        _show_due(name, row, console, as_json=call.json)
    if not found:
        console.say("cli.nothing-due", days=days)
    return DONE


def _show_due(listed: str, row: EntryRow, console: Console, *, as_json: bool) -> None:
    until = row.valid_until.isoformat() if row.valid_until else ""
    review = row.review_on.isoformat() if row.review_on else ""
    name = row.name or row.id
    if as_json:
        found = {"list": listed, "entry": name, "title": row.title, "valid_until": until, "review_on": review}
        console.write_json(found)
    else:
        day = review if listed == Shelf.TO_REVIEW else until
        console.write_line(f"{listed:<10}  {day:<10}  {name}  {row.title}")
