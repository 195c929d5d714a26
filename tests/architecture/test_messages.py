"""The catalogues: both languages say the same things, and exactly those that the code asks for."""

import ast
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from tests.architecture.sources import ROOMS, ROOT, called_name, calls, files, name_of, tree_of

MESSAGES = ROOT / "resources" / "messages"


def _no_twice(pairs: list[tuple[str, str]]) -> dict[str, str]:
    repeated = [code for code, count in Counter(code for code, _ in pairs).items() if count > 1]
    assert repeated == []
    return dict(pairs)


@cache
def _catalogue(language: str) -> dict[str, str]:
    """Return all messages of *language*: code → template."""
    return _no_twice(
        [
            pair
            for path in sorted((MESSAGES / language).glob("*.json"))
            for pair in json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_no_twice).items()
        ]
    )


def _places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_both_languages_have_the_same_messages() -> None:
    assert sorted(_catalogue("id")) == sorted(_catalogue("en"))
    assert sorted(path.name for path in (MESSAGES / "id").iterdir()) == sorted(
        path.name for path in (MESSAGES / "en").iterdir()
    )


def test_both_languages_put_the_same_values_into_a_message() -> None:
    english = _catalogue("en")
    different = [code for code, words in _catalogue("id").items() if _places(words) != _places(english[code])]
    assert different == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_template_names_its_places_plainly(language: str) -> None:
    # "{0}", "{}", "{a.b}" and "{a[0]}" would read more from a value than its text.
    odd = [code for code, words in _catalogue(language).items() if not all(map(str.isidentifier, _places(words)))]
    assert odd == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_message_is_empty(language: str) -> None:
    assert [code for code, words in _catalogue(language).items() if not words.strip()] == []


def _codes_asked_for(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Yield each call that makes a notice of a code written out there, with the code."""
    for call in calls(tree):
        if called_name(call) in ("notice", "Notice") and call.args:
            for code in _written_out(call.args[0]):
                yield call, code


def _written_out(code: ast.expr) -> list[str]:
    if isinstance(code, ast.IfExp):
        return [*_written_out(code.body), *_written_out(code.orelse)]
    return [code.value] if isinstance(code, ast.Constant) and isinstance(code.value, str) else []


def _all_asked_for() -> list[tuple[Path, ast.Call, str]]:
    return [(path, call, code) for path in files(*ROOMS) for call, code in _codes_asked_for(tree_of(path))]


def test_every_notice_has_its_words() -> None:
    lacking = [
        f"{name_of(path)}:{call.lineno} {code}" for path, call, code in _all_asked_for() if code not in _catalogue("id")
    ]
    assert lacking == []


def test_every_notice_brings_the_values_its_words_need() -> None:
    lacking = []
    for path, call, code in _all_asked_for():
        given = {keyword.arg for keyword in call.keywords}
        if called_name(call) == "notice" and None not in given:  # None: values handed on with **
            missing = _places(_catalogue("id").get(code, "")) - given
            lacking += [f"{name_of(path)}:{call.lineno} {code} lacks {name}" for name in sorted(missing)]
    assert lacking == []


def _shapes(tree: ast.AST) -> Iterator[str]:
    """Yield a pattern for every text in *tree*; the parts of an f-string that are filled in match any word."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)
        elif isinstance(node, ast.JoinedStr):
            yield "".join(_shape_of(part) for part in node.values)


def _shape_of(part: ast.expr) -> str:
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w-]+"


def test_no_message_is_left_that_nothing_says() -> None:
    shapes = {shape for path in files(*ROOMS) for shape in _shapes(tree_of(path)) if re.match(r"[\w\\-]+\\\.", shape)}
    known = re.compile("|".join(shapes))
    assert [code for code in _catalogue("id") if not known.fullmatch(code)] == []


def test_these_guards_bite() -> None:
    tree = ast.parse("raise KnownError(notice('a.b' if x else 'a.c', y=1)); f'gate.{outcome}-now'")
    assert [code for _, code in _codes_asked_for(tree)] == ["a.b", "a.c"]
    assert re.fullmatch("|".join(_shapes(tree)), "gate.open-now")
    assert not re.fullmatch("|".join(_shapes(tree)), "gate.open-later")
    assert _places("{path} und {count}") == {"path", "count"}
