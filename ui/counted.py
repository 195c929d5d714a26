"""Texts with a number in them that are not said by a widget or a controller, each in the form the number asks for.

The collector of texts sees the number in ``self.tr(text, None, number)`` only, not where a text is asked for by
``translate``; without seeing it, it would ask for no form of one.
"""

from PySide6.QtCore import QObject

from knowledge_base.finding.ready import Ready


class Counted(QObject):
    """Says how many there are. Make one where it is needed; it holds nothing."""

    def days(self, count: int) -> str:
        """Return e.g. ``"3 days"``."""
        return self.tr("%Ln days", None, count)

    def entries(self, count: int) -> str:
        """Return e.g. ``"3 entries"``."""
        return self.tr("%Ln entries", None, count)

    def due(self, which: Ready, count: int, warn_days: int) -> str:
        """Return what is said of *count* entries that are due; some of them within *warn_days*."""
        said = {
            Ready.ENDING: self.tr("%Ln valid for the last day today", None, count),
            Ready.EXPIRED: self.tr("%Ln expired", None, count),
            Ready.QUOTING: self.tr("%Ln quoting an expired fact", None, count),
            Ready.EXPIRING: self.tr("%Ln expire within {time}", None, count),
            Ready.TO_REVIEW: self.tr("%Ln to be reviewed", None, count),
            Ready.WAITING: self.tr("%Ln wait for approval", None, count),
        }[which]
        return said.format(time=self.days(warn_days))

    def asked(self, count: int, entries: int) -> str:
        """Return how many ways of asking for how many entries an evaluation has asked."""
        said = self.tr(
            "%Ln ways of asking for {entries} were asked, each as if its entry did not have it.", None, count
        )
        return said.format(entries=self.entries(entries))

    def alike(self, count: int, words: str) -> str:
        """Return that the first *count* suggestions are nearly alike, and in which *words* they differ, if they do."""
        if not words:
            return self.tr("The next %Ln fit almost equally well. Compare them.", None, count)
        said = self.tr("The next %Ln fit almost equally well. Look at what differs: {words}.", None, count)
        return said.format(words=words)

    def approved_wordings(self, count: int, day: str) -> str:
        """Return of how many entries a handbook holds the wordings, and on which *day* they hold."""
        return self.tr("Approved wordings that hold on {day}: %Ln entries", None, count).format(day=day)
