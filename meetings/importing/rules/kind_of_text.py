"""Whether a text reports on a meeting, and if not, what it is instead: clues that count for and against."""

import re
from collections.abc import Sequence

from meetings.importing.blocks.headings import is_masthead_line
from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.reading import Kind
from meetings.importing.source import BlockKind, Source

from .dates import first_day
from .outline import Outline
from .titles import number_in, paper_of, symbol_in, titled

# What is written before anything happens.
_TO_COME = frozenset(
    {
        "an invitation or a letter",
        "a concept note or a plan",
        "terms of reference",
        "a questionnaire or a form",
        "a calendar or a work plan",
        "a speech",
        "a newsletter",
    }
)
_PAPER = "a progress report or a paper for a meeting"
_RECAP = re.compile(
    r"\b(?:thank you|thanks) (?:\w+ )?for (?:joining|attending|your participation|participating|coming)\b|\b(?:yesterday|recap)\b|\bwe (?:discussed|agreed|met|spoke)\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)
# What no report of a meeting has: each clue with the words that tell a person what the text is.
_OTHERS = [
    ("an invitation or a letter", 2, [
        r"^dear (?:sir|madam|colleague|mr|ms|dr|members|all|focal|[a-z]+)", r"\b(?:i|we) (?:have|am|are) (?:the honou?r|pleased|honou?red|delighted|writing)\b",
        r"^(?:yours (?:sincerely|faithfully)|(?:kind|best|warm) regards|sincerely)\b", r"\bpleasure of inviting\b|\binvit(?:e|ing) you to\b",
        r"\byou are (?:kindly |cordially )?invited\b", r"\brsvp\b|\bplease confirm your (?:attendance|participation)\b",
        r"\b(?:cordially|pleased to|would like to|writing to) invite you\b", r"\bplease accept\b|\bassurances of my\b", r"\binvite your (?:organi[sz]ation|agency|entity)\b",
        r"\bplease (?:register|rsvp|confirm)\b", r"\bplease (?:tell|send|let (?:us|me)|find (?:attached|below|enclosed)|return|submit|provide|indicate|inform|contact|circulate|share with us|feel free)\b|\bkindly (?:send|submit|provide|return|inform)\b",
        r"\b(?:we|I) (?:write|are writing|am writing|would (?:like to ask|ask) you|kindly ask|look forward to (?:receiving|your|seeing))\b|\blooking forward to (?:receiving|your|seeing)\b", r"\b(?:do not|don.t) hesitate\b|\bfor (?:your )?ease of reference\b",
        r"\b(?:grateful|appreciate it|thankful) (?:to receive|to have|if|for your)\b|\b(?:thank you|(?:many )?thanks) in advance\b|\b(?:with )?(?:many thanks|best wishes)\b.{0,40}$", r"\byour (?:organi[sz]ations?|agenc(?:y|ies)|office|entity|paragraphs?|repl(?:y|ies)|contributions?|nominations?|inputs?|comments|cooperation)\b",
        r"\bI should (?:like|be grateful)\b"]),
    ("a news story", 2, [
        r"^[A-Z][\w .’'-]{2,40},? (?:\(.{2,20}\) )?(?:\d{1,2} [A-Z]\w+|[A-Z]\w+ \d{1,2},?)(?: \d{4})? ?(?:\([A-Z]+\) )?[-–—:] ", r"[,”\"] (?:said|says|told|added)\b|\b(?:said|told) (?:the|a) \w+(?: \w+)? (?:head|chief|spokes)",
        r"\bread (?:more|the full)\b", r"\bmedia (?:enquiries|inquiries|contact)|\bpress release\b|\bfor immediate release\b", r"\bshare (?:this|on)\b|\bfollow us\b|\btwitter\b|\bsubscribe\b",
        r"^\d{1,2} [A-Z]\w+ \d{4}: ", r"^by [A-Z]\w+ [A-Z]\w+$", r"\bphoto(?: credit| by|:)", r"\baccording to (?:the|a|an) \w+", r"^(?:related (?:stories|articles|news)|more news|tags:)"]),
    ("an agenda or a programme", 2, [
        r"\b(?:provisional|annotated|draft|proposed) (?:annotated |provisional )?(?:agenda|programme)\b|^(?:agenda|programme(?: of work)?|timetable)$", r"\bmay (?:also )?wish to\b",
        r"^\d{1,2}[:.]\d\d(?: ?(?:[-–—]|to) ?\d{1,2}[:.]\d\d\b|(?: [-–—])? [A-Z])", r"\bwill (?:be opened|introduce|be invited|present|brief)\b", r"\b(?:coffee|lunch) break\b", r"\bit is expected that the meeting will close\b"]),
    ("a concept note or a plan", 3, [
        r"^(?:draft )?concept (?:note|paper)\b", r"\bthe (?:event|dialogue|meeting|workshop|webinar|conference) (?:will|is intended to|is expected to|aims to)\b", r"\b(?:it is|is) (?:proposed|intended) to\b",
        r"^(?:expected (?:outcomes?|participants|results)|target (?:audience|group)|objectives?|format|methodology)$"]),
    (_PAPER, 2, [
        r"^(?:progress|status|annual|activity|biennial) report\b(?! was| were)", r"\breporting period\b", r"\bsenior officials (?:may wish|are invited) to\b",
        r"^(?:background|discussion|information|policy) (?:paper|document|note|brief)\b",
        r"^(?:note|report|paper|submission) (?:by|of|from) the (?:\w+ )?(?:secretariat|executive director|director|secretary)$|^(?:submitted|prepared) by (?:the )?(?:\w+ )?(?:secretariat|director)$",
        r"\bthe present (?:note|paper|document|report)\b", r"^(?:suggested|proposed|recommended) (?:action|decision|draft decision|conclusion)s?\b", r"^agenda item \d+(?: \([a-z]\))?\W*$"]),
    ("a curriculum vitae", 3, [r"^curriculum vitae|^(?:cv|résumé|resume)$", r"^(?:work|professional) experience\b|^employment\b", r"^education(?: and training)?$", r"^(?:nationality|date of birth|languages)\b", r"^(?:skills|publications|references)\b"]),
    ("terms of reference", 2, [r"^(?:draft )?terms of reference\b", r"\bthe (?:group|task team|process) (?:shall|will) (?:be composed|consist|report to|meet)\b",
        r"\b(?:IMG|group|team|process|coalition|network|committee|secretariat|co-?chairs?|members|[Cc]hair) shall\b", r"^(?:composition|membership|working (?:methods|arrangements|modalities)|modalities|governance(?: structure)?|duration|tasks|reporting lines?|(?:scope|purpose|functions)(?: of the \w+)?|rules of procedure)(?: and [\w ]+)?$",
        r"\b(?:IMG|group|team|process|coalition|network|committee) (?:is open to|(?:meets|convenes) (?:at least|once|twice|as a rule|as needed|when)|is (?:established|set up|created) for|(?:is|are) (?:composed|made up) of|reports to|(?:works|decides|operates) by|is chaired by)\b|\bdecisions are (?:taken|made) by\b"]),
    ("a questionnaire or a form", 2, [r"\bplease (?:fill in|complete (?:this|the) (?:form|questionnaire)|tick)\b", r"_{4,}|\.{8,}", r"\[ ?\]|☐", r"^template\b|\b(?:form|questionnaire|survey) (?:for|on)\b"]),
    ("a newsletter", 2, [r"\bnewsletter\b", r"\bin this (?:issue|edition)\b", r"\bunsubscribe\b|\bsubscribe\b", r"^upcoming events?\b", r"\bread (?:more|the full)\b|\bour website\b"]),
    ("a speech", 2, [r"^(?:excellencies|distinguished|ladies and gentlemen)\b", r"^(?:opening |closing |keynote )?(?:remarks|speech|statement|address) (?:by|of|to)\b", r"\b(?:it is|it gives me) (?:\w+ )?(?:\w+ )?(?:pleasure|honou?r|privilege)\b", r"\bI wish (?:you|us)\b|\b(?:let|allow) me\b|\bI thank you\b"]),
    ("a calendar or a work plan", 1, [r"^(?:[\w-]+ ){0,3}(?:calendar|work ?plan|timetable|roadmap|road map)(?: (?:of|for|on)\b.*| \d{4}.*| \(.*)?$"]),
]  # fmt: skip
OTHERS = [
    (what, least, [re.compile(shape, re.IGNORECASE) for shape in shapes]) for what, least, shapes in _OTHERS
]
# The frame of a web page, which may stand around a report, too.
_OF_LINKS = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"\b(?:PDF|DOCX?|PPTX?|XLSX?)\b(?:,? \d[\d.,]* ?[KM]B)?\)?$|\(\d[\d.,]* ?[KM]B\)",
        r"^(?:download|click here|read more|see also|useful links|related (?:links|documents|pages)|external links|back to top|all documents|documents?:)\b",
        r"^(?:home|home ?page|contact(?: us)?|about(?: us)?|site ?map|search|login|log in|menu|navigation|skip to (?:main )?content|privacy(?: policy)?|terms of use|cookies?)(?:\W|$)",
        r"©|\bcopyright \d{4}|\ball rights reserved\b",
        r"^home ?[>»|/›]",
    )
]
_END = 300  # sentences
_LONGEST = 1000  # signs of one
_TOP = 4  # sentences in which a title stands
_NEWSLINE = OTHERS[1][2][0]

# What reports of meetings have.
_SITTING = r"(?:meeting|segment|session|forum|dialogue|consultations?|retreat|workshop|webinar|conference|(?:conference |video |phone )?call|teleconference)"
_PEOPLE = r"(?:group|network|committee|team|members|participants|senior officials|board|council|coalition|agencies|partnership|panel|meeting|segment|session)"
_IS = r"(?:was|were|is|are)"
_OF_REPORT = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
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
]


def kind_of_text(source: Source, outline: Outline) -> tuple[Kind, str]:
    """What the text is, and in words for a person why it is no report or may be none."""
    sentences = _both_ends([sentence.text[:_LONGEST] for sentence in source.sentences])
    if not sentences:
        return Kind.OTHER, "There is no text in it."
    for_it = _of_report(sentences) + _of_masthead(outline)
    if _is_list_of_links(sentences) or (for_it < 5 and _names_papers(source)):
        return Kind.OTHER, "It is a list of links or of documents: its lines name them and tell nothing."
    what, against = _other(source, sentences, outline)
    if what == "an invitation or a letter" and _happened(sentences):
        against = min(against, 2)  # a report may come in a letter
    is_agenda = what == "an agenda or a programme" and (against >= 2 or not _tells(sentences))
    if is_agenda and not _happened(sentences):
        return Kind.OTHER, f"It reads as {what}: nothing in it has happened yet."
    is_to_come = what in _TO_COME and (against >= 3 or for_it < 5)
    if is_to_come and not _happened(sentences):
        return Kind.OTHER, f"It reads as {what}: nothing in it has happened yet."
    is_paper = what == _PAPER and against >= 4 and (against > for_it or not _happened(sentences))
    if is_paper or against > 2 * for_it or (against >= 3 and for_it < 3 and what):
        return Kind.OTHER, f"It reads as {what}, not as a report of a meeting."
    if what and against >= 2 and for_it < against + 2:
        return Kind.DOUBTFUL, f"Parts of it read as {what}: check that it reports on a meeting."
    if for_it >= 3:
        return Kind.REPORT, ""
    if for_it == 0:
        return (
            Kind.OTHER,
            "Nothing in it says that a meeting was held: no title, date, chair or decision of one.",
        )
    return Kind.DOUBTFUL, "It says little of a meeting: check that it is a report of one."


def _both_ends(texts: list[str]) -> list[str]:
    """What a text is shows at its beginning and its end."""
    return texts if len(texts) <= 2 * _END else [*texts[:_END], *texts[-_END:]]


def _of_report(sentences: Sequence[str]) -> int:
    return sum(any(shape.search(sentence) for sentence in sentences) for shape in _OF_REPORT)


def _of_masthead(outline: Outline) -> int:
    lines = [block.text for block in outline.masthead]
    has_day = any(is_masthead_line(line) and first_day(line) for line in lines)
    has_title = any(
        (read := titled(line))
        and (number_in(line) or "segment" in line.lower() or read.paper or first_day(line) or has_day)
        for line in lines
    )
    is_paper = any(paper_of(line) or ((read := titled(line)) and read.paper) for line in lines)
    is_paper = is_paper or bool(outline.parts and paper_of(outline.parts[0].title))
    return 2 * has_title + is_paper


def _is_list_of_links(sentences: Sequence[str]) -> bool:
    words = [word for sentence in sentences for word in sentence.split()]
    links = sum(bool(_LINK.search(word)) for word in words)
    return links >= 3 and 8 * links > len(words)


def _names_papers(source: Source) -> bool:
    """Lines that name papers, or the meetings they are of, and hardly a sentence."""
    lines = [block.text for block in source.blocks[:_END]]
    numbers = {
        number_in(line) for line in lines if len(line) < 200 and titled(line) and not FINITE.search(line)
    }
    told = sum(line.endswith(".") or bool(FINITE.search(line[:_LONGEST])) for line in lines)
    clues = sum(any(shape.search(line) for line in lines) for shape in _OF_LINKS)
    symbols = sum(bool(symbol_in(line[:60])) and not FINITE.search(line[:_LONGEST]) for line in lines)
    return (len(numbers - {""}) >= 3 or clues >= 2 or 2 * symbols > len(lines) > 3) and 4 * told < len(lines)


def _other(source: Source, sentences: Sequence[str], outline: Outline) -> tuple[str, int]:
    """What else the text may be: of its clues the most."""
    blocks = _both_ends([block.text[:_LONGEST] for block in source.blocks])
    lines = list(dict.fromkeys((*sentences, *blocks)))
    counts = []
    for what, least, shapes in OTHERS:
        clues = sum(any(shape.search(line) for line in lines) for shape in shapes)
        if (
            what == "a news story"
            and not any(_NEWSLINE.search(line) for line in lines)
            and _has_sections(source)
        ):
            clues -= 1
        if what == "a calendar or a work plan" and not any(shapes[0].search(line) for line in lines[:_TOP]):
            clues = 0
        counts.append(
            (clues if clues >= least or (clues and what == "an agenda or a programme") else 0, what)
        )
    most, what = max(counts, key=lambda pair: pair[0])
    return (what, most) if most else ("", 0)


def _has_sections(source: Source) -> bool:
    return sum(block.kind == BlockKind.HEADING and block.marker != "" for block in source.blocks) > 1


def _tells(sentences: Sequence[str]) -> bool:
    """Whether any of its lines is a sentence: an agenda may be titles alone."""
    return any(FINITE.search(sentence) for sentence in sentences)


def _happened(sentences: Sequence[str]) -> bool:
    """Whether most of its sentences with a verb tell what has happened, or one looks back on a sitting."""
    if any(_RECAP.search(sentence) for sentence in sentences):
        return True
    past = sum(
        bool(
            re.search(
                r"\b(?:was|were|had|agreed|opened|presented|supported|noted|thanked|decided|requested)\b", s
            )
        )
        for s in sentences
    )
    future = sum(bool(re.search(r"\bwill\b|\bmay wish\b|\bis invited to\b", s)) for s in sentences)
    return past > future and past > 2
