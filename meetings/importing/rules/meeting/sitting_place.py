"""How and where the meeting was held."""

import re
from collections.abc import Iterator, Sequence

from emg.lib.partial_dates import PartialDate
from meetings.importing.reading import Fact, ReadSegment, Sureness
from meetings.importing.rules.words.dates import first_day
from meetings.importing.rules.words.names import begins_with_kind

from .bodies import body_of
from .hours import plain_hours, read_hours, read_start
from .masthead_lines import FROM_TEXT, Lines
from .meeting_titles import without_day
from .modes import mode_in, mode_said, modes_in
from .places import is_of_another_subject, place_in, place_said
from .segments import segments_in
from .sitting_day import OF_ANOTHER, day_of
from .titles import paper_of, titled

# "Ninth meeting – Hybrid (Palais Wilson, Geneva / Zoom)"
_WITH_MODE = re.compile(
    r"\b(?:hybrid|in[- ]person)(?: (?:meeting|format|mode))? \((?P<place>[^()]+)\)", re.IGNORECASE
)


def mode_of(
    lines: Lines, segments: Sequence[Fact[ReadSegment]], segment: Fact[str] | None
) -> Fact[str] | None:
    for sentence in lines.masthead:
        named = segments_in(sentence.text)
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
        if mode and not OF_ANOTHER.search(sentence.text):
            return Fact(mode, (sentence.number,), Sureness.LIKELY, FROM_TEXT)
    return None


def place_of(lines: Lines) -> Fact[str] | None:
    day = day_of(lines)
    for sentence in lines.masthead:
        written = first_day(sentence.text)
        if day and written and not _meet(written.edtf, day.value.edtf):
            continue
        if (bracket := _WITH_MODE.search(sentence.text)) and (
            place := place_in(bracket["place"], without=())
        ):
            return Fact(place, (sentence.number,))
        if not written and titled(_without_modes(sentence.text)):
            continue
        if not written and (body_of(sentence.text) or begins_with_kind(sentence.text)):
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
    return bool(OF_ANOTHER.search(text)) or bool(told and day and not _meet(told.edtf, day))


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
    read = first_day(text) and (titled(head) or paper_of(head))
    return text[len(without_day(text)) :].strip(" ,–-") if read else text


def _printed(text: str) -> Iterator[str]:
    """What of a line is no place: its dates, hours and mode."""
    if day := first_day(text):
        yield day.printed
    if read := read_hours(text) or read_start(text):
        yield read[1]
    yield from modes_in(text)
