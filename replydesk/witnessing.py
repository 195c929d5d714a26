"""Who stands by a fact base on this computer: a small file, and the operating system's keyring."""

from pathlib import Path

from knowledge_base.anchoring.anchor import anchor_name
from knowledge_base.anchoring.os_keyring import KeyringPlace
from knowledge_base.anchoring.places import FilePlace
from knowledge_base.anchoring.witness import Witness


def witness_for(database: Path, folder: Path) -> Witness:
    """Return the witness of the file *database*.

    Args:
        database: The fact base.
        folder: Where the small files are; see ``Paths.anchors``.
    """
    return Witness((FilePlace(folder), KeyringPlace()), anchor_name(database))
