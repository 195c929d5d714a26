"""Whether a folder is copied to a cloud by a program that knows nothing of databases.

Such programs copy the database and its WAL one after the other, lock the file while SQLite writes, and put an older
copy back "to settle a conflict". Each of these has cost somebody a database.
"""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath

_NAMES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "google drive file stream": "Google Drive",
    "my drive": "Google Drive",
    "drivefs": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "iCloud/File Provider",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
    "pcloudsync": "pCloud",
    "mega": "MEGA",
    "megasync": "MEGA",
    "box sync": "Box",
    "syncthing": "Syncthing",
    "seafile": "Seafile",
    "yandex.disk": "Yandex Disk",
}
"""What the services call their folders when nobody names them otherwise, in small letters. OneDrive, Dropbox and others
add the name of an account: "OneDrive - Kota Contoh", "Dropbox (Humas)"."""

_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".seafile-data": "Seafile",
}
"""What the services leave in the top of a folder that has another name."""

_ONEDRIVE = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Variables in which Windows names OneDrive's folders."""

_LONGEST_NOTE = 100_000


def cloud_of(folder: Path, environment: Mapping[str, str] | None = None) -> str:
    """Return the name of the service that copies *folder* away; empty: none is known to.

    Args:
        folder: It need not exist yet.
        environment: The variables of the process; without it, this one's.
    """
    known = os.environ if environment is None else environment
    places = [Path(os.path.abspath(folder)), Path(os.path.realpath(folder))]  # noqa: PTH100 - links are looked at both ways
    for place in places:
        found = _by_name(place) or _by_mark(place) or _by_note(place, known)
        if found:
            return found
    return ""


def _by_name(place: PurePath) -> str:
    for part in place.parts:
        folded = part.casefold()
        for name, service in _NAMES.items():
            if folded == name or folded.startswith((f"{name} -", f"{name} (")):
                return service
    return ""


def _by_mark(place: Path) -> str:
    home = Path.home()
    for above in (place, *place.parents):
        if above in {home, home.parent, Path(above.anchor)}:
            continue  # Dropbox keeps its own settings in ~/.dropbox, which makes the home no folder of its
        for mark, service in _MARKS.items():
            if _is_there(above / mark):
                return service
        if _has_sync_journal(above):
            return "Nextcloud"
    return ""


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _has_sync_journal(folder: Path) -> bool:
    """Return whether Nextcloud or ownCloud keep their journal there: ``.sync_0123456789ab.db``, ``._sync_….db``."""
    try:
        return any(any(folder.glob(pattern)) for pattern in (".sync_*.db", "._sync_*.db"))
    except OSError:
        return False


def _by_note(place: Path, environment: Mapping[str, str]) -> str:
    """Return the service that says itself that its folder is one above *place*."""
    named = [(environment.get(name, ""), "OneDrive") for name in _ONEDRIVE]
    named += [(path, "Dropbox") for path in _dropbox_folders(environment)]
    for path, service in named:
        if path and (Path(path) == place or Path(path) in place.parents):
            return service
    return ""


def _dropbox_folders(environment: Mapping[str, str]) -> Iterator[str]:
    """Yield where Dropbox says its folders are. Source: Dropbox help, "locate the Dropbox folder programmatically"."""
    tops = [environment.get(name, "") for name in ("APPDATA", "LOCALAPPDATA")]
    notes = [Path(top) / "Dropbox" / "info.json" for top in tops if top]
    for note in (*notes, Path.home() / ".dropbox" / "info.json"):
        try:
            with note.open(encoding="utf-8", errors="replace") as file:
                found = json.loads(file.read(_LONGEST_NOTE))
        except (OSError, ValueError, RecursionError):
            continue
        accounts = found.values() if isinstance(found, dict) else ()
        yield from (str(one["path"]) for one in accounts if isinstance(one, dict) and isinstance(one.get("path"), str))
