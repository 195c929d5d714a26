"""Every setting there is, in one table: what it is, where it is kept, what it can be and where it is changed.

The settings file is read by it, the window draws its settings from it, and the command palette finds them in it. What
settings are called, why they are there and by which words they are found stands in
``resources/messages/<language>/settings.json``, by their keys. All of them hold at once; none waits for another start.
"""

from dataclasses import dataclass
from enum import StrEnum

from knowledge_base.policy import WARN_DAYS
from knowledge_base.store.policies import ONE_PERSON
from knowledge_base.store.settings import (
    ACCOUNTS,
    BASE_ID,
    CODE_UNKEPT,
    INDEX_VERSION,
    INSTITUTION,
    LAST_ACCOUNT,
    MODES,
    PRACTICE,
    RETENTION_DAYS,
    RULES_FOLDER,
    SAVED_SEARCHES,
    SECOND_PERSON,
    TEXTS_TO_WIPE,
    VARIABLES,
)
from replydesk.wording import LANGUAGES

YES, NO = "yes", "no"
"""The two values of a switch."""


class Scope(StrEnum):
    """For whom a setting holds."""

    PERSON = "person"
    INSTITUTION = "institution"


class Kept(StrEnum):
    """Where its value lies."""

    FILE = "file"
    """In the person's settings file on this computer, as a field of ``Config``."""
    FACT_BASE = "fact-base"
    """In the fact base, for everybody who works with it."""
    ELSEWHERE = "elsewhere"
    """In a file of its own: that of the keys, or one of the desktop."""


class Kind(StrEnum):
    """What its value is; all values are text."""

    SWITCH = "switch"
    CHOICE = "choice"
    LINE = "line"
    NUMBER = "number"
    LIST = "list"
    """Several, one a line."""
    TEXT = "text"
    FOLDER = "folder"
    FILE = "file"
    OPAQUE = "opaque"
    """Nothing that can be told in a word."""


class Place(StrEnum):
    """Where it is changed."""

    HERE = "here"
    """Where it is shown."""
    NAMES = "names"
    INSTITUTION = "institution"
    APPROVAL = "approval"
    TEXTS = "texts"
    SECOND_PERSON = "second-person"
    KEYS = "keys"
    COLUMNS = "columns"
    OUTSIDE = "outside"
    FACT_BASE = "fact-base"


class Section(StrEnum):
    """What belongs together, in this order."""

    LOOKS = "looks"
    DESK = "desk"
    OUTSIDE = "outside"
    SAFETY = "safety"
    INSTITUTION = "institution"
    APPROVAL = "approval"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting.

    Attributes:
        key: Its name in the settings file, in the fact base, and in the catalogues of words.
        usual: Its value where nothing is set.
        choices: Every value it can have, where these are few.
    """

    key: str
    section: Section
    kind: Kind
    kept: Kept = Kept.FILE
    scope: Scope = Scope.PERSON
    place: Place = Place.HERE
    usual: str = ""
    choices: tuple[str, ...] = ()

    def takes(self, value: str) -> bool:
        """Say whether *value* can be meant."""
        if self.kind is Kind.SWITCH:
            return value in {YES, NO}
        return not self.choices or value in self.choices


def _of_house(
    key: str, kind: Kind, place: Place, *, section: Section = Section.INSTITUTION, usual: str = ""
) -> Setting:
    """Return a setting that the fact base keeps for the institution."""
    return Setting(
        key=key, section=section, kind=kind, kept=Kept.FACT_BASE, scope=Scope.INSTITUTION, place=place, usual=usual
    )


SETTINGS = (
    Setting(key="language", section=Section.LOOKS, kind=Kind.CHOICE, usual=LANGUAGES[0], choices=LANGUAGES),
    Setting(key="looks", section=Section.LOOKS, kind=Kind.CHOICE, usual="system", choices=("system", "light", "dark")),
    Setting(
        key="text_percent", section=Section.LOOKS, kind=Kind.CHOICE, usual="100", choices=("100", "125", "150", "200")
    ),
    Setting(key="person", section=Section.DESK, kind=Kind.LINE),
    Setting(key="database", section=Section.DESK, kind=Kind.FILE, place=Place.FACT_BASE),
    Setting(key="entry_columns", section=Section.DESK, kind=Kind.OPAQUE, place=Place.COLUMNS),
    Setting(key="watch_clipboard", section=Section.OUTSIDE, kind=Kind.SWITCH, usual=NO),
    Setting(key="stay_in_tray", section=Section.OUTSIDE, kind=Kind.SWITCH, usual=NO),
    Setting(key="links", section=Section.OUTSIDE, kind=Kind.OPAQUE, kept=Kept.ELSEWHERE, place=Place.OUTSIDE),
    Setting(
        key="lock_minutes", section=Section.SAFETY, kind=Kind.CHOICE, usual="0", choices=("0", "5", "15", "30", "60")
    ),
    Setting(key="backups", section=Section.SAFETY, kind=Kind.FOLDER),
    Setting(
        key="keys",
        section=Section.SAFETY,
        kind=Kind.OPAQUE,
        kept=Kept.ELSEWHERE,
        scope=Scope.INSTITUTION,
        place=Place.KEYS,
    ),
    _of_house(RETENTION_DAYS, Kind.NUMBER, Place.TEXTS, section=Section.SAFETY),
    _of_house(INSTITUTION, Kind.LINE, Place.NAMES),
    _of_house(ACCOUNTS, Kind.LIST, Place.INSTITUTION),
    _of_house(VARIABLES, Kind.LIST, Place.INSTITUTION),
    _of_house(MODES, Kind.LIST, Place.INSTITUTION),
    _of_house(RULES_FOLDER, Kind.FOLDER, Place.INSTITUTION),
    _of_house(ONE_PERSON, Kind.SWITCH, Place.APPROVAL, section=Section.APPROVAL, usual=NO),
    _of_house("approval-needs-source", Kind.SWITCH, Place.APPROVAL, section=Section.APPROVAL, usual=NO),
    _of_house("approval-needs-legal-basis", Kind.SWITCH, Place.APPROVAL, section=Section.APPROVAL, usual=NO),
    _of_house("warn-days", Kind.NUMBER, Place.APPROVAL, section=Section.APPROVAL, usual=str(WARN_DAYS)),
    _of_house("sop", Kind.TEXT, Place.APPROVAL, section=Section.APPROVAL),
    _of_house(SECOND_PERSON, Kind.SWITCH, Place.SECOND_PERSON, section=Section.APPROVAL, usual=NO),
)
"""All of them, in the order in which they are shown."""

KEPT_BY_ITSELF = (
    PRACTICE, LAST_ACCOUNT, INDEX_VERSION, BASE_ID, TEXTS_TO_WIPE, CODE_UNKEPT, SAVED_SEARCHES,
    "import-columns:", "queue-columns:",
)  # fmt: skip
"""What a fact base notes by itself beside its settings; those that end with a colon are the beginning of many names."""

_BY_KEY = {one.key: one for one in SETTINGS}


def setting(key: str) -> Setting:
    """Return the setting of that key."""
    return _BY_KEY[key]


def usual(key: str) -> str:
    """Return the value of the setting *key* where nothing is set."""
    return _BY_KEY[key].usual
