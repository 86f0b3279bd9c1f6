"""The next meeting: which, when, and how certain."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from emg.lib.partial_dates import PartialDate
from meetings.importing.reading import Fact, ReadNextMeeting, Sureness

from .dates import MONTH, date_without_year, dates, edtf_in, quarter_in
from .ordinals import ORDINAL
from .outline import Part
from .section_words import is_next_meeting
from .statements import Statement, statements

_MEETING = (
    rf"(?:(?:{ORDINAL}|next|coming|upcoming|forthcoming|mid-term|technical|senior|following)[ -])*(?:\w+[ -]){{0,4}}?"
    r"(?:meetings?|SOM ?-?\d*|segment|session|forum|consultation|dialogue|retreat|(?:tele)?conference|call)\b(?:[’']s)?(?: (?:technical|mid-term technical|senior) segment)?"
    r"(?: of (?:the )?(?:EMG )?[^,.;]{2,100}?)?"
)
_WILL = r"(?:will|would|should|shall|is|are|was|were)"
_HELD = (
    r"(?:take place|be held|be convened|be organi[sz]ed|convene|meet|(?:be )?(?:tentatively |provisionally )?(?:scheduled|planned|foreseen|envisaged|expected|set|fixed)"
    r"|to be held|to take place|be hosted|return)"
    r"|(?:takes place|take place|is held|convenes|meets)"
)
_SHAPES = [
    re.compile(rf"(?:^|\b)(?:the |its |their )?(?P<name>{_MEETING}),? (?:{_WILL} (?:\w+ly |also |therefore |likely |now |now be )*)?{_HELD}\b", re.IGNORECASE),
    re.compile(rf"\b(?:agreed|decided|proposed|planned|intends?|plans?|offered|will|it was agreed)\b[^.;]{{0,60}}?\b(?:hold|convene|host|organi[sz]e|schedule) (?:the |its |their )?(?P<name>{_MEETING})(?= (?:in|on|at|during|from|by|back|for)\b)", re.IGNORECASE),
    re.compile(rf"^(?:tentatively,? )?(?:the )?(?P<name>(?:(?:{ORDINAL}|next)[^.;:]{{0,80}}?(?:meeting|session|SOM|consultation|dialogue|call|forum|retreat)(?: of (?:the )?[\w ]{{2,60}}?)?|SOM ?-?\d+))\s?(?:[:–—-]|is|on|in|,(?: in| on)?)\s", re.IGNORECASE),
    re.compile(r"\b(?P<name>[A-Z][^.;,]{2,80}?)? ?(?:(?:will|would|agreed to|decided to) (?:likely |next )?(?:meet|convene|reconvene)(?: again| next)?|(?:meet|reconvene) again)\b", re.IGNORECASE),
    re.compile(rf"(?P<day>^[^;]{{4,60}}?) (?:was|were|is|has been) (?:\w+ly )?(?:set|fixed|agreed|proposed|chosen|retained|suggested) (?:as|for) (?:the )?(?:date )?(?:of |for )?(?:the )?(?P<name>{_MEETING})", re.IGNORECASE),
    re.compile(rf"\b(?:proposed|suggested|set|fixed|agreed on|chose) (?P<day>[^.;]{{4,40}}?) (?:as|for) (?:the )?(?:date )?(?:of |for )?(?:the )?(?P<name>{_MEETING})", re.IGNORECASE),
    re.compile(rf"\b(?:to|at|for) (?:the |its )?(?P<name>(?:next|{ORDINAL}) (?:\w+ ){{0,3}}?(?:meeting|session|SOM|segment)),? (?:to be held )?(?:in|on) ", re.IGNORECASE),
    re.compile(rf"\b(?:date|dates|venue)[^.;]{{0,20}} (?:of|for) (?:the )?(?P<name>{_MEETING})\b[^.;]{{0,60}}?(?:\bis\b|\bare\b|:|\bwas\b|\bwill\b)", re.IGNORECASE),
]  # fmt: skip
_MAY_TELL = re.compile(
    r"\b(?:meet|session|SOM|segment|forum|convene|consultation|dialogue|call|retreat)", re.IGNORECASE
)
_LIKELY = re.compile(
    r"\b(?:likely|tentative(?:ly)?|provisional(?:ly)?|probably|planned|possibly|to be confirmed|tbc|t\.b\.c|expected|envisaged|foreseen|perhaps|(?-i:may)|might|could)\b",
    re.IGNORECASE,
)
_TWO_MONTHS = re.compile(r"\b([A-Z][a-z]{2,8}) or ([A-Z][a-z]{2,8}),? (\d{4})\b")  # "in May or June 2011"
# "on 7 September and the senior segment on 4 October 2022": the first is the meeting's.
_DAY_BEFORE = re.compile(
    rf"\b(?:on|in) (?:the )?(\d{{1,2}}(?: ?(?:st|nd|rd|th))? {MONTH})\b(?! \d)", re.IGNORECASE
)
_NEAR = re.compile(
    r"\b(?:in|on|for) (?:the )?(?:early |late |mid-)?((?:\d{1,2}(?: ?(?:st|nd|rd|th))? )?[A-Z][a-z]{2,8}|spring|summer|autumn|winter)\b"
)
_OTHER_BODY = re.compile(
    r"\b(?:Conference of the Parties|COP|General Assembly|UNEA|Environment Assembly|HLPF|side event|workshop)\b"
)


def next_meeting(parts: Sequence[Part], *, day: str) -> Fact[ReadNextMeeting] | None:
    """The first sentence that dates a coming meeting, in the section on it before others."""
    of_it = [part for part in parts if is_next_meeting(part.title)]
    others = [part for part in reversed(parts) if not is_next_meeting(part.title)]
    return next(chain(_dated(of_it, day), _dated(others, day), _alone(of_it, day), _undated(of_it)), None)


def _dated(parts: Sequence[Part], day: str) -> Iterator[Fact[ReadNextMeeting]]:
    for part in parts:
        for statement in statements(part):
            if fact := _read(statement, day, in_section=is_next_meeting(part.title)):
                yield fact


def _read(statement: Statement, day: str, *, in_section: bool) -> Fact[ReadNextMeeting] | None:
    text = statement.said
    if not _MAY_TELL.search(text):
        return None
    for shape in _SHAPES:
        match = shape.search(text)
        if not match or _OTHER_BODY.search(match["name"] or ""):
            continue
        behind = match.groupdict().get("day") or text[match.end() :]
        on = _day(behind, text, day)
        if on and _is_later(on, day):
            name = _name(match["name"] or "")
            is_told = (
                in_section
                or bool(re.search(r"next|\bSOM|senior officials|again", match[0], re.IGNORECASE))
                or bool(re.search(ORDINAL, name))
            )
            if is_told:
                return Fact(
                    ReadNextMeeting(name, on),
                    statement.numbers,
                    Sureness.SURE if name else Sureness.LIKELY,
                    "" if name else "The meeting has no name here.",
                )
    return None


def _name(printed: str) -> str:
    name = re.sub(r"^.*\bthat ", "", printed.strip(" ,"), flags=re.IGNORECASE)
    name = re.sub(r"^(?:(?:the|its|their|a) )+", "", name, flags=re.IGNORECASE)
    return (
        ""
        if name.lower()
        in (
            "it",
            "they",
            "members",
            "participants",
            "to",
            "we",
            "group",
            "committee",
            "team",
            "task team",
            "network",
            "board",
        )
        else name
    )


def _day(behind: str, text: str, day: str) -> str:
    mark = "?" if _LIKELY.search(text.split(", preceded", maxsplit=1)[0]) else ""
    if quarter := quarter_in(behind):
        return "/".join(f"{end}{mark}" for end in quarter)
    if (two := _TWO_MONTHS.search(behind)) and (first := edtf_in(f"{two[1]} {two[3]}")):
        last = edtf_in(f"{two[2]} {two[3]}")
        return f"{first}{mark}/{last}{mark}" if last else ""
    for found in dates(behind):
        near = _DAY_BEFORE.search(behind, 0, found.start)
        if near and (edtf := edtf_in(f"{near[1]} {found.edtf[:4]}")):
            return f"{edtf}{mark}"
        if re.search(r"\bweek (?:of|beginning|starting) (?:the )?$", behind[: found.start]):
            return f"{found.edtf[:7]}{mark}"
        return "/".join(f"{end}{mark}" for end in found.edtf.split("/"))
    match = _NEAR.search(behind)
    edtf = date_without_year(match[1], near=day) if match else ""
    return f"{edtf}{mark}" if edtf else ""


def _is_later(on: str, day: str) -> bool:
    if not day:
        return True
    return PartialDate(on).latest > PartialDate(day).latest


def _alone(parts: Sequence[Part], day: str) -> Iterator[Fact[ReadNextMeeting]]:
    """Under "Next meeting" nothing but a date: "5 September 2022, Geneva"."""
    for part in parts:
        for statement in statements(part):
            on = _day(statement.text, statement.text, day)
            if (
                on
                and _is_later(on, day)
                and re.match(r"(?:\w+day,? )?\d|To be held|Tentative", statement.text)
            ):
                reason = "The name is that of the heading."
                yield Fact(ReadNextMeeting(_name(part.title), on), statement.numbers, Sureness.LIKELY, reason)


def _undated(parts: Sequence[Part]) -> Iterator[Fact[ReadNextMeeting]]:
    for part in parts:
        for statement in statements(part):
            match = _SHAPES[0].search(statement.said) or _SHAPES[-1].search(statement.said)
            if match and match["name"]:
                reason = "The text names the next meeting and no date for it."
                yield Fact(ReadNextMeeting(_name(match["name"])), statement.numbers, Sureness.LIKELY, reason)
