"""Who presented a proposal, in the order printed, as a sentence says it: "ITU and UNU proposed …"."""

import re

from meetings.importing.rules.words.agencies import AGENCIES, agencies_of, only_agencies
from meetings.importing.rules.words.workstream_kinds import KIND

_BROUGHT = r"(?:presented|proposed|submitted|introduced|tabled|put forward|suggested|brought(?: forward)?|made|floated|initiated|raised|advanced|prepared|drafted|drawn up|developed|sponsored)"
BROUGHT_BY = rf"(?:(?:jointly )?{_BROUGHT}(?: jointly)? by)"
_LABEL = re.compile(
    rf"^(?:{BROUGHT_BY}|Proponents?:|Presenters?:|Presented by:|Proposed by:|Submitted by:|By:|Sponsors?:|Who:|Proposing (?:agency|agencies|entities|organizations):) ?(?P<names>[A-Z][^.;]{{1,120}}?)(?:\.|;|$)",
    re.IGNORECASE,
)
_DOES = (
    r"(?:present(?:ed|s)?|propose[ds]?|suggest(?:ed|s)?|introduce[ds]?|puts? forward|submit(?:ted|s)?|ma[dk]es? (?:the case|(?:a|the|its|their) (?:\w+ )?(?:proposal|request|suggestion))"
    r"|outlined?s?|describe[ds]?|drew|raise[ds]?|float(?:ed|s)?|table[ds]|pitch(?:ed|es)|moot(?:ed|s)|(?:plead(?:ed|s)|lobb(?:ied|ies)|press(?:ed|es)) for|handed in|brought(?: forward)?|advocate[ds]|(?:came|comes) forward with|call(?:ed|s) for|explain(?:ed|s)|sent (?:in )?(?:an?|the|its|their) (?:\w+ )?(?:note|paper|proposal)|asked (?:the )?(?:EMG|[Gg]roup|[Mm]eeting|[Mm]embers|[Cc]ommittee) to (?:consider|establish|set up|create|launch)|briefed|spoke (?:about|of|on) (?:the|an?) (?:possib\w+|idea|need|case|plan|establishment|creation)|launche[ds] the idea|sketch(?:ed|es)|unveil(?:ed|s)|spelt out)"
)
_PLAINLY = r"(?:propose[ds]?|suggest(?:ed|s)|puts? forward|call(?:ed|s) for|table[ds]|advocate[ds])"
# "The regional office of WHO"
_WHO = rf"(?:The )?(?:(?:[Tt]he )?(?:(?![Ss]ecretariat)[\w-]+ ){{0,4}}(?:of|from|for) )?(?P<names>{AGENCIES})"
_ASIDE = r"(?:, (?:with|together|speaking|also|on behalf|as|for)\b[^,.;]{2,80},)?"
# Between who speaks and the verb.
_HAVING = r"(?:(?:ha[sd]|have|then|also|further|once more|again|in turn|now|\w+ly) )*"
# "followed with a proposal", "informed the group of its idea", "spoke of its thoughts on"
_ONE = r"(?:proposals?|ideas?|thoughts?|suggestions?|concept(?: notes?)?|wish)"
_HAS_ONE = (
    rf"(?:\w+ (?:its|their) (?:own |joint |new )?{_ONE}\b|(?:spoke|informed|told|reported|talked|wrote|reminded|announced|recalled|took the floor)\b[^.;,]{{0,30}}? (?:its|their) (?:\w+ )?{_ONE}\b"
    rf"|(?:followed(?: suit)?|continued|began|started|opened|concluded|closed|announced|had|circulated|read out|shared|volunteered|announcing|tabling)(?: with)? an? (?:\w+ )?{_ONE}\b|asked for an? (?:new |joint )?{KIND} |(?:would (?:like|wish)|wish(?:ed|es)|want(?:ed|s)) to (?:see|have|establish|set up|create|launch) an? (?:new |joint )?{KIND} )"
)
_SUBJECT = re.compile(
    rf"(?:^|[,;:] |\b(?:and|that|when|as) |^(?:In (?:this|that|the same) (?:connection|context|regard|respect)|At (?:this|that) (?:point|stage|juncture)|There(?:after|upon)|Subsequently) )(?:On behalf of [^,]+, )?{_WHO}{_ASIDE} {_HAVING}"
    rf"(?:{_DOES}\b|{_HAS_ONE}|(?!had\b)[a-z]+(?:ed|s)\b[^.;]{{0,160}}?,? and (?:jointly )?{_PLAINLY}\b)"
)
_OF = re.compile(
    rf"\b(?:proposals?|ideas?|suggestions?|initiatives?|topics?|requests?|presentation|(?:first|second|third|fourth|fifth|last|other|next)(?: one)?(?= [bcfo]|,? by))(?: (?:of|for|on) [^.;,]{{2,80}}?)??,? (?:(?:(?:was|were|is|had been) (?:\w+ly |jointly )?)?(?:{_BROUGHT} )?(?:by|of|from)|(?:had )?c[ao]mes? from|(?:was|is) (?:that|the one) of) (?P<names>{AGENCIES})"
)
_POSSESSIVE = re.compile(rf"(?:^|\s)(?P<names>{AGENCIES})[’']s? (?:\w+ )?(?:proposals?|ideas?|suggestion)\b")
_FROM = re.compile(rf"\b[Ff]rom (?P<names>{AGENCIES}),? (?:there )?c(?:ame|omes) (?:the|an?) ")
_OPTION = re.compile(rf"^(?:Option|Variant|Alternative) (?:[A-H]|\d|[IVX]+) \((?P<names>{AGENCIES})\)")
_PROPONENTS = re.compile(rf"\bproponents? \((?P<names>{AGENCIES})\)")
_SPEAKS_FOR = re.compile(
    rf"^(?:Speaking (?:for|on behalf of)|On behalf of|For) (?P<names>{AGENCIES}),? (?:(?=[a-z])|M[rs]s?\.? [^,.;]{{2,50}}|it|he|she|they|[Ii]ts representative) ?{_DOES}\b"
)
# Of a proposal under its heading who speaks first presents it.
_SPEAKS_FIRST = re.compile(
    rf"^{_WHO} {_HAVING}"
    r"(?:set out|spoke|gave|argued|showed|recalled|reported|pointed|stated|said|stressed|noted|informed|described|drew|spelled out|shared|referred|underlined|highlighted)\b"
)
_FIRST = re.compile(rf"^{_WHO} (?!(?:members|meeting|segment)\b)")
# "introduced by WHO, who spoke for WHO and UNEP"
_WHO_SPOKE_FOR = re.compile(
    rf"\bwho (?:also )?spoke (?:for|on behalf of) (?P<names>{AGENCIES})(?: and (?:\w+ )?(?:propos|suggest)ed\b)"
)
# "UNITAR presented a proposal for a task team on the training of staff of UNOG": whoever its topic names
_BRINGS_ONE = re.compile(
    rf"(?:^|[,;:] ){_WHO}{_ASIDE} {_HAVING}"
    rf"(?:presented|introduced|submitted|tabled|made|put forward|brought(?: forward)?) (?:an?|its|their) (?:[\w-]+ )??(?:proposal|idea|suggestion|concept(?: note)?) (?:for|on|to)\b"
)
# "UNESCO, introducing a proposal for a dialogue on heritage, said that …"
_INTRODUCING = re.compile(
    rf"(?:^|[,;:] ){_WHO},? (?:in )?(?:introducing|presenting|tabling|submitting|explaining) (?:an?|its|their|the) (?:[\w-]+ )?(?:proposal|idea|suggestion)\b"
)
_WHICH = re.compile(
    rf",? (?:which|that) (?P<names>{AGENCIES}) (?:(?:had|has|have) )?(?:proposed|suggested|put forward|tabled)\b"
)
_WHO_DID = re.compile(
    rf"(?:^|, |\b(?:and|that) )(?:The )?(?P<names>{AGENCIES}),? (?:which|who) (?:(?:had|has|have) )?(?:\w+ly |together )?(?:presented|proposed|tabled|submitted|introduced|brought|put forward) (?:the|this|it)\b"
)
_BODY_BY = re.compile(
    rf"\b(?:{BROUGHT_BY}|subject of an? (?:\w+ )?(?:note|paper|proposal) (?:by|from)) (?P<names>{AGENCIES})"
)
# The surer ones first.
_SHAPES = (
    _BRINGS_ONE, _INTRODUCING, _WHO_SPOKE_FOR, _PROPONENTS, _OPTION, _FROM, _OF, _POSSESSIVE, _WHO_DID, _WHICH, _SPEAKS_FOR, _SUBJECT, _BODY_BY,
)  # fmt: skip
_SPLIT = re.compile(r",? together with |,? jointly with |,? with |,? and |, | & |; | / ")
_TOGETHER = {"Basel, Rotterdam and Stockholm": "Basel\u0001Rotterdam\u0002Stockholm", "Economic and Social": "Economic\u0002Social",
             "Latin America and": "Latin America\u0002", "Asia and the Pacific": "Asia\u0002the Pacific", "Food and Agriculture": "Food\u0002Agriculture"}  # fmt: skip
_SLASH = re.compile(r"(?<=[A-Z]{2})/(?=[A-Z]{2})(?!(?:MAP|CMS|IAPSO|GRID|GEF|WCMC|AEWA|DOS|DFS)\b)")


def presenters_said(sentence: str) -> tuple[str, ...]:
    """Who a sentence says presented it: "UNEP proposed …", "the proposal presented by UNEP"."""
    if match := _LABEL.match(sentence):
        names = split_names(match["names"])
        if all(_is_agency(name) for name in names):
            return names
    text = only_agencies(sentence)
    for shape in _SHAPES:
        if match := shape.search(text):
            return agencies_of(match["names"])
    return ()


def first_speakers(sentence: str) -> tuple[str, ...]:
    """Who speaks in the first sentence under a proposal's heading: "WHO and WMO set out why …"."""
    match = _SPEAKS_FIRST.match(only_agencies(sentence))
    return agencies_of(match["names"]) if match else ()


def first_actors(sentence: str) -> tuple[str, ...]:
    """Who the sentence begins with, whatever they do: "CMS took the proposal off the table"."""
    match = _FIRST.match(only_agencies(sentence))
    return agencies_of(match["names"]) if match else ()


def _is_agency(name: str) -> bool:
    return len(name.split()) <= 8 and name[:1].isupper() and not re.match(r"(?:Mr|Ms|Mrs|Dr)\b", name)


def split_names(text: str) -> tuple[str, ...]:
    for together, kept in _TOGETHER.items():
        text = text.replace(together, kept)
    text = re.sub(r" \((?!.*[A-Z]{2})[^()]*\)", "", text)
    text = re.sub(r" \((?:together )?with ([^()]*)\)", r" with \1", text)
    names = (
        re.sub(r"^(?:the|both)\s+", "", name.strip(" .,;()")) for name in _SPLIT.split(_SLASH.sub(", ", text))
    )
    return tuple(
        name.replace("\u0001", ", ").replace("\u0002", " and ").replace(" and  ", " and ")
        for name in names
        if name
    )
