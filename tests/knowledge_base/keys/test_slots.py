"""Slots: each way gives the key, a wrong one gives nothing, and nothing opens that was changed or moved."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from knowledge_base.keyrings.trusted import KeyringRefused, Why
from knowledge_base.keys.code import new_code
from knowledge_base.keys.key_file import KeyFile, Slot, SlotKind
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.keys.sealing import Sealed, new_key
from knowledge_base.keys.slots import (
    SERVICE,
    keys_by_held,
    keys_by_keyring,
    keys_by_typed,
    set_of,
    way_by_code,
    way_by_keyring,
    with_pending,
)
from tests.knowledge_base.keys.conftest import AT, BASE, PASSPHRASE
from tests.knowledge_base.keys.kept_keyring import Kept, trusted


def all_keys(content: KeyFile, code: str) -> list[tuple[bytes, ...]]:
    return [
        keys_by_typed(content, SlotKind.CODE, code),
        keys_by_typed(content, SlotKind.PASSPHRASE, PASSPHRASE),
        keys_by_keyring(content, trusted()),
    ]


def test_each_way_gives_the_key(new: NewKeys, content: KeyFile) -> None:
    assert all_keys(content, new.code) == [(new.key,)] * 3
    assert new.kinds == (SlotKind.PASSPHRASE, SlotKind.KEYRING, SlotKind.CODE)


def test_a_wrong_code_passphrase_or_keyring_gives_nothing(content: KeyFile) -> None:
    Kept.texts = {name: new_key().hex() for name in Kept.texts}
    assert keys_by_typed(content, SlotKind.CODE, new_code()) == ()
    assert keys_by_typed(content, SlotKind.PASSPHRASE, PASSPHRASE + "!") == ()
    assert keys_by_keyring(content, trusted()) == ()
    Kept.texts = {}
    assert keys_by_keyring(content, trusted()) == ()


def test_no_way_is_taken_for_another(new: NewKeys, content: KeyFile) -> None:
    assert keys_by_typed(content, SlotKind.PASSPHRASE, new.code) == ()
    assert keys_by_typed(content, SlotKind.CODE, PASSPHRASE) == ()
    as_code = [replace(slot, kind=SlotKind.CODE) for slot in content.current.slots if slot.kind is SlotKind.PASSPHRASE]
    moved = replace(content, current=replace(content.current, slots=tuple(as_code)))
    assert keys_by_typed(moved, SlotKind.CODE, PASSPHRASE) == ()


def test_the_same_letter_typed_in_another_way_is_the_same(new: NewKeys) -> None:
    code = "caf\u00e9 caf\u00e9 caf\u00e9"
    content = replace(new, ways=(way_by_code(code),)).file_for(BASE)
    assert keys_by_typed(content, SlotKind.CODE, "cafe\u0301 cafe\u0301 cafe\u0301") == (new.key,)


def test_slots_that_were_moved_to_another_fact_base_do_not_open(new: NewKeys, content: KeyFile) -> None:
    assert all_keys(replace(content, base="cd" * 16), new.code) == [()] * 3


def _flip(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


CHANGES: list[Callable[[Slot], Slot]] = [
    lambda slot: replace(slot, sealed=Sealed(_flip(slot.sealed.nonce, 0), slot.sealed.content)),
    *(
        lambda slot, place=place: replace(slot, sealed=Sealed(slot.sealed.nonce, _flip(slot.sealed.content, place)))
        for place in (0, 31, 32, 47)
    ),
    lambda slot: replace(slot, id="cd" * 16),
    lambda slot: replace(slot, cost=replace(slot.cost, salt=bytes(16)) if slot.cost else None),
    lambda slot: replace(slot, cost=replace(slot.cost, rounds=1) if slot.cost else None),
]


@pytest.mark.parametrize("number", range(len(CHANGES)))
def test_a_slot_that_was_changed_does_not_open(new: NewKeys, content: KeyFile, number: int) -> None:
    slots = tuple(CHANGES[number](slot) for slot in content.current.slots if slot.kind is SlotKind.CODE)
    changed = replace(content, current=replace(content.current, slots=slots))
    assert keys_by_typed(changed, SlotKind.CODE, new.code) == ()


def test_what_the_keyring_does_not_keep_nothing_is_sealed_under() -> None:
    Kept.forgets = True
    with pytest.raises(KeyringRefused) as refused:
        way_by_keyring(trusted())
    assert refused.value.why is Why.FORGETS
    Kept.forgets, Kept.locked = False, True
    with pytest.raises(KeyringRefused) as refused:
        way_by_keyring(trusted())
    assert refused.value.why is Why.FAILED


@pytest.mark.parametrize("name", ["keyring.backends.null.Keyring", "keyrings.alt.file.PlaintextKeyring"])
def test_a_keyring_that_keeps_nothing_or_plain_text_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", name)
    with pytest.raises(KeyringRefused) as refused:
        way_by_keyring(trusted())
    assert refused.value.why is Why.NOT_TRUSTED
    assert Kept.texts == {}


@pytest.mark.parametrize("kept", ["", "zz", "ab", "ab" * 33])
def test_what_is_no_key_in_the_keyring_is_said(content: KeyFile, kept: str) -> None:
    Kept.texts = dict.fromkeys(Kept.texts, kept)
    with pytest.raises(KeyringRefused) as refused:
        keys_by_keyring(content, trusted())
    assert refused.value.why is Why.FORGETS


def test_the_keyring_keeps_little_enough_for_windows_and_never_the_key_itself(new: NewKeys) -> None:
    [((service, _), text)] = Kept.texts.items()
    assert service == SERVICE
    assert len(text) == 64
    assert new.key.hex() not in text


def test_while_a_key_is_changed_every_way_to_the_old_one_leads_to_the_new_one(new: NewKeys, content: KeyFile) -> None:
    coming, code = new_key(), new_code()
    pending = with_pending(content, new.key, coming, set_of((way_by_code(code),), coming, BASE, AT))

    assert all_keys(pending, new.code) == [(new.key, coming)] * 3
    assert keys_by_typed(pending, SlotKind.CODE, code) == (coming,)
    assert keys_by_held(pending, new.key) == (new.key, coming)
    assert keys_by_held(pending, coming) == (coming,)
    assert keys_by_held(content, new.key) == (new.key,)


def test_nothing_secret_shows_in_what_is_logged(new: NewKeys) -> None:
    shown = repr(new)
    assert new.code not in shown
    assert repr(new.key) not in shown
    assert all(repr(way.under) not in shown for way in new.ways)
