"""Taking the sentence of a finding out leaves what stands around it as it was typed."""

from dataclasses import replace

import pytest

from replydesk.sentence_out import without_sentence
from replydesk.verdict import Finding, Severity


def found(text: str, place: str) -> Finding:
    start = text.index(place)
    return Finding(
        rule="respect.test", severity=Severity.BLOCK, start=start, end=start + len(place), text=place, message=""
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Halo. Dasar bodoh. Datanglah.", "Halo. Datanglah."),
        ("Dasar bodoh. Datanglah.", "Datanglah."),
        ("Halo. Dasar bodoh.", "Halo."),
        ("Halo.  Dasar bodoh", "Halo."),
        ("Halo.\nDasar bodoh.\nDatanglah.", "Halo.\nDatanglah."),
        ("Halo.\n\nDasar bodoh.", "Halo."),
        ("Halo. Dasar bodoh.\nDatanglah.", "Halo.\nDatanglah."),
        ("Dasar bodoh.\nDatanglah.", "Datanglah."),
        ("Halo Kak 🙏. Dasar bodoh! Datanglah.", "Halo Kak 🙏. Datanglah."),
    ],
)
def test_the_sentence_goes_and_nothing_else(text: str, left: str) -> None:
    change = without_sentence(text, found(text, "bodoh"))
    assert change is not None
    assert change.applied_to(text) == left


def test_a_finding_over_two_sentences_takes_both() -> None:
    text = "Halo. Dasar bodoh. Kamu itu. Datanglah."
    change = without_sentence(text, found(text, "bodoh. Kamu"))
    assert change is not None
    assert change.applied_to(text) == "Halo. Datanglah."


def test_nothing_is_taken_out_where_other_words_are_asked_for_or_nothing_would_be_left() -> None:
    text = "Halo. Dasar bodoh."
    finding = found(text, "bodoh")
    assert without_sentence("Dasar bodoh.", found("Dasar bodoh.", "bodoh")) is None
    for other in (
        replace(finding, rule="structure.unfinished"),
        replace(finding, rule="plain.very-long-sentence"),
        replace(finding, severity=Severity.SUGGEST),
        replace(finding, replacement="baik"),
        replace(finding, start=0, end=0, text=""),
    ):
        assert without_sentence(text, other) is None
