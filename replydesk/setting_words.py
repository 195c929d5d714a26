"""What settings are called, what their values are called, and which of them somebody means by a few words."""

import re
from collections.abc import Iterable, Mapping

from rapidfuzz.distance import OSA

from knowledge_base.notice import Notice, notice
from replydesk.setting_table import SETTINGS, YES, Kind, Section, Setting
from replydesk.wording import LANGUAGES, Wording, load_wording

_SHORTEST = 4
"""Letters from which a slip is forgiven; nearly every shorter word is near to another one."""

_LONG = 6
"""From so many letters on two slips are forgiven, as in the search for entries."""

_WORD = re.compile(r"\w+")


def title_of(one: Setting, wording: Wording) -> str:
    """Return what *one* is called."""
    return wording.say(notice(f"settings.{one.key}.title"))


def reason_of(one: Setting, wording: Wording) -> str:
    """Return what *one* does, in a sentence or two."""
    return wording.say(notice(f"settings.{one.key}.why"))


def section_title(section: Section, wording: Wording) -> str:
    """Return what *section* is called."""
    return wording.say(notice(f"settings.section.{section}"))


def more_words(one: Setting, wording: Wording) -> str:
    """Return by which other words *one* is looked for."""
    return wording.say(notice(f"settings.{one.key}.words"))


def choice_words(one: Setting, value: str, wording: Wording) -> str:
    """Return what the choice *value* of *one* is called."""
    return wording.say(notice(f"settings.{one.key}.is-{value}"))


def more_choice_words(one: Setting, value: str, wording: Wording) -> str:
    """Return by which other words the choice *value* of *one* is looked for."""
    return wording.say(notice(f"settings.{one.key}.words-{value}"))


def value_words(one: Setting, value: str, wording: Wording) -> str:
    """Return what the value *value* of *one* is called; empty: nothing can be told of it."""
    if one.kind is Kind.OPAQUE:
        return ""
    if one.kind is Kind.CHOICE:
        return choice_words(one, value, wording)
    if one.kind in {Kind.LINE, Kind.FOLDER, Kind.FILE} and value:
        return value
    return wording.say(_value(one, value))


def _value(one: Setting, value: str) -> Notice:
    if one.kind is Kind.SWITCH:
        return notice("settings.value.on" if value == YES else "settings.value.off")
    if one.kind is Kind.NUMBER:
        return notice("settings.value.days", count=value) if value else notice("settings.value.for-ever")
    if not value:
        return notice("settings.value.none")
    if one.kind is Kind.LIST:
        return notice("settings.value.count", count=len(value.split("\n")))
    return notice("settings.value.there")


class SettingSearch:
    """Finds settings by words of either language, whichever the window speaks."""

    def __init__(self) -> None:
        wordings = [load_wording(language) for language in LANGUAGES]
        self._words = {one.key: frozenset(_all_words(one, wordings)) for one in SETTINGS}
        self._choices = {
            (one.key, value): frozenset(_words_of_choice(one, value, wordings)) - _words_of_title(one, wordings)
            for one in SETTINGS
            for value in one.choices
        }

    def words_of(self, key: str) -> str:
        """Return all words by which the setting *key* is found, in small letters."""
        return " ".join(sorted(self._words[key]))

    def words_of_choice(self, key: str, value: str) -> str:
        """Return the words that mean the choice *value* of the setting *key* and no other one, in small letters."""
        return " ".join(sorted(self._choices[key, value]))

    def find(self, text: str) -> frozenset[str]:
        """Return the keys of the settings in which every word of *text* stands, or one that is nearly it.

        A word that is not finished is enough; without any word it is all of them.
        """
        found = frozenset(self._words)
        for word in _words_in(text):
            found &= _holding(word, self._words) or _nearly_holding(word, self._words)
        return found


def _all_words(one: Setting, wordings: Iterable[Wording]) -> Iterable[str]:
    for wording in wordings:
        texts = [title_of(one, wording), reason_of(one, wording), more_words(one, wording)]
        texts += [section_title(one.section, wording)]
        for text in texts:
            yield from _words_in(text)
    for value in one.choices:
        yield from _words_of_choice(one, value, wordings)


def _words_of_title(one: Setting, wordings: Iterable[Wording]) -> frozenset[str]:
    return frozenset(word for wording in wordings for word in _words_in(title_of(one, wording)))


def _words_of_choice(one: Setting, value: str, wordings: Iterable[Wording]) -> Iterable[str]:
    for wording in wordings:
        yield from _words_in(choice_words(one, value, wording))
        yield from _words_in(more_choice_words(one, value, wording))


def _words_in(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _holding(word: str, words: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the keys in whose words *word* stands; a short one only at the beginning of one."""
    whole = len(word) >= _SHORTEST  # "pantau" is meant in "pemantauan" too
    return frozenset(
        key for key, there in words.items() if any(word in one if whole else one.startswith(word) for one in there)
    )


def _nearly_holding(word: str, words: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the keys whose words are nearest to *word*, if it can be a slip of the finger."""
    if len(word) < _SHORTEST or not word.isalpha():
        return frozenset()
    slips = 2 if len(word) >= _LONG else 1
    near = {key: min(OSA.distance(word, one, score_cutoff=slips) for one in there) for key, there in words.items()}
    least = min(near.values())
    return frozenset(key for key, distance in near.items() if distance == least <= slips)
