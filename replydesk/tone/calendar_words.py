"""How Indonesian writes months, dates and days of the week, as expressions for folded text."""

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari pebruari feb peb february",
            "maret mar march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "agustus agu ags agt agst aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov nopember nop",
            "desember des dec december",
        ),
        start=1,
    )
    for name in names.split()
}
FULL_MONTHS = "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
DAY = r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)"
MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
UNTIL = r"(?:-+|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)"
"""What stands between the two ends of a stretch."""

SPAN = rf"\s*(?:wib|wita|wit)?\s*{UNTIL}\s*(?:pukul|jam|tanggal)?\s*"
"""The same, with what belongs to the end before it and to the one after it."""

TO = rf"\s*(?:{UNTIL}|/|dan|atau|,|&)\s*"
DATE_IN_WORDS = re.compile(
    rf"(?<![\d.,])(?:(?P<first>\d{{1,2}}){TO})?(?P<day>\d{{1,2}})[\s-]+{MONTH}(?:[\s,-]*(?P<year>(?:19|20)\d\d)(?!\d))?",
)
DATE_WITH_RANGE = re.compile(
    rf"(?<![\d.,])(?P<day>\d{{1,2}})\s+{MONTH}(?={TO}\d{{1,2}}\s+[a-z]+\.?\s+(?P<year>(?:19|20)\d\d))",
)
DATE_IN_DIGITS = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-])")
DATE_SHORT_PLACE = re.compile(r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/])")
DATE_SHORT_LEAD = re.compile(rf"(?:\b{DAY}|\btanggal|\btgl\.?|\bmulai|\bsampai|\bs\.d\.|-)[\s,(]*$")
"""A day and a month without a year: "Selasa 1/12"; elsewhere a stroke is a fraction or a number of something."""

DATE_ISO = re.compile(r"(?<![\d/-])((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?![\d-])")
MONTH_AND_YEAR = re.compile(rf"\b{MONTH}\s+(?:tahun\s+)?(?P<year>(?:19|20)\d\d)(?!\d)")
MONTH_ALONE = re.compile(rf"\b(?P<month>{FULL_MONTHS})\b")

WEEKDAYS = {
    "senin": 0,
    "selasa": 1,
    "rabu": 2,
    "kamis": 3,
    "jumat": 4,
    "jum'at": 4,
    "sabtu": 5,
    "minggu": 6,
    "ahad": 6,
}
DAY_RANGE = re.compile(rf"\b(?P<first>{DAY})\s*{UNTIL}\s*(?:hari\s+)?(?P<last>{DAY})\b")
DAY_ALONE = re.compile(rf"\b(?P<day>{DAY})\b")
EVERY_DAY = re.compile(
    r"\b(?:setiap|tiap|tiap-tiap)\s+hari\b(?!\s+(?:kerja|senin|selasa|rabu|kamis|jum|sabtu|minggu|ahad))"
    r"|\btujuh hari seminggu\b"
)
WORKING_DAYS = re.compile(
    r"(?:(?<=tiap )|(?<=pada )|(?<=selama )|(?<=\bdi )|(?<=hanya )|(?<=buka ))hari\s+kerja\b"
    r"(?!\s+(?:berikut|pertama|kedua|ketiga|ke|setelah|sesudah|sejak|sebelum|terhitung))"
)
"""Days on which something is open; "3 hari kerja" is how long it takes."""

HOLIDAY_NAMED = re.compile(r"\b(?:hari\s+(?:libur|raya|besar)|tanggal\s+merah|libur\s+nasional|cuti\s+bersama)\b")
WEEKEND = re.compile(r"\bakhir\s+pekan\b")
HOLIDAY = 7
"""A holiday, beside the seven days of the week."""

# "minggu" is Sunday only where the words around it say so; else it is a week.
SUNDAY_BEFORE = re.compile(
    r"(?:\bhari|\bsabtu(?:\s+dan|\s+atau|,|\s*-+|\s*/|\s+&|\s+maupun)?|\btiap|\bsetiap|libur)\s*$"
)
SUNDAY_AFTER = re.compile(
    r"\s*(?:tutup|libur|ditutup|diliburkan|tetap buka|buka|pukul|jam \d|pertama|kedua|ketiga|keempat|terakhir"
    rf"|,? ?(?:dan|atau) hari (?:libur|besar)|,? ?(?:tanggal )?\d{{1,2}} (?:{'|'.join(MONTHS)}))\b"
)
