"""Words in quotation marks that are not the reply's own: a claim that it refutes, what somebody said to it or of it."""

import re
from collections.abc import Iterator

from replydesk.tone.fold import Folded
from replydesk.tone.reading import Reading
from replydesk.tone.refuted import FALSE
from replydesk.tone.sentences import sentence_spans
from replydesk.tone.told import calls_false, is_disowned_at

_NEAR = 70
"""Characters before a quotation in which it is said whose it is: about ten words."""

_QUOTATION = re.compile(r'"[^"]+"')
_FAR = 300
"""Characters to either side of a quotation in which it is called false."""

_ENDS = re.compile(r"[.!?](?=\s|$)|\n")
_THAT_IS_FALSE = re.compile(
    rf"[.,]? (?:[a-z]+ )?(?:itu|ini|tersebut)(?: [a-z]+)? (?:{FALSE})\b|[.,]? (?:{FALSE})(?:[.!,]|$)"
)
"""The sentence behind a quotation calls it false."""


def is_quoted_claim(reading: Reading, folded: Folded, start: int, end: int) -> bool:
    """Say whether the stretch stands in quotation marks, in words of the claim that a cited hoax entry refutes."""
    quotation = _quotation(folded.text, start)
    if quotation is None or end > quotation[1]:
        return False
    quoted = folded.text[slice(*quotation)]
    return any(quoted.strip(" .,!?") in claim for claim in reading.claims)


def _quotation(text: str, place: int) -> tuple[int, int] | None:
    """Return what stands between the quotation marks around *place* of a folded text, if it stands between any."""
    if text.count('"', 0, place) % 2 == 0:
        return None
    end = text.find('"', place)
    return (text.rfind('"', 0, place) + 1, end) if end >= 0 else None


def is_called_false(text: str, start: int, end: int) -> bool:
    """Say whether the stretch of a folded *text* stands in quotation marks and the sentence around calls that false."""
    quotation = _quotation(text, start)
    return quotation is not None and end <= quotation[1] and _is_false(text, *quotation)


def called_false_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the quotations in a stretch of a folded text, with their marks, that the sentence around calls false."""
    for match in _QUOTATION.finditer(text, start, end):
        if _quotation(text, match.start() + 1) and _is_false(text, match.start() + 1, match.end() - 1):
            yield match.span()


def _is_false(text: str, opening: int, closing: int) -> bool:
    left = max(0, opening - _FAR)
    first = max((match.end() for match in _ENDS.finditer(text, left, opening - 1)), default=left)
    if not text[first : opening - 1].strip():
        return False  # the claim is told first, which spreads it
    right = min(len(text), closing + _FAR)
    stop = _ENDS.search(text, closing + 1, right)
    after = text[closing + 1 : stop.start() if stop else right]
    return calls_false(text[first : opening - 1], after) or bool(_THAT_IS_FALSE.match(text, closing + 1))


_SOMEBODY = (
    r"(?:bapak|ibu|pak|bu|kakak|kak|mas|mbak|saudara|anda|warga|petugas(?: kami)?|pegawai(?: kami)?|staf(?: kami)?"
    r"|satpam|operator|perawat|dokter)"
)
_SAID = (
    r"(?:menulis|tulis|menyebut|sebut|bilang|mengatakan|katakan|berkata|kutip|mengutip|dengar|mendengar|menilai"
    r"|bertanya"
    r"|menyuruh|terima|menerima|mengeluhkan|keluhkan|ucapkan|mengucapkan|merasa)"
)
_TOLD_OF = re.compile(
    rf"\b{_SOMEBODY} (?:[a-z]+ ){{0,2}}{_SAID}(?: [a-z]+){{0,4}},?:? $"
    r"|(?P<naming>(?:^|[.!?,] )(?:menyebut|memanggil|mengatai|melabeli|menjuluki|menuduh)(?: [a-z]+){0,4} $)"
    r"|\b(?:kata|kata-kata|kalimat|ucapan|sebutan|istilah|jawaban|tulisan|komentar|cuitan|unggahan|ulasan|julukan"
    r"|sindiran"
    r"|celetukan|ungkapan|protes)(?:nya)?:?(?: [a-z]+)? $"
    r"|\b(?P<passive>(?:disebut|dibilang|dikatai|dikatakan|dijuluki|dipanggil|dicap|disindir|dituduh|dimaki|dihina))"
    r"(?: [a-z]+){0,3} $"
)
"""What leads to the quotation of somebody else's words."""

_HEARD_BY = re.compile(
    rf"[,.]? (?:yang|dari|oleh|itu) (?:[a-z]+ ){{0,3}}?(?:{_SOMEBODY}|{_SAID})\b"
    r"|,? (?:[a-z]+ )?kami (?:baca|dengar|terima|pahami|maklumi|catat|renungkan)\b"
)
_SAID_AFTER = re.compile(rf",? (?:begitu )?(?:tulis|kata|ujar|sebut|ucap|keluh) {_SOMEBODY}\b")
_TAKEN_IN = re.compile(r"[.,]? (?:itu\b[^.!?]*\b(?:kami|berat|membaca|mendengar)\b|kata(?:nya)?\b|tulis\b)|[.]? ")
_HEARD = re.compile(
    r"\b(?:melukai|menyakiti|menyakitkan|kami (?:mengerti|paham|terima|baca|dengar|bisa membayangkan|memahami|ingin"
    r"|akui|catat)|wajar|berat"
    r"|kecewa(?:nya)?)\b"
)
_TAKEN_UP = re.compile(
    r"\b(?:maaf|menyesal|prihatin|memahami|paham|mengerti|memaklumi|catat|sampaikan|masukan|keberatan|terima kasih"
    r"|tidak (?:pantas|semestinya|seharusnya|dibenarkan|boleh|kami benarkan|patut|layak))\b"
)


def is_reported(text: str, start: int, end: int) -> bool:
    """Say whether the stretch belongs to words in quotation marks that somebody else said, and that are taken up."""
    quotation = _quotation(text, start)
    if quotation is None or end > quotation[1]:
        return _is_what_we_are_called(text, start, end)
    opening, closing = quotation
    if _is_false(text, opening, closing) or is_disowned_at(text, quotation, _sentence(text, opening, closing)):
        return True
    rest = f"{text[: opening - 1]} {text[closing + 1 :]}"
    if not _TAKEN_UP.search(rest) and not _HEARD.search(rest):
        return False
    return (
        bool(_SAID_AFTER.match(text, closing + 1))
        or _is_taken_in(text, opening, closing)
        or _is_led_to(text, quotation)
    )


_WE_ARE_CALLED = re.compile(
    r"(?:^|[.!?\n] ?)(?:kami )?(?:disebut|dibilang|dikatai|dikatakan|dijuluki|dicap|dituduh|dianggap|dinilai|dikira"
    r"|disangka)"
    r"(?: sebagai)?(?: (?!bapak\b|ibu\b|kakak\b|anda\b|kamu\b|warga\b)[a-z]+){0,4} $"
)
_US = re.compile(r"[^.!?\n]*\bkami\b")


def _is_what_we_are_called(text: str, start: int, end: int) -> bool:
    """Say whether it is what the office is called, without marks: "disebut tidak becus tentu jadi cambuk bagi kami"."""
    lead = _WE_ARE_CALLED.search(text, max(0, start - _NEAR), start)
    return lead is not None and ("kami " in lead[0] or _US.match(text, end) is not None)


def _is_led_to(text: str, quotation: tuple[int, int]) -> bool:
    """Say whether the words before a quotation, or those behind it, tell that it is somebody else's."""
    opening, closing = quotation
    lead = _TOLD_OF.search(text, max(0, opening - _NEAR), opening - 1)
    if lead is None:
        return False
    return bool(lead["passive"] or lead["naming"] or re.match(_SOMEBODY, lead[0]) or _HEARD_BY.match(text, closing + 1))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the sentence around a stretch of a folded text, to be searched for what is said of a quotation in it.

    The stretch may hold sentences of its own. A point in "Rp1.500.000" or behind "Jl" ends none.
    """
    spans = sentence_spans(text)
    first = max((one for one, _ in spans if one <= start), default=0)
    return first, min((last for _, last in spans if last > end), default=len(text))


def _is_taken_in(text: str, opening: int, closing: int) -> bool:
    """Say whether a quotation is a sentence of its own, or its subject, and the office says that it has heard it."""
    begins = not text[: opening - 1].strip() or text[: opening - 1].rstrip()[-1:] in ".!?"
    return begins and bool(_TAKEN_IN.match(text, closing + 1) and _HEARD.search(text, closing + 1))
