"""The words with which a meeting says where a workstream stands: tables, the more telling words first."""

import re
from dataclasses import dataclass, replace

from meetings.lifecycle import Basis, Status

DECIDED, EXPECTED = Basis.DECIDED.value, Basis.EXPECTED.value


@dataclass(frozen=True)
class Said:
    status: str
    basis: str
    end: int  # where its words end in the text
    is_forecast: bool = False  # "will …": a decision or a forecast, as the meeting decides or not


_IS = r"(?:is|are|was|were|has been|have been|had been|be|being|stands?)"
_WILL = r"(?:will|shall|should|must|would|is to|are to|was to|were to)"
_ADV = r"(?:\w+ly |now |also |thus |therefore |then |still |further |again |all |both |likely |soon ){0,2}"
_EXPECT = (
    r"(?:(?:is|are|was|were) (?:\w+ly )?(?:expected|foreseen|anticipated|planned|scheduled|due|set|likely|projected|intended)"
    r"|expected|foreseen|plans?|intends?|aims?|expects?)(?: that (?:it|they) will)? to"
)
_ITS = r"(?:its|their|the|his|all) (?:\w+ ){0,2}?"
_WORK = r"(?:mandates?|work|tasks?|activities|assignments?|programme of work|terms?|objectives?|deliverables?|studies|mission|operations?)"
_CONTINUE = (
    r"(?:continue|be continued|be (?:further )?extended|extend|be prolonged|be renewed|be maintained|carry on|go on"
    r"|(?:be|remain) (?:active|in place|operational|open|in force|ongoing)|proceed|be kept|resume|pursue its work|keep working|run|last)"
)
_COMPLETE = (
    rf"(?:(?:complete|conclude|finish|finali[sz]e|fulfil|accomplish|wind up|deliver on) {_ITS}{_WORK}"
    r"|be (?:completed|finished|finali[sz]ed|wound up|brought to (?:an end|a close|completion))"
    rf"|bring {_ITS}{_WORK} to (?:an end|a close|completion|its conclusion)"
    r"|come to (?:an end|a close|completion)|wind up|sunset|end(?= (?:in|by|at|with|on|after|its)|$|[.,;:])"
    r"|(?:complete|conclude|finish|close)(?= (?:in|by|at|before|with|on|after|this|next|during)\b|$|[.,;:]))"
)
_ENDED = r"(?:concluded|closed|terminated|dissolved|disbanded|discontinued|wound (?:up|down)|abolished|brought to (?:an end|a close|its conclusion)|sunset)"
_DONE = r"(?:completed|fulfilled|finished|accomplished|achieved|discharged|delivered on|delivered|executed)"
_BEGUN = r"(?:established|created|set up|launched|initiated|formed|constituted|founded|inaugurated)"
_HOLD = r"(?:put on hold|placed on hold|on hold|suspended|paused|(?:held |placed )?in abeyance|dormant|postponed indefinitely|inactive)"

# Behind a name: "The IMG on Land … was concluded". The last word of each row: whether it follows loosely.
_BEHIND = [
    (Status.NOT_REPORTED, DECIDED, r"(?:did not|has not|have not|had not) (?:\w+ly )?(?:report(?:ed)?|provided?|submit(?:ted)?|presented?|give|given)\b"),
    (Status.NOT_REPORTED, DECIDED, rf"{_IS} not (?:reported on|reported|discussed|presented|covered|taken up)"),
    (Status.NOT_REPORTED, DECIDED, r"(?:gave|provided|submitted) no (?:report|update|information)"),
    (Status.ON_HOLD, EXPECTED, rf"{_EXPECT} be {_HOLD}"),
    (Status.ON_HOLD, DECIDED, rf"(?:{_IS}|{_WILL} be|remain(?:s|ed)?) {_ADV}{_HOLD}"),
    (Status.NEW, EXPECTED, rf"{_EXPECT} (?:be {_BEGUN}|begin|start|commence)"),
    (Status.COMPLETING, EXPECTED, rf"{_EXPECT} {_ADV}{_COMPLETE}"),
    (Status.COMPLETING, EXPECTED, rf"{_EXPECT} be {_ENDED}"),
    (Status.CONTINUING, EXPECTED, rf"{_EXPECT} {_ADV}{_CONTINUE}"),
    (Status.COMPLETING, DECIDED, rf"{_WILL} {_ADV}{_COMPLETE}"),
    (Status.COMPLETING, DECIDED, rf"{_WILL} {_ADV}be {_ENDED}"),
    (Status.NEW, DECIDED, rf"{_WILL} {_ADV}be {_BEGUN}"),
    (Status.CONTINUING, DECIDED, rf"{_WILL} {_ADV}{_CONTINUE}"),
    (Status.COMPLETING, EXPECTED, r"(?:is|are) (?:\w+ly )?(?:nearing|approaching|close to|about to reach) (?:its|their )?(?:completion|conclusion|the end)"),
    (Status.COMPLETING, DECIDED, rf"{_WILL} have {_DONE} {_ITS}{_WORK}"),
    (Status.COMPLETED, DECIDED, rf"(?:(?:has|have|had) {_ADV}(?:been )?)?{_DONE} {_ITS}{_WORK}"),
    (Status.COMPLETED, DECIDED, rf"(?:{_IS}|has|have|had) {_ADV}(?:been )?(?:completed|fulfilled|finished|accomplished)"),
    (Status.COMPLETED, DECIDED, r"(?:has|have|had) (?:now )?(?:come to (?:an end|a close)|ended)|came to (?:an end|a close)"),
    (Status.CONCLUDED, DECIDED, rf"(?:(?:has|have|had) {_ADV})?(?:concluded|closed|ended|terminated|wound up) {_ITS}{_WORK}"),
    (Status.CONCLUDED, DECIDED, rf"(?:{_IS}|has|have|had) {_ADV}(?:been )?(?:considered |declared |formally )?{_ENDED}"),
    (Status.CONTINUING, DECIDED, rf"{_IS} {_ADV}(?:requested|asked|mandated|invited|tasked|encouraged) to {_ADV}(?:continue|carry on|pursue|resume)(?: with)? {_ITS}{_WORK}"),
    (Status.CONTINUING, DECIDED, rf"{_IS} {_ADV}(?:extended|continued|prolonged|renewed|reconfirmed|reaffirmed|maintained|reactivated)"),
    (Status.CONTINUING, DECIDED, r"(?:is|are|was|were) (?:\w+ly |still |also ){0,2}(?:ongoing|on-going|continuing|under way|underway|active|at work)\b"),
    (Status.CONTINUING, DECIDED, rf"(?:continues?|carries on)(?: (?:with )?{_ITS}{_WORK}|$|(?= (?:in|until|through|throughout|into)\b)|[.,;:])"),
    (Status.CONTINUING, DECIDED, r"(?:remains?) (?:active|operational|open|in place|ongoing)"),
    (Status.NEW, DECIDED, rf"{_IS} {_ADV}{_BEGUN}"),
    (Status.CONTINUING, DECIDED, r"(?:(?:its |the )?(?:mandate|work|term) )?(?:extended|renewed|prolonged|continued)\b"),
    (Status.CONCLUDED, DECIDED, r"(?:its |the )?(?:mandate|work|term) (?:concluded|ended|terminated)\b"),
    (Status.COMPLETED, DECIDED, r"(?:its |the )?(?:mandate|work|term) (?:completed|fulfilled|finished)\b"),
    (Status.NEW, DECIDED, rf"(?:(?:has|have|had) )?(?:started|begun|began|commenced) {_ITS}{_WORK}"),
]  # fmt: skip
BEHIND = [(status.value, basis, re.compile(shape, re.IGNORECASE)) for status, basis, shape in _BEHIND]

_OF_WORK = (
    r"(?: (?:the|its|their) (?:\w+ )?(?:work|mandates?|term|activities|terms? of reference|existence|duration|operations?)(?: and (?:the )?\w+)?"
    r"(?: and \w+)? (?:of|by))?"
)
_DET = r"(?: (?:the|an?|this|its|their|these|both|all|two|three|new|of|following|existing|current|time-bound|dedicated|small|joint))*"
_EXTEND = r"(?:extend|continue|prolong|renew|maintain|keep|resume|reconfirm|reactivate|retain|carry on(?: with)?|continue with|pursue)"
_FOUND = r"(?:establish|create|set up|launch|initiate|form|constitute|start|begin|institute)"
_CLOSE = r"(?:conclude|close|terminate|dissolve|end|discontinue|wind up|disband|sunset|bring to (?:a close|an end))"
_COMPLETE_VERB = r"(?:complete|finali[sz]e|finish)"
_SUSPEND = r"(?:suspend|put on hold|pause|place on hold|put)"
_PAST = {
    Status.CONTINUING: r"(?:extended|continued|prolonged|renewed|maintained|reconfirmed|reactivated)",
    Status.NEW: r"(?:established|created|set up|launched|initiated|formed|constituted|instituted)",
    Status.CONCLUDED: r"(?:concluded|closed|terminated|dissolved|discontinued|disbanded|ended|wound up)",
    Status.ON_HOLD: r"(?:suspended|put on hold|paused)",
    Status.COMPLETED: r"(?:completed)",
}
_NOUN = {
    Status.CONTINUING: r"(?:extension|continuation|prolongation|renewal|extending|continuing|continued work)",
    Status.NEW: r"(?:establishment|creation|launch|launching|setting[- ]up|formation|initiation|establishing)",
    Status.CONCLUDED: r"(?:conclusion|closure|termination|dissolution|discontinuation|closing|disbanding)",
    Status.ON_HOLD: r"(?:suspension|pause|pausing)",
}
_AGREED = r"(?:agreed|decided|resolved|approved|endorsed|confirmed|consented|accepted|supported|welcomed and (?:approved|endorsed))"
# In front of a name: "agreed to extend the mandate of the IMG on Land".
_BEFORE = [
    *((status, rf"\bto {_ADV}(?:{verb}|[a-z]+ and {verb}){_OF_WORK}{_DET} $") for status, verb in (
        (Status.CONTINUING, _EXTEND), (Status.NEW, _FOUND), (Status.CONCLUDED, _CLOSE),
        (Status.COMPLETING, _COMPLETE_VERB), (Status.ON_HOLD, _SUSPEND))),
    *((status, rf"\b{verb}{_OF_WORK}{_DET} $") for status, verb in _PAST.items()),
    *((status, rf"\b{noun} (?:of|for)(?: (?:the|its) (?:\w+ )?(?:work|mandates?|term|activities) of)?{_DET} $") for status, noun in _NOUN.items()),
    *((status, rf"(?:^|[;:,] |\band |\bto )(?:{verb}){_OF_WORK}{_DET} $") for status, verb in (
        (Status.CONTINUING, _EXTEND), (Status.NEW, _FOUND), (Status.CONCLUDED, _CLOSE), (Status.ON_HOLD, _SUSPEND))),
]  # fmt: skip
BEFORE = [(status.value, re.compile(shape, re.IGNORECASE)) for status, shape in _BEFORE]

NO_REPORT = re.compile(
    r"\bno (?:\w+ )?(?:report|update|information|progress report|presentation|briefing)s? (?:was|were|had been|has been|have been)"
    r" (?:\w+ly )?(?:given|received|presented|provided|available|submitted|made)(?: (?:on|from|by|for|about|regarding))?(?: the)? ?"
    r"|\bno (?:report|update|information)s?(?: was| were)? (?:on|from|by)(?: the)? ",
    re.IGNORECASE,
)
# Words that make of a sentence a wish, a question, a memory or its contrary: nothing is said by them.
DENIED = re.compile(
    r"\b(?:did not|does not|do not|not (?:yet )?(?:agree|to|be|decided)|no (?:agreement|consensus|decision)|declined to|refused to|against)\b",
    re.IGNORECASE,
)
OPEN_QUESTION = re.compile(
    r"\b(?:whether|may wish|might|could|proposed|proposes|proposals?|suggested|suggests?|if|considered? (?:the )?(?:establish|extend|clos|conclud|continu)"
    r"|premature|option|options|possible|possibility|possibly|would like|hoped|wished|asked (?:for|that)|called for|in favour|offered|interested in"
    r"|requested? to|deferred|discussed|discuss|wondered|felt|draft|of the view|(?:the|a) view that|opinion|believed|thought)\b",
    re.IGNORECASE,
)
RECALLED = re.compile(
    r"\b(?:recalled|reminded|had (?:previously |already )?(?:agreed|decided)|at its (?:previous|last)|at SOM ?\d+|last year)\b",
    re.I,
)
AGREED = re.compile(rf"\b{_AGREED}\b", re.IGNORECASE)
RECOMMENDED = re.compile(r"\b(?:recommend(?:ed|s)?|advised)\b", re.IGNORECASE)
IS_EXPECTED = re.compile(r"\b(?:expected|foreseen|anticipated|planned|envisaged)(?: that)?\b", re.IGNORECASE)
HAD_NO_OBJECTION = re.compile(
    r"\b(?:no objections?|members (?:agreed|supported|concurred|endorsed|welcomed)|(?:was|were) (?:agreed|supported|accepted|approved))\b",
    re.I,
)


_LINK = re.compile(
    r"[\s,]*(?:\([^)]*\),? ?)?(?:which |who |that )?(?:also |now |both |all |then |successfully |each )?"
)
_FORECAST = re.compile(rf"{_WILL}\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[;.](?: |$)")
_JOINT = re.compile(r",? and (?:that it |it )?|, ")


def said_behind(text: str, *, is_anywhere: bool = False) -> Said | None:
    """What the words behind a name say of it, or those of a lead-in anywhere."""
    start = _LINK.match(text)
    assert start is not None
    for status, basis, shape in BEHIND:
        match = shape.search(text) if is_anywhere else shape.match(text, start.end())
        if match:
            return Said(status, basis, match.end(), is_forecast=bool(_FORECAST.match(match[0])))
    return None


def said_further_on(text: str) -> Said | None:
    """What a later verb of the same subject says: "delivered its guide and was dissolved"."""
    clause = _CLAUSE.split(text, maxsplit=1)[0][:300]
    for joint in _JOINT.finditer(clause):
        if said := said_behind(clause[joint.end() :]):
            return replace(said, end=joint.end() + said.end)
        will = _FORECAST.match(clause.lstrip())
        if will and (said := said_behind(f"{will[0]} {clause[joint.end() :]}")):
            return replace(said, end=joint.end() + said.end - len(will[0]) - 1)
    return None


def said_before(text: str) -> Said | None:
    """What the words in front of a name say of it; the basis is a decision until other words make it less."""
    for status, shape in BEFORE:
        if shape.search(text):
            return Said(status, DECIDED, len(text))
    return None


# Labels over a list, and in the cells of a table.
_LABELS = [
    (Status.COMPLETING, EXPECTED, r"(?:expected|due|about) to (?:be )?(?:complete|conclude|finish|end)d?(?: their (?:mandates?|work))?|completing|nearing completion|to be (?:completed|concluded)"),
    (Status.CONTINUING, EXPECTED, r"(?:expected|due) to (?:be )?continued?"),
    (Status.CONTINUING, DECIDED, r"continuing|ongoing|on-going|to (?:be )?continued?|continued|active|extended|under way"),
    (Status.COMPLETED, DECIDED, r"completed|finished|finali[sz]ed"),
    (Status.CONCLUDED, DECIDED, r"concluded|closed|terminated|dissolved|ended|discontinued"),
    (Status.ON_HOLD, DECIDED, r"on hold|suspended|paused|dormant"),
    (Status.NOT_REPORTED, DECIDED, r"not reported(?: on)?|no (?:report|update)(?: (?:received|given))?"),
    (Status.NEW, DECIDED, r"new|newly established|established|launched"),
]  # fmt: skip
_SUBJECT = r"(?:(?:the |these )?(?:following |\w+ )?(?:EMG )?(?:processes|workstreams|work streams|groups|IMGs|task teams|activities|initiatives|areas of work)\W* (?:which are |that are |are |were |to be )?)?"
LABELS = [
    (status.value, basis, re.compile(rf"{_SUBJECT}(?:{shape})", re.IGNORECASE))
    for status, basis, shape in _LABELS
]


def said_by_label(text: str) -> Said | None:
    """ "Continuing", "On hold": what a label over a list or in a cell says."""
    for status, basis, shape in LABELS:
        if match := shape.match(text):
            rest = text[match.end() :]
            if re.fullmatch(
                r"(?:[ ,]+(?:workstreams|processes|groups|IMGs|task teams|activities))?(?:[,;]? ?(?:until|in|through|to|for|by|at|owing|due|because|pending|with|as|and|after|since|from|following|on|under)\b.{0,200}|[;.].*)?\W*",
                rest,
            ):
                return Said(status, basis, match.end())
    return None
