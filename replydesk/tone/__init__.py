"""The tone gate's rules: read them, apply them to a draft, give a verdict."""
