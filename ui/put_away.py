"""What people have not finished in fact bases that are not shown any more, until these are open again."""

from dataclasses import replace
from pathlib import Path

from ui.desk_page.desktop import Desktop
from ui.workspace import Unfinished, Workspace


class PutAway:
    """Keeps it in memory, each under the path of its fact base."""

    def __init__(self) -> None:
        self._of: dict[Path, Unfinished] = {}

    def keep(self, workspace: Workspace) -> None:
        """Keep what is unfinished on the pages of *workspace*."""
        self._of[workspace.path] = workspace.unfinished()

    def forget(self, path: Path) -> None:
        """Keep nothing of the fact base at *path*."""
        self._of.pop(path, None)

    def take(self, path: Path | None, shown: Workspace | None, *, replaced: bool) -> tuple[Desktop, Unfinished | None]:
        """Return what lies on the desk of the fact base at *path*, which takes the place of the one that is *shown*.

        With it comes everything that was kept of it; ``None``: nothing. What is unfinished in the one shown is kept;
        it never comes onto the desk of another one, which would store it in the place of its own.

        *replaced*: A backup has taken its place, so entries and queue may be others; of what was kept nothing stays
        but the texts on the desk.
        """
        desktop = Desktop()
        if shown is not None and shown.path == path:
            desktop = replace(shown.desk.desktop(), cited=(), queued="")
        elif shown is not None:
            self.keep(shown)
        kept = self._of.pop(path, None) if path is not None else None
        if kept is not None and replaced:
            desktop, kept = replace(kept.desktop, cited=(), queued=""), None
        return (kept.desktop if kept is not None else desktop), kept
