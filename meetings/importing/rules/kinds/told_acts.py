"""What each sentence of a text does: tell of one sitting, of other times, give a rule, plan, or speak to its reader."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from meetings.importing.rules.actions.decision_verbs import BASE, PRESENT
from meetings.importing.rules.words.dates import MONTH
from meetings.importing.rules.words.ordinals import ORDINAL
from meetings.importing.source import Source, SourceBlock


class Act(StrEnum):
    SITTING = "sitting"  # those who sat together did or said something, or it was done: told in the past
    NOW = "now"  # the same in the present: minutes, or a rule
    ELSEWHEN = "elsewhen"  # done, but at a time or a meeting of its own
    PAST = "past"  # anything else told in the past
    RULE = "rule"  # what shall be, may be, is done as a rule
    TO_COME = "to come"  # what will be, or is asked of the meeting
    READER = "reader"  # somebody speaks: I, we, you
    QUOTED = "quoted"  # part of a longer quotation
    BLANK = "blank"  # a place to fill in
    PLAIN = "plain"  # no verb, or what is


SITTING = (
    r"(?:meeting|segment|session|sitting|hearing|forum|dialogue|retreat|workshop|webinar|(?:tele|video)?conference|consultations?"
    r"|call|telcon|round table)"
)
# Who acts at a sitting.
_BODY = (
    r"(?:(?:sub)?-?groups?|networks?|committee|team|members(?! state)|participants|delegat(?:es|ions)|attendees|speakers|panell?ists|experts"
    r"|(?:senior )?officials|board|council|coalition|agencies|entities|organi[sz]ations|partners|panel|jury|parties|sides|meeting|segment|session|forum|dialogue"
    r"|retreat|workshop|webinar|conference|consultations?|call|round table|plenary|bureau|task force|focal points|leads?|co-leads?|IMG|EMG|SOM ?-?\d*"
    r"|assembly|commission|those present|colleagues|representatives?|observers|discussants?|process|points?|discussions?|heads|secretariats?|everybody|everyone|nobody|all|both|some|several|many|most|others|one)"
)
_CHAIR = (
    r"(?:(?:vice-|co-)?chair(?:s|man|woman|person|persons)?|president|moderators?|facilitators?|rapporteur|convener|executive (?:director|secretary)"
    r"|secretary|secretariat|director|head|consultant|treasurer|host)"
)
_NAMED = r"(?-i:(?:Mr|Ms|Mrs|Dr|Prof|M|Mme|Messrs|H\.E|Ambassador|Professor)\b\.?|(?:[A-Z][\w’'-]*[A-Z]{2,}[\w’'-]*|[A-Z]{2,}[\w-]*)(?=[ ,/&)]|$))"
_PRONOUN = r"(?:it|they|he|she|there|this)\b"
_WHO = rf"(?:\b{_BODY}\b|\b{_CHAIR}\b|{_NAMED}|^{_PRONOUN})"
_IRREGULAR = (
    r"said|took|gave|made|held|spoke|began|led|went|came|met|told|heard|felt|found|saw|thought|put|left|chose|drew|rose|sat|set|brought|kept|laid|knew"
    r"|wrote|sent|showed|shared|ran|read|understood|undertook|withdrew|had|did|was|were|got|lost|won|bore|stood"
)
_PAST = rf"(?:\w{{2,}}(?<!ne)(?<!n)ed|\w+(?:e|n)ed|{_IRREGULAR})"
# A subject and its verb in the past, near each other.
_ACTED = re.compile(
    rf"{_WHO}[^.;:?]{{0,80}}? (?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeen )(?!(?:united|based|related|interested|concerned|affected|so-called|named|agreed (?:text|actions?))\b)(?P<verb>{_PAST})\b",
    re.IGNORECASE,
)
_DONE = (
    r"(?:agreed|decided|approved|adopted|accepted|noted|endorsed|requested|asked|invited|deferred|postponed|rejected|elected|appointed|concluded"
    r"|suggested|proposed|stressed|discussed|considered|welcomed|recommended|emphasi[sz]ed|pointed out|reported|presented|raised|mentioned|highlighted"
    r"|underlined|explained|expressed|opened|closed|adjourned|chaired|held|taken|made|left|given|heard|reviewed|clarified|felt|recalled|reached|instructed|tasked|mandated|briefed|informed)"
)
# Whoever it is, one who speaks: "Casey reported that", "Neumayer (AWI) asked".
_SPOKE = re.compile(
    r"(?:[A-Z][\w’'-]+ ){1,3}(?:\([^)]{2,40}\) )?(?:said|added|asked|replied|answered|objected|wondered|explained|suggested|proposed|reported|warned|doubted)\b"
)
_IS_DONE = re.compile(
    rf"\b(?:was|were) (?:(?:not|then|also|\w+ly) )*(?:{_DONE})\b|^(?:agreed|approved|adopted|decided|deferred|noted|accepted|resolved|requested)\b",
    re.IGNORECASE,
)
_PRESENT_VERBS = "|".join(sorted(map(re.escape, PRESENT), key=len, reverse=True))
_SAYS = r"(?:presides|opens|closes|chairs|shows|explains|says|speaks|reports|presents|proposes|offers|suggests|introduces|hears|holds|finds|takes|sends|thanks|informs|asks|wonders|approves)"
_ACTS_NOW = re.compile(
    rf"{_WHO}[^.;:?]{{0,60}}? (?:(?:\w+ly|also|then) )?(?P<verb>{_PRESENT_VERBS}|{_SAYS})\b|^(?:it )?(?P<bare>{_PRESENT_VERBS})\b",
    re.IGNORECASE,
)
# An item of a list of decisions: "took note of", "decided to".
_FIRST_VERBS = "|".join(sorted(map(re.escape, BASE), key=len, reverse=True))
_BARE = re.compile(
    rf"^(?:(?:also|further|not|then|\w+ly) )*(?:{_FIRST_VERBS}|elected|heard|resolved|thanked)\b",
    re.IGNORECASE,
)
# Another time or meeting than the one at hand, before the verb.
_YEAR = r"(?:19|20)\d\d"
_ANOTHER_TIME = re.compile(
    rf"^(?:[\w’' ]{{0,40}}?\b)?(?:in|since|during|from|between|by|until|on|after|before) (?:[\w-]+ ){{0,5}}?{_YEAR}\b"
    rf"|^(?:[-–—•*] )?(?:\d{{1,2}} )?(?:{MONTH},? )?{_YEAR}\b ?[-–—:,.]"
    rf"|\bat (?:its|their|the|an?|that) (?:(?:{ORDINAL}|last|previous|earlier|first|same|annual|senior officials|technical) )+(?:\w+ )?(?:meeting|session|segment)"
    r"|\b(?:had|has|have) (?:\w+ly |not |also |since |already |now )?(?:been )?\w+|\bmet (?:twice|\w+ times)\b|\b(?:ago|last year|the year before|previous year|once|twice|(?:two|three|four|five|six|seven|eight|nine|ten|nineteen|\d+) times)\b"
    r"|\b(?:reporting period|during (?:that|the) (?:time|year|period|biennium)|throughout the year|over the years?|in recent years)\b"
    r"|\bat that (?:meeting|session|time)\b|\bthat (?:meeting|session) (?:was|agreed|decided)",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"\b(?:shall|should|must|(?-i:may)|can|could|would|needs? to)\b|\b(?:once|twice|every|each|at least|as a rule|usually|normally|quarterly|annually|regularly|as needed|always|never)\b|^(?:if|when|whenever|before|after) ",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|(?-i:may) (?:also )?wish|(?:is|are) (?:to|invited to|expected to|planned|proposed|scheduled|intended)|(?:is|are) going to)\b",
    re.IGNORECASE,
)
_READER = re.compile(
    r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]ours?|me|us|Me|Us|[Ll]et’s)\b(?![./]\w)|^(?:[Pp]lease|[Kk]indly|[Dd]ear|[Tt]hank you|[Tt]hanks)\b|, please\b|\bplease (?:\w+)"
)
# What a sitting did, told by one who was there: "We agreed that …".
_WE_DID = re.compile(
    r"\b[Ww]e (?:(?:then|also|all|first|next|finally|jointly|\w+ly) )*(?:agreed|decided|concluded|discussed|met for|went through|began with|approved|adopted|endorsed|settled on|asked (?:each|the|for|all|[A-Z])|took note|closed|ended|spoke (?:about|of))\b"
    r"|\bI (?:opened|closed|concluded|adjourned|summed up|had the \w+ to chair|chaired)\b|^what we agreed\b|\b(?:of|with) us (?:were|was) (?:present|on the line)\b"
)
_QUOTED = re.compile(r"[\"“„«][^\"”»]{3,300}[\"”»]|‘[^’]{3,200}’(?!\w)")
_QUOTE = re.compile(r"[\"“”„«»]")
_BLANK = re.compile(r"\[(?:[^\]\d][^\]]{0,120}|\.\.\.|…|_+| ?)\]|_{4,}|\.{8,}|…{3,}|☐|<[a-z][^>]{2,40}>")
_CELL = re.compile(r" ?\| ?| {3,}|\t|(?<=[a-z]{3}[.;]) (?=[a-z])")  # or a note that begins without a capital
# Of an item: a number without a stop where a decision follows, "2 Requested the lead agency to".
_MARK = re.compile(rf"^(?:(?:[-–—•*>]+|\(?[\divxa-h]{{1,4}}[.)])\s+|\d{{1,2}} (?=(?i:{_FIRST_VERBS}) [a-z]))")
_LONGEST = 600  # signs of a sentence
_END = 150  # blocks


def told_acts(source: Source) -> Iterator[tuple[str, Act]]:
    """The sentences of a text, those of a row of a table one by one, and what each does."""
    for block in both_ends(source.blocks):
        is_quoted = False
        for sentence in block.sentences:
            ends_quoted = is_quoted ^ bool(len(_QUOTE.findall(sentence.text)) % 2)
            for piece in _CELL.split(sentence.text[:_LONGEST]):
                if piece := without_mark(piece.strip()):
                    yield piece, Act.QUOTED if is_quoted or ends_quoted else act_of(piece)
            is_quoted = ends_quoted


def without_mark(text: str) -> str:
    return _MARK.sub("", text)


def both_ends(blocks: Sequence[SourceBlock]) -> Sequence[SourceBlock]:
    """What a text is shows at its beginning and its end."""
    return blocks if len(blocks) <= 2 * _END else [*blocks[:_END], *blocks[-_END:]]


def act_of(text: str) -> Act:
    if _BLANK.search(text):
        return Act.BLANK
    text = _QUOTED.sub("“”", text)
    acted = _ACTED.search(text) or _SPOKE.match(text) or _IS_DONE.search(text) or _BARE.search(text)
    if _READER.search(text):
        return Act.SITTING if _WE_DID.search(text) and not _ANOTHER_TIME.search(text) else Act.READER
    if acted and acted.start() < 160:
        before = text[: acted.end()]
        if _ANOTHER_TIME.search(before):
            return Act.ELSEWHEN
        if not _RULE.search(before) and not _TO_COME.search(before):
            return Act.SITTING
    if _TO_COME.search(text):
        return Act.TO_COME
    if _RULE.search(text):
        return Act.RULE
    if _ACTS_NOW.search(text):
        return Act.NOW
    if re.search(rf"\b(?:was|were|{_PAST})\b", text):
        return Act.PAST
    return Act.PLAIN
