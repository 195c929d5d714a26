from dataclasses import replace
from datetime import date

import pytest

from knowledge_base.entry import EntryContent, Kind, Source
from replydesk.draft import Draft, Intent
from replydesk.tone.check import check
from tests.entries import entry_of
from tests.replydesk.tone.given import MONDAY, PACK

SORRY = "Mohon maaf atas ketidaknyamanan ini, Bapak/Ibu."
FACT = "Air mengalir lagi setelah pipa di Jalan Melati diganti."
STEP = "Silakan laporkan lewat aplikasi. Terima kasih."
ENTRY = entry_of(EntryContent(title="Air", body=f"{FACT} {STEP}", sources=(Source(url="https://contoh.example"),)))


def found(text: str, *, before: str = "", after: str = "", intent: Intent = Intent.COMPLAINT) -> set[str]:
    draft = Draft(text=text, before=before, after=after, cited=(ENTRY,), intent=intent)
    return {finding.rule for finding in check(draft, PACK, today=MONDAY).findings}


def test_what_has_left_before_counts_as_greeting_and_as_empathy() -> None:
    asked = {"structure.empathy-first", "structure.courtesy"}
    assert "structure.empathy-first" in found(FACT)
    assert not found(FACT, before=SORRY) & asked


def test_empathy_that_comes_only_later_is_missed_in_the_first_part_all_the_same() -> None:
    late = f"{FACT} Petugas memeriksa sambungannya. {SORRY}"
    assert "structure.empathy-first" in found(FACT, after=f"Petugas memeriksa sambungannya. {SORRY}")
    assert "structure.empathy-first" in found(late)


def test_what_is_to_follow_counts_as_next_step() -> None:
    assert "structure.next-step" in found(f"{SORRY} {FACT}".replace("Mohon maaf", "Maaf"))
    assert "structure.next-step" not in found(f"{SORRY} {FACT}".replace("Mohon maaf", "Maaf"), after=STEP)


@pytest.mark.parametrize(
    "text",
    ["Dasar goblok, petugas sudah datang.", "Biayanya Rp75.000.", "NIK 3273011212900001 sudah kami terima."],
    ids=["rude", "number", "personal"],
)
def test_what_no_reply_may_hold_no_part_of_it_holds(text: str) -> None:
    alone = found(text, intent=Intent.QUESTION)
    assert alone
    around = found(text, before=SORRY, after=STEP, intent=Intent.QUESTION)
    assert {rule for rule in alone if not rule.startswith("structure.")} <= around


def test_a_block_in_what_is_to_follow_is_told_before_the_first_part_is_out() -> None:
    draft = Draft(text=SORRY, after="Dasar goblok.", cited=(ENTRY,), intent=Intent.COMPLAINT)
    rude = [one for one in check(draft, PACK, today=MONDAY).findings if one.rule.startswith("respect.")]
    assert rude
    assert {(one.start, one.end, one.text, one.replacement) for one in rude} == {(0, 0, "", None)}


def test_no_block_rests_on_what_is_still_to_follow() -> None:
    claim = EntryContent(kind=Kind.HOAX, title="KTP lama diblokir akhir tahun", body="KTP tidak diblokir.")
    first = "Terima kasih sudah bertanya kepada kami di sini, Bapak/Ibu."
    draft = Draft(text=first, cited=(entry_of(claim),), intent=Intent.HOAX)

    def refuted(draft: Draft) -> bool:
        return "structure.refutation" not in {one.rule for one in check(draft, PACK, today=MONDAY).findings}

    assert not refuted(replace(draft, after="Kabar itu tidak benar."))
    assert refuted(replace(draft, text=f"{first} Kabar itu tidak benar."))
    assert refuted(replace(draft, text=first, before="Kabar itu tidak benar."))


def test_what_reaches_from_one_part_into_the_next_is_found_in_it_at_its_place() -> None:
    claim = entry_of(EntryContent(kind=Kind.HOAX, title="Gempa besar terjadi malam ini", body="Gempa tak diramal."))
    draft = Draft(
        text="Sekali lagi, kabar gempa besar terjadi malam ini keliru.",
        before="Kabar gempa besar terjadi malam ini tidak benar.",
        cited=(claim,),
        intent=Intent.HOAX,
    )
    twice = [one for one in check(draft, PACK, today=MONDAY).findings if one.rule == "structure.myth-once"]
    assert [(one.start, draft.text[one.start : one.end]) for one in twice] == [(twice[0].start, twice[0].text)]


def test_a_part_is_as_long_as_it_is_alone() -> None:
    long = "Air mengalir lagi setelah pipa di Jalan Melati diganti. " * 4
    draft = Draft(text=long.strip(), before=long, after=long, cited=(ENTRY,), channel="x")
    rules = {one.rule for one in check(draft, PACK, today=MONDAY).findings}
    assert "structure.length" not in rules


def test_the_verdict_is_bound_to_the_parts_around() -> None:
    draft = Draft(text=FACT, cited=(ENTRY,))
    day = date(2026, 6, 1)
    digests = {
        check(one, PACK, today=day).digest
        for one in (draft, replace(draft, before=SORRY), replace(draft, after=SORRY), replace(draft, after=STEP))
    }
    assert len(digests) == 4
