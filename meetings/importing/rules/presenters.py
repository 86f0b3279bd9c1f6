"""Who presented a proposal, in the order printed: "(presented by UNDP, UNEP and DCO)", "ITU and UNU proposed …"."""

import re
from dataclasses import dataclass

from meetings.importing.blocks.sentence_starts import FINITE

from .agencies import AGENCIES, agencies_of, only_agencies
from .names import kind_in
from .workstream_kinds import KIND

_BROUGHT = r"(?:presented|proposed|submitted|introduced|tabled|put forward|suggested|brought(?: forward)?|made|floated|initiated|raised|advanced|prepared|drafted|drawn up|developed|sponsored)"
_BY = rf"(?:(?:jointly )?{_BROUGHT}(?: jointly)? by)"
# In a heading, behind the title.
_PRESENTED = re.compile(
    rf"\s*(?:[(\[](?P<a>(?:new(?:ly)?,? )?(?:{_BY}|proponents?:|presenters?:|proposals? (?:by|of|from)|by(?= (?:the )?(?-i:[A-Z]{{2}}))|from(?= (?:the )?(?-i:[A-Z]{{2}}))) [^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]"
    rf"|[,;:–—-]\s*(?P<b>{_BY} [^()]+|(?i:joint )?(?i:proposals? (?:by|of|from)) [^()]+|(?-i:by {AGENCIES})))\s*[.:]?$",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\s*(?:[(\[](?:(?:co-)?leads?: ?)?(?P<a>{AGENCIES})[)\]]|(?: [–—|-] | ?\| ?)(?P<b>{AGENCIES}))$"
)
# "presented by UNEP, the objective of which is to …"
_CLAUSE = re.compile(
    r",? (?:(?:(?:the|its|with the|with an?|whose) (?:\w+ )?(?:objectives?|aims?|purpose|goals?|intention|idea)|which|whose|that|in order to|so as to|aim(?:ed|ing) (?:at|to)|intended to|for (?:an?|one|two|three|twelve|the|another|an initial|\d+|\w+ (?:\w+ )?(?:period|years?|months?))|until|within|starting|beginning|subject|provided|with effect|to (?!the\b)[a-z]+)\b).*$",
    re.DOTALL,
)
# A line of its own that was joined to the title.
_LABELLED = re.compile(
    rf" (?:(?:Presented|Proposed|Submitted|Tabled|Introduced) by|Proponents?|Presenters?|Sponsors?) ?: ?(?P<names>{AGENCIES})$"
)
_STANDS_FOR_ONE = re.compile(
    r"(?:the |a |an )?(?:first|second|third|fourth|last|other|another|proposal|idea|topic|one)(?: (?:one|proposal|idea|topic))?",
    re.IGNORECASE,
)
# In front of it.
_PROPOSAL_BY = re.compile(
    r"^(?:a )?(?:joint )?proposals? (?:by|from|of) (?:the )?(?P<names>.{2,80}?)(?: ?[:–—-] | (?:for|on|to establish) (?:an? |the )?)",
    re.I,
)
# "Paper A (UNDP and UNIDO): an IMG on Mercury"
_COUNTED_BY = re.compile(
    rf"^(?:Proposal|Topic|Idea|Paper|Note|Suggestion|Submission) (?:\d{{1,2}}|[A-H]) \((?P<names>{AGENCIES})\) ?[:–—-] ?(?:an? |the )?(?=\w)"
)
_AGENCIES_FIRST = re.compile(
    rf"^(?P<names>{AGENCIES})(?:[’']s?)?(?: (?:joint )?proposals? (?:for|on|to (?:establish|create|set up|launch)) (?:an? |the )?| ?: | [–—-] )(?=[\w-]+ \w+)"
)
_PREFIX = re.compile(
    r"^(?:a )?(?:new )?(?:proposal|topic|proposed)(?: (?:\d{1,2}|[a-z]))?(?: ?[:–—-] ?|(?<=[\dA-Za-z])\. | (?:for|on|to establish|to create|to launch)(?: an?| the)? )(?:new )?",
    re.I,
)
_NEW = re.compile(r"^(?:(?:a |an |the )?(?:proposed|new|possible|potential) )+|^(?:a|an|the) ", re.IGNORECASE)
_START = re.compile(
    rf"^(?:new(?:ly)?,? )?(?:{_BY}|(?:joint )?proposals? (?:by|of|from)|proponents?:|presenters?:|by|from)\s*",
    re.IGNORECASE,
)
# In a sentence.
_LABEL = re.compile(
    rf"^(?:{_BY}|Proponents?:|Presenters?:|Presented by:|Proposed by:|Submitted by:|By:|Sponsors?:|Proposing (?:agency|agencies|entities|organizations):) ?(?P<names>[A-Z][^.;]{{1,120}}?)(?:\.|;|$)",
    re.IGNORECASE,
)
_DOES = (
    r"(?:present(?:ed|s)?|propose[ds]?|suggest(?:ed|s)?|introduce[ds]?|puts? forward|submit(?:ted|s)?|ma[dk]es? (?:the case|(?:a|the|its|their) (?:\w+ )?(?:proposal|request|suggestion))"
    r"|outlined?s?|describe[ds]?|drew|raise[ds]?|float(?:ed|s)?|table[ds]|pitch(?:ed|es)|moot(?:ed|s)|(?:plead(?:ed|s)|lobb(?:ied|ies)|press(?:ed|es)) for|handed in|brought(?: forward)?|advocate[ds]|(?:came|comes) forward with|call(?:ed|s) for|explain(?:ed|s)|sent (?:in )?(?:an?|the|its|their) (?:\w+ )?(?:note|paper|proposal)|asked (?:the )?(?:EMG|[Gg]roup|[Mm]eeting|[Mm]embers|[Cc]ommittee) to (?:consider|establish|set up|create|launch)|briefed|spoke (?:about|of|on) (?:the|an?) (?:possib\w+|idea|need|case|plan|establishment|creation)|launche[ds] the idea|sketch(?:ed|es)|unveil(?:ed|s)|spelt out)"
)
_PLAINLY = r"(?:propose[ds]?|suggest(?:ed|s)|puts? forward|call(?:ed|s) for|table[ds]|advocate[ds])"
_OFFICE = r"(?:[Tt]he )?(?:(?![Ss]ecretariat)[\w-]+ ){0,4}(?:of|from|for) "
# "followed with a proposal", "informed the group of its idea", "spoke of its thoughts on"
_ONE = r"(?:proposals?|ideas?|thoughts?|suggestions?|concept(?: notes?)?|wish)"
_HAS_ONE = (
    rf"(?:\w+ (?:its|their) (?:own |joint |new )?{_ONE}\b|(?:spoke|informed|told|reported|talked|wrote|reminded|announced|recalled|took the floor)\b[^.;,]{{0,30}}? (?:its|their) (?:\w+ )?{_ONE}\b"
    rf"|(?:followed(?: suit)?|continued|began|started|opened|concluded|closed|announced|had|circulated|read out|shared|volunteered|announcing|tabling)(?: with)? an? (?:\w+ )?{_ONE}\b|asked for an? (?:new |joint )?{KIND} |(?:would (?:like|wish)|wish(?:ed|es)|want(?:ed|s)) to (?:see|have|establish|set up|create|launch) an? (?:new |joint )?{KIND} )"
)
_SUBJECT = re.compile(
    rf"(?:^|[,;:] |\b(?:and|that|when|as) )(?:On behalf of [^,]+, )?(?:The )?(?:{_OFFICE})?(?P<names>{AGENCIES})(?:, (?:with|together|speaking|also|on behalf|as|for)\b[^,.;]{{2,80}},)? (?:(?:ha[sd]|have|then|also|further|once more|again|in turn|now|\w+ly) )*"
    rf"(?:{_DOES}\b|{_HAS_ONE}|(?!had\b)[a-z]+(?:ed|s)\b[^.;]{{0,160}}?,? and (?:jointly )?{_PLAINLY}\b)"
)
_OF = re.compile(
    rf"\b(?:proposals?|ideas?|suggestions?|initiatives?|topics?|requests?|presentation|(?:first|second|third|fourth|fifth|last|other|next)(?: one)?(?= [bcfo]|,? by))(?: (?:of|for|on) [^.;,]{{2,80}}?)??,? (?:(?:(?:was|were|is|had been) (?:\w+ly |jointly )?)?(?:{_BROUGHT} )?(?:by|of|from)|(?:had )?c[ao]mes? from|(?:was|is) (?:that|the one) of) (?P<names>{AGENCIES})"
)
_POSSESSIVE = re.compile(rf"(?:^|\s)(?P<names>{AGENCIES})[’']s? (?:\w+ )?(?:proposals?|ideas?|suggestion)\b")
_FROM = re.compile(rf"\b[Ff]rom (?P<names>{AGENCIES}),? (?:there )?c(?:ame|omes) (?:the|an?) ")
_PROPONENTS = re.compile(rf"\bproponents? \((?P<names>{AGENCIES})\)")
_SPEAKS_FOR = re.compile(
    rf"^(?:Speaking (?:for|on behalf of)|On behalf of|For) (?P<names>{AGENCIES}),? (?:(?=[a-z])|M[rs]s?\.? [^,.;]{{2,50}}|it|he|she|they|[Ii]ts representative) ?{_DOES}\b"
)
# Of a proposal under its heading who speaks first presents it.
_SPEAKS_FIRST = re.compile(
    rf"^(?:The )?(?:{_OFFICE})?(?P<names>{AGENCIES}) (?:(?:ha[sd]|have|then|also|\w+ly) )*"
    r"(?:set out|spoke|gave|argued|showed|recalled|reported|pointed|stated|said|stressed|noted|informed|described|drew|spelled out|shared|referred|underlined|highlighted)\b"
)
_FIRST = re.compile(rf"^(?:The )?(?:{_OFFICE})?(?P<names>{AGENCIES}) (?!(?:members|meeting|segment)\b)")
# "introduced by WHO, who spoke for WHO and UNEP"
_WHO_SPOKE_FOR = re.compile(
    rf"\bwho (?:also )?spoke (?:for|on behalf of) (?P<names>{AGENCIES})(?: and (?:\w+ )?(?:propos|suggest)ed\b)"
)
# "UNITAR presented a proposal for a task team on the training of staff of UNOG": whoever its topic names
_BRINGS_ONE = re.compile(
    rf"(?:^|[,;:] )(?:The )?(?:{_OFFICE})?(?P<names>{AGENCIES})(?:, (?:with|together|also|on behalf|as|for)\b[^,.;]{{2,80}},)? (?:(?:ha[sd]|have|then|also|\w+ly) )*"
    rf"(?:presented|introduced|submitted|tabled|made|put forward|brought(?: forward)?) (?:an?|its|their) (?:[\w-]+ )??(?:proposal|idea|suggestion|concept(?: note)?) (?:for|on|to)\b"
)
_WHICH = re.compile(
    rf",? (?:which|that) (?P<names>{AGENCIES}) (?:(?:had|has|have) )?(?:proposed|suggested|put forward|tabled)\b"
)
_WHO_DID = re.compile(
    rf"(?:^|, |\b(?:and|that) )(?:The )?(?P<names>{AGENCIES}),? (?:which|who) (?:(?:had|has|have) )?(?:\w+ly |together )?(?:presented|proposed|tabled|submitted|introduced|brought|put forward) (?:the|this|it)\b"
)
_BODY_BY = re.compile(
    rf"\b(?:{_BY}|subject of an? (?:\w+ )?(?:note|paper|proposal) (?:by|from)) (?P<names>{AGENCIES})"
)
_SPLIT = re.compile(r",? together with |,? jointly with |,? with |,? and |, | & |; | / ")
_TOGETHER = {"Basel, Rotterdam and Stockholm": "Basel\u0001Rotterdam\u0002Stockholm", "Economic and Social": "Economic\u0002Social",
             "Latin America and": "Latin America\u0002", "Asia and the Pacific": "Asia\u0002the Pacific", "Food and Agriculture": "Food\u0002Agriculture"}  # fmt: skip
_SLASH = re.compile(r"(?<=[A-Z]{2})/(?=[A-Z]{2})(?!(?:MAP|CMS|IAPSO|GRID|GEF|WCMC|AEWA|DOS|DFS)\b)")


@dataclass(frozen=True)
class Headed:
    title: str
    presenters: tuple[str, ...]
    is_presented: bool  # whether the heading says that it was presented


def headed(heading: str) -> Headed:
    """The title of a proposal and its presenters, from its heading."""
    text = heading.strip(" .:;")
    if (match := _PRESENTED.search(text)) and not _STANDS_FOR_ONE.fullmatch(text[: match.start()]):
        by = _START.sub("", _CLAUSE.sub("", match["a"] or match["b"]))
        says_more = bool(match["b"]) and bool(FINITE.search(by))  # "proposed by UNEP, is established"
        presenters = () if says_more else split_names(by)
        title = text[: match.start()] if presenters else text
        return Headed(_title(title), presenters, is_presented=bool(presenters))
    if match := _LABELLED.search(text):
        return Headed(_title(text[: match.start()]), split_names(match["names"]), is_presented=True)
    if match := _PROPOSAL_BY.match(text):
        return Headed(_title(text[match.end() :]), split_names(match["names"]), is_presented=True)
    if match := _COUNTED_BY.match(text):
        return Headed(_title(text[match.end() :]), agencies_of(match["names"]), is_presented=True)
    if match := _AGENCIES_FIRST.match(text):
        return Headed(_title(text[match.end() :]), agencies_of(match["names"]), is_presented=False)
    if (match := _BARE.search(text)) and not _is_short_form(match, text[: match.start()]):
        is_long = len(text[: match.start()].split()) > 1
        presenters = split_names(match["a"] or match["b"]) if is_long else ()
        return Headed(_title(text[: match.start()]), presenters, is_presented=False)
    return Headed(_title(text), (), is_presented=False)


def _is_short_form(match: re.Match[str], title: str) -> bool:
    """ "Environmental Sustainability Management (ESM)": its own short form, and nobody's."""
    initials = "".join(word[0] for word in re.findall(r"\w+", title) if word[0].isupper())
    return bool(match["a"]) and initials.endswith(match["a"])


def _title(text: str) -> str:
    title = _PREFIX.sub("", text).strip(" ,–—-")
    if title[:1] + title[-1:] in ("“”", '""', "‘’"):
        title = title[1:-1]
    if kind_in(bare := _NEW.sub("", title)) or (title.isupper() and kind_in(bare.title())):
        title = bare
    return f"{title[:1].upper()}{title[1:]}" or text


def presenters_said(sentence: str) -> tuple[str, ...]:
    """Who a sentence says presented it: "UNEP proposed …", "the proposal presented by UNEP"."""
    if match := _LABEL.match(sentence):
        names = split_names(match["names"])
        if all(_is_agency(name) for name in names):
            return names
    text = only_agencies(sentence)
    for shape in (
        _BRINGS_ONE,
        _WHO_SPOKE_FOR,
        _PROPONENTS,
        _FROM,
        _OF,
        _POSSESSIVE,
        _WHO_DID,
        _WHICH,
        _SPEAKS_FOR,
        _SUBJECT,
        _BODY_BY,
    ):
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
