"""The words for what a column of a table can hold."""

from PySide6.QtCore import QCoreApplication

from knowledge_base.exchange.columns import CHANNELS, Field
from knowledge_base.exchange.rows import FileColumn
from knowledge_base.wordings import place_of
from replydesk.columns_chosen import GUESS
from ui.names import channel_word, place_words

translate = QCoreApplication.translate


def column_options(column: FileColumn, language: str) -> list[tuple[str, str]]:
    """Return what a person can choose for *column*, each with its word."""
    guess = (GUESS, translate("Fields", "Let the program decide"))
    return [*_account_options(column.field, language), *_field_options(language), guess]


def _field_options(language: str) -> list[tuple[str, str]]:
    """Return what can be chosen for any column; the first is not to read it."""
    words = {
        Field.TITLE: translate("Fields", "Title"),
        Field.QUESTION: translate("Fields", "Question"),
        Field.BODY: translate("Fields", "Answer or wording"),
        Field.OWN_FACT: translate("Fields", "Fact beside the answer"),
        Field.CLAIM: translate("Fields", "False claim"),
        Field.CLARIFICATION: translate("Fields", "Clarification"),
        Field.VARIANTS: translate("Fields", "Other ways to ask"),
        Field.TAGS: translate("Fields", "Tags"),
        Field.KIND: translate("Fields", "Kind"),
        Field.OWN_ID: translate("Fields", "Your own ID"),
        Field.SOURCE: translate("Fields", "Source"),
        Field.SOURCE_TITLE: translate("Fields", "Title of the source"),
        Field.URL: translate("Fields", "Link to the source"),
        Field.LEGAL_BASIS: translate("Fields", "Legal basis"),
        Field.PUBLISHER: translate("Fields", "Publisher"),
        Field.PUBLISHED_ON: translate("Fields", "Day of publication"),
        Field.VARIABLES: translate("Fields", "Variables"),
        Field.ATTACHMENTS: translate("Fields", "Attachments"),
        Field.VALID_FROM: translate("Fields", "Valid from"),
        Field.VALID_UNTIL: translate("Fields", "Valid until"),
        Field.REVIEW_ON: translate("Fields", "Review on"),
    }
    wording = translate("Fields", "Wording for {channel}")
    return [
        ("", translate("Fields", "Not read")),
        *((str(field), word) for field, word in words.items()),
        *(
            (f"{Field.CHANNEL_BODY}:{name}", wording.format(channel=channel_word(name, language)))
            for name in CHANNELS
            if name != "generic"
        ),
    ]


def _account_options(field: str, language: str) -> list[tuple[str, str]]:
    """Return the choice for a column that holds wordings for an account: only that column has it."""
    name, _, place = field.partition(":")
    if name != Field.CHANNEL_BODY or not place_of(place).account:
        return []
    return [(field, translate("Fields", "Wording for {channel}").format(channel=place_words(place, language)))]


def changed_word(name: str) -> str:
    """Return the word for a field of an entry that an import would change."""
    return {
        "kind": translate("Fields", "Kind"),
        "title": translate("Fields", "Title"),
        "body": translate("Fields", "Answer or wording"),
        "variants": translate("Fields", "Other ways to ask"),
        "sources": translate("Fields", "Source"),
        "tags": translate("Fields", "Tags"),
        "channel_bodies": translate("Fields", "Wordings for channels and accounts"),
        "variables": translate("Fields", "Variables"),
        "attachments": translate("Fields", "Attachments"),
        "valid_from": translate("Fields", "Valid from"),
        "valid_until": translate("Fields", "Valid until"),
        "review_on": translate("Fields", "Review on"),
        "revision": translate("Fields", "History"),
        "approval": translate("Fields", "Approval"),
        "status": translate("Fields", "Status"),
        "deleted": translate("Fields", "Deleted"),
        "lessons": translate("Fields", "What was learned"),
    }.get(name, name)


def emptied_word(name: str, language: str) -> str:
    """Return the word for what an entry would have no longer, as ``PlannedRow.emptied`` calls it."""
    field, _, part = name.partition(".")
    if not part:
        return changed_word(field)
    if field == "channel_bodies":
        return translate("Fields", "Wording for {channel}").format(channel=place_words(part, language))
    return {
        "title": translate("Fields", "Title of the source"),
        "url": translate("Fields", "Link to the source"),
        "legal_basis": translate("Fields", "Legal basis"),
        "publisher": translate("Fields", "Publisher"),
        "published_on": translate("Fields", "Day of publication"),
    }.get(part, name)
