"""Reads folders of rule files into a pack.

A folder holds a folder for each family (``respect/``) with a file for each rule (``profanity.yml``), and may hold
``words.yml`` with the lists that patterns call by name. Later folders come from the institution: a file of a new name
adds a rule; a file of a known name replaces it, or changes it when it says ``extends: respect.profanity``.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path

from knowledge_base.frozen import FrozenDict
from knowledge_base.wordings import account_key
from replydesk.channels import shipped_channels
from replydesk.draft import MODES, Intent
from replydesk.tone.account_place import account_place
from replydesk.tone.acting import acting
from replydesk.tone.casing import capitalization
from replydesk.tone.counting import acronym, conditional, consistency, metric, occurrence, repetition
from replydesk.tone.exam import objections
from replydesk.tone.folders import LEVELS_FILE, WORDS_FILE, RuleText, own_files, shipped_files
from replydesk.tone.freshness import freshness
from replydesk.tone.grounded import grounded
from replydesk.tone.layers import Source, laid_over, switched
from replydesk.tone.length import length
from replydesk.tone.levels import read_levels
from replydesk.tone.making import Making
from replydesk.tone.manner import manner
from replydesk.tone.not_here import refuse_what_is_not_here
from replydesk.tone.personal import personal
from replydesk.tone.polarity import polarity
from replydesk.tone.rule import Asks, Example, Rule, RulePack, When
from replydesk.tone.rule_file import Fields, Item, read_rule_file
from replydesk.tone.sequence import sequence
from replydesk.tone.spelling import spelling
from replydesk.tone.structure import structure
from replydesk.tone.wording import existence, substitution
from replydesk.verdict import Severity
from resources import folder

_TYPES: Mapping[str, Callable[[Making], Asks]] = {
    "existence": existence,
    "substitution": substitution,
    "occurrence": occurrence,
    "repetition": repetition,
    "consistency": consistency,
    "conditional": conditional,
    "capitalization": capitalization,
    "metric": metric,
    "sequence": sequence,
    "spelling": spelling,
    "acronym": acronym,
    "grounded": grounded,
    "personal": personal,
    "polarity": polarity,
    "freshness": freshness,
    "structure": structure,
    "length": length,
    "account": account_place,
    "manner": manner,
}
_LEVELS = {"error": Severity.BLOCK, "warning": Severity.WARN, "suggestion": Severity.SUGGEST}
_OFF = "off"
_INTENTS = {
    **{str(intent): str(intent) for intent in Intent},
    "pertanyaan": "question",
    "keluhan": "complaint",
    "hoaks": "hoax",
    "kritik": "criticism",
    "hinaan": "insult",
    "pujian": "praise",
    "lainnya": "other",
}
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_GIVEN = (
    *("text", "body", "title", "kind", "source", "url", "status", "valid_until"),
    *("intent", "channel", "account", "account_channel", "mode", "today"),
)


def shipped_pack(language: str) -> RulePack:
    """Return the rules that ship with the program, speaking *language* (``"id"`` or ``"en"``).

    The test-suite has compiled every pattern of them: here each is compiled when it is first used, which keeps the
    start of the program short.
    """
    return load_pack((folder("styles"),), language=language, sound=1)


def load_pack(folders: Sequence[Traversable | Path], *, language: str, sound: int = 0) -> RulePack:
    """Return the rules of *folders* as one pack; a later folder adds to, tightens or relaxes the earlier ones by name.

    Args:
        folders: Ours first, then the institution's, each a :class:`~pathlib.Path`.
        language: ``"id"`` or ``"en"``: which messages the rules speak.
        sound: How many of the folders, from the first, are our own as shipped, with patterns known to be sound.

    Raises:
        RuleFileBroken: a file cannot be used. Nothing is skipped: a rule that is not there would let replies through.
    """
    names: dict[str, str] = {}
    layers: dict[str, Source] = {}
    digest = hashlib.sha256()
    for number, place in enumerate(folders):
        known = frozenset(names)
        for text in _files(place, is_sound=number < sound, is_first=number == 0):
            digest.update(json.dumps([number, text.path, len(text.data)]).encode() + text.data)
            if text.path == LEVELS_FILE:
                _switch(layers, text)
                continue
            fields = read_rule_file(text.data, text.name)
            if text.path == WORDS_FILE:
                _add_names(names, Making(fields, names, sound=number < sound), known)
            else:
                name = _rule_name(text.path, fields)
                layers[name] = laid_over(layers, name, fields, _TYPES, shipped=number == 0, sound=number < sound)
    made = [_rule(name, source, names, language) for name, source in sorted(layers.items())]
    return RulePack(
        rules=tuple(rule for rule, is_on in made if is_on),
        version=digest.hexdigest(),
        language=language,
        resting=tuple(rule for rule, is_on in made if not is_on),
    )


def _files(place: Traversable | Path, *, is_sound: bool, is_first: bool) -> Iterator[RuleText]:
    if is_sound or not isinstance(place, Path):
        return shipped_files(place)
    return own_files(place, full_names=not is_first)


def _switch(layers: dict[str, Source], text: RuleText) -> None:
    """Give rules the levels that a ``.vale.ini`` sets."""
    for switch in read_levels(text):
        if switch.rule not in layers:
            raise switch.broken("unknown-rule", name=switch.rule)
        layers[switch.rule] = switched(layers[switch.rule], switch)


def _rule_name(path: str, fields: Fields) -> str:
    family, _, own = path.removesuffix(".yml").partition("/")
    for part in (family, own):
        if not _NAME.fullmatch(part):
            raise fields.broken("bad-name", name=part)
    return f"{family}.{own}"


def _add_names(names: dict[str, str], making: Making, known: frozenset[str]) -> None:
    """Add the lists of a ``words.yml``; a list may call those above it, ``name+`` adds to one that is there.

    Those of *known* can only be added to: rules that nobody may overrule stand on them.
    """
    fields = making.fields
    for key in fields.items:
        name = key.removesuffix("+")
        if not _NAME.fullmatch(name):
            raise fields.broken("bad-name", fields.line_of(key), name=name)
        if key in known:
            raise fields.broken("fixed-list", fields.line_of(key), name=name)
        listed = fields.texts_with_lines(key, needed=True)
        making.compiled(listed)
        words = [re.sub(r"<([a-z][a-z0-9-]*)>", lambda match: f"(?:{names[match[1]]})", text) for text, _ in listed]
        if key.endswith("+") and name in names:
            words.insert(0, names[name])
        names[name] = "|".join(words)


def _rule(name: str, source: Source, names: Mapping[str, str], language: str) -> tuple[Rule, bool]:
    """Return the rule, and whether it is switched on."""
    fields = source.fields
    fields.text("extends", "")
    written = fields.choice("level", (*_LEVELS, _OFF), "warning")
    level = source.switched or written
    fields.text("level", "")
    making = Making(fields, names, source.sound)
    refuse_what_is_not_here(fields, source.type)
    override = fields.choice("override", ("reason", "second", "never"), "second" if level == "error" else "reason")
    if level == "error" and override == "reason":
        if source.switched != "error":
            raise fields.broken("weak-override", fields.line_of("override"))
        override = "second"
    made = Rule(
        name=name,
        severity=next((_LEVELS[one] for one in (level, written, source.ours) if one in _LEVELS), Severity.WARN),
        message=_message(fields, "message", language),
        messages=FrozenDict(_messages(fields, language)),
        asks=acting(_TYPES[source.type](making), making),
        source=_in_language(fields, "source", language, ""),
        when=_when(fields),
        override=override,
        link=fields.text("link", ""),
        examples=_examples(fields),
        file=fields.file,
        mends=fields.choice("mend", ("ask", "safe"), "ask") == "safe",
        type=source.type,
        builds_on=source.builds_on,
        origin=source.origin,
        description=_in_language(fields, "description", language, ""),
        is_fixed=source.fixed is not None,
        ours=_LEVELS.get(source.ours),
        changed_in=source.changed_in,
        changed_keys=source.changed_keys,
    )
    fields.finish()
    if source.fixed is not None and source.fixed is not fields:
        _still_holds(made, source.fixed, fields)
    return made, level != _OFF


def _still_holds(made: Rule, fixed: Fields, fields: Fields) -> None:
    """See to it that what was added to a rule that nobody may overrule leaves no hole in it."""
    for example in _examples(fixed):
        if example.found and not objections(made, example):
            raise fields.broken("fixed-example", name=made.name, text=example.text)


def _message(fields: Fields, key: str, language: str) -> str:
    """Return the message in *language*; where there is only the other one, that."""
    return _in_language(fields, key, language)


def _in_language(fields: Fields, key: str, language: str, default: str | None = None) -> str:
    indonesian = fields.text(key, default)
    english = fields.text(f"{key}_en", indonesian)
    return english if language == "en" else indonesian


def _messages(fields: Fields, language: str) -> Iterator[tuple[str, str]]:
    for key in fields.items:
        if key.startswith("message_") and not key.endswith("_en"):
            yield key.removeprefix("message_"), _message(fields, key, language)


def _when(fields: Fields) -> When:
    table = fields.table("when")
    if not table.items:
        return When()
    made = When(
        intents=_named(table, "intent", _INTENTS),
        channels=_named(table, "channel", {name: name for name in shipped_channels()}),
        accounts=frozenset(map(account_key, table.texts("account"))),
        modes=_named(table, "mode", MODES),
    )
    table.finish()
    return made


def _named(table: Fields, key: str, known: Mapping[str, str]) -> frozenset[str]:
    """Return what the names of the list *key* stand for: one that nothing is called by would switch the rule off."""
    found = table.texts_with_lines(key)
    for name, line in found:
        if name not in known:
            raise table.broken("bad-value", line, key=key, value=name, allowed=", ".join(known))
    return frozenset(str(known[name]) for name, _ in found)


def _examples(fields: Fields) -> tuple[Example, ...]:
    table = fields.table("tests")
    examples = []
    for key in ("fail", "pass"):
        for item in table.list_of_items(key):
            given = _given(item, fields)
            examples.append(
                Example(text=given.pop("text", ""), found=key == "fail", given=FrozenDict(given), line=item.line)
            )
    table.finish()
    return tuple(examples)


def _given(item: Item, fields: Fields) -> dict[str, str]:
    if isinstance(item.value, str):
        return {"text": item.value}
    if not isinstance(item.value, Mapping):
        raise fields.broken("not-a-text", item.line, key="tests")
    inner = Fields(fields.file, item.value, item.line)
    given = {key: inner.text(key, "") for key in _GIVEN if key in inner}
    inner.finish()
    return given
