"""The guide names only what is there, in both languages: buttons, keys, columns, commands, samples."""

import json
import re
import shlex
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from knowledge_base.exchange.columns import column_of
from knowledge_base.finding.read import read_search
from replydesk.cli.parser import read_call
from resources import read_text
from ui.shortcuts import shortcut_table

ROOT = Path(__file__).parent.parent.parent
ID = (ROOT / "docs" / "panduan.md").read_text("utf-8")
EN = (ROOT / "docs" / "guide.md").read_text("utf-8")
both = pytest.mark.parametrize("guide", [ID, EN], ids=["id", "en"])


def part(guide: str, *headings: str) -> str:
    """What stands below the one of these headings of the second level that *guide* has."""
    [heading] = [one for one in headings if f"\n## {one}\n" in guide]
    return guide.split(f"\n## {heading}\n")[1].split("\n## ", maxsplit=1)[0]


@pytest.mark.parametrize(("guide", "tag"), [(ID, "translation"), (EN, "source")], ids=["id", "en"])
def test_every_label_in_bold_stands_in_the_window(guide: str, tag: str) -> None:
    catalogue = ET.fromstring(read_text("i18n/replydesk_id.ts"))  # noqa: S314 - our own file
    words = {"".join(found.itertext()).removesuffix(" …") for found in catalogue.iter(tag)}
    bold = [" ".join(found.split()) for found in re.findall(r"\*\*([^*]+)\*\*", guide)]
    labels = {found for found in bold if found[0].isupper() and found[-1] not in ".:?"}
    assert len(labels) > 20
    assert labels - words == set()


@both
def test_it_lists_every_key_the_window_listens_to_and_no_other(guide: str) -> None:
    known = {
        key.replace("Return", "Enter").replace("Right", "Panah kanan" if guide is ID else "Right")
        for _place, keys in shortcut_table()
        for key, _words, _name in keys
    }
    table = part(guide, "Semua dengan papan ketik", "Everything by keyboard")
    rows = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("|")][2:]
    assert {key for row in rows for key in row.split(", ")} == known


@both
def test_every_column_in_it_is_recognised(guide: str) -> None:
    text = part(guide, "Mengimpor dari Excel", "Importing from Excel")
    table = [line for line in text.splitlines() if line.startswith("|")]
    names = [name for line in table for name in re.findall(r"`([^`]+)`", line.split("|")[2])]
    assert len(names) > 20
    assert [name for name in names if column_of(name) is None] == []


CALLS, CALLS_EN = (re.findall(r"^ {4}python3 run\.py cli (.+?)(?: +#.*)?$", guide, re.MULTILINE) for guide in (ID, EN))


@pytest.mark.parametrize("call", sorted({*CALLS, *CALLS_EN}))
def test_every_command_in_it_can_be_called(call: str) -> None:
    assert read_call(shlex.split(call), default_language="id").command_name == call.split(maxsplit=1)[0]


def test_it_shows_every_command() -> None:
    assert {call.split()[0] for call in CALLS} >= {"init", "import", "ask", "check", "export", "backup", "verify"}


def test_both_show_the_same_commands_in_the_same_order() -> None:
    words = [[call.split()[0] for call in calls] for calls in (CALLS, CALLS_EN)]
    assert words[0] == words[1]


@both
def test_every_search_in_it_is_understood(guide: str) -> None:
    text = part(guide, "Basis fakta", "The fact base").split("\n### ")[0]
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("|")][2:]
    searches = [found for row in rows for found in re.findall(r"`([^`]+)`", row)]
    assert len(searches) > 15
    assert [one for one in searches if read_search(one).not_understood] == []


@both
def test_the_messages_it_suggests_are_among_the_practice_messages(guide: str) -> None:
    text = part(guide, "Berlatih dulu", "Practise first")
    suggested = re.findall(r"^\d\. `([^`]+)`", text, re.MULTILINE)
    known = {json.loads(line)["text"] for line in read_text("starter/messages.jsonl").splitlines()}
    assert len(suggested) == 3
    assert set(suggested) <= known


@both
def test_every_link_inside_it_leads_to_a_heading(guide: str) -> None:
    headings = re.findall(r"^#+ (.+)$", guide, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", guide)) <= anchors
