"""How a fact base is made and opened on the worker thread."""

from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from knowledge_base.accounts import Account
from knowledge_base.course import Course
from knowledge_base.errors import KnownError
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.notice import Notice
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.file_names import is_there
from knowledge_base.store.policies import ONE_PERSON
from knowledge_base.store.settings import CODE_UNKEPT, INSTITUTION
from replydesk.draft import Draft
from replydesk.house import House, HouseRefused, house_of, set_house, set_institution
from replydesk.house_rules import pack_of, pack_or_shut
from replydesk.opening import Entrance, put_back
from replydesk.practice import fill_with_samples
from replydesk.soundness import is_large
from replydesk.tone.check import check
from replydesk.tone.rule import RulePack
from replydesk.unlocking import KeyNeeded


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What the window must know of a fact base before it shows it.

    Attributes:
        practice: Its entries are samples.
        institution: The institution's name as it signs; may be empty.
        house: What the institution has set for it.
        pack: The rules of the tone check, in the language asked for.
        why_read_only: Why nothing can be changed in it; ``None``: it can.
        code_unkept: Nobody has shown that its recovery code was written down.
        is_unchecked: It was not read through yet, so that nobody knows whether it is sound.
    """

    path: Path
    practice: bool
    institution: str
    house: House
    pack: RulePack
    why_read_only: Notice | None
    code_unkept: bool
    is_unchecked: bool = False


def open_practice(path: Path, entrance: Entrance, *, act: Act, institution: str) -> Store:
    """Open the practice fact base at *path*; make it and fill it with samples where there is none.

    Raises:
        FileRefused: it cannot be made.
        StoreUnavailable: it cannot be opened.
    """
    if is_there(path):
        return entrance.work_or_look(path, witnessed=False)
    return entrance.create(path, partial(_fill, act=act, institution=institution), witnessed=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What a new fact base of one's own begins with.

    Attributes:
        institution: The institution's name as it signs; may be empty.
        accounts: The accounts it answers from, sound ones; may be none.
    """

    institution: str = ""
    accounts: tuple[Account, ...] = ()


def create_empty(path: Path, entrance: Entrance, *, beginning: Beginning, new: NewKeys | None) -> Store:
    """Make an empty fact base at *path*, encrypted by the key in *new* where there is one.

    Raises:
        FileRefused: there is a file already, or it cannot be written.
    """
    act = Act(person=entrance.person, at=entrance.clock())
    fill = partial(_begin, beginning=beginning, act=act, encrypted=new is not None)
    return entrance.create(path, fill, new=new)


@dataclass(slots=True)
class PutBack:
    """A backup that is being put back. It is filled in on the worker thread, and read when that is through.

    Attributes:
        copy: The backup, or a fact base that is to be brought to this computer.
        target: The fact base.
        act: Who does it, and when it began.
        course: How far it is; it can be stopped for a while.
        kept: Where the old fact base is now; ``None``: there was none, or nothing was changed.
        refused: Why nothing was changed; ``None``: it was.
    """

    copy: Path
    target: Path
    act: Act
    course: Course = field(default_factory=Course)
    kept: Path | None = None
    refused: KnownError | None = None


def put_back_and_open(entrance: Entrance, wanted: PutBack) -> Store:
    """Put the backup in place, and open what stands there then: where it was refused, the old fact base.

    Raises:
        KeyNeeded: the backup is encrypted, and its key cannot be had without a person. Nothing was changed.
        StoreUnavailable, FileRefused: nothing can be opened there.
    """
    try:
        wanted.kept = put_back(entrance, wanted.copy, wanted.target, wanted.act, wanted.course)
    except KeyNeeded:
        raise
    except KnownError as refused:
        wanted.refused = refused
        if not wanted.target.exists():
            raise
    return entrance.work_or_look(wanted.target)


def _fill(store: Store, *, act: Act, institution: str) -> None:
    _name(store, institution=institution)
    fill_with_samples(store, act)


def _begin(store: Store, *, beginning: Beginning, act: Act, encrypted: bool) -> None:
    _name(store, institution=beginning.institution)
    if beginning.accounts:
        set_house(store, House(accounts=beginning.accounts), act)
        store.entries.actions.settle()  # this is where it begins; there is nothing before it to go back to
    if encrypted:
        store.settings.set(CODE_UNKEPT, "yes")


def _name(store: Store, *, institution: str) -> None:
    """Name a new fact base. Whoever begins one sits alone before it: it is run by one person until that is changed.

    Else a list of approved answers could not be taken in on the first day. Every approval by an author says so.
    """
    store.settings.set(INSTITUTION, institution)
    store.settings.set(ONE_PERSON, "yes")


def look(store: Store, *, language: str) -> Opened:
    """Return what the window must know of *store* to show it in *language*. The first job after opening.

    Where the institution's rules cannot be read it is shown all the same, with rules that block every reply.
    """
    pack = pack_or_shut(store, language)
    return Opened(
        path=store.path,
        practice=store.settings.is_practice,
        institution=store.settings.get(INSTITUTION),
        house=_house(store),
        pack=pack,
        why_read_only=store.why_read_only,
        code_unkept=bool(store.settings.get(CODE_UNKEPT)),
        is_unchecked=store.why_read_only is None and is_large(store.path),
    )


def warm_up(_store: Store, *, pack: RulePack) -> None:
    """Have the patterns of the rules made, 80 to 200 ms in all: once the pages are there, not while somebody types."""
    check(Draft(text="Halo."), pack, today=date.min)


def _house(store: Store) -> House:
    """Return what is set for *store*; where it cannot be read the rules block everything, and it can be set anew."""
    try:
        return house_of(store)
    except HouseRefused:
        return House()


def furnish(store: Store, *, house: House, act: Act, language: str) -> Opened:
    """Set *house* for *store* and return what the window must know of it now.

    Raises:
        RuleFileBroken: the folder of rules, or a file in it, cannot be used. Nothing is set then.
        HouseRefused: an account or a variable cannot be meant.
    """
    pack_of(house.rules_folder, language)
    set_house(store, house, act)
    return look(store, language=language)


def name_institution(store: Store, *, institution: str, act: Act, language: str) -> Opened:
    """Store the institution's name and return what the window must know of *store* now."""
    set_institution(store, institution, act)
    return look(store, language=language)
