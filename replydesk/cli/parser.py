"""What can be called, and the help for it."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from knowledge_base.notice import notice
from knowledge_base.policy import MOST_WARN_DAYS
from knowledge_base.wordings import VOICES
from replydesk import __version__
from replydesk.cli import (
    answers,
    attachments,
    audit_log,
    backups,
    entries,
    evaluation,
    finding,
    house,
    importing,
    keeping,
    keys,
    learned,
    life,
    queue,
    retention,
    rules,
    second_person,
    tidying,
)
from replydesk.cli.console import Console
from replydesk.config import Config
from replydesk.draft import Intent
from replydesk.paths import Paths
from replydesk.retention import FEWEST_DAYS, MOST_DAYS
from replydesk.wording import LANGUAGES, Wording, load_wording

_MOST_COUNTED = 1_000_000_000

Command = Callable[[argparse.Namespace, Console, Paths, Config], int]


def read_call(argv: Sequence[str] | None, *, default_language: str) -> argparse.Namespace:
    """Return the call: its options, ``language``, and in ``command`` the function to run.

    A call that makes no sense, or one for help, ends the process here with a message (status 2 or 0).
    """
    first = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    first.add_argument("--language", choices=LANGUAGES, default=default_language)
    try:
        language = str(first.parse_known_args(argv)[0].language)
    except argparse.ArgumentError:
        language = default_language  # the real parser below says what is wrong
    return _build(load_wording(language), language).parse_args(argv)


def _build(wording: Wording, language: str) -> argparse.ArgumentParser:
    def said(code: str) -> str:
        return wording.say(notice(f"cli.help.{code}")).replace("%", "%%")

    parser = argparse.ArgumentParser(prog="replydesk-cli", description=said("program"), epilog=said("exit"))
    parser.add_argument("--version", action="version", version=f"ReplyDesk {__version__}")
    parser.add_argument("--db", metavar="FILE", type=Path, help=said("db"))
    parser.add_argument("--passphrase-file", metavar="FILE", type=Path, help=said("passphrase-file"))
    parser.add_argument("--new-passphrase-file", metavar="FILE", type=Path, help=said("new-passphrase-file"))
    parser.add_argument("--language", choices=LANGUAGES, default=language, help=said("language"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command_name")

    def add(name: str, command: Command) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=said(name), description=said(name))
        made.set_defaults(command=command)
        return made

    _add_init(add, said)

    _add_import(add, said)
    made = add("ask", answers.ask)
    made.add_argument("text", metavar="TEXT", nargs="?", help=said("ask-text"))
    made.add_argument("--batch", metavar="FILE", help=said("ask-batch"))
    made.add_argument("--limit", metavar="N", type=_limit, default=5, help=said("limit"))
    _add_json(made, said)

    made = add("check", answers.check_replies)
    made.add_argument("file", metavar="FILE", nargs="?", help=said("check-file"))
    made.add_argument("--batch", metavar="FILE", help=said("check-batch"))
    made.add_argument("--cite", metavar="ID", action="append", default=[], help=said("cite"))
    made.add_argument("--channel", metavar="NAME", default="generic", help=said("channel"))
    made.add_argument("--intent", metavar="NAME", default="question", help=said("intent"))
    made.add_argument("--account", metavar="NAME", default="", help=said("account"))
    made.add_argument("--mode", metavar="NAME", action="append", help=said("mode"))
    made.add_argument("--rules", metavar="DIR", type=Path, help=said("rules-folder"))
    _add_json(made, said)

    made = add("export", entries.export_entries)
    made.add_argument("file", metavar="FILE", type=Path, help=said("export-file"))
    made.add_argument("--for-machines", action="store_true", help=said("for-machines"))

    made = add("learned", learned.learned_things)
    one = made.add_mutually_exclusive_group()
    one.add_argument("--undo", metavar="ID", help=said("learned-undo"))
    one.add_argument("--redo", metavar="ID", help=said("learned-redo"))
    made.add_argument("--all", action="store_true", help=said("learned-all"))
    _add_json(made, said)

    for add_more in (
        _add_finding,
        _add_tidying,
        _add_life,
        _add_attachments,
        _add_queue,
        _add_house,
        _add_keeping,
        _add_keys,
    ):
        add_more(add, said)
    return parser


def _add_init(add: Callable[[str, Command], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    made = add("init", entries.init)
    made.add_argument("--no-encryption", action="store_true", help=said("no-encryption"))
    made.add_argument("--practice", action="store_true", help=said("practice"))
    _add_passphrase_file(made, said)
    _add_json(made, said)


def _add_finding(add: Callable[[str, Command], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    made = add("list", finding.list_entries)
    made.add_argument("query", metavar="SEARCH", nargs="*", help=said("list-query"))
    made.add_argument("--order", choices=finding.ORDERS, help=said("list-order"))
    made.add_argument("--reverse", action="store_true", help=said("list-reverse"))
    made.add_argument("--limit", metavar="N", type=_listed, default=finding.USUAL_LIMIT, help=said("list-limit"))
    made.add_argument("--saved", metavar="NAME", help=said("list-saved"))
    made.add_argument("--save-as", metavar="NAME", help=said("list-save-as"))
    _add_json(made, said)

    made = add("searches", finding.list_searches)
    act = made.add_mutually_exclusive_group()
    act.add_argument("--delete", metavar="NAME", help=said("searches-delete"))
    act.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"), help=said("searches-rename"))
    _add_json(made, said)

    made = add("evaluate", evaluation.evaluate_entries)
    made.add_argument("--sample", metavar="N", type=_count, help=said("sample"))
    made.add_argument("--limit", metavar="N", type=_count, default=evaluation.MOST_LINES, help=said("evaluate-limit"))
    _add_json(made, said)


def _add_tidying(add: Callable[[str, Command], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    made = add("duplicates", tidying.duplicates)
    made.add_argument("--different", metavar=("ID", "ID"), nargs=2, help=said("duplicates-different"))
    _add_json(made, said)
    _add_json(add("contradictions", tidying.contradictions), said)
    made = add("merge", tidying.merge_entries)
    made.add_argument("kept", metavar="KEPT", help=said("merge-kept"))
    made.add_argument("other", metavar="OTHER", help=said("merge-other"))
    made.add_argument("--preview", action="store_true", help=said("merge-preview"))
    made.add_argument("--as", metavar="NAME", dest="person", default="", help=said("entry-as"))
    _add_json(made, said)


def _add_life(add: Callable[[str, Command], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    made = add("entry", life.entry)
    made.add_argument("what", metavar="WHAT", choices=life.ENTRY_ACTS, help=said("entry-what"))
    made.add_argument("name", metavar="ID", help=said("entry-name"))
    made.add_argument("--revision", metavar="N", type=_count, help=said("entry-revision"))
    made.add_argument("--to", metavar="N", type=_count, help=said("entry-to"))
    made.add_argument("--reason", metavar="TEXT", default="", help=said("entry-reason"))
    made.add_argument("--as", metavar="NAME", dest="person", default="", help=said("entry-as"))
    _add_json(made, said)
    for name, command in (("undo", life.undo), ("redo", life.redo)):
        made = add(name, command)
        made.add_argument("--as", metavar="NAME", dest="person", default="", help=said("entry-as"))
        _add_json(made, said)
    made = add("due", life.due)
    made.add_argument("--days", metavar="N", type=_warn_days, help=said("due-days"))
    _add_json(made, said)


def _add_attachments(add: Callable[[str, Command], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    made = add("attachments", attachments.list_attachments)
    made.add_argument("name", metavar="ID", help=said("entry-name"))
    _add_json(made, said)
    made = add("attach", attachments.attach_one)
    made.add_argument("name", metavar="ID", help=said("entry-name"))
    made.add_argument("what", metavar="FILE|LINK", help=said("attach-what"))
    made.add_argument("--title", metavar="TEXT", default="", help=said("attach-title"))
    made.add_argument("--alt", metavar="TEXT", default="", help=said("attach-alt"))
    made.add_argument("--channel", metavar="NAME", default="", help=said("attach-channel"))
    made.add_argument("--as", metavar="NAME", dest="person", default="", help=said("entry-as"))
    _add_json(made, said)
    made = add("detach", attachments.detach_one)
    made.add_argument("name", metavar="ID", help=said("entry-name"))
    made.add_argument("number", metavar="N", type=_count, help=said("attachment-number"))
    made.add_argument("--as", metavar="NAME", dest="person", default="", help=said("entry-as"))
    _add_json(made, said)
    made = add("save-attachment", attachments.save_one)
    made.add_argument("name", metavar="ID", help=said("entry-name"))
    made.add_argument("number", metavar="N", type=_count, help=said("attachment-number"))
    made.add_argument("to", metavar="FILE|FOLDER", type=Path, help=said("attachment-to"))
    _add_json(made, said)


def _add_queue(add: Callable[[str, Command], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    made = add("queue", queue.queue)
    made.add_argument("--add", metavar="FILE", type=Path, help=said("queue-add"))
    made.add_argument(
        "--map", metavar="COLUMN=FIELD", type=_mapped, action="append", default=[], help=said("queue-map")
    )
    made.add_argument("--channel", metavar="NAME", default="generic", help=said("queue-channel"))
    made.add_argument("--kind", choices=[str(intent) for intent in Intent], default="", help=said("queue-kind"))
    made.add_argument("--limit", metavar="N", type=_listed, default=finding.USUAL_LIMIT, help=said("queue-limit"))
    _add_json(made, said)


def _add_import(add: Callable[[str, Command], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    made = add("import", importing.import_entries)
    made.add_argument("file", metavar="FILE", type=Path, help=said("import-file"))
    made.add_argument("--as", metavar="NAME", dest="person", default="", help=said("import-as"))
    made.add_argument("--approve-as", metavar="NAME", help=said("approve-as"))
    made.add_argument("--skip-bad", action="store_true", help=said("skip-bad"))
    made.add_argument("--preview", action="store_true", help=said("preview"))
    made.add_argument("--rejected", metavar="FILE", type=Path, help=said("rejected"))
    made.add_argument("--map", metavar="COLUMN=FIELD", type=_mapped, action="append", default=[], help=said("map"))
    made.add_argument("--take-settings", action="store_true", help=said("take-settings"))
    made.add_argument("--take-wording", action="store_true", help=said("take-wording"))
    _add_json(made, said)


def _add_house(add: Callable[[str, Command], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    made = add("rules", rules.list_rules)
    made.add_argument("--rules", metavar="DIR", type=Path, help=said("rules-folder"))
    made.add_argument("--test", action="store_true", help=said("rules-test"))
    _add_json(made, said)

    made = add("settings", rules.settings)
    made.add_argument("--account", metavar="NAME", action="append", help=said("settings-account"))
    made.add_argument("--mode", metavar="NAME", action="append", help=said("settings-mode"))
    made.add_argument("--rules", metavar="DIR", help=said("settings-rules"))
    made.add_argument("--one-person", choices=("yes", "no"), help=said("settings-one-person"))
    made.add_argument("--require", choices=rules.REQUIRED, action="append", help=said("settings-require"))
    made.add_argument("--sop", metavar="FILE", help=said("settings-sop"))
    made.add_argument("--warn-days", metavar="N", type=_warn_days, help=said("settings-warn-days"))
    made.add_argument("--as", metavar="NAME", dest="person", default="", help=said("entry-as"))
    _add_json(made, said)
    _add_accounts(add, said)


def _add_accounts(add: Callable[[str, Command], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    made = add("account", house.accounts)
    made.add_argument("name", metavar="NAME", nargs="?", help=said("account-name"))
    made.add_argument("--voice", choices=tuple(VOICES), help=said("account-voice"))
    made.add_argument("--channel", metavar="NAME", help=said("account-channel"))
    for part in ("greeting", "closing", "signature"):
        made.add_argument(f"--{part}", metavar="TEXT", help=said(f"account-{part}"))
    made.add_argument("--remove", action="store_true", help=said("account-remove"))
    made.add_argument("--as", metavar="NAME", dest="person", default="", help=said("entry-as"))
    _add_json(made, said)

    made = add("variable", house.variables)
    made.add_argument("line", metavar="NAME=VALUE", nargs="?", help=said("variable-line"))
    made.add_argument("--remove", action="store_true", help=said("variable-remove"))
    made.add_argument("--as", metavar="NAME", dest="person", default="", help=said("entry-as"))
    _add_json(made, said)

    made = add("wording", house.wording)
    made.add_argument("name", metavar="ID", help=said("entry-name"))
    made.add_argument("--channel", metavar="NAME", default="generic", help=said("channel"))
    made.add_argument("--account", metavar="NAME", default="", help=said("account"))
    _add_json(made, said)


def _add_keeping(add: Callable[[str, Command], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    made = add("backup", keeping.backup)
    made.add_argument("file", metavar="FILE", type=Path, help=said("backup-file"))
    made = add("restore", keeping.restore)
    made.add_argument("file", metavar="FILE|NUMBER", type=Path, help=said("restore-file"))
    made.add_argument("--recovery-code", action="store_true", help=said("restore-code"))
    made = add("backups", backups.backups)
    made.add_argument("--now", action="store_true", help=said("backups-now"))
    made.add_argument("--folder", metavar="DIR", help=said("backups-folder"))
    _add_json(made, said)
    add("verify", keeping.verify)

    made = add("retention", retention.retention)
    made.add_argument("days", metavar="DAYS|off", nargs="?", type=_days, help=said("retention-days"))
    made.add_argument("--apply", action="store_true", help=said("retention-apply"))

    made = add("second-person", second_person.second_person)
    made.add_argument("what", metavar="WHAT", choices=second_person.ACTS, help=said("second-what"))
    made.add_argument("name", metavar="NAME", nargs="?", default="", help=said("second-name"))
    made.add_argument("--by", metavar="NAME", default="", help=said("second-by"))

    made = add("audit-export", audit_log.export_log)
    made.add_argument("file", metavar="FILE", type=Path, help=said("audit-export-file"))
    made.add_argument("--since", metavar="DAY", type=_day, default=date.min, help=said("since"))
    made.add_argument("--until", metavar="DAY", type=_day, default=date.max, help=said("until"))
    made = add("audit-accept", audit_log.accept)
    made.add_argument("--reason", metavar="TEXT", required=True, help=said("audit-reason"))


def _add_keys(add: Callable[[str, Command], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    made = add("keys", keys.keys)
    one = made.add_mutually_exclusive_group()
    one.add_argument("--new-recovery-code", action="store_true", help=said("keys-code"))
    one.add_argument("--set-passphrase", action="store_true", help=said("keys-passphrase"))
    one.add_argument("--use-keyring", action="store_true", help=said("keys-use-keyring"))
    one.add_argument("--forget-keyring", action="store_true", help=said("keys-forget-keyring"))
    made.add_argument(
        "--new-passphrase-file", metavar="FILE", type=Path, default=argparse.SUPPRESS, help=said("new-passphrase-file")
    )
    _add_passphrase_file(made, said)
    _add_json(made, said)
    for name, command in (("rekey", keys.rekey), ("encrypt", keys.encrypt)):
        made = add(name, command)
        _add_passphrase_file(made, said)
        _add_json(made, said)
    made = add("unlock", keys.unlock)
    made.add_argument("--recovery-code", action="store_true", help=said("unlock-code"))
    _add_passphrase_file(made, said)


def _add_passphrase_file(made: argparse.ArgumentParser, said: Callable[[str], str]) -> None:
    """Let the file with the passphrase be named behind the command, too."""
    made.add_argument(
        "--passphrase-file", metavar="FILE", type=Path, default=argparse.SUPPRESS, help=said("passphrase-file")
    )


def _add_json(made: argparse.ArgumentParser, said: Callable[[str], str]) -> None:
    made.add_argument("--json", action="store_true", help=said("json"))


def _mapped(text: str) -> tuple[str, str]:
    column, sign, field = text.rpartition("=")
    if not sign or not column.strip():
        raise argparse.ArgumentTypeError(f"{text!r}: Soal=title")
    return column, field


def _limit(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= answers.MAX_LIMIT:
        raise argparse.ArgumentTypeError(f"{text!r}: 1…{answers.MAX_LIMIT}")
    return int(text)


def _listed(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:9]) <= finding.MAX_LIMIT:
        raise argparse.ArgumentTypeError(f"{text!r}: 1…{finding.MAX_LIMIT}")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r}: 2026-12-31") from error


def _days(text: str) -> int | str:
    if text == retention.FOR_EVER:
        return text
    if not text.isascii() or not text.isdecimal() or not FEWEST_DAYS <= int(text[:9]) <= MOST_DAYS:
        raise argparse.ArgumentTypeError(f"{text!r}: {FEWEST_DAYS}…{MOST_DAYS}, {retention.FOR_EVER}")
    return int(text)


def _warn_days(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text[:9]) > MOST_WARN_DAYS:
        raise argparse.ArgumentTypeError(f"{text!r}: 0…{MOST_WARN_DAYS}")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _MOST_COUNTED:
        raise argparse.ArgumentTypeError(f"{text!r}: 1…{_MOST_COUNTED}")
    return int(text)
