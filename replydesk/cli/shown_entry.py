"""An entry as a reviewer reads it: the facts it quotes are in it, and what of them is new is told."""

import argparse
from datetime import datetime
from typing import Any

from knowledge_base.entry import Entry
from knowledge_base.notice import Notice, notice
from knowledge_base.quotes import filled_text
from knowledge_base.store import Store
from replydesk.cli.changes import change_json, change_line
from replydesk.cli.console import Console
from replydesk.cli.naming import entry_named
from replydesk.quoted_facts import FactChange, QuotedFact, QuotedFacts, quoted_facts


def show(store: Store, _entry_id: str, call: argparse.Namespace, console: Console) -> None:
    """Show the newest revision of an entry.

    Raises:
        CallRefused: it was deleted.
    """
    entry = entry_named(store, call.name)
    facts = quoted_facts(store, entry, today=datetime.now().astimezone().date())
    if call.json:
        console.write_json(_as_json(entry, facts))
        return
    content = entry.content
    console.write_line(f"{entry.name}  {entry.state}  {entry.revision}")
    console.write_line(content.title)
    console.write_line(_marked(content.body, facts, ""))
    for place, body in content.channel_bodies.items():
        console.write_line(f"[{place}] {_marked(body, facts, place)}")
    for one in facts.quoted:
        console.tell(_said_of(one))
    for changed in facts.changed:
        was = changed.was.body if changed.was is not None else "–"
        name, title = changed.fact.name, changed.fact.content.title
        console.tell(notice("cli.fact-changed", name=name, title=title, was=was, now=changed.fact.content.body))
        for change in changed.changes:
            console.write_line(change_line(change))


def _marked(text: str, facts: QuotedFacts, place: str) -> str:
    """Return the wording with what is a fact's between ‹ and ›."""
    filled = filled_text(text, facts.usable, place)
    parts: list[str] = []
    end = 0
    for start, behind in filled.places:
        parts += filled.text[end:start], "‹", filled.text[start:behind], "›"
        end = behind
    return "".join((*parts, filled.text[end:]))


def _said_of(one: QuotedFact) -> Notice:
    if one.fact is None:
        return notice("cli.fact-missing", name=one.name)
    code = "cli.fact-filled" if one.is_usable else "cli.fact-not-usable"
    return notice(code, name=one.name, title=one.fact.content.title)


def _as_json(entry: Entry, facts: QuotedFacts) -> dict[str, Any]:
    content = entry.content
    return {
        "entry": entry.name,
        "state": str(entry.state),
        "revision": entry.revision,
        "kind": str(content.kind),
        "title": content.title,
        "body": filled_text(content.body, facts.usable, "").text,
        "wordings": {
            place: filled_text(body, facts.usable, place).text for place, body in content.channel_bodies.items()
        },
        "facts": [
            {"quoted": one.name, "entry": one.fact.name if one.fact is not None else None, "usable": one.is_usable}
            for one in facts.quoted
        ],
        "changed_facts": [_change_json(one) for one in facts.changed],
    }


def _change_json(one: FactChange) -> dict[str, Any]:
    return {
        "entry": one.fact.name,
        "title": one.fact.content.title,
        "was": one.was.body if one.was is not None else None,
        "now": one.fact.content.body,
        "changes": [change_json(change) for change in one.changes],
    }
