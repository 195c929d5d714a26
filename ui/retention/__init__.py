"""How long texts are kept: asked for in a dialog, and kept to while the window is open."""
