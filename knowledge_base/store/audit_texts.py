"""Whether the texts on record are those the audit log speaks of, and whether what is missing was removed by retention.

A line says in the step of each removal how many texts went and from before when (``retention.py``). A text that is gone
without such a line, or that is younger than the line allows, was taken out by somebody else.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from knowledge_base.entry import text_digest
from knowledge_base.notice import Notice, notice

MOST_NAMED = 20
"""How many replies are named; after that it is clear."""

_MOST_TOLD = 3
"""How many removals are told one by one, the newest."""


@dataclass(slots=True)
class _Removed:
    """What the lines of one moment say was removed.

    Attributes:
        before: From before which time.
    """

    before: str
    messages: int
    replies: int


class TextCheck:
    """Compares the texts of one database with its audit log."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def flaws(self, *, behind: int) -> list[Notice]:
        """Return what is wrong; the texts of replies are looked at behind line *behind*, what was removed always."""
        return [*self._altered(behind), *self._taken(), *self._put_back()]

    def notes(self) -> list[Notice]:
        """Return what the log says of removals, the newest last."""
        rows = self._db.execute(
            "SELECT number, at, person, detail FROM audit_line WHERE what = 'texts-removed' ORDER BY number"
        ).fetchall()
        told = []
        if len(rows) > _MOST_TOLD:
            earlier = [_detail(row[3]) for row in rows[:-_MOST_TOLD]]
            told.append(
                notice(
                    "audit.texts-removed-earlier",
                    messages=sum(_count(one, "messages") for one in earlier),
                    replies=sum(_count(one, "replies") for one in earlier),
                    number=rows[-_MOST_TOLD - 1][0],
                )
            )
        for number, at, person, detail in rows[-_MOST_TOLD:]:
            said = _detail(detail)
            told.append(
                notice(
                    "audit.texts-removed",
                    number=number,
                    at=at[:19].replace("T", " ") + " UTC",
                    person=person,
                    messages=_count(said, "messages"),
                    replies=_count(said, "replies"),
                    before=str(said.get("before", ""))[:10],
                )
            )
        return told

    def _altered(self, behind: int) -> list[Notice]:
        """Return which replies, and messages they answer, are not those the lines speak of.

        A text that was removed must be no text.
        """
        flaws: list[Notice] = []
        cursor = self._db.execute(
            "SELECT number, detail, released_reply.text, text_hash, released_reply.text_removed_at, message.id,"
            " message.text, message.text_removed_at FROM audit_line"
            " LEFT JOIN released_reply ON released_reply.id = reply_id LEFT JOIN message ON message.pk = message_pk"
            " WHERE number > ? AND reply_id IS NOT NULL ORDER BY number",
            [behind],
        )
        for number, detail, text, text_hash, removed_at, *message in cursor:
            digest = text_hash if removed_at is not None and text == "" else text_digest(text or "")
            if text_hash is None:
                flaws.append(notice("audit.reply-missing", number=number))
            elif digest != text_hash or _detail(detail).get("text_hash") != text_hash:
                flaws.append(notice("audit.reply-changed", number=number))
            elif not _is_message(_detail(detail).get("message"), *message):
                flaws.append(notice("audit.message-changed", number=number))
            if len(flaws) == MOST_NAMED:
                break
        return flaws

    def _taken(self) -> list[Notice]:
        """Return that texts are gone which no line speaks of.

        When a reply was released is taken from its audit line, which nobody changes unnoticed.
        """
        said = self._said()
        taken = {"messages": 0, "replies": 0}
        for kind, found in (
            ("messages", self._found("SELECT text_removed_at, received_at FROM message", "text", "message.pk")),
            (
                "replies",
                self._found(
                    "SELECT text_removed_at, coalesce(audit_line.at, released_at) FROM released_reply"
                    " LEFT JOIN audit_line ON audit_line.reply_id = released_reply.id",
                    "released_reply.text",
                    "released_reply.pk",
                ),
            ),
        ):
            for removed_at, times in found.items():
                line = said.get(removed_at)
                covered = [one for one in times if line is not None and one < line.before]
                allowed = getattr(line, kind) if line is not None else 0
                taken[kind] += len(times) - min(len(covered), allowed)
        if not any(taken.values()):
            return []
        return [notice("audit.texts-taken", messages=taken["messages"], replies=taken["replies"])]

    def _put_back(self) -> list[Notice]:
        """Return that messages hold a text although theirs was removed; of replies :meth:`_altered` says so."""
        row = self._db.execute(
            "SELECT count(*) FROM message WHERE text_removed_at IS NOT NULL AND text <> ''"
        ).fetchone()
        return [notice("audit.texts-put-back", messages=row[0])] if row[0] else []

    def _found(self, select: str, text: str, order: str) -> Mapping[str, list[str]]:
        """Return the times of the rows whose text is gone, by when they say it went; ``""`` where they do not say."""
        found: dict[str, list[str]] = {}
        rows = self._db.execute(f"{select} WHERE text_removed_at IS NOT NULL OR {text} = '' ORDER BY {order}")
        for removed_at, at in rows:
            found.setdefault(removed_at or "", []).append(at)
        return found

    def _said(self) -> dict[str, _Removed]:
        """Return what the lines say was removed, by their time."""
        said: dict[str, _Removed] = {}
        for at, detail in self._db.execute("SELECT at, detail FROM audit_line WHERE what = 'texts-removed'"):
            line = _detail(detail)
            one = said.setdefault(at, _Removed("", 0, 0))
            one.before = max(one.before, str(line.get("before", "")))
            one.messages += _count(line, "messages")
            one.replies += _count(line, "replies")
        return said


def _detail(stored: str) -> Mapping[str, Any]:
    """Return the detail of a line; empty where somebody has written something else there."""
    try:
        found = json.loads(stored)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_message(said: object, message_id: str | None, text: str | None, removed_at: str | None) -> bool:
    """Return whether a line speaks of that message; lines of former versions name none."""
    if said is None:
        return True
    digests = [text_digest(text or "")]
    return isinstance(said, list) and said[:1] == [message_id] and (removed_at is not None or said[1:] == digests)


def _count(detail: Mapping[str, Any], name: str) -> int:
    found = detail.get(name, 0)
    return found if isinstance(found, int) and found > 0 else 0
