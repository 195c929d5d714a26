"""From what a row gives to an entry that can be kept, or the reason why not."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from knowledge_base.attachments import Attachment, clean_file_name, ending_of
from knowledge_base.entry import EntryContent, Kind, Source
from knowledge_base.exchange import limits
from knowledge_base.exchange.clean import clean_line, clean_text, count_hidden, has_nul, is_visible
from knowledge_base.exchange.columns import CHANNELS
from knowledge_base.exchange.days import read_day
from knowledge_base.exchange.named import Named
from knowledge_base.exchange.rows import ReadRow, RejectedRow, UsableRow
from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import Notice, notice
from knowledge_base.quotes import why_not_quoted
from knowledge_base.variables import Variable
from knowledge_base.wordings import MOST_OF_A_NAME, is_same_place, place_of

V = TypeVar("V")

_ENTRY_ID = re.compile("[0-9a-f]{32}")


class RowRejected(Exception):
    """A row cannot be used. Raised and caught inside this package only.

    Attributes:
        reason: Why, as a person is told.
    """

    def __init__(self, reason: Notice) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenSource:
    """A source as it stands in the file, nothing cleaned or checked yet."""

    title: str = ""
    url: str = ""
    legal_basis: str = ""
    publisher: str = ""
    published_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An entry as it stands in the file, sorted into its fields, nothing cleaned or checked yet.

    Attributes:
        number: Its row, line or item.
        others: Text the row gives beside the title that people may use to ask for it; goes behind the variants
            where it says something new.
        named: What of an entry the file says with this; ``None``: everything.
    """

    number: int
    own_id: str = ""
    entry_id: str = ""
    kind: Kind = Kind.ANSWER
    title: str = ""
    body: str = ""
    variants: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sources: tuple[GivenSource, ...] = ()
    channel_bodies: Mapping[str, str] = field(default_factory=FrozenDict)
    variables: tuple[Variable, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    valid_from: str = ""
    valid_until: str = ""
    review_on: str = ""
    sample: bool = False
    named: Named | None = None


def accept(given: Given) -> ReadRow:
    """Return *given* as a row that can be used, or as a rejected one with the first reason found."""
    try:
        own_id = _short(given.own_id, limits.OWN_ID, "import.id-too-long") or None
        content = _content(given)
        entry_id = _entry_id(given.entry_id)
    except RowRejected as rejected:
        return RejectedRow(number=given.number, reason=rejected.reason)
    refusal = why_not_quoted(content, own_id)
    if refusal is not None:
        return RejectedRow(number=given.number, reason=refusal)
    hidden = count_hidden("".join(_read_by_people(given)))
    return UsableRow(
        number=given.number, own_id=own_id, entry_id=entry_id, content=content, hidden=hidden, named=given.named
    )


def _read_by_people(given: Given) -> Iterator[str]:
    yield from (given.title, given.body, *given.variants, *given.tags, *given.channel_bodies.values())
    for source in given.sources:
        yield from (source.title, source.url, source.legal_basis, source.publisher)
    for one in given.variables:
        yield from (one.default, *one.choices)
    for attachment in given.attachments:
        yield from (attachment.title, attachment.url, attachment.alt)


def tidy(content: EntryContent) -> EntryContent:
    """Return *content* as it would be after an import: every text cleaned, every limit kept.

    For wording that comes from elsewhere, such as the page on which entries are written; what went through here
    once is not changed again, and not by a way out and in again either.

    Raises:
        RowRejected: an entry that says this could not be imported.
    """
    return _content(
        Given(
            number=0,
            kind=content.kind,
            title=content.title,
            body=content.body,
            variants=content.variants,
            tags=content.tags,
            sources=tuple(map(_given, content.sources)),
            channel_bodies=content.channel_bodies,
            variables=content.variables,
            attachments=content.attachments,
            valid_from=_iso(content.valid_from),
            valid_until=_iso(content.valid_until),
            review_on=_iso(content.review_on),
            sample=content.sample,
        )
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _given(source: Source) -> GivenSource:
    return GivenSource(
        title=source.title,
        url=source.url,
        legal_basis=source.legal_basis,
        publisher=source.publisher,
        published_on=_iso(source.published_on),
    )


def _content(given: Given) -> EntryContent:
    title, body = _title_and_body(given)
    variants = _list(given.variants, limits.VARIANTS, limits.VARIANT, "variant")
    others = _list(given.others, limits.VARIANTS, limits.BODY, "variant")
    if others:
        known = {title, *variants}
        variants += tuple(text for text in others if text not in known and len(text) <= limits.VARIANT)
    sources = [_source(source) for source in given.sources]
    if len(sources) > limits.SOURCES:
        raise RowRejected(notice("import.too-many-sources", count=len(sources), limit=limits.SOURCES))
    content = EntryContent(
        kind=given.kind,
        title=title,
        body=body,
        variants=variants[: limits.VARIANTS],
        sources=_without_repeats(source for source in sources if source != Source()),
        tags=_list(given.tags, limits.TAGS, limits.TAG, "tag"),
        channel_bodies=_channel_bodies(given.channel_bodies) if given.channel_bodies else FrozenDict(),
        variables=_variables(given.variables),
        attachments=_attachments(given.attachments),
        valid_from=_day(given.valid_from, "valid-from"),
        valid_until=_day(given.valid_until, "valid-until"),
        review_on=_day(given.review_on, "review-on"),
        sample=given.sample,
    )
    _check_span(content)
    return content


def _title_and_body(given: Given) -> tuple[str, str]:
    title = _short(given.title, limits.TITLE, "import.title-too-long")
    body = clean_text(_without_nul(given.body))
    shown = is_visible(title)
    if not shown and not is_visible(body):
        raise RowRejected(notice("import.row-empty"))
    if not shown:
        empty = "import.claim-empty" if given.kind is Kind.HOAX else "import.title-empty"
        raise RowRejected(notice("import.title-invisible" if given.title.strip() else empty))
    if not is_visible(body):
        raise RowRejected(notice("import.clarification-empty" if given.kind is Kind.HOAX else "import.answer-empty"))
    if len(body) > limits.BODY:
        raise RowRejected(notice("import.body-too-long", length=len(body), limit=limits.BODY))
    return title, body


def _short(text: str, limit: int, too_long: str) -> str:
    if not text:
        return ""
    cleaned = clean_line(_without_nul(text))
    if len(cleaned) > limit:
        raise RowRejected(notice(too_long, length=len(cleaned), limit=limit))
    return cleaned


def _without_nul(text: str) -> str:
    if has_nul(text):
        raise RowRejected(notice("import.nul"))
    return text


def _entry_id(text: str) -> str | None:
    if not text:
        return None
    cleaned = clean_line(_without_nul(text))
    if cleaned and not _ENTRY_ID.fullmatch(cleaned):
        raise RowRejected(notice("import.entry-id-wrong", value=cleaned[:80]))
    return cleaned or None


def _list(texts: Sequence[str], count: int, limit: int, what: str) -> tuple[str, ...]:
    """Clean each text, leave out what nobody can see and what was there before, and keep to the limits."""
    if not texts:
        return ()
    cleaned = [clean_line(_without_nul(text)) for text in texts]
    found = _without_repeats(text for text in cleaned if is_visible(text))
    if len(found) > count:
        raise RowRejected(notice(f"import.too-many-{what}s", count=len(found), limit=count))
    longest = max(map(len, found), default=0)
    if longest > limit:
        raise RowRejected(notice(f"import.{what}-too-long", length=longest, limit=limit))
    return found


def _without_repeats(values: Iterable[V]) -> tuple[V, ...]:
    return tuple(dict.fromkeys(values))


def _source(given: GivenSource) -> Source:
    fields = {
        name: _short(getattr(given, name), limits.SOURCE_FIELD, "import.source-too-long")
        for name in ("title", "url", "legal_basis", "publisher")
    }
    return Source(**fields, published_on=_day(given.published_on, "published-on"))


def _channel_bodies(bodies: Mapping[str, str]) -> FrozenDict[str, str]:
    found: dict[str, str] = {}
    for written, text in bodies.items():
        body = clean_text(_without_nul(text))
        if len(body) > limits.BODY:
            raise RowRejected(notice("import.body-too-long", length=len(body), limit=limits.BODY))
        if is_visible(body):
            place = str(place_of(clean_line(_without_nul(written))))
            _require_place(place, found)
            found[place] = body
    if len(found) > limits.WORDINGS:
        raise RowRejected(notice("import.too-many-wordings", count=len(found), limit=limits.WORDINGS))
    return FrozenDict(found)


def _require_place(written: str, known: Iterable[str]) -> None:
    """Refuse a place for a wording that nobody could be meant by, or for which there is one already."""
    if not written:
        raise RowRejected(notice("import.wording-for-nobody"))
    place = place_of(written)
    if place.channel and place.channel not in CHANNELS:
        value, names = place.channel[:80], ", ".join(CHANNELS)
        raise RowRejected(notice("import.channel-unknown", value=value, known=names))
    if len(place.account) > MOST_OF_A_NAME:
        raise RowRejected(notice("import.account-unreadable", value=written[:80], longest=MOST_OF_A_NAME))
    if any(is_same_place(written, one) for one in known):
        raise RowRejected(notice("import.wording-twice", value=written[:80]))


def _variables(given: Sequence[Variable]) -> tuple[Variable, ...]:
    found = _without_repeats(map(_cleaned, given))
    if len(found) > limits.VARIABLES:
        raise RowRejected(notice("import.too-many-variables", count=len(found), limit=limits.VARIABLES))
    names = [variable.name for variable in found]
    for variable in found:
        if not variable.is_sound or len(variable.as_line()) > limits.VARIABLE or names.count(variable.name) > 1:
            raise RowRejected(notice("import.variable-unreadable", value=variable.as_line()[:80]))
    return found


def _attachments(given: Sequence[Attachment]) -> tuple[Attachment, ...]:
    if not given:
        return ()
    found = _without_repeats(map(_cleaned_attachment, given))
    if len(found) > limits.ATTACHMENTS:
        raise RowRejected(notice("import.too-many-attachments", count=len(found), limit=limits.ATTACHMENTS))
    for one in found:
        if not one.is_sound or len(one.url) > limits.ATTACHMENT_LINK:
            raise RowRejected(notice("import.attachment-unreadable", value=(one.url or one.file or one.title)[:80]))
        if one.channel and one.channel not in CHANNELS:
            known = ", ".join(CHANNELS)
            raise RowRejected(notice("import.channel-unknown", value=one.channel[:80], known=known))
    return found


def _cleaned_attachment(one: Attachment) -> Attachment:
    """Return it with clean texts, a file under a clean name, and a title if it had none."""
    name = clean_line(_without_nul(one.file))
    name = clean_file_name(name, ending_of(name)) if name else ""
    url = clean_line(_without_nul(one.url))
    title = _short(one.title, limits.ATTACHMENT_TITLE, "import.attachment-title-too-long")
    return Attachment(
        title=title if is_visible(title) else (name or url)[: limits.ATTACHMENT_TITLE],
        url=url,
        file=name,
        sha256=one.sha256.strip().casefold(),
        alt=_short(one.alt, limits.ATTACHMENT_ALT, "import.attachment-alt-too-long"),
        channel=clean_line(_without_nul(one.channel)),
    )


def _cleaned(variable: Variable) -> Variable:
    return Variable(
        name=clean_line(_without_nul(variable.name)),
        default=clean_line(_without_nul(variable.default)),
        choices=tuple(clean_line(_without_nul(choice)) for choice in variable.choices),
        required=variable.required,
    )


def _day(text: str, what: str) -> date | None:
    if not text:
        return None
    cleaned = clean_line(_without_nul(text))
    if not cleaned:
        return None
    day = read_day(cleaned)
    if day is None:
        raise RowRejected(notice(f"import.{what}-unreadable", value=cleaned[:80]))
    return day


def _check_span(content: EntryContent) -> None:
    begins, ends = content.valid_from, content.valid_until
    if begins and ends and begins > ends:
        raise RowRejected(notice("import.days-swapped", valid_from=begins.isoformat(), valid_until=ends.isoformat()))
