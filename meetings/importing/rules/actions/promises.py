"""Tasks that somebody takes on in running text: "The Secretariat will send out the invitations"."""

import re

from meetings.importing.rules.words.plain_clause import ADVERBS, LY, OPENED

from .agents import PROMISER, one_who_acts
from .task_verbs import FOR_THE_MEETING, NO_TASK, is_infinitive
from .tasks import OF_THE_MEETING, Task

# "undertook to", "has kindly agreed to", "commits itself to", "is going to"
_TAKES_ON_TO = (
    r"(?:(?:(?:has|have|had) )?(?:\w+ly )?(?:undert(?:ook|aken|akes?)|promise[sd]?|commit(?:ted|s)?|engage[sd]?|pledge[sd]?|volunteer(?:ed|s)?|agree[sd]?|accept(?:ed|s)?|declared (?:itself|themselves|himself|herself) ready)"
    r"(?: (?:itself|themselves|himself|herself))?|took (?:it )?upon (?:itself|themselves|himself|herself)|took (?:an|the|on the) (?:action|action point|task)|(?:is|are|was|were) going) to"
)
# Whether the verb is there at all is looked at first: who acts may be told at length.
_WILL = re.compile(
    rf"^(?=.* (?:will|shall|to) ){OPENED}(?P<who>{PROMISER}) (?P<how>will|shall|is to|are to|was to|were to|{_TAKES_ON_TO}) {ADVERBS}(?:{LY})?(?P<verb>[a-z-]+)\b(?P<takes>(?<=take) (?:care|charge|over|up|the lead|on|part in the drafting|forward|stock)\b|(?<=do) the same\b)?(?P<own> (?:its|their|his|her)\b)?"
)
_MONEY = re.compile(r"\b(?:million|billion|dollars|USD|euros?|per cent of)\b|[$€]")
_HAS_SAID = re.compile(r"will|shall|(?:is|are|was|were) (?:going )?to")
# "promised to look into it": nothing that could be seen to be done.
_OPEN_ENDED = re.compile(
    r"(?:look (?:into|at)|consider|think|reflect on|see|try) (?!.*\b(?:by|before|until)\b)"
)
# "… once the calendar is known": nothing that can be followed yet.
_WHEN_KNOWN = re.compile(
    r"\b(?:if|unless|provided that|depending on|in case|should) (?!necessary|needed|possible|appropriate|required|so\b|any\b|applicable|available)|\bonce [^.;]{3,60} (?:known|clear|agreed|available|approved|in place|secured)\b"
)
# "IOM will send its figures": to those who collect them.
_FOR_THE_PAPERS = re.compile(
    r" (?:(?!own\b)[\w-]+ ){0,2}?(?:figures|data|comments?|inputs?|contributions?|repl(?:y|ies)|answers?|returns?|entries|entry|chapters?|sections?|nominations?|nominees?|focal points?|edits|corrections|feedback|suggestions|changes|amendments|list|numbers|response|position|box(?:es)?|pages?|paragraphs?|parts?|slides|photographs|pictures|annex(?:es)?|maps?|case stud(?:y|ies)|examples|drafts?|papers?|abstracts?|quotes|texts?)\b(?! (?:base|centre|platform))"
    r"(?=[^.;]*\b(?:by|before|no later|not later|within|until|to the (?:EMG )?[Ss]ecretariat|to the (?:[Cc]o-)?[Cc]hairs?)\b)"
)


def promised(text: str) -> Task | None:
    """ "The Secretariat will send out the invitations": anywhere. What agencies will do with their own is news."""
    match = _WILL.match(text)
    if not match or (match["verb"] in NO_TASK and not match["takes"]) or not one_who_acts(match["who"]):
        return None
    if not (match["takes"] or is_infinitive(match["verb"])):
        return None
    is_own = bool(match["own"] and not _FOR_THE_PAPERS.match(text, match.end()))
    is_news = is_own or bool(_MONEY.search(text)) or not (match["takes"] or match["verb"] in FOR_THE_MEETING)
    if _WHEN_KNOWN.search(text, match.end()) or _OPEN_ENDED.match(text, match.start("verb")):
        return None
    # "UNEP agreed to translate it" is for the meeting, "agreed to cut its emissions" is not.
    has_taken_on = not _HAS_SAID.fullmatch(match["how"]) and not is_own
    if is_news and not has_taken_on and not OF_THE_MEETING.search(match["who"]):
        return None
    return Task(match["verb"], _without_opening(match), text)


def _without_opening(match: re.Match[str]) -> str:
    """ "In response to UNEA, the Secretariat will …": the Secretariat."""
    is_cut = re.search(
        r"\b(?:of|by|with|from|to|for|at|in|on) (?:the )?$", match.string[: match.start("who")]
    )
    return (match["who"].partition(", ")[2] or match["who"]) if is_cut else match["who"]
