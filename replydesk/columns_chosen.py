"""How the columns of a table are chosen: what a person says now, else what was said of such a file before."""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

from knowledge_base.errors import ImportRefused
from knowledge_base.exchange.chosen import column_called, column_keys, field_text, fingerprint
from knowledge_base.exchange.columns import Column
from knowledge_base.exchange.table import column_letter
from knowledge_base.frozen import FrozenDict
from knowledge_base.notice import Notice, notice
from knowledge_base.store.settings import SettingTable

GUESS = "auto"
"""Said of a column: forget what was chosen, and guess."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosable(Generic[T]):
    """What the columns of one sort of file can hold.

    Attributes:
        setting: Followed by the fingerprint of a file's columns it names the setting in which is kept what was chosen
            for such files, JSON from key to field.
        called: Gives what is written so; raises ``ValueError`` where there is no such thing.
        text: Gives how it is written.
        unknown: Says that there is no such thing.
    """

    setting: str
    called: Callable[[str], T | None]
    text: Callable[[T | None], str]
    unknown: Callable[[str], Notice]

    def is_known(self, field: str) -> bool:
        """Say whether a later or former program's choice means something to this one."""
        with suppress(ValueError):
            return not field or self.called(field) is not None
        return False


_OF_ENTRIES: Choosable[Column] = Choosable(
    setting="import-columns:",
    called=column_called,
    text=field_text,
    unknown=lambda field: notice("import.no-such-field", name=field[:80]),
)


class Choice(Generic[T]):
    """Chooses for one file, to be handed to whatever reads it.

    Attributes:
        is_remembered: Whether something was chosen for such a file before and counts now.
    """

    def __init__(self, settings: SettingTable, said: Mapping[str, str], choosable: Choosable[T]) -> None:
        """Begin to choose.

        Args:
            settings: Where the choices for former files are kept.
            said: What a person says now: name, key or letter of a column → field as it is written, ``""`` for not to
                be read, or :data:`GUESS`.
            choosable: What a column can hold.

        Raises:
            ImportRefused: there is no such field.
        """
        self._settings = settings
        self._choosable = choosable
        self._said = {column_keys([name])[0]: self._checked(field) for name, field in said.items()}
        self.is_remembered = False

    def __call__(self, keys: tuple[str, ...]) -> Mapping[str, T | None]:
        """Return what is chosen for a file with these columns."""
        former = self._former(keys)
        self.is_remembered = self.is_remembered or bool(former)
        texts = self._texts(keys, former)
        return FrozenDict({key: self._choosable.called(field) if field else None for key, field in texts.items()})

    def require_used(self, keys: Sequence[str]) -> None:
        """Refuse a choice for a column that the file has not.

        Raises:
            ImportRefused: naming it and the columns there are, or saying that it has none.
        """
        if self._said and not keys:
            raise ImportRefused(notice("import.no-columns"))
        places = _places(keys)
        for name in self._said:
            if name not in places:
                raise ImportRefused(notice("import.no-such-column", name=name[:80], names=", ".join(keys)[:400]))

    def remember(self, keys: Sequence[str]) -> None:
        """Keep what was said now for the next file with these columns."""
        if not self._said or not keys:
            return
        texts = self._texts(keys, self._former(keys))
        kept = json.dumps(texts, ensure_ascii=False, sort_keys=True) if texts else ""
        self._settings.set(self._choosable.setting + fingerprint(keys), kept)

    def _former(self, keys: Sequence[str]) -> dict[str, str]:
        kept = self._settings.get(self._choosable.setting + fingerprint(keys))
        with suppress(ValueError):
            return dict(json.loads(kept or "{}"))
        return {}

    def _texts(self, keys: Sequence[str], former: Mapping[str, str]) -> dict[str, str]:
        texts = {key: field for key, field in former.items() if self._choosable.is_known(field)}
        places = _places(keys)
        for name, field in self._said.items():
            key = places.get(name)
            if key is not None and field == GUESS:
                texts.pop(key, None)
            elif key is not None:
                texts[key] = field
        return texts

    def _checked(self, field: str) -> str:
        bare = field.strip().casefold()
        if bare == GUESS:
            return GUESS
        if not self._choosable.is_known(bare):
            raise ImportRefused(self._choosable.unknown(field))
        return self._choosable.text(self._choosable.called(bare) if bare else None)


class ColumnChoice(Choice[Column]):
    """Chooses for a file with entries, to be handed to ``read.open_entries``; fields as ``field_text`` writes them."""

    def __init__(self, settings: SettingTable, said: Mapping[str, str] = FrozenDict()) -> None:
        """Begin to choose, as :class:`Choice` does."""
        super().__init__(settings, said, _OF_ENTRIES)


def _places(keys: Sequence[str]) -> dict[str, str]:
    """Return the key of each column by its letter and by its key, which goes first."""
    letters = {column_letter(index).casefold(): key for index, key in enumerate(keys)}
    return letters | {key: key for key in keys}
