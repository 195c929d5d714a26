"""JSON as it should be: no repeated keys, no numbers that are none, no bottomless nesting."""

import json
from typing import Any, NoReturn

from knowledge_base.notice import Notice, notice

BLANKS = " \t\n\r"
"""What may stand between parts."""
_DEPTH = 64
"""How deep objects and lists may lie in each other. ClaimReview needs some ten."""
_CONTAINERS = 1_000_000
"""How many objects and lists there may be: an empty list takes three bytes in the file and twenty times as many in
memory."""
_VALUES = 5_000_000


class JsonRefused(ValueError):
    """The text is not the JSON we take.

    Attributes:
        reason: Why.
    """

    def __init__(self, reason: Notice) -> None:
        super().__init__(str(reason))
        self.reason = reason


def read_json(text: str, *, first_line: int = 1) -> Any:  # noqa: ANN401 - JSON is anything
    """Return what *text* says.

    Args:
        text: One value of JSON.
        first_line: The number of its first line, for what is said of a broken one.

    Raises:
        JsonRefused: it is not JSON, repeats a key in one object, has ``NaN`` or ``Infinity``, is nested deeper
            than 64 levels, or is made of far too many parts.
    """
    require_bearable(text)
    begins = len(text) - len(text.lstrip(BLANKS))
    try:
        found, end = read_value(text, begins)
    except json.JSONDecodeError as error:
        raise _broken(text, error.pos, first_line) from None
    behind = len(text) - len(text[end:].lstrip(BLANKS))
    if behind < len(text):
        raise _broken(text, behind, first_line)
    return found


def _broken(text: str, at: int, first_line: int) -> JsonRefused:
    line, column = first_line + text.count("\n", 0, at), at - text.rfind("\n", 0, at)
    return JsonRefused(notice("import.json-broken", line=line, column=column))


def require_bearable(text: str) -> None:
    """Refuse a *text* of which far too many parts would have to be made.

    Raises:
        JsonRefused: it is one.
    """
    if text.count("[") + text.count("{") > _CONTAINERS or text.count(",") > _VALUES:
        raise JsonRefused(notice("import.json-too-many", limit=_CONTAINERS))


def read_value(text: str, at: int) -> tuple[Any, int]:
    """Return the value that begins at *at*, and where it ends.

    Raises:
        JSONDecodeError: there is no whole one.
        JsonRefused: it is not the JSON we take.
    """
    try:
        found, end = _DECODER.raw_decode(text, at)
    except (json.JSONDecodeError, JsonRefused):
        raise
    except ValueError:
        # A whole number of more than 4,300 digits (sys.int_info).
        raise JsonRefused(notice("import.json-number", value="9…9")) from None
    except RecursionError:
        raise JsonRefused(notice("import.json-too-deep", limit=_DEPTH)) from None
    if _is_deeper(found, _DEPTH):
        raise JsonRefused(notice("import.json-too-deep", limit=_DEPTH))
    return found, end


def _no_number(name: str) -> NoReturn:
    raise JsonRefused(notice("import.json-number", value=name))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise JsonRefused(notice("import.json-key-twice", key=twice[:80]))
    return found


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_no_number)


def _is_deeper(value: Any, depth: int) -> bool:  # noqa: ANN401 - JSON is anything
    """Say whether *value* has more than *depth* levels; level by level, so that nothing is called deeply."""
    level = [value]
    for _ in range(depth + 1):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(value: Any) -> list[Any]:  # noqa: ANN401 - JSON is anything
    found = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [inner for inner in found if isinstance(inner, (dict, list))]
