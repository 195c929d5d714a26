"""How much of everything the program takes in. What is longer is rejected with the limit, never cut.

The numbers are generous choices of our own, far above what the real files measured with hold; they keep one
broken or hostile file from filling the memory. Lengths are in Unicode code points, sizes in bytes.
"""

TITLE = 1_000
BODY = 100_000
VARIANTS = 500
VARIANT = 2_000
TAGS = 100
TAG = 200
SOURCES = 50
SOURCE_FIELD = 4_000
OWN_ID = 200
WORDINGS = 60
"""Of one entry, besides the plain one: for channels, for accounts, for both."""
VARIABLES = 50
VARIABLE = 4_000
"""Of one line of the table form: all choices together."""

ATTACHMENTS = 20
ATTACHMENT_TITLE = 300
ATTACHMENT_LINK = 2_000
ATTACHMENT_ALT = 2_000
"""Platforms take 1,000 (X) to 1,500 (Mastodon); what is longer is a text and no alternative to a picture."""
ATTACHED_FILE = 20_000_000
"""Bytes of one file. Platforms take pictures of 5 (X) to 8 (Instagram) million, documents and videos of 16 (WhatsApp)
or more; a longer video belongs on the institution's channel, and its link into the entry."""
ATTACHED_FILES = 500_000_000
"""Bytes of all files of a fact base: each of its rolling backups holds them, and its archive has to stay readable."""

ENTRIES = 500_000
"""Of one file; five times as many as is measured with. Ids and titles of all of them are held, to know twins."""
REJECTED = 100_000
"""Rows of one file; each is named with its reason. Whoever has more of them has chosen the wrong file."""

COMMENTS = 100_000
"""Lines of one list of comments, all of which are held until they wait. A campaign brings some thousand a day."""

TEXT_FILE = 500_000_000
"""Bytes of a ``.csv`` or ``.jsonl``; they are read as a stream."""
ARCHIVE_FILE = 2_000_000_000
"""Bytes of the program's own archive, which is read as a stream; a hundred thousand entries of one revision need some
hundred million."""
ARCHIVED_ENTRY = 32_000_000
"""Bytes of one entry in an archive with all its revisions, which are in memory together; the longest wording there may
be, three hundred times over."""
JSON_FILE = 150_000_000
"""Bytes of a ``.json``. One beyond :data:`LINE` is read item by item, three times."""
LINE = 8_000_000
"""Code points of one line of a text file, or of one item of a ``.json``."""
CELL = 2_000_000
"""Code points of one cell: all variants of an entry together are the longest."""
COLUMNS = 512

WORKBOOK_FILE = 100_000_000
"""Bytes of an ``.xlsx``. Pictures in it count here but are never unpacked."""
WORKBOOK_MEMBERS = 5_000
SHEET = 200_000_000
"""Bytes of one unpacked sheet; it is read as a stream."""
SHARED_STRINGS = 64_000_000
"""Bytes of the unpacked table of texts, which has to be held in memory whole."""
SHARED_STRING_COUNT = 1_000_000
SMALL_PART = 10_000_000
"""Bytes of any other unpacked part (list of sheets, styles)."""
RATIO = 100
"""How many times its packed size a part may have, unpacked. Measured: a sheet of prose has 3 to 8, one of a
hundred thousand equal rows some 60; a bomb has 1,000."""
RATIO_FROM = 10_000_000
"""Bytes from which on the ratio counts: a small part may repeat itself as it likes."""
SHEET_ROWS = 1_048_576
"""Rows of a sheet. Source: specifications and limits of Microsoft Excel."""
