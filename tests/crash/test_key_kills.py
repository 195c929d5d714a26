"""Killed while a key is changed or a plain base encrypted: it opens, with all that was in it, by a way there was."""

import shutil
from pathlib import Path

import pytest

from knowledge_base.keys.key_file import keys_path, read_key_file
from knowledge_base.keys.slots import Way, keys_by_keyring
from knowledge_base.store.connection import is_plain, opens_with
from tests.crash.killing import CAN_KILL, forge_for
from tests.crash.test_kills import is_spent_journal, kills
from tests.crash.works import ENTRIES, NEW_WAY, OLD_WAY, entrance_of, fill, holder_of, keys_by
from tests.knowledge_base.keys.kept_keyring import Kept, trusted
from tests.window import entrance_in

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CAN_KILL, reason="processes are not killed this way here"),
]


def opening_keys(base: Path, way: Way) -> list[bytes]:
    """Return the keys that *way* gives by what stands beside *base*, and that open it."""
    content = read_key_file(base)
    assert content is not None
    Kept.texts = {("ReplyDesk fact base", way.id): way.under.hex()}
    return [key for key in keys_by_keyring(content, trusted()) if opens_with(base, key)]


def names_in(base: Path, *ways: Way) -> set[str]:
    """Return what is in *base*, opened as the next start does, after seeing that all of it is sound."""
    store = entrance_in(base.parent, keys=holder_of(base, *ways)).work_or_look(base, witnessed=False)
    assert store.why_read_only is None
    assert store.flaws() == ()
    assert store.check_log().flaws == ()
    found = {entry.name for entry in store.entries.every()}
    store.close()
    return found


def left_in(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if file.is_file() and not is_spent_journal(file)}


EVERYTHING = {f"awal-{number}" for number in range(ENTRIES)}


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")


def test_a_change_of_key_leaves_the_old_one_or_the_new_one_and_what_leads_there(tmp_path: Path) -> None:
    base = tmp_path / "base.db"
    holder = holder_of(base, OLD_WAY)
    entrance_in(tmp_path, keys=holder).create(base, fill, witnessed=False, new=keys_by(OLD_WAY)).close()

    def arguments(number: int) -> list[str]:
        folder = tmp_path / f"kill-{number}"
        folder.mkdir()
        shutil.copy(keys_path(base), folder)
        return [str(shutil.copy(base, folder / base.name))]

    begun = changed = 0
    with forge_for("rekey") as forge:
        for number, ended in enumerate(kills(forge, arguments)):
            path = tmp_path / f"kill-{number}" / base.name
            content = read_key_file(path)
            assert content is not None
            is_over = content.current.mark == keys_by(NEW_WAY).slots_for(content.base).mark
            assert is_over or not ended.acknowledged
            old, new = opening_keys(path, OLD_WAY), opening_keys(path, NEW_WAY)
            assert new if is_over else old  # a person who has the former way alone is never shut out in between
            assert not is_over or not old
            begun += content.pending is not None
            changed += not is_over and opens_with(path, keys_by(NEW_WAY).key)
            assert names_in(path, NEW_WAY if is_over else OLD_WAY) == EVERYTHING
            after = read_key_file(path)
            assert after is not None
            assert after.pending is None
            assert left_in(path.parent) == {path.name, keys_path(path).name}
            for copy in entrance_of(path).shelf(path).backups():
                assert opening_keys(copy.path, OLD_WAY)
    assert begun > 0
    print(f"killed while pending: {begun}, of these behind the last page: {changed}")  # noqa: T201 - with -s


def test_making_leaves_the_whole_base_with_its_keys_or_a_name_that_is_free(tmp_path: Path) -> None:
    def arguments(number: int) -> list[str]:
        folder = tmp_path / f"kill-{number}"
        folder.mkdir()
        return [str(folder / "base.db")]

    with forge_for("make") as forge:
        for number, ended in enumerate(kills(forge, arguments)):
            path = tmp_path / f"kill-{number}" / "base.db"
            if path.exists():
                assert names_in(path, NEW_WAY) == EVERYTHING
                assert left_in(path.parent) == {path.name, keys_path(path).name}
            else:
                assert not ended.acknowledged
                entrance_of(path).create(path, fill, witnessed=False, new=keys_by(OLD_WAY)).close()
                assert names_in(path, OLD_WAY) == EVERYTHING


def test_encrypting_leaves_the_plain_base_or_the_encrypted_one_with_its_keys(tmp_path: Path) -> None:
    base = tmp_path / "base.db"
    entrance_of(base).create(base, fill, witnessed=False).close()

    def arguments(number: int) -> list[str]:
        folder = tmp_path / f"kill-{number}"
        folder.mkdir()
        return [str(shutil.copy(base, folder / base.name))]

    with forge_for("encrypt") as forge:
        for number, ended in enumerate(kills(forge, arguments)):
            path = tmp_path / f"kill-{number}" / base.name
            assert names_in(path, NEW_WAY) == EVERYTHING
            kept = path.with_name(f"{path.name}.before-encryption")
            if is_plain(path):
                assert not ended.acknowledged
                assert left_in(path.parent) == {path.name}
            else:
                assert left_in(path.parent) == {path.name, keys_path(path).name, kept.name}
                assert opening_keys(path, NEW_WAY)
                assert is_plain(kept)
                assert names_in(kept) == EVERYTHING
