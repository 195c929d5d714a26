"""Whether a database holds nothing that acts by itself but what this program made: a copy may come from anywhere.

A trigger or a view in a file runs with our rights as soon as we read or write the table it stands on: one more could
approve entries or change what is said, one less takes a guard away.
"""

from functools import cache

from sqlcipher3 import dbapi2
from sqlite_utils import Database

from knowledge_base.store.connection import GuardedConnection
from knowledge_base.store.schema import bring_up_to_date

_ACTING = "SELECT name, type, tbl_name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')"

Parts = frozenset[tuple[str, str, str, str]]


def foreign_parts(connection: GuardedConnection) -> tuple[str, ...]:
    """Return the names of the triggers and views of an up-to-date database that are not as ours, missing ones too."""
    return tuple(sorted({part[0] for part in _parts(connection) ^ _own_parts()}))


@cache
def _own_parts() -> Parts:
    """Return what a database has that was only just made, in memory. Made once: it takes as long as all else here."""
    connection = dbapi2.connect(":memory:", isolation_level=None)
    try:
        bring_up_to_date(Database(connection))
        return _parts(connection)
    finally:
        connection.close()


def _parts(connection: dbapi2.Connection) -> Parts:
    return frozenset(connection.execute(_ACTING).fetchall())
