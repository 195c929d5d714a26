"""What an entry is, where it is kept and how it is found: values, store, matching, exchange."""
