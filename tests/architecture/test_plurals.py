"""Nothing says "1 entries": what is said of a number is said in the form the number asks for, in English.

In the window that is Qt's ``%n`` with its forms in ``replydesk_en.ts``, in the messages ``{count:entry|entries}``.
"""

import ast
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from knowledge_base.notice import Notice, render
from tests.architecture.sources import ROOT, called_name, calls, files, name_of, tree_of

_NUMBERS = frozenset(
    (
        "added",
        "asked",
        "changed",
        "count",
        "days",
        "done",
        "end",
        "entries",
        "examples",
        "failed",
        "first",
        "left",
        "left_out",
        "lines",
        "messages",
        "minutes",
        "of_entries",
        "of_phrasings",
        "off",
        "rejected",
        "replies",
        "right",
        "rules",
        "said",
        "same",
        "shown",
        "seconds",
        "three",
        "total",
        "unchanged",
        "updated",
        "years",
    )
)
"""The places that are filled with how many there are. What a limit is filled with is never one."""

_PLACE = re.compile(r"\{(\w+)\}")
_SEVERAL = re.compile(
    r"\b1 (?:(?:other|more|approved|selected) )?"
    r"(?:(?!(?:is|was|has|as|its|this|expires|waits|holds|fits)\b)[a-z]+s|are|were|have|wait|hold|fit|expire)\b"
)


def says_several(text: str) -> str:
    """Return the words in which *text*, filled with one, speaks of several; empty: it does not."""
    found = _SEVERAL.search(text)
    return found[0] if found else ""


def _of_one(template: str) -> str:
    """Return *template* with one in every place for a number."""
    return _PLACE.sub(lambda place: "1" if place[1] in _NUMBERS else "x", template).replace("%Ln", "1")


def _texts_of_the_window() -> list[tuple[str, str, bool]]:
    """Return where each text is handed to be translated, the text, and whether it is handed a number with it."""
    found = []
    for path in files("ui"):
        for call in calls(tree_of(path)):
            if called_name(call) in ("tr", "translate"):
                texts = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
                is_numbered = called_name(call) == "tr" and len(call.args) == _WITH_NUMBER
                found += [(f"{name_of(path)}:{call.lineno}", text, is_numbered) for text in texts[-1:]]
    return found


_WITH_NUMBER = 3
"""Arguments of ``tr`` where the third is the number."""


def test_a_text_of_the_window_that_speaks_of_several_is_handed_the_number() -> None:
    texts = _texts_of_the_window()
    several = [f"{where}: {says_several(_of_one(text))}" for where, text, numbered in texts if not numbered]
    assert [one for one in several if not one.endswith(": ")] == []
    assert [where for where, text, numbered in texts if numbered != ("%Ln" in text)] == []


def test_in_english_each_of_them_has_a_form_for_one() -> None:
    catalogue = ROOT / "resources" / "i18n" / "replydesk_en.ts"
    forms: dict[str, list[str]] = {}
    for message in ET.parse(catalogue).iter("message"):  # noqa: S314 (our own file)
        forms[message.findtext("source") or ""] = [form.text or "" for form in message.iter("numerusform")]
    assert set(forms) == {text for _where, text, numbered in _texts_of_the_window() if numbered}
    assert {
        source: says_several(_of_one(one)) for source, (one, _many) in forms.items() if says_several(_of_one(one))
    } == {}
    assert [source for source, (_one, many) in forms.items() if many != source] == []


@pytest.mark.parametrize("file", sorted((ROOT / "resources" / "messages" / "en").glob("*.json")), ids=lambda p: p.stem)
def test_an_english_message_speaks_of_one_as_of_one(file: Path) -> None:
    catalogue = json.loads(file.read_text(encoding="utf-8"))
    said = {
        code: render(Notice(code, {place: 1 if place in _NUMBERS else "x" for place in _places(template)}), catalogue)
        for code, template in catalogue.items()
    }
    assert {code: says_several(text) for code, text in said.items() if says_several(text)} == {}


def _places(template: str) -> set[str]:
    return set(re.findall(r"\{(\w+)", template))


@pytest.mark.parametrize(
    ("text", "bites"),
    [
        ("1 entries", "1 entries"),
        ("used in 1 other entries.", "1 other entries"),
        ("1 wait for approval", "1 wait"),
        ("1 entry was looked at", ""),
        ("1 is left, 1 expires within 1 day", ""),
        ("Entries: 1. Rows are left.", ""),
    ],
)
def test_this_guard_bites_and_spares(text: str, bites: str) -> None:
    assert says_several(text) == bites
