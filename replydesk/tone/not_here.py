"""Keys and types of Vale that mean nothing here, each refused with what to use instead.

To let them pass unread would be worse than not to know them: who writes ``ignorecase: false`` counts on it.
"""

from replydesk.tone.rule_file import Fields

TYPES = {"script": "no-script", "readability": "no-readability"}
"""Types of Vale that do not exist here, and the message that says what does."""

_ONLY = {"ignorecase": ("true", "only-folded"), "vocab": ("false", "no-vocabulary")}
"""Keys that can say one thing only."""

_NEVER = {
    "pos": "no-tags",
    "tag": "no-tags",
    "dicpath": "own-words-only",
    "aff": "own-words-only",
    "dic": "own-words-only",
    "threshold": "no-threshold",
    "style": "no-style",
    "indicators": "no-indicators",
}


def refuse_what_is_not_here(fields: Fields, type_name: str) -> None:
    """Refuse the keys of Vale that have no meaning here; let pass those whose only meaning is the one that holds."""
    for key, (only, code) in _ONLY.items():
        if key in fields and fields.choice(key, ("true", "false")) != only:
            raise fields.broken(code, fields.line_of(key), key=key)
    for key, code in _NEVER.items():
        if key in fields and not (key == "threshold" and type_name == "capitalization"):
            raise fields.broken(code, fields.line_of(key), key=key)
