"""What is set for one database, and so for everybody who works with it."""

from sqlite_utils import Database

PRACTICE = "practice"
"""Set to ``"yes"`` in a practice database, in which sample entries count as approved."""

INSTITUTION = "institution"
"""The institution's name as it signs."""

INDEX_VERSION = "index-version"
"""By which program's words the search index was made."""

BASE_ID = "base-id"
"""By what this fact base is told from another one, 32 hexadecimal digits; a copy has the same."""


class SettingTable:
    """Names with a text each."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str, default: str = "") -> str:
        """Return the text set for *name*, or *default*."""
        row = self._db.execute("SELECT value FROM setting WHERE name = ?", [name]).fetchone()
        return str(row[0]) if row else default

    def set(self, name: str, value: str) -> None:
        """Set *name* to *value*."""
        with self._db.atomic():
            self._db.execute(
                "INSERT INTO setting (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                [name, value],
            )

    @property
    def is_practice(self) -> bool:
        """Whether this is a practice database."""
        return self.get(PRACTICE) == "yes"
