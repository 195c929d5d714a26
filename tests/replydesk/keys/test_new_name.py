"""What a kill leaves of a fact base that was being made is cleared by the next attempt, and nothing else ever is."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge_base.errors import FileRefused
from knowledge_base.keys.key_file import SlotKind, keys_path
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.store import files
from knowledge_base.store.beginning import note_path
from knowledge_base.store.file_names import publish
from replydesk.keys.making import new_keys
from tests.knowledge_base.keys.kept_keyring import Kept
from tests.replydesk.keys.conftest import Somebody, fill
from tests.window import NOON

Kill = Callable[[Callable[[Path, Path], None]], None]


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "base.db"


@pytest.fixture
def kill(somebody: Somebody, new: NewKeys, path: Path, monkeypatch: pytest.MonkeyPatch) -> Kill:
    """Make a fact base and be killed in the step that gives it its name: nothing is cleared away any more then."""

    def kill(naming: Callable[[Path, Path], None]) -> None:
        def last(made: Path, named: Path) -> None:
            naming(made, named)
            raise Killed

        with monkeypatch.context() as patch:
            patch.setattr(files, "publish", last)
            patch.setattr(Path, "unlink", lambda *_args, **_more: None)
            with pytest.raises(Killed):
                somebody().create(path, fill, new=new)

    return kill


def before_the_name(_made: Path, _named: Path) -> None:
    """Be killed when the keys have their name and the fact base has none."""


def other_keys(somebody: Somebody) -> NewKeys:
    return new_keys(somebody().keys, at=NOON, with_keyring=True)


def kept_for(new: NewKeys) -> set[str]:
    return {way.id for way in new.ways if way.kind is SlotKind.KEYRING} & {name for _, name in Kept.texts}


def names_in(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if file.is_file()}


def test_lone_keys_of_one_that_never_was_are_cleared_with_what_the_keyring_keeps(
    somebody: Somebody, new: NewKeys, path: Path, kill: Kill
) -> None:
    kill(before_the_name)
    assert keys_path(path).exists()
    assert kept_for(new)
    again = other_keys(somebody)
    somebody().create(path, fill, new=again).close()
    assert not kept_for(new)
    assert names_in(path.parent) == {path.name, keys_path(path).name}
    store = somebody().work(path, witnessed=False)  # by the keyring
    assert len(list(store.entries.every())) == 20
    store.close()


def test_a_plain_one_can_be_made_there_too_and_a_person_hears_of_what_was_cleared(
    somebody: Somebody, path: Path, kill: Kill
) -> None:
    kill(before_the_name)
    assert somebody().make_room(path)
    assert not somebody().make_room(path)
    somebody().create(path).close()
    assert names_in(path.parent) == {path.name}


def test_a_keyring_that_cannot_be_asked_does_not_stand_in_the_way(somebody: Somebody, path: Path, kill: Kill) -> None:
    kill(before_the_name)
    Kept.locked = True
    assert somebody().make_room(path)
    assert not keys_path(path).exists()


def test_keys_of_one_that_had_its_name_and_was_moved_are_needed(
    somebody: Somebody, new: NewKeys, path: Path, kill: Kill, tmp_path: Path
) -> None:
    kill(publish)
    moved = tmp_path / "elsewhere" / "base.db"
    moved.parent.mkdir()
    path.rename(moved)
    with pytest.raises(FileRefused) as refused:  # its keys were left behind
        somebody().create(path, new=other_keys(somebody))
    assert refused.value.notice.code == "keys.without-base"
    keys_path(path).rename(keys_path(moved))
    somebody().create(path, new=other_keys(somebody)).close()
    assert kept_for(new)
    store = somebody().work(moved, witnessed=False)
    assert len(list(store.entries.every())) == 20
    store.close()


def test_other_keys_than_those_that_were_being_named_are_left_alone(
    somebody: Somebody, new: NewKeys, path: Path, kill: Kill, tmp_path: Path
) -> None:
    kill(before_the_name)
    other = tmp_path / "other.db"
    somebody().create(other, new=other_keys(somebody)).close()
    keys_path(other).replace(keys_path(path))
    with pytest.raises(FileRefused):
        somebody().make_room(path)
    assert keys_path(path).exists()
    assert kept_for(new)


def test_the_first_work_ends_what_was_named_and_not_cleared(somebody: Somebody, path: Path, kill: Kill) -> None:
    kill(publish)
    assert note_path(path).exists()
    somebody().work(path, witnessed=False).close()
    assert names_in(path.parent) == {path.name, keys_path(path).name}
    path.unlink()
    with pytest.raises(FileRefused):  # lost, not unfinished
        somebody().make_room(path)


def test_what_fails_leaves_nothing_in_the_keyring(
    somebody: Somebody, new: NewKeys, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_made: Path, _named: Path) -> None:
        raise OSError(28, os.strerror(28))

    with monkeypatch.context() as patch:
        patch.setattr(files, "publish", fail)
        with pytest.raises(FileRefused):
            somebody().create(path, new=new)
    assert not kept_for(new)
    somebody().create(path, new=other_keys(somebody)).close()
