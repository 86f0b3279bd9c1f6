"""Who may act, as reports name them: "the Secretariat", "UNEP and WHO", "all members", "Ms. Rui"."""

import re

from meetings.importing.blocks.sentence_starts import FINITE
from meetings.importing.rules.words.names import begins_with_kind

from .decision_verbs import BASE

_ACRONYM = (
    r"(?:UN[ -][A-Z]\w+(?: Programme)?|[A-Z]{2,}[\w/&-]*|World Bank|[A-Z]\w+ (?:[Ss]ecretariat|Convention))"
)
# "the World Food Programme (WFP)"
_WITH_SUBJECT = (
    r"(?: (?:for|on|of|to) (?:the )?[A-Z][\w-]+(?:(?:,? (?:and|of|for|on|to|the))* [A-Z][\w-]+){0,6})?"
)
_FULL_NAME = (
    r"(?:[Tt]he )?(?:[A-Z][\w-]+,? (?:(?:and|of|the|for|on|to|in) ){0,2}){1,7}?(?:Organi[sz]ation|Programme|Fund|Bank|Commission|Agency|University|Institute|Office|Union|Convention|Bureau"
    r"|Department|Centre|Conference|Board|Forum|Partnership|Facility)"
    rf"{_WITH_SUBJECT}(?: \([A-Z][\w-]+\))?"
)
_ROLE = (
    r"(?:the |its |both |all (?:the )?|each )?(?:EMG |IMG |UN |SOM )?(?:\w+ )?(?:secretariats?|members|member agencies|agencies|organi[sz]ations|entities"
    r"|participants|(?:co-?)?leads?|lead agenc(?:y|ies)|(?:co-?)?chairs?|chairpersons?|president|rapporteur|coordinators?|conveners?|moderator|facilitators?"
    r"|focal points?|delegat(?:ions|es)|speakers|panellists|organi[sz]ers?|(?:executive |deputy )?(?:director|secretary)|head(?: of the secretariat)?|(?:working |expert |drafting |core )group|task (?:team|force)|proponents|partners|host)"
)
_NAME = r"[A-Z][\w’'-]+"
_OF = r" \([A-Z]{2}[\w/-]*\)"
# "Ms. Rui", "Ada Rui (FAO)"
_PERSON = rf"(?:(?:Mr|Ms|Mrs|Dr)\.? {_NAME}(?: {_NAME})?(?:{_OF})?|{_NAME} {_NAME}{_OF})"
_ONE = rf"(?:(?i:{_ROLE})(?: of (?:the )?[^.;:,()]{{2,50}}?)?|(?:[Tt]he )?{_ACRONYM}|{_FULL_NAME}|{_PERSON}|[Aa]ll|[Ee]veryone)"
_ONE = rf"{_ONE}(?: \((?:co-)?(?:lead|chair)\w*\))?"
AGENTS = rf"{_ONE}(?:(?:, and (?:the )?|, | and (?:the )?| ?& ?|/| / | together with (?:the )?| with ){_ONE}){{0,9}}"
# In running text only these are likely to take on a task for the meeting.
_NEAR = rf"(?:Both(?= (?:will|shall|agreed|undertook) )|(?:[Tt]he |[Aa]ll (?:the )?|[Bb]oth )?(?:EMG )?(?:[Ss]ecretariat|[Mm]embers|[Aa]gencies|[Oo]rgani[sz]ations|[Ee]ntities|(?:[Cc]o-?)?[Ll]eads?|[Ll]ead agenc(?:y|ies)|(?:[Cc]o-?)?[Cc]hair(?:s|man|person)?|[Ff]ocal points|(?:[Ee]xecutive )?[Dd]irector|[Hh]ead of (?:the )?(?:EMG )?[Ss]ecretariat|[Rr]apporteur|[Oo]rgani[sz]ers?|[Cc]oordinators?|[Tt]ask manager)|(?:[Ee]ach|[Ee]very) (?:agency|member|organi[sz]ation|entity|lead)|(?:[Tt]he )?{_ACRONYM}|{_FULL_NAME}|{_PERSON})"
PROMISER = rf"{_NEAR}(?:(?:, and (?:the )?|, | and (?:the )?){_NEAR}){{0,9}}"

_RELATIVE = re.compile(
    r",? (?:who|that|which) (?:have|had|has|are|were|is|was|wish|wished|do|did|chair|lead)\b[^,]*,?|,? (?:wishing|willing|interested)\b[^,]*"
)
_CLAUSE = re.compile(r",? (?:who|that|which|whose)\b")
_TELLS = re.compile(r"\b(?:what|how|why|whether|where|if)\b|^(?:What|How|Why|Whether|Where|Who|When) ")
_IS_SENTENCE = re.compile(
    r"\b(?:was|were|is|are|be|has|have|had|will|would|shall|should|could|can|may|might|must)\b|\b(?:and|or|but|(?-i:who|which|that)|also)$"
    r"|\b(?:\w+ed|said|added|felt|thought|says|notes|explains|clarifies|reports) that\b",
    re.IGNORECASE,
)
# What they agree to do they report of themselves.
_NO_AGENCY = re.compile(
    r"(?:[Tt]he )?(?:UN )?(?:CEB|HLCM|HLCP|COP ?\d*|CMP|UNEA ?-?\d*|ECOSOC|UNGA|GA|GC|G20|G7|HLPF|IPCC|IPBES|EU|UNDG|UNSDG)"
)
_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?) ")
# "Workstream leads", "the IMG co-chairs"
_ITS_PEOPLE = re.compile(
    r"^(?:[Tt]he |[Aa]ll )?[\w -]{2,30} (?:co-?)?(?:leads?|chairs?|members|secretariat|coordinators?|focal points|participants)$"
)


def one_who_acts(printed: str, *, may_be_group: bool = False) -> str:
    """The words, if they name somebody; "" where they are half a sentence, or a group of which the text tells.

    `may_be_group`: what a group will do is told of it, what it is asked it is to do.
    """
    if _NO_AGENCY.fullmatch(printed):
        return ""
    is_group = bool(begins_with_kind(_ARTICLE.sub("", printed))) and not _ITS_PEOPLE.search(printed)
    first, last = printed.split(" ", 1)[0].lower(), printed.rsplit(" ", 1)[-1].lower()
    has_verb = first in BASE or (last in BASE and last.endswith("ed"))
    subject = _CLAUSE.split(printed)[0]
    tells = FINITE.search(subject) or _TELLS.search(subject)
    if (is_group and not may_be_group) or has_verb or tells:
        return ""
    return "" if _IS_SENTENCE.search(_RELATIVE.sub("", printed)) else printed
