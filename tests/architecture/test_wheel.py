"""What a person gets who installs the program: the four packages with their data, and two commands that run."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.architecture.sources import ROOMS, ROOT, files, name_of

pytestmark = pytest.mark.slow

_DATA = [
    path
    for path in (ROOT / "resources").rglob("*")
    if path.is_file() and path.suffix != ".py" and "__pycache__" not in path.parts
]


def _run(*command: str | Path, folder: Path) -> str:
    """Return what *command* prints, run in *folder* with no way back to the source tree."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as pip would build it."""
    target = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", target, folder=ROOT)
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of a fresh environment that holds nothing but the wheel and what it is built on."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False)
    places = {"base": str(home), "platbase": str(home)}
    packages = Path(sysconfig.get_path("purelib", "venv", vars=places))
    # The packages it is built on are the locked ones we run on ourselves: no second download.
    (packages / "locked.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    scripts = Path(sysconfig.get_path("scripts", "venv", vars=places))
    python = scripts / Path(sys.executable).name
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index")
    _run(*pip, wheel, folder=home)
    return scripts


def test_the_wheel_holds_exactly_the_four_packages(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(ROOMS)
    ours = {name_of(path) for path in (*files(*ROOMS), *_DATA)}
    guide = [path for name in ("guide.md", "panduan.md", "pictures/**/*.png") for path in (ROOT / "docs").glob(name)]
    ours |= {f"resources/guide/{path.relative_to(ROOT / 'docs').as_posix()}" for path in guide}
    assert {name for name in names if ".dist-info/" not in name} == ours


def test_the_licence_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        assert any(name.endswith("/licenses/LICENSE") for name in packed.namelist())


def test_the_installed_program_finds_its_data(installed: Path) -> None:
    python = installed / Path(sys.executable).name
    look = """
import importlib.metadata, importlib.resources, sys
import ui, replydesk, knowledge_base, resources
owners = importlib.metadata.packages_distributions()
for package in (ui, replydesk, knowledge_base, resources):
    assert "site-packages" in package.__file__, package.__file__
    assert owners[package.__name__] == ["replydesk"], owners[package.__name__]
found = importlib.resources.files("resources")
for pattern in sys.argv[1:]:
    folder, _, ending = pattern.partition("*")
    held = [one for one in found.joinpath(folder).iterdir() if one.name.endswith(ending)]
    assert held and all(one.read_bytes() for one in held), pattern
"""
    kinds = (
        "messages/id/*.json",
        "messages/en/*.json",
        "icons/*.svg",
        "i18n/*.qm",
        "starter/*.jsonl",
        "guide/*.md",
        "guide/pictures/*.png",
        "guide/pictures/en/*.png",
    )
    _run(python, "-P", "-c", look, *kinds, folder=installed)


def test_the_installed_program_reads_its_rules(installed: Path) -> None:
    python = installed / Path(sys.executable).name
    code = "from replydesk.tone.load import shipped_pack; print(len(shipped_pack('id').rules))"
    assert int(_run(python, "-P", "-c", code, folder=installed)) > 0


def test_the_installed_command_line_runs(installed: Path) -> None:
    assert "ask" in _run(installed / "replydesk-cli", "--help", folder=installed)


def test_the_installed_command_line_answers(installed: Path, tmp_path: Path) -> None:
    database = tmp_path / "desk.db"
    entry = '{"title": "KTP saya hilang, bagaimana mengurusnya?", "body": "Silakan datang ke kantor Dukcapil."}\n'
    (tmp_path / "entries.jsonl").write_text(entry, encoding="utf-8")
    cli = (installed / "replydesk-cli", "--db", database)
    _run(*cli, "init", "--no-encryption", folder=tmp_path)
    _run(*cli, "import", tmp_path / "entries.jsonl", "--approve-as", "Siti", folder=tmp_path)
    assert "KTP saya hilang" in _run(*cli, "ask", "ktp saya hilang", "--json", folder=tmp_path)
    _run(*cli, "export", tmp_path / "buku.pdf", folder=tmp_path)
    assert (tmp_path / "buku.pdf").read_bytes().startswith(b"%PDF-")


def test_both_commands_are_installed(installed: Path) -> None:
    assert {path.stem for path in installed.iterdir()} >= {"replydesk", "replydesk-cli"}
