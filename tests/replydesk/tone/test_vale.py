"""What a person who knows Vale writes: each key holds what it holds there, or is refused with what to use instead."""

from pathlib import Path

import pytest

from replydesk.draft import Draft
from replydesk.tone.check import check
from replydesk.tone.exam import EXAM_DAY
from replydesk.tone.load import load_pack
from replydesk.tone.rule import RulePack
from replydesk.tone.rule_file import RuleFileBroken
from replydesk.verdict import Finding

WORD = "extends: existence\ntokens: [sampel]\n"
SWAP = "extends: substitution\n"
COUNT = "extends: occurrence\ntoken: sampel\nmax: 1\n"
AGAIN = "extends: repetition\n"
BOTH = "extends: consistency\n"
CALLS = "extends: conditional\n"
PARTNERS = CALLS + "first: '\\b([a-z]{3})\\b'\nsecond: '\\(([a-z]{3})\\)'\nnonword: true"
CASE = "extends: capitalization\n"
SUM = "extends: metric\n"
ROW = "extends: sequence\n"

LETTER = "# Jadwal sampel\n\nIni sampel pertama. Ini sampel kedua.\n\n- sampel ketiga\n- lainnya\n\n*Sampel penutup*"
"""A heading, a paragraph of two sentences, a list and another heading."""


def pack_of(folder: Path, rule: str, message: str = "Ganti '%s'.") -> RulePack:
    (folder / "own").mkdir()
    (folder / "own" / "rule.yml").write_text(f'{rule}\nmessage: "{message}"\nlevel: error\n', encoding="utf-8")
    return load_pack([folder], language="id")


def findings(folder: Path, rule: str, text: str, message: str = "Ganti '%s'.") -> tuple[Finding, ...]:
    return check(Draft(text=text), pack_of(folder, rule, message), today=EXAM_DAY).findings


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        # existence
        ("extends: existence\nraw: ['sam', 'pel']", "Sampelnya dan sampel.", ["Sampel", "sampel"]),
        (
            "extends: existence\nraw: ['(?:bukan|tanpa)\\s+']\ntokens: [sampel]",
            "Tanpa sampel, sampel.",
            ["Tanpa sampel"],
        ),
        ("extends: existence\nraw: ['\\s+ini']\ntokens: [sampel]\nappend: true", "Sampel ini, sampel.", ["Sampel ini"]),
        (WORD + "nonword: true", "Sampelnya.", ["Sampel"]),
        (WORD + "ignorecase: true\nvocab: false", "SAMPEL", ["SAMPEL"]),
        (WORD + "exceptions: [kartu sampel]", "Kartu sampel dan sampel.", ["sampel"]),
        (WORD + "limit: 2", "sampel. sampel. sampel.", ["sampel", "sampel"]),
        # substitution
        (SWAP + "swap: {kasi: beri|serahkan}", "Kasi saja. Beri saja.", ["Kasi"]),
        (SWAP + "swap: {'!!': '!'}\nnonword: true", "Datang!!", ["!!"]),
        # occurrence
        (COUNT, "sampel sampel", [""]),
        (COUNT + "scope: paragraph", "sampel\n\nsampel", []),
        (COUNT + "scope: paragraph", "sampel\n\nsampel. sampel.", ["sampel. sampel."]),
        (COUNT + "scope: sentence", "sampel. sampel.", []),
        (COUNT + "scope: [list, heading]", "sampel sampel\n\n- sampel sampel\n\n# sampel", ["sampel sampel"]),
        # repetition
        (AGAIN, "Bawa KTP KTP asli.", [" KTP"]),
        (AGAIN + "max: 1", "ya ya. tidak tidak tidak.", [" tidak tidak"]),
        (AGAIN, "Loket 12 12.", []),
        (AGAIN + "alpha: false", "Loket 12 12.", [" 12"]),
        (AGAIN + "alpha: false\ntokens: ['[a-z]+ [a-z]+']", "bawa berkas bawa berkas asli", [" bawa berkas"]),
        # consistency
        (BOTH + "either: {loket: konter}", "Loket tiga. Konter empat.", ["Konter"]),
        (BOTH + "either: {'!': '\\?'}\nnonword: true", "Sudah? Belum!", ["!"]),
        # conditional
        (
            PARTNERS,
            "Dinas Sosial (XYZ). XYZ, ABC, ABC.",
            ["ABC"],
        ),
        (CALLS + "first: biaya\nsecond: gratis\nexceptions: [tanpa biaya]", "Tanpa biaya.", []),
        # capitalization
        (CASE + "match: $lower\nexceptions: [KTP]", "bawa KTP asli. Bawa.", ["Bawa."]),
        (CASE + "match: $upper\nscope: heading", "# PENTING\n\n# Penting", ["Penting"]),
        (CASE + "match: $title\nscope: heading", "# Syarat dan Biaya\n\n# syarat dan biaya", ["syarat dan biaya"]),
        (
            CASE + "match: $sentence\nscope: heading",
            "# Syarat pengajuan\n\n# Syarat Pengajuan Baru",
            ["Syarat Pengajuan Baru"],
        ),
        (CASE + "match: $sentence\nthreshold: 0.3\nscope: heading", "# Syarat Pengajuan Baru", []),
        (CASE + "match: '[A-Z]{3} .*'\nprefix: 'Info: '", "Info: KTP hilang. info ktp.", ["info ktp."]),
        (CASE + "match: $sentence-start", "Halo. bawa KTP.", ["b"]),
        # metric
        (SUM + "formula: paragraphs\ncondition: '> 1'", "a\n\nb", [""]),
        (SUM + "formula: list + 10 * headings\ncondition: '== 22'", LETTER, [""]),
        (SUM + "formula: long_words\ncondition: '!= 1'", "Persyaratan lengkap sekali.", [""]),
        # sequence
        (
            ROW + "tokens: [{pattern: harus}, {pattern: sampel, skip: 2}]",
            "Harus bawa sampel. Harus a b c sampel.",
            ["Harus bawa sampel"],
        ),
        # scope
        (WORD + "scope: text", LETTER, ["sampel"] * 4 + ["Sampel"]),
        (WORD + "scope: raw", "sampel", ["sampel"]),
        (WORD + "scope: heading", LETTER, ["sampel", "Sampel"]),
        (WORD + "scope: list", LETTER, ["sampel"]),
        (WORD + "scope: [list, heading]", LETTER, ["sampel", "sampel", "Sampel"]),
        (WORD + "scope: ~heading", LETTER, ["sampel"] * 3),
        (WORD + "scope: ~ list", LETTER, ["sampel"] * 3 + ["Sampel"]),
        (WORD + "scope: first-sentence", "Ini sampel. Itu sampel.", ["sampel"]),
        ("extends: existence\nwords: [sampel]\nscope: list", LETTER, ["sampel"]),
        ("extends: existence\ntokens: ['pertama ini']\nscope: sentence", "pertama\nini", []),
    ],
)
def test_a_key_of_vale_means_what_it_means_there(tmp_path: Path, rule: str, text: str, found: list[str]) -> None:
    assert [one.text for one in findings(tmp_path, rule, text)] == found


@pytest.mark.parametrize(
    ("rule", "text", "replacement"),
    [
        (WORD + "action: {name: replace, params: [contoh, misal]}", "sampel", "contoh"),
        (WORD + "action: {name: remove}", "sampel", ""),
        (WORD + "action: {name: convert, params: [simple]}", "SAMPEL", "sampel"),
        (WORD + "action: {name: convert, params: [upper]}", "sampel", "SAMPEL"),
        (WORD + "action: {name: edit, params: [regex, 'p(.)l', 'b${1}r']}", "sampel", "samber"),
        (WORD + "action: {name: edit, params: [trim_right, l]}", "sampel", "sampe"),
        (WORD + "action: {name: edit, params: [truncate, p]}", "sampel", "sam"),
        (WORD + "action: {name: edit, params: [split, p, '1']}", "sampel", "el"),
        (WORD + "action: {name: edit, params: [split, x, '1']}", "sampel", None),
        (WORD + "action: {name: suggest, params: [spellings]}", "sampel", None),
        (SWAP + "swap: {kasi: beri|serahkan}", "Kasi", "Beri"),
        (SWAP + "swap: {kasi: beri}\ncapitalize: false", "Kasi", "beri"),
        (CASE + "match: $upper\nexceptions: [di]", "Loket di Kota", "LOKET di KOTA"),
    ],
)
def test_an_action_says_what_is_put_in(tmp_path: Path, rule: str, text: str, replacement: str | None) -> None:
    (finding,) = findings(tmp_path, rule, text)
    assert finding.replacement == replacement


def test_places_in_a_message_are_filled_in_their_order(tmp_path: Path) -> None:
    rule = SWAP + "swap: {kasi: beri|serahkan}"
    (finding,) = findings(tmp_path, rule, "Kasi 100%s.", "Tulis '%s', bukan '%s'; 100% %s")
    assert finding.message == "Tulis 'beri / serahkan', bukan 'Kasi'; 100% …"


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("extends: script\nscript: x", "tone.no-script"),
        ("extends: readability\ngrade: 8", "tone.no-readability"),
        (WORD + "ignorecase: false", "tone.only-folded"),
        (WORD + "vocab: true", "tone.no-vocabulary"),
        (SWAP + "swap: {a: b}\npos: NN", "tone.no-tags"),
        (CASE + "match: $title\nstyle: AP", "tone.no-style"),
        (CASE + "match: $sentence\nindicators: [':']", "tone.no-indicators"),
        (CASE + "match: $camel", "tone.bad-value"),
        (CASE + "match: '['", "tone.bad-pattern"),
        (CASE + "match: $title\nthreshold: 2", "tone.bad-value"),
        (WORD + "threshold: 1", "tone.no-threshold"),
        (ROW + "tokens: [{tag: NN}]", "tone.no-tags"),
        (ROW + "tokens: [{pattern: a}, {pattern: b, negate: 'true'}]", "tone.no-tags"),
        (ROW + "tokens: [{pattern: a}, {pattern: b, skip: 1000}]", "tone.bad-value"),
        (ROW + "tokens: [a]", "tone.not-a-table"),
        (WORD + "scope: code", "tone.bad-value"),
        (WORD + "scope: ~text", "tone.bad-value"),
        (WORD + "limit: 0", "tone.bad-value"),
        (WORD + "limit: nan", "tone.bad-value"),
        (COUNT + "min: inf", "tone.bad-value"),
        (AGAIN + "max: -1", "tone.bad-value"),
        (SUM + "formula: syllables\ncondition: '> 1'", "tone.bad-value"),
        (WORD + "action: {name: shout}", "tone.bad-value"),
        (WORD + "action: {name: replace}", "tone.missing-key"),
        (WORD + "action: {name: convert, params: [piglatin]}", "tone.bad-value"),
        (WORD + "action: {name: suggest, params: [script.tengo]}", "tone.bad-value"),
        (WORD + "action: {name: edit, params: [regex, '(', x]}", "tone.bad-pattern"),
        (WORD + "action: {name: edit, params: [regex, a, '$7']}", "tone.bad-value"),
        (WORD + "action: {name: edit, params: [trim]}", "tone.bad-value"),
        (WORD + "action: {name: edit, params: [split, a, b]}", "tone.bad-value"),
    ],
)
def test_what_has_no_meaning_here_is_refused_and_not_passed_over(tmp_path: Path, rule: str, code: str) -> None:
    with pytest.raises(RuleFileBroken) as refused:
        pack_of(tmp_path, rule)
    assert refused.value.notice.code == code
