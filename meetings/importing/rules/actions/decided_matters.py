"""Decisions on a matter, with nobody who decides: "The budget was approved", "Budget for 2023 approved"."""

import re

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.rules.words.plain_clause import ADVERBS, LY, OPENED

from . import decision_verbs as verbs
from .action_words import IS, SUBJECT
from .agents import AGENTS
from .decided import Around, Decided
from .welcoming import is_welcomed

_OF_MATTER = re.compile(
    rf"^{OPENED}(?P<what>(?:the |an? |this |that |both |all |its |consideration |discussion )(?:[^.;]|\.(?=\S)){{3,160}}?) {IS} {ADVERBS}(?:{LY})?"
    r"(?P<verb>welcomed|deferred|postponed|referred|approved|endorsed|adopted|validated|accepted|agreed|confirmed)\b(?P<behind>[^.;]*)",
    re.IGNORECASE,
)
# What a meeting has before it.
_MATTERS = re.compile(
    r"\b(?:budget|accounts|work ?plan|programme|report|paper|terms of reference|note|outline|documents?|recommendations?|draft|framework|guide|guidance|guidelines|template|text|statement"
    r"|strategy|road ?map|calendar|plan|list|concept|synthesis|survey|questionnaire|tool|toolkit|logo|name|format|methodology|study|summary|inventory|schedule|timeline|consideration"
    r"|discussion|item|matter|decision|question|topic|issue|amendments?|changes|structure|rules|criteria|brochure|package|module|chapter|actions|conclusions|principles)s?\b",
    re.IGNORECASE,
)
# By somebody else, or before.
_TOLD_OF = re.compile(
    r" (?:by (?:the )?(?:General Assembly|UN[A-Z]+|ECOSOC|Conference|COP|Secretary|Council|HLCP|CEB|Governing|Parties|its)|in (?:19|20)\d\d|in \w+ (?:19|20)\d\d|last \w+|earlier|previously|before the meeting"
    r"|at (?:SOM ?\d|its|the \w+ (?:session|meeting)) |at UN|in advance)",
    re.IGNORECASE,
)
_IS_CLAUSE = re.compile(
    r"\b(?:which|that|who|said|noted|and|but|if|when|until|once|as|was|were|had|has|have|is|are)\b|,"
)
# "Secretariat requested to report", "Budget for 2023 approved".
_ASKED_HEADLINE = re.compile(
    rf"^(?=.*ed to )(?P<who>{AGENTS}) {ADVERBS}(?P<verb>requested|invited|encouraged|urged|asked|tasked|mandated) to (?!be\b)[a-z]+\b"
)
_MATTER_HEADLINE = re.compile(
    r"^[A-Z][^.;:,]{3,100}? (?P<verb>approved|adopted|endorsed|deferred|postponed|validated)(?: (?:to|until|for|with|without|as|by|in|subject)\b[^.;]*)?\.?$"
)


def decided_matter(text: str, around: Around) -> Decided | None:
    """ "The budget was approved": here, and not once by somebody else."""
    match = _OF_MATTER.match(text)
    return Decided(verbs.BASE[match["verb"].lower()]) if match and _is_decided_here(match, around) else None


def _is_decided_here(match: re.Match[str], around: Around) -> bool:
    if around.is_of_actions or around.is_labelled:
        return True
    what, verb = match["what"], match["verb"].lower()
    if not _MATTERS.search(what):
        return False
    if verb == "welcomed":
        return is_welcomed(what, match["behind"])
    is_told = verb == "referred" or _TOLD_OF.match(match["behind"]) or around.has_status
    return not is_told and not _IS_CLAUSE.search(what) and bool(re.search(r" (?:was|were) ", match[0]))


def decided_in_headline(text: str) -> Decided | None:
    """ "Secretariat requested to report", "Budget for 2023 approved": notes leave out "was"."""
    if match := _ASKED_HEADLINE.match(text):
        return Decided(verbs.BASE[match["verb"]], match["who"])
    match = _MATTER_HEADLINE.match(text)
    if match is None or FINITE.search(text[: match.start("verb")]) or SUBJECT.match(text):
        return None
    return Decided(verbs.BASE[match["verb"]])
