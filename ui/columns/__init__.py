"""Which columns a list shows, how wide and in which order: chosen by the person, kept on this machine."""
