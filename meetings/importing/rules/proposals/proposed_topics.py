"""What a sentence proposes that has no kind: "the proposal by UNCTAD on trade-related capacities"."""

import re

from meetings.importing.rules.words.agencies import AGENCIES

from .proposed_words import FOUND, THE_EMG

# What has no kind: "the proposal by UNCTAD on trade-related capacities", "e-learning as a new topic".
_TOPIC_END = r"(?=[,.;:]|$| (?:until|till)\b| to (?:SOM\b|(?:the|its) (?:next|coming) (?:meeting|session|SOM)\b)| (?:in|to|into|from|for|through|by|with)? ?(?:which|whom)\b| and (?:\w+ly )?[a-z]+ed (?:it|the proposal|the idea|this)\b| (?:was|were|is|are|has|should|could|which|that|met|found|received|did)\b)"
_TOPIC = rf"(?P<topic>[^.;,:]{{3,100}}?){_TOPIC_END}"
_ANY_WORK = r"(?:work|study|survey|guide|network|platform|partnership|programme|campaign|database|toolkit|dialogue|series|group|tool|training|calendar|roster|forum|inventory|library|registry|register|award|prize|fund|helpdesk|hub|portal|catalogue|glossary|atlas|checklist|label|charter|index|assessment|fair|exchange|scheme)"
_WORK_ON = rf"(?:[a-z-]+ ){{0,2}}{_ANY_WORK} (?:on|of|for|in) [^.;,:]{{3,80}}?"
_TOPICS = (
    re.compile(
        rf"\bproposals? (?:\w+ )?(?:by|of|from) (?:{AGENCIES}|(?:the )?[A-Z]\w+) (?:on|regarding|concerning|about) {_TOPIC}"
    ),
    re.compile(
        rf"\b(?:proposals?|ideas?|suggestions?|wish|thoughts?) (?:\w+ )?(?:(?:by|of|from) {AGENCIES} )?(?:for|of|to (?:see|have|{FOUND})) (?:an? )?(?P<topic>{_WORK_ON}){_TOPIC_END}"
    ),
    re.compile(
        rf"\bproposals? (?:\w+ )?(?:by|of|from) {AGENCIES} (?:for|to {FOUND}) an? (?P<topic>[^.;,:]{{3,80}}?){_TOPIC_END}"
    ),
    re.compile(
        rf"\b{AGENCIES} (?:then |also |\w+ly )?(?:introduced|presented|tabled|outlined|explained) (?:its|their) (?:joint |own |new )?(?:proposal|idea) (?:on|for|regarding|concerning|about) (?:an? |the )?{_TOPIC}"
    ),
    re.compile(
        rf"\b{AGENCIES} (?:asked|invited|requested) {THE_EMG} to (?:consider|{FOUND}) an? (?P<topic>{_WORK_ON}){_TOPIC_END}"
    ),
    re.compile(
        rf"\bagreed that {AGENCIES} (?:may|can|could|might) (?:\w+ )?(?:begin|start|organi[sz]e|launch|hold|convene) an? (?P<topic>{_WORK_ON})(?=[,.;:]|$| without\b| in (?:19|20)\d\d\b)"
    ),
    re.compile(rf"{AGENCIES}[’']s? proposal (?:on|regarding|concerning|about) {_TOPIC}"),
    re.compile(
        rf"\b(?:proposed|suggested) that {THE_EMG}"
        rf" (?:should )?(?:take up|look (?:at|into)|work on|study|address|deal with) (?:the (?:question|issue|topic) of )?{_TOPIC}"
    ),
    re.compile(
        r"\b(?:proposed|suggested|put forward) (?P<topic>(?!that\b|to\b|it\b|them\b)[^.;,:]{3,80}?) as an? (?:possible |new |future )*(?:topic|item|theme|subject|workstream|issue|area of work)\b"
    ),
)
# In a section on proposals, whatever an agency proposes: "WHO proposed a joint calendar of international days".
_THINGS = (
    re.compile(
        rf"\b{AGENCIES} (?:jointly )?(?:proposed|suggested|put forward|tabled|floated) (?:(?:the idea of|to (?:establish|create|develop|launch|set up)) )?(?:an? |the )(?P<topic>(?!(?:joint |new |common )?(?:proposal|idea|note|paper|concept))(?:[\w-]+ ){{1,4}}(?:of|on|for) [^.;,:]{{3,60}}?)(?=[,.;]|$)"
    ),
    re.compile(
        rf"\b(?:proposals?|ideas?|suggestions?|project|paper|wish) (?:(?:by|of|from) (?:the )?{AGENCIES} )?(?:was )?(?:of|for|on|to (?:see|have|hold|prepare)) (?:an? |some )?(?P<topic>(?!the |this |that |its |their |[A-Z]{{2}})(?:[\w-]+ ){{1,4}}(?:of|on|for) [^.;,:]{{3,80}}?)(?=[,.;:]|$| (?:was|were|which|that|met|found|received)\b)"
    ),
    re.compile(
        rf"\b{AGENCIES} (?:(?:had|has|then|also) )?(?:brought|presented|introduced|outlined|tabled|circulated|submitted|prepared) (?:an?|its|their) (?:\w+ )?(?:concept|idea|proposal|suggestion) (?:on|for|about|concerning) (?:an? |the )?{_TOPIC}"
    ),
    re.compile(
        rf"\bspoke (?:on behalf of [^.;,]{{2,60}}? )?(?:about|of) an? (?P<topic>{_WORK_ON}){_TOPIC_END}"
    ),
    re.compile(
        rf"\b[Ff]rom {AGENCIES},? c(?:ame|omes) the (?:wish|idea|suggestion|proposal|request) (?:for|of|to (?:see|have|{FOUND})) (?:an? |the )?{_TOPIC}"
    ),
)
# Proposed, and no work of the group: "the proposal of the Secretariat on the date of the next meeting".
_NO_WORK = re.compile(
    r"\b(?:agenda|dates?|venue|place|budget|rules|procedure|next meeting|report|minutes|text|wording|title|work ?plan|programme of work|membership|chair|election|format|amendments?|changes?|revis\w+|version|deadline|limit|number|list|clarification|discussion|debate|reference|addition|scope|duration|period|year|name|sentence|paragraph|vote|pause|closure|end)\b",
    re.IGNORECASE,
)


def topic_in(text: str, *, in_place: bool) -> str:
    """The topic proposed; "" for none. `in_place`: the section is one on proposals."""
    for shape in (*_TOPICS, *(_THINGS if in_place else ())):
        if (match := shape.search(text)) and not is_no_work(match["topic"]):
            return re.sub(r"^an? ", "", match["topic"].strip(' “”"'))
    return ""


def is_no_work(words: str) -> bool:
    """What may be proposed, and is no work of the group: a date, an amendment."""
    return bool(_NO_WORK.search(words))
