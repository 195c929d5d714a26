"""Commands on messages and replies: suggest entries, judge a wording."""

import argparse
import time
from collections.abc import Mapping
from datetime import date
from typing import Any

from knowledge_base.errors import KnownError, StoreUnavailable
from knowledge_base.matching.rank import MOST_SHOWN
from knowledge_base.notice import notice
from knowledge_base.store import Store
from replydesk.channels import shipped_channels
from replydesk.cli.console import ANSWER_IS_NO, DONE, BrokenLine, CallRefused, Console, read_batch, read_input
from replydesk.cli.opening import open_to_read
from replydesk.config import Config
from replydesk.draft import Intent, Mode
from replydesk.house import modes_named
from replydesk.house_rules import pack_for, pack_of
from replydesk.judging import Judged, Wish, judge
from replydesk.paths import Paths
from replydesk.suggest import Suggestions, suggest
from replydesk.tone.rule import RulePack
from replydesk.verdict import Outcome

MAX_LIMIT = MOST_SHOWN
"""The most suggestions that can be asked for; a person looks at five."""


# --- ask


def ask(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Suggest entries for one message or a batch of them."""
    if (call.text is None) == (call.batch is None):
        raise CallRefused(notice("cli.text-or-batch"))
    store = open_to_read(call, console, paths, config)
    try:
        if call.batch is None:
            text = read_input("-") if call.text == "-" else call.text
            _show_answer(_answer(store, "", text, call.limit, console), console, as_json=call.json)
            return DONE
        for line in read_batch(call.batch):
            query = line.get("query") if isinstance(line, dict) else None
            if isinstance(line, dict) and isinstance(query, str):
                found = _answer(store, line.get("qid"), query, call.limit, console)
            else:
                found = _line_error(line, console)
            _show_answer(found, console, as_json=call.json)
        return DONE
    finally:
        store.close()


def _answer(store: Store, qid: object, text: str, limit: int, console: Console) -> dict[str, Any]:
    began = time.perf_counter()
    suggestions = suggest(store, text, limit=limit, today=date.today())
    elapsed_ms = (time.perf_counter() - began) * 1000
    return {
        "qid": qid,
        "query": text,
        "decision": str(suggestions.decision),
        "confidence": round(suggestions.confidence, 4),
        "elapsed_ms": round(elapsed_ms, 2),
        "suggestions": _suggestion_rows(suggestions, console),
    }


def _suggestion_rows(suggestions: Suggestions, console: Console) -> list[dict[str, Any]]:
    return [
        {
            "id": one.entry.name,
            "kind": str(one.entry.content.kind),
            "title": one.entry.content.title,
            "status": str(one.status),
            "confidence": round(one.confidence, 4),
            "reasons": [console.wording.say(reason) for reason in one.reasons],
            "warnings": [console.wording.say(warning) for warning in one.warnings],
        }
        for one in suggestions.items
    ]


def _show_answer(found: dict[str, Any], console: Console, *, as_json: bool) -> None:
    if _is_shown(found, console, as_json=as_json):
        return
    console.say(f"cli.decision-{found['decision']}")
    for one in found["suggestions"]:
        console.write_line(f"{one['confidence']:4.0%}  {one['id']}  [{one['status']}]  {one['title']}")
        for warning in one["warnings"]:
            console.write_line(f"    ! {warning}")
        for reason in one["reasons"]:
            console.write_line(f"      {reason}")


# --- check


def check_replies(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Judge one reply or a batch of them."""
    if (call.file is None) == (call.batch is None):
        raise CallRefused(notice("cli.file-or-batch"))
    store = open_to_read(call, console, paths, config)
    try:
        language = console.wording.language
        pack = pack_for(store, language) if call.rules is None else pack_of(str(call.rules.absolute()), language)
        if call.batch is None:
            text = read_input(call.file).removesuffix("\n")
            given = {"text": text, "cite": call.cite, "channel": call.channel, "intent": call.intent}
            found = _verdict(store, "", *_wish(given | {"account": call.account, "mode": call.mode}), pack)
            _show_verdict(found, console, as_json=call.json)
            return ANSWER_IS_NO if found["verdict"] == Outcome.BLOCK else DONE
        blocked = False
        for line in read_batch(call.batch):
            found = _checked_line(store, line, call, pack, console)
            blocked = blocked or found.get("verdict") == Outcome.BLOCK
            _show_verdict(found, console, as_json=call.json)
        return ANSWER_IS_NO if blocked else DONE
    finally:
        store.close()


def _checked_line(
    store: Store, line: dict[str, Any] | BrokenLine, call: argparse.Namespace, pack: RulePack, console: Console
) -> dict[str, Any]:
    if isinstance(line, BrokenLine):
        return _line_error(line, console)
    given = {name: getattr(call, name) for name in ("cite", "channel", "intent", "account", "mode")}
    given |= {name: value for name, value in line.items() if value is not None}
    if isinstance(given["mode"], str):
        given["mode"] = [given["mode"]]
    if not isinstance(given.get("text"), str) or not _is_texts(given["cite"]) or not _is_texts(given["mode"] or []):
        return _line_error(line, console)
    try:
        return _verdict(store, line.get("qid"), *_wish(given), pack)
    except StoreUnavailable:
        raise
    except KnownError as refused:
        return {"qid": line.get("qid"), "error": console.wording.say(refused.notice)}


def _is_texts(found: object) -> bool:
    return isinstance(found, list) and all(isinstance(one, str) for one in found)


def _wish(given: Mapping[str, Any]) -> tuple[Wish, frozenset[Mode] | None]:
    """Return the wording that *given* holds, and the modes to judge for; ``None``: those of the fact base."""
    channel, intent, account = given["channel"], given["intent"], given["account"]
    channels = shipped_channels()
    if not isinstance(channel, str) or channel not in channels:
        raise CallRefused(notice("cli.unknown-channel", name=str(channel), known=", ".join(channels)))
    if not isinstance(intent, str) or intent not in list(Intent):
        raise CallRefused(notice("cli.unknown-intent", name=str(intent), known=", ".join(Intent)))
    if not isinstance(account, str):
        raise CallRefused(notice("cli.incomplete-line"))
    modes = None if given["mode"] is None else modes_named(given["mode"])
    cited = tuple(given["cite"])
    return Wish(text=given["text"], cited=cited, channel=channel, intent=Intent(intent), account=account), modes


def _verdict(store: Store, qid: object, wish: Wish, modes: frozenset[Mode] | None, pack: RulePack) -> dict[str, Any]:
    began = time.perf_counter()
    judged = judge(store, wish, pack, today=date.today(), modes=modes)
    elapsed_ms = (time.perf_counter() - began) * 1000
    return {"qid": qid} | _verdict_json(judged) | {"elapsed_ms": round(elapsed_ms, 2)}


def _verdict_json(judged: Judged) -> dict[str, Any]:
    return {
        "verdict": str(judged.verdict.outcome),
        "findings": [
            {
                "rule": one.rule,
                "severity": str(one.severity),
                "start": one.start,
                "end": one.end,
                "text": one.text,
                "message": one.message,
                "replacement": one.replacement,
                "source": one.source,
            }
            for one in judged.verdict.findings
        ],
    }


def _show_verdict(found: dict[str, Any], console: Console, *, as_json: bool) -> None:
    if _is_shown(found, console, as_json=as_json):
        return
    console.say(f"cli.verdict-{found['verdict']}")
    for one in found["findings"]:
        console.write_line(f"{one['severity']:8}{one['rule']}  {one['start']}–{one['end']}  {one['message']}")
        if one["replacement"] is not None:
            console.write_line(f"        → {one['replacement']}")


def _is_shown(found: dict[str, Any], console: Console, *, as_json: bool) -> bool:
    """Write an answer that is wanted as JSON or is an error; say whether that was so."""
    if as_json:
        console.write_json(found)
    elif "error" in found:
        name = found["qid"]
        console.write_line(found["error"] if name is None else f"{name}: {found['error']}")
    return as_json or "error" in found


def _line_error(line: dict[str, Any] | BrokenLine, console: Console) -> dict[str, Any]:
    """Return the answer to a line of a batch that cannot be used."""
    if isinstance(line, BrokenLine):
        return {"qid": None, "error": console.wording.say(notice("cli.broken-line", line=line.number))}
    return {"qid": line.get("qid"), "error": console.wording.say(notice("cli.incomplete-line"))}
