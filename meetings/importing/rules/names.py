"""Names of workstreams as printed: "IMG on Biodiversity", "the E-waste Coalition", "EMG Nexus Dialogue Series"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_BEFORE = r"(?:(?:EMG|UN|UNEP|[Ii]nter-?[Aa]gency|[Jj]oint|[Aa]d [Hh]oc|[Tt]echnical|[Oo]pen-ended) )*"
_KIND = (
    r"(?:[Ii]ssues?[ -][Mm]anagement [Gg]roups?|IMGs?|[Cc]onsultative [Pp]rocess(?:es)?|CPs?|[Cc]onsultations?"
    r"|[Tt]ask [Tt]eams?|[Tt]askforces?|Work ?streams?|Dialogues?|Project [Tt]eams?|Clusters?|Sub-?[Cc]ommittee|Groups?"
    r"|(?:[Tt]hematic|[Aa]dvisory|[Ss]tudy|[Pp]roject|[Dd]rafting|[Rr]eference|[Tt]echnical|[Cc]ore|[Ss]teering|[Ii]nter-?[Aa]gency) [Gg]roups?|[Tt]ask [Ff]orce|[Nn]exus [Dd]ialogues? [Ss]eries|[Dd]ialogue [Ss]eries|[Nn]exus [Dd]ialogues?"
    r"|[Cc]oalitions?|[Ww]orking [Gg]roups?|[Pp]eer [Rr]eviews?|[Ee]xpert [Gg]roup|[Cc]ontact [Gg]roup|[Ss]ub-?[Gg]roup"
    r"|[Cc]ommunity of [Pp]ractice|[Ww]orking [Pp]art(?:y|ies)|[Tt]ask [Gg]roups?|[Ll]iaison [Gg]roups?|[Rr]ound ?[Tt]ables?)"
)
_LINK = r"(?: \([A-Z]{2,6}\))? (?:on|for|to|of|towards?|regarding|against|in support of) "
_WITH_LINK = re.compile(rf"\b{_BEFORE}(?P<kind>{_KIND})(?P<link>{_LINK})(?=\S)")
_CAP = r"[A-Z][\w+’'/-]*"
_KIND_LAST = re.compile(
    rf"\b(?P<topic>(?!(?:The|This|That|An?|EMG|UN|Each|New|Members|All|No|Any|Its|Our|In|On|For|Of)\b){_CAP}"
    rf"(?: (?:and|of|the|&|for|in) {_CAP}| {_CAP}){{0,6}}) (?P<kind>IMGs?|Issue Management Group|Coalition|Task Team|Task Force|Working Party|Contact Group|Expert Group|Task Group"
    r"|Consultative Process|Working Group|Nexus Dialogue(?: Series)?)\b(?! (?:on|for|to|of)\b)"
)
_ALONE = re.compile(r"\b(?:EMG )?(?:Nexus Dialogues?(?: Series)?|Dialogue Series)\b(?! (?:on|for|to|of)\b)")

_AUXILIARY = (
    "was were is are be has have had will would should shall could may might can must did does do being been"
    " became becomes continue complete remain remains remained continues continued completed finished delivered fulfilled ended held"
    " met presented reported agreed started began launched submitted provided developed prepared produced organized"
    " gave had conducted concluded adopted finalized finalised made took informed proposed planned plans needs"
    " focused stands stood came keeps goes runs stays stayed expires expired ends ceases ceased lapsed works reaches reached"
    " closed dissolved presents enters moves looks hopes hoped hope expects expected expect intends intended intend lives lived rests rested pauses paused draws drew"
    " completes closes concludes finishes terminates starts got gets receives received obtained obtains went sent brings brought wishes wished lacks lacked wants wanted seeks sought"
    " hands handed winds wound persists lasts continuing carries carried go carry exists existed merged joined becomes gained suspended resumes resumed just nothing nobody there need"
).split()
_ADVERBS = "no also again still now successfully formally officially already recently therefore thus then further only".split()
_JOINED_VERBS = (
    "to its agreed requested request requests invited invite invites decided conclude concluded concludes extend extended"
    " extends establish established continue continued close closed thanked encouraged endorsed noted welcomed asked"
    " thank ask note take welcome encourage endorse approve urge call support recommend agree decide merge transfer commend express"
    " took called recommended approved supported expressed urged"
).split()
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
# Where the name of a workstream ends in running text.
_END = re.compile(
    r"[.;:!?](?=\s|$)|[”\"](?=[ ,.;])| \((?!post|formerly|[Pp]hase|20\d\d)| [–—|-] "
    r"|,(?! (?:[A-Z][a-z]+(?: [A-Z][a-z]+)*,? (?:and [A-Z]|[A-Z][a-z]+,? and [A-Z])))"
    rf"| (?=(?:{'|'.join((*_AUXILIARY, *_ADVERBS))})\b)"
    r"| (?=(?!relat|link|associat|connect|concern)[a-z]+ed (?:over|its|the|their|that|to|on|an?|in|by|with|from)\b)"
    r"|[’']s? (?=(?:mandate|work|term|tasks?|life|activities|report|members?|lead|leads|chair|terms of reference)\b)"
    r"| (?=[a-z]+[^s\W]s (?:its|their|an?|into)\b)| (?=up to\b)| (?=from (?:its|their|all) )| (?=(?:Decision|Status|Outcome|Outlook|Leads?|Horizon|Until|Conclusion|State|Next steps?|Progress|Result) ?: )| (?=(?:another|one|two|three|an?) (?:more |further |additional |other |[a-z]+-year )?(?:years?|months?|term|extension)\b)"
    r"| (?=(?:on|for|by|upon|without|after|before|through) (?:having|its|their|[a-z]+ing (?:its|their|the)|the (?:time|moment|completion|conclusion|closure|condition|understanding|period|remainder))\b)"
    r"| (?=(?:meetings?|members?|website|webinars?|(?:co-)?leads?|(?:co-)?chairs?|mandate|terms of reference|work ?plan|retreat|secretariat)\b)"
    r"| (?=and [a-z]+ed (?:it|them|its|their|the|that|to|all|both|members|each|every)\b|and [a-z]+ed [A-Z]{2})"
    r"| (?=and (?:commend|thank|congratulat|applaud|prais|encourag|request|invit|ask|urg|task|instruct|mandat|remind|designat|appoint|nam|elect)ed (?:[A-Z]|members|agencies|lead))"
    rf"| (?=and (?:{'|'.join(_JOINED_VERBS)})\b)| (?=and (?:(?:on|of|for) )?(?:the |an? |to )?{_BEFORE}{_KIND}\b)"
    r"| (?=(?:nor|as (?:concluded|closed|completed?|dissolved|fulfilled|terminated)|(?:wound )?up$|end$|until|till|throughout|during|pending|which|that|who|whose|because|since|while|when|once|if|provided|within"
    r"|subject|so as|as (?:an?|the|well|proposed|presented|of|one|recommended|soon|follows)|in order|led by|chaired by|co-led|co-chaired|under the"
    r"|on (?:hold|ice|track)|in (?:abeyance|being|place|existence|operation|recess)\b|to (?:an end|a close|sleep)|alive|following|after|before|pending|annually|next year|this year|last (?:year|autumn|spring|summer|winter|month|week))\b)"
    rf"| (?=(?:by|in|for|from|through|to|into|at|beyond|up to|over)(?: the)?(?: (?:end|beginning|course|middle|period|years?)(?: of)?(?: the)?)?"
    rf"(?: (?:late|early|mid))?[ -](?:(?:19|20)\d\d|{_MONTH}|spring|summer|autumn|winter|Q\d)\b)"
    r"| (?=(?:for|by) (?:another|one|two|three|four|five|six|twelve|eighteen|an? (?:further|additional|year|period|initial|limited|trial|maximum|final|last|first|second|third|new)|\d+|the (?:next|coming)|up to|six|further)\b)"
    r"| (?=at (?:its|their|SOM ?\d*|the (?:\w+ ){0,2}(?:meeting|session|end))\b)| (?=by (?:its|SOM|the|that|then)\b)| (?=to (?:its|their) )| (?=to the (?:\w+[ -]){0,3}(?:meeting|session|SOM)\b)"
    r"| (?=with (?:(?:\w+ )?(?:thanks|gratitude|appreciation|regret|satisfaction|praise|applause)\b|an? |the (?:aim|participation|support|view|task|World|same|UN)|its|immediate|effect|[A-Z]))| (?=to (?:be|have|submit|prepare|report|develop"
    r"|complete|finali[sz]e|include|continue|work|address|produce|carry|go|wind|wrap|finish|conclude|close|cease|keep|proceed|pursue|resume|stop|terminate|bring|hand|let|present|draft|provide|make|take|SOM|the (?:SOM|Senior|next)|their)\b)"
)
_NO_TOPIC = re.compile(
    r"(?:SOM ?\d|SOM\b|(?:another|an?|one|two|three|four|five|\d+) (?:[\w-]+ )?(?:years?|months?|periods?|terms?|phase|duration)\b|the (?:reports?|drafts?|future|proposals?|documents?|text|agenda|budget|terms|date|establishment|work|way|issue|question|topic)\b|for|until|through|this|that|these|those|the same|such|hold|track|course|schedule|ice|it|them|its|their|which)\b",
    re.IGNORECASE,
)
_QUALIFIER = re.compile(
    r"\b(?:the|an?|this|these|that|its|new|proposed|former|both|two|of|ongoing|existing|current)\s+$", re.I
)


@dataclass(frozen=True)
class Name:
    printed: str
    kind: str  # as printed: "IMG"
    start: int  # in the sentence
    end: int

    @property
    def key(self) -> str:
        return key_of(self.printed)


@lru_cache(maxsize=4096)  # several rules ask for those of one sentence
def names(text: str) -> tuple[Name, ...]:
    """The names in a sentence, in their order; a plural over two topics is left as it is."""
    found: list[Name] = []
    for match in _WITH_LINK.finditer(text):
        if found and match.start() < found[-1].end:
            continue
        end = _END.search(text, match.end())
        stop = end.start() if end else len(text)
        printed = text[match.start() : stop].rstrip(' ,;.”"')
        printed = re.sub(r" (?:and|or|for|of)$", "", printed)
        if len(printed) > match.end() - match.start() and not _is_no_topic(text, match):
            found += _each(printed, match)
    taken = [(name.start, name.end) for name in found]
    for shape in (_KIND_LAST, _ALONE):
        for match in shape.finditer(text):
            if all(match.end() <= start or match.start() >= end for start, end in taken):
                kind = match.groupdict().get("kind") or match[0]
                found.append(Name(match[0], kind, match.start(), match.end()))
                taken.append((match.start(), match.end()))
    return tuple(sorted(found, key=lambda name: name.start))


def _is_no_topic(text: str, match: re.Match[str]) -> bool:
    """ "the IMG to complete": what follows is no topic."""
    begins_small = match["link"].strip() == "to" and text[match.end()].islower()
    return begins_small or bool(_NO_TOPIC.match(text, match.end()))


def _each(printed: str, match: re.Match[str]) -> Iterator[Name]:
    """Of a plural, a name for each topic: "IMGs on Biodiversity and on Land"."""
    start, end, kind = match.start(), match.start() + len(printed), match["kind"]
    topics = printed[match.end() - match.start() :]
    parts = re.split(rf",? and {match['link'].strip()} |, {match['link'].strip()} ", topics)
    if len(parts) == 1 and kind.lower().endswith(
        ("groups", "imgs", "cps", "processes", "teams", "dialogues", "coalitions")
    ):
        parts = re.split(r", and |, | and ", topics)
    if len(parts) == 1:
        yield Name(printed, kind, start, end)
        return
    single = kind[:-2] if kind.endswith("esses") else kind[:-1] if kind.endswith("s") else kind
    for part in parts:
        yield Name(f"{single}{match['link']}{part}", single, start, end)


def heads_workstream(title: str) -> bool:
    """Whether a heading is the name of one workstream: a kind with its topic, or one that needs none."""
    is_whole = re.match(rf"(?:the )?{_BEFORE}{_KIND}{_LINK}", title) or _KIND_LAST.fullmatch(title)
    return bool(is_whole or _ALONE.fullmatch(title)) and not title.lower().startswith("peer reviews")


BEGINS_WITH_KIND = rf"(?:the )?{_BEFORE}{_KIND}(?:{_LINK}|$|s?\b)"
_BEGINS_WITH_KIND = re.compile(BEGINS_WITH_KIND)


def begins_with_kind(text: str) -> re.Match[str] | None:
    """Whether an item is a name: its kind comes first, or last."""
    return _BEGINS_WITH_KIND.match(text) or _KIND_LAST.match(text)


def kind_in(title: str) -> str:
    """The kind as printed where a title begins with one: "Issue Management Group"."""
    match = re.match(rf"(?:the |an? )?(?:EMG )?({_KIND})(?=\b)", title)
    return match[1] if match else ""


def key_of(printed: str) -> str:
    """The same for "the IMG on Land" and "Issue Management Group on Land"."""
    key = re.sub(r"[^\w ]", " ", printed.casefold())
    key = re.sub(r"\b(?:issues? management groups?|imgs?)\b", "img", key)
    key = re.sub(r"\b(?:consultative process(?:es)?|cps?)\b", "cp", key)
    key = re.sub(r"\b(?:the|emg|an?|new|united nations|un)\b", " ", key)
    return " ".join(key.split())


def qualifiers(before: str) -> Iterator[str]:
    """The small words right in front of a name, the nearest first: "proposed", "the"."""
    while match := _QUALIFIER.search(before):
        yield match[0].strip().lower()
        before = before[: match.start()]
