"""The words around a decision: who decides, who is asked, who will do it."""

import re

from meetings.importing.rules.words.plain_clause import ADVERBS, LY, OPENED, OPENED_BY_COMMA

from .decision_verbs import BASE, FIRST, GOES_ON

_VERBS = "|".join(sorted(map(re.escape, BASE), key=len, reverse=True))
_COLLECTIVE = (
    r"(?:the |all |both |EMG |its |these |those |both the |this |our )*(?:issue management |\w+ )?(?:meeting|segment|group|members|participants|senior officials|SOM|network|committee|task (?:team|force)|IMG|forum"
    r"|board|council|coalition|conference|session|representatives|delegates|agencies|entities|organi[sz]ations|focal points|process|working group|panel|commission|plenary"
    r"|dialogue|workshop|retreat|consultation|partnership|platform|alliance|consortium|officials|(?:sub-?|steering |core )group|bureau|team|call|teleconference|webinar"
    r"|gathering|attendees|experts|principals|parties|partners|community|everyone|those present|all present|EMG|(?:inter-agency )?mechanism|seminar|round ?table)"
    r"(?: (?:of|in|on|for) (?:the )?[^,;.]{2,80}?)?"
)
_SAID = rf"(?:has |have )?{ADVERBS}(?:{LY})?"
SUBJECT = re.compile(
    rf"(?:^|(?<=[;.:] )){OPENED}(?P<who>{_COLLECTIVE}|they|we|it|there|also)(?:,[^,;]{{2,120}},)? {_SAID}(?P<verb>{_VERBS})\b",
    re.IGNORECASE,
)
# A sentence about the meeting: "it" and "they" behind it are the meeting.
SPEAKS = re.compile(
    rf"^{OPENED}(?P<who>{_COLLECTIVE}) [a-z]+\b|^{OPENED}it was (?:agreed|decided|resolved|noted|felt)\b",
    re.IGNORECASE,
)
HEARS = re.compile(
    rf"^{OPENED}{_COLLECTIVE} (?:(?:was|were) (?:informed|briefed|told|reminded|updated)|heard|received|discussed|considered|reviewed|examined|exchanged|gave|debated|studied|watched|listened|thanked|praised|congratulated|commended|reflected|expressed|appreciated|regretted|recogni[sz]ed|saw|felt|found|underlined|stressed|emphasi[sz]ed|acknowledged|shared|highlighted|valued|liked)\b",
    re.IGNORECASE,
)
# An item with a decision of its own: "Requested UNEP to …".
BEGINS_DECIDED = re.compile(
    rf"{ADVERBS}(?:{'|'.join(printed for printed in BASE if printed.endswith(('ed', 'ted', 's')) and printed not in ('address', 'discuss'))})\b",
    re.IGNORECASE,
)
_FIRST = "|".join(sorted(map(re.escape, FIRST), key=len, reverse=True))
# "On pollution, Senior Officials": what stands over a list is its subject.
ENDS_WITH_MEETING = re.compile(
    r"(?:^|[,:–—-] )(?:the |all )?(?:senior officials|members|meeting|group|participants|committee|segment|network|task team|EMG|forum|board)$",
    re.IGNORECASE,
)
VERB_FIRST = re.compile(
    rf"(?:and )?{ADVERBS}(?:{LY})?(?P<verb>{_VERBS}|(?:{_FIRST})(?= (?:the|an?|all|its|that|to|consideration)\b| (?-i:[A-Z]{{2}}|[A-Z][a-z]+ (?:secretariat|Convention))))\b",
    re.IGNORECASE,
)
# A paragraph of a resolution, or of a record that leaves its subject out: "Requests the Secretariat to …".
OPERATIVE = re.compile(
    rf"{ADVERBS}(?:{LY})?(?P<verb>{_FIRST})\b(?= (?:that|to|of|on|in principle|with appreciation|the|its|an?|all|each|both|not|consideration|(?:interested |relevant |other |lead |participating |member |those )?(?:members|agencies|entities|organi[sz]ations|participants|focal points|leads|co-chairs|colleagues))\b| (?-i:[A-Z]))",
    re.IGNORECASE,
)
_ASKED = (
    r"(?:requested|invited|encouraged|urged|asked|tasked|mandated|called upon|called on|reminded|entrusted|instructed|authori[sz]ed"
    r"|charged|commissioned|directed|required|assigned|designated|appointed|nominated|advised|delegated)"
)
IS = r"(?:was|were|is|are|be|has been|have been|is to be|are to be|will be|shall be|would be)"
_ONE = r"(?:[Tt]he |[Aa]ll (?:the )?|[Ii]ts )?(?:(?:EMG |IMG )?(?:[Ss]ecretariat|[Mm]embers?|[Aa]gencies|[Ll]eads?|(?:[Cc]o-)?[Cc]hairs?|[Ff]ocal points|[Pp]articipants)|[A-Z]{2}[\w/-]*|World Bank)"
# Where a second decision begins in a sentence: with a verb of the same subject, or with a subject of its own.
NEXT_VERB = re.compile(
    rf"(?:,?(?<!thanked)(?<!commended) and |, |; (?:and )?)(?=(?:also |further |{LY})?(?:{'|'.join(sorted(map(re.escape, GOES_ON), key=len, reverse=True))})\b(?! by))"
    r"|(?:,? and |; (?:and )?)to (?=(?:request|invite|ask|encourage|urge|recommend|call (?:up)?on) (?:that |the |all |members|agencies|each |its |(?-i:[A-Z])))"
    rf"|(?:, (?:and|while|but) |; (?:and |while )?)(?=[^,;.]{{2,60}} {IS} {ADVERBS}{_ASKED} (?:to|with)\b)"
    rf"| and (?=(?-i:{_ONE}) {IS} {ADVERBS}{_ASKED} (?:to|with)\b)"
    rf"|(?:[,;] (?:and |but |while |so |whereupon |after which )|; | and | whereupon )(?=(?:{_COLLECTIVE}|it (?:was|is)) {_SAID}(?:{'|'.join(sorted(map(re.escape, GOES_ON), key=len, reverse=True))})\b(?! by))"
    rf"|; (?:and |while )?(?=(?-i:{_ONE}(?: and {_ONE})?) (?:will|shall|to) )",
    re.IGNORECASE,
)
# "…, UNEP will review it, and WHO will print it"
NEXT_TASK = re.compile(
    rf"(?:[,;] (?:and |while |but )?| and )(?={_ONE}(?: and {_ONE})? (?:(?:will|shall) (?!be\b|not\b)|(?:agreed|undertook|promised|volunteered|committed|accepted|is going|are going) to ))"
)
PASSIVE = re.compile(
    rf"^{OPENED_BY_COMMA}(?P<who>[^.;]{{2,160}}?),? (?P<is>{IS}) (?:(?:thanked|commended|congratulated|praised|informed|reminded)(?: (?:for|on|of|that) [^.;,]{{3,80}}?)? and )?{ADVERBS}(?:{LY})?(?P<verb>{_ASKED}) (?:by the \w+ )?(?:to(?! (?:the|an?|this|that|these|all|its|their|attend|what|which|whom|lunch|dinner|coffee|tea|drinks|breakfast)\b)|with)\b",
    re.IGNORECASE,
)
IMPERSONAL = re.compile(
    rf"^{OPENED}(?:it|there) (?:was|is|has been|were) {ADVERBS}(?:{LY})?(?:(?:proposed|suggested) and )?(?P<verb>agreed|decided|recommended|resolved|requested|concluded|determined|settled)\b(?= \w)",
    re.I,
)
_ARROW = r"(?:→|➔|➜|➢|⇒|=>|>>)"
LABEL = re.compile(
    rf"^{_ARROW} ?(?!(?i:action|decision|follow))|"
    r"^(?:[(\[]|(?:→|=>|>>?|⇒) ?)?(?:agreed |proposed |required |requested )?(?:agreed(?= ?:)|decided(?= ?:)|action|actions|actions? required|action points?|action items?|AP|follow-up(?: action)?|next steps?|to do|task"
    r"|decision|decisions|request(?= ?:)|agreement(?= ?:)|resolution|(?P<view>conclusions?|outcomes?|recommendations?|results?|way forward))"
    r"(?: (?:no\.? ?|n° ?|# ?)?(?:(?:SOM[. -]?)?\d{1,4}(?:[/.-]\d{1,2})?|[a-z])\b)?(?: ?[(\[](?:by |for |resp(?:onsible|\.)?:? )?(?P<in_brackets>(?-i:[A-Z])[^()\[\]:]{1,80})[)\]]|(?: (?:by|for))? (?P<by>(?-i:(?:[Tt]he )?(?:EMG )?(?:Secretariat|secretariat|All [Mm]embers|[Mm]embers|[A-Z]{2,}[\w/-]*)(?:(?:, | and | & )[A-Z]{2,}[\w/-]*)*)))?\s?(?:[:–—-]|\.(?= [A-Z]))\s*",
    re.I,
)
_LATER = r"(?:last|previous|preceding|earlier|past|prior)"
NOT_A_DECISION = re.compile(
    r"\bagreed to (?:disagree|differ)\b|\b(?:in|into|via|using) the chat\b|\baccept\w* (?:the |their |his |her )?apolog|\basked that (?:its|their|his|her)\b"
    # The usual procedure: "The agenda was adopted".
    rf"|\b(?:agenda|programme of work|minutes)\b[^.;]{{0,60}}\b(?:was|were|is|are) (?:{LY})?(?:adopted|approved)|\b(?:adopt(?:ed|s)?|approve[ds]?) (?:the|its) (?:\w+ )?(?:agenda|programme of work|minutes)\b|\bagreed with\b|\bmay wish\b"
    # What was decided before, or was not decided.
    r"|\b(?:had|have) (?:previously |already |also |then )?(?:agreed|decided|requested|asked|invited|recommended|endorsed|approved|mandated|tasked)\b|\bhad been\b|\b(?:has|have) been (?:\w+ )?(?:asked|requested|mandated|tasked|invited|instructed) by\b"
    r"|\bdid not (?:\w+ly )?(?:agree|decide|approve|endorse|adopt|support|accept|come|reach|take|wish|consider|see|request|ask)\b"
    r"|\b(?:agree[sd]?|decide[sd]?|adopt(?:ed|s)?|approve[sd]?|endorse[sd]?|request(?:ed|s)?|recommend(?:ed|s)?) (?:(?:on|to|upon) )?(?:nothing|none|neither|nobody)\b"
    # A question: "asked whether".
    r"|\b(?:asked|agreed|decided?|wondered|questioned|discussed|considered|unclear|know|debated) (?:(?:him|her|them|members|\w+ly) )?whether\b|\bproposals? (?:was|were) (?:agreed|accepted)"
    r"|\bagreed (?:to|with|on) (?:it|this|that|them|these)\b(?! (?:\w+ ){0,2}\w)"
    # What is remembered or told of others.
    rf"|^(?:At|In|During|Since) (?:its|the|their|our) {_LATER} (?:\w+ ){{0,3}}(?:meeting|session|call|segment|SOM|consultation|year|months?|weeks?)\b|^Last (?:year|month|week|spring|summer|autumn)\b"
    r"|\b(?:reminded (?:\w+ ){1,3}|informed (?:\w+ ){1,4})that\b",
    re.IGNORECASE,
)
# "agreed that passive cooling is the first choice": what they think, not what is to be done.
IS_VIEW = re.compile(
    r"\w+ (?:also |generally |broadly )?that (?!(?:each|every) [\w-]+ (?!is|has|was|needs|faces|knows)[a-z]+s )(?!.*\b(?:should|would|will|shall|must|be|can|could|may|might|ought|(?:is|are|was|were|has|have|needs?) to|needs? not)\b)",
    re.IGNORECASE,
)
# "agreed that a survey would be useful": a view, too.
IS_JUDGEMENT = re.compile(
    r"\w+ (?:also |generally |broadly )?that [^.;]{2,160}?\b(?:can|could|may|might|will|would|must) (?:(?:also|never|still|always|often|well|not|only|even|then) )*be (?:(?:very|more|most|also|an?|the|one|too|as|both|quite|rather|so|particularly|of) )*"
    r"(?:difficult|crucial|essential|important|necessary|useful|possible|hard|easy|key|central|helpful|beneficial|costly|challenging|premature|sufficient|enough|desirable|valuable|worthwhile|better|best|great|welcome|problem|challenge|burden|risk|opportunity|model|obstacle|help|value|interest|use|priority|step|good|needed|required|missed|lost|appreciated)\b",
    re.IGNORECASE,
)
# "agreed that trade measures alone would not suffice": how things are.
IS_STATE = re.compile(
    r"\w+ (?:also |generally |broadly )?that [^.;]{2,160}?\b(?:can|could|may|might|will|would|must)(?: not|not|n[’']t)? (?:(?:also|never|still|always|often|only|even|then|hardly|rather|certainly) )*"
    r"(?:suffice|depend|matter|remain|benefit|need|require|take (?:time|years|long)|cost|differ|vary|become|increase|grow|decrease|help|work(?! on| with| together)|lead to|mean|exist|belong|suffer|fail|succeed|solve|allow|enable|gain|profit|play|bring)\b",
    re.IGNORECASE,
)
# "agreed on the need for close cooperation": a view, too.
IS_OPINION = re.compile(
    r"\w+ (?:also |generally |broadly )?(?:on|with|about|upon) (?:the |an? )?(?:\w+ (?:and \w+ )?)?(?:need|importance|value|urgency|relevance|necessity|usefulness"
    r"|significance|benefits?|merits?|potential|desirability|role|complexity|views?|sentiment|assessment|analysis)\b",
    re.IGNORECASE,
)
# "Several participants called on …": what some of them think, not what the meeting asks.
IS_OF_SOME = re.compile(
    r"(?:the )?(?:several|some|many|most|a few|a number of|certain|other|individual|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|half of the|various|numerous|few) "
    r"|(?:the )?(?:smaller|larger|small|large|big|bigger|specialized|remaining|[a-z]+-based) "
    r"|.*\b(?:representatives?|delegates?) (?:of|from) (?!all\b|the (?:members|participating)\b)|.*\bofficials (?:of|from) (?-i:(?:the )?[A-Z])",
    re.IGNORECASE,
)
# With these words, verbs that often tell of somebody else's work decide.
IS_STRONG = re.compile(
    r"\w+ (?:that|on|not to)\b|accept|(?:establish|form|creat|set up|launch)\w* (?:an? )(?:\w+ ){0,2}(?:drafting|small|working|contact|task|ad hoc|sub-?|advisory|steering|editorial|core|technical|expert|team|group|committee)"
    r"|extend\w* (?:the|its) (?:deadline|time ?frame|survey|consultation period|call for)"
    r"|(?:confirm|settl|select)\w* (?:the|its|UN|[A-Z])",
    re.IGNORECASE,
)
# "recommended that the Senior Officials conclude it": in a sentence that says a status, too.
ASKS_OTHERS = re.compile(
    r"\w+ to (?:request|ask|invite|encourage)\b|recommend\w* (?:that|to) (?:the )?(?:senior officials|SOM|EMG|Group|Board|Committee|Council|plenary)\b|\w+ to recommend\b",
    re.IGNORECASE,
)
IS_THANKS = re.compile(
    r"(?:thank|congratulat)\w*\b|(?:express|convey|extend|record)\w* (?:(?:its|their|the|his|her|sincere|deep|warm|great|special|also) )*(?:thanks|appreciation|gratitude|congratulations|condolences|satisfaction)",
    re.IGNORECASE,
)
# "Action: none."
IS_NOTHING = re.compile(
    r"(?:none|nil|n/?a|not applicable|no (?:\w+ )?(?:actions?|decisions?|follow-up)\b[^.]*|[–—-]+)\W*",
    re.IGNORECASE,
)
# What is behind "Conclusion:" is a decision where something is to be, or is done by the words.
IS_TO_BE = re.compile(
    r"\b(?:should|would|will|shall|must|be|is to|are to|(?:is|are|was|were|be) (?!discussed|presented|introduced|noted|appreciated|considered|reviewed|mentioned|raised|informed|briefed|updated|debated|explained|pleased|satisfied)\w+ed)\b|^that |^(?:[Tt]o )?[a-z]+ (?:the|an?|all)\b|^[A-Z][^.;]{1,60} to [a-z]+\b"
)
MAY_WISH = re.compile(r"\bmay (?:also )?wish to\b", re.IGNORECASE)
