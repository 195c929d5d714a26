"""Searching the entries of a fact base as one searches in the box of its page."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from knowledge_base.entry import Entry, EntryContent, Kind, Source
from knowledge_base.store import Store, create_store, open_store
from knowledge_base.store.desk import Shown
from knowledge_base.store.entries import Act
from knowledge_base.store.entry_pages import FEW, MANY, EntryFilter, EntryRow, Order, Shelf
from knowledge_base.store.entry_rows import SORTINGS
from tests.releases import release

TODAY = date(2026, 11, 21)
AT = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


def use(store: Store, entry: Entry, at: datetime) -> None:
    store.desk.record_release(release(at=at, cited=(entry,)))


@pytest.fixture
def filled(store: Store, sari: Act, budi: Act) -> Store:
    contents = {
        "kk": EntryContent(title="Kartu keluarga hilang", body="Lapor ke loket.", tags=("Adminduk", "kartu keluarga")),
        "kartu": EntryContent(
            kind=Kind.FACT,
            title="Kartu untuk keluarga",
            body="Isi.",
            sources=(Source(title="Perda"),),
            tags=("adminduk",),
        ),
        "paspor": EntryContent(title="Biaya paspor", body="Tarif.", valid_until=TODAY + timedelta(days=10)),
        "lama": EntryContent(title="Tarif lama", body="Dulu.", valid_until=TODAY - timedelta(days=1), review_on=TODAY),
    }
    for name, content in contents.items():
        entry = store.entries.add(content, budi if name == "kartu" else sari, own_id=name)
        if name in ("paspor", "lama"):
            store.entries.approve(entry.id, budi, revision=1, content_hash=entry.content_hash)
    serving = {name: store.entries.serving(name) for name in contents}
    assert serving["paspor"] is not None
    assert serving["lama"] is not None
    use(store, serving["paspor"], AT)
    use(store, serving["paspor"], AT - timedelta(days=200))
    use(store, serving["lama"], AT - timedelta(days=200))
    return store


def found(store: Store, typed: str, **how: object) -> list[str]:
    page = store.pages.look(EntryFilter(words=typed, **how), today=TODAY)  # type: ignore[arg-type]
    assert page.total == len(page.rows)
    return sorted(row.name for row in page.rows)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ["kartu", "kk", "lama", "paspor"]),
        ('"kartu keluarga"', ["kk"]),
        ("kartu keluarga", ["kartu", "kk"]),
        ("kartu -hilang ", ["kartu"]),
        ('-"kartu keluarga"', ["kartu", "lama", "paspor"]),
        ("kind:fact", ["kartu"]),
        ("-jenis:fakta", ["kk", "lama", "paspor"]),
        ("status:draft", ["kartu", "kk"]),
        ("status:kedaluwarsa", ["lama"]),
        ("-status:draf -status:expired", ["paspor"]),
        ("tag:ADMINDUK", ["kartu", "kk"]),
        ('tag:"kartu keluarga"', ["kk"]),
        ("tag:adm", []),
        ("tag:none", ["lama", "paspor"]),
        ("author:bud", ["kartu"]),
        ("author:nobody", []),
        ("-author:nobody", ["kartu", "kk", "lama", "paspor"]),
        ("expires:<30d", ["paspor"]),
        ("expires:5d", []),
        ("expires:past", ["lama"]),
        ("-expires:any", ["kartu", "kk"]),
        ("-expires:<30d", ["kartu", "kk", "lama"]),
        ("expires:<2026-12-31", ["lama", "paspor"]),
        ("review:<9999t", ["lama"]),
        ("source:none", ["kk", "lama", "paspor"]),
        ("sumber:ada", ["kartu"]),
        ("sumber:kosong", ["kk", "lama", "paspor"]),
        ("tinjau:<9999tahun", ["lama"]),
        ("dipakai:belum", ["kartu", "kk"]),
        ("berakhir:<4pekan", ["paspor"]),
        ("used:2", ["paspor"]),
        ("used:>0", ["lama", "paspor"]),
        ("unused:90d", ["kartu", "kk", "lama"]),
        ("unused:9999y", ["kartu", "kk"]),
        ("tak-dipakai:tidak-pernah", ["kartu", "kk"]),
        ("warna:merah kind:fact", ["kartu"]),
        ("kk", ["kk"]),
        ("kk kind:fact", []),
    ],
)
def test_each_part_of_a_search_narrows_it(filled: Store, typed: str, names: list[str]) -> None:
    assert found(filled, typed) == names


def test_a_misspelt_word_is_replaced_by_near_ones_and_said(filled: Store) -> None:
    page = filled.pages.look(EntryFilter(words="pasprt kartu "), today=TODAY)
    assert [(one.typed, one.words) for one in page.replaced] == [("pasprt", ("paspor",))]

    page = filled.pages.look(EntryFilter(words='"kartu kelaurga"'), today=TODAY)
    assert [row.name for row in page.rows] == ["kk"]
    assert [(one.typed, one.words) for one in page.replaced] == [("kelaurga", ("keluarga",))]


@pytest.mark.parametrize(("typed", "meant"), [("kpt ", "ktp"), ("pasopr ", "paspor"), ("apspor ", "paspor")])
def test_letters_that_changed_places_are_one_slip_wherever_they_stand(
    filled: Store, sari: Act, typed: str, meant: str
) -> None:
    for title in ("KTP hilang", "KTP rusak", "KPN"):
        filled.entries.add(EntryContent(title=title, body="Satu."), sari)
    [replaced] = filled.pages.look(EntryFilter(words=typed), today=TODAY).replaced
    assert replaced.words[0] == meant


def test_words_that_came_and_went_since_are_seen(filled: Store, sari: Act) -> None:
    def replaced() -> list[tuple[str, tuple[str, ...]]]:
        return [(one.typed, one.words) for one in filled.pages.look(EntryFilter(words="pasprt "), today=TODAY).replaced]

    assert replaced() == [("pasprt", ("paspor",))]
    new = filled.entries.add(EntryContent(title="Pasport", body="Satu."), sari)
    assert replaced() == [("pasprt", ("pasport",))]
    other = open_store(filled.path)
    other.entries.delete(new.id, sari)
    other.close()
    assert replaced() == [("pasprt", ("paspor",))]


@pytest.mark.parametrize("typed", ["paspor ", "pasp", "-pasprt ", "2026", "zzzzzz ", "xy "])
def test_what_is_known_or_near_to_nothing_is_not_replaced(filled: Store, typed: str) -> None:
    assert filled.pages.look(EntryFilter(words=typed), today=TODAY).replaced == ()


def test_deleted_entries_are_searched_by_title_and_tag(filled: Store, sari: Act) -> None:
    entry = filled.entries.serving("kk")
    assert entry is not None
    filled.entries.delete(entry.id, sari)

    assert found(filled, "tag:adminduk") == ["kartu"]
    for typed in ('"kartu keluarga"', "tag:adminduk", "kind:answer -paspor ", "author:sari"):
        assert found(filled, typed, shelf=Shelf.DELETED) == ["kk"]


def test_a_change_of_tags_is_found_and_undone(filled: Store, sari: Act) -> None:
    entry = filled.entries.serving("kk")
    assert entry is not None
    filled.entries.revise(entry.id, EntryContent(title="Kartu", body="Isi.", tags=("baru",)), sari, base_revision=1)
    assert found(filled, "tag:baru") == ["kk"]

    filled.undoing.undo(sari)
    assert found(filled, "tag:baru") == []
    assert found(filled, "tag:adminduk") == ["kartu", "kk"]


def test_a_message_counts_once_however_often_it_is_asked(filled: Store) -> None:
    entry = filled.entries.serving("kk")
    assert entry is not None
    shown = [Shown(entry_id=entry.id, revision=1, confidence=0.9)]
    for _ in range(2):
        message = filled.desk.receive("kk hilang", channel="x", author_handle="", intent="question", at=AT)
        for _ in range(3):
            filled.desk.note_shown(message.id, shown, at=AT)

    assert found(filled, "found:2") == ["kk"]
    assert found(filled, "found:never") == ["kartu", "lama", "paspor"]


def test_a_clock_set_back_does_not_make_the_last_use_earlier(filled: Store) -> None:
    rows = {row.name: row for row in filled.pages.page(EntryFilter(), today=TODAY)}

    assert (rows["paspor"].used, rows["paspor"].last_used_on) == (2, AT.date())


@pytest.mark.parametrize("seed", range(3))
def test_nothing_that_is_typed_breaks_the_database(filled: Store, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    pieces = [*'"-:<>=*()^{}\0 ', "tag:", "expires:<", "unused:", "9999t", "2026-12-31", "kartu", "NEAR(", " OR ", "ü"]
    for _ in range(150):
        typed = "".join(chance.choices(pieces, k=chance.randint(0, 20)))
        for shelf in (Shelf.ALL, Shelf.DELETED):
            filled.pages.look(EntryFilter(words=typed, shelf=shelf), today=TODAY)


# --- many entries


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Give more entries than are sorted, and more than are looked at one by one."""
    store = create_store(tmp_path_factory.mktemp("many") / "many.db")
    act = Act(person="Sari", at=AT)
    chance = random.Random(3)  # noqa: S311 - repeatable, not secret
    with store.atomic():
        entry = store.entries.add(EntryContent(title="Contoh", body="Isi."), act)
        pk = store.entries.pk_of(entry.id)
        # rows of the table alone: what is searched by words is tested above
        execute = store._db.execute
        columns = [row[1] for row in execute("PRAGMA table_info(entry)").fetchall()]
        changed = {"pk": ":pk", "id": ":id", "kind": ":kind", "title": ":title", "title_key": ":title",
                   "valid_until": ":until", "used": ":used", "author": ":author", "state": ":state",
                   "tags": ":tags", "source_count": ":source", "own_id": ":own", "review_on": ":review"}  # fmt: skip
        values = ", ".join(changed.get(name, name) for name in columns)
        for number in range(MANY + 2 * FEW):
            execute(
                f"INSERT INTO entry ({', '.join(columns)}) SELECT {values} FROM entry WHERE pk = {pk}",  # noqa: S608 - our own names
                {
                    "pk": pk + 1 + number,
                    "id": f"id{number}",
                    "kind": "fact" if chance.random() < 0.9 else "hoax",
                    "title": f"{chance.randint(0, 5000):04} judul",
                    "until": None if chance.random() < 0.5 else f"2026-11-{chance.randint(10, 30)}",
                    "used": int(chance.expovariate(0.3)),
                    "author": chance.choice(("Ani", "Budi", "Sari")),
                    "state": chance.choice(("draft", "approved", "retired")),
                    "review": None if chance.random() < 0.5 else f"2026-12-{chance.randint(10, 30)}",
                    "tags": "\n".join(chance.choices(("KTP", "adminduk", "paspor"), k=chance.randint(0, 2))),
                    "source": chance.randint(0, 3),
                    "own": None if chance.random() < 0.5 else f"{chance.choice('AbC')}-{number}",
                },
            )
    yield store
    store.close()


def _key(row: EntryRow, order: Order) -> tuple[str, int]:
    """Return what *row* is sorted by."""
    numbers = {Order.USED: row.used, Order.FOUND: row.found, Order.SOURCES: row.sources}
    texts = {
        Order.UPDATED: row.updated_at,
        Order.TITLE: row.title,
        Order.STATUS: str(row.status),
        Order.KIND: str(row.kind),
        Order.VALID_UNTIL: row.valid_until.isoformat() if row.valid_until else "~",
        Order.AUTHOR: row.author,
        Order.REVIEW: row.review_on.isoformat() if row.review_on else "~",
        Order.TAGS: "\n".join(row.tags).lower() or "~",
        Order.OWN_ID: row.name.lower() or "~",
    }
    return texts.get(order, ""), numbers.get(order, 0)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("typed", ["", "kind:fact", "author:ani kind:fact", "kind:hoax used:3"])
def test_pages_put_together_are_all_entries_in_order(
    many: Store, order: Order, typed: str, *, descending: bool
) -> None:
    wanted = EntryFilter(words=typed)
    rows: list[EntryRow] = []
    after = None
    while True:
        page = many.pages.look(wanted, today=TODAY, order=order, descending=descending, limit=1000, after=after)
        rows += page.rows
        after = page.following
        if after is None:
            break

    assert len(rows) == len({row.id for row in rows}) == page.total == many.pages.count(wanted, today=TODAY)
    keys = [_key(row, order) for row in rows]
    assert keys == sorted(keys, reverse=SORTINGS[order].falls != descending)


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("typed", ["", "kind:fact", "author:ani kind:fact"])
def test_no_page_of_many_entries_is_sorted_or_scanned(many: Store, order: Order, typed: str) -> None:
    database = many._db
    asked: list[tuple[str, object]] = []
    execute = database.execute

    def listen(sql: str, values: object = None) -> object:
        asked.append((sql, values))
        return execute(sql, values)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "execute", listen)
        many.pages.look(EntryFilter(words=typed), today=TODAY, order=order)
    plans = [
        row[3]
        for sql, values in asked
        for row in execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()  # type: ignore[arg-type]
    ]

    assert plans
    assert [plan for plan in plans if "ORDER BY" in plan or plan == "SCAN entry"] == []
