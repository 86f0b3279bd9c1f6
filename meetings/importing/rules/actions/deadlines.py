"""By when something is to be done: a date as EDTF, "ongoing", "N/A", or the words of the text."""

import re

from meetings.importing.rules.words.dates import date_without_year, dates, quarter_in
from meetings.importing.rules.words.ordinals import ORDINAL

_BY = re.compile(
    r"\b(?:by|before|not later than|no later than|due(?: by| on)?|deadline(?: is)?:?|on or before|at the latest by|prior to|ahead of|in time for|until|till|up to|latest(?: by)?)\b:? ?",
    re.IGNORECASE,
)
# "requested by the SOM": who, not by when.
_BY_WHOM = re.compile(
    r"\b(?:requested|asked|agreed|decided|mandated|tasked|approved|endorsed|adopted|recommended|invited|made|given|established|suggested|proposed|set) by $",
    re.IGNORECASE,
)
_TO_DATE = re.compile(
    r"(?:(?:the|close of business|COB|about|around|mid|early|late|end|beginning|middle|first half|second half|of|on|\w+day|at the latest)[ ,-]*)*$",
    re.I,
)
_MEETING = re.compile(
    rf"(?:(?:the|its|their|our) )?(?:(?:{ORDINAL}|next|following|coming|upcoming|mid-term|technical) ?)+(?:\w+ ){{0,2}}(?:meeting|segment|session|SOM|round|dialogue|consultation|call|workshop|conference)(?: of the (?:\w+ ?){{1,4}})?|SOM ?-?\d+|(?:the )?(?:next )?SOM\b|(?:UNEA|COP) ?-?\d+|(?:the )?(?:summer|winter|Christmas|Easter|holiday)(?: (?:break|holidays?|recess|season))?\b"
    r"|(?:the )?(?:Senior Officials Meeting|(?:the )?end of (?:the |this |next )?(?:day|week|month|quarter|year|summer|spring|autumn|winter)|technical segment|senior segment)",
    re.IGNORECASE,
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Sept?\.?|Oct\.?|Nov\.?|Dec\.?|Jan\.?|Feb\.?|Aug\.?)"
_DAY_ONLY = re.compile(
    rf"(?:the |end (?:of )?|(?:mid|early|late|end|beginning)[- ](?:of )?|close of business |COB |\w+day,? )*((?:\d{{1,2}}(?: ?(?:st|nd|rd|th))?(?: of)? )?{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?)(?![\w’'])(?! [A-Z][a-z])"
)
# "two weeks before the meeting"
_SPAN = r"(?:\w+|\d+) (?:days?|weeks?|months?) (?:before|ahead of|prior to|after|from) [^.;,()]{3,60}"
_WITHIN = re.compile(
    rf"\b(?:at least |not later than |no later than |at the latest )?{_SPAN}$|\b(?:at least|not later than|no later than) {_SPAN}|\bwithin (?:the next )?(?:\w+|\d+) (?:days?|weeks?|months?|years?)(?: of [^.;,]{{3,60}})?",
    re.IGNORECASE,
)
_SOON = re.compile(
    r"\bas soon as possible\b|\bASAP\b|\bas soon as practicable\b|\bwithout delay\b|\bby return\b",
    re.IGNORECASE,
)
_WORDS = [
    (
        "ongoing",
        re.compile(
            r"\((?:on-?going)\)|\bdeadline: on-?going|\| ?on-?going\b|[–—:-] ?on-?going\.?$", re.IGNORECASE
        ),
    ),
    (
        "N/A",
        re.compile(
            r"\((?:n/a|not applicable)\)|\bdeadline: n/?a|\| ?(?:n/a|not applicable)\b", re.IGNORECASE
        ),
    ),
]
# "(end of October)", "– 20 March"
_CLOSING = re.compile(
    rf"(?:\(| [–—-] |, (?=\d|end|mid|early|late|beginning))(?:(?:the |end |mid |early |late |beginning |middle |of |by )*|(?:mid|end|early|late)-)((?:\d{{1,2}}(?: ?(?:st|nd|rd|th))? )?{_MONTH})\)?\.?$"
)
_TO_PRESENT = re.compile(
    r"\b(?:requested|asked|invited|tasked|mandated)\b[^.;]{2,60}? to (?:present|report|submit|propose|provide|give|brief|inform|deliver|table)\b[^.;]{2,120}? at (?=(?:the|its|their)\b|SOM)",
    re.IGNORECASE,
)
_AT_THE_END = re.compile(r"(?:[,;(–—|-]|\bon|\bdraft|\bversion)\s*$")
# "extended until 2023": how long it goes on, not by when something is done.
_UNTIL = re.compile(r"(?:until|till|up to):?$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:extend|extension|continu|prolong|renew|mandate|carry on|carried on|remain|suspend|postpon|defer|hold)",
    re.IGNORECASE,
)
_YEARS_OF_A_GOAL = 3


def deadline_in(text: str, *, day: str) -> str:
    """The deadline a decision sets; "" without one. `day` is the meeting's, for a date without its year."""
    for word, shape in _WORDS:
        if shape.search(text):
            return word
    for match in _BY.finditer(text):
        if _UNTIL.match(match[0].strip()) and _GOES_ON.search(text, 0, match.start()):
            continue
        found = _behind(text[match.end() :], match[0].strip(), day)
        if found and not (found[0].isalpha() and _BY_WHOM.search(text, 0, match.end())):
            return found
    if soon := _SOON.search(text):
        return soon[0]
    if within := _WITHIN.search(text):
        return within[0].strip()
    return _at_the_end(text, day=day) or _when_presented(text)


def _when_presented(text: str) -> str:
    """ "to report on the test at the next meeting": the meeting at which it is to be there."""
    asked = _TO_PRESENT.search(text)
    meeting = _MEETING.match(text, asked.end()) if asked else None
    return f"at {meeting[0]}" if meeting and not text[meeting.end() :].strip(" .;)") else ""


def is_goal(text: str, *, day: str) -> bool:
    """ "Emissions should be halved by 2030": no deadline of a task."""
    found = deadline_in(text, day=day)
    return bool(day) and bool(re.fullmatch(r"\d{4}", found)) and int(found) >= int(day[:4]) + _YEARS_OF_A_GOAL


def deadline_of_label(printed: str, *, day: str) -> str:
    """The deadline of a cell, or of what stands behind its label: a date as EDTF, else as printed."""
    plain = printed.strip(" .–—-")
    if word := {"ongoing": "ongoing", "on-going": "ongoing", "n/a": "N/A", "not applicable": "N/A"}.get(
        plain.casefold()
    ):
        return word
    dated = deadline_in(f"by {plain}", day=day) if plain else ""
    return plain if dated.startswith("by ") else dated or plain


def _behind(text: str, by: str, day: str) -> str:
    for found in dates(text):
        if _TO_DATE.fullmatch(text[: found.start]):
            return found.edtf
        break
    quarter = quarter_in(text[:40]) if re.match(r"(?:the )?(?:end of the )?\w+ quarter of", text) else None
    if quarter:
        return "/".join(quarter)
    if meeting := _MEETING.match(text):
        return f"{by} {meeting[0]}".strip()
    day_only = _DAY_ONLY.match(text)
    return date_without_year(day_only[1], near=day) if day_only else ""


def _at_the_end(text: str, *, day: str) -> str:
    """ "ITU - draft letter of intent, 31 March 2017": a date that closes an item behind a mark."""
    for found in dates(text):
        if (
            len(found.edtf) >= len("2022-05")
            and re.fullmatch(r"[\s.)|]*", text[found.end :])
            and _AT_THE_END.search(text[: found.start])
        ):
            return found.edtf
    closing = _CLOSING.search(text)
    return date_without_year(closing[1], near=day) if closing else ""
