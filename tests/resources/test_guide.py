"""The Indonesian guide names only what is there: buttons, keys, columns, commands, samples."""

import json
import re
import shlex
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from knowledge_base.exchange.columns import column_of
from replydesk.cli.parser import read_call
from resources import read_text
from ui.shortcuts import shortcut_table

ROOT = Path(__file__).parent.parent.parent
GUIDE = (ROOT / "docs" / "panduan.md").read_text("utf-8")


def part(heading: str) -> str:
    """What stands below a heading of the second level."""
    return GUIDE.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def test_every_label_in_bold_stands_in_the_window() -> None:
    catalogue = ET.fromstring(read_text("i18n/replydesk_id.ts"))  # noqa: S314 - our own file
    words = {"".join(found.itertext()).removesuffix(" …") for found in catalogue.iter("translation")}
    bold = [" ".join(found.split()) for found in re.findall(r"\*\*([^*]+)\*\*", GUIDE)]
    labels = {found for found in bold if found[0].isupper() and found[-1] not in ".:?"}
    assert len(labels) > 20
    assert labels - words == set()


def test_it_lists_every_key_the_window_listens_to_and_no_other() -> None:
    known = {
        key.replace("Return", "Enter").replace("Right", "Panah kanan")
        for _place, keys in shortcut_table()
        for key, _words in keys
    }
    table = part("Semua dengan papan ketik")
    rows = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("|")][2:]
    assert {key for row in rows for key in row.split(", ")} == known


def test_every_column_in_it_is_recognised() -> None:
    table = [line for line in part("Mengimpor dari Excel").splitlines() if line.startswith("|")]
    names = [name for line in table for name in re.findall(r"`([^`]+)`", line.split("|")[2])]
    assert len(names) > 20
    assert [name for name in names if column_of(name) is None] == []


CALLS = re.findall(r"^ {4}python3 run\.py cli (.+?)(?: +#.*)?$", GUIDE, re.MULTILINE)


@pytest.mark.parametrize("call", CALLS)
def test_every_command_in_it_can_be_called(call: str) -> None:
    assert read_call(shlex.split(call), default_language="id").command_name == call.split(maxsplit=1)[0]


def test_it_shows_every_command() -> None:
    assert {call.split()[0] for call in CALLS} >= {"init", "import", "ask", "check", "export", "backup", "verify"}


def test_the_messages_it_suggests_are_among_the_practice_messages() -> None:
    suggested = re.findall(r"^\d\. `([^`]+)`", part("Berlatih dulu"), re.MULTILINE)
    known = {json.loads(line)["text"] for line in read_text("starter/messages.jsonl").splitlines()}
    assert len(suggested) == 3
    assert set(suggested) <= known


def test_every_link_inside_it_leads_to_a_heading() -> None:
    headings = re.findall(r"^#+ (.+)$", GUIDE, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) <= anchors
