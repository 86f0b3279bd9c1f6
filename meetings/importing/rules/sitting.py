"""When, how and where the meeting was held."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from emg.lib.partial_dates import PartialDate
from meetings.importing.reading import Fact, ReadHours, ReadSegment, Sureness
from meetings.importing.source import Sentence

from . import titles
from .dates import Found, first_day
from .hours import plain_hours, read_hours, read_start, zone_of
from .identity import without_day
from .masthead_lines import FROM_TEXT, Lines
from .names import begins_with_kind
from .places import is_of_another_subject, mode_in, mode_said, modes_in, place_in, place_said

_ANOTHER = re.compile(
    r"\b(?:previous|last|preceding|earlier|next|forthcoming|upcoming) (?:\w+ ){0,2}(?:meeting|segment|session|SOM)\b|\bhad been (?:held|convened)\b|\bwill be held\b|\b(?:has|have|had) (?:\w+ )?met\b",
    re.IGNORECASE,
)
# Where the words about one segment end: "… to 12.30 p.m. and the senior segment from …".
_OF_SEGMENTS = re.compile(
    r";\s*|(?<=\)), (?=\d)|(?<=m)\.\s+(?=[A-Z])|(?<=\d)\.\s+(?=[A-Z])|(?<=segment|session|Segment|Session) and (?=\d)"
    r"|(?:,? (?:and|while|whereas|then|followed by|preceded by)|,| [/|]) (?=(?:the |its |an? )?(?:(?:preparatory |mid-term )?(?:technical|senior|high-level)\b"
    r"|(?:Preparatory |Mid-[Tt]erm )?(?:Technical|Senior|High-[Ll]evel) (?:Officials|[Ss]egment|[Ss]ession|[Mm]eeting|[Pp]art)\b))",
)
_PREPARES = re.compile(
    r"\b(?:preparatory|side|bilateral) (?:\w+ )?(?:meeting|segment|session|event|consultation)s?\b|\b(?:reception|luncheon|lunch)\b",
    re.IGNORECASE,
)
# The day on which a page or a paper came out.
_CAME_OUT = re.compile(
    r"(?:(?:first |last |date )?(?:published|posted|updated|modified|reviewed|issued|uploaded|created|circulated|distributed|released|printed|archived)|date of (?:issue|publication|release|distribution|circulation|posting)|publication date|news(?: item| story)?)\b",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(r"^(?:date|held on|when|date and (?:time|venue|place))\b", re.IGNORECASE)


def day_of(lines: Lines, segment: Fact[str] | None = None) -> Fact[Found] | None:
    """The day of the meeting: of several dates in the masthead that which the text repeats, or the last labelled."""
    by_segment = dict(reversed(list(_days_of_segments(lines))))
    if segment and len(by_segment) > 1 and segment.value in by_segment:
        return by_segment[segment.value]
    found = [
        (sentence, day)
        for sentence in lines.masthead
        if (day := first_day(sentence.text)) and not _CAME_OUT.match(sentence.text)
    ]
    said = [(sentence, day) for sentence in lines.held if (day := first_day(sentence.text))]
    if not found:
        found = said[:1]
        return Fact(found[0][1], (found[0][0].number,), Sureness.LIKELY, FROM_TEXT) if found else None
    repeated = {day.edtf: sentence.number for sentence, day in said}
    if written := _day_before_paper(lines, found, said):
        return written
    # A paper is dated later than the meeting it is on.
    ranked = sorted(found, key=lambda pair: (pair[1].edtf not in repeated, _doubt_of(pair[0]), pair[1].edtf))
    sentence, day = ranked[0]
    numbers = (sentence.number, *([repeated[day.edtf]] if day.edtf in repeated else []))
    return Fact(day, numbers)


def _days_of_segments(lines: Lines) -> Iterator[tuple[str, Fact[Found]]]:
    """ "Technical segment: 5 November, 14:00-16:30", and the other on another day."""
    for sentence in lines.masthead:
        for piece in _pieces(sentence.text):
            segment, day = titles.segment_in(piece), first_day(piece)
            if segment and day and read_hours(piece):
                yield segment, Fact(day, (sentence.number,))


def _day_before_paper(
    lines: Lines, found: Sequence[tuple[Sentence, Found]], said: Sequence[tuple[Sentence, Found]]
) -> Fact[Found] | None:
    """The day the text tells, where that over it is of the letter or the paper: "Geneva, 19 September 2016"."""
    told = next(((line, day) for line, day in said if not _ANOTHER.search(line.text)), None)
    if told is None or len(told[1].edtf) != len("2016-09-16"):
        return None
    for line, day in found:
        is_of_meeting = titles.titled(line.text) or read_hours(line.text) or _DATE_LABEL.match(line.text)
        is_later = len(day.edtf) == len(told[1].edtf) and day.edtf > told[1].edtf
        if not is_later or (is_of_meeting and not lines.is_letter):
            return None
    return Fact(told[1], (told[0].number,), Sureness.LIKELY, FROM_TEXT)


def _doubt_of(sentence: Sentence) -> int:
    """A date beside a place, hours or a label is the meeting's; one alone may be the paper's."""
    text = sentence.text
    is_told = _DATE_LABEL.match(text) or "," in text or read_hours(text) or titles.titled(text)
    return 0 if is_told else 1


def segments_of(lines: Lines) -> Iterator[Fact[ReadSegment]]:
    """Segments with hours of their own, in the masthead or in headings."""
    seen: set[str] = set()
    for sentence in (*lines.masthead, *lines.headings, *lines.opening):
        for piece in _pieces(sentence.text):
            segment, read = titles.segment_in(piece), read_hours(piece)
            if segment and read and segment not in seen:
                seen.add(segment)
                day = first_day(piece)
                yield Fact(
                    ReadSegment(segment, read[0], day.edtf if day else "", mode_in(piece)), (sentence.number,)
                )


def _pieces(text: str) -> Iterator[str]:
    """One for each segment; "9.00 a.m. – 11.15 a.m. Technical segment" is none but one."""
    hours = ""
    for piece in _OF_SEGMENTS.split(text):
        if not hours and read_hours(piece) and not titles.segment_in(piece):
            hours = piece
            continue
        yield f"{hours} {piece}" if hours and not read_hours(piece) else piece
        hours = ""


def hours_of(
    lines: Lines,
    segments: Sequence[Fact[ReadSegment]],
    segment: Fact[str] | None,
    *,
    place: Fact[str] | None,
    day: Fact[Found] | None,
) -> Fact[ReadHours] | None:
    fact = next(_hours_said(lines, segments, segment), None)
    if fact is None:
        return None
    zone, doubt = zone_of(
        fact.value.zone_label, place=place.value if place else "", day=day.value.edtf if day else ""
    )
    hours = replace(fact.value, time_zone=zone)
    if doubt:
        return Fact(hours, fact.sentences, Sureness.UNSURE, doubt)
    return Fact(hours, fact.sentences, fact.sureness, fact.reason)


def _hours_said(
    lines: Lines, segments: Sequence[Fact[ReadSegment]], segment: Fact[str] | None
) -> Iterator[Fact[ReadHours]]:
    if len(segments) > 1 or (segments and segment and segments[0].value.segment == segment.value):
        wanted = segment.value if segment else "senior"
        for fact in segments:
            if fact.value.segment == wanted:
                yield Fact(fact.value.hours, fact.sentences)
        return
    for sentence in lines.masthead:
        if read := read_hours(sentence.text):
            yield Fact(read[0], (sentence.number,))
    for sentence in lines.masthead:
        if read := read_start(sentence.text):
            yield Fact(read[0], (sentence.number,))
    own = segment.value if segment else ""
    held = [sentence for sentence in lines.held if not _is_of_other_segment(sentence.text, own)]
    for sentence in held:
        if read := read_hours(sentence.text):
            yield Fact(read[0], (sentence.number,), Sureness.LIKELY, FROM_TEXT)
    for sentence in held:
        if "opened" in sentence.text and (read := read_start(sentence.text)):
            yield Fact(
                read[0], (sentence.number,), Sureness.LIKELY, "The text says when the meeting was opened."
            )


def _is_of_other_segment(text: str, own: str) -> bool:
    """Whether the sentence tells of a segment that is not this meeting: "A preparatory meeting was held from 9 a.m."."""
    named = titles.segments_in(text)
    return bool(_PREPARES.search(text) or named) and own not in named


def mode_of(
    lines: Lines, segments: Sequence[Fact[ReadSegment]], segment: Fact[str] | None
) -> Fact[str] | None:
    for sentence in lines.masthead:
        named = titles.segments_in(sentence.text)
        is_of_segment = named and (segment is None or named != [segment.value] or bool(segments))
        if is_of_segment or is_of_another_subject(sentence.text):
            continue
        if mode := mode_in(sentence.text):
            return Fact(f"{mode[:1].upper()}{mode[1:]}", (sentence.number,))
    for fact in segments:
        if segment and fact.value.segment == segment.value and fact.value.mode:
            return Fact(fact.value.mode, fact.sentences)
    for sentence in lines.held:
        mode = mode_said(sentence.text)
        if mode and not _ANOTHER.search(sentence.text):
            return Fact(mode, (sentence.number,), Sureness.LIKELY, FROM_TEXT)
    return None


def place_of(lines: Lines) -> Fact[str] | None:
    day = day_of(lines)
    for sentence in lines.masthead:
        written = first_day(sentence.text)
        if day and written and not _meet(written.edtf, day.value.edtf):
            continue
        if not written and titles.titled(_without_modes(sentence.text)):
            continue
        if not written and (titles.body_of(sentence.text) or begins_with_kind(sentence.text)):
            continue
        if place := place_in(
            plain_hours(_behind_title(sentence.text)), without=tuple(_printed(sentence.text))
        ):
            return Fact(place, (sentence.number,))
    for sentence in lines.held:
        if _is_of_another(sentence.text, day.value.edtf if day else ""):
            continue
        if place := place_said(sentence.text):
            return Fact(place, (sentence.number,), Sureness.LIKELY, FROM_TEXT)
    return None


def _is_of_another(text: str, day: str) -> bool:
    """Whether the sentence tells where another meeting was held: it has another day, or "the last meeting"."""
    told = first_day(text)
    return bool(_ANOTHER.search(text)) or bool(told and day and not _meet(told.edtf, day))


def _meet(one: str, other: str) -> bool:
    """Whether two days, or rows of days, have one in common."""
    first, second = PartialDate(one), PartialDate(other)
    return first.earliest <= second.latest and second.earliest <= first.latest


def _without_modes(text: str) -> str:
    """ "Palais des Nations / by teleconference" is no title."""
    for mode in modes_in(text):
        text = text.replace(mode, " ")
    return text


def _behind_title(text: str) -> str:
    head = without_day(text)
    read = first_day(text) and (titles.titled(head) or titles.paper_of(head))
    return text[len(without_day(text)) :].strip(" ,–-") if read else text


def _printed(text: str) -> Iterator[str]:
    """What of a line is no place: its dates, hours and mode."""
    if day := first_day(text):
        yield day.printed
    if read := read_hours(text) or read_start(text):
        yield read[1]
    yield from modes_in(text)
