from datetime import timedelta

import pytest

from knowledge_base.entry import Entry
from knowledge_base.errors import LearningRefused
from replydesk.learning import LearnedKind, learned, redo, undo
from replydesk.suggest import Decision
from tests.replydesk.learning.conftest import EATEN, NOW, Desk


def test_a_rejected_entry_is_last_and_no_answer_for_that_message(desk: Desk, lost_card: Entry) -> None:
    text = "min ktp sy ilang gmn ngurusnya"
    assert desk.first(text).entry.id == lost_card.id

    desk.reject(text, lost_card)

    found = desk.ask(text)
    assert found.items[-1].entry.id == lost_card.id
    assert found.items[-1].confidence < 0.05
    assert found.items[-1].reasons[-1].code == "learned.was-rejected"
    assert found.decision is not Decision.ANSWER


def test_the_others_are_surer_then_but_none_of_them_is_called_the_answer(desk: Desk) -> None:
    wrong = desk.add("Bayar pajak kendaraan di Samsat Bekasi")
    right = desk.add("Bayar pajak kendaraan lewat aplikasi")
    text = "bayar pajak kendaraan samsat lewat hp"
    before = {one.entry.id: one.confidence for one in desk.ask(text).items}
    desk.reject(text, wrong)
    after = desk.ask(text)

    assert after.items[0].entry.id == right.id
    assert after.items[0].confidence > before[right.id]
    assert after.decision is not Decision.ANSWER


def test_what_hardly_fits_does_not_fit_because_the_first_was_rejected(desk: Desk) -> None:
    likely = desk.add("Kartu keluarga saya rusak kena air")
    desk.add("Air PDAM mati sejak pagi")
    text = "kartu keluarga sy rusak kena air"
    before = desk.ask(text).items[1].confidence
    desk.reject(text, likely)
    assert desk.first(text).confidence <= 10 * before + 0.001


@pytest.mark.parametrize(
    "text", ["KTP saya hilang, ngurusnya gimana ya?", "halo min, ktp ilang gmn ngurus 081234567890"]
)
def test_it_counts_for_nearly_the_same_message(desk: Desk, lost_card: Entry, text: str) -> None:
    desk.reject("min ktp sy ilang gmn ngurusnya", lost_card)

    assert desk.ask(text).items[-1].reasons[-1].code == "learned.was-rejected"


@pytest.mark.parametrize(
    "text",
    ["ktp hilang waktu banjir kemarin di Bekasi", "ktp hilang bisa lewat aplikasi", "ktp belum hilang gmn ngurus"],
)
def test_it_does_not_count_for_another_message(desk: Desk, lost_card: Entry, text: str) -> None:
    before = desk.ask(text)
    desk.reject("min ktp sy ilang gmn ngurusnya", lost_card)

    assert desk.ask(text) == before


def test_another_year_is_another_message(desk: Desk) -> None:
    entry = desk.add("Jadwal cuti bersama 2025")
    desk.reject("jadwal cuti bersama 2026", entry)

    assert desk.first("jadwal cuti bersama 2025").confidence > 0.5
    assert desk.first("jadwal cuti bersama 2026").confidence < 0.05


LONG = (
    "bantuan modal usaha pedagang kaki lima terdampak gusuran pasar induk lewat koperasi nelayan serta kelompok tani"
    " pendamping desa penyuluh lapangan kabarnya cair {} wilayah {}"
)


@pytest.mark.parametrize(("cair", "wilayah"), [("3 juta", "Sleman"), ("2 juta", "Bantul")])
def test_one_amount_or_one_town_makes_a_long_message_another(desk: Desk, cair: str, wilayah: str) -> None:
    entry = desk.add("Bantuan modal usaha untuk pedagang kaki lima lewat koperasi")
    rejected, text = LONG.format("2 juta", "Sleman"), LONG.format(cair, wilayah)
    before = desk.ask(text)
    desk.reject(rejected, entry)

    assert desk.ask(text) == before
    assert desk.ask(f"{rejected} dong").items[-1].reasons[-1].code == "learned.was-rejected"


def test_a_no_that_only_asks_makes_no_other_message(desk: Desk, lost_card: Entry) -> None:
    desk.reject("ktp hilang bisa diurus gak", lost_card)

    assert desk.ask("ktp hilang bisa diurus").items[-1].reasons[-1].code == "learned.was-rejected"


def test_what_was_said_last_of_the_same_message_holds(desk: Desk, lost_card: Entry) -> None:
    before = desk.ask(EATEN)
    taught = desk.teach(EATEN, lost_card)
    rejected = desk.reject(EATEN, lost_card)
    assert learned(desk.store) == (rejected,)
    assert desk.ask(EATEN).decision is Decision.NONE

    assert desk.teach(EATEN, lost_card).id == taught.id
    assert [one.kind for one in learned(desk.store)] == [LearnedKind.PHRASING]
    assert desk.first(EATEN).entry.id == lost_card.id

    redo(desk.store, rejected.id, person="Sari", now=NOW)
    assert [one.kind for one in learned(desk.store)] == [LearnedKind.REJECTION]
    undo(desk.store, rejected.id, person="Sari", now=NOW)
    assert desk.ask(EATEN) == before


def test_what_was_taught_from_a_likelier_message_outweighs_a_rejection(desk: Desk, lost_card: Entry) -> None:
    desk.reject("kartu penduduk ketelan kebo besar sawah", lost_card)
    desk.teach("kartu penduduk ketelan kebo besar sawah tetangga", lost_card)

    assert desk.ask("kartu penduduk ketelan kebo besar sawah tetangga").decision is Decision.ANSWER
    assert desk.ask("kartu penduduk ketelan kebo besar sawah").decision is Decision.NONE


def test_a_long_post_can_be_rejected_and_hardly_more_than_its_telling_words_are_kept(
    desk: Desk, lost_card: Entry
) -> None:
    post = "KTP saya hilang di pasar. " + " ".join(f"kata{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(100))
    rejected = desk.reject(post, lost_card)

    assert len(rejected.text.split(", ")) == 40
    assert desk.ask(post).items[-1].confidence < 0.05


def test_a_message_without_any_word_cannot_be_rejected(desk: Desk, lost_card: Entry) -> None:
    with pytest.raises(LearningRefused):
        desk.reject("?!", lost_card)


def test_nothing_is_learned_under_an_id_that_was_never_given(desk: Desk) -> None:
    for change in (undo, redo):
        with pytest.raises(LearningRefused) as refused:
            change(desk.store, "0" * 32, person="Sari", now=NOW)
        assert refused.value.notice.code == "learned.unknown"


def test_the_newest_is_listed_first(desk: Desk, lost_card: Entry) -> None:
    first = desk.teach(EATEN, lost_card)
    second = desk.reject("jalan berlubang", lost_card, now=NOW + timedelta(minutes=1))

    assert learned(desk.store) == (second, first)


def test_words_that_are_one_thing_stay_so_when_they_are_read_anew(desk: Desk) -> None:
    entry = desk.add("Syarat kartu keluarga baru")
    text = "kartu, keluarga baru syaratnya apa"
    known = desk.reject(text, entry)
    desk.store.learned.read_anew(desk.store.index.reader)
    assert desk.reject(text, entry) == known
    assert [one.text for one in learned(desk.store)] == ["kartu keluarga, baru, syaratnya, apa"]
