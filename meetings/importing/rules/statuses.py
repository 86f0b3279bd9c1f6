"""The words with which a meeting says where a workstream stands: tables, the more telling words first."""

import re
from dataclasses import dataclass, replace

from meetings.lifecycle import Basis, Status

HAPPENED = frozenset({Status.COMPLETED.value, Status.CONCLUDED.value, Status.NOT_REPORTED.value})
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
    rf"(?:(?:is|are|was|were) {_ADV}(?:expected|foreseen|anticipated|planned|scheduled|due|set|likely|projected|intended)"
    r"|expected|foreseen|plans?|intends?|aims?|expects?)(?: that (?:it|they) will)? to"
)
_ITS = r"(?:its|their|the|his|all) (?:\w+ ){0,2}?"
_WORK = r"(?:mandates?|work|tasks?|activities|assignments?|programme of work|terms?|objectives?|deliverables?|studies|mission|operations?)"
_CONTINUE = (
    r"(?:continue(?! to be (?!active|in place|operational))|be continued|be (?:further )?extended|extend|be prolonged|be renewed|be maintained|carry on|go on"
    r"|(?:be|remain|stay) (?:active|in place|in being|in existence|in operation|operational|open|in force|ongoing)|proceed"
    r"|be (?:kept|left)(?: in (?:being|place|existence)| alive| open)?|resume|pursue its work|keep (?:working|going)|stay on"
    r"|go forward(?= (?:in|until|through)\b)|run|last|carry (?:its|their) work (?:on|forward|over)?)"
)
_COMPLETE = (
    rf"(?:(?:complete|conclude|finish|finali[sz]e|fulfil|accomplish|wind up|deliver on) {_ITS}{_WORK}"
    r"|be (?:completed|finished|finali[sz]ed|wound up|brought to (?:an end|a close|completion))"
    rf"|bring {_ITS}{_WORK} to (?:an end|a close|completion|its conclusion)"
    r"|come to (?:an end|a close|completion)|wind up|sunset|end(?= (?:in|by|at|with|on|after|its)|$|[.,;:])"
    r"|(?:complete|conclude|finish|close)(?= (?:in|by|at|before|with|on|after|this|next|during)\b|$|[.,;:]))"
)
_ENDED = r"(?:concluded|closed|terminated|dissolved|disbanded|discontinued|wound (?:up|down)|abolished|retired|phased out|laid (?:to rest|down)|stood down|brought to (?:an end|a close|its conclusion)|sunset)"
_DONE = r"(?:completed|fulfilled|finished|finali[sz]ed|accomplished|achieved|discharged|delivered on|delivered|executed|done|carried out)"
_BEGUN = r"(?:established|created|set up|launched|initiated|formed|constituted|founded|inaugurated)"
_HOLD = r"(?:put on hold|placed on hold|on hold|suspended|paused|(?:held |placed )?in abeyance|dormant|interrupted|frozen|in recess|postponed indefinitely|inactive)"
_NOTHING_TOLD = (
    r"(?:no (?:\w+ )?(?:report|update|information|progress report|presentation|briefing|news)s? (?:was|were|had been|has been|have been)"
    r" (?:\w+ly )?(?:given|received|presented|provided|available|submitted|made|heard)"
    r"|nothing (?:was|had been|has been) (?:reported|heard|submitted|received)|(?:nobody|no one|none) (?:reported|spoke)|nothing (?:reported|heard)|no news)"
)

# Behind a name: "The IMG on Land … was concluded". The last word of each row: whether it follows loosely.
_BEHIND = [
    (Status.NOT_REPORTED, DECIDED, r"(?:did not|has not|have not|had not) (?:\w+ly )?(?:report(?:ed)?|provided?|submit(?:ted)?|presented?|give|given)\b"),
    (Status.NOT_REPORTED, DECIDED, rf"{_IS} not (?:reported on|reported|discussed|presented|covered|taken up)"),
    (Status.NOT_REPORTED, DECIDED, r"(?:gave|provided|submitted) no (?:report|update|information)|(?:had|has|there was|there is) nothing to report|there (?:was|were) no (?:report|update|news)s?|was not reported (?:up)?on"),
    (Status.NOT_REPORTED, DECIDED, rf"{_NOTHING_TOLD}|no representative was present|nobody was present"),
    (Status.ON_HOLD, EXPECTED, rf"{_EXPECT} be {_HOLD}"),
    (Status.ON_HOLD, DECIDED, rf"(?:{_IS}|{_WILL} be|remain(?:s|ed)?) {_ADV}{_HOLD}"),
    (Status.NEW, EXPECTED, rf"{_EXPECT} (?:be {_BEGUN}|begin|start|commence)"),
    (Status.COMPLETING, EXPECTED, rf"{_EXPECT} {_ADV}{_COMPLETE}"),
    (Status.COMPLETING, EXPECTED, rf"{_EXPECT} (?:be {_ENDED}|have {_DONE} {_ITS}{_WORK})"),
    (Status.COMPLETING, EXPECTED, rf"(?:is|are) (?:about|on (?:track|course)) to {_COMPLETE}"),
    (Status.CONTINUING, EXPECTED, rf"{_EXPECT} {_ADV}{_CONTINUE}"),
    (Status.COMPLETING, DECIDED, rf"{_WILL} {_ADV}{_COMPLETE}"),
    (Status.COMPLETING, DECIDED, rf"{_WILL} {_ADV}be {_ENDED}|(?:will|shall|is to|are to) (?:expire|cease)"),
    (Status.COMPLETING, DECIDED, r"(?:expires|ends)(?= (?:in|at|by|on|with)\b)"),
    (Status.NEW, DECIDED, rf"{_WILL} {_ADV}be {_BEGUN}"),
    (Status.CONTINUING, DECIDED, rf"{_WILL} {_ADV}{_CONTINUE}"),
    (Status.COMPLETING, EXPECTED, r"(?:is|are) (?:\w+ly )?(?:nearing|approaching|close to|about to reach) (?:its|their )?(?:completion|conclusion|the end)"),
    (Status.COMPLETING, DECIDED, rf"{_WILL} have {_DONE} {_ITS}{_WORK}"),
    (Status.COMPLETED, DECIDED, rf"(?:(?:has|have|had) {_ADV}(?:been )?)?{_DONE} {_ITS}{_WORK}"),
    (Status.COMPLETED, DECIDED, rf"(?:{_IS}|has|have|had) {_ADV}(?:been )?(?:completed|fulfilled|finished|accomplished|complete\b)"),
    (Status.COMPLETED, DECIDED, r"(?:has|have|had) (?:now |thus )?(?:delivered (?:all|everything|what)\b|reached (?:the end of (?:its|their)|its|their) (?:\w+ )?(?:mandate|end|term|objectives?|goals?)|run its course|expired|lapsed)"),
    (Status.COMPLETED, DECIDED, r"(?:has|have|had) (?:now )?(?:come to (?:an end|a close)|ended)|came to (?:an end|a close)"),
    (Status.CONCLUDED, DECIDED, rf"(?:(?:has|have|had) {_ADV})?(?:concluded|closed|ended|terminated|wound up) {_ITS}{_WORK}"),
    (Status.CONCLUDED, DECIDED, r"(?:(?:has|have|had) (?:now )?)?ceased to (?:exist|function|meet)|(?:has|have|had) ceased (?:its|their) (?:work|activities)|no longer exists?"),
    (Status.CONCLUDED, DECIDED, rf"(?:{_IS}|has|have|had) {_ADV}(?:been )?(?:considered |declared |formally )?{_ENDED}"),
    (Status.COMPLETING, DECIDED, rf"{_IS} {_ADV}(?:requested|asked|mandated|invited|tasked|encouraged|urged) to {_ADV}{_COMPLETE}"),
    (Status.CONTINUING, DECIDED, rf"{_IS} {_ADV}(?:requested|asked|mandated|invited|tasked|encouraged) to {_ADV}(?:continue|carry on|pursue|resume)(?: with)? {_ITS}{_WORK}"),
    (Status.CONTINUING, DECIDED, rf"{_IS} {_ADV}(?:extended|continued|prolonged|renewed|reconfirmed|reaffirmed|maintained|reactivated)"),
    (Status.CONTINUING, DECIDED, r"(?:is|are|was|were) (?:\w+ly |still |also ){0,2}(?:ongoing|on-going|continuing|under way|underway|active|at work)\b"),
    (Status.CONTINUING, DECIDED, rf"(?:continues?|carr(?:y|ies) on|goes on|go on|runs?|stays? on|keeps? (?:working|going))(?: (?:with )?{_ITS}{_WORK}|$|(?= (?:to work|in|until|till|to|through|throughout|into|for)\b)|[.,;:])"),
    (Status.CONTINUING, DECIDED, r"(?:remain(?:s|ed)?|stays?) (?:active|operational|open|in (?:place|being|existence|operation|force)|ongoing|at work)"),
    (Status.CONTINUING, DECIDED, rf"{_IS} (?:given|granted|allowed|accorded) (?:an? |another |a further )(?:\w+ ){{0,3}}?(?:extension|years?|months|term|period)|(?:has|have) another (?:\w+ )?(?:years?|months) to (?:go|run)"),
    (Status.NEW, DECIDED, rf"(?:is|are|was|were|has been|have been|be) {_ADV}{_BEGUN}"),
    (Status.CONTINUING, DECIDED, r"(?:(?:its |the )?(?:mandate|work|term) )?(?:extended|renewed|prolonged|continued)\b"),
    (Status.CONCLUDED, DECIDED, r"(?:its |the )?(?:mandate|work|term) (?:concluded|ended|terminated)\b"),
    (Status.COMPLETED, DECIDED, r"(?:its |the )?(?:mandate|work|term) (?:completed|fulfilled|finished)\b"),
    (Status.NEW, DECIDED, rf"(?:(?:has|have|had) )?(?:started|begun|began|commenced|took up|taken up) {_ITS}{_WORK}"),
]  # fmt: skip
BEHIND = [(status.value, basis, re.compile(shape, re.IGNORECASE)) for status, basis, shape in _BEHIND]

_OF_WORK = (
    r"(?: (?:the|its|their) (?:\w+ )?(?:work|mandates?|life|term|activities|terms? of reference|existence|duration|operations?)(?: and (?:the )?\w+)?"
    r"(?: and \w+)? (?:of|by))?"
)
_DET = r"(?: (?:the|an?|this|its|their|these|both|all|two|three|new|of|following|existing|current|time-bound|dedicated|small|joint))*"
_EXTEND = r"(?:extend|continue|prolong|renew|maintain|keep|resume|reconfirm|reactivate|retain|carry on(?: with)?|continue with|pursue)"
_FOUND = r"(?:establish|create|set up|launch|initiate|form|constitute|start|begin|institute)"
_CLOSE = r"(?:conclude|close|terminate|dissolve|end|discontinue|wind up|disband|sunset|bring to (?:a close|an end))"
_COMPLETE_VERB = r"(?:complete|finali[sz]e|finish)"
_SUSPEND = r"(?:suspend|put on hold|pause|place on hold)"
# Verbs whose subject acts, in the past and in the present tense.
_ACTED = {
    Status.CONTINUING: r"(?:extend(?:ed|s)|continued|prolong(?:ed|s)|renew(?:ed|s)|maintain(?:ed|s)|reconfirm(?:ed|s)|reactivate[ds])",
    Status.NEW: r"(?:establish(?:ed|es)|create[ds]|sets? up|launch(?:ed|es)|initiate[ds]|form(?:ed|s)|constitute[ds]|institute[ds])",
    Status.CONCLUDED: r"(?:conclude[ds]|close[ds]|terminate[ds]|dissolve[ds]|discontinue[ds]|disband(?:ed|s)|abolish(?:ed|es)|ended|ends|w(?:ound|inds) up)",
    Status.ON_HOLD: r"(?:suspend(?:ed|s)|put on hold|pause[ds])",
    Status.COMPLETED: r"(?:completed)",
}
_NOUN = {
    Status.CONTINUING: r"(?:extension|continuation|prolongation|renewal|extending|continuing|continued work)",
    Status.NEW: r"(?:establishment|creation|launch|launching|setting[- ]up|formation|initiation|establishing)",
    Status.CONCLUDED: r"(?:conclusion|closure|termination|dissolution|discontinuation|closing|disbanding)",
    Status.ON_HOLD: r"(?:suspension|pause|pausing)",
    Status.COMPLETED: r"(?:completion)",
}
_AGREED = r"(?:agree[ds]?|agreement|decide[ds]?|resolve[ds]?|approve[ds]?|approval|endorse[ds]?|confirm(?:ed|s)|consent(?:ed)?|consensus|concur(?:red|s)|accept(?:ed|s)|support(?:ed|s)|welcomed and (?:approved|endorsed))"
# In front of a name: "agreed to extend the mandate of the IMG on Land".
_BEFORE = [
    *((status, rf"\bto {_ADV}(?:{verb}|[a-z]+ and {verb}){_OF_WORK}{_DET} $") for status, verb in (
        (Status.CONTINUING, _EXTEND), (Status.NEW, _FOUND), (Status.CONCLUDED, _CLOSE),
        (Status.COMPLETING, _COMPLETE_VERB), (Status.ON_HOLD, _SUSPEND))),
    *((status, rf"\b{verb}{_OF_WORK}{_DET} $") for status, verb in _ACTED.items()),
    *((status, rf"\bthat (?:the |they )?(?:\w+ ){{0,3}}(?:should )?{verb}{_OF_WORK}{_DET} $") for status, verb in (
        (Status.CONTINUING, _EXTEND), (Status.NEW, _FOUND), (Status.CONCLUDED, _CLOSE))),
    *((status, rf"\b{noun} (?:of|for)(?: (?:the|its) (?:\w+ )?(?:work|mandates?|term|activities) of)?{_DET} $") for status, noun in _NOUN.items()),
    *((status, rf"(?:^|[;:,] |\band |\bto )(?:{verb}){_OF_WORK}{_DET} $") for status, verb in (
        (Status.CONTINUING, _EXTEND), (Status.NEW, _FOUND), (Status.CONCLUDED, _CLOSE), (Status.ON_HOLD, _SUSPEND))),
]  # fmt: skip
BEFORE = [(status.value, re.compile(shape, re.IGNORECASE)) for status, shape in _BEFORE]

# Between a verb and what it makes of its object: "put the IMG on hold".
_AROUND = [
    (Status.ON_HOLD, "put|place|set", "put|puts|place[ds]|sets", r"(?:on hold|in abeyance|aside|to sleep|on ice)\b"),
    (Status.ON_HOLD, "keep|leave", "keeps|kept|leaves|left", r"(?:on hold|in abeyance|on ice)\b"),
    (Status.CONCLUDED, "bring", "brings|brought", r"to (?:an end|a close|its conclusion|a conclusion)\b"),
    (Status.CONCLUDED, "wind", "winds|wound", r"(?:up|down)\b"),
    (Status.CONCLUDED, "declare|consider", "declare[ds]|consider(?:s|ed)", rf"(?:as |to be )?{_ENDED}"),
    (Status.COMPLETED, "declare|consider", "declare[ds]|consider(?:s|ed)", r"(?:as |to be )?completed?\b"),
    (Status.CONTINUING, "keep|leave|maintain|retain", "keeps|kept|leaves|left|maintain(?:s|ed)|retain(?:s|ed)", r"(?:in (?:being|place|existence|operation)|alive|active|open|going|running)\b"),
    (Status.CONTINUING, "give|grant|allow", "gives|gave|grant(?:s|ed)|allow(?:s|ed)", r"(?:an? |another |a further )(?:\w+ ){0,3}?(?:extension|years?|months|term)\b"),
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
    rf"\b(?:{'|'.join(_ACTED.values())})\b|(?<!\bto )\b(?:{'|'.join(acts for _status, _base, acts, _behind in _AROUND)})\b",
    re.IGNORECASE,
)

# What stands in a list of decisions without "agreed": "Extension of the mandate of", "To conclude".
DECIDED_AT_ONCE = re.compile(
    rf"(?:the |an? )?(?:to )?(?:{'|'.join(_NOUN.values())}|{_EXTEND}|{_FOUND}|{_CLOSE}|{_SUSPEND}|{_COMPLETE_VERB})\b",
    re.IGNORECASE,
)

NO_REPORT = re.compile(
    rf"\b{_NOTHING_TOLD}(?: (?:up)?(?:on|from|by|for|about|regarding|of))?(?: the)? ?"
    r"|\b(?:heard|received) no (?:report|update)s?(?: (?:on|from|by|about))?(?: the)? "
    r"|\bno (?:report|update|information|news)s?(?: was| were)? (?:on|from|by|of)(?: the)? ",
    re.IGNORECASE,
)
# Words that make of a sentence a wish, a question, a memory or its contrary: nothing is said by them.
DENIED = re.compile(
    r"\b(?:did not|does not|do not|not (?:yet )?(?:agree|to|be|decided)|no (?:agreement|consensus|decision|need|reason|grounds|case|wish|support)|declined to|refused to|against)\b",
    re.IGNORECASE,
)
OPEN_QUESTION = re.compile(
    r"\b(?:whether|may wish|might|could|proposed|proposes|proposals?|suggested|suggests?|if|considered? (?:the )?(?:establish|extend|clos|conclud|continu)"
    r"|premature|on (?:the )?(?:condition|understanding) that|provided that|unless|option|options|possible|possibility|possibly|would like|hoped|wished|asked (?:for|that)|called for|in favour|offered|interested in"
    r"|requested? to|deferred|discussed|discuss|wondered|felt|draft|of the view|(?:the|a) view that|opinion|believed|thought)\b",
    re.IGNORECASE,
)
RECALLED = re.compile(
    r"\b(?:recalled|reminded|had (?:previously |already )?(?:agreed|decided)|at its (?:previous|last)|at SOM ?\d+|last year)\b",
    re.I,
)
AGREED = re.compile(rf"\b{_AGREED}\b|\bdecisions?(?: [\w./-]{{1,8}})? ?:", re.IGNORECASE)
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
# "extends, until 31 December 2014, the mandate of the"
_INSERTED = re.compile(
    r",? (?:until|through|for|with|by|from|as of) (?!the (?!period|years?|whole|next|coming|duration|time|end))[^,;.]{3,50}?,? (?=(?:of )?(?:the|an?) (?:\w+ ){0,3}(?:of )?(?:the |an? )?$)",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(r" ?((?:was|were|is|are|has been|have been|had been|has|have|had)\b)")
_WOULD_HAVE = re.compile(
    r"\b(?:will|shall|should|would|must|could|may|might|to) have (?:\w+ ){1,2}$", re.IGNORECASE
)
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
        auxiliary = _AUXILIARY.match(clause)
        if auxiliary and (said := said_behind(f"{auxiliary[1]} {clause[joint.end() :]}")):
            return replace(said, end=joint.end() + said.end - len(auxiliary[1]) - 1)
        will = _FORECAST.match(clause.lstrip())
        if will and (said := said_behind(f"{will[0]} {clause[joint.end() :]}")):
            return replace(said, end=joint.end() + said.end - len(will[0]) - 1)
    return None


def said_before(text: str) -> Said | None:
    """What the words in front of a name say of it; the basis is a decision until other words make it less."""
    if _WOULD_HAVE.search(text):
        return None
    without_insertion = _INSERTED.sub(" ", text)
    for status, shape in BEFORE:
        if shape.search(without_insertion):
            return Said(status, DECIDED, len(text))
    return None


def said_around(before: str, behind: str) -> tuple[Said, int] | None:
    """What verb and complement say of the name between them; and where the complement ends behind it."""
    for status, verb, complement in AROUND:
        if (match := complement.match(behind)) and verb.search(before):
            return Said(status, DECIDED, len(before)), match.end()
    return None


# Labels over a list, and in the cells of a table.
_LABELS = [
    (Status.COMPLETING, EXPECTED, r"(?:expected|due|about|set) to (?:be )?(?:complete|conclude|finish|finali[sz]e|end|close|wind up)d?(?: (?:their|its) (?:mandates?|work))?|completing|finishing|closing|nearing (?:completion|the end)|ending|in (?:the |their |its )?(?:final|last) (?:phase|stage|year)"),
    (Status.COMPLETING, DECIDED, r"(?:to|will) (?:be )?(?:complete|conclude|finish|finali[sz]e|end|close|dissolve|wind up|wound up)d?(?: (?:their|its) (?:mandates?|work))?|completes?(?= (?:by|in|at)\b)"),
    (Status.NEW, DECIDED, r"(?:to|will) be (?:launched|established|set up|created)"),
    (Status.CONTINUING, EXPECTED, r"(?:expected|due|likely|set|planned) to (?:be )?(?:continued?|go on|run|remain active|be extended)"),
    (Status.CONTINUING, DECIDED, r"will continue|continuing|continues?|ongoing|on-going|to (?:be )?continued?|continued|(?:still )?active|extended|prolonged|renewed|under way|underway|in progress|going on|carrying on|carried on|running|in operation"),
    (Status.COMPLETED, DECIDED, r"(?:already |now |recently )?(?:completed|finished|finali[sz]ed|done|mandate (?:completed|fulfilled))"),
    (Status.CONCLUDED, DECIDED, r"(?:already |now |recently )?(?:concluded|closed|terminated|dissolved|disbanded|ended|discontinued|wound up)"),
    (Status.ON_HOLD, DECIDED, r"(?:currently |put |placed )?(?:on hold|suspended|paused|dormant|inactive|in abeyance)"),
    (Status.NOT_REPORTED, DECIDED, r"not reported(?: on)?|did not report|no (?:report|update|news|information)(?: (?:was |were )?(?:received|given|available|provided|submitted))?|nothing (?:was )?(?:reported|heard)(?: (?:from|on|of))?"),
    (Status.NEW, DECIDED, r"new|newly (?:established|launched|created)|established|launched|created|set up"),
]  # fmt: skip
_SUBJECT = r"(?:(?:the |these )?(?:following |\w+ )?(?:EMG )?(?:processes|workstreams|work streams|groups|IMGs|task teams|activities|initiatives|areas of work)\W* (?:which are |that are |are |were |to be )?)?"
LABELS = [
    (status.value, basis, re.compile(rf"{_SUBJECT}(?:{shape})(?![a-z])", re.IGNORECASE))
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
                return Said(
                    status, basis, match.end(), is_forecast=bool(re.search(r"\b(?:to|will) ", match[0]))
                )
    return None
