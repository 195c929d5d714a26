"""Lays one rule file over another: an institution's over ours, or a rule over the one it extends."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from replydesk.tone import not_here
from replydesk.tone.levels import Switch
from replydesk.tone.rule_file import Fields, Item

SHIPPED, ADAPTED, OWN = "shipped", "adapted", "own"
"""Where a rule comes from: ours as it is, ours as the institution changed it, the institution's own."""

_FIXED_MAY_SAY = ("extends", "link", "description", "description_en", "limit", "tests", "source", "source_en", "mend")
"""What an institution may write anew in a rule of ours that nobody may overrule, besides messages and additions."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a rule is made of, after all layers.

    Attributes:
        fields: Its keys.
        type: The type of rule it is.
        sound: Its patterns are known to be sound.
        origin: One of :data:`SHIPPED`, :data:`ADAPTED`, :data:`OWN`.
        switched: The level that a ``.vale.ini`` gives it; empty: none.
        fixed: Our own file of the rule, where that is one which nobody may overrule.
        ours: The level that we gave it; empty: it is the institution's own.
        changed_in: The institution's files that say something of it, in the order in which they were read.
        changed_keys: What those files say, by key; ``extends`` where one does not build on ours.
        builds_on: The other rule that it extends; empty: none.
    """

    fields: Fields
    type: str
    sound: bool
    origin: str
    switched: str = ""
    fixed: Fields | None = None
    ours: str = ""
    changed_in: tuple[str, ...] = ()
    changed_keys: tuple[str, ...] = ()
    builds_on: str = ""


def laid_over(
    layers: Mapping[str, Source], name: str, fields: Fields, types: Collection[str], *, shipped: bool, sound: bool
) -> Source:
    """Return the rule *name* that *fields* make, on top of the rule they extend and in place of that of the same name.

    Raises:
        RuleFileBroken: it extends what is not there, or loosens a rule of ours that nobody may overrule.
    """
    extends = fields.text("extends")
    before = layers.get(name)
    fixed = None if before is None else before.fixed
    if fixed is not None:
        _refuse_loosening(name, fields)
    elif shipped and _says(fields, "override") == "never" and _says(fields, "level") == "error":
        fixed = fields
    origin = SHIPPED if shipped else OWN if before is None else ADAPTED
    traces = _traces(before, fields, name, shipped=shipped)
    if extends in types:
        return replace(traces, type=extends, sound=sound, origin=origin, fixed=fixed)
    parent = layers.get(extends)
    if extends in not_here.TYPES:
        raise fields.broken(not_here.TYPES[extends], fields.line_of("extends"))
    if parent is None:
        raise fields.broken("unknown-type", fields.line_of("extends"), name=extends, allowed=", ".join(types))
    merged = dict(parent.fields.items)
    for key, item in fields.items.items():
        if key[-1:] in ("+", "-") and key[:-1] in merged:
            merged[key[:-1]] = _changed(merged[key[:-1]], item, fields, key)
        elif key != "extends":
            merged[key.removesuffix("+")] = item  # adding to what is not there yet begins it
            if f"{key}_en" not in fields:
                merged.pop(f"{key}_en", None)  # the English of what is said in other words now
    made = Fields(fields.file, merged, fields.line)
    return replace(
        traces,
        fields=made,
        type=parent.type,
        sound=sound and parent.sound,
        origin=origin,
        switched=parent.switched,
        fixed=fixed,
        ours=_level(made) if shipped else traces.ours,
        builds_on=parent.builds_on if extends == name else extends,
    )


def _traces(before: Source | None, fields: Fields, name: str, *, shipped: bool) -> Source:
    """Return *fields* with nothing but who has said what of the rule until now."""
    if shipped:
        return Source(fields, "", sound=False, origin=SHIPPED, ours=_level(fields))
    keys = tuple(key for key in fields.items if key != "extends" or _says(fields, "extends") != name)
    if before is None:
        return Source(fields, "", sound=False, origin=OWN, changed_in=(fields.file,))
    return Source(
        fields,
        "",
        sound=False,
        origin=ADAPTED,
        ours=before.ours,
        changed_in=(*before.changed_in, fields.file),
        changed_keys=(*before.changed_keys, *keys),
    )


def _level(fields: Fields) -> str:
    said = _says(fields, "level")
    return said if isinstance(said, str) else "warning"


def switched(source: Source, switch: Switch) -> Source:
    """Return *source* at another level.

    Raises:
        RuleFileBroken: that would loosen a rule of ours that nobody may overrule.
    """
    if source.fixed is not None and switch.level not in ("", "error"):
        raise switch.broken("fixed-rule", name=switch.rule, key=switch.level)
    changed_in = tuple(dict.fromkeys((*source.changed_in, switch.file)))
    origin = OWN if source.origin == OWN else ADAPTED
    return replace(source, switched=switch.level, origin=origin, changed_in=changed_in)


def _says(fields: Fields, key: str) -> object:
    return fields.items[key].value if key in fields else None


def _refuse_loosening(name: str, fields: Fields) -> None:
    """Let through only what adds to a rule that nobody may overrule; see decision 9."""
    if _says(fields, "extends") != name:
        raise fields.broken("fixed-rule", fields.line_of("extends"), name=name, key="extends")
    for key, item in fields.items.items():
        adds = key.endswith("+") or key.startswith("message") or (key == "level" and item.value == "error")
        if not adds and key not in _FIXED_MAY_SAY:
            raise fields.broken("fixed-rule", item.line, name=name, key=key)


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
