"""Whether a folder lies on a disk of this computer, as far as the operating system says so.

SQLite's WAL needs memory that all who have the file open share, and locks that hold. Neither exists on a network share
(sqlite.org/wal.html: "WAL does not work over a network filesystem"), and files in folders that a virtual machine shares
with its host are no better.
"""

import os
import re
import subprocess
import sys
from pathlib import Path, PurePath, PureWindowsPath

_NETWORK = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "smb", "ncpfs", "afs", "afpfs", "webdav", "davfs", "coda"),
        *("ceph", "glusterfs", "lustre", "beegfs", "ocfs2", "gfs2", "gpfs", "ncp", "ftp"),
        *("vboxsf", "vmhgfs", "prl_fs", "drvfs"),
    }
)
"""Kinds of file systems, as Linux and macOS name them. What is not known counts as a disk: a computer whose disk has an
unusual name must not be kept from working."""

_NETWORK_FUSE = (
    *("sshfs", "rclone", "davfs", "gvfsd", "kio-fuse", "ftpfs", "smb", "nfs"),
    *("s3fs", "goofys", "gcsfuse", "gluster", "ceph", "juicefs", "seaweedfs"),
)
_CLOUD_FUSE = ("google-drive", "onedrive", "onedriver", "dropbox", "pcloud", "mega", "icloud")
"""Parts of the names of FUSE file systems; others, like NTFS on a disk (``fuseblk``), are local."""

_MOUNT_LINE = re.compile(r"^(?P<source>.*?) on (?P<point>/.*?) \((?P<kind>[\w.-]+)[,)]")
"""A line of macOS's ``mount``: ``//siti@server/bersama on /Volumes/bersama (smbfs, nodev, nosuid)``."""

_DRIVE_REMOTE = 4
"""What Windows' ``GetDriveType`` says of a drive letter that stands for a share."""

_PATIENCE_S = 3


def is_on_network(folder: Path) -> bool:
    """Return whether *folder*, which need not exist yet, lies on a network share."""
    real = Path(os.path.realpath(folder))
    if sys.platform == "win32":
        return is_share(PureWindowsPath(folder)) or is_share(PureWindowsPath(real)) or _is_remote_drive(real)
    return is_network_kind(_kind_of(real))


def is_share(path: PureWindowsPath) -> bool:
    r"""Return whether a Windows path names a share: ``\\server\share`` or ``\\?\UNC\server\share``."""
    drive = path.drive.replace("/", "\\")
    if drive.upper().startswith("\\\\?\\UNC\\"):
        return True
    return drive.startswith("\\\\") and not drive.startswith(("\\\\?\\", "\\\\.\\"))


def is_network_kind(kind: str) -> bool:
    """Return whether a file system of that kind is a network share, or a cloud service that looks like a disk."""
    kind = kind.lower()
    if kind.startswith("fuse."):
        return any(part in kind for part in (*_NETWORK_FUSE, *_CLOUD_FUSE))
    return kind in _NETWORK


def kind_in_mountinfo(folder: PurePath, mountinfo: str) -> str:
    r"""Return the kind of the file system *folder* lies on, by Linux's ``/proc/self/mountinfo``; empty: not known.

    A Windows drive inside WSL (kind ``9p``, from a source like ``C:\``) is called ``drvfs``.
    """
    best, found = -1, ""
    for line in mountinfo.splitlines():
        front, _, back = line.partition(" - ")
        fields, rest = front.split(" "), back.split(" ")
        if len(fields) < 5 or len(rest) < 2:  # noqa: PLR2004 - see proc(5): the fifth is the mount point
            continue
        point, kind, source = _plain(fields[4]), rest[0], _plain(rest[1])
        if len(point) >= best and _is_below(folder, point):  # of two on one point the later one is seen
            is_windows = kind == "9p" and (source == "drvfs" or PureWindowsPath(source).drive != "")
            best, found = len(point), "drvfs" if is_windows else kind
    return found


def kind_in_mount(folder: PurePath, listing: str) -> str:
    """Return the kind of the file system *folder* lies on, by what macOS's ``mount`` prints; empty: not known."""
    best, found = -1, ""
    for line in listing.splitlines():
        match = _MOUNT_LINE.match(line)
        if match and len(match["point"]) >= best and _is_below(folder, match["point"]):
            best, found = len(match["point"]), match["kind"]
    return found


def _kind_of(folder: Path) -> str:
    try:
        if sys.platform == "darwin":
            told = subprocess.run(
                ["/sbin/mount"], capture_output=True, text=True, timeout=_PATIENCE_S, check=False, errors="replace"
            )
            return kind_in_mount(folder, told.stdout)
        return kind_in_mountinfo(folder, Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace"))
    except (OSError, subprocess.SubprocessError):
        return ""


def _plain(field: str) -> str:
    """Return a field of mountinfo, in which blanks and the like are written as octal numbers."""
    return re.sub(r"\\(\d{3})", lambda match: chr(int(match[1], 8)), field)


def _is_below(folder: PurePath, point: str) -> bool:
    return folder == PurePath(point) or PurePath(point) in folder.parents


def _is_remote_drive(folder: Path) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415 - Windows alone has what is asked here

    return bool(ctypes.windll.kernel32.GetDriveTypeW(folder.drive + "\\") == _DRIVE_REMOTE)
