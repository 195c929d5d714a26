"""By which words people look for a command, in either language, whichever the window speaks."""

from knowledge_base.notice import notice
from replydesk.setting_words import SettingSearch
from replydesk.wording import LANGUAGES, load_wording

_OF_SETTING = "setting "


def of_setting(key: str) -> str:
    """Return the name of the commands that set the setting *key*: they are found by its words."""
    return _OF_SETTING + key


class CommandWords:
    """Knows the words of all commands."""

    def __init__(self) -> None:
        self._wordings = [load_wording(language) for language in LANGUAGES]
        self.settings = SettingSearch()

    def words_of(self, name: str) -> str:
        """Return the words by which the command *name* is found, in small letters.

        Raises:
            KeyError: there is no such command.
        """
        if name.startswith(_OF_SETTING):
            return self.settings.words_of(name.removeprefix(_OF_SETTING))
        return " ".join(wording.say(notice(f"command.{name}")) for wording in self._wordings).casefold()

    def words_of_value(self, name: str, value: str) -> str:
        """Return the words that mean just *value*, which the command *name* sets; empty: it sets none."""
        return (
            self.settings.words_of_choice(name.removeprefix(_OF_SETTING), value) if name.startswith(_OF_SETTING) else ""
        )
