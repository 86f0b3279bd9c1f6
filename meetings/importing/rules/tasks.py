"""Tasks: who is to do what, as lists of actions and minutes write it."""

import re
from dataclasses import dataclass, replace

from meetings.importing.blocks.sentence_starts import FINITE

from .action_words import IS_NOTHING
from .decision_verbs import BASE
from .names import begins_with_kind
from .plain_clause import ADVERBS, OPENED
from .task_verbs import FOR_THE_MEETING, INFINITIVES, NO_TASK, is_infinitive

_ACRONYM = (
    r"(?:UN[ -][A-Z]\w+(?: Programme)?|[A-Z]{2,}[\w/&-]*|World Bank|[A-Z]\w+ (?:[Ss]ecretariat|Convention))"
)
# "the World Food Programme (WFP)"
_FULL_NAME = (
    r"(?:[Tt]he )?(?:[A-Z][\w-]+,? (?:(?:and|of|the|for|on|to|in) ){0,2}){1,7}?(?:Organi[sz]ation|Programme|Fund|Bank|Commission|Agency|University|Institute|Office|Union|Convention|Bureau"
    r"|Department|Centre|Conference|Board|Forum|Partnership|Facility)(?: \([A-Z][\w-]+\))?"
)
_ROLE = (
    r"(?:the |its |both |all (?:the )?|each )?(?:EMG |IMG |UN |SOM )?(?:\w+ )?(?:secretariats?|members|member agencies|agencies|organi[sz]ations|entities"
    r"|participants|(?:co-?)?leads?|lead agenc(?:y|ies)|(?:co-?)?chairs?|chairpersons?|president|rapporteur|coordinators?|conveners?|moderator|facilitators?"
    r"|focal points?|delegat(?:ions|es)|speakers|panellists|organi[sz]ers?|(?:executive |deputy )?(?:director|secretary)|head(?: of the secretariat)?|(?:working |expert |drafting |core )group|task (?:team|force)|proponents|partners|host)"
)
_PERSON = r"(?:Mr|Ms|Mrs|Dr)\.? [A-Z][\w’'-]+"
_ONE = rf"(?:(?i:{_ROLE})(?: of (?:the )?[^.;:,()]{{2,50}}?)?|(?:[Tt]he )?{_ACRONYM}|{_FULL_NAME}|{_PERSON}|[Aa]ll|[Ee]veryone)"
_ONE = rf"{_ONE}(?: \((?:co-)?(?:lead|chair)\w*\))?"
AGENTS = rf"{_ONE}(?:(?:, and (?:the )?|, | and (?:the )?| ?& ?|/| / | together with (?:the )?| with ){_ONE}){{0,9}}"
# In running text only these are likely to take on a task for the meeting.
_NEAR = rf"(?:(?:[Tt]he |[Aa]ll (?:the )?|[Bb]oth )?(?:EMG )?(?:[Ss]ecretariat|[Mm]embers|[Aa]gencies|[Oo]rgani[sz]ations|[Ee]ntities|(?:[Cc]o-?)?[Ll]eads?|[Ll]ead agenc(?:y|ies)|(?:[Cc]o-?)?[Cc]hair(?:s|man|person)?|[Ff]ocal points|(?:[Ee]xecutive )?[Dd]irector|[Hh]ead of (?:the )?(?:EMG )?[Ss]ecretariat|[Rr]apporteur|[Oo]rgani[sz]ers?|[Cc]oordinators?|[Tt]ask manager)|(?:[Ee]ach|[Ee]very) (?:agency|member|organi[sz]ation|entity|lead)|(?:[Tt]he )?{_ACRONYM}|{_FULL_NAME}|{_PERSON})"
_PROMISER = rf"{_NEAR}(?:(?:, and (?:the )?|, | and (?:the )?){_NEAR}){{0,9}}"

_OF_THE_MEETING = re.compile(
    r"secretariat\b|members?\b|agenc|organi[sz]|entit|lead|chair|focal|director|rapporteur|coordinator|task manager",
    re.IGNORECASE,
)
_TAKES_ON_TO = (
    r"(?:undertook|undertakes|promised|promises|committed|commits|pledged|volunteered|volunteers|agreed|agrees|accepted|accepts|has agreed|have agreed|has undertaken|have undertaken"
    r"|took it upon (?:itself|themselves)|took (?:an|the|on the) (?:action|action point|task)) to"
)
_WILL = re.compile(
    rf"^{OPENED}(?P<who>{_PROMISER}) (?P<how>will|shall|is to|are to|was to|were to|{_TAKES_ON_TO}) {ADVERBS}(?:(?!supply|reply|apply|rely|comply|only|imply)\w+ly )?(?P<verb>[a-z-]+)\b(?P<takes>(?<=take) (?:care|charge|over|up|the lead|on|part in the drafting|forward|stock)\b)?(?P<own> (?:its|their|his|her)\b)?"
)
_SHOULD = re.compile(
    rf"^{OPENED}(?P<who>{AGENTS}(?: (?:that|which|who) [^.;,]{{3,80}}?)?) (?:should|must|needs? to|ha(?:s|ve) to|(?:is|are) expected to|ha(?:s|ve) until [^.;]{{4,30}}? to) {ADVERBS}(?P<verb>[a-z]+)\b"
)
_IRREGULAR = {"sent": "send", "made": "make", "sought": "seek", "written": "write", "drawn": "draw", "given": "give",
              "put": "put", "set": "set", "brought": "bring", "kept": "keep", "undertaken": "undertake"}  # fmt: skip
# "Comments should be sent to the Secretariat by 30 June": a task where it has a day.
_BE_DONE = re.compile(
    rf"^{OPENED}(?P<what>[A-Z][^.;:,]{{3,120}}?) (?P<how>should|must|shall|are to|is to|will|may|to) {ADVERBS}be {ADVERBS}(?P<verb>[a-z]+)\b(?: (?:jointly )?by (?P<who>{AGENTS})\b)?"
)
_BARE = re.compile(
    rf"^(?P<who>{AGENTS}),? (?:both |each |jointly )?to (?:also |(?!supply|reply|apply|rely|comply|only|imply)\w+ly )?(?P<verb>[a-z]+)\b(?! (?:was|were|is|are|has|have)\b)"
)
_TO_DO = re.compile(
    r"^(?P<who>(?:the |all )?[A-Z][^.;:]{1,100}?) (?:to|will|would|shall|should|is to|are to|must) (?:also |(?!supply|reply|apply|rely|comply|only|imply)\w+ly )?(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
_DASHED = re.compile(
    r"^(?P<who>[A-Z][^.;:–—|]{1,80}?)(?: [–—-] |: )(?:(?:is |are )?to )?(?P<verb>[A-Za-z]+)\b"
)
_NAMED = re.compile(rf"^(?P<who>{AGENTS}) ?(?::| [–—-]|\)) (?:(?:is |are )?to )?(?P<verb>[A-Za-z]+)\b")
# "Handbook - UNDP to revert"
_TOPIC_FIRST = re.compile(
    rf"^(?!{AGENTS}(?:: | [–—-] ))[A-Z][\w’', -]{{2,50}}?(?:: | [–—-] )(?={AGENTS} to [a-z])"
)
_DOES = re.compile(rf"^(?P<who>{AGENTS}) (?P<verb>[a-z]+)\b")
# "Annotated outline: secretariat, 19 May 2023"
_THING_WHO = re.compile(
    rf"^(?P<verb>[A-Z][a-z]+)\b[^:.;]{{3,120}}?(?:: | [–—-] |, )(?P<who>{AGENTS})(?:(?:,| [–—-]|;|:) (?:first draft |draft )?(?:by |before |until )?(?:\d|mid|end|early|late|as soon|asap|ASAP|SOM|n/a|N/A|on-?going|COB|[A-Z][a-z]+ \d|Q\d|next)[^:;]{{0,40}})?\.?$"
)
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
_CLAUSE = re.compile(r",? (?:who|that|which|whose)\b")
_TELLS = re.compile(r"\b(?:what|how|why|whether|where|if)\b")
_IS_SENTENCE = re.compile(
    r"\b(?:was|were|is|are|be|has|have|had|will|would|shall|should|could|can|may|might|must)\b|\b(?:and|or|but|(?-i:who|which|that)|also)$"
    r"|\b(?:\w+ed|said|added|felt|thought|says|notes|explains|clarifies|reports) that\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Task:
    verb: str
    who: str
    text: str


_MONEY = re.compile(r"\b(?:million|billion|dollars|USD|euros?|per cent of)\b|[$€]")


def promised(text: str) -> Task | None:
    """ "The Secretariat will send out the invitations": anywhere. What agencies will do with their own is news."""
    match = _WILL.match(text)
    if not match or (match["verb"] in NO_TASK and not match["takes"]) or not one_who_acts(match["who"]):
        return None
    is_news = (
        (match["own"] and not _FOR_THE_PAPERS.match(text, match.end()))
        or _MONEY.search(text)
        or not (match["takes"] or match["verb"] in FOR_THE_MEETING)
    )
    if _WHEN_KNOWN.search(text, match.end()):
        return None
    has_said = match["how"] in ("will", "shall", "is to", "are to", "was to", "were to")
    if has_said and is_news and not _OF_THE_MEETING.search(match["who"]):
        return None
    return Task(match["verb"], match["who"], text)


# "… once the calendar is known": nothing that can be followed yet.
_WHEN_KNOWN = re.compile(
    r"\b(?:if|unless|provided that|depending on|in case|should) (?!necessary|needed|possible|appropriate|required|so\b|any\b|applicable|available)|\bonce [^.;]{3,60} (?:known|clear|agreed|available|approved|in place|secured)\b"
)
# "IOM will send its figures": to those who collect them.
_FOR_THE_PAPERS = re.compile(
    r" (?:(?!own\b)[\w-]+ ){0,2}?(?:figures|data|comments?|inputs?|contributions?|repl(?:y|ies)|answers?|returns?|entries|entry|chapters?|sections?|nominations?|nominees?|focal points?|edits|corrections|feedback|suggestions|changes|amendments|list|numbers|response|position)\b(?! (?:base|centre|platform))"
    r"(?=[^.;]*\b(?:by|before|no later|not later|within|until|to the (?:EMG )?[Ss]ecretariat|to the (?:[Cc]o-)?[Cc]hairs?)\b)"
)


def bare_task(text: str) -> Task | None:
    """ "UNICC and WIPO to write chapter 2": no sentence, and so a note of who is to do what."""
    match = _BARE.match(text.lstrip("→➔➜⇒=> "))
    if match is None or not is_infinitive(match["verb"]) or not one_who_acts(match["who"]):
        return None
    # "The members of the IMG now wish to work with FAO": half a sentence.
    return (
        None
        if _WANTS.search(match["who"]) or _is_news(match, text)
        else Task(match["verb"], match["who"], text)
    )


# "CBD to host COP16 in Cali": news of one agency.
_OF_ITS_OWN = frozenset("host open launch merge build celebrate buy move join fund".split())
_OF_OURS = re.compile(
    r"\b(?:meeting|call|session|consultation|dialogue|SOM\w*|draft|members?|EMG|group|team|IMG|page|guide|note|survey|summary|drive|list|chapter|network|webinar|workshop|retreat)s?\b"
)


def _is_news(match: re.Match[str], text: str) -> bool:
    is_ours = _OF_THE_MEETING.search(match["who"]) or _OF_OURS.search(text, match.end("verb"))
    return match["verb"] in _OF_ITS_OWN and not is_ours


def due_task(text: str) -> Task | None:
    """ "Members should reply …", "Comments should be sent …": what is a task where it has a deadline."""
    if should := _SHOULD.match(text):
        is_task = is_infinitive(should["verb"]) and bool(one_who_acts(should["who"]))
        return Task(should["verb"], should["who"], text) if is_task else None
    done = _BE_DONE.match(text)
    is_event = done and done["how"] == "will" and _EVENT.search(done["what"])
    verb = _of_participle(done["verb"]) if done and not _tells(done) and not is_event else ""
    return Task(verb, done["who"] or "", text) if done and verb else None


def is_set_by_words(task: Task, text: str) -> bool:
    """ "The note to be sent to all", "A brief will be prepared by UNEP": set even without a day."""
    # "The Secretariat should contact FAO": nobody's view, where it opens the sentence.
    if (
        (should := _SHOULD.match(text))
        and " should " in should[0]
        and re.fullmatch(r"(?:The )?(?:EMG )?[Ss]ecretariat|The (?:[Cc]o-)?[Cc]hairs?", should["who"])
    ):
        return True
    done = _BE_DONE.match(text)
    return done is not None and not _tells(done) and (bool(task.who) or done["how"] == "to")


def _tells(done: re.Match[str]) -> bool:
    """Whether the words in front of "to be sent" are a clause of their own."""
    what = done["what"]
    return bool(
        FINITE.search(what) or (done["how"] == "to" and (_WANTS.search(what) or _WANTS_OTHERS.search(what)))
    )


# "UNDP volunteered to be reviewed": a wish, or news.
_WANTS = re.compile(
    r"\b\w{2,}ed$|\b(?:hope|want|wish|expect|ask|seek|prefer|like|need|begin|began|continue|offer|agree|claim|seem|appear|happen|tend|intend|plan|aim|ought|come|came|due|ready|likely|glad|keen|willing|unlikely|able|first|next|remain|there)(?:e?s)?$",
    re.IGNORECASE,
)

# "A webinar will be given by FAO": news.
_EVENT = re.compile(
    r"^(?:An?|Two|Three|Several|The(?: \w+)?) (?:\w+ )?(?:webinar|lecture|seminar|conference|exhibition|side event|course|talk|fair|concert|film|ceremony|reception|tour|visit)s?\b",
    re.IGNORECASE,
)
# "The representative of WHO wished the conventions to be looked at"
_WANTS_OTHERS = re.compile(
    r"\b(?:wish|want|prefer|expect|need|requir|desir|lik|believ|consider|understood|found|saw|caus|allow|enabl|permit)(?:r?ed|e?s)\b"
    r"|\b(?:understood|found|saw|brought|heard|chose|sought|kept|left|put|wrote|drew|ran) (?:together |out |up )?(?:the|an?|this|its|their|all|both)\b"
)


def _of_participle(word: str) -> str:
    """ "organise" of "organised"; "" of a word that is none."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    bases = (word[:-1], word[:-2], word[:-3], f"{word[:-3]}y") if word.endswith("ed") else ()
    return next((base for base in bases if is_infinitive(base)), "")


_PASSIVE_VERB = re.compile(r"be ([a-z]+(?:ed|t|n|e))\b")


def labelled_task(text: str) -> Task:
    """What stands behind "Action:" is a task, whatever its shape."""
    match = _TO_DO.match(text) or _DASHED.match(text)
    if match and (done := _PASSIVE_VERB.match(text, match.start("verb"))):
        return Task(_of_participle(done[1]), "", text)
    if match:
        return Task(match["verb"].lower(), match["who"], text)
    first = re.match(r"(?:[Tt]o )?(?P<verb>[A-Z]?[a-z]+)\b", text)
    return Task(verb_of(first["verb"]) if first else "", "", text)


def verb_of(word: str) -> str:
    """Its base form; "" of a word that is no verb: "Comments on the draft"."""
    word = word.lower()
    return word if is_infinitive(word) else BASE.get(word, "")


def listed_task(text: str) -> Task | None:
    """An item of a list of actions: "UNEP: send it", "UNEP to send it", "UNEP sends it", "Send it (UNEP)"."""
    if topic := _TOPIC_FIRST.match(text):
        told = bare_task(text[topic.end() :])
        return replace(told, text=text) if told else None
    if match := _NAMED.match(text):
        if is_infinitive(verb := match["verb"].lower()):
            return Task(verb, match["who"], text[_behind_to(text, match) :])
        thing = text[match.start("verb") :]
        if IS_NOTHING.fullmatch(thing):
            return None
        return None if FINITE.search(thing) or verb.endswith("ed") else Task("", match["who"], thing)
    if match := _THING_WHO.match(text):
        return Task(verb_of(match["verb"]), match["who"], text)
    first = _FIRST.match(text)
    # "Budget: no changes": a topic.
    if first and not text.startswith(":", first.end()) and first["verb"].lower() in INFINITIVES:
        behind = _BEHIND.search(text)
        who = behind["who"] if behind else ""
        return Task(first["verb"].lower(), who, text[: behind.start()] if behind else text)
    if (match := _TO_DO.match(text)) and match["verb"].lower() not in NO_TASK:
        who = one_who_acts(_TAKES_ON.sub("", match["who"]))
        return Task(match["verb"].lower(), who, text) if who else None
    if (match := _DOES.match(text)) and (verb := base_of(match["verb"])):
        return Task(verb, match["who"], text)
    return None


# What they agree to do they report of themselves.
_NO_AGENCY = re.compile(
    r"(?:[Tt]he )?(?:UN )?(?:CEB|HLCM|HLCP|COP ?\d*|CMP|UNEA ?-?\d*|ECOSOC|UNGA|GA|GC|G20|G7|HLPF|IPCC|IPBES|EU|UNDG|UNSDG)"
)


def one_who_acts(printed: str) -> str:
    """The words, if they name somebody; "" where they are half a sentence, or a group of which the text tells."""
    if _NO_AGENCY.fullmatch(printed):
        return ""
    told = bool(begins_with_kind(re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", printed)))
    first, last = printed.split(" ", 1)[0].lower(), printed.rsplit(" ", 1)[-1].lower()
    told = told or first in BASE or (last in BASE and last.endswith("ed"))
    subject = _CLAUSE.split(printed)[0]
    told = told or bool(FINITE.search(subject) or _TELLS.search(subject))
    return "" if told or _IS_SENTENCE.search(_RELATIVE.sub("", printed)) else printed


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
