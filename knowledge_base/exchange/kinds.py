"""The few words a cell may say: kinds, ratings, yes and no."""

from knowledge_base.entry import Kind
from knowledge_base.exchange.columns import plain_name

_KINDS = {
    Kind.FACT: "fact, fakta, fakta terverifikasi, verified fact",
    Kind.ANSWER: "answer, jawaban, faq, tanya jawab, pertanyaan, question, jawaban baku, approved answer",
    Kind.HOAX: "hoax, hoaks, klarifikasi, klaim, claim, klarifikasi hoaks, klarifikasi hoax, disinformasi, "
    "misinformasi",
}
_KIND_OF = {word.strip(): kind for kind, words in _KINDS.items() for word in words.split(",")}

KINDS_LOOKED_FOR = "fakta, jawaban, hoaks; fact, answer, hoax"

_TRUE = frozenset(
    plain_name(word)
    for word in [
        "benar",
        "true",
        "betul",
        "fakta",
        "fact",
        "valid",
        "correct",
        "accurate",
        "akurat",
        "terverifikasi",
        "sesuai fakta",
    ]
)
_YES = frozenset({"ya", "yes", "y", "true", "benar", "1", "sampel", "sample", "contoh"})
_NO = frozenset({"", "tidak", "no", "n", "false", "salah", "0", "bukan"})


def kind_called(text: str) -> Kind | None:
    """Return the kind people call *text*, or ``None``."""
    return _KIND_OF.get(plain_name(text))


def is_rated_true(text: str) -> bool:
    """Say whether a fact checker's rating *text* says, without any "but", that the claim is true."""
    return plain_name(text) in _TRUE


def yes_or_no(text: str) -> bool | None:
    """Return what *text* says, ``None`` when it says neither. Nothing at all means no."""
    plain = plain_name(text)
    return True if plain in _YES else False if plain in _NO else None
