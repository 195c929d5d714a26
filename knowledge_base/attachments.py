"""Attachments of an entry: a picture, a document or a video that goes with the answer, or a link to one.

An entry says of a file its name and the hash of its bytes, so that an approval binds to the very bytes; the bytes lie
once in the fact base (``store/attached.py``), however many revisions refer to them. The table form of an attachment,
one on a line, is ``title | https://… | alt: … | channel: instagram``; a file stands there as
``name.png sha256:<64 digits>``. Where a sign of the form is meant as such, a backslash stands before it.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from knowledge_base.file_kinds import ENDINGS

_DIGEST = re.compile("[0-9a-f]{64}")
_FILE = re.compile(r"(?P<name>.+?)[ \t]+sha256:(?P<digest>[0-9a-f]{64})")
_ALT, _CHANNEL = "alt:", "channel:"

_NOT_IN_NAMES = re.compile('[\x00-\x1f\x7f-\x9f<>:"/\\\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]')
"""What some file system refuses in a name, what nobody can see, and what turns the direction of writing (a name that
reads ``gnp.exe`` may end otherwise)."""
_RESERVED = re.compile("(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
"""Names of devices. Source: "Naming Files, Paths, and Namespaces", Microsoft."""
_LONGEST_STEM = 80
"""Code points; as UTF-8 at most 240 bytes with the ending, where file systems end at 255."""
_NAMELESS = "lampiran"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One attachment: a file or a link.

    Attributes:
        title: What it is called. Never empty once it was accepted. One line.
        url: Of a link, ``https://…`` or ``http://…``; otherwise empty.
        file: The name of a file, without a folder, with the ending of what it is; otherwise empty.
        sha256: The hash of the file's bytes, 64 hexadecimal digits; empty for a link.
        alt: What there is to see, for those who cannot see it; may be empty. One line.
        channel: The channel it is meant for; empty: any.
    """

    title: str = ""
    url: str = ""
    file: str = ""
    sha256: str = ""
    alt: str = ""
    channel: str = ""

    @property
    def is_file(self) -> bool:
        """Whether it is a file and not a link."""
        return bool(self.sha256)

    def is_for(self, channel: str) -> bool:
        """Say whether it is meant for *channel*."""
        return self.channel in {"", channel}

    def as_json(self) -> dict[str, str]:
        """Return it as plain JSON values; what is empty is left out."""
        return {name: value for name in KEYS if (value := str(getattr(self, name)))}

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> "Attachment":
        """Return the attachment that :meth:`as_json` gave. For the program's own data: it does not check."""
        return cls(**{name: found.get(name, "") for name in KEYS})

    def as_line(self) -> str:
        """Return it in its table form."""
        target = f"{_escaped(self.file)} sha256:{self.sha256}" if self.is_file else _escaped(self.url)
        parts = [_escaped(self.title), target]
        parts += [f"{_ALT} {_escaped(self.alt)}"] if self.alt else []
        parts += [f"{_CHANNEL} {self.channel}"] if self.channel else []
        return " | ".join(parts)

    @property
    def is_sound(self) -> bool:
        """Whether it can be meant: either a link of the web or a file by a clean name and its hash."""
        if self.is_file:
            ending = ending_of(self.file)
            named = bool(ending) and clean_file_name(self.file, ending) == self.file
            return not self.url and named and _DIGEST.fullmatch(self.sha256) is not None
        return not self.file and is_link(self.url)


KEYS = ("title", "url", "file", "sha256", "alt", "channel")
"""What an attachment says of itself."""


def attachment_of(line: str) -> Attachment | None:
    """Return the attachment that a line of the table form says; ``None``: it says none."""
    parts = _parts(line)
    alt = channel = ""
    while len(parts) > 1 and parts[-1].startswith((_ALT, _CHANNEL)):
        last = parts.pop()
        if last.startswith(_CHANNEL) and not channel and not alt:
            channel = last.removeprefix(_CHANNEL).strip()
        elif last.startswith(_ALT) and not alt:
            alt = last.removeprefix(_ALT).strip()
        else:
            return None
    if not parts or len(parts) > 2:  # noqa: PLR2004 - a title and a target
        return None
    title, target = (parts[0] if len(parts) == 2 else ""), parts[-1]  # noqa: PLR2004
    named = _FILE.fullmatch(target)
    if named is not None:
        return Attachment(title=title, file=named["name"], sha256=named["digest"], alt=alt, channel=channel)
    return Attachment(title=title, url=target, alt=alt, channel=channel)


def is_link(text: str) -> bool:
    """Say whether *text* is the address of a page of the web that may be given to anybody: a host, and no login."""
    if any(sign.isspace() or not sign.isprintable() for sign in text) or "\\" in text:
        return False
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(host) and "." in str(host) and parts.username is None


def ending_of(name: str) -> str:
    """Return the ending of a file's name that this program knows, with its dot; empty: another one, or none."""
    found = re.search(r"\.[A-Za-z0-9]{2,5}$", name)
    ending = found[0].casefold() if found else ""
    return ending if ending in ENDINGS else ""


def clean_file_name(name: str, ending: str) -> str:
    """Return *name* as a file may be called on any system: no folder, nothing hidden, no device, that *ending*.

    Cleaning twice gives the same as cleaning once.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    known = ending_of(last)
    stem = last.removesuffix(last[len(last) - len(known) :]) if known else last
    stem = " ".join(_NOT_IN_NAMES.sub(" ", stem).split())
    stem = stem[:_LONGEST_STEM].strip(" .")
    while encoded_length(stem) > _LONGEST_STEM * 3:
        stem = stem[:-1].strip(" .")
    if not stem or _RESERVED.fullmatch(stem.partition(".")[0].strip()):
        stem = f"{_NAMELESS} {stem}".strip()[:_LONGEST_STEM]
    return stem + ending


def encoded_length(text: str) -> int:
    """Return how many bytes *text* has as UTF-8."""
    return len(text.encode("utf-8", "replace"))


def files_in(attachments: Iterable[Attachment]) -> tuple[str, ...]:
    """Return the hashes of the files among *attachments*, each once."""
    return tuple(dict.fromkeys(one.sha256 for one in attachments if one.is_file))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|")


def _parts(line: str) -> list[str]:
    """Return the parts of *line* between signs that are not escaped, each as it is meant."""
    found, part, is_escaped = [], "", False
    for sign in line:
        if is_escaped or sign not in "\\|":
            part += sign if not is_escaped or sign in "\\|" else f"\\{sign}"
            is_escaped = False
        elif sign == "\\":
            is_escaped = True
        else:
            found.append(part)
            part = ""
    found.append(part + ("\\" if is_escaped else ""))
    return [one.strip() for one in found]
