"""How a command opens the fact base: to look something up, or to change something."""

import argparse
from datetime import datetime
from functools import partial
from pathlib import Path

from knowledge_base.errors import FileRefused, StoreUnavailable
from knowledge_base.ground.lock import PATIENCE_S as LOCK_PATIENCE_S
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from replydesk.cli.console import Console
from replydesk.cli.secrets import given_passphrase
from replydesk.config import Config
from replydesk.opening import Entrance, entrance_for
from replydesk.paths import Paths
from replydesk.unlocking import KeyHolder
from replydesk.witnessing import AT_A_PROMPT_S

_LOCKED = frozenset({"keys.needed", "keys.locked", "keys.wrong-passphrase", "keys.wrong-recovery-code"})


def now_here() -> datetime:
    """Return the present moment in the computer's own time zone."""
    return datetime.now().astimezone()


def hint_for(said: Notice) -> Notice | None:
    """Return the command that helps where *said* keeps a fact base from being used; ``None``: there is none."""
    if said.code in {"ground.cloud", "ground.network"}:
        return notice("ground.how-to-copy")
    if said.code in _LOCKED:
        return notice("keys.how-to-open")
    if said.code in {"keys.file-missing", "keys.file-unreadable", "keys.do-not-fit", "keys.base-missing"}:
        return notice("keys.how-to-mend")
    if said.code in {"store.damaged", "store.not-a-database", "store.acts-by-itself", "backup.not-of-damaged"}:
        return notice("backup.how-to-begin")
    return None


def database_of(call: argparse.Namespace, paths: Paths) -> Path:
    """Return the fact base the call is about."""
    return Path(call.db) if call.db is not None else paths.database


def entrance_of(call: argparse.Namespace, paths: Paths, config: Config) -> Entrance:
    """Return how this command opens fact bases."""
    return entrance_for(
        paths,
        config,
        program=call.command_name,
        clock=now_here,
        patience_s=AT_A_PROMPT_S,
        lock_patience_s=LOCK_PATIENCE_S,
        keys=KeyHolder(passphrase=partial(given_passphrase, call), patience_s=AT_A_PROMPT_S),
    )


def open_to_read(
    call: argparse.Namespace, console: Console, paths: Paths, config: Config, *, witnessed: bool = False
) -> Store:
    """Open the fact base to look something up; say so when it can only be read, and why.

    Raises:
        StoreUnavailable, FileRefused: see ``Entrance.read``.
    """
    store = entrance_of(call, paths, config).read(database_of(call, paths), witnessed=witnessed)
    if store.why_read_only is not None:
        console.tell(store.why_read_only)
        hint = hint_for(store.why_read_only)
        if hint is not None:
            console.tell(hint)
        console.say("ground.only-read")
    return store


def open_to_work(
    call: argparse.Namespace, console: Console, paths: Paths, config: Config, *, witnessed: bool = True
) -> Store:
    """Open the fact base to change something, after the copy of the day is made if there is none yet.

    Raises:
        StoreUnavailable, FileRefused: see ``Entrance.work``.
    """
    entrance, database = entrance_of(call, paths, config), database_of(call, paths)
    store = entrance.work(database, witnessed=witnessed)
    try:
        entrance.keep_if_due(store)
    except FileRefused as refused:  # the work goes on; that there is no copy is said
        console.tell(refused.notice)
    except StoreUnavailable:
        store.close()
        raise
    return store
