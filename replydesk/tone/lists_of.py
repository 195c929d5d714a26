"""The papers that an entry asks for, as it lists them: "syaratnya KTP, KK, dan foto rumah"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from replydesk.tone.assertions import content_keys, keys_of, word_set
from replydesk.tone.stated import stated_in

_ASKED = re.compile(
    r"\b(?:(?:per)?syarat(?:an)?(?:nya)?(?: umum)?(?: adalah| ialah| yaitu|:)?|(?:mem|di)?bawa|melampirkan"
    r"|lampirkan|dilampiri|menyertakan|sertakan|disertai|menunjukkan|tunjukkan|menyerahkan|serahkan|menyiapkan|siapkan|dilengkapi"
    r"|mengunggah|unggah|(?:dibuat|diurus|diajukan|permohonan|mengajukan|usulan)[^,.;]{0,60}? dengan)\b"
    r"(?P<what>[^.;!?\n]*)"
)
_END = re.compile(
    r"\b(?:untuk|bagi|di|ke|kepada|lalu|kemudian|paling|yang sudah|sebelum|setelah|bila|jika|kalau|selesai|agar"
    r"|supaya|saat|pada)\b"
)
JOIN = re.compile(r",? (?:dan|serta|beserta|plus) |, ")
_SHORT = re.compile(r"\bkk\b")
_GENERAL = keys_of(
    word_set(
        "asli fotokopi salinan lembar rangkap sudah diisi terakhir orang tua ibu ibunya ayah ayahnya kedua surat"
        " keterangan masing bukti umum"
    )
)
"""Keys of words that tell one paper from another only beside others."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One list of what is asked for, each thing by the keys of its words."""

    things: tuple[frozenset[str], ...]

    def holds(self, thing: frozenset[str]) -> bool:
        """Say whether *thing* is one of those listed."""
        return any(is_same_thing(thing, one) for one in self.things)


def is_same_thing(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether two things may be one: all that tells the one stands in the other."""
    one, other = (left - _GENERAL) or left, (right - _GENERAL) or right
    return bool(one) and bool(other) and (one <= right or other <= left)


def paper_keys(text: str) -> frozenset[str]:
    """Return the keys of the content words of a folded text, and the family card's, which is too short for one."""
    return content_keys(text) | frozenset(_SHORT.findall(text))


def things_in(what: str) -> tuple[frozenset[str], ...]:
    """Return the things that the folded *what* lists, without empty ones."""
    end = _END.search(what)
    parts = JOIN.split(what[: end.start()] if end else what)
    return tuple(keys for part in parts if (keys := paper_keys(part)))


@lru_cache(maxsize=256)  # a memory of a function from text to values: the same entries are cited at every key press
def asked_in(text: str) -> tuple[Asked, ...]:
    """Return what an entry's wording asks for."""
    each = stated_in(text)
    return tuple(
        Asked(things)
        for start, end in each.sentences
        for found in _ASKED.finditer(each.folded.text, start, end)
        if (things := things_in(found["what"]))
    )
