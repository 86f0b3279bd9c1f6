"""Tasks that are due, in running text: "Members should reply …", "Comments should be sent … by 30 June"."""

import re

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.rules.words.plain_clause import ADVERBS, OPENED

from .agents import AGENTS, one_who_acts
from .task_verbs import FOR_THE_MEETING, is_infinitive, of_participle
from .tasks import OF_THE_MEETING, WANTS, Task

_SHOULD = re.compile(
    rf"^(?=.* (?:should|must|needs?|has|have|expected) ){OPENED}(?P<who>{AGENTS}(?: (?:that|which|who|wishing|willing|interested|concerned|having|not|with|without) [^.;,]{{3,80}}?)?) (?:should|must|needs? to|ha(?:s|ve) to|(?:is|are) expected to|ha(?:s|ve) until [^.;]{{4,30}}? to) {ADVERBS}(?P<verb>[a-z][a-z-]*)\b"
)
# "Comments should be sent to the Secretariat by 30 June": a task where it has a day.
_BE_DONE = re.compile(
    rf"^{OPENED}(?P<what>[A-Z][^.;:,]{{3,120}}?) (?P<how>should|must|shall|are to|is to|needs? to|has to|have to|will|may|to) {ADVERBS}be {ADVERBS}(?P<verb>[a-z][a-z-]*)\b(?: (?:jointly )?by (?P<who>{AGENTS})\b)?"
)
# "The recommendations will be put to SOM29": where they go.
_IS_ROUTE = re.compile(
    r"(?:put|submitted|presented|brought|forwarded|referred|taken|sent) (?:back )?(?:to|before|at) (?:the |its |their )?(?:SOM|[Ss]enior [Oo]fficials|EMG\b(?! [Ss]ecretariat)|next|(?:[\w-]+ ){0,2}(?:meeting|segment|session)\b|UNEA|CEB|HLC)"
)
# "They found it useful and thought that it should be published": what they think.
_THINKS = re.compile(
    r"\b(?:found|thought|held|felt|saw|believed|hoped|wished|wanted|argued|insisted|maintained|wondered|doubted|feared|preferred|demanded|pleaded|spoke|advised|cautioned|warned|opinion|view) |\bthat (?:it|they|this|these|he|she|we)$"
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
# "The Secretariat should contact FAO": nobody's view, where it opens the sentence.
_HEADS_THE_WORK = re.compile(r"(?:The )?(?:EMG )?[Ss]ecretariat|The (?:[Cc]o-)?[Cc]hairs?")


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
    should = _SHOULD.match(text)
    if should and " should " in should[0] and _HEADS_THE_WORK.fullmatch(should["who"]):
        return True
    done = _BE_DONE.match(text)
    if done is None or _tells(done):
        return False
    # "The site will be hosted by ITU": news of ITU.
    is_for_us = done["how"] != "will" or task.verb in FOR_THE_MEETING or bool(OF_THE_MEETING.search(task.who))
    return (bool(task.who) and is_for_us) or done["how"] == "to"


def _tells(done: re.Match[str]) -> bool:
    """Whether the words in front of "to be sent" are a clause of their own."""
    what = done["what"]
    if done["how"] == "will" and _IS_ROUTE.match(done.string, done.start("verb")):
        return True
    return bool(
        FINITE.search(what)
        or _THINKS.search(what)
        or (done["how"] == "to" and (WANTS.search(what) or _WANTS_OTHERS.search(what)))
    )
