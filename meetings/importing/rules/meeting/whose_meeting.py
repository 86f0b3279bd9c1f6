"""Whose coming meeting a sentence tells of: that of the body whose report it is, or of somebody else."""

import re

from meetings.importing.rules.statements import Statement
from meetings.importing.rules.words.names import key_of, names
from meetings.importing.rules.words.ordinals import ORDINAL, number_of
from meetings.importing.rules.words.section_words import is_of_proposals, is_progress

# Bodies that other reports come from.
_OUTSIDE = re.compile(
    r"\b(?:Conferences? of (?:the )?\w+|COP(?:[ -]?\d+)?|(?-i:Assembly)|UNEA|UNGA|HLPF|Political Forum|Governing Council|Executive (?:Board|Committee|Heads)|(?-i:Commission)|Chief Executives|CEB|HLC[PM]"
    r"|High-level Committee|Intergovernmental|inter-governmental|ad hoc|summit|ICCM ?\d*|negotiati\w+|negotiators|delegations|Governments|Countries|Member States|(?-i:Parties)|side events?|workshops?|training|newsletter"
    r"|drafting group|contact group|expert group|sub-?group|sub-?committee|panel|plenary|Council|Board|(?-i:Conference(?: on)?)|(?-i:Parliament)|Congress)\b",
    re.IGNORECASE,
)
_OF_SENIORS = re.compile(
    r"\bSOM\b|\bSOM ?-?\d|senior[- ]officials|(?:senior|technical) segment|\bEMG\b", re.I
)
# Where the words in front of the meeting are about something else.
_BOUNDARY = re.compile(r"[,:;] |\bthat ", re.IGNORECASE)
# What is asked, wished or refused is not told.
_NOT_TOLD = re.compile(
    r"\bwhether\b|\b(?:ask(?:ed|s)?|enquired?|wondered?|know|see|check(?:ed)?|consider|unclear|sure|decided?) if\b|\bprefer(?:s|red|ence)?\b|\bwould (?:have )?(?:like|wish|welcom|appreciat)\w*\b|\bwish(?:ed|es)?\b|\bhad (?:hoped|proposed|planned|intended)\b|\bhad (?:been )?(?:agreed|decided|undertaken|promised)\b"
    r"|\b(?:against|instead of|rather than|without|never|not|nor|neither)\b|\b(?:cannot|could not|should not|will not)\b|^(?:should|could|will|can|shall|when|why|may) |\bin case\b|\bno (?:one|longer)\b|\bonce\b",
    re.IGNORECASE,
)
# A paper or a word about the meeting is not the meeting.
_OF_IT = re.compile(
    r"\b(?:notes?|report|papers?|minutes|documents?|documentation|agenda|invitations?|preparations?|summary|outcomes?|results?|record|input|inputs|host|costs?|theme|topics?|registration|deadline|issue|members) (?:of|for|to|from|in|at) (?:the |its |their )?$",
    re.IGNORECASE,
)
# "It was suggested that it meet in May, but members preferred June."
_TURNED_DOWN = re.compile(
    r"\b(?:but|however|although|though|while|whereas|yet)\b[^.]*\b(?:prefer\w*|against|oppos\w+|object\w*|declin\w+|disagree\w*|disliked|could not agree|not agreed|not supported|no (?:agreement|consensus|decision)|too (?:early|late|soon)|did not|inconvenient)\b",
    re.IGNORECASE,
)


def is_turned_down(behind: str) -> bool:
    """Whether the words behind the meeting say that others did not want it so."""
    return bool(_TURNED_DOWN.search(behind))


def is_not_told(before: str) -> bool:
    """Whether the words up to the meeting ask, wish or refuse, or are about a paper of it."""
    return bool(_NOT_TOLD.search(before))


def is_about_it(before: str) -> bool:
    return bool(_OF_IT.search(before))


def is_of_somebody_else(statement: Statement, *, before: str, told: str, own: str, number: str) -> bool:
    """`before`, `told`: the words in front of the meeting, and those that name it with its verb."""
    spans = [match.end() for match in _BOUNDARY.finditer(before)]
    subject = f"{before[spans[-1] if spans else 0 :]}{told}"
    if _is_outside(subject, own) or _names_another(subject, own) or _is_miscounted(told, number):
        return True
    return bool(own) and _OF_SENIORS.search(own) is not None and _is_in_account(statement, subject)


def _is_outside(subject: str, own: str) -> bool:
    return any(match[0].casefold() not in own.casefold() for match in _OUTSIDE.finditer(subject))


def _names_another(subject: str, own: str) -> bool:
    """A workstream that is not the one whose report it is; of a report that names none, each may be it."""
    if not own:
        return False
    ours = key_of(own)
    return any(
        name.key not in ours and not _topic(name.key) & _topic(ours)
        for name in names(subject)
        if not _OF_SENIORS.search(name.printed) and "senior officials" not in name.key
    )


def _topic(key: str) -> set[str]:
    """The telling words of a name, by which "the IMG on Land" is known in "Third meeting of the IMG on Land"."""
    common = {"the", "and", "environment", "management", "group", "groups", "meeting", "environmental"}
    return {word for word in key.split() if len(word) > 3} - common


def _is_miscounted(told: str, number: str) -> bool:
    """ "Its third meeting", in the report of a twentieth one."""
    counted = re.search(
        rf"({ORDINAL}) (?:[\w’'-]+ ){{0,3}}(?:meetings?|session|round|call|consultation)\b", told, re.I
    )
    if not counted or not number.isdigit():
        return False
    said = number_of(counted[1])
    return said.isdigit() and not int(number) <= int(said) <= int(number) + 2


def _is_in_account(statement: Statement, subject: str) -> bool:
    """Where a report of senior officials tells of workstreams, a meeting without their name is a workstream's."""
    if _OF_SENIORS.search(subject):
        return False
    title = statement.part.title
    spoken = statement.block.text[: statement.block.text.find(statement.text)]
    return bool(names(title) or names(spoken) or is_progress(title) or is_of_proposals(title))
