from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge_base.queued import QueueFilter
from knowledge_base.store import create_store
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
