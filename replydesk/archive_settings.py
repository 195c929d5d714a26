"""What an archive says an institution has set, and taking it over."""

from dataclasses import replace

from knowledge_base.archive.archived import ArchivedSettings
from knowledge_base.store import Store
from knowledge_base.store.entries import Act
from knowledge_base.store.policies import policy_of
from knowledge_base.store.settings import INSTITUTION
from replydesk.archive_searches import searches_of, searches_to_take, take_searches
from replydesk.house import house_of, set_house, shared_variables
from replydesk.policies import set_policy


def settings_of(store: Store) -> ArchivedSettings:
    """Return what is set for *store*."""
    policy = policy_of(store.settings)
    return ArchivedSettings(
        institution=store.settings.get(INSTITUTION),
        accounts=house_of(store).accounts,
        variables=shared_variables(store),
        needs_source=policy.needs_source,
        needs_legal_basis=policy.needs_legal_basis,
        sop=policy.sop,
        warn_days=policy.warn_days,
        searches=searches_of(store),
    )


def brings_settings(store: Store, settings: ArchivedSettings) -> bool:
    """Say whether taking *settings* over would change anything in *store*."""
    here = settings_of(store)
    others_differ = replace(settings, searches=()) != replace(here, searches=())
    return others_differ or bool(searches_to_take(store, settings.searches))


def take_settings(store: Store, settings: ArchivedSettings, act: Act) -> None:
    """Set *settings* for *store* inside the action that is under way, so that they are undone with it.

    Raises:
        HouseRefused, PolicyRefused: they cannot be meant.
    """
    policy = replace(
        policy_of(store.settings),
        needs_source=settings.needs_source,
        needs_legal_basis=settings.needs_legal_basis,
        sop=settings.sop,
        warn_days=settings.warn_days,
    )
    set_policy(store, policy, act)
    set_house(store, replace(house_of(store), accounts=settings.accounts, variables=settings.variables), act)
    store.entries.actions.change_setting(INSTITUTION, settings.institution)
    take_searches(store, settings.searches)
