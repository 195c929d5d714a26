"""Where the fact base is kept: one SQLite file. Nothing outside this package speaks SQL."""

from knowledge_base.store.files import copy_store, create_store, open_store
from knowledge_base.store.restoring import restore_copy
from knowledge_base.store.store import Store

__all__ = ["Store", "copy_store", "create_store", "open_store", "restore_copy"]
