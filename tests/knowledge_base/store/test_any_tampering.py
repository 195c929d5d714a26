"""Whatever is done once to the lines, the texts or the file of a log: the check names it."""
# ruff: noqa: S608 - the statements are made of what is written out here

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge_base.store import create_store
from knowledge_base.store.entries import Act
from tests.knowledge_base.store.log_in_file import BEGIN, checked, tamper, witnessed
from tests.knowledge_base.store.texts_on_record import fill

DAYS, REMOVED = 6, 2
LAST = DAYS + 1
"""The number of the last line: one for each day's release, one for the removal of the first texts."""

COLUMNS = "number, at, what, person, reply_id, detail, previous_hash, hash"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a fact base and its note, and beside the base its file as it was after each day but the last."""
    folder = tmp_path_factory.mktemp("whole")
    path = folder / "base.db"
    create_store(path).close()
    for day in range(DAYS):
        with witnessed(path) as store:
            fill(store, 1, first=BEGIN + timedelta(days=day))
        shutil.copyfile(path, folder / f"after-{day + 1}.db")
    with witnessed(path) as store:
        store.retention.remove(BEGIN + timedelta(days=REMOVED), Act(person="Sari", at=BEGIN + timedelta(days=40)))
        assert store.retention.wipe()
    return folder


numbers = st.integers(1, LAST)
texts = st.text(st.characters(codec="ascii", exclude_characters="\0'"), max_size=8)

changes = st.one_of(
    st.tuples(st.just("change"), numbers, st.sampled_from(COLUMNS.split(", ")[1:]), texts),
    st.tuples(st.just("remove"), numbers, numbers),
    st.tuples(st.just("swap"), st.tuples(numbers, numbers).filter(lambda pair: pair[0] != pair[1])),
    st.tuples(st.just("cut"), st.integers(0, LAST - 1), st.booleans()),
    st.tuples(st.just("replay"), numbers),
    st.tuples(st.just("older"), st.integers(1, DAYS)),
    st.tuples(st.just("reply"), st.integers(1, DAYS), texts),
    st.tuples(st.just("message"), st.integers(1, DAYS), texts),
)


def statements(change: tuple[object, ...]) -> list[str]:
    """Return the change in SQL."""
    match change:
        case "change", number, column, text:
            done = [f"UPDATE audit_line SET {column} = '!{text}' WHERE number = {number}"]
        case "remove", one, other:
            first, last = sorted((int(str(one)), int(str(other))))
            done = [f"DELETE FROM audit_line WHERE number BETWEEN {first} AND {last}"]
        case "swap", (one, other):
            # by a number no line has: none may stand twice
            moves = ((one, -1), (other, one), (-1, other))
            done = [f"UPDATE audit_line SET number = {new} WHERE number = {old}" for old, new in moves]
        case "cut", kept, careful:
            done = [f"DELETE FROM audit_line WHERE number > {kept}"]
            done += [f"UPDATE audit_end SET number = {kept}"] if careful else []
        case "replay", number:
            again = f"{LAST + 1}, at, what, person, reply_id, detail, previous_hash, '!' || hash"
            done = [f"INSERT INTO audit_line ({COLUMNS}) SELECT {again} FROM audit_line WHERE number = {number}"]
        case "reply", pk, text:
            done = [f"UPDATE released_reply SET text = '!{text}' WHERE pk = {pk}"]
        case "message", pk, text:
            done = [f"UPDATE message SET text = '!{text}' WHERE pk = {pk}"]
        case _:
            raise AssertionError(change)
    return done


@pytest.mark.slow
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(change=changes)
def test_any_one_thing_done_to_the_log_is_named(whole: Path, tmp_path: Path, change: tuple[object, ...]) -> None:
    folder = tmp_path / "desk"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(whole, folder)
    path = folder / "base.db"
    # the note belongs to the place of the file: it is carried over to where this one lies
    [note] = (folder / "anchors").glob("*.json")
    text = note.read_text(encoding="utf-8")
    note.unlink()
    assert checked(path).flaws == ()
    [note] = (folder / "anchors").glob("*.json")
    note.write_text(text, encoding="utf-8")
    assert checked(path).flaws == ()

    if change[0] == "older":
        shutil.copyfile(folder / f"after-{change[1]}.db", path)
    else:
        tamper(path, *statements(change))

    assert checked(path).flaws != ()
