"""What the builders of rule types share: the fields of the rule file and the named lists patterns may call."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from knowledge_base.notice import Value
from replydesk.tone.fold import fold
from replydesk.tone.pattern import Pattern, PatternBroken, compile_patterns, later_pattern
from replydesk.tone.rule_file import Fields, RuleFileBroken


@dataclass(frozen=True, slots=True)
class Making:
    """A rule being made from its file.

    Attributes:
        fields: The keys of the file, those of the parent rule included.
        names: The named lists, each as one alternation.
        sound: The patterns are known to be sound: they are compiled when they are first used.
    """

    fields: Fields
    names: Mapping[str, str]
    sound: bool = False

    def broken(self, code: str, line: int | None = None, **values: Value) -> RuleFileBroken:
        """Return the error *code* about the file, to be raised."""
        return self.fields.broken(code, line, **values)

    def patterns(self, key: str, *, nonword: bool = False) -> Pattern | None:
        """Return the patterns of the list *key* as one, or ``None`` when it has none."""
        return self.compiled(self.fields.texts_with_lines(key), nonword=nonword)

    def pattern(self, key: str, *, nonword: bool = False) -> Pattern:
        """Return the pattern of *key*, which must be there."""
        found = self.compiled(self.fields.texts_with_lines(key, needed=True), nonword=nonword)
        if found is None:
            raise self.broken("missing-key", key=key)
        return found

    def compiled(self, patterns: Iterable[tuple[str, int]], *, nonword: bool = False) -> Pattern | None:
        """Return *patterns*, each with its line, as one; ``None`` when there is none."""
        listed = tuple(patterns)
        if not listed:
            return None
        if self.sound:
            return later_pattern((text for text, _ in listed), self.names, nonword=nonword)
        try:
            return compile_patterns((text for text, _ in listed), self.names, nonword=nonword)
        except PatternBroken:
            for text, line in listed:  # find the guilty one
                self._try_one(text, line, nonword=nonword)
            raise self.broken("bad-pattern", listed[0][1], pattern=listed[0][0], why="together too large") from None

    def _try_one(self, text: str, line: int, *, nonword: bool) -> None:
        try:
            compile_patterns((text,), self.names, nonword=nonword)
        except PatternBroken as error:
            raise self.broken("bad-pattern", line, pattern=text, why=str(error)) from None

    def words(self, key: str) -> frozenset[str]:
        """Return the words of the list *key*, folded; several may stand in one text with blanks between them."""
        found: set[str] = set()
        for text, line in self.fields.texts_with_lines(key):
            for word in fold(text).text.split():
                if not word.replace("-", "").isalpha():
                    raise self.broken("bad-value", line, key=key, value=word, allowed="a … z")
                found.add(word)
        return frozenset(found)
