"""The shipped translations: nothing in the window without its words, and the compiled catalogues are the current ones.

``docs/development.md`` says how they are renewed.
"""

import ast
import re
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6
import pytest

from tests.architecture.sources import ROOT, called_name, calls, files, name_of, tree_of

FOLDER = ROOT / "resources" / "i18n"
QT = Path(PySide6.__file__).parent
Text = tuple[str, str, str]
"""What a text is known by: context, source text, disambiguation."""

CATALOGUES = sorted(FOLDER.glob("*.ts"))
OURS = [path for path in CATALOGUES if path.name.startswith("replydesk_")]
_PLACE = re.compile(r"%L?(?:\d+|n)|\{\w*\}")
_ENGLISH_ADDS_ONLY_PLURALS = "_en"


def _run(tool: str, *arguments: str) -> None:
    done = subprocess.run([str(QT / tool), *arguments], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr


@cache
def _in_the_code(folder: Path) -> frozenset[Text]:
    """Return every text of the window that is to be translated, as lupdate finds it."""
    fresh = folder / "fresh.ts"
    _run("lupdate", "-silent", *[str(path) for path in files("ui")], "-ts", str(fresh))
    return frozenset(_texts(fresh))


def _texts(catalogue: Path) -> dict[Text, tuple[str, Sequence[str]]]:
    """Return what *catalogue* holds: text → its state (``""``: finished) and its translations, one a plural form."""
    found: dict[Text, tuple[str, Sequence[str]]] = {}
    for context in ET.parse(catalogue).iter("context"):  # noqa: S314 (our own file)
        for message in context.iter("message"):
            key = (_text(context, "name"), _text(message, "source"), _text(message, "comment"))
            (translation,) = message.iter("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found[key] = (translation.get("type", ""), forms)
    return found


def _text(element: ET.Element, name: str) -> str:
    return element.findtext(name) or ""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("i18n")


def test_the_window_speaks_indonesian() -> None:
    assert FOLDER / "replydesk_id.ts" in OURS


@pytest.mark.parametrize("catalogue", OURS, ids=lambda path: path.name)
def test_a_catalogue_knows_what_the_window_says_and_no_more(catalogue: Path, folder: Path) -> None:
    known = set(_texts(catalogue))
    in_code = set(_in_the_code(folder))
    if not catalogue.stem.endswith(_ENGLISH_ADDS_ONLY_PLURALS):
        assert sorted(in_code - known) == []
    assert sorted(known - in_code) == []


def _asked_for(tree: ast.AST) -> set[str]:
    """Return every text that is handed to be translated in *tree*, wherever it stands."""
    found: set[str] = set()
    for call in calls(tree):
        if called_name(call) in ("tr", "translate"):
            found |= {one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return found


def test_lupdate_finds_every_text_that_is_handed_to_be_translated(folder: Path) -> None:
    # It does not look into f-strings: what stands there would stay English for ever, and nobody would be told.
    known = {part for context, source, _comment in _in_the_code(folder) for part in (context, source)}
    lost = {f"{name_of(path)}: {text}" for path in files("ui") for text in _asked_for(tree_of(path)) - known}
    assert sorted(lost) == []


def test_this_guard_bites() -> None:
    assert _asked_for(ast.parse("x = f\"{self.tr('Lost')}\\t{key}\"")) == {"Lost"}


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.name)
def test_every_text_is_translated(catalogue: Path) -> None:
    unfinished = [key for key, (state, forms) in _texts(catalogue).items() if state or not all(forms)]
    assert unfinished == []


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.name)
def test_a_translation_keeps_the_places_of_its_text(catalogue: Path) -> None:
    different = [
        (key, form)
        for key, (_, forms) in _texts(catalogue).items()
        for form in forms
        if sorted(_PLACE.findall(form)) != sorted(_PLACE.findall(key[1]))
    ]
    assert different == []


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.name)
def test_the_compiled_catalogue_is_the_current_one(catalogue: Path, folder: Path) -> None:
    compiled = folder / f"{catalogue.stem}.qm"
    _run("lrelease", "-silent", str(catalogue), "-qm", str(compiled))
    assert catalogue.with_suffix(".qm").read_bytes() == compiled.read_bytes()


def test_no_compiled_catalogue_is_without_its_source() -> None:
    assert [path.name for path in FOLDER.glob("*.qm") if not path.with_suffix(".ts").exists()] == []
