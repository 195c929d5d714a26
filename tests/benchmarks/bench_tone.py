"""How long the tone check takes, beside a list of words in the same run.

    PYTHONPATH=. python tests/benchmarks/bench_tone.py

Prints a row for each length of reply, with and without cited entries, and one for each way to make a reply slow. Every
reply is another one, as at the desk, where each key makes a new wording; the cited entries stay the same. All text is
made up. What is timed is the processor's time, so that a busy machine hardly counts.

Plain is what a few lines give: the reply in small letters, cut into words, each looked up in a set. It is asked in turn
with ours, since processors change their pace.
"""

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from knowledge_base.entry import Entry, EntryContent, Kind, Source
from knowledge_base.matching.lexicon import load_lexicon
from replydesk.draft import Draft
from replydesk.tone.check import check
from replydesk.tone.load import shipped_pack
from tests.benchmarks.made_up import SEED, MadeUpText
from tests.entries import entry_of

TODAY = date(2026, 11, 21)
SHORT, LONG = 500, 10_000
"""Characters of a reply: one for the desk, and one no channel takes."""

REPLIES = {SHORT: 300, LONG: 40}
CITED = 3
ENTRY_LENGTH = 800
PLAIN_TIMES = 10
"""How often a text is looked up for one figure: once takes hardly longer than reading the clock."""

SENTENCES = (
    "Halo, Bapak/Ibu {a}.",
    "Terima kasih atas pertanyaan tentang {a} {b}.",
    "Permohonan {a} dilayani pada hari kerja pukul {hour}.00 sampai {late}.00 WIB di loket {n}.",
    "Biaya {a} sebesar Rp{n}.000, dibayar melalui bank {b} paling lambat {day} November 2026.",
    "Mohon maaf atas ketidaknyamanan karena {a} {b} di Jalan {c}.",
    "Siapkan fotokopi KTP, Kartu Keluarga dan surat {a} yang berlaku {n} bulan.",
    "Untuk {a} tidak dipungut biaya, sedangkan {b} {c} dikenai tarif {n} persen.",
    "Silakan menghubungi petugas {a} di nomor 0341-55{hour}{late}0 atau {b}.contoh.example/{a}.",
    "Prosesnya {n} hari kerja sejak berkas {a} dinyatakan lengkap!",
    "Apakah {a} sudah {b} sebelum {day} Desember?",
    "Kami {a} {b} {c} agar {b} dapat {a} tanpa {c}.",
    "Kabar bahwa {a} {b} dihentikan tidak benar; {c} tetap berjalan seperti biasa.",
)
"""What replies are made of: ``a``, ``b``, ``c`` are words of any kind, the other places numbers."""

SLOW = {
    "one letter": "a",
    "letters apart": "g o b l o k ",
    "disguised": "g0-b1_0.k ",
    "digits": "0812 3456 ",
    "amounts": "Rp1.500.000 ",
    "dates": "5 Des 2026, ",
    "no stop": "karena tidak sudah ",
    "stops": ". ",
    "streets": "jalan rt 1 ",
    "addresses": "a.b.c/",
    "marks": "!?*~",
}
"""What the slow replies repeat: whatever makes an expression look twice."""

_BAD_WORDS = frozenset("bodoh goblok tolol dungu bego idiot sialan brengsek kampungan norak lebay alay".split())  # noqa: SIM905


@dataclass(frozen=True)
class Timing:
    """Times in milliseconds: the middle one, and the 95th percentile."""

    median: float
    late: float


@dataclass(frozen=True)
class Row:
    """What one kind of reply took, ours and plain."""

    name: str
    ours: Timing
    plain: Timing

    @property
    def ratio(self) -> float:
        """Our middle time as a multiple of the plain one."""
        return self.ours.median / self.plain.median


class MadeUpReplies:
    """Replies and entries that sound like a desk's, no two alike."""

    def __init__(self) -> None:
        self._words = MadeUpText(load_lexicon())
        self._chance = Random(SEED)  # noqa: S311 - repeatable, not secret

    def text(self, length: int) -> str:
        """Return sentences of *length* characters altogether."""
        said = ""
        while len(said) < length:
            said += self._sentence() + " "
        return said[:length]

    def _sentence(self) -> str:
        words = {name: self._words.word() for name in "abc"}
        hour, day, count = self._chance.randint(7, 9), self._chance.randint(1, 28), self._chance.randint(2, 900)
        return self._chance.choice(SENTENCES).format(**words, hour=hour, late=hour + 6, day=day, n=count)

    def entries(self, count: int) -> tuple[Entry, ...]:
        """Return *count* approved entries."""
        return tuple(_entry(f"e{number}", self.text(ENTRY_LENGTH)) for number in range(count))


def _entry(own_id: str, body: str) -> Entry:
    sources = (Source(title="SOP", url="https://contoh.example/layanan"),)
    content = EntryContent(kind=Kind.ANSWER, title=body[:60], body=body, sources=sources)
    return entry_of(content, id=own_id, own_id=own_id, author="Penguji")


def run() -> tuple[Row, ...]:
    """Check replies of each length, without and with cited entries."""
    made_up = MadeUpReplies()
    judge = judge_with(made_up.entries(CITED))
    alone = judge_with(())
    rows = []
    for length, count in REPLIES.items():
        texts = [made_up.text(length) for _ in range(2 * count)]
        rows.append(timed(f"{length} alone", alone, texts[:count]))
        rows.append(timed(f"{length} cited", judge, texts[count:]))
    return tuple(rows)


def run_slow() -> tuple[Row, ...]:
    """Check the replies made to be slow, each on its own, with cited entries."""
    judge = judge_with(MadeUpReplies().entries(CITED))
    return tuple(timed(name, judge, texts) for name, texts in slow_texts())


FIRST = """
import sys, time
from tests.benchmarks.bench_tone import CITED, SHORT, MadeUpReplies, TODAY, Draft, check, shipped_pack
made_up = MadeUpReplies()
draft, pack = Draft(text=made_up.text(SHORT), cited=made_up.entries(CITED)), shipped_pack("id")
began = time.process_time()
check(draft, pack, today=TODAY)
print((time.process_time() - began) * 1000)
"""


def run_first(times: int = 5) -> list[float]:
    """Return what the first check of a process takes in milliseconds of the processor: patterns, model, words."""
    command = [sys.executable, "-c", FIRST]
    return sorted(float(subprocess.check_output(command)) for _ in range(times))


def slow_texts() -> Iterator[tuple[str, list[str]]]:
    """Give the replies made to be slow by name: some lengths each, none more than the long one."""
    for name, part in SLOW.items():
        yield name, [(part * LONG)[: LONG - less] for less in range(5)]


def judge_with(cited: tuple[Entry, ...]) -> Callable[[str], object]:
    """Return the check of a wording that cites *cited*, with all patterns compiled and the entries read."""
    pack = shipped_pack("id")

    def judge(text: str) -> object:
        return check(Draft(text=text, cited=cited), pack, today=TODAY)

    judge(MadeUpReplies().text(SHORT))
    return judge


def look_up(text: str) -> object:
    """Return the bad words of *text*, as a list of words finds them."""
    return [word for word in re.findall(r"\w+", text.lower()) if word in _BAD_WORDS]


def timed(name: str, judge: Callable[[str], object], texts: Iterable[str]) -> Row:
    """Return how long *judge*, and the list of words, take for each of *texts*."""
    ours, plain = [], []
    for text in texts:
        ours.append(_took(judge, text, 1))
        plain.append(_took(look_up, text, PLAIN_TIMES))
    return Row(name, _summed_up(ours), _summed_up(plain))


def _took(judge: Callable[[str], object], text: str, times: int) -> float:
    began = time.thread_time()
    for _ in range(times):
        judge(text)
    return (time.thread_time() - began) * 1000 / times


def _summed_up(times: list[float]) -> Timing:
    times.sort()
    return Timing(median=times[len(times) // 2], late=times[int(0.95 * len(times))])


HEAD = f"{'reply':>14} | {'ours p50':>8} {'p95':>7} | {'plain p50':>9} | {'ratio':>6}"


def shown(rows: Sequence[Row]) -> str:
    """Return the table."""
    lines = [
        f"{row.name:>14} | {row.ours.median:8.2f} {row.ours.late:7.2f} | {row.plain.median:9.3f} | {row.ratio:6.0f}"
        for row in rows
    ]
    return "\n".join([HEAD, *lines])


def main() -> None:
    """Print the tables: milliseconds."""
    print(shown(run()))
    print(shown(run_slow()))
    print("the first check of a process:", ", ".join(f"{took:.0f}" for took in run_first()))


if __name__ == "__main__":
    main()
