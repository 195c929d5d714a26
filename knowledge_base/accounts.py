"""The accounts an institution answers from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from knowledge_base.variables import Variable, is_plain_value, on_one_line
from knowledge_base.wordings import MOST_OF_A_NAME, Speaker, Voice

MOST_ACCOUNTS = 20
"""More than anybody can choose from in a list."""

MOST_OF_A_PART = 300
"""Letters of a greeting, closing or signature."""

PART_NAMES = {"greeting": "salam", "closing": "penutup", "signature": "tanda_tangan"}
"""An account's own parts, and the variable that stands for each in a wording: ``{salam}``."""

_PARTED = "\t"
"""Between an account's name, which has none, and what else is stored of it."""


@dataclass(frozen=True, slots=True)
class Account:
    """One account.

    Attributes:
        name: As it is chosen and stands on record.
        voice: For whom it speaks.
        channel: The name of the channel it is on; empty: it answers on any.
        greeting, closing, signature: What it puts before and behind a wording, one line each; empty: nothing.
    """

    name: str
    voice: Voice = Voice.INSTITUTION
    channel: str = ""
    greeting: str = ""
    closing: str = ""
    signature: str = ""

    @property
    def speaker(self) -> Speaker:
        """Who it is, as far as wordings go."""
        return Speaker(self.name, self.voice)

    @property
    def parts(self) -> Mapping[str, str]:
        """Its own parts that it has, by the name of their variable."""
        found = {PART_NAMES[part]: getattr(self, part) for part in PART_NAMES}
        return {name: value for name, value in found.items() if value}

    @property
    def is_sound(self) -> bool:
        """Whether it can be meant: a name of one line that is not too long, and parts that a variable can hold."""
        parts = (self.greeting, self.closing, self.signature)
        return (
            0 < len(self.name) <= MOST_OF_A_NAME
            and self.name == " ".join(self.name.split())
            and all(len(part) <= MOST_OF_A_PART and is_plain_value(part) for part in parts)
        )

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON values; what is usual is left out."""
        voice = {} if self.voice is Voice.INSTITUTION else {"voice": str(self.voice)}
        texts = {name: getattr(self, name) for name in ("channel", *PART_NAMES)}
        return {"name": self.name} | voice | {name: text for name, text in texts.items() if text}

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> "Account":
        """Return the account that :meth:`as_json` gave. For the program's own data: it does not check."""
        return cls(**{**found, "voice": Voice(found.get("voice", Voice.INSTITUTION))})

    def as_line(self) -> str:
        """Return it as it is stored: its name, which may be all there is to say of it, and what else there is."""
        more = self.as_json()
        name = more.pop("name")
        return f"{name}{_PARTED}{json.dumps(more, ensure_ascii=False)}" if more else str(name)


def account_of(line: str) -> Account:
    """Return the account that :meth:`Account.as_line` wrote; parts of several lines, as once were let in, on one."""
    name, _, more = line.partition(_PARTED)
    told = {key: on_one_line(value) for key, value in (json.loads(more) if more else {}).items()}
    return Account.from_json({"name": name, **told})


def lends(account: Account, shared: tuple[Variable, ...]) -> dict[str, Variable]:
    """Return, by name, what wordings may borrow: the institution's variables, and the account's own before them."""
    own = (Variable(name=name, default=value) for name, value in account.parts.items())
    return {variable.name: variable for variable in (*shared, *own)}
