"""A new encrypted database gets its name after its keys have theirs. What a kill in between leaves is told from keys
whose database was lost.

Before the keys get their name a small file says which file is about to become the database, and the hash of the keys.
Only as long as that file is there, has no other name, and the keys are the very same, the two belong to nothing but
each other: nobody has ever opened such a database.
"""

import hashlib
import json
import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from knowledge_base.exchange.atomic import write_names_through
from knowledge_base.keys.key_file import KeyFile, key_file_text, keys_path, read_key_file
from knowledge_base.store.file_names import is_there, remove


def note_path(path: Path) -> Path:
    """Return the file that stands beside *path* while a new database is about to get that name."""
    return path.with_name(f"{path.name}.beginning")


@contextmanager
def beginning(path: Path, made: Path, content: KeyFile) -> Generator[None]:
    """Note that the file *made*, with *content* as its keys, is about to become the database *path*.

    The note goes with the block, however that ends; a kill leaves it.

    Raises:
        OSError: it cannot be written.
    """
    digest = hashlib.sha256(key_file_text(content)).hexdigest()
    with note_path(path).open("w", encoding="ascii") as file:
        json.dump({"made": made.name, "keys": digest}, file)
        file.flush()
        os.fsync(file.fileno())
    write_names_through(path.parent)
    try:
        yield
    finally:
        with suppress(OSError):
            note_path(path).unlink()


def never_begun(path: Path) -> KeyFile | None:
    """Return the keys beside *path* where they are those of a database that never got that name; ``None``: no.

    Raises:
        KeyFileRefused: they cannot be read.
    """
    made = _made_for(path)
    return read_key_file(path) if made is not None else None


def take_away(path: Path) -> None:
    """Remove what :func:`never_begun` gave, and what was about to become its database.

    Raises:
        OSError: the keys cannot be removed; they still count as what they are.
    """
    made = _made_for(path)
    if made is not None:
        keys_path(path).unlink()
        remove(made)
        note_path(path).unlink(missing_ok=True)


def _made_for(path: Path) -> Path | None:
    """Return the file that never became the database *path*, though its keys have their name."""
    if is_there(path):
        return None
    try:
        found = json.loads(note_path(path).read_text(encoding="ascii"))
        made = path.with_name(str(found["made"]))
        keys = hashlib.sha256(keys_path(path).read_bytes()).hexdigest()
        is_theirs = keys == found["keys"] and made.name.startswith(f"{path.name}.") and made.name.endswith(".making")
        # by a second name it would be a database that was moved since, and its keys would be needed
        return made if is_theirs and made.stat().st_nlink == 1 else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
