"""Makes one entry of two that say the same: nothing that was asked, cited or learned of either is lost."""

from dataclasses import dataclass

from knowledge_base.entry import Entry, EntryContent, Kind, Status, title_key
from knowledge_base.errors import KnownError
from knowledge_base.exchange.limits import ATTACHMENTS, SOURCES, TAGS, VARIABLES, VARIANTS, WORDINGS
from knowledge_base.matching.query import read_query
from knowledge_base.notice import notice
from knowledge_base.quotes import quoted_by
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act
from knowledge_base.store.learned import Lesson
from replydesk.attaching import newest_of
from replydesk.entry_difference import Change, changes
from replydesk.learning import lesson_of
from replydesk.tidying.joining import joined, lacking, left_behind


class MergeRefused(KnownError):
    """The two cannot be made one entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """What a merge of two entries will come to.

    Attributes:
        gains: How the kept entry will differ from its newest revision, in the order it is read.
        stays: What the other one says and the kept one will not: it stays in the history of the other one.
    """

    gains: tuple[Change, ...]
    stays: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class _Gathered:
    kept: Entry
    other: Entry
    serving: Entry
    content: EntryContent


def merge(store: Store, kept_id: str, other_id: str, act: Act) -> Entry:
    """Merge the other entry into the kept one and return the newest revision of that. One step, undone as one.

    The kept entry gains the other's title and variants as phrasings, its sources, tags and attachments, its wordings
    for channels and accounts for which the kept one has none, what it says of variables, and what was learned of it;
    the kept one's own wordings stay. Answers that quote the other one quote the kept one from now on; where that reads
    otherwise, they go to review. Where that makes a new revision, it is a draft as any change is, and an approved one
    goes on serving; until the draft is approved the phrasings count as learned ones, so that nobody asks in vain
    meanwhile. The other entry is retired and points to the kept one; its revisions, its history and what was learned
    of it stay.

    Raises:
        MergeRefused: they are the same entry, they are of different kinds, one quotes the other, one is a sample and
            the other is not, the kept one is retired, or it would hold more than an entry may.
        UnknownEntry: one of them is not there.
    """
    with store.atomic(), store.entries.as_one(ActionKind.MERGED, act):
        found = _gathered(store, kept_id, other_id)
        kept, other = found.kept, found.other
        changed = store.entries.revise(kept.id, found.content, act, base_revision=kept.latest_revision)
        _teach(store, kept, other, found.content, act)
        quoting = store.entries.quoting(other.id) if _reads_otherwise(store, kept, found.serving) else ()
        store.entries.retire(other.id, act, is_replaced=True)
        store.merging.point(other.id, kept.id, act)
        store.entries.review(quoting, kept, act)
        return changed


def foresee(store: Store, kept_id: str, other_id: str) -> Foreseen:
    """Return what :func:`merge` would come to, and change nothing.

    Raises:
        MergeRefused: it would be refused.
        UnknownEntry: one of them is not there.
    """
    found = _gathered(store, kept_id, other_id)
    stays = (*left_behind(found.content, found.serving.content), *left_behind(found.content, found.other.content))
    return Foreseen(gains=changes(found.kept.content, found.content), stays=tuple(dict.fromkeys(stays)))


def _gathered(store: Store, kept_id: str, other_id: str) -> _Gathered:
    kept, other = newest_of(store, kept_id), newest_of(store, other_id)
    _require_fitting(store, kept, other)
    # an approved wording may serve while a newer draft says more, or less: both are gathered
    serving = store.entries.serving(other.id) or other
    gathered = joined(joined(kept.content, serving.content), other.content)
    _require_room(gathered)
    return _Gathered(kept, other, serving, gathered)


def _reads_otherwise(store: Store, kept: Entry, other: Entry) -> bool:
    """Return whether who quotes *other* will read something else in *kept*."""
    serving = (store.entries.serving(kept.id) or kept).content
    return (serving.body, serving.channel_bodies) != (other.content.body, other.content.channel_bodies)


def _require_fitting(store: Store, kept: Entry, other: Entry) -> None:
    if kept.id == other.id:
        raise MergeRefused(notice("merge.same-entry", title=kept.content.title))
    kinds = {kept.content.kind, other.content.kind}
    if len(kinds) > 1:
        raise MergeRefused(notice("merge.claim-and-answer" if Kind.HOAX in kinds else "merge.fact-and-answer"))
    for one, quoted in ((kept, other), (other, kept)):
        if _quotes(store, one, quoted):
            titles = {"title": one.content.title, "quoted": quoted.content.title}
            raise MergeRefused(notice("merge.quotes-the-other", **titles))
    if kept.content.sample != other.content.sample:
        raise MergeRefused(notice("merge.sample"))
    serving = store.entries.serving(kept.id)
    if serving is None or serving.state is Status.RETIRED:
        raise MergeRefused(notice("merge.into-retired", title=kept.content.title))


def _quotes(store: Store, entry: Entry, quoted: Entry) -> bool:
    """Return whether *entry* quotes *quoted*, in the wording that serves or in the newest one: it would quote itself.

    A name may be that of an entry which was a fact once, so this is asked of entries of one kind, too.
    """
    serving = store.entries.serving(entry.id) or entry
    names = {title_key(name) for name in (*store.entries.names_of(quoted.id), quoted.content.title)}
    return any(title_key(name) in names for one in (entry, serving) for name in quoted_by(one.content))


def _require_room(content: EntryContent) -> None:
    counts = (
        (len(content.variants), VARIANTS),
        (len(content.sources), SOURCES),
        (len(content.tags), TAGS),
        (len(content.attachments), ATTACHMENTS),
        (len(content.channel_bodies), WORDINGS),
        (len(content.variables), VARIABLES),
    )
    if any(held > most for held, most in counts):
        raise MergeRefused(notice("merge.too-much", title=content.title))


def _teach(store: Store, kept: Entry, other: Entry, gathered: EntryContent, act: Act) -> None:
    """Have learned for the kept entry what was learned of the other, and its phrasings until the kept one has them."""
    pk, other_pk = store.entries.pk_of(kept.id), store.entries.pk_of(other.id)
    lessons = list(store.learned.lessons_of(other_pk))
    serving = store.entries.serving(kept.id)
    if serving is not None and serving.state is Status.APPROVED:
        lessons += [_as_learned(store, phrasing) for phrasing in lacking(serving.content.phrasings, gathered.phrasings)]
    for lesson in lessons:
        known = store.learned.same(pk, lesson)
        if lesson.terms and (known is None or not known.in_force):
            store.merging.learn(store.learned.add(pk, lesson, person=act.person, at=act.at))
    store.entries.index_again(kept.id)


def _as_learned(store: Store, phrasing: str) -> Lesson:
    return lesson_of(store, read_query(phrasing, store.index.reader), phrasing)
