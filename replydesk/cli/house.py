"""Commands on an institution's accounts and variables, and the wordings of entries as its accounts say them."""

import argparse
from dataclasses import replace
from datetime import UTC, date, datetime

from knowledge_base.accounts import Account
from knowledge_base.entry import Entry, Status
from knowledge_base.notice import Notice, notice
from knowledge_base.quotes import quoted_in
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.variables import put_in, variable_of
from knowledge_base.wordings import VOICES
from replydesk.attachment_gate import may_be_used
from replydesk.channels import shipped_channels
from replydesk.cli.console import ANSWER_IS_NO, DONE, CallRefused, Console
from replydesk.cli.naming import entry_named
from replydesk.cli.opening import open_to_read, open_to_work
from replydesk.compose import compose
from replydesk.config import Config
from replydesk.draft import GENERAL
from replydesk.house import House, house_of, set_house
from replydesk.house_rules import pack_or_shut
from replydesk.paths import Paths
from replydesk.quoting import Filler
from replydesk.timeliness import is_bar, of_days
from replydesk.wording_check import WordingCheck, said_of

_OF_ACCOUNT = ("voice", "channel", "greeting", "closing", "signature")
"""Options of which each changes one account."""


# --- accounts


def accounts(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """List the accounts, or add, change or remove one."""
    changes = call.remove or any(getattr(call, name) is not None for name in _OF_ACCOUNT)
    if call.name is None and changes:
        raise CallRefused(notice("cli.account-needs-name"))
    opened = open_to_read if call.name is None else open_to_work
    store = opened(call, console, paths, config)
    try:
        if call.name is not None:
            house = house_of(store)
            set_house(store, replace(house, accounts=_changed_accounts(house, call)), _act(call, config))
        for one in house_of(store).accounts:
            if call.json:
                console.write_json({"voice": str(one.voice)} | one.as_json())
            else:
                _show_account(one, console)
        return DONE
    finally:
        store.close()


def _changed_accounts(house: House, call: argparse.Namespace) -> tuple[Account, ...]:
    name = " ".join(call.name.split())
    before = next((one for one in house.accounts if one.name.casefold() == name.casefold()), None)
    if call.remove:
        if before is None:
            known = ", ".join(one.name for one in house.accounts) or "–"
            raise CallRefused(notice("house.unknown-account", name=name, known=known))
        return tuple(one for one in house.accounts if one != before)
    given = {key: getattr(call, key) for key in _OF_ACCOUNT if getattr(call, key) is not None}
    if "voice" in given:
        given["voice"] = VOICES[given["voice"]]
    changed = replace(before or Account(name), **given)
    if before is None:
        return (*house.accounts, changed)
    return tuple(changed if one == before else one for one in house.accounts)


def _show_account(one: Account, console: Console) -> None:
    console.write_line(f"{one.name}  [{one.voice}]  {one.channel}".rstrip())
    for part in ("greeting", "closing", "signature"):
        if text := getattr(one, part):
            console.write_line(f"    {part:10}{text}")


# --- variables


def variables(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """List the institution's variables with how many entries use each, or set or remove one."""
    opened = open_to_read if call.line is None else open_to_work
    store = opened(call, console, paths, config)
    try:
        if call.line is not None:
            _set_variable(store, call, config)
        found = house_of(store).variables
        counts = store.variable_use.counts([one.name for one in found])
        for one in found:
            count = counts[one.name]
            if call.json:
                console.write_json(one.as_json() | {"entries": count})
            else:
                used = console.wording.say(notice("cli.variable-used", count=count))
                console.write_line(f"{one.as_line()}  ({used})")
        return DONE
    finally:
        store.close()


def _set_variable(store: Store, call: argparse.Namespace, config: Config) -> None:
    house = house_of(store)
    given = variable_of(call.line)
    if given is None:
        raise CallRefused(notice("house.bad-variable", line=call.line[:80]))
    known = {one.name for one in house.variables}
    if call.remove:
        if given.name not in known:
            raise CallRefused(notice("cli.no-such-variable", name=given.name))
        changed = tuple(one for one in house.variables if one.name != given.name)
    elif given.name in known:
        changed = tuple(given if one.name == given.name else one for one in house.variables)
    else:
        changed = (*house.variables, given)
    set_house(store, replace(house, variables=changed), _act(call, config))


# --- the wording of an entry


def wording(call: argparse.Namespace, console: Console, paths: Paths, config: Config) -> int:
    """Give the approved wording of an entry as an account says it on a channel, and say which of several it is.

    What no reply may rest on today is not written: a script could not tell it from what is approved.
    """
    if call.channel not in shipped_channels():
        raise CallRefused(notice("cli.unknown-channel", name=call.channel, known=", ".join(shipped_channels())))
    store = open_to_read(call, console, paths, config)
    try:
        house = house_of(store)
        account = house.answering(call.channel, call.account)
        if account.channel not in {"", call.channel} and call.channel != GENERAL:
            own = account.channel
            raise CallRefused(notice("cli.account-elsewhere", account=account.name, own=own, channel=call.channel))
        entry = store.entries.serving(entry_named(store, call.name).id)
        if entry is None:
            raise CallRefused(notice("entry.unknown", name=call.name))
        today = date.today()
        filler = Filler(store, today, account, shared=house.variables)
        read = filler.read(entry)
        composed = compose(read.entry.content, channel=call.channel, account=account)
        check = WordingCheck(store, today=today, pack=pack_or_shut(store, call.language))
        text = put_in(composed.text, read.entry.content.variables, {})
        why = _why_not_given(entry, today, check, practice=store.settings.is_practice)
        why = why or filler.why_unusable(entry.content.title, quoted_in(text))
        if call.json:
            found = {"id": entry.name, "channel": call.channel, "account": account.name, "wording": composed.place}
            status = {"status": str(entry.status_on(today))}
            console.write_json(found | status | ({"text": text} if why is None else {}))
        elif why is None:
            console.write_line(text)
            console.say("cli.wording-taken", place=composed.place or "–")
        if why is not None:
            console.tell(why)
        return DONE if why is None else ANSWER_IS_NO
    finally:
        store.close()


def _why_not_given(entry: Entry, today: date, check: WordingCheck, *, practice: bool) -> Notice | None:
    """Return why a text of *entry* must not be written today; ``None``: it may."""
    if may_be_used(entry, today, practice=practice):
        found = check.blocks(entry.content)
        return notice("cli.wording-blocked", title=entry.content.title, what=said_of(found)) if found else None
    bar = next(filter(is_bar, of_days(entry, (), today=today, warn_days=0)), None)
    code = "cli.wording-retired" if entry.state is Status.RETIRED else "cli.wording-unapproved"
    return bar or notice(code, title=entry.content.title)


def _act(call: argparse.Namespace, config: Config) -> Act:
    return Act(person=call.person or config.person, at=datetime.now(UTC))
