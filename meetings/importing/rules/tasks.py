"""Tasks: who is to do what, as lists of actions and minutes write it."""

import re
from dataclasses import dataclass

from .decision_verbs import BASE

_ACRONYM = (
    r"(?:UN[ -][A-Z]\w+(?: Programme)?|[A-Z]{2,}[\w/&-]*|World Bank|[A-Z]\w+ (?:[Ss]ecretariat|Convention))"
)
_ROLE = (
    r"(?:the |its |both |all (?:the )?|each )?(?:EMG |IMG |UN |SOM )?(?:\w+ )?(?:secretariats?|members|member agencies|agencies|organi[sz]ations|entities"
    r"|participants|(?:co-?)?leads?|lead agenc(?:y|ies)|(?:co-?)?chairs?|chairpersons?|president|rapporteur|coordinators?|conveners?|moderator|facilitators?"
    r"|focal points?|(?:working |expert |drafting |core )group|task (?:team|force)|proponents|partners|host)"
)
_PERSON = r"(?:Mr|Ms|Mrs|Dr)\.? [A-Z][\w’'-]+"
_ONE = rf"(?:(?i:{_ROLE})(?: of (?:the )?[^.;:,()]{{2,50}}?)?|(?:[Tt]he )?{_ACRONYM}|{_PERSON}|[Aa]ll|[Ee]veryone)"
AGENTS = rf"{_ONE}(?:(?:, and (?:the )?|, | and (?:the )?| ?& ?|/| / | together with (?:the )?| with ){_ONE}){{0,9}}"
# In running text only these are likely to take on a task for the meeting.
_NEAR = rf"(?:(?:[Tt]he |[Aa]ll (?:the )?|[Bb]oth )?(?:EMG )?(?:[Ss]ecretariat|[Mm]embers|[Aa]gencies|(?:[Cc]o-?)?[Ll]eads|(?:[Cc]o-?)?[Cc]hairs?|[Ff]ocal points)|(?:[Tt]he )?{_ACRONYM}|{_PERSON})"
_PROMISER = rf"{_NEAR}(?:(?:, and (?:the )?|, | and (?:the )?){_NEAR}){{0,9}}"
_ADVERBS = r"(?:also |then |therefore |jointly |in turn |first |\w+ly )*"

# Verbs a task begins with in a list, where they stand without anybody in front of them.
INFINITIVES = frozenset(
    (
        "add address analyse analyze announce apply appoint approach arrange ask assess assign attend brief bring build"
        " call check circulate clarify collect comment communicate compile complete compose conclude conduct confirm consider"
        " consolidate consult contact contribute convene convey coordinate correct create define deliver design designate"
        " determine develop discuss disseminate distribute draft draw edit elaborate enquire ensure establish evaluate examine"
        " expand explore facilitate finalise finalize find finish follow forward gather give hold host identify implement"
        " include inform initiate integrate investigate invite issue join keep launch lead liaise link list look maintain"
        " make map mobilise mobilize monitor move name nominate notify obtain offer open organise organize outline participate"
        " plan post prepare present print produce promote propose provide publish put raise recommend record reflect remind"
        " reply report request resend respond revise review run schedule seek select send set share shorten solicit speak"
        " submit suggest summarise summarize support survey take test translate transmit try update upload use verify work write"
        " adapt adjust align allocate archive assist change choose cover decide describe document ease enter establish"
        " express extend fill fix fund get improve indicate install interview issue learn list measure meet merge mention"
        " offer order pay pilot place publicise publicize pursue raise read register remove replace research resume return"
        " rewrite scan search secure separate sign simplify start state step study table tell train upgrade visit"
    ).split()
)
# "X will be pleased": no task.
NO_TASK = frozenset(
    "be have continue take remain become meet need focus serve benefit see do depend include come go lose get stay end"
    " require know cost last want lead".split()
)
_WILL = re.compile(
    rf"^(?:[^.;]{{0,60}}, )?(?P<who>{_PROMISER}) (?:will|shall|is to|are to|undertook to|undertakes to|promised to|committed to) {_ADVERBS}(?P<verb>[a-z]+)\b"
)
_TO_DO = re.compile(
    r"^(?P<who>(?:the |all )?[A-Z][^.;:]{1,100}?) (?:to|will|would|shall|should|is to|are to|must) (?:also |\w+ly )?(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
_DASHED = re.compile(
    r"^(?P<who>[A-Z][^.;:–—|]{1,80}?)(?: [–—-] |: )(?:(?:is |are )?to )?(?P<verb>[A-Za-z]+)\b"
)
_NAMED = re.compile(rf"^(?P<who>{AGENTS}) ?(?::| [–—-]|\)) (?:(?:is |are )?to )?(?P<verb>[A-Za-z]+)\b")
_DOES = re.compile(rf"^(?P<who>{AGENTS}) (?P<verb>[a-z]+)\b")
_FIRST = re.compile(r"^(?:[Tt]o )?(?P<verb>[A-Za-z]+)\b")
_BEHIND = re.compile(
    rf"(?: [(\[]| ?[–—→] ?| - |\| ?)(?:(?:by|resp\.?|responsible|lead|action)?:? ?)(?P<who>{AGENTS})(?:[,;:–-] ?[^()\[\]]{{2,60}})?[)\]]?[.;]?$"
)
# "UNEP kindly agreed to share it" is its task.
_TAKES_ON = re.compile(
    r"(?: (?:has|have|also|kindly|\w+ly))* (?:agreed|offered|undertook|undertakes|volunteered|volunteers|promised|committed|accepted|agrees|offers)$"
)
_RELATIVE = re.compile(
    r",? (?:who|that|which) (?:have|had|has|are|were|is|was|wish|wished|do|did|chair|lead)\b[^,]*,?"
)
_IS_SENTENCE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|shall|should|could|can|may|might|must)\b|\b(?:and|or|but|who|which|that|also)$"
    r"|\b(?:\w+ed|said|added|felt|thought|says|notes|explains|clarifies|reports) that\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Task:
    verb: str
    who: str
    text: str


def promised(text: str) -> Task | None:
    """ "The Secretariat will send out the invitations": anywhere."""
    match = _WILL.match(text)
    if not match or match["verb"] in NO_TASK:
        return None
    return Task(match["verb"], match["who"], text)


def labelled_task(text: str) -> Task:
    """What stands behind "Action:" is a task, whatever its shape."""
    match = _TO_DO.match(text) or _DASHED.match(text)
    if match:
        return Task(match["verb"].lower(), match["who"], text)
    first = re.match(r"(?:[Tt]o )?(?P<verb>[A-Z]?[a-z]+)\b", text)
    verb = first["verb"].lower() if first else ""
    return Task(BASE.get(verb, verb), "", text)


def listed_task(text: str) -> Task | None:
    """An item of a list of actions: "UNEP: send it", "UNEP to send it", "UNEP sends it", "Send it (UNEP)"."""
    if match := _NAMED.match(text):
        if match["verb"].lower() in INFINITIVES:
            return Task(match["verb"].lower(), match["who"], text[_behind_to(text, match) :])
        return None
    first = _FIRST.match(text)
    if first and first["verb"].lower() in INFINITIVES:
        behind = _BEHIND.search(text)
        who = behind["who"] if behind else ""
        return Task(first["verb"].lower(), who, text[: behind.start()] if behind else text)
    if (match := _TO_DO.match(text)) and match["verb"].lower() not in NO_TASK:
        who = one_who_acts(_TAKES_ON.sub("", match["who"]))
        return Task(match["verb"].lower(), who, text) if who else None
    if (match := _DOES.match(text)) and (verb := base_of(match["verb"])):
        return Task(verb, match["who"], text)
    return None


def one_who_acts(printed: str) -> str:
    """The words, if they name somebody; "" where they are half a sentence: "It was suggested", "UNEP said that FAO"."""
    return "" if _IS_SENTENCE.search(_RELATIVE.sub("", printed)) else printed


def _behind_to(text: str, match: re.Match[str]) -> int:
    """Where the words of the task begin, with the "to" in front of them."""
    found = re.search(r"(?:(?<=\bis )|(?<=\bare )|(?<=[:–— )-]))to $", text[: match.start("verb")])
    return found.start() if found else match.start("verb")


def base_of(printed: str) -> str:
    """ "draft" of "drafts"; "" of a word that is no verb of a task."""
    for base in (
        printed,
        printed.removesuffix("s"),
        printed.removesuffix("es"),
        f"{printed.removesuffix('ies')}y",
    ):
        if base in INFINITIVES:
            return base
    return BASE.get(printed, "")
