"""``run.py`` in a small project of its own: a program of two lines, built on a package of one.

Nothing is downloaded: the package is made here, and pip is told to look for it in a folder only.
"""

import ast
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

pytestmark = pytest.mark.slow

_CLI = """
import sys

import tiny


def main() -> int:
    print(tiny.VERSION, *sys.argv[1:], sys.stdin.read(), end="")
    return 3
"""


class Project:
    """A copy of ``run.py`` beside a tiny program."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.wheels = root / "wheels"

    def write(self) -> None:
        """Write all of it; nothing is set up yet."""
        self.wheels.mkdir(parents=True)
        (self.root / "run.py").write_bytes((ROOT / "run.py").read_bytes())
        (self.root / "ui").mkdir()
        (self.root / "ui" / "command_line.py").write_text(_CLI, encoding="utf-8")
        self.lock("1.0")

    def lock(self, version: str) -> None:
        """Depend on *version* of the package ``tiny``, and for the tests on ``probe`` as well."""
        pins = [self._pin("tiny", version), self._pin("probe", version)]
        (self.root / "requirements.txt").write_text(pins[0], encoding="utf-8")
        (self.root / "requirements-test.txt").write_text("".join(pins), encoding="utf-8")

    def _pin(self, name: str, version: str) -> str:
        wheel = self.wheels / f"{name}-{version}-py3-none-any.whl"
        about = f"{name}-{version}.dist-info"
        with zipfile.ZipFile(wheel, "w") as packed:
            packed.writestr(f"{name}.py", f"VERSION = {version!r}\n")
            packed.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
            packed.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            packed.writestr(f"{about}/RECORD", "")
        return f"{name}=={version} \\\n    --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"

    @property
    def seal(self) -> Path:
        """What ``run.py`` writes last of all."""
        return self.root / ".venv" / "installed-requirements.txt"

    def leave_a_stray(self) -> Path:
        """Put a file into ``.venv`` that only goes when it is built afresh."""
        stray = self.root / ".venv" / "stray"
        stray.touch()
        return stray

    def start(self, *arguments: str, fed: str = "", **variables: str) -> subprocess.Popen[str]:
        """Begin ``run.py`` with *arguments*, offline and in another folder than its own."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": self.wheels.as_uri(), "PIP_CONFIG_FILE": os.devnull}
        process = subprocess.Popen(
            [sys.executable, str(self.root / "run.py"), *arguments],
            cwd=self.wheels,
            env={**environment, **offline, **variables},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert process.stdin is not None
        process.stdin.write(fed)
        return process

    def run(self, *arguments: str, fed: str = "", **variables: str) -> tuple[int, str, str]:
        """Return the exit status, standard output and standard error of ``run.py`` with *arguments*."""
        process = self.start(*arguments, fed=fed, **variables)
        out, err = process.communicate(timeout=120)
        return process.returncode, out, err


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project that was never started."""
    project = Project(tmp_path / "a folder with spaces")
    project.write()
    return project


@pytest.fixture(scope="module")
def _started_once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("started"))
    shutil.rmtree(project.root)
    project.write()
    assert project.run("cli")[0] == 3
    return project


@pytest.fixture
def started(_started_once: Project, tmp_path: Path) -> Project:
    """A project that was started before, and then moved elsewhere with its ``.venv``."""
    root = tmp_path / "moved"
    shutil.copytree(_started_once.root, root, symlinks=True)
    return Project(root)


def test_the_command_line_gets_what_was_typed_and_gives_back_what_it_says(project: Project) -> None:
    talkative = {"PIP_VERBOSE": "3"}  # whatever pip prints, none of it may get into the program's answer
    status, out, err = project.run("cli", "ask", "--json", "ktp ilang", fed="dari luar", **talkative)
    assert (status, out) == (3, "1.0 ask --json ktp ilang dari luar")
    assert "setting itself up" in err


def test_a_later_start_says_nothing_and_builds_nothing(started: Project) -> None:
    stray = started.leave_a_stray()
    assert started.run("cli", "x") == (3, "1.0 x ", "")
    assert stray.exists()


def test_a_changed_lock_is_built_afresh(started: Project) -> None:
    stray = started.leave_a_stray()
    started.lock("2.0")
    assert started.run("cli")[1] == "2.0 "
    assert not stray.exists()


def test_a_build_that_was_cut_short_is_done_again(started: Project) -> None:
    stray = started.leave_a_stray()
    started.seal.write_text("unfinished")
    assert started.run("cli")[:2] == (3, "1.0 ")
    assert not stray.exists()


def test_another_python_is_built_afresh(started: Project) -> None:
    look = (
        "import runpy, sys; sys.version += sys.argv[1]; print(runpy.run_path('run.py')['is_ready']('requirements.txt'))"
    )
    answers = [
        subprocess.check_output([sys.executable, "-c", look, other], cwd=started.root, text=True, timeout=60).strip()
        for other in ("", " (another)")
    ]
    assert answers == ["True", "False"]


def test_a_build_that_fails_says_so_and_is_done_again(started: Project) -> None:
    started.seal.unlink()
    hidden = started.wheels.rename(started.root / "hidden")
    started.wheels.mkdir()
    status, out, err = started.run("cli")
    assert (status, out) == (4, "")
    assert "Periksa sambungan internet" in err
    assert "Check the internet connection" in err
    started.wheels.rmdir()
    hidden.rename(started.wheels)
    assert started.run("cli")[:2] == (3, "1.0 ")


def test_a_package_that_is_not_the_locked_one_is_refused(started: Project) -> None:
    lock = started.root / "requirements.txt"
    pin, _, digest = lock.read_text().partition("sha256:")
    lock.write_text(f"{pin}sha256:{digest.strip()[::-1]}\n")
    status, _, err = started.run("cli")
    assert status == 4
    assert "DO NOT MATCH THE HASHES" in err


def test_two_starts_at_once_both_work(project: Project) -> None:
    starts = [project.start("cli", name) for name in ("first", "second", "third")]
    ends = [start.communicate(timeout=120) for start in starts]
    assert [out for out, _ in ends] == ["1.0 first ", "1.0 second ", "1.0 third "]
    assert sum("ready." in err for _, err in ends) == 1
    assert [start.returncode for start in starts] == [3, 3, 3]


def test_the_tools_of_the_tests_are_added_and_nothing_is_built_again_for_the_program(started: Project) -> None:
    stray = started.leave_a_stray()
    (started.root / ".ci").mkdir()
    (started.root / ".ci" / "check.py").write_text("import probe, tiny; print(probe.VERSION, tiny.VERSION)")
    assert started.run("check")[1] == "1.0 1.0\n"
    assert started.run("cli")[2] == ""
    assert started.run("check")[1:] == ("1.0 1.0\n", "")
    assert stray.exists()


def test_packages_of_another_python_do_not_get_in(started: Project) -> None:
    (started.wheels / "tiny.py").write_text("VERSION = 'a stranger'")
    assert started.run("cli", PYTHONPATH=str(started.wheels))[1] == "1.0 "


def test_an_unknown_word_shows_what_there_is(project: Project) -> None:
    status, out, err = project.run("tset")
    assert (status, out) == (2, "")
    assert "python3 run.py test" in err
    assert not project.seal.parent.exists()


def test_help_sets_nothing_up(project: Project) -> None:
    status, out, err = project.run("--help")
    assert (status, err) == (0, "")
    assert "python3 run.py cli" in out
    assert not project.seal.parent.exists()


def test_an_old_python_is_told_which_one_is_needed() -> None:
    code = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path(sys.argv[1], run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT / "run.py")], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert "membutuhkan Python 3.11 atau yang lebih baru; ini Python 3.9" in done.stderr
    assert "needs Python 3.11 or newer; this is Python 3.9" in done.stderr


def test_an_old_python_can_read_the_file_that_far() -> None:
    source = (ROOT / "run.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 7))  # the oldest that today's parsers can play
    first = next(node for node in tree.body if isinstance(node, ast.If))
    assert ast.unparse(first.test) == "sys.version_info < (3, 11)"
    too_new = (ast.NamedExpr, ast.Match, ast.TryStar)
    assert not any(isinstance(node, too_new) for node in ast.walk(tree))
