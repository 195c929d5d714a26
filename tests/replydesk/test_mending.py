import itertools
from collections import Counter
from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_base.entry import Entry, EntryContent, Source
from replydesk.draft import Draft
from replydesk.mending import mend, mend_all, mend_judged, safe_changes, safe_rules
from replydesk.tone.check import check
from replydesk.tone.load import shipped_pack
from replydesk.tone.stated import stated_in
from replydesk.verdict import Finding, Severity
from tests.entries import entry_of

TODAY = date(2026, 6, 1)
PACK = shipped_pack("id")
SAFE = safe_rules(PACK)
BODY = "Halo, Bapak/Ibu. KTP hilang dicetak ulang di loket tanpa biaya. Bawa KK. Terima kasih."


@cache
def entry() -> Entry:
    content = EntryContent(title="KTP hilang", body=BODY, sources=(Source(title="SOP"),))
    return entry_of(content, id="1" * 32, own_id="ktp-hilang", author="Rini")


def draft(text: str) -> Draft:
    return Draft(text=text, cited=(entry(),))


def blocks(text: str) -> Counter[str]:
    found = check(draft(text), PACK, today=TODAY).findings
    return Counter(one.rule for one in found if one.severity is Severity.BLOCK)


def mended(text: str) -> str:
    return mend_all(draft(text), PACK, today=TODAY).text


def finding(start: int, end: int, replacement: str | None, rule: str = "plain.slang") -> Finding:
    return Finding(
        rule=rule, severity=Severity.WARN, start=start, end=end, text="", message="", replacement=replacement
    )


def test_everything_safe_is_mended_at_once() -> None:
    typed = "halo. Silahkan datang, KTP-nya udah jadi. Menindaklanjuti hal tersebut, gak ada ada biaya. Terima kasih."
    assert mended(typed) == (
        "Halo. Silakan datang, KTP-nya sudah jadi. Berikut penjelasan kami: tidak ada biaya. Terima kasih."
    )


def test_what_is_not_safe_stays_as_it_is() -> None:
    typed = "Dasar bodoh, biayanya Rp75.000. Upload KK di Apotik Sehat, hubungi 081234567890."
    assert mended(typed) == typed


def test_only_rules_that_say_so_are_mended_unseen() -> None:
    assert {
        "plain.slang",
        "plain.spelling",
        "plain.opener",
        "plain.repeated-word",
        "plain.sentence-start",
    } == SAFE
    assert mend("udah", [finding(0, 4, "sudah", rule="accuracy.number-not-in-source")], SAFE).text == "udah"


def test_of_overlapping_replacements_the_first_then_the_longest_is_made() -> None:
    text = "siap gan udah jadi"
    overlapping = [finding(5, 13, "b"), finding(0, 4, "baik"), finding(0, 8, "baik"), finding(14, 18, "selesai")]
    for order in (overlapping, overlapping[::-1]):
        assert mend(text, order, SAFE).text == "baik udah selesai"


def test_each_change_names_the_place_where_it_was_made() -> None:
    made = mend_all(draft("Kiranya 🙏 udah jadi, udah."), PACK, today=TODAY)
    text = "Kiranya 🙏 udah jadi, udah."
    for change in made.changes:
        text = change.applied_to(text)
    assert text == made.text == "Kiranya 🙏 sudah jadi, sudah."


def test_a_change_that_would_bring_a_block_is_left_out_and_the_others_are_made() -> None:
    def judge(text: str) -> tuple[Finding, ...]:
        at = text.find("udah") if "sudah" not in text else -1
        found = [finding(at, at + 4, "sudah")] if at >= 0 else []
        if "gak" in text:
            found.append(finding(text.index("gak"), text.index("gak") + 3, "tidak"))
        if "tidak" in text:
            found.append(Finding(rule="x.y", severity=Severity.BLOCK, start=0, end=0, text="", message=""))
        return tuple(found)

    assert mend_judged("gak udah", judge, SAFE).text == "gak sudah"


def test_replacements_that_lead_in_a_circle_end() -> None:
    def judge(text: str) -> tuple[Finding, ...]:
        return (finding(0, len(text), "b" if text == "a" else "a"),)

    assert mend_judged("a", judge, SAFE).text == "a"


def test_more_places_than_one_rule_may_find_are_all_mended() -> None:
    assert mended("Berkas udah ada. " * 60) == "Berkas sudah ada. " * 60


PIECES = st.sampled_from(
    [
        *[
            "udah",
            "gak",
            "blm",
            "silahkan",
            "ijin",
            "kiranya",
            "KTP",
            "hilang",
            "Apotik",
            "antri",
            "dimana",
            "Jum'at",
            "e-KTP",
            "yg",
            "yang",
            "berkas",
            "loket",
        ],
        *[
            "bodoh",
            "Rp50.000",
            "2 hari kerja",
            "081234567890",
            "kota.example",
            "menurut saya",
            "Bapak/Ibu",
            "tanpa biaya",
        ],
        *[
            "Menindaklanjuti hal tersebut",
            "Dapat kami sampaikan bahwa",
            "Demikian untuk menjadi maklum",
            "Dengan hormat,",
        ],
        *["Terima kasih", "pada prinsipnya", "🙏🏽", "👨‍👩‍👧", "e\u0301", "\u0323", "\u200b", "“", "#", "*"],
    ]
)
GAPS = st.sampled_from([" ", " ", " ", ". ", ", ", "\n", "", "? ", ": ", "\u0301 ", " - "])
TEXTS = st.lists(st.tuples(PIECES, GAPS), max_size=9).map(lambda parts: "".join(a + b for a, b in parts))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_mending_never_brings_a_block_and_mending_twice_changes_no_more(text: str) -> None:
    once = mended(text)
    assert not blocks(once) - blocks(text)
    assert mended(once) == once


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_mending_touches_no_value_and_no_address(text: str) -> None:
    before, now = stated_in(text), stated_in(mended(text))

    def values(kind: str, of: object) -> Counter[object]:
        return Counter(getattr(one, "readings", None) or getattr(one, "value", None) for one in getattr(of, kind))

    assert values("quantities", before) == values("quantities", now)
    assert values("contacts", before) == values("contacts", now)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_the_safe_changes_lie_apart_and_hold_the_text_that_stands_there(text: str) -> None:
    changes = safe_changes(text, check(draft(text), PACK, today=TODAY).findings, SAFE)
    for change in changes:
        assert text[change.start : change.end] == change.old
    assert all(right.start >= left.end for right, left in itertools.pairwise(changes))
