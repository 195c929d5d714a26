"""How a fact base is made and opened on the worker thread."""

from dataclasses import dataclass
from pathlib import Path

from knowledge_base.store import Store, create_store, open_store
from knowledge_base.store.entries import Act
from knowledge_base.store.settings import INSTITUTION
from replydesk.practice import fill_with_samples
from replydesk.tone.load import shipped_pack
from replydesk.tone.rule import RulePack


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What the window must know of a fact base before it shows it.

    Attributes:
        practice: Its entries are samples.
        institution: The institution's name as it signs; may be empty.
        pack: The rules of the tone check, in the language asked for.
    """

    path: Path
    practice: bool
    institution: str
    pack: RulePack


def open_existing(path: Path) -> Store:
    """Open the fact base at *path*.

    Raises:
        StoreUnavailable: it is not there, or cannot be opened.
    """
    return open_store(path)


def open_practice(path: Path, *, act: Act, institution: str) -> Store:
    """Open the practice fact base at *path*; make it and fill it with samples where there is none.

    Raises:
        StoreUnavailable: it cannot be made or opened.
    """
    if path.exists():
        return open_store(path)
    store = create_store(path)
    try:
        with store.atomic():
            store.settings.set(INSTITUTION, institution)
            fill_with_samples(store, act)
    except BaseException:
        store.close()
        path.unlink(missing_ok=True)
        raise
    return store


def create_empty(path: Path, *, institution: str) -> Store:
    """Make an empty fact base at *path*.

    Raises:
        StoreUnavailable: there is a file already, or it cannot be written.
    """
    store = create_store(path)
    store.settings.set(INSTITUTION, institution)
    return store


def look(store: Store, *, language: str) -> Opened:
    """Return what the window must know of *store* to show it in *language*. The first job after opening.

    Raises:
        RuleFileBroken: a file with rules cannot be read.
    """
    return Opened(
        path=store.path,
        practice=store.settings.is_practice,
        institution=store.settings.get(INSTITUTION),
        pack=shipped_pack(language),
    )


def name_institution(store: Store, *, institution: str, language: str) -> Opened:
    """Store the institution's name and return what the window must know of *store* now."""
    store.settings.set(INSTITUTION, institution)
    return look(store, language=language)
