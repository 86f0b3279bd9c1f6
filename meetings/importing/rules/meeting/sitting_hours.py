"""The hours of the meeting, and those of its segments where the text tells of several."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from meetings.importing.reading import Fact, ReadHours, ReadSegment, Sureness
from meetings.importing.rules.words.dates import Found, first_day

from .hours import read_hours, read_start, zone_of
from .masthead_lines import FROM_TEXT, Lines
from .modes import mode_in
from .segments import segment_in, segments_in

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


def segments_of(lines: Lines) -> Iterator[Fact[ReadSegment]]:
    """Segments with hours of their own, in the masthead or in headings."""
    seen: set[str] = set()
    for sentence in (*lines.masthead, *lines.headings, *lines.opening):
        for piece in pieces_by_segment(sentence.text):
            segment, read = segment_in(piece), read_hours(piece)
            if segment and read and segment not in seen:
                seen.add(segment)
                day = first_day(piece)
                yield Fact(
                    ReadSegment(segment, read[0], day.edtf if day else "", mode_in(piece)), (sentence.number,)
                )


def pieces_by_segment(text: str) -> Iterator[str]:
    """One for each segment; "9.00 a.m. – 11.15 a.m. Technical segment" is none but one."""
    hours = ""
    for piece in _OF_SEGMENTS.split(text):
        if not hours and read_hours(piece) and not segment_in(piece):
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
    named = segments_in(text)
    return bool(_PREPARES.search(text) or named) and own not in named
