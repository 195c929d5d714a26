"""A desk at which something is learned: a fact base, and a person who asks, teaches and rejects."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.store import Store
from knowledge_base.store.desk import Message
from knowledge_base.store.entries import Act
from replydesk.draft import Intent
from replydesk.learning import Learned, reject, teach
from replydesk.session import receive
from replydesk.suggest import Suggestion, Suggestions, suggest

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 3, tzinfo=UTC)
SARI = Act(person="Sari", at=NOW)


@dataclass
class Desk:
    """A fact base with a person in front of it."""

    store: Store

    def add(self, title: str, body: str = "Silakan datang ke kantor kami.", **fields: Any) -> Entry:
        entry = self.store.entries.add(EntryContent(title=title, body=body, **fields), SARI)
        return self.store.entries.approve(
            entry.id, Act(person="Budi", at=NOW), revision=entry.revision, content_hash=entry.content_hash
        )

    def message(self, text: str) -> Message:
        return receive(self.store, text, channel="x", author_handle="", intent=Intent.QUESTION, now=NOW)

    def teach(self, text: str, entry: Entry, *, now: datetime = NOW) -> Learned:
        return teach(self.store, self.message(text), entry, person="Sari", now=now)

    def reject(self, text: str, entry: Entry, *, now: datetime = NOW) -> Learned:
        return reject(self.store, self.message(text), entry, person="Sari", now=now)

    def ask(self, text: str) -> Suggestions:
        return suggest(self.store, text, limit=5, today=TODAY)

    def first(self, text: str) -> Suggestion:
        return self.ask(text).items[0]


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store)


@pytest.fixture
def lost_card(desk: Desk) -> Entry:
    """The entry wanted, beside others that share words with the messages below."""
    desk.add("Syarat membuat KTP baru untuk pemula")
    desk.add("Jadwal SIM keliling pekan ini")
    desk.add("Cara melaporkan jalan rusak")
    return desk.add("KTP hilang, bagaimana mengurusnya?")


EATEN = "kartu penduduk ketelan kebo, kudu piye?"
