"""Headings: those every report has, and those that look like one."""

import re

from .markers import marked
from .sentence_starts import FINITE

_LONGEST = 170  # signs
# Titles that stand over a section whatever surrounds them. A line that is one is a heading, with or without mark.
KNOWN = (
    r"(?:introduction|background|welcome(?: and (?:introductions?|opening(?: remarks)?))?|opening|opening remarks"
    r"|(?:opening|organi[sz]ation|closure|closing|summary|attendance|conduct|purpose|outcomes?) (?:of|at) the"
    r" (?:\w+ )?(?:meeting|session|segment|work|proceedings)|closure|closing|closing remarks|conclusions?"
    r"|(?:opening and )?adoption of the (?:\w+ )?(?:agenda|report)(?: and organi[sz]ation of work)?"
    r"|(?:list of )?participants|participation|attendance|summary|summary of (?:proceedings|discussions?|decisions?)"
    r"|(?:any )?other (?:business|matters)|aob|a\.o\.b\.|next (?:meeting|meetings|steps)|follow-up"
    r"|(?:date|dates|venue|time)(?:,| and)? ?(?:date|venue|place|place)? of (?:the )?next (?:\w+ ){0,4}meeting"
    r"|(?:main |key |list of |summary of |follow-up |agreed )?(?:decisions|outcomes|actions|action points|action items|recommendations)"
    r"(?: and (?:decisions|actions|action points|recommendations|conclusions|follow-up|next steps))?"
    r"(?: (?:agreed|taken|adopted)(?: (?:by|at) the (?:meeting|senior officials|members))?)?"
    r"|to[- ]do(?: list)?|(?:agreed|further|follow-up) steps|(?:agreed )?tasks(?: agreed)?|way forward|what (?:next|follows)|save the dates?|decision|action|matters arising|strategic discussion|new (?:topics|issues|proposals|business|initiatives)"
    r"|progress(?: reports?)?|status of (?:work|workstreams)|emerging issues|organi[sz]ational matters"
    r"|annex(?:es)?(?: [ivx\d]{1,4})?|agenda item \d{1,2})"
)
# "PART ONE: TECHNICAL SEGMENT"
_PART = re.compile(
    r"part (?:one|two|three|four|[ivx]{1,3}|[1-4]|[ab])(?: ?[:.–—-] ?(?:[^.]|(?<=\d)\.(?=\d)){3,60})?",
    re.IGNORECASE,
)
_KNOWN = re.compile(KNOWN, re.IGNORECASE)
# "What was proposed", "Who does what": a verb makes no sentence of it.
_ASKS = re.compile(r"(?:What|Where|Who|How|Why|When) (?:\S+ ){0,8}\S*\w")
_END = re.compile(r"[.;,!…]$")

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_LABEL = (
    r"dates?(?: and (?:time|place|venue))?|held on|time|when|where|venue|place|location|hours|mode|format|distribution|original|language|(?:vice-|co-)?chair(?:s|person|man|woman)?"
    r"|in the chair|presiding(?: officers?)?|members present|participating|taking part|in attendance|in the room|on the (?:line|call)|regrets|excused"
    r"|moderators?|facilitators?|rapporteurs?|note[- ]?takers?|minutes(?: by)?|present|participants|attendance|apologies|documents?|symbol|subject|title|meeting(?: no\.?| number)?"
)
# A line that says who chaired has a verb and is none of the text.
_CHAIRED = re.compile(
    r"(?:co-?)?(?:chaired|moderated|facilitated)(?: jointly)? by\b.{3,110}(?<!\.)", re.IGNORECASE
)
_WHO_CHAIRED = re.compile(r", (?:co-)?(?:chaired|moderated|facilitated) by .*", re.IGNORECASE)
_TITLE_START = re.compile(
    r"(?:EMG )?SOM ?-?\d{1,3}\b|(?:(?:draft|short|final|meeting|summary) )*(?:report|minutes|notes|summary|record|conclusions|outcomes?) (?:of|on|from) ",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:(?:\w+day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?,? )?"
_MASTHEAD_LINE = re.compile(
    rf"(?:(?:{_LABEL})\s?:.*"
    rf"|{_WEEKDAY}(?:the )?\d{{1,2}} ?(?:st|nd|rd|th)?(?:(?: ?[-–—] ?| and | to )\d{{1,2}} ?(?:st|nd|rd|th)?)?,?"
    rf" ?{_MONTH}\.?,? \d{{4}}.{{0,60}}"
    rf"|{_WEEKDAY}{_MONTH} \d{{1,2}}.{{0,60}}\d{{4}}"
    rf"|[A-Z][\w.’' -]{{2,60}}, (?:[A-Z][\w.’'() -]{{2,60}}, ){{0,3}}(?:\w+day,? )?(?:\d|{_MONTH} \d).{{2,30}}\d{{4}}(?:\b.{{0,60}})?"
    rf"|(?:mid-?term )?(?:technical|senior|high-level)(?:[- ]officials[’']?)? segment\b.{{0,30}}\b\d{{1,2}}(?:[:.h]\d\d| ?[ap]\.?m).*"
    rf"|(?:hybrid|virtual|on-?line|in[- ]person|teleconference|(?:video|audio)[- ]\w+)\b.{{0,100}}"
    rf"|(?:hosted|convened|organi[sz]ed) by .*"
    rf"|.{{0,90}}\d ?(?:am|pm|a\.m\.|p\.m\.|hrs?|CES?T|EST|EDT|EAT|GMT|UTC).{{0,25}}"
    rf"|.{{0,40}}\b\d{{1,2}}[:.h]\d\d ?(?:hrs?)? ?(?:[-–—]|to) ?\d{{1,2}}[:.h]\d\d.{{0,60}}"
    rf"|[A-Z]{{2,}}/[\w./() -]{{2,40}}"
    rf"|(?:provisional |draft |final |meeting |summary |short )*(?:report|summary|minutes|record|notes|conclusions|outcomes?|proceedings)"
    rf"(?: summary)?(?: of (?:the )?(?:\w+ )?(?:meeting|session|segment|dialogue|discussions?|consultations?|proceedings|forum|retreat|call))?"
    rf"|(?:\d+ ?(?:st|nd|rd|th)|first|second|third|[\w-]+(?:th|first|second|third)) (?:\w+ ){{0,2}}(?:meeting|session|call|consultation|forum|dialogue|retreat|workshop)\b.{{0,60}}"
    rf"|note for (?:the )?(?:record|file)|united nations|environment management group|united nations environment management group)",
    re.IGNORECASE,
)
# "Next meeting: 24 January 2011" says it all.
_DATED = re.compile(
    rf"(?:date of (?:the )?)?next (?:\w+ ){{0,3}}(?:meeting|call|session|consultation|SOM|segment)s? ?[:–—-] ?(?=.*(?:\b{_MONTH}\b|\d)).*",
    re.IGNORECASE,
)
# A field of a form, and no title: "Proposed by: ILO and WHO".
_FIELD = re.compile(
    r"(?:(?:jointly )?(?:proposed|presented|submitted|introduced|put forward|tabled|led|supported|requested) by|proponents?|proposers?|submitters?|sponsors?|lead(?: agenc(?:y|ies))?|co-?leads?|duration|time ?frame) ?: ?\S",
    re.IGNORECASE,
)


def is_known_heading(text: str) -> bool:
    """Whether the line is a title that stands over a section in many a report, with its mark or without."""
    if len(text) > _LONGEST:
        return False
    mark = marked(text)
    words = (mark.rest if mark else text).rstrip(" :")
    return bool(_KNOWN.fullmatch(words) or _PART.fullmatch(words))


def is_part(text: str) -> bool:
    """ "Part one: Technical segment": all other headings lie inside."""
    return len(text) <= _LONGEST and bool(_PART.fullmatch(text.rstrip(" :")))


def looks_like_heading(text: str) -> bool:
    """Whether words could be a title: short, without a full stop, and begun with a capital or a number."""
    return (
        0 < len(text) <= _LONGEST
        and not _END.search(text)
        and " | " not in text
        and not _DATED.match(text)
        and not _FIELD.match(text)
        and (text[0].isupper() or text[0].isdigit() or text[0] in '“"‘')
        and len(text.split()) <= 24
    )


def asks(text: str) -> bool:
    """Whether it is a title in the words of a question, without its mark."""
    return bool(_ASKS.fullmatch(text))


def is_capitals(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) >= 5 and all(sign.isupper() for sign in letters) and looks_like_heading(text)


def begins_title(text: str) -> bool:
    """Whether the line begins the title of a meeting or of the paper on it: "SOM 15: …", "Notes of the call on …"."""
    return bool(_TITLE_START.match(text))


def is_masthead_line(text: str) -> bool:
    """Whether the line stands alone over a report: a date, hours, a symbol, the name of the body or the paper."""
    if len(text) > 120:
        return False
    is_line = _MASTHEAD_LINE.fullmatch(text) and not FINITE.search(_WHO_CHAIRED.sub("", text))
    return bool(is_line or _CHAIRED.fullmatch(text))
