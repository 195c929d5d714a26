"""What can go wrong outside the program, each with a sentence fit for a person.

Anything else that is raised is a bug: it is not caught on the way up and ends in the program's own report.
"""

from knowledge_base.notice import Notice


class KnownError(Exception):
    """The world said no: no fault of the program, and the person can do something about it.

    Attributes:
        notice: What happened and what to do, to be put into the person's language.
    """

    def __init__(self, notice: Notice) -> None:
        super().__init__(str(notice))
        self.notice = notice


class StoreUnavailable(KnownError):
    """The database cannot be opened, read or written: missing, locked, damaged, disk full, wrong key."""


class EditConflict(KnownError):
    """Somebody changed the entry after this change was begun."""


class ApprovalRefused(KnownError):
    """The entry cannot be approved as asked: changed meanwhile, a sample, or already gone."""


class UndoRefused(KnownError):
    """What was done is not taken back, or done again, by undoing and redoing; it holds up nothing before it."""


class QuoteRefused(KnownError):
    """The entry quotes what cannot be quoted: from within a fact, itself, or what is no fact."""


class AttachmentRefused(KnownError):
    """A file or link cannot be attached, is not there, or may not leave."""


class UnknownEntry(KnownError):
    """No entry of that id or name."""


class ImportRefused(KnownError):
    """The file as a whole cannot be taken in; nothing was stored."""


class ExportRefused(KnownError):
    """The file cannot be written as asked."""


class FileRefused(KnownError):
    """A file that was named by the person cannot be made, written or read there."""


class UnknownMessage(KnownError):
    """No incoming message of that id."""


class LearningRefused(KnownError):
    """A message cannot be made a phrasing or a rejection, or nothing of that id was learned."""
