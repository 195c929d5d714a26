"""Sizes of files in words."""

from ui.dates import number_words

_KILO = 1000


def size_words(size: int, language: str) -> str:
    """Return *size* in bytes as people say it: in kB below a million, else in MB with one digit."""
    if size < _KILO * _KILO:
        return f"{number_words(max(round(size / _KILO), 1), language)} kB"
    whole, tenth = divmod(round(size / (_KILO * _KILO) * 10), 10)
    point = "," if language == "id" else "."
    return f"{number_words(whole, language)}{point}{tenth} MB"
