"""How an entry is found for a message: read the message, gather candidates, rank them, say how sure that is."""
