"""How entries are laid out as a table: which columns there are, and what stands in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from knowledge_base.entry import EntryContent, Kind, Source
from knowledge_base.exchange.columns import CHANNELS

_KINDS = {Kind.FACT: "fakta", Kind.ANSWER: "jawaban", Kind.HOAX: "hoaks"}


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
    channels = {channel for content in contents for channel in content.channel_bodies}
    sources = max((len(content.sources) for content in contents), default=0)
    columns = [TableColumn("ID", lambda entry: entry.own_id or "")]
    if any(map(entry_id_of, entries)):
        columns.append(TableColumn("ID program", entry_id_of))
    columns += [
        TableColumn("Jenis", lambda entry: _KINDS[entry.content.kind]),
        TableColumn("Judul", lambda entry: entry.content.title),
        TableColumn("Jawaban", lambda entry: entry.content.body),
        TableColumn("Variasi (satu per baris)", lambda entry: "\n".join(entry.content.variants)),
        TableColumn("Tag (satu per baris)", lambda entry: "\n".join(entry.content.tags)),
    ]
    columns += [_channel_column(channel) for channel in CHANNELS if channel in channels]
    for place in range(max(sources, 1)):
        columns += _source_columns(place)
    columns.append(TableColumn("Berlaku mulai", lambda entry: _iso(entry.content.valid_from)))
    columns.append(TableColumn("Berlaku sampai", lambda entry: _iso(entry.content.valid_until)))
    columns.append(TableColumn("Tinjau pada", lambda entry: _iso(entry.content.review_on)))
    if any(content.sample for content in contents):
        columns.append(TableColumn("Sampel", lambda entry: "ya" if entry.content.sample else ""))
    return tuple(columns)


def _channel_column(channel: str) -> TableColumn:
    return TableColumn(f"Jawaban {channel}", lambda entry: entry.content.channel_bodies.get(channel, ""))


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
