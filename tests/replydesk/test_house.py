from datetime import UTC, datetime

import pytest

from knowledge_base.accounts import Account
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.settings import ACCOUNTS, MODES, VARIABLES
from knowledge_base.variables import Variable
from knowledge_base.wordings import Voice
from replydesk.draft import Mode
from replydesk.house import House, HouseRefused, house_of, modes_named, set_house

ACT = Act(person="Sari", at=datetime(2026, 11, 20, 8, tzinfo=UTC))


def test_what_is_set_is_read_again(store: Store) -> None:
    accounts = (
        Account("Dinas Sosial", channel="instagram"),
        Account("Kepala Dinas", Voice.LEADER, greeting="Halo, sahabat!", closing="Salam.", signature="– Kepala Dinas"),
    )
    variables = (Variable(name="telepon_pengaduan", default="112"), Variable(name="loket", choices=("1", "2")))
    house = House(accounts=accounts, variables=variables, modes=frozenset(Mode), rules_folder="/aturan")
    set_house(store, house, ACT)
    assert house_of(store) == house


def test_at_first_nothing_is_set(store: Store) -> None:
    assert house_of(store) == House()


def test_without_a_name_the_institutions_own_account_answers() -> None:
    house = House(accounts=(Account("Dinas"), Account("Pimpinan")))
    assert (house.account("").name, house.account("PIMPINAN").name) == ("Dinas", "Pimpinan")
    assert House().account("Siapa saja").name == "Siapa saja"


def test_an_account_that_is_not_set_is_refused() -> None:
    with pytest.raises(HouseRefused) as refused:
        House(accounts=(Account("Dinas"),)).account("Walikota")
    assert refused.value.notice.values["known"] == "Dinas"


@pytest.mark.parametrize("names", [("Dinas", "dinas"), ("Dinas", "  "), ("x" * 61,), tuple(map(str, range(21)))])
def test_accounts_that_cannot_be_told_apart_are_refused(store: Store, names: tuple[str, ...]) -> None:
    with pytest.raises(HouseRefused):
        set_house(store, House(accounts=tuple(map(Account, names))), ACT)
    assert house_of(store) == House()


def test_modes_have_names_in_both_languages() -> None:
    assert modes_named(["pemilu", "crisis", ""]) == {Mode.ELECTION, Mode.CRISIS}


def test_a_mode_that_is_not_known_closes_the_gate_instead_of_being_passed_over(store: Store) -> None:
    store.settings.set(MODES, "election curfew")
    with pytest.raises(HouseRefused):
        house_of(store)


LINE_ENDS = ("\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\r")
"""Ends of lines for Python, besides the one that parts the lines of a setting."""


@pytest.mark.parametrize("end", LINE_ENDS)
def test_a_value_of_two_lines_is_refused_whatever_ends_the_first(store: Store, end: str) -> None:
    for house in (
        House(accounts=(Account("Dinas", greeting=f"Halo{end}sahabat"),)),
        House(variables=(Variable(name="telepon", default=f"112{end}113"),)),
        House(variables=(Variable(name="loket", choices=("1", f"2{end}3")),)),
    ):
        with pytest.raises(HouseRefused):
            set_house(store, house, ACT)
    assert house_of(store) == House()


@pytest.mark.parametrize("end", LINE_ENDS)
def test_a_value_of_two_lines_that_lies_here_is_read_on_one_and_can_be_set_again(store: Store, end: str) -> None:
    store.settings.set(ACCOUNTS, Account("Dinas", greeting=f"Halo{end}sahabat").as_line() + "\nKepala")
    store.settings.set(VARIABLES, Variable(name="telepon", default=f"112{end}113").as_line() + "\njam = 8")
    house = house_of(store)
    assert house.accounts == (Account("Dinas", greeting="Halo sahabat"), Account("Kepala"))
    assert [(one.name, one.default) for one in house.variables] == [("telepon", "112 113"), ("jam", "8")]
    set_house(store, house, ACT)
    assert house_of(store) == house


@pytest.mark.parametrize("name", ["Pemimpin", "leader", "INSTANSI", "institution"])
def test_a_new_account_with_the_name_of_a_voice_is_refused_and_a_former_one_stays(store: Store, name: str) -> None:
    with pytest.raises(HouseRefused) as refused:
        set_house(store, House(accounts=(Account(name),)), ACT)
    assert refused.value.notice.code == "house.name-of-voice"
    store.settings.set(ACCOUNTS, name)
    house = House(accounts=(Account(name, greeting="Halo"), Account("Dinas")))
    set_house(store, house, ACT)
    assert house_of(store) == house
