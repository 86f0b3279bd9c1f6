"""Who is to act."""

import re

from meetings.importing.rules.words.plain_clause import LY

from .agents import AGENTS
from .decision_verbs import ASKS
from .task_verbs import INFINITIVES

_THAT_WHO = re.compile(
    rf"^\w+(?: in principle| also)? that (?P<who>(?:the )?[^.;]{{2,80}}?) (?:(?:will|should|would|shall|must|is to|are to)(?! (?:also |{LY})?be (?!responsible|in charge|the|asked|invited|requested|tasked|encouraged|mandated))|be (?=asked|invited|requested|tasked|encouraged|mandated|entrusted|urged|authori|responsible))\b",
    re.IGNORECASE,
)
# "recommended that each organization nominate a focal point"
_SUBJUNCTIVE = re.compile(
    r"^\w+ that (?P<who>(?:the |each |every |all |its |EMG |member |UN |participating ){0,3}(?:(?-i:(?:UN[ -])?[A-Z]{2,}[\w-]*)|secretariat|members?|agenc(?:y|ies)|organi[sz]ations?|entit(?:y|ies)|focal points?|(?:co-)?chairs?|(?:co-)?leads?)) "
    rf"(?:also |{LY})?(?:{'|'.join(sorted(INFINITIVES))})\b(?! (?:was|were|is|are|has|will|would|should)\b)",
    re.IGNORECASE,
)
_ASKED_WHO = re.compile(
    r"^(?P<verb>appeal\w* to|\w+(?: (?:on|upon))?) (?:that )?(?P<who>[^;]{2,200}?)(?:,[^,;]{2,80},)? (?:not )?(?<! in a position )(?<! able )(?<! willing )(?<! ready )(?<! wish )(?<! wishing )(?<! prepared )(?<! invited )(?<! interested )(?:to(?! (?:the|an?|this|that|these|those|its|their|it|them|all|any|each|(?-i:[A-Z]))\b)|with|for(?! (?:the )?(?-i:[A-Z])))\b",
    re.IGNORECASE,
)
# "entrusted the preparation of the paper to UNEP", "requested an update from WHO"
_GIVES_TO = re.compile(
    rf"^(?:entrust|assign|refer|delegat)\w* (?:the|an?|this|its) (?:(?! with )[^.;]){{3,120}}? to (?P<who>{AGENTS})"
)
_ASKS_FROM = re.compile(
    rf"^(?:request|ask|call|invit)\w* (?:for )?(?:an?|the|further|more|written|regular|\w+s) (?:(?! to )[^.;]){{3,80}}? (?:from|by) (?P<who>{AGENTS})\b"
)
# "agreed to request the Secretariat to"
_TO_ASK = re.compile(rf"^\w+ to (?P<verb>(?:{'|'.join(sorted(ASKS))})\b.*)", re.IGNORECASE)
# "recommended to the members to mark their lists"
_RECOMMENDED_TO = re.compile(
    rf"(?:recommend|suggest|propos)\w* to (?P<who>{AGENTS}) (?:(?:not )?to [a-z]|that (?:they|it|he|she) )"
)
_THAT = re.compile(r"\w+(?: (?:on|upon))? that ")
_INSERTED = re.compile(r"(?<= that), [^,;.]{2,80},(?= )")
_IS_AGENT = re.compile(
    rf"(?!(?:[Tt]he )?EMG$)(?:{AGENTS}|(?:each|every|any|interested|all|the|other|relevant|its|participating|member|lead) [\w ]{{0,30}}(?:agency|agencies|organi[sz]ations?|entity|entities|members?|leads?|groups?|bod(?:y|ies)))"
    r"(?:,? (?:who|that|which|as|in|with|together|jointly|acting)\b.*|, .*,| \([^()]*\))?"
)
_PRONOUN = re.compile(r"(?:it|them|him|her)", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?:[Tt]he )?(?:EMG )?(?:[Ss]ecretariat|UN[ -][A-Z]\w+|[A-Z]{2,}[\w/-]*[A-Z]\w*|World Bank)\b"
)


def is_in_subjunctive(behind: str) -> bool:
    """ "agreed that UNEP prepare a paper": something to be done, where "that members need time" is a view."""
    match = _SUBJUNCTIVE.match(behind)
    return match is not None and (match["who"].isupper() or not match["who"].endswith("s"))


def addressee_in(behind: str, verb: str) -> str:
    """Who is to act: "requested the Secretariat to …", "agreed that UNEP would …"."""
    behind = _INSERTED.sub("", behind)
    if given := _GIVES_TO.match(behind) or _ASKS_FROM.match(behind):
        return given["who"]
    if match := _RECOMMENDED_TO.match(behind):
        return match["who"]
    if verb not in ASKS and (match := _TO_ASK.match(behind)):
        return addressee_in(match["verb"], "ask")
    if verb in ASKS and not _THAT.match(behind) and (match := _ASKED_WHO.match(behind)):
        who = _without_clause(match["who"])
        # "requested more time for the discussion": nobody.
        is_thing = match[0].endswith(" for") and not _IS_AGENT.fullmatch(who)
        return "" if is_thing else who
    if match := _SUBJUNCTIVE.match(behind):
        return match["who"]
    if match := _THAT_WHO.match(behind):
        who = match["who"].rpartition(" that ")[2]
        return who if _IS_AGENT.fullmatch(who) else ""
    return ""


def _without_clause(who: str) -> str:
    """ "the Secretariat, in cooperation with UNITAR" is the Secretariat."""
    who = re.sub(r",? together$", "", who)
    return re.sub(
        r",? (?:in (?:cooperation|consultation|collaboration|coordination)|together|jointly) with .*$",
        "",
        who,
    )


def meant_by(who: str, before: str) -> str:
    """Of "thanked UNDP and asked it to …" UNDP: whoever was named last."""
    if not _PRONOUN.fullmatch(who):
        return who
    named = [match[0] for match in _NAMED.finditer(before)]
    return named[-1] if named else ""
