"""Commands on the files and links that go with an entry."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from knowledge_base.attachments import Attachment, files_in, is_link
from knowledge_base.entry import Entry
from knowledge_base.errors import ExportRefused, UnknownEntry
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.attaching import attach, attach_file, detach, numbered
from replydesk.attachment_gate import AttachmentWish, Leaving, let_out_file
from replydesk.attachment_saving import save_file
from replydesk.cli.console import ANSWER_IS_NO, DONE, CallRefused, Console
from replydesk.cli.naming import entry_named
from replydesk.cli.opening import open_to_read, open_to_work
from replydesk.config import Config
from replydesk.paths import Paths
from replydesk.release import GateClosed

_Change = Callable[[Store, Act], Entry]

_MEGABYTE = 1_000_000


def list_attachments(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """List what goes with the newest wording of an entry, numbered from 1."""
    store = open_to_read(call, console, paths, config)
    try:
        entry = entry_named(store, call.name)
        _show(store, entry, console, as_json=call.json)
    finally:
        store.close()
    if not entry.content.attachments:
        console.say("cli.no-attachments", name=call.name)
    return DONE


def attach_one(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Give an entry one more file or link; that is a new draft."""

    def change(store: Store, act: Act) -> Entry:
        entry = entry_named(store, call.name)
        if is_link(call.what):
            given = Attachment(url=call.what)
        elif "://" in call.what:
            raise CallRefused(notice("attachment.no-link", value=call.what[:80]))
        else:
            stored = attach_file(store, Path(call.what), now=act.at)
            given = stored.attachment
            for remark in stored.remarks:
                console.tell(remark)
        title = call.title or given.title
        return attach(store, entry.id, replace(given, title=title, alt=call.alt, channel=call.channel), act)

    return _change(call, console, paths, config, change=change)


def detach_one(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Take a file or link away from an entry; that is a new draft."""

    def change(store: Store, act: Act) -> Entry:
        return detach(store, entry_named(store, call.name).id, call.number, act)

    return _change(call, console, paths, config, change=change)


def save_one(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Write a file of the approved wording to disk, by the gate; that is an audit line."""
    store = open_to_work(call, console, paths, config)
    try:
        entry = store.entries.serving(entry_named(store, call.name).id)
        if entry is None:
            raise UnknownEntry(notice("entry.unknown", name=call.name))
        wish = AttachmentWish(entry_id=entry.id, attachment=numbered(entry, call.number))
        target = call.to / wish.attachment.file if call.to.is_dir() else call.to
        if target.exists():
            raise ExportRefused(notice("store.exists", path=str(target)))
        now = datetime.now().astimezone()
        try:
            let_out = let_out_file(store, wish, Leaving(person=config.person, now=now, today=now.date()))
        except GateClosed as closed:
            console.tell(closed.notice)
            return ANSWER_IS_NO
    finally:
        store.close()
    save_file(let_out, target)
    if call.json:
        console.write_json({"file": str(target), "audit": let_out.audit_number, "sample": let_out.sample})
    else:
        console.say("cli.attachment-saved", path=str(target), number=let_out.audit_number)
    return DONE


def _change(call: argparse.Namespace, console: Console, paths: Paths, config: Config, *, change: _Change) -> int:
    opens = partial(open_to_work, witnessed=False)
    store = opens(call, console, paths, config)
    try:
        act = Act(person=call.person or config.person, at=datetime.now(UTC))
        with store.atomic():
            entry = change(store, act)
        _show(store, entry, console, as_json=call.json)
    finally:
        store.close()
    return DONE


def _show(store: Store, entry: Entry, console: Console, *, as_json: bool) -> None:
    known = store.attached.about(files_in(entry.content.attachments))
    for number, one in enumerate(entry.content.attachments, start=1):
        file = known.get(one.sha256)
        if as_json:
            about = {"type": file.type, "size": file.size} if file is not None else {}
            state = {"number": number, "entry": entry.name, "revision": entry.revision, "state": str(entry.state)}
            console.write_json(state | one.as_json() | about)
        else:
            size = f"  {_size(file.size)}" if file is not None else ""
            console.write_line(f"{number}  {one.title}  {one.url or one.file}{size}  {one.channel}  {one.alt}".rstrip())


def _size(count: int) -> str:
    """Return so many bytes as people write them; nothing that is there has none."""
    return f"{count / _MEGABYTE:.1f} MB" if count >= _MEGABYTE else f"{max(1, round(count / 1000))} kB"
