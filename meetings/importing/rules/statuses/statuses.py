"""What the words behind the name of a workstream say of it: a table, the more telling words first."""

import re
from dataclasses import dataclass, replace

from meetings.lifecycle import Basis, Status

from .status_words import (
    BEGUN,
    BEHIND_IT,
    COMPLETE,
    DONE,
    END,
    ENDED,
    FOUND,
    GO_ON,
    HAS_NOTHING,
    HELD,
    ITS,
    KEPT,
    MERGED,
    NOTHING_TOLD,
    WORK,
)

HAPPENED = frozenset({Status.COMPLETED.value, Status.CONCLUDED.value, Status.NOT_REPORTED.value})
DECIDED, EXPECTED = Basis.DECIDED.value, Basis.EXPECTED.value
_INSERTED = r"(?:, [^,;.]{3,60}?,|(?: for now| for the (?:time being|moment|present)| at (?:present|the moment)| once (?:more|again)| in principle| after all| of course| by then)){0,2}"
_IS = rf"(?:is|are|was|were|has been|have been|had been|(?:has|have|had) (?:just|now|also|since|already|thus|meanwhile|\w+ly) been|be|being|stands?){_INSERTED}"
_ADV = r"(?:(?!nearly|hardly|partly|barely|partially|scarcely|only|largely|mostly)\w+ly |now |also |thus |therefore |thereby |hereby |then |still |further |again |all |both |likely |likewise |equally |as well |as before |too |nevertheless |nonetheless |however |meanwhile |soon |just |once more |well |in fact |since |with that |for now |in all (?:likelihood|probability) |(?:most|very) (?:likely|probably) |in principle |as (?:planned|foreseen|expected|scheduled) |for the (?:time being|moment|present) |by then |no doubt |without (?:doubt|change) ){0,2}"
_WILL = rf"(?:will|shall|should|must|would|is to|are to|was to|were to){_INSERTED}"
_MAY = rf"(?:may|can|might|could){_INSERTED}"
_EXPECT = (
    rf"(?:(?:(?:is|are|was|were|(?:may|can) be) {_ADV}(?:expected|foreseen|anticipated|planned|scheduled|due|set|likely|projected|intended|bound|envisaged|estimated|supposed|meant)(?: as well| also| therefore| likewise| too| now| then| nevertheless| still| \w+ly)?"
    r"|expected|foreseen|plans?|planned|intends?|intended|aims?|expects?|hopes?|hoped|looks set|seeks?)(?: that (?:it|they) will)? to|(?:should|will|would) be able to)"
)
# "It will be kept on the website": a paper.
_NOT_STORED = r"(?! (?:(?:on|in|at|under) )?(?:the |its |their |a )?(?:\w+ )?(?:web|site|page|server|archive|library|shel|agenda|record|file|list|drive|repository|platform|office|secretariat|hand))"
_CONTINUE = rf"(?:{GO_ON.base}|extend(?= (?:until|to|into|through|by|for|beyond)\b| {ITS}{WORK})|be {_ADV}(?:{KEPT}{_NOT_STORED}|active|in (?:being|place|existence|operation)|operational|open|ongoing))"
_COMPLETE = rf"(?:{COMPLETE.base}|{END.base}|be {_ADV}(?:{DONE}|wound up|brought to completion))"
_TO_ITS_END = rf"(?:{COMPLETE.ing}|{END.ing}|(?:heading|headed) (?:for|towards) (?:its |their )?(?:completion|closure|conclusion|the end|an end)\b|(?:nearing|approaching|close to|about to reach|near) (?:its|their|the)? ?(?:completion|conclusion|end)\b)"
_YEARS = r"(?:an? |another |a further |one |two |three |one more |two more )(?:\w+ |\w+-\w+ ){0,3}?(?:extension|years?|months|term|mandate|period|lease of life)\b"
# "concluded in February with the publication of its report"; "concluded with a recommendation" is no end
_ENDED_WHEN = (
    r"(?= (?:as (?:planned|foreseen|scheduled|expected)\b|(?:earlier )?(?:this|last) (?:year|month|week|spring|summer|autumn|winter)"
    r"|(?:in|at the end of|by the end of|at the beginning of) (?:(?:early|late|mid)[ -])?(?:(?-i:[A-Z])\w+|(?:19|20)\d\d|the (?:spring|summer|autumn))\b"
    r"|(?:with|upon|on|following|after) the (?:publication|delivery|adoption|submission|completion|launch|issu\w+|release) of))"
)
_BEHIND = [
    (Status.NOT_REPORTED, DECIDED, rf"(?:did not|could not|has not|have not|had not|was not able to|were not able to|was unable to|were unable to) {_ADV}(?:report\b(?:ed)?|(?:provided?|submit(?:ted)?|present(?:ed)?|give|given|send|sent|share|made?) (?:(?:an?|any|its|their|the) )?(?:\w+ )?{HAS_NOTHING}\b)"),
    (Status.NOT_REPORTED, DECIDED, rf"{_IS} not (?:reported on|reported|discussed|presented|covered|taken up|heard)"),
    (Status.NOT_REPORTED, DECIDED, rf"(?:has |have |had )?(?:gave|given|provided|submitted|sent|made|shared|offered|presented) no (?:\w+ )?{HAS_NOTHING}\b|(?:had|has|have|there was|there is) (?:nothing|nothing new) to report|(?:had|has|have) no (?:report|update|news)s?\b|there (?:was|were) no (?:report|update|news)s?|was not reported (?:up)?on|remained silent"),
    (Status.NOT_REPORTED, DECIDED, rf"{NOTHING_TOLD}|(?:no representatives?|nobody|no one)(?: (?:of|from|for) [^,;.]{{2,50}}?)? (?:was|were) (?:present|there|in the room|available|online|on the (?:call|line)|connected)"),
    (Status.NOT_REPORTED, DECIDED, rf"(?:on|from|for|of|about) which {NOTHING_TOLD}"),
    (Status.ON_HOLD, EXPECTED, rf"{_EXPECT} (?:be {HELD}|pause|rest|remain on hold)"),
    (Status.ON_HOLD, DECIDED, rf"(?:{_IS}|{_WILL} be|(?:{_WILL} )?(?:remain|stay|lie)(?:s|ed)?|continues to be|(?:went|has gone|goes)) {_ADV}{HELD}"),
    (Status.ON_HOLD, DECIDED, rf"{_WILL} {_ADV}(?:sleep|rest|pause|lie dormant|stand still|take a break|hibernate)\b|(?:pauses?|rests?|sleeps?)(?= (?:until|till|for|in|during|pending|while)\b)|(?:has |have )?(?:suspended|paused|interrupted) {ITS}{WORK}"),
    (Status.NEW, EXPECTED, rf"{_EXPECT} (?:be {BEGUN}|begin|start|commence)"),
    (Status.COMPLETING, EXPECTED, rf"{_EXPECT} {_ADV}{_COMPLETE}"),
    (Status.COMPLETING, EXPECTED, rf"{_EXPECT} (?:be {_ADV}{ENDED}|have {_ADV}{DONE}(?: {ITS}{WORK}|\b))"),
    (Status.COMPLETING, EXPECTED, rf"(?:is|are) {_ADV}(?:about|on (?:track|course)) to {_COMPLETE}"),
    (Status.CONTINUING, EXPECTED, rf"{_EXPECT} {_ADV}{_CONTINUE}"),
    (Status.COMPLETING, DECIDED, rf"(?:{_WILL}|{_MAY}) {_ADV}{_COMPLETE}"),
    (Status.COMPLETING, DECIDED, rf"(?:{_WILL}|{_MAY}) {_ADV}be {_ADV}{ENDED}"),
    (Status.NEW, DECIDED, rf"{_WILL} {_ADV}(?:be {BEGUN}|(?:start|begin|commence|take up)(?: (?:{ITS})?{WORK}| (?:in|on|with|under|at)\b))"),
    (Status.CONTINUING, DECIDED, rf"(?:{_WILL}|{_MAY}) {_ADV}{_CONTINUE}"),
    (Status.COMPLETING, DECIDED, rf"{_WILL} {_ADV}have {_ADV}{DONE}(?: {ITS}{WORK}|\b)"),
    (Status.COMPLETING, EXPECTED, rf"(?:is|are) {_ADV}{_TO_ITS_END}"),
    (Status.COMPLETING, DECIDED, rf"{COMPLETE.third}|{END.third}"),
    (Status.CONCLUDED, DECIDED, rf"(?:(?:has|have|had) )?{_ADV}(?:concluded|closed|ended|terminated|wound up) {ITS}{WORK}"),
    (Status.COMPLETED, DECIDED, rf"(?:(?:has|have|had) (?:already )?{_ADV}(?:been )?)?{_ADV}{DONE} {ITS}{WORK}"),
    (Status.COMPLETED, DECIDED, rf"(?:has|have|had) {_ADV}(?:completed|finished)(?={BEHIND_IT})|(?:(?:has|have|had) {_ADV}been |{_IS} {_ADV})(?:completed|fulfilled|finished|accomplished|complete|done|carried out|(?:considered|declared|deemed|regarded|treated|seen)(?: as| to be)? (?:completed?|fulfilled|finished|accomplished|done))(?! (?:its|their|the|an?|his|two|three|{ITS})\b)\b"),
    (Status.COMPLETED, DECIDED, r"(?:has|have|had) (?:now |thus |all )?(?:delivered (?:all|everything|what)\b|reached (?:the end of (?:its|their)|its|their) (?:\w+ )?(?:mandate|end|term|objectives?|goals?)|run its course|served its purpose(?! and)|expired|lapsed)"),
    (Status.COMPLETED, DECIDED, rf"(?:has|have|had) {_ADV}(?:come to (?:an end|its end|a close)|ended)\b|(?:thus |then |thereby )?came to (?:an end|its end|a close)"),
    (Status.CONCLUDED, DECIDED, rf"(?:(?:has|have|had) )?{_ADV}ceased (?:to (?:exist|function|meet)|{ITS}{WORK}|operations?)|no longer exists?"),
    (Status.CONCLUDED, DECIDED, rf"(?:{_IS}|has|have|had) {_ADV}(?:been )?(?:(?:considered|declared|deemed|regarded|treated)(?: as| to be)? |formally )?{ENDED}(?! (?:its|their|the|an?|that|his)\b)"),
    (Status.CONCLUDED, DECIDED, rf"{_ADV}(?:concluded|ended|expired|lapsed){_ENDED_WHEN}"),
    (Status.COMPLETED, DECIDED, rf"{_ADV}(?:finished|was over|was complete){_ENDED_WHEN}"),
    (Status.CONCLUDED, DECIDED, rf"{_IS} {_ADV}{MERGED}"),
    (Status.COMPLETED, DECIDED, rf"(?:on|for|upon) (?:(?:the |its )?(?:\w+ )?completion of|having {_ADV}{DONE}|{COMPLETE.ing}|completing|finishing)(?: {ITS}{WORK}|(?<=work)|(?<=mandate))"),
    (Status.CONCLUDED, DECIDED, rf"(?:is|are) to be (?:considered|regarded|deemed|treated)(?: as)? {ENDED}|closed(?= in (?:[A-Z]|20|19|the ))"),
    (Status.COMPLETING, DECIDED, rf"{_IS} {_ADV}(?:requested|asked|mandated|invited|tasked|encouraged|urged|instructed) to {_ADV}{_COMPLETE}"),
    (Status.CONTINUING, DECIDED, rf"{_IS} {_ADV}(?:requested|asked|mandated|invited|tasked|encouraged|instructed|authori[sz]ed|allowed|permitted) to {_ADV}{GO_ON.base}"),
    (Status.COMPLETING, DECIDED, rf"{_IS} {_ADV}(?:given|granted|allowed)(?= (?:until|till|up to|time) [^,;.]{{2,40}}? to (?:{COMPLETE.base}|{END.base}))"),
    (Status.CONTINUING, DECIDED, rf"{_IS} {_ADV}(?:given|granted|allowed)(?= (?:until|till|up to) )"),
    (Status.CONTINUING, DECIDED, rf"{_IS} {_ADV}{KEPT}{_NOT_STORED}"),
    (Status.CONTINUING, DECIDED, r"(?:is|are|was|were) (?:\w+ly |still |also ){0,2}(?:ongoing|on-going|continuing(?! to)|under way|underway|active(?! in\b)|at work|valid until|good until|mandated until)\b"),
    (Status.CONTINUING, DECIDED, r"(?:has|have) an? (?:\w+ )?mandate (?:(?:that|which) (?:runs|lasts|is valid) )?(?=until|through|to\b)|enters? its (?:second|third|fourth|fifth|next|final|last) year"),
    (Status.CONTINUING, DECIDED, rf"{_ADV}{GO_ON.third}|(?:stays?|remains?|remained) (?:active(?! in\b)|operational|open(?! to\b)|in (?:place|being|existence|operation|force)|ongoing|at work)|continue(?= (?:to work|in|until|till|through|throughout|into)\b|$|[.,;:])|go on(?= (?:in|until|through|to|into)\b|$|[.,;:])"),
    (Status.CONTINUING, DECIDED, rf"(?:{_IS} {_ADV}(?:given|granted|allowed|accorded|handed)|(?:has |have )?(?:got|gets?|received|obtained)|receives|obtains) {_YEARS}|(?:has|have) another (?:\w+ )?(?:years?|months) to (?:go|run)"),
    (Status.NEW, DECIDED, rf"(?:(?:is|are|was|were|has been|have been|be) {_ADV}{BEGUN}|(?:has|have) (?:just|now|already) been {BEGUN}|(?:came|comes) into (?:being|existence))"),
    (Status.NEW, DECIDED, rf"{BEGUN} (?:at|by|in) (?:this|the present) (?:meeting|session)\b|(?<=which )(?:(?:the|this) (?:meeting|group|senior officials|EMG)|senior officials|members|it|they) {_ADV}(?:agreed|decided|resolved) to {FOUND.base}\b"),
    (Status.CONTINUING, DECIDED, r"(?:(?:its |the )?(?:mandate|work|term) )?(?:extended|renewed|prolonged|continued)\b(?! (?:its|to)\b)"),
    (Status.CONCLUDED, DECIDED, r"(?:its |the )?(?:mandate|work|term) (?:concluded|ended|terminated)\b"),
    (Status.COMPLETED, DECIDED, r"(?:its |the )?(?:mandate|work|term) (?:completed|fulfilled|finished)\b"),
    (Status.NEW, DECIDED, rf"(?:(?:has|have|had) )?(?:just )?(?:(?:started|begun|began|commenced|took up|taken up|starts|begins|takes up) (?:{ITS})?{WORK}(?! on (?:its|the|an?)\b)|(?:started|begun|began|commenced)(?= (?:in|on|under)\b))"),
]  # fmt: skip
BEHIND = [(status.value, basis, re.compile(shape, re.IGNORECASE)) for status, basis, shape in _BEHIND]
_ITS_WORK = (
    r"(?: the (?:\w+ )?(?:work|progress|activities|status|state|results)(?: made)?(?: of| by| in| under)?)?"
)
NO_REPORT = re.compile(
    rf"\b{NOTHING_TOLD}(?: (?:up)?(?:on|from|by|for|about|regarding|of))?{_ITS_WORK}(?: the)? ?"
    rf"|\b(?:heard|received|had) no (?:report|update|news)s?(?: (?:on|from|by|about|of))?{_ITS_WORK}(?: the)? "
    rf"|\bno (?:\w+ )?(?:(?:or|nor) \w+ )?{HAS_NOTHING}(?: was| were)? (?:on|from|by|of){_ITS_WORK}(?: the)? |\b(?:nobody|no one) (?:spoke|reported|to report|to speak) (?:for|on)(?: the)? ",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:[’']s? (?:\w+ )?(?:mandate|work|term|life|tasks?|activities|existence)| (?:mandate|term)\b)?[\s,]*(?:\([^)]*\),? ?)?(?:which |who |that )?(?:also |now |both |all |then |successfully |each )?"
)
_FORECAST = re.compile(
    rf"{_WILL} |{_MAY} |(?:(?:is|are) \w+ing\b)|{COMPLETE.third}|{END.third}|{GO_ON.third}(?= (?:in|into|until|till|through|to) )",
    re.IGNORECASE,
)
_OPEN = re.compile(rf"{_MAY} (?!be expected|not )", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:which|who|whose|that|where)\b")
_CLAUSE = re.compile(r"[;.](?: |$)")
_JOINT = re.compile(r",? (?:and|but) (?:that it |it |so )?|, so (?:that )?|, ")
# What the subject's verbs have in common: "is expected to deliver its guide and (is expected to) close".
_SHARED = re.compile(
    rf"[\s,]*((?:{_EXPECT}|{_WILL}|{_MAY}|was|were|is|are|has been|have been|had been|has|have|had) )", re.I
)
_FINITE = re.compile(
    r"(?:is|are|was|were|has|have|had|will|shall|should|would|must|may|can|did|does)\b", re.IGNORECASE
)
# What stands between a name and its verb: ", which SOM14 established, ".
_ASIDE = re.compile(
    r" (?P<dash>[–—-]) [^–—]{3,80} (?P=dash)(?= )|, (?:which|whose|who|that|led|co-led|chaired|established|created|launched|set up|after|having|with|under|in|as|for|on)\b[^,;.]{3,140}(?:, [^,;.]{3,60}(?= (?:and|or) [^,;.]{2,60},))?,(?= )"
)


@dataclass(frozen=True)
class Said:
    status: str
    basis: str
    end: int  # where its words end in the text
    is_forecast: bool = False  # "will …": a decision or a forecast, as the meeting decides or not
    is_open: bool = False  # "may …": nothing, unless the meeting agreed to it
    is_before: bool = False  # its words stand in front of the name, and `end` is where the name begins
    noun_at: int = -1  # where the noun stands that says it: "the extension of"


def said_behind(text: str, *, is_anywhere: bool = False) -> Said | None:
    """What the words behind a name say of it, or those of a lead-in anywhere."""
    if not is_anywhere and (aside := _ASIDE.match(text)):
        rest = text[aside.end() :]
        if said := said_behind(rest) or said_further_on(rest):
            return replace(said, end=aside.end() + said.end)
    start = _LINK.match(text)
    assert start is not None
    for status, basis, shape in BEHIND:
        match = shape.search(text) if is_anywhere else shape.match(text, start.end())
        if match:
            is_forecast, is_open = bool(_FORECAST.match(match[0])), bool(_OPEN.match(match[0]))
            return Said(status, basis, match.end(), is_forecast=is_forecast, is_open=is_open)
    return None


def said_further_on(text: str) -> Said | None:
    """What a later verb of the same subject says: "delivered its guide and was dissolved"."""
    clause = _CLAUSE.split(text, maxsplit=1)[0][:300]
    shared = _SHARED.match(clause)
    for joint in _JOINT.finditer(clause):
        rest = clause[joint.end() :]
        if shared and shared[1].endswith(" to "):
            rest = rest.removeprefix("to ")
        if _RELATIVE.match(rest):
            continue
        said = said_behind(rest)
        if shared and not _FINITE.match(rest) and (with_shared := said_behind(f"{shared[1]}{rest}")):
            said = replace(with_shared, end=max(0, with_shared.end - len(shared[1])))
        if said:
            return replace(said, end=joint.end() + said.end)
    return None
