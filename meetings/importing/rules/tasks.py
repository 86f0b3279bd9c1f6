"""Tasks in running text: who will do what, and what is to be done."""

import re
from dataclasses import dataclass

from meetings.importing.blocks.sentence_starts import FINITE

from .agents import AGENTS, PROMISER, one_who_acts
from .plain_clause import ADVERBS, LY, OPENED
from .task_verbs import FOR_THE_MEETING, NO_TASK, is_infinitive

_OF_THE_MEETING = re.compile(
    r"secretariat\b|members?\b|agenc|organi[sz]|entit|lead|chair|focal|director|rapporteur|coordinator|task manager",
    re.IGNORECASE,
)
# "undertook to", "has kindly agreed to", "commits itself to", "is going to"
_TAKES_ON_TO = (
    r"(?:(?:(?:has|have|had) )?(?:\w+ly )?(?:undert(?:ook|aken|akes?)|promise[sd]?|commit(?:ted|s)?|engage[sd]?|pledge[sd]?|volunteer(?:ed|s)?|agree[sd]?|accept(?:ed|s)?|declared (?:itself|themselves|himself|herself) ready)"
    r"(?: (?:itself|themselves|himself|herself))?|took (?:it )?upon (?:itself|themselves|himself|herself)|took (?:an|the|on the) (?:action|action point|task)|(?:is|are|was|were) going) to"
)
# Whether the verb is there at all is looked at first: who acts may be told at length.
_WILL = re.compile(
    rf"^(?=.* (?:will|shall|to) ){OPENED}(?P<who>{PROMISER}) (?P<how>will|shall|is to|are to|was to|were to|{_TAKES_ON_TO}) {ADVERBS}(?:{LY})?(?P<verb>[a-z-]+)\b(?P<takes>(?<=take) (?:care|charge|over|up|the lead|on|part in the drafting|forward|stock)\b|(?<=do) the same\b)?(?P<own> (?:its|their|his|her)\b)?"
)
_SHOULD = re.compile(
    rf"^(?=.* (?:should|must|needs?|has|have|expected) ){OPENED}(?P<who>{AGENTS}(?: (?:that|which|who|wishing|willing|interested|concerned|having|not|with|without) [^.;,]{{3,80}}?)?) (?:should|must|needs? to|ha(?:s|ve) to|(?:is|are) expected to|ha(?:s|ve) until [^.;]{{4,30}}? to) {ADVERBS}(?P<verb>[a-z][a-z-]*)\b"
)
_IRREGULAR = {"sent": "send", "made": "make", "sought": "seek", "written": "write", "drawn": "draw", "given": "give",
              "put": "put", "set": "set", "brought": "bring", "kept": "keep", "undertaken": "undertake"}  # fmt: skip
# "Comments should be sent to the Secretariat by 30 June": a task where it has a day.
_BE_DONE = re.compile(
    rf"^{OPENED}(?P<what>[A-Z][^.;:,]{{3,120}}?) (?P<how>should|must|shall|are to|is to|needs? to|has to|have to|will|may|to) {ADVERBS}be {ADVERBS}(?P<verb>[a-z][a-z-]*)\b(?: (?:jointly )?by (?P<who>{AGENTS})\b)?"
)
_BARE = re.compile(
    rf"^(?=.* to )(?P<who>{AGENTS}),? (?:both |each |jointly )?to (?:also |{LY})?(?P<verb>[a-z][a-z-]*)\b(?! (?:was|were|is|are|has|have)\b)"
)
# "Handbook - UNDP to revert"
TOPIC_FIRST = re.compile(
    rf"^(?=.{{3,55}}(?:: | [–—-] ).* to )(?!{AGENTS}(?:: | [–—-] ))[A-Z][\w’', -]{{2,50}}?(?:: | [–—-] )(?={AGENTS} to [a-z])"
)


@dataclass(frozen=True)
class Task:
    verb: str
    who: str
    text: str


_MONEY = re.compile(r"\b(?:million|billion|dollars|USD|euros?|per cent of)\b|[$€]")


_HAS_SAID = re.compile(r"will|shall|(?:is|are|was|were) (?:going )?to")


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
    if is_news and not has_taken_on and not _OF_THE_MEETING.search(match["who"]):
        return None
    return Task(match["verb"], _without_opening(match), text)


def _without_opening(match: re.Match[str]) -> str:
    """ "In response to UNEA, the Secretariat will …": the Secretariat."""
    is_cut = re.search(
        r"\b(?:of|by|with|from|to|for|at|in|on) (?:the )?$", match.string[: match.start("who")]
    )
    return (match["who"].partition(", ")[2] or match["who"]) if is_cut else match["who"]


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


def bare_task(text: str) -> Task | None:
    """ "UNICC and WIPO to write chapter 2": no sentence, and so a note of who is to do what."""
    match = _BARE.match(TOPIC_FIRST.sub("", text.lstrip("→➔➜⇒=> ")))
    if match is None or not one_who_acts(match["who"]):
        return None
    if not is_infinitive(match["verb"]) and not _HAS_IT_DONE.match(match.string, match.start("verb")):
        return None
    # "The members of the IMG now wish to work with FAO": half a sentence.
    return (
        None
        if _WANTS.search(match["who"]) or _is_news(match, text)
        else Task(match["verb"], match["who"], text)
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


def _is_news(match: re.Match[str], text: str) -> bool:
    is_ours = _OF_THE_MEETING.search(match["who"]) or _OF_OURS.search(match.string, match.end("verb"))
    return match["verb"] in _OF_ITS_OWN and not is_ours


def due_task(text: str) -> Task | None:
    """ "Members should reply …", "Comments should be sent …": what is a task where it has a deadline."""
    if should := _SHOULD.match(text):
        is_task = is_infinitive(should["verb"]) and bool(one_who_acts(should["who"]))
        return Task(should["verb"], should["who"], text) if is_task else None
    done = _BE_DONE.match(text)
    is_event = done and done["how"] == "will" and _EVENT.search(done["what"])
    verb = of_participle(done["verb"]) if done and not _tells(done) and not is_event else ""
    return Task(verb, done["who"] or "", text) if done and verb else None


def is_set_by_words(task: Task, text: str) -> bool:
    """ "The note to be sent to all", "A brief will be prepared by UNEP": set even without a day."""
    # "The Secretariat should contact FAO": nobody's view, where it opens the sentence.
    if (
        (should := _SHOULD.match(text))
        and " should " in should[0]
        and re.fullmatch(r"(?:The )?(?:EMG )?[Ss]ecretariat|The (?:[Cc]o-)?[Cc]hairs?", should["who"])
    ):
        return True
    done = _BE_DONE.match(text)
    if done is None or _tells(done):
        return False
    # "The site will be hosted by ITU": news of ITU.
    is_for_us = (
        done["how"] != "will" or task.verb in FOR_THE_MEETING or bool(_OF_THE_MEETING.search(task.who))
    )
    return (bool(task.who) and is_for_us) or done["how"] == "to"


def _tells(done: re.Match[str]) -> bool:
    """Whether the words in front of "to be sent" are a clause of their own."""
    what = done["what"]
    if done["how"] == "will" and _IS_ROUTE.match(done.string, done.start("verb")):
        return True
    return bool(
        FINITE.search(what)
        or _THINKS.search(what)
        or (done["how"] == "to" and (_WANTS.search(what) or _WANTS_OTHERS.search(what)))
    )


# "The recommendations will be put to SOM29": where they go.
_IS_ROUTE = re.compile(
    r"(?:put|submitted|presented|brought|forwarded|referred|taken|sent) (?:back )?(?:to|before|at) (?:the |its |their )?(?:SOM|[Ss]enior [Oo]fficials|EMG\b(?! [Ss]ecretariat)|next|(?:[\w-]+ ){0,2}(?:meeting|segment|session)\b|UNEA|CEB|HLC)"
)
# "They found it useful and thought that it should be published": what they think.
_THINKS = re.compile(
    r"\b(?:found|thought|held|felt|saw|believed|hoped|wished|wanted|argued|insisted|maintained|wondered|doubted|feared|preferred|demanded|pleaded|spoke|advised|cautioned|warned|opinion|view) |\bthat (?:it|they|this|these|he|she|we)$"
)
# "UNDP volunteered to be reviewed": a wish, or news.
_WANTS = re.compile(
    r"\b\w{2,}(?:ed|ing)$|\b(?:hope|want|wish|expect|ask|seek|prefer|like|need|begin|began|continue|offer|agree|claim|seem|appear|happen|tend|intend|plan|aim|ought|come|came|due|ready|likely|glad|keen|willing|unlikely|able|first|next|remain|there)(?:e?s)?$",
    re.IGNORECASE,
)

# "A webinar will be given by FAO": news.
_EVENT = re.compile(
    r"^(?:An?|Two|Three|Several|The(?: \w+)?) (?:\w+ )?(?:webinar|lecture|seminar|conference|exhibition|side event|course|talk|fair|concert|film|ceremony|reception|tour|visit)s?\b",
    re.IGNORECASE,
)
# "The representative of WHO wished the conventions to be looked at"
_WANTS_OTHERS = re.compile(
    r"\b(?:wish|want|prefer|expect|need|requir|desir|lik|believ|consider|understood|found|saw|caus|allow|enabl|permit)(?:r?ed|e?s)\b"
    r"|\b(?:understood|found|saw|brought|heard|chose|sought|kept|left|put|wrote|drew|ran) (?:together |out |up )?(?:the|an?|this|its|their|all|both)\b"
)


def of_participle(word: str) -> str:
    """ "organise" of "organised"; "" of a word that is none."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    bases = (word[:-1], word[:-2], word[:-3], f"{word[:-3]}y") if word.endswith("ed") else ()
    return next((base for base in bases if is_infinitive(base)), "")
