"""The rows of the backups, the newest first."""

from datetime import tzinfo

from knowledge_base.backups.shelf import Backup, BackupKind
from ui.dates import moment_words
from ui.plain_label import Tint
from ui.row_model import RowModel

MOMENT, KIND, SIZE = range(3)

_TINTS: dict[BackupKind, Tint] = {
    BackupKind.DAILY: "passed",
    BackupKind.UPDATE: "suggest",
    BackupKind.REPLACED: "warn",
}


class BackupTableModel(RowModel[Backup]):
    """Backups, one a row."""

    def __init__(self, language: str, zone: tzinfo | None) -> None:
        super().__init__(columns=3, chips=KIND)
        self._language = language
        self._zone = zone

    def heads(self) -> tuple[str, ...]:
        """Return the head of each column."""
        return (self.tr("When"), self.tr("Kind"), self.tr("Size"))

    def cells(self, row: Backup) -> tuple[str, ...]:
        """Return what stands in each column of *row*."""
        megabytes = f"{row.size / 1e6:.1f} MB"
        return (
            moment_words(row.at, self._zone, self._language),
            self._word(row.kind),
            megabytes.replace(".", ",") if self._language == "id" else megabytes,
        )

    def tint(self, row: Backup) -> Tint:
        """Return the colour of the kind."""
        return _TINTS[row.kind]

    def _word(self, kind: BackupKind) -> str:
        return {
            BackupKind.DAILY: self.tr("Daily"),
            BackupKind.UPDATE: self.tr("Before an update"),
            BackupKind.REPLACED: self.tr("Replaced by a restore"),
        }[kind]
