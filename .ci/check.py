"""Run every check of the code, one line each; started by ``python3 run.py check``.

The exit status is 0 when all are content. What a check complains about is printed below its line.
"""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# ruff's cache remembers which modules were ours when a file was last looked at; one that came later is missed.
CHECKS = {
    "ruff check": ("-m", "ruff", "check", "--quiet", "--no-cache", "."),
    "ruff format": ("-m", "ruff", "format", "--check", "."),
    "mypy --strict": ("-m", "mypy"),
    "import contracts": ("-c", "from importlinter.cli import lint_imports_command as main; main()"),
    "tests/architecture": ("-m", "pytest", "-q", "tests/architecture"),
}


def main() -> int:
    """Run all of :data:`CHECKS` with the Python that runs this, and return the exit status."""
    failed = [name for name, arguments in CHECKS.items() if not passes(name, arguments)]
    sum_ = f"{len(CHECKS) - len(failed)} of {len(CHECKS)} checks passed"
    print(f"{sum_}; FAILED: {', '.join(failed)}" if failed else sum_, flush=True)
    return 1 if failed else 0


def passes(name: str, arguments: tuple[str, ...]) -> bool:
    """Run one check, print its line, and say whether it is content."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    print(f"{'FAILED' if done.returncode else 'ok':<7} {name:<20} {time.monotonic() - begun:5.1f} s", flush=True)
    if done.returncode:
        print(done.stdout, flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
