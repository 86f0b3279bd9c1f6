"""What a sentence proposes: "WMO put forward an IMG on Heat", "an IMG on Heat was proposed", "the proposal by UNEP on dust"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .agencies import AGENCIES, only_agencies
from .names import Name, names
from .presenters import presenters_said, split_names

_FOUND = r"(?:establish|create|set up|launch|open|form|organi[sz]e|hold|convene|start|initiate|run|begin|prepare|develop|build|set in motion)"
_FOUNDING = r"(?:establish(?:ment|ing)|creation|creating|setting[- ]up|launch(?:ing)?|formation|forming|opening|organi[sz]ation|holding|convening)"
_NOUN = r"(?:proposals?|ideas?|concepts?(?: notes?| papers?)?|possibility|suggestions?|question|initiatives?|plans?|projects?|outline|topic|wish|thoughts?|need|terms of reference|draft terms of reference|note|paper)"
# Between the verb that proposes and the name of what is proposed.
_SMALL = re.compile(
    rf"(?:(?<!\w)(?:an?|the|its|their|this|new|joint|possible|potential|small|dedicated|separate|time-bound|short|one-off|single|another|second|third|permanent|formal|informal|system-wide|inter-agency|proposed"
    rf"|{_NOUN}|{_FOUNDING}|{_FOUND}|of|for|on|to|that|be|as),? |[“\"])*$",
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    rf"\b(?:propos(?:e[ds]?|ing)|suggest(?:ed|s|ing)?|put(?:s|ting)? forward|float(?:ed|s)|advocate[ds](?: for)?|call(?:ed|s|ing) for|(?:plead(?:ed|s|ing)|lobb(?:ied|ies|ying)|press(?:ed|es|ing)|arguing|asking|advocating) for|pitch(?:ed|es)|moot(?:ed|s)|ma[dk]es? the case(?: for)?|c[ao]mes? forward with"
    rf"|raise[ds]?|tabled?s?|ask(?:ed|s) for|argue[ds] (?:for|in favour of)|(?:proposals?|ideas?|suggestions?|initiatives?) (?:\w+ )?(?:by|of|from) (?:the )?{AGENCIES}(?: (?:was|is|had been|would be))?)(?: (?:that(?: (?:the )?(?:EMG|Group|group|meeting|members|Members|Meeting|Forum|Network|Committee)(?: (?:might|should|could|may|would))?)?|jointly|also))?,? ?$"
    r"|\b(?:who|which|[Tt]hey|[Ii]t|[Ss]he|[Hh]e|[A-Z][\w-]*[A-Z]\w*) (?:would (?:like|wish|want)|wish(?:ed|es)?|want(?:ed|s)?)(?: to (?:see|have))? ?$"
    rf"|\b(?:proposal|idea|suggestion|topic|one) (?:was|is) (?:that|the (?:one|proposal|idea)) of {AGENCIES},? ?$"
    r"|\b(?:His|Her|Their|Its|their|its) (?:proposal|idea|suggestion|wish) (?:was|is)(?: to)? ?$"
    r"|\b(?:proposals?|ideas?) (?:of|from|made|presented|submitted)(?: (?:in|at))? (?:last (?:year|autumn|spring|summer|winter|time)|(?:[A-Z]\w+ )?(?:19|20)\d\d|SOM ?\d+) ?$"
    rf"|\b(?:[Aa]lso |[Ff]urther |[Nn]ewly )?(?:raised|proposed|suggested|tabled|floated|put forward|mooted|pitched)(?: by {AGENCIES})? (?:was|were) ?$"
    rf"|\b[Ii]t (?:was|had been|has been) (?:also |further |jointly )?(?:proposed|suggested) by {AGENCIES}(?: that)? ?$"
    r"|\b(?:[Tt]he|[Aa]) (?:first|second|third|fourth|other|last|latter|former)(?: (?:proposal|one|topic|idea))? (?:was|is|concern(?:ed|s)|foresaw|sought|aimed|would)(?: for| at)? ?$"
    rf"|\b(?:proposal|idea|topic|suggestion|one) (?:(?:had )?c(?:ame|omes?) from|(?:was|is|had been) (?:\w+ )?(?:presented|introduced|submitted|tabled|put forward|made|brought) by) {AGENCIES}(?: ?:? ?$|, $|,? (?:and (?:it )?)?(?:was|is|concern(?:ed|s)|regarded|related to|dealt with|foresaw|envisaged|sought|aimed at)(?: for)? ?$)"
    rf"|\b(?:one|another|the (?:other|first|second|third|fourth|last)|a (?:second|third|fourth|further))(?: one)?,? (?:by|from|of) {AGENCIES},? $"
)
_PROPOSAL = re.compile(
    r"\b(?:proposals?|proposed|idea|thoughts?|concept|possib(?:ility|le)|potential|suggestion|initiative|question|project(?= (?:for|of)\b)|wish)\b",
    re.IGNORECASE,
)
# "considered setting up a group", "asked the Group to establish a task force": with a verb that founds.
_WEIGHS = re.compile(
    r"\b(?:consider(?:ed|s)?|discuss(?:ed|es)|weighed|examined|(?:considered|discussed|examined|asked) whether ?$|(?:ask|invit|request|urg)(?:ed|s) (?:the )?(?:EMG|[Gg]roup|[Mm]eeting|[Mm]embers|[Cc]ommittee|[Ff]orum))(?: to)? ?$"
)
_FOUNDS = re.compile(rf"\b(?:{_FOUNDING}|{_FOUND})\b", re.IGNORECASE)
_TO_CONSIDER = re.compile(
    r"\b(?:ask|invit|request|urg)(?:ed|s) (?:the )?(?:EMG|[Gg]roup|[Mm]eeting|[Mm]embers|[Cc]ommittee|[Ff]orum) to (?:consider|discuss|take up) ?$"
)
# "Three topics were put to the meeting: a task team on waste (UNEP), …".
_LISTS = re.compile(
    r"^(?:The )?(?:(?:following|\w+) )?(?:new )?(?:proposals|topics|ideas|suggestions)\b[^.:;]{0,60}: $",
    re.IGNORECASE,
)
# In a section on proposals a work that is new to the reader is one proposed, unless it is only compared or recalled.
_NEW_TO_READER = re.compile(
    r"(?:^|\b)(?:an?|another) (?:(?:new|joint|small|possible|short) )*$", re.IGNORECASE
)
_ASIDE_OF_TALK = re.compile(
    r"\b(?:recall\w*|remember\w*|already|prefer\w*|rather|instead|like|than|similar|as|within|under|in|through|into|by|not|no|without|had been|there (?:is|was)|part|work|task|mandate|experience|results?|former(?:ly)?|successful) (?:\w+ ){0,2}$"
    r"|\b(?:members?|participants|others|some|several|agencies|meeting|segment|group)\b[^.;]*$|\b(?:recall|prefer|closed|concluded|remind)\w*\b",
    re.IGNORECASE,
)
# "had sent a note on an IMG on Peacekeeping"
_SENT = re.compile(r"\b(?:sent|submitted|circulated|tabled|distributed|presented|introduced) $")
_NOTE_ON_ONE = re.compile(r"an? (?:\w+ )?(?:note|paper) (?:on|for) an? (?:new |joint |possible )*$")
_FOUNDED = re.compile(rf"\b{_FOUNDING} of (?:the |an? )?(?:new )?$", re.IGNORECASE)
_PREMATURE = re.compile(r"\b(?:premature|too early)(?: [^.;,]{0,40}?)? ?$")
_BROUGHT = re.compile(
    r"\b(?:(?:present|introduc|outlin|submit|tabl|describ|explain|sketch|unveil|offer|announc|circulat)(?:e?s|e?d|ted|led)?|(?:had )sent|brought(?: forward)?|c[ao]me with) ?$"
)
_RECALLS = re.compile(
    r"\b(?:since|following|after|before|upon|recall\w*|remember\w*|thanks to|welcom\w+|with|announced) (?:the )?$",
    re.I,
)
_BEHIND = re.compile(
    r"(?: for (?:an? |the )?(?:(?:initial )?period of )?[^,.;]{3,20})?(?:,? (?:was|is|has been|had been|were) (?:also |jointly |first )?(?:proposed|suggested|put forward)\b"
    r"|[”\"’]?,? (?:as |first |jointly )?(?:proposed|presented|submitted|suggested|tabled|introduced|brought|put forward) by\b| \((?:proposed|suggested|presented)\b"
    rf"|,? (?:which|that) (?:{AGENCIES}) (?:(?:had|has|have) )?(?:proposed|suggested|put forward|tabled)\b)"
)
_PRESENTED_BEHIND = re.compile(
    r",? (?:was|is) the subject of an? (?:\w+ )?(?:proposal|note|paper) (?:by|from)\b|,? (?:was|is|were|has been) (?:\w+ )?(?:presented|introduced|tabled|submitted)\b"
)
_AND_ANOTHER = re.compile(
    rf"(?: ?\([^()]*\))?(?:,? (?:\w+ )?(?:by|from) {AGENCIES})?(?:,? and|[,;]|; and|,? as well as) (?:on |for |of |to {_FOUND} )?(?:an? |the |another )?(?:new |joint )?"
)
_BARE_BEHIND = re.compile(
    rf" \((?P<names>{AGENCIES})\)|,? (?:put forward |brought forward |\w+ )?(?:by|from) (?P<by>{AGENCIES})"
)
# Of what is only proposed no term is prolonged: "a task team on biodiversity beyond 2020".
_TO_YEAR = re.compile(r" (?:beyond|after) (?:19|20)\d\d\b")
_BY_BEFORE = re.compile(
    rf"(?:one|another|other|first|second|third|fourth|last|further),? (?:by|from) (?P<names>{AGENCIES}),? (?:for|on|to \w+) (?:an? |the )?(?:new )?$"
)
# What has no kind: "the proposal by UNCTAD on trade-related capacities", "e-learning as a new topic".
_TOPIC_END = r"(?=[,.;:]|$| (?:until|till)\b| (?:in|to|into|from|for|through|by|with)? ?(?:which|whom)\b| and (?:\w+ly )?[a-z]+ed (?:it|the proposal|the idea|this)\b| (?:was|were|is|are|has|should|could|which|that|met|found|received|did)\b)"
_TOPIC = rf"(?P<topic>[^.;,:]{{3,100}}?){_TOPIC_END}"
_ANY_WORK = r"(?:work|study|survey|guide|network|platform|partnership|programme|campaign|database|toolkit|dialogue|series|group|tool|training|calendar|roster|forum|inventory|library|registry|register|award|prize|fund|helpdesk|hub|portal|catalogue|glossary|atlas|checklist|label|charter|index|assessment|fair|exchange|scheme)"
_TOPICS = (
    re.compile(
        rf"\bproposals? (?:\w+ )?(?:by|of|from) (?:{AGENCIES}|(?:the )?[A-Z]\w+) (?:on|regarding|concerning|about) {_TOPIC}"
    ),
    re.compile(
        rf"\b(?:proposals?|ideas?|suggestions?|wish|thoughts?) (?:\w+ )?(?:(?:by|of|from) {AGENCIES} )?(?:for|of|to (?:see|have|{_FOUND})) (?:an? )?(?P<topic>(?:[a-z-]+ ){{0,2}}{_ANY_WORK} (?:on|of|for|in) [^.;,:]{{3,80}}?){_TOPIC_END}"
    ),
    re.compile(
        rf"\bproposals? (?:\w+ )?(?:by|of|from) {AGENCIES} (?:for|to {_FOUND}) an? (?P<topic>[^.;,:]{{3,80}}?){_TOPIC_END}"
    ),
    re.compile(
        rf"\b{AGENCIES} (?:then |also |\w+ly )?(?:introduced|presented|tabled|outlined|explained) (?:its|their) (?:joint |own |new )?(?:proposal|idea) (?:on|for|regarding|concerning|about) (?:an? |the )?{_TOPIC}"
    ),
    re.compile(
        rf"\b{AGENCIES} (?:asked|invited|requested) (?:the )?(?:EMG|[Gg]roup|[Mm]eeting|[Mm]embers|[Cc]ommittee|[Ff]orum|[Nn]etwork|[Ss]egment) to (?:consider|{_FOUND}) an? (?P<topic>(?:[a-z-]+ ){{0,2}}{_ANY_WORK} (?:on|of|for|in) [^.;,:]{{3,80}}?){_TOPIC_END}"
    ),
    re.compile(
        rf"\bagreed that {AGENCIES} (?:may|can|could|might) (?:\w+ )?(?:begin|start|organi[sz]e|launch|hold|convene) an? (?P<topic>(?:[a-z-]+ ){{0,2}}{_ANY_WORK} (?:on|of|for|in) [^.;,:]{{3,80}}?)(?=[,.;:]|$| without\b| in (?:19|20)\d\d\b)"
    ),
    re.compile(rf"{AGENCIES}[’']s? proposal (?:on|regarding|concerning|about) {_TOPIC}"),
    re.compile(
        r"\b(?:proposed|suggested) that (?:the )?(?:EMG|[Gg]roup|[Mm]eeting|[Mm]embers|[Ff]orum|[Cc]ommittee|[Nn]etwork)"
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
        rf"\bspoke (?:on behalf of [^.;,]{{2,60}}? )?(?:about|of) an? (?P<topic>(?:[a-z-]+ ){{0,2}}{_ANY_WORK} (?:on|of|for|in) [^.;,:]{{3,80}}?){_TOPIC_END}"
    ),
    re.compile(
        rf"\b[Ff]rom {AGENCIES},? c(?:ame|omes) the (?:wish|idea|suggestion|proposal|request) (?:for|of|to (?:see|have|{_FOUND})) (?:an? |the )?{_TOPIC}"
    ),
)
# Proposed, and no work of the group: "the proposal of the Secretariat on the date of the next meeting".
_NO_WORK = re.compile(
    r"\b(?:agenda|dates?|venue|place|budget|rules|procedure|next meeting|report|minutes|text|wording|title|work ?plan|programme of work|membership|chair|election|format|amendments?|changes?|revis\w+|version|deadline|limit|number|list|clarification|discussion|debate|reference|addition|scope|duration|period|year|name|wording|sentence|paragraph|vote|pause|closure|end)\b",
    re.IGNORECASE,
)


_PROPOSES_THAT = re.compile(
    rf"\b{AGENCIES} (?:proposed|suggested|put forward|floated) (?:that (?:the )?(?:EMG|[Gg]roup|[Mm]eeting|[Nn]etwork|[Ff]orum|[Cc]ommittee)\b|an? )"
)


@dataclass(frozen=True)
class Proposed:
    name: str
    presenters: tuple[str, ...]


def proposed_in(text: str, start: int, *, in_place: bool) -> list[Proposed]:
    """`in_place`: the section is one on proposals, where a topic presented is one proposed."""
    said_by = presenters_said(text)
    found: list[Proposed] = []
    last: Name | None = None
    for name in names(text):
        if name.start < start:
            continue
        is_next = last is not None and _AND_ANOTHER.fullmatch(text[last.end : name.start])
        if is_next or _is_proposed(text, name, in_place=in_place):
            last = name
            behind = text[name.end :]
            year = _TO_YEAR.match(behind)
            found.append(
                Proposed(
                    f"{name.printed}{year[0] if year else ''}",
                    _presenters_behind(behind) or _presenters_before(text[: name.start]),
                )
            )
    if len([one for one in found if not one.presenters]) == len(found):
        found = [Proposed(one.name, said_by) for one in found]
    return found or [Proposed(topic, said_by) for topic in _topics(text, in_place=in_place)]


def is_no_work(words: str) -> bool:
    """What may be proposed, and is no work of the group: a date, an amendment."""
    return bool(_NO_WORK.search(words))


def proposes_something(text: str) -> bool:
    """Whether a new proposal is told, even one without a name that is known."""
    if _PROPOSES_THAT.search(text):
        return True
    return bool(
        presenters_said(text)
        and re.search(
            r"\b(?:propos|suggest)ed\b|\b(?:an?|another|further) (?:\w+ )?(?:proposal|idea|suggestion|concept|paper|note|request|project)\b",
            text,
        )
    )


def _is_proposed(text: str, name: Name, *, in_place: bool) -> bool:
    before, behind = only_agencies(_without_asides(text[: name.start])), text[name.end :]
    if _BEHIND.match(behind) or (in_place and _PRESENTED_BEHIND.match(behind)):
        return True
    small = _SMALL.search(before)
    lead = before[: small.start()] if small else before
    between = before[len(lead) :]
    if _FOUNDED.search(between) and not _PROPOSAL.search(between):
        return not _RECALLS.search(lead)
    return bool(
        _PROPOSES.search(lead)
        or (between.startswith("for ") and _PROPOSES.search(f"{lead}for"))
        or (in_place and _LISTS.search(lead))
        or (_SENT.search(lead) and _NOTE_ON_ONE.match(between))
        or _PROPOSAL.search(between)
        or _PREMATURE.search(lead)
        or _TO_CONSIDER.search(lead)
        or (_WEIGHS.search(lead) and _FOUNDS.search(between))
        or (in_place and _BROUGHT.search(lead))
        or (in_place and _NEW_TO_READER.search(between) and not _ASIDE_OF_TALK.search(lead))
    )


def _without_asides(before: str) -> str:
    """ "proposed, together with WMO, a coalition": the verb stands right before what it proposes."""
    before = re.sub(r" \([^()]*\)", "", before)
    return re.sub(
        r"(?<=\w), (?:which is |as )?(?:contained|set out|described|reproduced|circulated|reflected|outlined|available)\b[^,.;]{2,60},(?= )|(?<=\w), (?:together|jointly|along|with|also|on behalf|as|for)\b[^,.;]{2,80},(?= )"
        r"|(?<=\w), (?:(?:submitted|presented|proposed|tabled|introduced|brought|put forward) (?:jointly )?)?(?:by|from)\b[^,.;]{2,80},(?= (?:was|is|concern\w*|sought|aimed|would)\b)"
        r"|(?<=proposal), (?:by|from|of) [^,.;]{2,80},(?= (?:for|on|to)\b)",
        "",
        before,
    )


def _presenters_behind(behind: str) -> tuple[str, ...]:
    match = _BARE_BEHIND.match(behind)
    return split_names(match["names"] or match["by"]) if match else ()


def _presenters_before(before: str) -> tuple[str, ...]:
    """ "one, by UNDP and DCO, for an IMG on Nature; the other, by ITU, for …"."""
    match = _BY_BEFORE.search(before)
    return split_names(match["names"].rstrip(",")) if match else ()


def _topics(text: str, *, in_place: bool) -> Iterator[str]:
    for shape in (*_TOPICS, *(_THINGS if in_place else ())):
        if (match := shape.search(text)) and not _NO_WORK.search(match["topic"]):
            yield re.sub(r"^an? ", "", match["topic"].strip(' “”"'))
            return
