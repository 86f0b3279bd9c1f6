"""The title of a meeting and the name of the paper on it, as lines of a masthead give them."""

import re
from dataclasses import dataclass

from meetings.importing.rules.words.ordinals import ORDINAL

from .symbols import symbol_in

_SITTING = re.compile(
    r"\b(?:meetings?(?! (?:room|place|point|hall|venue))|segment|session|forum|retreat|rounds?(?! ?table)|consultations?|conference(?! (?:cent(?:re|er)|room|hall|call|building))|dialogue|SOM ?-?\d+|workshop|webinar|teleconference|(?:conference |video[- ]|tele|telephone |monthly |weekly |coordination )?call(?! for))\b",
    re.IGNORECASE,
)
PAPER = (
    r"(?:(?:provisional|draft|final|revised|short|brief|informal|abridged|meeting|(?:co-)?chair(?:man|woman|person)?s?[’']s?|summary|concise|outcome)\s)*"
    r"(?:report|summary|minutes|note for (?:the )?(?:record|file)|notes|summary record|(?:(?<=short )|(?<=brief )|(?<=summary )|(?<=meeting ))record|record of (?:decisions|discussions?)|(?:record|note)(?= (?:of|on|from) (?:the|its|our) )"
    r"|proceedings|aide-m[eé]moire|outcome document|conclusions)(?: summary| and (?:decisions|conclusions|actions))?"
)
_PAPER_ALONE = re.compile(
    rf"(?:{PAPER})(?: (?:of|on|from) (?:the )?(?:meeting|discussions?|proceedings|session|segment|forum|{ORDINAL} meeting))?",
    re.I,
)
_PAPER_OF = re.compile(
    rf"(?P<paper>{PAPER}|outcomes?|decisions)(?: (?:of|on|from|for) (?:the |its |their |our )?|[:,] ?| [–—-] )(?!$)",
    re.IGNORECASE,
)
# "EMG Nexus Dialogue on Chemicals – Summary"
_PAPER_BEHIND = re.compile(
    rf"(?: [–—-] |: | ?\(| )(?P<paper>{PAPER}(?: of (?:the )?(?:conclusions|discussions?|decisions|proceedings)| by the (?:moderators?|(?:co-)?chairs?|secretariat|organi[sz]ers|rapporteur))?)(?: \((?:advance|draft|final|unedited|revised)[^)]*\))?\)?$",
    re.IGNORECASE,
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
