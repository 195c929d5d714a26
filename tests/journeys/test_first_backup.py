"""The first backup of a new fact base is made on the day on which there is something in it."""

from pathlib import Path

import pytest

from knowledge_base.backups.shelf import Backup
from knowledge_base.entry import EntryContent
from knowledge_base.store import create_store
from knowledge_base.store.entries import Act
from tests.journeys.conftest import Open
from tests.window import NOON, Opened, entrance_in


def kept(tmp_path: Path, facts: Path) -> tuple[Backup, ...]:
    return entrance_in(tmp_path).shelf(facts).backups()


def put_something_in(opened: Opened) -> None:
    runner = opened.shell._base.runner
    assert runner is not None
    stored: list[object] = []
    act = Act(person="Rini", at=NOON)
    runner.write(
        lambda store: store.entries.add(EntryContent(title="Jam?", body="Sore."), act),
        stored.append,
        lambda _error: None,
    )
    opened.until(lambda: bool(stored))


@pytest.fixture
def blank(tmp_path: Path, open_window: Open) -> tuple[Opened, Path]:
    """A window with a fact base into which nothing was put yet, on its first day."""
    path = tmp_path / "blank.db"
    create_store(path).close()
    opened = open_window(path)
    opened.wait_for_pages()
    opened.until(lambda: opened.shell.safety.is_settled)
    assert kept(tmp_path, path) == ()
    return opened, path


def test_the_first_backup_is_made_on_the_first_day_while_the_window_is_open(
    blank: tuple[Opened, Path], tmp_path: Path
) -> None:
    opened, path = blank
    put_something_in(opened)
    assert opened.shell.safety._timer.interval() == 60_000
    opened.shell.safety._timer.timeout.emit()
    opened.until(lambda: len(kept(tmp_path, path)) == 1)
    assert opened.shell.safety._timer.interval() == 3_600_000


def test_the_first_backup_is_made_at_the_latest_when_the_window_closes(
    blank: tuple[Opened, Path], tmp_path: Path
) -> None:
    opened, path = blank
    put_something_in(opened)
    opened.shell.shut_down()
    assert len(kept(tmp_path, path)) == 1


def test_nothing_blank_is_kept_when_the_window_closes(blank: tuple[Opened, Path], tmp_path: Path) -> None:
    opened, path = blank
    opened.shell.shut_down()
    assert kept(tmp_path, path) == ()
