"""Who is to act, and under which item of the agenda it was said."""

import re

from meetings.importing.blocks.markers import Style, marked

from .decision_verbs import ASKS
from .outline import Part
from .tasks import INFINITIVES

_THAT_WHO = re.compile(
    r"^\w+(?: in principle| also)? that (?P<who>(?:the )?[^.;]{2,80}?) (?:will|should|would|shall|must|is to|are to|be)\b",
    re.IGNORECASE,
)
# "recommended that each organization nominate a focal point"
_SUBJUNCTIVE = re.compile(
    r"^\w+ that (?P<who>(?:the |each |every |all |its |EMG |member |UN |participating ){0,3}(?:(?-i:(?:UN[ -])?[A-Z]{2,}[\w-]*)|secretariat|members?|agenc(?:y|ies)|organi[sz]ations?|entit(?:y|ies)|focal points?|(?:co-)?chairs?|(?:co-)?leads?)) "
    rf"(?:also |\w+ly )?(?:{'|'.join(sorted(INFINITIVES))})\b(?! (?:was|were|is|are|has|will|would|should)\b)",
    re.IGNORECASE,
)
_ASKED_WHO = re.compile(
    r"^(?P<verb>\w+(?: (?:on|upon))?) (?:that )?(?P<who>[^;]{2,200}?)(?:,[^,;]{2,80},)? (?:not )?(?:to|with|for)\b"
)


def addressee_in(behind: str, verb: str) -> str:
    """Who is to act: "requested the Secretariat to …", "agreed that UNEP would …"."""
    if verb in ASKS and (match := _ASKED_WHO.match(behind)):
        return _without_clause(match["who"])
    if match := _SUBJUNCTIVE.match(behind):
        return match["who"]
    if match := _THAT_WHO.match(behind):
        who = match["who"]
        return (
            who
            if re.search(r"[Ss]ecretariat|[A-Z]{2,}|[Mm]embers|[Aa]genc|[Ll]ead|Director|Chair", who)
            and len(who.split()) < 10
            else ""
        )
    return ""


def _without_clause(who: str) -> str:
    """ "the Secretariat, in cooperation with UNITAR" is the Secretariat."""
    who = re.sub(r",? together$", "", who)
    return re.sub(
        r",? (?:in (?:cooperation|consultation|collaboration|coordination)|together|jointly) with .*$",
        "",
        who,
    )


def agenda_item_of(part: Part, own: str = "") -> str:
    """The item of the mark of the paragraph, of its heading or of the one above."""
    markers = (own, part.heading.marker if part.heading else "", part.above_marker)
    return next((item for marker in markers if (item := _item_in(marker))), "")


def _item_in(marker: str) -> str:
    mark = marked(f"{marker} X") if marker else None
    if mark is None or mark.style != Style.AGENDA:
        return ""
    match = re.search(r"\d{1,2}(?: ?\(?[a-z]\))?", marker)
    return match[0] if match else ""
