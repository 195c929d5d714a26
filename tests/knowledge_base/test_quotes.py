"""Quotations of facts inside wordings: read, filled in, and refused where they could lead into each other."""

import time
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knowledge_base.entry import EntryContent, Kind
from knowledge_base.exchange.accept import Given, accept
from knowledge_base.exchange.rows import RejectedRow, UsableRow
from knowledge_base.frozen import FrozenDict
from knowledge_base.quotes import filled_in, quotation_of, quoted_by, quoted_in, why_not_quoted, without_quotes
from tests.entries import entry_of

FEE = EntryContent(
    kind=Kind.FACT, title="Biaya KTP", body=" Rp50.000. ", channel_bodies=FrozenDict({"x": "lima puluh ribu rupiah"})
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Biayanya {{fakta: biaya-ktp}}.", ("biaya-ktp",)),
        ("{{fact:biaya-ktp}} dan {{ FAKTA : lama }} dan {{fakta: biaya-ktp}}", ("biaya-ktp", "lama")),
        ("{{fakta: Biaya KTP 2026}}", ("Biaya KTP 2026",)),
        ("{{fakta: }} {{fakta biaya}} {fakta: biaya} {{nama}} {{fakta: a\nb}} {{fakta: {a}}}", ()),
    ],
)
def test_what_is_a_quotation(text: str, names: tuple[str, ...]) -> None:
    assert quoted_in(text) == names


def test_the_fact_takes_the_place_of_its_quotation_in_the_wording_of_the_channel() -> None:
    answer = EntryContent(
        title="Berapa?",
        body="Biayanya {{fakta: b}}. Jadi: {{fakta: b}}",
        channel_bodies=FrozenDict({"x": "Hanya {{fact: b}}!", "tiktok": "Gratis."}),
    )
    filled = filled_in(answer, {"b": FEE})
    assert filled.body == "Biayanya Rp50.000. Jadi: Rp50.000."
    assert filled.channel_bodies == {"x": "Hanya lima puluh ribu rupiah!", "tiktok": "Gratis."}
    assert filled.title == answer.title


def test_what_is_put_in_is_not_read_for_quotations_and_what_is_unknown_stays() -> None:
    answer = EntryContent(title="t", body="{{fakta: a}} {{fakta: b}}")
    assert filled_in(answer, {"a": EntryContent(title="t", body="{{fakta: b}}")}).body == "{{fakta: b}} {{fakta: b}}"


@given(st.text(), st.text(min_size=1, max_size=40), st.text())
def test_a_text_without_quotations_stays_what_it_is(before: str, name: str, after: str) -> None:
    content = EntryContent(title="t", body=before + after)
    if not quoted_by(content):
        assert filled_in(content, {name: FEE}) == content
        assert without_quotes(content.body) == content.body


@example(["{{", "fakta:", "{{fakta: a}}", "}}"])  # what stands around it makes another one of "isi": that stays
@given(
    st.lists(st.sampled_from(["{{fakta: a}}", "{{fact:b}}", "{{", "}}", "fakta:", " biaya ", "{", "\n"]), max_size=12)
)
def test_nothing_that_was_quoted_is_left_when_every_fact_is_there(pieces: list[str]) -> None:
    content = EntryContent(title="t", body="".join(pieces) or "x")
    facts = {name: EntryContent(kind=Kind.FACT, title=name, body="isi") for name in quoted_by(content)}
    filled = filled_in(content, facts)
    assert not set(quoted_by(filled)) & set(facts)


def test_the_index_is_given_what_the_entry_says_itself() -> None:
    assert without_quotes("Biayanya {{fakta: biaya-ktp}} saja").split() == ["Biayanya", "saja"]


@pytest.mark.parametrize(
    ("own_id", "title", "written"),
    [
        ("biaya-ktp", "Biaya KTP", "{{fakta: biaya-ktp}}"),
        (None, "Biaya KTP", "{{fakta: Biaya KTP}}"),
        (None, "Biaya {lama}", f"{{{{fakta: {'a' * 32}}}}}"),
        (None, "b" * 300, f"{{{{fakta: {'a' * 32}}}}}"),
    ],
)
def test_what_is_written_to_quote_a_fact(own_id: str | None, title: str, written: str) -> None:
    content = replace(FEE, title=title)
    fact = entry_of(content, id="a" * 32, own_id=own_id)
    assert quotation_of(fact) == written


def test_a_fact_quotes_nothing_and_nobody_quotes_themselves() -> None:
    quoting = EntryContent(kind=Kind.FACT, title="t", body="x", channel_bodies=FrozenDict({"x": "{{fakta: a}}"}))
    refusal = why_not_quoted(quoting)
    assert refusal is not None
    assert refusal.code == "quote.in-fact"
    answer = EntryContent(title="t", body="{{fakta: a}}")
    assert why_not_quoted(answer, "b") is None
    refusal = why_not_quoted(answer, "a")
    assert refusal is not None
    assert refusal.code == "quote.itself"


def test_a_row_of_a_file_is_held_to_it_too() -> None:
    row = accept(Given(number=4, kind=Kind.FACT, title="t", body="{{fakta: a}}"))
    assert isinstance(row, RejectedRow)
    assert (row.number, row.reason.code) == (4, "quote.in-fact")
    kept = accept(Given(number=4, title="t", body="Biayanya {{fakta: a}}."))
    assert isinstance(kept, UsableRow)
    assert kept.content.body == "Biayanya {{fakta: a}}."


def test_a_text_of_nothing_but_beginnings_is_read_quickly() -> None:
    for text in ("{{" * 50_000, "{{fakta:" * 12_000, "{{fakta:" + " " * 90_000, "{{" + " " * 90_000):
        began = time.process_time()
        assert quoted_in(text) == ()
        assert time.process_time() - began < 1
