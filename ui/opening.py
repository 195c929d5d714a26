"""How a fact base is made and opened on the worker thread."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from knowledge_base.store import Store, create_store, open_store
from knowledge_base.store.entries import Act
from knowledge_base.store.settings import INSTITUTION
from replydesk.draft import Draft
from replydesk.practice import fill_with_samples
from replydesk.tone.check import check
from replydesk.tone.load import shipped_pack
from replydesk.tone.rule import RulePack
from replydesk.witnessing import witness_for


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


def open_existing(path: Path, *, anchors: Path) -> Store:
    """Open the fact base at *path*; how far its audit log goes is noted in the folder *anchors* and in the keyring.

    Raises:
        StoreUnavailable: it is not there, or cannot be opened.
    """
    if not path.exists():
        return open_store(path)  # says so, before anything is asked about it
    return open_store(path, witness_for(path, anchors))


def open_practice(path: Path, *, act: Act, institution: str) -> Store:
    """Open the practice fact base at *path*; make it and fill it with samples where there is none.

    Raises:
        FileRefused: it cannot be made.
        StoreUnavailable: it cannot be opened.
    """
    if path.exists():
        return open_store(path)
    return create_store(path, partial(_fill, act=act, institution=institution))


def create_empty(path: Path, *, institution: str, anchors: Path) -> Store:
    """Make an empty fact base at *path*, whose audit log is noted as by :func:`open_existing`.

    Raises:
        FileRefused: there is a file already, or it cannot be written.
    """
    create_store(path, partial(_name, institution=institution)).close()
    return open_existing(path, anchors=anchors)


def _fill(store: Store, *, act: Act, institution: str) -> None:
    _name(store, institution=institution)
    fill_with_samples(store, act)


def _name(store: Store, *, institution: str) -> None:
    store.settings.set(INSTITUTION, institution)


def look(store: Store, *, language: str) -> Opened:
    """Return what the window must know of *store* to show it in *language*. The first job after opening.

    Raises:
        RuleFileBroken: a file with rules cannot be read.
    """
    pack = shipped_pack(language)
    # The rules' patterns are made when they are first used (80 to 200 ms in all): now, and not while somebody types.
    check(Draft(text="Halo."), pack, today=date.min)
    return Opened(
        path=store.path,
        practice=store.settings.is_practice,
        institution=store.settings.get(INSTITUTION),
        pack=pack,
    )


def name_institution(store: Store, *, institution: str, language: str) -> Opened:
    """Store the institution's name and return what the window must know of *store* now."""
    store.settings.set(INSTITUTION, institution)
    return look(store, language=language)
