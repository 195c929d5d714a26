from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_base.entry import Entry, EntryContent, Kind, Source, Status
from replydesk.draft import Draft, Intent
from replydesk.tone.check import MAX_LENGTH, check
from replydesk.tone.load import shipped_pack
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Hit, RulePack
from replydesk.verdict import Outcome, Severity, Verdict, digest_of
from tests.entries import entry_of

TODAY = date(2026, 6, 1)
PACK = shipped_pack("id")


def entry(body: str, **more: object) -> Entry:
    content = EntryContent(title="KTP hilang", body=body, **more)  # type: ignore[arg-type]
    return entry_of(content, id="1" * 32, own_id="ktp-hilang")


KTP = entry(
    "Silakan datang ke kantor kecamatan dengan surat kehilangan. Pengurusan selesai dalam 2 hari kerja dan gratis.",
    sources=(Source(title="UU 24/2013", url="https://contoh.example/ktp"),),
)


def judged(text: str, *cited: Entry, **more: object) -> Verdict:
    return check(Draft(text=text, cited=cited or (KTP,), **more), PACK, today=TODAY)  # type: ignore[arg-type]


def rules_of(verdict: Verdict) -> set[str]:
    return {finding.rule for finding in verdict.findings}


def test_the_approved_wording_with_its_citation_passes() -> None:
    assert judged(f"Selamat pagi, Kak. {KTP.content.body} Terima kasih.").outcome is Outcome.PASS


def test_an_insult_edited_in_blocks_and_is_marked_where_it_was_typed() -> None:
    text = f"Selamat pagi. {KTP.content.body} Dasar g0bl0k."
    verdict = judged(text)
    assert verdict.outcome is Outcome.BLOCK
    assert "g0bl0k" in {finding.text for finding in verdict.findings}
    assert all(finding.text == text[finding.start : finding.end] for finding in verdict.findings)


def test_a_number_the_entry_lacks_blocks_and_the_nearest_is_named() -> None:
    verdict = judged("Selamat pagi. Pengurusan selesai dalam 5 hari kerja.")
    (finding,) = [each for each in verdict.findings if each.rule == "accuracy.number-not-in-source"]
    assert finding.text == "5 hari kerja"
    assert "2 hari kerja" in finding.message


def test_an_expired_or_unapproved_entry_blocks() -> None:
    expired = replace(KTP, content=replace(KTP.content, valid_until=date(2026, 5, 31)))
    draft = replace(KTP, state=Status.DRAFT)
    for unfit in (expired, draft):
        assert "accuracy.source-not-usable" in rules_of(judged("Selamat pagi, Kak.", unfit))


def test_an_expired_entry_is_named_with_its_last_day() -> None:
    expired = replace(KTP, content=replace(KTP.content, valid_until=date(2026, 5, 31)))
    (finding,) = [
        each for each in judged("Selamat pagi.", expired).findings if each.rule == "accuracy.source-not-usable"
    ]
    assert "2026-05-31" in finding.message


def test_a_false_claim_told_as_true_blocks_though_the_entry_only_calls_it_a_hoax() -> None:
    hoax = entry("Kabar itu hoaks.", kind=Kind.HOAX)
    hoax = replace(hoax, content=replace(hoax.content, title="Vaksin campak mengandung cip pelacak"))
    told = judged("Vaksin campak mengandung cip pelacak, Kak.", hoax, intent=Intent.HOAX)
    assert "accuracy.turned-round" in rules_of(told)
    refuted = judged("Vaksin campak tidak mengandung cip pelacak, Kak. Kabar itu hoaks.", hoax, intent=Intent.HOAX)
    assert "accuracy.turned-round" not in rules_of(refuted)


def test_a_reply_that_only_asks_turns_nothing_round() -> None:
    paid = entry("Layanan ini dikenakan biaya Rp50.000 dan harus dibayar di loket.")
    assert "accuracy.turned-round" not in rules_of(judged("Apakah layanan ini gratis?", paid))
    assert "accuracy.turned-round" in rules_of(judged("Layanan ini gratis.", paid))


def test_a_statement_beside_a_courtesy_needs_a_source_all_the_same() -> None:
    verdict = check(Draft(text="Mohon maaf, kantor tutup hari Minggu."), PACK, today=TODAY)
    assert "accuracy.no-source" in rules_of(verdict)
    led_to = Draft(text="Mohon maaf atas ketidaknyamanan yang Ibu alami, loket pindah ke lantai dua.")
    assert "accuracy.no-source" in rules_of(check(led_to, PACK, today=TODAY))
    polite = Draft(text="Baik, Pak, masukan sudah kami catat. Terima kasih, Kak.")
    assert "accuracy.no-source" not in rules_of(check(polite, PACK, today=TODAY))


def test_a_sample_blocks_except_in_practice() -> None:
    sample = replace(KTP, content=replace(KTP.content, sample=True))
    draft = Draft(text="Selamat pagi. Silakan datang ke kantor kecamatan.", cited=(sample,))
    assert check(draft, PACK, today=TODAY).outcome is Outcome.BLOCK
    assert check(draft, PACK, today=TODAY, practice=True).outcome is Outcome.PASS


def test_a_reply_without_a_citation_blocks_unless_it_says_that_nothing_is_certain() -> None:
    without = Draft(text="KTP hilang diurus di kecamatan.")
    assert "accuracy.no-source" in rules_of(check(without, PACK, today=TODAY))
    honest = Draft(text="Selamat pagi. Hal itu belum dapat kami pastikan. Kami tanyakan dahulu.")
    assert check(honest, PACK, today=TODAY).outcome is not Outcome.BLOCK


def test_an_allowed_contact_of_the_institution_may_be_named() -> None:
    draft = Draft(text="Silakan hubungi 021-5678901.", cited=(KTP,))
    assert "accuracy.contact-not-in-source" in rules_of(check(draft, PACK, today=TODAY))
    allowed = check(draft, PACK, today=TODAY, allowed_contacts=frozenset({"(021) 5678901"}))
    assert "accuracy.contact-not-in-source" not in rules_of(allowed)


def test_a_swear_word_in_the_quoted_claim_of_a_hoax_is_let_pass_and_elsewhere_not() -> None:
    hoax = entry("Surat itu palsu. Kami tidak menulisnya.", kind=Kind.HOAX)
    hoax = replace(hoax, content=replace(hoax.content, title="Wali Kota menyebut warga goblok dalam surat edaran"))
    quoted = 'Surat itu palsu. Kalimat "warga goblok dalam surat edaran" tidak pernah kami tulis.'
    assert "respect.profanity" not in rules_of(judged(quoted, hoax, intent=Intent.HOAX))
    said = 'Surat itu palsu. "Ya ampun", goblok sekali yang percaya.'
    assert "respect.profanity" in rules_of(judged(said, hoax, intent=Intent.HOAX))


def test_the_verdict_is_bound_to_the_wording_the_rules_and_the_day() -> None:
    draft = Draft(text="Selamat pagi.", cited=(KTP,))
    assert check(draft, PACK, today=TODAY).digest == digest_of(draft, pack_version=PACK.version, today=TODAY)


def test_a_text_too_long_to_be_read_is_blocked() -> None:
    verdict = judged("a" * (MAX_LENGTH + 1))
    assert (verdict.outcome, rules_of(verdict)) == (Outcome.BLOCK, {"structure.too-long-to-check"})


@dataclass(frozen=True)
class Failing:
    """A rule that breaks while it runs."""

    def find(self, reading: Reading) -> Iterator[Hit]:
        raise ZeroDivisionError(reading.draft.text)


def test_a_rule_that_fails_blocks_and_does_not_repeat_the_text() -> None:
    broken = replace(PACK.rules[0], name="own.broken", asks=Failing())
    verdict = check(Draft(text="rahasia", cited=(KTP,)), RulePack((broken,), "0", "id"), today=TODAY)
    (finding,) = verdict.findings
    assert (finding.rule, verdict.outcome) == ("own.broken", Outcome.BLOCK)
    assert "rahasia" not in finding.message


def test_percent_signs_in_the_text_are_never_read_as_places() -> None:
    verdict = judged("Diskon 20% %s %d untuk Bapak.")
    assert any("%" in finding.message for finding in verdict.findings)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_a_verdict_with_places_inside_it(text: str) -> None:
    verdict = judged(text)
    for finding in verdict.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
        assert "gagal diperiksa" not in finding.message


@pytest.mark.parametrize(
    "text", ["a" * 5000, "!" * 5000, "1" * 5000, "((" * 2500, "a.b" * 2000, "0 8 " * 2000, "\u200b" * 5000]
)
def test_hostile_shapes_do_not_break_a_rule(text: str) -> None:
    assert all("gagal diperiksa" not in finding.message for finding in judged(text).findings)


@pytest.mark.parametrize(
    ("body", "text", "offered"),
    [
        ("Biayanya Rp75.000.", "Biayanya Rp50.000.", "Rp75.000"),
        ("Biayanya Rp 1,5 juta atau Rp20.000.", "Biayanya Rp25.000.", "Rp20.000"),
        ("Selesai dalam Dua Hari Kerja.", "Selesai dalam 3 hari.", "Dua Hari Kerja"),
        ("Buka Pukul 08.00 WIB.", "Buka jam 9 pagi.", "Pukul 08.00 WIB"),
        ("Info: https://KTP.Kota.example/Info", "Info: www.lain.example", "https://KTP.Kota.example/Info"),
        ("Telepon (021) 555-0199.", "Telepon 021 5550100.", "(021) 555-0199"),
        ("Nomor antrean 12.", "Nomor antrean 99.", None),
        ("Biayanya gratis.", "Biayanya Rp50.000.", None),
    ],
)
def test_the_nearest_thing_the_entry_says_is_offered_as_the_entry_writes_it(
    body: str, text: str, offered: str | None
) -> None:
    found = check(Draft(text=text, cited=(entry(body),)), PACK, today=TODAY).findings
    (one,) = [one for one in found if one.rule in {"accuracy.number-not-in-source", "accuracy.contact-not-in-source"}]
    assert one.replacement == offered
    if offered is not None:
        assert offered in one.message


def test_what_a_graver_rule_that_builds_on_another_says_is_said_once() -> None:
    long = "Kantor buka, " + ", ".join(["berkas diperiksa"] * 12) + "."
    assert {"plain.very-long-sentence", "plain.long-sentence"} & rules_of(judged(long)) == {"plain.very-long-sentence"}
    bare = " ".join(["Kantor buka pagi, berkas diperiksa petugas."] * 8)
    courtesies = {"structure.courtesy", "structure.long-without-courtesy"}
    assert courtesies & rules_of(judged(bare)) == {"structure.long-without-courtesy"}
    assert courtesies & rules_of(judged("Kantor buka pagi.")) == {"structure.courtesy"}


def test_a_rule_that_builds_on_a_graver_one_does_not_silence_it() -> None:
    """An institution may say more mildly what is said gravely elsewhere; what blocks goes on blocking."""
    [strict] = [rule for rule in PACK.rules if rule.name == "structure.long-without-courtesy"]
    mild = replace(strict, name="own.mild", severity=Severity.SUGGEST, builds_on=strict.name)
    pack = RulePack(rules=(strict, mild), version="1", language="id")
    bare = " ".join(["Kantor buka pagi, berkas diperiksa petugas."] * 8)
    found = check(Draft(text=bare, cited=(KTP,)), pack, today=TODAY)
    assert rules_of(found) == {strict.name, "own.mild"}
