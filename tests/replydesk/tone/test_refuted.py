"""What a sentence says is false, and where a reply may tell it."""

import pytest

from knowledge_base.entry import EntryContent, Kind
from replydesk.draft import Draft
from replydesk.tone.check import check
from replydesk.tone.refuted import refuted_in, without_refuted
from tests.entries import entry_of
from tests.replydesk.tone.given import MONDAY, PACK, judged

SIM = "SIM berlaku 5 tahun sejak diterbitkan."


def _rules(body: str, text: str) -> set[str]:
    return {finding.rule for finding in judged(body, text)}


@pytest.mark.parametrize(
    ("sentence", "what", "told_first"),
    [
        ("kabar bahwa sim berlaku seumur hidup tidak benar, kak.", "sim berlaku seumur hidup", True),
        ("sim berlaku seumur hidup itu hoaks.", "sim berlaku seumur hidup", True),
        ("tidak benar bahwa ktp lama diblokir", "ktp lama diblokir", False),
        ("sim berlaku 5 tahun, yang bilang seumur hidup itu keliru.", "yang bilang seumur hidup", True),
    ],
)
def test_what_is_called_false_is_told_before_or_after(sentence: str, what: str, told_first: bool) -> None:  # noqa: FBT001
    found = refuted_in(sentence)
    assert found is not None
    assert (sentence[found.start : found.end], found.told_first) == (what, told_first)


@pytest.mark.parametrize(
    "sentence",
    [
        "kabar itu tidak benar.",
        "vaksin polio tidak menyebabkan lumpuh.",
        "apakah kabar sim seumur hidup tidak benar?",
        "kartu keluarga asli adalah salah satu syaratnya.",
    ],
)
def test_nothing_is_told_to_be_false(sentence: str) -> None:
    assert refuted_in(sentence) is None


def test_what_is_called_false_is_left_out_in_its_place() -> None:
    text = "sim berlaku 5 tahun. kabar sim seumur hidup tidak benar."
    left = without_refuted(text, ((0, 20), (21, len(text))))
    assert (len(left), "seumur" in left, "5 tahun" in left) == (len(text), False, True)


def test_a_fact_may_be_followed_by_the_claim_that_it_refutes() -> None:
    assert "accuracy.turned-round" not in _rules(
        SIM, "SIM berlaku 5 tahun. Kabar SIM berlaku seumur hidup tidak benar."
    )
    assert "accuracy.turned-round" in _rules(SIM, "Kabar bahwa SIM berlaku 5 tahun tidak benar.")
    assert "accuracy.turned-round" in _rules(SIM, "SIM berlaku seumur hidup.")


def test_one_of_several_is_not_called_wrong() -> None:
    body = "Syarat pendaftaran: kartu keluarga asli dan akta kelahiran. Selesai 5 hari."
    assert "accuracy.turned-round" not in _rules(body, "Kartu keluarga asli adalah salah satu syarat pendaftaran.")
    assert "accuracy.number-not-in-source" in _rules(body, "Selesai 3 hari adalah salah satu pilihannya.")


def test_a_question_that_the_entry_answers_is_no_statement_of_it() -> None:
    entry = entry_of(EntryContent(title="Apakah SIM berlaku seumur hidup?", body=SIM))
    for text in ("Informasi SIM berlaku seumur hidup adalah hoaks.", "SIM berlaku 5 tahun, belum seumur hidup."):
        found = check(Draft(text=text, cited=(entry,)), PACK, today=MONDAY).findings
        assert "accuracy.turned-round" not in {one.rule for one in found}


def test_a_claim_that_an_answer_calls_false_is_not_told_first() -> None:
    body = f"{SIM} Kabar bahwa SIM berlaku seumur hidup tidak benar."
    assert "structure.myth-first" in _rules(body, "Halo, Kak. Kabar SIM berlaku seumur hidup itu bohong.")
    assert "structure.myth-first" not in _rules(body, "Halo, Kak. SIM berlaku 5 tahun. SIM seumur hidup itu hoaks.")


def test_a_claim_that_is_asked_about_first_is_told_first() -> None:
    hoax = entry_of(EntryContent(kind=Kind.HOAX, title="Telur plastik beredar di pasar", body="Telur di pasar asli."))
    verdict = check(Draft(text="Telur plastik beredar di pasar? Itu hoaks.", cited=(hoax,)), PACK, today=MONDAY)
    assert "structure.myth-first" in {finding.rule for finding in verdict.findings}


def test_a_day_that_the_entry_does_not_name_may_be_denied_and_is_never_replaced_by_itself() -> None:
    body = "Loket melayani Senin-Jumat."
    assert "accuracy.number-not-in-source" not in _rules(body, "Hari Minggu loket tidak dibuka.")
    assert "accuracy.number-not-in-source" in _rules(body, "Hari Minggu loket tidak tutup.")
    found = [one for one in judged("Buka Jumat.", "Jumat tutup.") if one.rule == "accuracy.number-not-in-source"]
    assert [one.replacement for one in found] == [None]
