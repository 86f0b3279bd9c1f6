"""Where a proposal goes next: to which meeting, or that none is needed."""

import re
from dataclasses import dataclass

from meetings.importing.rules.words.ordinals import ORDINAL
from meetings.lifecycle import Route

_OFFICIALS = r"(?:(?:the )?(?:EMG )?senior officials(?!['’]? ?meeting))"
# "the fifth session of the United Nations Environment Assembly"
_OF_OTHERS = r"\b(?: of (?:the )?+(?!senior|EMG|(?:Environment(?:al)? Management )?Group\b|group\b|Network|Forum|Committee\b|officials|\d))"
_SOM = (
    rf"(?:SOM ?-?\d{{1,3}}|(?:(?:the|its|their|a) )?(?:coming |forthcoming |upcoming )?(?:{ORDINAL} |next )?(?:EMG )?(?:Senior Officials[’']? ?Meeting|meeting of (?:the )?(?:EMG )?senior officials|SOM)\b"
    r"|(?:the )?(?:next )?mid-term (?:technical )?(?:segment|consultation|meeting|session)(?: (?:of|in) (?:(?:spring|autumn|[A-Z][a-z]+) )?\d{4}| of SOM ?\d+)?"
    rf"|(?:(?:the|its|their) )(?:{ORDINAL}|next|following|coming) (?:[\w-]+ )?(?:meeting|session|segment)(?!{_OF_OTHERS})|(?:the )?(?:EMG )?senior segment|{_OFFICIALS})"
)
_SENT = (
    r"(?:presented|submitted|forwarded|brought|put|referred|conveyed|recommended|transmitted|taken|(?:take|place|lay) (?:it|them|this|the \w+)|laid|sent|tabled|go|goes|going|moves?|moved|proceeds?|recommends?|submits?|refers?|forwards?|deferred|defers?|postponed?s?|considered|decided"
    r"|return|revert|come back|consideration|approval|decision|endorsement|pass|passes|passed|passing|sends?|bring|submit|present|proposed|considers?|left|decide|discussed|examined|resubmit|included|placed|agenda|attention|submission|transmission|presentation|held|carried)"
)
_TO_MEETING = [
    re.compile(rf"\b{_SENT}\b[^.;]{{0,60}}? (?:to|by|before) {_OFFICIALS}(?: of the (?:EMG|Group))?,? (?:at|in|during|for) (?P<meeting>(?:SOM ?-?\d{{1,3}}|(?:the|its|their) (?:{ORDINAL}|next|coming) (?:Senior Officials[’']? ?)?(?:meeting|session|segment)))", re.IGNORECASE),
    re.compile(rf"\b{_SENT}\b[^.;]{{0,140}}?\b(?:to|at|by|for|before|in|of|with)\b [^.;]{{0,60}}?(?P<meeting>SOM ?-?\d{{1,3}})\b", re.IGNORECASE),
    re.compile(rf"\b{_SENT}\b[^.;]{{0,140}}?\b(?:to|at|by|for|before|of|with) (?P<meeting>{_SOM})", re.IGNORECASE),
    re.compile(rf"(?:^|[,;→] ?)(?:goes |go |forwarded |proceeds )?(?:to|for|at|for (?:decision|approval|consideration) (?:by|at|to)) (?P<meeting>{_SOM})", re.IGNORECASE),
    re.compile(rf"\brecommend(?:s|ed)? that (?P<meeting>{_SOM}) (?:establish|create|set up|launch|approve|adopt|endorse|support)", re.IGNORECASE),
    re.compile(rf"(?P<meeting>{_SOM}) (?:will|would|is|are|should|shall) (?:then )?(?:be |to be )?(?:asked|invited|requested|expected|decide|approve|consider|take)\b[^.;]{{0,30}}?\b(?:approve|decide|establish|consider|endorse|take|adopt|it|on|proposal|decision)\b", re.IGNORECASE),
]  # fmt: skip
# "had been presented to SOM28", "builds on the decision of SOM28"
_TOLD_OF_PAST = re.compile(
    r"\b(?:had|has|have|which|that) (?:already )?(?:been |was |were )?(?:\w+ly )?\w+$"
    r"|\b(?:on|following|by|of|with|after|since|recalled|implements?|from|under) the (?:decision|approval|consideration|endorsement)$",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(r"\w*")
_DECIDING = r"(?:bringing|submitting|submission|referral|presentation|presenting it|presenting|referring|taking|need|having|coming back|approval|decision|consideration|going|being|endorsement|waiting|awaiting|passing|involving|troubling|bothering|burdening|consulting|asking|recourse)"
_OFFICIAL_MEETING = r"(?:SOM\b|SOM ?\d|senior officials)"
_NEEDED = r"(?:needed|required|necessary|called for|sought)"
_NONE_NEEDED = re.compile(
    rf"\bwithout (?:\w+ ){{0,4}}?{_DECIDING}\b[^.;]{{0,80}}?\b{_OFFICIAL_MEETING}"
    rf"|\b(?:no need|not necessary|need not|not be necessary|(?:does|do|did|would|will) not (?:need|require|have to)|not be required|needs? no|requires? no)\b[^.;]{{0,80}}?\b{_OFFICIAL_MEETING}"
    rf"|\bwithout (?:an? |the |any )?(?:\w+ )?(?:approval|decision|endorsement|consent|involvement) (?:of|by|from) (?:the )?{_OFFICIAL_MEETING}"
    rf"|\bwithout (?:an? |the )?(?:\w+ )?{_OFFICIAL_MEETING}(?:[’']s?)? (?:approval|decision|endorsement|involvement)\b"
    rf"|\b{_OFFICIAL_MEETING}(?:[’']s?)? (?:approval|decision|endorsement|consideration)\b[^.;]{{0,30}}? not (?:\w+ ){{0,2}}{_NEEDED}"
    r"|\bwithout (?:the )?(?:approval|decision|endorsement|consent) (?:of|by|from) (?:any(?:body|one)?(?: other)?|another|other)\b"
    r"|\bwithout (?:prior|further|formal|such) (?:approval|decision|endorsement)\b(?! (?:by|of|from))"
    rf"|\bno (?:SOM|Senior Officials[’']?) (?:approval|decision|endorsement|consideration)\b[^.;]{{0,30}}? {_NEEDED}"
    rf"|\bno (?:\w+ )?(?:approval|decision|endorsement|consideration|mandate|submission|referral|presentation|involvement)\b[^.;]{{0,40}}?\b{_OFFICIAL_MEETING}[^.;]{{0,30}}? {_NEEDED}"
    rf"|\b(?:approval|decision|endorsement|consideration|submission|referral|presentation)\b[^.;]{{0,40}}?\b{_OFFICIAL_MEETING}[^.;]{{0,30}}? not (?:\w+ )?{_NEEDED}"
    r"|\b(?:may|can|could|might) (?:\w+ ){0,2}?(?:start|begin|proceed|go ahead|commence|launch|be (?:started|begun|launched))\b[^.;]{0,60}?\b(?:at once|immediately|right away|straight away|directly|without delay|forthwith|without further (?:approval|decision|ado))\b"
    r"|\b(?:may|can|could|might) (?:at once|immediately|directly) (?:start|begin|proceed|go ahead)\b",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True)
class Routed:
    route: str = ""
    meeting: str = ""  # as printed: "SOM28"

    def or_better(self, other: "Routed") -> "Routed":
        """Of two that to a meeting with a number, or that none is needed."""
        is_better = other.route and (
            not self.route
            or other.route == Route.NONE_NEEDED
            or (other.meeting[-1:].isdigit() and not self.meeting[-1:].isdigit())
        )
        return other if is_better else self


def route_in(text: str) -> Routed:
    if _NONE_NEEDED.search(text):
        return Routed(Route.NONE_NEEDED.value)
    for shape in _TO_MEETING:
        for match in shape.finditer(text):
            if not _TOLD_OF_PAST.search(text[: _end_of_word(text, match.start())]):
                meeting = re.sub(r"^(?:the|its|their|a) ", "", match["meeting"], flags=re.IGNORECASE)
                return Routed(Route.TO_MEETING.value, meeting)
    return Routed()


def _end_of_word(text: str, start: int) -> int:
    word = _FIRST_WORD.match(text, start)
    return word.end() if word else start
