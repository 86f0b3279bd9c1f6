"""What a coming meeting is called: the words behind which its name stands, and those that are no name."""

import re

from meetings.importing.rules.statements import Statement
from meetings.importing.rules.words.ordinals import ORDINAL

_COUNTED = re.compile(
    rf"{ORDINAL} (?:[\w-]+ ){{0,2}}?(?:meeting|session|call|consultation|round)\b|\bSOM ?\d+", re.IGNORECASE
)
# "Date of the next meeting"
_IN_TITLE = re.compile(
    rf"\b(?:next|{ORDINAL}) (?:\w+ ){{0,3}}?(?:meeting|session|call|consultation|SOM)\b|\bSOM ?\d+",
    re.IGNORECASE,
)
# What leads to a name, and what stands behind it; in this order.
_AROUND_NAME = (
    # "papers for the sixth meeting", "agreed that the sixth meeting", "if possible, the next meeting"
    re.compile(
        r"^.*\b(?:(?:papers?|documents?|documentation|agenda|preparations?|invitations?|inputs?|proposals?|topics) (?:for|of|to)|that|possible|confirmation|needed|date of|dates of|dates for|now|then)\b,?",
        re.IGNORECASE,
    ),
    # "The chair announced the next meeting"
    re.compile(
        rf"^(?:(?!meeting|session|SOM|segment|call|consultation|dialogue).)*\bthe (?=(?:next|{ORDINAL}) )",
        re.IGNORECASE,
    ),
    re.compile(r"^(?:agreed|decided|resolved|planned|intended)(?: to)?\b", re.IGNORECASE),
    re.compile(r" (?:was|were|is|are|has|have|had|will|would|shall|should)(?: \w+)?$"),
)
_ARTICLES = re.compile(r"^(?:(?:the|its|their|a|where|when) )+", re.IGNORECASE)
# Who meets is no name of a meeting.
_NO_NAME = frozenset(
    "it they there members participants to we this group committee team network board coalition partnership council platform agencies".split()
) | {"next one", "task team", "working group", "it was", "all"}
_ANY_SITTING = frozenset({"", "meeting", "session", "segment", "call", "dialogue", "consultation"})


def name_in(printed: str) -> str:
    """The name without what leads to it; "" of words that are none."""
    name = printed.strip(" ,")
    for shape in _AROUND_NAME:
        name = shape.sub("", name)
    name = _ARTICLES.sub("", name.strip())
    return "" if name.lower() in _NO_NAME else name


def is_any_sitting(name: str) -> bool:
    """ "Session": a name by which no meeting is told from others."""
    return name.lower() in _ANY_SITTING


def named_above(statement: Statement) -> str:
    """What "it" is: a meeting that the sentence before counts, or the one of the heading."""
    before = next((one.text for one in statement.block.sentences if one.number == statement.number - 1), "")
    counted = [found[0] for found in _COUNTED.finditer(before)]
    return counted[0] if len(counted) == 1 else named_in(statement.part.title)


def named_in(title: str) -> str:
    """The meeting a heading names: "next meeting" in "Date of the next meeting"."""
    found = _IN_TITLE.search(title)
    return found[0] if found else ""
