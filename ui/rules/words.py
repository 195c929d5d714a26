"""The words for rules: families, grades, what was made of them, and all that is told of one."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from replydesk.draft import MODES, Intent
from replydesk.rule_switching import Standing
from replydesk.sop import sop_behind
from replydesk.tone.rule import Example, Rule
from replydesk.tone.rule_list import Change, Listed
from replydesk.verdict import Finding, Severity
from replydesk.wording import Wording
from ui.dates import day_words
from ui.names import channel_word, intent_word, mode_word, severity_word
from ui.plain_label import Tint

translate = QCoreApplication.translate

_MOST_EXAMPLES = 12
"""Examples shown of each sort: who wants all reads the file."""

_LONGEST_EXAMPLE = 220
"""Letters of an example, and of the entry it is held against."""

_TINTS: dict[Severity, Tint] = {Severity.BLOCK: "block", Severity.WARN: "warn", Severity.SUGGEST: "suggest"}

_CHANGE_TINTS: dict[Change, Tint] = {
    Change.ADDED: "primary",
    Change.OFF: "neutral",
    Change.TIGHTENED: "block",
    Change.RELAXED: "warn",
    Change.CHANGED: "primary",
}


def family_word(family: str) -> str:
    """Return the word for a family of rules; that of an institution is shown as it is called."""
    return {
        "accuracy": translate("Rules", "Accuracy"),
        "neutrality": translate("Rules", "Neutrality"),
        "personal": translate("Rules", "Personal data"),
        "plain": translate("Rules", "Plain words"),
        "respect": translate("Rules", "Respect"),
        "structure": translate("Rules", "Structure"),
    }.get(family, family)


def level_word(row: Listed) -> str:
    """Return the word for how grave a rule is, or that it is switched off."""
    return severity_word(row.rule.severity) if row.is_on else off_word()


def off_word() -> str:
    """Return the word for a rule that is not asked."""
    return translate("Rules", "Switched off")


def level_icon(row: Listed) -> str:
    """Return the name of the icon that goes with :func:`level_word`."""
    return str(row.rule.severity) if row.is_on else "reject"


def level_tint(row: Listed) -> Tint:
    """Return the colour that goes with :func:`level_word`."""
    return _TINTS[row.rule.severity] if row.is_on else "neutral"


def change_word(change: Change) -> str:
    """Return the word for what the institution has made of a rule; empty: nothing."""
    return {
        Change.NONE: "",
        Change.ADDED: translate("Rules", "Added"),
        Change.OFF: translate("Rules", "Switched off"),
        Change.TIGHTENED: translate("Rules", "Tightened"),
        Change.RELAXED: translate("Rules", "Relaxed"),
        Change.CHANGED: translate("Rules", "Changed"),
    }[change]


def change_tint(change: Change) -> Tint:
    """Return the colour that goes with :func:`change_word`."""
    return _CHANGE_TINTS.get(change, "neutral")


def message_words(message: str) -> str:
    """Return what a rule says, with an ellipsis for what it will have found."""
    return message.replace("%s", "…")


def rule_parts(row: Listed, language: str, sop: str = "") -> list[tuple[str, str]]:
    """Return captions and texts that tell all of a rule; *sop* is that of the institution."""
    rule = row.rule
    said = [message_words(one) for one in (rule.message, *rule.messages.values())]
    return [
        (translate("Rules", "How grave"), _grave_words(row)),
        (translate("Rules", "What it says"), "\n".join(dict.fromkeys(said))),
        (translate("Rules", "Why it is there"), rule.description),
        (translate("Rules", "Based on"), rule.source),
        (translate("Rules", "What the SOP says"), sop_behind(rule.source, sop)),
        (translate("Rules", "Read more"), rule.link),
        (translate("Rules", "Group"), family_word(rule.family)),
        (translate("Rules", "Asked for"), _when_words(rule, language)),
        (translate("Rules", "It objects to"), _examples("✗", row.finds)),
        (translate("Rules", "It lets pass"), _examples("✓", row.lets_pass)),
        (translate("Rules", "Your institution"), "\n".join(_made_of_it(row))),
    ]


def found_words(findings: Sequence[Finding]) -> str:
    """Return what a rule says of the sentence that was tried."""
    return "\n".join(f"“{one.text}”: {one.message}" if one.text.strip() else one.message for one in findings)


def standing_words(standing: Standing, wording: Wording) -> str:
    """Return why a rule cannot be switched here, or who switched it off; empty: there is nothing to say."""
    parts = []
    if standing.note is not None:
        said = translate("Rules", "Switched off by {person} on {day}: {reason}")
        day = day_words(standing.note.day, wording.language)
        parts.append(said.format(person=standing.note.person, day=day, reason=standing.note.reason))
    if standing.why_kept is not None:
        parts.append(wording.say(standing.why_kept))
    elif standing.releasers:
        parts.append(translate("Rules", "It holds replies back: a second person confirms with their PIN."))
    return "\n".join(parts)


def _grave_words(row: Listed) -> str:
    rule = row.rule
    if not row.is_on:
        said = translate("Rules", "Switched off: it is not asked. By its file it would be: {grade}.")
        return said.format(grade=severity_word(rule.severity))
    ways = {
        Severity.SUGGEST: translate("Rules", "the reply may be copied as it is"),
        Severity.WARN: translate("Rules", "the reply may be copied with a reason, which is put on record"),
        Severity.BLOCK: translate("Rules", "nobody can release the reply as it is"),
    }
    way = ways[rule.severity]
    if rule.severity is Severity.BLOCK and rule.override == "second":
        way = translate("Rules", "only a second person can release the reply as it is, where the institution allows it")
    return f"{severity_word(rule.severity)}: {way}."


def _when_words(rule: Rule, language: str) -> str:
    when = rule.when
    modes = sorted(mode_word(mode) for mode in set(MODES.values()) if str(mode) in when.modes)
    lines = (
        (translate("Rules", "Kinds of message: {names}"), sorted(intent_word(Intent(one)) for one in when.intents)),
        (translate("Rules", "Channels: {names}"), sorted(channel_word(one, language) for one in when.channels)),
        (translate("Rules", "Accounts: {names}"), sorted(when.accounts)),
        (translate("Rules", "Special times: {names}"), modes),
    )
    return "\n".join(line.format(names=", ".join(names)) for line, names in lines if names)


def _examples(sign: str, examples: Sequence[Example]) -> str:
    return "\n".join(f"{sign} {_example(one)}" for one in examples[:_MOST_EXAMPLES])


def _example(one: Example) -> str:
    text = f"“{_short(one.text)}”"
    if "body" in one.given:
        text += " " + translate("Rules", "(the entry says: “{body}”)").format(body=_short(one.given["body"]))
    return text


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST_EXAMPLE else plain[: _LONGEST_EXAMPLE - 1].rstrip() + "…"


def _made_of_it(row: Listed) -> Iterator[str]:
    rule = row.rule
    if row.change is Change.NONE:
        return
    yield change_word(row.change)
    if rule.ours is not None and row.is_on and rule.ours is not rule.severity:
        yield translate("Rules", "As it was shipped: {grade}").format(grade=severity_word(rule.ours))
    if rule.changed_keys:
        yield translate("Rules", "What the file says: {keys}").format(keys=", ".join(dict.fromkeys(rule.changed_keys)))
    for file in rule.changed_in:
        yield translate("Rules", "File: {file}").format(file=file)
