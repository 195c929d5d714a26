"""The types of rules that count or compare, also where no shipped rule is of that type."""

from datetime import date
from pathlib import Path

import pytest

from replydesk.draft import Draft
from replydesk.tone.check import check
from replydesk.tone.load import load_pack

TODAY = date(2026, 11, 21)
TWICE = "extends: repetition\nexceptions: [hari]"
ONE_OF_TWO = "extends: consistency\neither: {bapak: kakak}"
CALLS = "extends: conditional\nfirst: biaya\nsecond: (?:gratis|rp)"
SHORT = "extends: occurrence\ntoken: word\nmin: 3"
SHORT_SENTENCES = "extends: occurrence\ntoken: word\nmax: 3\nscope: sentence"
MARKS = "extends: occurrence\ntoken: '!'\nnonword: true\nmax: 1"
LOUD = "extends: metric\nformula: 100 * capitals / letters\ncondition: '> 50'"
CAPITAL = "extends: capitalization"
ACRONYM = "extends: acronym\nexceptions: [KTP]"
BEGINNING = "extends: existence\nscope: first-sentence\ntokens: [maaf]"
END = "extends: existence\nscope: last-sentence\ntokens: [maaf]"
UNLESS = "extends: existence\ntokens: [antre]\nunless: [maaf]"
BETTER = "extends: substitution\nswap: {ngga: tidak}"


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        (TWICE, "Bawa bawa KTP.", [" bawa"]),
        (TWICE, "Hari hari kerja. Bawa. Bawa.", []),
        (ONE_OF_TWO, "Bapak bisa datang, Kak. Kakak ditunggu.", ["Kakak"]),
        (ONE_OF_TWO, "Kakak bisa datang. Bapak ditunggu.", ["Bapak"]),
        (ONE_OF_TWO, "Bapak bisa datang. Bapak ditunggu.", []),
        (CALLS, "Ada biaya cetak.", ["biaya"]),
        (CALLS, "Biaya cetak gratis.", []),
        (SHORT, "Sudah jelas.", [""]),
        (SHORT, "Sudah jelas ya.", []),
        (SHORT_SENTENCES, "Bawa KTP asli. Datang ke loket tiga.", ["Datang ke loket tiga."]),
        (MARKS, "Datang!!", [""]),
        (MARKS, "Datang!", []),
        (LOUD, "BAwa ktp", []),
        (LOUD, "BAWA KTp", [""]),
        (CAPITAL, "Halo. bawa KTP.", ["b"]),
        (CAPITAL, "Halo. Bawa KTP.", []),
        (ACRONYM, "Bawa KTP dan SKHU. Juga SKHU asli.", ["SKHU"]),
        (ACRONYM, "Bawa surat hasil ujian (SKHU).", []),
        (BEGINNING, "Mohon maaf. Datanglah. Sekali lagi maaf.", ["maaf"]),
        (BEGINNING, "Datanglah. Mohon maaf.", []),
        (END, "Datanglah. Mohon maaf.", ["maaf"]),
        (END, "Mohon maaf. Datanglah.", []),
        (UNLESS, "Antre saja.", ["Antre"]),
        (UNLESS, "Antre dulu, mohon maaf.", []),
        (BETTER, "Ngga bisa.", ["Ngga"]),
        (BETTER, "Tidak bisa.", []),
    ],
)
def test_a_rule_of_each_type_finds_what_it_says_and_nothing_else(
    tmp_path: Path, rule: str, text: str, found: list[str]
) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "rule.yml").write_text(f"{rule}\nmessage: Ganti.\nlevel: error\n", encoding="utf-8")
    verdict = check(Draft(text=text), load_pack([tmp_path], language="id"), today=TODAY)
    assert [finding.text for finding in verdict.findings] == found
