"""The words that say where a workstream stands: what it does itself, what is done with it, and what it has then."""

from .verb_forms import verbs

WORK = (
    r"(?:mandates?|work|tasks?|activit(?:y|ies)|assignments?|programme of work|work programme|terms?|objectives?|deliverables?|studies|mission|operations?"
    r"|duties|business|life|existence|efforts)"
)
ITS = r"(?:its|their|the|his|all(?: of)?(?: its| their| the)?) (?:\w+ ){0,2}?"
BEHIND_IT = r"(?: (?:by|in|at|before|until|with|on|after|this|next|during|as|once|when|under|from|then|thereafter|afterwards|soon)\b|$|[.,;:])"

# What a workstream does itself. "continue its survey" and "continue to lack funds" are other things.
GO_ON = verbs(
    rf"continue(?: with)? {ITS}{WORK}", "continue to (?:work|meet|exist|function|operate|serve|be active)", r"continue(?! (?!work|meet|function|operat|exist|serv|dur|pend|follow)[a-z]+ing\b)(?! (?:with |on |in )?(?:its|their|the|an?|as (?:an? )?(?:lead|co-lead|chair|co-chair|member|host))\b| to\b)",
    "carry on", "carry (?:its|their) work (?:on|forward|over|(?=into))", "go on", "go forward(?= (?:in|until|through)\\b)", "proceed(?! to\\b| with (?!its (?:work|\\w+ phase)))",
    rf"pursue {ITS}{WORK}", rf"resume(?: {ITS}{WORK}|{BEHIND_IT})", "persist", "endure", "live on", "last(?= (?:until|till|through|for|to)\\b)", "run(?! (?:out|into|by|the|an?|its)\\b)",
    "stay (?:on|together)", "keep (?:working|going|meeting)", *(rf"{verb} (?:active|in (?:being|place|existence|operation|force|business|action)|operational|open(?! to\b)|ongoing|at work|alive|a workstream|on the (?:list|work programme|agenda))" for verb in ("stay", "remain")),
)  # fmt: skip
COMPLETE = verbs(
    *(rf"{verb} {ITS}{WORK}" for verb in ("complete", "conclude", "finish", "finalize", "finalise", "fulfil", "accomplish", "wind up", "wrap up", "deliver on", "discharge", "execute", "achieve")),
    rf"bring {ITS}{WORK} to (?:an end|a close|completion|its conclusion)",
)  # fmt: skip
END = verbs(
    "come to (?:an end|its end|a close|completion|its conclusion)", "draw to (?:an end|a close|its close)", "wind (?:up|down)", "wrap up", "sunset",
    rf"end(?: {ITS}{WORK}|(?={BEHIND_IT}))", *(rf"{verb} (?:to (?:exist|function|meet)|{ITS}{WORK}|work(?:ing)?|operations?)" for verb in ("cease", "stop", "terminate")),
    *(rf"{verb}(?={BEHIND_IT})" for verb in ("complete", "conclude", "finish", "close", "terminate", "expire", "lapse", "cease", "dissolve", "disband")),
)  # fmt: skip

# What is done with it. Behind the verb may stand its object: "put it on hold".
_IN_BEING = "(?:in (?:being|place|existence|operation|force)|alive|open|going|running|active|on|afloat)"
_LEFT = "(?:in (?:being|place|existence|operation|force)|alive|running|active)"  # "left open" is not decided
KEEP = verbs(
    "extend", "continue(?: with)?", "prolong", "renew", "maintain", "retain", "sustain", "resume", "reconfirm", "reactivate", "revive", "reappoint", "re-appoint",
    "reauthorize", "reauthorise", "reconvene", "roll over", "carry (?:forward|over|on(?: with)?)", f"keep(?: {_IN_BEING})?", f"leave {_LEFT}", "reinstate", "pursue",
)  # fmt: skip
FOUND = verbs(
    "establish", "create", "set up", "launch", "initiate", "form", "constitute", "institute", "start", "begin", "inaugurate", "found", "call into being",
    "convene(?= (?:an?|the new) )", "open(?= (?:an?|the new) )",
)  # fmt: skip
CLOSE = verbs(
    "conclude", "close(?: down)?", "terminate", "dissolve", "end", "discontinue", "wind (?:up|down)", "disband", "abolish", "discharge", "stand down", "phase out", "do away with", "shut down", "break up", "retire", "sunset",
    "bring to (?:a close|an end|its conclusion)", "lay (?:to rest|down)",
)  # fmt: skip
HOLD = verbs(
    "suspend",
    "pause",
    "freeze",
    "interrupt",
    "put (?:on hold|aside|on ice)",
    "place (?:on hold|in abeyance)",
    "hold in abeyance",
)
FINISH = verbs("complete", "finalize", "finalise", "finish")

ENDED = (
    r"(?:concluded|closed(?: down)?|terminated|dissolved|disbanded|discontinued|wound (?:up|down)|abolished|retired|phased out|laid (?:to rest|down)|stood down"
    r"|brought to (?:an end|a close|its conclusion|a conclusion|completion)|sunset|ended|discharged)"
)
MERGED = (
    r"(?:merged (?:into|with)|absorbed (?:into|by)|folded into|subsumed (?:into|under|by)|incorporated into)"
)
DONE = r"(?:completed|fulfilled|finished|finali[sz]ed|accomplished|achieved|discharged|delivered on|delivered|executed|done|carried out|wrapped up|met)"
BEGUN = r"(?:established|created|set up|launched|initiated|formed|constituted|founded|inaugurated|called into being)"
KEPT = (
    r"(?:(?:further )?extended|continued|prolonged|renewed|maintained|retained|sustained|reconfirmed|reaffirmed|reactivated|revived|reappointed|re-appointed|reauthori[sz]ed|reinstated"
    rf"|rolled over|carried (?:forward|over|on)(?! by the )|kept {_IN_BEING}|left {_LEFT}|confirmed (?:for|until|through)|given (?=\w+ (?:\w+ )?(?:year|month)))"
)
HELD = (
    r"(?:(?:put|placed|left|kept) on hold|on hold|suspended|paused|(?:held |placed |left )?in abeyance|dormant|interrupted|frozen|in recess|postponed indefinitely|inactive"
    r"|(?:put )?on ice|put to sleep|put aside|at a standstill|resting|asleep)"
)
HAS_NOTHING = r"(?:report|update|information|progress report|progress|presentation|briefing|news|contribution|input|account)s?"
NOTHING_TOLD = (
    rf"(?:no (?:\w+ )?(?:(?:or|nor) \w+ )?{HAS_NOTHING} (?:was|were|had been|has been|have been|is|are)"
    r" (?:\w+ly )?(?:given|received|presented|provided|available|submitted|made|heard|sent|reported|prepared|tabled|produced|to hand|at hand|on the table|(?:before|in front of) (?:the meeting|the segment|members|the group))"
    r"|nothing (?:was|had been|has been|is|could be) (?:reported|heard|submitted|received|said|known)|(?:nobody|no one|none) (?:reported|spoke)|nothing (?:reported|heard)|no news"
    r"|there (?:is|was) nothing to report"
    rf"|(?:no|neither) (?:\w+ )?(?:word|{HAS_NOTHING})(?: (?:has|had|was|were|have))?(?: yet)? (?:reached|come to|arrived|come in|came in|been heard|heard)(?: (?:the|by the) (?:meeting|secretariat|segment|chair|group))?(?: in time)?)"
)
