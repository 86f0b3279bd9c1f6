"""Items of a list by the words that lead it in: "requested the Secretariat to:", "by agreeing that UNEP should"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.rules.statements import Statement, without_end
from meetings.importing.rules.words.plain_clause import OPENED_BY_COMMA, plain_clause
from meetings.importing.rules.words.section_words import is_of_actions

from . import action_words as words
from . import decision_verbs as verbs
from .addressees import addressee_in
from .agents import AGENTS
from .decided import Decided
from .listed_tasks import listed_task
from .task_verbs import INFINITIVES, is_infinitive
from .tasks import bare_task

_LAST = re.compile(r"(?<=[.;!?]) (?=[A-Z])")
_HAS_WHO = re.compile(
    rf"^{OPENED_BY_COMMA}(?:[^.;:]{{0,120}}\b(?:agreed|agreeing|decided|deciding|agrees|decides|concluded|resolved|recommended|recommending) (?:that )?)?(?P<who>(?-i:{AGENTS}))"
    r"(?: (?:will|shall|should|would|must|is to|are to|was to|were to|agreed to|undertook to|undertakes to|committed to|volunteered to|to|is expected to|are expected to"
    r"|is responsible for|are responsible for))$",
    re.IGNORECASE,
)
_BY_THAT = re.compile(r"\b(?:that|agreeing|deciding) ")
# "The IMG shall": what a group is for.
_IS_MANDATE = re.compile(
    r"(?:The|This|Such a|Each) (?:\w+ )?(?:IMG|(?:issue management |working |drafting |contact |sub-?)?group|task (?:team|force)|network|coalition|partnership|platform|initiative|committee|forum|dialogue|consultative process|EMG)"
    r"(?: (?:on|for) [^,;.:]{3,80}?)? (?:will|shall|should|would|must|is to|is expected to|is responsible for)",
    re.IGNORECASE,
)
# "It would:", "Under the plan:", "What would it do?": what something proposed is for.
_IS_IMAGINED = re.compile(
    r"(?:It |They |(?!.*\b(?:[Ss]ecretariat|[Cc]o-|[Cc]hairs?|[Ll]eads?|members|agencies|participants)\b)(?:The|This|These|Such an?|Its|An?) (?:[\w-]+ ){1,5}?(?:(?:on|for) [^,;.:]{3,80}? )?)(?:would|could|might)(?: also| then| first| further| in particular)?(?: be(?: to)?)?(?: the following)?"
    r"|(?:Under|According to|In) (?:the|this|its|their) (?:\w+ )?(?:proposal|plan|concept|draft|scheme|idea|option|model|approach)(?: [^,;.:]{3,60})?"
    r"|(?:What|How) (?:would|will|could|is|are|does) [^.;:]{2,80}\?"
    r"|(?:(?:Its|The|Their) )?(?:(?:main|proposed|planned|specific|key|expected) )?(?:objectives?|aims?|purposes?|goals?|activities|outputs|deliverables|benefits)(?: (?:of|for) [^,;.:]{3,100}?)?(?: (?:are|is|were|was|would be|will be)(?: (?:to|as follows|the following))?)?"
)
_FOR_WHOM = re.compile(
    rf"^(?:(?:agreed |next |follow-?up )?(?:actions?|tasks?|steps|decisions|to do|requests?|action points?) (?:for|by|of|to) )?(?:for )?(?P<who>(?-i:{AGENTS}))$",
    re.IGNORECASE,
)
_GERUND = {"agreeing": "agree", "deciding": "decide", "requesting": "request", "concluding": "conclude", "recommending": "recommend",
           "inviting": "invite", "asking": "ask"}  # fmt: skip
_DECIDED = re.compile(
    rf"\b(?P<verb>agreed|decided|resolved|concluded|recommended|determined|agrees|decides|resolves|recommends|concludes|{'|'.join(_GERUND)})\b",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\b(?:following|agreed|these|next|main|key|its|further|several|two|three|four|five|six|seven)(?: \w+)? (?P<noun>decisions?|actions?|action points|action items|steps|conclusions?|tasks|follow-up|recommendations?|agreements?|undertakings)\b"
    r"|^(?:(?!draft|proposed|possible|suggested)\w+ )?(?P<bare>decisions?|actions?|action points|action items|next steps|conclusions?|tasks|follow-up|recommendations?|agreements?|agreed)(?: \w+)?$",
    re.IGNORECASE,
)
_OF_NOUN = {"dec": "decide", "con": "conclude", "rec": "recommend", "agr": "agree"}
# "What the Senior Officials agreed"
_AGREED_HEADING = re.compile(r"\b(?:agreed|decided|resolved)(?: to| that)?$", re.IGNORECASE)
# What is discussed or told, not decided.
_NO_LEAD = re.compile(
    r"\b(?:so as|in order) to$|\b(?:stressed|noted|said|mentioned|highlighted|suggested|proposed|underlined|discussed|raised|recalled|observed|emphasi[sz]ed|reported|pointed out|informed"
    r"|may wish|could|might|if|whether|had (?:agreed|decided|asked|requested)|felt|stated)\b",
    re.IGNORECASE,
)
_RUN_IN = re.compile(r"(?P<lead>[^:;]{8,200}): (?P<items>[^:]{8,}; [^:]{8,})$")


@dataclass(frozen=True)
class Lead:
    """What is said of all items; `verb` is "" where each has its own."""

    verb: str = ""
    who: str = ""
    asks: bool = False


def is_mandate(statement: Statement) -> bool:
    """Whether it is an item of what a group is for."""
    leading = statement.lead.text.rstrip(" :–—-") if statement.lead else ""
    return bool(_IS_MANDATE.fullmatch(leading) or _IS_IMAGINED.fullmatch(leading))


def lead_of(statement: Statement) -> Lead | None:
    """None where the words that lead in decide nothing."""
    leading = statement.lead.said if statement.lead else statement.part.title
    return lead_in(leading, is_heading=statement.lead is None)


@lru_cache(maxsize=512)  # of a long list every item asks
def lead_in(leading: str, *, is_heading: bool = False) -> Lead | None:
    printed = _LAST.split(leading.rstrip(" :–—-"))[-1]
    text = plain_clause(printed)
    if _NO_LEAD.search(text) or words.IS_OF_SOME.match(text):
        return None
    said = _asking(text) or _acting(text)
    return said or (_deciding(text) if not is_heading or _AGREED_HEADING.search(text) else None)


def _asking(text: str) -> Lead | None:
    """ "The meeting requested the Secretariat to", "UNEP was asked"."""
    ended = text if re.search(r" (?:to|with)$", text) else f"{text} to"
    if match := words.PASSIVE.match(ended):
        if match.end() == len(ended):
            return Lead(verbs.BASE.get(match["verb"].lower(), "remind"), match["who"], asks=True)
        return None
    match = words.SUBJECT.search(ended) or words.OPERATIVE.match(ended) or words.VERB_FIRST.match(ended)
    if match is None:
        return None
    verb = verbs.FIRST.get(match["verb"].lower(), "")
    behind = ended[match.start("verb") :]
    if verb not in verbs.ASKS:
        return None
    if behind.lower() == f"{match['verb'].lower()} to":
        return Lead(verb, "", asks=True)
    who = addressee_in(behind, verb)
    return Lead(verb, who, asks=True) if who and behind.endswith(f"{who} to") else None


def _acting(text: str) -> Lead | None:
    match = _HAS_WHO.match(text) or _FOR_WHOM.match(text)
    if (
        match is None
        or is_of_actions(match["who"])  # "ACTIONS"
        or _IS_MANDATE.fullmatch(text)
        or (words.SUBJECT.match(f"{text} ") and match.re is _HAS_WHO and not _BY_THAT.search(text))
    ):
        return None
    return Lead("", match["who"])


def _deciding(text: str) -> Lead | None:
    if found := list(_DECIDED.finditer(text)):
        verb = found[-1]["verb"].lower()
        return Lead(_GERUND.get(verb) or verbs.BASE.get(verb, "agree"))
    if words.SUBJECT.search(f"{text} "):
        return Lead("agree")
    if match := _NOUN.search(text):
        noun = (match["noun"] or match["bare"]).lower()
        return Lead(_OF_NOUN.get(noun[:3], "agree"))
    return None


def run_in_items(text: str) -> list[tuple[str, Decided]]:
    """Of "The following was agreed: the list will be kept; and WMO will mend it" what each part decides."""
    match = _RUN_IN.match(text)
    if match is None or not (lead := lead_in(match["lead"])):
        return []
    parts = [without_end(part) for part in re.split(r"; (?:and )?", match["items"])]
    decided = [_decided(part, lead, match["lead"]) for part in parts]
    return [(part, said) for part, said in zip(parts, decided, strict=True) if said]


def decided_item(statement: Statement, lead: Lead) -> Decided | None:
    """What an item decides that has no subject of its own."""
    leading = (statement.lead.text if statement.lead else statement.part.title).rstrip(" :")
    return _decided(without_end(statement.text), lead, leading)


def _decided(printed: str, lead: Lead, leading: str) -> Decided | None:
    text = plain_clause(printed)
    if lead.asks:
        return Decided(lead.verb, lead.who or addressee_in(f"asked {text}", lead.verb))
    first = re.match(r"(?:[Tt]o )?(?:also )?(?P<verb>take note|call (?:up)?on|set up|[A-Za-z]+)\b", text)
    verb = first["verb"].lower() if first else ""
    if task := bare_task(text):
        return Decided(task.verb, task.who)
    if lead.who and first:
        return (
            Decided(verbs.BASE.get(verb, verb), lead.who)
            if is_infinitive(verb) or leading.endswith(" to")
            else None
        )
    if text.lower().startswith("that ") or leading.endswith("that"):
        that = re.sub(r"^that ", "", text, flags=re.IGNORECASE)
        return Decided(lead.verb, addressee_in(f"agreed that {that}", "agree"))
    if text[:1].isupper() or text.startswith("the "):
        task = listed_task(text)
        if task and task.who:
            return Decided(task.verb, task.who)
    if verb not in INFINITIVES and verb not in verbs.BASE and (text[:1].isupper() or FINITE.search(text)):
        return Decided(lead.verb or "agree", addressee_in(f"agreed that {text}", "agree"))
    is_verb = (
        is_infinitive(verb) or verb in verbs.BASE or re.search(r"^to ", text, re.I) or leading.endswith(" to")
    )
    if verb == "not" or not is_verb:
        return Decided(lead.verb or "agree")
    if lead.verb == "recommend":
        return Decided(lead.verb)
    verb = verbs.BASE.get(verb, verb)
    behind = text[first.start("verb") :] if first else text
    return Decided(verb, addressee_in(behind, verb) if verb in verbs.ASKS else "")
