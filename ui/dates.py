"""Days and moments as people read them in their language."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QDate, QLocale, QTime

_LOCALES = {
    "id": QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def day_words(day: date | None, language: str) -> str:
    """Return e.g. ``"20 November 2026"``; nothing for no day."""
    if day is None:
        return ""
    return _LOCALES[language].toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def short_day_words(day: date | None, language: str) -> str:
    """Return e.g. ``"20 Nov 2026"``; nothing for no day."""
    if day is None:
        return ""
    return _LOCALES[language].toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def moment_words(moment: datetime, zone: tzinfo | None, language: str) -> str:
    """Return e.g. ``"20 Nov 2026 09.15"`` as the clock on the wall of *zone* shows the aware *moment*."""
    local = moment.astimezone(zone)
    locale = _LOCALES[language]
    day = locale.toString(QDate(local.year, local.month, local.day), "d MMM yyyy")
    time = locale.toString(QTime(local.hour, local.minute), "HH.mm" if language == "id" else "HH:mm")
    return f"{day} {time}"


def day_digits(day: date | None) -> str:
    """Return *day* as it is typed into a field, ``31/12/2027``; nothing for no day."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}" if day else ""


def number_words(number: int, language: str) -> str:
    """Return *number* with the language's own mark between the thousands."""
    return _LOCALES[language].toString(number)
