"""The one table of settings and the code that reads them say the same."""

import ast
from collections.abc import Iterator
from dataclasses import fields

import pytest

from knowledge_base.policy import WARN_DAYS
from knowledge_base.store import settings
from replydesk.config import Config
from replydesk.setting_table import KEPT_BY_ITSELF, SETTINGS, Kept, Kind, Place, Scope, setting
from replydesk.setting_words import choice_words, more_choice_words, reason_of, section_title, title_of
from replydesk.wording import LANGUAGES, load_wording
from tests.architecture.sources import ROOMS, ROOT, called_name, calls, files, tree_of

_NAMED_IN = (ROOT / "knowledge_base/store/settings.py", ROOT / "knowledge_base/store/policies.py")
"""Where the names of what a fact base keeps are written down."""


def keys(kept: Kept) -> set[str]:
    return {one.key for one in SETTINGS if one.kept is kept}


def test_every_field_of_the_settings_file_is_in_the_table_and_the_other_way_round() -> None:
    assert {one.name: one.default for one in fields(Config)} == {
        one.key: one.usual for one in SETTINGS if one.kept is Kept.FILE
    }


def _names_written_down(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.value.value


def _names_asked_for(tree: ast.AST) -> Iterator[str]:
    """Yield what is asked of a table of settings by a name written out there, and the beginnings of such names."""
    for call in calls(tree):
        if called_name(call) in {"get", "set"} and call.args and _is_of_settings(call.func):
            name = call.args[0]
            if isinstance(name, ast.Constant):
                yield str(name.value)
        for said in call.keywords:
            if said.arg == "setting" and isinstance(said.value, ast.Constant):
                yield str(said.value.value)


def _is_of_settings(called: ast.expr) -> bool:
    owner = called.value if isinstance(called, ast.Attribute) else called
    name = owner.attr if isinstance(owner, ast.Attribute) else owner.id if isinstance(owner, ast.Name) else ""
    return name.strip("_") == "settings"


def test_every_name_a_fact_base_keeps_is_in_the_table_and_the_other_way_round() -> None:
    named = {name for path in _NAMED_IN for name in _names_written_down(tree_of(path))} - {"yes", ""}
    asked = {name for path in files(*ROOMS) for name in _names_asked_for(tree_of(path))}
    assert named | asked == keys(Kept.FACT_BASE) | set(KEPT_BY_ITSELF)


def test_these_guards_bite() -> None:
    tree = ast.parse("A = 'x'\nstore.settings.get('y')\nself._settings.set('z', 1)\nF(setting='w:')\nother.get('v')")
    assert list(_names_written_down(tree)) == ["x"]
    assert set(_names_asked_for(tree)) == {"y", "z", "w:"}


def test_no_key_stands_twice_in_the_table() -> None:
    assert len({one.key for one in SETTINGS}) == len(SETTINGS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_is_called_something_of_its_own(language: str) -> None:
    wording = load_wording(language)
    titles = [title_of(one, wording) for one in SETTINGS]
    assert len(set(titles)) == len(titles)
    for one in SETTINGS:
        assert reason_of(one, wording)
        assert section_title(one.section, wording)
        assert all(choice_words(one, value, wording) for value in one.choices)
        assert all(more_choice_words(one, value, wording) for value in one.choices)


def test_what_is_changed_where_it_is_shown_is_the_persons_own_and_can_go_back_to_the_usual() -> None:
    for one in SETTINGS:
        if one.place is Place.HERE:
            assert (one.scope, one.kept) == (Scope.PERSON, Kept.FILE)
            assert one.takes(one.usual)
        assert (one.kind is Kind.CHOICE) == bool(one.choices)
    assert setting("warn-days").usual == str(WARN_DAYS)
    assert setting(settings.RETENTION_DAYS).usual == ""
