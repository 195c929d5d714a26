"""Commands of whoever keeps the rules: what holds, what it rests on, whether it does what its examples say."""

import argparse
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from knowledge_base.accounts import Account
from knowledge_base.errors import KnownError
from knowledge_base.policy import Policy
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import policy_of
from replydesk.cli.console import ANSWER_IS_NO, DONE, Console, read_input
from replydesk.cli.opening import open_to_read, open_to_work
from replydesk.config import Config
from replydesk.house import House, house_of, modes_named, set_house
from replydesk.house_rules import pack_for, pack_of
from replydesk.paths import Paths
from replydesk.policies import set_policy
from replydesk.tone.exam import Failure, failures_of
from replydesk.tone.rule import Rule, RulePack
from replydesk.tone.rule_list import Listed, listed

# --- rules


def list_rules(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """List the rules that hold; with ``--test`` put its own examples before each."""
    pack = _pack(call, console, paths, config)
    failed = 0
    for one in listed(pack):
        wrong = tuple(failures_of(one.rule)) if call.test and one.is_on else ()
        failed += len(wrong)
        if call.json:
            tested = {"failed": [_failure(each) for each in wrong]} if call.test and one.is_on else {}
            console.write_json(_row(one) | tested)
        elif one.is_on and (wrong or not call.test):
            _show(one.rule, wrong, console)
    if not (call.json or call.test):
        for rule in pack.resting:
            console.write_line(f"{'off':8}{rule.name:36}  {rule.origin:8}  {', '.join(rule.changed_in)}".rstrip())
    if call.test:
        count = sum(len(rule.examples) for rule in pack.rules)
        console.say("cli.rules-tested", rules=len(pack.rules), examples=count, failed=failed)
    else:
        console.say("cli.rules-listed", rules=len(pack.rules), off=len(pack.off))
    return ANSWER_IS_NO if failed else DONE


def _pack(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> RulePack:
    """Return the rules of the named folder; without one those of the fact base; without that ours alone."""
    language = console.wording.language
    if call.rules is not None:
        return pack_of(str(call.rules.absolute()), language)
    if call.db is None and not paths.database.exists():
        return pack_of("", language)
    store = open_to_read(call, console, paths, config)
    try:
        return pack_for(store, language)
    finally:
        store.close()


def _row(one: Listed) -> dict[str, Any]:
    rule = one.rule
    finds = sum(example.found for example in rule.examples)
    when = {
        "intent": rule.when.intents,
        "channel": rule.when.channels,
        "account": rule.when.accounts,
        "mode": rule.when.modes,
    }
    return {
        "rule": rule.name,
        "severity": str(rule.severity) if one.is_on else "off",
        "type": rule.type,
        "source": rule.source,
        "origin": rule.origin,
        "change": str(one.change),
        "file": rule.file,
        "changed_in": list(rule.changed_in),
        "override": rule.override,
        "fixed": rule.is_fixed,
        "when": {key: sorted(names) for key, names in when.items() if names},
        "message": rule.message,
        "description": rule.description,
        "examples": {"fail": finds, "pass": len(rule.examples) - finds},
    }


def _failure(one: Failure) -> dict[str, Any]:
    return {
        "line": one.example.line,
        "text": one.example.text,
        "expected": "fail" if one.example.found else "pass",
        "found": list(one.found),
    }


def _show(rule: Rule, wrong: Iterable[Failure], console: Console) -> None:
    console.write_line(f"{rule.severity:8}{rule.name:36}  {rule.origin:8}  {rule.file}")
    if rule.source:
        console.write_line(f"        {rule.source}")
    for one in wrong:
        code = "cli.example-not-found" if one.example.found else "cli.example-found"
        console.say(code, line=one.example.line, text=one.example.text, found=", ".join(one.found))


# --- settings

REQUIRED = ("source", "legal-basis", "none")
"""What can be made mandatory before approval."""

_CHANGED_BY = ("account", "mode", "rules", "one_person", "require", "sop", "warn_days")
"""Options of which each changes what is set."""


def settings(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Show what is set for the fact base, after setting what the call names; all of it or nothing."""
    if all(getattr(call, name) is None for name in _CHANGED_BY):
        store = open_to_read(call, console, paths, config)
    else:
        store = open_to_work(call, console, paths, config)
    try:
        before = _house_or_none(store)
        house = _changed(before or House(), call)
        was = policy_of(store.settings)
        policy = _changed_policy(was, call)
        act = Act(person=call.person or config.person, at=datetime.now(UTC))
        kind = ActionKind.POLICY_CHANGED if house == before else ActionKind.HOUSE_CHANGED
        with store.atomic(), store.entries.as_one(kind, act):
            if house != before:
                pack_of(house.rules_folder, console.wording.language)  # a folder that cannot be used is refused here
                set_house(store, house, act)
                house = house_of(store)
            if policy != was:
                set_policy(store, policy, act)
        _show_settings(house, policy_of(store.settings), console, as_json=call.json)
        return DONE
    finally:
        store.close()


def _house_or_none(store: Store) -> House | None:
    """Return what is set for *store*; ``None`` when it cannot be read, so that it can be set anew."""
    try:
        return house_of(store)
    except KnownError:
        return None


def _changed(house: House, call: argparse.Namespace) -> House:
    folder = house.rules_folder
    if call.rules is not None:
        folder = str(Path(call.rules).absolute()) if call.rules else ""
    return replace(
        house,
        accounts=house.accounts if call.account is None else _named(house, filter(None, call.account)),
        modes=house.modes if call.mode is None else modes_named(call.mode),
        rules_folder=folder,
    )


def _named(house: House, names: Iterable[str]) -> tuple[Account, ...]:
    """Return the accounts of these names; what was set of one of that name before stays."""
    known = {one.name.casefold(): one for one in house.accounts}
    return tuple(known.get(name.casefold(), Account(name)) for name in names)


def _changed_policy(policy: Policy, call: argparse.Namespace) -> Policy:
    sop = policy.sop
    if call.sop is not None:
        sop = read_input(call.sop).strip() if call.sop else ""
    required = call.require or []
    return Policy(
        one_person=policy.one_person if call.one_person is None else call.one_person == "yes",
        needs_source="source" in required if required else policy.needs_source,
        needs_legal_basis="legal-basis" in required if required else policy.needs_legal_basis,
        sop=sop,
        warn_days=policy.warn_days if call.warn_days is None else call.warn_days,
    )


def _show_settings(house: House, policy: Policy, console: Console, *, as_json: bool) -> None:
    accounts, modes = [one.name for one in house.accounts], sorted(house.modes)
    asked = (("source", policy.needs_source), ("legal-basis", policy.needs_legal_basis))
    required = [name for name, is_asked in asked if is_asked]
    one_person = "yes" if policy.one_person else "no"
    if as_json:
        found: dict[str, Any] = {"accounts": accounts, "modes": modes, "rules": house.rules_folder}
        more = {"one_person": policy.one_person, "require": required, "sop": policy.sop, "warn_days": policy.warn_days}
        console.write_json(found | more)
        return
    for key, value in (
        ("accounts", ", ".join(accounts)),
        ("modes", ", ".join(modes)),
        ("rules", house.rules_folder),
        ("one-person", one_person),
        ("require", ", ".join(required)),
        ("warn-days", str(policy.warn_days)),
        ("sop", policy.sop),
    ):
        console.write_line(f"{key:12}{value}".rstrip())
