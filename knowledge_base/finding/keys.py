"""The names that may be typed before a colon, in both languages, and the values behind it that have a name."""

from knowledge_base.entry import Kind, Status
from knowledge_base.finding.search import DELETED, Key
from knowledge_base.frozen import FrozenDict

KEY_NAMES = FrozenDict(
    {
        Key.KIND: ("jenis", "kind"),
        Key.STATUS: ("status", "status"),
        Key.TAG: ("tag", "tag"),
        Key.AUTHOR: ("penulis", "author"),
        Key.EXPIRES: ("berakhir", "expires"),
        Key.REVIEW: ("ditinjau", "review"),
        Key.WAITING: ("menunggu", "waiting"),
        Key.SOURCE: ("sumber", "source"),
        Key.USED: ("dipakai", "used"),
        Key.UNUSED: ("tak-dipakai", "unused"),
        Key.FOUND: ("ditemukan", "found"),
        Key.QUOTES: ("mengutip", "quotes"),
    }
)
"""What each key is called in Indonesian and in English, as the window offers it."""

KIND_NAMES = FrozenDict(
    {
        "fact": Kind.FACT,
        "fakta": Kind.FACT,
        "answer": Kind.ANSWER,
        "jawaban": Kind.ANSWER,
        "hoax": Kind.HOAX,
        "hoaks": Kind.HOAX,
    }
)

STATUS_NAMES = FrozenDict(
    {
        "draft": Status.DRAFT,
        "draf": Status.DRAFT,
        "in-review": Status.IN_REVIEW,
        "review": Status.IN_REVIEW,
        "ditinjau": Status.IN_REVIEW,
        "approved": Status.APPROVED,
        "disetujui": Status.APPROVED,
        "expired": Status.EXPIRED,
        "kedaluwarsa": Status.EXPIRED,
        "retired": Status.RETIRED,
        "nonaktif": Status.RETIRED,
        "deleted": DELETED,
        "dihapus": DELETED,
    }
)
"""What an entry is on the day one looks, and what it is no longer."""

NONE_NAMES = frozenset({"none", "tidak-ada", "tak-ada", "never", "tidak-pernah", "tak-pernah"})
LACKING_NAMES = NONE_NAMES | {"tidakada", "tanpa", "kosong", "tidakpernah", "belum", "belum-pernah"}
"""The same and more, where no tag can be called so."""

ANY_NAMES = frozenset({"any", "ada", "ever", "pernah"})
PAST_NAMES = frozenset({"past", "over", "lewat"})
SOON_NAMES = frozenset({"soon", "segera"})
TODAY_NAMES = frozenset({"today", "hari-ini"})
REVIEW_NAMES = frozenset({"review", "tinjauan", "approval", "persetujuan"})
"""What a revision waits for that was handed in."""

DRAFT_NAMES = frozenset({"draft", "draf"})
"""What a change is that nobody has handed in yet."""

EXPIRED_NAMES = frozenset({"expired", "kedaluwarsa"})
"""What a fact is that must not be quoted any more."""

DAYS_IN = FrozenDict(
    {
        **dict.fromkeys(("", "d", "day", "days", "h", "hari"), 1),
        **dict.fromkeys(("w", "week", "weeks", "mg", "minggu", "pekan"), 7),
        **dict.fromkeys(("m", "month", "months", "b", "bln", "bulan"), 30),
        **dict.fromkeys(("y", "year", "years", "t", "thn", "tahun"), 365),
    }
)
"""How many days a unit has, as people count ahead: a month is thirty, a year three hundred and sixty-five."""

_ALSO = FrozenDict({"tinjau": Key.REVIEW, "tinjauan": Key.REVIEW, "kedaluwarsa": Key.EXPIRES, "takdipakai": Key.UNUSED})
"""Words that people try first, such as the name of that column in a list."""

KEYS = FrozenDict({name: key for key, names in KEY_NAMES.items() for name in names} | _ALSO)
