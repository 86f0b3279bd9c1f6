"""What the words in front of the name of a workstream say of it: "agreed to extend the mandate of the"."""

import re

from meetings.lifecycle import Status

from .status_words import CLOSE, ENDED, FINISH, FOUND, HOLD, KEEP
from .statuses import DECIDED, Said

_ADV = r"(?:\w+ly |now |also |thus |therefore |hereby |then |still |further |again |both ){0,2}"
_OF_WORK = (
    r"(?: (?:the|its|their) (?:\w+ )?(?:work|mandates?|life|lifespan|lifetime|term|activities|terms? of reference|existence|duration|operations?)(?: and (?:the )?\w+)?"
    r"(?: and \w+)? (?:of|by|given to|entrusted to))?"
)
_DET = r"(?: (?:the|an?|this|its|their|these|both|all|two|three|new|of|following|existing|current|time-bound|dedicated|small|joint|open-ended|informal|one-year|two-year|short-lived|temporary))*"
_VERBS = {
    Status.CONTINUING: KEEP,
    Status.NEW: FOUND,
    Status.CONCLUDED: CLOSE,
    Status.COMPLETING: FINISH,
    Status.ON_HOLD: HOLD,
}
_NOUN = {
    Status.CONTINUING: r"(?:extension|continuation|prolongation|renewal|continued (?:work|operation|existence)|maintenance|resumption|reactivation|revival|further (?:year|term))",
    Status.NEW: r"(?:establishment|creation|launch|setting[- ]up|formation|initiation|constitution|inauguration)",
    Status.CONCLUDED: r"(?:conclusion|closure|termination|dissolution|discontinuation|winding[- ]up|abolition)",
    Status.ON_HOLD: r"(?:suspension|pause)",
    Status.COMPLETED: r"(?:completion|fulfilment)",
}
_GERUND = {status: found.ing for status, found in _VERBS.items() if status != Status.COMPLETING}
_OF_ITS = r"(?:,? (?:by|for|until|to) (?:\w+ ){0,3}(?:years?|months?|(?:19|20)\d\d),?)?(?: of (?:\w+ ){1,3}years?| of (?:\w+ )?(?:months?))?(?: (?:of|for|to|by))(?: (?:the|its) (?:\w+ )?(?:work|mandates?|term|activities) (?:of|by))?"


_ACTED = {
    status: f"(?:{found.third}|{found.past})"
    for status, found in _VERBS.items()
    if status != Status.COMPLETING
}
_INFINITIVES = [
    (status, rf"\bto {_ADV}(?:{found.base}|[a-z]+ and {found.base}){_OF_WORK}{_DET} $")
    for status, found in _VERBS.items()
]
_NOUNS = [(status, rf"\b{noun}{_OF_ITS}{_DET} $") for status, noun in _NOUN.items()]
_GERUNDS = [(status, rf"\b{ing}{_OF_WORK}{_DET} $") for status, ing in _GERUND.items()]
_FINITE = [(status, rf"\b{verb}{_OF_WORK}{_DET} $") for status, verb in _ACTED.items()]
_SUBJUNCTIVE = [
    (status, rf"\bthat (?:the |they )?(?:[\w-]+ ){{0,3}}(?:should )?{found.base}{_OF_WORK}{_DET} $")
    for status, found in _VERBS.items()
]
_IMPERATIVE = [
    (status, rf"(?:^|[;:,] |\band |\bto )(?:{found.base}){_OF_WORK}{_DET} $")
    for status, found in _VERBS.items()
]


def _compiled(rows: list[tuple[Status, str]]) -> list[tuple[str, re.Pattern[str]]]:
    return [(status.value, re.compile(shape, re.IGNORECASE)) for status, shape in rows]


# "approved an IMG", "there shall be an IMG"
_APPROVED = [
    (
        Status.NEW,
        rf"\b(?:approve[ds]|agreed (?:to|on|upon)|decided (?:on|upon)|(?:gave|gives) (?:its|the|their) (?:green light|approval|consent) to|[Tt]here (?:shall|will|is to) be)(?: (?:the )?(?:idea|proposal) (?:of|for))? an?{_DET} $",
    ),
]
BY_VERB = _compiled([*_APPROVED, *_INFINITIVES, *_FINITE, *_SUBJUNCTIVE, *_IMPERATIVE])
BY_NOUN = _compiled([*_NOUNS, *_GERUNDS])

# Between a verb and what it makes of its object: "put the IMG on hold".
_YEARS = r"(?:an? |another |a further |one |two |three |one more |two more )(?:\w+ |\w+-\w+ ){0,3}?(?:extension|years?|months|term)\b"
_AROUND = [
    (Status.ON_HOLD, "put|place|set|hold|keep|leave", "puts?|place[ds]|sets?|holds|held|keeps|kept|leaves|left", r"(?:on hold|in abeyance|aside|to sleep|on ice|on the back ?burner|dormant|suspended|inactive)\b"),
    (Status.CONCLUDED, "bring", "brings|brought", r"to (?:an end|a close|its conclusion|a conclusion|its end)\b"),
    (Status.CONCLUDED, "wind", "winds|wound", r"(?:up|down)\b"),
    (Status.CONCLUDED, "lay", "lays|laid", r"to rest\b"),
    (Status.CONCLUDED, "let", "lets?", r"(?:end|lapse|expire)\b"),
    (Status.CONCLUDED, "declare|consider|regard|deem|treat", "declare[ds]|consider(?:s|ed)|regard(?:s|ed)|deem(?:s|ed)|treat(?:s|ed)", rf"(?:as |to be )?{ENDED}"),
    (Status.COMPLETED, "declare|consider|regard|deem", "declare[ds]|consider(?:s|ed)|regard(?:s|ed)|deem(?:s|ed)", r"(?:as |to be |as having )?completed?\b"),
    (Status.CONTINUING, "keep|leave|maintain|retain|hold", "keeps|kept|leaves|left|maintain(?:s|ed)|retain(?:s|ed)|holds|held", r"(?:in (?:being|place|existence|operation)|alive|active|going|running|(?<!left )open(?= (?:until|till|for|through)))\b"),
    (Status.CONTINUING, "give|grant|allow|accord", "gives|gave|grant(?:s|ed)|allow(?:s|ed)|accord(?:s|ed)", _YEARS),
    (Status.COMPLETING, "give|grant|allow", "gives|gave|grant(?:s|ed)|allow(?:s|ed)", r"(?=(?:until|till|time) [^,;.]{0,30}?to (?:wind up|complete|finish|conclude|wrap up|close)\b)"),
    (Status.CONTINUING, "give|grant|allow", "gives|gave|grant(?:s|ed)|allow(?:s|ed)", r"(?:more time|(?=until\b|till\b))"),
    (Status.CONTINUING, "carry", "carries|carried", r"(?:forward|over|on)\b"),
    (Status.CONTINUING, "roll", "rolls|rolled", r"over\b"),
    (Status.CONTINUING, "let|allow|permit|authori[sz]e", "lets?|allow(?:s|ed)|permit(?:s|ted)|authori[sz]e[ds]", r"(?:to )?(?:continue|go on|carry on|proceed|run on|keep)\b"),
]  # fmt: skip
AROUND = [
    (
        status.value,
        re.compile(rf"(?:(?:\bto |^|[;:] )(?:{base})|\b(?:{acts})){_OF_WORK}{_DET} $", re.IGNORECASE),
        re.compile(f" {behind}", re.IGNORECASE),
    )
    for status, base, acts, behind in _AROUND
]
# A subject that acts, not an infinitive or a noun: "extends the", and "put the" without "to".
ACTS = re.compile(
    rf"\b(?:{'|'.join(_ACTED.values())})\b|(?<!\bto )\b(?:{'|'.join(dict.fromkeys(acts for _status, _base, acts, _behind in _AROUND))})\b",
    re.IGNORECASE,
)

# What stands in a list of decisions without "agreed": "Extension of the mandate of", "To conclude".
DECIDED_AT_ONCE = re.compile(
    rf"(?:the |an? )?(?:to )?(?:{'|'.join((*_NOUN.values(), *_GERUND.values(), *(found.base for found in _VERBS.values())))})\b",
    re.IGNORECASE,
)
# "granted a one-year extension to the", "agreed to a further year for the"
_GIVES = re.compile(
    r"\b(?:(?:a|an|another|one|two|the) (?:[\w-]+ ){0,3}?(?:extension|prolongation|renewal)(?: of (?:[\w-]+ ){1,3}(?:years?|months?))?(?: (?:was|were|is) (?:granted|given|accorded|allowed))? to"
    r"|(?:a|an|another|one|two) (?:more |further |additional |other )?(?:years?|months|term) (?:for|to))(?: the)? $",
    re.IGNORECASE,
)

# "extends, until 31 December 2014, the mandate of the"
_INSERTED = re.compile(
    r",? (?:until|through|for|with|by|from|as of|under) (?![a-z]+ing |the (?!period|years?|whole|next|coming|duration|time|end|lead|co-lead|joint|guidance|chair|leadership|auspices))[^,;.]{3,50}?,? (?=(?:of )?(?:the|an?) (?:\w+ ){0,3}(?:of )?(?:the |an? )?$)",
    re.IGNORECASE,
)
_WOULD_HAVE = re.compile(
    r"\b(?:will|shall|should|would|must|could|may|might|to) have (?:\w+ ){1,2}$", re.IGNORECASE
)
# "the IMG had been asked who established the"
_PARTICIPLE = re.compile(r"\b(?:having|newly|recently) \w+ (?:the |an? )?$", re.IGNORECASE)
# … and "UNITAR, which has kept the group together"
_PLUPERFECT = re.compile(r"\b(?:had|(?:which|who) (?:has|have)) (?:\w+ly |already |earlier )?$")


def said_by_verb(text: str) -> Said | None:
    """What the verb in front of a name says of it; the basis is a decision until other words make it less."""
    if _WOULD_HAVE.search(text) or _PARTICIPLE.search(text):
        return None
    without_insertion = _INSERTED.sub(" ", text)
    for status, shape in BY_VERB:
        match = shape.search(without_insertion)
        if match and not _PLUPERFECT.search(without_insertion[: match.start()]):
            return Said(status, DECIDED, len(text), is_before=True)
    return None


def said_by_noun(text: str) -> Said | None:
    """What a noun says of it: "the extension of the mandate of the"."""
    if match := _GIVES.search(text):
        return Said(Status.CONTINUING.value, DECIDED, len(text), is_before=True, noun_at=match.start())
    for status, shape in BY_NOUN:
        if match := shape.search(text):
            return Said(status, DECIDED, len(text), is_before=True, noun_at=match.start())
    return None


def said_before(text: str) -> Said | None:
    return said_by_verb(text) or said_by_noun(text)


def said_around(before: str, behind: str) -> tuple[Said, int] | None:
    """What verb and complement say of the name between them; and where the complement ends behind it."""
    for status, verb, complement in AROUND:
        if (match := complement.match(behind)) and verb.search(before):
            return Said(status, DECIDED, len(before), is_before=True), match.end()
    return None
