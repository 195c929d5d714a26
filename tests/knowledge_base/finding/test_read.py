"""What is typed into the search box, and what it is read as."""

import json
import random
from datetime import date
from pathlib import Path

import pytest

from knowledge_base.finding.keys import KEY_NAMES
from knowledge_base.finding.read import MAX_CONDITIONS, MAX_WORDS, read_search
from knowledge_base.finding.search import Condition, Days, Key, Search, Sign, Term

MESSAGES = Path(__file__).parents[3] / "resources" / "messages"


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("ktp hilang ", (Term(words=("ktp",)), Term(words=("hilang",)))),
        ("ktp hil", (Term(words=("ktp",)), Term(words=("hil",), is_beginning=True))),
        ('"kartu keluarga"', (Term(words=("kartu", "keluarga"), is_phrase=True),)),
        ("“Kartu  KELUARGA", (Term(words=("kartu", "keluarga"), is_phrase=True),)),
        ("-hilang ktp ", (Term(words=("hilang",), is_negated=True), Term(words=("ktp",)))),
        ('-"jam buka"', (Term(words=("jam", "buka"), is_phrase=True, is_negated=True),)),
        ("e-KTP ", (Term(words=("e", "ktp")),)),
        ("08:00 ", (Term(words=("08", "00")),)),
        ("https://contoh.example ", (Term(words=("https", "contoh", "example")),)),
        ('- " ) * :', ()),
    ],
)
def test_words_and_phrases(typed: str, terms: tuple[Term, ...]) -> None:
    assert read_search(typed) == Search(name=typed.strip(), terms=terms)


@pytest.mark.parametrize(
    ("english", "indonesian", "meant"),
    [
        ("kind:hoax", "jenis:hoaks", Condition(key=Key.KIND, sign=Sign.EQUAL, value="hoax")),
        ("-status:draft", "-STATUS:Draf", Condition(key=Key.STATUS, sign=Sign.EQUAL, value="draft", is_negated=True)),
        ("status:in-review", "status:ditinjau", Condition(key=Key.STATUS, sign=Sign.EQUAL, value="in-review")),
        (
            'tag:"Kartu Keluarga"',
            'tag:"kartu keluarga"',
            Condition(key=Key.TAG, sign=Sign.EQUAL, value="kartu keluarga"),
        ),
        ("tag:none", "tag:tidak-ada", Condition(key=Key.TAG, sign=Sign.NONE)),
        ("author:Sari", "penulis:sari", Condition(key=Key.AUTHOR, sign=Sign.EQUAL, value="sari")),
        ("expires:<30d", "berakhir:30h", Condition(key=Key.EXPIRES, sign=Sign.LESS, value=Days(30))),
        ("expires:>2w", "berakhir:>2minggu", Condition(key=Key.EXPIRES, sign=Sign.MORE, value=Days(14))),
        ("expires:past", "berakhir:lewat", Condition(key=Key.EXPIRES, sign=Sign.PAST)),
        ("expires:soon", "berakhir:segera", Condition(key=Key.EXPIRES, sign=Sign.SOON)),
        ("expires:today", "berakhir:hari-ini", Condition(key=Key.EXPIRES, sign=Sign.EQUAL, value=Days(0))),
        ("review:soon", "ditinjau:segera", Condition(key=Key.REVIEW, sign=Sign.SOON)),
        ("waiting:review", "menunggu:tinjauan", Condition(key=Key.WAITING, sign=Sign.ANY)),
        ("waiting:draft", "menunggu:draf", Condition(key=Key.WAITING, sign=Sign.EQUAL, value="draft")),
        ("waiting:none", "menunggu:tidak-ada", Condition(key=Key.WAITING, sign=Sign.NONE)),
        ("status:deleted", "status:dihapus", Condition(key=Key.STATUS, sign=Sign.EQUAL, value="deleted")),
        (
            "review:<2026-12-31",
            "ditinjau:<2026-12-31",
            Condition(key=Key.REVIEW, sign=Sign.LESS, value=date(2026, 12, 31)),
        ),
        ("unused:90d", "tak-dipakai:>90h", Condition(key=Key.UNUSED, sign=Sign.MORE, value=Days(90))),
        ("unused:never", "tak-dipakai:tidak-pernah", Condition(key=Key.UNUSED, sign=Sign.NONE)),
        ("source:none", "sumber:tidak-ada", Condition(key=Key.SOURCE, sign=Sign.NONE)),
        ("used:>10", "dipakai:>10", Condition(key=Key.USED, sign=Sign.MORE, value=10)),
        ("found:never", "ditemukan:tidak-pernah", Condition(key=Key.FOUND, sign=Sign.NONE)),
        ("quotes:expired", "mengutip:kedaluwarsa", Condition(key=Key.QUOTES, sign=Sign.PAST)),
    ],
)
def test_conditions_are_read_in_both_languages(english: str, indonesian: str, meant: Condition) -> None:
    for typed in (english, indonesian):
        assert read_search(typed) == Search(name=typed, conditions=(meant,))


@pytest.mark.parametrize(
    ("typed", "code", "part"),
    [
        ("warna:merah", "search.unknown-key", "warna:merah"),
        ("kind:", "search.wants-kind", "kind:"),
        ("-kind:cat", "search.wants-kind", "-kind:cat"),
        ("status:baik", "search.wants-status", "status:baik"),
        ("expires:someday", "search.wants-day", "expires:someday"),
        ("waiting:paint", "search.wants-waiting", "waiting:paint"),
        ("expires:2026-02-30", "search.wants-day", "expires:2026-02-30"),
        ("expires:<5fortnights", "search.wants-day", "expires:<5fortnights"),
        ("source:Perda", "search.wants-presence", "source:Perda"),
        ("quotes:ktp", "search.wants-quotes", "quotes:ktp"),
        ("unused:<90d", "search.wants-span", "unused:<90d"),
        ("used:>>3", "search.wants-number", "used:>>3"),
        ("used:1234567", "search.wants-number", "used:1234567"),
    ],
)
def test_a_part_that_cannot_be_meant_is_said_and_the_rest_holds(typed: str, code: str, part: str) -> None:
    found = read_search(f"ktp {typed} kind:fact")

    assert [(one.code, one.values["part"]) for one in found.not_understood] == [(code, part)]
    assert found.terms[0] == Term(words=("ktp",))
    assert found.conditions == (Condition(key=Key.KIND, sign=Sign.EQUAL, value="fact"),)


def test_a_quotation_mark_that_was_not_closed_reaches_to_the_end() -> None:
    found = read_search('ktp author:" kind:fact')

    assert (found.terms, found.not_understood) == ((Term(words=("ktp",)),), ())
    assert found.conditions == (Condition(key=Key.AUTHOR, sign=Sign.EQUAL, value="kind:fact"),)


def test_a_quotation_mark_with_nothing_behind_it_is_said() -> None:
    found = read_search('ktp kind:fact author:"')

    assert [(one.code, one.values["part"]) for one in found.not_understood] == [("search.wants-text", 'author:"')]
    assert (found.terms, found.conditions) == (
        (Term(words=("ktp",)),),
        (Condition(key=Key.KIND, sign=Sign.EQUAL, value="fact"),),
    )


@pytest.mark.parametrize("seed", range(5))
def test_whatever_is_typed_is_a_search(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    pieces = [*'"-:<>=*()^{}[]\\/\0\n\t \ud800\u202e', "kind:", "status:", "expires:", "unused:", "tag:", "ktp", "<30d"]
    pieces += ["9" * 30, "٣", "İ", "ß", "𝐥", "NEAR(", "AND", "used:<", "2026-99-99", "''", ";--", "\U0010ffff"]
    for _ in range(2000):
        found = read_search("".join(chance.choices(pieces, k=chance.randint(0, 40))))
        assert sum(len(term.words) for term in found.terms) <= MAX_WORDS
        assert max(len(found.conditions), len(found.not_understood)) <= MAX_CONDITIONS
        for value in (found.name, *(str(one.value) for one in found.conditions)):
            value.encode()  # or no database would take it
        assert all(word.replace("_", "").isalnum() or not word.isascii() for term in found.terms for word in term.words)


@pytest.mark.parametrize(("language", "place"), [("id", 0), ("en", 1)])
def test_the_line_on_unknown_keys_names_all_there_are(language: str, place: int) -> None:
    said = json.loads((MESSAGES / language / "search.json").read_text(encoding="utf-8"))["search.unknown-key"]

    assert [part for part in said.split("}”.")[1].split()[-len(KEY_NAMES) :] if part.endswith(":")] == [
        f"{names[place]}:" for names in KEY_NAMES.values()
    ]
