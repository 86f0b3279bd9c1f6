"""The meeting itself: what stands over the report, and what its first paragraphs say of how it was held."""

import re

from meetings.importing.reading import Fact, ReadMeeting
from meetings.importing.rules.outline import Outline

from . import identity, series
from .chairs import chairs
from .masthead_lines import Lines, lines_of, of_chairs
from .meeting_titles import title_of
from .signatures import signed_by_chair
from .sitting_day import day_of
from .sitting_hours import hours_of, segments_of
from .sitting_place import mode_of, place_of
from .symbols import symbol_in

_OF_OTHERS = re.compile(r"(?:docs|documents|papers|references)\b", re.IGNORECASE)


def read_meeting(outline: Outline) -> ReadMeeting:
    lines = lines_of(outline)
    title = title_of(lines)
    body, number = identity.body_of(lines, title), identity.number_of(lines, title)
    counted, segment = series.series_of(lines, title, body, number), identity.segment_of(title, lines)
    day, segments = day_of(lines, segment), tuple(segments_of(lines))
    mode, place = mode_of(lines, segments, segment), place_of(lines)
    return ReadMeeting(
        body=body,
        title=title,
        number=number,
        series=counted,
        segment=segment,
        held_on=Fact(day.value.edtf, day.sentences, day.sureness, day.reason) if day else None,
        date_as_printed=Fact(day.value.printed, day.sentences, day.sureness, day.reason) if day else None,
        hours=hours_of(lines, segments, segment, place=place, day=day),
        mode=mode,
        place=place,
        symbol=_symbol(lines),
        paper=identity.paper_of(lines),
        chairs=chairs(of_chairs(outline, lines), day=day.value.edtf if day else "")
        or tuple(signed_by_chair(outline)),
        segments=segments if len(segments) > 1 else (),
    )


def _symbol(lines: Lines) -> Fact[str] | None:
    for sentence in lines.masthead:
        if _OF_OTHERS.match(sentence.text):
            continue
        if symbol := symbol_in(sentence.text):
            return Fact(symbol, (sentence.number,))
    return None
