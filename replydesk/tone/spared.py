"""What a sentence says against nobody: a reproach it denies, the office's own failing, regret, parties that it lists.

"Bukan karena Ibu lalai" has the words of a reproach and takes it back; "kami yang keliru" blames whoever speaks. A
model that counts words, and a list of words, hear the reproach all the same. What is spared is a stretch, never a
sentence: what stands beside it is judged as before, so "bukan karena sistem kami, Ibu yang lalai" stays a reproach.
"""

import re
from collections.abc import Iterator

YOU = (
    r"(?:bapak|ibu|bu|pak|bunda|ayah|kakak|kak|kaka|anda|saudara|saudari|mas|mbak|bang|abang|adik|dik|mama|papa|uni"
    r"|uda|teteh"
    r"|teh|kang|akang|mbah|oma|opa|daeng|puang|bli|warga|pelapor|orang tua|siapa pun|siapapun)(?:nya)?"
)
_BURDEN = (
    r"(?:bersalah|bodoh|malu|sungkan|segan|rikuh|rendah diri|kecil hati|minder|gagal|terbebani|terpojok|disalahkan"
    r"|direpotkan"
    r"|merepotkan|takut|ragu|khawatir|cemas|gelisah|panik|bingung|sendiri|sendirian)"
)
"""What somebody feels who blames himself or is afraid: to say that there is no need to comforts."""

_DENIED = re.compile(
    r"\bbukan(?:lah)? (?:karena|lantaran|sebab|gara-gara|akibat|(?:dari )?(?:salah|kesalahan|kekeliruan|kelalaian"
    r"|kekurangan))"
    r"(?:nya)?\b(?! (?:kami|petugas|pihak|dinas|kantor|sistem|pemerintah|pegawai|saya|admin))[^,;:.!?]*"
    r"|\bbukan(?:lah)? berarti (?![^,;:.!?]*\b(?:boleh|bisa|dapat|berhak|bebas|seenaknya|lalu)\b)[^,;:.!?]*"
    rf"|\b(?:tidak|tak|jangan|nggak|gak)(?: (?:perlu|usah|harus|sampai))*(?: {YOU})?(?: (?:sampai|lagi|merasa|jadi"
    rf"|menjadi))*"
    rf" {_BURDEN}\b"
    r"|\b(?:tidak|tak|bukan)(?: ada| seorang pun| satu pun| satu orang pun| siapa pun)+ yang (?:kami |akan |mau "
    r"|bisa |patut )*"
    r"(?:menyalahkan|salahkan|disalahkan|menertawakan|menghakimi|meremehkan|merendahkan|mempermasalahkan)\b[^,;:.!?]*"
    r"|\b(?:tidak|tak|bukan|tanpa)(?: ada| pernah)?(?: [a-z]+)? (?:sedang |untuk |akan |hendak |ingin |mau "
    r"|bermaksud |berniat )*(?:mencari|menunjuk"
    r"|mempersoalkan|menyalahkan|menghakimi|menuduh|menertawakan|meremehkan|menyingkirkan|menyudutkan)\b[^,;:.!?]*"
    rf"|\b{YOU} (?:sama sekali |memang |juga |sungguh )*(?:tidak|tak|bukan(?: yang)?) (?:salah|bersalah|keliru|lalai"
    rf"|terlambat|telat)\b"
)
_DENIES = re.compile(r"\b(?:bukan|tidak|tak|jangan|nggak|gak|tanpa)")
_REACH = 200
"""Characters to either side in which a reproach is denied."""

_MORE = re.compile(r"\b(?:saja|semata|melulu|hanya|cuma|kan|tapi|tetapi|justru|malah)\b")
"""With these a denial says "not only", or asks back."""

_FAILING = (
    r"(?:salah|keliru|khilaf|lalai|lupa|luput|alpa|abai|kurang|terlambat|lambat|telat|teledor|ceroboh|gagal|kliru"
    r"|lengah"
    r"|tidak (?:teliti|cermat|jelas|memeriksa|memberi tahu|mengabari|sempat|sigap|siap|layak|memadai|ramah|sopan)"
    r"|terlalu (?:lama|panjang|lambat|sempit|sedikit|kecil))"
)
_WHOSE = (
    r"(?:kami|(?:antrean|pelayanan|loket|pengumuman|jawaban|aplikasi|situs|papan|spanduk|unggahan|penjelasan)(?:nya)?"
    r"(?: [a-z]+)? kami|petugas kami|tim kami|staf kami|admin kami|admin|pihak kami|regu kami|panitia)"
)
_OWNED = re.compile(
    rf"\b{_WHOSE}(?: (?:yang|memang|sungguh|benar-benar|telah|sudah|sempat|masih|tadi|kemarin|semalam|ternyata|pun"
    rf"|akui|jelas"
    rf"|semestinya|seharusnya|sebelumnya|keliru|salah))* {_FAILING}\b[^,;:.!?]*"
    r"|\b(?:[a-z]+ )?(?:adalah |menjadi |sepenuhnya |memang )*(?:tanggung jawab|tanggungan|salah) kami\b"
    r"|\b(?:itu |ini |hal itu |hal ini )?(?:adalah |memang |murni |sepenuhnya |jelas )*(?:kesalahan|kekeliruan"
    r"|kelalaian"
    r"|keteledoran|kekhilafan|kekurangan)(?: [a-z]+){0,2} (?:kami|panitia|pemerintah desa|sekolah)\b[^,;:.!?]*"
    r"|\b(?:kesalahan|kekeliruan|kelalaian)(?:nya)?(?: itu| ini)? (?:memang |sepenuhnya )*(?:ada )?(?:pada|di"
    r"|dari)(?: pihak)? kami\b"
)
_OTHERS = re.compile(
    rf"\b(?:{YOU}|orang|netizen|mereka|yang (?:lain|mengeluh|protes|bertanya|menulis)|ada yang|sampai)\b"
)
"""Who might be meant beside the office."""

_TO_WHOM = re.compile(rf" {YOU}(?: [a-z]+)?$")
"""At the end stands whom the office did wrong: "kami salah mengirim surat ke alamat Ibu"."""

_SYMPATHY = re.compile(
    r"^\W*(?:mohon maaf,? |maaf,? )?(?:kami|saya)(?: (?:sangat|turut|ikut|sungguh|amat|benar-benar|juga|tentu|semua"
    r"|dapat|bisa|tahu|sudah"
    r"|telah|membaca [a-z ]{0,30}dan))* (?:memahami|mengerti|paham|memaklumi|menyesal|menyesalkan|prihatin|sedih"
    r"|berduka"
    r"|berdukacita|berbelasungkawa|merasakan|membayangkan|menghargai|mendengar|membaca)\b"
)
_MAKES_SENSE = re.compile(
    r"\b(?:jadi |maka |memang |sangat |tentu |sungguh )*(?:wajar|dapat dimengerti|bisa dimengerti|dapat dimaklumi"
    r"|bisa dimaklumi"
    r"|kami maklum|tidak heran)(?: saja)? (?:bila |jika |kalau |apabila )?(?:masih |memang )?(?:banyak|ada|sebagian"
    r"|[a-z]+)"
    rf"(?: yang| warga| orang| {YOU}){{0,2}} (?:merasa |masih |sempat |jadi |menjadi )*(?:belum|kurang"
    rf"|tidak) (?:tahu|jelas|mengetahui|paham"
    r"|mendengar|terbiasa|hafal|sempat|terinformasi|memahami|melihat)\b[^,;:.!?]*"
)
"""That somebody does not know a thing yet is put down to the thing."""

_OFFER = re.compile(
    r"\b(?:kalau|kalo|bila|jika|apabila) (?:masih |nanti |memang )*(?:ada )?(?:yang |hal yang "
    r"|hal lain yang )?(?:masih |belum |kurang "
    r"|ingin |mau |perlu )*(?:jelas|membingungkan|bingung|ragu|ditanyakan|mengganjal|dipahami|dimengerti|ragu-ragu"
    r"|kesulitan)"
    r"(?: [a-z]+)?,? (?:silakan |langsung |jangan ragu |boleh |mohon )*(?:tanya|tanyakan|bertanya|hubungi|kabari"
    r"|kontak|sampaikan|balas"
    r"|kirim|telepon)(?:lah|kan)?(?: (?:saja|langsung|lagi|ke|kepada|pada|pesan))* (?:kami|di sini|ke sini)\b"
)
_DECLINED = re.compile(
    r"(?P<what>[^.!?;:]*\b(?:siapa|mana|apa|apakah|berapa|kapan)\b[^.!?;:]*?),? (?:itu |tersebut )?(?:bukan (?:untuk"
    r"|bagian|wewenang"
    r"|kewenangan|ranah|urusan)(?: untuk)? kami|(?:tidak|belum|tak) (?:dapat|bisa|boleh|akan"
    r"|berwenang) kami) (?:untuk )?(?:me|di)?[a-z]+"
)


_BASIS = re.compile(
    r"\bdasar(?: hukum)?(?:nya)?(?: adalah| ialah| yaitu)? (?:peraturan|perda|perbup|perwali|perpres|permen[a-z]*|pasal"
    r"|undang-undang|uu|pp|keputusan|surat|se|sk|inpres|qanun)\b"
)
""""Dasar" before a law is no "dasar" of an insult."""


def denied_reproaches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give where the sentence ``text[start:end]`` of a folded text denies a reproach or takes a burden away."""
    if text[end - 1 : end] == "?":
        return
    for match in _DENIED.finditer(text, start, end):
        if not _MORE.search(match.group()):
            yield match.span()


def owned_failings(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give where the sentence says what the office itself did wrong, and speaks of nobody else."""
    for match in _OWNED.finditer(text, start, end):
        if not _OTHERS.search(_TO_WHOM.sub("", match.group())):
            yield match.span()


def taken_as_natural(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give where the sentence says that it is natural not to know a thing yet."""
    yield from (match.span() for match in _MAKES_SENSE.finditer(text, start, end))


def is_denied_reproach(text: str, place: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Say whether what stands at *place* is part of a reproach that its *sentence* denies."""
    first, after = max(sentence[0], place[0] - _REACH), min(sentence[1], place[1] + _REACH)
    if not _DENIES.search(text, first, place[1]):
        return False
    return any(start <= place[0] and place[1] <= end for start, end in denied_reproaches(text, first, after))


def spared(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the stretches of the sentence ``text[start:end]`` that reproach nobody, beside :func:`owned_failings`."""
    found = list(denied_reproaches(text, start, end))
    found.extend(
        match.span() for pattern in (_SYMPATHY, _OFFER, _BASIS) for match in pattern.finditer(text[:end], start)
    )
    declined = _DECLINED.search(text, start, end)
    if declined is not None:
        found.append(declined.span())
    return tuple(found)
