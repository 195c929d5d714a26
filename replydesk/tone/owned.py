"""What an office said or did by mistake and takes back, and what it says that it does not know: it states neither.

"Kami salah menyebut 06.00-18.00" and "petugas kami mengatakan berlaku enam bulan, itu salah" hold what is wrong, so no
entry has it; "apakah tahun depan masih ada, kami belum tahu" holds a question.
"""

import re

_WRONG = r"(?:salah|keliru|kliru|khilaf|kekeliruan|kesalahan|terlanjur|telanjur)"
_SAYING = (
    r"(?:(?:me|di|ter)?(?:nulis|tulis|nyebut|sebut|nyatakan|ngatakan|katakan|njawab|jawab|nyampaikan|sampaikan"
    r"|ngumumkan|umumkan"
    r"|ncetak|cetak|ncantumkan|cantum(?:kan)?|ngetik|ketik|minta|nagih|tagih|nghitung|hitung|ncatat|catat|masukkan|baca"
    r"|masang|pasang|unggah|ngunggah|informasikan|nginformasikan)(?:kan)?|bilang|mem(?:asang|asukkan|baca))"
)
_SAID_WRONGLY = re.compile(rf"\b{_WRONG}(?: [a-z]+){{0,2}} {_SAYING}\b(?P<rest>[^;!?]*)$")
_SAID = re.compile(rf"\b{_SAYING}\b(?P<rest>[^;!?]*)$")
_IS_WRONG = re.compile(
    rf"^[^;!?,]*?(?:,| dan)? (?:itu|ini|hal itu|pernyataan itu|yang) (?:memang |jelas |sungguh )*(?:{_WRONG}"
    rf"|tidak (?:benar|betul|tepat))\b"
)
_SET_RIGHT = re.compile(
    r"\b(?:yang (?:benar|betul)|seharusnya|semestinya|mestinya|sebenarnya|bukan|melainkan|tetapi|padahal)\b"
)
_NOT_BUT = re.compile(r"\bbukan(?:lah)?(?: (?:tanggal|hari|pukul|jam|rp|nomor|lantai|loket))? ?$")
_BUT = re.compile(r"[^;!?]*?\b(?:melainkan|tetapi|tapi)\b")
_OUR_FAULT = re.compile(
    r"^[^;!?]*?(?:itu |ini )?(?:memang |sepenuhnya )?(?:ada )?(?:pada|di) (?:pihak|bagian|sisi|tangan) kami\b|"
    r"^[^;!?]*?(?:[,;]| dan)(?: [a-z]+)? (?:itu|ini|hal itu|hal ini)(?: [a-z]+)? (?:kesalahan|kekeliruan|kelalaian"
    r"|keteledoran|kekurangan)"
    r"(?: [a-z]+){0,2} kami\b"
)
_SIGN = re.compile(
    r"salah|keliru|kliru|khilaf|kekeliruan|lanjur|bukan|tidak (?:benar|betul|tepat)|kelalaian"
    r"|keteledoran|kami\b"
)
"""Found wherever something is taken back."""

_QUESTION = re.compile(
    r"\b(?:apakah|kapan|berapa|bagaimana|siapa|soal|mengenai|tentang|apa|(?:benar|ada|boleh|bisa"
    r"|jadi)(?: atau)? ?tidaknya)\b[^,;!?]*$"
)
_ASKED_AFTER = re.compile(
    r"[^,;!?]*\b(?:kapan|berapa|di mana|sebelah mana|yang mana|apa tidak|atau tidak|atau bukan)\b"
)
_NOT_KNOWN = re.compile(
    r"^[^;!?]*?,? (?:(?:kami|itu|hal itu|saya)(?: [a-z]+){0,2} (?:belum|tidak|tak|sedang|masih)|(?:kami|sedang kami"
    r"|masih kami|perlu kami"
    r"|akan kami) (?:cek|periksa|tanyakan|pastikan|konfirmasi|cocokkan|koordinasikan|telusuri)|(?:belum"
    r"|tidak) (?:ada keputusan|diputuskan"
    r"|ditetapkan|dapat (?:kami )?(?:jawab|[a-z]{3,}kan)|bisa (?:kami )?(?:jawab|[a-z]{3,}kan)))\b"
)


_REACH = 300
"""Characters to either side in which it is said what a thing is: longer sentences are lists."""


def _around(text: str, place: tuple[int, int], sentence: tuple[int, int]) -> tuple[str, str]:
    """Return what stands before and behind *place* in its *sentence*."""
    start, end = max(sentence[0], place[0] - _REACH), min(sentence[1], place[1] + _REACH)
    return text[start : place[0]], text[place[1] : end]


def is_taken_back_at(text: str, place: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Say whether the office tells what stands at *place* of the folded *text* as its own mistake."""
    before, after = _around(text, place, sentence)
    if not (_SIGN.search(before) or _SIGN.search(after)):
        return False
    wrongly = _SAID_WRONGLY.search(before)
    if wrongly is not None and not _SET_RIGHT.search(wrongly["rest"]):
        return True
    said = _SAID.search(before)
    if said is not None and not _SET_RIGHT.search(said["rest"]) and _IS_WRONG.match(after):
        return True
    if _NOT_BUT.search(before) and _BUT.match(after):
        return True
    return _OUR_FAULT.match(after) is not None


_FAULT = re.compile(
    r"\b(?:(?:sepenuhnya |murni |memang )?(?:salah|kesalahan|kelalaian|kekeliruan) (?:ada (?:pada|di) )?(?:pihak )?kami"
    r"|kami (?:yang )?(?:salah|lalai|keliru|khilaf))\b"
)
_ABOUT = re.compile(
    r"\b(?:hampir|lebih dari|sampai|selama|sekitar|kira-kira|terlambat|telat|kosong|tertunda)(?: [a-z]+)? $"
)
_TERM = re.compile(
    r"\b(?:paling|maksimal|minimal|akan|dalam waktu|berlaku|biaya(?:nya)?|prosesnya|jadwal(?:nya)?|wajib|harus"
    r"|dikenai)\b"
)


def is_failing_told(text: str, place: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Say whether it is told how long something went wrong that the office owns: "salah kami, loket kosong 1 jam"."""
    before, after = _around(text, place, sentence)
    if not _ABOUT.search(before) or _TERM.search(before + after):
        return False
    return bool(_FAULT.search(text, max(0, sentence[0] - _REACH // 3), min(len(text), sentence[1] + _REACH // 3)))


def is_asked_at(text: str, place: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Say whether what stands at *place* is part of a question that the office says it cannot answer yet."""
    before, after = _around(text, place, sentence)
    if "kami" not in after and "belum" not in after and "tidak" not in after:
        return False
    return bool((_QUESTION.search(before) or _ASKED_AFTER.match(after)) and _NOT_KNOWN.match(after))
