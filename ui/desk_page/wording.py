"""Puts suggestions, findings and verdicts into the words and shapes the desk shows."""

import re
from collections.abc import Collection, Iterable
from datetime import date
from operator import attrgetter

from PySide6.QtCore import QCoreApplication

from knowledge_base.entry import Status
from knowledge_base.matching.reasons import speaks_against
from knowledge_base.notice import Notice, notice
from replydesk.learning import LearnedKind
from replydesk.sentence_out import without_sentence
from replydesk.suggest import Decision, Suggestion, Suggestions
from replydesk.timeliness import is_bar
from replydesk.tone.rule import Rule
from replydesk.verdict import Finding, Outcome, Severity, gravest
from replydesk.wording import Wording
from ui.composer import Underline
from ui.counted import Counted
from ui.dates import day_words
from ui.desk_page.finding_row import FindingText
from ui.desk_page.suggestion_card import CardText
from ui.desk_page.ties import CAUTION, tie_of
from ui.desk_page.verdict_bar import Mood
from ui.desk_page.why_words import why_words
from ui.names import kind_word, severity_word, status_tint, status_word, sure_word
from ui.plain_label import Role, Tint
from ui.record_names import learned_word

translate = QCoreApplication.translate

_EXCERPT = 240
"""Characters of the approved wording a card shows at most."""

_FITS = 0.5
"""Confidence from which an entry that may not be used is worth a word of its own."""

_LIKELY = 35
"""Percent from which a card also shows how the wording begins; the unlikely ones stay short."""

_MOODS: dict[Outcome, Mood] = {Outcome.PASS: "pass", Outcome.WARN: "warn", Outcome.BLOCK: "block"}

_REASONS = 2
"""Reasons a card names on each side; more than two are not read."""

_TAUGHT = "learned."
"""How the codes of reasons begin that come from a person."""

_REJECTED = "learned.was-rejected"
"""The reason that a person said no to the suggestion."""

_LONGEST_NAMED = 60
"""Characters of a title or a phrasing that are named in a sentence."""


def tie_words(suggestions: Suggestions) -> str:
    """Return that the first suggestions are nearly alike, and in what they differ; empty: they are not."""
    tie = tie_of(suggestions)
    if tie is None:
        return ""
    return Counted().alike(tie.count, " / ".join(f"“{words}”" for words in tie.own_words))


def short_text(text: str) -> str:
    """Return *text* as it is named in a sentence."""
    return text if len(text) <= _LONGEST_NAMED else text[: _LONGEST_NAMED - 1].rstrip() + "…"


def card_text(suggestion: Suggestion, message: str, wording: Wording) -> CardText:
    """Return what the card of *suggestion* says for *message*."""
    content = suggestion.entry.content
    words = {word for start, end in suggestion.marks for word in re.findall(r"\w+", message[start:end].casefold())}
    percent = round(suggestion.confidence * 100)
    phrasing = "" if suggestion.phrasing == content.title else suggestion.phrasing
    return CardText(
        title=content.title,
        title_marks=tuple(_places(content.title, words)),
        kind=kind_word(content.kind),
        status=status_word(suggestion.status),
        status_tint=status_tint(suggestion.status),
        sure=sure_word(percent),
        percent=percent,
        phrasing=phrasing,
        phrasing_marks=tuple(_places(phrasing, words)),
        learned=_learned_chip(suggestion),
        reason=_reasons(suggestion, wording, against=False),
        against=_reasons(suggestion, wording, against=True),
        excerpt=" ".join(content.with_what_was_lent.body[:_EXCERPT].split()) if percent >= _LIKELY else "",
        barred=_of_days(suggestion, wording, barred=True),
        near=_of_days(suggestion, wording, barred=False),
    )


def _learned_chip(suggestion: Suggestion) -> tuple[str, Tint]:
    """Return the word for what a person taught about the suggestion, and its colour; the word is empty for nothing."""
    if any(one.code == _REJECTED for one in suggestion.reasons):
        return learned_word(LearnedKind.REJECTION), "warn"
    return (translate("Desk", "Learned"), "suggest") if suggestion.learned is not None else ("", "neutral")


def _reasons(suggestion: Suggestion, wording: Wording, *, against: bool) -> str:
    """Return the first reasons of one side in words, what a person taught before all others.

    That two suggestions are nearly alike is said above both of them.
    """
    found = [one for one in suggestion.reasons if one.code != CAUTION and speaks_against(one) is against]
    found.sort(key=lambda one: not one.code.startswith(_TAUGHT))
    return " · ".join(wording.say(_with_day(one, wording.language)) for one in found[:_REASONS])


def _of_days(suggestion: Suggestion, wording: Wording, *, barred: bool) -> str:
    """Return what the days of the entry hold back, or should be known of, in words."""
    return " ".join(
        wording.say(_with_day(one, wording.language)) for one in suggestion.warnings if is_bar(one) is barred
    )


def _with_day(reason: Notice, language: str) -> Notice:
    """Return *reason* with the day in it, where there is one, written as people write it."""
    day = reason.values.get("day")
    if not isinstance(day, str):
        return reason
    return notice(reason.code, **{**reason.values, "day": day_words(date.fromisoformat(day), language)})


def _places(text: str, words: set[str]) -> Iterable[tuple[int, int]]:
    """Yield where whole words of *text* are among *words* (casefolded)."""
    for word in re.finditer(r"\w+", text):
        if word.group().casefold() in words:
            yield word.span()


def decision_words(suggestions: Suggestions) -> tuple[str, Role]:
    """Return in one sentence what the program would tell a person, and how it looks."""
    if suggestions.decision is Decision.ANSWER:
        return translate("Desk", "This is the answer."), "passed"
    waiting = fitting_but_unusable(suggestions)
    if waiting is not None:
        said = translate("Desk", "An entry fits, but it may not be used: {status}.")
        return said.format(status=status_word(waiting.status).lower()), "warn"
    if suggestions.decision is Decision.UNSURE:
        return translate("Desk", "One of these may be it. Please check."), "warn"
    if suggestions.items:
        return translate("Desk", "None of these really fits."), "warn"
    return translate("Desk", "The fact base has no answer to this."), "warn"


def fitting_but_unusable(suggestions: Suggestions) -> Suggestion | None:
    """Return the suggestion that fits best where it fits well and is not approved, or has expired."""
    best = max(suggestions.items, key=attrgetter("confidence"), default=None)
    if best is None or best.status is Status.APPROVED or best.confidence < _FITS:
        return None
    return best


def advice_words(suggestions: Suggestions) -> str:
    """Return what to do when nothing fits; empty when something does."""
    if suggestions.decision is not Decision.NONE or fitting_but_unusable(suggestions) is not None:
        return ""
    return translate(
        "Desk",
        "The fact base has no answer to this message. Reply that the matter is being confirmed, and note the"
        " question so that it can be answered next time.",
    )


def replacement_words(replacement: str) -> str:
    """Return what a button says that puts *replacement* in."""
    if not replacement:
        return translate("Desk", "Take it out")
    return translate("Desk", "Replace with “{words}”").format(words=replacement)


def sentence_words() -> str:
    """Return what a button says that takes the sentence of a finding out."""
    return translate("Desk", "Take the sentence out")


def _mending_words(finding: Finding, text: str) -> str:
    if finding.replacement is not None and finding.start < finding.end:
        return replacement_words(finding.replacement)
    return sentence_words() if without_sentence(text, finding) is not None else ""


def finding_text(number: int, finding: Finding, rule: Rule | None, *, text: str, parts: bool = False) -> FindingText:
    """Return what the row of *finding*, found in *text*, says; it is known by *number*.

    With *parts* it is mended by two replies.
    """
    return FindingText(
        number=number,
        severity=finding.severity,
        grade=severity_word(finding.severity),
        message=finding.message,
        place=" ".join(finding.text.split()),
        source=finding.source,
        mending=translate("Desk", "Split in two") if parts else _mending_words(finding, text),
        why=why_words(finding, rule),
        rule=rule.name if rule is not None else "",
    )


def underlines(findings: Iterable[Finding]) -> list[Underline]:
    """Return the places of *findings* to be underlined, the gravest on top of the others."""
    order = (Severity.SUGGEST, Severity.WARN, Severity.BLOCK)
    found = sorted(findings, key=lambda finding: order.index(finding.severity))
    return [Underline(start=one.start, end=one.end, severity=one.severity) for one in found]


def verdict_words(
    findings: Collection[Finding], *, only_read: bool = False, parts: Collection[Finding] = ()
) -> tuple[Mood, str]:
    """Return in one sentence why Copy is open or shut, and the colour it is said in.

    Where the fact base is *only_read* no reply could be put on record, and so none leaves. The findings *parts* are
    mended by two replies.
    """
    grave = dict.fromkeys(Severity, 0)
    outcome = gravest(findings)
    for finding in findings:
        grave[finding.severity] += 1
    if outcome is Outcome.BLOCK and all(one in parts for one in findings if one.severity is Severity.BLOCK):
        said = translate("Desk", "Too long for this channel. {key} splits it in two.").format(key="Ctrl+.")
    elif outcome is Outcome.BLOCK:
        said = translate("Desk", "Not yet: {count} to be mended before it may be copied.")
        said = said.format(count=grave[Severity.BLOCK])
    elif only_read:
        return "quiet", translate("Desk", "Nothing leaves a fact base that can only be read: it could not be recorded.")
    elif outcome is Outcome.WARN:
        said = translate("Desk", "Warnings: {count}. Mend them, or give a reason and copy.")
        said = said.format(count=grave[Severity.WARN])
    elif grave[Severity.SUGGEST]:
        said = translate("Desk", "May be copied. Advice: {count}.").format(count=grave[Severity.SUGGEST])
    else:
        said = translate("Desk", "May be copied: the check found nothing.")
    return _MOODS[outcome], said
