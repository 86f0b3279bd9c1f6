"""The words around a decision: who decides, who is asked, who will do it."""

import re

from .decision_verbs import BASE, GOES_ON

_VERBS = "|".join(sorted(map(re.escape, BASE), key=len, reverse=True))
_COLLECTIVE = (
    r"(?:the |all |both |EMG |its )*(?:\w+ )?(?:meeting|segment|group|members|participants|senior officials|SOM|network|committee|task team|IMG|forum"
    r"|board|council|coalition|conference|session|representatives|delegates|agencies|focal points|process|working group|panel|commission|plenary"
    r"|dialogue|workshop|retreat|consultation|partnership|platform|alliance|consortium|officials|(?:sub-?|steering |core )group|those present|all present)"
    r"(?: (?:of|in|on) (?:the )?[^,;.]{2,80}?)?"
)
SUBJECT = re.compile(
    rf"(?:^|(?<=[;.] ))(?:(?:After|Following|In|At|On|Having|With|Upon|As|For|Under|Under this|By|To|During|Finally|Therefore|Accordingly|Also|Subsequently)\b[^.;]{{0,160}}?,? )?"
    rf"(?P<who>{_COLLECTIVE}|they|we|it|there|also)(?:,[^,;]{{2,120}},)? (?:has |have )?(?:\w+ly |also |further |then |therefore |unanimously |thus |again |in general |furthermore )*"
    rf"(?P<verb>{_VERBS})\b",
    re.IGNORECASE,
)
VERB_FIRST = re.compile(rf"(?:and )?(?:also |further |\w+ly )?(?P<verb>{_VERBS})\b", re.IGNORECASE)
# A paragraph of a resolution, or of a record that leaves its subject out: "Requests the Secretariat to …".
OPERATIVE = re.compile(
    rf"(?:Also |Further |Furthermore |\w+ly )?(?P<verb>{_VERBS})\b(?= (?:that|to|of|on|in principle|with appreciation|the|its|an?|all)\b| (?-i:[A-Z]))",
    re.IGNORECASE,
)
_ASKED = (
    r"(?:requested|invited|encouraged|urged|asked|tasked|mandated|called upon|called on|reminded|entrusted|instructed|authori[sz]ed"
    r"|charged|commissioned)"
)
# Where a second decision begins in a sentence.
NEXT_VERB = re.compile(
    rf"(?:,? and |, |; (?:and )?)(?=(?:also |further |\w+ly )?(?:{'|'.join(sorted(map(re.escape, GOES_ON), key=len, reverse=True))})\b(?! by))"
    rf"|(?:, (?:and|while|but) |; (?:and |while )?)(?=[^,;.]{{2,60}} (?:was|were|is|are) (?:also |therefore |further )?{_ASKED} (?:to|with)\b)",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    rf"^(?P<who>[^.;]{{2,160}}?),? (?P<is>was|were|is|are|be|has been|have been) (?:also |further |\w+ly |therefore )*(?P<verb>{_ASKED}) (?:by the \w+ )?(?:to|with)\b",
    re.IGNORECASE,
)
# "Members are invited to propose topics" stands at any time.
STANDING = frozenset(
    {"invited", "encouraged", "reminded", "urged", "asked", "mandated", "tasked", "commissioned"}
)
OF_MATTER = re.compile(
    r"^(?P<who>(?:the |an? |this |that |both |all |its )[^.;]{3,160}?) (?:was|were|is|are|be|has been|have been) (?:also |\w+ly |therefore |thus )*"
    r"(?P<verb>deferred|postponed|referred|approved|endorsed|adopted)\b",
    re.IGNORECASE,
)
IMPERSONAL = re.compile(
    r"^(?:[^.;]{0,120}, )?(?:it|there) (?:was|is|has been) (?:also |\w+ly |further |thus |therefore )*(?P<verb>agreed|decided|recommended|resolved|requested|suggested and agreed)\b(?= \w)",
    re.I,
)
LABEL = re.compile(
    r"^(?:[(\[]|(?:→|=>|>>?|⇒) ?)?(?:agreed )?(?:agreed(?= ?:)|action|actions|action points?|action items?|follow-up(?: action)?|to do|decision|decisions)(?: (?:no\.? ?)?(?:\d{1,3}(?:[/.-]\d{1,2})?|[a-z]))?\s?(?:[:–—-]|\.(?= [A-Z]))\s*",
    re.I,
)
NOT_A_DECISION = re.compile(
    r"\b(?:agenda|programme of work|minutes)\b[^.;]{0,60}\b(?:was|were|is|are) (?:\w+ly )?(?:adopted|approved)|\b(?:adopt(?:ed|s)?|approve[ds]?) (?:the|its) (?:\w+ )?(?:agenda|programme of work)\b|\bagreed with\b|\bmay wish\b"
    r"|\b(?:had|have) (?:previously |already )?(?:agreed|decided|requested|been)\b|\bdid not\b|\bwhether\b|\bproposals? (?:was|were) (?:agreed|accepted)"
    r"|\bagreed (?:to|with|on) (?:it|this|that|them|these)\b(?! (?:\w+ ){0,2}\w)",
    re.IGNORECASE,
)
# "agreed that passive cooling is the first choice": what they think, not what is to be done.
IS_VIEW = re.compile(
    r"\w+ (?:also |generally |broadly )?that (?!.*\b(?:should|would|will|shall|must|be|can|could|may|might|ought|(?:is|are|was|were|has|have|needs?) to)\b)",
    re.IGNORECASE,
)
# "agreed on the need for close cooperation": a view, too.
IS_OPINION = re.compile(
    r"\w+ (?:also |generally |broadly )?(?:on|with|about|upon) (?:the |an? )?(?:\w+ (?:and \w+ )?)?(?:need|importance|value|urgency|relevance|necessity|usefulness"
    r"|significance|benefits?|merits?|potential|desirability|role|complexity|usefulness|views?|sentiment|assessment|analysis)\b",
    re.IGNORECASE,
)
# "Several participants called on …": what some of them think, not what the meeting asks.
IS_OF_SOME = re.compile(
    r"(?:the )?(?:several|some|many|most|a few|a number of|certain|other|individual|one|two|three|four|five|various|numerous|few) "
    r"|.*\b(?:representatives?|delegates?|officials) (?:of|from) (?-i:(?:the )?[A-Z])",
    re.IGNORECASE,
)
IS_THANKS = re.compile(
    r"(?:thank|congratulat)\w*\b|(?:express|convey|extend|record)\w* (?:(?:its|their|the|his|her|sincere|deep|warm|great|special|also) )*(?:thanks|appreciation|gratitude|congratulations|condolences|satisfaction)",
    re.IGNORECASE,
)
# "After discussion, UNITAR was mandated to …": UNITAR.
OPENING = re.compile(
    r"^(?:After|Following|In|At|On|Upon|To|For|With|Under|As|Given|Finally|Therefore|Accordingly|Consequently|Furthermore)\b[^,]*, "
)
# "Action: none."
IS_NOTHING = re.compile(
    r"(?:none|nil|n/?a|not applicable|no (?:\w+ )?(?:actions?|decisions?|follow-up)\b[^.]*|[–—-]+)\W*",
    re.IGNORECASE,
)
MAY_WISH = re.compile(r"\bmay (?:also )?wish to\b", re.IGNORECASE)
