"""Puts into words how a reply differs from the approved wording."""

from PySide6.QtCore import QCoreApplication

from replydesk.differing import Difference, Sort, Turn

translate = QCoreApplication.translate

_GRAVE = frozenset({Sort.QUANTITY, Sort.LINK, Sort.DENIAL, Sort.CONDITION})

_LONGEST_SPOKEN = 2_000
"""Characters a screen reader is given at most."""


def difference_words(found: Difference) -> str:
    """Return in one line what differs, the gravest first; never that it is approved where what it cites is not."""
    if found.is_none and not found.is_approved:
        return translate("Desk", "The same as the entry says now, which is not approved")
    if found.is_none:
        return translate("Desk", "The same as the approved wording")
    told = [_sort_words(sort).format(count=count) for sort, count in found.counts]
    if found.left_out:
        told.append(translate("Desk", "sentences left out: {count}").format(count=found.left_out))
    if found.put_in:
        told.append(translate("Desk", "sentences put in: {count}").format(count=found.put_in))
    if found.moved:
        told.append(translate("Desk", "sentences in another order"))
    said = translate("Desk", "Other than approved: {told}")
    if not found.is_approved:
        said = translate("Desk", "Other than the entry says now, which is not approved: {told}")
    return said.format(told=", ".join(told))


def is_grave(found: Difference) -> bool:
    """Say whether more than words differs: a number, an address, a denial or a condition."""
    return any(sort in _GRAVE for sort, _ in found.counts)


def spoken_difference(found: Difference) -> str:
    """Return what was taken out and put in, in words, for whoever does not see strokes."""
    out, put = translate("Desk", "taken out: “{words}”"), translate("Desk", "put in: “{words}”")
    told = [
        (out if piece.turn is Turn.OUT else put).format(words=" ".join(piece.text.split()))
        for piece in found.pieces
        if piece.turn is not Turn.SAME and piece.text.strip()
    ]
    return ". ".join([difference_words(found), *told])[:_LONGEST_SPOKEN]


def _sort_words(sort: Sort) -> str:
    return {
        Sort.QUANTITY: translate("Desk", "numbers: {count}"),
        Sort.LINK: translate("Desk", "links or contacts: {count}"),
        Sort.DENIAL: translate("Desk", "denials: {count}"),
        Sort.CONDITION: translate("Desk", "conditions: {count}"),
        Sort.WORD: translate("Desk", "words: {count}"),
        Sort.MARK: translate("Desk", "signs: {count}"),
    }[sort]
