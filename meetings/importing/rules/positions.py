"""What a meeting held of a proposal, and where the proposal goes next: the tables."""

import re
from dataclasses import dataclass

from meetings.lifecycle import Position, Route

from .ordinals import ORDINAL

_WHO = (
    r"(?:(?:the )?(?:EMG )?(?:members?|meeting|participants|senior officials|technical segment|segment|group|network|agencies|delegates"
    r"|representatives|committee|secretariat|forum|board|SOM|majority|majority of members|presenters?|proponents?|they|it|most|all)"
    r"(?: of the EMG| present)?)"
)
_THING = (
    r"(?:the |this |its |their |an? )?(?:\w+ ){0,3}?(?:proposals?|proposed|idea|initiative|concept|establishment|establishing|creation|suggestion|topic|it\b|plan"
    r"|issue management group|IMG|task team|consultative process|(?:nexus )?dialogue|coalition|working group|motion)"
)
_IS = r"(?:was|were|has been|have been|is|are)"
_PROPOSAL = r"(?:the |this |both |all )?(?:\w+ )?(?:proposals?|idea|initiative|topic|suggestion|concept|consideration of the proposal)(?: [^.;,]{0,120}?)?"
_CHANGED = (
    r"(?:with|subject to|provided|on condition|on the understanding)(?: that)?(?: \w+){0,4}? ?"
    r"(?:changes?|amendments?|amended|modifications?|revisions?|revised|comments|condition|adjustments?|inclusion|addition|incorporation|suggestions|clarifications?|understanding|would|be|should)"
)

# The more telling first: "discussed the proposal and did not support it" is no support.
_POSITIONS = [
    (Position.WITHDRAWN, rf"\bwithdr[ae]w(?:n|s)?\b.{{0,40}}\b{_THING}|{_PROPOSAL} {_IS} (?:\w+ly )?withdrawn|\bwithdrew\b"),
    (Position.NOT_SUPPORTED,
     rf"\b(?:did|do|does|could|would) not (?:\w+ly )?(?:support|endorse|back|pursue|take up|approve|agree (?:to|with|on)|accept|favou?r)\b|{_IS} not (?:\w+ly )?(?:supported|endorsed|approved|accepted|agreed)"
     rf"|\b(?:rejected|declined|turned down|opposed)\b.{{0,40}}\b{_THING}|{_PROPOSAL} {_IS} (?:rejected|declined|not pursued)"
     r"|\b(?:considered|found|held|deemed|judged|regarded|viewed|felt|agreed|was|be|as)\b.{0,60}\bpremature\b|\bpremature to (?:establish|create|set up|launch)"
     r"|\b(?:was|were|is|are) not (?:\w+ly )?(?:convinced|persuaded|in favou?r|favou?rable|taken up|pursued)\b"
     r"|\b(?:saw|sees?|found|finds) no (?:need|added value|merit|case|place|reason)\b|\bdid not see (?:the |a |any )?(?:need|added value|merit|case)\b"
     r"|\bpreferred not to\b|\b(?:met with|found) (?:no|little) (?:support|favou?r|interest|agreement)\b|\bno support for"
     r"|\bfound no support|\bno support for|\bdecided not to (?:establish|create|set up|launch|pursue|support)"),
    (Position.DEFERRED,
     rf"\b(?:defer(?:red|s)?|postponed?|put off)\b.{{0,80}}\b(?:{_THING}|decision|consideration)|{_PROPOSAL} {_IS} (?:deferred|postponed)"
     r"|\b(?:item|matter|question|issue|topic|decision|discussion|proposal|idea) (?:was|were|is|has been) (?:\w+ )?(?:deferred|postponed|put off|held over|adjourned|left for|carried over)\b"
     r"|\b(?:comes?|came|brought|bring|return(?:ed)?) back (?:at|to (?:its|their) next|to the next|in \d{4})\b|\b(?:will|would|is to|should|shall|to) be (?:taken up|considered|discussed|revisited|examined|reviewed|looked at) (?:again|further|anew)?\s?(?:at|in|by) (?:the|its|their|a) (?!meeting\b)(?:\w+ ){0,3}(?:meeting|session|segment)"
     r"|\bmore time (?:was|is) needed\b|\bdecided to (?:revisit|hold over)\b"
     r"|\b(?:return|revert|come back) to (?:it|the (?:proposal|matter|issue|question|topic)) (?:at|in \d{4}|later|when|once)|^deferred\b"
     r"|\bto be (?:further )?(?:considered|discussed|taken up) (?:again )?at (?:a later|the next|its next|a future)"),
    (Position.SUPPORTED_WITH_CHANGES,
     rf"\b(?:supported|supports?|supportive|endorse[ds]?|approve[ds]?|agree[ds]? to|accept(?:ed|s)|welcome[ds]?|favou?rable|in favou?r|no objection)\b.{{0,140}}?\b{_CHANGED}|\bsupported (?:a|the) (?:revised|amended|modified)"),
    (Position.APPROVED, rf"\b(?:approve[ds]|adopt(?:ed|s))\b.{{0,60}}?\b{_THING}|{_PROPOSAL} {_IS} (?:\w+ly )?(?:approved|adopted)"
     rf"|{_WHO} (?:agree[ds]?|decide[ds]?) to (?:establish|create|set up|launch)|\b(?:gave|gives) (?:its|their) (?:approval|consent|green light)\b|\b(?:sets? up|establish(?:ed|es)) (?:the|this|a) (?:sub-?group|working group|group|IMG|issue management group|task team|task force|coalition|process)\b"),
    (Position.SUPPORTED,
     rf"{_WHO} (?:\w+ly |also |in general |broadly ){{0,2}}(?:supported|supports?|endorse[ds]?|back(?:ed|s)|welcomed and supported|agree[ds]? (?:to|with|on))\b.{{0,60}}?\b{_THING}"
     rf"|\bsupported (?:the |this |its |an? )?(?:\w+ )?(?:proposal|idea|initiative|establishment|proposed)|{_PROPOSAL} (?:{_IS}|(?:met|received|found|enjoyed|had)) (?:\w+ly |with |the |broad |wide |general |strong |full )*(?:supported|endorsed|support|agreed)\b"
     rf"|\b(?:was|were|is|are) (?:\w+ )?(?:supportive|in favou?r|favou?rable)\b|\bagreed to (?:forward|submit|present|recommend|bring|put)\b.{{0,40}}\b{_THING}|\bexpressed (?:\w+ )?(?:support|their support)\b|\bthere (?:was|were) (?:\w+ )?(?:support|agreement|no objections?)\b|\b(?:raised|had|heard|without) no objections?\b|{_WHO} (?:\w+ )?agreed that (?:the |this )?(?:\w+ )?(?:proposal|idea|topic|initiative) (?:should )?(?:be|is|was|will)"),
    (Position.NOTED, rf"\b(?:took|takes|taken) note of\b.{{0,60}}?\b{_THING}|\bnoted {_THING}|{_PROPOSAL} {_IS} (?:noted|taken note of)|\btook note\b"),
    (Position.CONSIDERED, rf"\b(?:considered|discussed|exchanged views on|debated|had an exchange of views on)\b.{{0,60}}?\b(?:{_THING}|(?:the|this) (?:question|matter|item|issue)\b)|{_PROPOSAL} {_IS} (?:considered|discussed)"),
]  # fmt: skip
POSITIONS = [(position.value, re.compile(shape, re.IGNORECASE)) for position, shape in _POSITIONS]

_SOM = (
    rf"(?:SOM ?-?\d{{1,3}}|(?:(?:the|its|their|a) )?(?:coming |forthcoming |upcoming )?(?:{ORDINAL} |next )?(?:EMG )?(?:Senior Officials[’']? ?Meeting|meeting of (?:the )?(?:EMG )?senior officials|SOM)\b"
    rf"|(?:(?:the|its|their) )(?:{ORDINAL}|next|following|coming) (?:[\w-]+ )?(?:meeting|session|segment)|(?:the )?(?:EMG )?senior segment|(?:the )?(?:EMG )?senior officials)"
)
_SENT = (
    r"(?:presented|submitted|forwarded|brought|put|referred|conveyed|recommended|transmitted|taken|sent|tabled|go|goes|going|moves?|moved|proceed|recommends?|submits?|refers?|forwards?|deferred|postponed|considered|decided"
    r"|return|revert|come back|consideration|approval|decision|endorsement|passed|passing|bring|submit|present|proposed|considers?)"
)
_TO_MEETING = [
    re.compile(rf"\b{_SENT}\b[^.;]{{0,140}}?\b(?:to|at|by|for|before|in|of)\b [^.;]{{0,60}}?(?P<meeting>SOM ?-?\d{{1,3}})\b", re.IGNORECASE),
    re.compile(rf"\b{_SENT}\b[^.;]{{0,140}}?\b(?:to|at|by|for|before) (?P<meeting>{_SOM})", re.IGNORECASE),
]  # fmt: skip
_TO_MEETING_AT_ONCE = re.compile(
    rf"[,;] (?:goes |go )?(?:to|for|at) (?:the )?(?P<meeting>{_SOM})", re.IGNORECASE
)
_NONE_NEEDED = re.compile(
    r"\bwithout (?:\w+ ){0,4}?(?:bringing|submitting|presenting|referring|taking|need|having|approval|decision|consideration)\b[^.;]{0,80}?\b(?:SOM|senior officials)\b"
    r"|\b(?:no need|not necessary|need not|not be necessary|does not need|do not need|not require|did not require|not be required)\b[^.;]{0,80}?\b(?:SOM|senior officials)\b"
    r"|\bwithout (?:waiting for|awaiting)\b[^.;]{0,60}?\b(?:SOM|senior officials)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:outcome|decision|position|conclusion|result|reaction|recommendation|response|views?|status|members|way forward|feedback)"
    r"(?: of (?:the )?(?:members|meeting|discussion))? ?[:–—] ?(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
# A position that stands alone behind a label: "Outcome: supported, goes to SOM30".
_LABELLED = [
    (Position.WITHDRAWN, r"withdrawn"),
    (Position.NOT_SUPPORTED, r"not (?:supported|approved|endorsed|agreed|accepted|taken up|pursued)|rejected|declined|no support|premature"),
    (Position.DEFERRED, r"deferred|postponed|put off|on hold|to be (?:discussed|considered|taken up) (?:again|further|at)|pending|no decision"),
    (Position.SUPPORTED_WITH_CHANGES, rf"(?:supported|endorsed|approved|agreed|accepted),? {_CHANGED}"),
    (Position.APPROVED, r"approved|adopted"),
    (Position.SUPPORTED, r"(?:broadly |generally |fully |unanimously |strongly )?(?:supported|endorsed|agreed|accepted|welcomed)|(?:broad|general|full|strong|wide) support|support\b|in favou?r"),
    (Position.NOTED, r"(?:taken )?note[d]?(?: of)?\b"),
    (Position.CONSIDERED, r"considered|discussed"),
]  # fmt: skip
_LABELLED_POSITIONS = [(position.value, re.compile(shape, re.IGNORECASE)) for position, shape in _LABELLED]
_MAY_TELL = re.compile(
    r"favou?r|objection|added value|c[ao]mes? back|brought back|convinc|persuad|need|merit|set up|sets up|establish|taken up|premature|no decision|pending|support|premature|withdr|defer|postpon|\bnote|consider|discuss|approv|adopt|endors|reject|declin|agree|decid|welcom"
    r"|\bSOM\b|senior officials|revert|return|come back|present|submit|not |without",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Held:
    position: str = ""
    route: str = ""
    route_meeting: str = ""

    @property
    def is_silent(self) -> bool:
        return not (self.position or self.route)


def held_in(text: str) -> Held:
    """What one sentence says of a proposal."""
    if not _MAY_TELL.search(text):
        return Held()
    if re.match(r"(?:The |Its |This )?(?:main |overall )?(?:objectives?|purpose|aim)\b", text):
        return Held()
    position = _position_in(text)
    if _NONE_NEEDED.search(text):
        return Held(position, Route.NONE_NEEDED.value)
    if (label := _LABEL.match(text)) and (match := _TO_MEETING_AT_ONCE.search(label["rest"])):
        return Held(position, Route.TO_MEETING.value, match["meeting"])
    for shape in _TO_MEETING:
        if match := shape.search(text):
            meeting = re.sub(r"^(?:the|its|their|a) ", "", match["meeting"])
            return Held(position, Route.TO_MEETING.value, meeting)
    return Held(position)


def _position_in(text: str) -> str:
    if (label := _LABEL.match(text)) and (
        said := next((position for position, shape in _LABELLED_POSITIONS if shape.match(label["rest"])), "")
    ):
        return said
    return next((position for position, shape in POSITIONS if shape.search(text)), "")


def stronger(one: str, other: str) -> str:
    """Of two positions said of one proposal that which tells more."""
    order = [position for position, _shape in POSITIONS]
    return min(filter(None, (one, other)), key=order.index, default="")
