"""The title of the meeting: of the lines over the report the one that tells most, or what its first sentences say."""

import re
from collections.abc import Iterator, Sequence

from meetings.importing.blocks.headings import is_masthead_line
from meetings.importing.reading import Fact, Sureness
from meetings.importing.rules.words.dates import first_day
from meetings.importing.rules.words.ordinals import ORDINAL
from meetings.importing.source import Sentence

from .bodies import other_body_of
from .hours import read_hours
from .masthead_lines import FROM_TEXT, Lines
from .meeting_numbers import is_counted, number_in
from .places import CITY
from .segments import segment_in, segments_in
from .titles import is_bare_sitting, paper_of, titled

_HELD = re.compile(
    r",? (?:held|convened|that took place) (?:at|in|on|from|by|via|virtually|online)\b", re.IGNORECASE
)
# "On the call: UNOPS, UNHCR": who was there, and no title.
OF_PEOPLE = re.compile(
    r"(?:attendance|attendees|participants|participating|(?:members |also )?present|taking part|on the (?:line|call)|in the room|regrets|excused|apologies|absent|note[- ]taker|minutes|rapporteur|(?:co-)?chairs?)(?: [^:]{1,30})?: ",
    re.IGNORECASE,
)
_AT_ROOM = re.compile(r"(?:,| [–-]| \() ?(?:(?:conference|meeting) )?room [A-Z\d].*$", re.IGNORECASE)
# "Technical Segment          Geneva, 20 June 2012": two columns of one line.
_IN_OTHER_COLUMN = re.compile(rf"(?:(?<=meeting)|(?<=segment)|(?<=session)) {CITY}$", re.IGNORECASE)
# Behind the word of the sitting the place follows: "Fourteenth session, Monaco, IAEA Laboratories".
_SITTING_ALONE = re.compile(
    r"((?:[^,;]{0,120} )?(?:meeting|session|segment|forum|retreat|SOM ?\d+)), .*$", re.IGNORECASE
)
# "The EMG held the technical segment of its 29th meeting online on …"
_HELD_ITS = re.compile(
    r"^[^.;]{3,100}?\b(?:held|convened|hosted|organi[sz]ed) (?:the|its|their|an?) ([^.;]{8,160}?)(?=,| (?:on-?line|virtually|remotely|on \d|in [A-Z]|at |via |by |from \d|under |through )|\.$)"
)


def title_of(lines: Lines) -> Fact[str] | None:
    found: list[Fact[str]] = []
    for place, sentence in enumerate(lines.masthead):
        text, numbers = _joined_title(lines.masthead, place)
        if found and sentence.number in found[-1].sentences:
            continue
        are_hours = len(segments_in(text)) > 1 and not number_in(text)
        read = titled(without_day(text))
        if not read or are_hours or OF_PEOPLE.match(text):
            continue
        if not is_bare_sitting(read.title):
            found.append(Fact(_AT_ROOM.sub("", read.title), numbers))
    if not found:
        found = [fact for line in lines.masthead if (fact := _numbered_paper(line))]
    if not found:
        found = [
            Fact(line.text, (line.number,), Sureness.LIKELY, "The text has no other title.")
            for line in lines.masthead
            if other_body_of(line.text)
        ]
    return _telling(found) or next(_title_said(lines), None)


def _telling(found: Sequence[Fact[str]]) -> Fact[str] | None:
    """Of several the one that has a number or names a segment; "Nexus Dialogue Series" is over one of its dialogues."""
    numbered = [fact for fact in found if number_in(fact.value) or segment_in(fact.value)]
    spelt = [
        fact
        for fact in numbered
        if number_in(fact.value) and not re.fullmatch(r"(?:EMG )?SOM ?-?\d+", fact.value)
    ]
    # "EMG Technical Segment SOM24", at the head of each page, tells less than the title itself.
    spelt.sort(key=lambda fact: not is_counted(fact.value))
    single = [fact for fact in found if not re.search(r"\bseries$", fact.value, re.IGNORECASE)]
    if spelt and (segment := _segment_above(found, spelt[0])):
        return Fact(f"{segment.value}, {spelt[0].value}", (*segment.sentences, *spelt[0].sentences))
    return next(iter(spelt or numbered or single or found), None)


def _segment_above(found: Sequence[Fact[str]], title: Fact[str]) -> Fact[str] | None:
    """ "Mid-term technical segment", on the line over "25th Senior Officials Meeting"."""
    above = next((fact for fact in found if fact.sentences[-1] == title.sentences[0] - 1), None)
    is_segment = above and segment_in(above.value) and not number_in(above.value)
    return above if is_segment and not segment_in(title.value) else None


def _numbered_paper(line: Sentence) -> Fact[str] | None:
    """ "Report of the second meeting", where nothing else is a title: it is the second meeting."""
    text = without_day(line.text)
    if not paper_of(text) or not number_in(text):
        return None
    title = re.sub(r"^.*? of (?:the )?", "", text.strip(" .:"), flags=re.IGNORECASE)
    return Fact(f"{title[:1].upper()}{title[1:]}", (line.number,))


def _joined_title(masthead: Sequence[Sentence], place: int) -> tuple[str, tuple[int, ...]]:
    """A title that the width of a page has cut: "… of the 28th Senior / Officials Meeting"."""
    first = masthead[place]
    following = masthead[place + 1] if place + 1 < len(masthead) else None
    is_cut = following and (
        re.search(r"\bthe$", first.text, re.IGNORECASE)
        or (
            re.search(r"\b(?:senior|management)$", first.text, re.IGNORECASE)
            and not re.match(ORDINAL, following.text, re.IGNORECASE)
        )
        or re.match(
            r"(?:of|officials|(?:management )?group|segment|meeting of)\b", following.text, re.IGNORECASE
        )
    )
    if (
        following
        and is_cut
        and not _is_other_line(following.text)
        and titled(f"{first.text} {following.text}")
    ):
        return f"{first.text} {following.text}", (first.number, following.number)
    return first.text, (first.number,)


def _is_other_line(text: str) -> bool:
    """The name of the paper, or a line with a day or hours, goes on in no title."""
    return bool(paper_of(text)) or (is_masthead_line(text) and bool(first_day(text) or read_hours(text)))


def without_day(text: str) -> str:
    """The title without the day and the place that follow it on its line."""
    day = first_day(text)
    if not day:
        return text
    head = re.sub(
        r"[\s,;(–—-]*(?:\b(?:on|held|from|of)\b[\s,]*)*(?i:(?:\w+day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?,? ?)?$",
        "",
        text[: day.start],
    ).rstrip(" |·•")
    head = _IN_OTHER_COLUMN.sub("", head)
    if head.count("(") > head.count(")"):
        head = head[: head.rindex("(")].rstrip()
    if (held := _HELD.search(head)) and titled(head[: held.start()]):
        return head[: held.start()]
    place = _SITTING_ALONE.match(head) or re.search(r"[,;(–—] *(?:held )?(?:in |at )?[A-Z][\w.’' -]+$", head)
    if place and place.re is _SITTING_ALONE:
        return place[1]
    return head[: place.start()].strip() if place and titled(head[: place.start()]) else head


def _title_said(lines: Lines) -> Iterator[Fact[str]]:
    """ "The fifth meeting of the IMG on Biodiversity was held …"."""
    for sentence in lines.opening:
        match = re.match(r"(?:The )?(.{8,160}?) (?:was|were|took place|met) ", sentence.text)
        if match and number_in(match[1]) and titled(match[1]):
            title = f"{match[1][:1].upper()}{match[1][1:]}"
            yield Fact(title, (sentence.number,), Sureness.LIKELY, FROM_TEXT)
    for sentence in lines.opening:
        match = _HELD_ITS.search(sentence.text)
        if match and (number_in(match[1]) or segment_in(match[1])):
            title = f"{match[1][:1].upper()}{match[1][1:]}"
            yield Fact(title, (sentence.number,), Sureness.LIKELY, FROM_TEXT)
