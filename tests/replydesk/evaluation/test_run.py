from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.entry import EntryContent
from knowledge_base.errors import StoreUnavailable
from knowledge_base.store import Store, open_store
from replydesk.evaluation.result import Evaluation
from replydesk.evaluation.run import EvaluationRun, Phase, advance_for, evaluate
from replydesk.evaluation.survey import Planned, drawn
from tests.replydesk.evaluation.conftest import SARI, TODAY, Add


def finish(run: EvaluationRun, store: Store) -> Evaluation:
    while not run.is_done:
        run.advance(store)
    return run.result()


@pytest.mark.usefixtures("desk")
def test_every_phrasing_is_asked_with_itself_left_out(store: Store) -> None:
    found = evaluate(store, today=TODAY)

    assert (found.entries, found.asked_entries, found.asked) == (3, 3, 9)
    assert (found.found_first, found.found_in_three) == (9, 9)
    assert (found.pairs, found.never_found, found.found_late, found.sample) == ((), (), (), None)


def test_a_phrasing_that_shares_nothing_with_the_rest_is_not_found(store: Store, add: Add) -> None:
    add("lain", "Bayar pajak mobil", "anjing galak punya tetangga")

    found = evaluate(store, today=TODAY)

    assert (found.asked, found.found_first) == (2, 0)
    assert [one.entry.name for one in found.never_found] == ["lain"]
    assert [(one.asked, one.got) for one in found.never_found[0].examples] == [
        ("Bayar pajak mobil", None),
        ("anjing galak punya tetangga", None),
    ]


@pytest.mark.parametrize("count", [0, 1])
def test_a_fact_base_that_is_nearly_empty_can_be_evaluated(store: Store, add: Add, count: int) -> None:
    for number in range(count):
        add(f"e{number}", "Judul saja")

    found = evaluate(store, today=TODAY)

    assert (found.entries, found.asked, found.found_first) == (count, 0, 0)
    assert [entry.name for entry in found.without_variants] == ["e0"][:count]
    assert len(found.advice) == count


@pytest.mark.usefixtures("desk")
def test_nothing_is_stored_by_it(store: Store) -> None:
    before = everything_in(store)
    evaluate(store, today=TODAY)
    assert everything_in(store) == before
    assert not store.in_step


def everything_in(store: Store) -> dict[str, list[object]]:
    tables = store._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name: store._connection.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in tables}  # noqa: S608


@pytest.mark.usefixtures("desk")
def test_it_goes_on_where_it_was_refused(store: Store) -> None:
    whole = evaluate(store, today=TODAY)
    store._connection.execute("PRAGMA busy_timeout = 0").fetchall()
    run = EvaluationRun(today=TODAY)
    while run.progress.done < 4 or run.progress.phase is not Phase.ASKING:
        run.advance(store)
    other = open_store(store.path)
    with other.atomic():
        for _ in range(2):
            with pytest.raises(StoreUnavailable):
                run.advance(store)
    other.close()

    assert run.progress.done == 4
    assert finish(run, store) == whole


@pytest.mark.usefixtures("desk")
def test_entries_may_change_while_it_runs(store: Store) -> None:
    run = EvaluationRun(today=TODAY)
    while run.progress.phase is Phase.READING:
        run.advance(store)
    gone, shorter = store.entries.serving("ktp-hilang"), store.entries.serving("paspor")
    assert gone is not None
    assert shorter is not None
    store.entries.delete(gone.id, SARI)
    store.entries.retire(shorter.id, SARI)
    store.entries.revise(shorter.id, EntryContent(title="Paspor", body="Isi."), SARI, base_revision=1)

    found = finish(run, store)

    assert found.asked == 3
    assert run.progress.done == run.progress.total == 9


@pytest.mark.usefixtures("desk")
def test_a_slice_ends_when_its_time_is_over(store: Store) -> None:
    ticks = iter(range(1000))
    run = EvaluationRun(today=TODAY)
    seen = [advance_for(run, store, 2.0, lambda: float(next(ticks)))]
    while not run.is_done:
        seen.append(advance_for(run, store, 2.0, lambda: float(next(ticks))))

    assert len(seen) > 5
    assert [one.phase for one in seen] == sorted((one.phase for one in seen), key=list(Phase).index)
    assert seen[-1].phase is Phase.DONE
    assert advance_for(run, store, 2.0, lambda: 0.0) == seen[-1]


@pytest.mark.usefixtures("desk")
def test_there_is_no_result_before_it_is_done(store: Store) -> None:
    run = EvaluationRun(today=TODAY)
    run.advance(store)
    with pytest.raises(ValueError, match="under way"):
        run.result()


def test_a_sample_asks_all_phrasings_of_some_entries_and_says_so(store: Store, add: Add) -> None:
    for number in range(20):
        add(f"e{number}", f"Pajak reklame wilayah {number}", f"reklame di wilayah {number} pajaknya")

    found, again = (evaluate(store, today=TODAY, most=10) for _ in range(2))

    assert (found.asked_entries, found.asked) == (5, 10)
    assert found.sample is not None
    assert (found.sample.of_entries, found.sample.of_phrasings) == (20, 40)
    assert found == again
    assert evaluate(store, today=TODAY, most=40).sample is None


@given(
    counts=st.lists(st.integers(2, 9), max_size=60),
    most=st.one_of(st.none(), st.integers(1, 200)),
    seed=st.integers(0, 5),
)
def test_a_sample_is_just_large_enough(counts: list[int], most: int | None, seed: int) -> None:
    planned = [Planned(pk, str(pk), count) for pk, count in enumerate(counts)]
    found = drawn(planned, most=most, seed=seed)
    asked = sum(one.phrasings for one in found)
    assert found == sorted(set(found), key=lambda one: one.pk)
    assert set(found) <= set(planned)
    if most is None or sum(counts) <= most:
        assert found == planned
    else:
        assert most <= asked < most + 9


def test_every_entry_has_the_same_chance_to_be_drawn() -> None:
    planned = [Planned(pk, str(pk), 2) for pk in range(20)]
    hits = [0] * 20
    for seed in range(400):
        for one in drawn(planned, most=10, seed=seed):
            hits[one.pk] += 1
    assert sum(hits) == 400 * 5
    assert all(60 < count < 140 for count in hits)


def test_retired_entries_are_not_asked_for(store: Store, add: Add) -> None:
    entry = add("lama", "Syarat lama", "syarat yang lama")
    store.entries.retire(entry.id, SARI)
    assert (evaluate(store, today=TODAY).entries, evaluate(store, today=TODAY).asked) == (0, 0)


def test_an_expired_entry_is_one_to_renew(store: Store, add: Add) -> None:
    add("mudik", "Mudik gratis naik bus", "bus mudik gratis", until=TODAY - timedelta(days=1))
    codes = [one.said.code for one in evaluate(store, today=TODAY).advice]
    assert codes == ["evaluation.expired"]
