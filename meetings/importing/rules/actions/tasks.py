"""Tasks as notes give them, without a sentence: "UNICC and WIPO to write chapter 2"."""

import re
from dataclasses import dataclass

from meetings.importing.rules.words.plain_clause import LY

from .agents import AGENTS, one_who_acts
from .task_verbs import is_infinitive

OF_THE_MEETING = re.compile(
    r"secretariat\b|members?\b|agenc|organi[sz]|entit|lead|chair|focal|director|rapporteur|coordinator|task manager",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"^(?=.* to )(?P<who>{AGENTS}),? (?:both |each |jointly )?to (?:also |{LY})?(?P<verb>[a-z][a-z-]*)\b(?! (?:was|were|is|are|has|have)\b)"
)
# "Handbook - UNDP to revert"
TOPIC_FIRST = re.compile(
    rf"^(?=.{{3,55}}(?:: | [–—-] ).* to )(?!{AGENTS}(?:: | [–—-] ))[A-Z][\w’', -]{{2,50}}?(?:: | [–—-] )(?={AGENTS} to [a-z])"
)
# "UNEP to have it translated", "FAO to come back with a text"
_HAS_IT_DONE = re.compile(
    r"(?:come|get) back\b|come (?:forward|up) with\b|(?:have|get) (?!been\b)[^.;:,]{2,80}? [a-z]+(?:ed|en|t)\b"
)
# "CBD to host COP16 in Cali": news of one agency.
_OF_ITS_OWN = frozenset("host open launch merge build celebrate buy move join fund".split())
_OF_OURS = re.compile(
    r"\b(?:meeting|call|session|consultation|dialogue|SOM\w*|draft|members?|EMG|group|team|IMG|page|guide|note|survey|summary|drive|list|chapter|network|webinar|workshop|retreat)s?\b"
)
# "UNDP volunteered to be reviewed": a wish, or news.
WANTS = re.compile(
    r"\b\w{2,}(?:ed|ing)$|\b(?:hope|want|wish|expect|ask|seek|prefer|like|need|begin|began|continue|offer|agree|claim|seem|appear|happen|tend|intend|plan|aim|ought|come|came|due|ready|likely|glad|keen|willing|unlikely|able|first|next|remain|there)(?:e?s)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Task:
    verb: str
    who: str
    text: str


def bare_task(text: str) -> Task | None:
    """ "UNICC and WIPO to write chapter 2": no sentence, and so a note of who is to do what."""
    match = _BARE.match(TOPIC_FIRST.sub("", text.lstrip("→➔➜⇒=> ")))
    if match is None or not one_who_acts(match["who"]):
        return None
    if not is_infinitive(match["verb"]) and not _HAS_IT_DONE.match(match.string, match.start("verb")):
        return None
    # "The members of the IMG now wish to work with FAO": half a sentence.
    if WANTS.search(match["who"]) or _is_news(match):
        return None
    return Task(match["verb"], match["who"], text)


def _is_news(match: re.Match[str]) -> bool:
    is_ours = OF_THE_MEETING.search(match["who"]) or _OF_OURS.search(match.string, match.end("verb"))
    return match["verb"] in _OF_ITS_OWN and not is_ours
