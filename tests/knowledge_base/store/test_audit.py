import pytest
from sqlcipher3 import dbapi2

from knowledge_base.store import Store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act


@pytest.fixture
def written(store: Store, sari: Act) -> Store:
    for number in range(4):
        store.audit.append(
            AuditAct.REFUSED, person=sari.person, at=sari.at, reply_id=None, detail={"nomor": number, "aksara": "é"}
        )
    return store


def test_lines_are_numbered_from_one_and_come_newest_first(written: Store) -> None:
    assert [line.number for line in written.audit.lines()] == [4, 3, 2, 1]
    assert [line.number for line in written.audit.lines(limit=2, before=3)] == [2, 1]
    assert written.audit.lines(limit=1)[0].detail["nomor"] == 3


def test_an_untouched_log_holds_together(written: Store) -> None:
    assert written.check_log().flaws == ()
    assert written.check_log().head.number == 4


def test_the_program_itself_can_neither_change_nor_delete_a_line(written: Store) -> None:
    connection = dbapi2.connect(str(written.path))
    for statement in ("UPDATE audit_line SET person = 'Lain'", "DELETE FROM audit_line"):
        with pytest.raises(dbapi2.IntegrityError, match="never"):
            connection.execute(statement)
    connection.close()
