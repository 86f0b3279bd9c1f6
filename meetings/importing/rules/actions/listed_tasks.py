"""Tasks of a list or behind a label: "UNEP: send it", "UNEP sends it", "Send it (UNEP)"."""

import re

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.rules.words.plain_clause import LY

from .action_words import IS_NOTHING
from .agents import AGENTS, one_who_acts
from .decision_verbs import BASE
from .task_verbs import INFINITIVES, NO_TASK, is_infinitive, of_participle
from .tasks import TOPIC_FIRST, Task, bare_task

_TO_DO = re.compile(
    rf"^(?P<who>(?:the |all )?[A-Z][^.;:]{{1,100}}?) (?:to|will|would|shall|should|is to|are to|must) (?:also |{LY})?(?P<verb>[a-z][a-z-]*)\b",
    re.IGNORECASE,
)
_DASHED = re.compile(
    r"^(?P<who>[A-Z][^.;:–—|]{1,80}?)(?: [–—-] |: )(?:(?:is |are )?to )?(?P<verb>[A-Za-z]+)\b"
)
_NAMED = re.compile(
    rf"^(?P<who>{AGENTS})(?: \((?:jointly |together )?(?:with|and) [^()]{{2,40}}\))? ?(?::| [–—-]|\)) (?:(?:is |are )?to )?(?P<verb>[A-Za-z]+)\b"
)
_DOES = re.compile(rf"^(?P<who>{AGENTS}) (?P<verb>[a-z][a-z-]*)\b")
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
_PASSIVE_VERB = re.compile(r"be ([a-z]+(?:ed|t|n|e))\b")


def labelled_task(text: str) -> Task:
    """What stands behind "Action:" is a task, whatever its shape."""
    match = _TO_DO.match(text) or _DASHED.match(text)
    if match and (done := _PASSIVE_VERB.match(text, match.start("verb"))):
        return Task(of_participle(done[1]), "", text)
    if match:
        verb = match["verb"].lower()
        # "ITU: joint paragraph on waste" has no verb.
        return Task(verb if match.re is _TO_DO else verb_of(verb), match["who"], text)
    if (match := _DOES.match(text)) and (verb := base_of(match["verb"])):
        return Task(verb, match["who"], text)
    first = re.match(r"(?:[Tt]o )?(?P<verb>[A-Z]?[a-z]+)\b", text)
    return Task(verb_of(first["verb"]) if first else "", "", text)


def verb_of(word: str) -> str:
    """Its base form; "" of a word that is no verb: "Comments on the draft"."""
    word = word.lower()
    return word if is_infinitive(word) else BASE.get(word, "")


def listed_task(text: str) -> Task | None:
    """An item of a list of actions: "UNEP: send it", "UNEP to send it", "UNEP sends it", "Send it (UNEP)"."""
    if TOPIC_FIRST.match(text):
        return bare_task(text)
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
