"""The file with the keys: written whole or not at all, and refused in a sentence when it is not what was written."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.errors import FileRefused
from knowledge_base.keys.key_file import KeyFile, KeyFileRefused, keys_path, read_key_file, write_key_file
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.keys.sealing import new_key
from knowledge_base.keys.slots import set_of, way_by_code, with_pending
from tests.knowledge_base.keys.conftest import AT, BASE


@pytest.fixture
def changing(new: NewKeys, content: KeyFile) -> KeyFile:
    coming = new_key()
    return with_pending(content, new.key, coming, set_of((way_by_code(new.code),), coming, BASE, AT))


def test_what_was_written_is_read(path: Path, content: KeyFile, changing: KeyFile) -> None:
    assert read_key_file(path) is None
    write_key_file(path, changing)
    assert read_key_file(path) == changing
    write_key_file(path, content)
    assert read_key_file(path) == content
    assert [file.name for file in path.parent.iterdir()] == ["base.db.keys"]


def test_no_key_stands_in_it(path: Path, new: NewKeys, content: KeyFile) -> None:
    write_key_file(path, content)
    text = keys_path(path).read_text(encoding="ascii")
    for secret in (new.key, *(way.under for way in new.ways)):
        assert secret.hex() not in text
    assert new.code not in text


def test_the_ways_to_one_key_alone_go_beside_a_copy(content: KeyFile, changing: KeyFile) -> None:
    assert changing.pending is not None
    assert changing.only_for(content.current.mark) == content
    assert changing.only_for(changing.pending.mark) == replace(content, current=changing.pending)
    assert changing.only_for("0" * 16) is None


def test_every_truncated_file_is_refused_in_a_sentence(path: Path, changing: KeyFile) -> None:
    write_key_file(path, changing)
    whole = keys_path(path).read_bytes()
    for length in range(0, len(whole) - 2, 7):
        keys_path(path).write_bytes(whole[:length])
        with pytest.raises(KeyFileRefused) as refused:
            read_key_file(path)
        assert refused.value.notice.code == "keys.file-unreadable"


def _slot(found: dict[str, Any]) -> dict[str, Any]:
    slot: dict[str, Any] = found["current"]["slots"][0]
    return slot


CHANGES: list[Callable[[dict[str, Any]], object]] = [
    lambda found: found.update(format=2),
    lambda found: found.update(base="x"),
    lambda found: found.update(base=7),
    lambda found: found.pop("current"),
    lambda found: found.update(pending={}),
    lambda found: found.pop("bridge"),
    lambda found: found["current"].update(slots={}),
    lambda found: found["current"].update(slots=found["current"]["slots"] * 9),
    lambda found: _slot(found).update(kind="fingerprint"),
    lambda found: _slot(found).update(made="yesterday"),
    lambda found: _slot(found).update(made="2026-11-21T12:00:00"),
    lambda found: _slot(found).update(id="../../x"),
    lambda found: _slot(found)["sealed"].update(content="00"),
    lambda found: _slot(found)["sealed"].update(nonce="zz"),
    lambda found: _slot(found)["argon2id"].update(memory_kib=1 << 40),
    lambda found: _slot(found)["argon2id"].update(rounds=10**9),
    lambda found: _slot(found)["argon2id"].update(lanes=0),
    lambda found: _slot(found)["argon2id"].update(memory_kib=1),
    lambda found: _slot(found)["argon2id"].update(rounds=True),
    lambda found: _slot(found)["argon2id"].update(salt=""),
]


@pytest.mark.parametrize("number", range(len(CHANGES)))
def test_what_we_did_not_write_is_refused(path: Path, changing: KeyFile, number: int) -> None:
    write_key_file(path, changing)
    found = json.loads(keys_path(path).read_text(encoding="ascii"))
    CHANGES[number](found)
    keys_path(path).write_text(json.dumps(found), encoding="ascii")
    with pytest.raises(KeyFileRefused):
        read_key_file(path)


@pytest.mark.parametrize("text", ["[]", "null", "7", '"x"', "[" * 30000, "{", "\x00", "{}" + " " * 70000 + "x"])
def test_what_is_no_key_file_at_all_is_refused(path: Path, text: str) -> None:
    keys_path(path).write_text(text, encoding="ascii")
    with pytest.raises(KeyFileRefused):
        read_key_file(path)


def test_what_cannot_be_replaced_stays(path: Path, content: KeyFile, changing: KeyFile, monkeypatch: Any) -> None:
    write_key_file(path, content)

    def refuse(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        with pytest.raises(FileRefused) as refused:
            write_key_file(path, changing)
    assert refused.value.notice.code == "keys.file-unwritable"
    assert read_key_file(path) == content
    assert [file.name for file in path.parent.iterdir()] == ["base.db.keys"]
