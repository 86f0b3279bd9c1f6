"""What one sentence says of the workstreams it names: status, basis, horizon, and how sure that is."""

import re
from dataclasses import dataclass, replace

from meetings.importing.reading import Sureness
from meetings.importing.rules.words.names import names
from meetings.lifecycle import Status

from . import statuses
from .horizons import horizon_in
from .said_of_target import said_of, said_to_topic
from .standing import AGREED, standing
from .status_words import ENDED
from .statuses import DECIDED, EXPECTED, HAPPENED, Said
from .targets import Target, targets

_WITH_HORIZON = {Status.CONTINUING, Status.COMPLETING, Status.ON_HOLD, Status.NEW}
# Who decides of a workstream; an agency that agrees to continue means something else.
_MEETING_DECIDES = re.compile(
    r"(?:(?:Following|After|Having|Upon|Given|In view of)\b[^;.]{3,120}, )?(?:it was|(?:the )?(?:members|meeting|group|senior officials|committee|segment|session|network|board|participants|agencies|EMG)\b|all\b|they\b|there was|an? |the )",
    re.IGNORECASE,
)
# "agreed that the IMG should be closed": not once, by or in a year, but now.
_ENDS_NOW = re.compile(
    rf"(?:[\s,][^;.]*)?\b(?:should|shall|would|will|is to|are to|must) (?:now |thus |therefore |\w+ly )?be (?:\w+ly )?{ENDED}(?! (?:once|when|after|as soon|by|at|in|on|if|following|from|before|until|next|later|subject|provided)\b)"
)
# "has fulfilled its mandate and is concluded"
_AND_ENDS = re.compile(
    r"^[^.;]{0,60}?(?:,| and) (?:(?:is|was|be|stands) )?(?:now |thus |therefore |hereby |herewith )?(?:concluded|closed|dissolved|terminated|disbanded|wound up)\b"
)
# "The IMG on Land will continue in 2019, as will the Task Team on Heat": the same of both.
_AS_IS = re.compile(
    r"(?:,| and|, and) (?:as|so) (?:is|are|was|were|will|shall|does|do|has|have|should)(?: also)? (?:the |both (?:the )?)?(?:EMG )?$",
    re.IGNORECASE,
)
# … and a sentence of its own for the second.
ALSO = re.compile(
    r"(?:So (?:is|are|was|were|will|shall|does|do|has|have|should)|As (?:is|are|will)|The same (?:applies|applied|goes|went|holds|held|is true|was true|is the case|(?:was|is) (?:agreed|decided|expected|foreseen|said))(?: (?:to|for|of|on|with))?|(?:This|It) also applies to)(?: also)? (?:the |both (?:the )?)?(?=[A-Z])"
)


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
        said, horizon_from = said_of(text, target) if target.end > start else (None, 0)
        if said is None and found and _AS_IS.search(text[: target.start]):
            found += [replace(found[-1], name=name, is_short=False) for name in target.names]
            continue
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
        status = _to_come(said.status, basis)
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
    said = said_to_topic("On ", behind)
    if said is None:
        return Heard()
    reading = standing(behind[: said.end], behind[said.end :], replace(said, end=0), day=day, decides=decides)
    if isinstance(reading, str):
        return Heard(doubt=reading)
    basis, sureness, reason = reading
    horizon = horizon_in(behind[said.end :], day=day) if said.status in _WITH_HORIZON else ""
    status = _to_come(said.status, basis)
    return Heard((StatusSaid(known, status, basis, horizon, sureness, reason, is_short=True),))


def _to_come(status: str, basis: str) -> str:
    """ "Recommended the closure": what is expected has not happened yet, and no form takes it so."""
    return Status.COMPLETING.value if basis == EXPECTED and status in HAPPENED else status


def _ends_now(text: str, target: Target) -> bool:
    return bool(AGREED.search(text[: target.start]) and _ENDS_NOW.match(text[target.end :]))


def _horizon(text: str, target: Target, said: Said, start: int, *, day: str) -> str:
    if said.status not in _WITH_HORIZON:
        return ""
    is_only_until = said.status == Status.ON_HOLD or (said.status == Status.NEW and said.basis == DECIDED)
    horizon = horizon_in(text[start:], day=day, is_only_until=is_only_until)
    if not horizon and said.is_before:
        horizon = horizon_in(text[: target.start][-80:], day=day, is_only_until=True)
    return horizon
