"""Decisions in the passive voice: "UNEP was requested to …"."""

import re

from . import decision_verbs as verbs
from .agents import AGENTS
from .deadlines import deadline_in
from .decided import Around, Decided
from .in_the_room import is_called_upon, is_put_before_meeting
from .whose_decision import is_nobody

# "Members are invited to propose topics" stands at any time.
_STANDING = frozenset(
    "invited encouraged reminded mandated tasked commissioned charged designated appointed assigned authorized authorised"
    " entrusted required advised nominated".split()
)
# "Members are invited to propose topics for discussion"
_AT_ANY_MEETING = re.compile(
    r" (?:propose|suggest|submit|bring|raise|present|introduce) (?:any |new |emerging |other ){0,2}(?:topics?|issues?|items?|themes?|proposals?|ideas)\b"
)
_IN_THE_ROOM = re.compile(
    r"(?:All |The |Interested )?(?:[Mm]embers|[Aa]gencies|[Pp]articipants|[Ee]ntities|[Ss]ecretariat|[Ff]ocal points|[Cc]olleagues)\b|All$"
)
# "ITU, which has no coordinator, was invited to …": ITU.
_RELATIVE = re.compile(
    r", (?:which|who|whose|where|as|not|though|although|acting|being|having|represented|in its|in their)\b.*$"
)
# "The translation was entrusted to WHO": WHO.
_GIVEN_TO = re.compile(rf"to (?P<who>{AGENTS})")
# "After discussion, UNITAR was mandated to …": UNITAR.
_OPENING = re.compile(
    r"^(?:After|Following|In|At|On|Upon|To|For|With|Under|As|Given|Finally|Therefore|Accordingly|Consequently|Furthermore)\b[^,]*, "
)
# … without a comma behind it.
_NO_COMMA = re.compile(
    r"^(?:(?:To|For|With) (?:this|that) (?:end|purpose|aim|in mind)|In (?:this|that) (?:regard|context|connection|respect)|On this basis|At the same time|Therefore|Accordingly|Consequently|Finally|Furthermore|In addition|Meanwhile) (?=the |all |members|[A-Z])"
)
# "On the guide, the Secretariat was asked …": the Secretariat.
_IN_FRONT = re.compile(r"^.*?,\s+(?=(?:the|all|members|UN|[A-Z])\b[^,]*$)|^[Tt]hat ")
_GIVES = frozenset({"entrust", "assign", "delegate"})


def decided_passively(match: re.Match[str], around: Around) -> Decided | None:
    """`match`: of `PASSIVE`."""
    text, how = match.string, match["is"].lower()
    is_standing = how in ("is", "are") and match["verb"].lower() in _STANDING
    is_in_list = around.is_item or around.is_of_actions
    is_here = is_in_list or bool(deadline_in(text, day=around.day))
    # "The group would be asked to identify data": what a proposal would have.
    is_imagined = how == "would be" and not is_in_list
    # … but what is asked of those in the room is asked now.
    is_asked_now = (
        match.start("who") == 0
        and bool(_IN_THE_ROOM.match(match["who"]))
        and not _AT_ANY_MEETING.match(text, match.end())
    )
    if is_imagined or (is_standing and not is_here and not is_asked_now):
        return None
    if not is_here and is_called_upon(text, verb_at=match.start("verb")):
        return None
    if is_nobody(match["who"]) or is_put_before_meeting(text):
        return None
    verb = verbs.BASE.get(match["verb"].lower(), "remind")
    given = _GIVEN_TO.match(text[match.end() - len("to") :]) if verb in _GIVES else None
    return Decided(verb, given["who"] if given else _one_who_is_asked(match["who"]))


def _one_who_is_asked(printed: str) -> str:
    who = _IN_FRONT.sub("", printed)
    return _RELATIVE.sub("", _OPENING.sub("", _NO_COMMA.sub("", who)))
