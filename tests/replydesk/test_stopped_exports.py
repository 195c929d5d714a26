"""An export that a person stops: in its middle, and the old file stays."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from knowledge_base.course import Course, Stage, Stopped
from knowledge_base.store import Store, copy_store, open_store
from knowledge_base.store.connection import interruptible, open_connection
from replydesk.archiving import export_archive
from replydesk.exporting import export_file
from tests.stopping import StoppedAt, fact_base
from tests.window import NOON

OLD = "what was there"
Export = Callable[[Store, Path, Course], object]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = open_store(fact_base(tmp_path_factory.mktemp("many") / "facts.db"))
    yield store
    store.close()


def to_file(store: Store, path: Path, course: Course) -> object:
    return export_file(store, path, today=date(2026, 11, 21), course=course)


def to_archive(store: Store, path: Path, course: Course) -> object:
    return export_archive(store, path, now=NOON, course=course)


@pytest.mark.parametrize(
    ("write", "ending", "stage", "look"),
    [
        (to_file, ".csv", Stage.READING, 2),
        *((to_file, ending, Stage.WRITING, 3) for ending in (".csv", ".jsonl", ".json", ".xlsx")),
        (to_archive, ".replydesk", Stage.WRITING, 2),
    ],
)
def test_a_stopped_export_leaves_the_old_file_and_nothing_beside_it(
    many: Store, tmp_path: Path, write: Export, ending: str, stage: Stage, look: int
) -> None:
    path = tmp_path / f"keluar{ending}"
    path.write_text(OLD)
    with pytest.raises(Stopped):
        write(many, path, StoppedAt(stage, look))
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [(path.name, OLD)]

    course = Course()
    write(many, path, course)
    assert path.stat().st_size > len(OLD)
    assert course.stop()  # an export has no way that cannot be gone back


def test_a_statement_is_stopped_in_its_middle_and_others_go_on(many: Store) -> None:
    course = StoppedAt(Stage.COPYING)
    course.enter(Stage.COPYING)
    with pytest.raises(Stopped), many.watched(course):
        many.flaws()
    assert many.flaws() == ()


def test_what_goes_wrong_in_a_watched_statement_is_told_as_ever(tmp_path: Path) -> None:
    connection = open_connection(tmp_path / "any.db", create=True)
    with pytest.raises(Exception, match="no such column"), interruptible(connection, Course().look):
        connection.execute("SELECT nothing_of_that_name")
    connection.close()


@pytest.mark.parametrize("stage", [Stage.COPYING, Stage.CHECKING])
def test_a_stopped_copy_leaves_none(many: Store, tmp_path: Path, stage: Stage) -> None:
    with pytest.raises(Stopped):
        copy_store(many, tmp_path / "copy.db", StoppedAt(stage))
    assert list(tmp_path.iterdir()) == []
