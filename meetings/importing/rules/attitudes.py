"""What words say that a meeting holds of a proposal: verbs by what they hold, in the shapes in which they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.lifecycle import Position

_KINDS = (
    r"issue management groups?|IMGs?|task teams?|task forces?|consultative process(?:es)?|(?:nexus )?dialogues?"
    r"|coalitions?|(?:working|contact|sub-?) ?groups?|groups?|networks?|platforms?|partnerships?|consultations|process(?:es)?"
)
# What a proposal is called, and what stands for it.
_HEAD = (
    r"(?:proposals?|proposed|requests?(?! (?:to|that|UN|[A-Z]{2}))|ideas?|initiatives?|concepts?|suggestions?|topics?|pitch|plan|motion|establishment|establishing"
    rf"|creation|setting up|launch(?:ing)?|formation|version|{_KINDS}|it|them|both|this|(?:first|second|third|former|latter|other)(?: two| one)?(?=[.,;]| (?:and|but)\b|$))\b"
)
_WORD = r"(?!(?:of|for|and|to|with|by|in|on|at|from|that|which|as|or|is|was|were|be|take|look|asked?)\b)[\w’'(/)-]+ "
_THING = rf"(?:{_WORD}){{0,5}}?{_HEAD}"
_MATTER = rf"(?:{_WORD}){{0,4}}?(?:{_HEAD}|(?:decisions?|consideration|discussion|presentation|matter|item|question|issue)\b)"
_ADVERB = (
    r"(?:(?:\w+ly|also|then|thus|therefore|further|again|at length|in detail|in principle|in general|on the whole|well|all|warmly"
    r"|by consensus) ){0,3}"
)
_IS = r"(?:was|were|has been|have been|is|are|being|stands?)"
_TO_DECIDE = r"(?:agreed?s?|decide[sd]?|resolve[sd]?|it was (?:agreed|decided|resolved))"
_MEETING = (
    r"(?:members?|meeting|participants|officials|segment|group|network|agencies|delegates|representatives|committee|forum|board"
    r"|SOM ?\d*|EMG|majority|they|it|all|most|present|was)"
)

_MANY = (
    r"(?:members|participants|agencies|officials|delegates|representatives|presenters|most|all|they|present)"
)
_SUPPORT = (
    rf"(?:(?:supported|supports|endorse[sd]|backed|backs|favou?red|favou?rs|welcome[sd]|accept(?:ed|s)|(?:agree[sd]|concur(?:red|s)) (?:to|with|on))"
    rf"|(?:{_MANY}|(?:agree|decide)[sd]? to|(?:readiness|ready|willing|prepared|happy|could|inclined)(?: to)?) {_ADVERB}(?:support|endorse|back|favou?r|welcome|accept|(?:agree|concur) (?:to|with|on)))"
)
_IS_SUPPORTED = r"(?:supported|endorsed|backed|accepted|agreed(?: to(?=[.,;]|$| by\b)| upon| on)?(?! that\b| to\b| not\b)|favou?red|(?:well|\w+ly) received|welcomed)"
_BACKING = (
    r"(?:support|backing|agreement|endorsement|approval|favou?r|acceptance|consensus|sympathy)(?! that\b)"
)
_FOUND = r"(?:met with|meets with|found|finds|received|receives|enjoy(?:ed|s)?|had|has|got|gets|gain(?:ed|s)|won|gathered|commanded|attracted|drew)"
_GIVEN = r"(?:express(?:ed)?|voiced?|gave|gives?|lent|offered|signall?ed|indicated|confirmed|reiterated|declared|stated)"
_SET_UP = r"(?:establish|create|set up|launch|start|form|open|convene)"
_NOT = r"(?:did|do|does|could|can|would|will|was|were|is|are|has|have|had) not (?:yet )?"

# "saw no need to bring it to the SOM" tells where it goes, and nothing against it
_OF_OFFICIALS = r"[^.;]{0,60}\b(?:SOM\b|SOM ?\d|[Ss]enior [Oo]fficials)"
_NOTHING_NEW = (
    rf"(?:pursue|take (?:up|forward)|{_SET_UP}|support|endorse|approve|proceed|go ahead|start|have)"
)

# The more telling first: "discussed the proposal and did not support it" is no support.
_SHAPES = [
    (Position.WITHDRAWN, rf"\bwithdr[ae]w(?:s|n)? {_THING}|\b{_IS} {_ADVERB}(?:withdrawn|retracted)\b|\b(?:retracted|dropped|withdrew) (?:its|their|the) (?:proposal|idea)|\bnot (?:maintain|pursue|insist on|press) (?:(?:its|their) (?:proposal|idea)|the (?:matter|point|issue))|\bno longer (?:wish|want|intend|plan)(?:ed|s)? to (?:maintain|pursue|insist on|press) (?:its|their|the|it)\b|\b(?:abandoned|took back|gave up) (?:its|their|the) (?:proposal|idea)|\btook (?:it|(?:its|their|the) (?:proposal|idea)) (?:back|off)\b"),
    (Position.NOT_SUPPORTED,
     rf"\b{_NOT}(?:be )?{_ADVERB}(?:supported|support|endorsed?|backe?d?|favou?r|approved?|accept(?:ed)?|agree[d]? (?:to|with|on(?! (?:whether|how|what|who|when|its|an?)\b))|agreed|pursued?|retained?|take up|taken (?:up|forward)|establish(?:ed)?)\b(?! agreement)"
     rf"|\b(?:did not|failed to|does not) (?:find|meet with|gain|receive|obtain|win|get|command|enjoy|attract) (?:[\w’'-]+ ){{0,4}}?{_BACKING}"
     rf"|\b{_FOUND} (?:no|little|hardly any|not enough|insufficient) {_BACKING}|\b(?:there (?:was|is)|with) (?:no|little|insufficient|not enough) (?:support|backing|favou?r|interest)\b|\black(?:ed|s) (?:\w+ )?support"
     rf"|\b(?:unable|not (?:\w+ )?(?:in a position|ready|prepared|willing)) to (?:support|endorse|approve|accept|agree)\b"
     rf"|\b(?:reject(?:ed|s)?|decline[sd]?|turned down|dismissed|opposed) (?:to )?{_THING}|\b{_IS} {_ADVERB}(?:rejected|declined|turned down|dismissed)\b"
     rf"|\bdecided against\b|\b(?:decided|agreed|preferred|chose|wished|resolved) not to {_NOTHING_NEW}\b|\brefrained? from\b"),
    (Position.DEFERRED,
     rf"\b(?:hold|held|put|carry|carried|leave|left|lay|laid) (?:the |its |this |any )?(?:it|{_MATTER}) (?:over|off|open|pending|aside|in abeyance)\b|\b(?:shelved|parked|tabled for later) {_MATTER}|\b{_IS} (?:shelved|parked|set aside)\b"
     rf"|\b(?:defer(?:red|s)?|postpone[sd]?|put off|held over|adjourn(?:ed|s)|delayed) (?:(?:to|until|till|for) [^,.;]{{2,40}}? (?=the |its |their |an? ))?{_MATTER}|\b{_IS} {_ADVERB}(?:deferred|postponed|put off|held over|adjourned|carried over|left (?:over )?(?:for|to|until) (?:(?:the|its) (?:next|following)|a later))"),
    # Why the meeting holds it so: what it then decides weighs more.
    (Position.NOT_SUPPORTED,
     rf"\b(?:considered|found|held|deemed|judged|regarded|viewed|felt|agreed|thought|decided|concluded|of the (?:view|opinion)|was|is|be|as)\b.{{0,60}}\b(?:premature|too early|unnecessary|superfluous|redundant)\b(?! (?:for \w+ )?to (?:take|decide|form|judge|conclude|say|agree|express)| for (?:a|any) (?:\w+ )?(?:decision|conclusion|position|judg\w+))|\b(?:premature|too early) to {_SET_UP}"
     r"|\b(?:(?:was|were|is|are|members|all|most|meeting|officials) )not (?:\w+ly )?(?:convinced|persuaded|in favou?r|favou?rable|supportive)\b"
     rf"|\b(?:considered|found|felt|concluded|thought|held|agreed|of the (?:view|opinion)) (?:that )?[^.;]{{2,40}} (?:was|were|is|are) not (?:yet )?(?:\w+ly )?(?:ripe|mature|needed|necessary|justified|warranted)\b(?!{_OF_OFFICIALS})"
     rf"|\b(?:saw|sees?|found|finds) (?:no|little) (?:\w+ )?(?:need|value|merit|case|place|reason|benefit)\b(?! {_OF_OFFICIALS})|\bno (?:need|case|reason) was seen\b(?! {_OF_OFFICIALS})"
     rf"|\bdid not (?:see|find|consider) (?:the |a |any |an |it )?(?:\w+ )?(?:need|value|merit|case|reason|necessary)\b(?! {_OF_OFFICIALS})"),
    (Position.DEFERRED,
     r"(?:\b(?:comes?|came|brought|bring|be) |[;,] |^)back (?:to (?:its|their|the|SOM)|at|in (?!place\b|favou?r\b)|once|(?:to it |to members |to the \w+ )?with an? [\w-]+ (?:text|proposals?|version|drafts?|note|paper|idea|concept|terms of reference))\b|\b(?:return|revert|come back) to (?:it|the (?:proposal|matter|issue|question|topic|idea|item)|this) (?:at|in (?:\d{4}|the|its|spring|autumn|summer)|later|when|once|after|next|by)(?!\w)"
     r"|\b(?:more|further) time (?:was|is) needed\b|\bdecided to (?:revisit|hold over)\b|\bre-?(?:submit|introduce|table)\b|\b(?:present|submit|bring|table|raise) (?:it|(?:the|its|their) (?:\w+ )?(?:request|proposal|idea|topic|note|matter|paper))(?: [^,.;]{0,30})? again\b|\b(?:refer(?:red|s)?|sen[dt]s?|remitted) (?:[\w’'-]+ ){0,3}?back\b|\b(?:look at|consider|discuss|examine|review|take up) (?:[\w’'-]+ ){1,4}?(?:again|anew|further) (?:at|in|by|once|when)\b"
     r"|\b(?:be|been) (?:(?:further )?(?:considered|discussed|examined|taken up|looked at|reviewed) (?:again|anew|further)|revisited|resubmitted)"),
    (Position.APPROVED,
     rf"\b(?:approve[sd]|adopt(?:ed|s)) {_THING}|\b{_IS} {_ADVERB}(?:approved|adopted)\b|{_TO_DECIDE} (?:\w+ly )?(?:to {_SET_UP}|(?:on|upon) the (?:establishment|creation|launch|setting up))"
     r"|\b(?:gave|gives|given|received|with) (?:its|their|the) (?:\w+ )?(?:approval|consent|green light|go-ahead)\b|\bgreen-?light(?:ed|s)?\b|\b(?:is|was|are|were) (?:thus |hereby |therefore |accordingly )?(?:set up|established|created|launched)(?=[.,;]|$| (?:for|until|with|under|as|and|on|subject|in|at)\b)"
     rf"|\b{_MEETING} [a-z]+ed [^.;,]{{2,60}}? and (?:\w+ly )?(?:set up|established|created|launched) (?:the |this |a |an )?(?:\w+ ){{0,2}}?(?:sub-?group|{_KINDS})\b"
     rf"|\b{_MEETING} (?:\w+ly |hereby |therefore |thus )?(?:sets? up|establish(?:ed|es)|create[sd]|launche[sd]) (?:the |this |a |an )?(?:\w+ ){{0,2}}?(?:sub-?group|{_KINDS})\b"),
    (Position.SUPPORTED,
     rf"\b{_SUPPORT} {_ADVERB}(?:and \w+ )?{_THING}|\b{_IS} {_ADVERB}(?:and )?{_IS_SUPPORTED}\b|\b{_IS} {_ADVERB}\w+ received and {_IS_SUPPORTED}\b"
     rf"|\b{_FOUND} (?:with )?(?:(?!no\b|little\b)[\w’'-]+ ){{0,4}}?{_BACKING}\b|\b{_GIVEN} (?:[\w’'-]+ ){{0,4}}?(?:support|backing|agreement)\b"
     rf"|\b(?:all|everyone|it was|{_MEETING}) (?:\w+ly )?agree[sd]?(?=[.;,]|$| and\b)|\bthere (?:was|were|is) (?:(?!no\b|little\b|not\b)\w+ ){{0,2}}?(?:{_BACKING}|no objections?)\b|\b(?:raised|had|heard|has|with|without|saw|no) (?:no |any )?objections?\b|\b(?:nobody|no one|no (?:member|agency|delegation)|none) (?:\w+ )?object(?:ed|s)\b|\bnot object\b|\b(?:met|encountered|faced|aroused) (?:with )?no (?:opposition|objections?|resistance|dissent)\b|\b(?:nobody|no one|none) (?:\w+ )?(?:spoke against|opposed|disagreed)\b"
     rf"|\b(?:segment|meeting|members|participants|group) (?:will|is to|are to) (?:\w+ly |therefore |thus )?(?:recommend|support|forward|submit) (?:the |its |this |that )"
     rf"|\b(?:{_IS}|{_MANY}|meeting|segment|group) {_ADVERB}(?:supportive|in favou?r|favou?rable|agreeable|positive)\b|\b(?:spoke|came out|pronounced themselves|expressed themselves) (?:\w+ )?in favou?r\b|\blook(?:ed|s)? favou?rably\b"
     rf"|\b{_TO_DECIDE} to (?:forward|submit|present|recommend|bring|put|refer|pass|take|transmit)\b.{{0,40}}?\b{_HEAD}|\b{_TO_DECIDE} (?:\w+ )?that (?:the |this |both )?(?:\w+ )?{_HEAD} (?:[^.;]{{0,60}}? )?(?:should )?(?:be|is|was|will|goes?)\b"
     rf"|\brecommend(?:ed|s)? (?:that (?:the )?(?:SOM ?\d*|[Ss]enior [Oo]fficials) (?:{_SET_UP}|approve|endorse|adopt|support)|(?:to (?:the )?(?:SOM ?\d*|[Ss]enior [Oo]fficials) )?(?:the )?(?:proposal|establishment|creation|launch|approval|its approval))"),
    # Looked at later, and nothing held of it now.
    (Position.DEFERRED,
     r"\b(?:submit|present|prepare|provide|bring|circulate|develop|draft) (?:an?|the|its|their) (?:[\w-]+ )?(?:revised|reworked|amended|fuller|narrower|modified|clearer|new|second) (?:[\w-]+ )?(?:versions?|proposals?|concepts?|(?:concept )?notes?|drafts?|text|papers?)\b|\b(?:needed|needs|required?s?) (?:further|more) (?:preparation|work|thought|development|elaboration|reflection|consultations?)\b"
     r"|\b(?:will|would|is to|should|shall|to) be (?:taken up|considered|discussed|examined|reviewed|looked at) (?:at|in|by) (?:the|its|their|a) (?!meeting\b)(?:\w+ ){0,3}(?:meeting|session|segment)|\bto be (?:further )?(?:considered|discussed|taken up) (?:again )?at (?:a later|the next|its next|a future)"),
    (Position.NOTED, rf"\b(?:took|takes|taken) (?:due |careful )?note(?: of\b (?:[^.;]{{0,40}}? )?(?:{_HEAD}|presentation\b)|$|[.,;]| of[.,;]?$)|\bnote[ds]? (?!that\b|with concern\b)(?:{_THING}|the presentation\b)|\b{_IS} {_ADVERB}(?:noted|taken note of)\b|\bnote was taken of {_THING}"),
    (Position.CONSIDERED,
     rf"\b(?:considered|considers|discusse[sd]|debated|examined|exchanged views on|had an? (?:\w+ )?(?:exchange(?: of views)?|discussion|debate) (?:of|on|about)) {_MATTER}|\b{_IS} {_ADVERB}(?:considered|discussed|debated|examined)\b"
     r"|\b(?:views?|opinions?|members|participants|agencies|delegations)\b[^.;]{0,60}? (?:were|remained|are|was) (?:\w+ )?(?:divided|split)\b|\b(?:views|opinions) (?:\w+ )?(?:differed|diverged|varied)\b"
     r"|\bno (?:\w+ )?(?:agreement|consensus|decision|conclusion|position|common view)\b(?! of\b| by\b| is needed| was needed| required)|\bnot? (?:reach|take|come to|arrive at|taken|adopted) (?:an? |any )?(?:\w+ )?(?:agreement|consensus|decision|conclusion|position)\b"
     r"|\b(?:while|whereas|but) (?:some |many )?others\b|\bnot agree (?:on |upon )?(?:whether|how|what|an?)\b"),
]  # fmt: skip
_FRAGMENTS = [
    (Position.WITHDRAWN, r"withdrawn"),
    (Position.NOT_SUPPORTED, r"not (?:\w+ly )?(?:supported|approved|endorsed|agreed|accepted|taken (?:up|forward)|pursued|established|adopted)|rejected|declined|turned down|no (?:support|interest)|premature|too early"),
    (Position.DEFERRED, r"(?:decision )?(?:(?:sent|referred) back|deferred|postponed|put off|held over|adjourned)|on hold|to be (?:revised|resubmitted|reworked)|to be (?:discussed|considered|taken up) (?:again|further|at)|pending|comes? back"),
    (Position.APPROVED, r"approved|adopted|established|green light"),
    (Position.SUPPORTED, rf"{_ADVERB}(?:supported|endorsed|agreed|accepted|welcomed|backed)|(?:(?:broad|general|full|strong|wide|unanimous|clear|good) )?support|in favou?r|(?:no|without) objections?|(?:broad|general|full) (?:agreement|consensus)"),
    (Position.NOTED, r"(?:taken )?noted?(?: of)?(?: with \w+)?"),
    (Position.CONSIDERED, r"considered|discussed|debated|no (?:agreement|consensus|decision|conclusion|position)|views (?:were )?(?:divided|differed)"),
]  # fmt: skip
# Ends of what a fragment may be: "Supported; to SOM30", "Withdrawn by UNEP".
_FRAGMENT_START = r"(?:(?:the |this )?(?:proposal|idea|topic|initiative)(?: (?:is|was))? )?"
_FRAGMENT_END = r"(?=$| ?[.,;:(–—/-]| (?:to|for|at|until|till|with|in|subject|provided|on|and|but|as|by (?:the|all|members|consensus|SOM|most|[A-Z]{2})))"
_CONDITION = re.compile(
    r"\b(?:provided|on (?:the )?condition|(?:on|with) the understanding|as long as|so long as|with the proviso|conditional on|if (?:it|the|its))\b"
    r"|\bsubject to (?!(?:the |its |final |their )?(?:\w+ )?(?:approval|availability|confirmation|endorsement|decision|funding|resources|agreement|consent)\b)"
    r"|\bwith (?:an? |some |minor |small |few |the following |certain |several |slight |editorial |one |two |the ){0,3}(?:changes?|amendments?|modifications?|revisions?|adjustments?|reservations?|additions?|comments|edits|inclusion|suggestions?|provisos?|conditions?|caveats?|qualifications?)\b"
    r"|\b(?:with|subject to) (?:this|these|that|those) (?:\w+ )?(?:changes?|amendments?|modifications?|revisions?|adjustments?|understanding|provisos?|conditions?|additions?|comments)\b"
    r"|\bas (?:amended|revised|modified|adjusted|reworded)\b|\b(?:revised|amended|modified|shorter|reduced|narrower|broader) (?:form|version|proposal|scope|title|text|draft|note)\b"
    r"|\band (?:\w+ )?(?:asked|requested|invited|encouraged|urged) (?!members|all|the (?:meeting|segment|group|[Ss]ecretariat))[^.;,]{2,60}? to (?:\w+ly )?(?:revise|amend|adjust|narrow|shorten|reformulate|refine|reword|redraft|rework|sharpen|limit|reduce|modify|add|delete|remove)\b"
    r"|\b(?:but|though|although|while|yet)\b[^.;]{0,30}?\b(?:ask(?:ed|s|ing)?|request\w*|want\w*|wish\w*|suggest\w*|recommend\w*|call\w*|prefer\w*)\b",
    re.IGNORECASE,
)  # fmt: skip
_SOME = r"(?:some|several|a few|few|one|two|three|four|other|others|certain|individual|a number of|a|another)"
_AGENCY = r"(?!EMG\b|SOM|IMG|UN\b)[A-Z][\w’'/-]*[A-Z][\w-]*|World Bank|(?:M[rs]|Mrs|Dr|Prof)\.? [^,;]{2,40}"
# In front of a verb whose subject is not the meeting, or that is only wished for or told of the past.
_NOT_THE_MEETING = re.compile(
    rf"(?:\b(?i:{_SOME})(?: of the)?(?: [\w-]+)?(?: members?| agenc(?:y|ies)| participants?| delegat\w+| officials| speakers?| entit(?:y|ies)| presenters?| observers?)?"
    rf"|\b(?:{_AGENCY})|\b(?:[Rr]epresentatives?|[Oo]bservers?|[Ss]ecretariat) (?:of|for|from) [^.;]{{2,60}}|\b[Ss]ecretariat|\b[Cc]hair(?:person|man)?) ?(?:\([^()]*\) ?)?(?:,? ?(?:\w+ly|also|then|too) )?$"
)
_UNREAL = re.compile(
    r"\b(?:[Tt]o|would|could|might|may|should|will|shall|whether|if|please|for|not|had been|and not|cannot|in order to|who|which|helps?|had) (?:\w+ly |be |have |then |further ){0,2}$"
)
_DENIED = re.compile(
    r"\b(?:not|whether|if|had been|could have been|(?:prefer(?:red)?|wish(?:ed|es)?|want(?:ed|s)?|(?<!was )(?<!were )asked|suggested|proposed|liked?) (?:it )?(?:to|that it)(?: be)?) $"
)
_MEANT = re.compile(
    rf"(?:{_TO_DECIDE}|was (?:agreed|decided)|readiness|ready|willing|prepared|inclined|happy|pleased|could) (?:to )?$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:which|that|who)\b[^.,;]{0,30}$")
_SUBJECT = re.compile(
    rf"\b(?:{_HEAD}|decision|consideration|matter|item|question|issue|discussion)", re.IGNORECASE
)
_ASIDE = re.compile(
    r", (?:after|following|having|however|nevertheless|therefore|in (?:light|view|the light) of|upon|for their part|in turn|with thanks|while|in general|by and large)\b[^,.;]{0,80},"
)
_PASSIVE = re.compile(
    rf"(?:{_IS})\b.*(?<!supportive)(?<!in favour)(?<!in favor)(?<!favourable)(?<!favorable)(?<!agreeable)(?<!convinced)(?<!persuaded)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Attitude:
    position: str
    weight: int  # of two on one proposal that with the smaller one tells more


def _compiled(
    shapes: list[tuple[Position, str]], start: str = "", end: str = ""
) -> list[tuple[str, re.Pattern[str]]]:
    return [
        (position.value, re.compile(rf"{start}(?:{shape}){end}", re.IGNORECASE)) for position, shape in shapes
    ]


_SENTENCES = _compiled(_SHAPES)
_ALONE = _compiled(_FRAGMENTS, _FRAGMENT_START, _FRAGMENT_END)
_WITH_CHANGES = 3  # between deferred and approved


def attitude_in(text: str) -> Attitude | None:
    """What a sentence says that the meeting holds; what a single member or a past meeting holds is none."""
    plain = _ASIDE.sub("", text)
    found = next(_attitudes(plain), None)
    if found is None or not _is_support(found.position) or not _CONDITION.search(plain):
        return found
    return Attitude(Position.SUPPORTED_WITH_CHANGES.value, _WITH_CHANGES)


def attitude_alone(text: str) -> Attitude | None:
    """What stands behind a label, or alone as a sentence: "supported, goes to SOM30"."""
    for weight, (position, shape) in enumerate(_ALONE):
        if match := shape.match(text):
            if _is_support(position) and _CONDITION.search(text, match.end()):
                return Attitude(Position.SUPPORTED_WITH_CHANGES.value, _WITH_CHANGES)
            return Attitude(position, _weight_of(position, weight))
    return None


def _weight_of(position: str, default: int) -> int:
    return next((2 * place for place, (held, _) in enumerate(_SENTENCES) if held == position), default)


def _is_support(position: str) -> bool:
    return position in (Position.SUPPORTED, Position.APPROVED)


def _attitudes(text: str) -> Iterator[Attitude]:
    for place, (position, shape) in enumerate(_SENTENCES):
        if any(_is_of_the_meeting(text, match, position) for match in shape.finditer(text)):
            yield Attitude(position, 2 * place)


def _is_of_the_meeting(text: str, match: re.Match[str], position: str) -> bool:
    before = text[: match.start()]
    if position in (Position.WITHDRAWN, Position.DEFERRED):  # whoever says so
        return not _DENIED.search(before)
    if _UNREAL.search(before) and not _MEANT.search(before):
        return False
    if _PASSIVE.fullmatch(match[0]):
        clause = re.split(r"[.;:]", before)[-1]
        return bool(_SUBJECT.search(clause)) and not _RELATIVE.search(clause)
    return not _NOT_THE_MEETING.search(before)
