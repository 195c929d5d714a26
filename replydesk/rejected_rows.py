"""Saves the rows of a file that could not be used, each with the reason in words."""

from collections.abc import Iterable
from pathlib import Path

from knowledge_base.exchange.file_mark import require_same
from knowledge_base.exchange.rows import About, RejectedRow
from knowledge_base.exchange.write_rejected import write_rejected
from replydesk.wording import Wording


def name_for(source: Path) -> str:
    """Return what the file with the rejected rows of *source* may be called."""
    return f"{source.stem} - ditolak.xlsx"


def save_rejected(
    path: Path,
    source: Path,
    about: About | None,
    rejected: Iterable[RejectedRow],
    wording: Wording,
    *,
    digest: str = "",
) -> int:
    """Write the rows *rejected* of *source* to *path* and return how many they are.

    Of a table they stand there as in *source*, with their numbers and the reasons before them: it can be put right and
    imported as it is. Of an archive, and of JSON, there are numbers and reasons.

    Args:
        path: A ``.csv`` or an ``.xlsx``.
        source: The file that was read.
        about: What was found out about it; ``None`` of an archive.
        rejected: Those of its rows that cannot be used.
        wording: The person's language.
        digest: Of *source* as it was read; empty: it is not asked for.

    Raises:
        ImportRefused: *source* is another one by now, or cannot be read.
        ExportRefused: *path* has another ending, or cannot be written.
    """
    require_same(source, digest)
    reasons: dict[int, list[str]] = {}
    for row in rejected:
        reasons.setdefault(row.number, []).append(wording.say(row.reason))
    about = About(form="archive") if about is None else about
    write_rejected(path, source, about, {number: "; ".join(said) for number, said in reasons.items()})
    return len(reasons)
