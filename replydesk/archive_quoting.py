"""Which entries go to review because an archive changes a fact that they quote, or takes it out of use."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge_base.entry import Entry, EntryContent, Kind, Status
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.archive import Coming
from knowledge_base.store.entries import Act


@dataclass(frozen=True, slots=True)
class _Fact:
    """A fact that says something else here by the archive, or nothing any more.

    Attributes:
        id: The program's id.
        before: What it said here; ``None``: it was not here, or deleted, and answers to a name that is quoted here.
        what: What is on record of those who quote it.
    """

    id: str
    before: Entry | None
    what: ActionKind


class QuotingHere:
    """Finds them while the archive is read, on the store's thread, for the import and for its preview alike.

    Those that the archive itself brings an approval for are not among them: they come as they stand beside the fact in
    the fact base it is of. Where an approval of here goes on, it was given to what the fact said before.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._facts: list[_Fact] = []
        self._quoting: dict[str, list[Entry]] = {}
        self._brought: set[str] = set()

    def look_at(self, many: Iterable[Coming]) -> None:
        """Note of each of *many*, which are not stored yet, whether it is such a fact, and who quotes it here."""
        many = [one for one in many if _says_new(one)]
        new = [one for one in many if _serves(one) and _content(one).kind is Kind.FACT and self._is_new(one)]
        names = [name for one in new for name in (one.entry.own_id, _content(one).title) if name is not None]
        quoted = self._store.entries.quoted_among(names) if names else frozenset()
        for one in many:
            if _comes_as_it_stands_there(one):
                self._brought.add(one.entry.id)
            if one.known:
                self._note(one)
        for one in new:
            self._note_new(one, quoted)

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of those that go to review, each once; all of the archive must have been looked at."""
        found = (one for fact in self._facts for one in self._of(fact))
        return tuple({one.id: one.content.title for one in found}.values())

    def send(self, act: Act) -> None:
        """Send them to review, inside the caller's action; what the archive brings must be stored."""
        entries = self._store.entries
        for fact in self._facts:
            now = (entries.serving(one.id) for one in self._of(fact))
            said = entries.serving(fact.id) or fact.before
            if said is not None:
                entries.review([one for one in now if one is not None], said, act, what=fact.what)

    # --- inside

    def _is_new(self, one: Coming) -> bool:
        """Say whether it is not here, or comes back."""
        return not one.known or self._store.entries.serving(one.entry.id) is None

    def _note(self, one: Coming) -> None:
        if not any(each.content.kind is Kind.FACT for each in one.entry.revisions):
            return
        fact = self._store.entries.serving(one.entry.id)
        then = one.entry.revision(one.pointers.serving)
        if fact is None or Kind.FACT not in {fact.content.kind, then.content.kind}:
            return
        serves = _serves(one)
        if serves and then.content_hash != fact.content_hash:
            what = ActionKind.FACT_CHANGED
        elif not serves and fact.state is Status.APPROVED:
            what = ActionKind.FACT_GONE
        else:
            return
        self._keep(_Fact(fact.id, fact, what), self._store.entries.quoting(fact.id, title=then.content.title))

    def _note_new(self, one: Coming, quoted: frozenset[str]) -> None:
        """Note a fact that is new here where one of the names *quoted* here means it from now on."""
        title = _content(one).title
        names = {name for name in (one.entry.own_id, title) if name in quoted}
        named = self._store.entries.fact_titled(title) if title in names else None
        if named is not None and named.state is Status.APPROVED:  # the one that was here first is meant
            names.discard(title)
        if names:
            quoting = self._store.entries.quoting_one_of(names)
            self._keep(_Fact(one.entry.id, None, ActionKind.FACT_CHANGED), quoting)

    def _keep(self, fact: _Fact, quoting: Iterable[Entry]) -> None:
        self._facts.append(fact)
        self._quoting[fact.id] = [one for one in quoting if one.state is Status.APPROVED and one.id != fact.id]

    def _of(self, fact: _Fact) -> list[Entry]:
        return [one for one in self._quoting[fact.id] if one.id not in self._brought]


def _says_new(one: Coming) -> bool:
    """Say whether it brings more than lessons; otherwise it may say less than what is here."""
    return bool(one.events or one.approvals) or len(one.entry.revisions) > one.known


def _content(one: Coming) -> EntryContent:
    return one.entry.revision(one.pointers.serving).content


def _serves(one: Coming) -> bool:
    return one.pointers.state is Status.APPROVED and one.pointers.deleted_at is None


def _comes_as_it_stands_there(one: Coming) -> bool:
    """Say whether it is approved here by an approval of the archive, or is not approved here any more by it."""
    serving = one.pointers.serving
    return not _serves(one) or any(
        approval.revision == serving and approval.withdrawn_at is None for approval in one.approvals
    )
