"""Commands about the key of the fact base: the ways to it, a new one, encrypting, unlocking on a new computer."""

import argparse
from pathlib import Path

from knowledge_base.errors import StoreUnavailable
from knowledge_base.keys.code import new_code
from knowledge_base.keys.key_file import SlotKind
from knowledge_base.notice import notice
from knowledge_base.store.connection import is_plain
from knowledge_base.store.file_names import is_there
from replydesk.cli.console import DONE, CallRefused, Console
from replydesk.cli.new_keys import keys_for_new, tell_code, tell_new_keys
from replydesk.cli.opening import database_of, entrance_of
from replydesk.cli.secrets import chosen_passphrase, given_code, given_passphrase, have_typed_back
from replydesk.config import Config
from replydesk.keys.changing import add_keyring, forget_keyring, set_passphrase, set_recovery_code, slots_of
from replydesk.keys.encrypting import encrypt as encrypt_base
from replydesk.keys.making import KeysRefused, keyring_trouble
from replydesk.keys.rekeying import rekey as rekey_base
from replydesk.opening import Entrance
from replydesk.paths import Paths


def keys(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """List the ways to the key, after doing what the call asks for."""
    entrance, database = entrance_of(call, paths, config), database_of(call, paths)
    _require_there(database)
    code = None
    if call.new_recovery_code:
        code = _new_code(call, console, entrance, database)
    elif call.set_passphrase:
        text = chosen_passphrase(call, instead=True)
        if text is None:
            raise CallRefused(notice("keys.need-new-passphrase"))
        set_passphrase(entrance, database, text)
        console.say("keys.old-copies-passphrase")
    elif call.forget_keyring:
        forget_keyring(entrance, database)
    elif call.use_keyring:
        add_keyring(entrance, database)
        console.say("keys.opens-keyring")
    _list(call, console, database, code)
    return DONE


def rekey(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Give the fact base a new key, with a new recovery code."""
    entrance, database = entrance_of(call, paths, config), database_of(call, paths)
    _require_there(database)
    entrance.keys.key_for(database)  # before anything is asked: whether its present key is to be had
    if is_plain(database):
        raise KeysRefused(notice("keys.not-encrypted", path=str(database)))
    new = keys_for_new(call, console, entrance, kept=_passphrase_that_stays(call, entrance, database))
    done = rekey_base(entrance, database, new)
    console.say("keys.rekeyed", path=str(database), backup=str(done.backup))
    tell_new_keys(call, console, new, {"database": str(database), "backup": str(done.backup)})
    return DONE


def encrypt(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Encrypt a fact base that is not."""
    entrance, database = entrance_of(call, paths, config), database_of(call, paths)
    _require_there(database)
    if not is_plain(database):
        raise KeysRefused(notice("keys.encrypted-already", path=str(database)))
    new = keys_for_new(call, console, entrance)
    done = encrypt_base(entrance, database, new)
    console.say("keys.encrypted", path=str(database))
    console.say("keys.plain-left", path=str(done.plain))
    if done.plain_backups:
        console.say("keys.plain-backups", count=done.plain_backups, path=str(entrance.shelf(database).folder))
    found = {"database": str(database), "plain_copy": str(done.plain), "plain_backups": done.plain_backups}
    tell_new_keys(call, console, new, found)
    return DONE


def unlock(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Have this computer open the fact base from now on, by what opens it now: a recovery code or the passphrase."""
    entrance, database = entrance_of(call, paths, config), database_of(call, paths)
    _require_there(database)
    if call.recovery_code:
        entrance.keys.unlock_with_code(database, given_code(call))
    elif entrance.keys.key_for(database) is None:
        raise KeysRefused(notice("keys.not-encrypted", path=str(database)))
    trouble = keyring_trouble(entrance.keys)
    if trouble is None:
        add_keyring(entrance, database)
        console.say("keys.opens-keyring")
        return DONE
    if not call.recovery_code:
        raise KeysRefused(trouble)
    console.tell(trouble)
    text = chosen_passphrase(call, instead=True) or chosen_passphrase(call)
    if text is None:
        raise CallRefused(notice("keys.need-new-passphrase"))
    set_passphrase(entrance, database, text)
    console.say("keys.opens-passphrase")
    return DONE


def _passphrase_that_stays(call: argparse.Namespace, entrance: Entrance, database: Path) -> str | None:
    """Return the passphrase that opens *database* now and is to open it with its new key, too; ``None``: it has none.

    Raises:
        CallRefused: it has one, and nobody gives it.
        UnlockRefused: what is given is not it.
    """
    if all(slot.kind is not SlotKind.PASSPHRASE for slot in slots_of(database)):
        return None
    text = given_passphrase(call)
    if text is None:
        raise CallRefused(notice("keys.need-passphrase"))
    entrance.keys.unlock_with_passphrase(database, text)
    return text


def _new_code(call: argparse.Namespace, console: Console, entrance: Entrance, database: Path) -> str:
    entrance.keys.key_for(database)
    code = new_code()
    have_typed_back(call, console, code)
    set_recovery_code(entrance, database, code)
    if not call.json:
        tell_code(console, code)
    console.say("keys.old-copies-code")
    return code


def _list(call: argparse.Namespace, console: Console, database: Path, code: str | None) -> None:
    found = slots_of(database)
    for slot in found:
        if call.json:
            console.write_json({"kind": str(slot.kind), "made": slot.made.isoformat()})
        else:
            kind = console.wording.say(notice(f"keys.kind-{slot.kind}"))
            console.write_line(f"{slot.made.astimezone():%Y-%m-%d %H:%M}  {kind}")
    if call.json and code is not None:
        console.write_json({"recovery_code": code})
    if not found:
        console.say("keys.not-encrypted", path=str(database))
    elif all(slot.kind is SlotKind.CODE for slot in found):
        console.say("keys.opens-code-only")


def _require_there(database: Path) -> None:
    if not is_there(database):
        raise StoreUnavailable(notice("store.missing", path=str(database)))
