"""Out and in again changes nothing, whatever an entry says."""

import string
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from knowledge_base.attachments import Attachment
from knowledge_base.entry import EntryContent, Kind, Source
from knowledge_base.exchange.accept import RowRejected, tidy
from knowledge_base.exchange.clean import clean_line
from knowledge_base.exchange.columns import CHANNELS
from knowledge_base.exchange.named import laid_over
from knowledge_base.exchange.read import read_entries
from knowledge_base.exchange.rows import UsableRow
from knowledge_base.exchange.write import write_entries
from knowledge_base.frozen import FrozenDict
from knowledge_base.variables import Variable
from knowledge_base.wordings import Place

ENDINGS = (".jsonl", ".csv", ".xlsx", ".json")


@dataclass(frozen=True)
class Out:
    """An entry as it is written."""

    content: EntryContent
    own_id: str | None = None
    id: str = "0" * 32


NASTY = st.sampled_from(
    [
        "=1+1",
        "'=1+1",
        "''=1",
        "+62 811",
        "-5",
        "@SUM(A1)",
        "＝x",
        "'",
        "'a",
        "1,98E+17",
        "'1E+10",
        "_x0041_",
        "_x005F_x0041_",
        "x005F_",
        'kutip "ganda"; titik koma, koma\ttab | pipa',
        "&amp; &lt;b&gt; <p>x</p> &",
        "0811000222333444555",
        "46374",
        "3/4",
        "TRUE",
        "#N/A",
        "18 Desember 2026",
        "Kota 👨‍👩‍👧 1️⃣ ❤️",
        "𝗕𝗔𝗡𝗧𝗨𝗔𝗡",
        "Judul",
        "Jawaban",
        "sep=;",
        "baris\nlagi\n\n- satu\n=dua",
        "  ",
    ]
)
TEXT = st.one_of(
    NASTY,
    st.text(max_size=40),
    st.text(alphabet="='+-@\"';,\t\n\r ab1E&<>_x0041\\", max_size=20),
    st.lists(NASTY, max_size=3).map("".join),
)
SHORT = TEXT.map(lambda text: text[:150])
DAY = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))
SOURCE = st.builds(Source, title=SHORT, url=SHORT, legal_basis=SHORT, publisher=SHORT, published_on=DAY)
VALUE = st.one_of(st.sampled_from(["Loket 1", "=1+1", "a=b", "'x", "Bapak; Ibu"]), SHORT)
VARIABLE = st.builds(
    Variable,
    name=st.sampled_from(["nama", "tautan", "Kode_1", "TRUE", "é"]),
    default=st.just("") | VALUE,
    choices=st.lists(VALUE, max_size=3).map(tuple),
    required=st.booleans(),
)
ATTACHMENT = st.one_of(
    st.builds(
        Attachment,
        title=SHORT,
        url=st.sampled_from(["https://youtu.be/a?x=1&y=|", "https://kota.go.id/'=1", "https://a.id/\u00e9#;"]),
        alt=SHORT,
        channel=st.sampled_from(["", "instagram"]),
    ),
    st.builds(
        Attachment,
        title=SHORT,
        file=st.text(max_size=20).map(lambda text: f"{text}.png") | st.just("=1+1.pdf"),
        sha256=st.sampled_from(["ab" * 32, "0" * 64]),
        alt=SHORT,
    ),
)
ACCOUNTS = ("leader", "institution", "Bupati Contoh", "@dinas_contoh", "=1+1", "Kepala (Dinas); Kota", "x", "É")
PLACE = st.one_of(
    st.sampled_from(sorted(CHANNELS)),
    st.builds(Place, channel=st.sampled_from(["", *CHANNELS]), account=st.sampled_from(ACCOUNTS)).map(str),
)
FIELDS: dict[str, st.SearchStrategy[object]] = {
    "kind": st.sampled_from(Kind),
    "title": SHORT,
    "body": TEXT,
    "variants": st.lists(SHORT, max_size=4).map(tuple),
    "sources": st.lists(SOURCE, max_size=3).map(tuple),
    "tags": st.lists(SHORT, max_size=3).map(tuple),
    "channel_bodies": st.dictionaries(PLACE, TEXT, max_size=3).map(FrozenDict),
    "variables": st.just(()) | st.lists(VARIABLE, max_size=3).map(tuple),
    "attachments": st.just(()) | st.lists(ATTACHMENT, max_size=3).map(tuple),
    "valid_from": DAY,
    "valid_until": DAY,
    "review_on": DAY,
    "sample": st.booleans(),
}
CONTENT = st.builds(EntryContent, **FIELDS)
ID = st.none() | SHORT | st.text(string.ascii_lowercase + "-0123456789", min_size=1, max_size=20)


SLOW_MACHINES = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def importable(contents: list[tuple[EntryContent, str | None]]) -> list[Out]:
    """Return those of *contents* that an import would have let in, each id once."""
    found: dict[str, Out] = {}
    for number, (content, own_id) in enumerate(contents):
        name = clean_line((own_id or "").replace("\0", "")) or None
        try:
            entry = Out(tidy(content), name, f"{number:032x}")
        except RowRejected:
            continue
        found.setdefault(name or entry.id, entry)
    return list(found.values())


def test_whatever_an_entry_says_is_drawn() -> None:
    assert FIELDS.keys() == set(EntryContent.__slots__)


@pytest.mark.parametrize("ending", ENDINGS)
@given(contents=st.lists(st.tuples(CONTENT, ID), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None, suppress_health_check=SLOW_MACHINES)
def test_an_export_read_again_gives_the_same_entries(
    ending: str, contents: list[tuple[EntryContent, str | None]], tmp_path: Path
) -> None:
    entries = importable(contents)
    assume(entries)
    path = tmp_path / f"entri{ending}"

    assert write_entries(path, entries) == len(entries)
    found = read_entries(path)

    assert [row for row in found.rows if not isinstance(row, UsableRow)] == []
    assert [row.content for row in found.usable] == [entry.content for entry in entries]
    over = [laid_over(entry.content, row.content, row.named) for entry, row in zip(entries, found.usable, strict=True)]
    assert over == [entry.content for entry in entries]
    assert [row.own_id for row in found.usable] == [entry.own_id for entry in entries]
    assert [row.entry_id for row in found.usable] == [None if entry.own_id else entry.id for entry in entries]
    assert found.about.ignored == ()


@given(contents=st.lists(st.tuples(CONTENT, ID), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None, suppress_health_check=SLOW_MACHINES)
def test_a_csv_for_machines_read_again_gives_the_same_entries(
    contents: list[tuple[EntryContent, str | None]], tmp_path: Path
) -> None:
    entries = importable(contents)
    assume(entries)
    path = tmp_path / "entri.csv"

    write_entries(path, entries, for_machines=True)
    found = read_entries(path)

    assert [row.content for row in found.usable] == [entry.content for entry in entries]
    assert [row.own_id for row in found.usable] == [entry.own_id for entry in entries]


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("text", ["x" * 33_000, "😀" * 17_000, "'=" + "a b\n" * 8_000 + "akhir", "é" * 99_999])
def test_a_text_longer_than_a_cell_comes_back_whole(ending: str, text: str, tmp_path: Path) -> None:
    content = EntryContent(
        title="Panjang", body=text, variants=("a" * 2_000, "b"), channel_bodies=FrozenDict({"x": text})
    )
    path = tmp_path / f"entri{ending}"

    write_entries(path, [Out(EntryContent(title="Pendek", body="Isi")), Out(content, "p")])

    assert [row.content for row in read_entries(path).usable][1] == content
