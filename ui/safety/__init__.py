"""That nothing is lost: the backups, their list, and what to do where a fact base can only be read."""
