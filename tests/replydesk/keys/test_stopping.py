"""A restore, an encryption or a change of key that a person stops: nothing was changed, or it cannot be stopped."""

from pathlib import Path

import pytest

from knowledge_base.course import Course, Stage, Stopped
from knowledge_base.keys.key_file import read_key_file
from knowledge_base.keys.new_keys import NewKeys
from knowledge_base.store.connection import is_plain, opens_with
from replydesk.keys.encrypting import encrypt
from replydesk.keys.making import new_keys
from replydesk.keys.rekeying import rekey
from replydesk.opening import put_back
from tests.replydesk.keys.conftest import Somebody
from tests.replydesk.keys.test_opening_encrypted import ALL, names
from tests.stopping import ACT, StoppedAt, fact_base
from tests.window import NOON


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fact_base(tmp_path_factory.mktemp("backup") / "backup.db")


def left_over(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir() if "making" in one.name or "before" in one.name]


@pytest.mark.parametrize("stage", [Stage.COPYING, Stage.CHECKING])
def test_a_stopped_restore_changes_nothing(somebody: Somebody, backup: Path, tmp_path: Path, stage: Stage) -> None:
    target = fact_base(tmp_path / "desk.db", 1)
    before = target.read_bytes()
    with pytest.raises(Stopped):
        put_back(somebody(), backup, target, ACT, StoppedAt(stage))
    assert target.read_bytes() == before
    assert left_over(tmp_path) == []


def test_a_restore_cannot_be_stopped_once_it_moves_the_old_file(
    somebody: Somebody, backup: Path, tmp_path: Path
) -> None:
    course = Course()
    put_back(somebody(), backup, tmp_path / "desk.db", ACT, course)
    assert (course.stage, course.can_stop, course.stop()) == (Stage.ENDING, False, False)


@pytest.mark.parametrize("stage", [Stage.CHECKING, Stage.ENCRYPTING, Stage.COMPARING])
def test_a_stopped_encryption_leaves_the_plain_fact_base(somebody: Somebody, tmp_path: Path, stage: Stage) -> None:
    path = fact_base(tmp_path / "plain.db")
    with pytest.raises(Stopped):
        encrypt(somebody(), path, new_keys(somebody().keys, at=NOON, with_keyring=True), StoppedAt(stage))
    assert is_plain(path)
    assert read_key_file(path) is None
    assert left_over(tmp_path) == []


def test_a_stopped_change_of_key_leaves_the_old_one_and_its_ways(somebody: Somebody, base: Path, new: NewKeys) -> None:
    before = read_key_file(base)
    other = new_keys(somebody().keys, at=NOON, with_keyring=True)
    with pytest.raises(Stopped):
        rekey(somebody(), base, other, StoppedAt(Stage.COPYING))
    assert opens_with(base, new.key)
    assert read_key_file(base) == before
    assert names(somebody(), base) == ALL


def test_a_change_of_key_cannot_be_stopped_once_the_backup_is_made(
    somebody: Somebody, base: Path, new: NewKeys
) -> None:
    course, other = Course(), new_keys(somebody().keys, at=NOON, with_keyring=True)
    rekey(somebody(), base, other, course)
    assert not course.stop()
    assert not opens_with(base, new.key)
