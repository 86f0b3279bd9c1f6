"""What a sentence proposes: "WMO put forward an IMG on Heat", "an IMG on Heat was proposed", "the proposal by UNEP on dust"."""

import re
from dataclasses import dataclass

from meetings.importing.rules.words.agencies import AGENCIES, only_agencies
from meetings.importing.rules.words.names import Name, names

from .presenters import presenters_said, split_names
from .proposed_topics import topic_in
from .proposed_words import FOUND, FOUNDING, NOUN, THE_EMG

# Between the verb that proposes and the name of what is proposed.
_SMALL = re.compile(
    rf"(?:(?<!\w)(?:an?|the|its|their|this|new|joint|possible|potential|small|dedicated|separate|time-bound|short|one-off|single|another|second|third|permanent|formal|informal|system-wide|inter-agency|proposed"
    rf"|{NOUN}|{FOUNDING}|{FOUND}|of|for|on|to|that|be|as),? |[“\"])*$",
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    # "WMO proposed an", "WMO suggested that the EMG establish an", "the proposal of WMO was an"
    rf"\b(?:propos(?:e[ds]?|ing)|suggest(?:ed|s|ing)?|put(?:s|ting)? forward|float(?:ed|s)|advocate[ds](?: for)?|call(?:ed|s|ing) for|(?:plead(?:ed|s|ing)|lobb(?:ied|ies|ying)|press(?:ed|es|ing)|arguing|asking|advocating) for|pitch(?:ed|es)|moot(?:ed|s)|ma[dk]es? the case(?: for)?|c[ao]mes? forward with"
    rf"|raise[ds]?|tabled?s?|ask(?:ed|s) for|argue[ds] (?:for|in favour of)|(?:proposals?|ideas?|suggestions?|initiatives?) (?:\w+ )?(?:by|of|from) (?:the )?{AGENCIES}(?: (?:was|is|had been|would be))?)(?: (?:that(?: {THE_EMG}(?: (?:might|should|could|may|would))?)?|jointly|also))?,? ?$"
    # "It would like to see an"
    r"|\b(?:who|which|[Tt]hey|[Ii]t|[Ss]he|[Hh]e|[A-Z][\w-]*[A-Z]\w*) (?:would (?:like|wish|want)|wish(?:ed|es)?|want(?:ed|s)?)(?: to (?:see|have))? ?$"
    # "The next proposal was that of WMO, an"
    rf"|\b(?:proposal|idea|suggestion|topic|one) (?:was|is) (?:that|the (?:one|proposal|idea)) of {AGENCIES},? ?$"
    # "Its idea was to establish an"
    r"|\b(?:His|Her|Their|Its|their|its) (?:proposal|idea|suggestion|wish) (?:was|is)(?: to)? ?$"
    # "the proposal made in 2019 for an"
    r"|\b(?:proposals?|ideas?) (?:of|from|made|presented|submitted)(?: (?:in|at))? (?:last (?:year|autumn|spring|summer|winter|time)|(?:[A-Z]\w+ )?(?:19|20)\d\d|SOM ?\d+) ?$"
    # "Also proposed by WMO was an"
    rf"|\b(?:[Aa]lso |[Ff]urther |[Nn]ewly )?(?:raised|proposed|suggested|tabled|floated|put forward|mooted|pitched)(?: by {AGENCIES})? (?:was|were) ?$"
    # "It was proposed by WMO that an"
    rf"|\b[Ii]t (?:was|had been|has been) (?:also |further |jointly )?(?:proposed|suggested) by {AGENCIES}(?: that)? ?$"
    # "They would have the Group establish an"
    rf"|\bwould have {THE_EMG} ?$"
    # "Option A: an"
    r"|^(?:Option|Variant|Alternative) (?:[A-H]|\d|[IVX]+) ?(?::|[–—-]) ?$"
    # "The second one concerned an"
    r"|\b(?:[Tt]he|[Aa]) (?:first|second|third|fourth|other|last|latter|former)(?: (?:proposal|one|topic|idea))? (?:was|is|concern(?:ed|s)|foresaw|sought|aimed|would)(?: for| at)? ?$"
    # "The idea came from WMO and concerned an"
    rf"|\b(?:proposal|idea|topic|suggestion|one) (?:(?:had )?c(?:ame|omes?) from|(?:was|is|had been) (?:\w+ )?(?:presented|introduced|submitted|tabled|put forward|made|brought) by) {AGENCIES}(?: ?:? ?$|, $|,? (?:and (?:it )?)?(?:was|is|concern(?:ed|s)|regarded|related to|dealt with|foresaw|envisaged|sought|aimed at)(?: for)? ?$)"
    # "another, by WMO, an"
    rf"|\b(?:one|another|the (?:other|first|second|third|fourth|last)|a (?:second|third|fourth|further))(?: one)?,? (?:by|from|of) {AGENCIES},? $"
)
_PROPOSAL = re.compile(
    r"\b(?:proposals?|proposed|idea|thoughts?|concept|possib(?:ility|le)|potential|suggestion|initiative|question|project(?= (?:for|of)\b)|wish)\b",
    re.IGNORECASE,
)
# "considered setting up a group", "asked the Group to establish a task force": with a verb that founds.
_WEIGHS = re.compile(
    rf"\b(?:consider(?:ed|s)?|discuss(?:ed|es)|weighed|examined|(?:considered|discussed|examined|asked) whether ?$|(?:ask|invit|request|urg)(?:ed|s) {THE_EMG})(?: to)? ?$"
)
_FOUNDS = re.compile(rf"\b(?:{FOUNDING}|{FOUND})\b", re.IGNORECASE)
_TO_CONSIDER = re.compile(
    rf"\b(?:ask|invit|request|urg)(?:ed|s) {THE_EMG} to (?:consider|discuss|take up) ?$"
)
# "Three topics were put to the meeting: a task team on waste (UNEP), …".
_LISTS = re.compile(
    r"^(?:The )?(?:(?:following|\w+) )?(?:new )?(?:proposals|topics|ideas|suggestions)\b[^.:;]{0,60}: $",
    re.IGNORECASE,
)
# In a section on proposals a work that is new to the reader is one proposed, unless it is only compared or recalled.
_NEW_TO_READER = re.compile(
    r"(?:^|\b)(?:an?|another) (?:(?:new|joint|small|possible|short) )*$", re.IGNORECASE
)
_ASIDE_OF_TALK = re.compile(
    r"\b(?:recall\w*|remember\w*|already|prefer\w*|rather|instead|like|than|similar|as|within|under|in|through|into|by|not|no|without|had been|there (?:is|was)|part|work|task|mandate|experience|results?|former(?:ly)?|successful) (?:\w+ ){0,2}$"
    r"|\b(?:members?|participants|others|some|several|agencies|meeting|segment|group)\b[^.;]*$|\b(?:recall|prefer|closed|concluded|remind)\w*\b",
    re.IGNORECASE,
)
# "had sent a note on an IMG on Peacekeeping"
_SENT = re.compile(r"\b(?:sent|submitted|circulated|tabled|distributed|presented|introduced) $")
_NOTE_ON_ONE = re.compile(r"an? (?:\w+ )?(?:note|paper) (?:on|for) an? (?:new |joint |possible )*$")
_FOUNDED = re.compile(rf"\b{FOUNDING} of (?:the |an? )?(?:new )?$", re.IGNORECASE)
_PREMATURE = re.compile(r"\b(?:premature|too early)(?: [^.;,]{0,40}?)? ?$")
_BROUGHT = re.compile(
    r"\b(?:(?:present|introduc|outlin|submit|tabl|describ|explain|sketch|unveil|offer|announc|circulat)(?:e?s|e?d|ted|led)?|(?:had )sent|brought(?: forward)?|c[ao]me with) ?$"
)
_RECALLS = re.compile(
    r"\b(?:since|following|after|before|upon|recall\w*|remember\w*|thanks to|welcom\w+|with|announced) (?:the )?$",
    re.I,
)
_BEHIND = re.compile(
    r"(?: for (?:an? |the )?(?:(?:initial )?period of )?[^,.;]{3,20})?(?:,? (?:was|is|has been|had been|were) (?:also |jointly |first )?(?:proposed|suggested|put forward)\b"
    r"|[”\"’]?,? (?:as |first |jointly )?(?:proposed|presented|submitted|suggested|tabled|introduced|brought|put forward) by\b| \((?:proposed|suggested|presented)\b"
    rf"|,? (?:which|that) (?:{AGENCIES}) (?:(?:had|has|have) )?(?:proposed|suggested|put forward|tabled)\b)"
)
_PRESENTED_BEHIND = re.compile(
    r",? (?:was|is) the subject of an? (?:\w+ )?(?:proposal|note|paper) (?:by|from)\b|,? (?:was|is|were|has been) (?:\w+ )?(?:presented|introduced|tabled|submitted)\b"
)
_AND_ANOTHER = re.compile(
    rf"(?: ?\([^()]*\))?(?:,? (?:\w+ )?(?:by|from) {AGENCIES})?(?:,? and|[,;]|; and|,? as well as) (?:on |for |of |to {FOUND} )?(?:an? |the |another )?(?:new |joint )?"
)
_BARE_BEHIND = re.compile(
    rf" \((?P<names>{AGENCIES})\)|,? (?:put forward |brought forward |\w+ )?(?:by|from) (?P<by>{AGENCIES})"
)
# Of what is only proposed no term is prolonged: "a task team on biodiversity beyond 2020".
_TO_YEAR = re.compile(r" (?:beyond|after) (?:19|20)\d\d\b")
_BY_BEFORE = re.compile(
    rf"(?:one|another|other|first|second|third|fourth|last|further),? (?:by|from) (?P<names>{AGENCIES}),? (?:for|on|to \w+) (?:an? |the )?(?:new )?$"
)
_PROPOSES_THAT = re.compile(
    rf"\b{AGENCIES} (?:proposed|suggested|put forward|floated) (?:that {THE_EMG}\b|an? )"
)


@dataclass(frozen=True)
class Proposed:
    name: str
    presenters: tuple[str, ...]


def proposed_in(text: str, start: int, *, in_place: bool) -> list[Proposed]:
    """`in_place`: the section is one on proposals, where a topic presented is one proposed."""
    said_by = presenters_said(text)
    found: list[Proposed] = []
    last: Name | None = None
    for name in names(text):
        if name.start < start:
            continue
        is_next = last is not None and _AND_ANOTHER.fullmatch(text[last.end : name.start])
        if is_next or _is_proposed(text, name, in_place=in_place):
            last = name
            behind = text[name.end :]
            year = _TO_YEAR.match(behind)
            found.append(
                Proposed(
                    f"{name.printed}{year[0] if year else ''}",
                    _presenters_behind(behind) or _presenters_before(text[: name.start]),
                )
            )
    if not any(one.presenters for one in found):
        found = [Proposed(one.name, said_by) for one in found]
    topic = "" if found else topic_in(text, in_place=in_place)
    return [Proposed(topic, said_by)] if topic else found


def proposes_something(text: str) -> bool:
    """Whether a new proposal is told, even one without a name that is known."""
    if _PROPOSES_THAT.search(text):
        return True
    return bool(
        presenters_said(text)
        and re.search(
            r"\b(?:propos|suggest)ed\b|\b(?:an?|another|further) (?:\w+ )?(?:proposal|idea|suggestion|concept|paper|note|request|project)\b",
            text,
        )
    )


def _is_proposed(text: str, name: Name, *, in_place: bool) -> bool:
    before, behind = only_agencies(_without_asides(text[: name.start])), text[name.end :]
    if _BEHIND.match(behind) or (in_place and _PRESENTED_BEHIND.match(behind)):
        return True
    small = _SMALL.search(before)
    lead = before[: small.start()] if small else before
    between = before[len(lead) :]
    if _FOUNDED.search(between) and not _PROPOSAL.search(between):
        return not _RECALLS.search(lead)
    return bool(
        _PROPOSES.search(lead)
        or (between.startswith("for ") and _PROPOSES.search(f"{lead}for"))
        or (in_place and _LISTS.search(lead))
        or (_SENT.search(lead) and _NOTE_ON_ONE.match(between))
        or _PROPOSAL.search(between)
        or _PREMATURE.search(lead)
        or _TO_CONSIDER.search(lead)
        or (_WEIGHS.search(lead) and _FOUNDS.search(between))
        or (in_place and _BROUGHT.search(lead))
        or (in_place and _NEW_TO_READER.search(between) and not _ASIDE_OF_TALK.search(lead))
    )


def _without_asides(before: str) -> str:
    """ "proposed, together with WMO, a coalition": the verb stands right before what it proposes."""
    before = re.sub(r" \([^()]*\)", "", before)
    return re.sub(
        r"(?<=\w), (?:which is |as )?(?:contained|set out|described|reproduced|circulated|reflected|outlined|available)\b[^,.;]{2,60},(?= )|(?<=\w), (?:together|jointly|along|with|also|on behalf|as|for)\b[^,.;]{2,80},(?= )"
        r"|(?<=\w), (?:(?:submitted|presented|proposed|tabled|introduced|brought|put forward) (?:jointly )?)?(?:by|from)\b[^,.;]{2,80},(?= (?:was|is|concern\w*|sought|aimed|would)\b)"
        r"|(?<=proposal), (?:by|from|of) [^,.;]{2,80},(?= (?:for|on|to)\b)",
        "",
        before,
    )


def _presenters_behind(behind: str) -> tuple[str, ...]:
    match = _BARE_BEHIND.match(behind)
    return split_names(match["names"] or match["by"]) if match else ()


def _presenters_before(before: str) -> tuple[str, ...]:
    """ "one, by UNDP and DCO, for an IMG on Nature; the other, by ITU, for …"."""
    match = _BY_BEFORE.search(before)
    return split_names(match["names"].rstrip(",")) if match else ()
