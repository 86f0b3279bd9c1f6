"""What the number of a meeting counts: the meetings of the senior officials, or those of a body."""

import re
from collections.abc import Iterator
from dataclasses import replace

from meetings.importing.reading import Fact, Sureness
from meetings.importing.rules.words.names import names
from meetings.importing.rules.words.ordinals import ORDINAL
from meetings.importing.source import Sentence

from .bodies import counted_body, is_any_body, other_body_of, series_on
from .masthead_lines import FROM_TEXT, Lines
from .meeting_numbers import is_of_senior_officials, number_in
from .meeting_titles import without_day
from .places import is_of_another_subject
from .segments import segment_in
from .symbols import symbol_in
from .titles import paper_of, titled

_OF_SOM = re.compile(
    rf"\b{ORDINAL} (?:\w+ ){{0,2}}?(?:senior officials|meeting of (?:the )?(?:EMG )?senior officials)",
    re.IGNORECASE,
)
_COUNTED_OF = re.compile(
    rf"\b{ORDINAL} (?:\w+ ){{0,2}}?(?:meeting|session|call|consultation|teleconference) of (?:the )?",
    re.IGNORECASE,
)
# A line over the title: "Greening Officers of Small Agencies", "EMG Nexus Dialogue Series".
_THOSE_WHO_MEET = re.compile(
    r"(?=[A-Z])(?!.*(?:\d|: ))[^.;]{0,80}\b(?:(?:officers|focal points|coordinators|managers|specialists|practitioners|librarians|editors|advisers|advisors|buyers|statisticians|economists|lawyers|engineers|webmasters|correspondents|liaisons|champions|colleagues|friends)\b[^.;]{0,80}|[Ss]eries)",
    re.IGNORECASE,
)


def series_of(
    lines: Lines, title: Fact[str] | None, body: Fact[str] | None, number: Fact[str] | None
) -> Fact[str] | None:
    """Without a number nothing is counted; what counts it says also that the senior officials are meant."""
    series = _counted(lines, title, body)
    if series is None or series.value != "SOM":
        return series if number else None
    return replace(
        series, sentences=tuple(dict.fromkeys((*series.sentences, *(number.sentences if number else ()))))
    )


def _counted(lines: Lines, title: Fact[str] | None, body: Fact[str] | None) -> Fact[str] | None:
    if title and is_of_senior_officials(title.value):
        return Fact("SOM", title.sentences)
    if title and "technical segment" in title.value.lower():
        return Fact("SOM", title.sentences)
    if title and segment_in(title.value) == "mid_term_technical":
        told = [line.number for line in lines.opening if _OF_SOM.search(line.text)]
        return Fact("SOM", (*title.sentences, *told[:1]))
    counted = counted_body(title.value) if title else ""
    if title and counted and not is_any_body(counted):
        return Fact(counted, title.sentences)
    # A symbol alone tells less than a line that names the meeting.
    of_som = [line for line in lines.masthead if is_of_senior_officials(line.text) and _tells(line)]
    for line in sorted(of_som, key=lambda line: bool(symbol_in(line.text))):
        return Fact("SOM", (line.number,))
    if title is None:
        return None
    for sentence in reversed([line for line in lines.masthead if line.number <= title.sentences[0]]):
        if is_of_another_subject(sentence.text) or sentence.text.startswith("("):
            continue
        other = other_body_of(sentence.text) or series_on(without_day(sentence.text))
        if other := other or _those_who_meet(sentence.text):
            return Fact(other, (sentence.number,))
    return next(_series_said(lines), body)


def _those_who_meet(line: str) -> str:
    is_of_som = is_of_senior_officials(line) or paper_of(line)
    return line if _THOSE_WHO_MEET.fullmatch(line) and not is_of_som else ""


def _series_said(lines: Lines) -> Iterator[Fact[str]]:
    """ "The fifth call of the Task Team on Events": of which body, only the text tells."""
    for sentence in lines.held:
        counted = _COUNTED_OF.search(sentence.text)
        found = names(sentence.text[counted.end() :]) if counted else ()
        if found and found[0].start == 0:
            yield Fact(found[0].printed, (sentence.number,), Sureness.LIKELY, FROM_TEXT)


def _tells(line: Sentence) -> bool:
    """Whether the line names a meeting: "Senior Officials" alone is a word of a menu."""
    text = line.text
    return bool(titled(text) or number_in(text) or symbol_in(text))
