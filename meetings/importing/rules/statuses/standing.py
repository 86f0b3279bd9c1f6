"""How much a sentence means what it says: decided, expected, or only wished, asked, remembered or denied."""

import re

from meetings.importing.reading import Sureness
from meetings.lifecycle import Status

from .not_of_meeting import is_not_of_meeting
from .status_objects import ACTS
from .statuses import DECIDED, EXPECTED, HAPPENED, Said
from .told_elsewhere import is_told_elsewhere

_AGREED = r"(?:agree[ds]?|agreement|decide[ds]?|resolve[ds]?|approve[ds]?|approval|endorse[ds]?|confirm(?:ed|s)|consent(?:ed)?|consensus|concur(?:red|s)|accept(?:ed|s)|support(?:ed|s)|content to|determined to|chose to|opted to|welcomed and (?:approved|endorsed))"
AGREED = re.compile(rf"\b{_AGREED}\b|\bdecisions?(?: [\w./-]{{1,8}})? ?:", re.IGNORECASE)
# Words that make of a sentence a wish, a question, a memory or its contrary: nothing is said by them.
DENIED = re.compile(
    r"\b(?:(?:did|does|do) not(?! (?:object|oppose))|cannot|could not|unable to|not able to|not in a position to|not (?:yet )?(?:agree|to|be|decided)|no (?:agreement|consensus|decision|need|reason|grounds|case|wish|support)|declined to|refused to|rejected|against|without agreeing)\b",
    re.IGNORECASE,
)
OPEN_QUESTION = re.compile(
    r"\b(?:whether|may wish|might|could|proposed|proposes|proposals?|suggested|suggests?|if|consider(?:ed|s)? (?:the )?(?:establish|extend|extens|clos|conclud|continu)"
    r"|premature|on (?:the )?(?:condition|understanding) that|provided that|unless|options?(?! for [^:;.]{3,80}:)|possible|possibility|possibly|would (?:like|prefer|welcome)|hoped|wished|asked (?:for|that|when|why)|called (?:for|on)|in favour|offered|interested in"
    r"|(?:will|shall|would|(?:intend|plan|wish)(?:s|es|ed)? to) (?:\w+ly )?(?:propose|ask|request|seek|apply)|requested? to|deferred|postponed|discussed|discuss|wondered|felt|feared|worried|warned|[Ss]ome (?=[a-z]+ed\b)|draft|opinion|believed|thought|argued|prefer(?:red|s)?|pleaded|wanted|wants|consult(?:ed)?|how (?:long|soon|far)|the question|need to"
    r"|(?:(?:some|one|several|a few|many|two|three) (?:\w+ )?(?:members?|agenc(?:y|ies)|entit(?:y|ies)|delegates?|participants?|speakers?|representatives?)))\b|(?:^|[;.] )(?:Should|Were|Had) (?!be )",
    re.IGNORECASE,
)
_VIEW = re.compile(
    r"\b(?:(?:of the|(?:share[ds]|expressed|held) (?:the|a)) (?:\w+ )?view that|(?:the|a) (?:\w+ )?view (?:\w+ ){0,3}(?:was|is) that|of the opinion that|(?:felt|thought|believed|considered) that)\b",
    re.IGNORECASE,
)
_VIEW_OF_ALL = re.compile(
    r"\bview (?:\w+ )*(?:was|is) that\b|^(?:The )?(?:[Mm]embers|[Pp]articipants|[Mm]eeting|[Ff]ocal points) (?:\w+ly )?(?:considered|held) that\b"
)
_ONE_VIEW = re.compile(r"\b(?:of|in) the view of\b|\b(?:some|one|several|a few|another)\b", re.IGNORECASE)
RECALLED = re.compile(
    r"\b(?:recalled|reminded|had (?:previously |already |earlier )?(?:agreed|decided)|at its (?:previous|last)|at SOM ?\d+|last year)\b",
    re.I,
)
# "will end at SOM19 and": that is to come.
_PLAN_FOR_SOM = re.compile(r"\b(?:will|shall|is to|are to|expected to|planned to) [^.;]{2,60}? at SOM ?\d+")
RECOMMENDED = re.compile(
    r"\b(?:recommend(?:ed|s|ation)?|advised|advises|agreed to (?:\w+ )?(?:propose|suggest)|propose[ds]? (?:that|to) (?:the )?(?:SOM(?: ?-?\d+)?|[Ss]enior))\b",
    re.IGNORECASE,
)
IS_EXPECTED = re.compile(
    r"\b(?:expected|foreseen|foresees?|foresaw|anticipated|planned|envisaged|expects?)(?: that)?\b",
    re.IGNORECASE,
)
HAD_NO_OBJECTION = re.compile(
    r"\b(?:no objections?|members (?:agreed|supported|concurred|endorsed|welcomed)|(?:was|were) (?:agreed|supported|accepted|approved|granted))\b",
    re.I,
)
_REPORTED = re.compile(
    r"\b(?:reported|informed|said|noted|announced|explained|stated|mentioned|indicated|told|updated|added|confirmed|understood)\b[^.;]{0,80}?\bthat\b",
    re.I,
)
_IS_AGREED_BEHIND = re.compile(
    r"\b(?:was|were|is) (?:\w+ly )?(?:agreed|approved|endorsed|decided|supported|confirmed|accepted|granted)\b|\bmet with (?:\w+ )?(?:approval|agreement|consent|no objection)|^[^.;]{0,60}?: ?(?:agreed|approved|endorsed)\b"
    r"|, (?:the |it was )?(?:\w+ ){0,2}?(?:agreed|decided)\.?$",
    re.IGNORECASE,
)
_TAKEN_UP_LATER = re.compile(
    r"^[^.;]{0,60}?\b(?:(?:will|would|shall|is to|was to|to) be (?:\w+ly )?(?:decided|discussed|considered|taken|put|examined|submitted|reviewed|brought|addressed)"
    r"|(?:was|were|is) (?:\w+ly )?(?:discussed|deferred|postponed|considered|debated|rejected|put off|not))\b",
    re.I,
)
_WELCOMED = re.compile(
    r"\b(?:welcom(?:ed|es?)|applaud(?:ed|s)|celebrated|(?:noted|took note of|takes? note of|notes)(?: with \w+)?|(?:commended|congratulated|thanked) [^.;]{2,60} (?:on|for|upon)) (?:the |its )?(?:\w+ ){0,2}?[a-z]+(?:ion|ing|ment|sure|wal)? of\b",
    re.I,
)
# What a noun of status must hang on to be said: "agreed on the closure of", not "discussed the closure of".
_GOVERNS_NOUN = re.compile(
    rf"(?:^|[:;] ?|\b(?:{_AGREED}|and|with|agreement was reached|consensus (?:was|emerged)|entrusted \w+ with|concurred in)(?: (?:on|to|with|upon|of|in|for|by))?) ?(?:the |an? |its |their |both )?(?:[\w-]+ ){{0,2}}?$",
    re.IGNORECASE,
)
_AGREED_TO_RECOMMEND = re.compile(r"\bagreed to (?:\w+ )?(?:recommend|propose|suggest)\b", re.IGNORECASE)
_AGREED_TO_TALK = re.compile(
    r"\b(?:agree[ds]?|decide[ds]?) to (?:\w+ly )?(?:consider|discuss|return|revert|come back|examine|review|postpone|defer|explore|look)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:on (?:the )?(?:condition|understanding) that|provided that|unless|subject to|in (?:the )?(?:event|case) (?:that|of)|so long as|as long as)\b",
    re.IGNORECASE,
)
# "before the IMG is closed": the clause is no statement.
_NO_CLAUSE = re.compile(
    r"(?<!, )\b(?:before|once|when|since|after|until|as soon as|how long|how|why|where|till|whenever|(?:on|at|by|from|in) which)(?: (?:the|an?))?(?: (?:mandate|work|term) of(?: the)?)? $",
    re.IGNORECASE,
)
# "having discussed the proposal," says when, not what
_ASIDE = re.compile(
    r"(?:(?<=^)|, )(?:having|after|following|upon|noting|recalling|considering|in (?:the )?light of|on the basis of|in response to|at the (?:proposal|request|suggestion) of)\b[^,;.]{3,160}, (?!(?:and|or) )",
    re.IGNORECASE,
)
_SINCE_THEN = re.compile(r" (?:has|have) ")
_YEAR = re.compile(r"\b(?:in|on|since|of)(?: (?:\d{1,2} )?[A-Z][a-z]+)? ((?:19|20)\d\d)\b")
_ALREADY = re.compile(r" (?:already|earlier|previously|long ago|before|by then)\b")
_BY_AN_OTHER = re.compile(
    r"^ ?(?:by|at|during|following) (?:SOM ?-?\d|its |the (?:\w+ )?(?:last|previous|\w+th|first|second|third) |decision |resolution )|^ ?(?:last year|(?:a|two|three|some|many) years? ago|earlier|previously)",
    re.IGNORECASE,
)
# "The Chair closed the dialogue", "closed the consultations with warm thanks": the sitting, not the workstream.
_CLOSES_SITTING = re.compile(
    r"\b(?:I|[Ss]he|[Hh]e|(?:[Cc]o-)?[Cc]hair(?:s|man|person|woman)?|[Pp]residents?|[Mm]oderators?|[Ff]acilitators?|(?:Mr|Ms|Mrs|Dr)\.? [^,;.]{2,60}|Secretary|Director)\b[^;.]{0,80}? ?(?:closed?|closes|ended?|concluded?|adjourned|declared) (?:the |this )(?:[\w-]+ ){0,4}$"
)
_OF_SITTING = re.compile(
    r"[^;.]{0,40}?(?:\bat (?:about |around )?(?:\d|noon|midday)|\bin the (?:early |late )?(?:morning|afternoon|evening)|\bon time|\bafter lunch|, thank)"
)


def standing(
    before: str, behind: str, said: Said, *, day: str, decides: bool
) -> tuple[str, Sureness, str] | str:
    """The basis, how sure the reading is and why; or why the words say nothing.

    `before` and `behind` the name; `day` of the meeting (EDTF).
    """
    head = _head(before)
    is_agreed = bool(AGREED.search(before)) or bool(_IS_AGREED_BEHIND.search(behind[:160]))
    is_agreed = is_agreed and not _AGREED_TO_RECOMMEND.search(before)
    if is_told_elsewhere(before, behind, day=day, decides=decides):
        return "The sentence tells it of others, or of another time."
    if nothing := _no_statement(before, behind, said, day=day, is_agreed=is_agreed):
        return nothing
    if _is_view(head, is_agreed=is_agreed):
        if decides and not _VIEW_OF_ALL.search(head):
            return "The sentence tells what somebody thinks, not what was decided."
        return EXPECTED, Sureness.LIKELY, "It was a view; the meeting did not decide it."
    if (
        OPEN_QUESTION.search(head)
        and not RECOMMENDED.search(head)
        and not (is_agreed and not re.search(r"\b(?:whether|wish|[Ii]f)\b", head))
    ):
        if HAD_NO_OBJECTION.search(behind) and not re.search(r"\b(?:wish|[Ii]f)\b", head):
            return (
                _forecast(said, decides=decides),
                Sureness.LIKELY,
                "It was proposed, and members had no objection.",
            )
        return "The sentence speaks of it as open, not as said."
    if said.status in HAPPENED and not said.is_before and _AGREED_TO_RECOMMEND.search(head):
        return "The meeting recommends it; another one decides."
    if said.status == Status.NOT_REPORTED or (said.status in HAPPENED and not said.is_before):
        return DECIDED, Sureness.SURE, ""
    return _basis(head, behind, said, is_agreed=is_agreed, decides=decides)


def _head(before: str) -> str:
    """The clause in which the name stands, as far as the name."""
    return re.split(r"[;.] |, (?:and|but|while|since|because|as|although) ", _ASIDE.sub(" ", before))[-1]


def _no_statement(before: str, behind: str, said: Said, *, day: str, is_agreed: bool) -> str:
    head = _head(before)
    if RECALLED.search(_PLAN_FOR_SOM.sub(" ", before)) or _is_of_before(behind, said, day=day):
        return "The sentence recalls what was decided before."
    is_should = said.status in (Status.COMPLETING, Status.CONTINUING)
    if is_not_of_meeting(before, head, behind, is_should=is_should, day=day):
        return "Another body or a single member says it, or it is a question or a draft."
    is_denied = DENIED.search(head) or re.match(
        r"[\s,]*(?:\w+ ){1,2}not (?:yet )?(?!report|discuss|present|cover|heard)", behind
    )
    if (
        is_denied
        and said.status != Status.NOT_REPORTED
        and not re.match(r"[\s,]*(?:\w+ ){1,2}not [^,;]*(?: and|,) ", behind)
    ):
        return "The sentence says that it was not so."
    if _CONDITION.search(head):
        return "The sentence makes it a condition."
    if said.status == Status.CONCLUDED and _is_of_sitting(before, behind, said):
        return "The sentence ends the sitting, not the workstream."
    if said.is_open and not is_agreed:
        return "The sentence speaks of it as open, not as said."
    if not said.is_before and _NO_CLAUSE.search(before) and not _SINCE_THEN.match(behind):
        return "The sentence only says when: it is no statement."
    if said.noun_at >= 0 and not (
        _GOVERNS_NOUN.search(before[: said.noun_at])
        or _WELCOMED.search(before)
        or IS_EXPECTED.search(before)
        or RECOMMENDED.search(before)
    ):
        return "No word says that the meeting agreed to it."
    if (said.is_before and _TAKEN_UP_LATER.match(behind)) or (
        said.noun_at >= 0 and _AGREED_TO_TALK.search(head)
    ):
        return "The sentence speaks of it as open, not as said."
    return ""


def _is_of_sitting(before: str, behind: str, said: Said) -> bool:
    rest = behind if said.is_before else behind[said.end :]
    return bool(_CLOSES_SITTING.search(before) or (said.is_before and _OF_SITTING.match(rest)))


def _is_of_before(behind: str, said: Said, *, day: str) -> bool:
    """ "was established in 2009", "was closed by SOM14": told for the sake of memory."""
    if said.is_before:
        year = re.match(r"(?: led by [^,;.]{2,40})? in ((?:19|20)\d\d)\b", behind)
        return bool(said.status == Status.NEW and year and year[1] < day[:4])
    if said.status not in (Status.NEW, Status.CONCLUDED, Status.COMPLETED):
        return False
    rest = behind[said.end :] if said.end <= len(behind) else behind
    if said.status == Status.CONCLUDED and re.match(r"[\s,]*had\b", behind) and _ALREADY.match(rest):
        return True
    if said.status == Status.NEW and _BY_AN_OTHER.match(rest):
        return True
    year = _YEAR.match(re.sub(r"^ ?by [A-Z][^,;.]{1,40}?(?= in )", "", rest).lstrip())
    if not year or not day[:4].isdigit():
        return False
    return int(year[1]) < int(day[:4]) - (said.status != Status.NEW)


def _is_view(head: str, *, is_agreed: bool) -> bool:
    return bool(_VIEW.search(head)) and not is_agreed and not _ONE_VIEW.search(head)


def _basis(
    head: str, behind: str, said: Said, *, is_agreed: bool, decides: bool
) -> tuple[str, Sureness, str] | str:
    if (
        RECOMMENDED.search(head)
        and not is_agreed
        and not (said.status in HAPPENED and _WELCOMED.search(head))
    ):
        return EXPECTED, Sureness.LIKELY, "The meeting recommends it; another one decides."
    if said.basis == EXPECTED or IS_EXPECTED.search(head):
        return EXPECTED, Sureness.SURE, ""
    if said.is_before and not is_agreed and not (ACTS.search(head) or _WELCOMED.search(head)):
        return "No word says that the meeting agreed to it."
    if "respectively" in behind:
        reason = "The sentence tells several things “respectively”: check which is meant."
        return DECIDED, Sureness.UNSURE, reason
    if is_agreed or said.status in HAPPENED:
        return DECIDED, Sureness.SURE, ""
    if _REPORTED.search(head):
        return (
            EXPECTED,
            Sureness.LIKELY,
            "Somebody reported it at the meeting; the meeting did not decide it.",
        )
    if said.is_forecast:
        return _forecast(said, decides=decides), Sureness.SURE, ""
    return DECIDED, Sureness.SURE, ""


def _forecast(said: Said, *, decides: bool) -> str:
    return EXPECTED if not decides and said.status not in HAPPENED else DECIDED
