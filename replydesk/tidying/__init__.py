"""One truth: entries that say the same twice, and entries that say different things about the same question."""
