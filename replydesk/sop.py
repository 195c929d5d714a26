"""The institution's SOP beside the rules that rest on it: a rule names it, with a section or without, as its source."""

import re

_NAMED = re.compile(r"\b(?:SOP|prosedur operasional standar|standar operasional prosedur)\b", re.IGNORECASE)
_PART = r"(?:bab|bagian|pasal|butir|angka|nomor|no\.?|section|part)"
_NUMBER = r"\d+(?:\.\d+)*"
_SECTION = re.compile(rf"[\s,:(§-]*(?:{_PART}\s+)?({_NUMBER})", re.IGNORECASE)
_HEADING = re.compile(rf"[ \t]*(?:#+\s*)?(?:{_PART}\s+)?({_NUMBER})[.):]?(?=\s|$)", re.IGNORECASE)
"""A section begins with a line that begins with its number."""


def sop_behind(source: str, sop: str) -> str:
    """Return what of the institution's *sop* stands behind a rule of that *source*; empty: it does not rest on it.

    Where the source says "SOP 3.2" it is the section that begins with that number, with what lies below it; all of the
    SOP where it names no section, or none that is there.
    """
    named = _NAMED.search(source)
    if named is None or not sop.strip():
        return ""
    section = _SECTION.match(source, named.end())
    return (_section(sop, section.group(1)) if section is not None else "") or sop.strip()


def _section(sop: str, number: str) -> str:
    kept: list[str] = []
    for line in sop.splitlines():
        heading = _HEADING.match(line)
        if heading is not None:
            is_within = heading.group(1) == number or heading.group(1).startswith(f"{number}.")
            if kept and not is_within:
                break
            if not kept and not is_within:
                continue
        elif not kept:
            continue
        kept.append(line)
    return "\n".join(kept).strip()
