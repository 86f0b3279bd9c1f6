"""What one sentence says of the workstreams it names: status, basis, horizon, and how sure that is."""

import re
from dataclasses import dataclass, replace

from meetings.importing.reading import Sureness
from meetings.lifecycle import Status

from . import statuses
from .horizons import horizon_in
from .names import names, qualifiers
from .standing import AGREED, standing
from .status_labels import said_by_label
from .status_objects import said_around, said_before
from .status_words import ENDED
from .statuses import DECIDED, EXPECTED, Said
from .targets import Target, targets

_WITH_HORIZON = {Status.CONTINUING, Status.COMPLETING, Status.ON_HOLD, Status.NEW}
# "The report of the IMG was completed" says nothing of the IMG.
_NOUN_OF = re.compile(
    r"\b(?P<noun>[A-Za-z-]+)(?:[’']s?)? (?:of|from|by|for|to|in|on|under) (?:(?:the|an?|this|its|all|both|other) )*$"
)
_OF_ITSELF = re.compile(
    r"(?:mandate|work|task|activit(?:y|ies)|assignment|term|objective|deliverable|mission|operation|life|lifetime|lifespan|existence|case|regard|respect|behalf"
    r"|extension|continuation|establishment|process|agreed|decided|members|meeting|given|entrusted|as|decision|concurred|consensus|agreement)s?",
    re.IGNORECASE,
)
_WHICH = re.compile(r", (?:(?:on|of|from|for|about) )?(?:which|whose)\b")
# A report, too, is completed: "the report of the IMG, which will be completed in May".
_OF_A_REPORT = {Status.COMPLETING, Status.COMPLETED}
_WHO_REPORTS = re.compile(
    r"(?:lead(?:er)?|co-lead|chair|co-chair|convener|representative|secretariat|agenc(?:y|ies)|coordinator|focal point)s?",
    re.I,
)
_EXPECTS = re.compile(
    r"\b(?:expects?|expected|foresees?|foresaw|anticipates?|anticipated)(?: for)?(?: the| an?)? $",
    re.IGNORECASE,
)
_EXPECTED_BEHIND = re.compile(
    r"[^.;]{0,60}? (?:is|was) (?:\w+ly )?(?:expected|foreseen|planned|anticipated|envisaged|due|scheduled)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?: \([^()]*\))?\s*(?:(?:Decision|Status|State|Outcome|Outlook|Conclusion|Result) ?)?(?:[:–—|-]|\(|,(?= to be )) ?(?:status: ?)?",
    re.IGNORECASE,
)
# "IMG on Land: work will continue until 2014"
_SUBJECT_AGAIN = re.compile(
    r"^(?:(?:the|its|this) )?(?:mandate|work|term|activities|group|team|process|IMG|series|coalition) ",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"(?:^|[.;:] )(?:(?:On|For|As (?:to|for|regards)|Regarding|Concerning|In the case of|(?:With|In) (?:regard|respect|reference|relation) to)) (?:the )?$",
    re.IGNORECASE,
)
_DECIDED_OF_IT = re.compile(
    r", [^;.]{0,120}?\b(?:agreed|decided|resolved|approved|granted|accepted|concurred)(?: (?:on|with|in|to))? (?P<what>(?:(?<!to )to (?!an?\b|the\b|its\b)[a-z]+(?= (?:until|till|through|for (?:an?|one|two|three|another)|in (?:19|20)|into|by|to (?:19|20|the end))\b|[.,;]|$)|(?:an?|the|its) (?:[a-z-]+ )?[a-z]+(?:ion|sure|al)))\b"
    r"|, (?P<noun>(?:an?|the|its) (?:[a-z-]+ )?[a-z]+(?:ion|sure|al))\b[^,;.]{0,60}? (?:was|were) (?:agreed|granted|approved|decided|accepted)\b",
)
# Who decides of a workstream; an agency that agrees to continue means something else.
_MEETING_DECIDES = re.compile(
    r"(?:(?:Following|After|Having|Upon|Given|In view of)\b[^;.]{3,120}, )?(?:it was|(?:the )?(?:members|meeting|group|senior officials|committee|segment|session|network|board|participants|agencies|EMG)\b|all\b|they\b|there was|an? |the )",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:ask|request|invite|task|urge|encourage|instruct|mandate|authori[sz]e|allow|permit)(?:s|d|ed|ted)?(?: the| an?)? $",
    re.IGNORECASE,
)
_DECISION = re.compile(
    r"\b(?:agreed|decided|decisions?|conclusion|outcome)[^:;.]{0,20}: ?(?:the |an? )?$", re.IGNORECASE
)
_DECLARES = re.compile(r"\b(?:declare|consider|deem)(?:s|d|ed)?(?: the| an?)? $", re.IGNORECASE)
_NEITHER = re.compile(r"\bneither (?:of )?(?:the )?$", re.IGNORECASE)
_TOLD = re.compile(r"(?: nor [^,;.]{2,80}?)? (?:reported|spoke|presented|submitted|gave|provided)\b")
_NOBODY_OF = re.compile(
    r"\b(?:no (?:representatives?|members?|delegates?|one)|nobody|none) (?:of|from|for) (?:the )?$",
    re.IGNORECASE,
)
_IS_PRESENT = re.compile(
    r" (?:was|were) (?:present|there|in the room|available|online|on the (?:call|line)|connected|represented)\b"
)
_REPORT_OF = re.compile(
    r"\b(?:reports?|updates?|contributions?|input) (?:of|from|by|on) (?:the )?$", re.IGNORECASE
)
_NOT_RECEIVED = re.compile(
    r" (?:was|were|had|has) not (?:yet )?(?:been )?(?:received|submitted|available|to hand|provided|sent)\b"
)
# "agreed that the IMG should be closed": not once, by or in a year, but now.
_ENDS_NOW = re.compile(
    rf"(?:[\s,][^;.]*)?\b(?:should|shall|would|will|is to|are to|must) (?:now |thus |therefore |\w+ly )?be (?:\w+ly )?{ENDED}(?! (?:once|when|after|as soon|by|at|in|on|if|following|from|before|until|next|later|subject|provided)\b)"
)
# "has fulfilled its mandate and is concluded"
_AND_ENDS = re.compile(
    r"^[^.;]{0,60}?(?:,| and) (?:(?:is|was|be|stands) )?(?:now |thus |therefore |hereby |herewith )?(?:concluded|closed|dissolved|terminated|disbanded|wound up)\b"
)
_THAT = re.compile(r"\bthat(?: the| an?)?(?: (?:mandate|work|term) of(?: the| an?)?)? $", re.IGNORECASE)


@dataclass(frozen=True)
class StatusSaid:
    name: str
    status: str
    basis: str
    horizon: str
    sureness: Sureness = Sureness.SURE
    reason: str = ""
    is_short: bool = False


@dataclass(frozen=True)
class Heard:
    """What a sentence says, and why it says nothing where its words look as if."""

    statuses: tuple[StatusSaid, ...] = ()
    doubt: str = ""


def heard_in(text: str, *, known: str, day: str, decides: bool, start: int = 0) -> Heard:
    """What is said of the workstreams named from `start` on.

    `known`: the workstream "the group" stands for; `day`: of the meeting (EDTF); `decides`: a SOM.
    """
    found: list[StatusSaid] = []
    doubt = ""
    if known and statuses.NO_REPORT.search(text) and not targets(text, known=""):
        return Heard((StatusSaid(known, Status.NOT_REPORTED.value, DECIDED, "", is_short=True),))
    told: dict[str, bool] = {}
    spoken_to = 0  # in "will end its work", "its work" is said already
    found_targets = targets(text, known=known)
    for target in found_targets:
        said, horizon_from = _said(text, target) if target.end > start else (None, 0)
        if said is None or target.start < spoken_to:
            continue
        spoken_to = spoken_to if said.is_before else horizon_from
        reading = standing(text[: target.start], text[target.end :], said, day=day, decides=decides)
        if isinstance(reading, str):
            doubt = doubt or reading
            continue
        basis, sureness, reason = reading
        is_decision = said.is_before
        if target.is_short and target.names[0] in told:
            if told[target.names[0]] or not is_decision:
                continue
            found = [one for one in found if one.name not in target.names]
        told.update(dict.fromkeys(target.names, is_decision))
        ends = (other.start for other in found_targets if other.start > target.end and not other.is_short)
        horizon = _horizon(text[: next(ends, len(text))], target, said, horizon_from, day=day)
        status = said.status
        is_ended = status == Status.COMPLETED and _AND_ENDS.search(text[horizon_from:])
        is_ending = status == Status.COMPLETING and basis == DECIDED and not horizon
        if is_ended or (is_ending and _ends_now(text, target)):
            status = Status.CONCLUDED.value
        found += (
            StatusSaid(name, status, basis, horizon, sureness, reason, target.is_short)
            for name in target.names
        )
    return Heard(tuple(found), doubt)


def of_topic(text: str, known: str, *, day: str, decides: bool) -> Heard:
    """ "It was agreed to continue until 2014": a decision that does not say what it is about."""
    behind = f", {text[:1].lower()}{text[1:]}"
    if names(text) or not _MEETING_DECIDES.match(text):
        return Heard()
    said = _said_to_topic("On ", behind)
    if said is None:
        return Heard()
    reading = standing(behind[: said.end], behind[said.end :], replace(said, end=0), day=day, decides=decides)
    if isinstance(reading, str):
        return Heard(doubt=reading)
    basis, sureness, reason = reading
    horizon = horizon_in(behind[said.end :], day=day) if said.status in _WITH_HORIZON else ""
    return Heard((StatusSaid(known, said.status, basis, horizon, sureness, reason, is_short=True),))


def _said(text: str, target: Target) -> tuple[Said | None, int]:
    """What is said of the target, and where the words behind that begin."""
    before, behind = text[: target.start], text[target.end :]
    if "proposed" in qualifiers(before):
        return None, 0
    if _says_no_report(before, behind):
        return Said(Status.NOT_REPORTED.value, DECIDED, len(before), is_before=True), target.end
    if around := said_around(before, behind):
        return around[0], target.end + around[1]
    if said := said_before(before):
        return _if_expected(said, behind), target.end
    said = (
        statuses.said_behind(behind)
        or _said_of_wish(before, behind)
        or _said_to_topic(before, behind)
        or statuses.said_further_on(behind)
    )
    is_of_report = said is not None and said.status in _OF_A_REPORT
    if said and (is_of_report or not _WHICH.match(behind)) and _is_of_another(before, said):
        return None, 0
    if said:
        return said, target.end + said.end
    label = _LABEL.match(behind)
    if label and not _is_of_another(before, None) and (said := _labelled(_unclosed(behind[label.end() :]))):
        return replace(said, end=label.end() + said.end), target.end + label.end() + said.end
    return None, 0


def _ends_now(text: str, target: Target) -> bool:
    return bool(AGREED.search(text[: target.start]) and _ENDS_NOW.match(text[target.end :]))


def _says_no_report(before: str, behind: str) -> bool:
    match = statuses.NO_REPORT.search(before)
    is_said_before = match is not None and match.end() == len(before)
    return (
        is_said_before
        or bool(_NEITHER.search(before) and _TOLD.match(behind))
        or bool(_NOBODY_OF.search(before) and _IS_PRESENT.match(behind))
        or bool(_REPORT_OF.search(before) and _NOT_RECEIVED.match(behind))
    )


def _if_expected(said: Said, behind: str) -> Said:
    """ "The closure of the IMG is foreseen in 2014": a noun of what has not happened yet."""
    if said.noun_at < 0 or not _EXPECTED_BEHIND.match(behind):
        return said
    status = Status.COMPLETING.value if said.status in statuses.HAPPENED else said.status
    return replace(said, status=status, basis=EXPECTED)


def _is_of_another(before: str, said: Said | None) -> bool:
    """Whether the subject is something of the workstream, or about it: its report, its members."""
    match = _NOUN_OF.search(before)
    if match is None or _OF_ITSELF.fullmatch(match["noun"]):
        return False
    is_no_report = said is not None and said.status == Status.NOT_REPORTED
    return not (is_no_report and _WHO_REPORTS.fullmatch(match["noun"]))


def _said_of_wish(before: str, behind: str) -> Said | None:
    """ "Members expect the IMG to complete its work", "recommended that the IMG continue"."""
    for head, verb in (
        (_EXPECTS, "is expected "),
        (_ASKS, "was asked "),
        (_DECISION, "is "),
        (_THAT, "should "),
    ):
        said = statuses.said_behind(f"{verb}{behind.lstrip()}") if head.search(before) else None
        if said:
            return replace(said, end=max(0, said.end - len(verb)))
    if _DECLARES.search(before) and behind.startswith(" to "):
        return statuses.said_behind(behind.removeprefix(" to"))
    return None


def _said_to_topic(before: str, behind: str) -> Said | None:
    """ "On the IMG on Land, members agreed to continue until 2014": the topic stands in front of the sentence."""
    decided = _DECIDED_OF_IT.match(behind) if _TOPIC.search(before) else None
    if decided is None:
        return None
    what = decided["what"] or decided["noun"]
    said = said_before(f"agreed {what} ") or said_before(f"agreed on {what} of ")
    end = decided.end("what") if decided["what"] else decided.end("noun")
    return replace(said, end=end, is_before=False, noun_at=-1) if said else None


def _unclosed(text: str) -> str:
    """Without the full stop, and without the bracket that was opened before it."""
    text = text.strip(" .;")
    return text[:-1] if text.endswith(")") and text.count(")") > text.count("(") else text


def _labelled(text: str) -> Said | None:
    """ "on hold", "expected to continue in 2021": what follows a name and a colon."""
    rest = _SUBJECT_AGAIN.sub("", text)
    return said_by_label(text) or statuses.said_behind(text) or ((rest != text and _labelled(rest)) or None)


def _horizon(text: str, target: Target, said: Said, start: int, *, day: str) -> str:
    if said.status not in _WITH_HORIZON:
        return ""
    is_only_until = said.status == Status.ON_HOLD or (said.status == Status.NEW and said.basis == DECIDED)
    horizon = horizon_in(text[start:], day=day, is_only_until=is_only_until)
    if not horizon and said.is_before:
        horizon = horizon_in(text[: target.start][-80:], day=day, is_only_until=True)
    return horizon
