"""Which meeting it is: its number, its segment and whose meeting, and the name of the paper on it."""

import re
from itertools import pairwise

from meetings.importing.reading import Fact, Sureness
from meetings.importing.rules.words.dates import first_day
from meetings.importing.rules.words.ordinals import ORDINAL
from meetings.importing.rules.words.ordinals import number_of as ordinal_number

from . import bodies, titles
from .masthead_lines import FROM_TEXT, Lines
from .meeting_numbers import is_of_senior_officials, number_in
from .meeting_titles import OF_PEOPLE
from .places import is_of_another_subject
from .segments import segment_in, segments_in

# A mid-term meeting "between the twenty-second and the twenty-third meetings of the Senior Officials"
_BETWEEN = re.compile(
    rf"\bbetween (?:the |its )?{ORDINAL} (?:[\w-]+ ){{0,3}}?and (?:the |its )?(?P<next>{ORDINAL}) (?:meetings?|sessions?|SOMs?|senior)"
    rf"|\b(?:to prepare|in preparation (?:for|of)|preparations? (?:for|of)) (?:the |its |their )?(?P<prepared>{ORDINAL})\b",
    re.IGNORECASE,
)
_CONVENED = re.compile(
    rf"\b(?:convened|held|hosted|organi[sz]ed) (?:the|its|their|a) ({ORDINAL} (?:\w+ ){{0,4}}?(?:meeting|session|consultation|forum|workshop|call|retreat))\b",
    re.IGNORECASE,
)


def paper_of(lines: Lines) -> Fact[str] | None:
    for sentence in lines.masthead:
        if paper := titles.paper_of(sentence.text):
            return Fact(paper, (sentence.number,))
    for sentence in lines.masthead:
        if (read := titles.titled(sentence.text)) and read.paper:
            return Fact(read.paper, (sentence.number,))
    return None


def body_of(lines: Lines, title: Fact[str] | None) -> Fact[str] | None:
    of_title = [sentence for sentence in lines.masthead if title and sentence.number in title.sentences]
    for said in (bodies.body_of, bodies.body_by_acronym):
        for sentence in (*of_title, *lines.masthead):
            if (body := said(sentence.text)) and not is_of_another_subject(sentence.text):
                return Fact(body, (sentence.number,))
    for first, second in pairwise(lines.masthead):
        # A name that stands on two lines: "ENVIRONMENT MANAGEMENT / GROUP".
        if body := bodies.body_of(f"{first.text} {second.text}"):
            return Fact(body, (first.number, second.number))
    for sentence in lines.masthead:
        if number_in(sentence.text) or titles.paper_of(sentence.text) or first_day(sentence.text):
            continue
        if is_of_another_subject(sentence.text) or OF_PEOPLE.match(sentence.text):
            continue
        if body := bodies.other_body_of(sentence.text):
            return Fact(body, (sentence.number,))
    is_of_som = title is None or is_of_senior_officials(title.value)
    if title and not is_of_som and (body := bodies.counted_body(title.value)):
        return Fact(body, title.sentences)
    of_people = [line for line in lines.masthead if is_of_another_subject(line.text)]
    for sentence in (*of_people, *lines.opening):
        if body := bodies.body_of(sentence.text) or bodies.body_by_acronym(sentence.text):
            return Fact(body, (sentence.number,), Sureness.LIKELY, FROM_TEXT)
    return None


def number_of(lines: Lines, title: Fact[str] | None) -> Fact[str] | None:
    if title and (number := number_in(title.value)):
        return Fact(number, title.sentences, title.sureness, title.reason)
    for sentence in (*lines.masthead, *lines.held):
        if number := number_in(_subject(sentence.text)):
            return Fact(number, (sentence.number,), Sureness.LIKELY, "The title has no number.")
    segment = segment_of(title, lines)
    if segment and segment.value == "mid_term_technical":
        for sentence in lines.opening:
            if match := _BETWEEN.search(sentence.text):
                reason = "It prepares the meeting with this number."
                return Fact(
                    ordinal_number(match["next"] or match["prepared"]),
                    (sentence.number,),
                    Sureness.LIKELY,
                    reason,
                )
    for sentence in lines.opening:
        match = _CONVENED.search(sentence.text)
        if match and (number := number_in(match[1])):
            return Fact(number, (sentence.number,), Sureness.LIKELY, "The title has no number.")
    return None


def _subject(text: str) -> str:
    """What is in front of the verb: the meetings a sentence tells of behind it are others."""
    return re.split(r"\b(?:that|was|were|met|took|held|organi[sz]ed|convened|hosted)\b", text, maxsplit=1)[0]


def segment_of(title: Fact[str] | None, lines: Lines) -> Fact[str] | None:
    if title and (segment := segment_in(title.value)):
        held = next(iter(lines.held), None)
        if segment == "technical" and held and segment_in(held.text) == "mid_term_technical":
            return Fact("mid_term_technical", (held.number, *title.sentences), Sureness.LIKELY, FROM_TEXT)
        return Fact(segment, title.sentences)
    named = {segment: line for line in lines.masthead for segment in segments_in(line.text)}
    if len(named) == 1:
        ((segment, line),) = named.items()
        return Fact(segment, (line.number,))
    if title and is_of_senior_officials(title.value):
        reason = "The title names the meeting of the senior officials and no segment."
        return Fact("senior", title.sentences, Sureness.LIKELY, reason)
    return None
