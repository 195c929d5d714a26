"""The command that takes entries in, and its preview."""

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime

from knowledge_base.archive.file import is_archive
from knowledge_base.errors import ImportRefused
from knowledge_base.exchange.rows import About, RejectedRow
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.archiving import ArchiveWish, import_archive, plan_archive
from replydesk.cli.console import DONE, WRONG_CALL, CallRefused, Console
from replydesk.cli.import_preview import show_plan
from replydesk.cli.opening import open_to_read, open_to_work
from replydesk.columns_chosen import ColumnChoice
from replydesk.config import Config
from replydesk.house_rules import pack_or_shut
from replydesk.import_plan import ImportPlan, plan_import
from replydesk.importing import ImportReport, import_file
from replydesk.paths import Paths
from replydesk.rejected_rows import save_rejected
from replydesk.tone.rule import RulePack
from replydesk.wording_check import WordingCheck


def import_entries(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Take the entries of a file in, or tell what that would do."""
    if call.approve_as is not None and not call.approve_as.strip():
        raise CallRefused(notice("cli.no-approver"))
    whole = is_archive(call.file)
    if whole and call.map:
        raise CallRefused(notice("cli.not-with-archive"))
    if not whole and (call.take_settings or call.take_wording):
        raise CallRefused(notice("cli.only-archive"))
    if call.preview:
        store = open_to_read(call, console, paths, config)
    else:
        store = open_to_work(call, console, paths, config, witnessed=call.take_settings)
    act = Act(person=call.person or config.person, at=datetime.now(UTC))
    try:
        if call.preview:
            plan = _plan_archive(store, call, act) if whole else _plan(store, call, act)
            show_plan(plan, console, as_json=call.json)
            _save_rejected(call, console, plan.about, plan.rejected)
            return WRONG_CALL if plan.refused or (plan.rejected and not call.skip_bad) else DONE
        report = import_archive(store, call.file, _wish(call), act) if whole else _import(store, call, act)
    except ImportRefused as refused:
        if call.json:  # a script gets its one line whatever happens
            nothing = {"added": 0, "updated": 0, "unchanged": 0, "rejected": [], "stored": False}
            console.write_json(nothing | {"error": console.wording.say(refused.notice)})
        raise
    finally:
        store.close()
    _show(report, console, as_json=call.json)
    _save_rejected(call, console, report.about, report.rejected)
    return DONE if report.stored else WRONG_CALL


def _plan(store: Store, call: argparse.Namespace, act: Act) -> ImportPlan:
    choice = ColumnChoice(store.settings, dict(call.map))
    pack = _pack(store, call)
    check = WordingCheck(store, today=act.at.date(), pack=pack) if pack is not None else None
    return plan_import(store, call.file, choice, approving=check)


def _import(store: Store, call: argparse.Namespace, act: Act) -> ImportReport:
    choice = ColumnChoice(store.settings, dict(call.map))
    return import_file(
        store,
        call.file,
        act,
        approve_as=call.approve_as,
        skip_bad=call.skip_bad,
        choice=choice,
        pack=_pack(store, call),
    )


def _plan_archive(store: Store, call: argparse.Namespace, act: Act) -> ImportPlan:
    return plan_archive(store, call.file, _wish(call), act)


def _pack(store: Store, call: argparse.Namespace) -> RulePack | None:
    """Return the rules by which wordings are judged, where they are; reading them takes a moment."""
    return pack_or_shut(store, call.language) if call.approve_as is not None else None


def _save_rejected(
    call: argparse.Namespace, console: Console, about: About | None, rejected: Sequence[RejectedRow]
) -> None:
    """Write the rows that cannot be used where the call says, if there are any."""
    if call.rejected is not None and rejected:
        count = save_rejected(call.rejected, call.file, about, rejected, console.wording)
        console.say("cli.rejected-saved", count=count, path=str(call.rejected))


def _wish(call: argparse.Namespace) -> ArchiveWish:
    return ArchiveWish(
        approve_as=call.approve_as,
        take_settings=call.take_settings,
        take_wording=call.take_wording,
        skip_bad=call.skip_bad,
    )


def _show(report: ImportReport, console: Console, *, as_json: bool) -> None:
    reasons = [(one.number, console.wording.say(one.reason)) for one in report.rejected]
    if as_json:
        console.write_json(
            {
                "added": report.added,
                "updated": report.updated,
                "unchanged": report.as_they_were,
                "rejected": [{"row": number, "reason": reason} for number, reason in reasons],
            }
            | {
                "stored": report.stored,
                "merged": report.merged,
                "conflicts": report.conflicts,
                "held_back": report.held_back,
                "sheet": report.sheet,
                "ignored_columns": list(report.ignored_columns),
                "remarks": [console.wording.say(one) for one in report.remarks],
                "kept_as_drafts": [
                    {"row": one.number, "reason": console.wording.say(one.why)} for one in report.drafts
                ],
                "sent_to_review": list(report.sent),
            }
        )
    else:
        for number, reason in reasons:
            console.say("cli.rejected-row", row=number, reason=reason)
        if report.stored:
            console.say(
                "cli.imported",
                added=report.added,
                updated=report.updated,
                unchanged=report.as_they_were,
                rejected=len(reasons),
            )
        else:
            console.say("cli.import-refused", usable=report.as_they_were, rejected=len(reasons))
    if report.merged:
        console.say("cli.imported-merged", count=report.merged)
    for remark in report.remarks:
        console.tell(remark)
    if not report.stored:
        console.say("cli.nothing-stored", count=len(reasons))
