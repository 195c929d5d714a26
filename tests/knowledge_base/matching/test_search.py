from collections.abc import Sequence

import pytest

from knowledge_base.matching.query import read_query
from knowledge_base.matching.search import Candidates, candidates, mended
from knowledge_base.matching.words import Reader
from tests.evaluation.fact_base import FactBase, Row

ROWS: Sequence[Row] = (
    {"id": "ktp", "title": "KTP hilang, bagaimana mengurusnya?", "body": "Bawa surat kehilangan dari kepolisian."},
    {"id": "akta", "title": "Syarat akta kelahiran", "body": "Bawa surat keterangan lahir dari bidan."},
    {"id": "pajak", "title": "Kapan jatuh tempo pajak bumi dan bangunan?", "body": "Paling lambat 30 September."},
)


@pytest.fixture
def base(reader: Reader) -> FactBase:
    return FactBase(ROWS, reader)


def ask(base: FactBase, text: str, *, limit: int = 200) -> tuple[list[str], Candidates]:
    found = candidates(read_query(text, base.index.reader), base.index, limit=limit)
    return [base.names[entry.entry_pk] for entry in found.entries], found


def test_a_telling_word_brings_its_entry_up(base: FactBase) -> None:
    assert ask(base, "akta anak saya")[0][0] == "akta"


def test_a_word_of_the_body_is_enough(base: FactBase) -> None:
    assert ask(base, "bidan")[0] == ["akta"]


def test_a_misspelt_word_is_mended(base: FactBase) -> None:
    names, found = ask(base, "kepolisain")
    assert names == ["ktp"]
    assert found.readings["polisi"].likeness < 1.0 if "polisi" in found.readings else names


def test_dropped_vowels_are_mended(base: FactBase) -> None:
    assert ask(base, "bdan")[0] == ["akta"]


def test_a_synonym_brings_the_entry_up(base: FactBase) -> None:
    assert ask(base, "dokumen apa saja")[0][:1] == ["akta"]


def test_a_message_of_nothing_but_politeness_finds_only_an_entry_about_politeness(reader: Reader) -> None:
    thanks = "selamat pagi min, makasih ya"
    assert ask(FactBase(ROWS, reader), thanks)[0] == []
    polite: Row = {"id": "sama-sama", "title": "Makasih min", "body": "Dengan senang hati."}
    assert ask(FactBase([*ROWS, polite], reader), thanks)[0] == ["sama-sama"]


def test_no_more_than_the_limit_come_back(base: FactBase) -> None:
    assert len(ask(base, "surat", limit=1)[0]) == 1


@pytest.mark.parametrize(
    "hostile",
    ['"', '") OR 1', "NEAR(a b)", "title:ktp*", "a AND NOT b", "'; DROP TABLE entry; --", "{x} ^y +z", "\x00", "08.30"],
)
def test_query_syntax_in_a_message_is_only_text(base: FactBase, hostile: str) -> None:
    assert "ktp" in ask(base, f"{hostile} ktp hilang")[0]


def test_mending_forgives_one_slip_in_short_words_and_never_more_than_two() -> None:
    assert [word for word, _ in mended("gmepa", ["gempa", "gegap"])] == ["gempa"]
    assert mended("abcd", ["abxy"]) == []
    assert [word for word, _ in mended("vaksinsai", ["vaksinasi", "vaksin"])] == ["vaksinasi"]


def test_common_words_alone_still_find_the_entry_that_holds_them_together(reader: Reader) -> None:
    many: list[Row] = [
        {"id": f"jalan-{n}", "title": f"jalan nomor {n} rusak", "body": "dilaporkan"} for n in range(4000)
    ]
    many += [{"id": f"lampu-{n}", "title": f"lampu nomor {n} padam", "body": "dilaporkan"} for n in range(4000)]
    many.append({"id": "both", "title": "lampu jalan", "body": "dilaporkan"})
    assert "both" in ask(FactBase(many, reader), "lampu jalan")[0]
