from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.words import Reader
from knowledge_base.store import create_store
from knowledge_base.store.queue import QueueFilter
from replydesk.draft import Intent
from replydesk.kinds import guess_kind
from replydesk.queueing import messages_in, queue_texts

NOW = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("satu", ["satu"]),
        ("satu\r\ndua\n", ["satu", "dua"]),
        ("satu\nbaris dua\n\n\ntiga", ["satu\nbaris dua", "tiga"]),
        (" \n\t\n", []),
    ],
)
def test_a_paste_is_one_message_a_line_or_one_a_paragraph(text: str, messages: list[str]) -> None:
    assert messages_in(text) == messages


def test_texts_wait_with_their_kind(tmp_path: Path) -> None:
    store = create_store(tmp_path / "a.db")

    added = queue_texts(store, ["jam buka?", "dasar goblok", "\ud800"], channel="x", way="paste", now=NOW)

    assert len(added.ids) == 2
    assert [(one.intent, one.channel) for one in store.queue.page(QueueFilter(), limit=9)] == [
        ("question", "x"),
        ("insult", "x"),
    ]
    store.close()


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_lexicon())


def test_a_guess_names_its_words(reader: Reader) -> None:
    assert guess_kind("g0bl0k lu", reader).cues == ("goblok",)
    assert guess_kind("ktp blm jadi", reader).intent is Intent.COMPLAINT


@pytest.mark.parametrize("text", ["", "…", "🙏🙏", "\ud800", "halo " * 5000])
def test_a_text_without_a_cue_is_something_else(reader: Reader, text: str) -> None:
    assert guess_kind(text, reader).intent is Intent.OTHER


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("min jam buka mpp", "jam"),
        ("Halo kak, alamat dukcapil", "alamat"),
        ("info loker dong min", "info"),
        ("jadwal sudah berubah min", ""),
        ("jam tangan satpam kok merek mahal", ""),
        ("mpp jam buka", ""),
        ("min", ""),
        ("jadwal samsat keliling " + "kecamatan " * 9, ""),
    ],
)
def test_who_names_what_an_office_tells_and_says_nothing_of_it_asks_for_it(
    reader: Reader, text: str, named: str
) -> None:
    guess = guess_kind(text, reader)
    assert guess.intent is (Intent.QUESTION if named else Intent.OTHER)
    assert guess.cues == ((named,) if named else ())
