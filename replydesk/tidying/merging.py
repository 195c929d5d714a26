"""Makes one entry of two that say the same: nothing that was asked, cited or learned of either is lost."""

from collections.abc import Iterable
from dataclasses import replace

from knowledge_base.entry import Entry, EntryContent, Kind, Status, title_key
from knowledge_base.errors import KnownError
from knowledge_base.exchange.limits import ATTACHMENTS, SOURCES, TAGS, VARIANTS
from knowledge_base.matching.query import read_query
from knowledge_base.notice import notice
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act
from knowledge_base.store.learned import Lesson
from replydesk.attaching import newest_of
from replydesk.learning import lesson_of


class MergeRefused(KnownError):
    """The two cannot be made one entry."""


def merge(store: Store, kept_id: str, other_id: str, act: Act) -> Entry:
    """Merge the other entry into the kept one and return the newest revision of that. One step, undone as one.

    The kept entry gains the other's title and variants as phrasings, its sources, tags and attachments, and what was
    learned of it; its wordings stay. Answers that quote the other one quote the kept one from now on; where that reads
    otherwise, they go to review. Where that makes a new revision, it is a draft as any change is, and an approved
    one goes on serving; until the draft is approved the phrasings count as learned ones, so that nobody asks in vain
    meanwhile. The other entry is retired and points to the kept one; its revisions, its history and what was learned
    of it stay.

    Raises:
        MergeRefused: they are the same entry, one is a claim or a sample and the other is not, the kept one is
            retired, or it would hold more than an entry may.
        UnknownEntry: one of them is not there.
    """
    with store.atomic(), store.entries.as_one(ActionKind.MERGED, act):
        kept, other = newest_of(store, kept_id), newest_of(store, other_id)
        _require_fitting(store, kept, other)
        # an approved wording may serve while a newer draft says more, or less: both are gathered
        serving = store.entries.serving(other.id) or other
        gathered = joined(joined(kept.content, serving.content), other.content)
        _require_room(gathered)
        changed = store.entries.revise(kept.id, gathered, act, base_revision=kept.latest_revision)
        _teach(store, kept, other, gathered, act)
        quoting = store.entries.quoting(other.id) if _reads_otherwise(store, kept, serving) else ()
        store.entries.retire(other.id, act)
        store.merging.point(other.id, kept.id, act)
        store.entries.review(quoting, kept, act)
        return changed


def joined(kept: EntryContent, other: EntryContent) -> EntryContent:
    """Return *kept* with the phrasings, sources, tags and attachments of *other* that it lacks, after its own."""
    return replace(
        kept,
        variants=(*kept.variants, *_lacking(kept.phrasings, other.phrasings)),
        sources=(*kept.sources, *(source for source in other.sources if source not in kept.sources)),
        tags=(*kept.tags, *_lacking(kept.tags, other.tags)),
        attachments=tuple(dict.fromkeys((*kept.attachments, *other.attachments))),
    )


def _lacking(own: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """Return those of *others* that are not among *own*; case, width and blanks do not matter."""
    known = {title_key(text) for text in own}
    found = {title_key(text): text for text in reversed(tuple(others))}
    return tuple(text for key, text in reversed(found.items()) if key not in known)


def _reads_otherwise(store: Store, kept: Entry, other: Entry) -> bool:
    """Return whether who quotes *other* will read something else in *kept*."""
    serving = (store.entries.serving(kept.id) or kept).content
    return (serving.body, serving.channel_bodies) != (other.content.body, other.content.channel_bodies)


def _require_fitting(store: Store, kept: Entry, other: Entry) -> None:
    if kept.id == other.id:
        raise MergeRefused(notice("merge.same-entry", title=kept.content.title))
    if (kept.content.kind is Kind.HOAX) != (other.content.kind is Kind.HOAX):
        raise MergeRefused(notice("merge.claim-and-answer"))
    if kept.content.sample != other.content.sample:
        raise MergeRefused(notice("merge.sample"))
    serving = store.entries.serving(kept.id)
    if serving is None or serving.state is Status.RETIRED:
        raise MergeRefused(notice("merge.into-retired", title=kept.content.title))


def _require_room(content: EntryContent) -> None:
    counts = (
        (len(content.variants), VARIANTS),
        (len(content.sources), SOURCES),
        (len(content.tags), TAGS),
        (len(content.attachments), ATTACHMENTS),
    )
    if any(held > most for held, most in counts):
        raise MergeRefused(notice("merge.too-much", title=content.title))


def _teach(store: Store, kept: Entry, other: Entry, gathered: EntryContent, act: Act) -> None:
    """Have learned for the kept entry what was learned of the other, and its phrasings until the kept one has them."""
    pk, other_pk = store.entries.pk_of(kept.id), store.entries.pk_of(other.id)
    lessons = list(store.learned.lessons_of(other_pk))
    serving = store.entries.serving(kept.id)
    if serving is not None and serving.state is Status.APPROVED:
        lessons += [
            _as_learned(store, phrasing) for phrasing in _lacking(serving.content.phrasings, gathered.phrasings)
        ]
    for lesson in lessons:
        known = store.learned.same(pk, lesson)
        if lesson.terms and (known is None or not known.in_force):
            store.merging.learn(store.learned.add(pk, lesson, person=act.person, at=act.at))
    store.entries.index_again(kept.id)


def _as_learned(store: Store, phrasing: str) -> Lesson:
    return lesson_of(store, read_query(phrasing, store.index.reader), phrasing)
