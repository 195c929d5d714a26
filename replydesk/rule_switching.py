"""Switches a tone rule off or on in the institution's own folder, where the institution allows it.

What nobody may overrule nobody switches off either (see docs/decisions/0009). A rule that blocks is switched off only
where the author could have released the reply otherwise: where one person runs the fact base alone, or with the PIN of
a second person (docs/decisions/0010). Each change is an audit line, and stands in the folder with who made it and why.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from knowledge_base.errors import ExportRefused, KnownError
from knowledge_base.exchange.atomic import replacing
from knowledge_base.notice import Notice, notice
from knowledge_base.store import Store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import policy_of
from replydesk.house_rules import is_shut, pack_of
from replydesk.second_person import is_switched_on, known_releaser, same_person, those_who_may, wrong_pin
from replydesk.tone.folders import LEVELS_FILE
from replydesk.tone.level_lines import Note, note_on, switched_off, switched_on
from replydesk.tone.rule import Rule, RulePack
from replydesk.tone.rule_file import MAX_BYTES
from replydesk.verdict import Severity

_LEVELS = {Severity.BLOCK: "error", Severity.WARN: "warning", Severity.SUGGEST: "suggestion"}


class RuleKept(KnownError):
    """A rule stays as it is; the notice says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Switching:
    """What is to be done with a rule.

    Attributes:
        rule: Its name.
        on: Switch it on; else off.
        reason: Why it is switched off.
        second: Who confirms that with their own PIN; empty: nobody.
        pin: As typed; it goes no further than the comparison.
    """

    rule: str
    on: bool
    reason: str = ""
    second: str = ""
    pin: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Switched:
    """What was done, and what is needed to take it back.

    Attributes:
        pack: The rules that hold now.
        file: The file that was written.
        before: What it held; ``None``: it was not there.
        after: What it holds now.
    """

    rule: str
    on: bool
    pack: RulePack
    file: Path
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What may be done with one rule at this desk.

    Attributes:
        why_kept: Why it cannot be switched; ``None``: it can.
        releasers: Of whom one must confirm it with a PIN; empty: nobody needs to.
        note: Who switched it off at the desk, when and why; ``None``: nobody did.
    """

    why_kept: Notice | None
    releasers: tuple[str, ...] = ()
    note: Note | None = None


def standings(store: Store, pack: RulePack, *, person: str) -> Mapping[str, Standing]:
    """Return what *person* may do with each rule of *pack*, by its name. Runs on the store's thread.

    What holds for all of them is looked up once: the folder may lie on a slow share.
    """
    why = _why_all_kept(store, pack)
    levels = _levels_of(pack) if pack.resting else ""
    blocking = _blocking(store, person)
    found = {rule.name: Standing(why_kept=why, note=note_on(levels, rule.name)) for rule in pack.resting}
    for rule in pack.rules:
        if rule.is_fixed:
            found[rule.name] = Standing(why_kept=notice("rules.fixed"))
        elif why is not None:
            found[rule.name] = Standing(why_kept=why)
        else:
            found[rule.name] = blocking if rule.severity is Severity.BLOCK else Standing(why_kept=None)
    return found


def _blocking(store: Store, person: str) -> Standing:
    """Return what *person* may do with a rule that blocks and is on, where nothing else speaks against it."""
    if is_switched_on(store):
        able = those_who_may(store, author=person)
        return Standing(why_kept=None if able else notice("rules.nobody-else"), releasers=able)
    return Standing(why_kept=None if policy_of(store.settings).one_person else notice("rules.needs-second"))


def switch(store: Store, pack: RulePack, wanted: Switching, act: Act) -> Switched:
    """Switch a rule of *pack* off or on in the institution's folder. Runs on the store's thread.

    The audit line and the file are one step: neither stays without the other.

    Raises:
        RuleKept: it may not be switched, or the reason or the PIN is missing or wrong, or the folder cannot be written.
            A wrong PIN is counted and on record.
        RuleFileBroken: the folder cannot be read.
        RuntimeError: it was called inside a step, which could still be taken back with the count of a wrong PIN in it.
    """
    if store.in_step:
        raise RuntimeError("a switch cannot be part of a larger step: a wrong PIN must be sure to be counted")
    rule, is_on = _found(pack, wanted.rule)
    if is_on is wanted.on:
        raise RuleKept(notice("rules.so-already", name=wanted.rule))
    now = standings(store, pack, person=act.person)[rule.name]
    if now.why_kept is not None:
        raise RuleKept(now.why_kept)
    if not wanted.on:
        _require_reason(wanted, act)
        _require_second(store, now, wanted, act)
    file = Path(pack.folder) / LEVELS_FILE
    before = _bytes_of(file)
    text = _text_of(before, file)
    if wanted.on:
        level = _LEVELS[rule.ours or rule.severity]
        texts = [switched_on(text, rule.name), switched_on(text, rule.name, level)]
    else:
        note = Note(person=act.person, day=act.at.date(), reason=wanted.reason)
        texts = [switched_off(text, rule.name, note)]
    step = _Step(
        rule=rule.name,
        on=wanted.on,
        file=file,
        before=before,
        tries=tuple(one.encode() for one in texts),
        detail={"reason": wanted.reason.strip(), "confirmed_by": wanted.second if now.releasers else ""},
    )
    return _carried_out(store, pack, step, act)


def take_back(store: Store, pack: RulePack, done: Switched, act: Act) -> Switched:
    """Let the file be again what it was before *done*. Runs on the store's thread.

    Raises:
        RuleKept: the file is another one by now, or the rule may not simply be switched off.
        RuleFileBroken: the folder cannot be read.
    """
    rule, is_on = _found(pack, done.rule)
    if is_on is not done.on:
        raise RuleKept(notice("rules.changed-since", file=str(done.file)))
    now = standings(store, pack, person=act.person)[rule.name]
    if now.why_kept is not None:
        raise RuleKept(now.why_kept)
    if now.releasers and done.on:
        raise RuleKept(notice("rules.take-back-needs-pin"))
    if _bytes_of(done.file) != done.after:
        raise RuleKept(notice("rules.changed-since", file=str(done.file)))
    step = _Step(
        rule=done.rule,
        on=not done.on,
        file=done.file,
        before=done.after,
        tries=(done.before,),
        detail={"taken_back": True},
    )
    return _carried_out(store, pack, step, act)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """One change of the folder, as it is planned.

    Attributes:
        file: The file to write.
        before: What it holds; ``None``: it is not there.
        tries: What to write into it: the first by which the rule is as it shall be. ``None``: nothing, it goes.
        detail: What the audit line says of it.
    """

    rule: str
    on: bool
    file: Path
    before: bytes | None
    tries: tuple[bytes | None, ...]
    detail: dict[str, Any]


def _carried_out(store: Store, pack: RulePack, step: _Step, act: Act) -> Switched:
    """Write the file and the audit line, or change nothing."""
    said = {"rule": step.rule, "on": step.on, "file": step.file.name, **step.detail}
    try:
        with store.atomic():
            store.audit.append(AuditAct.RULE_SWITCHED, person=act.person, at=act.at, reply_id=None, detail=said)
            after, fresh = _written(pack, step)
    except BaseException:
        with suppress(KnownError):
            if _bytes_of(step.file) in step.tries:
                _write(step.file, step.before)
        raise
    return Switched(rule=step.rule, on=step.on, pack=fresh, file=step.file, before=step.before, after=after)


def _written(pack: RulePack, step: _Step) -> tuple[bytes | None, RulePack]:
    """Write the first of the tries by which the rule is as it shall be; return it and the rules that hold then."""
    for data in step.tries:
        _write(step.file, data)
        fresh = pack_of(pack.folder, pack.language)
        if (step.rule not in fresh.off) is step.on:
            return data, fresh
    raise RuleKept(notice("rules.other-file", name=step.rule))


def _why_all_kept(store: Store, pack: RulePack) -> Notice | None:
    """Return why nobody can switch any rule at this desk, or ``None``."""
    if is_shut(pack):
        return notice("rules.shut")
    if store.why_read_only is not None:
        return store.why_read_only
    if not pack.folder:
        return notice("rules.no-folder")
    place = Path(pack.folder)
    file = place / LEVELS_FILE
    if not os.access(place, os.W_OK) or (file.exists() and not os.access(file, os.W_OK)):
        return notice("rules.not-writable", folder=pack.folder)
    return None


def _require_reason(wanted: Switching, act: Act) -> None:
    if not wanted.reason.strip():
        raise RuleKept(notice("rules.needs-reason"))
    if wanted.pin and (wanted.pin in wanted.reason or wanted.pin in act.person):
        raise RuleKept(notice("second.pin-in-reason"))


def _require_second(store: Store, now: Standing, wanted: Switching, act: Act) -> None:
    """Let nothing pass but the right PIN of one who may, where one is asked for; wrong ones are counted."""
    if not now.releasers:
        return
    by = known_releaser(store, wanted.second)
    if by is None or not any(same_person(by.name, name) for name in now.releasers):
        raise RuleKept(notice("second.needs-confirmation"))
    with store.atomic():
        refused = wrong_pin(store, by, wanted.pin, now=act.at)
        if refused is not None:
            detail: dict[str, Any] = {"rule": wanted.rule, "confirmed_by": by.name}
            detail |= {"why": refused.code, "why_values": dict(refused.values)}
            store.audit.append(AuditAct.RULE_KEPT, person=act.person, at=act.at, reply_id=None, detail=detail)
    if refused is not None:
        raise RuleKept(refused)


def _found(pack: RulePack, name: str) -> tuple[Rule, bool]:
    """Return the rule *name* of *pack*, and whether it is switched on."""
    for is_on, rules in ((True, pack.rules), (False, pack.resting)):
        for rule in rules:
            if rule.name == name:
                return rule, is_on
    raise RuleKept(notice("rules.unknown", name=name))


def _levels_of(pack: RulePack) -> str:
    """Return what the file of levels says; nothing where it cannot be read."""
    if not pack.folder:
        return ""
    try:
        file = Path(pack.folder) / LEVELS_FILE
        return _text_of(_bytes_of(file), file)
    except RuleKept:
        return ""


def _bytes_of(file: Path) -> bytes | None:
    """Return what *file* holds, ``None`` where there is none."""
    try:
        with file.open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise RuleKept(notice("rules.unwritten", file=str(file), why=error.strerror or "?")) from None


def _text_of(data: bytes | None, file: Path) -> str:
    try:
        return (data or b"").decode()
    except UnicodeDecodeError:
        raise RuleKept(notice("rules.unwritten", file=str(file), why="UTF-8")) from None


def _write(file: Path, data: bytes | None) -> None:
    """Put *data* in place of what *file* holds, with the rights it has; ``None``: take it away."""
    try:
        if data is None:
            file.unlink(missing_ok=True)
            return
        rights = file.stat().st_mode if file.exists() else None
        with replacing(file) as fresh:
            fresh.write(data)
            if rights is not None:
                os.chmod(fresh.name, rights)  # noqa: PTH101 - the name is not known as a path
    except ExportRefused as error:
        raise RuleKept(notice("rules.unwritten", file=str(file), why=str(error.notice.values["why"]))) from None
    except OSError as error:
        raise RuleKept(notice("rules.unwritten", file=str(file), why=error.strerror or "?")) from None
