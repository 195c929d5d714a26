from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.store import Store
from knowledge_base.store.audit import AuditAct, ChainBreak
from knowledge_base.store.entries import Act


@pytest.fixture
def written(store: Store, sari: Act) -> Store:
    for number in range(4):
        store.audit.append(
            AuditAct.REFUSED, person=sari.person, at=sari.at, reply_id=None, detail={"nomor": number, "aksara": "é"}
        )
    return store


def tamper(path: Path, *statements: str) -> None:
    """Do to the file what somebody with a SQLite program could do."""
    connection = dbapi2.connect(str(path))
    connection.execute("DROP TRIGGER audit_line_is_never_changed")
    connection.execute("DROP TRIGGER audit_line_is_never_deleted")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_lines_are_numbered_from_one_and_come_newest_first(written: Store) -> None:
    assert [line.number for line in written.audit.lines()] == [4, 3, 2, 1]
    assert [line.number for line in written.audit.lines(limit=2, before=3)] == [2, 1]
    assert written.audit.lines(limit=1)[0].detail["nomor"] == 3


def test_an_untouched_log_holds_together(written: Store) -> None:
    assert written.audit.first_break() is None


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE audit_line SET person = 'Lain' WHERE number = 2", ChainBreak(number=2, why="changed")),
        ("UPDATE audit_line SET detail = '{}' WHERE number = 4", ChainBreak(number=4, why="changed")),
        ("DELETE FROM audit_line WHERE number = 3", ChainBreak(number=3, why="missing")),
        ("UPDATE audit_line SET previous_hash = 'x' WHERE number = 3", ChainBreak(number=3, why="unlinked")),
    ],
)
def test_a_line_that_was_changed_or_cut_out_is_named(written: Store, statement: str, broken: ChainBreak) -> None:
    tamper(written.path, statement)

    assert written.audit.first_break() == broken


def test_the_program_itself_can_neither_change_nor_delete_a_line(written: Store) -> None:
    connection = dbapi2.connect(str(written.path))
    for statement in ("UPDATE audit_line SET person = 'Lain'", "DELETE FROM audit_line"):
        with pytest.raises(dbapi2.IntegrityError, match="never"):
            connection.execute(statement)
    connection.close()
