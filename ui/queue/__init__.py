"""The queue of messages that wait, as it is seen on the desk."""
