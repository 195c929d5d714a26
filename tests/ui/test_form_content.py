from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.attachments import Attachment
from knowledge_base.entry import EntryContent, Kind, Source
from knowledge_base.exchange.accept import GivenSource
from knowledge_base.exchange.rows import RejectedRow, UsableRow
from knowledge_base.frozen import FrozenDict
from ui.library_page.form_content import FormText, form_text, read_form

FULL = EntryContent(
    kind=Kind.HOAX,
    title="Uang lama tidak berlaku lagi",
    body="Uang lama masih berlaku.",
    variants=("uang lama ga laku?", "duit lama ditarik ya"),
    sources=(
        Source(title="Siaran pers", url="https://bank.example/1", publisher="Bank", published_on=date(2026, 1, 2)),
        Source(title="Peraturan", legal_basis="UU 7/2011"),
    ),
    tags=("uang", "hoaks"),
    channel_bodies=FrozenDict({"x": "Uang lama masih berlaku."}),
    attachments=(
        Attachment(title="Alur", file="alur.png", sha256="ab" * 32, alt="Tiga langkah"),
        Attachment(title="Video", url="https://youtu.be/abc", channel="youtube"),
    ),
    valid_from=date(2026, 1, 1),
    valid_until=date(2027, 12, 31),
    review_on=date(2027, 6, 1),
    sample=True,
)


def content_of(text: FormText, base: EntryContent | None = None) -> EntryContent:
    row = read_form(text, base)
    assert isinstance(row, UsableRow)
    return row.content


def test_an_entry_that_is_shown_and_saved_unchanged_says_the_same() -> None:
    assert content_of(form_text(FULL), FULL) == FULL


def test_what_the_form_does_not_show_is_kept_when_something_else_is_changed() -> None:
    text = form_text(FULL)
    changed = content_of(
        FormText(**{**{name: getattr(text, name) for name in FormText.__slots__}, "body": "Lain."}), FULL
    )
    assert changed.channel_bodies == FULL.channel_bodies
    assert changed.sample


def test_publisher_and_day_of_a_source_are_typed_as_any_other_day() -> None:
    typed = GivenSource(title="Maklumat", publisher="Dinas", published_on="2 Jan 2026")
    (source,) = content_of(FormText(title="Judul", body="Isi", sources=(typed,))).sources
    assert (source.publisher, source.published_on) == ("Dinas", date(2026, 1, 2))
    refused = read_form(FormText(title="Judul", body="Isi", sources=(replace(typed, published_on="besok"),)), None)
    assert isinstance(refused, RejectedRow)
    assert refused.reason.code == "import.published-on-unreadable"


def test_blank_lines_and_empty_sources_are_nothing() -> None:
    content = content_of(
        FormText(title="Judul", body="Isi", variants="satu\n\n  \ndua", tags="a, ,b,", sources=(GivenSource(),))
    )
    assert content.variants == ("satu", "dua")
    assert content.tags == ("a", "b")
    assert content.sources == ()


def test_a_form_without_a_body_is_refused() -> None:
    assert isinstance(read_form(FormText(title="Judul"), None), RejectedRow)


def test_a_day_nobody_can_read_is_refused() -> None:
    row = read_form(FormText(title="Judul", body="Isi", valid_until="31 Februari"), None)
    assert isinstance(row, RejectedRow)
    assert row.reason.values["value"] == "31 Februari"


days = st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(days, days)
def test_days_come_back_as_they_were(review: date | None, until: date | None) -> None:
    content = EntryContent(title="Judul", body="Isi", review_on=review, valid_until=until)
    assert content_of(form_text(content), content) == content
