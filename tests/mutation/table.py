"""The table of mutations: what is broken, and which tests should notice."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).with_name("mutations.toml")


@dataclass(frozen=True, slots=True)
class Mutation:
    """One thing broken on purpose.

    Attributes:
        name: What no longer holds then.
        file: Where, from the project's root.
        old, new: The text there, which stands in it once, and what is put in its place.
        tests: What pytest is to run: files, perhaps with the name of one test.
    """

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]

    def applied_to(self, root: Path) -> str:
        """Return the broken text of the file below *root*.

        Raises:
            ValueError: the old text is not there, or more than once.
        """
        text = (root / self.file).read_text(encoding="utf-8")
        if text.count(self.old) != 1:
            raise ValueError(f"{self.name}: in {self.file} this stands {text.count(self.old)} times: {self.old}")
        return text.replace(self.old, self.new)


def mutations() -> tuple[Mutation, ...]:
    """Return all of the table."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return tuple(
        Mutation(name=row["name"], file=group["file"], old=row["old"], new=row["new"], tests=tuple(group["tests"]))
        for group in table["group"]
        for row in group["mutation"]
    )
