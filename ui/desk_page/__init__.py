"""The desk: a message comes in, a checked reply leaves."""
