"""Searches that persons keep travel with the archive, each with whose it is."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.archiving import ArchiveWish, export_archive, import_archive, plan_archive
from replydesk.saved_searches import MAX_SEARCHES, SavedSearch, keep_search, saved_searches

ACT = Act(person="Rini", at=datetime(2027, 1, 4, 3, 0, tzinfo=UTC))
SARI, BUDI = replace(ACT, person="Sari"), replace(ACT, person="Budi")
TAKES = ArchiveWish(take_settings=True)
SOON = SavedSearch(name="Segera habis", words="expires:<30d", status="approved", order="title", turned=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dinas.replydesk"


def test_they_come_over_for_the_persons_whose_they_are_and_go_with_the_import(
    there: Store, here: Store, path: Path
) -> None:
    odd = SavedSearch(name="Tanpa sumber", words="source:none kelak:x", order="by-moonlight")  # of a later program, say
    keep_search(there, SARI, SOON)
    keep_search(there, BUDI, odd)
    keep_search(here, replace(SARI, person="SARI"), replace(SOON, name="segera  HABIS", words="ktp"))
    export_archive(there, path, now=ACT.at)

    assert plan_archive(here, path, TAKES, ACT).brings_settings
    import_archive(here, path, ArchiveWish(), ACT)
    assert saved_searches(here, "Budi") == ()
    import_archive(here, path, TAKES, ACT)

    assert saved_searches(here, "budi") == (odd,)
    assert [one.words for one in saved_searches(here, "Sari")] == ["ktp"]  # theirs stays as it is
    assert not plan_archive(here, path, TAKES, ACT).brings_settings
    before, done = here.settings.every(), here.entries.actions.last_done()
    import_archive(here, path, TAKES, ACT)
    assert (here.settings.every(), here.entries.actions.last_done()) == (before, done)
    here.undoing.undo(ACT)
    assert saved_searches(here, "Budi") == ()
    assert len(saved_searches(here, "Sari")) == 1


def test_what_a_citizen_could_be_known_by_stays_and_is_counted(there: Store, here: Store, path: Path) -> None:
    keep_search(there, SARI, SOON)
    keep_search(there, SARI, SavedSearch(name="Pak Budi", words="0812-3456-7890"))
    keep_search(there, SARI, SavedSearch(name="Aduan", words="a.n. Siti Rahmawati"))
    there.settings.set("saved-searches:wati", '[{"name": "x\\u202e", "words": "ktp"}]')

    report = export_archive(there, path, now=ACT.at)
    assert "0812" not in path.read_text(encoding="utf-8")
    assert [one.values for one in report.remarks if one.code == "archive.searches-left-out"] == [{"count": 3}]
    import_archive(here, path, TAKES, ACT)
    assert saved_searches(here, "Sari") == (SOON,)


def test_nobody_comes_to_keep_more_than_one_may(there: Store, here: Store, path: Path) -> None:
    keep_search(there, SARI, SOON)
    keep_search(there, SARI, replace(SOON, name="Lain"))
    for number in range(MAX_SEARCHES - 1):
        keep_search(here, SARI, SavedSearch(name=f"{number:03}"))
    export_archive(there, path, now=ACT.at)
    import_archive(here, path, TAKES, ACT)
    assert len(saved_searches(here, "Sari")) == MAX_SEARCHES
    assert not plan_archive(here, path, TAKES, ACT).brings_settings
