import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from knowledge_base.entry import Kind
from knowledge_base.errors import ImportRefused
from knowledge_base.exchange import json_file, json_stream
from knowledge_base.exchange.json_items import holder
from knowledge_base.exchange.read import read_entries
from knowledge_base.exchange.rows import ReadFile, RejectedRow
from knowledge_base.variables import Variable
from tests.knowledge_base.exchange.making import read_text

CLAIM: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://contoh.go.id/1",
    "claimReviewed": "Bantuan cair lewat tautan",
    "reviewBody": "Tidak benar.",
    "datePublished": "2026-01-02T08:00:00+07:00",
    "author": {"@type": "Organization", "name": "Pemeriksa"},
    "reviewRating": {
        "@type": "Rating",
        "ratingValue": "1",
        "bestRating": "5",
        "worstRating": "1",
        "alternateName": "Salah",
    },
}


def lines(folder: Path, *found: str) -> ReadFile:
    return read_text(folder, "\n".join(found), "a.jsonl")


def document(folder: Path, found: object) -> ReadFile:
    return read_text(folder, json.dumps(found), "a.json")


def reasons(found: ReadFile) -> list[tuple[int, str]]:
    return [(row.number, row.reason.code) for row in found.rejected]


def refusal(folder: Path, content: str) -> str:
    with pytest.raises(ImportRefused) as caught:
        read_text(folder, content, "a.json")
    return caught.value.notice.code


def test_a_line_gives_all_fields(tmp_path: Path) -> None:
    whole = {
        "id": "ktp-hilang",
        "kind": "fact",
        "title": "KTP hilang?",
        "body": "Lapor.",
        "variants": ["ktp ilang; gmn", "ktp ilang; gmn", ""],
        "sources": [
            {"title": "t", "url": "https://a", "legal_basis": "UU", "publisher": "p", "published_on": "2020-02-03"}
        ],
        "valid_from": "2026-01-01",
        "valid_until": "2027-12-31",
        "review_on": None,
        "tags": ["dukcapil"],
        "channel_bodies": {"x": "Lapor ya."},
        "sample": True,
    }
    (row,) = lines(tmp_path, json.dumps(whole)).usable
    content = row.content
    assert (row.own_id, content.kind, content.sample, content.tags) == ("ktp-hilang", Kind.FACT, True, ("dukcapil",))
    assert content.variants == ("ktp ilang; gmn",)
    assert content.channel_bodies == {"x": "Lapor ya."}
    assert (content.valid_until, content.sources[0].published_on) == (date(2027, 12, 31), date(2020, 2, 3))


def test_only_title_and_body_are_needed_and_blank_lines_are_counted(tmp_path: Path) -> None:
    found = lines(tmp_path, "", '{"title": "a", "body": "b"}', "   ", '{"title": "c", "body": "d"}', "")
    assert [row.number for row in found.rows] == [2, 4]
    assert found.usable[0].content.kind is Kind.ANSWER


def test_a_line_cut_in_half_is_rejected_by_its_number_and_the_rest_is_read(tmp_path: Path) -> None:
    good = [json.dumps({"title": f"t{n}", "body": "b"}) for n in range(5)]
    found = lines(tmp_path, *good[:3], good[3][:15], good[4])
    assert reasons(found) == [(4, "import.json-broken")]
    assert found.rejected[0].reason.values["line"] == 4
    assert len(found.usable) == 4


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('{"title": "a"', "import.json-broken"),
        ("bukan json", "import.json-broken"),
        ("[]", "import.json-no-object"),
        ('"teks"', "import.json-no-object"),
        ("null", "import.json-no-object"),
        ('{"title": "a", "title": "b", "body": "c"}', "import.json-key-twice"),
        ('{"title": "a", "body": "b", "x": NaN}', "import.json-number"),
        ('{"title": "a", "body": "b", "x": -Infinity}', "import.json-number"),
        ('{"title": "a", "body": "b", "x": ' + "9" * 5_000 + "}", "import.json-number"),
        ('{"title": "a", "body": "b", "x": ' + "[" * 70 + "]" * 70 + "}", "import.json-too-deep"),
        ('{"title": "a", "body": "b", "x": ' + "[" * 100_000, "import.json-too-deep"),
        ('{"x": [' + "[]," * 1_000_001 + "0]}", "import.json-too-many"),
        ('{"title": 5, "body": "b"}', "import.json-not-text"),
        ('{"title": "a", "body": ["b"]}', "import.json-not-text"),
        ('{"title": "a", "body": "b", "id": 7}', "import.json-not-text"),
        ('{"title": "a", "body": "b", "kind": "rumour"}', "import.kind-unknown"),
        ('{"title": "a", "body": "b", "kind": 1}', "import.json-not-text"),
        ('{"title": "a", "body": "b", "variants": "c"}', "import.json-not-texts"),
        ('{"title": "a", "body": "b", "variants": ["c", 1]}', "import.json-not-texts"),
        ('{"title": "a", "body": "b", "tags": {}}', "import.json-not-texts"),
        ('{"title": "a", "body": "b", "sources": ["https://a"]}', "import.json-not-objects"),
        ('{"title": "a", "body": "b", "sources": [{"url": 1}]}', "import.json-not-text"),
        ('{"title": "a", "body": "b", "sample": "true"}', "import.json-not-flag"),
        ('{"title": "a", "body": "b", "channel_bodies": []}', "import.json-not-object"),
        ('{"title": "a", "body": "b", "channel_bodies": {"radio": "c"}}', "import.channel-unknown"),
        ('{"title": "a", "body": "b", "valid_until": "segera"}', "import.valid-until-unreadable"),
        ('{"title": "a\\u0000", "body": "b"}', "import.nul"),
        ('{"title": "\\u200b", "body": "b"}', "import.title-invisible"),
        ('{"title": "a", "body": ""}', "import.answer-empty"),
        ('{"title": "a", "body": "", "kind": "hoax"}', "import.clarification-empty"),
        ('{"body": "b", "kind": "hoax"}', "import.claim-empty"),
        ("{}", "import.row-empty"),
        (
            '{"title": "a", "body": "b", "sources": [' + ",".join(f'{{"url": "u{n}"}}' for n in range(51)) + "]}",
            "import.too-many-sources",
        ),
    ],
)
def test_a_line_that_cannot_be_used_says_why(line: str, code: str, tmp_path: Path) -> None:
    found = lines(tmp_path, '{"title": "baik", "body": "baik"}', line)
    assert reasons(found) == [(2, code)]
    assert [row.number for row in found.usable] == [1]


def test_keys_nobody_knows_are_named(tmp_path: Path) -> None:
    found = lines(tmp_path, '{"title": "a", "body": "b", "Judul": "x", "sources": [{"halaman": 3}]}')
    assert found.about.ignored == ("Judul", "sources.halaman")
    assert len(found.usable) == 1


def test_half_surrogates_are_taken_out(tmp_path: Path) -> None:
    found = lines(tmp_path, '{"title": "a\\ud800b", "body": "\\ud83d\\ude00"}')
    assert (found.usable[0].content.title, found.usable[0].content.body) == ("ab", "😀")


def test_a_claim_rated_false_is_a_hoax_with_its_source(tmp_path: Path) -> None:
    (row,) = document(tmp_path, CLAIM).usable
    assert (row.number, row.own_id, row.content.kind) == (1, "https://contoh.go.id/1", Kind.HOAX)
    assert (row.content.title, row.content.body) == ("Bantuan cair lewat tautan", "Tidak benar.")
    (source,) = row.content.sources
    assert (source.url, source.publisher, source.published_on) == (
        "https://contoh.go.id/1",
        "Pemeriksa",
        date(2026, 1, 2),
    )


@pytest.mark.parametrize(
    ("rating", "kind"),
    [
        ({"alternateName": "Benar"}, Kind.FACT),
        ({"alternateName": "FAKTA."}, Kind.FACT),
        ({"alternateName": "Sebagian benar", "ratingValue": 5, "bestRating": 5}, Kind.HOAX),
        ({"alternateName": "Menyesatkan"}, Kind.HOAX),
        ({"alternateName": "Tidak benar"}, Kind.HOAX),
        ({"ratingValue": "5", "bestRating": "5", "worstRating": 1}, Kind.FACT),
        ({"ratingValue": "1", "bestRating": "1", "worstRating": "1"}, Kind.HOAX),
        ({"ratingValue": "2", "bestRating": "5"}, Kind.HOAX),
        ({}, Kind.HOAX),
        (None, Kind.HOAX),
        ([{"alternateName": "Benar"}], Kind.FACT),
    ],
)
def test_a_claim_is_a_fact_only_when_it_is_rated_true(rating: object, kind: Kind, tmp_path: Path) -> None:
    (row,) = document(tmp_path, {**CLAIM, "reviewRating": rating}).usable
    assert row.content.kind is kind


@pytest.mark.parametrize(
    "wrap",
    [
        lambda claim: claim,
        lambda claim: [claim],
        lambda claim: {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": claim}]},
        lambda claim: {"@type": "DataFeed", "dataFeedElement": {"@type": "DataFeedItem", "item": [claim]}},
        lambda claim: {"@type": ["DataFeed"], "dataFeedElement": [claim]},
        lambda claim: {
            "@context": "x",
            "@graph": [{"@type": "WebPage"}, {"@type": "Organization", "name": "y"}, claim],
        },
        lambda claim: {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": claim}]},
        lambda claim: {**claim, "@type": ["ClaimReview", "Review"]},
        lambda claim: {**claim, "@type": "https://schema.org/ClaimReview"},
        lambda claim: {
            **claim,
            "claimReviewed": [claim["claimReviewed"]],
            "reviewBody": {"@value": claim["reviewBody"]},
        },
        lambda claim: {**{key: claim[key] for key in claim if key != "reviewBody"}, "description": claim["reviewBody"]},
    ],
)
def test_a_claim_is_found_however_it_is_wrapped(wrap: Any, tmp_path: Path) -> None:
    (row,) = document(tmp_path, wrap(CLAIM)).usable
    assert (row.number, row.content.title, row.content.body) == (1, CLAIM["claimReviewed"], CLAIM["reviewBody"])


def test_items_of_a_feed_that_cannot_be_used_are_named_by_their_place(tmp_path: Path) -> None:
    without_body = {key: value for key, value in CLAIM.items() if key != "reviewBody"}
    without_claim = {key: value for key, value in CLAIM.items() if key != "claimReviewed"}
    items = [CLAIM, without_body, without_claim, {"@type": "DataFeedItem"}, {"@type": "Recipe"}, 5]
    found = document(tmp_path, {"@type": "DataFeed", "dataFeedElement": items})
    assert reasons(found) == [
        (2, "import.clarification-empty"),
        (3, "import.claim-empty"),
        (4, "import.json-no-item"),
        (5, "import.json-type"),
        (6, "import.json-no-object"),
    ]


def test_entities_and_tags_become_plain_text(tmp_path: Path) -> None:
    claim = {
        **CLAIM,
        "claimReviewed": "e-Tilang di Kota &#8211; cek &amp; ricek",
        "reviewBody": "<p>Tidak benar.</p><ul><li>Satu</li><li>3 < 5 &lt;b&gt;</li></ul><script>alert(1)</script>",
    }
    (row,) = document(tmp_path, claim).usable
    assert row.content.title == "e-Tilang di Kota – cek & ricek"
    assert row.content.body == "Tidak benar.\n\n- Satu\n- 3 < 5 <b>"


def test_an_address_shared_by_several_claims_is_no_name(tmp_path: Path) -> None:
    found = document(
        tmp_path, [CLAIM, {**CLAIM, "claimReviewed": "Lain"}, {**CLAIM, "url": "https://b", "claimReviewed": "c"}]
    )
    assert [row.own_id for row in found.usable] == [None, None, "https://b"]


def test_the_wording_that_went_round_becomes_a_variant(tmp_path: Path) -> None:
    reviewed = {"@type": "Claim", "appearance": [{"@type": "CreativeWork", "text": "Awas!\nKlik tautan"}, {"url": "x"}]}
    (row,) = document(tmp_path, {**CLAIM, "itemReviewed": reviewed, "keywords": "bansos, tautan"}).usable
    assert row.content.variants == ("Awas! Klik tautan",)
    assert row.content.tags == ("bansos", "tautan")


def test_questions_of_a_page_are_answers(tmp_path: Path) -> None:
    page = {
        "@type": "FAQPage",
        "mainEntity": [
            {"@type": "Question", "name": "Jam buka?", "acceptedAnswer": {"@type": "Answer", "text": "<p>08.00</p>"}},
            {"@type": "Question", "name": "Kosong?"},
        ],
    }
    found = document(tmp_path, page)
    assert [(row.content.kind, row.content.title, row.content.body) for row in found.usable] == [
        (Kind.ANSWER, "Jam buka?", "08.00")
    ]
    assert reasons(found) == [(2, "import.answer-empty")]


def test_a_list_of_entries_is_read_like_lines(tmp_path: Path) -> None:
    found = document(tmp_path, [{"title": "a", "body": "b", "lain": 1}, {"title": "c"}])
    assert [row.number for row in found.usable] == [1]
    assert reasons(found) == [(2, "import.answer-empty")]
    assert found.about.ignored == ("lain",)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('{"@type": "ClaimReview", ', "import.json-broken"),
        ("[1, 2", "import.json-broken"),
        ("[]", "import.json-no-entries"),
        ('{"@graph": [{"@type": "WebPage"}]}', "import.json-no-entries"),
        ("[" * 5_000 + "]" * 5_000, "import.json-too-deep"),
        ('{"a": 1, "a": 2}', "import.json-key-twice"),
    ],
)
def test_a_document_that_is_none_is_refused(content: str, code: str, tmp_path: Path) -> None:
    assert refusal(tmp_path, content) == code


def test_a_wrong_ending_does_not_matter(tmp_path: Path) -> None:
    line = '{"title": "a", "body": "b"}'
    for name in ("a.json", "a.txt", "a.csv", "a"):
        assert read_text(tmp_path, f"{line}\n{line.replace('a', 'x')}\n", name).about.form == "jsonl"
    for name in ("a.jsonl", "a.txt"):
        assert read_text(tmp_path, f"[{line}]", name).about.form == "json"
    assert read_text(tmp_path, json.dumps(CLAIM, indent=2), "a.txt").about.form == "json"
    assert read_text(tmp_path, "judul,jawaban\na,b\n", "a.xlsx").about.form == "csv"
    assert isinstance(
        read_text(tmp_path, '{"title": "a",\n{"title": "b", "body": "c"}', "a.jsonl").rows[0], RejectedRow
    )


def test_variables_are_read_and_their_unknown_keys_are_reported(tmp_path: Path) -> None:
    found = read_text(
        tmp_path,
        '{"title": "a", "body": "{b}", "variables": [{"name": "b", "choices": ["c"], "required": false, "x": 1}]}\n'
        '{"title": "d", "body": "e", "variables": {}}\n'
        '{"title": "f", "body": "g", "variables": [{"name": "h", "required": 1}]}\n',
        "a.jsonl",
    )
    assert found.usable[0].content.variables == (Variable(name="b", choices=("c",), required=False),)
    assert found.about.ignored == ("variables.x",)
    assert [row.reason.code for row in found.rejected] == ["import.json-not-objects", "import.json-not-flag"]


def test_what_the_fact_check_tools_found_is_read(tmp_path: Path) -> None:
    def check(name: str, rating: str) -> dict[str, object]:
        return {
            "publisher": {"name": name, "site": "periksa.example"},
            "url": f"https://periksa.example/{name}",
            "title": f"Cek fakta oleh {name}",
            "reviewDate": "2026-03-04T00:00:00Z",
            "textualRating": rating,
            "languageCode": "id",
        }

    claims = [
        {
            "text": "Air laut surut &amp; hilang",
            "claimant": "Warganet",
            "claimReview": [check("A", "Salah"), check("B", "Keliru")],
        },
        {"text": "Loket buka Sabtu", "claimReview": [check("C", "Benar")]},
        {"text": "Tanpa pemeriksa", "claimReview": []},
        {"claimReview": [check("D", "Salah")]},
    ]
    for found in (
        document(tmp_path, {"claims": claims, "nextPageToken": "x"}),
        document(tmp_path, {"results": [{"claim": one} for one in claims]}),
        lines(tmp_path, json.dumps({"claims": claims[:2]}), *map(json.dumps, claims[2:])),
    ):
        hoax, fact = (row.content for row in found.usable)
        assert (hoax.kind, hoax.title, fact.kind) == (Kind.HOAX, "Air laut surut & hilang", Kind.FACT)
        assert hoax.body == "Cek fakta oleh A\nSalah\n\nCek fakta oleh B\nKeliru"
        assert [one.publisher for one in hoax.sources] == ["A", "B"]
        assert (hoax.sources[0].published_on, found.usable[0].own_id) == (date(2026, 3, 4), "https://periksa.example/A")
        assert [code for _, code in reasons(found)] == ["import.clarification-empty", "import.claim-empty"]


def seen(path: Path) -> tuple[object, ...]:
    try:
        found = read_entries(path)
    except ImportRefused as refused:
        return (refused.notice.code, dict(refused.notice.values))
    return (found.rows, found.about)


VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)
ITEM = st.dictionaries(st.sampled_from(["title", "body", "id", "@type", "x"]), VALUE | st.just("https://a"), max_size=4)
HOLDERS = ["dataFeedElement", "@graph", "entries", "claims", "results", "@type", "mainEntity"]


@given(
    found=st.lists(ITEM | VALUE, max_size=5)
    | st.dictionaries(
        st.sampled_from(HOLDERS), st.lists(ITEM, max_size=4) | st.just("DataFeed"), min_size=1, max_size=3
    ),
    piece=st.integers(1, 40),
    cut=st.integers(0, 60),
    indent=st.sampled_from([None, 1]),
)
@example(found={"@type": [], "entries": []}, piece=1, cut=0, indent=None)
@example(found={"results": [{"title": "a", "body": "b"}], "entries": []}, piece=1, cut=0, indent=None)
@example(found={"results": [{"x": 1}, {"claim": {"text": "a"}}, 1]}, piece=1, cut=30, indent=None)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_large_document_says_the_same_item_by_item(
    tmp_path: Path, found: object, piece: int, cut: int, indent: int | None
) -> None:
    text = json.dumps(found, ensure_ascii=False, indent=indent)
    path = tmp_path / "a.json"
    path.write_text(text[: max(len(text) - cut, 1)] if cut < 30 else text, encoding="utf-8")
    whole = seen(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_file, "WHOLE", 0)
        patch.setattr(json_stream, "_PIECE", piece)
        streamed = seen(path)
    is_one = isinstance(found, dict) and holder(found) is None
    assert streamed == whole or (is_one and streamed[0] == "import.json-item-too-long")
