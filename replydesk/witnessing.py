"""Who stands by a fact base on this computer: a small file, and the operating system's keyring."""

from pathlib import Path

from knowledge_base.anchoring.anchor import anchor_name
from knowledge_base.anchoring.keyring_place import KeyringPlace
from knowledge_base.anchoring.places import FilePlace
from knowledge_base.anchoring.witness import PATIENCE_S, Witness

AT_A_PROMPT_S = 5.0
"""How long a command waits for the keyring: its service may have to be started first, and no window stands still."""


def witness_for(database: Path, folder: Path, *, patience_s: float = PATIENCE_S) -> Witness:
    """Return the witness of the file *database*.

    Args:
        database: The fact base.
        folder: Where the small files are; see ``Paths.anchors``.
        patience_s: How long closing, or a check, waits for both, in seconds.
    """
    return Witness((FilePlace(folder), KeyringPlace()), anchor_name(database), patience_s=patience_s)
