"""Which body meets, as a line of a masthead or a title names it: "EMG", "IMG on Land", "Steering Committee"."""

import re

from meetings.importing.rules.words.ordinals import ORDINAL

from .meeting_numbers import number_in
from .symbols import without_symbol
from .titles import PAPER, titled

_BODY = re.compile(
    r"\b((?:UN |United Nations )?Environment(?:al)? Management Group)(?: \(EMG\))?", re.IGNORECASE
)
_ACRONYM = re.compile(r"\bEMG\b")
_OTHER_BODY = re.compile(
    r"^(?:the )?(.*\b(?:network|IMG|sub-?group|committee|group|board|council|coalition|process|team|commission|partnership|platform"
    r"|panel|task force|alliance|conference of the parties)\b.*)$",
    re.IGNORECASE,
)
# "Steering Committee – Minutes of the 5th session"
_PAPER_WITHIN = re.compile(rf"(?: [–—-] |: ){PAPER} (?:of|on|from) (?:the |its )?", re.IGNORECASE)
# A headline: "Consultative Process on Litter: what was agreed at the third meeting"
_TELLING = re.compile(
    r" ?[:–—-] (?:what|how|who|where|why|highlights|key (?:\w+ )?|news|results|outcomes?|messages|agreements)\b(?: [\w’'-]+){0,4}? (?:of|at|from|in) (?:the |its )?(?=[\w-]+ (?:meeting|session|call|consultation|retreat|forum)\b)",
    re.IGNORECASE,
)
_OF_BODY = re.compile(
    r"\b(?:meeting|session|call|teleconference|webinar|conference call|retreat) of (?:the )?(.+)$",
    re.IGNORECASE,
)
_BODY_FIRST = re.compile(
    rf"^(?:the )?(.+?)(?: ?[-–—:,] ?| )(?:the )?{ORDINAL} (?:\w+ )?(?:meeting|session|call|(?:tele|video)?conference|consultation|forum|retreat|webinar)$",
    re.IGNORECASE,
)
# "3rd meeting, Working Group on Data"
_BODY_LAST = re.compile(
    rf"^(?:the )?{ORDINAL} (?:\w+ )?(?:meeting|session|call|teleconference)(?:,| [-–—:]|:) (?:the )?(.+)$",
    re.IGNORECASE,
)
_ON_SUBJECT = re.compile(
    r"\b(?:consultations?|dialogues?|forum|call|meetings?|retreats?|workshops?|webinars?|conferences?) (?:on|for|about) ",
    re.IGNORECASE,
)
# "Fourth Consultative Meeting on Safeguards"
_COUNTED_SUBJECT = re.compile(
    rf"^(?:the )?{ORDINAL} ((?:\w+[ -]){{0,4}}?(?:meeting|consultations?|dialogue|forum|retreat|workshop|webinar|conference|call) (?:on|for|about) .+)$",
    re.IGNORECASE,
)
# "Steering Committee, session no. 3"
_BODY_NUMBERED = re.compile(
    r"^(?!(?:virtual|online|hybrid|regular|zoom|in[- ]person) (?:meeting|session|call))(?:the )?(.{4,}?)(?: ?[-–—:,] ?| )(?:meeting|session|call|consultation) (?:no\.?|nr\.?|number|#) ?\d+$",
    re.IGNORECASE,
)
_ANY_BODY = re.compile(
    r"(?:(?:the|its|our|full|whole|entire|same) )*(?:group|team|process|members|focal points|experts|(?:co-)?leads|(?:[\w-]+ )?level)",
    re.IGNORECASE,
)
_ACRONYMS = frozenset(
    "UN EMG SOM IMG CP UNEP UNDP FAO WHO ILO WMO ITU IMO UNESCO UNIDO UNCTAD GEF SAICM CBD UNCCD UNFCCC".split()
)
_MINOR_WORDS = frozenset("of the and on for in".split())


def body_of(text: str) -> str:
    """The EMG by its name; "" elsewhere."""
    match = _BODY.search(text)
    return _in_title_case(match[1]) if match else ""


def body_by_acronym(text: str) -> str:
    return "EMG" if _ACRONYM.search(without_symbol(text)) else ""


def other_body_of(line: str) -> str:
    """A body that is not the EMG, where the line names one: "Inter-Agency Network on Environmental Education"."""
    line = without_symbol(line)
    match = _OTHER_BODY.match(
        re.sub(r"^(?:\w+ )?(?:meeting|session) of (?:the )?", "", line.strip(" .:"), flags=re.IGNORECASE)
    )
    if not match or len(line) > 160 or number_in(line) or len(line.split()) < 2:
        return ""
    counted = _OF_BODY.search(match[1])
    return _in_title_case(counted[1] if counted else match[1])


def counted_body(title: str) -> str:
    """Whose meetings the title counts: "IMG on Land" in "Third meeting of the IMG on Land"."""
    title = _TELLING.sub(" – ", title)
    if match := _OF_BODY.search(title):
        return match[1].strip(" .,")
    if match := _COUNTED_SUBJECT.match(title):
        return match[1].strip(" .,")
    if match := _BODY_NUMBERED.match(title):
        return match[1].strip(" .,–-")
    if (match := _BODY_LAST.match(title)) and _OTHER_BODY.match(match[1]):
        return match[1].strip(" .,")
    match = _BODY_FIRST.match(_PAPER_WITHIN.sub(" – ", title))
    return match[1].strip(" .,–-") if match else ""


def is_any_body(name: str) -> bool:
    """ "Group", "working level": of which body, another line tells."""
    return bool(_ANY_BODY.fullmatch(name))


def series_on(line: str) -> str:
    """What a line without a number names, if its sittings are on one subject: "Consultations on Drylands"."""
    read = titled(line)
    return (
        _in_title_case(read.title) if read and _ON_SUBJECT.search(read.title) and not number_in(line) else ""
    )


def _in_title_case(name: str) -> str:
    if not name.isupper():
        return name
    words = (word if word in _ACRONYMS or "/" in word else word.capitalize() for word in name.split())
    return " ".join(word.lower() if word.lower() in _MINOR_WORDS else word for word in words)
