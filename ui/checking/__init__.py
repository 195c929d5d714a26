"""The check of a fact base and its log: begin it, follow it, say in words what was found and what to do."""
