"""What keeps nothing, or keeps it in plain text, is never taken for a keyring."""

import os
import sys
import threading
import time
import types
from collections.abc import Iterator
from typing import ClassVar

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from knowledge_base.anchoring.anchor import Anchor
from knowledge_base.anchoring.keyring_place import KeyringPlace
from knowledge_base.anchoring.places import PlaceRefused
from knowledge_base.anchoring.witness import Witness
from knowledge_base.keyrings.trusted import KeyringRefused, TrustedKeyring, Why

ANCHOR = Anchor(base="b", number=1, hash="a" * 64, at=None)


class Kept(KeyringBackend):
    """A keyring in memory, which may be locked or forget."""

    priority: ClassVar[float] = 1
    texts: ClassVar[dict[str, str]] = {}
    locked: ClassVar[bool] = False
    forgets: ClassVar[bool] = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return self.texts.get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        if not self.forgets:
            self.texts[f"{service}/{username}"] = password


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    module = types.ModuleType("kept_keyring")
    module.Kept = Kept  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "kept_keyring", module)
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    yield
    Kept.texts.clear()
    Kept.locked = Kept.forgets = False


def place() -> KeyringPlace:
    return KeyringPlace(("kept_keyring.Kept",))


def test_what_is_kept_is_read_back() -> None:
    assert place().read("x") is None
    place().write("x", ANCHOR)
    assert place().read("x") == ANCHOR


@pytest.mark.parametrize(
    "name", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", "keyrings.alt.file.PlaintextKeyring", ""]
)
def test_a_back_end_that_is_not_trusted_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "PYTHON_KEYRING_BACKEND", name)
    with pytest.raises(PlaceRefused, match="keyring-not-trusted"):
        KeyringPlace().read("x")


def test_without_any_back_end_that_is_said() -> None:
    with pytest.raises(PlaceRefused, match="no-keyring"):
        KeyringPlace(("no.such.Keyring",)).read("x")


def test_a_locked_keyring_is_said_and_holds_nothing_up() -> None:
    Kept.locked = True
    witness = Witness((place(),), "x")
    [said] = witness.statements()
    witness.close(ANCHOR, lambda _anchor: True)
    assert said.trouble is not None
    assert said.trouble.code == "audit.keyring-failed"
    assert Kept.texts == {}


def test_a_keyring_that_forgets_is_found_out_by_reading_back() -> None:
    Kept.forgets = True
    witness = Witness((place(),), "x")
    witness.statements()
    witness.note(ANCHOR, lambda _anchor: True)
    [said] = witness.statements()
    witness.close(ANCHOR, lambda _anchor: True)
    assert said.trouble is not None
    assert said.trouble.code == "audit.place-forgets"


def test_one_who_keeps_in_a_trusted_keyring_is_told_why_not() -> None:
    keyring = TrustedKeyring(("kept_keyring.Kept",))
    keyring.keep("service", "name", "text")
    assert keyring.read("service", "name") == "text"
    Kept.forgets = True
    with pytest.raises(KeyringRefused) as refused:
        keyring.keep("service", "name", "another")
    assert refused.value.why is Why.FORGETS


def test_a_keyring_that_never_answers_is_waited_for_less_than_a_second() -> None:
    released = threading.Event()

    class Silent:
        kind = "keyring"

        def read(self, _name: str) -> Anchor | None:
            released.wait(60)
            return None

        def write(self, _name: str, _anchor: Anchor) -> None:
            raise AssertionError("what was not read is not written over")

    began = time.monotonic()
    witness = Witness((Silent(),), "x")
    [said] = witness.statements()
    witness.close(ANCHOR, lambda _anchor: True)
    waited = time.monotonic() - began
    released.set()

    assert said.trouble is not None
    assert said.trouble.code == "audit.place-silent"
    assert waited < 1.9
