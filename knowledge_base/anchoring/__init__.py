"""The end of the audit log, noted outside the database, so that a log that was cut or put back is found out."""
