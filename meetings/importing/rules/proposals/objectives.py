"""What a proposal is for: sentences that say so, and clauses of the sentence that brings it."""

import re

from meetings.importing.rules.words.agencies import AGENCIES
from meetings.importing.rules.words.workstream_kinds import KIND

from .asked_of import asks_somebody
from .presenters import presenters_said

_END = r"(?:objectives?|objects?|purposes?|aims?)"
_NEAR_END = r"(?:goals?|tasks?|intentions?)"
_BE = r"(?:is|was|are|were|would be|will be|would|will)"
_WORK = r"(?:proposal|initiative|study|survey|inventory|mapping|guide|guidance|toolkit|campaign|programme|project|process|consultations|series|dialogue|coalition|idea|IMG|team|force|network|platform|partnership|(?:[\w-]+ ){0,3}?group|(?:[\w-]+ )?(?:team|force|network|platform|partnership|process|dialogue))"
_ABOUT = r"(?:,? (?:on|for|of) [^.,;:]{3,80}?)?(?:, [^.,;:]{3,40},)?"
# What is proposed, as the subject of a sentence: "it", "such a group", "a Task Team on Heat".
_IT = rf"(?:it|(?:the|this|such an?) (?:proposed )?{_WORK}{_ABOUT}|an? (?:proposed |new )?{KIND}{_ABOUT})"
_ITS = rf"(?:its|their|this|the(?: {_WORK}[’']s?)?)"
_THAT = rf"(?:(?:it was (?:explained|said|stated)|(?:he|she|it|they|both|all(?: of them)?|the (?:proponents|presenters)|{AGENCIES}) (?:explained|said|stated|added)) that |(?:according to|in the words of) [^.,;]{{2,40}}, )?"
# How it will be treated, run and judged, and not what it does.
_NO_END = r"(?:be|not|need|require|duplicate|overlap|cost|have|meet|last|start|begin|come|return|go|report|then|also|therefore|only|consist|continue|run|benefit|depend|remain|take (?!stock)|finish|end|work|complement|belong|exceed|carry|include|comprise|do|become)"
_PURPOSE = (
    r"(?:be )?(?:to|look (?:at|for|into)|help|intended|meant|designed|supposed|pool|show|offer|give|allow|map|gather|collect|develop|produce|review|link|connect|enable|make|bring (?:together|the|to)\b"
    r"|provide|deal with|address|examine|explore|support|aim|seek|serve|focus)\b"
    r"(?! (?:be (?:presented|brought|submitted|forwarded|taken|put|considered|discussed|sent|referred|returned)|come back|return)\b)"
)
_SAYS = re.compile(
    rf"{_THAT}(?:"
    rf"{_ITS} (?:\w+ )?{_END}\b|{_ITS} (?:\w+ )?{_NEAR_END} {_BE}\b"
    rf"|{_IT} (?:would|will|should|is|are|was) {_PURPOSE}"
    rf"|{_IT} (?:would have|has|had) (?:for its|as its|the|as) {_END}\b"
    rf"|{_IT} (?:(?:would |will |is to |is )?(?:aims?|aiming|seeks?|intend(?:s|ed))|is meant|would help|is designed)\b"
    rf"|(?:what for|{_END}|goals?|why|rationale) ?:)",
    re.IGNORECASE,
)
# What stands in front of such a sentence is only why.
_SAYS_ALL = re.compile(
    rf"{_ITS} (?:\w+ )?{_END}(?: of [^.,;]{{2,60}})? (?:is|was|would be) to\b", re.IGNORECASE
)
_DOES = re.compile(rf"(?:{_THAT}(?!it\b))?{_IT} (?:would|could) (?!{_NO_END}\b)[a-z]+\b", re.IGNORECASE)
_LABEL = re.compile(r"^(?:Objectives?|Purpose|Aims?|Goals?|What for|Why|Rationale) ?[:–] ?")
# In the sentence that brings a proposal: "…, whose objective is to prepare guidance".
_CLAUSE = re.compile(
    rf"(?:\b(?:(?:that|and) (?:its|their) (?:\w+ )?{_END}|whose (?:\w+ )?(?:{_END}|goals?)|the (?:\w+ )?(?:{_END}|goals?) of which) (?:is|was|are|were|would be|will be)"
    rf"|\bwith (?:the|an?) (?:\w+ )?(?:{_END}|goal) (?:of|(?=to\b))|\bwith a view to|\bin order|\bso as"
    rf"|,? (?:which (?:is|was|would be) )?(?:intended|designed|meant|aim(?:ed|ing)) (?:at|(?=to\b))"
    rf"|, which (?:is|was) (?=to (?!{_NO_END}\b)[a-z]+ )|, (?:which|that) (?:would|could) (?!{_NO_END}\b)(?=[a-z]+ )) ?(?P<end>\S.{{12,}})",
    re.DOTALL,
)
_ONLY_WHO = re.compile(
    r"(?:(?:The|This|Its|A) (?:\w+ )?(?:idea|proposal|topic|item|concept(?: note)?|initiative)(?:, [^,.;:]{2,60},)? (?:was|is|has been|had been) (?:\w+ )?(?:presented|introduced|proposed|suggested|raised|made|tabled|submitted|put forward|brought forward) by [^.:]{2,120}|(?:The|This) (?:idea|proposal|topic|item|initiative) (?:came|comes|stems|stemmed|originated) (?:from|with) [^.:]{2,120}"
    r"|[^.:,]{2,100} (?:presented|introduced|tabled|submitted|made|put forward) (?:an?|the|its|their) (?:\w+ )?(?:proposal|idea) (?:for|of|on|to establish) [^.:,]{3,120}|[^.:]{2,120} (?:presented|introduced|proposed|tabled|submitted) (?:it|(?:the|this|its|their) (?:topic|proposal|idea|item|concept(?: note)?|initiative))"
    r"|(?:Presented|Proposed|Submitted|Tabled|Introduced) by [^.:,]{2,120}|(?:By|Presenters?|Presented by|Proponents?|Proposed by|Submitted by|Sponsors?): ?[^.]{2,120})\.?"
)
_OTHER_LABEL = re.compile(
    r"(?:(?:(?:Proposed|Planned|Main|Key) )?activities|Next steps?|Budget|Duration|Resources|Time ?(?:frame|line)|Deliverables|Leads?) ?: ?\S",
    re.IGNORECASE,
)
# What somebody said or did in the meeting, and not what the proposal is for.
_MANY = r"(?:(?:Some|Several|A few|Many|Other|Two|Three|Four|One|Most|All|A number|Various|Individual|The) (?:of )?(?:the )?)?"
_SOMEBODY = (
    rf"(?:{_MANY}(?:[Mm]embers?|[Pp]articipants|[Aa]gencies|[Ss]peakers?|(?:[Ss]enior )?[Oo]fficials|[Dd]elegat\w+|[Rr]epresentatives?|[Pp]roponents?|[Pp]resenters?|[Ff]ocal points|[Oo]thers)(?: of {AGENCIES})?"
    rf"|Some|Several|Many|Most|Others|They|He|She|The (?:Chair\w*|Secretariat|(?:[\w-]+ )?(?:meeting|segment)|Group)|{AGENCIES}(?: and (?:\w+ )?(?:several |some |a few )?(?:other|of its) \w+)?|(?:Mr|Ms|Mrs|Dr|Prof)\.? [^.,;]{{2,60}})"
)
_REACTION = re.compile(
    rf"(?:(?:In|During|Following|After|Speaking (?:for|on)|On behalf of) [^,]{{3,80}}, )?(?:The )?{_SOMEBODY}(?: \([^()]*\))?,? (?:[^,.;]{{0,120}}, )?(?:\w+ly |also |then |all |both )*"
    r"(?:will (?:also )?be (?:invited|asked|requested|consulted|welcome|approached)\b|(?:may|might) (?:wish|want|like)\b"
    r"|(?:will|would like to|could) (?:take part|participate|join|contribute|speak|raise|consult|present|submit|provide|send|look into|come back|return|revise)\b"
    r"|(?!(?:had )?(?:proposed|suggested) to\b|explained\b|would\b|should\b|will\b)"
    r"(?:[a-z]{2,}ed|had|was|were|has|have|thought|felt|spoke|saw|said|gave|found|held|drew|took|put|made|sought|wished|brought|set)\b)"
)


def is_objective(sentence: str) -> bool:
    return bool(_SAYS.match(sentence) or _DOES.match(sentence))


def clause_of_objective(sentence: str) -> str:
    """ "to prepare guidance." of "UNEP proposed a Task Team on Dust, the aim of which is to prepare guidance."."""
    match = _CLAUSE.search(sentence)
    return match["end"] if match else ""


def without_label(text: str) -> str:
    return _LABEL.sub("", text)


def of_objective(sentences: list[str]) -> list[str]:
    """Without what was said of the proposal, and without those that only say who presented it."""
    if not sentences:
        return []
    place = next((place for place, text in enumerate(sentences) if _SAYS.match(text)), 0)
    if _SAYS_ALL.match(sentences[place]) or all(
        presenters_said(text) or _REACTION.match(text) for text in sentences[:place]
    ):
        sentences = sentences[place:]
    return [text for text in sentences if is_objective(text) or not _is_beside(text)]


def _is_beside(text: str) -> bool:
    return bool(
        _ONLY_WHO.fullmatch(text) or _OTHER_LABEL.match(text) or _REACTION.match(text) or asks_somebody(text)
    )
