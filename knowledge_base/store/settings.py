"""What is set for one database, and so for everybody who works with it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the names of settings are asked for before the first window is painted
    from sqlite_utils import Database

PRACTICE = "practice"
"""Set to ``"yes"`` in a practice database, in which sample entries count as approved."""

INSTITUTION = "institution"
"""The institution's name as it signs."""

ACCOUNTS = "accounts"
"""The accounts the institution answers from, one a line as ``accounts.py`` writes them, its own first; empty: only one,
without a name."""

VARIABLES = "variables"
"""The institution's variables, one a line in the table form of ``variables.py``."""

LAST_ACCOUNT = "last-account"
"""The account that was chosen last at this fact base."""

MODES = "modes"
"""The names of the special times that hold now, with blanks between them."""

RULES_FOLDER = "rules-folder"
"""Where the institution's own tone rules lie; empty: it has none."""

INDEX_VERSION = "index-version"
"""By which program's words the search index was made."""

BASE_ID = "base-id"
"""By what this fact base is told from another one, 32 hexadecimal digits; a copy has the same."""

RETENTION_DAYS = "retention-days"
"""How many days the texts of messages and replies are kept; empty: for ever."""

TEXTS_TO_WIPE = "texts-to-wipe"
"""Set to ``"yes"`` while removed texts may still lie in the free space of the file; ``"wal"``: in the WAL only."""

SECOND_PERSON = "second-person"
"""``"on"``: a second person may release blocked replies. Off by default."""

CODE_UNKEPT = "code-unkept"
"""Set to ``"yes"`` while nobody has shown that the recovery code was written down."""

SAVED_SEARCHES = "saved-searches:"
"""With a person's name behind it: the searches they keep, a list in JSON."""


class SettingTable:
    """Names with a text each."""

    def __init__(self, db: "Database") -> None:
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

    def every(self) -> dict[str, str]:
        """Return everything that is set, by name."""
        return dict(self._db.execute("SELECT name, value FROM setting").fetchall())

    @property
    def is_practice(self) -> bool:
        """Whether this is a practice database."""
        return self.get(PRACTICE) == "yes"
