"""How a meeting was held, as printed: "Video-audio conference", "Zoom", "in person"."""

import re

TOOL = r"(?:WebEx|Web[Ee]x|Zoom|(?:MS|Microsoft) Teams|Teams|Skype(?: for Business)?|Google Meet|Cisco Webex|Interprefy|KUDO|GoTo\w+|BlueJeans|telephone|phone|(?:audio|video)[- ]?link|video)"
_IN_ROOM, _FROM_AFAR = (
    r"(?:in[- ]person|on[- ]site)",
    rf"(?:online|on-line|virtual(?:ly)?|remote(?:ly)?|(?:by|via|on|over) {TOOL}|{TOOL}\b)",
)
_MODE_WORDS = (
    rf"(?:{_IN_ROOM}(?: and | & | ?/ ?|, and ){_FROM_AFAR}|{_FROM_AFAR}(?: and | & | ?/ ?|, and ){_IN_ROOM}"
    r"|(?:video[- ]?(?:and )?[/-]?audio|audio[- /]?(?:and )?[- /]?video|audio|video|web|tele)[- ]?conferenc(?:e|ing)(?: call)?"
    rf"|(?:video|audio|web|telephone|phone)(?: ?[/&] ?| and | or )(?:video|audio|web|tele|telephone|phone)[- ]?conferenc(?:e|ing)(?: call)?|{TOOL} (?:conference(?: call)?|meeting|session)"
    r"|conference call|teleconference|virtual(?:ly)?(?: (?:meeting|session|format))?|online(?: (?:meeting|session))?"
    rf"|on-line|hybrid(?: (?:meeting|format|mode))?|in[- ]person(?: meeting)?|webinar|remote(?:ly)?)"
    rf"(?: \((?:via |by )?{TOOL}\)| (?:via|by|on|over|using|through) {TOOL})?"
)
_MODE = re.compile(
    rf"\b(?:{_MODE_WORDS}|(?:via|by|on|over|through) {TOOL}(?! ?-?(?:conf|call)))(?!\w)", re.IGNORECASE
)
_MODE_SAID = re.compile(
    rf"\b(?:held|met|convened|conducted|organi[sz]ed|took place|meeting|meet)\b[^.;]{{0,50}}?\b(?:(?:by|via|as an?|in|through|using|in an?) )?"
    rf"(?P<mode>{_MODE_WORDS}|{TOOL}\b)",
    re.IGNORECASE,
)
_TOOL_ALONE = re.compile(
    rf"^(?:(?:venue|place|where|location|platform|mode|format|via|how)\s?[:–-]\s*)?({TOOL})(?: \([^)]*\))?$",
    re.IGNORECASE,
)
# "11 May 2022, MS Teams": a tool that closes a line with something in front of it.
_TOOL_AFTER = re.compile(rf"[,|·/(–—-] ?({TOOL}|conf(?:\.|erence)? call)\)?$")
# "WebEx, 15:00-17:00 CEST", "6 May 2018, WebEx, 15:00": one that opens a line or stands between commas.
_TOOL_FIRST = re.compile(rf"(?:.*[,|·;–—-] )?({TOOL})(?: ?[,|·;–—-] )", re.IGNORECASE)


# "Nexus Dialogue on Housing and Remote Work": a word of the subject.
_ANY_SUBJECT = frozenset({"remote", "virtual", "online", "hybrid"})
_SUBJECT_BEFORE = re.compile(r"\b(?:on|about) (?:(?!\w+day\b)[A-Z][^,;:|()–—]*)?$")
_SUBJECT_BEHIND = re.compile(
    r" (?!(?:Meeting|Session|Segment|Format|Mode|Event|Call|Consultation|Workshop|Dialogue|Forum|Retreat|Webinar|Gathering)s?\b|[A-Z]\w+day\b)[A-Z]\w+"
)


def modes_in(line: str) -> list[str]:
    """All words of a line that name a mode."""
    if alone := _TOOL_ALONE.match(line):
        return [alone[1]]
    if found := [match[0] for match in _MODE.finditer(line) if not _is_of_subject(line, match)]:
        return found
    tool = _TOOL_AFTER.search(line) or _TOOL_FIRST.match(line)
    return [tool[1]] if tool else []


def _is_of_subject(line: str, match: re.Match[str]) -> bool:
    return bool(
        match[0].lower() in _ANY_SUBJECT
        and _SUBJECT_BEFORE.search(line[: match.start()])
        and _SUBJECT_BEHIND.match(line, match.end())
    )


def mode_in(line: str) -> str:
    """The mode a line of a masthead names, as printed."""
    return next(iter(modes_in(line)), "")


def mode_said(sentence: str) -> str:
    """The mode of a sentence: "was held virtually", "met by video conference"."""
    match = _MODE_SAID.search(sentence)
    return match["mode"] if match else ""
