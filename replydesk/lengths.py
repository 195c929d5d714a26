"""How long a text is in a channel's own unit."""

import unicodedata

import regex

from replydesk.channels import Channel, Unit

_X_URL = 23
"""Every address counts 23, whatever its length (t.co, X's documentation)."""
_X_EMOJI = 2
_X_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that weigh 1; all others weigh 2 (twitter-text, configuration 3)."""

_COUNTRIES = (
    "ac|ad|ae|af|ag|ai|al|am|ao|aq|ar|as|at|au|aw|ax|az|ba|bb|bd|be|bf|bg|bh|bi|bj|bm|bn|bo|br|bs|bt|bw|by|bz|ca|cc|cd|cf"
    "|cg|ch|ci|ck|cl|cm|cn|co|cr|cu|cv|cw|cx|cy|cz|de|dj|dk|dm|do|dz|ec|ee|eg|er|es|et|eu|fi|fj|fk|fm|fo|fr|ga|gb|gd|ge|gf"
    "|gg|gh|gi|gl|gm|gn|gp|gq|gr|gs|gt|gu|gw|gy|hk|hm|hn|hr|ht|hu|id|ie|il|im|in|io|iq|ir|is|it|je|jm|jo|jp|ke|kg|kh|ki|km"
    "|kn|kp|kr|kw|ky|kz|la|lb|lc|li|lk|lr|ls|lt|lu|lv|ly|ma|mc|md|me|mg|mh|mk|ml|mm|mn|mo|mp|mq|mr|ms|mt|mu|mv|mw|mx|my|mz"
    "|na|nc|ne|nf|ng|ni|nl|no|np|nr|nu|nz|om|pa|pe|pf|pg|ph|pk|pl|pm|pn|pr|ps|pt|pw|py|qa|re|ro|rs|ru|rw|sa|sb|sc|sd|se|sg"
    "|sh|si|sj|sk|sl|sm|sn|so|sr|ss|st|sv|sx|sy|sz|tc|td|tf|tg|th|tj|tk|tl|tm|tn|to|tr|tt|tv|tw|tz|ua|ug|uk|us|uy|uz|va|vc"
    "|ve|vg|vi|vn|vu|wf|ws|ye|yt|za|zm|zw"
)
_GENERIC = (
    "com|net|org|info|biz|edu|gov|mil|int|name|pro|mobi|asia|tel|app|dev|page|blog|news|site|online|store|shop|web|xyz|top"
    "|club|live|link|click|cloud|space|tech|world|today|media|email|center|agency|company|academy|africa|art|bank|bio|cafe"
    "|care|city|community|design|digital|directory|education|energy|events|expert|family|farm|finance|fun|fund|group|guide"
    "|health|help|host|house|icu|international|jobs|land|law|life|ltd|market|money|network|ninja|one|partners|photo|press"
    "|report|review|rocks|school|science|services|social|software|solutions|studio|support|systems|team|tips|tools|tours"
    "|training|travel|university|video|vip|website|wiki|work|works|zone"
)
_URL = regex.compile(
    rf"(?<![\w@$#.\-/])(?:(?P<scheme>https?://)(?:[\w-]+\.)+[\w-]{{2,}}"
    rf"|(?:[a-z0-9](?:[\w-]*[a-z0-9])?\.)+(?:{_GENERIC}|{_COUNTRIES})(?![\w@-]|\.\w))"
    rf"(?::\d+)?(?P<path>[/?][^\s<>\"']*)?",
    regex.IGNORECASE,
)
_SHORT_DOMAIN = regex.compile(rf"[\w-]+\.(?:{_COUNTRIES})", regex.IGNORECASE)
_EMOJI = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3")
_GRAPHEME = regex.compile(r"\X")


def measure(text: str, channel: Channel) -> int:
    """Return how long *text* is in the unit of *channel*."""
    match channel.unit:
        case Unit.X_WEIGHTED:
            return x_weight(text)
        case Unit.THREADS:
            return sum(
                len(grapheme.encode("utf-8", "surrogatepass")) if _EMOJI.search(grapheme) else len(grapheme)
                for grapheme in _GRAPHEME.findall(text)
            )
        case Unit.BYTES:
            return len(text.encode("utf-8", "surrogatepass"))
        case Unit.CHARACTERS:
            return len(text.encode("utf-16-le", "surrogatepass")) // 2


def remaining(text: str, channel: Channel) -> int | None:
    """Return how much room *text* leaves in *channel*, below zero when it is too long; ``None`` without a limit."""
    return None if channel.limit is None else channel.limit - measure(text, channel)


def x_weight(text: str) -> int:
    """Return the weighted length by which X measures a post (280 at most).

    A scheme-less two-part address under a country (``contoh.id``) is a link to some of X's programs and plain text
    to others; the longer of the two counts.

    Source:
        X's documentation "Counting characters" and the rules of twitter-text 3.
    """
    text = unicodedata.normalize("NFC", text)
    total, place = 0, 0
    for match in _URL.finditer(text):
        end = match.start() + len(match.group().rstrip(".,;:!?)'\""))
        total += _plain_weight(text[place : match.start()])
        found = text[match.start() : end]
        bare = not match["scheme"] and _SHORT_DOMAIN.fullmatch(found)
        total += max(_X_URL, _plain_weight(found)) if bare else _X_URL
        place = end
    return total + _plain_weight(text[place:])


def _plain_weight(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(
        _X_EMOJI if _EMOJI.search(grapheme) else sum(_letter_weight(ord(letter)) for letter in grapheme)
        for grapheme in _GRAPHEME.findall(text)
    )


def _letter_weight(code: int) -> int:
    return 1 if any(first <= code <= last for first, last in _X_LIGHT) else 2
