"""Asking a keyring without waiting for ever: one that is locked may wait for a person who is not there."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from knowledge_base.keyrings.trusted import KeyringRefused, Why

Answer = TypeVar("Answer")


def in_time(work: Callable[[], Answer], patience_s: float) -> Answer:
    """Return what *work* on a keyring gives; it runs on a thread of its own.

    What comes too late is lost, and the thread ends with the process at the latest.

    Args:
        work: Asks the keyring.
        patience_s: How long it is waited for, in seconds.

    Raises:
        KeyringRefused: it did not answer in time, or *work* raised that.
    """
    answer: Future[Answer] = Future()

    def run() -> None:
        try:
            answer.set_result(work())
        except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
            answer.set_exception(error)

    threading.Thread(target=run, name="keyring", daemon=True).start()
    try:
        return answer.result(patience_s)
    except TimeoutError as error:
        raise KeyringRefused(Why.SILENT) from error
