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
     rf"\b(?:did|do|does|could) not (?:\w+ly )?(?:support|endorse|approve|agree (?:to|with|on)|accept|favou?r)\b|{_IS} not (?:\w+ly )?(?:supported|endorsed|approved|accepted|agreed)"
     rf"|\b(?:rejected|declined|turned down|opposed)\b.{{0,40}}\b{_THING}|{_PROPOSAL} {_IS} (?:rejected|declined|not pursued)"
     r"|\b(?:considered|found|held|deemed|judged|regarded|viewed|felt|agreed|was|be|as)\b.{0,60}\bpremature\b|\bpremature to (?:establish|create|set up|launch)"
     r"|\bfound no support|\bno support for|\bdecided not to (?:establish|create|set up|launch|pursue|support)"),
    (Position.DEFERRED,
     rf"\b(?:defer(?:red|s)?|postponed?|put off)\b.{{0,80}}\b(?:{_THING}|decision|consideration)|{_PROPOSAL} {_IS} (?:deferred|postponed)"
     r"|\b(?:return|revert|come back) to (?:it|the (?:proposal|matter|issue|question|topic)) (?:at|in \d{4}|later|when|once)|^deferred\b"
     r"|\bto be (?:further )?(?:considered|discussed|taken up) (?:again )?at (?:a later|the next|its next|a future)"),
    (Position.SUPPORTED_WITH_CHANGES,
     rf"\b(?:supported|supportive|endorsed|approved|agreed to|welcomed)\b.{{0,140}}?\b{_CHANGED}|\bsupported (?:a|the) (?:revised|amended|modified)"),
    (Position.APPROVED, rf"\b(?:approved|adopted)\b.{{0,60}}?\b{_THING}|{_PROPOSAL} {_IS} (?:\w+ly )?(?:approved|adopted)"
     rf"|{_WHO} (?:agreed|decided) to (?:establish|create|set up|launch)"),
    (Position.SUPPORTED,
     rf"{_WHO} (?:\w+ly |also |in general |broadly ){{0,2}}(?:supported|endorsed|backed|welcomed and supported|agreed (?:to|with|on))\b.{{0,60}}?\b{_THING}"
     rf"|\bsupported (?:the |this |its |an? )?(?:\w+ )?(?:proposal|idea|initiative|establishment|proposed)|{_PROPOSAL} (?:{_IS}|(?:met|received|found|enjoyed|had)) (?:\w+ly |with |the |broad |wide |general |strong |full )*(?:supported|endorsed|support|agreed)\b"
     rf"|\b(?:was|were) (?:\w+ )?(?:supportive|in favou?r)\b|\bagreed to (?:forward|submit|present|recommend|bring|put)\b.{{0,40}}\b{_THING}|\bexpressed (?:\w+ )?(?:support|their support)\b|\bthere was (?:\w+ )?(?:support|agreement)\b|{_WHO} (?:\w+ )?agreed that (?:the |this )?(?:\w+ )?(?:proposal|idea|topic|initiative) (?:should )?(?:be|is|was|will)"),
    (Position.NOTED, rf"\b(?:took|takes|taken) note of\b.{{0,60}}?\b{_THING}|\bnoted {_THING}|{_PROPOSAL} {_IS} noted|\btook note\b"),
    (Position.CONSIDERED, rf"\b(?:considered|discussed|exchanged views on|debated|had an exchange of views on)\b.{{0,60}}?\b{_THING}|{_PROPOSAL} {_IS} (?:considered|discussed)"),
]  # fmt: skip
POSITIONS = [(position.value, re.compile(shape, re.IGNORECASE)) for position, shape in _POSITIONS]

_SOM = (
    rf"(?:SOM ?-?\d{{1,3}}|(?:(?:the|its|their|a) )?(?:coming |forthcoming |upcoming )?(?:{ORDINAL} |next )?(?:EMG )?(?:Senior Officials[’']? ?Meeting|meeting of (?:the )?(?:EMG )?senior officials|SOM)\b"
    rf"|(?:(?:the|its|their) )(?:{ORDINAL}|next|following|coming) (?:[\w-]+ )?(?:meeting|session|segment)|(?:the )?(?:EMG )?senior segment|(?:the )?(?:EMG )?senior officials)"
)
_SENT = (
    r"(?:presented|submitted|forwarded|brought|put|referred|conveyed|recommended|transmitted|taken|sent|tabled|go|deferred|postponed|considered|decided"
    r"|return|revert|come back|consideration|approval|decision|endorsement|passed|passing|bring|submit|present|proposed|considers?)"
)
_TO_MEETING = [
    re.compile(rf"\b{_SENT}\b[^.;]{{0,140}}?\b(?:to|at|by|for|before|in|of)\b [^.;]{{0,60}}?(?P<meeting>SOM ?-?\d{{1,3}})\b", re.IGNORECASE),
    re.compile(rf"\b{_SENT}\b[^.;]{{0,140}}?\b(?:to|at|by|for|before) (?P<meeting>{_SOM})", re.IGNORECASE),
]  # fmt: skip
_NONE_NEEDED = re.compile(
    r"\bwithout (?:\w+ ){0,4}?(?:bringing|submitting|presenting|referring|taking|need|having|approval|decision|consideration)\b[^.;]{0,80}?\b(?:SOM|senior officials)\b"
    r"|\b(?:no need|not necessary|need not|not be necessary|does not need|do not need|not require|did not require|not be required)\b[^.;]{0,80}?\b(?:SOM|senior officials)\b"
    r"|\bwithout (?:waiting for|awaiting)\b[^.;]{0,60}?\b(?:SOM|senior officials)\b",
    re.IGNORECASE,
)
_MAY_TELL = re.compile(
    r"support|premature|withdr|defer|postpon|\bnote|consider|discuss|approv|adopt|endors|reject|declin|agree|decid|welcom"
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
    position = next((position for position, shape in POSITIONS if shape.search(text)), "")
    if _NONE_NEEDED.search(text):
        return Held(position, Route.NONE_NEEDED.value)
    for shape in _TO_MEETING:
        if match := shape.search(text):
            meeting = re.sub(r"^(?:the|its|their|a) ", "", match["meeting"])
            return Held(position, Route.TO_MEETING.value, meeting)
    return Held(position)


def stronger(one: str, other: str) -> str:
    """Of two positions said of one proposal that which tells more."""
    order = [position for position, _shape in POSITIONS]
    return min(filter(None, (one, other)), key=order.index, default="")
