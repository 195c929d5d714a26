"""Plain text out of the HTML that web sites put into their structured data, and back."""

import html
import re
from html.parser import HTMLParser

_TAG = re.compile(
    r"</?(?:a|b|blockquote|br|div|em|figure|h[1-6]|i|img|li|ol|p|script|span|strong|style|sub|sup|table|td|th|tr|u|ul)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    ["blockquote", "br", "div", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "table", "tr", "ul"]
)
_SILENT = frozenset({"script", "style"})
_MANY_BREAKS = re.compile(r"\n{3,}")


def plain_text(text: str) -> str:
    """Return *text* without entities and, where it is HTML, without tags: paragraphs and items begin new lines."""
    if not _TAG.search(text):
        return html.unescape(text)
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return _MANY_BREAKS.sub("\n\n", "".join(reader.pieces)).strip()


def as_html_safe(text: str) -> str:
    """Return *text* so that :func:`plain_text` gives it back: escaped only where it would read as HTML."""
    return html.escape(text, quote=False) if _TAG.search(text) or html.unescape(text) != text else text


class _Reader(HTMLParser):
    """Gathers the text a reader of the page would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self.pieces.append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BLOCKS and tag != "li":
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)
