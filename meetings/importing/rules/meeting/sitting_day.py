"""The day of the meeting: of the dates over the report that which is the meeting's, and no paper's or letter's."""

import re
from collections.abc import Iterator, Sequence

from meetings.importing.reading import Fact, Sureness
from meetings.importing.rules.words.dates import Found, first_day
from meetings.importing.source import Sentence

from .hours import read_hours
from .masthead_lines import FROM_TEXT, Lines
from .segments import segment_in
from .sitting_hours import pieces_by_segment
from .titles import titled

# Words that tell of another meeting than the one reported on.
OF_ANOTHER = re.compile(
    r"\b(?:previous|last|preceding|earlier|next|forthcoming|upcoming) (?:\w+ ){0,2}(?:meeting|segment|session|SOM)\b|\bhad been (?:held|convened)\b|\bwill be held\b|\b(?:has|have|had) (?:\w+ )?met\b",
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
        for piece in pieces_by_segment(sentence.text):
            segment, day = segment_in(piece), first_day(piece)
            if segment and day and read_hours(piece):
                yield segment, Fact(day, (sentence.number,))


def _day_before_paper(
    lines: Lines, found: Sequence[tuple[Sentence, Found]], said: Sequence[tuple[Sentence, Found]]
) -> Fact[Found] | None:
    """The day the text tells, where that over it is of the letter or the paper: "Geneva, 19 September 2016"."""
    told = next(((line, day) for line, day in said if not OF_ANOTHER.search(line.text)), None)
    if told is None or len(told[1].edtf) != len("2016-09-16"):
        return None
    for line, day in found:
        is_of_meeting = titled(line.text) or read_hours(line.text) or _DATE_LABEL.match(line.text)
        is_later = len(day.edtf) == len(told[1].edtf) and day.edtf > told[1].edtf
        if not is_later or (is_of_meeting and not lines.is_letter):
            return None
    return Fact(told[1], (told[0].number,), Sureness.LIKELY, FROM_TEXT)


def _doubt_of(sentence: Sentence) -> int:
    """A date beside a place, hours or a label is the meeting's; one alone may be the paper's."""
    text = sentence.text
    is_told = _DATE_LABEL.match(text) or "," in text or read_hours(text) or titled(text)
    return 0 if is_told else 1
