"""The command that lists the copies made by themselves, makes one now, and says where they are kept."""

import argparse
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from knowledge_base.backups.shelf import Backup
from knowledge_base.notice import notice
from replydesk.cli.console import DONE, CallRefused, Console
from replydesk.cli.opening import database_of, entrance_of, now_here
from replydesk.config import Config, save_config
from replydesk.paths import Paths


def backups(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """List the copies, after doing what the call asks for."""
    if call.folder is not None:
        config = _choose_folder(call.folder, console, paths, config)
    entrance, database = entrance_of(call, paths, config), database_of(call, paths)
    shelf = entrance.shelf(database)
    if call.now:
        store = entrance.work(database)
        try:
            made = shelf.keep(store, now_here())
        finally:
            store.close()
        console.say("backup.made", path=str(made.path))
    found = (*shelf.backups(), *shelf.replaced())
    for number, one in enumerate(found, 1):
        if call.json:
            console.write_json(_as_json(number, one))
        else:
            kind = console.wording.say(notice(f"backup.kind-{one.kind}"))
            at = one.at.astimezone()
            console.write_line(f"{number:4}  {at:%Y-%m-%d %H:%M}  {one.size / 1e6:8.1f} MB  {kind}  {one.path}")
    if found:
        console.say("backup.how-to-restore")
    else:
        console.say("backup.none", path=str(shelf.folder))
    return DONE


def named_backup(name: Path, call: argparse.Namespace, paths: Paths, config: Config) -> Path:
    """Return the file that *name* means: itself, or where there is none and it is a number, the copy of that number.

    Raises:
        CallRefused: there is no copy of that number.
    """
    text = str(name)
    if name.exists() or not (text.isascii() and text.isdecimal()):
        return name
    shelf = entrance_of(call, paths, config).shelf(database_of(call, paths))
    found = (*shelf.backups(), *shelf.replaced())
    if not 1 <= int(text[:9]) <= len(found):
        raise CallRefused(notice("backup.no-such-number", number=text, count=len(found)))
    return found[int(text[:9]) - 1].path


def _choose_folder(folder: str, console: Console, paths: Paths, config: Config) -> Config:
    chosen = str(Path(folder).absolute()) if folder else ""
    if chosen and not (Path(chosen).is_dir() and os.access(chosen, os.W_OK)):
        raise CallRefused(notice("backup.folder-refused", path=chosen))
    config = replace(config, backups=chosen)
    save_config(paths.config, config)
    console.say("backup.folder-chosen", path=chosen or str(paths.backups))
    return config


def _as_json(number: int, one: Backup) -> dict[str, Any]:
    return {
        "number": number,
        "at": one.at.isoformat(),
        "kind": str(one.kind),
        "bytes": one.size,
        "file": str(one.path),
    }
