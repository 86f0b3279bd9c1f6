"""The words that say of a coming meeting when it is: its name, the verbs behind or before it, how certain."""

import re

from meetings.importing.rules.words.dates import MONTH
from meetings.importing.rules.words.ordinals import ORDINAL

_SITTING = (
    r"(?:meetings?|SOM ?-?\d*|segment|session|forum|consultations?|dialogue|retreat|(?:tele|video)?-?conference|call"
    r"|gathering|get-together|sitting|workshop|webinar|round(?! of)|round of (?:\w+ )?(?:meetings|consultations|talks))"
)
_COMING = r"(?:next|coming|upcoming|forthcoming|following|mid-term|technical|senior)"
_WORD = r"[\w()’'-]+"
MEETING = (
    rf"(?:(?:{ORDINAL}|{_COMING})[ -])*(?:(?:and|or) (?:last|final|concluding|closing) )?(?:{_WORD}[ -]){{0,4}}?{_SITTING}\b(?:[’']s)?"
    r"(?: (?:technical|mid-term technical|senior) segment| (?:no\.?|number) ?\d{1,3})?"
    r"(?: of (?:the )?(?:EMG )?[^,.;]{2,100}?)?"
)
_ADVERBS = r"(?:(?:\w+ly|also|now|then|next|again|therefore|likely|most likely|in principle) )*"
_MODAL = r"(?:will|would|should|shall|(?-i:may)|might|could|can|is|are|was|were|has been|have been|had been|is to|are to|was to|ought to)"
_TO_BE_HELD = (
    r"(?:held|convened|called|organi[sz]ed|hosted|arranged|scheduled|planned|foreseen|envisaged|envisioned|expected|set|fixed|announced|proposed"
    r"|contemplated|postponed|moved|deferred|rescheduled|shifted|advanced|slated|timed|due|booked|pencilled in|provided for|anticipated|confirmed|likely|on|in)"
)
_PLAIN = r"(?:take|be(?=,| (?:in|on|at|from|during|around|back|virtual|on-?line|by|via|an?)\b)|meet|convene|gather|happen|follow|start|begin|open|run|fall|return|come)"
_HELD = (
    rf"(?:{_MODAL}(?:, [^,;.]{{3,40}},)? {_ADVERBS}(?:(?:be|been|being) {_ADVERBS})?(?:{_TO_BE_HELD}|{_PLAIN})\b"
    r"|(?:takes?|took) place|(?:tentatively |provisionally )?(?:foreseen|planned|contemplated|scheduled|envisaged|expected|set|due)|be (?:held|convened|organi[sz]ed|hosted|scheduled|called)|meets?|convenes?|gathers?|falls? on|follows?|starts?|begins?|opens?|to be held|to take place)"
)
_HOLDS = r"(?:hold|holding|convene|convening|host|hosting|organi[sz]e|organi[sz]ing|schedule|scheduling|call|have|arrange|plan|receive)"
_MEET_AGAIN = r"(?:meet|convene|reconvene|gather|assemble|come together|get together|speak|talk)"
_SET = r"(?:looking at|considering|contemplating|aiming (?:at|for)|exploring|set|fixed|agreed(?: on| upon)?|proposed|chosen|chose|retained|suggested|confirmed|selected|settled(?: on)?|pencilled in|announced|named)"

# Each names the meeting; its day follows, or is `day`.
SHAPES = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        # "The next meeting will be held …"
        rf"\b(?:the |its |their )?(?P<name>{MEETING}),? (?:\([^()]{{2,30}}\),? )?{_HELD}(?![\w-])",
        # "The Senior Officials are expected to meet …"
        rf"^(?:the )?(?P<name>senior officials) (?:{_MODAL} {_ADVERBS}(?:(?:expected|scheduled|due|planning|planned) to )?)?{_MEET_AGAIN}\b",
        # "It will be held …", under the heading of the next meeting
        rf"^(?P<name>it|this|they) {_HELD}\b(?! that\b| to (?!be\b|take\b|meet\b|convene\b))",
        # "papers for the seventeenth Senior Officials Meeting, which will be held …"
        rf"\b(?:the |its |their )?(?P<name>(?:(?:{ORDINAL}|next|forthcoming|upcoming) (?:[\w’'-]+ ){{0,4}}?{_SITTING}|SOM ?-?\d+)(?: of (?:the )?[\w -]{{2,60}}?)?)(?: \([^()]{{2,30}}\))?,? which {_HELD}(?![\w-])",
        # "agreed to hold its next meeting in …"
        rf"\b{_HOLDS} (?:the |its |their |an? )?(?P<name>{MEETING})(?=,? (?:(?:on-?line|virtually|remotely|in person|as a hybrid meeting),? )?(?:in|on|at|during|from|by|back|for|provisionally|tentatively|around)\b)",
        # "Next meeting: …", "SOM29 – …"
        rf"^(?:tentatively,? |next(?: \w+)?: |(?:save|hold) the dates?: )?(?:the )?(?P<name>(?:(?:{ORDINAL}|next)(?:(?!\b(?:to|from|by|goes|go|went|is|was|were|will|has|had)\b)[^.;:]){{0,80}}?{_SITTING}(?: of (?:the )?[\w ]{{2,60}}?)?|SOM ?-?\d+))(?:\s?(?:[:–—-]|is|(?:on|in)(?= (?!(?-i:[A-Z][a-z]+ (?:[A-Za-z]+ )*(?:will|would|is|was|are)\b)))|,(?: in| on)?)\s|\s(?=(?:\w+day,? )?\d))",
        # "Members will meet again …"
        rf"\b(?:(?P<name>[A-Z][^.;,]{{2,80}}?) )?(?:(?:will|would|shall|(?-i:may)|(?:\w+ed|hopes?|plans?|intends?|is|are|was|were|likely|due) to) {_ADVERBS}{_MEET_AGAIN}(?: again| next|(?: for)? an? \w+ (?:meeting|session|time)\b)?|(?:meet|come together|get together|gather) (?:again|(?:for )?an? \w+ (?:meeting|session|time))|meets? next|meets again|reconvene)\b",
        # "4 October was set for the next meeting"
        rf"(?P<day>^[^;]{{4,60}}?) (?:was|were|is|are|has been) (?:\w+ly )?{_SET} (?:as|for) (?:the )?(?:(?:\w+ )?dates? )?(?:of |for )?(?:the |their |its )?(?P<name>{MEETING})",
        rf"\b{_SET} (?P<day>[^.;]{{4,80}}?) (?:as|for) (?:the )?(?:(?:\w+ )?dates? )?(?:of |for )?(?:the |their |its )?(?P<name>{MEETING})",
        # "the invitation for a fourth session in …"
        rf"\b(?:invitation|offer) (?:for|to) (?:a |the |its |their )?(?P<name>{MEETING})(?=,? (?:in|on|at|during)\b)",
        # "to the next meeting in October"
        rf"\b(?:to|at|for|until) (?:the |its |their )?(?P<name>(?:next|{ORDINAL}) (?:\w+ ){{0,3}}?(?:meeting|session|SOM|segment)),? (?:to be held )?(?:in|on) ",
        # "quarterly calls, the next one on …"
        r"\bthe (?P<name>next one)(?: (?:is|will be|to be|being))?(?: \w+)? (?=on |in )",
        # "exploring dates for SOM31 in …", "the date of the next meeting is …"
        rf"\b(?:dates?|slots?|venue)\b[^.;]{{0,20}} (?:of|for) (?:the |its )?(?P<name>{MEETING})(?=:| \(|,? (?:most likely |likely |probably |possibly |perhaps |tentatively |provisionally |ideally |preferably )?(?:in|on|is|are|was|were|will|would|has|between|around)\b)",
    )
]
# Another date was given up for the one that is told: "originally planned for 4 June".
_GIVEN_UP = (
    r"(?:(?:originally|initially|first|previously|at first|earlier) (?:planned|scheduled|foreseen|set|fixed|due|envisaged|announced) (?:for|on|in|as)"
    r"|(?<=postponed )from|(?<=moved )from|(?<=deferred )from|(?<=rescheduled )from|(?<=advanced )from|(?:instead of|rather than|and not|not) (?:on|in))"
)
WAS_PLANNED = re.compile(
    rf" (?:was|were|is|had been) {_GIVEN_UP} [^;()]{{3,60}}?,? but(?= (?:has|was|will|is)\b)"
    rf"|,? ?\(?\b{_GIVEN_UP} (?:[^,;()]*?(?=[,)] | to )|[^,;()]*[),])[,)]?",
    re.IGNORECASE,
)
UNDATED = (SHAPES[0], SHAPES[3])
# Other meetings, which a report names as well.
OTHER_BODY = re.compile(
    r"\b(?:Conference of the Parties|COP ?\d*|General Assembly|UNEA|Environment Assembly|HLPF|side event|workshop|Statistical Commission)\b"
)
LIKELY = re.compile(
    r"\b(?:likely|tentative(?:ly)?|provisional(?:ly)?|probabl[ey]|planned|possibl[ey]|to be (?:confirmed|decided|determined)|tbc|tbd|t\.b\.c|expected|envisaged|envisioned"
    r"|foreseen|anticipated|pencilled in|exploring|hopefully|preferably|in principle|subject to|perhaps|(?-i:may)|might|could|hopes? to|still to be|unless|inclined|hoped|looking at|considering|contemplat\w+|aiming|aims)\b",
    re.IGNORECASE,
)
# The clause about the meeting ends here: what follows has a subject of its own.
CLAUSE_END = re.compile(
    r"; |, preceded|,? and (?:an? |the )?(?:\w+th|second|third|another|further) (?:one|meeting|session|call)\b|,? (?:and|but|while|whereas|so that|by which|before which) (?:the |an? |all |its |their )?(?:[A-Za-z][\w’'-]* ){1,5}?(?:will|would|is|are|was|were|(?-i:may)|should|must|can|could|has|have)\b|\bwhich\b",
    re.IGNORECASE,
)
DAY_BEFORE = re.compile(
    rf"\b(?:on|in) (?:the )?(\d{{1,2}}(?: ?(?:st|nd|rd|th))? {MONTH})\b(?! \d)", re.IGNORECASE
)
