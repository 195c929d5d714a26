"""What can be called, and the help for it."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from knowledge_base.notice import notice
from replydesk import __version__
from replydesk.cli import answers, audit_log, entries, evaluation, keeping, learned
from replydesk.cli.console import Console
from replydesk.config import Config
from replydesk.paths import Paths
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
    parser.add_argument("--language", choices=LANGUAGES, default=language, help=said("language"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command_name")

    def add(name: str, command: Command) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=said(name), description=said(name))
        made.set_defaults(command=command)
        return made

    made = add("init", entries.init)
    made.add_argument("--no-encryption", action="store_true", help=said("no-encryption"))
    made.add_argument("--practice", action="store_true", help=said("practice"))

    made = add("import", entries.import_entries)
    made.add_argument("file", metavar="FILE", type=Path, help=said("import-file"))
    made.add_argument("--approve-as", metavar="NAME", help=said("approve-as"))
    made.add_argument("--skip-bad", action="store_true", help=said("skip-bad"))
    _add_json(made, said)

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
    _add_json(made, said)

    made = add("export", entries.export_entries)
    made.add_argument("file", metavar="FILE", type=Path, help=said("export-file"))

    made = add("evaluate", evaluation.evaluate_entries)
    made.add_argument("--sample", metavar="N", type=_count, help=said("sample"))
    made.add_argument("--limit", metavar="N", type=_count, default=evaluation.MOST_LINES, help=said("evaluate-limit"))
    _add_json(made, said)

    made = add("learned", learned.learned_things)
    one = made.add_mutually_exclusive_group()
    one.add_argument("--undo", metavar="ID", help=said("undo"))
    one.add_argument("--redo", metavar="ID", help=said("redo"))
    made.add_argument("--all", action="store_true", help=said("learned-all"))
    _add_json(made, said)

    _add_keeping(add, said)
    return parser


def _add_keeping(add: Callable[[str, Command], argparse.ArgumentParser], said: Callable[[str], str]) -> None:
    made = add("backup", keeping.backup)
    made.add_argument("file", metavar="FILE", type=Path, help=said("backup-file"))
    made = add("restore", keeping.restore)
    made.add_argument("file", metavar="FILE", type=Path, help=said("restore-file"))
    add("verify", keeping.verify)

    made = add("audit-export", audit_log.export_log)
    made.add_argument("file", metavar="FILE", type=Path, help=said("audit-export-file"))
    made.add_argument("--since", metavar="DAY", type=_day, default=date.min, help=said("since"))
    made.add_argument("--until", metavar="DAY", type=_day, default=date.max, help=said("until"))
    made = add("audit-accept", audit_log.accept)
    made.add_argument("--reason", metavar="TEXT", required=True, help=said("audit-reason"))


def _add_json(made: argparse.ArgumentParser, said: Callable[[str], str]) -> None:
    made.add_argument("--json", action="store_true", help=said("json"))


def _limit(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= answers.MAX_LIMIT:
        raise argparse.ArgumentTypeError(f"{text!r}: 1…{answers.MAX_LIMIT}")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r}: 2026-12-31") from error


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _MOST_COUNTED:
        raise argparse.ArgumentTypeError(f"{text!r}: 1…{_MOST_COUNTED}")
    return int(text)
