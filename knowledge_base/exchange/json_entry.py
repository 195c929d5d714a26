"""An entry as an object of JSON, in the form the command line's description gives."""

from collections.abc import Mapping
from typing import Any

from knowledge_base.attachments import KEYS as OF_ATTACHMENT
from knowledge_base.attachments import Attachment
from knowledge_base.entry import Kind
from knowledge_base.exchange.accept import Given, GivenSource, RowRejected
from knowledge_base.exchange.named import named
from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import notice
from knowledge_base.variables import Variable

_OF_VARIABLE = ("name", "default", "choices", "required")
_OF_SOURCE = ("title", "url", "legal_basis", "publisher", "published_on")
_INSIDE = {"sources": _OF_SOURCE, "variables": _OF_VARIABLE, "attachments": OF_ATTACHMENT}
"""The lists of objects, and the keys of these that are read."""
MARK = "entry_status"
"""The key under which an export says of an entry that it is no approved and valid one. Reading it decides nothing."""

KEYS = frozenset(
    (
        *("id", "entry_id", "kind", "title", "body", "variants", "tags", "sources", "channel_bodies", "variables"),
        *("attachments", "valid_from", "valid_until", "review_on", "sample", MARK),
    )
)
"""The keys that mean something."""
_FIELDS = KEYS - {"id", "entry_id", "kind", MARK}
"""Those that are called as the field of an entry which they fill; an empty ``kind`` says nothing."""


def given_by_json(number: int, found: Mapping[str, Any]) -> Given:
    """Return what the object *found*, the line or item *number*, says; keys of no meaning are left out.

    Raises:
        RowRejected: a value is not of the type it has to be, or the kind or a channel is not known.
    """
    return Given(
        number=number,
        own_id=_text(found, "id"),
        entry_id=_text(found, "entry_id"),
        title=_text(found, "title"),
        body=_text(found, "body"),
        valid_from=_text(found, "valid_from"),
        valid_until=_text(found, "valid_until"),
        review_on=_text(found, "review_on"),
        kind=_kind(found),
        variants=_texts(found, "variants"),
        tags=_texts(found, "tags"),
        sources=_sources(found),
        channel_bodies=_channel_bodies(found),
        variables=_variables(found),
        attachments=_attachments(found),
        sample=_flag(found, "sample"),
        named=named(frozenset(_FIELDS & found.keys()) | ({"kind"} if found.get("kind") else frozenset())),
    )


def unknown_keys(found: Mapping[str, Any]) -> list[str]:
    """Return the keys of the object *found*, and of the objects it lists, that are not read."""
    unknown = [] if found.keys() <= KEYS else [key for key in found if key not in KEYS]
    for key, known in _INSIDE.items():
        items = found.get(key)
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict):
                unknown += [f"{key}.{name}" for name in item if name not in known]
    return unknown


def _text(found: Mapping[str, Any], key: str) -> str:
    value = found.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise RowRejected(notice("import.json-not-text", key=key))
    return value


def _flag(found: Mapping[str, Any], key: str) -> bool:
    value = found.get(key)
    if value is None:
        return False
    if not isinstance(value, bool):
        raise RowRejected(notice("import.json-not-flag", key=key))
    return value


def _texts(found: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = found.get(key)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise RowRejected(notice("import.json-not-texts", key=key))
    return tuple(value)


def _kind(found: Mapping[str, Any]) -> Kind:
    said = _text(found, "kind")
    if not said:
        return Kind.ANSWER
    try:
        return Kind(said)
    except ValueError:
        known = ", ".join(Kind)
        raise RowRejected(notice("import.kind-unknown", value=said[:80], known=known)) from None


def _objects(found: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    value = found.get(key)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise RowRejected(notice("import.json-not-objects", key=key))
    return value


def _sources(found: Mapping[str, Any]) -> tuple[GivenSource, ...]:
    return tuple(GivenSource(**{key: _text(item, key) for key in _OF_SOURCE}) for item in _objects(found, "sources"))


def _variables(found: Mapping[str, Any]) -> tuple[Variable, ...]:
    return tuple(
        Variable(
            name=_text(item, "name"),
            default=_text(item, "default"),
            choices=_texts(item, "choices"),
            required=_flag({"required": True} | item, "required"),
        )
        for item in _objects(found, "variables")
    )


def _attachments(found: Mapping[str, Any]) -> tuple[Attachment, ...]:
    items = _objects(found, "attachments")
    return tuple(Attachment(**{key: _text(item, key) for key in OF_ATTACHMENT}) for item in items)


def _channel_bodies(found: Mapping[str, Any]) -> FrozenDict[str, str]:
    value = found.get("channel_bodies")
    if value is None:
        return FrozenDict()
    if not isinstance(value, dict):
        raise RowRejected(notice("import.json-not-object", key="channel_bodies"))
    return FrozenDict({place: _text(value, place) for place in value})
