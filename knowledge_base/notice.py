"""Something to be said to a person, before it is put into words.

The rooms below the screen do not know the language of the person in front of it. They hand up a
:class:`Notice` (a code and the values that belong in the sentence); whoever speaks to the person turns it into
words with a catalogue of ``resources/messages``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge_base.frozen import FrozenDict

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence to be, in no language yet.

    Attributes:
        code: Its name in the catalogues, e.g. ``"import.answer-empty"``.
        values: What is put into the sentence. Text in it is data: it is never read as a template.
        further: Sentences that follow, such as the reasons.
    """

    code: str
    values: Mapping[str, Value] = FrozenDict()
    further: "tuple[Notice, ...]" = ()

    def __str__(self) -> str:
        """For logs and tests only; people read :func:`render`."""
        inside = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code}({inside})"


def notice(code: str, **values: Value) -> Notice:
    """Return the notice *code* with *values*."""
    return Notice(code, FrozenDict(values))


class _Said(str):
    """A value as it is put into a sentence. ``{count:entry|entries}`` chooses by it: the first for one."""

    __slots__ = ()

    def __format__(self, forms: str) -> str:
        one, parted, many = forms.partition("|")
        if parted:
            return one if self == "1" else many
        return super().__format__(forms)


def render(said: Notice, catalogue: Mapping[str, str]) -> str:
    """Return *said*, and what follows it, in the words of *catalogue* (code → template with ``{name}`` places).

    Where a language says one thing in another way than several, the place says how: ``{count} {count:entry|entries}``.

    Raises:
        KeyError: the catalogue lacks the code, or the template asks for a value the notice has not.
    """
    sentence = catalogue[said.code].format_map({name: _Said(value) for name, value in said.values.items()})
    return " ".join((sentence, *(render(one, catalogue) for one in said.further)))
