"""Commands on the fact base: make one, write its entries out."""

import argparse
from datetime import UTC, date, datetime
from functools import partial

from knowledge_base.archive.file import ENDING
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.archiving import export_archive
from replydesk.cli.console import DONE, CallRefused, Console
from replydesk.cli.new_keys import keys_for_new, tell_new_keys
from replydesk.cli.opening import entrance_of, open_to_read
from replydesk.config import Config
from replydesk.exporting import ExportReport, export_file
from replydesk.handbook import handbook_of, report_on
from replydesk.paths import Paths
from replydesk.practice import fill_with_samples

_HANDBOOK = ".pdf"


def init(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Make a new database, encrypted unless the call says otherwise."""
    path = call.db or (paths.practice_database if call.practice else paths.database)
    act = Act(person=config.person, at=datetime.now(UTC))
    entrance = entrance_of(call, paths, config)
    new = None
    if not call.no_encryption and not call.practice:  # samples are nobody's secret, in the window neither
        if entrance.make_room(path):
            console.say("keys.unfinished-cleared", path=str(path))
        new = keys_for_new(call, console, entrance)
    fill = partial(fill_with_samples, act=act) if call.practice else None
    entrance.create(path, fill, witnessed=False, new=new).close()
    console.say("cli.made", path=str(path))
    if new is not None:
        tell_new_keys(call, console, new, {"database": str(path), "encrypted": True})
    elif call.json:
        console.write_json({"database": str(path), "encrypted": False})
    return DONE


def _print(store: Store, call: argparse.Namespace, console: Console) -> ExportReport:
    if call.print_handbook is None:
        raise CallRefused(notice("cli.pdf-without-libraries", why="Qt"))
    handbook = handbook_of(store, today=date.today())
    call.print_handbook(handbook, call.file, console.wording.language)
    return report_on(handbook)


def export_entries(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Write every entry to a file."""
    store = open_to_read(call, console, paths, config)
    try:
        if call.file.suffix.casefold() == ENDING:
            report = export_archive(store, call.file, now=datetime.now(UTC))
        elif call.file.suffix.casefold() == _HANDBOOK:
            report = _print(store, call, console)
        else:
            report = export_file(store, call.file, today=date.today(), for_machines=call.for_machines)
    finally:
        store.close()
    console.say("cli.exported", count=report.count, path=str(call.file))
    for remark in report.remarks:
        console.tell(remark)
    return DONE
