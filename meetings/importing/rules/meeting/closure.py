"""The sentence on which a meeting ended."""

import re
from collections.abc import Iterator, Sequence

from meetings.importing.reading import Fact, Sureness
from meetings.importing.rules.outline import Part, without_annexes
from meetings.importing.rules.statements import Statement, all_statements
from meetings.importing.rules.words.dates import MONTH
from meetings.importing.rules.words.names import names
from meetings.importing.rules.words.section_words import is_progress
from meetings.importing.source import Sentence

_SITTING = (
    r"(?:meeting|session|segment|round|forum|dialogue|consultations?|retreat|workshop|webinar|(?:video|tele)?-?conference|call"
    r"|proceedings|day|gathering|event|sitting|deliberations)"
)
_ENDED = r"(?:closed|adjourned|concluded|ended|finished|wound up)"
_AN_END = r"(?:a|an|its) (?:\w+ )?(?:close|end|conclusion)"
_WHEN = r"(?:at\b|on\b|around\b|shortly\b|a little\b|with\b|by\b|early\b|late\b|\d|$|[.,;])"
_HOUR = r"(?:\d{1,2}(?:[:.h]\d\d| ?[ap]\.? ?m\b)|noon\b|midday\b|(?:half|(?:a )?quarter|ten|twenty|five) (?:past|to|before|after) \w+|\w+ o[’']clock)"
_AT_HOUR = rf"(?:at|around|about|shortly (?:before|after)|just (?:before|after)|by|soon after) {_HOUR}"
_CLOSED = re.compile(
    # Somebody ends it.
    rf"\b(?:closed|closes|closing|adjourned|adjourns|concluded|ended|ends|lifted|lifts|wrapped up|wraps up|wound up|finished) (?:the|this|its) (?:[\w-]+ ){{0,4}}{_SITTING}\b"
    rf"|\b(?:declare[ds]|declaring|pronounce[ds]) (?:the )?[^;]{{0,60}}? (?:closed|adjourned|ended|over)\b"
    rf"|\b(?:brought|brings|drew|draws|called|calls|bringing|drawing) (?:the|this) (?:[\w-]+ ){{0,3}}{_SITTING}\b[^;]{{0,40}}? to {_AN_END}\b"
    # It is ended, or ends.
    rf"|\b{_SITTING}\b[^;]{{0,60}}? (?:was|were|is) (?:then |thus |\w+ly )?(?:declared |pronounced )?{_ENDED}\b"
    rf"|\b{_SITTING}\b[^;]{{0,40}}? (?:was|were|is) (?:brought|drawn|called) to {_AN_END}\b|\b{_SITTING} (?:came|comes) to {_AN_END}\b"
    rf"|\b{_SITTING} (?:then |thus )?(?:rose|ended|closed|finished|concluded|adjourned|ends|rises|closes|wound up) ?{_WHEN}"
    rf"|\b{_SITTING} was over (?:at|by|before)\b|\b{_SITTING} (?:lasted|went on) until\b"
    rf"|\bthank(?:ed|s) [^;]{{4,120}} and (?:adjourned|closed)(?: at \d[^;]*)?\.?$"
    # "The Chair closed it at 4.15 p.m.", "We ended at 16:40": with the hour nothing else is meant.
    rf"|\b(?:closed|ended|adjourned|finished|concluded|broke up|wound up|said goodbye to all)(?: it| the (?:line|round|discussions?|proceedings))? {_AT_HOUR}"
    rf"|\b(?:we|the {_SITTING}|\w+) (?:closed|ended|finished|adjourned) (?:[\w-]+ ){{0,3}}(?:early|late|on time|ahead of (?:time|schedule))\b"
    # A note.
    rf"|^(?:end|close|closure|closing) of (?:the )?{_SITTING}\b.*\d|^(?:{_SITTING} )?(?:closed?|adjourned|end(?:ed)?|finish(?:ed)?|adjournment|closure)(?: at)?:? \d|^{_SITTING} over(?: at)?:? \d",
    re.IGNORECASE,
)
# A process or a group that ended, or a part of the sitting: "the consultation was closed by FAO in March".
_EARLIER = r"(?:(?:first|opening|morning|previous|last|earlier|preceding|side|plenary|panel) (?:day|session|meeting|segment|half|event|sitting)s?)"
_OF_ANOTHER = re.compile(
    rf"\b{_SITTING} (?:on|of|for|in) [^,;]{{2,80}}? (?:was|were|had been|ended|concluded)\b(?![^;]*\d ?(?:[:.h]|[ap]\.?m))"
    rf"|\b{_EARLIER} [^,;]{{0,40}}?\b(?:{_ENDED}|rose)\b|\b(?:{_ENDED}|closing) (?:the|its|this) {_EARLIER}"
    r"|\b(?:session|meeting) of the (?:\w+ )*(?:Assembly|Council|Conference|Commission|Parties|COP)\b"
    r"|\b(?:adjourned|interrupted|broke up|closed the (?:session|meeting)) [^,;]{0,30}?\b(?:for (?:lunch|(?:an? |the )?(?:\w+ )*(?:break|coffee|minutes|hour))|until (?:after|the afternoon))\b"
    rf"|\b(?:is|are|was|were) closed to\b|\bhad (?:\w+ )?(?:been )?{_ENDED}\b|\bwould (?:be|have) {_ENDED}\b"
    rf"|\b(?:{_ENDED})(?: by [^,;]{{2,40}}?)? (?:in|since|during|at the) (?:(?:early |late |mid-)?{MONTH}|(?:19|20)\d\d|spring|summer|autumn|winter|\w+ (?:meeting|session))\b",
    re.IGNORECASE,
)
# A sentence on a group that tells of a meeting of it.
_TELLS_OF = re.compile(
    r"\b(?:IMG|group|team|process|coalition|committee|network)\b[^.;]{0,60}? (?:held|convened) (?:its|their|an?) (?:[\w-]+ ){0,4}(?:meeting|session|workshop|call)\b",
    re.IGNORECASE,
)
# Who ends a meeting, or how: without such a word it may be any other sitting that a report tells of.
_OF_CLOSING = re.compile(
    rf"\b(?:co-)?chair|\bmoderator|\bpresident|\bfacilitator|\bthank|\bno (?:other|further)|\bdeclare|\bpronounce|\b[Tt]he (?:meeting|call|segment) |\bI\b|\bwe\b|{_HOUR}|\b(?:Mr|Ms|Mrs|Dr)\b"
)
_NOTHING_ELSE = re.compile(
    r"\b(?:no|any) (?:other|further|additional) (?:issues?|matters?|business|items?|points?)\b[^.;]{0,40}?\b(?:was|were|been|discussed|raised)\b"
    r"|\bthere (?:being|was|were|is) (?:no (?:other|further|any other) (?:business|matters|issues|items|points)|nothing (?:else|further))\b"
    r"|\bno (?:other|further) business\b|\b(?:nobody|no one|no member|no delegation)(?: else)? (?:asked for|took|requested) the floor under (?:any )?other\b|\bnothing (?:else|further|more) was (?:raised|discussed|brought up|mentioned)\b|\bno (?:other|further) (?:points|items|issues|matters) (?:came|were brought) up\b",
    re.IGNORECASE,
)


def closure(parts: Sequence[Part]) -> Fact[str] | None:
    """The last sentence that closes the meeting, or else that says there was nothing else."""
    parts = without_annexes(parts)
    statements = [statement for statement in all_statements(parts) if len(statement.text.split()) > 1]
    if closing := [statement for statement in statements if _closes(statement)]:
        return Fact(closing[-1].text, (closing[-1].number,))
    if nothing := [statement for statement in statements if _NOTHING_ELSE.search(statement.text)]:
        return Fact(nothing[-1].text, (nothing[-1].number,))
    if found := next((heading for heading in _headings(parts) if _CLOSED.search(heading.text)), None):
        return Fact(found.text, (found.number,))
    last = statements[-1] if statements else None
    if last and re.search(r"\bclos(?:ure|ing)\b", last.part.title, re.IGNORECASE):
        return Fact(last.text, (last.number,), Sureness.LIKELY, "It is the last sentence under this heading.")
    return None


def _headings(parts: Sequence[Part]) -> Iterator[Sentence]:
    """From the last one: "END OF MEETING: 15:25" stands alone and looks like a heading."""
    return (part.heading.sentences[0] for part in reversed(parts) if part.heading and part.heading.sentences)


def _closes(statement: Statement) -> bool:
    text = statement.text
    if not _CLOSED.search(text) or _OF_ANOTHER.search(text):
        return False
    if _TELLS_OF.search(text) or (is_progress(statement.part.title) and names(text)):
        return False
    return bool(_OF_CLOSING.search(text)) or not is_progress(statement.part.title)
