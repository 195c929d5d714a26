"""The key of a fact base that is about to be encrypted by it: made, shown, typed back."""

import argparse
from typing import Any

from knowledge_base.keys.code import new_code
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.notice import notice
from replydesk.cli.console import CallRefused, Console
from replydesk.cli.secrets import can_type, chosen_passphrase, have_typed_back, passphrase_at_hand
from replydesk.keys.making import KeysRefused, keyring_trouble, new_keys, passphrase_flaw
from replydesk.opening import Entrance


def keys_for_new(call: argparse.Namespace, console: Console, entrance: Entrance, *, kept: str | None = None) -> NewKeys:
    """Return a new key: by the keyring where one is to be trusted, by a passphrase where one is given or needed.

    Args:
        call: The call.
        console: Speaks to the person.
        entrance: Has the keyring.
        kept: The passphrase there is already and that stays.

    Raises:
        CallRefused: there is neither, or the recovery code was not typed back. Nothing was made.
        KeysRefused: the passphrase is weak.
    """
    trouble = keyring_trouble(entrance.keys)
    passphrase = kept
    if passphrase is None:
        passphrase = passphrase_at_hand(call) if trouble is None else chosen_passphrase(call)
    if trouble is not None and passphrase is None:
        console.tell(trouble)
        raise CallRefused(notice("keys.no-way"))
    flaw = passphrase_flaw(passphrase) if passphrase is not None else None
    if flaw is not None:
        raise KeysRefused(flaw)
    code = new_code()
    have_typed_back(call, console, code)
    return new_keys(entrance.keys, at=entrance.clock(), with_keyring=trouble is None, passphrase=passphrase, code=code)


def tell_new_keys(call: argparse.Namespace, console: Console, new: NewKeys, found: dict[str, Any]) -> None:
    """Show the recovery code of *new*, once, and by what the fact base opens; as JSON with *found* if so asked."""
    if call.json:
        console.write_json(found | {"ways": [str(kind) for kind in new.kinds], "recovery_code": new.code})
    else:
        tell_code(console, new.code)


def tell_code(console: Console, code: str) -> None:
    """Show a recovery code, and what it is for, unless it was shown and typed back before."""
    if not can_type():
        console.say("keys.code-shown", symbols=code)
        console.say("keys.code-advice")
