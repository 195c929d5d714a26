import pytest

from knowledge_base.entry import EntryContent
from knowledge_base.frozen import FrozenDict
from knowledge_base.quotes import filled_in
from knowledge_base.wordings import NOBODY, Place, Speaker, Voice, is_same_place, most_exact, place_of

BUPATI = Speaker("Bupati Contoh", Voice.LEADER)
OFFICE = Speaker("Dinas Contoh", Voice.INSTITUTION)
EVERY = ("x", "@leader", "x@leader", "@Bupati Contoh", "x@Bupati Contoh", "x@institution")


@pytest.mark.parametrize(
    ("left_out", "wanted"),
    [
        (0, "x@Bupati Contoh"),
        (1, "@Bupati Contoh"),
        (2, "x@leader"),
        (3, "@leader"),
        (4, "x"),
        (5, ""),
    ],
)
def test_the_most_exact_wording_is_taken_and_who_speaks_goes_before_where(left_out: int, wanted: str) -> None:
    order = ("x@Bupati Contoh", "@Bupati Contoh", "x@leader", "@leader", "x")
    assert most_exact(order[left_out:], "x", BUPATI) == wanted


def test_a_wording_in_another_voice_is_nobody_elses() -> None:
    assert most_exact(EVERY, "x", OFFICE) == "x@institution"
    assert most_exact(EVERY, "instagram", OFFICE) == ""
    assert most_exact(EVERY, "x", NOBODY) == "x"
    assert most_exact(EVERY, "instagram", Speaker("Bupati Lain", Voice.LEADER)) == "@leader"


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("x", Place("x")),
        ("@pemimpin", Place("", "leader")),
        ("x@Instansi", Place("x", "institution")),
        (" x @ Bupati  Contoh ", Place("x", "Bupati Contoh")),
        ("@@dinas", Place("", "@dinas")),
    ],
)
def test_a_place_is_read_as_it_is_written(written: str, place: Place) -> None:
    assert place_of(written) == place
    assert place_of(str(place)) == place


def test_places_that_differ_in_capitals_are_the_same() -> None:
    assert is_same_place("x@bupati contoh", "x@Bupati Contoh")
    assert not is_same_place("@leader", "x@leader")
    assert most_exact(("@bupati contoh",), "x", BUPATI) == "@bupati contoh"


def test_an_account_that_is_called_as_a_voice_finds_its_own_wording() -> None:
    assert most_exact((str(place_of("x@Pemimpin")), "x"), "x", Speaker("Pemimpin", Voice.INSTITUTION)) == "x@leader"


def test_a_fact_is_quoted_in_the_wording_for_the_same_account() -> None:
    fact = EntryContent(
        title="Jam", body="pukul 08.00", channel_bodies=FrozenDict({"@leader": "mulai pagi", "x@leader": "pagi"})
    )
    answer = EntryContent(
        title="Kapan?",
        body="Buka {{fakta: jam}}.",
        channel_bodies=FrozenDict({"@leader": "Kami buka {{fakta: jam}}.", "x@leader": "Buka {{fakta: jam}}!"}),
    )
    filled = filled_in(answer, {"jam": fact})
    assert filled.body == "Buka pukul 08.00."
    assert filled.channel_bodies == {"@leader": "Kami buka mulai pagi.", "x@leader": "Buka pagi!"}
