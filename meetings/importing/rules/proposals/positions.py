"""What one sentence says of a proposal: what the meeting holds of it, and where it goes next."""

import re
from dataclasses import dataclass, field

from meetings.importing.rules.statuses.not_of_meeting import is_of_another_body

from .attitudes import Attitude, attitude_alone, attitude_in
from .routes import Routed, route_in

_LABEL = re.compile(
    r"(?:outcome|decision|position|conclusion|result|reaction|recommendation|response|views?|status|members|way forward|feedback|what (?:the )?\w+ (?:said|thought|held|felt|decided))"
    r"(?: of (?:the )?(?:members|meeting|discussion|segment|group))? ?[:–—] ?(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
# Not what was held of it, but what it is for.
_OBJECTIVE = re.compile(
    r"(?:(?:the|its|this) )?(?:main |overall )?(?:objectives?|purpose|aims?|idea is|goals?|rationale|background)\b",
    re.IGNORECASE,
)
# "At SOM31 the proposal had been supported."
_RECALLED = re.compile(
    r"(?:(?:At|In|By) (?:SOM ?-?\d+|(?:19|20)\d\d|(?:its|the|their) (?:last|previous|past|earlier)\b)|Last (?:year|time|autumn|spring)|(?:Some|Two|Three|A few) years (?:ago|earlier))[^.;]*? had [^.;]*\.?$"
)
_MAY_TELL = re.compile(
    r"favou?r|objec|revis|rework|refin|redraft|reformulat|reconsider|value|\bback|convinc|persuad|need|requir|necessary|merit|set up|sets up|establish|taken (?:up|forward)|premature|too early|\bno \w|pending|support|withdr|retract|dropped"
    r"|ripe|mature|justif|warrant|press|pursue|abandon|took back|insist|hold|held|shelve|park|aside|defer|postpon|put off|held over|adjourn|\bnote|consider|discuss|debat|exam|view|approv|adopt|endors|reject|declin|against|oppos|turned down|table|again|dismiss|agree|decid|welcom|accept|concur|receiv|consensus|divided"
    r"|green|launch|\bSOM\b|SOM ?\d|senior officials|revert|return|come back|resubmit|revisit|present|submit|not |without|\bleft\b|at once|immediately|right away|directly|maintain|position|others",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Held:
    attitude: Attitude | None = None
    routed: Routed = field(default_factory=Routed)

    @property
    def position(self) -> str:
        return self.attitude.position if self.attitude else ""

    @property
    def route(self) -> str:
        return self.routed.route

    @property
    def route_meeting(self) -> str:
        return self.routed.meeting

    @property
    def is_silent(self) -> bool:
        return not (self.position or self.route)

    def outweighs(self, other: "Held") -> bool:
        """Whether it is a decision where the other only gives a reason."""
        mine, others = self.attitude, other.attitude
        return mine is not None and others is not None and mine.weight < others.weight

    def joined(self, other: "Held") -> "Held":
        """What two sentences say together."""
        attitudes = [held for held in (self.attitude, other.attitude) if held]
        attitude = min(attitudes, key=lambda held: held.weight, default=None)
        return Held(attitude, self.routed.or_better(other.routed))


def held_in(text: str) -> Held:
    """What one sentence says of a proposal."""
    if _RECALLED.match(text):
        return Held()
    if not _MAY_TELL.search(text) or _OBJECTIVE.match(text) or is_of_another_body(text):
        return Held()
    label = _LABEL.match(text)
    said = label["rest"] if label else text
    behind = text.partition(": ")[2]  # "UNDP’s suggestion of a peer review: supported by all"
    return Held(attitude_alone(said) or attitude_alone(behind) or attitude_in(said), route_in(said))
