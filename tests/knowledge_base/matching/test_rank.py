import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_base.matching.confidence import load_model
from knowledge_base.matching.lexicon import load_lexicon
from knowledge_base.matching.query import read_query
from knowledge_base.matching.rank import MOST_SHOWN, Ranked, rank
from knowledge_base.matching.reasons import speaks_against
from knowledge_base.matching.search import candidates
from knowledge_base.matching.words import Reader
from tests.evaluation.fact_base import FactBase

MODEL = load_model()
WORDS = ("pbb", "2026", "ktp", "lama", "tidak", "berlaku", "jam")
BASE = FactBase(
    [
        {"id": "pbb-2026", "title": "Kapan jatuh tempo PBB tahun 2026?", "body": "Tanggal 30 September 2026."},
        {"id": "pbb-2027", "title": "Kapan jatuh tempo PBB tahun 2027?", "body": "Tanggal 31 Oktober 2027."},
        {"id": "berlaku", "title": "KTP lama masih berlaku", "body": "Tetap dapat dipakai."},
        {"id": "tidak", "title": "KTP lama tidak berlaku lagi", "body": "Harap diganti."},
        {"id": "kes", "title": "Jam layanan BPJS Kesehatan", "body": "Pukul 08.00."},
        {"id": "tk", "title": "Jam layanan BPJS Ketenagakerjaan", "body": "Pukul 09.00."},
        {"id": "garam", "title": "Garam dapur mencegah demam berdarah", "body": "Kuras bak air."},
        {
            "id": "akta",
            "title": "Syarat akta kelahiran",
            "body": "Bawa buku nikah.",
            "variants": ["akte lahir bayi gmn"],
        },
    ],
    Reader(load_lexicon()),
)


def ask(text: str, *, limit: int = 5) -> tuple[Ranked, ...]:
    query = read_query(text, BASE.index.reader)
    return rank(query, candidates(query, BASE.index), MODEL, limit=limit)


def first(text: str) -> str:
    return BASE.names[ask(text)[0].entry_pk]


def codes(ranked: Ranked) -> set[str]:
    return {reason.code for reason in ranked.reasons}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("pbb 2026 terakhir kpn", "pbb-2026"),
        ("jatuh tempo pbb thn 2027", "pbb-2027"),
        ("ktp lama msh berlaku kan", "berlaku"),
        ("ktp lama udah ga berlaku ya", "tidak"),
        ("jam buka bpjs kes", "kes"),
        ("bpjs ketenagakerjaan buka jam brp", "tk"),
        ("akte lhir bayi syaratnya apa", "akta"),
    ],
)
def test_numbers_negation_and_names_decide_between_twins(text: str, name: str) -> None:
    assert first(text) == name


def test_a_claim_is_found_inside_a_long_post() -> None:
    post = (
        "Assalamualaikum bapak ibu, ini info dari grup sebelah, mohon disebarkan ke keluarga di kampung. "
        "Katanya garam dapur yang ditabur bisa mencegah demam berdarah, sudah terbukti di banyak tempat. "
        "Jangan berhenti di kamu, teruskan sebelum terlambat, semoga semua sehat dan dilindungi."
    )
    assert first(post) == "garam"


def test_the_entry_that_answers_is_surer_than_one_that_only_looks_alike() -> None:
    assert ask("syarat akta kelahiran")[0].confidence > 0.75
    assert ask("syarat izin keramaian pesta")[0].confidence < 0.5


def test_another_number_speaks_against() -> None:
    found = ask("jatuh tempo pbb 2019 kapan")[0]
    assert "match.number-differs" in codes(found)
    assert found.confidence < ask("jatuh tempo pbb 2026 kapan")[0].confidence


def test_another_polarity_and_a_near_tie_are_said() -> None:
    by_name = {BASE.names[one.entry_pk]: one for one in ask("ktp lama masih berlaku")}
    assert "match.negation-differs" in codes(by_name["tidak"])
    assert "match.negation-differs" not in codes(by_name["berlaku"])
    assert "match.near-tie" in codes(ask("jatuh tempo pbb")[0])


def test_what_speaks_against_an_entry_is_told_from_what_speaks_for_it() -> None:
    against = {reason.code for reason in ask("kapan jatuh tempo pbb 2030")[0].reasons if speaks_against(reason)}
    assert against == {"match.number-differs"}
    assert not any(speaks_against(reason) for reason in ask("jam layanan bpjs kesehatan", limit=1)[0].reasons)


def test_slang_and_synonyms_are_explained() -> None:
    reasons = [str(reason) for one in ask("akte lahir, dokumen ap aj", limit=1) for reason in one.reasons]
    assert any("match.taken-for" in reason and "dokumen" in reason for reason in reasons)


def test_the_likest_phrasing_and_the_matching_places_are_named() -> None:
    text = "Halo min, akte lahir bayi"
    found = ask(text)[0]
    assert found.phrasing == 1
    assert [text[start:end] for start, end in found.marks] == ["akte", "lahir", "bayi"]


def test_no_more_than_asked_for_come_back_and_the_limit_is_checked() -> None:
    assert len(ask("jam layanan bpjs", limit=1)) == 1
    for limit in (0, MOST_SHOWN + 1):
        with pytest.raises(ValueError, match="limit"):
            ask("bpjs", limit=limit)


@settings(max_examples=80, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS)).map(" ".join)))
def test_whatever_is_asked_the_answer_is_bounded_ordered_and_repeatable(text: str) -> None:
    found = ask(text)
    assert found == ask(text)
    assert len({one.entry_pk for one in found}) == len(found)
    for one in found:
        assert 0.0 <= one.confidence <= 1.0
        assert one.reasons
        assert all(0 <= start < end <= len(text) for start, end in one.marks)
        assert list(one.marks) == sorted(one.marks)
    assert [one.confidence for one in found] == sorted((one.confidence for one in found), reverse=True)


def test_one_word_that_several_entries_go_by_is_no_answer_by_itself() -> None:
    ranked = ask("ktp")
    assert len(ranked) >= 2
    assert ranked[0].confidence <= 0.5
    assert ask("garam")[0].confidence > ranked[0].confidence


def test_one_or_two_words_deny_nothing() -> None:
    found = ask("ktp lama")
    assert found
    assert all("match.negation-differs" not in codes(one) for one in found)


def test_a_word_that_stands_there_itself_is_not_explained_by_another() -> None:
    shown = {reason.code: reason for reason in ask("jam buka bpjs kesehatan")[0].reasons}
    assert "kesehatan" not in str(shown.get("match.taken-for", ""))


def test_another_office_is_named_as_what_speaks_against() -> None:
    second = next(one for one in ask("jam buka bpjs kesehatan") if BASE.names[one.entry_pk] == "tk")
    assert "match.thing-differs" in codes(second)
    assert any(speaks_against(reason) for reason in second.reasons)


def test_a_message_that_asks_two_things_gets_both_answers() -> None:
    both = ask("min, pbb 2026 jatuh tempo kapan? terus syarat bikin akta kelahiran bayi apa aja")
    names = [BASE.names[one.entry_pk] for one in both[:2]]
    assert set(names) == {"pbb-2026", "akta"}
    assert all(one.confidence >= MODEL.none_below for one in both[:2])
    assert "match.other-part" in codes(both[1])


def test_what_answers_the_same_part_stays_a_rival() -> None:
    first, second = ask("kapan jatuh tempo pbb 2026")[:2]
    assert {BASE.names[first.entry_pk], BASE.names[second.entry_pk]} == {"pbb-2026", "pbb-2027"}
    assert "match.other-part" not in codes(second)


def test_a_word_that_stands_there_as_part_of_a_phrase_is_not_called_lacking() -> None:
    base = FactBase([{"id": "buka", "title": "Jam buka samsat", "body": "Pukul 08.00."}], Reader(load_lexicon()))
    query = read_query("samsat buka hari apa", base.index.reader)
    shown = rank(query, candidates(query, base.index), MODEL, limit=1)[0]
    assert "buka" not in str([reason.values for reason in shown.reasons if reason.code != "match.shared-words"])


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("surat pindah butuh rt rw ga", ()),  # title, phrasing and body hold a part each
        ("pindah dari sebelah perlu rt sama denda ga", ("denda",)),
    ],
)
def test_only_a_word_that_stands_nowhere_in_the_entry_is_called_lacking(text: str, lacking: tuple[str, ...]) -> None:
    body = "Surat pengantar RT dan RW tidak diperlukan."
    asked = ["pindah alamat dari kabupaten sebelah, perlu pengantar rt"]
    entry = {"id": "pindah", "title": "Mengurus surat pindah domisili antarkota", "body": body, "variants": asked}
    base = FactBase([entry, {"id": "kk", "title": "Syarat kartu keluarga", "body": "KTP."}], Reader(load_lexicon()))
    query = read_query(text, base.index.reader)
    shown = rank(query, candidates(query, base.index), MODEL, limit=1)[0]
    named = " ".join(str(one.values["words"]) for one in shown.reasons if one.code == "match.words-lacking")
    assert {word for word in ("surat", "pindah", "rt", "rw", "denda") if word in named.split(", ")} == set(lacking)
