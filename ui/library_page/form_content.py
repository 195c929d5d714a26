"""Between an entry and the plain texts of the form it is edited in."""

from dataclasses import dataclass

from knowledge_base.attachments import Attachment
from knowledge_base.entry import EntryContent, Kind, Source
from knowledge_base.exchange.accept import Given, GivenSource, RowRejected, accept
from knowledge_base.exchange.rows import ReadRow, RejectedRow
from knowledge_base.exchange.table_row import read_variables
from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import notice
from knowledge_base.wordings import is_same_place
from ui.dates import day_digits


@dataclass(frozen=True, slots=True, kw_only=True)
class FormText:
    """What the fields of the form hold, as typed.

    Attributes:
        variants: One a line.
        variables: One a line, in the table form of ``knowledge_base/variables.py``.
        tags: Parted by commas.
        sources: As typed.
        attachments: As typed; files are stored already.
        wordings: For whom each is meant, as ``wordings.py`` writes it, and what it says.
    """

    kind: Kind = Kind.ANSWER
    title: str = ""
    body: str = ""
    wordings: tuple[tuple[str, str], ...] = ()
    variables: str = ""
    variants: str = ""
    tags: str = ""
    sources: tuple[GivenSource, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    valid_from: str = ""
    valid_until: str = ""
    review_on: str = ""


def form_text(content: EntryContent) -> FormText:
    """Return *content* as the form shows it."""
    return FormText(
        kind=content.kind,
        title=content.title,
        body=content.body,
        wordings=tuple(content.channel_bodies.items()),
        variables="\n".join(variable.as_line() for variable in content.variables),
        variants="\n".join(content.variants),
        tags=", ".join(content.tags),
        sources=tuple(map(_shown, content.sources)),
        attachments=content.attachments,
        valid_from=day_digits(content.valid_from),
        valid_until=day_digits(content.valid_until),
        review_on=day_digits(content.review_on),
    )


def read_form(text: FormText, base: EntryContent | None) -> ReadRow:
    """Return *text* as an entry that can be kept, or the first reason why it cannot.

    What the form does not show is taken over from *base*, the content that is being edited.
    """
    try:
        variables = read_variables(text.variables)
    except RowRejected as rejected:
        return RejectedRow(number=0, reason=rejected.reason)
    wordings = [(place, body) for place, body in text.wordings if body.strip()]
    for number, (place, _body) in enumerate(wordings):
        if any(is_same_place(place, other) for other, _body in wordings[:number]):
            return RejectedRow(number=0, reason=notice("import.wording-twice", value=place))
    return accept(
        Given(
            number=0,
            kind=text.kind,
            title=text.title,
            body=text.body,
            variables=variables,
            variants=tuple(text.variants.split("\n")),
            tags=tuple(text.tags.split(",")),
            sources=text.sources,
            channel_bodies=FrozenDict(dict(wordings)),
            attachments=text.attachments,
            valid_from=text.valid_from,
            valid_until=text.valid_until,
            review_on=text.review_on,
            sample=base.sample if base else False,
        )
    )


def _shown(source: Source) -> GivenSource:
    return GivenSource(
        title=source.title,
        url=source.url,
        legal_basis=source.legal_basis,
        publisher=source.publisher,
        published_on=day_digits(source.published_on),
    )
