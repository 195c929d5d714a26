"""Takes out of a message what identifies a person, before anything of it is kept."""

import re

from knowledge_base.matching.fold import fold
from knowledge_base.matching.lexicon import FILLER
from knowledge_base.matching.words import Reader
from replydesk.tone.personal import personal_places

_HANDLE = re.compile(r"(?<![\w@])@\w[\w.]*")
_GREETING = re.compile(
    r"^(?:[\W_]*\b(?:selamat\s+(?:pagi|siang|sore|malam)|(?:assalamu\W?alaikum|assalamualaikum)(?:\s+w[ar]\.?\s*w[ar]?b\.?)?"
    r"|halo+|hallo+|hai+|hi|pagi|siang|sore|malam|punten|permisi|maaf|min|mimin|admin|kak|gan)\b[\s,.!]*)+",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\b(?:nama\s+(?:saya|sy|aku|gue|gw|lengkap(?:nya)?)|perkenalkan(?:\s+(?:nama\s+)?(?:saya|sy|aku))?|(?:saya|sy|aku)\s+bernama"
    r"|atas\s+nama|a\.n\.?|an\.|a/n)\s*(?:adalah\b|ialah\b|:)?\s*",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?")
_MOST_NAME_WORDS = 4
_AFTER_NAME = re.compile(
    r"ada|salah|beda|berbeda|hilang|keluar|masuk|muncul|sama|lama|baru|lengkap|sendiri|orang|anak|istri|suami"
    r"|kapan|kenapa|mengapa|berapa|bagaimana|gimana|apa|mana|siapa"
)
"""What ordinarily follows "nama saya" without being a name ("nama saya salah di KTP"). Besides, everything that is
said with an affix (terdaftar, dicoret), a filler (sudah, masih) or a word that denies."""

_AFFIXED = re.compile(r"(?:di|ter|ber|me|ke|se)\w{3,}")
_BLANKS = re.compile(r"[^\S\n]+")
_LEFT_OVER = re.compile(r"\s+([,.;:!?])|([,;:])(?=\s*[,.;:!?])")


def without_personal_parts(text: str, reader: Reader) -> str:
    """Return *text* without greetings, handles, links, numbers and addresses of persons, and names people give.

    Everything else stays as written. What is left may be empty. A name that nothing announces is not found.
    """
    places = [*personal_places(text), *(found.span() for found in _HANDLE.finditer(text))]
    places += _names(text, reader)
    kept = []
    done = 0
    for start, end in sorted(places):
        if end <= done:
            continue
        kept.append(text[done:start] if start > done else "")
        done = end
    plain = " ".join((*kept, text[done:]))
    plain = "\n".join(_BLANKS.sub(" ", line).strip() for line in plain.splitlines())
    plain = _LEFT_OVER.sub(r"\1", plain)
    return _GREETING.sub("", plain).strip().strip(",;:").strip()


def _names(text: str, reader: Reader) -> list[tuple[int, int]]:
    """Return where people give a name: "nama saya Budi Santoso", "a.n. Siti"."""
    found = []
    for introduced in _INTRODUCED.finditer(text):
        end = introduced.end()
        for count in range(_MOST_NAME_WORDS):
            word = _NAME_WORD.match(text, end)
            if word is None or not _is_name(word[0], reader, first=not count):
                break
            end = word.end()
            end += len(text[end:]) - len(text[end:].lstrip(" \t"))
        if end > introduced.end():
            found.append((introduced.start(), end))
    return found


def _is_name(word: str, reader: Reader, *, first: bool) -> bool:
    """Say whether a word after "nama saya" is (the *first* or a further) part of the name."""
    plain = word.strip(".").lower()
    tokens = fold(plain)
    terms = [term for token in tokens for term in reader.terms_of_token(token.text)]
    said = any(term[0] == FILLER or term in reader.lexicon.negations for term in terms)
    if said or _AFTER_NAME.fullmatch(plain) or _AFFIXED.fullmatch(plain):
        return False
    if word[:1].isupper() and not word.isupper():
        return True
    return first or plain not in reader.lexicon.known
