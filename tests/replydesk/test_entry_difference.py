"""Two revisions of an entry beside each other."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_base.attachments import Attachment
from knowledge_base.entry import EntryContent, Kind, Source
from replydesk.differing import Piece, Turn
from replydesk.entry_difference import Field, changes

OLD = EntryContent(
    title="Berapa biaya KTP?",
    body="Biaya KTP Rp10.000. Bawalah KK.",
    variants=("ktp bayar brp", "biaya ktp"),
    sources=(Source(title="Perda 3/2024", url="https://dinas.example/perda"),),
    valid_until=date(2026, 12, 31),
)


def test_the_same_content_has_no_changes() -> None:
    assert changes(OLD, replace(OLD)) == ()


def test_a_wording_is_compared_word_by_word() -> None:
    [change] = changes(OLD, replace(OLD, body="Biaya KTP Rp15.000. Bawalah KK."))
    assert change.field is Field.BODY
    assert Piece(Turn.OUT, "Rp10.000") in change.pieces
    assert Piece(Turn.IN, "Rp15.000") in change.pieces


@pytest.mark.parametrize(
    ("field", "new"),
    [
        (Field.KIND, replace(OLD, kind=Kind.FACT)),
        (Field.TITLE, replace(OLD, title="Berapa tarif KTP?")),
        (Field.VARIANTS, replace(OLD, variants=("biaya ktp",))),
        (Field.SOURCES, replace(OLD, sources=(replace(OLD.sources[0], published_on=date(2024, 3, 1)),))),
        (Field.ATTACHMENTS, replace(OLD, attachments=(Attachment(title="Video", url="https://youtu.be/abc"),))),
        (Field.TAGS, replace(OLD, tags=("ktp",))),
        (Field.CHANNEL, replace(OLD, channel_bodies={"x": "Rp10.000."})),
        (Field.VALID_FROM, replace(OLD, valid_from=date(2026, 1, 1))),
        (Field.VALID_UNTIL, replace(OLD, valid_until=None)),
        (Field.REVIEW_ON, replace(OLD, review_on=date(2026, 6, 1))),
        (Field.SAMPLE, replace(OLD, sample=True)),
    ],
)
def test_every_field_that_differs_is_told_and_no_other(field: Field, new: EntryContent) -> None:
    [change] = changes(OLD, new)
    assert change.field is field
    assert any(piece.turn is not Turn.SAME for piece in change.pieces)


def test_what_only_blanks_tell_apart_is_told_as_a_whole() -> None:
    [change] = changes(OLD, replace(OLD, body=OLD.body.replace(" ", "  ")))
    assert any(piece.turn is not Turn.SAME for piece in change.pieces)


WORDING = st.text("ab.\n1", min_size=1, max_size=30)


@settings(max_examples=150, deadline=None)
@given(WORDING, WORDING)
def test_what_was_not_taken_out_is_the_new_wording(old: str, new: str) -> None:
    told = [
        "".join(piece.text for piece in change.pieces if piece.turn is not Turn.OUT)
        for change in changes(replace(OLD, body=old), replace(OLD, body=new))
    ]
    assert told == ([] if old == new else [new])
