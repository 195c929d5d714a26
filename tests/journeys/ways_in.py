"""How one gets to each field, page and dialog that shows or takes text, from the outside, for the tests of ways out.

Every field there is has its turn in ``tests/ui/test_tour.py``, without a screen; here those where text is most likely
to be, and one of each class.
"""

from collections.abc import Callable
from functools import partial

from tests.journeys.ways_out import Desk, Shown, front_dialog
from tests.screen import wait_until

INSTITUTION = "Institution and rules"


def reply(desk: Desk) -> Shown:
    return desk.await_shown("Composer")


def message(desk: Desk) -> Shown:
    return desk.await_shown("TextField", "message")


def account(desk: Desk) -> Shown:
    return desk.await_shown("LineField", "Account")


def search(desk: Desk) -> Shown:
    desk.program.press("ctrl+2", "ctrl+f")
    return desk.await_shown("LineField", "Search the fact base")


def title_of_an_entry(desk: Desk) -> Shown:
    desk.program.press("ctrl+2", "ctrl+n")
    return desk.await_shown("LineField", "Question")


def wording_of_an_entry(desk: Desk) -> Shown:
    desk.program.press("ctrl+2", "ctrl+n")
    return desk.await_shown("TextField", "Approved wording")


def search_in_what_was_learned(desk: Desk) -> Shown:
    desk.program.press("ctrl+4", "ctrl+f")
    return desk.await_shown("LineField", "Search what was learned")


def quick_panel(desk: Desk) -> None:
    desk.program.press("ctrl+shift+a")
    desk.await_shown("QuickField")


def message_in_the_quick_panel(desk: Desk) -> Shown:
    quick_panel(desk)
    return desk.await_shown("QuickField")


def name_in_a_dialog(desk: Desk) -> Shown:
    click_menu(desk, "Names on record …", within=INSTITUTION)
    return desk.await_shown("LineField", "Your name")


def institution(desk: Desk) -> None:
    click_menu(desk, "Institution …", within=INSTITUTION)
    desk.await_shown("HouseDialog")


def variables_of_the_institution(desk: Desk) -> Shown:
    institution(desk)
    return desk.await_shown("TextField", "Variables of the institution")


def signature_of_an_account(desk: Desk) -> Shown:
    institution(desk)
    desk.click(desk.await_worded("QPushButton", "Add an account").at(0.5))
    desk.await_shown("LineField", "Its own signature")
    desk.settle()
    return desk.await_shown("LineField", "Its own signature")


def click_menu(desk: Desk, words: str, *, within: str = "") -> None:
    desk.program.press("F10")
    for line in filter(None, (within, words)):
        there = wait_until(partial(lines_of_menu, desk, line), what=f"the line {line}")
        desk.click(there[0].at(0.5))


def lines_of_menu(desk: Desk, words: str) -> list[Shown]:
    return [line for line in desk.menu() if line.text.startswith(words)]


def ask_second_person(desk: Desk) -> None:
    desk.program.press("ctrl+r")
    desk.program.type("Menurut saya itu wajar.")
    desk.click(desk.await_worded("QPushButton", "Ask a second").at(0.5))
    desk.await_shown("SecondDialog")
    desk.settle()  # it is laid out once more when it is there


def reason_of_a_second_person(desk: Desk) -> Shown:
    ask_second_person(desk)
    return desk.await_shown("LineField", "Their reason")


def people(desk: Desk) -> None:
    click_menu(desk, "Second person …", within=INSTITUTION)
    desk.await_shown("PersonRow")
    desk.settle()


def second_person_to_be(desk: Desk) -> Shown:
    people(desk)
    return desk.await_shown("LineField", "Name of the person")


def pin_of_a_second_person(desk: Desk) -> Shown:
    ask_second_person(desk)
    return desk.await_shown("PinField")


def pin_of_who_confirms(desk: Desk) -> Shown:
    people(desk)
    return desk.await_shown("PinField", "PIN of who confirms")


def desk_page(desk: Desk) -> None:
    desk.program.press("ctrl+m")
    desk.program.type("ktp hilang gimana min")
    desk.await_shown("SuggestionCard")


def fact_base(desk: Desk) -> None:
    desk.program.press("ctrl+2")
    desk.await_shown("RowTable", "Entries")


def history(desk: Desk) -> None:
    desk.program.press("ctrl+3")
    desk.await_shown("RowTable", "What left")


def learned(desk: Desk) -> None:
    desk.program.press("ctrl+4")
    desk.await_shown("RowTable", "What was learned")


def evaluation(desk: Desk) -> None:
    desk.program.press("ctrl+5", "F5")
    desk.await_shown("EvaluationView")


def list_of_keys(desk: Desk) -> None:
    desk.program.press("F1")
    desk.await_shown("ShortcutDialog")


def name_of_a_search(desk: Desk) -> Shown:
    desk.program.press("ctrl+2", "ctrl+shift+s")
    return desk.await_shown("LineField", "Name of the search")


def saved_searches(desk: Desk) -> None:
    name_of_a_search(desk)
    desk.program.type("Cards")
    desk.program.press("Return")
    wait_until(lambda: not desk.shown("KeepSearchDialog"), what="the search to be kept")
    desk.program.press("ctrl+shift+f")
    lines = wait_until(desk.menu, what="the menu")
    desk.click(next(line for line in lines if line.text.startswith("Rename")).at(0.5))
    desk.await_shown("SearchesDialog")


def new_name_of_a_search(desk: Desk) -> Shown:
    saved_searches(desk)
    return desk.await_shown("LineField", "New name")


def help_of_the_search(desk: Desk) -> None:
    desk.program.press("ctrl+2")
    desk.click(desk.await_shown("QPushButton", "What can be searched for").at(0.5))
    desk.await_shown("SearchHelpDialog")


def columns_of_the_list(desk: Desk) -> None:
    desk.program.press("ctrl+2")
    desk.click(desk.await_shown("QPushButton", "Columns").at(0.5))
    desk.await_shown("ColumnsDialog")


def guide(desk: Desk) -> None:
    click_menu(desk, "Guide")
    desk.await_shown("ManualDialog")
    desk.settle()


def queue(desk: Desk) -> None:
    desk.program.press("ctrl+l")
    desk.await_shown("QueuePanel")


def back(desk: Desk) -> None:
    """Leave whatever is in front for the desk, so that the next place is come to as this one was."""
    for _ in range(4):
        if not front_dialog(desk) and not desk.shown("QuickField"):
            break
        desk.program.press("Escape")
        desk.settle()
    desk.program.focus()
    desk.program.press("ctrl+1")
    desk.settle()


def palette(desk: Desk) -> Shown:
    desk.program.press("ctrl+k")
    return desk.await_shown("LineField", "What do you want")


def settings_search(desk: Desk) -> Shown:
    click_menu(desk, "Settings")
    return desk.await_shown("LineField", "Search the settings")


def rules_search(desk: Desk) -> Shown:
    click_menu(desk, "Rules of the tone check", within=INSTITUTION)
    return desk.await_shown("LineField", "Search the rules")


def sentence_to_try(desk: Desk) -> Shown:
    click_menu(desk, "Rules of the tone check", within=INSTITUTION)
    return desk.await_shown("TextField", "Try a sentence")


def sop(desk: Desk) -> Shown:
    click_menu(desk, "Approval of entries", within=INSTITUTION)
    return desk.await_shown("TextField", "SOP")


def days_of_warning(desk: Desk) -> Shown:
    click_menu(desk, "Approval of entries", within=INSTITUTION)
    return desk.await_shown("LineField", "Days before")


def variants_of_an_entry(desk: Desk) -> Shown:
    desk.program.press("ctrl+2", "ctrl+n")
    return desk.await_shown("TextField", "Other ways people ask")


def tags_of_several(desk: Desk) -> Shown:
    desk.program.press("ctrl+2")
    table = desk.await_shown("RowTable", "Entries")
    left, top, _, _ = table.place
    desk.mouse("mousemove", str(left + 60), str(top + 50), "click", "1", "key", "ctrl+a")
    return desk.await_shown("LineField", "Tags")


def open_place(desk: Desk) -> Shown:
    desk.program.press("ctrl+m", "ctrl+a")
    desk.program.type("mobil ktp keliling kapan")
    desk.await_shown("SuggestionCard")
    desk.program.press("alt+1")
    return desk.await_shown("LineField", "Fill in kelurahan")


FIELDS: list[Callable[[Desk], Shown]] = [reply, message, search, message_in_the_quick_panel]
"""One of each class of fields, which is tried by every way out."""

PLACES: list[Callable[[Desk], Shown]] = [
    reason_of_a_second_person,  # first: nobody is asked about a reply with an open place
    open_place,
    account,
    tags_of_several,
    search,
    palette,
    settings_search,
    rules_search,
    sentence_to_try,
    sop,
    days_of_warning,
    name_in_a_dialog,
    variables_of_the_institution,
    signature_of_an_account,
    search_in_what_was_learned,
    name_of_a_search,
    new_name_of_a_search,
    second_person_to_be,
    message_in_the_quick_panel,
    title_of_an_entry,
    wording_of_an_entry,
    variants_of_an_entry,
    reply,
    message,
]
"""Fields of every page and of the dialogs that text is most likely to be in, to be tried one after the other in one
window. That no other field is open is tried without a screen, on every widget there is: see ``tests/leaks.py``."""


PAGES: list[Callable[[Desk], None]] = [desk_page, fact_base, history, learned, evaluation, list_of_keys]
PAGES += [guide, ask_second_person, people, columns_of_the_list, quick_panel, queue, saved_searches, help_of_the_search]

PINS: list[Callable[[Desk], Shown]] = [pin_of_a_second_person, pin_of_who_confirms]
