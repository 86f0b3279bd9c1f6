"""Decisions that the chair says: "The Chair invited members to send …", "The Chair concluded that UNEP would …"."""

import re

from meetings.importing.rules.words.plain_clause import OPENED

from . import decision_verbs as verbs
from .addressees import addressee_in
from .agents import AGENTS
from .deadlines import deadline_in
from .decided import Around, Decided
from .in_the_room import DONE_AT_ONCE

_CHAIR_ASKS = re.compile(
    rf"^{OPENED}(?:the (?:co-)?(?:chair(?:s|person|man|woman)?|moderator|convener|president|facilitators?|chairpersons)|the (?:head of the )?secretariat"
    r"|(?:Mr|Ms|Mrs|Dr)\.? [A-Z][\w’'-]+(?: and (?:Mr|Ms|Mrs|Dr)\.? [A-Z][\w’'-]+)?)(?: (?-i:[A-Z])[\w’'-]+)? "
    r"(?P<verb>requested|invited|asked|encouraged|urged|called (?:up)?on|requests|invites|asks|encourages|urges) [^.;]{2,120}? to (?P<task>[a-z]+)\b",
    re.IGNORECASE,
)
_MAY_BE_ASKED = re.compile(
    r"[Ss]ecretariat|[Mm]ember|[Aa]genc|[A-Z]{3}|[Ll]ead|[Ff]ocal|[Pp]articipant|[Ee]ntit|[Oo]rgani"
)
_CHAIR_CONCLUDES = re.compile(
    rf"^{OPENED}the (?:co-)?(?:chairs?|chairperson|moderator) (?:concluded|concludes|summed up|sums up|ruled|summari[sz]ed) that (?P<who>(?-i:{AGENTS})) (?:would|should|will|shall) ",
    re.IGNORECASE,
)


def decided_by_chair(text: str, around: Around) -> Decided | None:
    return _asked(text, around) or _concluded(text)


def _asked(text: str, around: Around) -> Decided | None:
    match = _CHAIR_ASKS.match(text)
    if match is None or (match["task"] in DONE_AT_ONCE and not deadline_in(text, day=around.day)):
        return None
    verb = verbs.BASE[match["verb"].lower()]
    who = addressee_in(text[match.start("verb") :], verb)
    return Decided(verb, who) if _MAY_BE_ASKED.search(who) else None


def _concluded(text: str) -> Decided | None:
    match = _CHAIR_CONCLUDES.match(text)
    return Decided("conclude", match["who"]) if match else None
