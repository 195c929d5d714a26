"""Numbers that a reply only tells of: what a refuted message claims, and what the asker lived through.

"Pesan yang meminta Rp250.000 tidak benar" and "kami mohon maaf Ibu harus membeli seharga Rp18.000" state nothing about
the service, so no entry can know the number. What tells them from a statement is the grammar: the number stands inside
what is denied, or inside what the office is sorry for or has heard from the asker. A comma or a turn ends that: "Mohon
maaf, prosesnya 14 hari" states.
"""

import re

from replydesk.tone.agreement import Grounds
from replydesk.tone.quantities import Kind, Quantity
from replydesk.tone.refuted import FALSE, MESSAGES

_MESSAGE = (
    rf"(?:{MESSAGES}|tawaran|permintaan|pungutan|surat|surel|sms|tautan|akun|rekaman|jasa|oknum|pihak|penawaran|tarif"
    r"|iuran|titip|titipan|lowongan|undangan)"
)
_DENIAL = (
    rf"(?:{FALSE}|(?:tidak|bukan)(?:lah)? (?:berasal|dari|prosedur|milik|program|aturan|ketentuan|tarif|kebijakan|kami"
    r"|pernah|ada|berlaku|sesuai|terbukti)|bukanlah|penipuan|abaikan|belum ada dasarnya|mencurigakan"
    r"|(?:patut|perlu|layak) (?:dicurigai|diduga|diwaspadai)|bukan(?:lah)? (?:[a-z]+ ){1,2}(?:kami|resmi))"
)
_TURN = (
    r"(?:tetapi|tapi|namun|sedangkan|melainkan|yang benar|sebenarnya|kecuali|selain|di luar|hanya|cukup|cuma|padahal"
    r"|silakan)"
)
_END = re.compile(rf"[;:]|\b{_TURN}\b")
_SUBJECT = re.compile(rf"\b{_MESSAGE}(?:nya)?\b(?P<rest>.*)$", re.DOTALL)
_DENIED_AFTER = re.compile(rf"\b{_DENIAL}\b")
_LEFT_ALONE = re.compile(
    r"\b(?:jangan|tidak usah|tak usah|tidak perlu|tak perlu|mohon tidak)(?: pernah| mau| sampai| asal| langsung| lagi)*"
    r" (?:di[a-z]+|percaya|mempercayai|terpancing)\b|\b(?:mengada-ada|kurang (?:tepat|benar)|menipu|membahayakan)\b"
)
"""What is done with a message that nobody should believe, and what is said of it."""

_CALLED_BEFORE = re.compile(
    rf"\b(?:(?:tidak|bukan)(?:lah)? (?:benar|betul)|{FALSE}|(?:tidak|tak) (?:pernah )?(?:ada|menulis|mengatakan"
    rf"|menyatakan"
    r"|menyebut|mengumumkan|menerbitkan|mengeluarkan|menjanjikan|meminta))\b(?P<rest>[^,;:]*)$"
)
_DENIED_BEFORE = re.compile(
    r"\b(?:(?:tidak|bukan)(?:lah)? (?:benar|betul)(?:,? (?:bahwa|jika|kalau|apabila|ada(?:nya)?|soal|mengenai))?"
    r"|(?:tidak|tak) (?:pernah )?(?:ada|meminta|memungut|menarik|menagih|mengenakan|mematok|membuka|mengeluarkan"
    r"|mewajibkan|memberlakukan|memotong|menjual|menawarkan))\b(?P<rest>[^,;:]*)$"
)
_IF_ASKED = re.compile(
    r"\b(?:jika|bila|kalau|apabila|siapa pun|ada) (?:ada )?(?:yang|petugas|oknum|pihak|orang|seseorang)\b"
    r"[^,;:]*\b(?:meminta|minta|memungut|menagih|menawarkan|mematok|menarik)\b(?P<rest>[^,;:]*)$"
)

_YOU = (
    r"(?:bapak|ibu|bu|pak|kakak|kak|anda|saudara|saudari|mas|mbak|bang|bunda|ayah|adik|dik|mama|abah|oma|opa|uni|uda"
    r"|teteh|kang|keluarga|warga|putra|putri|anak|istri|suami|ananda)(?:nya)?"
)
_FELT = (
    r"(?:maaf|minta maaf|memohon maaf|prihatin|bersimpati|menyesal|menyesalkan|menyayangkan|berduka|memahami|mengerti"
    r"|paham|maklum|wajar|pantas|terima kasih|membayangkan|sedih|bersedih|khawatir|ikut merasakan|turut merasakan)"
)
_SORRY_THAT = re.compile(rf"\b{_FELT}(?P<rest> [^,;:]*\b{_YOU}\b[^,;:]*)$")
_SORRY = re.compile(rf"\b{_FELT}(?P<rest> [^,;:]*)$")
_ENDURED = re.compile(
    r"\s*(?:ini |lamanya )?(?:tidak|tak|belum|lebih|lamanya|menunggu|padam|mati|terendam|tergenang)\b"
)
_VOCATIVE = re.compile(
    rf", {_YOU}(?: [a-z]+)?, (?=(?:setelah|sesudah|sejak|selama|sampai|hingga|yang|karena|dengan)\b)"
)
"""An address in the middle of a sentence that goes on behind it."""

_ADDRESSED = re.compile(rf"\b{_YOU}\b")
_CLAUSE_END = re.compile(r"[,;:.!?]")
_REPORTED = re.compile(
    rf"\b(?:laporan|aduan|keluhan|pesan|surat|permohonan|berkas|pengaduan|unggahan|komentar|ulasan|kiriman)"
    rf" {_YOU} (?:yang )?(?:(?:dikirim|disampaikan|masuk|diterima|diajukan) )?"
    r"(?:pada |tanggal |hari |sejak |tertanggal )*$"
)
_LIVED = re.compile(
    rf"\b{_YOU}(?: (?:sudah|telah|sempat|terlanjur|tadi|kemarin|sampai))*"
    r" (?:datang|kembali|mengulang|mengirim|menelepon|melapor|menunggu|mengantre|antre|berdiri|menempuh|bolak-balik"
    r"|ditagih|dimintai|diminta membayar|dipungut|kehilangan"
    r"|menulis|menyebut|bercerita|menceritakan)"
    r"(?: [a-z]+)?(?: (?:sudah|selama|hampir|lebih dari|sebesar|senilai|sampai))* $"
)
_LINE = re.compile(
    r"\b(?:paling (?:lambat|lama|cepat|sedikit|banyak)|maksimal|minimal|akan|dalam waktu|mulai|berlaku|sampai dengan"
    r"|hingga|selesai|tutup|buka|wajib|dikenai|biaya(?:nya)? resmi|prosesnya|waktunya|jadwal(?:nya)?)\b"
)
"""Words of an office's own terms: beside them a number is one of its own, whoever is pitied."""

_SINCE = re.compile(r"\b(?:sejak|semenjak)(?: (?:pukul|jam|hari|tanggal))? $")
_OURS = re.compile(r"\bdi(?:tutup|buka|hentikan|liburkan|pindah[a-z]*|ubah|cabut|batalkan|tunda)\b")
"""What an office does: since when is its own to tell."""

_ASKED = frozenset({Kind.DATE, Kind.TIME, Kind.WEEKDAY, Kind.DURATION, Kind.MONEY, Kind.COUNT})
_RHETORICAL = re.compile(r"\b(?:bukankah|tahukah|masa|masakah|kan|bukan|betul|benar|lahir)\b")
"""Questions that state, or have somebody's data confirmed in public."""

_FALSE = re.compile(rf"\b(?:{FALSE}|klaim|penipuan)\b")
_WORKING = frozenset({"working-day", "working-hour"})
_REGRET = re.compile(
    r"\b(?:maaf|menyesal|lalai|kelalaian|keterlaluan|salah kami|kesalahan kami|prihatin|wajar|memahami|mengerti|paham"
    r"|pantas|terima kasih)\b"
)
_AROUND = 120
"""Characters to either side in which an office shows that it has heard of it."""


_FELT_AFTER = re.compile(
    r"[^,;:.!?]{0,40}\b(?:tentu|pasti|memang|sungguh|sangat|amat|tentunya|pastinya)(?: sangat| amat| bukan hal yang)?"
    r" (?:berat|melelahkan|menyakitkan|menyedihkan|merepotkan|menyulitkan|menjengkelkan|mengecewakan|mencemaskan"
    r"|tidak (?:mudah|ringan"
    r"|nyaman|enak))\b"
)
"""What the number is told of is felt with somebody: "menunggu tiga jam tentu melelahkan"."""


def is_told(quantity: Quantity, text: str, sentence: tuple[int, int], grounds: Grounds) -> bool:
    """Say whether *quantity*, in the *sentence* of the folded *text*, is only told of.

    Where the entries themselves tell of a false message, what it claims must be told as they do.
    """
    start, end = sentence
    before = _VOCATIVE.sub(" ", text[start : quantity.start])
    if quantity.kind in _ASKED and text[start:end].endswith("?") and not _RHETORICAL.search(text, start, end):
        return True
    if _is_lived(quantity, text, before) or _is_felt(quantity, text[start:end], before, text[quantity.end : end]):
        return True
    told = grounds.refuted or any(_FALSE.search(each.folded.text) for each in grounds.stated)
    return not told and _is_refuted(before, text[quantity.end : end])


def is_told_at(text: str, place: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Say whether what stands at *place* is refuted, or is what the asker lived through."""
    sorry = _SORRY_THAT.search(text, sentence[0], place[0])
    return is_refuted_at(text, place, sentence) or (sorry is not None and not _LINE.search(sorry["rest"]))


def is_disowned_at(text: str, place: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Say whether the *sentence* calls a message that holds what stands at *place* false, or not the office's."""
    return _is_disowned(text[sentence[0] : place[0]], text[place[1] : sentence[1]])


def calls_false(before: str, after: str) -> bool:
    """Say whether a sentence calls false what stands in quotation marks between *before* and *after*.

    The marks tell whose words they are, so no word for a message is asked for.
    """
    denial = _DENIED_AFTER.search(after) or _LEFT_ALONE.search(after)
    if denial is not None and not _END.search(after, 0, denial.start()):
        return True
    denied = _CALLED_BEFORE.search(before)
    return denied is not None and not _END.search(denied["rest"])


def is_refuted_at(text: str, place: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Say whether what stands at *place* is part of what the *sentence* of the folded *text* denies."""
    return _is_refuted(text[sentence[0] : place[0]], text[place[1] : sentence[1]])


def _is_refuted(before: str, after: str) -> bool:
    denied = _DENIED_BEFORE.search(before) or _IF_ASKED.search(before)
    if denied is not None and not _END.search(denied["rest"]):
        return True
    return _is_disowned(before, after)


def _is_disowned(before: str, after: str) -> bool:
    subject = _SUBJECT.search(before)
    if subject is None or _END.search(subject["rest"]) or _DENIED_AFTER.search(subject["rest"]):
        return False
    denial = _DENIED_AFTER.search(after)
    return denial is not None and not _END.search(after, 0, denial.start())


def _is_since(before: str) -> bool:
    """Say whether somebody is pitied for what went on since then, and the office did nothing of it."""
    sorry = _SORRY_THAT.search(before)
    return (
        sorry is not None and bool(_SINCE.search(before)) and not (_LINE.search(sorry["rest"]) or _OURS.search(before))
    )


def _is_felt(quantity: Quantity, sentence: str, before: str, after: str) -> bool:
    if (
        quantity.kind not in (Kind.DURATION, Kind.COUNT, Kind.NUMBER)
        or quantity.unit in _WORKING
        or _LINE.search(sentence)
    ):
        return False
    return bool(_FELT_AFTER.match(after)) and not re.search(r"[,;:]", before)


def _is_lived(quantity: Quantity, text: str, before: str) -> bool:
    if quantity.unit in _WORKING or quantity.kind in (Kind.PERCENT, Kind.CODE):
        return False
    if quantity.kind in (Kind.DATE, Kind.WEEKDAY, Kind.TIME):
        return bool(_REPORTED.search(before)) or _is_since(before)
    sorry = _SORRY_THAT.search(before)
    if sorry is not None and not _LINE.search(sorry["rest"]):
        return True
    felt = _SORRY.search(before)
    clause = _CLAUSE_END.split(text[quantity.end : quantity.end + _AROUND], maxsplit=1)[0]
    if felt is not None and _ENDURED.match(clause) and _ADDRESSED.search(clause) and not _LINE.search(felt["rest"]):
        return True
    around = text[max(0, quantity.start - _AROUND) : quantity.end + _AROUND]
    return bool(_LIVED.search(before) and _REGRET.search(around))
