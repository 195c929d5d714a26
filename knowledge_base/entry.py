"""What the fact base knows: entries, their content, their sources."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from knowledge_base.frozen import FrozenDict


class Kind(StrEnum):
    """What sort of thing an entry is."""

    FACT = "fact"
    """A verified fact."""
    ANSWER = "answer"
    """An approved answer to a question."""
    HOAX = "hoax"
    """A false claim (the title) with its clarification (the body)."""


class Status(StrEnum):
    """How far an entry may be used."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    APPROVED = "approved"
    EXPIRED = "expired"
    """Approved once, but its last valid day is over. Never stored: it follows from the date."""
    RETIRED = "retired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where an entry's content comes from."""

    title: str = ""
    url: str = ""
    legal_basis: str = ""
    publisher: str = ""
    published_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryContent:
    r"""Everything a revision says. Two contents with the same :meth:`digest` say the same.

    Attributes:
        title: The question, the fact in one line, or the false claim. Never empty. One line.
        body: The approved wording. Never empty. Lines end with ``\n``.
        variants: Other ways people ask for it, in the order given, without repeats. May be empty.
        sources: May be empty.
        tags: In the order given, without repeats.
        channel_bodies: Channel name → wording for that channel in place of ``body``. May be empty.
        valid_from: First day it may be used, or ``None``: always.
        valid_until: Last day it may be used, or ``None``: for ever.
        review_on: Day on which somebody should look at it again.
        sample: It came with the program to try things out and is no fact.
    """

    kind: Kind = Kind.ANSWER
    title: str
    body: str
    variants: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    tags: tuple[str, ...] = ()
    channel_bodies: Mapping[str, str] = FrozenDict()
    valid_from: date | None = None
    valid_until: date | None = None
    review_on: date | None = None
    sample: bool = False

    @property
    def phrasings(self) -> tuple[str, ...]:
        """The ways people ask for it: the title first, then the variants."""
        return (self.title, *self.variants)

    def body_for(self, channel: str) -> str:
        """Return the approved wording for *channel*."""
        return self.channel_bodies.get(channel, self.body)

    def as_json(self) -> dict[str, Any]:
        """Return the content as plain JSON values; empty fields are left out."""
        found: dict[str, Any] = {"kind": str(self.kind), "title": self.title, "body": self.body}
        found |= {name: list(texts) for name, texts in (("variants", self.variants), ("tags", self.tags)) if texts}
        if self.sources:
            found["sources"] = [_source_json(source) for source in self.sources]
        if self.channel_bodies:
            found["channel_bodies"] = dict(sorted(self.channel_bodies.items()))
        days = (("valid_from", self.valid_from), ("valid_until", self.valid_until), ("review_on", self.review_on))
        found |= {name: day.isoformat() for name, day in days if day}
        return found | {"sample": True} if self.sample else found

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> "EntryContent":
        """Return the content that :meth:`as_json` gave. For the program's own data: it does not check."""
        days = {
            name: date.fromisoformat(found[name]) if found.get(name) else None
            for name in ("valid_from", "valid_until", "review_on")
        }
        return cls(
            kind=Kind(found["kind"]),
            title=found["title"],
            body=found["body"],
            variants=tuple(found.get("variants", ())),
            sources=tuple(_source_from_json(source) for source in found.get("sources", ())),
            tags=tuple(found.get("tags", ())),
            channel_bodies=FrozenDict(found.get("channel_bodies", {})),
            sample=bool(found.get("sample", False)),
            **days,
        )

    def digest(self) -> str:
        """Return the SHA-256 of the content in one fixed JSON form, as 64 hexadecimal digits."""
        return text_digest(self.as_text())

    def as_text(self) -> str:
        """Return the content in one fixed JSON form: what is stored, and what the digest is taken of."""
        return _ENCODER.encode(self.as_json())


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def text_digest(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _source_json(source: Source) -> dict[str, str]:
    found = {
        "title": source.title,
        "url": source.url,
        "legal_basis": source.legal_basis,
        "publisher": source.publisher,
        "published_on": source.published_on.isoformat() if source.published_on else "",
    }
    return {name: value for name, value in found.items() if value}


def _source_from_json(found: Mapping[str, str]) -> Source:
    day = found.get("published_on")
    return Source(
        title=found.get("title", ""),
        url=found.get("url", ""),
        legal_basis=found.get("legal_basis", ""),
        publisher=found.get("publisher", ""),
        published_on=date.fromisoformat(day) if day else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One revision of one entry as the store gave it.

    Attributes:
        id: The program's own id, 32 hexadecimal digits; never reused, the same on every machine.
        own_id: The name the institution gave it, e.g. ``"ktp-hilang"``; unique where it is not ``None``.
        revision: The number of the revision in ``content``, from 1.
        latest_revision: The number of the newest revision. Larger than ``revision`` where an approved wording
            goes on serving while a newer draft waits for approval.
        state: Draft, in review, approved or retired; see :meth:`status_on` for what holds on a day.
        author: Who wrote this revision.
        approved_by: Who approved this revision, or ``None``.
        approved_at, created_at: Aware, UTC.
    """

    id: str
    own_id: str | None
    content: EntryContent
    content_hash: str
    revision: int
    latest_revision: int
    state: Status
    author: str
    created_at: datetime
    approved_by: str | None = None
    approved_at: datetime | None = None

    @property
    def name(self) -> str:
        """The name people and scripts know it by: their own, else the program's id."""
        return self.own_id or self.id

    def status_on(self, today: date) -> Status:
        """Return the status on the day *today*: an approved entry past its last day is expired."""
        until = self.content.valid_until
        if self.state is Status.APPROVED and until is not None and until < today:
            return Status.EXPIRED
        return self.state

    def is_usable_on(self, today: date) -> bool:
        """Say whether a reply may rest on it on the day *today*."""
        begun = self.content.valid_from is None or self.content.valid_from <= today
        return begun and self.status_on(today) is Status.APPROVED


def title_key(title: str) -> str:
    """Return the form in which two titles count as the same: case, width and blanks do not matter."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    return " ".join(folded.split())
