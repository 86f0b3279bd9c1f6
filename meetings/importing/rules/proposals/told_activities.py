"""What a proposal would do, told in a list: "It would:" and its items, or "(i) … and (ii) …" in one sentence."""

import re

from meetings.importing.rules.words.workstream_kinds import KIND

_WORK = rf"(?:proposal|proposed work|work|idea|initiative|project|programme|concept(?: note)?|(?:{KIND}|[Gg]roup|[Tt]eam|[Pp]rocess|[Dd]ialogue|[Cc]oalition|[Nn]etwork|[Pp]latform|[Ss]eries))"
_PLANS = r"(?:activities|deliverables|outputs|tasks|steps|components|elements|products)"
_LEAD = re.compile(
    r"(?:In particular,? |Specifically,? |More precisely,? |To (?:this|that) end,? |For (?:this|that) purpose,? |Under the proposal,? |According to [^,]{2,40}, )?"
    rf"(?:(?:[Ii]t|[Tt]hey|(?:[Tt]he|[Tt]his|[Ss]uch an?) (?:\w+ )?{_WORK}(?: (?:on|for) [^.;:]{{2,80}}?)?) (?:would|will|could|is to|was to|aims to|proposes to|seeks to|foresees|envisages|includes|comprises|consists of)\b"
    rf"|(?:[Ii]ts |[Tt]heir |[Tt]he |[A-Z][a-z]+ )?(?:[a-z-]+ )?(?i:{_PLANS})\b"
    r"|Under the proposal\b)[^.;]{0,100}$"
)
# What somebody said in the meeting leads in no plans.
_REACTION = re.compile(
    r"\b(?:requested|asked|agreed|decided|invited|noted|stressed|suggested|recommended|supported|recalled|welcomed|approved|encouraged|completed|delivered|reported|has|had|have)\b"
)
_MARK = re.compile(r"[;,]?(?: and| or)? ?\((?:[ivx]{1,4}|[a-h]|\d)\) ")


def leads_activities(lead: str) -> bool:
    """ "The process would:", "The work would include the following:"."""
    return bool(_LEAD.match(lead)) and not _REACTION.search(lead)


def run_in_activities(sentence: str) -> tuple[str, ...]:
    """ "It would (i) take stock, (ii) compare and (iii) report."."""
    lead, *items = _MARK.split(sentence)
    if len(items) < 2 or not leads_activities(lead.rstrip(" :")):
        return ()
    return tuple(item.strip(" ;,.") for item in items)
