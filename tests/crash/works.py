"""What the victims do: each is the program's own work, and says when something is done for good."""

import gzip
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from keyring import get_keyring

from knowledge_base.entry import EntryContent
from knowledge_base.keyrings.trusted import TrustedKeyring
from knowledge_base.keys.key_file import SlotKind
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.keys.slots import Way
from knowledge_base.store import Store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act
from replydesk.importing import import_file
from replydesk.keys.encrypting import encrypt as encrypt_base
from replydesk.keys.rekeying import rekey as rekey_base
from replydesk.opening import Entrance, beside, put_back
from replydesk.unlocking import KeyHolder
from tests.crash.killing import acknowledge
from tests.window import NOON, entrance_in

get_keyring()  # finding out which there is takes longer than the work itself: once, in the forge

ACT = Act(person="Rini", at=NOON)
ENTRIES = 20
STEPS = 25
FILES = 3
ROWS = 80
DAYS = 4

OLD_WAY, NEW_WAY = (
    Way(id=digits * 16, kind=SlotKind.KEYRING, cost=None, under=bytes([number]) * 32)
    for digits, number in (("0a", 1), ("0b", 2))
)
"""Ways that take no time to make, and a keyring that need not outlive the victim."""


def keys_by(way: Way) -> NewKeys:
    """Return a key, always the same, that is had by *way* alone."""
    return NewKeys(key=way.under[::-1][:16] + bytes(16), code="", ways=(way,), at=NOON)


def holder_of(base: Path, *ways: Way) -> KeyHolder:
    """Return who holds the keys of *ways* for *base*, and can ask no keyring for more."""
    holder = KeyHolder(TrustedKeyring(("no.such.Keyring",)))
    for way in ways:
        holder.hold(base, keys_by(way).key)
    return holder


def entrance_of(base: Path) -> Entrance:
    return entrance_in(base.parent)


def entrance_with_key(base: Path, *copies: Path) -> Entrance:
    """How *base* and *copies* of it are opened, encrypted by the key of the old way or not at all."""
    holder = holder_of(base, OLD_WAY)
    for copy in copies:
        holder.hold(copy, keys_by(OLD_WAY).key)
    return entrance_in(base.parent, keys=holder)


def content(title: str) -> EntryContent:
    return EntryContent(title=title, body=f"Isi {title}. " * 40, variants=(f"tanya {title}",))


def fill(store: Store) -> None:
    """Put some entries into a new base."""
    with store.atomic():
        for number in range(ENTRIES):
            entry = store.entries.add(content(f"Awal {number}"), ACT, own_id=f"awal-{number}")
            store.entries.approve(entry.id, replace(ACT, person="Sari"), revision=1, content_hash=entry.content_hash)


def commit(base: str) -> None:
    """Store one step after the other: two entries, an audit line and a setting each."""
    store = entrance_of(Path(base)).work(Path(base), witnessed=False)
    first = int(store.settings.get("steps", "0"))
    for number in range(first + 1, first + 1 + STEPS):
        with store.atomic():
            store.entries.add(content(f"Kiri {number}"), ACT, own_id=f"kiri-{number}")
            store.entries.add(content(f"Kanan {number}"), ACT, own_id=f"kanan-{number}")
            store.audit.append(AuditAct.REFUSED, person="Rini", at=NOON, reply_id=None, detail={"step": number})
            store.settings.set("steps", str(number))
        acknowledge(number)
    store.close()


def take_in(base: str, *files: str) -> None:
    """Import one file after the other."""
    store = entrance_of(Path(base)).work(Path(base), witnessed=False)
    for number, name in enumerate(files):
        import_file(store, Path(name), ACT, approve_as="Sari")
        acknowledge(number)
    store.close()


def back_up(base: str, first_day: str) -> None:
    """Make the copies of some days, one after the other, which clears older ones away; as the window makes them."""
    entrance = entrance_with_key(Path(base))
    store = entrance.work(Path(base), witnessed=False)
    source = beside(store)()
    shelf = entrance.shelf(Path(base))
    for day in range(int(first_day), int(first_day) + DAYS):
        shelf.keep(source, NOON + timedelta(days=day))
        acknowledge(day)
    source.close()
    store.close()


def restore(base: str, copy: str) -> None:
    """Put a copy in place of the base."""
    put_back(entrance_with_key(Path(base), Path(copy)), Path(copy), Path(base), ACT)
    acknowledge(0)


def bring_up_to_date(packed: str, base: str) -> None:
    """Open a base of a former shape."""
    with gzip.open(packed) as source, Path(base).open("wb") as target:
        shutil.copyfileobj(source, target)
    acknowledge(0)
    entrance_of(Path(base)).work(Path(base), witnessed=False).close()
    acknowledge(1)


def rekey(base: str) -> None:
    """Give an encrypted base another key."""
    rekey_base(entrance_in(Path(base).parent, keys=holder_of(Path(base), OLD_WAY)), Path(base), keys_by(NEW_WAY))
    acknowledge(0)


def encrypt(base: str) -> None:
    """Encrypt a plain base."""
    encrypt_base(entrance_of(Path(base)), Path(base), keys_by(NEW_WAY))
    acknowledge(0)


def make(base: str) -> None:
    """Make an encrypted base."""
    entrance_of(Path(base)).create(Path(base), fill, witnessed=False, new=keys_by(NEW_WAY)).close()
    acknowledge(0)
