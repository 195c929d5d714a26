"""Vale's ``sequence``: patterns one after the other with words between them, without parts of speech."""

from replydesk.tone.disguise import WordList
from replydesk.tone.making import Making
from replydesk.tone.pattern import Pattern
from replydesk.tone.rule import Asks
from replydesk.tone.rule_file import Fields
from replydesk.tone.scope import scope_of
from replydesk.tone.wording import Existence, exempt_from

_MAX_SKIP = 20
"""Words that may stand between two tokens; a reply has few sentences that are longer."""


def sequence(making: Making) -> Asks:
    """Make a sequence rule: each token has a ``pattern`` and may say how many words to ``skip`` before it."""
    return Existence(
        tokens=_joined(making), words=WordList(frozenset()), exempt=exempt_from(making), scope=scope_of(making)
    )


def _joined(making: Making) -> Pattern | None:
    parts: list[str] = []
    items = making.fields.list_of_items("tokens")
    if not items:
        raise making.broken("missing-key", key="tokens")
    for item in items:
        if isinstance(item.value, str | tuple):
            raise making.broken("not-a-table", item.line, key="tokens")
        token = Fields(making.fields.file, item.value, item.line)
        for key in ("tag", "negate"):
            if key in token:
                raise token.broken("no-tags", token.line_of(key), key=key)
        skip = token.number("skip", 0)
        if skip != int(skip) or not 0 <= skip <= _MAX_SKIP:
            raise token.broken(
                "bad-value", token.line_of("skip"), key="skip", value=f"{skip:g}", allowed=f"0 … {_MAX_SKIP}"
            )
        if parts:
            parts.append(rf"(?:\s+\S+){{0,{int(skip)}}}\s+")
        making.compiled(((token.text("pattern"), item.line),))
        parts.append(f"(?:{token.text('pattern')})")
        token.finish()
    return making.compiled((("".join(parts), items[0].line),))
