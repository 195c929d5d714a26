"""Sets what an institution asks of an entry before it is approved."""

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from knowledge_base.policy import LONGEST_SOP, MOST_WARN_DAYS, Policy
from knowledge_base.store import Store
from knowledge_base.store.policies import store_policy


class PolicyRefused(KnownError):
    """What is to be set cannot be meant."""


def set_policy(store: Store, policy: Policy) -> None:
    """Set *policy* for *store*, all of it or nothing. Runs on the store's thread.

    Raises:
        PolicyRefused: the SOP is too long, or so many days are never meant.
    """
    if len(policy.sop) > LONGEST_SOP:
        raise PolicyRefused(notice("policy.sop-too-long", longest=LONGEST_SOP, length=len(policy.sop)))
    if not 0 <= policy.warn_days <= MOST_WARN_DAYS:
        raise PolicyRefused(notice("policy.bad-days", most=MOST_WARN_DAYS))
    with store.atomic():
        store_policy(store.settings, policy)
