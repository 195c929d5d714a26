"""The practice fact base: sample entries to try the whole way with, marked as samples and never as facts."""

import json

from knowledge_base.entry import EntryContent
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.settings import PRACTICE
from resources import read_text

SAMPLES = "starter/entries.jsonl"
STANDING = "starter/standing_answers.jsonl"
"""Kept apart: no likeness of words leads to them, so what is measured of that knows nothing of them."""
MESSAGES = "starter/messages.jsonl"


def fill_with_samples(store: Store, act: Act) -> None:
    """Make *store* a practice database with the sample entries, in which they count as approved."""
    lines = [json.loads(line) for name in (SAMPLES, STANDING) for line in read_text(name).splitlines() if line.strip()]
    with store.atomic():
        store.settings.set(PRACTICE, "yes")
        for found in lines:
            content = EntryContent.from_json(found | {"sample": True})
            entry = store.entries.add(content, act, own_id=found["id"])
            store.entries.approve(
                entry.id, act, revision=entry.revision, content_hash=entry.content_hash, practice=True
            )
        store.entries.actions.settle()  # the samples are where it begins; there is nothing before them to go back to


def sample_messages() -> tuple[dict[str, str], ...]:
    """Return incoming messages to practise with: ``text``, ``channel``, ``author`` and ``intent`` of each."""
    return tuple(json.loads(line) for line in read_text(MESSAGES).splitlines() if line.strip())
