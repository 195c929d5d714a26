"""A release like any other, for tests that need one on record."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from knowledge_base.store.desk import Release

_RELEASE = Release(
    text="Balasan.",
    channel="x",
    intent="question",
    verdict_digest="0" * 64,
    rules_version="1",
    findings=[],
    reason=None,
    sample=False,
    person="Sari",
    at=datetime(2026, 11, 20, 8, 30, tzinfo=UTC),
    cited=(),
    message_id=None,
)


def release(**differing: Any) -> Release:
    """Return a release to no message that cites nothing, but for what is *differing* in it."""
    return replace(_RELEASE, **differing)
