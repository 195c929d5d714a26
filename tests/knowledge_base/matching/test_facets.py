import pytest

from knowledge_base.matching.facets import PLACE, YEAR, Difference, Facets
from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.places import load_places
from knowledge_base.matching.words import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_lexicon())


def facets(reader: Reader, text: str) -> Facets:
    return reader.facets.facets(reader.terms_of_text(text))


def differences(reader: Reader, message: str, entry: str, elsewhere: str = "") -> tuple[Difference, ...]:
    everything = frozenset(reader.terms_of_text(f"{entry} {elsewhere}"))
    return reader.facets.differences(facets(reader, message), facets(reader, entry), everything)


def places(reader: Reader, text: str) -> set[str]:
    return set(facets(reader, text).get(PLACE, {}))


def test_a_place_is_known_by_its_short_form(reader: Reader) -> None:
    assert places(reader, "samsat kalsel") == places(reader, "Samsat Kalimantan Selatan") == {"kalimantan selatan"}


def test_the_longest_name_counts_and_its_direction_is_no_facet_of_its_own(reader: Reader) -> None:
    found = facets(reader, "warga Bandung Barat")
    assert set(found) == {PLACE}
    assert set(found[PLACE]) == {"bandung barat"}


@pytest.mark.parametrize(
    ("text", "is_place"),
    [
        ("samsat malang buka jam berapa", True),
        ("di malang sudah bisa", True),
        ("nasib malang sekali hari ini", False),
        ("kota batu", True),
        ("dilempar pakai batu", False),
    ],
)
def test_a_name_that_is_a_word_too_is_a_place_after_what_announces_one(
    reader: Reader, text: str, *, is_place: bool
) -> None:
    assert bool(places(reader, text)) is is_place


@pytest.mark.parametrize("text", ["bahasa Inggris", "Jalan Bogor 12", "jl surabaya"])
def test_the_name_of_a_language_or_a_street_is_no_place(reader: Reader, text: str) -> None:
    assert places(reader, text) == set()


def test_another_town_speaks_against_an_entry(reader: Reader) -> None:
    found = differences(reader, "jam buka samsat sleman", "Jam layanan Samsat Bantul")
    assert found == (Difference(PLACE, asked=("sleman",), held="bantul"),)


def test_a_town_and_its_province_do_not_exclude_each_other(reader: Reader) -> None:
    assert differences(reader, "lowongan di surabaya", "Lowongan di Jawa Timur") == ()
    assert differences(reader, "lowongan di jatim", "Lowongan di Surabaya") == ()


def test_two_towns_differ_though_both_texts_name_the_province(reader: Reader) -> None:
    found = differences(reader, "samsat sleman jogja", "Samsat Bantul, Yogyakarta")
    assert [one.held for one in found] == ["bantul"]


def test_nothing_differs_when_the_entry_names_what_is_asked_for_anywhere(reader: Reader) -> None:
    assert differences(reader, "samsat sleman", "Samsat Bantul", elsewhere="Samsat Sleman menyusul.") == ()


def test_nothing_differs_when_one_of_both_names_nothing(reader: Reader) -> None:
    assert differences(reader, "jam buka samsat", "Jam layanan Samsat Bantul") == ()
    assert differences(reader, "jam buka samsat sleman", "Jam layanan Samsat") == ()


@pytest.mark.parametrize(
    ("message", "entry", "group"),
    [
        ("iuran bpjs ketenagakerjaan", "Iuran BPJS Kesehatan", "bpjs"),
        ("bansos 2026 kapan cair", "Bansos 2025 cair bulan depan", YEAR),
        ("gelombang 3 kapan dibuka", "Pendaftaran gelombang 2 dibuka Mei", "gelombang"),
        ("samsat kota utara", "Samsat kota selatan", "arah"),
        ("syarat bikin kk", "Syarat membuat KTP", "dokumen"),
    ],
)
def test_office_year_number_and_document_are_kept_apart(reader: Reader, message: str, entry: str, group: str) -> None:
    assert [one.group for one in differences(reader, message, entry)] == [group]


def test_a_message_that_names_both_is_answered_by_either(reader: Reader) -> None:
    assert differences(reader, "pindah dari sleman ke bantul", "Pindah ke Bantul") == ()


def test_places_lie_in_chains_that_end() -> None:
    found = load_places()
    assert "jawa barat" in found.around("bandung")
    assert all(name in found.around(name) for name in found.places)
