"""What another meeting decided: "At its first meeting the group agreed …"."""

import re

from meetings.importing.rules.words.ordinals import ORDINAL, number_of

_MEETING = r"(?:\w+[ -]){0,3}(?:meetings?|call|consultation|SOM|teleconference|retreat)\b"
_ANOTHER = re.compile(
    rf"^(?:(?:At|In|During|Since|Already at|As agreed at|Following|Further to) )?(?:its|the|their|our) (?P<ordinal>{ORDINAL}) {_MEETING}|^(?:At|In|During) SOM ?-?(?P<som>\d+)\b"
    rf"|^(?:The|At the|In the|During the) (?:last|previous|preceding|earlier|past) {_MEETING}",
    re.IGNORECASE,
)
# "The Senior Officials agreed at their 23rd meeting to …"
_BEHIND_VERB = re.compile(
    rf"\b(?:agreed|decided|requested|asked|invited|recommended|approved|endorsed|adopted|mandated|tasked|resolved|encouraged|urged|established|agreement|decision),? (?:already )?(?:at|in|during) (?:(?:its|the|their|our) (?:(?P<ordinal>{ORDINAL}) |last |previous |past |preceding |earlier ){_MEETING}|SOM ?-?(?P<som>\d+)\b)",
    re.IGNORECASE,
)


def is_of_another_meeting(text: str, *, number: str) -> bool:
    """`number`: that of the meeting whose report it is; "" unknown."""
    match = _ANOTHER.match(text) or _BEHIND_VERB.search(text)
    if match is None:
        return False
    said = match["som"] or number_of(match["ordinal"] or "")
    return said != number or not number
