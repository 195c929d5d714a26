"""Lists of comments, as platforms and colleagues hand them on: which column is which, and what each row says.

The files are read as lists of entries are, with the same limits and the same words for what is wrong with them.
"""

import re
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, time, tzinfo
from enum import StrEnum
from functools import partial
from itertools import chain, islice
from pathlib import Path
from urllib.parse import urlsplit

from knowledge_base.course import Course
from knowledge_base.errors import ImportRefused
from knowledge_base.exchange import limits
from knowledge_base.exchange.chosen import column_keys
from knowledge_base.exchange.clean import clean_line, clean_text, has_nul
from knowledge_base.exchange.columns import CHANNEL_OF, plain_name
from knowledge_base.exchange.csv_file import CsvLines
from knowledge_base.exchange.days import read_day
from knowledge_base.exchange.guard import unguarded
from knowledge_base.exchange.rows import FileColumn, RejectedRow
from knowledge_base.exchange.sniff import Form, form_of
from knowledge_base.exchange.table import EXAMPLE, SEARCHED_ROWS, examples_of, file_columns
from knowledge_base.exchange.table_row import Broken, Cell, Line, is_blank
from knowledge_base.exchange.workbook import WorkbookLines
from knowledge_base.notice import notice

LONGEST_TEXT = 20_000
"""Code points of a comment: as many as the desk takes in. No platform allows more."""

_LONGEST_HANDLE = 200
_LONGEST_LINK = 2_000


class CommentField(StrEnum):
    """What a column of a list of comments holds."""

    TEXT = "text"
    AUTHOR = "author"
    CHANNEL = "channel"
    TIME = "time"
    LINK = "link"


_NAMES = {
    CommentField.TEXT: "komentar, comment, comments, isi komentar, teks komentar, comment text, teks, text, isi, "
    "pesan, isi pesan, message, messages, ulasan, isi ulasan, review, review text, cuitan, tweet, content, konten, "
    "body, keluhan, aduan, isi aduan, laporan, isi laporan, pertanyaan, question, snippet, full text, komentar warga",
    CommentField.AUTHOR: "akun, account, author, penulis, pengirim, sender, username, user name, user, pengguna, "
    "nama pengguna, nama akun, nama, name, handle, author handle, screen name, from, dari, profile, profil, "
    "profile name, reviewer, reviewer name, pelapor, nama pelapor, warga, author display name, from user",
    CommentField.CHANNEL: "kanal, channel, platform, media, media sosial, saluran, network, social network, sumber, "
    "source, aplikasi, medsos",
    CommentField.TIME: "waktu, time, tanggal, date, tgl, date time, datetime, timestamp, created at, created time, "
    "published at, tanggal komentar, waktu komentar, comment date, tanggal pesan, waktu pesan, posted at, date posted, "
    "tanggal masuk, waktu masuk, diterima, tanggal ulasan, review date, jam",
    CommentField.LINK: "tautan, link, url, pranala, permalink, comment url, link komentar, tautan komentar, post url, "
    "link post, tautan unggahan, alamat, comment link, tweet url",
}
_FIELD_OF = {name.strip(): field for field, names in _NAMES.items() for name in names.split(",")}
_HOSTS = {
    "instagram.com": "instagram",
    "x.com": "x",
    "twitter.com": "x",
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "tiktok.com": "tiktok",
    "threads.net": "threads",
    "threads.com": "threads",
    "wa.me": "whatsapp",
    "play.google.com": "play-review",
    "maps.app.goo.gl": "google-review",
}
"""On which channel a link lies. Source: the addresses of the platforms."""

_CLOCK = re.compile(r"(?:^|[T ,])(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:(am|pm)\b)?", re.IGNORECASE)
_ZONED = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})")
_NOON = 12

ChosenFields = Mapping[str, CommentField | None]
"""Key of a column → what a person says it holds, ``None``: it is not to be read. What is missing is guessed."""

ChoosingFields = Callable[[tuple[str, ...]], ChosenFields]
"""Asked with the keys of the columns of a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """One comment of a list, cleaned.

    Attributes:
        number: Of its row, as the person's program numbers it.
        channel: A name of the program's; empty: not known.
        written_at: Aware; ``None``: not known.
        time_unread: What stands where the time should be, and is none that is known; mostly empty.
    """

    number: int
    text: str
    author_handle: str
    channel: str
    written_at: datetime | None
    link: str
    time_unread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentFile:
    """A list of comments, read.

    Attributes:
        columns: As they are read; empty where every row is one comment and nothing else.
        sheet: The sheet of a workbook that was read, otherwise ``""``.
    """

    columns: tuple[FileColumn, ...]
    comments: tuple[Comment, ...]
    rejected: tuple[RejectedRow, ...]
    sheet: str = ""


class CommentsUnknown(ImportRefused):
    """No column of the list is known to hold the comments.

    Attributes:
        columns: For a person to say what they hold.
    """

    def __init__(self, columns: tuple[FileColumn, ...]) -> None:
        names = ", ".join(column.name or column.letter for column in columns)[:200]
        super().__init__(notice("queue.no-text-column", names=names))
        self.columns = columns


def read_comments(
    path: Path, zone: tzinfo, choosing: ChoosingFields | None = None, course: Course | None = None
) -> CommentFile:
    """Return the comments that the list at *path* holds: a workbook, or a table or list of plain text.

    Args:
        path: The file.
        zone: Where its times are meant, when they do not say so.
        choosing: What a person says that its columns hold.
        course: Told after each piece how many rows were read.

    Raises:
        CommentsUnknown: no column with the comments was found or chosen.
        ImportRefused: the file as a whole cannot be read.
        Stopped: the *course* was.
    """
    paced = partial(_paced, course=course or Course())
    try:
        form = form_of(path)
        if form is Form.CSV:
            return _read_text(path, zone, choosing, paced)
        if form is not Form.XLSX:
            raise ImportRefused(notice("queue.other-form", name=path.name))
        with closing(WorkbookLines(path)) as book:
            return _read_book(book, zone, choosing, paced)
    except OSError as error:
        code = "import.file-missing" if isinstance(error, FileNotFoundError) else "import.file-unreadable"
        raise ImportRefused(notice(code, name=path.name, why=error.strerror or type(error).__name__)) from None


def channel_called(text: str) -> str:
    """Return the program's name for the channel that people call *text*; empty: not known."""
    return CHANNEL_OF.get(plain_name(text), "")


def channel_of_link(link: str) -> str:
    """Return the channel on which *link* lies; empty: not known."""
    try:
        host = (urlsplit(link if "//" in link else f"//{link}").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return next((name for end, name in _HOSTS.items() if host == end or host.endswith(f".{end}")), "")


def read_moment(text: str, zone: tzinfo) -> datetime | None:
    """Return the aware moment that *text* names, or ``None`` when it names none for certain.

    Read are days as in lists of entries, with a time of day behind them, and the form of machines with its own zone.
    Without a time of day it is the day's beginning: nobody is said to have waited less than they have.
    """
    plain = " ".join(text.split())
    if _ZONED.fullmatch(plain):
        try:
            return datetime.fromisoformat(plain)
        except ValueError:
            return None
    found = _CLOCK.search(plain)
    day = read_day(plain) or read_day(plain[: found.start()].rstrip(" ,")) if found else read_day(plain)
    if day is None:
        return None
    try:
        clock = _time_of_day(found) if found else time(0)
        return datetime.combine(day, clock, zone)
    except (ValueError, OverflowError):
        return None


def _time_of_day(found: re.Match[str]) -> time:
    hour = int(found[1])
    if found[4]:
        hour = hour % _NOON + (_NOON if found[4].casefold() == "pm" else 0)
    return time(hour, int(found[2]), int(found[3] or 0))


_Paced = Callable[[Generator[Line]], Generator[Line]]


def _paced(lines: Generator[Line], course: Course) -> Generator[Line]:
    """Give *lines*, and tell *course* of them by the piece."""
    with closing(lines):
        for done, line in enumerate(course.through(lines), 1):
            if done > limits.COMMENTS:
                raise ImportRefused(notice("queue.too-many-rows", limit=limits.COMMENTS))
            yield line


def _read_text(path: Path, zone: tzinfo, choosing: ChoosingFields | None, paced: _Paced) -> CommentFile:
    """Return the comments of a table of text; a ``.txt`` that is no table holds one comment a line."""
    file = CsvLines(path)
    try:
        return _read_lines(paced(file.lines()), zone, choosing, "")
    except ImportRefused as refused:
        if path.suffix.casefold() != ".txt" or refused.notice.code not in {"queue.no-text-column", "import.csv-quotes"}:
            raise
    with path.open(encoding=file.encoding) as text:
        lines = (Line(number, [line]) for number, line in enumerate(iter(partial(text.readline, limits.LINE), ""), 1))
        return _read_lines(paced(line for line in lines if not is_blank(line.cells)), zone, None, "")


def _read_book(book: WorkbookLines, zone: tzinfo, choosing: ChoosingFields | None, paced: _Paced) -> CommentFile:
    refused: ImportRefused | None = None
    for sheet in book.sheets_shown_first():
        try:
            return _read_lines(paced(book.lines(sheet)), zone, choosing, sheet.name)
        except ImportRefused as error:
            if error.notice.code not in {"queue.no-text-column", "import.file-empty"}:
                raise
            refused = refused if refused and refused.notice.code != "import.file-empty" else error
    raise refused or ImportRefused(notice("import.file-empty"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heading:
    row: int
    names: tuple[str, ...]
    fields: tuple[CommentField | None, ...]
    chosen: frozenset[str] = frozenset()

    @property
    def is_enough(self) -> bool:
        return CommentField.TEXT in self.fields

    @property
    def filled(self) -> int:
        return _filled(self.names)


def _read_lines(lines: Generator[Line], zone: tzinfo, choosing: ChoosingFields | None, sheet: str) -> CommentFile:
    with closing(lines):
        first = list(islice(lines, SEARCHED_ROWS))
        if not first:
            raise ImportRefused(notice("import.file-empty"))
        heading = _heading(first, choosing, is_text=not sheet)
        behind = (line for line in chain(first, lines) if line.number > heading.row)
        comments: list[Comment] = []
        rejected = _like_the_heading(first, heading)
        for line in behind:
            found = _comment(line, heading, zone)
            if isinstance(found, Comment):
                comments.append(found)
            elif found is not None:
                rejected.append(found)
    columns = _file_columns(heading, first) if heading.names else ()
    return CommentFile(columns=columns, comments=tuple(comments), rejected=tuple(rejected), sheet=sheet)


def _heading(first: Sequence[Line], choosing: ChoosingFields | None, *, is_text: bool) -> _Heading:
    """Return the row that names the columns; one of number 0 where every row is a comment and nothing else.

    A lone "Pertanyaan" further down is what somebody wrote: in a list of one column, and in text, where rows of
    several cells may be comments with commas in them.
    """
    headings = [_named(line, choosing) for line in first]
    is_list = all(len(line.cells) == 1 for line in first)
    eligible = [one for one in headings if one.row == first[0].number or not (is_list or (is_text and one.filled == 1))]
    found = next((one for one in eligible if one.is_enough), None)
    if found is not None:
        return found
    if is_list:
        return _Heading(row=0, names=(), fields=(CommentField.TEXT,))
    likely = max(headings, key=lambda one: (sum(bool(name.strip()) for name in one.names), -one.row))
    raise CommentsUnknown(_file_columns(likely, first))


def _like_the_heading(first: Sequence[Line], heading: _Heading) -> list[RejectedRow]:
    """Return the rows above *heading* that may be comments, to be named: a title has fewer cells than the columns."""
    return [
        RejectedRow(number=line.number, reason=notice("queue.row-above-heading", row=heading.row))
        for line in first
        if line.number < heading.row and _filled(line.cells) >= heading.filled
    ]


def _filled(cells: Sequence[Cell]) -> int:
    return sum(not is_blank([cell]) for cell in cells)


def _named(line: Line, choosing: ChoosingFields | None) -> _Heading:
    names = tuple(cell if isinstance(cell, str) else "" for cell in line.cells)
    keys = column_keys(names)
    chosen = choosing(keys) if choosing is not None else {}
    mine = {chosen[key] for key in keys if key in chosen} - {None}
    fields: list[CommentField | None] = []
    for key, name in zip(keys, names, strict=True):
        guess = _FIELD_OF.get(plain_name(name))
        taken = guess is not None and (guess in fields or guess in mine)
        fields.append(chosen.get(key, None if taken else guess))
    return _Heading(
        row=line.number, names=names, fields=tuple(fields), chosen=frozenset(key for key in keys if key in chosen)
    )


def _comment(line: Line, heading: _Heading, zone: tzinfo) -> Comment | RejectedRow | None:
    """Return what *line* says; ``None`` for a row without a comment that says nothing else either."""
    cells = dict(zip(heading.fields, line.cells, strict=False))
    said = cells.get(CommentField.TEXT, "")
    if isinstance(said, Broken):
        return RejectedRow(number=line.number, reason=said.reason)
    if has_nul(said):
        return RejectedRow(number=line.number, reason=notice("queue.row-nul"))
    text = clean_text(unguarded(said))
    if not text:
        is_anything = any(isinstance(cell, Broken) or cell.strip() for field, cell in cells.items() if field)
        return RejectedRow(number=line.number, reason=notice("queue.row-empty")) if is_anything else None
    if len(text) > LONGEST_TEXT:
        return RejectedRow(number=line.number, reason=notice("queue.row-too-long", limit=LONGEST_TEXT))
    beside = {field: clean_line(unguarded(cell)) for field, cell in cells.items() if field and isinstance(cell, str)}
    link = beside.get(CommentField.LINK, "")[:_LONGEST_LINK]
    written = beside.get(CommentField.TIME, "")
    moment = read_moment(written, zone) if written else None
    return Comment(
        number=line.number,
        text=text,
        author_handle=beside.get(CommentField.AUTHOR, "")[:_LONGEST_HANDLE],
        channel=channel_called(beside.get(CommentField.CHANNEL, "")) or channel_of_link(link),
        written_at=moment,
        link=link,
        time_unread=written[:EXAMPLE] if written and moment is None else "",
    )


def _file_columns(heading: _Heading, first: Sequence[Line]) -> tuple[FileColumn, ...]:
    examples = examples_of(line for line in first if line.number > heading.row)
    return file_columns(heading.names, (str(field or "") for field in heading.fields), examples, heading.chosen)
