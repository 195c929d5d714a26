"""The approved wording that a reply began with: for the channel and the account that are chosen, with its variables."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from knowledge_base.accounts import Account
from knowledge_base.entry import Entry, EntryContent
from knowledge_base.errors import KnownError
from knowledge_base.variables import Variable, put_in, variables_in
from replydesk.compose import OWN_ACCOUNT, compose
from replydesk.house import HouseRefused, remember_account
from replydesk.replacing import Change
from ui.desk_page.filling import NOTHING_FILLED, Filling
from ui.desk_page.places import Places
from ui.desk_page.view import DeskView
from ui.names import place_words
from ui.station import Station

translate = QCoreApplication.translate


class ApprovedWording:
    """Puts the wording in the composer, and another one as long as nobody wrote in it. On the Qt thread.

    Channel and account are kept together: an account that is on one channel only answers there.
    """

    def __init__(self, view: DeskView, station: Station) -> None:
        self._view = view
        self._station = station
        self._entry: Entry | None = None
        self._put: list[str] = []
        self._fields: tuple[Variable, ...] = ()
        self._typed: dict[str, str] = {}
        self._places = Places(view.reply.composer.document())

    @property
    def filling(self) -> Filling:
        """What the fields hold, and where in the reply that stands."""
        if not self._fields:
            return NOTHING_FILLED
        values = self._view.reply.variables.values
        return Filling(tuple((one, values[one.name]) for one in self._fields), self._places.filled)

    def fill_again(self, filling: Filling) -> None:
        """Show the fields of *filling* with what they held, for the reply as it stands; they go on filling it."""
        if filling == self.filling:
            return
        self._fields = tuple(variable for variable, _value in filling.fields)
        self._typed = {one.name: value for one, value in filling.fields if value != one.default}
        self._view.reply.variables.show_variables(self._fields, self._typed)
        self._places.follow(self._fields, filling.places)

    def begin(self, entry: Entry) -> None:
        """Put the approved wording of *entry* in the composer; what was there can be undone."""
        self.put_down()
        self._entry = entry
        self._put_wording(entry)

    def begin_at(self, entry: Entry, start: int, end: int) -> None:
        """Put the approved wording of *entry* where *start* to *end* (code points) of the reply are."""
        self.put_down()
        self._entry = entry
        self._put_wording(entry, (start, end))

    def add(self, entry: Entry, start: int, end: int) -> None:
        """Put the approved wording of a further *entry* there: without what the account puts around its replies."""
        content = self._content(entry)
        body = content.body_for(self._view.message.channel.value, self._account.speaker)
        self._put_at((start, end), put_in(body, content.variables, {}))

    def put_down(self) -> None:
        """Forget it: another message is next."""
        self._entry = None
        self._put = []
        self._typed = {}
        self._show_fields(())
        self.name_place(None)

    def name_place(self, place: str | None) -> None:
        """Say that the reply began with the wording for *place* (as ``wordings.py`` writes it); ``None``: nothing."""
        words = ""
        if place == "":
            words = translate("Desk", "Plain wording")
        elif place is not None:
            where = place_words(place, self._station.wording.language)
            words = translate("Desk", "Wording for: {place}").format(place=where)
        self._view.reply.show_taken(words, place)

    def go_on(self, entry: Entry) -> None:
        """Take the reply on the desk for the approved wording of *entry*, if it is that with what the fields hold.

        It is exchanged for another one then, like one that was begun here.
        """
        if self._entry is not None:
            return  # another one was begun meanwhile
        content = self._content(entry)
        composed = compose(content, channel=self._view.message.channel.value, account=self._account)
        here, values = self._view.reply.text, self._view.reply.variables.values
        is_same = put_in(composed.text, self._fields, values) == here if self._fields else composed.text == here
        if is_same and variables_in((composed.text,), content.variables) == self._fields:
            self._entry = entry
            self._put = [composed.text]

    def fill(self, name: str, value: str) -> None:
        """Put *value* into the places of the variable *name*."""
        self._places.fill({name: value})

    def take_channel(self, channel: str) -> None:
        """Go on with the wording for *channel*, and with an account that answers there."""
        account = self._view.reply.account
        if account.count():
            account.pick(self._station.house.account_on(channel, account.value))
        self._renew()

    def take_account(self, name: str) -> None:
        """Go on with the wording for the account *name*, on its own channel where it has one."""
        account = next((one for one in self._station.house.accounts if one.name == name), None)
        if account is not None and account.channel:
            self._view.message.channel.pick(account.channel)
        self._renew()
        self._station.note(partial(remember_account, name=name), _not_remembered)

    def _renew(self) -> None:
        if self._entry is None:
            return
        values = self._note_typed()
        known = self._content(self._entry).variables
        if self._view.reply.text in {put_in(text, self._fields, values) for text in self._put}:
            self._put_wording(self._entry)
        else:
            self._show_fields(variables_in((f"{{{one.name}}}" for one in self._fields), known))
            self._places.fill(self._view.reply.variables.values)

    def _put_wording(self, entry: Entry, at: tuple[int, int] | None = None) -> None:
        """Put the wording in the composer, with fields for its own variables and what was typed for them before.

        Args:
            entry: The entry.
            at: Which part of the reply it takes the place of; ``None``: all of it.
        """
        reply, content = self._view.reply, self._content(entry)
        composed = compose(content, channel=self._view.message.channel.value, account=self._account)
        variables = variables_in((composed.text,), content.variables)
        self._show_fields(variables)
        if at is None:
            reply.composer.replace_all(composed.text)
        else:
            self._put_at(at, composed.text)
        self._put.append(composed.text)
        self._places.find(variables)
        self._places.fill(reply.variables.values, goes_on=True)
        self.name_place(composed.place if content.channel_bodies else None)

    def _put_at(self, at: tuple[int, int], wording: str) -> None:
        (start, end), text = at, self._view.reply.text
        change = Change(rule="", start=start, end=end, old=text[start:end], new=wording)
        self._view.reply.composer.make_changes(text, [change])

    def _note_typed(self) -> dict[str, str]:
        """Note what a person typed in the fields in place of what stood there, and return what they all hold."""
        values = self._view.reply.variables.values
        usual = {one.name: one.default for one in self._fields}
        typed = {name: value for name, value in values.items() if value != usual.get(name, "")}
        self._typed = {name: text for name, text in self._typed.items() if name not in usual} | typed
        return values

    def _show_fields(self, variables: tuple[Variable, ...]) -> None:
        if variables != self._fields:
            self._fields = variables
            self._view.reply.variables.show_variables(variables, self._typed)

    @property
    def _account(self) -> Account:
        try:
            return self._station.house.account(self._view.reply.account_name)
        except HouseRefused:  # it was taken away elsewhere; the gate says so
            return OWN_ACCOUNT

    def _content(self, entry: Entry) -> EntryContent:
        """Return the content of *entry* with what the account that answers lends it."""
        return entry.content.borrowing(self._station.house.lends(self._account))


def _not_remembered(_error: KnownError) -> None:
    """Nothing is lost but that the first account stands there the next time."""
