"""The meeting itself: what stands over the report, and what its first paragraphs say of how it was held."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from meetings.importing.reading import Fact, ReadHours, ReadMeeting, ReadSegment, Sureness
from meetings.importing.source import Sentence

from . import titles
from .chairs import chairs
from .dates import Found, first_day
from .hours import read_hours, read_start, zone_of
from .outline import Outline
from .places import mode_in, mode_said, modes_in, place_in, place_said
from .statements import LONGEST

_HELD = re.compile(
    r"\b(?:was|were|is) (?:\w+ly )?(?:held|convened|hosted|opened|called)|\bmet\b|\btook place\b|\bmeeting of\b",
    re.I,
)
_DATE_LABEL = re.compile(r"^(?:date|held on|when|date and (?:time|venue|place))\b", re.IGNORECASE)
_MOST, _LONGEST_LINE = 20, 500  # sentences and signs of a line of a masthead
_TEXT = "Only the text says it, not the masthead."


@dataclass(frozen=True)
class Lines:
    """What the reading of a masthead looks at: its lines, then sentences of the text."""

    masthead: tuple[Sentence, ...]
    opening: tuple[Sentence, ...]
    headings: tuple[Sentence, ...]

    @property
    def held(self) -> Iterator[Sentence]:
        return (sentence for sentence in self.opening if _HELD.search(sentence.text))


def read_meeting(outline: Outline) -> ReadMeeting:
    lines = Lines(
        masthead=tuple(sentence for block in outline.masthead for sentence in _lines(block.sentences)),
        opening=tuple(
            sentence
            for block in outline.opening
            for sentence in block.sentences[:_MOST]
            if len(sentence.text) <= LONGEST
        ),
        headings=tuple(part.heading.sentences[0] for part in outline.parts if part.heading),
    )
    title, paper = _title(lines), _paper(lines)
    body = _body(lines, title)
    series, number = _series(lines, title, body), _number(lines, title)
    segment = _segment(title, lines)
    day = _day(lines)
    segments = tuple(_segments(lines))
    mode = _mode(lines, segments, segment)
    place = _place(lines, day, mode)
    return ReadMeeting(
        body=body,
        title=title,
        number=number,
        series=series if number or (series and series.value == "SOM") else None,
        segment=segment,
        held_on=_fact(day, lambda found: found.edtf),
        date_as_printed=_fact(day, lambda found: found.printed),
        hours=_hours(lines, segments, segment, place, day),
        mode=mode,
        place=place,
        symbol=_symbol(lines),
        paper=paper,
        chairs=chairs(_of_chairs(outline)),
        segments=segments if len(segments) > 1 else (),
    )


def _lines(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """A line of a masthead is one, whatever full stops it holds: "23 Sept. 2009, 8.30 a.m. Conference Room 7"."""
    text = " ".join(sentence.text for sentence in sentences[:_MOST])
    if sentences and len(text) <= _LONGEST_LINE:
        yield Sentence(sentences[0].number, text)


def _of_chairs(outline: Outline) -> Iterator[Sentence]:
    """Where chairs are named: over the text, in its first paragraphs, and at the beginning of each part."""
    for block in outline.masthead:
        yield from _lines(block.sentences)
    seen: set[int] = set()
    blocks = [*outline.opening, *(block for part in outline.parts for block in part.blocks[:2])]
    for sentence in (sentence for block in blocks for sentence in block.sentences[:6]):
        if sentence.number not in seen and len(sentence.text) <= LONGEST:
            seen.add(sentence.number)
            yield sentence


def _fact(fact: Fact[Found] | None, value: Callable[[Found], str]) -> Fact[str] | None:
    return Fact(value(fact.value), fact.sentences, fact.sureness, fact.reason) if fact else None


def _title(lines: Lines) -> Fact[str] | None:
    found: list[Fact[str]] = []
    for place, sentence in enumerate(lines.masthead):
        text, numbers = _joined_title(lines.masthead, place)
        if found and sentence.number in found[-1].sentences:
            continue
        if read := titles.titled(_without_day(text)):
            found.append(Fact(read.title, numbers))
    numbered = [fact for fact in found if titles.number_in(fact.value) or titles.segment_in(fact.value)]
    if numbered or found:
        return (numbered or found)[0]
    return next(_title_said(lines), None)


def _joined_title(masthead: Sequence[Sentence], place: int) -> tuple[str, tuple[int, ...]]:
    """A title that the width of a page has cut: "… of the 28th Senior / Officials Meeting"."""
    first = masthead[place]
    following = masthead[place + 1] if place + 1 < len(masthead) else None
    is_cut = following and (
        re.search(r"\b(?:senior|technical segment|management|the)$", first.text, re.IGNORECASE)
        or re.match(r"(?:of|officials|group|segment|meeting of)\b", following.text, re.IGNORECASE)
    )
    if following and is_cut and titles.titled(f"{first.text} {following.text}"):
        return f"{first.text} {following.text}", (first.number, following.number)
    return first.text, (first.number,)


def _without_day(text: str) -> str:
    """The title without the day and the place that follow it on its line."""
    day = first_day(text)
    if not day:
        return text
    head = re.sub(r"[\s,;(–—-]*(?:\b(?:on|held|from)\b[\s,]*)*(?:\w+day,? ?)?$", "", text[: day.start])
    place = re.search(r"[,;(–—] *(?:held )?(?:in |at )?[A-Z][\w.’' -]+$", head)
    return head[: place.start()].strip() if place and titles.titled(head[: place.start()]) else head


def _title_said(lines: Lines) -> Iterator[Fact[str]]:
    """ "The fifth meeting of the IMG on Biodiversity was held …"."""
    for sentence in lines.opening:
        match = re.match(r"(?:The )?(.{8,160}?) (?:was|were|took place|met) ", sentence.text)
        if match and titles.number_in(match[1]) and titles.titled(match[1]):
            title = f"{match[1][:1].upper()}{match[1][1:]}"
            yield Fact(title, (sentence.number,), Sureness.LIKELY, _TEXT)


def _paper(lines: Lines) -> Fact[str] | None:
    for sentence in lines.masthead:
        if paper := titles.paper_of(sentence.text):
            return Fact(paper, (sentence.number,))
    for sentence in lines.masthead:
        if (read := titles.titled(sentence.text)) and read.paper:
            return Fact(read.paper, (sentence.number,))
    return None


def _body(lines: Lines, title: Fact[str] | None) -> Fact[str] | None:
    for said in (titles.body_of, titles.body_by_acronym):
        for sentence in lines.masthead:
            if body := said(sentence.text):
                return Fact(body, (sentence.number,))
    for sentence in lines.masthead:
        if titles.number_in(sentence.text) or titles.paper_of(sentence.text) or first_day(sentence.text):
            continue
        if body := titles.other_body_of(sentence.text):
            return Fact(body, (sentence.number,))
    is_of_som = title is None or titles.is_of_senior_officials(title.value)
    if title and not is_of_som and (body := titles.counted_body(title.value)):
        return Fact(body, title.sentences)
    for sentence in lines.opening:
        if body := titles.body_of(sentence.text) or titles.body_by_acronym(sentence.text):
            return Fact(body, (sentence.number,), Sureness.LIKELY, _TEXT)
    return None


def _number(lines: Lines, title: Fact[str] | None) -> Fact[str] | None:
    if title and (number := titles.number_in(title.value)):
        return Fact(number, title.sentences, title.sureness, title.reason)
    for sentence in (*lines.masthead, *lines.held):
        if number := titles.number_in(_subject(sentence.text)):
            return Fact(number, (sentence.number,), Sureness.LIKELY, "The title has no number.")
    return None


def _subject(text: str) -> str:
    """What is in front of the verb: the meetings a sentence tells of behind it are others."""
    return re.split(r"\b(?:was|were|met|took)\b", text, maxsplit=1)[0]


def _series(lines: Lines, title: Fact[str] | None, body: Fact[str] | None) -> Fact[str] | None:
    for fact in filter(None, (title, *(Fact(line.text, (line.number,)) for line in lines.masthead))):
        if titles.is_of_senior_officials(fact.value):
            return Fact("SOM", fact.sentences)
    if title is None:
        return None
    if counted := titles.counted_body(title.value):
        return Fact(counted, title.sentences)
    for sentence in reversed([line for line in lines.masthead if line.number < title.sentences[0]]):
        if other := titles.other_body_of(sentence.text):
            return Fact(other, (sentence.number,))
    return body


def _segment(title: Fact[str] | None, lines: Lines) -> Fact[str] | None:
    if title and (segment := titles.segment_in(title.value)):
        return Fact(segment, title.sentences)
    named = {titles.segment_in(line.text): line for line in lines.masthead if titles.segment_in(line.text)}
    if len(named) == 1:
        ((segment, line),) = named.items()
        return Fact(segment, (line.number,))
    if title and titles.is_of_senior_officials(title.value):
        reason = "The title names the meeting of the senior officials and no segment."
        return Fact("senior", title.sentences, Sureness.LIKELY, reason)
    return None


def _day(lines: Lines) -> Fact[Found] | None:
    """The day of the meeting: of several dates in the masthead that which the text repeats, or the last labelled."""
    found = [(sentence, day) for sentence in lines.masthead if (day := first_day(sentence.text))]
    said = [(sentence, day) for sentence in lines.held if (day := first_day(sentence.text))]
    if not found:
        found = said[:1]
        return Fact(found[0][1], (found[0][0].number,), Sureness.LIKELY, _TEXT) if found else None
    repeated = {day.edtf: sentence.number for sentence, day in said}
    ranked = sorted(found, key=lambda pair: (pair[1].edtf not in repeated, _doubt_of(pair[0])))
    sentence, day = ranked[0]
    numbers = (sentence.number, *([repeated[day.edtf]] if day.edtf in repeated else []))
    return Fact(day, numbers)


def _doubt_of(sentence: Sentence) -> int:
    """A date beside a place, hours or a label is the meeting's; one alone may be the paper's."""
    text = sentence.text
    is_told = _DATE_LABEL.match(text) or "," in text or read_hours(text) or titles.titled(text)
    return 0 if is_told else 1


def _segments(lines: Lines) -> Iterator[Fact[ReadSegment]]:
    """Segments with hours of their own, in the masthead or in headings."""
    seen: set[str] = set()
    for sentence in (*lines.masthead, *lines.headings):
        for piece in re.split(r";\s*", sentence.text):
            segment, read = titles.segment_in(piece), read_hours(piece)
            if segment and read and segment not in seen:
                seen.add(segment)
                day = first_day(piece)
                yield Fact(
                    ReadSegment(segment, read[0], day.edtf if day else "", mode_in(piece)), (sentence.number,)
                )


def _hours(
    lines: Lines,
    segments: Sequence[Fact[ReadSegment]],
    segment: Fact[str] | None,
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
    for sentence in lines.held:
        if read := read_hours(sentence.text):
            yield Fact(read[0], (sentence.number,), Sureness.LIKELY, _TEXT)
    for sentence in lines.held:
        if "opened" in sentence.text and (read := read_start(sentence.text)):
            yield Fact(
                read[0], (sentence.number,), Sureness.LIKELY, "The text says when the meeting was opened."
            )


def _mode(lines: Lines, segments: Sequence[Fact[ReadSegment]], segment: Fact[str] | None) -> Fact[str] | None:
    for sentence in lines.masthead:
        if not titles.segment_in(sentence.text) and (mode := mode_in(sentence.text)):
            return Fact(f"{mode[:1].upper()}{mode[1:]}", (sentence.number,))
    for fact in segments:
        if segment and fact.value.segment == segment.value and fact.value.mode:
            return Fact(fact.value.mode, fact.sentences)
    for sentence in lines.held:
        if mode := mode_said(sentence.text):
            return Fact(mode, (sentence.number,), Sureness.LIKELY, _TEXT)
    return None


def _place(lines: Lines, day: Fact[Found] | None, mode: Fact[str] | None) -> Fact[str] | None:
    for sentence in lines.masthead:
        if titles.titled(sentence.text) and not first_day(sentence.text):
            continue
        if titles.body_of(sentence.text) and not first_day(sentence.text):
            continue
        if place := place_in(_behind_title(sentence.text), without=tuple(_printed(sentence.text))):
            return Fact(place, (sentence.number,))
    for sentence in lines.held:
        if place := place_said(sentence.text):
            return Fact(place, (sentence.number,), Sureness.LIKELY, _TEXT)
    return None


def _behind_title(text: str) -> str:
    read = titles.titled(_without_day(text)) if first_day(text) else None
    return text[len(_without_day(text)) :].strip(" ,–-") if read else text


def _printed(text: str) -> Iterator[str]:
    """What of a line is no place: its dates, hours and mode."""
    if day := first_day(text):
        yield day.printed
    if read := read_hours(text) or read_start(text):
        yield read[1]
    yield from modes_in(text)


def _symbol(lines: Lines) -> Fact[str] | None:
    for sentence in lines.masthead:
        if symbol := titles.symbol_in(sentence.text):
            return Fact(symbol, (sentence.number,))
    return None
