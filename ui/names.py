"""The words people see for the program's own short names: kinds, states, channels, grades."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from knowledge_base.entry import Kind, Status
from knowledge_base.wordings import Voice, place_of
from replydesk.channels import shipped_channels
from replydesk.draft import Intent, Mode
from replydesk.verdict import Severity
from ui.dates import day_words
from ui.plain_label import Tint

translate = QCoreApplication.translate


def kind_word(kind: Kind) -> str:
    """Return the word for the kind of an entry."""
    return {
        Kind.FACT: translate("Names", "Fact"),
        Kind.ANSWER: translate("Names", "Answer"),
        Kind.HOAX: translate("Names", "Hoax"),
    }[kind]


def status_word(status: Status) -> str:
    """Return the word for how far an entry may be used."""
    return {
        Status.DRAFT: translate("Names", "Draft"),
        Status.IN_REVIEW: translate("Names", "In review"),
        Status.APPROVED: translate("Names", "Approved"),
        Status.EXPIRED: translate("Names", "Expired"),
        Status.RETIRED: translate("Names", "Retired"),
    }[status]


def newer_words(status: Status) -> str:
    """Return the word for *status*, and that a newer draft lies beside the wording that has it."""
    return translate("Names", "{status}, with a newer draft").format(status=status_word(status))


def deleted_word() -> str:
    """Return the word for an entry that was deleted, where otherwise its status stands."""
    return translate("Names", "Deleted")


def status_tint(status: Status) -> Tint:
    """Return the colour that goes with the word."""
    tints: dict[Status, Tint] = {
        Status.APPROVED: "passed",
        Status.EXPIRED: "block",
        Status.DRAFT: "warn",
        Status.IN_REVIEW: "suggest",
    }
    return tints.get(status, "neutral")


def intent_word(intent: Intent) -> str:
    """Return the word for what kind of message is answered."""
    return {
        Intent.QUESTION: translate("Names", "Question"),
        Intent.COMPLAINT: translate("Names", "Complaint"),
        Intent.HOAX: translate("Names", "Rumour or hoax"),
        Intent.CRITICISM: translate("Names", "Criticism"),
        Intent.INSULT: translate("Names", "Insult"),
        Intent.PRAISE: translate("Names", "Praise"),
        Intent.OTHER: translate("Names", "Something else"),
    }[intent]


def mode_word(mode: Mode) -> str:
    """Return the word for a special time."""
    return {
        Mode.ELECTION: translate("Names", "Election"),
        Mode.CRISIS: translate("Names", "Crisis"),
    }[mode]


def severity_word(severity: Severity) -> str:
    """Return the word for how grave a finding is."""
    return {
        Severity.BLOCK: translate("Names", "Must be mended"),
        Severity.WARN: translate("Names", "Warning"),
        Severity.SUGGEST: translate("Names", "Advice"),
    }[severity]


def channel_word(name: str, language: str) -> str:
    """Return the name of a channel as people know it; one that is not known is shown as it is called."""
    channel = shipped_channels().get(name)
    if channel is None:
        return name
    return channel.label_en if language == "en" else channel.label


def voice_word(voice: Voice) -> str:
    """Return the word for whom an account speaks for."""
    return {
        Voice.INSTITUTION: translate("Names", "The institution's accounts"),
        Voice.LEADER: translate("Names", "The leader's accounts"),
    }[voice]


def place_words(written: str, language: str) -> str:
    """Return for whom a wording is meant that is meant for a channel, an account or both."""
    place = place_of(written)
    account = voice_word(place.voice) if place.voice else place.account
    return " · ".join(filter(None, (channel_word(place.channel, language) if place.channel else "", account)))


def removed_words(at: datetime, zone: tzinfo | None, language: str) -> str:
    """Return what stands in place of a text that was removed at that moment."""
    return translate("Names", "(removed by retention on {day})").format(
        day=day_words(at.astimezone(zone).date(), language)
    )


def sure_word(percent: int) -> str:
    """Return how sure the program is, 0 to 100 percent, in words."""
    steps = (
        (85, translate("Names", "Very sure")),
        (60, translate("Names", "Rather sure")),
        (35, translate("Names", "Perhaps")),
        (0, translate("Names", "Unlikely")),
    )
    return next(word for least, word in steps if percent >= least)
