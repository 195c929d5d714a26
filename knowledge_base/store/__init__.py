"""Where the fact base is kept: one SQLite file. Nothing outside this package speaks SQL.

Its doors are loaded when the first of them is named, so that whoever needs a value type or a setting's name of this
package does not load all of SQLite with it; see ``docs/decisions/0029``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from knowledge_base.store.files import copy_store, create_store, open_store
    from knowledge_base.store.restoring import restore_copy
    from knowledge_base.store.store import Store

__all__ = ["Store", "copy_store", "create_store", "open_store", "restore_copy"]

_DOORS = {
    "Store": "store",
    "copy_store": "files",
    "create_store": "files",
    "open_store": "files",
    "restore_copy": "restoring",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the door is
    if name not in _DOORS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_DOORS[name]}"), name)
