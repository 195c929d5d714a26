"""Runs in a D-Bus session of its own with a true Secret Service and says what came of it, as JSON."""

import contextlib
import io
import json
import os
import sys
import time

import secretstorage

from knowledge_base.anchoring.anchor import Anchor
from knowledge_base.anchoring.keyring_place import SERVICE, KeyringPlace
from knowledge_base.anchoring.places import PlaceRefused
from knowledge_base.anchoring.witness import Witness
from knowledge_base.keys.slots import SERVICE as SERVICE_OF_KEYS
from replydesk.cli import main

ANCHOR = Anchor(base="b", number=7, hash="a" * 64, at=None)


def kept() -> object:
    """Keep an anchor, and look for it with another program's eyes."""
    place = KeyringPlace()
    before = place.read("x")
    place.write("x", ANCHOR)
    found = secretstorage.search_items(secretstorage.dbus_init(), {"service": SERVICE, "username": "x"})
    return {
        "before": before,
        "read": KeyringPlace().read("x") == ANCHOR,
        "labels": [item.get_label() for item in found],
    }


def locked() -> object:
    """Lock the collection, then open and close a witness as the window does."""
    KeyringPlace().write("x", ANCHOR)
    secretstorage.get_default_collection(secretstorage.dbus_init()).lock()
    began = time.monotonic()
    witness = Witness((KeyringPlace(),), "x")
    [said] = witness.statements()
    witness.note(ANCHOR, lambda _anchor: True)
    witness.close(ANCHOR, lambda _anchor: True)
    return {"seconds": time.monotonic() - began, "anchor": said.anchor, "code": said.trouble and said.trouble.code}


def absent() -> object:
    """Ask where there is no D-Bus."""
    try:
        KeyringPlace().read("x")
    except PlaceRefused as refused:
        return {"code": refused.reason.code}
    return {}


def called(*arguments: str) -> tuple[int, str, str]:
    """Run a command; return its status and what it printed and said."""
    out, said = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(said):
        status = main(["--db", "base.db", "--language", "en", *arguments])
    return status, out.getvalue(), said.getvalue()


def encrypted() -> object:
    """Make an encrypted fact base as everybody does, open it, lock the keyring, empty it, and take it on again."""
    os.chdir(os.environ["HOME"])
    sys.stdin = io.StringIO()
    made = json.loads(called("init", "--json")[1])
    session = secretstorage.dbus_init()
    kept = [len(item.get_secret()) for item in secretstorage.search_items(session, {"service": SERVICE_OF_KEYS})]
    opened = called("verify")[0]
    secretstorage.get_default_collection(session).lock()
    began = time.monotonic()
    shut = called("verify")
    seconds = time.monotonic() - began
    return {"ways": made["ways"], "kept": kept, "opened": opened, "locked": shut, "seconds": seconds}


def emptied() -> object:
    """Let the keyring lose what it kept, and have it take the fact base on again by the recovery code."""
    os.chdir(os.environ["HOME"])
    sys.stdin = io.StringIO()
    code = json.loads(called("init", "--json")[1])["recovery_code"]
    session = secretstorage.dbus_init()
    for item in list(secretstorage.search_items(session, {"service": SERVICE_OF_KEYS})):
        item.delete()
    lost = called("ask", "ktp")[0]
    sys.stdin = io.StringIO(code)
    unlocked = called("unlock", "--recovery-code")[0]
    opened = called("verify")[0]
    renewed = called("rekey")[0]
    kept = len(list(secretstorage.search_items(session, {"service": SERVICE_OF_KEYS})))
    return {"statuses": [lost, unlocked, opened, renewed, called("verify")[0]], "kept": kept}


SCENES = {"kept": kept, "locked": locked, "absent": absent, "encrypted": encrypted, "emptied": emptied}

if __name__ == "__main__":
    print(json.dumps(SCENES[sys.argv[1]]()), flush=True)  # noqa: T201
