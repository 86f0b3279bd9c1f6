"""Decisions said by a noun: "agreement was reached to …", "gave the Secretariat the task of …"."""

import re
from dataclasses import dataclass

from meetings.importing.rules.words.plain_clause import ADVERBS, OPENED

from .action_words import IS_OF_SOME
from .agents import AGENTS

_BEHIND = r"(?: (?:in favour of|as follows)\b| (?:that|to|on|not to|for|against)\b)"
_ACCORD = r"(?:(?:an?|the|some|general|broad|full|wide|clear|common|overall|unanimous|in-principle|provisional) )*(?P<noun>agreement|consensus|accord|common understanding|decision|conclusion|recommendation|request)"
_MEETING = r"(?:the |all |both |senior |EMG )*(?:\w+ )?(?:meeting|segment|group|members|participants|officials|committee|SOM|network|task team|forum|board|agencies|call|they|it)"
_SHAPES = [
    # "Agreement was reached to …", "The decision was taken that …"
    rf"{OPENED}{_ACCORD} (?:was|has been|is|were) {ADVERBS}(?:reached|found|taken|made|achieved|recorded|expressed|noted|adopted){_BEHIND}",
    rf"{OPENED}{_ACCORD} (?:emerged|existed|prevailed){_BEHIND}",
    # "There was general agreement that …"
    rf"{OPENED}there (?:was|is) {ADVERBS}{_ACCORD}{_BEHIND}",
    # "The meeting took the decision to …"
    rf"{OPENED}{_MEETING} (?:has |have )?{ADVERBS}(?:took|takes|made|makes|reached|reaches|came to|arrived at|found) {_ACCORD}{_BEHIND}",
    rf"{OPENED}{_MEETING} (?:was|were|is|are) {ADVERBS}in (?:full |general |broad )?(?P<in_accord>agreement){_BEHIND}",
]
_DECIDED = [re.compile(rf"^{shape}", re.IGNORECASE) for shape in _SHAPES]
_TASK = r"(?:the |an? )?(?:task|mandate|responsibility|job|assignment|action|request|instruction)"
_TASKS = [
    # "The Secretariat was given the task of …"
    rf"^{OPENED}(?P<who>(?-i:{AGENTS})) (?:was|were|is|are|has been|have been) {ADVERBS}(?:given|assigned|handed) {_TASK} (?:of|to)\b",
    # "The meeting gave the Secretariat the task of …"
    rf"^{OPENED}{_MEETING} {ADVERBS}(?:gave|gives|assigned|assigns|handed) (?P<who>(?-i:{AGENTS})) {_TASK} (?:of|to)\b",
    # "The task of … was given to UNEP"
    rf"^{OPENED}the (?:task|preparation|drafting|compilation|organi[sz]ation|responsibility|coordination|finali[sz]ation|editing|translation|job) [^.;]{{3,120}}? (?:was|were|is) {ADVERBS}(?:given|assigned|entrusted|handed|left|delegated|referred) to (?P<who>(?-i:{AGENTS}))",
    # "A request was made to the Secretariat to …"
    rf"^{OPENED}an? {ADVERBS}(?P<request>request) (?:was|is) {ADVERBS}(?:made|addressed|put|sent|directed) to (?P<who>(?-i:{AGENTS})) (?:to|for)\b",
]
_GIVEN = [re.compile(shape, re.IGNORECASE) for shape in _TASKS]
_VERBS = {"decision": "decide", "conclusion": "conclude", "recommendation": "recommend", "request": "request"}
_MAY_TELL = re.compile(
    r"agreement|consensus|accord|decision|conclusion|understanding|recommendation|request|task|mandate|responsib|action|job"
    r"|assign|given to|entrusted to|left to|delegated to|handed to|referred to",
    re.IGNORECASE,
)
_IS_OF_SOMEBODY = re.compile(rf" {AGENTS} ")
_MUST = re.compile(r"\b(?:should|would|will|shall|must|be|ought|(?:is|are|was|were|has|have|needs?) to)\b")


@dataclass(frozen=True)
class Said:
    verb: str
    who: str  # as far as the noun's clause tells it
    behind: str  # read as if the verb stood before it: "agreed that the Secretariat should …"


def said_by_noun(text: str) -> Said | None:
    if not _MAY_TELL.search(text):
        return None
    for shape in _GIVEN:
        if match := shape.match(text):
            return Said("request" if match.groupdict().get("request") else "task", match["who"], "")
    for shape in _DECIDED:
        if (match := shape.match(text)) and not IS_OF_SOME.match(text):
            return _decided(text, match)
    return None


def _decided(text: str, match: re.Match[str]) -> Said | None:
    verb = _VERBS.get((match.groupdict().get("noun") or "agreement").lower(), "agree")
    link = match[0].rsplit(" ", 1)[-1].lower()
    rest = text[match.end() :]
    if link in ("on", "that") and not _MUST.search(rest) and not _is_matter(link, rest):
        return None
    # "Participants were in agreement that the paper should be short": what they think.
    if match.groupdict().get("in_accord") and link == "that" and not _IS_OF_SOMEBODY.match(rest):
        return None
    if link == "to" and not re.match(r" [a-z]+\b", rest):
        return None
    return Said(verb, "", f"agreed {link}{rest}")


def _is_matter(link: str, rest: str) -> bool:
    """ "Agreement was reached on the outline": a thing, not the need or importance of one."""
    return link == "on" and not re.match(
        r" (?:the |an? )?(?:\w+ )?(?:need|importance|value|urgency|relevance|usefulness|merits?|role|views?)\b",
        rest,
    )
