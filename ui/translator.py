"""Which language the window speaks: our own catalogue, and Qt's own words, which Qt does not ship in Indonesian."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import resources

_CATALOGUES = {"id": ("i18n/qtbase_id.qm", "i18n/replydesk_id.qm"), "en": ("i18n/replydesk_en.qm",)}
"""The compiled catalogues of each language; the code is in English, and lacks only what is said of one thing."""

_LOCALES = {"id": "id_ID", "en": "en_GB"}

LANGUAGE_NAMES = {"id": "Bahasa Indonesia", "en": "English"}
"""Each language as those call it who read it."""


class Translator:
    """Installs the catalogues of one language at a time."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._language = ""
        self._installed: list[tuple[QTranslator, bytes]] = []

    def speak(self, language: str) -> None:
        """Speak *language* (a key of :data:`LANGUAGE_NAMES`) in every text that is asked for from now on.

        Raises:
            ValueError: a catalogue that ships with the program cannot be read.
        """
        if language == self._language:
            return
        self.fall_silent()
        self._language = language
        self._installed = [_load(name) for name in _CATALOGUES[language]]
        for translator, _data in self._installed:
            self._application.installTranslator(translator)
        QLocale.setDefault(QLocale(_LOCALES[language]))

    def fall_silent(self) -> None:
        """Take the catalogues away again; what is asked for from now on is English."""
        for translator, _data in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []
        self._language = ""


def _load(name: str) -> tuple[QTranslator, bytes]:
    """Return the catalogue with its bytes, which Qt goes on reading and does not keep."""
    data = resources.read_bytes(name)
    translator = QTranslator()
    if not translator.load(data):
        raise ValueError(f"the catalogue {name} cannot be read")
    return translator, data
