"""An entry's own sentence is let through with what officers say before and behind it.

The sentences are those of the entries that were written for matching, the openings and endings what any desk uses. No
rule may take "Tenang ya, Bu, bawa KTP, KK, dan ijazah" for one thing more to bring.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from replydesk.tone.load import shipped_pack
from replydesk.tone.stated import stated_in
from tests.evaluation.official_answers import Answer, entry, held_back, rows

DATA = Path(__file__).parent / "data"
OPENINGS = (
    "Mohon maaf, Kak, ",
    "Perlu kami sampaikan bahwa ",
    "Kabar baiknya, ",
    "Iya betul, Bapak, ",
    "Tidak perlu khawatir, Bu, ",
    "Sebagai informasi, ",
    "Menjawab pertanyaan Kakak, ",
    "Terkait hal tersebut, ",
    "Dapat kami jelaskan, ",
    "Menurut aturan yang berlaku, ",
    "Sesuai ketentuan, ",
    "Untuk saat ini, ",
    "Kami mengerti kesulitannya. Namun, ",
    "Terima kasih sudah mengingatkan. Memang benar, ",
    "Tenang ya, Bu, ",
    "Betul sekali, Pak. Seperti yang tertera di pengumuman, ",
    "Singkatnya, ",
    "Halo Kak Dina! Nah, ",
    "Jadi, ",
)
ENDINGS = (
    " Info lengkap bisa dilihat di situs resmi kami.",
    " Kalau masih bingung, boleh DM kami ya, Kak.",
    " Laporan Bapak sudah kami catat dan akan kami teruskan ke petugas.",
    " Ditunggu kedatangannya ya, Bu!",
    " Bila ada petugas yang meminta uang, segera laporkan kepada kami.",
    " Mohon maaf bila penjelasan kami sebelumnya kurang jelas.",
    " Ada lagi yang bisa kami bantu?",
    " Mari kita jaga bersama fasilitas ini.",
    " Kami sampaikan juga masukan Ibu kepada pimpinan.",
    " Abaikan pesan yang mengatasnamakan kami.",
    " Terima kasih atas kesabarannya, Kak Rani.",
)
MOST = 0.005
"""Share that may be held back. Reached: 2 of 2,359; a wider run held 70 of 6,636 back before anything was mended."""

_EACH = 5
"""Of the sentences every so manieth, another one for each opening and ending."""


def _sentences() -> list[Answer]:
    found = []
    for path in sorted(DATA.glob("train_*_entries.jsonl")):
        for each in map(entry, rows(path)) if "hoax" not in path.name else ():
            stated, body = stated_in(each.content.body), each.content.body
            spans = (stated.folded.span(*sentence) for sentence in stated.sentences)
            found += [Answer(body[start:end].strip(), (each,)) for start, end in spans]
    return [one for one in found if len(one.text.split()) > 2]


def _with_openings(sentences: list[Answer]) -> Iterator[Answer]:
    for number, opening in enumerate(OPENINGS):
        for one in sentences[number % _EACH :: _EACH]:
            first = one.text if opening.endswith(". ") or re.match("[A-Z]{2}", one.text) else one.text[0].lower()
            yield Answer(opening + first + ("" if first is one.text else one.text[1:]), one.cited)
    for number, ending in enumerate(ENDINGS):
        for one in sentences[number % _EACH :: _EACH]:
            yield Answer(f"Halo, Kak. {one.text}{ending}", one.cited)


def test_the_entries_own_sentences_are_let_through_with_what_officers_say_around_them() -> None:
    answers = list(_with_openings(_sentences()))
    assert len(answers) > 1000
    found = held_back(answers, shipped_pack("id"))
    assert len(found) <= MOST * len(answers), [(answer.text, rules) for answer, rules in found]
