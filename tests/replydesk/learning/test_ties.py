"""Use and recency decide between suggestions that fit almost equally well, and nowhere else."""

from datetime import UTC, date, datetime, timedelta

import pytest

from knowledge_base.entry import Entry, EntryContent
from knowledge_base.matching.rank import Ranked
from knowledge_base.matching.reasons import NEAR_TIE
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.suggest import Suggestions, suggest
from replydesk.ties import most_used_first, near_ties
from tests.releases import release

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 3, tzinfo=UTC)


def add(store: Store, title: str, *, approve: bool = True) -> Entry:
    entry = store.entries.add(EntryContent(title=title, body="Datang ke loket."), Act(person="Sari", at=NOW))
    if not approve:
        return entry
    by = Act(person="Budi", at=NOW)
    return store.entries.approve(entry.id, by, revision=1, content_hash=entry.content_hash)


def use(store: Store, entry: Entry, *, times: int = 1, days_ago: int = 0) -> None:
    for _ in range(times):
        store.desk.record_release(release(at=NOW - timedelta(days=days_ago), cited=(entry,)))


def ask(store: Store, text: str) -> Suggestions:
    return suggest(store, text, limit=5, today=TODAY)


def order(found: Suggestions) -> list[str]:
    return [one.entry.id for one in found.items]


@pytest.fixture
def twins(store: Store) -> tuple[Entry, Entry]:
    """Two entries that fit "jadwal imunisasi" equally well; the first is suggested first."""
    return add(store, "Jadwal imunisasi?"), add(store, "Jadwal imunisasi!")


def test_of_near_ties_the_one_used_more_comes_first(store: Store, twins: tuple[Entry, Entry]) -> None:
    before = ask(store, "jadwal imunisasi")
    assert order(before) == [twins[0].id, twins[1].id]

    use(store, twins[1])

    after = ask(store, "jadwal imunisasi")
    assert order(after) == [twins[1].id, twins[0].id]
    assert "learned.used-more" in [reason.code for reason in after.items[0].reasons]
    assert [one.confidence for one in after.items] == [one.confidence for one in before.items]
    assert after.decision is before.decision


def test_the_word_of_caution_stays_with_the_first(store: Store, twins: tuple[Entry, Entry]) -> None:
    use(store, twins[1])

    codes = [[reason.code for reason in one.reasons] for one in ask(store, "jadwal imunisasi").items]
    assert ["match.near-tie" in said for said in codes] == [True, False]


def test_what_was_used_lately_counts_more_than_what_was_used_long_ago(store: Store, twins: tuple[Entry, Entry]) -> None:
    use(store, twins[0], times=5, days_ago=120)
    use(store, twins[1])

    assert order(ask(store, "jadwal imunisasi"))[0] == twins[1].id


def test_equally_used_they_stay_as_they_are(store: Store, twins: tuple[Entry, Entry]) -> None:
    for twin in twins:
        use(store, twin)

    assert order(ask(store, "jadwal imunisasi")) == [twins[0].id, twins[1].id]


def test_use_never_goes_before_what_fits_better(store: Store) -> None:
    fits, used = add(store, "Jadwal imunisasi anak"), add(store, "Jadwal imunisasi calon jemaah")
    use(store, used, times=50)

    found = ask(store, "jadwal imunisasi anak")
    assert order(found)[0] == fits.id
    assert "learned.used-more" not in [reason.code for one in found.items for reason in one.reasons]


def test_use_never_brings_a_draft_before_a_usable_entry(store: Store) -> None:
    usable, draft = add(store, "Tarif parkir pasar?"), add(store, "Tarif parkir pasar!", approve=False)
    use(store, draft, times=9)

    assert order(ask(store, "tarif parkir pasar")) == [usable.id, draft.id]


def ranked(pk: int, score: float, *codes: str, confidence: float = 0.5) -> Ranked:
    reasons = tuple(notice(code) for code in ("match.shared-words", *codes))
    return Ranked(entry_pk=pk, confidence=confidence, reasons=reasons, phrasing=0, marks=(), score=score)


def test_only_what_fits_nearly_as_well_is_a_near_tie() -> None:
    found = [ranked(1, 0.8), ranked(2, 0.79), ranked(3, 0.8 - NEAR_TIE - 0.001)]

    assert near_ties(found) == (found[0], found[1])
    assert near_ties([]) == ()


def test_what_has_more_against_it_is_no_near_tie() -> None:
    found = [ranked(1, 0.8, "match.words-lacking"), ranked(2, 0.8, "match.number-differs", "match.words-lacking")]

    assert near_ties(found) == (found[0],)


def test_place_and_caution_stay_and_the_others_follow_in_order() -> None:
    first, second, third = (
        ranked(1, 0.8, "match.near-tie", confidence=0.6),
        ranked(2, 0.79, "match.near-tie", confidence=0.5),
        ranked(3, 0.78, confidence=0.4),
    )
    moved, passed, last = most_used_first([first, second, third], [first, second, third], {1: 1.0, 2: 1.5, 3: 0.0})

    assert [one.entry_pk for one in (moved, passed, last)] == [2, 1, 3]
    assert [one.confidence for one in (moved, passed, last)] == [0.6, 0.5, 0.4]
    assert [reason.code for reason in moved.reasons] == ["match.shared-words", "learned.used-more", "match.near-tie"]
    assert [reason.code for reason in passed.reasons] == ["match.shared-words"]
