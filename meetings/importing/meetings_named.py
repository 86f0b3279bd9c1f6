"""Which meeting a report is of, and which others it names: SOM28, to which proposals go."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from emg.lib.number_words import ordinal
from meetings.models import Meeting

from .matching import Candidate
from .reading import ReadMeeting, ReadReport

_SENIOR = re.compile(
    r"\bSOM[\s.\-]*(?P<after>\d+)\b"
    r"|\b(?P<before>\d+)(?:st|nd|rd|th)?\s+(?:meeting of the\s+)?(?:EMG\s+)?(?:SOM\b|Senior Officials)"
    r"|\b(?P<bare>SOM\b|Senior Officials)",
    re.IGNORECASE,
)
# No name of a meeting: a person has to say which one is meant.
_ANY_NEXT = re.compile(r"(?:next|coming|following|later) (?:meeting|session|segment)", re.IGNORECASE)
_TECHNICAL = frozenset({Meeting.Segment.TECHNICAL, Meeting.Segment.MID_TERM_TECHNICAL})


@dataclass(frozen=True)
class NamedInText:
    """Another meeting than the report's own."""

    short_name: str  # "SOM28"; as printed where it is none of the Senior Officials
    title: str
    number: str
    sentences: tuple[int, ...]


def meeting_candidates(read: ReadMeeting, meetings: Iterable[Meeting]) -> tuple[Candidate[Meeting], ...]:
    """Those on record that the report may be of, the likeliest first."""
    found = [
        Candidate(meeting, reason, is_same=is_same)
        for meeting in meetings
        for reason, is_same in [_likeness(read, meeting)]
        if reason
    ]
    return tuple(sorted(found, key=lambda candidate: not candidate.is_same))


def _likeness(read: ReadMeeting, meeting: Meeting) -> tuple[str, bool]:
    """Why the meeting may be the one read, and whether it is, as far as names go."""
    if read.title and meeting.title.casefold() == read.title.value.casefold():
        return _("the same title"), True
    number, segment = (fact.value if fact else "" for fact in (read.number, read.segment))
    if number and segment and (number, segment) == (meeting.number, meeting.segment):
        return _("the same number and segment"), True
    if read.held_on and meeting.planned_on and meeting.planned_on.edtf == read.held_on.value:
        return _("the same day"), False
    return "", False


def meetings_named(read: ReadReport) -> list[NamedInText]:
    """In the order in which they matter: the one this prepares, those proposals go to, the next one."""
    found: dict[str, NamedInText] = {}
    for name, sentences in _names(read):
        named = _named(name, sentences, of=read.meeting)
        if named.short_name and named.short_name.casefold() not in found:
            found[named.short_name.casefold()] = named
    return list(found.values())


def short_name_of(name: str, read: ReadReport) -> str:
    """What `meetings_named` calls the meeting a text names so: "the SOM" is SOM28 at a segment of SOM28."""
    return _named(name, (), of=read.meeting).short_name if name else ""


def senior_meeting_of(read: ReadMeeting) -> str:
    """ "SOM28" for a segment that prepares it; "" for any other meeting."""
    segment = read.segment.value if read.segment else ""
    is_of_som = read.series is None or read.series.value.upper() in {"SOM", "SENIOR OFFICIALS MEETING"}
    return f"SOM{read.number.value}" if segment in _TECHNICAL and read.number and is_of_som else ""


def _names(read: ReadReport) -> Iterator[tuple[str, tuple[int, ...]]]:
    if senior := senior_meeting_of(read.meeting):
        assert read.meeting.number is not None
        yield senior, read.meeting.number.sentences
    for proposal in read.proposals:
        if not _ANY_NEXT.fullmatch(proposal.value.route_meeting):
            yield proposal.value.route_meeting, proposal.sentences
    if read.next_meeting:
        yield read.next_meeting.value.name, read.next_meeting.sentences


def _named(name: str, sentences: tuple[int, ...], *, of: ReadMeeting) -> NamedInText:
    senior = _SENIOR.search(name)
    if senior is None or _is_a_segment(name):
        return NamedInText(name.strip()[:80], name.strip(), "", sentences)
    number = senior["after"] or senior["before"] or _coming(of)
    counted = ordinal(number) if number.isdecimal() else number
    title = f"{counted} Senior Officials Meeting".strip()
    return NamedInText(f"SOM{number}", title, number, sentences)


def _is_a_segment(name: str) -> bool:
    return "segment" in name.casefold()


def _coming(of: ReadMeeting) -> str:
    """The number of the Senior Officials Meeting that comes after this meeting; "" if unknown."""
    if not of.number or not of.number.value.isdecimal():
        return ""
    is_senior = of.segment is not None and of.segment.value == Meeting.Segment.SENIOR
    return str(int(of.number.value) + is_senior)
