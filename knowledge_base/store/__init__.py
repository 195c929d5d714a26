"""Where the fact base is kept: one SQLite file. Nothing outside this package speaks SQL."""

from knowledge_base.store.store import Store, create_store, open_store, restore_copy

__all__ = ["Store", "create_store", "open_store", "restore_copy"]
