"""The words in which a meeting says what it holds of a proposal: one way of saying it a line, of small parts."""

from meetings.lifecycle import Position

_KINDS = (
    r"issue management groups?|IMGs?|task teams?|task forces?|consultative process(?:es)?|(?:nexus )?dialogues?"
    r"|coalitions?|(?:working|contact|sub-?) ?groups?|groups?|networks?|platforms?|partnerships?|consultations|process(?:es)?"
)
# What a proposal is called, and what stands for it.
HEAD = (
    r"(?:proposals?|proposed|requests?(?! (?:to|that|UN|[A-Z]{2}))|ideas?|initiatives?|concepts?|suggestions?|topics?|options?(?: (?-i:[A-H]|[IVX]+|\d)\b)?|pitch|plan|motion|establishment|establishing"
    rf"|creation|setting up|launch(?:ing)?|formation|version|{_KINDS}|it|them|both|this|(?:first|second|third|former|latter|other)(?: two| one)?(?=[.,;]| (?:and|but)\b|$))\b"
)
_WORD = r"(?!(?:of|for|and|to|with|by|in|on|at|from|that|which|as|or|is|was|were|be|take|look|asked?)\b)[\w’'(/)-]+ "
_THING = rf"(?:{_WORD}){{0,5}}?{HEAD}"
_MATTER = rf"(?:{_WORD}){{0,4}}?(?:{HEAD}|(?:decisions?|consideration|discussion|presentation|matter|item|question|issue)\b)"
ADVERB = (
    r"(?:(?:\w+ly|also|then|thus|therefore|further|again|at length|in detail|in principle|in general|on the whole|well|all|warmly"
    r"|by consensus) ){0,3}"
)
IS = r"(?:was|were|has been|have been|is|are|being|stands?)"
TO_DECIDE = r"(?:agreed?s?|decide[sd]?|resolve[sd]?|it was (?:agreed|decided|resolved))"
_MEETING = (
    r"(?:members?|meeting|participants|officials|segment|group|network|agencies|delegates|representatives|committee|forum|board"
    r"|SOM ?\d*|EMG|majority|they|it|all|most|present|was)"
)

_MANY = r"(?:members|participants|agencies|officials|delegates|representatives|speakers|presenters|most|all|they|present)"
_SUPPORT = (
    rf"(?:(?:supported|supports|endorse[sd]|backed|backs|favou?red|favou?rs|welcome[sd]|accept(?:ed|s)|(?:agree[sd]|concur(?:red|s)) (?:to|with|on))"
    rf"|(?:{_MANY}|(?:agree|decide)[sd]? to|(?:readiness|ready|willing|prepared|happy|could|inclined)(?: to)?) {ADVERB}(?:support|endorse|back|favou?r|welcome|accept|(?:agree|concur) (?:to|with|on)))"
)
_IS_SUPPORTED = r"(?:supported|endorsed|backed|accepted|agreed(?: to(?=[.,;]|$| by\b)| upon| on)?(?! that\b| to\b| not\b)|favou?red|(?:well|\w+ly) received|welcomed)"
_BACKING = (
    r"(?:support|backing|agreement|endorsement|approval|favou?r|acceptance|consensus|sympathy)(?! that\b)"
)
_FOUND = r"(?:met with|meets with|found|finds|received|receives|enjoy(?:ed|s)?|had|has|got|gets|gain(?:ed|s)|won|gathered|commanded|attracted|drew)"
_GIVEN = r"(?:express(?:ed)?|voiced?|gave|gives?|lent|offered|signall?ed|indicated|confirmed|reiterated|declared|stated)"
_SET_UP = r"(?:establish|create|set up|launch|start|form|open|convene)"
_NOT = r"(?:did|do|does|could|can|would|will|was|were|is|are|has|have|had) not (?:yet )?"

# "saw no need to bring it to the SOM" tells where it goes, and nothing against it
_OF_OFFICIALS = r"[^.;]{0,60}\b(?:SOM\b|SOM ?\d|[Ss]enior [Oo]fficials)"
_NOTHING_NEW = rf"(?:pursue|take (?:up|forward)|{_SET_UP}|support|endorse|approve|proceed|go ahead|have)"
_REVISED = r"(?:revised|reworked|amended|fuller|narrower|modified|clearer|new|second)"
_TEXT = r"(?:versions?|proposals?|concepts?|(?:concept )?notes?|drafts?|text|papers?)(?! (?:decisions?|agenda|reports?|minutes|conclusions|work ?plan|programme|list)\b)"
_WRITE = r"(?:submit|present|prepare|provide|bring|circulate|develop|draft)"
# What it may come back with.
_PLAN = r"(?:text|proposals?|version|drafts?|plan|budget|scope|outline|note|paper|idea|concept|terms of reference)"
_TOO_EARLY = r"(?:premature|too early|unnecessary|superfluous|redundant)"
_OPINION = r"(?:considered|found|felt|concluded|thought|held|agreed|of the (?:view|opinion))"
# "premature to take a decision" is said of the decision
_TO_DECIDE_ON_IT = r"(?: (?:for \w+ )?to (?:take|decide|form|judge|conclude|say|agree|express)| for (?:a|any) (?:\w+ )?(?:decision|conclusion|position|judg\w+))"
_AS_MEETING = r"(?<!some )(?<!several )(?<!few )(?<!two )(?<!three )(?<!other )\b(?:members|meeting|segment|group|participants|officials|focal points|consultation|network|committee|forum|they|we)"
_REVISE = r"(?:revise|rework|refine|redraft|reformulate|reconsider|rethink|rewrite|sharpen|narrow(?: down)?|shorten|clarify|elaborate(?: on)?|develop)"
_IT_AGAIN = r"(?:it|them|(?:the|its|their|this) (?:[\w-]+ )?(?:proposals?|ideas?|concepts?|notes?|scope|text|suggestion|topic))\b"
_OFFICIALS = r"(?:SOM ?\d*|[Ss]enior [Oo]fficials)"

# The more telling first: "discussed the proposal and did not support it" is no support.
SHAPES = [
    (Position.WITHDRAWN, (
        rf"\bwithdr[ae]w(?:s|n)? {_THING}",
        rf"\b{IS} {ADVERB}(?:withdrawn|retracted)\b",
        r"\b(?:retracted|dropped|withdrew) (?:its|their|the) (?:proposal|idea)",
        r"\bnot (?:maintain|pursue|insist on|press) (?:(?:its|their) (?:proposal|idea)|the (?:matter|point|issue))",
        r"\bno longer (?:wish|want|intend|plan)(?:ed|s)? to (?:maintain|pursue|insist on|press) (?:its|their|the|it)\b",
        r"\bno longer (?:pursu|maintain|propos|insist|press)(?:e|es|ing|ed|s)?(?: on| for)? (?:its|their|the|it|this)\b",
        r"\b(?:abandoned|took back|gave up) (?:its|their|the) (?:proposal|idea)",
        r"\btook (?:it|(?:its|their|the) (?:proposal|idea)) (?:back|off)\b",
    )),
    (Position.NOT_SUPPORTED, (
        rf"\b{_NOT}(?:be )?{ADVERB}(?:supported|support|endorsed?|backe?d?|favou?r|approved?|accept(?:ed)?|agree[d]? (?:to|with|on(?! (?:whether|how|what|who|when|its|an?)\b))|agreed|pursued?|retained?|take up|taken (?:up|forward)|establish(?:ed)?)\b(?! agreement)",
        rf"\b(?:did not|failed to|does not) (?:find|meet with|gain|receive|obtain|win|get|command|enjoy|attract) (?:[\w’'-]+ ){{0,4}}?{_BACKING}",
        rf"\b{_FOUND} (?:no|little|hardly any|not enough|insufficient) {_BACKING}",
        r"\b(?:there (?:was|is)|with) (?:no|little|insufficient|not enough) (?:support|backing|favou?r|interest)\b",
        r"\black(?:ed|s) (?:\w+ )?support",
        r"\b(?:unable|not (?:\w+ )?(?:in a position|ready|prepared|willing)) to (?:support|endorse|approve|accept|agree)\b",
        rf"\b(?:reject(?:ed|s)?|decline[sd]?|turned down|dismissed|opposed) (?:to )?{_THING}",
        rf"\b{IS} {ADVERB}(?:rejected|declined|turned down|dismissed)\b",
        r"\bdecided against\b",
        rf"\b(?:decided|agreed|preferred|chose|wished|resolved) not to {_NOTHING_NEW}\b",
        r"\brefrained? from\b",
    )),
    (Position.DEFERRED, (
        rf"\b(?:hold|held|put|carry|carried|leave|left|lay|laid) (?:the |its |this |any )?(?:it|{_MATTER}) (?:over|off|open|pending|aside|in abeyance)\b",
        rf"\b(?:shelved|parked|tabled for later) {_MATTER}",
        rf"\b{IS} (?:shelved|parked|set aside)\b",
        rf"\b(?:defer(?:red|s)?|postpone[sd]?|put off|held over|adjourn(?:ed|s)|delayed) (?:(?:to|until|till|for) [^,.;]{{2,40}}? (?=the |its |their |an? ))?{_MATTER}",
        rf"\b{IS} {ADVERB}(?:deferred|postponed|put off|held over|adjourned|carried over|left (?:over )?(?:for|to|until) (?:(?:the|its) (?:next|following)|a later))",
    )),
    # Why the meeting holds it so: what it then decides weighs more.
    (Position.NOT_SUPPORTED, (
        rf"\b(?:considered|found|held|deemed|judged|regarded|viewed|felt|agreed|thought|decided|concluded|of the (?:view|opinion)|was|is|be|as)\b.{{0,60}}\b{_TOO_EARLY}\b(?!{_TO_DECIDE_ON_IT})",
        rf"\b(?:premature|too early) to {_SET_UP}",
        r"\b(?:(?:was|were|is|are|members|all|most|meeting|officials) )not (?:\w+ly )?(?:convinced|persuaded|in favou?r|favou?rable|supportive)\b",
        rf"\b{_OPINION} (?:that )?[^.;]{{2,40}} (?:was|were|is|are) not (?:yet )?(?:\w+ly )?(?:ripe|mature|needed|necessary|justified|warranted)\b(?!{_OF_OFFICIALS})",
        rf"\b(?:saw|sees?|found|finds) (?:no|little) (?:\w+ )?(?:need|value|merit|case|place|reason|benefit|role|use)\b(?! {_OF_OFFICIALS})",
        r"\bthe time (?:had|has|was|is) not (?:yet )?(?:come|ripe)\b",
        rf"\b(?:{_OPINION}|saw) (?:that )?(?:there (?:was|is) )?no (?:[\w-]+ ){{0,2}}(?:group|body|team|process|structure|mechanism|workstream|forum|platform|network) (?:was|is|were) (?:needed|necessary|required|warranted)\b(?!{_OF_OFFICIALS})",
        rf"\bno (?:need|case|reason) was seen\b(?! {_OF_OFFICIALS})",
        rf"\bdid not (?:see|find|consider) (?:the |a |any |an |it |much |what )?(?:\w+ )?(?:need|value|merit|case|reason|necessary|role|place|interest|use|benefit|capacity|room)\b(?! {_OF_OFFICIALS})",
    )),
    (Position.DEFERRED, (
        rf"\b(?:keep|kept|reserved?|saved?|left|leave) (?:it|{_MATTER}) for (?:our|its|their|the) (?!\w+ (?:to|of) )",
        rf"\breturn (?:to (?:it|members|the \w+) )?with an? (?:[\w-]+ (?:and [\w-]+ )?)?{_PLAN}\b",
        rf"(?:\b(?:comes?|came|brought|bring|be) |[;,] |^)back (?:to (?:its|their|the|SOM)|at|in (?!place\b|favou?r\b)|once|(?:to it |to members |to the \w+ )?with an? [\w-]+ {_PLAN})\b",
        r"\b(?:return|revert|come back) (?:at|in|during) [^,.;]{2,40}? to (?:it\b|the (?:proposal|matter|issue|question|topic|idea|item)\b)",
        r"\b(?:return|revert|come back) to (?:it|the (?:proposal of|proposal by|proposal|matter|issue|question|topic|idea|item)|this) (?:at|in (?:\d{4}|the|its|spring|autumn|summer)|later|when|once|after|next|by)(?!\w)",
        r"\b(?:more|further) time (?:was|is) needed\b",
        r"\bdecided to (?:revisit|hold over)\b",
        r"\bre-?(?:submit|introduce|table)\b",
        r"\b(?:present|submit|bring|table|raise) (?:it|(?:the|its|their) (?:\w+ )?(?:request|proposal|idea|topic|note|matter|paper))(?: [^,.;]{0,30})? again\b",
        r"\b(?:refer(?:red|s)?|sen[dt]s?|remitted) (?:[\w’'-]+ ){0,3}?back\b",
        r"\b(?:look at|consider|discuss|examine|review|take up) (?:[\w’'-]+ ){1,4}?(?:again|anew|further) (?:at|in|by|once|when)\b",
        r"\b(?:be|been) (?:(?:further )?(?:considered|discussed|examined|taken up|looked at|reviewed) (?:again|anew|further)|revisited|resubmitted)",
    )),
    (Position.APPROVED, (
        rf"\b(?:approve[sd]|adopt(?:ed|s)) {_THING}",
        rf"\b{IS} {ADVERB}(?:approved|adopted)\b",
        rf"{TO_DECIDE} (?:\w+ly )?(?:to {_SET_UP}|(?:on|upon) the (?:establishment|creation|launch|setting up))",
        r"\b(?:gave|gives|given|received|with) (?:its|their|the) (?:\w+ )?(?:approval|consent|green light|go-ahead)\b",
        r"\bgreen-?light(?:ed|s)?\b",
        r"\b(?:is|was|are|were) (?:thus |hereby |therefore |accordingly )?(?:set up|established|created|launched)(?=[.,;]|$| (?:for|until|with|under|as|and|on|subject|in|at)\b)",
        rf"\b{_MEETING} [a-z]+ed [^.;,]{{2,60}}? and (?:\w+ly )?(?:set up|established|created|launched) (?:the |this |a |an )?(?:\w+ ){{0,2}}?(?:sub-?group|{_KINDS})\b",
        rf"\b{_MEETING} (?:\w+ly |hereby |therefore |thus )?(?:sets? up|establish(?:ed|es)|create[sd]|launche[sd]) (?:the |this |a |an )?(?:\w+ ){{0,2}}?(?:sub-?group|{_KINDS})\b",
    )),
    (Position.SUPPORTED, (
        rf"\b{_SUPPORT} {ADVERB}(?:and \w+ )?{_THING}",
        rf"\b{IS} {ADVERB}(?:and )?{_IS_SUPPORTED}\b",
        rf"\b{IS} {ADVERB}\w+ received and {_IS_SUPPORTED}\b",
        rf"\b{_FOUND} (?:with )?(?:(?!no\b|little\b)[\w’'-]+ ){{0,4}}?{_BACKING}\b",
        rf"\b{_GIVEN} (?:[\w’'-]+ ){{0,4}}?(?:support|backing|agreement)\b",
        rf"\b(?:all|everyone|it was|{_MEETING}) (?:\w+ly )?agree[sd]?(?=[.;,]|$| and\b)",
        rf"\bthere (?:was|were|is) (?:(?!no\b|little\b|not\b)\w+ ){{0,2}}?(?:{_BACKING}|no objections?)\b",
        r"\b(?:raised|had|heard|has|with|without|saw|no) (?:no |any )?objections?\b",
        r"\b(?:nobody|no one|no (?:member|agency|delegation)|none) (?:\w+ )?object(?:ed|s)\b",
        r"\bnot object\b",
        r"\bhad nothing against (?:it|this|the)\b",
        r"\b(?:met|encountered|faced|aroused) (?:with )?no (?:opposition|objections?|resistance|dissent)\b",
        r"\b(?:nobody|no one|none) (?:\w+ )?(?:spoke against|opposed|disagreed)\b",
        r"\b(?:segment|meeting|members|participants|group) (?:will|is to|are to) (?:\w+ly |therefore |thus )?(?:recommend|support|forward|submit) (?:the |its |this |that )",
        rf"\b(?:{IS}|{_MANY}|meeting|segment|group) {ADVERB}(?:supportive|in favou?r|favou?rable|agreeable|positive)\b",
        r"\b(?:spoke|came out|pronounced themselves|expressed themselves) (?:\w+ )?in favou?r\b",
        r"\blook(?:ed|s)? favou?rably\b",
        rf"\b{TO_DECIDE} to (?:forward|submit|present|recommend|bring|put|refer|pass|take(?! (?:due |careful )?note)|transmit)\b.{{0,40}}?\b{HEAD}",
        rf"\b{TO_DECIDE} (?:\w+ )?that (?:the |this |both )?(?:\w+ )?{HEAD} (?:[^.;]{{0,60}}? )?(?:should )?(?:be|is|was|will|goes?)\b",
        rf"\b{TO_DECIDE} (?:\w+ )?that [^.;,]{{2,80}}? (?:may|can|could|might) (?:\w+ )?(?:go ahead|proceed|begin|start|take place|be (?:held|organi[sz]ed|launched|started|convened))\b",
        rf"\brecommend(?:ed|s)? (?:that (?:the )?{_OFFICIALS} (?:{_SET_UP}|approve|endorse|adopt|support)|(?:to (?:the )?{_OFFICIALS} )?(?:the )?(?:proposal|establishment|creation|launch|approval|its approval))",
    )),
    # Looked at later, and nothing held of it now.
    (Position.DEFERRED, (
        rf"\b{_WRITE} (?:an?|the|its|their) (?:[\w-]+ )?{_REVISED} (?:[\w-]+ )?{_TEXT}\b",
        rf"{_AS_MEETING} (?:[a-z]+(?:ed|nd) [^.;]{{0,80}}? (?:and|but) )?{ADVERB}(?:asked|requested|invited|encouraged|urged|wished) [^.;,]{{2,60}}? to {_REVISE} {_IT_AGAIN}",
        rf"{_AS_MEETING} {ADVERB}(?:suggested|recommended|asked|proposed|requested|felt) that [^.;,]{{2,50}}? (?:should )?{_REVISE} {_IT_AGAIN}",
        r"\b(?:needed|needs|required?s?) (?:further|more) (?:preparation|work|thought|development|elaboration|reflection|consultations?)\b",
        r"\b(?:will|would|is to|should|shall|to) be (?:taken up|considered|discussed|examined|reviewed|looked at) (?:at|in|by) (?:the|its|their|a) (?!meeting\b)(?:\w+ ){0,3}(?:meeting|session|segment)",
        r"\bto be (?:further )?(?:considered|discussed|taken up) (?:again )?at (?:a later|the next|its next|a future)",
    )),
    (Position.NOTED, (
        rf"\b(?:took|takes|taken|take) (?:due |careful )?note(?: of\b (?:[^.;]{{0,40}}? )?(?:{HEAD}|presentation\b)|$|[.,;]| of[.,;]?$)",
        rf"\bnote[ds]? (?!that\b|with concern\b)(?:{_THING}|the presentation\b)",
        rf"\b{IS} {ADVERB}(?:noted|taken note of)\b",
        rf"\bnote was taken of {_THING}",
    )),
    (Position.CONSIDERED, (
        rf"\b(?:considered|considers|discusse[sd]|debated|examined|exchanged views on|had an? (?:\w+ )?(?:exchange(?: of views)?|discussion|debate) (?:of|on|about)) {_MATTER}",
        rf"\b{IS} {ADVERB}(?:considered|discussed|debated|examined)\b",
        r"\b(?:views?|opinions?|members|participants|agencies|delegations)\b[^.;]{0,60}? (?:were|remained|are|was) (?:\w+ )?(?:divided|split)\b",
        r"\b(?:views|opinions) (?:\w+ )?(?:differed|diverged|varied)\b",
        r"\bno (?:\w+ )?(?:agreement|consensus|decision|conclusion|position|common view)\b(?! of\b| by\b| is needed| was needed| required)",
        r"\bnot? (?:reach|take|come to|arrive at|taken|adopted) (?:an? |any )?(?:\w+ )?(?:agreement|consensus|decision|conclusion|position)\b",
        r"\b(?:while|whereas|but) (?:some |many )?others\b",
        r"\bnot agree (?:on |upon )?(?:whether|how|what|an?)\b",
    )),
]  # fmt: skip
# Behind a label, or alone as a sentence.
FRAGMENTS = [
    (Position.WITHDRAWN, (
        r"withdrawn",
    )),
    (Position.NOT_SUPPORTED, (
        r"not (?:\w+ly )?(?:supported|recommended|approved|endorsed|agreed|accepted|taken (?:up|forward)|pursued|established|adopted)",
        r"rejected",
        r"declined",
        r"turned down",
        r"no (?:support|interest)",
        r"premature",
        r"too early",
    )),
    (Position.DEFERRED, (
        r"(?:decision )?(?:(?:sent|referred) back|deferred|postponed|put off|held over|adjourned)",
        r"on hold",
        r"to be (?:revised|resubmitted|reworked)",
        r"to be (?:discussed|considered|taken up) (?:again|further|at)",
        r"pending",
        r"comes? back",
    )),
    (Position.APPROVED, (
        r"approved",
        r"adopted",
        r"established",
        r"green light",
    )),
    (Position.SUPPORTED, (
        rf"{ADVERB}(?:supported|endorsed|agreed|accepted|welcomed|backed)",
        r"(?:(?:broad|general|full|strong|wide|unanimous|clear|good) )?support",
        r"in favou?r",
        r"(?:no|without) objections?",
        r"(?:recommended|forwarded)(?= (?:for (?:approval|adoption|endorsement|establishment)|to (?:the )?(?:SOM ?\d*|Senior Officials))\b)",
        r"(?:broad|general|full) (?:agreement|consensus)",
        r"(?:well|favou?rably|positively|warmly) received",
    )),
    (Position.NOTED, (
        r"(?:taken )?noted?(?: of)?(?: with \w+)?",
    )),
    (Position.CONSIDERED, (
        r"considered",
        r"discussed",
        r"debated",
        r"no (?:agreement|consensus|decision|conclusion|position)",
        r"views (?:were )?(?:divided|differed)",
    )),
]  # fmt: skip
