"""Where the name of a workstream ends in running text: "the IMG on Land | continues until 2023"."""

import re

from .workstream_kinds import BEFORE, KIND

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMBER = "one|two|three|four|five|six"
_VERBS = (
    "was were is are be has have had will would should shall could may might can must did does do being been"
    " became continue complete remain remains remained continues continued completed finished delivered fulfilled ended held"
    " met presented reported agreed started began launched submitted provided developed prepared produced organized"
    " gave conducted concluded adopted finalized finalised made took informed proposed planned plans needs"
    " focused stands stood came keeps goes runs stays stayed expires expired ends ceases ceased lapsed works reaches reached"
    " closed dissolved presents enters moves looks hopes hoped hope expects expected expect intends intended intend lives lived rests rested pauses paused draws drew"
    " completes closes concludes finishes terminates starts got gets receives received obtained obtains went sent brings brought wishes wished lacks lacked wants wanted seeks sought"
    " hands handed winds wound persists lasts continuing carries carried go carry exists existed merged joined becomes gained suspended resumes resumed just nothing nobody there need found won enjoyed enjoys attracted"
).split()
_ADVERBS = "no also again still now successfully formally officially already recently therefore thus then further only".split()
# Behind "and".
_VERBS_BEHIND_AND = (
    "to agreed requested request requests invited invite invites decided conclude concluded concludes extend extended"
    " extends establish established continue continued close closed thanked encouraged endorsed noted welcomed asked"
    " thank ask note take welcome encourage endorse approve urge call support recommend agree decide merge transfer commend express"
    " took called recommended approved supported expressed urged"
).split()
_ASKED = (
    "commend thank congratulat applaud prais encourag request invit ask urg task instruct mandat remind designat appoint nam elect"
).split()
_VERBS_BEHIND_TO = (
    "be have submit prepare report develop complete finali[sz]e include continue work address produce carry go wind wrap finish"
    " conclude close cease keep proceed pursue resume stop terminate bring hand let present draft provide make take their"
).split()
_OF_A_GROUP = r"(?:meeting|members?|website|webinars?|(?:co-)?leads?|(?:co-)?chairs?|mandate|terms of reference|work ?plan|retreat|secretariat)"
_LABELS = (
    r"(?:Decision|Status|Outcome|Outlook|Leads?|Horizon|Until|Conclusion|State|Next steps?|Progress|Result)"
)
_CONJUNCTIONS = (
    "nor|until|till|throughout|during|pending|upon|which|that|who|whose|because|since|while|when|once|if|provided|within"
    "|subject to|so as|in order|following|before|on behalf of|led by|chaired by|co-led|co-chaired|under the"
    "|as (?:concluded|closed|completed?|dissolved|fulfilled|terminated|an?|the|well|proposed|presented|of|one|recommended|soon|follows)"
    # "Recovery after Disasters" is one name.
    r"|after(?! (?:COVID|the (?:[Pp]andemic|[Cc]risis|[Ww]ar)\b|disasters?\b|conflicts?\b|crises\b|war\b|emergencies\b|floods?\b))"
)
_STATES = (
    "(?:wound )?up$|end$|on (?:hold|ice|track)|in (?:abeyance|being|place|existence|operation|recess)"
    "|dormant|suspended|inactive|to (?:an end|a close|sleep)|alive"
)
_SOME_DAY = "annually|yesterday|today|tomorrow|next year|this year|last (?:year|autumn|spring|summer|winter|month|week)"
_IN_A_YEAR = (
    r"(?:by|in|for|from|through|to|into|at|beyond|up to|over)(?: the)?(?: (?:end|beginning|course|middle|period|years?)(?: of)?(?: the)?)?"
    rf"(?: (?:late|early|mid))?[ -](?:(?:19|20)\d\d(?! (?:Agenda|Framework|Goals|Conference|Summit|targets?)\b)|{_MONTH}|spring|summer|autumn|winter|Q\d)\b"
)
_FOR_A_TIME = (
    rf"(?:for|by) (?:another|{_NUMBER}|twelve|eighteen|an? (?:further|additional|year|period|initial|limited|trial|maximum|final|last|first|second|third|new)"
    r"|\d+|the (?:next|coming)|up to|further)\b"
)
_A_TIME_MORE = r"(?:another|one|two|three|an?) (?:more |further |additional |other |[a-z]+-year )?(?:years?|months?|term|extension)\b"
_DOING = (
    r"(?:on|for|by|upon|without|after|before|through) (?:having|its|their|[a-z]+ing (?:its|their|the)"
    r"|the (?:time|moment|completion|conclusion|closure|condition|understanding|period|remainder))\b"
)
_AT_A_MEETING = (
    r"at (?:its|their|SOM ?\d*|the (?:\w+ ){0,2}(?:meeting|session|end))\b",
    r"by (?:its|SOM|the(?! (?:United Nations|UN [Ss]ystem)(?! [A-Z]))|that|then)\b",
    "to (?:its|their) ",
    r"to the (?:\w+[ -]){0,3}(?:meeting|session|SOM)\b",
)
_WITH = (
    r"with (?:(?:\w+ )?(?:thanks|gratitude|appreciation|regret|satisfaction|praise|applause)\b|an? "
    r"|the (?:aim|participation|support|view|task|World|same|UN)|its|immediate|effect|[A-Z])"
)
_PARTICIPLE = (
    r"(?!relat|link|associat|connect|concern)[a-z]+ed (?:over|its|the|their|that|to|on|an?|in|by|with|from)\b"
)
_AND = (
    r"and [a-z]+ed (?:it|them|its|their|the|that|to|all|both|members|each|every)\b|and [a-z]+ed [A-Z]{2}",
    rf"and (?:{'|'.join(_ASKED)})ed (?:[A-Z]|members|agencies|lead)",
    rf"and (?:{'|'.join(_VERBS_BEHIND_AND)})\b",
    # "Artificial Intelligence and its Footprint" is one name.
    rf"and its\b(?! (?!{KIND}|Secretariat|Chair|Co-|Terms|Member|Lead|Work|Report|Sub|Task|Final)[A-Z])",
    # "… and the Task Team on Energy"
    rf"and (?:(?:on|of|for) )?(?:the |an? |to )?{BEFORE}{KIND}\b",
)
# Behind a blank.
_BEGINS = (
    rf"(?:{'|'.join((*_VERBS, *_ADVERBS))})\b",
    _PARTICIPLE,
    r"(?:we|I|they|he|she) [a-z]+\b",
    r"[a-z]+[^s\W]s (?:its|their|an?|into)\b",
    r"up to\b",
    "from (?:its|their|all) ",
    f"{_LABELS} ?: ",
    _A_TIME_MORE,
    _DOING,
    rf"{_OF_A_GROUP}\b",
    *_AND,
    rf"(?:{_CONJUNCTIONS}|{_STATES}|{_SOME_DAY})\b",
    _IN_A_YEAR,
    _FOR_A_TIME,
    *_AT_A_MEETING,
    _WITH,
    rf"to (?:{'|'.join(_VERBS_BEHIND_TO)}|(?:the )?SOM ?\d*|the (?:Senior|next))\b",
)
_MARKS = (
    r"[.;:!?](?=\s|$)",
    r"[”\"](?=[ ,.;])",
    r" \((?!post|formerly|[Pp]hase|20\d\d)",
    " [–—|-] ",
    # In "Food, Land and Water" the name goes on.
    r",(?! (?:[A-Z][a-z]+(?: [A-Z][a-z]+)*,? (?:and [A-Z]|[A-Z][a-z]+,? and [A-Z])))",
)
# "the IMG’s mandate"
_OF_ITS_OWN = (
    "mandate|work|term|tasks?|life|activities|members?|lead|leads|chair|terms of reference|reports?|survey|website"
    "|guide|guidance|study|papers?|inventory|budget|findings|recommendations|results|outputs?|progress|draft|plan"
    "|meetings?|closure|extension|continuation|completion|request|contribution"
)
_POSSESSIVE = rf"[’']s? (?=(?:(?:first|second|final|draft|annual|latest|work) )?(?:{_OF_ITS_OWN})\b)"
END = re.compile("|".join((*_MARKS, rf" (?={'|'.join(_BEGINS)})", _POSSESSIVE)))
