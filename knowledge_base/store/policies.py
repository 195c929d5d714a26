"""Where a fact base keeps what is set for the life of its entries."""

from knowledge_base.policy import WARN_DAYS, Policy
from knowledge_base.store.settings import SettingTable

ONE_PERSON = "one-person"
"""``"yes"``: one person runs the fact base and may approve what they wrote. Otherwise two are needed."""

_NEEDS_SOURCE = "approval-needs-source"
_NEEDS_LEGAL_BASIS = "approval-needs-legal-basis"
_SOP = "sop"
_WARN_DAYS = "warn-days"


def policy_of(settings: SettingTable) -> Policy:
    """Return what is set. A practice fact base is always run by one person."""
    days = settings.get(_WARN_DAYS)
    return Policy(
        one_person=settings.get(ONE_PERSON) == "yes" or settings.is_practice,
        needs_source=settings.get(_NEEDS_SOURCE) == "yes",
        needs_legal_basis=settings.get(_NEEDS_LEGAL_BASIS) == "yes",
        sop=settings.get(_SOP),
        warn_days=int(days) if days else WARN_DAYS,
    )


def values_of(policy: Policy) -> dict[str, str]:
    """Return by name what is set where *policy* holds."""
    return {
        ONE_PERSON: "yes" if policy.one_person else "",
        _NEEDS_SOURCE: "yes" if policy.needs_source else "",
        _NEEDS_LEGAL_BASIS: "yes" if policy.needs_legal_basis else "",
        _SOP: policy.sop,
        _WARN_DAYS: str(policy.warn_days),
    }
