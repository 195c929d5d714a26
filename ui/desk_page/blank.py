"""A desk on which nothing lies yet."""

from datetime import datetime

from replydesk.channels import shipped_channels
from replydesk.draft import Intent
from ui.desk_page.view import DeskView
from ui.names import channel_word, intent_word
from ui.theme import Theme

FIRST_CHANNEL = "instagram"
"""Where a message is from as long as nobody has said so: most are."""


def blank_desk(theme: Theme, *, language: str, now: datetime) -> DeskView:
    """Return the widgets of the desk, with the channels and kinds in *language*; of accounts it knows nothing yet."""
    view = DeskView(
        theme,
        channels=[(name, channel_word(name, language)) for name in shipped_channels()],
        intents=[(str(intent), intent_word(intent)) for intent in Intent],
        now=now,
        language=language,
    )
    view.message.channel.pick(FIRST_CHANNEL)
    return view
