"""How one gets to each field, page and dialog that shows or takes text, from the outside, for the tests of ways out.

The fields in the rows of an entry's form (attachments, wordings, sources) are of the same classes; that none of them
lets anything out is tried without a window in ``tests/ui/test_exits.py``.
"""

from collections.abc import Callable
from functools import partial

from tests.journeys.ways_out import Desk, Shown
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


FIELDS: list[Callable[[Desk], Shown]] = [
    reply,
    message,
    account,
    search,
    title_of_an_entry,
    wording_of_an_entry,
    search_in_what_was_learned,
    name_in_a_dialog,
    reason_of_a_second_person,
    second_person_to_be,
    message_in_the_quick_panel,
    name_of_a_search,
    new_name_of_a_search,
    variables_of_the_institution,
    signature_of_an_account,
]


PAGES: list[Callable[[Desk], None]] = [desk_page, fact_base, history, learned, evaluation, list_of_keys]
PAGES += [guide, ask_second_person, people, columns_of_the_list, quick_panel, queue, saved_searches, help_of_the_search]

PINS: list[Callable[[Desk], Shown]] = [pin_of_a_second_person, pin_of_who_confirms]
