"""The verbs with which a meeting decides or asks, and who does so: the tables."""

import re

# The verb as printed, and its base form. Those of the second table decide only in a list of decisions.
DECIDES = {
    "agreed": "agree", "decided": "decide", "resolved": "decide", "requested": "request", "invited": "invite",
    "encouraged": "encourage", "urged": "urge", "called on": "call on", "called upon": "call on", "asked": "ask",
    "recommended": "recommend", "approved": "approve", "endorsed": "endorse", "adopted": "adopt",
    "mandated": "mandate", "tasked": "task", "entrusted": "entrust", "instructed": "instruct", "directed": "direct",
    "authorized": "authorize", "authorised": "authorize", "nominated": "nominate", "elected": "elect",
    "appointed": "appoint", "designated": "designate", "accepted": "accept", "took note": "take note",
    "deferred": "defer", "extended": "extend", "established": "establish", "concluded": "conclude", "launched": "launch",
    "supported": "support", "confirmed": "confirm",
}  # fmt: skip
IN_LISTS = {
    "welcomed": "welcome", "noted": "note", "acknowledged": "acknowledge", "commended": "commend", "expressed": "express",
    "reaffirmed": "reaffirm", "recalled": "recall", "stressed": "stress", "thanked": "thank", "emphasized": "emphasize",
    "considered": "consider", "reviewed": "review", "discussed": "discuss",
}  # fmt: skip
ASKS = {
    "request",
    "invite",
    "encourage",
    "urge",
    "call on",
    "ask",
    "mandate",
    "task",
    "entrust",
    "instruct",
    "direct",
    "authorize",
}
WEAK = {
    "support",
    "confirm",
    "set",
    "conclude",
    "extend",
    "establish",
    "launch",
    "accept",
}  # decide with certain objects only
BASE = DECIDES | IN_LISTS
# Base forms, as items under "agreed to:" begin.
INFINITIVES = {
    base: base
    for base in {*DECIDES.values(), *IN_LISTS.values()}
}  # fmt: skip

_VERBS = "|".join(sorted(map(re.escape, BASE), key=len, reverse=True))
_COLLECTIVE = (
    r"(?:the |all |both |EMG |its )*(?:\w+ )?(?:meeting|segment|group|members|participants|senior officials|SOM|network|committee|task team|IMG|forum"
    r"|board|council|coalition|conference|session|representatives|delegates|agencies|focal points|process|working group|panel|commission|plenary)"
    r"(?: (?:of|in|on) (?:the )?[^,;.]{2,80}?)?"
)
SUBJECT = re.compile(
    rf"(?:^|(?<=[;.] ))(?:(?:After|Following|In|At|On|Having|With|Upon|As|For|Under|Under this|By|To|During|Finally|Therefore|Accordingly|Also|Subsequently)\b[^.;]{{0,160}}?,? )?"
    rf"(?P<who>{_COLLECTIVE}|they|it|there|also)(?:,[^,;]{{2,120}},)? (?:had |has |have )?(?:\w+ly |also |further |then |therefore |unanimously |thus |again |in general |furthermore )*"
    rf"(?P<verb>{_VERBS})\b",
    re.IGNORECASE,
)
VERB_FIRST = re.compile(rf"(?:and )?(?:also |further |\w+ly )?(?P<verb>{_VERBS})\b", re.IGNORECASE)
# Where a second decision begins in a sentence.
NEXT_VERB = re.compile(
    rf"(?:,? and |, |; (?:and )?)(?=(?:also |further |\w+ly )?(?:{'|'.join(re.escape(verb) for verb, base in BASE.items() if base in ASKS | {'agree', 'decide', 'recommend', 'endorse', 'approve', 'adopt', 'take note', 'thank', 'welcome', 'elect', 'appoint'})})\b(?! by))",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"^(?P<who>[^.;]{2,160}?),? (?P<is>was|were|is|are|be) (?:also |further |\w+ly |therefore )*(?P<verb>requested|invited|encouraged|urged|asked|tasked|mandated|called upon|reminded|entrusted|instructed|authorized) (?:to|with)\b",
    re.IGNORECASE,
)
IMPERSONAL = re.compile(
    r"^(?:[^.;]{0,120}, )?(?:it|there) (?:was|has been) (?:also |\w+ly |further |thus |therefore )*(?P<verb>agreed|decided|recommended|resolved|requested|suggested and agreed)\b",
    re.I,
)
LABEL = re.compile(
    r"^(?:agreed )?(?:action|actions|action points?|action items?|follow-up(?: action)?|to do|decision|decisions)(?: (?:\d{1,2}|[a-z]))?\s?(?:[:–—-]|\.(?= [A-Z]))\s*",
    re.I,
)
WILL = re.compile(
    r"^(?:[^.;]{0,60}, )?(?P<who>(?:The |Both |All |All the )?(?:\w+ )?(?:EMG )?(?:[Ss]ecretariats?|[Mm]embers|[Aa]gencies|[Cc]o-?leads?|[Ll]eads?|[Cc]o-?chairs?|[Ff]ocal points)(?: of (?:the )?[^.;,]{2,50}?)?"
    r"|(?:The )?(?:[A-Z][A-Z][\w/-]*|UN[ -][A-Z]\w+|World Bank|[A-Z]\w+ Secretariat)(?:(?:, | and (?:the )?)(?:[A-Z][A-Z][\w/-]*|UN[ -][A-Z]\w+|World Bank|(?:EMG )?[Ss]ecretariat))*"
    r"|(?:Mr|Ms|Mrs|Dr)\.? [A-Z][\w’'-]+)"
    r" (?:will|shall|is to|are to) (?:also |then |therefore |jointly |\w+ly )*(?P<verb>[a-z]+)\b"
)
TO_DO = re.compile(
    r"^(?P<who>(?:the |all )?[A-Z][^.;:]{1,100}?) (?:to|will|would|shall|should|is to|are to) (?:also |\w+ly )?(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
DASHED = re.compile(r"^(?P<who>[A-Z][^.;:–—|]{1,80}?)(?: [–—-] |: )(?:to )?(?P<verb>[A-Za-z]+)\b")
NO_TASK = frozenset(
    "be have continue take remain become meet need focus serve benefit see do depend include".split()
)
NOT_A_DECISION = re.compile(
    r"\b(?:agenda|programme of work|minutes)\b[^.;]{0,40}\b(?:was|were) (?:\w+ly )?(?:adopted|approved)|\b(?:adopted|approved) (?:the|its) (?:\w+ )?(?:agenda|programme of work)\b|\bagreed with\b|\bmay wish\b"
    r"|\b(?:had|have) (?:previously |already )?(?:agreed|decided|requested|been)\b|\bdid not\b|\bwhether\b|\bproposals? (?:was|were) (?:agreed|accepted)",
    re.IGNORECASE,
)
MAY_WISH = re.compile(r"\bmay (?:also )?wish to\b", re.IGNORECASE)
