"""What is said about what was found."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from knowledge_base.store import Store, create_store
from knowledge_base.store.desk import Shown
from replydesk.evaluation.causes import causes_of
from replydesk.evaluation.pairs import rough_pairs
from replydesk.evaluation.result import Advice, AdviceKind, Evaluation
from replydesk.evaluation.run import EvaluationRun, evaluate
from replydesk.practice import fill_with_samples
from replydesk.wording import LANGUAGES, load_wording
from tests.replydesk.evaluation.conftest import SARI, TODAY, Add


def of_kind(found: Evaluation, kind: AdviceKind) -> list[Advice]:
    return [one for one in found.advice if one.kind is kind]


def codes(found: Evaluation) -> list[str]:
    return [one.said.code for one in found.advice]


def test_entries_that_are_taken_for_each_other_are_named_with_the_word_that_differs(store: Store, add: Add) -> None:
    add("hilang", "Mengurus kartu keluarga hilang", "kartu keluarga ilang ngurusnya", "urus kartu keluarga baru")
    add("rusak", "Mengurus kartu keluarga rusak", "urus kartu keluarga sobek", "ngurus kartu keluarga")

    found = evaluate(store, today=TODAY)

    [pair] = found.pairs
    assert {pair.first.name, pair.second.name} == {"hilang", "rusak"}
    assert pair.count == pair.first_lost + pair.second_lost >= 2
    assert sum(one.count for one in found.confused) == pair.count
    words = {pair.first.name: pair.only_first, pair.second.name: pair.only_second}
    assert "hilang" in words["hilang"]
    assert {"rusak", "sobek"} <= set(words["rusak"])
    assert "keluarga" in " ".join(pair.shared)
    [advice] = of_kind(found, AdviceKind.TELL_APART)
    assert advice.gain == pair.count
    assert {entry.name for entry in advice.entries} == {"hilang", "rusak"}
    for example in pair.examples:
        assert example.wanted != example.got
        assert example.won_by


def test_entries_that_nothing_tells_apart_are_to_be_merged(store: Store, add: Add) -> None:
    add("satu", "Jadwal donor darah", "donor darah jadwal kapan", "darah donor kapan jadwal")
    add("dua", "Kapan jadwal donor darah", "donor darah kapan ya jadwal", "jadwal darah donor kapan")

    merged = of_kind(evaluate(store, today=TODAY), AdviceKind.MERGE)

    assert [one.said.code for one in merged] == ["evaluation.merge"]


def test_entries_that_differ_only_now_and_then_may_be_one(store: Store, add: Add) -> None:
    add("cara", "Membuat surat pindah keluar", "bikin surat pindah keluar kota", "surat pindah keluar online")
    add("proses", "Proses membuat surat pindah keluar", "surat pindah keluar bikin gmn", "langkah surat pindah keluar")

    merged = of_kind(evaluate(store, today=TODAY), AdviceKind.MERGE)

    assert [one.said.code for one in merged] == ["evaluation.merge-perhaps"]
    assert merged[0].said.values["words"]


def test_a_phrasing_of_two_entries_is_named_whatever_its_spelling(store: Store, add: Add) -> None:
    add("satu", "Tarif parkir motor di pasar", "brp tarif parkir motor?")
    add("dua", "Karcis parkir kendaraan roda dua", "Berapa tarif parkir motor")

    found = evaluate(store, today=TODAY)

    [twin] = found.duplicates
    assert [entry.name for entry in twin.entries] == ["satu", "dua"]
    assert "evaluation.duplicate" in codes(found)


def test_a_phrasing_of_three_entries_is_named_once(store: Store, add: Add) -> None:
    for name in ("satu", "dua", "tiga"):
        add(name, f"Tarif {name}", "berapa tarif parkir motor")
    found = evaluate(store, today=TODAY)
    assert codes(found).count("evaluation.duplicates") == 1
    assert [len(one.entries) for one in found.duplicates] == [3]


def test_the_words_that_an_entry_lacks_are_named(store: Store, add: Add) -> None:
    add("pajak", "Bayar pajak mobil", "pajak mobil bayar di samsat", "STNK mati denda berapa")
    add("denda", "Denda tilang elektronik berapa", "berapa denda tilang elektronik", "denda etilang brp")

    found = evaluate(store, today=TODAY)

    [advice] = [one for one in of_kind(found, AdviceKind.ADD_VARIANT) if one.gain]
    assert [entry.name for entry in advice.entries] == ["pajak"]
    assert advice.text == advice.said.values["phrasing"] == "STNK mati denda berapa"
    assert "STNK" in str(advice.said.values["words"])


def test_a_draft_that_hides_a_usable_entry_is_in_the_way(store: Store, add: Add) -> None:
    add("draf", "Syarat beasiswa kuliah luar negeri", "beasiswa kuliah luar negeri syaratnya", approve=False)
    add("lengkap", "Bantuan dana pendidikan", "beasiswa kuliah luar negeri syaratnya apa saja")

    found = evaluate(store, today=TODAY)

    [one] = found.in_the_way
    assert (one.blocker.name, one.wanted.name, str(one.status)) == ("draf", "lengkap", "draft")
    assert "evaluation.in-the-way-draft" in codes(found)


def test_an_expired_entry_in_the_way_is_called_expired(store: Store, add: Add) -> None:
    add("lama", "Syarat beasiswa kuliah luar negeri", "beasiswa kuliah luar negeri", until=date(2026, 1, 1))
    add("baru", "Bantuan dana pendidikan", "beasiswa kuliah luar negeri syaratnya apa saja")
    assert "evaluation.in-the-way-expired" in codes(evaluate(store, today=TODAY))


@pytest.mark.parametrize(
    ("phrasings", "thin"),
    [
        (("Jam buka?", "jam buka", "jam buka!"), ["e"]),
        (("Jam buka?", "min, kak", "makasih"), ["e"]),
        (("Jam buka?", "jam buka perpustakaan"), []),
    ],
)
def test_an_entry_whose_phrasings_all_say_the_same_is_too_thin_to_test(
    store: Store, add: Add, phrasings: tuple[str, ...], thin: list[str]
) -> None:
    add("e", *phrasings)
    assert [entry.name for entry in evaluate(store, today=TODAY).thin] == thin


# --- what people asked for in vain


def receive(store: Store, text: str, *, chosen: str = "", confidence: float = 0.0) -> None:
    at = datetime(2026, 11, 20, 9, tzinfo=UTC)
    message = store.desk.receive(text, channel="x", author_handle="", intent="question", at=at)
    if chosen:
        entry = store.entries.serving(chosen)
        assert entry is not None
        store.desk.note_shown(message.id, [Shown(entry_id=entry.id, revision=1, confidence=confidence)], at=at)
        store.desk.note_chosen(message.id, entry.id, at=at)


@pytest.mark.usefixtures("desk")
def test_messages_about_the_same_thing_are_one_gap_the_most_frequent_first(store: Store) -> None:
    receive(store, "sewa gedung olahraga gimana caranya min")
    receive(store, "vaksin kucing gratis ada ga?")
    receive(store, "min mau sewa gedung olahraga dong")
    receive(store, "sewa gedung olahraga berapa")

    found = evaluate(store, today=TODAY)

    assert [gap.count for gap in found.gaps] == [3, 1]
    assert {"sewa", "gedung"} <= set(found.gaps[0].words)
    assert found.gaps[0].nearest is None
    first = found.advice[0]
    assert (first.kind, first.gain, first.said.code) == (AdviceKind.NEW_ENTRY, 3, "evaluation.gap-new")
    assert first.text == found.gaps[0].example


@pytest.mark.usefixtures("desk")
def test_a_gap_that_is_filled_meanwhile_is_none_any_more(store: Store, add: Add) -> None:
    receive(store, "sewa gedung olahraga gimana caranya min")
    add("gedung", "Bagaimana cara sewa gedung olahraga?", "sewa gedung olahraga")
    assert evaluate(store, today=TODAY).gaps == ()


@pytest.mark.usefixtures("desk")
def test_an_entry_chosen_against_the_program_is_named_beside_the_gap(store: Store) -> None:
    receive(store, "kartu identitas saya raib entah ke mana", chosen="ktp-hilang", confidence=0.05)
    receive(store, "ktp saya hilang", chosen="ktp-hilang", confidence=0.9)

    found = evaluate(store, today=TODAY)

    [gap] = found.gaps
    assert gap.nearest is not None
    assert gap.nearest.name == "ktp-hilang"
    assert "evaluation.gap-near" in codes(found)


@pytest.mark.usefixtures("desk")
def test_a_gap_names_nobody(store: Store) -> None:
    receive(store, "@budi halo min, nama saya Budi Santoso 081234567890 mau sewa gedung olahraga")

    [gap] = evaluate(store, today=TODAY).gaps

    shown = " ".join((*gap.words, gap.example)).casefold()
    assert "gedung" in shown
    assert not any(part in shown for part in ("budi", "santoso", "0812"))


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("text", ["", "  ", "😀", "???", "min", "a" * 5000])
def test_no_message_can_stop_it(store: Store, text: str) -> None:
    receive(store, text)
    assert len(evaluate(store, today=TODAY).gaps) <= 1


# --- all of it, over the samples


@pytest.fixture(scope="module")
def sampled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EvaluationRun]:
    """A run over the samples, done, with a message that nothing answers."""
    store = create_store(tmp_path_factory.mktemp("samples") / "desk.db")
    fill_with_samples(store, SARI)
    receive(store, "pinjam {0} %s tenda pleton berapa")
    run = EvaluationRun(today=TODAY)
    while not run.is_done:
        run.advance(store)
    yield run
    store.close()


def test_what_was_said_is_counted_beside_what_was_so(sampled: EvaluationRun) -> None:
    found = sampled.result()
    said = found.calibration
    assert said.answer + said.unsure + said.none == found.asked == sum(one.asked for one in said.bins)
    assert sum(one.right for one in said.bins) == found.found_first
    assert said.answer_right <= said.answer
    assert 0 <= said.error < 0.3
    assert all(one.low - 1e-9 <= one.confidence <= one.high for one in said.bins)


def test_every_miss_has_one_cause_and_advice_comes_by_its_gain(sampled: EvaluationRun) -> None:
    found, misses = sampled.result(), sampled._tally.misses

    causes = causes_of(misses, rough_pairs(misses), found.duplicates)

    counted = causes.blocked.total() + causes.duplicated.total() + causes.confused.total()
    assert counted + sum(map(len, causes.weak.values())) == len(misses) == found.asked - found.found_first
    assert sum(one.gain for one in found.advice) == len(misses) + sum(gap.count for gap in found.gaps)
    gains = [one.gain for one in found.advice]
    assert gains == sorted(gains, reverse=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_advice_can_be_put_into_words(sampled: EvaluationRun, language: str) -> None:
    wording = load_wording(language)
    said = [wording.say(one.said) for one in sampled.result().advice]
    assert len(set(said)) == len(said) > 10
    assert any("pinjam {0} %s tenda" in one for one in said)
