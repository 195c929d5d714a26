"""Puts a rule's own examples before it, as the test-suite and an institution's rule keeper do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from knowledge_base.entry import Entry, EntryContent, Kind, Source, Status
from knowledge_base.wordings import VOICES, Voice
from replydesk.draft import MODES, Draft, Intent
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Example, Rule, RulePack

EXAM_DAY = date(2026, 6, 1)
"""The day on which examples are judged unless they say otherwise."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that a rule got wrong.

    Attributes:
        rule: The rule's name.
        example: What it was shown.
        found: The texts it objected to; empty where it should have objected.
    """

    rule: str
    example: Example
    found: tuple[str, ...]


def failures(pack: RulePack) -> Iterator[Failure]:
    """Give the examples that the rules of *pack* get wrong."""
    for rule in pack.rules:
        yield from failures_of(rule)


def failures_of(rule: Rule) -> Iterator[Failure]:
    """Give the examples that *rule* gets wrong."""
    for example in rule.examples:
        found = objections(rule, example)
        if bool(found) is not example.found:
            yield Failure(rule.name, example, found)


def objections(rule: Rule, example: Example) -> tuple[str, ...]:
    """Return the texts that *rule* objects to in *example*; its name in brackets where it objects to the whole."""
    draft = draft_of(example)
    if not rule.when.covers(draft):
        return ()
    today = date.fromisoformat(example.given["today"]) if "today" in example.given else EXAM_DAY
    hits = rule.asks.find(rule.reads(Reading(draft, today)))
    return tuple(draft.text[hit.start : hit.end] or f"({rule.name})" for hit in hits)


def draft_of(example: Example) -> Draft:
    """Return the draft that an example describes."""
    given = example.given
    return Draft(
        text=example.text,
        cited=(_entry(example),) if "body" in given else (),
        channel=given.get("channel", "generic"),
        intent=Intent(given.get("intent", "question")),
        account=given.get("account", ""),
        account_channel=given.get("account_channel", ""),
        voice=VOICES.get(given.get("account", "").casefold(), Voice.INSTITUTION),
        modes=frozenset({MODES[given["mode"]]} if "mode" in given else ()),
    )


def _entry(example: Example) -> Entry:
    given = example.given
    until = given.get("valid_until")
    content = EntryContent(
        kind=Kind(given.get("kind", "answer")),
        title=given.get("title", "Contoh"),
        body=given["body"],
        sources=(Source(title=given.get("source", ""), url=given.get("url", "")),),
        valid_until=date.fromisoformat(until) if until else None,
    )
    return Entry(
        id="0" * 32,
        own_id=None,
        content=content,
        content_hash=content.digest(),
        revision=1,
        latest_revision=1,
        state=Status(given.get("status", "approved")),
        author="contoh",
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
