"""The words that show what a text is: those that reports of meetings have, and those that other texts have."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

LETTER = "an invitation or a letter"
NEWS = "a news story"
AGENDA = "an agenda or a programme"
CONCEPT_NOTE = "a concept note or a plan"
PAPER = "a progress report or a paper for a meeting"
CURRICULUM = "a curriculum vitae"
TERMS = "terms of reference"
FORM = "a questionnaire or a form"
NEWSLETTER = "a newsletter"
SPEECH = "a speech"
CALENDAR = "a calendar or a work plan"


@dataclass(frozen=True)
class Other:
    """What is no report of a meeting."""

    what: str  # for a person
    least: int  # so many clues make it likely
    clues: tuple[re.Pattern[str], ...]


def _compiled(shapes: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape, re.IGNORECASE) for shape in shapes)


_OTHERS = [
    (LETTER, 2, (
        r"^dear (?:sir|madam|colleague|mr|ms|dr|members|all|focal|[a-z]+)",
        r"\b(?:i|we) (?:have|am|are) (?:the honou?r|pleased|honou?red|delighted|writing)\b",
        r"^(?:yours (?:sincerely|faithfully)|(?:kind|best|warm) regards|sincerely)\b",
        r"\bpleasure of inviting\b|\binvit(?:e|ing) you to\b",
        r"\byou are (?:kindly |cordially )?invited\b",
        r"\brsvp\b|\bplease confirm your (?:attendance|participation)\b",
        r"\b(?:cordially|pleased to|would like to|writing to) invite you\b",
        r"\bplease accept\b|\bassurances of my\b",
        r"\binvite your (?:organi[sz]ation|agency|entity)\b",
        r"\bplease (?:register|rsvp|confirm)\b",
        r"\bplease (?:tell|send|let (?:us|me)|find (?:attached|below|enclosed)|return|submit|provide|indicate|inform|contact|circulate|share with us|feel free)\b|\bkindly (?:send|submit|provide|return|inform)\b",
        r"\b(?:we|I) (?:write|are writing|am writing|would (?:like to ask|ask) you|kindly ask|look forward to (?:receiving|your|seeing))\b|\blooking forward to (?:receiving|your|seeing)\b",
        r"\b(?:do not|don.t) hesitate\b|\bfor (?:your )?ease of reference\b",
        r"\b(?:grateful|appreciate it|thankful) (?:to receive|to have|if|for your)\b|\b(?:thank you|(?:many )?thanks) in advance\b|\b(?:with )?(?:many thanks|best wishes)\b.{0,40}$",
        r"\byour (?:organi[sz]ations?|agenc(?:y|ies)|office|entity|paragraphs?|repl(?:y|ies)|contributions?|nominations?|inputs?|comments|cooperation)\b",
        r"\bI should (?:like|be grateful)\b",
    )),
    (NEWS, 2, (
        r"^[A-Z][\w .’'-]{2,40},? (?:\(.{2,20}\) )?(?:\d{1,2} [A-Z]\w+|[A-Z]\w+ \d{1,2},?)(?: \d{4})? ?(?:\([A-Z]+\) )?[-–—:] ",
        r"[,”\"] (?:said|says|told|added)\b|\b(?:said|told) (?:the|a) \w+(?: \w+)? (?:head|chief|spokes)",
        r"\bread (?:more|the full)\b",
        r"\bmedia (?:enquiries|inquiries|contact)|\bpress release\b|\bfor immediate release\b",
        r"\bshare (?:this|on)\b|\bfollow us\b|\btwitter\b|\bsubscribe\b",
        r"^\d{1,2} [A-Z]\w+ \d{4}: ",
        r"^by [A-Z]\w+ [A-Z]\w+$",
        r"\bphoto(?: credit| by|:)",
        r"\baccording to (?:the|a|an) \w+",
        r"^(?:related (?:stories|articles|news)|more news|tags:)",
    )),
    (AGENDA, 2, (
        r"\b(?:provisional|annotated|draft|proposed) (?:annotated |provisional )?(?:agenda|programme)\b|^(?:agenda|programme(?: of work)?|timetable)$",
        r"\bmay (?:also )?wish to\b",
        r"^\d{1,2}[:.]\d\d(?: ?(?:[-–—]|to) ?\d{1,2}[:.]\d\d\b|(?: [-–—])? [A-Z])",
        r"\bwill (?:be opened|introduce|be invited|present|brief)\b",
        r"\b(?:coffee|lunch) break\b",
        r"\bit is expected that the meeting will close\b",
    )),
    (CONCEPT_NOTE, 3, (
        r"^(?:draft )?concept (?:note|paper)\b",
        r"\bthe (?:event|dialogue|meeting|workshop|webinar|conference) (?:will|is intended to|is expected to|aims to)\b",
        r"\b(?:it is|is) (?:proposed|intended) to\b",
        r"^(?:expected (?:outcomes?|participants|results)|target (?:audience|group)|objectives?|format|methodology)$",
    )),
    (PAPER, 2, (
        r"^(?:progress|status|annual|activity|biennial) report\b(?! was| were)",
        r"\breporting period\b",
        r"\bsenior officials (?:may wish|are invited) to\b",
        r"^(?:background|discussion|information|policy) (?:paper|document|note|brief)\b",
        r"^(?:note|report|paper|submission) (?:by|of|from) the (?:\w+ )?(?:secretariat|executive director|director|secretary)$|^(?:submitted|prepared) by (?:the )?(?:\w+ )?(?:secretariat|director)$",
        r"\bthe present (?:note|paper|document|report)\b",
        r"^(?:suggested|proposed|recommended) (?:action|decision|draft decision|conclusion)s?\b",
        r"^agenda item \d+(?: \([a-z]\))?\W*$",
    )),
    (CURRICULUM, 3, (
        r"^curriculum vitae|^(?:cv|résumé|resume)$",
        r"^(?:work|professional) experience\b|^employment\b",
        r"^education(?: and training)?$",
        r"^(?:nationality|date of birth|languages)\b",
        r"^(?:skills|publications|references)\b",
    )),
    (TERMS, 2, (
        r"^(?:draft )?terms of reference\b",
        r"\bthe (?:group|task team|process) (?:shall|will) (?:be composed|consist|report to|meet)\b",
        r"\b(?:IMG|group|team|process|coalition|network|committee|secretariat|co-?chairs?|members|[Cc]hair) shall\b",
        r"^(?:composition|membership|working (?:methods|arrangements|modalities)|modalities|governance(?: structure)?|duration|tasks|reporting lines?|(?:scope|purpose|functions)(?: of the \w+)?|rules of procedure)(?: and [\w ]+)?$",
        r"\b(?:IMG|group|team|process|coalition|network|committee) (?:is open to|(?:meets|convenes) (?:at least|once|twice|as a rule|as needed|when)|is (?:established|set up|created) for|(?:is|are) (?:composed|made up) of|reports to|(?:works|decides|operates) by|is chaired by)\b|\bdecisions are (?:taken|made) by\b",
    )),
    (FORM, 2, (
        r"\bplease (?:fill in|complete (?:this|the) (?:form|questionnaire)|tick)\b",
        r"_{4,}|\.{8,}",
        r"\[ ?\]|☐",
        r"^template\b|\b(?:form|questionnaire|survey) (?:for|on)\b",
    )),
    (NEWSLETTER, 2, (
        r"\bnewsletter\b",
        r"\bin this (?:issue|edition)\b",
        r"\bunsubscribe\b|\bsubscribe\b",
        r"^upcoming events?\b",
        r"\bread (?:more|the full)\b|\bour website\b",
    )),
    (SPEECH, 2, (
        r"^(?:excellencies|distinguished|ladies and gentlemen)\b",
        r"^(?:opening |closing |keynote )?(?:remarks|speech|statement|address) (?:by|of|to)\b",
        r"\b(?:it is|it gives me) (?:\w+ )?(?:\w+ )?(?:pleasure|honou?r|privilege)\b",
        r"\bI wish (?:you|us)\b|\b(?:let|allow) me\b|\bI thank you\b",
    )),
    (CALENDAR, 1, (
        r"^(?:[\w-]+ ){0,3}(?:calendar|work ?plan|timetable|roadmap|road map)(?: (?:of|for|on)\b.*| \d{4}.*| \(.*)?$",
    )),
]  # fmt: skip
OTHERS = tuple(Other(what, least, _compiled(shapes)) for what, least, shapes in _OTHERS)
# "Geneva, 4 May 2015 – …": how a news story begins.
NEWSLINE = next(other.clues[0] for other in OTHERS if other.what == NEWS)
# The frame of a web page, which may stand around a report, too.
OF_LINKS = _compiled(
    (
        r"\b(?:PDF|DOCX?|PPTX?|XLSX?)\b(?:,? \d[\d.,]* ?[KM]B)?\)?$|\(\d[\d.,]* ?[KM]B\)",
        r"^(?:download|click here|read more|see also|useful links|related (?:links|documents|pages)|external links|back to top|all documents|documents?:)\b",
        r"^(?:home|home ?page|contact(?: us)?|about(?: us)?|site ?map|search|login|log in|menu|navigation|skip to (?:main )?content|privacy(?: policy)?|terms of use|cookies?)(?:\W|$)",
        r"©|\bcopyright \d{4}|\ball rights reserved\b",
        r"^home ?[>»|/›]",
    )
)
LINK = re.compile(r"https?://|www\.", re.IGNORECASE)
LOOKS_BACK = re.compile(
    r"\b(?:thank you|thanks) (?:\w+ )?for (?:joining|attending|your participation|participating|coming)\b|\b(?:yesterday|recap)\b|\bwe (?:discussed|agreed|met|spoke)\b",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:was|were|had|agreed|opened|presented|supported|noted|thanked|decided|requested)\b")
FUTURE = re.compile(r"\bwill\b|\bmay wish\b|\bis invited to\b")

# What reports of meetings have.
_SITTING = r"(?:meeting|segment|session|forum|dialogue|consultations?|retreat|workshop|webinar|conference|(?:conference |video |phone )?call|teleconference)"
_PEOPLE = r"(?:group|network|committee|team|members|participants|senior officials|board|council|coalition|agencies|partnership|panel|meeting|segment|session)"
_IS = r"(?:was|were|is|are)"
OF_REPORT = _compiled(
    (
        rf"\b{_SITTING}\b[^.]{{0,120}}? {_IS} (?:\w+ )?(?:held|convened|opened|chaired|co-chaired|moderated|facilitated|attended)\b|\b{_PEOPLE}\b[^.]{{0,40}} met (?:in|at|on|by|from|via|online)\b"
        rf"|\b(?:organi[sz]ed|convened|hosted|held)\b[^.]{{0,20}} (?:the|an?|its|their) [^.]{{0,60}}\b{_SITTING}\b|\b{_SITTING}\b[^.]{{0,80}} took place\b|\b{_SITTING}\b[^.]{{0,80}} brought together\b|\btook part\b|\b(?:joined|dialled in|participated in|attended) (?:the|this) {_SITTING}\b",
        r"^(?:meeting|call|session|consultation) held (?:in|on|at|by|via|over|virtually)\b|(?<!will be )\b(?:co-?chaired|chaired|opened|moderated|facilitated)(?: jointly)? by\b|\b(?:co-)?chaired jointly|\bunder the (?:co-?)?chair\w* of\b|\bchair(?:person|man|woman)? (?:welcomed|opened|thanked|recalled|closed|summari[sz]ed|concluded)\b"
        r"|\b(?:co-)?chairs?\b[^.]{0,120} (?:welcomed|opened|thanked|closed)\b|\bpresided (?:over )?by\b|\b(?:in|took) the chair\b|\bas co-?chairs?\b|\bco-?chaired (?:the|this)\b|\bacted as chair\b|, chaired\.$|\(\w+\) chaired\b",
        rf"\b(?:the|EMG) (?:\w+ )?{_PEOPLE}\b[^.]{{0,80}}? (?:agreed|agrees|decided|decides|requested|requests|supported|endorsed|adopted|approved|noted|welcomed|welcomes|took note|takes note|recommends|recommended)\b|\bit was agreed\b",
        rf"\b(?:closed|adjourned) the (?:\w+ )?{_SITTING}|\b{_SITTING} (?:{_IS} (?:\w+ )?(?:closed|adjourned)|rose|ended|closed)|\bno other (?:issues|matters|business)|\bnothing (?:else|further) was\b",
        r"^(?:key |main |agreed |summary of )?(?:decisions|follow-up actions|actions|action points|next steps)\b|^(?:co-)?chairs?(?:person)?: |^(?:meeting )?(?:minutes|notes) (?:taken )?by\b|^(?:note[- ]taker|rapporteur): ",
        r"\bagenda (?:was|is) (?:\w+ )?adopted\b|\badopt(?:ed|s) the (?:\w+ )?agenda\b|\bminutes\b.{0,60} (?:were|was|are) (?:\w+ )?approved",
        r"\bexpected to (?:continue|complete)\b|\b(?:was|were) presented\b|\bhas completed its\b",
        r"^(?:participants|present|attendance|attendees|participating agencies|on the call|in attendance|excused|apologies|absent|members present|observers)\b ?(?:\w+ ){0,3}(?:\([^)]*\) ?)?[:–-]|\bpresent (?:are|were):|\bparticipants: |^(?:list of )?(?:participants|attendance|present)$",
        r"\b(?:welcomed|greeted) (?:the |all )?(?:participants|members|colleagues|everybody|everyone|those present)\b|\) moderated\b|\bmoderator (?:closed|thanked|summed up)\b|\bwith \d+ participants\b",
        rf"^(?:the )?next {_SITTING}\b|^date (?:and \w+ )?of (?:the )?next\b|^aob\b|^any other business",
    )
)
