"""Which entries go to review because an archive changes a fact that they quote, or takes it out of use."""

from collections.abc import Iterable

from knowledge_base.entry import Entry, Kind, Status
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.archive import Coming
from knowledge_base.store.entries import Act


class QuotingHere:
    """Finds them while the archive is read, on the store's thread, for the import and for its preview alike.

    Those that the archive itself brings anything new of are not among them: they come as they stand beside the fact
    in the fact base it is of.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._facts: list[tuple[Entry, ActionKind]] = []
        self._quoting: dict[str, list[Entry]] = {}
        self._brought: set[str] = set()

    def look_at(self, many: Iterable[Coming]) -> None:
        """Note of each of *many*, which are not stored yet, whether it is such a fact, and who quotes it here."""
        for one in many:
            if one.events or one.approvals or len(one.entry.revisions) > one.known:
                self._brought.add(one.entry.id)
                if one.known and any(each.content.kind is Kind.FACT for each in one.entry.revisions):
                    self._note(one)

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of those that go to review, each once; all of the archive must have been looked at."""
        found = (one for fact, _what in self._facts for one in self._of(fact))
        return tuple({one.id: one.content.title for one in found}.values())

    def send(self, act: Act) -> None:
        """Send them to review, inside the caller's action; what the archive brings must be stored."""
        entries = self._store.entries
        for fact, what in self._facts:
            now = (entries.serving(one.id) for one in self._of(fact))
            said = entries.serving(fact.id) or fact
            entries.review([one for one in now if one is not None], said, act, what=what)

    # --- inside

    def _note(self, one: Coming) -> None:
        fact = self._store.entries.serving(one.entry.id)
        then = one.entry.revision(one.pointers.serving)
        if fact is None or Kind.FACT not in {fact.content.kind, then.content.kind}:
            return
        serves = one.pointers.state is Status.APPROVED and one.pointers.deleted_at is None
        if serves and then.content_hash != fact.content_hash:
            what = ActionKind.FACT_CHANGED
        elif not serves and fact.state is Status.APPROVED:
            what = ActionKind.FACT_GONE
        else:
            return
        quoting = self._store.entries.quoting(fact.id, title=then.content.title)
        self._facts.append((fact, what))
        self._quoting[fact.id] = [one for one in quoting if one.state is Status.APPROVED and one.id != fact.id]

    def _of(self, fact: Entry) -> list[Entry]:
        return [one for one in self._quoting[fact.id] if one.id not in self._brought]
