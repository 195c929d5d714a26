"""What reading a file gives: its rows, usable or rejected, and what was found out about the file."""

from dataclasses import dataclass

from knowledge_base.entry import EntryContent
from knowledge_base.exchange.named import Named
from knowledge_base.notice import Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class UsableRow:
    """One entry of the file, cleaned and checked.

    Attributes:
        number: The row, line or item as the person's own program numbers it, from 1.
        own_id: The name the institution gave the entry, or ``None``.
        content: What the entry says.
        entry_id: The program's own id (32 hexadecimal digits) where the file carries one, as our own exports
            do for entries without ``own_id``; otherwise ``None``.
        repeats: The number of the earlier row that says exactly the same, or ``None``. Such a row changes
            nothing: it counts as unchanged.
        hidden: How many signs nobody can see were taken out of its texts.
        named: What of an entry the file says with it, see :func:`knowledge_base.exchange.named.laid_over`; ``None``:
            everything. The rest of ``content`` is as it is in a new entry.
    """

    number: int
    own_id: str | None
    content: EntryContent
    entry_id: str | None = None
    repeats: int | None = None
    hidden: int = 0
    named: Named | None = None

    def says(self, name: str) -> bool:
        """Say whether the file says anything of that field of ``EntryContent``."""
        return self.named is None or self.named.says(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedRow:
    """One entry of the file that cannot be used.

    Attributes:
        number: As in :class:`UsableRow`.
        reason: Why, without the row's number.
    """

    number: int
    reason: Notice


ReadRow = UsableRow | RejectedRow


@dataclass(frozen=True, slots=True, kw_only=True)
class FileColumn:
    """One column of a table.

    Attributes:
        key: By what it is known, see :func:`knowledge_base.exchange.chosen.column_keys`.
        name: As it is called in the file; may be empty.
        letter: As a spreadsheet calls it.
        field: What it is read as, see :func:`knowledge_base.exchange.chosen.field_text`; ``""``: it is not read.
        chosen: A person chose that; otherwise it is the program's guess.
        example: What stands in it first; may be empty.
        double_of: The column, by its name, that is read as the same thing in its place; otherwise empty.
    """

    key: str
    name: str
    letter: str
    field: str
    chosen: bool
    example: str
    double_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What was found out about a file while it was read.

    Attributes:
        form: What it really is, whatever its name says: ``"xlsx"``, ``"csv"``, ``"jsonl"`` or ``"json"``.
        encoding: Python's name of the encoding, ``""`` for a workbook.
        separator: What parts the columns of a ``csv``, otherwise ``""``.
        sheet: The name of the sheet that was read, otherwise ``""``.
        other_sheets: The sheets that are shown, hold something, and were left alone.
        spanned: How many rows took something from a merged cell that begins above them.
        hidden_rows: How many rows were read that who opens the sheet does not see.
        header_row: The number of the row with the names of the columns, 0 where there is none.
        ignored: The columns, keys or types of item that were not read, as they are called in the file, in the
            order met, without repeats.
        columns: Of a table, as they are read; empty for JSON.
    """

    form: str
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    header_row: int = 0
    ignored: tuple[str, ...] = ()
    columns: tuple[FileColumn, ...] = ()
    spanned: int = 0
    hidden_rows: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A whole file, read.

    Attributes:
        about: What was found out about it.
        rows: Every entry the file holds, in its order, usable or not. Blank rows are no entries.
    """

    about: About
    rows: tuple[ReadRow, ...]

    @property
    def usable(self) -> tuple[UsableRow, ...]:
        """The rows that can be used."""
        return tuple(row for row in self.rows if isinstance(row, UsableRow))

    @property
    def rejected(self) -> tuple[RejectedRow, ...]:
        """The rows that cannot be used."""
        return tuple(row for row in self.rows if isinstance(row, RejectedRow))
