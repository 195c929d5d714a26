"""Who may release blocked replies: the dialog in which an institution sets it."""
