"""Commands for the audit log: write it out for somebody else to recheck, and take note of a break."""

import argparse
import csv
import io
import json
from datetime import UTC, datetime

from knowledge_base.errors import FileRefused
from knowledge_base.exchange.guard import guarded
from knowledge_base.notice import notice
from knowledge_base.store.audit import StoredLine
from knowledge_base.store.entries import Act
from replydesk.cli.console import DONE, CallRefused, Console
from replydesk.cli.opening import open_to_read, open_to_work
from replydesk.config import Config
from replydesk.paths import Paths

_BOM = "\ufeff"
"""By which spreadsheets know UTF-8."""


def export_log(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Write the lines of the log, each field as its hash was made from it, to a new ``.jsonl`` or ``.csv`` file."""
    is_csv = call.file.suffix.lower() == ".csv"
    if not is_csv and call.file.suffix.lower() != ".jsonl":
        raise CallRefused(notice("audit.export-ending", path=str(call.file)))
    store = open_to_read(call, console, paths, config)
    try:
        rows = list(store.audit.rows(first=call.since, last=call.until))
    finally:
        store.close()
    text = _as_csv(rows) if is_csv else _as_jsonl(rows)
    try:
        with call.file.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError as error:
        raise FileRefused(notice("store.exists", path=str(call.file))) from error
    except OSError as error:
        raise FileRefused(notice("store.cannot-write-file", path=str(call.file))) from error
    console.say("audit.exported", count=len(rows), path=str(call.file))
    return DONE


def accept(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Put on record that the person knows the log does not continue what is noted of it."""
    store = open_to_work(call, console, paths, config)
    try:
        line = store.accept_log(Act(person=config.person, at=datetime.now(UTC)), call.reason)
    finally:
        store.close()
    if line is None:
        console.say("audit.nothing-to-accept")
    else:
        console.say("audit.accepted", number=line.number)
    return DONE


def _as_jsonl(rows: list[StoredLine]) -> str:
    return "".join(json.dumps(row._asdict(), ensure_ascii=False) + "\n" for row in rows)


def _as_csv(rows: list[StoredLine]) -> str:
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(StoredLine._fields)
    table.writerows([guarded("" if value is None else str(value)) for value in row] for row in rows)
    return _BOM + written.getvalue()
