"""What a start of the program asks of the one that is open already; it goes from one to the other as a single line."""

import json
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

SCHEME = "replydesk"
"""What our links begin with: ``replydesk://ask?text=…``."""

LONGEST_ASKED = 20_000
"""Characters of a message that are handed over: the matcher looks at no more."""

MOST_BYTES = 128 * 1024
"""Of one line: the longest text in UTF-8, with every quotation mark and line break of it in two signs."""

_ASK = "ask"
_KEPT = "\n\t"
_MOST_FIELDS = 20
"""Fields of a link that are read; ours has one."""


class ErrandRefused(ValueError):
    """What came is no errand of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What is wanted beside the window.

    Attributes:
        text: A message that is asked about; empty: none. Whoever wrote it, it is text and nothing else.
        from_clipboard: What lies on the clipboard is to be asked about.
        strange: A link was given that asks for something we do not know.
    """

    text: str = ""
    from_clipboard: bool = False
    strange: bool = False

    @property
    def is_question(self) -> bool:
        """Whether there is something to find an answer to."""
        return self.from_clipboard or bool(self.text.strip())

    def as_line(self) -> bytes:
        """Return it as the line that is sent; at most :data:`MOST_BYTES`."""
        said = {"text": plain(self.text), "from_clipboard": self.from_clipboard, "strange": self.strange}
        return json.dumps(said, ensure_ascii=False).encode() + b"\n"


def read_errand(line: bytes) -> Errand:
    """Return the errand in *line*, whoever sent it.

    Raises:
        ErrandRefused: there is none in it, or it is too long.
    """
    if len(line) > MOST_BYTES:
        raise ErrandRefused("longer than any errand is")
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ErrandRefused("not JSON") from error
    if not isinstance(found, dict):
        raise ErrandRefused("not an object")
    text, from_clipboard, strange = (found.get(name) for name in ("text", "from_clipboard", "strange"))
    if not isinstance(text, str) or not isinstance(from_clipboard, bool) or not isinstance(strange, bool):
        raise ErrandRefused("something is lacking, or of another kind")
    return Errand(text=plain(text), from_clipboard=from_clipboard, strange=strange)


def errand_of_link(link: str) -> Errand:
    """Return what *link* asks for; any web page can have written it."""
    try:
        parts = urlsplit(link)
        fields = parse_qs(parts.query, errors="replace", max_num_fields=_MOST_FIELDS)
    except ValueError:
        return Errand(strange=True)
    asks = _ASK in {parts.netloc.casefold(), parts.path.strip("/").casefold()}
    text = plain(fields.get("text", [""])[0])
    if parts.scheme != SCHEME or not asks or not text.strip():
        return Errand(strange=True)
    return Errand(text=text)


def plain(text: str) -> str:
    """Return *text* without control signs and halves of signs, cut to :data:`LONGEST_ASKED` characters."""
    lines = text[: 2 * LONGEST_ASKED].replace("\r\n", "\n").replace("\r", "\n")
    whole = lines.encode("utf-8", errors="ignore").decode("utf-8")
    return "".join(sign for sign in whole if sign in _KEPT or not _is_control(sign))[:LONGEST_ASKED]


def _is_control(sign: str) -> bool:
    return sign < " " or "\x7f" <= sign <= "\x9f"
