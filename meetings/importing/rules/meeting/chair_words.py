"""The words by which reports say who chaired: behind the names, before them, and of whom it is not said."""

import re

_SITTING = (
    r"(?:meeting|segment|session|forum|dialogue|consultations?|retreat|call|workshop|webinar|conference|teleconference"
    r"|discussions?|proceedings|day|days|morning|afternoon|half|sitting)"
)
_CHAIR = r"(?:co-?)?chair(?:man|woman|person|men|women|persons|s)?"
_CHAIRED = r"(?:co-?chaired|chaired|presided(?: over)?|moderated|facilitated)"
_OF_IT = rf"(?: (?:of|for) (?:the|this|its) (?:[\w-]+ ){{0,2}}(?:{_SITTING}|group|task team|committee|board|network))?"
_OF_SITTING = rf"(?: (?:of|for) (?:the|this|its) (?:[\w-]+ ){{0,2}}{_SITTING})?"
_HONORIFIC = r"(?=(?:Mr|Ms|Mrs|Dr|Prof|H\.E|Ambassador)\b)"

# Behind these words the names stand.
BEHIND = re.compile(
    # "co-chaired by", "under the chairmanship of"
    rf"\b{_CHAIRED}(?: jointly| together)? by ?:? ?(?:the |its )?(?:{_CHAIR},? )?"
    rf"|\b{_SITTING} (?:was|is) led by (?:the )?"
    r"|\bunder the (?:\w+ )?(?:co-?)?(?:chairmanship|chairpersonship|chair|presidency|leadership) of (?:the )?"
    # "the chair was Ms. Rui", "shared the chair with Ms. Rui", "the chair was taken by"
    rf"|\b(?:the|its|our) {_CHAIR}{_OF_IT} (?:was|is|were) {_HONORIFIC}"
    rf"|\b(?:share[ds]?|sharing) the (?:co-)?chair(?:manship)?{_OF_IT} with {_HONORIFIC}"
    rf"|\bthe (?:chair|co-?chair|chairmanship){_OF_IT} (?:was|is) (?:\w+ )?(?:taken|assumed|held|exercised|occupied|shared)(?: jointly)? by "
    # "elected Ms. Rui as its Chair"
    rf"|\belected {_HONORIFIC}(?=[^;]{{4,90}}? (?:as|to be) (?:its |the )?{_CHAIR}\b)"
    rf"|\bhad {_HONORIFIC}(?=[^;]{{4,120}}? as (?:its |their )?{_CHAIR}\b)"
    # "Chairing the meeting, Ms. Rui", "opened by its co-leads", "the Chair, Ms. Rui"
    rf"|\bchairing (?:the|this) {_SITTING}, "
    r"|\bopened\b[^;]{0,90}? by (?:the|its|their) (?:two )?(?:co-leads?|leads|co-conveners?|conveners?|president|presiding officer|moderators?),? (?=[A-Z])"
    rf"|\bopened\b[^;]{{0,90}}? by the {_CHAIR}{_OF_IT},? "
    rf"|\b(?:the|its) (?:{_CHAIR}|moderators?|facilitators?|conveners?){_OF_SITTING}, {_HONORIFIC}"
    # "IMG Chair, Ms. Rui, opened the call"
    rf"|\b(?:(?:IMG|group|team|committee|network|EMG)(?:[’']s)? {_CHAIR}|(?:the|its) {_CHAIR} of (?:the )?(?:(?:EMG )?(?:issue management |working |contact )?group|IMG|EMG|task (?:team|force)|network|committee|board|coalition|team)), {_HONORIFIC}(?=[^;]{{4,160}}? (?:opened|welcomed)\b)"
    # "Chair: Ms. Rui"
    rf"|(?:^|(?<=[|;] ))(?:(?:meeting |session )?(?:{_CHAIR}|chairing|moderators?|moderation|facilitators?|facilitation|(?:present )?in the chair|presiding(?: officers?)?|president){_OF_IT}"
    rf"|chaired by)(?: ?/ ?\w+)? ?[:–|-] ?(?:the )?",
    re.IGNORECASE,
)
# Other names may follow the first with such words: "which she chaired together with …".
TOGETHER = re.compile(
    r"^(?:[^.;]{0,40}? )?(?:together|jointly|along|alongside)(?: with)? |^(?:for|on|during|in|at) (?:the )?(?:first|morning|opening|technical)\b[^,;.]{0,30}?,? (?:and|while) |^with (?=(?:Mr|Ms|Mrs|Dr|Prof)\b)"
    r"|^and (?=(?:Mr|Ms|Mrs|Dr|Prof)\b[^;]{4,80}? (?:(?:on|for|in|at|during) )?the (?:second|third|other|last|afternoon|morning|closing|senior|rest)\b)",
    re.IGNORECASE,
)
# A second time in one sentence: "…, the senior part under that of Mr. Steiner".
AGAIN = re.compile(r"\bunder that of (?:the )?", re.IGNORECASE)
# "who chaired the drafting team": no meeting.
_OF_OTHERS = r" (?:over )?(?:the|an?|its|his|her|their|this|that) (?:[\w-]+ ){0,3}(?:groups?|team|IMG|process|network|committee|panel|board|coalition|sub-?group|task force|jury|event|workshop)\b(?![’'])(?! (?:meeting|session|call))"
# In front of these words the names stand.
BEFORE = re.compile(
    # "chaired the meeting", "who chaired it"
    rf",? {_CHAIRED}(?: (?:the|this|its|both|all) (?:[\w-]+ ){{0,3}}{_SITTING}s?\b| (?:day|part) (?:one|two|1|2|I)\b| jointly\b| it\b| throughout\b| alternately\b| in turns?\b| and\b| on behalf\b|\.|,|$)"
    rf"|,? (?:who|which (?:she|he|they)) (?:co-?chaired|chaired|presided)(?!{_OF_OTHERS})|,? presided(?: over (?:the|this) (?:\w+ )?{_SITTING}| jointly|\.|,| and\b|$)"
    # "was in the chair", "took the chair"
    r"|,? (?:was|were|is|are|being) in the chair|,? (?:was|is) (?:the|its) (?:co-?)?chair(?:man|woman|person)?(?=\.|,| and| of the (?:meeting|session|segment))|,? in the chair\b|,? (?:took|takes|assumed|assumes|occupied|held|shared) the (?:co-?)?chair(?:manship)?\b"
    # "acted as Chair"
    rf"|,? (?:acted|acts|served|serves|officiated|facilitated|(?:continued|continues|agreed|was asked) to (?:act|serve|officiate))(?: jointly)? as (?:the )?(?:co-?)?(?:{_CHAIR}|moderators?)(?! of (?:the |an? )?(?:IMG|issue|working|task|drafting|new|panel))"
    # "Chair of the Group, opened the meeting"
    rf"|,? (?:the )?{_CHAIR} of (?:the|this|our) (?:[\w-]+ ){{0,3}}(?:group|team|IMG|process|network|committee|board|coalition|task force), (?:then |jointly |warmly |both )?(?:opened (?:the|this) (?:\w+ )?{_SITTING}|(?:welcomed|greeted) (?:the |all |those |our )?(?:\w+ )?(?:participants|members|colleagues|everyone|everybody|all|representatives|delegates|present|agencies))\b"
    # "was elected Chair"
    rf"|,? (?:was|were) (?:\w+ )?elected (?:as |to be )?(?:its |the )?{_CHAIR}\b",
    re.IGNORECASE,
)
# "UNEP (Fulai Wang, chair)", "Ms. Ada Rui (FAO, Chair)", in a list of those present.
_NAME = r"(?<!\w)[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){1,4}"
_IN_CHAIR = (
    rf"{_CHAIR}|in the chair|chairing|presiding|who (?:co-)?(?:chaired|led) the (?:meeting|call|session)"
)
LISTED = re.compile(
    rf"(?P<org>(?<!\w)[A-Z][\w /&-]{{1,40}}?)(?: ?[:–-])? \((?P<name>{_NAME})(?:,| [–-]) (?i:{_IN_CHAIR})\b[^()]*\)"
    rf"|(?:(?P<org5>[A-Z][\w /&-]{{1,30}}?)(?: [–-] |: ))?(?P<name2>{_NAME})(?:, (?P<org2>[A-Z][\w /&-]{{1,40}}))? \((?:(?P<org3>[A-Z][^(),;]{{1,60}})[,;] )?(?i:{_IN_CHAIR})\)"
    rf"|(?P<org6>(?<!\w)[A-Z][\w /&-]{{1,40}}?) \((?i:{_CHAIR}): (?:M[rs]s?\.? |Dr\.? )?(?P<name4>{_NAME})\)"
    rf"|(?P<name3>{_NAME}) \((?P<org4>[A-Z][^()]{{1,40}})\)(?:,? ?[\[(–-] ?|, )(?i:{_IN_CHAIR})\b(?! of)"
)
# "the IMG on Land, chaired by …": not the meeting.
OF_ANOTHER = re.compile(
    r"\b(?:IMG|group|team|process|coalition|workshop|event|panel|dialogue)s?\b(?![^.;]*\b(?:meeting|segment|session)\b)[^.;]{0,60}(?:,|which (?:is|was)|currently) $"
    r"|\b(?:the|a|an) (?:[\w-]+ )?(?:IMG|group|team|process|coalition|event|panel)(?: (?:on|for|of) [^,;]{2,60})? $",
    re.IGNORECASE,
)
# "The senior segment will be held in October, chaired by …", "the last meeting had been chaired by …": not this one.
OTHER_TIME = re.compile(
    r"\b(?:at|in|during) that (?:meeting|session|call|occasion|time)\b|"
    r"\b(?:will|would|had|is to|are to|shall) (?:\w+ly )?(?:be|been|take place|meet|convene|chair|preside)\b"
    r"|\b(?:next|previous|last|preceding|earlier|forthcoming|upcoming) (?:\w+ ){0,2}(?:meeting|segment|session|SOM)\b|\brecalled that\b"
    r"|\b(?:panel|group|event|workshop|study|process)\b[^.;]{0,20} which\b",
    re.IGNORECASE,
)
FOR_ANOTHER = re.compile(
    r"\bon behalf of the chair|of (?:an?|the) (?:issue management|task|working) (?!(?:group|team|force)(?:,|[)],?)? (?:opened|called|welcomed))",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"(?:She|He)(?= (?:\w+ )?(?:co-?chaired|chaired|presided|(?:was|took) (?:in )?the chair)\b)"
)
MODERATES = re.compile(r"\b(?:moderat|facilitat)", re.IGNORECASE)
IS_CHAIR = re.compile(r"\b(?:co-?)?chair(?:man|woman|person)?\b", re.IGNORECASE)
IS_VICE = re.compile(r"\bvice-?$", re.IGNORECASE)
_ON_OR_AT = r"(?:(?:on|at|in) [^;]{3,60}?,? )?"
OPENED_BY = re.compile(rf"\bopened {_ON_OR_AT}by (?:the )?", re.IGNORECASE)
OPENED = re.compile(
    r",? (?:opened|called) (?:the|this) (?:\w+ ){0,3}(?:meeting|segment|session|forum|call|consultation|teleconference)\b",
    re.IGNORECASE,
)
# In front of the names: "with Ms. Ada Rui in the chair".
NAMES_START = re.compile(rf"\bopened {_ON_OR_AT}by (?:the )?|\bwith {_HONORIFIC}|; ", re.IGNORECASE)
