"""What a text calls itself in its first lines: minutes, or a paper that is no report of a meeting."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from meetings.importing.blocks.headings import is_known_heading, is_masthead_line
from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.source import BlockKind, SourceBlock

from .told_acts import SITTING, Act, act_of, without_mark

_TOP = 14  # lines in which a paper is named
_LONGEST = 240  # signs of such a line
_ROW = re.compile(r"\d+ ?\||(?:[^|]*\|){4}")

_PAPER = r"(?:report|summary|record|notes?|outcomes?|results|conclusions|decisions|proceedings|account|recap|highlights|key points|(?:agreed )?actions|what was (?:said|agreed|decided))"
_HOW = r"(?:(?:draft|final|short|brief|quick|informal|main|key|revised|advance|oral|agreed|meeting|(?:co-)?chair(?:man|person)?s?[’']s?) )*"
_OF = r"(?:of|on|from|to|by|at|taken at|adopted (?:at|by)|agreed (?:at|by))"
_WHOSE = r"(?:moderator|(?:co-)?chairs?|rapporteur|organi[sz]ers)"
_ALWAYS = r"(?:minutes|proc[eè]s[- ]verbal|meeting report|summary record|verbatim record|aide[- ]m[eé]moire|communiqu[eé]|record of decisions|(?:note|memo) for the (?:file|record))"
# The report of a sitting by its usual names.
_OF_REPORT = re.compile(
    rf"(?<!\d )\b{_ALWAYS}\b"
    # "Results of the third meeting", "Summary by the moderator"
    rf"|\b{_PAPER}\b(?: [\w’'-]+){{0,3}}? {_OF}\b[^:]{{0,80}}?\b(?:{SITTING}|{_WHOSE}|decisions|conclusions)\b"
    # "Third meeting: results"
    rf"|\b{SITTING}\b.{{0,60}}?(?:[:–—(,-] ?|\b){_HOW}{_PAPER}\b"
    # Alone: "Summary of conclusions", or beside what it is of: "Conclusions of the Chair"
    rf"|^{_HOW}(?:table of )?{_PAPER}(?: summary| and \w+| of (?:the )?(?:{_WHOSE}|conclusions|results|decisions|discussions?))?\W*$"
    r"|\bagenda and (?:summary|results|minutes|decisions)\b|^working group \w+.{0,20} report",
    re.IGNORECASE,
)
# "The carbon footprint of the 25th meeting": a paper about a meeting.
_ABOUT_SITTING = re.compile(
    rf"\b(?:of|for|to|at|on|about|after|before|concerning) (?:the|its|our|their|that) (?:[\w-]+ ){{0,5}}?(?:{SITTING}|SOM)\b",
    re.IGNORECASE,
)
_IS_SITTING = re.compile(rf"\b{SITTING}\b|\bSOM ?-?\d", re.IGNORECASE)


@dataclass(frozen=True)
class PaperName:
    """A kind of paper: how a person is told of it, and the names that it bears."""

    called: str
    named: re.Pattern[str]


def _kind(called: str, *names: str) -> PaperName:
    return PaperName(called, re.compile("|".join(names), re.IGNORECASE))


# Names stand at the head of their line, where nothing else is said.
_OTHERS = (
    _kind(
        "a questionnaire or a form",
        r"^\W*(?:questionnaire|form|template|survey|poll|(?:model|sample|specimen|example)s?(?: of)? (?:minutes|report))\b|\b(?:template|form|questionnaire)s?(?:\W|$| for\b)",
        r"\bregistration form\b",
    ),
    _kind(
        "an agenda or a programme",
        r"\b(?:provisional|annotated|draft|proposed|tentative) (?:annotated |provisional )*(?:agenda|programme)\b(?! and (?:summary|minutes|results|decisions))",
        r"^(?:agenda|programme|timetable|run of show|running order)\b(?! and )(?:.{0,40})$",
    ),
    _kind("a concept note or a plan", r"\bconcept (?:note|paper)\b", r"\boutline of a (?:proposal|project)\b", r"^(?:project (?:document|proposal)|proposal)\b", r"\bmission plan\b"),
    _kind("terms of reference", r"\bterms of reference\b", r"^mandate\b|^rules of procedure\b|^(?:statutes?|charter|by-?laws)\b"),
    _kind(
        "a progress report or a paper for a meeting",
        r"\b(?:progress|status|annual|activity|biennial|audit|evaluation|financial|inspection|quarterly) (?:and \w+ )?report\b(?! (?:of|on) the (?:\w+ )?(?:meeting|session|segment|call))",
        r"^(?:background|discussion|information|policy|briefing|budget|options|position|issues?|research|working|hand-?over) (?:paper|document|note|brief)\b",
        r"^(?:note|report|paper|submission)s? (?:by|of|from) the (?:\w+ )?(?:secretariat|executive director|director|secretary)\W*$",
        r"^submitted by\b",
        r"^draft (?:decisions?|resolutions?|conclusions)\b",
        r"\b(?:for consideration by|comments? (?:by|of|from|on)|management response|response to the)\b",
        r"^(?:audit|evaluation|review) of\b|\baudit division\b",
    ),
    _kind("a calendar or a work plan", r"^(?:[\w/.-]+ ){0,3}(?:calendar|work ?plan|time ?table|road ?map|timeline|chronology)(?: (?:of|for|on)\b.*|,? \d{4}.*| \(.*)?$"),
    _kind("an invitation or a letter", r"^(?:save the date|invitation|call for|nominations?|circular|reminder|note verbale)\b"),
    _kind("a speech", r"^(?:(?:opening|closing|keynote|welcoming|introductory) )*(?:remarks|speech|statement|address|intervention|speaking (?:notes|points)|running notes|talking points|check against delivery)\b"),
    _kind("a newsletter", r"\bnewsletter\b|\bbulletin\b|\bin this (?:issue|edition)\b"),
    _kind("a news story", r"\b(?:press release|for immediate release|media advisory)\b"),
    _kind("a curriculum vitae", r"^(?:curriculum vitae|cv|résumé)\b"),
    _kind("a vacancy", r"\b(?:job opening|vacancy|duty station)\b"),
    _kind("a text of law or an agreement", r"\b(?:memorandum of understanding|letter of agreement|contract)\b", r"\bresolution\b.{0,60}\b(?:on|adopted)\b|^resolution\b"),
    _kind("a guide or a rule for work", r"\b(?:handbook|manual|guidelines?|guide|policy|how to|hints|checklist|frequently asked|faq|standard operating|instructions?)\b(?! (?:meeting|session|call|group|team))", r"^chapter \d|^course\b"),
    _kind("a list of those present or of documents", r"^list of (?:participants|documents|attendees|members)\b", r"^information (?:note )?for participants\b"),
    _kind("a correction of another text", r"^(?:corrigend(?:um|a)|errat(?:um|a))\b"),
    _kind("a certificate or an invoice", r"^(?:certificate|invoice|receipt|purchase order|travel (?:claim|request))\b"),
    _kind("a book or an article", r"^(?:executive summary|foreword|preface|abstract|in memory|in memoriam|obituary|interview)\b"),
)  # fmt: skip


def top_lines(blocks: Sequence[SourceBlock]) -> list[str]:
    """Those in which a text says what it is: before its first paragraph, and no headings of sections."""
    above = takewhile(lambda block: not _is_told(block), blocks[:_TOP])
    named = [block.text for block in above if _may_name(block)]
    return named or [block.text[:_LONGEST] for block in blocks[:1]]


def _may_name(block: SourceBlock) -> bool:
    """No item of a list, row of a table or piece of a sentence."""
    text = block.text
    is_of_more = block.marker or block.kind == BlockKind.ITEM or _ROW.match(text) or _is_decision(text)
    return (
        not is_of_more and len(text) <= _LONGEST and not (text.endswith((",", ";")) and len(text.split()) > 4)
    )


def _is_decision(text: str) -> bool:
    """Counted, and no more than what was done: "2 Requested the lead agency to circulate draft terms of reference"."""
    words = without_mark(text)
    return words != text and act_of(words) is Act.SITTING


def _is_told(block: SourceBlock) -> bool:
    """A paragraph, not a name."""
    words = len(block.text.split())
    if is_masthead_line(block.text):
        return False
    return block.text.endswith((".", ":")) and (words > 12 or (words > 7 and bool(FINITE.search(block.text))))


def is_named_report(blocks: Sequence[SourceBlock]) -> bool:
    return any(_OF_REPORT.search(line) for line in top_lines(blocks))


def named_otherwise(blocks: Sequence[SourceBlock]) -> str:
    """What else the text calls itself; "" where it does not."""
    lines = top_lines(blocks)
    names = [line for line in lines if line == lines[0] or not is_known_heading(line)]
    return next((kind.called for line in names for kind in _OTHERS if kind.named.search(line)), "")


def names_sitting(blocks: Sequence[SourceBlock]) -> bool:
    """Whether it bears the title of a meeting, and is no paper about one."""
    return any(map(_is_title, top_lines(blocks)))


def _is_title(line: str) -> bool:
    sitting, about = _IS_SITTING.search(line), _ABOUT_SITTING.search(line)
    if sitting is None:
        return False
    return about is None or sitting.start() < about.start() or bool(_OF_REPORT.search(line))
