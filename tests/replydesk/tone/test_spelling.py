"""A slip is found and mended; what only looks odd is left alone."""

from pathlib import Path

import pytest

from replydesk.draft import Draft
from replydesk.tone.check import check
from replydesk.tone.exam import EXAM_DAY, draft_of
from replydesk.tone.load import load_pack
from replydesk.tone.rule import Example
from replydesk.tone.rule_file import RuleFileBroken
from replydesk.tone.spelling import meant_by
from replydesk.verdict import Finding

RULE = "extends: spelling\nmessage: \"'%s'? '%s'!\"\n"


def findings(folder: Path, text: str, more: str = "", draft: Draft | None = None) -> tuple[Finding, ...]:
    (folder / "own").mkdir(exist_ok=True)
    (folder / "own" / "rule.yml").write_text(RULE + more, encoding="utf-8")
    return check(draft or Draft(text=text), load_pack([folder], language="id"), today=EXAM_DAY).findings


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("persyaratn", "persyaratan"),
        ("pemeritah", "pemerintah"),
        ("dokumne", "dokumen"),
        ("masyrakat", "masyarakat"),
        ("kendaraann", "kendaraan"),
        ("dokumnnya", "dokumennya"),
        ("penduduuk", "penduduk"),
    ],
)
def test_a_slip_leads_to_the_word_that_was_meant(word: str, meant: str) -> None:
    assert meant_by(word) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Silakan datang ke Disdukcapil atau Mal Pelayanan Publik Wonokerto.",
        "Bapak Sukirjo dan Ibu Ngatiyem dari Kapanewon Tegalrejo.",
        "Unduh di dukcapil.kota-contoh.example/formulir atau hubungi @dukcapilkotaa, #layannanpublik.",
        "Kirim ke layannan@kota.example; kodenya abc12 dan 3hari.",
        "Mempertanggungjawabkan, ketidaksesuaian, pemutakhiran, dan menindaklanjutinya.",
        "Warga-warganya diverifikasi ulang, lalu didaftarkan kembali.",
        "Dikirimkannya berkas itu, dibacakanlah, dipertanyakannya pula.",
        "yg gmn utk sdh blm",
        "😀 日本語 déjà vu",
    ],
)
def test_names_addresses_numbers_and_inflected_words_are_left_alone(tmp_path: Path, text: str) -> None:
    assert findings(tmp_path, text) == ()


def test_the_finding_offers_the_word_and_says_both(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, "Bawa persyaratn.")
    assert (finding.text, finding.replacement, finding.message) == (
        "persyaratn",
        "persyaratan",
        "'persyaratn'? 'persyaratan'!",
    )


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("", 1),
        ("ignore: [persyaratn]", 0),
        ("filters: ['[a-z]+ratn']", 0),
        ("filters: ['syarat']", 1),
        ("scope: first-sentence", 0),
        ("dictionaries: [id]\nappend: true", 1),
        ("custom: true", 2),
        ("custom: true\nfilters: ['[A-Z].*']", 1),
    ],
)
def test_what_is_passed_over_is_said_in_the_rule(tmp_path: Path, more: str, count: int) -> None:
    assert len(findings(tmp_path, "Pemerintaah ada. Bawa persyaratn.", more)) == count


def test_what_a_cited_entry_writes_so_is_right(tmp_path: Path) -> None:
    draft = draft_of(Example(text="Bawa persyaratn.", found=False, given={"body": "Bawa persyaratn dua."}))
    assert findings(tmp_path, "", draft=draft) == ()


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("dictionaries: [en_US]", "tone.bad-value"),
        ("dicpath: kamus", "tone.own-words-only"),
        ("filters: ['(']", "tone.bad-pattern"),
        ("ignore: [kata.txt]", "tone.bad-value"),
    ],
)
def test_what_it_cannot_do_is_refused(tmp_path: Path, more: str, code: str) -> None:
    with pytest.raises(RuleFileBroken) as refused:
        findings(tmp_path, "", more)
    assert refused.value.notice.code == code
