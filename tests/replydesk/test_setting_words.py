"""Settings are found by words of either language, and what they hold is said in words."""

import pytest

from replydesk.setting_table import SETTINGS, setting
from replydesk.setting_words import SettingSearch, value_words
from replydesk.wording import load_wording


@pytest.fixture(scope="module")
def search() -> SettingSearch:
    return SettingSearch()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("theme", "looks"),
        ("tema", "looks"),
        ("DARK", "looks"),
        ("pantau papan", "watch_clipboard"),
        ("klip pemantauan", "watch_clipboard"),
        ("clipbord", "watch_clipboard"),
        ("cadagnan", "backups"),
        ("greeting", "accounts"),
        ("salam kanal", "accounts"),
        ("empat mata", "one-person"),
    ],
)
def test_a_setting_is_found(search: SettingSearch, text: str, key: str) -> None:
    assert search.find(text) == {key}


def test_every_setting_is_found_by_its_title_in_both_languages(search: SettingSearch) -> None:
    for language in ("id", "en"):
        wording = load_wording(language)
        for one in SETTINGS:
            assert one.key in search.find(wording._catalogue[f"settings.{one.key}.title"])


def test_nothing_is_found_by_what_nothing_is_called(search: SettingSearch) -> None:
    assert search.find("xqzw") == frozenset()
    assert search.find("tema xqzw") == frozenset()
    assert search.find("505") == frozenset()  # a number that differs is another number


def test_without_a_word_it_is_all_of_them(search: SettingSearch) -> None:
    assert search.find(" .,;'\" ") == {one.key for one in SETTINGS}


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("looks", "dark", "Dark"),
        ("second-person", "yes", "on"),
        ("accounts", 'Dinas\t{"channel": "x"}\nWali Kota', "2 set"),
        ("accounts", "", "nothing set"),
        ("retention-days", "", "for ever"),
        ("warn-days", "30", "30 days"),
        ("sop", "Baca dua kali.", "set"),
        ("rules-folder", "aturan {x}", "aturan {x}"),
        ("entry_columns", "anything", ""),
    ],
)
def test_a_value_is_said_in_words(key: str, value: str, words: str) -> None:
    assert value_words(setting(key), value, load_wording("en")) == words
