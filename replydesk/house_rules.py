"""By which rules a fact base is judged: ours, and over them those of the institution's own folder.

A folder that is missing or broken never loosens the gate: in place of the rules stands one that blocks every reply and
says which file it is and what to do.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge_base.errors import KnownError
from knowledge_base.store import Store
from replydesk.house import house_of
from replydesk.tone.folders import own_files
from replydesk.tone.load import load_pack, shipped_pack
from replydesk.tone.reading import Reading
from replydesk.tone.rule import Hit, Rule, RulePack
from replydesk.verdict import Severity
from replydesk.wording import load_wording
from resources import folder

SHUT = "structure.rules-missing"
"""The name of the rule that blocks everything while the institution's own rules cannot be read."""


def pack_of(rules_folder: str, language: str) -> RulePack:
    """Return our rules with those of the folder *rules_folder* over them; empty: ours alone.

    Raises:
        RuleFileBroken: the folder, or a file in it, cannot be used.
    """
    if not rules_folder:
        return shipped_pack(language)
    place = Path(rules_folder)
    state = _state(place)  # first: what is changed while the rules are read is noticed then
    pack = load_pack((folder("styles"), place), language=language, sound=1)
    return replace(pack, folder=rules_folder, state=state)


def pack_for(store: Store, language: str) -> RulePack:
    """Return the rules by which *store* is judged. Runs on the store's thread.

    Raises:
        RuleFileBroken: the institution's folder, or a file in it, cannot be used.
    """
    return pack_of(house_of(store).rules_folder, language)


def pack_or_shut(store: Store, language: str) -> RulePack:
    """Return the rules by which *store* is judged; where they cannot be read, one that blocks every reply."""
    try:
        return pack_for(store, language)
    except KnownError as error:
        words = load_wording(language).say(error.notice)
        shut = Rule(name=SHUT, severity=Severity.BLOCK, message="%s", asks=_Shut(words), override="never", type="shut")
        version = hashlib.sha256(words.encode()).hexdigest()
        return RulePack(rules=(shut,), version=version, language=language, folder=store.settings.get("rules-folder"))


def is_current(store: Store, pack: RulePack) -> bool:
    """Say whether *pack* still is what :func:`pack_for` would give. Runs on the store's thread.

    Raises:
        RuleFileBroken: the institution's folder cannot be read.
    """
    wanted = house_of(store).rules_folder
    return wanted == pack.folder and (not wanted or _state(Path(wanted)) == pack.state)


def renewed(store: Store, pack: RulePack) -> RulePack:
    """Return *pack*, or what has taken its place since it was read. Runs on the store's thread."""
    try:
        if is_current(store, pack):
            return pack
    except KnownError:
        pass  # said by the pack that takes its place
    return pack_or_shut(store, pack.language)


def is_shut(pack: RulePack) -> bool:
    """Say whether *pack* stands for rules that could not be read."""
    return any(rule.name == SHUT for rule in pack.rules)


@dataclass(frozen=True, slots=True)
class _Shut:
    """Objects to every reply, with the reason why the rules could not be read."""

    words: str

    def find(self, _reading: Reading) -> Iterator[Hit]:
        yield Hit(0, 0, said=(self.words,))


def _state(place: Path) -> str:
    """Return what *place* holds, as 64 hexadecimal digits."""
    digest = hashlib.sha256()
    for text in own_files(place):
        digest.update(json.dumps([text.path, len(text.data)]).encode() + text.data)
    return digest.hexdigest()
