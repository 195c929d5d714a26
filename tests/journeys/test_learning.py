"""The desk learns from its person, says so, lists it, and takes it back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from knowledge_base.entry import EntryContent, Kind, Source
from knowledge_base.store import create_store
from tests.journeys.conftest import KTP, Open, approved
from tests.window import Opened
from ui.desk_page.suggestion_card import CardText, SuggestionCard
from ui.learned_page.model import ENTRY, KIND, STATE
from ui.menu import MainMenu
from ui.workspace import DESK, LEARNED, LIBRARY

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
BROKEN = EntryContent(
    kind=Kind.ANSWER,
    title="KTP saya rusak, bagaimana menggantinya?",
    body="Halo, Bapak/Ibu. KTP yang rusak dapat diganti di loket Dukcapil. Terima kasih.",
    sources=(Source(title="SOP Dukcapil"),),
)
FLOOD = EntryContent(
    kind=Kind.ANSWER,
    title="Rumah kami kebanjiran, ke mana meminta bantuan?",
    body="Halo, Bapak/Ibu. Hubungi posko banjir. Terima kasih.",
    sources=(Source(title="SOP BPBD"),),
)
MESSAGE = "ktp saya kena banjir, gimana ya min"
"""What one entry seems to answer and another one does."""


@pytest.fixture
def desk(open_window: Open, tmp_path: Path) -> Opened:
    """The window on three approved answers."""
    path = tmp_path / "facts.db"
    store = create_store(path)
    for content, own_id in ((KTP, "ktp-hilang"), (BROKEN, "ktp-rusak"), (FLOOD, "banjir")):
        approved(store, content, own_id)
    store.close()
    opened = open_window(path)
    opened.wait_for_pages()
    return opened


def press(opened: Opened, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    opened.until(opened.window.isActiveWindow)
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifiers)
    opened.settle()


def titles(opened: Opened) -> list[str]:
    return [card.title for card in opened.desk.suggestions.shown]


def card_of(opened: Opened, content: EntryContent) -> CardText:
    return opened.desk.suggestions.shown[titles(opened).index(content.title)]


def teach(opened: Opened, message: str, content: EntryContent) -> None:
    opened.window.go_to(DESK)
    opened.type_message(message)
    opened.desk.taught.emit(titles(opened).index(content.title))
    opened.settle()


def note(opened: Opened) -> str:
    strip = opened.desk.note
    return "" if strip.isHidden() else strip.sentence.text()


def learned_rows(opened: Opened) -> list[tuple[str, str, str]]:
    opened.window.go_to(LEARNED)
    opened.until(lambda: opened.workspace.learned.is_settled)
    model = opened.learned.table.model()
    return [
        (model.index(row, KIND).data(), model.index(row, ENTRY).data(), model.index(row, STATE).data())
        for row in range(model.rowCount())
    ]


def test_a_wrong_suggestion_is_rejected_the_right_one_taught_and_the_next_such_message_finds_it(desk: Opened) -> None:
    desk.type_message(MESSAGE)
    wrong = titles(desk)[0]
    assert wrong != BROKEN.title
    press(desk, Qt.Key.Key_B, CTRL)
    assert titles(desk)[0] != wrong
    desk.desk.suggestions.choose(titles(desk).index(BROKEN.title))
    desk.settle()
    press(desk, Qt.Key.Key_I, CTRL)
    assert titles(desk)[0] == BROKEN.title
    assert desk.desk.suggestions.sentence == "Ini jawabannya."
    desk.type_message("min, ktp aku kena banjir kemarin. gimana ya")
    assert titles(desk)[0] == BROKEN.title
    assert card_of(desk, BROKEN).learned[0] == "Dipelajari"
    assert "21 November 2026" in card_of(desk, BROKEN).reason


def test_a_rejection_is_taken_back_with_one_key_and_everything_is_as_before(desk: Opened) -> None:
    desk.type_message(MESSAGE)
    before = desk.desk.suggestions.shown
    press(desk, Qt.Key.Key_B, CTRL)
    assert desk.desk.suggestions.shown != before
    assert before[0].title in note(desk)
    press(desk, Qt.Key.Key_Z, ALT)
    assert desk.desk.suggestions.shown == before
    assert learned_rows(desk) == []


def test_a_message_no_entry_fits_is_listed_taken_back_and_made_an_entry_of(desk: Opened) -> None:
    desk.type_message("sewa gedung balai kota berapa ya min, wa saya 081234567890")
    desk.desk.suggestions.remark.setText("tarif 2027")
    press(desk, Qt.Key.Key_G, CTRL)
    assert learned_rows(desk) == [("Belum ada jawaban", "tarif 2027", "Berlaku")]
    view, page = desk.learned, desk.workspace.learned
    view.select([0])
    assert "081234567890" not in (shown := view.detail.text)
    assert "sewa gedung balai kota" in shown
    view.undo_button.click()
    desk.until(lambda: page.is_settled)
    assert learned_rows(desk) == []
    press(desk, Qt.Key.Key_Z, ALT)
    desk.until(lambda: page.is_settled)
    view.select([0])
    view.entry_button.click()
    assert desk.window.place == LIBRARY
    assert "sewa gedung balai kota" in desk.library.form.variants.toPlainText()


def test_after_a_rejection_one_is_on_the_next_suggestion_where_the_usual_key_takes_it_back(desk: Opened) -> None:
    desk.type_message(MESSAGE)
    desk.desk.start_message()
    before = desk.desk.suggestions.shown
    press(desk, Qt.Key.Key_B, CTRL)
    assert isinstance(QApplication.focusWidget(), SuggestionCard)
    press(desk, Qt.Key.Key_Z, CTRL)
    assert desk.desk.suggestions.shown == before
    assert desk.desk.message.text == MESSAGE


def test_in_a_text_the_usual_key_takes_back_what_was_typed_and_nothing_else(desk: Opened) -> None:
    desk.type_message(MESSAGE)
    press(desk, Qt.Key.Key_B, CTRL)
    desk.desk.start_message()
    press(desk, Qt.Key.Key_Z, CTRL)
    assert desk.desk.message.text == ""
    assert len(learned_rows(desk)) == 1


def test_the_last_suggestion_can_be_rejected_too(desk: Opened) -> None:
    desk.type_message(MESSAGE)
    for _ in range(6):
        press(desk, Qt.Key.Key_B, CTRL)
    shown = desk.desk.suggestions.shown
    assert shown
    assert all(card.learned[0] == "Bukan ini" for card in shown)
    assert desk.desk.suggestions.advice


def test_a_rejected_suggestion_says_so_and_can_be_taught_after_all(desk: Opened) -> None:
    desk.type_message(MESSAGE)
    (wrong,) = [one for one in (KTP, BROKEN, FLOOD) if one.title == titles(desk)[0]]
    press(desk, Qt.Key.Key_B, CTRL)
    assert "21 November 2026" in card_of(desk, wrong).against
    assert card_of(desk, wrong).learned[0] == "Bukan ini"
    desk.desk.taught.emit(titles(desk).index(wrong.title))
    desk.settle()
    assert titles(desk)[0] == wrong.title
    assert [row[:2] for row in learned_rows(desk)] == [("Cara bertanya", wrong.title)]


def test_teaching_is_offered_where_the_program_was_not_sure_and_never_done_unasked(desk: Opened) -> None:
    desk.type_message(MESSAGE)
    desk.desk.suggestions.choose(1)
    desk.settle()
    assert titles(desk)[1] in note(desk)
    assert desk.desk.note.action_button.text() == "Ingat"
    assert learned_rows(desk) == []
    desk.window.go_to(DESK)
    desk.desk.note.action_button.click()
    desk.settle()
    assert len(learned_rows(desk)) == 1


def test_nothing_is_offered_where_the_program_knew(desk: Opened) -> None:
    desk.type_message("ktp ilang gmn ngurusnya")
    desk.desk.suggestions.choose(0)
    desk.settle()
    assert note(desk) == ""


def test_an_offer_goes_with_its_message(desk: Opened) -> None:
    desk.type_message(MESSAGE)
    desk.desk.suggestions.choose(1)
    desk.settle()
    desk.type_message("ktp ilang gmn ngurusnya")
    assert note(desk) == ""


def test_what_cannot_be_learned_says_why_and_leaves_the_way_out_open(desk: Opened, clipboard: QClipboard) -> None:
    desk.type_message("ktp hilang " + "dan seterusnya begitulah ceritanya panjang sekali " * 30)
    desk.desk.taught.emit(0)
    desk.settle()
    assert "terlalu panjang" in note(desk)
    assert desk.desk.note.property("panel") == "error"
    desk.desk.suggestions.choose(titles(desk).index(KTP.title))
    desk.settle()
    desk.desk.verdict.copy_requested.emit()
    desk.until(lambda: desk.desk.verdict.is_copied)
    assert clipboard.text() == KTP.body
    assert learned_rows(desk) == []


def test_a_rejected_entry_the_reply_rests_on_is_named_as_such(desk: Opened) -> None:
    desk.type_message(MESSAGE)
    desk.desk.suggestions.choose(0)
    desk.settle()
    press(desk, Qt.Key.Key_B, CTRL)
    assert "Balasan masih merujuk entri itu." in note(desk)


def test_the_mouse_has_a_button_for_each_on_every_card(desk: Opened) -> None:
    desk.type_message(MESSAGE)
    cards = [card for card in desk.desk.suggestions.findChildren(SuggestionCard) if card.isVisible()]
    assert len(cards) == len(titles(desk))
    second = titles(desk)[1]
    QTest.mouseClick(cards[1].reject_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert second in note(desk)
    assert desk.desk.reply.text == ""
    QTest.mouseClick(cards[0].teach_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert sorted(row[0] for row in learned_rows(desk)) == ["Bukan ini", "Cara bertanya"]


def test_the_menu_does_the_same_at_the_desk_and_only_leads_there_from_elsewhere(desk: Opened) -> None:
    desk.type_message(MESSAGE)
    (menu,) = desk.window.findChildren(MainMenu)
    desk.window.go_to(LIBRARY)
    menu.reject_requested.emit()
    desk.settle()
    assert desk.window.place == DESK
    assert note(desk) == ""
    menu.reject_requested.emit()
    desk.settle()
    assert len(learned_rows(desk)) == 1


def test_without_a_message_the_keys_do_nothing(desk: Opened) -> None:
    desk.desk.start_message()
    press(desk, Qt.Key.Key_I, CTRL)
    press(desk, Qt.Key.Key_B, CTRL)
    assert note(desk) == ""
    assert learned_rows(desk) == []


def test_before_anything_is_learned_the_page_says_how_it_is_done(desk: Opened) -> None:
    assert learned_rows(desk) == []
    assert "Ctrl+I" in desk.learned.advice
    assert "Ctrl+B" in desk.learned.advice


def test_several_lessons_are_taken_back_at_once_and_put_in_force_again(desk: Opened) -> None:
    teach(desk, MESSAGE, BROKEN)
    teach(desk, "kartu sobek kegunting anak, ktp bs diganti?", BROKEN)
    assert len(learned_rows(desk)) == 2
    desk.learned.start()
    press(desk, Qt.Key.Key_A, CTRL)
    press(desk, Qt.Key.Key_Delete)
    desk.until(lambda: learned_rows(desk) == [])
    desk.learned.undone_too.click()
    desk.until(lambda: [row[2] for row in learned_rows(desk)] == ["Dibatalkan"] * 2)
    desk.learned.note.action_button.click()
    desk.until(lambda: [row[2] for row in learned_rows(desk)] == ["Berlaku"] * 2)
    assert desk.learned.counter.text() == "Berlaku: 2"


def test_one_row_is_read_in_full_and_leads_to_its_entry(desk: Opened) -> None:
    teach(desk, MESSAGE, BROKEN)
    learned_rows(desk)
    desk.learned.table.go_to(0)
    assert "kena banjir" in desk.learned.detail.text
    assert "21 Nov 2026" in desk.learned.detail.text
    desk.learned.start()
    press(desk, Qt.Key.Key_Return)
    assert desk.window.place == LIBRARY
    desk.until(lambda: desk.library.detail.entry_title == BROKEN.title)


def test_the_search_finds_words_of_the_message_and_of_the_entry(desk: Opened) -> None:
    teach(desk, MESSAGE, BROKEN)
    teach(desk, "rumah kebanjiran butuh bantuan tenda", FLOOD)
    learned_rows(desk)
    for words, found in (("TENDA", [FLOOD.title]), ("rusak banjir", [BROKEN.title]), ("zzz", [])):
        desk.learned.search.setText(words)
        assert [row[1] for row in learned_rows(desk)] == found
    assert desk.learned.advice == "Tidak ada yang dipelajari dengan kata-kata itu."


def test_what_is_taken_back_on_the_page_counts_no_more_at_the_desk(desk: Opened) -> None:
    desk.type_message(MESSAGE)
    before = desk.desk.suggestions.shown
    teach(desk, MESSAGE, BROKEN)
    assert desk.desk.suggestions.shown != before
    learned_rows(desk)
    desk.learned.table.go_to(0)
    desk.learned.undo_button.click()
    desk.until(lambda: learned_rows(desk) == [])
    desk.window.go_to(DESK)
    desk.settle()
    assert desk.desk.suggestions.shown == before


def test_a_lesson_about_a_deleted_entry_stays_listed_and_says_that_it_has_no_effect(desk: Opened) -> None:
    teach(desk, MESSAGE, BROKEN)
    learned_rows(desk)
    desk.learned.table.go_to(0)
    desk.learned.entry_button.click()
    desk.until(lambda: desk.library.detail.entry_title == BROKEN.title)
    desk.library.detail.delete_button.click()
    desk.until(desk.library.note.isVisible)
    assert len(learned_rows(desk)) == 1
    desk.learned.table.go_to(0)
    assert "sudah dihapus" in desk.learned.detail.text
    assert not desk.learned.entry_button.isVisible()


def test_a_rejection_by_mistake_that_is_taken_back_leaves_what_was_taught(desk: Opened) -> None:
    teach(desk, MESSAGE, BROKEN)
    before = desk.desk.suggestions.shown
    press(desk, Qt.Key.Key_B, CTRL)
    assert desk.desk.suggestions.shown != before
    press(desk, Qt.Key.Key_Z, ALT)
    assert desk.desk.suggestions.shown == before
    assert [row[0] for row in learned_rows(desk)] == ["Cara bertanya"]


def test_what_is_taught_twice_is_not_taken_back_by_the_second_time(desk: Opened) -> None:
    teach(desk, MESSAGE, BROKEN)
    press(desk, Qt.Key.Key_I, CTRL)
    assert note(desk)
    assert not desk.desk.note.action_button.isVisible()
    press(desk, Qt.Key.Key_Z, ALT)
    assert len(learned_rows(desk)) == 1
