"""Who presented a proposal, in the order printed: "(presented by UNDP, UNEP and DCO)", "ITU and UNU proposed …"."""

import re
from dataclasses import dataclass

_BY = r"(?:jointly )?(?:presented|proposed|submitted|introduced|tabled|put forward|suggested|brought)(?: jointly)? by"
_IN_HEADING = re.compile(
    rf"\s*(?:\((?P<a>(?:{_BY}|proponents?:|by(?= (?:the )?[A-Z]{(2,)})) [^()]*(?:\([^()]*\)[^()]*)*)\)|[,;–—-]\s*(?P<b>{_BY} [^()]+))\s*[.:]?$",
    re.IGNORECASE,
)
_ACRONYMS = re.compile(
    r"\s*\((?P<names>[A-Z][\w/-]*[A-Z][\w/-]*(?:(?:, | and | & |/)[A-Z][\w/-]*[A-Z][\w/-]*)*)\)$"
)
_PROPOSAL_BY = re.compile(
    r"^(?:a )?(?:joint )?proposals? (?:by|from|of) (?:the )?(?P<names>.{2,80}?)(?: ?[:–—-] | (?:for|on|to establish) (?:an? |the )?)",
    re.I,
)
_PREFIX = re.compile(
    r"^(?:a )?(?:new )?(?:proposal|topic|proposed)(?: (?:\d{1,2}|[a-z]))?(?: ?[:–—-] ?| (?:for|on|to establish|to create|to launch)(?: an?| the)? )(?:new )?",
    re.I,
)
_START = re.compile(rf"^(?:{_BY}|proponents?:|by)\s*", re.IGNORECASE)
_SENTENCE = re.compile(
    rf"^(?:{_BY}|Proponents?:|Presenters?:|Presented by:|Proposed by:|Submitted by:|By:|Sponsors?:|Proposing (?:agency|agencies|entities|organizations):) ?(?P<names>[A-Z][^.;]{{1,120}}?)(?:\.|;|$)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?:On behalf of [^,]+, )?(?:The )?(?:representatives? of (?:the )?)?(?P<names>[A-Z][^.;:]{1,120}?)(?:, (?:supported|seconded|backed|joined|with (?:the )?support) (?:by|of) [^.;:]{1,80}?)?,? "
    r"(?:ha[sd] |have )?(?:jointly |also |then |briefly )?(?:present(?:ed|s)?|propose[ds]?|suggest(?:ed|s)?|introduce[ds]?|puts? forward|submit(?:ted|s)?|made"
    r"|outlined?s?|described?|drew|raise[ds]?|float(?:ed|s)|table[ds]|handed in|brought|advocate[ds])\b"
)
_OF = re.compile(
    r"\bproposals? (?:of|by|from|made by|submitted by|presented by) (?:the )?(?P<names>[A-Z][^.;]{1,100}?) (?:for|on|to (?:establish|create|set up|launch|hold)) "
)
_POSSESSIVE = re.compile(r"^(?P<names>[A-Z][\w’' -]{1,60}?)[’']s? proposals? ")
_BODY_BY = re.compile(
    rf"\b(?:proposal|idea|topic|initiative)s?\b[^.;]{{0,80}}?\b{_BY} (?P<names>[^.;]{{2,120}}?)(?=[.;]|, (?:which|who|and (?:was|is))| (?:was|were|aims|is) |$)",
    re.I,
)
_SPLIT = re.compile(r",? together with |,? jointly with |,? with |,? and |, | & |; | / ")
_HELPED = re.compile(r",? (?:supported|seconded|assisted|backed) by .*$")
_TOGETHER = {"Basel, Rotterdam and Stockholm": "Basel\u0001Rotterdam\u0002Stockholm", "Economic and Social": "Economic\u0002Social",
             "Latin America and": "Latin America\u0002", "Asia and the Pacific": "Asia\u0002the Pacific", "Food and Agriculture": "Food\u0002Agriculture"}  # fmt: skip
_NOBODY = re.compile(
    r"^(?:the )?(?:chair|co-chairs?|members?|participants?|he|she|they|it|it was|meeting|objective|proposal|secretary|purpose|process)\b",
    re.I,
)


@dataclass(frozen=True)
class Headed:
    title: str
    presenters: tuple[str, ...]
    is_presented: bool  # whether the heading says that it was presented


def headed(heading: str) -> Headed:
    """The title of a proposal and its presenters, from its heading."""
    text = heading.strip(" .:;")
    presenters: tuple[str, ...] = ()
    if match := _IN_HEADING.search(text):
        presenters = split_names(_START.sub("", match["a"] or match["b"]))
        text = text[: match.start()]
    elif match := _PROPOSAL_BY.match(text):
        presenters, text = split_names(match["names"]), text[match.end() :]
    elif match := _ACRONYMS.search(text):
        presenters, text = split_names(match["names"]), text[: match.start()]
        is_long = len(text.split()) > 2
        return Headed(_title(text), presenters if is_long else (), is_presented=False)
    return Headed(_title(text), presenters, is_presented=bool(presenters))


def _title(text: str) -> str:
    title = _PREFIX.sub("", text).strip(" ,–—-")
    if title[:1] + title[-1:] in ("“”", '""', "‘’"):
        title = title[1:-1]
    return f"{title[:1].upper()}{title[1:]}" or text


def presenters_said(sentence: str) -> tuple[str, ...]:
    """Who a sentence says presented it: "UNEP proposed …", "the proposal presented by UNEP"."""
    for shape in (_SENTENCE, _OF, _POSSESSIVE, _SUBJECT, _BODY_BY):
        if match := shape.search(sentence):
            if shape is _SUBJECT and _NOBODY.match(match["names"]):
                continue
            names = split_names(_HELPED.sub("", match["names"]))
            if all(_is_agency(name) for name in names):
                return names
    return ()


def _is_agency(name: str) -> bool:
    return len(name.split()) <= 8 and name[:1].isupper() and not re.match(r"(?:Mr|Ms|Mrs|Dr)\b", name)


def split_names(text: str) -> tuple[str, ...]:
    for together, kept in _TOGETHER.items():
        text = text.replace(together, kept)
    text = re.sub(r" \((?!.*[A-Z]{2})[^()]*\)", "", text)
    names = (re.sub(r"^(?:the|both)\s+", "", name.strip(" .,;")) for name in _SPLIT.split(text))
    return tuple(
        name.replace("\u0001", ", ").replace("\u0002", " and ").replace(" and  ", " and ")
        for name in names
        if name
    )
