"""A database of every released shape is opened, brought up to date, and has lost nothing."""

import gzip
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.attachments import Attachment
from knowledge_base.matching.confidence import load_model
from knowledge_base.matching.query import read_query
from knowledge_base.matching.rank import rank
from knowledge_base.matching.search import candidates
from knowledge_base.policy import Policy
from knowledge_base.store import Store, open_store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import EntryFilter
from knowledge_base.store.policies import policy_of
from knowledge_base.store.settings import SECOND_PERSON
from tests.pictures import a_png

FORMER = sorted((Path(__file__).parents[2] / "data").glob("schema-*.db.gz"))

BEFORE_ACTIONS = FORMER[0].with_name("schema-0008.db.gz")
"""The last shape in which approvals could not be withdrawn."""


@pytest.fixture(params=FORMER, ids=lambda path: path.name.removesuffix(".db.gz"))
def former(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "former.db"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    store = open_store(path)
    yield store
    store.close()


def test_there_is_one_to_open() -> None:
    assert FORMER


def test_nothing_is_lost(former: Store) -> None:
    assert [entry.name for entry in former.entries.every()] == ["ktp-hilang", "jam-loket", "draf"]
    assert former.flaws() == ()
    assert former.check_log().flaws == ()


def test_its_entries_are_found(former: Store) -> None:
    query = read_query("min ktp sy ilang", former.index.reader)
    [best, *_] = rank(query, candidates(query, former.index), load_model(), limit=5)

    assert former.entries.by_pk([best.entry_pk])[best.entry_pk].name == "ktp-hilang"


def test_replies_released_before_count_as_uses(former: Store) -> None:
    pks = {
        name: former.entries.pk_of(entry.id)
        for name in ("ktp-hilang", "jam-loket")
        if (entry := former.entries.serving(name))
    }

    uses = former.desk.uses_of(list(pks.values()), today=date(2026, 12, 20))

    assert uses[pks["ktp-hilang"]] == pytest.approx(1.5, abs=0.03)
    assert uses[pks["jam-loket"]] == pytest.approx(1.0, abs=0.03)


def test_what_was_released_and_suggested_before_is_counted(former: Store) -> None:
    today = date(2027, 1, 4)
    rows = {row.name: row for row in former.pages.page(EntryFilter(), today=today)}

    assert {name: row.used for name, row in rows.items()} == {"ktp-hilang": 2, "jam-loket": 1, "draf": 0}
    assert rows["ktp-hilang"].last_used_on == date(2026, 12, 20)
    assert rows["draf"].last_used_on is None
    assert [row.name for row in former.pages.page(EntryFilter(words="unused:10d"), today=today)] != []
    assert [row.name for row in former.pages.page(EntryFilter(words="used:never"), today=today)] == ["draf"]


def test_it_learns_like_a_new_one(former: Store) -> None:
    assert former.learned.every(include_undone=True) == ()
    assert former.learned.count_phrasings() == 0


def test_nobody_may_release_what_is_blocked_until_it_is_switched_on(former: Store) -> None:
    assert former.releasers.every() == ()
    assert former.settings.get(SECOND_PERSON) == ""


def test_it_needs_two_people_and_can_undo_what_comes_from_now_on(former: Store) -> None:
    act = Act(person="Rini", at=datetime(2027, 1, 4, 3, 0, tzinfo=UTC))
    assert policy_of(former.settings) == Policy()
    assert former.undoing.undo(act) is None
    [entry] = [one for one in former.entries.every() if one.name == "ktp-hilang"]
    former.entries.retire(entry.id, act)
    former.undoing.undo(act)
    assert former.entries.latest(entry.id) == entry
    assert [one.what for one in former.history.events(entry.id)][-2:] == ["approved", "created"]


def test_its_log_takes_the_acts_that_came_later(former: Store) -> None:
    at = datetime(2027, 1, 4, 3, 0, tzinfo=UTC)
    for act in AuditAct:
        former.audit.append(act, person="Sari", at=at, reply_id=None, detail={})

    assert former.check_log().flaws == ()


def test_files_can_be_attached_from_now_on(former: Store) -> None:
    act = Act(person="Rini", at=datetime(2027, 1, 4, 3, 0, tzinfo=UTC))
    stored = former.attached.add(a_png(), act.at)
    [entry] = [one for one in former.entries.every() if one.name == "ktp-hilang"]
    content = replace(entry.content, attachments=(Attachment(title="Alur", file="alur.png", sha256=stored.sha256),))

    former.entries.revise(entry.id, content, act, base_revision=entry.latest_revision)

    assert former.attached.referred() == (stored,)
    assert former.flaws() == ()


def test_opened_again_nothing_is_left_to_do(former: Store) -> None:
    former.close()
    before = former.path.read_bytes()
    again = open_store(former.path)
    again.close()

    assert former.path.read_bytes() == before


def test_its_audit_lines_are_still_what_they_were(former: Store, request: pytest.FixtureRequest) -> None:
    lines = former.audit.lines()

    counts = {
        "schema-0003": 0,
        "schema-0006": 4,
        "schema-0007": 6,
        "schema-0008": 7,
        "schema-0009": 8,
        "schema-0010": 9,
        "schema-0011": 10,
        "schema-0012": 11,
        "schema-0013": 12,
        "schema-0014": 13,
        "schema-0015": 14,
        "schema-0016": 14,
        "schema-0017": 14,
        "schema-0018": 14,
    }
    assert len(lines) == counts[request.node.callspec.id]
    assert [line.number for line in lines] == sorted((line.number for line in lines), reverse=True)
    assert former.check_log().flaws == ()


def test_authors_who_approved_their_own_entries_so_far_may_go_on(tmp_path: Path) -> None:
    path = tmp_path / "alone.db"
    path.write_bytes(gzip.decompress(BEFORE_ACTIONS.read_bytes()))
    connection = dbapi2.connect(str(path))
    connection.execute("UPDATE approval SET by_author = 1 WHERE pk = 1")
    connection.commit()
    connection.close()

    store = open_store(path)
    assert policy_of(store.settings).one_person
    store.close()
