"""Sets what an institution asks of an entry before it is approved."""

from knowledge_base.errors import KnownError
from knowledge_base.notice import notice
from knowledge_base.policy import LONGEST_SOP, MOST_WARN_DAYS, Policy
from knowledge_base.store import Store
from knowledge_base.store.actions import ActionKind
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import policy_of, values_of


class PolicyRefused(KnownError):
    """What is to be set cannot be meant."""


def set_policy(store: Store, policy: Policy, act: Act) -> None:
    """Set *policy* for *store*, all of it or nothing. Runs on the store's thread.

    It is one action, which can be undone, and an audit line: who may approve alone is nothing to be changed unseen.

    Raises:
        PolicyRefused: the SOP is too long, or so many days are never meant.
    """
    if len(policy.sop) > LONGEST_SOP:
        raise PolicyRefused(notice("policy.sop-too-long", longest=LONGEST_SOP, length=len(policy.sop)))
    if not 0 <= policy.warn_days <= MOST_WARN_DAYS:
        raise PolicyRefused(notice("policy.bad-days", most=MOST_WARN_DAYS))
    values, now = values_of(policy), values_of(policy_of(store.settings))
    with store.atomic(), store.entries.as_one(ActionKind.POLICY_CHANGED, act):
        for name, value in values.items():
            if value != now[name]:  # what is usual and was never set is not set by the way
                store.entries.actions.change_setting(name, value)
