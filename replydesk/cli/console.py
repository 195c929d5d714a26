"""Where a command speaks: results to standard output, sentences for people to standard error."""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from knowledge_base.errors import KnownError
from knowledge_base.notice import Notice, Value, notice
from replydesk.wording import Wording

DONE = 0
ANSWER_IS_NO = 1
WRONG_CALL = 2
CANNOT_OPEN = 3

MAX_LINE = 1_000_000
"""The longest line of a batch that is read, in bytes; a reply or a question is a thousandth of it."""


class CallRefused(KnownError):
    """The call cannot be carried out as it was made."""


class Console:
    """Speaks to the person and to scripts in one language."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    def tell(self, said: Notice) -> None:
        """Say a sentence to the person."""
        print(self.wording.say(said), file=sys.stderr)

    def say(self, code: str, **values: Value) -> None:
        """Say the sentence *code* to the person."""
        self.tell(notice(code, **values))

    def write_json(self, found: Mapping[str, Any]) -> None:
        """Write one JSON object on a line of its own, at once: a script may be waiting for it."""
        print(json.dumps(found, ensure_ascii=False, allow_nan=False), flush=True)

    def write_line(self, text: str) -> None:
        """Write a line of the result."""
        print(text)


def read_input(name: str) -> str:
    """Return the text of the file *name*; ``-`` is standard input.

    Raises:
        CallRefused: it cannot be read, or is not UTF-8.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise CallRefused(notice("cli.cannot-read", path=name)) from error
    except UnicodeDecodeError as error:
        raise CallRefused(notice("cli.not-utf8", path=name)) from error


@dataclass(frozen=True, slots=True)
class BrokenLine:
    """A line of a batch that is no JSON object; lines count from 1."""

    number: int


def read_batch(name: str) -> Iterator[dict[str, Any] | BrokenLine]:
    """Yield the JSON objects of a batch, line by line; ``-`` is standard input. Blank lines are passed over.

    Raises:
        CallRefused: the file cannot be read.
    """
    try:
        stream = sys.stdin.buffer if name == "-" else Path(name).open("rb")  # noqa: SIM115 - closed below
    except OSError as error:
        raise CallRefused(notice("cli.cannot-read", path=name)) from error
    with stream:
        for number, line in enumerate(_lines(stream), 1):
            if line is None:
                yield BrokenLine(number)
            elif line.strip():
                yield _read_object(line) or BrokenLine(number)


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yield each line, ``None`` for one that is longer than anything meant; never more than that in memory."""
    while line := stream.readline(MAX_LINE):
        whole = line.endswith(b"\n") or len(line) < MAX_LINE
        if whole:
            yield line
            continue
        while rest := stream.readline(MAX_LINE):
            if rest.endswith(b"\n"):
                break
        yield None


def _read_object(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and found else None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
