"""The commands that list entries by a search, as the box of the fact base page does, and the searches that are kept."""

import argparse
from dataclasses import asdict, replace
from datetime import UTC, datetime

from knowledge_base.entry import Status
from knowledge_base.finding.search import DELETED
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryRow, Order
from knowledge_base.store.policies import policy_of
from replydesk.cli.console import ANSWER_IS_NO, DONE, Console
from replydesk.cli.opening import open_to_read, open_to_work
from replydesk.config import Config
from replydesk.paths import Paths
from replydesk.saved_searches import (
    SavedSearch,
    delete_search,
    filter_of,
    flaws_of,
    keep_search,
    order_of,
    rename_search,
    saved_searches,
    search_named,
)
from replydesk.search_words import remarks

ORDERS = tuple(str(order) for order in Order)
USUAL_LIMIT = 50
MAX_LIMIT = 1000


def list_entries(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """List the entries that a search finds; what was not understood is said beside them. The search can be kept."""
    keeps = call.save_as is not None
    store = (
        open_to_work(call, console, paths, config, witnessed=False)
        if keeps
        else open_to_read(call, console, paths, config)
    )
    try:
        search = _search(call, store, config)
        if keeps:
            act = Act(person=config.person, at=datetime.now(UTC))
            search = keep_search(store, act, replace(search, name=call.save_as), replaces=call.save_as)
        today = datetime.now().astimezone().date()
        days = policy_of(store.settings).warn_days
        wanted = replace(filter_of(search), words=f"{search.words} ", soon_days=days)
        page = store.pages.look(wanted, today=today, order=order_of(search), descending=search.turned, limit=call.limit)
    finally:
        store.close()
    for remark in (*remarks(page), *flaws_of(replace(search, words=""))):
        console.tell(remark)
    for row in page.rows:
        if call.json:
            console.write_json(_json(row))
        else:
            console.write_line(f"{row.name or row.id}  {_status(row)}{_newer(row)}  {row.title}{_taken_away(row)}")
    if page.total > len(page.rows):
        console.say("cli.list-more", shown=len(page.rows), total=page.total)
    return DONE if page.rows else ANSWER_IS_NO


def list_searches(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """List the searches that the person keeps, or delete or rename one."""
    if call.delete is None and call.rename is None:
        store = open_to_read(call, console, paths, config)
    else:
        store = open_to_work(call, console, paths, config, witnessed=False)
    act = Act(person=config.person, at=datetime.now(UTC))
    try:
        if call.delete is not None:
            found: tuple[SavedSearch, ...] = (delete_search(store, act, call.delete),)
        elif call.rename is not None:
            found = (rename_search(store, act, *call.rename),)
        else:
            found = saved_searches(store, config.person)
    finally:
        store.close()
    for one in found:
        if call.json:
            console.write_json(asdict(one) | {"flaws": [console.wording.say(flaw) for flaw in flaws_of(one)]})
        else:
            narrowed = [f"kind:{one.kind}" if one.kind else "", f"status:{one.status}" if one.status else ""]
            parts = " ".join(filter(None, (one.words, *narrowed)))
            console.write_line(f"{one.name}  {parts}  --order {one.order}{' --reverse' if one.turned else ''}")
            for flaw in flaws_of(one):
                console.tell(flaw)
    return DONE if found else ANSWER_IS_NO


def _search(call: argparse.Namespace, store: Store, config: Config) -> SavedSearch:
    """Return the search that is meant: what was kept, narrowed further by what was typed, in the order asked for."""
    search = search_named(store, config.person, call.saved) if call.saved is not None else SavedSearch(name="")
    words = " ".join((search.words, *call.query)).strip()
    if call.order is None:
        return replace(search, words=words, turned=search.turned != call.reverse)
    return replace(search, words=words, order=call.order, turned=call.reverse)


def _status(row: EntryRow) -> str:
    return DELETED if row.deleted_at is not None else str(row.status)


def _newer(row: EntryRow) -> str:
    """Return that a draft lies beside the wording in use, to stand behind the status; empty: none does."""
    return f"+{Status.DRAFT}" if row.has_newer_draft and row.deleted_at is None else ""


def _taken_away(row: EntryRow) -> str:
    """Return when and by whom the entry was deleted, to stand behind its title; empty: it is there."""
    if row.deleted_at is None:
        return ""
    return f"  ({row.deleted_at.astimezone().isoformat(sep=' ', timespec='minutes')}, {row.deleted_by})"


def _json(row: EntryRow) -> dict[str, object]:
    return {
        "entry": row.name or row.id,
        "kind": str(row.kind),
        "title": row.title,
        "status": _status(row),
        "newer_draft": row.has_newer_draft,
        "tags": list(row.tags),
        "author": row.author,
        "valid_until": row.valid_until.isoformat() if row.valid_until else None,
        "review_on": row.review_on.isoformat() if row.review_on else None,
        "used": row.used,
        "last_used_on": row.last_used_on.isoformat() if row.last_used_on else None,
        "found": row.found,
        "sources": row.sources,
        "updated_at": row.updated_at,
        "deleted_at": row.deleted_at.isoformat() if row.deleted_at else None,
        "deleted_by": row.deleted_by or None,
    }
