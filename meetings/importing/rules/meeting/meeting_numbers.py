"""The number of a meeting as its title gives it, and whether it counts those of the senior officials."""

import re

from meetings.importing.rules.words.dates import MONTH
from meetings.importing.rules.words.ordinals import ORDINAL, number_of

_SENIOR = re.compile(r"\bsenior[- ]officials?\b|\bSOM\b|\bSOM ?-?\d+", re.IGNORECASE)
# "Second consultation with agencies on SOM22": it is what they talk about.
_ABOUT_SENIOR = re.compile(
    r"\b(?:consultation|call|briefing|dialogue|workshop|webinar|retreat)s?\b.* (?:on|about|for|ahead of|towards) (?:the )?(?:\w+ )?(?:SOM|senior[- ]officials)"
    r"|\b(?:SOM ?-?\d*|officials meeting) preparatory\b|\bpreparatory (?:meeting|call|consultation|session) (?:for|of|to|ahead of|on)\b",
    re.IGNORECASE,
)
_SOM_NUMBER = re.compile(r"\bSOM[ .-]?(\d{1,3})\b|\bEMG/SOM\.? ?(\d{1,3})")
_NUMBER = re.compile(
    rf"({ORDINAL})(?! (?:of )?{MONTH}\b)[- ](?:and (?:last|final|concluding|closing) )?(?:regular |annual |extraordinary |\(?mid-term\)? |high-level )?"
    r"(?:meeting|session|round(?! ?table)|senior[- ]officials|SOM|EMG|formal|technical|consultation|forum|conference|retreat|dialogue|call|workshop|webinar|teleconference|(?-i:[A-Z]))",
    re.IGNORECASE,
)
_PLAIN_NUMBER = re.compile(
    r"\b(?:meeting|session|call|consultation)(?: (?:no\.?|nr\.?|number|#) ?:? ?| #?)(\d{1,3})\b(?! (?:\w+ )?\d{4})",
    re.IGNORECASE,
)


def number_in(title: str) -> str:
    """The number of the meeting: "28" in "28th Senior Officials Meeting" and in "SOM28"."""
    if match := _NUMBER.search(title):
        return number_of(match[1])
    if (match := _SOM_NUMBER.search(title)) and not _ABOUT_SENIOR.search(title):
        return match[1] or match[2]
    match = _PLAIN_NUMBER.search(title)
    return match[1] if match else ""


def is_counted(title: str) -> bool:
    """Whether it counts its meeting in a word of its own: "24th Senior Officials Meeting", not "SOM24"."""
    return bool(_NUMBER.search(title))


def is_of_senior_officials(title: str) -> bool:
    return bool(_SENIOR.search(title)) and not _ABOUT_SENIOR.search(title)
