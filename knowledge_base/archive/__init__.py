"""The program's own archive: a fact base in one file, with all revisions. See ``docs/archive.md``."""
