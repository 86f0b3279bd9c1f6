"""What a text calls itself in its first lines: minutes, or a paper that is no report of a meeting."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from meetings.importing.blocks.headings import is_known_heading
from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.source import BlockKind, SourceBlock

_TOP = 14  # lines in which a paper is named
_LONGEST = 180  # signs of such a line

# The report of a sitting by its usual names.
_OF_REPORT = re.compile(
    r"(?<!\d )\b(?:minutes|proc[eè]s[- ]verbal|meeting report|summary record|verbatim record|aide[- ]m[eé]moire|communiqu[eé])\b"
    r"|\b(?:report|summary|record|notes?|outcomes?|results|conclusions|decisions|proceedings|account|recap|highlights|key points)\b(?: [\w’'-]+){0,3}? (?:of|on|from|to|taken at|adopted (?:at|by)|by)\b[^:]{0,80}?\b(?:meeting|segment|session|sitting|forum|dialogue|retreat|workshop|webinar|conference|consultations?|call|round table|decisions|conclusions|moderator|(?:co-)?chairs?|rapporteur)\b"
    r"|\b(?:meeting|segment|session|sitting|forum|dialogue|retreat|workshop|webinar|conference|consultations?|call)\b.{0,60}?(?:[:–—(,-] ?|\b)(?:(?:draft|final|short|brief|chair[’']s|quick|informal) )*(?:report|summary|record|notes|outcomes?|results|conclusions|decisions|recap|key points|highlights|what was (?:said|agreed|decided))\b"
    r"|^(?:(?:draft|final|short|brief|quick|informal|(?:co-)?chair(?:man|person)?s?[’']s?|main|key|revised|advance) )*(?:report|summary|record|notes|outcomes?|results|conclusions|decisions|recap|key points|highlights|note for the (?:file|record)|table of decisions|summary of (?:conclusions|results|decisions|discussions?)|agenda and summary)(?: summary| and \w+)?\W*$"
    r"|^(?:note|memo) for the (?:file|record)\b|\bannotated agenda and (?:summary|results|minutes|decisions)\b|\brecord of decisions\b|^working group \w+.{0,20} report",
    re.IGNORECASE,
)


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
        r"^\W*(?:questionnaire|form|template|survey|poll)\b|\b(?:template|form|questionnaire)s?(?:\W|$| for\b)",
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
    _kind("a newsletter", r"\bnewsletter\b|\bbulletin\b|\bin this (?:issue|edition)\b|\bexchange, no"),
    _kind("a news story", r"\b(?:press release|for immediate release|media advisory)\b"),
    _kind("a curriculum vitae", r"^(?:curriculum vitae|cv|résumé)\b"),
    _kind("a vacancy", r"\b(?:job opening|vacancy|duty station)\b"),
    _kind("a text of law or an agreement", r"\b(?:memorandum of understanding|letter of agreement|contract)\b", r"\bresolution\b.{0,60}\b(?:on|adopted)\b|^resolution\b"),
    _kind("a guide or a rule for work", r"\b(?:handbook|manual|guidelines?|guide|policy|how to|hints|checklist|frequently asked|faq|standard operating|instructions?)\b(?! (?:meeting|session|call|group|team))", r"^chapter \d|^course\b"),
    _kind("a list of those present or of documents", r"^list of (?:participants|documents|attendees|members)\b", r"^information (?:note )?for participants\b"),
    _kind("a certificate or an invoice", r"^(?:certificate|invoice|receipt|purchase order|travel (?:claim|request))\b"),
    _kind("a book or an article", r"^(?:executive summary|foreword|preface|abstract|in memory|in memoriam|obituary|interview)\b|\b(?:handed over|years of) the\b"),
)  # fmt: skip


def top_lines(blocks: Sequence[SourceBlock]) -> list[str]:
    """Those in which a text says what it is: before its first paragraph, and no headings of sections."""
    above = takewhile(lambda block: not _is_told(block), blocks[:_TOP])
    return [
        block.text
        for place, block in enumerate(above)
        if _may_name(block) and (place == 0 or not is_known_heading(block.text))
    ]


def _may_name(block: SourceBlock) -> bool:
    """No item of a list, row of a table or piece of a sentence."""
    text = block.text
    is_of_more = block.marker or block.kind == BlockKind.ITEM or " | " in text
    return (
        not is_of_more and len(text) <= _LONGEST and not (text.endswith((",", ";")) and len(text.split()) > 4)
    )


def _is_told(block: SourceBlock) -> bool:
    """A paragraph: two sentences, or one with a verb."""
    text = block.text
    return text.endswith((".", ":")) and len(text.split()) > 7 and bool(FINITE.search(text))


def is_named_report(blocks: Sequence[SourceBlock]) -> bool:
    return any(_OF_REPORT.search(line) for line in top_lines(blocks))


def named_otherwise(blocks: Sequence[SourceBlock]) -> str:
    """What else the text calls itself; "" where it does not."""
    called = (kind.called for line in top_lines(blocks) for kind in _OTHERS if kind.named.search(line))
    return next(called, "")
