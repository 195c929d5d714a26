"""What the types of our own object to, told from what they must leave alone, with rules of one's own."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from replydesk.draft import Draft
from replydesk.tone.check import check
from replydesk.tone.exam import EXAM_DAY, draft_of
from replydesk.tone.load import load_pack
from replydesk.tone.rule import Example

HOAX = {"kind": "hoax", "title": "Bantuan tunai 600 ribu dibagikan kantor pos", "body": "Kabar itu tidak benar."}
POSTED = {**HOAX, "body": "Bantuan sembako dibagikan kantor pos. Mintalah surat resminya."}
QUOTA = {"body": "Kuota loket 30 orang."}
FORM = {"body": "Pemohon mengisi formulir di loket."}
BOTH = {
    "body": "Permohonan diwakilkan keluarga di loket. Permohonan tidak diwakilkan calo di loket.",
    "title": "Mewakilkan",
}

NUMBERS = "extends: grounded\ncheck: quantities\nrefuting: [tidak benar]"
PHONES = "extends: personal\nkinds: [phone]"
TURNED = "extends: polarity\nopposites: {fee: {yes: gratis, no: bayar}}\nrefuting: [tidak benar]"
GREETING = "extends: structure\ncheck: part\ntokens: [halo]\nwithin: 1"
FACT_FIRST = "extends: structure\ncheck: fact-first\nrefuting: [tidak benar]"
ONCE = "extends: structure\ncheck: once\nrefuting: [tidak benar]"
QUOTED = "extends: existence\ntokens: [bohong]\nunless_quoted: true"
REPORTED = "extends: existence\ntokens: [bohong]\nunless_reported: true"
DIGITS = "extends: existence\ntokens: [salah sendiri]"
LIAR = {**HOAX, "title": "Dinas bohong soal bantuan"}


def found(folder: Path, rule: str, draft: Draft, today: date = EXAM_DAY) -> list[str]:
    """Return the texts the only rule *rule* finds in *draft*."""
    (folder / "own").mkdir()
    (folder / "own" / "rule.yml").write_text(f"{rule}\nmessage: Ganti.\nlevel: error\n", encoding="utf-8")
    return [finding.text for finding in check(draft, load_pack([folder], language="id"), today=today).findings]


@pytest.mark.parametrize(
    ("rule", "given", "text", "places"),
    [
        (NUMBERS, HOAX, "Bantuan 600 ribu dibagikan.", ["600 ribu"]),
        (NUMBERS, HOAX, "Tidak benar ada bantuan 600 ribu.", []),
        (NUMBERS, HOAX, "Bantuan 600 ribu tidak benar.", []),
        (NUMBERS, QUOTA, "Kuota hari ini: 500. Datanglah.", ["500"]),
        (NUMBERS, QUOTA, "Caranya:\n1. Ambil nomor.\n2. Tunggu.", []),
        (PHONES, {}, "Telepon 0812-3456-7890.", ["0812-3456-7890"]),
        (PHONES, {}, "Telepon (0341) 551234.", []),
        (TURNED, FORM, "Pemohon tidak mengisi formulir di loket.", ["mengisi"]),
        (TURNED, FORM, "Pemohon datang mengisi formulir di loket.", []),
        (TURNED, BOTH, "Permohonan diwakilkan keluarga kandung di loket.", []),
        (TURNED, POSTED, "Bantuan tidak dibagikan kantor pos.", []),
        (TURNED, POSTED, "Bantuan sembako dibagikan kantor pos.", []),
        (TURNED, POSTED, "Bantuan tunai dibagikan kantor pos.", ["Bantuan tunai dibagikan kantor pos."]),
        (GREETING, {}, "Datanglah. Halo.", [""]),
        (GREETING, {}, "Halo. Datanglah.", []),
        (
            ONCE,
            HOAX,
            "Kabar bantuan tunai 600 ribu dibagikan kantor pos tidak benar. Bantuan tunai dibagikan kantor pos lagi.",
            ["Bantuan tunai dibagikan kantor pos lagi."],
        ),
        (
            FACT_FIRST,
            HOAX,
            "Bantuan tunai 600 ribu dibagikan kantor pos. Hoaks.",
            ["Bantuan tunai 600 ribu dibagikan kantor pos."],
        ),
        (FACT_FIRST, HOAX, "Kabar bantuan tunai 600 ribu dibagikan kantor pos tidak benar. Waspadalah.", []),
        (QUOTED, LIAR, 'Kabar "Dinas bohong soal bantuan" tidak benar.', []),
        (QUOTED, LIAR, 'Warga itu "memang bohong" saja.', ["bohong"]),
        (REPORTED, {}, 'Ibu menulis bahwa kami "tukang bohong". Kami mohon maaf.', []),
        (REPORTED, {}, 'Kata "bohong" yang Ibu dengar dari petugas tidak pantas diucapkan.', []),
        (REPORTED, {}, 'Ibu menulis bahwa kami "tukang bohong". Cukup bawa KTP.', ["bohong"]),
        (REPORTED, {}, 'Mohon maaf, "bohong" adalah kata untuk Ibu.', ["bohong"]),
        (REPORTED, {}, 'Maaf, Ibu menulis "lama", lalu bohong.', ["bohong"]),
        (REPORTED, {}, 'Ibu menulis bahwa kami "tukang bohong. Kami mohon maaf.', ["bohong"]),
        (DIGITS, {}, "Itu s4lah s3ndiri.", ["s4lah s3ndiri"]),
    ],
)
def test_a_rule_finds_the_place_and_nothing_else(
    tmp_path: Path, rule: str, given: dict[str, str], text: str, places: list[str]
) -> None:
    assert found(tmp_path, rule, draft_of(Example(text=text, found=True, given=given))) == places


@pytest.mark.parametrize(("today", "count"), [(date(2026, 6, 1), 1), (date(2026, 7, 1), 0)])
def test_an_entry_may_not_be_cited_before_its_first_day(tmp_path: Path, today: date, count: int) -> None:
    draft = draft_of(Example(text="Loket pindah.", found=True, given={"body": "Loket pindah."}))
    (entry,) = draft.cited
    later = replace(entry, content=replace(entry.content, valid_from=date(2026, 7, 1)))
    assert len(found(tmp_path, "extends: freshness", replace(draft, cited=(later,)), today)) == count
