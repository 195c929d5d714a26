"""What becomes of a bug: it is told on standard error, without a word of anybody's text."""

import sys
import traceback
from types import TracebackType


def report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Print where *error* came from and what sort it is. Its message may hold a citizen's text and is left out."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    stream = sys.stderr
    if stream is None:  # a window started without a console has none
        return
    stream.write("ReplyDesk: something unexpected happened. Please report these lines:\n")
    for frame in traceback.extract_tb(trace):
        stream.write(f"  {frame.filename}:{frame.lineno} in {frame.name}\n")
    stream.write(f"  {kind.__module__}.{kind.__qualname__}\n")
