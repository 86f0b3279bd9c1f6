"""The title of a meeting, and what it tells: its number, what the number counts, its segment, the body, the paper."""

import re
from dataclasses import dataclass

from .dates import MONTH
from .ordinals import ORDINAL, number_of

_BODY = re.compile(
    r"\b((?:UN |United Nations )?Environment(?:al)? Management Group)(?: \(EMG\))?", re.IGNORECASE
)
_ACRONYM = re.compile(r"\bEMG\b")
_OTHER_BODY = re.compile(
    r"^(?:the )?(.*\b(?:network|IMG|sub-?group|committee|group|board|council|coalition|process|team|commission|partnership|platform"
    r"|panel|task force|alliance|conference of the parties)\b.*)$",
    re.IGNORECASE,
)
_SITTING = re.compile(
    r"\b(?:meetings?(?! (?:room|place|point|hall|venue))|segment|session|forum|retreat|rounds?(?! ?table)|consultations?|conference(?! (?:cent(?:re|er)|room|hall|call|building))|dialogue|SOM ?-?\d+|workshop|webinar|teleconference|(?:conference |video[- ]|tele|telephone |monthly |weekly |coordination )?call(?! for))\b",
    re.IGNORECASE,
)
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
_SEGMENTS = (
    ("mid_term_technical", re.compile(r"\bmid-?\s?term\b", re.IGNORECASE)),
    ("technical", re.compile(r"\btechnical (?:segment|session|meeting|half|part)", re.IGNORECASE)),
    (
        "senior",
        re.compile(
            r"\bsenior(?:[- ]officials)?[’']?s?[’']? (?:segment|session|half|part)|\bhigh-level (?:segment|half|part)|\bsenior officials:? (?=\d)",
            re.IGNORECASE,
        ),
    ),
)
_PAPER = (
    r"(?:(?:provisional|draft|final|revised|short|brief|informal|abridged|meeting|(?:co-)?chair(?:man|woman|person)?s?[’']s?|summary|concise|outcome)\s)*"
    r"(?:report|summary|minutes|note for (?:the )?(?:record|file)|notes|summary record|(?:(?<=short )|(?<=brief )|(?<=summary )|(?<=meeting ))record|record of (?:decisions|discussions?)|(?:record|note)(?= (?:of|on|from) (?:the|its|our) )"
    r"|proceedings|aide-m[eé]moire|outcome document|conclusions)(?: summary| and (?:decisions|conclusions|actions))?"
)
_PAPER_ALONE = re.compile(
    rf"(?:{_PAPER})(?: (?:of|on|from) (?:the )?(?:meeting|discussions?|proceedings|session|segment|forum|{ORDINAL} meeting))?",
    re.I,
)
_PAPER_OF = re.compile(
    rf"(?P<paper>{_PAPER}|outcomes?|decisions)(?: (?:of|on|from|for) (?:the |its |their |our )?|[:,] ?| [–—-] )(?!$)",
    re.IGNORECASE,
)
# "EMG Nexus Dialogue on Chemicals – Summary"
_PAPER_BEHIND = re.compile(
    rf"(?: [–—-] |: | ?\(| )(?P<paper>{_PAPER}(?: of (?:the )?(?:conclusions|discussions?|decisions|proceedings)| by the (?:moderators?|(?:co-)?chairs?|secretariat|organi[sz]ers|rapporteur))?)(?: \((?:advance|draft|final|unedited|revised)[^)]*\))?\)?$",
    re.IGNORECASE,
)
# "Steering Committee – Minutes of the 5th session"
_PAPER_WITHIN = re.compile(rf"(?: [–—-] |: ){_PAPER} (?:of|on|from) (?:the )?", re.IGNORECASE)
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
_SYMBOL = re.compile(
    r"(?<![\w/.])(?:(?:UNEP/)?EMG[/ ]?SOM\.? ?\d{1,3}[\w./()-]*(?: ?- ?\d{1,2}\b)?|[A-Z][A-Z-]{1,9}[A-Za-z0-9.]*(?:/[A-Za-z0-9.()-]+)+)"
    r"(?: ?/?(?:Rev|Add|Corr)\.? ?\d{1,2})?(?<![.,;:(])"
)


_NUMBER_ALONE = re.compile(
    r"^(?:hybrid|virtual|on-?line|in[- ]person|physical|remote) (?:meeting|session|format)? ?:|^(?:meeting|session|call) (?:no\.?|nr\.?|number|date|time|venue|place|type|chair|room)(?: ?:| \d+$|$)|^(?:(?:tele|video)-?conference|conference call|webinar)(?: and| at|,| ?/| ?&| ?\() ",
    re.IGNORECASE,
)
# Of whom it is, another line tells: "Call of 9 February 2024".
_BARE_SITTING = re.compile(
    r"(?:(?:zoom|webex|skype|teams|video|phone|telephone|monthly|weekly|quarterly|regular|online|virtual|hybrid) )?(?:meeting|session|call|conference call|teleconference|videoconference|consultation|webinar|workshop|retreat|forum)",
    re.IGNORECASE,
)
# The head of each page, which counts them: "Report of the 23rd meeting   Page 1".
_RUNNING_NUMBER = re.compile(r",? (?:[|–-] )?[Pp](?:age|\.) ?\d+(?: ?(?:of|/) ?\d+)?$")
_TRAIL = re.compile(r" [>»›] ")  # "Home > Meetings > SOM22"
_LABEL = re.compile(
    r"^(?:subject|title|re|(?:name of (?:the )?)?(?:meeting|event)(?: title| name)?)\s?:\s*", re.IGNORECASE
)


@dataclass(frozen=True)
class Titled:
    """A line of a masthead that is a meeting's title, without the paper's name in front of it."""

    title: str
    paper: str


def titled(line: str) -> Titled | None:
    """The title in a line of a masthead; None where it is none, or only the name of the paper."""
    line = _RUNNING_NUMBER.sub("", _LABEL.sub("", line.strip(" .:")))
    symbol = symbol_in(line)
    if "/" in symbol and symbol != line and _SITTING.search(rest := _beside(line, symbol)):
        line = rest
    if (
        symbol == line
        or len(_TRAIL.findall(line)) > 1
        or _PAPER_ALONE.fullmatch(line)
        or _NUMBER_ALONE.match(line)
        or not _SITTING.search(line)
        or len(line) > 300
    ):
        return None
    if (behind := _PAPER_BEHIND.search(line)) and _SITTING.search(line[: behind.start()]):
        return Titled(line[: behind.start()], behind["paper"])
    match = _PAPER_OF.match(line)
    title = line[match.end() :] if match else line
    return Titled(f"{title[:1].upper()}{title[1:]}", match["paper"] if match else "")


def _beside(line: str, symbol: str) -> str:
    """The line without the symbol in its other column."""
    if line.endswith(f" {symbol}"):
        return line.removesuffix(symbol).rstrip(" |,–-")
    return line.removeprefix(symbol).lstrip(" |,–-") if line.startswith(f"{symbol} ") else line


def is_bare_sitting(title: str) -> bool:
    """Whether the words name no meeting but the kind of it: "Call"."""
    return bool(_BARE_SITTING.fullmatch(title))


def paper_of(line: str) -> str:
    """The paper's name, where the line is that: "Meeting Report Summary"."""
    line = line.strip(" .:")
    return line if _PAPER_ALONE.fullmatch(line) else ""


def body_of(text: str) -> str:
    """The EMG by its name; "" elsewhere."""
    match = _BODY.search(text)
    return _in_title_case(match[1]) if match else ""


def body_by_acronym(text: str) -> str:
    return "EMG" if _ACRONYM.search(_without_symbol(text)) else ""


def other_body_of(line: str) -> str:
    """A body that is not the EMG, where the line names one: "Inter-Agency Network on Environmental Education"."""
    line = _without_symbol(line)
    match = _OTHER_BODY.match(
        re.sub(r"^(?:\w+ )?(?:meeting|session) of (?:the )?", "", line.strip(" .:"), flags=re.IGNORECASE)
    )
    if not match or len(line) > 160 or number_in(line) or len(line.split()) < 2:
        return ""
    counted = _OF_BODY.search(match[1])
    return _in_title_case(counted[1] if counted else match[1])


def _without_symbol(line: str) -> str:
    """ "EMG          EMG/SOM.19/3": two columns of one line."""
    symbol = symbol_in(line)
    return line.replace(symbol, " ").strip() if symbol else line


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


def segment_in(text: str) -> str:
    return next((segment for segment, shape in _SEGMENTS if shape.search(text)), "")


def segments_in(text: str) -> list[str]:
    """All segments a line names."""
    found = [segment for segment, shape in _SEGMENTS if shape.search(text)]
    return [segment for segment in found if segment != "technical" or "mid_term_technical" not in found]


def symbol_in(text: str) -> str:
    match = _SYMBOL.search(text)
    if not match or not any(sign.isdigit() for sign in match[0]):
        return ""
    symbol = match[0].strip()
    return symbol.rstrip(")") if symbol.count(")") > symbol.count("(") else symbol


_ACRONYMS = frozenset(
    "UN EMG SOM IMG CP UNEP UNDP FAO WHO ILO WMO ITU IMO UNESCO UNIDO UNCTAD GEF SAICM CBD UNCCD UNFCCC".split()
)


def _in_title_case(name: str) -> str:
    if not name.isupper():
        return name
    minor = {"of", "the", "and", "on", "for", "in"}
    words = (word if word in _ACRONYMS or "/" in word else word.capitalize() for word in name.split())
    return " ".join(word.lower() if word.lower() in minor else word for word in words)
