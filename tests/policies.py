"""A policy that holds from the beginning, without an action that could be undone."""

from knowledge_base.policy import Policy
from knowledge_base.store.policies import values_of
from knowledge_base.store.settings import SettingTable


def store_policy(settings: SettingTable, policy: Policy) -> None:
    """Set all of *policy*."""
    for name, value in values_of(policy).items():
        settings.set(name, value)
