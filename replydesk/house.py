"""What an institution has set for its fact base: the accounts it answers from, its variables, times and rules."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from knowledge_base.accounts import MOST_ACCOUNTS, MOST_OF_A_PART, Account, account_of, lends
from knowledge_base.errors import KnownError
from knowledge_base.exchange import limits
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act
from knowledge_base.store.settings import ACCOUNTS, INSTITUTION, LAST_ACCOUNT, MODES, RULES_FOLDER, VARIABLES
from knowledge_base.variables import Variable, on_one_line, variable_of
from knowledge_base.wordings import MOST_OF_A_NAME, VOICES
from replydesk.channels import shipped_channels
from replydesk.draft import MODES as MODE_NAMES
from replydesk.draft import Mode


class HouseRefused(KnownError):
    """What was set, or is to be set, cannot be meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What holds for every reply that rests on one fact base.

    Attributes:
        accounts: The accounts, the institution's own first; empty: only one, without a name.
        variables: What every wording may use that does not say it itself.
        modes: The special times that hold now.
        rules_folder: Where the institution's own rules lie; empty: it has none.
        last_account: The account that was chosen last; empty: none was.
    """

    accounts: tuple[Account, ...] = ()
    variables: tuple[Variable, ...] = ()
    modes: frozenset[Mode] = frozenset()
    rules_folder: str = ""
    last_account: str = field(default="", compare=False)

    def account(self, wanted: str) -> Account:
        """Return the account that *wanted* names, as it was set; without a name the first.

        Where no accounts are set, any name is taken as it is.

        Raises:
            HouseRefused: there is none of that name.
        """
        if not self.accounts:
            return Account(wanted)
        for one in self.accounts:
            if one.name.casefold() == wanted.casefold() or not wanted:
                return one
        known = ", ".join(one.name for one in self.accounts)
        raise HouseRefused(notice("house.unknown-account", name=wanted, known=known))

    def answering(self, channel: str, wanted: str) -> Account:
        """Return the account that answers on *channel*: the one that *wanted* names, else the first who can.

        Raises:
            HouseRefused: there is none of that name.
        """
        named = self.account(wanted)
        return named if wanted else self.account(self.account_on(channel, named.name))

    def lends(self, account: Account) -> Mapping[str, Variable]:
        """Return, by name, what the wordings of entries may borrow when *account* answers."""
        return lends(account, self.variables)

    def account_on(self, channel: str, wanted: str) -> str:
        """Return who is to answer on *channel*: *wanted* where it can, else the first who can, in the same voice first.

        Where nobody can, it stays *wanted*.
        """
        chosen = next((one for one in self.accounts if one.name == wanted), None)
        if chosen is None or chosen.channel in {"", channel}:
            return wanted
        able = [one for one in self.accounts if one.channel in {"", channel}]
        able.sort(key=lambda one: (one.voice is not chosen.voice, not one.channel))
        return able[0].name if able else wanted


def house_of(store: Store) -> House:
    """Return what is set for *store*. Runs on the store's thread.

    Raises:
        HouseRefused: a mode is set that this program does not know. To pass over it would loosen the gate.
    """
    settings = store.settings
    return House(
        accounts=_accounts_of(store),
        variables=shared_variables(store),
        modes=modes_named(settings.get(MODES).split()),
        rules_folder=settings.get(RULES_FOLDER),
        last_account=settings.get(LAST_ACCOUNT),
    )


def _accounts_of(store: Store) -> tuple[Account, ...]:
    return tuple(map(account_of, filter(None, store.settings.get(ACCOUNTS).split("\n"))))


def shared_variables(store: Store) -> tuple[Variable, ...]:
    """Return the institution's variables. Runs on the store's thread.

    Raises:
        HouseRefused: they cannot be read.
    """
    lines = store.settings.get(VARIABLES).split("\n")
    return variables_on(map(on_one_line, lines))  # other ends of lines were let into values once


def set_house(store: Store, house: House, act: Act) -> None:
    """Set *house* for *store*, all of it or nothing. Runs on the store's thread.

    It is one action, which can be undone, and an audit line.

    Raises:
        HouseRefused: an account or a variable cannot be meant, or has the name of another one, or a new account that
            of a voice.
    """
    accounts = checked_accounts(house.accounts, known={one.name for one in _accounts_of(store)})
    _require_variables(house.variables)
    shared = {
        ACCOUNTS: "\n".join(one.as_line() for one in accounts),
        VARIABLES: "\n".join(one.as_line() for one in house.variables),
        MODES: " ".join(sorted(house.modes)),
        RULES_FOLDER: house.rules_folder,
    }
    with store.atomic(), store.entries.as_one(ActionKind.HOUSE_CHANGED, act):
        for name, value in shared.items():
            store.entries.actions.change_setting(name, value)


def set_institution(store: Store, name: str, act: Act) -> None:
    """Let the institution sign as *name*. Runs on the store's thread.

    It is one action, which can be undone, and an audit line.
    """
    with store.atomic(), store.entries.as_one(ActionKind.HOUSE_CHANGED, act):
        store.entries.actions.change_setting(INSTITUTION, name)


def checked_accounts(accounts: Iterable[Account], *, known: Collection[str] = ()) -> tuple[Account, ...]:
    """Return *accounts* as they are stored; *known* are the names of those that were set before.

    Raises:
        HouseRefused: one cannot be meant, or has the name of another one, or a new one that of a voice.
    """
    found = tuple(replace(one, name=" ".join(one.name.split())) for one in accounts)
    _require_accounts(found)
    _require_no_voice({one.name for one in found} - set(known))
    return found


def remember_account(store: Store, name: str) -> None:
    """Remember which account was chosen last. Runs on the store's thread."""
    store.settings.set(LAST_ACCOUNT, name)


def variables_on(lines: Iterable[str]) -> tuple[Variable, ...]:
    """Return the variables that *lines* say, blank ones passed over.

    Raises:
        HouseRefused: a line says none.
    """
    found = []
    for line in filter(str.strip, lines):
        variable = variable_of(line)
        if variable is None:
            raise HouseRefused(notice("house.bad-variable", line=line.strip()[:80]))
        found.append(variable)
    return tuple(found)


def modes_named(names: Iterable[str]) -> frozenset[Mode]:
    """Return the modes of these names, English or Indonesian; empty names are passed over.

    Raises:
        HouseRefused: one of them is the name of no mode.
    """
    found = set()
    for name in filter(None, names):
        if name not in MODE_NAMES:
            raise HouseRefused(notice("house.unknown-mode", name=name, known=", ".join(MODE_NAMES)))
        found.add(MODE_NAMES[name])
    return frozenset(found)


def _require_accounts(accounts: tuple[Account, ...]) -> None:
    names = {one.name.casefold() for one in accounts}
    if (
        len(accounts) > MOST_ACCOUNTS
        or len(names) < len(accounts)
        or not all(0 < len(one.name) <= MOST_OF_A_NAME for one in accounts)
    ):
        raise HouseRefused(notice("house.bad-accounts", most=MOST_ACCOUNTS, longest=MOST_OF_A_NAME))
    for one in accounts:
        if not one.is_sound:
            raise HouseRefused(notice("house.bad-part", name=one.name, longest=MOST_OF_A_PART))
        if one.channel and one.channel not in shipped_channels():
            known = ", ".join(shipped_channels())
            raise HouseRefused(notice("cli.unknown-channel", name=one.channel, known=known))


def _require_no_voice(names: Iterable[str]) -> None:
    """Refuse *names* that mean every account of a voice in rules and wordings. Those of former accounts stay."""
    for name in sorted(names):
        if name.casefold() in VOICES:
            raise HouseRefused(notice("house.name-of-voice", name=name))


def _require_variables(variables: tuple[Variable, ...]) -> None:
    names = [one.name for one in variables]
    if len(variables) > limits.VARIABLES:
        raise HouseRefused(notice("house.too-many-variables", most=limits.VARIABLES))
    for one in variables:
        if not one.is_sound or len(one.as_line()) > limits.VARIABLE or names.count(one.name) > 1:
            raise HouseRefused(notice("house.bad-variable", line=one.as_line()[:80]))
