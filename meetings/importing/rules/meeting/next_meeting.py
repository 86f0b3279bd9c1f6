"""The next meeting: which, when, and how certain."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from emg.lib.partial_dates import PartialDate
from meetings.importing.reading import Fact, ReadNextMeeting, Sureness
from meetings.importing.rules.outline import Part, without_annexes
from meetings.importing.rules.statements import Statement, statements
from meetings.importing.rules.words.dates import date_without_year, dates, edtf_in, quarter_in
from meetings.importing.rules.words.ordinals import ORDINAL, number_of
from meetings.importing.rules.words.section_words import is_next_meeting

from .next_meeting_names import is_any_sitting, name_in, named_above, named_in
from .next_meeting_words import CLAUSE_END, DAY_BEFORE, LIKELY, OTHER_BODY, SHAPES, UNDATED, WAS_PLANNED
from .whose_meeting import is_about_it, is_not_told, is_of_somebody_else, is_turned_down

_MAY_TELL = re.compile(
    r"meet|session|round|\bSOM|segment|forum|webinar|workshop|convene|consultation|dialogue|call|conference|retreat|gather|together|take place|held|again",
    re.IGNORECASE,
)
_TWO_MONTHS = re.compile(r"\b([A-Z][a-z]{2,8}) or ([A-Z][a-z]{2,8}),? (\d{4})\b")  # "in May or June 2011"
_ALONE = re.compile(
    r"(?:(?:by|via|in|at) [\w ’'-]{2,40}, )?(?:(?:hold|save) the dates?|(?:to be (?:confirmed|decided|determined)|tbc|tbd)[;,:]? (?:but )?(?:probably|likely|possibly|perhaps)|dates?|when|to be held|tentative(?:ly)?|provisional(?:ly)?|probably|likely|planned|scheduled)?(?: for)?[:,]? ?(?:(?:in|on) )?(?:the )?(?:(?:week (?:of|beginning|starting)|(?:first|second|third|last) (?:week|half) of) )?(?:\w+day,? )?(?:\d|(?:early |late |mid-)?[A-Z][a-z]+ \d|spring|summer|autumn)",
    re.IGNORECASE,
)
# A date before or behind which the meeting lies is none of the meeting.
_IS_BOUND = re.compile(
    r"\b(?:(?:not before|no (?:earlier|sooner|later) than|not earlier than|after|once|following) (?:the )?(?:[\w’'-]+ ){0,3}|(?:by|until|since|as of) (?:the |early |end of |the end of )?)$",
    re.IGNORECASE,
)
# Of the meeting itself, though the sentence is about its papers: "the papers for SOM17, to be held in May".
_IN_PASSING = re.compile(r",? which |,? to (?:be held|be convened|take place)$", re.IGNORECASE)
_IS_WISH = re.compile(
    r"\bthat an? (?!.*\b(?:will|would|shall|is|are)\b)", re.IGNORECASE
)  # "that a second dialogue be held"
# A date under "Next meeting" by which something is sent.
_OF_PAPERS = re.compile(
    r"\b(?:deadlines?|submi\w+|comments?|circulat\w+|sen[dt]|papers?|documents?|drafts?|inputs?|proposals?|nominations?|registration)\b",
    re.IGNORECASE,
)
# The place is open, not the day: "in May at a place to be decided".
_OPEN_PLACE = re.compile(
    r"(?<!date and )(?<!dates and )\b(?:places?|venues?|locations?|rooms?|cit(?:y|ies)|hours?|times?|hosts?|themes?|topics?|format|modality)\b[^,;.]{0,20}? to be (?:confirmed|decided|determined|announced|agreed)\b",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"(?:\b(?:in|on|for)|^|[:,–-]|day,?) ?(?:the )?(?:\w+day,? )?(?:early |late |mid-)?(?:(?:first|second|latter|early|late|last|beginning|end|middle) (?:(?:half|part|days|weeks?|fortnight|third) )?of )?((?:\d{1,2}(?: ?(?:st|nd|rd|th))? )?[A-Z][a-z]{2,8}|spring|summer|autumn|winter)\b"
)
_IS_COMING = re.compile(
    r"next|\b(?:a further|another) |\bSOM|senior officials|(?:senior|technical) segment|again|reconvene|follow-?up|\b(?:second|third|\w+th) (?:time|meeting|session)|\bfollowing meeting|\bno\.? ?\d",
    re.IGNORECASE,
)
_IN_A_WEEK = re.compile(r"\bweek (?:of|beginning|starting) (?:the )?$")


@dataclass(frozen=True)
class Held:
    """The meeting that is reported on: its day and number, and the words for it and its body."""

    day: str
    number: str = ""
    own: str = ""


def next_meeting(
    parts: Sequence[Part], *, day: str, number: str = "", own: str = ""
) -> Fact[ReadNextMeeting] | None:
    """The first sentence that dates a coming meeting, in the section on it before others."""
    held, parts = Held(day, number, own), without_annexes(parts)
    of_it = [part for part in parts if is_next_meeting(part.title)]
    others = [part for part in reversed(parts) if not is_next_meeting(part.title)]
    return next(
        chain(
            _dated(of_it, held),
            _alone(of_it, day),
            _dated(others, held),
            _undated(of_it),
            _counted_on(others, number),
        ),
        None,
    )


def _dated(parts: Sequence[Part], held: Held) -> Iterator[Fact[ReadNextMeeting]]:
    for part in parts:
        for statement in statements(part):
            if fact := _read(statement, held, in_section=is_next_meeting(part.title)):
                yield fact


def _read(statement: Statement, held: Held, *, in_section: bool) -> Fact[ReadNextMeeting] | None:
    text = WAS_PLANNED.sub("", statement.said)
    if not _MAY_TELL.search(text) or text.endswith("?"):
        return None
    for shape in SHAPES:
        match = shape.search(text)
        if not match or OTHER_BODY.search(match["name"] or ""):
            continue
        start = match.start("name") if match["name"] else match.start()
        if (
            _IS_WISH.search(text[: match.end()])
            or is_not_told(text[: match.end()])
            or is_turned_down(text[match.end() :])
            or (is_about_it(text[:start]) and not _IN_PASSING.search(match[0]))
        ):
            continue
        if is_of_somebody_else(
            statement,
            before=text[:start],
            told=text[start : match.end()],
            own=held.own,
            number="" if in_section else held.number,
        ):
            continue
        end = CLAUSE_END.search(text, match.end())
        clause = text[: end.start() if end else len(text)]
        behind = match.groupdict().get("day") or clause[match.end() :]
        on = _day(behind, clause, held.day)
        name = name_in(match["name"] or "")
        if on and _is_later(on, held.day) and (in_section or _is_coming(match[0], name)):
            above = named_above(statement) if in_section and is_any_sitting(name) else ""
            return _fact(above or name, on, statement)
    return None


def _is_coming(matched: str, name: str) -> bool:
    """Whether the words say that it is one of the meetings that are counted or follow each other."""
    return bool(_IS_COMING.search(matched) or re.search(ORDINAL, name))


def _fact(name: str, on: str, statement: Statement) -> Fact[ReadNextMeeting]:
    sureness, reason = (Sureness.SURE, "") if name else (Sureness.LIKELY, "The meeting has no name here.")
    return Fact(ReadNextMeeting(name, on), statement.numbers, sureness, reason)


def _day(behind: str, clause: str, day: str) -> str:
    mark = "?" if LIKELY.search(_OPEN_PLACE.sub("", clause)) else ""
    if quarter := quarter_in(behind):
        return "/".join(f"{end}{mark}" for end in quarter)
    if (two := _TWO_MONTHS.search(behind)) and (first := edtf_in(f"{two[1]} {two[3]}")):
        last = edtf_in(f"{two[2]} {two[3]}")
        return f"{first}{mark}/{last}{mark}" if last else ""
    for found in dates(behind):
        if _IS_BOUND.search(behind[: found.start]):
            continue
        near = DAY_BEFORE.search(behind, 0, found.start)
        if near and (edtf := edtf_in(f"{near[1]} {found.edtf[:4]}")):
            return f"{edtf}{mark}"
        if _IN_A_WEEK.search(behind[: found.start]):
            return f"{found.edtf[:7]}{mark}"
        return "/".join(f"{end}{mark}" for end in found.edtf.split("/"))
    edtf = next(filter(None, (date_without_year(near[1], near=day) for near in _NEAR.finditer(behind))), "")
    return f"{edtf}{mark}" if edtf else ""


def _is_later(on: str, day: str) -> bool:
    return not day or PartialDate(on).latest > PartialDate(day).latest


def _alone(parts: Sequence[Part], day: str) -> Iterator[Fact[ReadNextMeeting]]:
    """Under "Next meeting" nothing but a date: "5 September 2022, Geneva"."""
    for part in parts:
        for statement in statements(part):
            on = _day(statement.text, statement.text, day)
            if OTHER_BODY.search(statement.text) or _OF_PAPERS.search(statement.text):
                continue
            if on and _is_later(on, day) and _ALONE.match(statement.text):
                reason = "The name is that of the heading."
                following = ReadNextMeeting(named_in(part.title) or name_in(part.title), on)
                yield Fact(following, statement.numbers, Sureness.LIKELY, reason)


def _undated(parts: Sequence[Part]) -> Iterator[Fact[ReadNextMeeting]]:
    for part in parts:
        for statement in statements(part):
            match = next(filter(None, (shape.search(statement.said) for shape in UNDATED)), None)
            if match and match["name"]:
                reason = "The text names the next meeting and no date for it."
                yield Fact(
                    ReadNextMeeting(name_in(match["name"])), statement.numbers, Sureness.LIKELY, reason
                )


def _counted_on(parts: Sequence[Part], number: str) -> Iterator[Fact[ReadNextMeeting]]:
    """Without a date, and anywhere: the meeting that this one's number comes before."""
    for fact in _undated(parts) if number else ():
        counted = re.match(ORDINAL, fact.value.name, re.IGNORECASE)
        if counted and number_of(counted[0]) == str(int(number) + 1):
            yield fact
