"""What the fact base knows: entries, their content, their sources."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from knowledge_base.attachments import Attachment
from knowledge_base.frozen import FrozenDict
from knowledge_base.variables import Variable, borrowed, put_in, variables_in
from knowledge_base.wordings import NOBODY, Speaker, most_exact


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
        channel_bodies: For whom (a channel, an account, both, see ``wordings.py``) → wording in place of ``body``.
            May be empty.
        variables: What is said of the places ``{name}`` in its wordings, without repeats. May be empty.
        attachments: The files and links that go with it, in the order given, without repeats. May be empty.
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
    variables: tuple[Variable, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    review_on: date | None = None
    sample: bool = False

    @property
    def phrasings(self) -> tuple[str, ...]:
        """The ways people ask for it: the title first, then the variants."""
        return (self.title, *self.variants)

    def body_for(self, channel: str, speaker: Speaker = NOBODY) -> str:
        """Return the approved wording that is meant the most exactly for *speaker* on *channel*."""
        return self.body_at(self.place_for(channel, speaker))

    def place_for(self, channel: str, speaker: Speaker = NOBODY) -> str:
        """Return for whom the wording of :meth:`body_for` is meant, as it is written; empty: the plain one."""
        return most_exact(self.channel_bodies, channel, speaker)

    def body_at(self, place: str) -> str:
        """Return the wording at *place*, else the plain one."""
        return self.channel_bodies.get(place, self.body)

    @property
    def places(self) -> tuple[Variable, ...]:
        """The variables that stand in its wordings, in the order met, those it says nothing of too."""
        return variables_in(self.wordings, self.variables)

    @property
    def wordings(self) -> tuple[str, ...]:
        """All its wordings, the plain one first."""
        return (self.body, *self.channel_bodies.values())

    def borrowing(self, lent: Mapping[str, Variable]) -> "EntryContent":
        """Return the content with what it may borrow of *lent*, for as long as it is used: it says the same."""
        found = borrowed(self.wordings, self.variables, lent)
        return self if found == self.variables else replace(self, variables=found)

    @property
    def lent(self) -> tuple[Variable, ...]:
        """What it borrowed that has a value."""
        return tuple(variable for variable in self.variables if variable.lent and variable.default)

    @property
    def with_what_was_lent(self) -> "EntryContent":
        """The content with the values of what it borrowed in their places."""
        lent = self.lent
        if not lent:
            return self
        bodies = {place: put_in(text, lent, {}) for place, text in self.channel_bodies.items()}
        return replace(self, body=put_in(self.body, lent, {}), channel_bodies=FrozenDict(bodies))

    def as_json(self) -> dict[str, Any]:
        """Return the content as plain JSON values; empty fields are left out."""
        found: dict[str, Any] = {"kind": str(self.kind), "title": self.title, "body": self.body}
        found |= {name: list(texts) for name, texts in (("variants", self.variants), ("tags", self.tags)) if texts}
        if self.sources:
            found["sources"] = [_source_json(source) for source in self.sources]
        if self.channel_bodies:
            found["channel_bodies"] = dict(sorted(self.channel_bodies.items()))
        if self.variables:
            found["variables"] = [variable.as_json() for variable in self.variables]
        if self.attachments:
            found["attachments"] = [attachment.as_json() for attachment in self.attachments]
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
            variables=tuple(map(Variable.from_json, found.get("variables", ()))),
            attachments=tuple(map(Attachment.from_json, found.get("attachments", ()))),
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
        is_altered: Its content is not the one its hash, or its approval, stands for: another program changed it.
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
    is_altered: bool = False

    @property
    def name(self) -> str:
        """The name people and scripts know it by: their own, else the program's id."""
        return self.own_id or self.id

    def status_on(self, today: date) -> Status:
        """Return the status on the day *today*: an approved entry past its last day is expired.

        What was altered since is approved by nobody.
        """
        if self.is_altered and self.state is Status.APPROVED:
            return Status.DRAFT
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
