"""Reads folders of rule files into a pack.

A folder holds a folder for each family (``respect/``) with a file for each rule (``profanity.yml``), and may hold
``words.yml`` with the lists that patterns call by name. Later folders come from the institution: a file of a new name
adds a rule; a file of a known name replaces it, or changes it when it says ``extends: respect.profanity``.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from knowledge_base.frozen import FrozenDict
from replydesk.draft import Intent
from replydesk.tone.counting import acronym, capitalization, conditional, consistency, metric, occurrence, repetition
from replydesk.tone.freshness import freshness
from replydesk.tone.grounded import grounded
from replydesk.tone.length import length
from replydesk.tone.making import Making
from replydesk.tone.personal import personal
from replydesk.tone.polarity import polarity
from replydesk.tone.rule import Asks, Example, Rule, RulePack, When
from replydesk.tone.rule_file import Fields, Item, read_rule_file
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
    "acronym": acronym,
    "grounded": grounded,
    "personal": personal,
    "polarity": polarity,
    "freshness": freshness,
    "structure": structure,
    "length": length,
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
_WORDS_FILE = "words.yml"
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_GIVEN = ("text", "body", "title", "kind", "source", "url", "intent", "channel", "status", "valid_until", "today")


def shipped_pack(language: str) -> RulePack:
    """Return the rules that ship with the program, speaking *language* (``"id"`` or ``"en"``).

    The test-suite has compiled every pattern of them: here each is compiled when it is first used, which keeps the
    start of the program short.
    """
    return load_pack((folder("styles"),), language=language, sound=1)


def load_pack(folders: Sequence[Traversable | Path], *, language: str, sound: int = 0) -> RulePack:
    """Return the rules of *folders* as one pack; a later folder adds to, tightens or relaxes the earlier ones by name.

    Args:
        folders: Ours first, then the institution's.
        language: ``"id"`` or ``"en"``: which messages the rules speak.
        sound: How many of the folders, from the first, hold patterns known to be sound.

    Raises:
        RuleFileBroken: a file cannot be used. Nothing is skipped: a rule that is not there would let replies through.
        OSError: a folder cannot be read.
    """
    names: dict[str, str] = {}
    layers: dict[str, _Source] = {}
    digest = hashlib.sha256()
    for number, place in enumerate(folders):
        for path, data in _files(place):
            digest.update(json.dumps([number, path, len(data)]).encode() + data)
            fields = read_rule_file(data, path)
            if path == _WORDS_FILE:
                _add_names(names, Making(fields, names, sound=number < sound))
            else:
                layers[_rule_name(path, fields)] = _over(layers, fields, sound=number < sound)
    rules = [_rule(name, source, names, language) for name, source in sorted(layers.items())]
    return RulePack(tuple(rule for rule in rules if rule is not None), digest.hexdigest(), language)


def _files(place: Traversable | Path) -> Iterator[tuple[str, bytes]]:
    """Give the rule files of a folder in a fixed order: the path below the folder, and the bytes."""
    found: list[tuple[str, Traversable | Path]] = []
    for child in place.iterdir():
        if child.is_dir() and not child.name.startswith((".", "__")):
            found.extend((f"{child.name}/{each.name}", each) for each in child.iterdir() if each.name.endswith(".yml"))
        elif child.name == _WORDS_FILE:
            found.append((child.name, child))
    # the lists first, since the rules call them
    for path, file in sorted(found, key=lambda pair: (pair[0] != _WORDS_FILE, pair[0])):
        yield path, file.read_bytes()


def _rule_name(path: str, fields: Fields) -> str:
    family, _, own = path.removesuffix(".yml").partition("/")
    for part in (family, own):
        if not _NAME.fullmatch(part):
            raise fields.broken("bad-name", name=part)
    return f"{family}.{own}"


def _add_names(names: dict[str, str], making: Making) -> None:
    """Add the lists of a ``words.yml``; a list may call those above it, ``name+`` adds to one that is there."""
    fields = making.fields
    for key in fields.items:
        name = key.removesuffix("+")
        if not _NAME.fullmatch(name):
            raise fields.broken("bad-name", fields.line_of(key), name=name)
        listed = fields.texts_with_lines(key, needed=True)
        making.compiled(listed)
        words = [re.sub(r"<([a-z][a-z0-9-]*)>", lambda match: f"(?:{names[match[1]]})", text) for text, _ in listed]
        if key.endswith("+") and name in names:
            words.insert(0, names[name])
        names[name] = "|".join(words)


@dataclass(frozen=True, slots=True)
class _Source:
    """The fields of a rule after all layers, its type, and whether its patterns are known to be sound."""

    fields: Fields
    type: str
    sound: bool


def _over(layers: Mapping[str, _Source], fields: Fields, *, sound: bool) -> _Source:
    """Return the rule that *fields* make, on top of the one they extend."""
    extends = fields.text("extends")
    if extends in _TYPES:
        return _Source(fields, extends, sound)
    parent = layers.get(extends)
    if parent is None:
        allowed = ", ".join(_TYPES)
        raise fields.broken("unknown-type", fields.line_of("extends"), name=extends, allowed=allowed)
    merged = dict(parent.fields.items)
    for key, item in fields.items.items():
        if key[-1] in "+-" and key[:-1] in merged:
            merged[key[:-1]] = _changed(merged[key[:-1]], item, fields, key)
        elif key != "extends":
            merged[key] = item
    return _Source(Fields(fields.file, merged, fields.line), parent.type, sound and parent.sound)


def _changed(old: Item, new: Item, fields: Fields, key: str) -> Item:
    """Return the list or table *old* with the members of *new* added (``tokens+``) or taken out (``tokens-``)."""
    members = new.value if isinstance(new.value, tuple) else (Item(new.value, new.line),)
    if isinstance(old.value, Mapping) and isinstance(new.value, Mapping):
        if key.endswith("+"):
            return Item({**old.value, **new.value}, old.line)
        return Item({name: item for name, item in old.value.items() if name not in new.value}, old.line)
    if not isinstance(old.value, tuple) or isinstance(new.value, Mapping):
        raise fields.broken("not-a-list", new.line, key=key)
    if key.endswith("+"):
        return Item((*old.value, *members), old.line)
    gone = {item.value for item in members if isinstance(item.value, str)}
    kept = _single(old.value) if key == "words-" else old.value
    return Item(tuple(item for item in kept if item.value not in gone), old.line)


def _single(listed: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return a list of words with one word an item, where a line may hold several."""
    return tuple(Item(word, item.line) for item in listed if isinstance(item.value, str) for word in item.value.split())


def _rule(name: str, source: _Source, names: Mapping[str, str], language: str) -> Rule | None:
    """Return the rule, or ``None`` when it is switched off."""
    fields = source.fields
    fields.text("extends", "")
    level = fields.choice("level", (*_LEVELS, _OFF), "warning")
    making = Making(fields, names, source.sound)
    override = fields.choice("override", ("reason", "second", "never"), "second" if level == "error" else "reason")
    if level == "error" and override == "reason":
        raise fields.broken("weak-override", fields.line_of("override"))
    for key in ("description", "limit"):
        fields.text(key, "")
    made = Rule(
        name=name,
        severity=_LEVELS.get(level, Severity.WARN),
        message=_message(fields, "message", language),
        messages=FrozenDict(_messages(fields, language)),
        asks=_TYPES[source.type](making),
        source=fields.text("source", ""),
        when=_when(fields),
        override=override,
        link=fields.text("link", ""),
        examples=_examples(fields),
        file=fields.file,
    )
    fields.finish()
    return None if level == _OFF else made


def _message(fields: Fields, key: str, language: str) -> str:
    """Return the message in *language*; where there is only the other one, that."""
    indonesian = fields.text(key)
    english = fields.text(f"{key}_en", indonesian)
    return english if language == "en" else indonesian


def _messages(fields: Fields, language: str) -> Iterator[tuple[str, str]]:
    for key in fields.items:
        if key.startswith("message_") and not key.endswith("_en"):
            yield key.removeprefix("message_"), _message(fields, key, language)


def _when(fields: Fields) -> When:
    table = fields.table("when")
    intents = []
    for text, line in table.texts_with_lines("intent"):
        if text not in _INTENTS:
            raise fields.broken("bad-value", line, key="intent", value=text, allowed=", ".join(_INTENTS))
        intents.append(_INTENTS[text])
    channels = frozenset(table.texts("channel"))
    table.finish()
    return When(frozenset(intents), channels)


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
