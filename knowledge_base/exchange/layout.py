"""How entries are laid out as a table: which columns there are, and what stands in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from knowledge_base.entry import EntryContent, Kind, Source, Status
from knowledge_base.exchange.columns import CHANNELS
from knowledge_base.wordings import Voice, place_of

_KINDS = {Kind.FACT: "fakta", Kind.ANSWER: "jawaban", Kind.HOAX: "hoaks"}


_MARKS = {
    str(Status.DRAFT): "draf",
    str(Status.IN_REVIEW): "ditinjau",
    str(Status.APPROVED): "belum berlaku",
    str(Status.EXPIRED): "kedaluwarsa",
    str(Status.RETIRED): "nonaktif",
}
"""An approved one that is marked is not valid yet."""


class Exportable(Protocol):
    """What is written of an entry."""

    @property
    def id(self) -> str:
        """The program's own id, 32 hexadecimal digits."""

    @property
    def own_id(self) -> str | None:
        """The name the institution gave it."""

    @property
    def content(self) -> EntryContent:
        """What it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An entry to be written, marked where it is not approved and valid.

    Attributes:
        id, own_id, content: As in :class:`Exportable`.
        status: What it is instead, e.g. ``"draft"``; empty: replies may rest on it.
    """

    id: str
    own_id: str | None
    content: EntryContent
    status: str


def mark_of(entry: Exportable) -> str:
    """Return how *entry* is marked; empty: not at all."""
    return entry.status if isinstance(entry, Marked) else ""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column to be written.

    Attributes:
        name: Its heading, which the import knows.
        text: What stands in it for an entry; ``""`` for nothing.
    """

    name: str
    text: Callable[[Exportable], str]


def entry_id_of(entry: Exportable) -> str:
    """Return the program's own id where an entry has no other name to be known by again, else ``""``."""
    return "" if entry.own_id else entry.id


def layout_for(entries: Sequence[Exportable]) -> tuple[TableColumn, ...]:
    """Return the columns that *entries* need. Those for rare fields are there only when somebody uses them."""
    contents = [entry.content for entry in entries]
    places = {place for content in contents for place in content.channel_bodies}
    sources = max((len(content.sources) for content in contents), default=0)
    columns = [TableColumn("ID", lambda entry: entry.own_id or "")]
    if any(map(mark_of, entries)):
        columns.append(TableColumn("Status entri", lambda entry: _MARKS.get(mark_of(entry), mark_of(entry))))
    if any(map(entry_id_of, entries)):
        columns.append(TableColumn("ID program", entry_id_of))
    columns += [
        TableColumn("Jenis", lambda entry: _KINDS[entry.content.kind]),
        TableColumn("Judul", lambda entry: entry.content.title),
        TableColumn("Jawaban", lambda entry: entry.content.body),
        TableColumn("Variasi (satu per baris)", lambda entry: "\n".join(entry.content.variants)),
        TableColumn("Tag (satu per baris)", lambda entry: "\n".join(entry.content.tags)),
    ]
    columns += [_wording_column(place) for place in sorted(places, key=_in_order)]
    if any(content.variables for content in contents):
        columns.append(TableColumn("Variabel (satu per baris)", _variable_lines))
    if any(content.attachments for content in contents):
        columns.append(TableColumn("Lampiran (satu per baris)", _attachment_lines))
    for place in range(max(sources, 1)):
        columns += _source_columns(place)
    columns.append(TableColumn("Berlaku mulai", lambda entry: _iso(entry.content.valid_from)))
    columns.append(TableColumn("Berlaku sampai", lambda entry: _iso(entry.content.valid_until)))
    columns.append(TableColumn("Tinjau pada", lambda entry: _iso(entry.content.review_on)))
    if any(content.sample for content in contents):
        columns.append(TableColumn("Sampel", lambda entry: "ya" if entry.content.sample else ""))
    return tuple(columns)


def _in_order(written: str) -> tuple[str, bool, int]:
    """Sort wordings for channels first, in the channels' order, then those for each account."""
    place, channels = place_of(written), list(CHANNELS)
    return place.account, bool(place.channel), channels.index(place.channel) if place.channel in CHANNELS else 0


def _wording_column(written: str) -> TableColumn:
    place = place_of(written)
    words = {Voice.LEADER: "pemimpin", Voice.INSTITUTION: "instansi"}
    account = words[place.voice] if place.voice else place.account
    name = " ".join(filter(None, ("Jawaban", place.channel, account and f"@{account}")))
    return TableColumn(name, lambda entry: entry.content.channel_bodies.get(written, ""))


def _variable_lines(entry: Exportable) -> str:
    return "\n".join(variable.as_line() for variable in entry.content.variables)


def _attachment_lines(entry: Exportable) -> str:
    return "\n".join(attachment.as_line() for attachment in entry.content.attachments)


def _source_columns(place: int) -> list[TableColumn]:
    fields: dict[str, Callable[[Source], str]] = {
        "Judul sumber": lambda source: source.title,
        "Tautan": lambda source: source.url,
        "Dasar hukum": lambda source: source.legal_basis,
        "Penerbit": lambda source: source.publisher,
        "Tanggal terbit": lambda source: _iso(source.published_on),
    }
    behind = f" {place + 1}" if place else ""
    return [TableColumn(f"{name}{behind}", _of_source(place, read)) for name, read in fields.items()]


def _of_source(place: int, read: Callable[[Source], str]) -> Callable[[Exportable], str]:
    def text(entry: Exportable) -> str:
        sources = entry.content.sources
        return read(sources[place]) if place < len(sources) else ""

    return text


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
