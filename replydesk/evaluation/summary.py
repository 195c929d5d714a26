"""What the counted misses mean: pairs, weak entries, and what to do about them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from knowledge_base.store import Store
from replydesk.evaluation import advice
from replydesk.evaluation.causes import Causes, Weak, causes_of, in_the_way, weak_entry
from replydesk.evaluation.gaps import GapSearch
from replydesk.evaluation.pairs import MOST_EXAMPLES, MOST_PAIRS, RoughPair, example_of, in_detail, rough_pairs
from replydesk.evaluation.result import (
    Advice,
    ConfusedPair,
    Confusion,
    EntryRef,
    Evaluation,
    Example,
    InTheWay,
    Missed,
    Sample,
)
from replydesk.evaluation.survey import Planned, Survey
from replydesk.evaluation.tally import Tally


class Summary:
    """Sums an evaluation up bit by bit, once everything was asked.

    Args:
        survey: What was seen of the entries.
        tally: What came of the phrasings.
        gaps: What people asked for in vain.
        today: The day at the desk.
        seed: What a sample was drawn with.
    """

    def __init__(self, survey: Survey, tally: Tally, gaps: GapSearch, *, today: date, seed: int) -> None:
        self._survey = survey
        self._tally = tally
        self._gaps = gaps
        self._today = today
        self._seed = seed
        self._refs: dict[str, EntryRef] = {}
        self._causes = Causes()
        self._rough: list[RoughPair] = []
        self._pairs: list[ConfusedPair] = []
        self._weak_left: list[str] = []
        self._weak: list[Weak] = []
        self._blockers: tuple[InTheWay, ...] = ()
        self._learned = 0

    def find_causes(self, store: Store) -> bool:
        """Find what each miss comes from."""
        self._refs = self._tally.refs | self._survey.refs
        self._learned = store.learned.count_phrasings()
        rough = rough_pairs(self._tally.misses)
        self._causes = causes_of(self._tally.misses, rough, self._survey.duplicates)
        self._blockers = in_the_way(self._causes, store, self._refs, today=self._today)
        self._rough = rough[:MOST_PAIRS]
        weak = self._causes.weak
        self._weak_left = sorted(weak, key=lambda one: -len(weak[one]))[: advice.MOST_ADVICE]
        return False

    def look_at_next_pair(self, store: Store) -> bool:
        """Look at the next pair of entries; say whether there may be more."""
        if self._rough:
            found = in_detail(self._rough[0], store, self._refs)
            self._pairs += [found] if found is not None else []
            del self._rough[0]
        return bool(self._rough)

    def look_at_next_weak(self, store: Store) -> bool:
        """Look at the next weak entry; say whether there may be more."""
        if self._weak_left:
            entry_id = self._weak_left[0]
            found = weak_entry(self._causes.weak[entry_id], self._refs[entry_id], store)
            self._weak += [found] if found is not None else []
            del self._weak_left[0]
        return bool(self._weak_left)

    def result(self, plan: Sequence[Planned]) -> Evaluation:
        """Return everything, given the entries that were asked for."""
        survey, tally = self._survey, self._tally
        whole = survey.planned
        drawn = Sample(of_entries=len(whole), of_phrasings=sum(one.phrasings for one in whole), seed=self._seed)
        best = tally.best
        return Evaluation(
            entries=len(survey.refs),
            asked_entries=len(best),
            asked=tally.asked,
            found_first=tally.first,
            found_in_three=tally.in_three,
            sample=drawn if len(plan) < len(whole) else None,
            learned=self._learned,
            confused=self._confused(),
            pairs=tuple(self._pairs),
            never_found=self._missed(one for one in best if best[one] > 2),  # noqa: PLR2004 - not among three
            found_late=self._missed(one for one in best if best[one] in {1, 2}),
            without_variants=self._listed(survey.bare),
            thin=self._listed(survey.thin),
            duplicates=survey.duplicates,
            in_the_way=self._blockers,
            calibration=tally.calibration(),
            gaps=tuple(self._gaps.gaps),
            advice=advice.in_order(self._advice()),
        )

    def _advice(self) -> Iterable[Advice]:
        yield from advice.of_gaps(self._gaps.gaps)
        yield from advice.of_blockers(self._blockers)
        yield from advice.of_duplicates(self._survey.duplicates, self._causes)
        yield from advice.of_pairs(self._pairs, self._causes)
        yield from advice.of_weak(self._weak)
        yield from advice.of_survey(self._survey)

    def _confused(self) -> tuple[Confusion, ...]:
        counted = Counter((miss.wanted, miss.got) for miss in self._tally.misses if miss.got)
        return tuple(
            Confusion(wanted=self._refs[wanted].name, got=self._refs[got].name, count=count)
            for (wanted, got), count in counted.most_common()
        )

    def _missed(self, ids: Iterable[str]) -> tuple[Missed, ...]:
        examples: dict[str, list[Example]] = defaultdict(list)
        for miss in self._tally.misses:
            if len(examples[miss.wanted]) < MOST_EXAMPLES:
                examples[miss.wanted].append(example_of(miss, self._refs))
        return tuple(Missed(entry=self._refs[one], examples=tuple(examples[one])) for one in ids)

    def _listed(self, ids: Iterable[str]) -> tuple[EntryRef, ...]:
        return tuple(self._refs[one] for one in ids)
