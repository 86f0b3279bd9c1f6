"""What a meeting welcomes as its own act: a paper, an offer; and not what was said in it."""

import re

# What a meeting welcomes as its own act; a presentation is welcomed by those who heard it.
_PAPERS = re.compile(
    r"^(?:the|its|their|this) (?:[\w-]+ ){0,3}?(?:report|note|guidance|guidelines|guide|framework|strategy|paper|study|synthesis|publication|toolkit)(?: (?:of|on|by|from) .*)?$",
    re.IGNORECASE,
)
_ONLY_HEARD = re.compile(
    r"\b(?:presentations?|ideas?|proposals?|suggestions?|initiatives?|discussions?|debate|exchange|remarks|statements?|updates?|information|news|fact|opportunity|comments|prospect|intention|interest|enthusiasm|presence|participation|arrival|appointment|election|entry into force|visit|attendance"
    r"|(?:co-)?chairs?|director|head|members?|colleagues?|representatives?|participants|delegates|speakers?|guests?|newcomers|minister|ambassador|secretary)\b",
    re.IGNORECASE,
)
_BY_THE_MEETING = re.compile(
    r"(?: (?:by|with) (?:the )?(?:senior officials|meeting|group|members|SOM|segment|participants|appreciation|satisfaction|thanks))*[.;]?",
    re.IGNORECASE,
)
_WHOLE_MEETING = re.compile(r"(?:the )?(?:senior officials|SOM|meeting|group|EMG)", re.IGNORECASE)
_ALL_PRESENT = re.compile(
    r"(?:the )?(?:working group|members|network|task team|segment|committee|they)", re.IGNORECASE
)
_REPORT = re.compile(r"(?:the|its|their) (?:[\w-]+ )?reports?")


def welcomes(who: str, behind: str) -> bool:
    """ "The Senior Officials welcomed the interim report": of the meeting itself, and of nothing said in it."""
    thing = re.sub(r"^\w+ ", "", behind).rstrip(".;")
    if re.search(r"\b(?:but|which|that)\b", thing):
        return False
    if re.match(r"the offer of ", thing):
        return True
    thing = thing.partition(" and ")[0]
    if not re.match(r"(?:the|its|their) ", thing) or _ONLY_HEARD.search(thing):
        return False
    # "Members welcomed the report": what they had just heard.
    return bool(
        _WHOLE_MEETING.fullmatch(who) or (_ALL_PRESENT.fullmatch(who) and not _REPORT.fullmatch(thing))
    )


def is_welcomed(thing: str, behind: str) -> bool:
    """ "The guide was welcomed by the meeting"."""
    return bool(_PAPERS.search(thing) and _BY_THE_MEETING.fullmatch(behind))
