"""What may be meant by the part of a search that is being typed: the keys, and the values that have a name."""

from knowledge_base.finding.keys import KEY_NAMES
from knowledge_base.finding.search import Key
from knowledge_base.frozen import FrozenDict

_INDONESIAN = "id"

_VALUES: FrozenDict[Key, tuple[tuple[str, ...], tuple[str, ...]]] = FrozenDict(
    {
        Key.KIND: (("fakta", "jawaban", "hoaks"), ("fact", "answer", "hoax")),
        Key.STATUS: (
            ("draf", "ditinjau", "disetujui", "kedaluwarsa", "nonaktif", "dihapus"),
            ("draft", "in-review", "approved", "expired", "retired", "deleted"),
        ),
        Key.TAG: (("tidak-ada",), ("none",)),
        Key.AUTHOR: ((), ()),
        Key.EXPIRES: (
            ("segera", "hari-ini", "<30h", "lewat", "tidak-ada"),
            ("soon", "today", "<30d", "past", "none"),
        ),
        Key.REVIEW: (("segera", "<30h", "lewat", "tidak-ada"), ("soon", "<30d", "past", "none")),
        Key.WAITING: (("persetujuan", "draf", "tidak-ada"), ("approval", "draft", "none")),
        Key.SOURCE: (("tidak-ada", "ada"), ("none", "any")),
        Key.USED: ((">10", "tidak-pernah"), (">10", "never")),
        Key.UNUSED: (("90h", "tidak-pernah"), ("90d", "never")),
        Key.FOUND: ((">10", "tidak-pernah"), (">10", "never")),
        Key.QUOTES: (("kedaluwarsa",), ("expired",)),
    }
)
"""Values offered behind each key, in Indonesian and in English."""


_FREE = FrozenDict({Key.TAG: "adminduk", Key.AUTHOR: "siti"})
"""An example of a value that is the institution's own."""


def completions(typed: str, language: str) -> tuple[str, ...]:
    """Return what the last part of *typed* may become, in *language*; none where there is nothing to be added.

    A key ends with its colon; a minus before the part is kept.
    """
    part = typed.rpartition(" ")[2]
    minus, bare = ("-", part[1:]) if part.startswith("-") else ("", part)
    place = 0 if language == _INDONESIAN else 1
    key, colon, value = bare.casefold().partition(":")
    if not colon:
        offered = [f"{names[place]}:" for names in KEY_NAMES.values() if key and names[place].startswith(key)]
        return tuple(minus + one for one in offered)
    for wanted, names in KEY_NAMES.items():
        if key in names:
            fitting = [one for one in _VALUES[wanted][place] if one.startswith(value) and one != value]
            return tuple(f"{minus}{key}:{one}" for one in fitting)
    return ()


def key_name(key: Key, language: str) -> str:
    """Return what *key* is called in *language*, with its colon."""
    return f"{KEY_NAMES[key][0 if language == _INDONESIAN else 1]}:"


def example_values(key: Key, language: str) -> tuple[str, ...]:
    """Return values that may stand behind *key* in *language*, at least one."""
    own = (_FREE[key],) if key in _FREE else ()
    return own + _VALUES[key][0 if language == _INDONESIAN else 1]


def completed(typed: str, completion: str) -> str:
    """Return *typed* with its last part become *completion*; a value is followed by a blank, so that one can go on."""
    before, blank, _ = typed.rpartition(" ")
    return f"{before}{blank}{completion}" + ("" if completion.endswith(":") else " ")
