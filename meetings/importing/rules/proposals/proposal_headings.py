"""The heading of a proposal: its title, and who presented it: "IMG on Heat (presented by WMO and WHO)"."""

import re
from dataclasses import dataclass

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.rules.words.agencies import AGENCIES, agencies_of
from meetings.importing.rules.words.names import kind_in

from .presenters import BROUGHT_BY, split_names

# In a heading, behind the title.
_PRESENTED = re.compile(
    rf"\s*(?:[(\[](?P<a>(?:new(?:ly)?,? )?(?:{BROUGHT_BY}|proponents?:|presenters?:|proposals? (?:by|of|from)|by(?= (?:the )?(?-i:[A-Z]{{2}}))|from(?= (?:the )?(?-i:[A-Z]{{2}}))) [^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]"
    rf"|[,;:–—-]\s*(?P<b>{BROUGHT_BY} [^()]+|(?i:joint )?(?i:proposals? (?:by|of|from)) [^()]+|(?-i:by {AGENCIES})))\s*[.:]?$",
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
    r"^(?:a )?(?:new )?(?:proposal|topic|proposed|option|alternative|variant)(?: (?:\d{1,2}|[a-z]))?(?: ?[:–—-] ?|(?<=[\dA-Za-z])\. | (?:for|on|to establish|to create|to launch)(?: an?| the)? )(?:new )?",
    re.I,
)
_NEW = re.compile(r"^(?:(?:a |an |the )?(?:proposed|new|possible|potential) )+|^(?:a|an|the) ", re.IGNORECASE)
_START = re.compile(
    rf"^(?:new(?:ly)?,? )?(?:{BROUGHT_BY}|(?:joint )?proposals? (?:by|of|from)|proponents?:|presenters?:|by|from)\s*",
    re.IGNORECASE,
)


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
