import pytest

from replydesk.patience import numbered, waiting
from replydesk.verdict import Finding, Severity

TYPES = {
    "plain.slang": "substitution",
    "plain.sentence-start": "capitalization",
    "respect.profanity": "existence",
    "accuracy.statement": "grounded",
    "accuracy.number": "grounded",
    "structure.courtesy": "structure",
    "structure.length": "length",
}


def found(text: str, place: str, rule: str = "plain.slang") -> Finding:
    start = text.index(place) if place else 0
    return Finding(rule=rule, severity=Severity.BLOCK, start=start, end=start + len(place), text=place, message="")


def waits(text: str, place: str, rule: str = "plain.slang", at: int | None = -1) -> bool:
    typed_at = len(text) if at == -1 else at
    return bool(waiting([found(text, place, rule)], text, typed_at, TYPES))


@pytest.mark.parametrize(
    ("text", "place", "rule", "expected"),
    [
        ("Berkas uda", "uda", "plain.slang", True),
        ("Berkas uda ", "uda", "plain.slang", False),
        ("Berkas uda,", "uda", "plain.slang", False),
        ("Berkas uda.", "uda", "plain.slang", False),
        ("Dasar bodoh kamu", "bodoh", "respect.profanity", False),
        ("Dasar bodoh", "bodoh", "respect.profanity", True),
        ("Dasar bodoh ", "Dasar bodoh", "respect.profanity", False),
        ("Biaya Rp50.", "Rp50", "accuracy.number", True),
        ("Biaya Rp50.000 ", "Rp50.000", "accuracy.number", False),
        ("Kantor pindah ke", "Kantor pindah ke", "accuracy.statement", True),
        ("Kantor pindah ke ", "Kantor pindah ke", "accuracy.statement", True),
        ("Kantor pindah.", "Kantor pindah.", "accuracy.statement", False),
        ("Halo. kantor ", "k", "plain.sentence-start", True),
        ("Halo. kantor pindah. ", "k", "plain.sentence-start", False),
        ("kantor pindah. Dan ", "k", "plain.sentence-start", False),
        ("Halo", "", "structure.courtesy", True),
        ("Kantor pindah. ", "", "structure.courtesy", False),
        ("Kantor", "", "structure.length", False),
    ],
)
def test_what_is_not_written_to_its_end_waits(text: str, place: str, rule: str, expected: bool) -> None:  # noqa: FBT001
    assert waits(text, place, rule) is expected


def test_nothing_waits_when_nobody_types() -> None:
    assert not waits("Berkas uda", "uda", at=None)


def test_a_word_changed_in_the_middle_of_the_text_waits_and_those_behind_it_do_not() -> None:
    text = "Berkas uda gak lengkap"
    at = text.index("uda") + 2
    assert waits(text, "uda", at=at)
    assert not waits(text, "gak", at=at)


def test_a_finding_keeps_its_number_wherever_it_moves() -> None:
    first = numbered({}, [found("udah gak", "udah"), found("udah gak", "gak")], 0)
    moved = numbered(first, [found("Oh, gak udah", "gak"), found("Oh, gak udah", "udah")], 2)
    assert {number: one.text for number, one in moved.items()} == {1: "gak", 0: "udah"}


def test_a_finding_about_a_sentence_that_grows_stays_the_same_one() -> None:
    first = numbered({}, [found("Kantor pin", "Kantor pin", "accuracy.statement")], 0)
    assert list(numbered(first, [found("Kantor pindah", "Kantor pindah", "accuracy.statement")], 1)) == [0]


def test_two_alike_are_told_apart_by_their_order_and_new_ones_get_new_numbers() -> None:
    text = "gak, gak"
    twice = [
        found(text, "gak"),
        Finding(rule="plain.slang", severity=Severity.WARN, start=5, end=8, text="gak", message=""),
    ]
    first = numbered({}, twice, 0)
    assert [one.start for one in first.values()] == [0, 5]
    assert list(numbered(first, [*twice, found("udah", "udah")], 7)) == [0, 1, 7]
