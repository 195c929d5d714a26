"""What is said to be due, and in which order."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from knowledge_base.entry import EntryContent, Kind
from knowledge_base.finding.ready import Ready
from knowledge_base.policy import Policy
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from replydesk.due import due_now
from replydesk.tidying.merging import merge
from tests.policies import store_policy

TODAY = date(2026, 11, 21)
SARI, BUDI = (Act(person=name, at=datetime(2026, 11, 20, 8, tzinfo=UTC)) for name in ("Sari", "Budi"))


def add(store: Store, until: int | None = None, review: int | None = None, *, approved: bool = True) -> None:
    days = [None if day is None else TODAY + timedelta(days=day) for day in (until, review)]
    content = EntryContent(title=f"Sampai {until}, tinjau {review}", body="Isi.")
    entry = store.entries.add(replace(content, valid_until=days[0], review_on=days[1]), SARI)
    if approved:
        store.entries.approve(entry.id, BUDI, revision=1, content_hash=entry.content_hash)
    else:
        store.entries.submit(entry.id, SARI)


def test_nothing_is_said_where_nothing_is_due(store: Store) -> None:
    add(store, until=31)
    now = due_now(store, today=TODAY)
    assert (now.figures, now.is_last_day) == ((), False)


def test_the_most_urgent_comes_first_and_what_ends_today_alone_is_named_once(store: Store) -> None:
    add(store, until=0)
    add(store, review=-3)
    add(store, until=-1)
    add(store, approved=False)
    now = due_now(store, today=TODAY)
    assert now.figures == ((Ready.ENDING, 1), (Ready.EXPIRED, 1), (Ready.TO_REVIEW, 1), (Ready.WAITING, 1))
    assert now.is_last_day
    add(store, until=30)
    figures = dict(due_now(store, today=TODAY).figures)
    assert (figures[Ready.ENDING], figures[Ready.EXPIRING]) == (1, 2)


def test_how_near_is_near_is_set_for_the_fact_base(store: Store) -> None:
    add(store, until=9)
    assert dict(due_now(store, today=TODAY).figures) == {Ready.EXPIRING: 1}
    store_policy(store.settings, Policy(warn_days=8))
    assert due_now(store, today=TODAY).figures == ()
    assert due_now(store, today=TODAY).warn_days == 8


def test_who_quotes_a_fact_that_was_merged_into_one_that_has_expired_is_due(store: Store) -> None:
    fact = EntryContent(kind=Kind.FACT, title="Biaya KTP", body="Gratis.", valid_until=TODAY - timedelta(days=1))
    named = {"kini": fact, "dulu": replace(fact, title="Ongkos KTP", valid_until=None)}
    for name, content in (*named.items(), ("berapa", EntryContent(title="Berapa?", body="{{fakta: dulu}}"))):
        entry = store.entries.add(content, SARI, own_id=name)
        store.entries.approve(entry.id, BUDI, revision=1, content_hash=entry.content_hash)
    assert dict(due_now(store, today=TODAY).figures) == {Ready.EXPIRED: 1}
    merge(store, store.entries.id_of("kini"), store.entries.id_of("dulu"), SARI)
    assert dict(due_now(store, today=TODAY).figures) == {Ready.EXPIRED: 1, Ready.QUOTING: 1}
