from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from knowledge_base.ground.mounts import is_network_kind, is_on_network, is_share, kind_in_mount, kind_in_mountinfo

LINUX = r"""22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 27 0:50 / /srv/siti/kantor\040bersama rw - cifs //server/humas rw
41 27 0:51 / /mnt/nfs rw,relatime shared:2 master:1 - nfs4 server:/humas rw
42 27 0:52 / /srv/siti/drive rw - fuse.google-drive-ocamlfuse google-drive-ocamlfuse rw
43 27 0:53 / /media/usb rw - fuseblk /dev/sdb1 rw
44 27 0:54 / /mnt/c rw - 9p C:\134 rw,aname=drvfs
42 27 0:39 / /srv/siti/desa rw,nosuid,nodev,relatime - fuse.sshfs kantor:/srv/humas rw,user_id=0,group_id=0
43 27 0:40 / /srv/siti/cermin rw,nosuid,nodev,relatime - fuse /srv/humas rw,user_id=0,group_id=0,default_permissions
47 27 0:57 / /run/user/1000/kio-fuse-abc rw,nosuid,nodev - fuse.kio-fuse kio-fuse rw,user_id=1000,group_id=1000
45 27 0:55 / /mnt/nfs/lokal rw - ext4 /dev/sdc1 rw
46 27 0:56 / /container rw - 9p root rw
broken line
"""

MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//siti@server/humas on /Volumes/humas (smbfs, nodev, nosuid, mounted by siti)
/dev/disk4s1 on /Volumes/USB on (merah) (msdos, local)
"""


@pytest.mark.parametrize(
    ("folder", "kind", "on_network"),
    [
        ("/srv/siti/data", "ext4", False),
        ("/srv/siti/kantor bersama/fakta", "cifs", True),
        ("/srv/siti/kantor bersama2", "ext4", False),
        ("/mnt/nfs", "nfs4", True),
        ("/mnt/nfs/lokal/a", "ext4", False),
        ("/srv/siti/drive/a", "fuse.google-drive-ocamlfuse", True),
        ("/media/usb/a", "fuseblk", False),
        ("/mnt/c/siti", "drvfs", True),
        ("/container/a", "9p", False),
        ("/srv/siti/desa/a", "fuse.sshfs", True),
        ("/srv/siti/cermin/a", "fuse", False),  # bindfs: another folder of this computer
        ("/run/user/1000/kio-fuse-abc/smb/server/humas", "fuse.kio-fuse", True),
    ],
)
def test_linux_says_what_a_folder_lies_on(folder: str, kind: str, on_network: bool) -> None:  # noqa: FBT001
    found = kind_in_mountinfo(PurePosixPath(folder), LINUX)

    assert (found, is_network_kind(found)) == (kind, on_network)


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("/private/siti", "apfs"), ("/Volumes/humas/a", "smbfs"), ("/Volumes/USB on (merah)/a", "apfs")],
)
def test_macos_says_what_a_folder_lies_on(folder: str, kind: str) -> None:
    assert kind_in_mount(PurePosixPath(folder), MAC) == kind


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\server\humas\fakta.db", True),
        (r"\\?\UNC\server\humas\fakta.db", True),
        ("//server/humas/fakta.db", True),
        (r"C:\siti\fakta.db", False),
        (r"\\?\C:\siti\fakta.db", False),
        (r"\\.\C:\fakta.db", False),
    ],
)
def test_a_windows_path_to_a_share_is_known(path: str, share: bool) -> None:  # noqa: FBT001
    assert is_share(PureWindowsPath(path)) is share


def test_the_disk_of_this_computer_is_no_share(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path / "not there yet" / "deep")


def test_what_nobody_knows_counts_as_a_disk() -> None:
    assert not is_network_kind("")
    assert not is_network_kind("brand-new-fs")
    assert not is_network_kind("fuse.encfs")
