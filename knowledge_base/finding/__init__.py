"""What a person types to find entries, read into what is asked of the database."""
