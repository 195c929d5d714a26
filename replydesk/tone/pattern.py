"""Patterns of tone rules: matched by RE2, in time that grows with the text and not with the pattern's tricks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import re2

MAX_LENGTH = 2000
"""Longest pattern in characters; a longer one is several rules in one line."""

_GAP = r"(?:[\s,:\"'*_~-]+)"
"""What a blank in a pattern stands for: blanks, and the marks people put between words."""

_NAME = re.compile(r"<([a-z][a-z0-9-]*)>")
_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_OPTIONS.case_sensitive = False
_OPTIONS.max_mem = 16 << 20
_OPTIONS.never_capture = True  # only whole places are asked for: without groups RE2 needs no slow second look
_CAPTURING = re2.Options()
_CAPTURING.log_errors = False
_CAPTURING.case_sensitive = False
_CAPTURING.max_mem = 16 << 20


class PatternBroken(ValueError):
    """The pattern cannot be read; the text says why, in English, as RE2 puts it."""


@dataclass(frozen=True)
class Pattern:
    """A pattern, compiled when it is first used.

    Attributes:
        source: The patterns it was made of.
        expanded: Those in RE2's own syntax.
    """

    source: tuple[str, ...]
    expanded: str

    @classmethod
    def of_words(cls, listed: str) -> "Pattern":
        """Return what finds one of the words of a list, plain letters with blanks between them."""
        words = tuple(listed.split())
        return cls(words, rf"\b(?:{'|'.join(words)})\b")

    @cached_property
    def compiled(self) -> Any:  # noqa: ANN401 - RE2 ships no types
        """The compiled pattern.

        Raises:
            PatternBroken: it is not RE2 syntax.
        """
        return _compiled(self.expanded)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the places of *text*, folded, that it matches, without empty ones."""
        for match in self.compiled.finditer(_bytes(text)):
            if match.end() > match.start():
                yield match.span()

    @cached_property
    def _grouped(self) -> Any:  # noqa: ANN401 - RE2 ships no types
        """The pattern compiled so that its groups can be asked for."""
        return _compiled(self.expanded, captures=True)

    @cached_property
    def has_group(self) -> bool:
        """Whether a part of it is a group."""
        return bool(self._grouped.groups)

    def groups(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Give the places of *text*, folded, with what the pattern's first group holds there."""
        for match in self._grouped.finditer(_bytes(text)):
            yield *match.span(), (match.group(1) or b"").decode("ascii")

    def found_in(self, text: str) -> bool:
        """Say whether it matches anywhere in *text*, folded."""
        return self.compiled.search(_bytes(text)) is not None

    def is_all_of(self, text: str) -> bool:
        """Say whether it matches the whole of *text*, folded."""
        return self.compiled.fullmatch(_bytes(text)) is not None


def _bytes(text: str) -> bytes:
    """Return a byte for each character; one that folding would have taken away (the "–" of a typed text) is a "?"."""
    return text.encode("ascii", "replace")


def compile_patterns(patterns: Iterable[str], names: Mapping[str, str], *, nonword: bool = False) -> Pattern:
    """Return one pattern that matches what any of *patterns* matches, the earlier ones first.

    Args:
        patterns: In RE2's syntax, in lower case, for folded text. A blank stands for any gap between words;
            ``<name>`` for one of the words of that name.
        names: The lists that ``<name>`` may call, each as an alternation.
        nonword: Do not ask for a word boundary on either side.

    Raises:
        PatternBroken: one of them is too long, not RE2 syntax, or calls a list that is not there.
    """
    pattern = later_pattern(patterns, names, nonword=nonword)
    _ = pattern.compiled
    return pattern


def later_pattern(patterns: Iterable[str], names: Mapping[str, str], *, nonword: bool = False) -> Pattern:
    """Return what :func:`compile_patterns` gives, but compiled at its first use; for patterns known to be sound."""
    source = tuple(patterns)
    if nonword:
        return Pattern(source, "|".join(f"(?:{_expanded(pattern, names)})" for pattern in source))
    return Pattern(source, _bounded(source, names))


_NO_WORD_FIRST = re.compile(r"[!.#@\"^-]|\\[?!.#]")
_NO_WORD_LAST = re.compile(r".*(?:[!#@\"$-]|\\[?!.])")


def _bounded(source: tuple[str, ...], names: Mapping[str, str]) -> str:
    """Ask for word boundaries only beside letters and digits: ``!!`` has none of its own."""
    parts = []
    for pattern in source:
        before = "" if _NO_WORD_FIRST.match(pattern) else r"\b"
        after = "" if _NO_WORD_LAST.fullmatch(pattern) else r"\b"
        parts.append(f"{before}(?:{_expanded(pattern, names)}){after}")
    return "|".join(parts)


def _expanded(pattern: str, names: Mapping[str, str]) -> str:
    if len(pattern) > MAX_LENGTH:
        raise PatternBroken(f"longer than {MAX_LENGTH} characters")

    def called(match: re.Match[str]) -> str:
        if match[1] not in names:
            raise PatternBroken(f"no list is called <{match[1]}>")
        return f"(?:{names[match[1]]})"

    return _with_gaps(_NAME.sub(called, pattern))


_CLASS_OR_BLANK = re.compile(r"\\.|(?P<class>\[(?:\\.|[^\]\\])*\])|(?P<blank> )")


def _with_gaps(pattern: str) -> str:
    """Let each blank stand for any gap; inside a character class it stands for any blank."""

    def put(match: re.Match[str]) -> str:
        if match["blank"]:
            return _GAP
        return match[0].replace(" ", r"\s")

    return _CLASS_OR_BLANK.sub(put, pattern)


def _compiled(pattern: str, *, captures: bool = False) -> Any:  # noqa: ANN401 - RE2 ships no types
    try:
        return re2.compile(pattern.encode("ascii"), _CAPTURING if captures else _OPTIONS)
    except UnicodeEncodeError:
        raise PatternBroken("folded text is ASCII: write letters without accents") from None
    except re2.error as error:
        why = error.args[0] if error.args else ""
        raise PatternBroken(why.decode("utf-8", "replace") if isinstance(why, bytes) else str(why)) from None
