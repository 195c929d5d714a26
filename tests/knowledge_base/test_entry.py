from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.entry import Entry, EntryContent, Kind, Source, Status, title_key
from knowledge_base.frozen import FrozenDict
from tests.entries import entry_of

FULL = EntryContent(
    kind=Kind.HOAX,
    title="Uang lama tidak berlaku",
    body="Uang lama masih berlaku.\nPeriksa di laman resmi.",
    variants=("duit lawas gak laku?",),
    sources=(
        Source(title="Siaran pers", url="https://a.example", legal_basis="UU 7/2011", published_on=date(2026, 1, 2)),
    ),
    tags=("uang",),
    channel_bodies=FrozenDict({"x": "Masih berlaku."}),
    valid_from=date(2026, 1, 1),
    valid_until=date(2026, 12, 31),
    review_on=date(2026, 6, 1),
    sample=True,
)

TEXTS = st.text(max_size=30)
CONTENTS = st.builds(
    EntryContent,
    kind=st.sampled_from(Kind),
    title=TEXTS,
    body=TEXTS,
    variants=st.lists(TEXTS, max_size=3).map(tuple),
    tags=st.lists(TEXTS, max_size=3).map(tuple),
    channel_bodies=st.dictionaries(TEXTS, TEXTS, max_size=2).map(FrozenDict),
    valid_until=st.none() | st.dates(),
    sample=st.booleans(),
)


def entry(content: EntryContent = FULL, state: Status = Status.APPROVED) -> Entry:
    return entry_of(content, state=state)


@given(CONTENTS)
def test_a_content_comes_back_from_json_as_it_was(content: EntryContent) -> None:
    assert EntryContent.from_json(content.as_json()) == content


def test_a_full_content_comes_back_from_json_as_it_was() -> None:
    assert EntryContent.from_json(FULL.as_json()) == FULL


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Uang lama"},
        {"body": FULL.body + " "},
        {"variants": ()},
        {"sources": ()},
        {"channel_bodies": FrozenDict()},
        {"valid_until": None},
        {"sample": False},
        {"kind": Kind.FACT},
    ],
)
def test_every_change_of_the_content_changes_its_digest(change: dict[str, object]) -> None:
    assert replace(FULL, **change).digest() != FULL.digest()  # type: ignore[arg-type]


def test_the_digest_of_a_content_is_fixed_for_ever() -> None:
    # approvals and audit lines of every released version name it
    assert EntryContent(title="Judul", body="Isi").digest() == (
        "b152b3e0f0d0c32dd2e6b389e4e662f8f94ab4f28d1b09b3c15f7849c881f415"
    )


def test_an_approved_entry_is_usable_from_its_first_to_its_last_day() -> None:
    usable = [day for day in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1))
              if entry().is_usable_on(day)]  # fmt: skip

    assert usable == [date(2026, 1, 1), date(2026, 12, 31)]
    assert entry().status_on(date(2027, 1, 1)) is Status.EXPIRED


@pytest.mark.parametrize("state", [Status.DRAFT, Status.IN_REVIEW, Status.RETIRED])
def test_only_approved_entries_are_usable_and_only_they_expire(state: Status) -> None:
    assert not entry(state=state).is_usable_on(date(2026, 5, 1))
    assert entry(state=state).status_on(date(2028, 1, 1)) is state


def test_a_channel_without_a_wording_of_its_own_gets_the_body() -> None:
    assert FULL.body_for("x") == "Masih berlaku."
    assert FULL.body_for("instagram") == FULL.body


def test_titles_fold_case_width_and_blanks() -> None:
    assert title_key("  Ｂiaya\u00a0 KTP ") == "biaya ktp"
